"""Which columns of a sheet hold whose voice it is, the questions and the day, and which are not read.

Whose voice an answer is, is never guessed: either one heading says it, or a person does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lagvarde_coder.importers.answers import headings
from lagvarde_coder.importers.answers.cells import Cell, CellKind, day_in, month_is_first
from lagvarde_coder.importers.answers.header import Header
from lagvarde_coder.importers.answers.headings import Role
from lagvarde_coder.importers.answers.places import letters
from lagvarde_coder.importers.answers.sheet import Sheet
from lagvarde_coder.importers.base import DEFAULTS, ReadingOptions

LONGEST_NAME = 120
"""Characters of a respondent's name; longer cells are answers."""

_FREE = 30
"""Characters from which half of a column's cells are free text."""

_LONG_ANSWER = 60
"""The same for columns whose heading says that they are about the answer only."""

_EXAMPLE = 40
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NO_NAME = re.compile(r"[\d\s.,:;/+-]+|anonymous|anonym", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """A column with content or a heading; ``at`` counts from 0.

    Attributes:
        others: what else stands above it, beside its heading.
        filled: the cells below the headings that say something. fails: whether others have no result.
    """

    at: int
    heading: str
    others: tuple[str, ...]
    filled: tuple[Cell, ...]
    fails: bool

    @property
    def name(self) -> str:
        """Its heading, or what Excel calls it."""
        return self.heading or letters(self.at)

    @property
    def example(self) -> str:
        """What two of its cells say, shortened."""
        texts = dict.fromkeys(" ".join(cell.text[: 2 * _EXAMPLE].split()) for cell in self.filled)
        return ", ".join(text if len(text) <= _EXAMPLE else f"{text[:_EXAMPLE]}…" for text in list(texts)[:2])


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is laid out.

    Attributes:
        respondent: the column that one heading, or a person, says names whose voice it is; None if nothing does.
        month_first: of the days, see :func:`cells.day_in`.
        personal: columns by which persons may be known.
        rest: what else is not read.
    """

    header: Header
    columns: tuple[AnswerColumn, ...]
    respondent: AnswerColumn | None
    day: AnswerColumn | None
    month_first: bool | None
    questions: tuple[AnswerColumn, ...]
    personal: tuple[AnswerColumn, ...]
    rest: tuple[AnswerColumn, ...]


def layout_of(sheet: Sheet, header: Header | None, options: ReadingOptions = DEFAULTS) -> Layout | None:
    """Return the layout, or None if the sheet has no headings of questions.

    Args:
        sheet: with the cells.
        header: its headings.
        options: what a person says of the columns; what no column is called says nothing of this sheet.
    """
    if header is None:
        return None
    columns = tuple(_columns(sheet, header))
    chosen = column_called(columns, options.respondent) if options.respondent else None
    asked = columns_called(columns, options.question_columns or ())
    if not header.sure and chosen is None and not asked:
        return None
    respondent = chosen or _respondent([column for column in columns if column not in asked])
    roles = {column.at: _role(column) for column in columns if column is not respondent}
    day, month_first = _day([one for one in columns if roles.get(one.at) is Role.DAY and one not in asked])
    others = [column for column in columns if column is not respondent and column is not day]
    if options.question_columns is None:
        refused = columns_called(columns, options.not_questions)
        questions = tuple(column for column in _questions(others, roles) if column not in refused)
    else:
        questions = tuple(column for column in others if column in asked)
    personal = tuple(column for column in others if roles[column.at] is Role.PERSON and column not in questions)
    read = {column.at for column in (*questions, *personal)}
    rest = tuple(column for column in others if column.at not in read)
    layout = Layout(header, columns, respondent, day, month_first, questions, personal, rest)
    return layout if questions or (options.question_columns and unknown_to(layout, options)) else None


def unknown_to(layout: Layout, options: ReadingOptions) -> str:
    """Return the first column that a person names and that is none of these; "" if all are."""
    named = (options.respondent or "", *(options.question_columns or ()), *options.not_questions)
    return next((said for said in named if said and column_called(layout.columns, said) is None), "")


def columns_called(columns: Sequence[AnswerColumn], named: Iterable[str]) -> list[AnswerColumn]:
    """Return the columns with these headings or letters; what none is called is passed over."""
    return [column for said in named if (column := column_called(columns, said)) is not None]


def column_called(columns: Iterable[AnswerColumn], said: str) -> AnswerColumn | None:
    """Return the first column with this heading, else the one that Excel calls so ("C")."""
    columns = list(columns)
    wanted = headings.plain_heading(said)
    by_heading = (column for column in columns if wanted and headings.plain_heading(column.heading) == wanted)
    by_letter = (column for column in columns if letters(column.at).casefold() == said.strip().casefold())
    return next(by_heading, None) or next(by_letter, None)


def has_row_per_answer(header: Header | None) -> bool:
    """Tell whether one column has the questions and another the answers."""
    said = list(header.headings.values()) if header else []
    return any(map(headings.is_question_column, said)) and any(map(headings.is_answer_column, said))


def is_transposed(sheet: Sheet) -> bool:
    """Tell whether the questions stand below each other in the first column, and none beside another."""
    first = next((at for at in range(len(sheet.rows[0])) if any(row[at].says_something for row in sheet.rows)), 0)
    below = [row[first].text for row in sheet.rows if row[first].says_something][1:]
    asked = sum(text.endswith("?") for text in below)
    beside = any(cell.text.endswith("?") for row in sheet.rows[:50] for cell in row[first + 1 :])
    return 2 * asked > len(below) and not beside


def _columns(sheet: Sheet, header: Header) -> Iterator[AnswerColumn]:
    rows = sheet.rows[header.first_answers :]
    for at in range(len(sheet.rows[0])):
        cells = [row[at] for row in rows]
        filled = tuple(cell for cell in cells if cell.text and not cell.fails)
        heading = header.headings.get(at, "")
        if heading or filled:
            yield AnswerColumn(at, heading, header.others.get(at, ()), filled, any(cell.fails for cell in cells))


def _respondent(columns: Sequence[AnswerColumn]) -> AnswerColumn | None:
    """Return the column whose heading says best that it names whose voice it is, if no other says it as well."""
    ranked = [(rank, column) for column in columns if (rank := _rank(column)) is not None]
    best = min((rank for rank, _ in ranked), default=0)
    first = [column for rank, column in ranked if rank == best]
    return first[0] if len(first) == 1 else None


def _rank(column: AnswerColumn) -> int | None:
    ranks = [headings.respondent_rank(text) for text in (column.heading, *column.others)]
    known = [rank for rank in ranks if rank is not None]
    return min(known) if known and _may_name(column, sure=min(known) < 20) else None


def _may_name(column: AnswerColumn, sure: bool) -> bool:
    """Tell whether the cells may be names of organisations: no numbers, days, addresses of persons, or free text."""
    filled = column.filled
    names = sum(
        cell.is_text
        and cell.day is None
        and len(cell.text) <= LONGEST_NAME
        and not _EMAIL.fullmatch(cell.text)
        and not _NO_NAME.fullmatch(cell.text)
        and (sure or not cell.text.endswith((".", "!")))
        for cell in filled
    )
    return bool(filled) and 2 * names > len(filled)


def _role(column: AnswerColumn) -> Role:
    """Return what heading and cells say of a column that does not name whose voice it is."""
    role = next(
        (role for text in (column.heading, *column.others) if (role := headings.role_of(text)) is not Role.UNKNOWN),
        Role.UNKNOWN,
    )
    filled = column.filled
    if role is Role.PERSON or _most(_EMAIL.fullmatch(cell.text) is not None for cell in filled):
        return Role.PERSON
    if role is Role.DAY:
        return Role.DAY if not filled or _most(_is_time(cell) for cell in filled) else Role.UNKNOWN
    if role is Role.ABOUT and _is_free_text(filled, _LONG_ANSWER):
        return Role.UNKNOWN
    if role is Role.RESPONDENT:
        return Role.QUESTION if headings.asks(column.heading) and not _may_name(column, sure=False) else Role.ABOUT
    if role is Role.UNKNOWN and _most(_is_time(cell) for cell in filled):
        return Role.DAY
    return role


def _is_time(cell: Cell) -> bool:
    return (
        cell.kind in {CellKind.DAY, CellKind.TIME}
        or day_in(cell.text, month_first=True) is not None
        or (month_is_first(cell.text) is not None)
    )


def _day(columns: Sequence[AnswerColumn]) -> tuple[AnswerColumn | None, bool | None]:
    """Return the column that says best when an answer was given, and whether its days have the month first."""
    ranked = sorted(
        columns,
        key=lambda column: (
            9 if (rank := headings.day_rank(column.heading)) is None else rank,
            headings.day_order(column.heading),
        ),
    )
    for column in ranked:
        firsts = {first for cell in column.filled if (first := month_is_first(cell.text)) is not None}
        month_first = firsts.pop() if len(firsts) == 1 else None
        if any(cell.day or day_in(cell.text, month_first) for cell in column.filled):
            return column, month_first
    return None, None


def _questions(columns: Sequence[AnswerColumn], roles: dict[int, Role]) -> Iterator[AnswerColumn]:
    """Yield the columns with answers: those whose heading asks, and others with free text.

    Where no heading asks, every column with words that nothing else is known of is one.
    """
    asking = {column.at for column in columns if roles[column.at] is Role.QUESTION and _is_answered(column)}
    for column in columns:
        role, filled = roles[column.at], column.filled
        if column.at in asking:
            yield column
        elif role is Role.UNKNOWN and column.heading and filled:
            is_words = 2 * sum(cell.is_text for cell in filled) >= len(filled)
            if is_words and (not asking or _is_free_text(filled, _FREE)):
                yield column


def _is_answered(column: AnswerColumn) -> bool:
    """Tell whether a question has answers in words, or is one that nobody answered."""
    filled = column.filled
    if not filled:
        return column.fails or headings.is_wording(column.heading)
    times = {CellKind.DAY, CellKind.TIME} if headings.asks(column.heading) else set()
    return 2 * sum(cell.is_text or cell.kind in times for cell in filled) >= len(filled)


def _is_free_text(filled: Sequence[Cell], length: int) -> bool:
    texts = sorted(len(cell.text) for cell in filled if cell.is_text)
    sentences = sum(cell.text.endswith((".", "!", "?")) for cell in filled)
    is_long = bool(texts) and texts[len(texts) // 2] >= length
    return is_long or (length <= _FREE and bool(filled) and 2 * sentences > len(filled))


def _most(signs: Iterable[bool]) -> bool:
    known = list(signs)
    return bool(known) and 2 * sum(known) > len(known)
