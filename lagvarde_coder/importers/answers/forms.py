"""Workbooks in which each sheet is one respondent's form: the questions below each other, the answers beside them.

Whose form it is, a cell says beside a word for it ("Organisation: | NPO Tandvård") in every form, or a person does: for
instance that the names of the sheets are the organisations'.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lagvarde_coder.importers.answers import headings
from lagvarde_coder.importers.answers.cells import EMPTY, STRUCK, Cell
from lagvarde_coder.importers.answers.headings import Role
from lagvarde_coder.importers.answers.sheet import Sheet

_LONGEST_FORM = 500
"""Rows of a form; a sheet with more is no form."""

_LONGEST_QUESTION = 2_000
_LONGEST_NAME = 120
_SEARCHED = 50
"""Rows in which headings are looked for."""

_NUMBERING = re.compile(r"(?:fråga |nr |del |q)?[\w.]{0,4}[.):]?", re.IGNORECASE)
_LABELS = frozenset({Role.RESPONDENT, Role.PERSON, Role.DAY, Role.ABOUT})


@dataclass(slots=True)
class FormQuestion:
    """A question, and the cells beside it and below that, which have its answer, with their rows (from 0)."""

    wording: str
    cells: list[tuple[int, Cell]]

    @property
    def answer(self) -> str:
        """What the cells say, each on lines of its own."""
        return "\n".join(cell.text for _, cell in self.cells if cell.text and not cell.fails)


@dataclass(slots=True)
class FormLabel:
    """A word for what stands in the cell beside it."""

    row: int
    role: Role
    word: str
    cell: Cell


@dataclass(slots=True)
class FormSheet:
    """A sheet that is one respondent's form; rows and columns count from 0.

    Attributes:
        asking: the column with the questions; ``answering`` the one with the answers.
        heading: the row that calls these columns "Fråga" and "Svar", if one does.
        others: rows that are neither question nor answer nor label.
    """

    sheet: Sheet
    asking: int
    answering: int
    heading: int | None = None
    questions: list[FormQuestion] = field(default_factory=list)
    labels: list[FormLabel] = field(default_factory=list)
    others: list[int] = field(default_factory=list)

    @property
    def is_answered(self) -> bool:
        """Whether a question has an answer in words or figures."""
        return any(question.answer for question in self.questions)

    @property
    def organisation(self) -> FormLabel | None:
        """The label that says best whose form it is, if no other says it as well and there is a name beside it."""
        ranked = [
            (rank, label)
            for label in self.labels
            if label.role is Role.RESPONDENT and (rank := headings.respondent_rank(label.word)) is not None
        ]
        best = [label for rank, label in ranked if rank == min(rank for rank, _ in ranked)]
        return best[0] if len(best) == 1 and name_in(best[0].cell) else None


def name_in(cell: Cell) -> str:
    """Return the name in a cell; "" if it has none."""
    name = " ".join(cell.text.replace(STRUCK, "").split())
    return name if cell.is_text and len(name) <= _LONGEST_NAME else ""


def form_of(sheet: Sheet) -> FormSheet | None:
    """Return the form that a sheet is, or None if it is something else."""
    if len(sheet.rows) > _LONGEST_FORM or len(sheet.rows[0]) < 2:
        return None
    form = _headed(sheet) or _unheaded(sheet)
    if form is None:
        return None
    for at in range(len(sheet.rows)):
        _read_row(form, at)
    return form if len(form.questions) >= (1 if form.heading is not None else 2) else None


def ask_alike(forms: Sequence[FormSheet]) -> None:
    """Let each form ask what others ask: a row without an answer may look like a heading."""
    asked = {question.wording for form in forms for question in form.questions}
    for form in forms:
        for at in list(form.others):
            wording = " ".join(form.sheet.rows[at][form.asking].text.split())
            if wording in asked:
                form.others.remove(at)
                form.questions.append(FormQuestion(wording, [(at, EMPTY)]))
        form.questions.sort(key=lambda question: question.cells[0][0])


def _headed(sheet: Sheet) -> FormSheet | None:
    """Return the form, yet unread, of a sheet with headings "Fråga" and "Svar", and none of an organisation."""
    for at, row in enumerate(sheet.rows[:_SEARCHED]):
        asking = next((column for column, cell in enumerate(row) if headings.is_question_column(cell.text)), None)
        answering = next((column for column, cell in enumerate(row) if headings.is_answer_column(cell.text)), None)
        if asking is not None and answering is not None and asking < answering:
            is_table = any(headings.respondent_rank(cell.text) is not None for cell in row)
            return None if is_table else FormSheet(sheet, asking, answering, at)
    return None


def _unheaded(sheet: Sheet) -> FormSheet | None:
    """Return the form, yet unread, of a sheet in which questions stand below each other and one column has answers."""
    asked: dict[int, list[int]] = {}
    for at, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if _is_asked(cell) and (at, column) not in sheet.carried:
                asked.setdefault(column, []).append(at)
    asking = min((column for column, rows in asked.items() if len(rows) >= 2), default=None)
    if asking is None or any(asked[asking][0] in rows for column, rows in asked.items() if column != asking):
        return None  # none, or the first row with questions has several: they are headings
    rows = [sheet.rows[at] for at in asked[asking]]
    before = [cell for row in rows for cell in row[:asking]]
    if any(cell.is_text and not _NUMBERING.fullmatch(cell.text) for cell in before):
        return None  # names, of whose answers some ask something
    beside = {at for row in rows for at in range(asking + 1, len(row)) if row[at].says_something or row[at].fails}
    if not beside and asking + 1 < len(sheet.rows[0]):
        return FormSheet(sheet, asking, asking + 1)  # a form that nobody has filled in
    if len(beside) != 1 or any(headings.role_of(row[at].text) in _LABELS for row in rows[:1] for at in beside):
        return None  # no answers, a column per organisation, or headings
    return FormSheet(sheet, asking, beside.pop())


def _is_asked(cell: Cell) -> bool:
    return cell.is_text and cell.text.endswith("?") and len(cell.text) <= _LONGEST_QUESTION


def _read_row(form: FormSheet, at: int) -> None:
    """Say what a row is: a question, more of the answer above, a label, or something else."""
    row, carried = form.sheet.rows[at], form.sheet.carried
    left = EMPTY if (at, form.asking) in carried else row[form.asking]
    right = EMPTY if (at, form.answering) in carried else row[form.answering]
    role = headings.role_of(left.text[:_LONGEST_QUESTION]) if left.is_text else Role.UNKNOWN
    says = right.says_something or right.fails
    begun = bool(form.questions) or (form.heading is not None and at > form.heading)
    if at == form.heading or not (left.says_something or says):
        return
    if role in _LABELS and not (begun and role is not Role.RESPONDENT and _is_asked(left)):
        form.labels.append(FormLabel(at, role, left.text, right))
    elif left.is_text and (_is_asked(left) or (says and (begun or role is Role.QUESTION))):
        form.questions.append(FormQuestion(" ".join(left.text.split()), [(at, right)]))
    elif form.questions and says and not left.says_something:
        form.questions[-1].cells.append((at, right))
    else:
        form.others.append(at)
