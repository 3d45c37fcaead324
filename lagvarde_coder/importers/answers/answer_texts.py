"""From a sheet of answers to one text per row, and an account of all that is no answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from lagvarde_coder.domain.errors import ImportRefused, NoSuchColumn, RespondentUnclear
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.answers.cells import STRUCK, day_in
from lagvarde_coder.importers.answers.columns import (
    AnswerColumn,
    Layout,
    has_row_per_answer,
    is_transposed,
    layout_of,
    unknown_to,
)
from lagvarde_coder.importers.answers.form_texts import read_forms
from lagvarde_coder.importers.answers.forms import form_of
from lagvarde_coder.importers.answers.header import header_of
from lagvarde_coder.importers.answers.headings import plain_heading
from lagvarde_coder.importers.answers.places import Place, letters, reference
from lagvarde_coder.importers.answers.proposal import listed, proposed
from lagvarde_coder.importers.answers.sheet import Sheet
from lagvarde_coder.importers.answers.telling import FAILING, numbered, told_places
from lagvarde_coder.importers.base import ANONYMOUS, DEFAULTS, ImportedText, Limits, RawSection, ReadingOptions

_SUMS = frozenset({"summa", "totalt", "total", "sum", "medel", "medelvärde", "genomsnitt", "antal", "antal svar"})
"""What stands where a name should, in rows that count the answers above."""

Account: TypeAlias = list[LeftOut]


def read_answers(
    name: str, sheets: Sequence[Sheet], limits: Limits, options: ReadingOptions = DEFAULTS
) -> list[ImportedText]:
    """Return a text per row of the first sheet with questions, or one per sheet where each is one respondent's form.

    What is not read is told with the first text.

    Args:
        name: of the file.
        sheets: as read.
        limits: of the file.
        options: what a person says of whose voices these are, and of the columns.

    Raises:
        RespondentUnclear: neither a heading nor a person says which column names whose voice an answer is.
        NoSuchColumn: no column is called as a person says.
        ImportRefused: no sheet has questions, or nobody answers.
    """
    forms = [] if options.question_columns else [form for sheet in sheets if (form := form_of(sheet)) is not None]
    tables = [sheet for sheet in sheets if all(form.sheet is not sheet for form in forms)]
    is_form = bool(forms)
    forms = [form for form in forms if form.is_answered]
    if is_form and not forms and not tables:
        raise ImportRefused(name=name, detail=why.NO_ANSWERS)
    found = _first(name, tables, options, refuses=not forms)
    if found is None:
        return numbered(read_forms(name, forms, sheets, limits, options))
    sheet, layout = found
    if options.respondent == ANONYMOUS:
        layout = replace(layout, respondent=None, rest=_with_respondent(layout))
    columns = proposed(layout, options)
    if layout.respondent is None and options.respondent != ANONYMOUS:
        raise RespondentUnclear(name=name, columns=columns, listed=listed(columns))
    rows = _Rows(name, sheet, layout, limits)
    rows.read()
    if not rows.texts:
        raise ImportRefused(name=name, detail=why.NO_ANSWERS)
    account = [LeftOut(kind=LeftOutKind.SHEET, detail=other.name) for other in sheets if other is not sheet]
    account += rows.account()
    first, *others = numbered(rows.texts)
    known = "" if layout.respondent is None else letters(layout.respondent.at)
    first = replace(first, left_out=(*account, *first.left_out), respondent_column=known, columns=columns)
    return [first, *others]


def _first(
    name: str, sheets: Sequence[Sheet], options: ReadingOptions, *, refuses: bool
) -> tuple[Sheet, Layout] | None:
    """Return the first sheet with questions; None if there is none and ``refuses`` is not set.

    Raises:
        ImportRefused: there is none; the sentence says what a sheet has instead.
    """
    other_ways = ""
    unknown: tuple[str, Layout] | None = None
    unanswered = False
    for sheet in sheets:
        if not options.question_columns and is_transposed(sheet):
            other_ways = other_ways or why.TRANSPOSED
            continue
        header = header_of(sheet)
        if not options.question_columns and has_row_per_answer(header):
            other_ways = other_ways or why.ROW_PER_ANSWER
        elif (layout := layout_of(sheet, header, options)) is not None:
            if said := unknown_to(layout, options):
                unknown = unknown or (said, layout)
            elif any(column.filled for column in layout.questions):
                return sheet, layout
            else:
                unanswered = True
    if not refuses:
        return None
    if unanswered:
        raise ImportRefused(name=name, detail=why.NO_ANSWERS)
    if unknown is not None:
        columns = proposed(unknown[1], options)
        raise NoSuchColumn(name=name, column=unknown[0], columns=columns, listed=listed(columns))
    raise ImportRefused(name=name, detail=other_ways or why.NO_QUESTIONS)


def _with_respondent(layout: Layout) -> tuple[AnswerColumn, ...]:
    """Return what is not read of a sheet whose answers are to be anonymous."""
    return (*([layout.respondent] if layout.respondent else []), *layout.rest)


@dataclass(slots=True)
class _Rows:
    """The rows of a sheet, read one by one into texts and an account of what is none."""

    name: str
    sheet: Sheet
    layout: Layout
    limits: Limits
    texts: list[ImportedText] = field(default_factory=list)
    _passed_over: Account = field(default_factory=list)
    _notes: dict[int, set[Place]] = field(default_factory=dict)

    def read(self) -> None:
        """Read all rows."""
        for place in self.sheet.notes:
            self._notes.setdefault(place[0], set()).add(place)
        for at in range(len(self.sheet.rows)):
            self.limits.check_time(self.name)
            if at < self.layout.header.first_answers:
                if at not in self.layout.header.rows and self._says_something(at):
                    self._pass_over(LeftOutKind.HEADING_ROW, at, "")
            elif self._says_something(at):
                self._read_row(at)

    def account(self) -> Account:
        """Return what is told of the sheet as a whole."""
        told = list(self._passed_over)
        used = [column.at for column in self.layout.columns]
        hidden = [at for at in used if at in self.sheet.hidden_columns]
        names = {column.at: column.name for column in self.layout.columns}
        told += [LeftOut(kind=LeftOutKind.HIDDEN_COLUMN, detail=names[at]) for at in hidden]
        if others := set().union(*self._notes.values()):
            told.append(told_places(LeftOutKind.COMMENT, others))
        if self.sheet.drawings:
            told.append(LeftOut(kind=LeftOutKind.OBJECT, count=self.sheet.drawings))
        return told

    def _says_something(self, at: int) -> bool:
        return any(cell.says_something or cell.fails for cell in self.sheet.rows[at])

    def _pass_over(self, kind: LeftOutKind, at: int, respondent: str) -> None:
        """Name a row as Excel does, from 1, and who it belongs to."""
        detail = f"{at + 1}: {' '.join(respondent.split())[:120]}" if respondent else f"{at + 1}"
        self._passed_over.append(LeftOut(kind=kind, detail=detail))

    def _read_row(self, at: int) -> None:
        row, layout = self.sheet.rows[at], self.layout
        cell = row[layout.respondent.at] if layout.respondent else None
        respondent = " ".join(cell.text.replace(STRUCK, "").split()) if cell is not None and not cell.fails else ""
        answered = any(row[column.at].text and not row[column.at].fails for column in layout.questions)
        if layout.respondent and respondent and plain_heading(respondent) == plain_heading(layout.respondent.heading):
            self._pass_over(LeftOutKind.HEADING_ROW, at, "")
        elif respondent.casefold().rstrip(":") in _SUMS:
            self._pass_over(LeftOutKind.ROW, at, respondent)
        elif not answered:
            self._pass_over(LeftOutKind.UNANSWERED_ROW, at, respondent)
            self._passed_over += self._failing(at)
        elif layout.respondent and not respondent:
            self._pass_over(LeftOutKind.NAMELESS_ROW, at, "")
        else:
            self.texts.append(self._text(at, respondent))

    def _text(self, at: int, respondent: str) -> ImportedText:
        """Each answer under its question's wording; what was not answered is not in the text."""
        row, text, sections, unanswered = self.sheet.rows[at], "", [], []
        for column in self.layout.questions:
            cell = row[column.at]
            if cell.fails or not cell.text:
                unanswered += [column.name] if not cell.fails else []
                continue
            text += f"\n\n{column.name}\n" if text else f"{column.name}\n"
            end = len(text) + len(cell.text)
            sections.append(RawSection(kind=SectionKind.QUESTION, start=len(text), end=end, label=column.name))
            text += cell.text
        day = row[self.layout.day.at] if self.layout.day else None
        return ImportedText(
            title=respondent or f"Svar {len(self.texts) + 1}",
            text=why.check_text(self.name, text, self.limits),
            sections=tuple(sections),
            respondent=respondent,
            unanswered=tuple(unanswered),
            day=None if day is None else day.day or day_in(day.text, self.layout.month_first),
            left_out=tuple(self._left_out(at)),
        )

    def _left_out(self, at: int) -> Account:
        row, layout = self.sheet.rows[at], self.layout
        told = [_column(LeftOutKind.COLUMN, column) for column in layout.rest if row[column.at].text]
        told += [_column(LeftOutKind.PERSONAL, column) for column in layout.personal if row[column.at].text]
        if layout.day and row[layout.day.at].text and not row[layout.day.at].fails:
            cell = row[layout.day.at]
            if cell.day is None and day_in(cell.text, layout.month_first) is None:
                told.append(_column(LeftOutKind.COLUMN, layout.day))
        told += self._failing(at)
        read = [*layout.questions, *([layout.respondent] if layout.respondent else [])]
        if struck := {(at, column.at) for column in read if row[column.at].struck}:
            told.append(told_places(LeftOutKind.STRUCK_TEXT, struck))
        if noted := self._notes.pop(at, set()):
            told.append(told_places(LeftOutKind.COMMENT, noted))
        if at in self.sheet.hidden_rows:
            told.append(LeftOut(kind=LeftOutKind.HIDDEN_ROW, detail=f"{at + 1}"))
        return told

    def _failing(self, at: int) -> Account:
        """Tell of formulas without a result where there should be an answer."""
        cells = [(column, self.sheet.rows[at][column.at]) for column in self.layout.questions]
        return [
            LeftOut(kind=FAILING[cell.kind], detail=reference((at, column.at))) for column, cell in cells if cell.fails
        ]


def _column(kind: LeftOutKind, column: AnswerColumn) -> LeftOut:
    return LeftOut(kind=kind, detail=column.name)
