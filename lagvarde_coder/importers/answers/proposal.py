"""What a person is shown of a table of answers: each column, what it is taken for, and why."""

from lagvarde_coder.importers.answers import headings
from lagvarde_coder.importers.answers.columns import AnswerColumn, Layout, columns_called
from lagvarde_coder.importers.answers.headings import Role
from lagvarde_coder.importers.answers.places import letters
from lagvarde_coder.importers.base import SHEET_NAMES, ColumnSign, ColumnUse, ReadingOptions, SheetColumn


def proposed(layout: Layout, options: ReadingOptions) -> tuple[SheetColumn, ...]:
    """Return the columns with content, and questions that nobody answered, in their order."""
    shown = [column for column in layout.columns if column.filled or column in layout.questions]
    return tuple(
        SheetColumn(letters(column.at), column.heading, column.example, *_taken(layout, column, options))
        for column in shown
    )


def listed(columns: tuple[SheetColumn, ...]) -> str:
    """Return the columns for a sentence: "A “Organisation”, B “Stöd”"."""
    return ", ".join(f"{one.letter} “{one.heading[:60]}”" for one in columns if one.letter != SHEET_NAMES)


def _taken(layout: Layout, column: AnswerColumn, options: ReadingOptions) -> tuple[ColumnUse, ColumnSign]:
    if column is layout.respondent:
        return ColumnUse.RESPONDENT, ColumnSign.SAID if options.respondent else ColumnSign.HEADING
    if column is layout.day:
        return ColumnUse.DAY, ColumnSign.HEADING if _is(column, Role.DAY) else ColumnSign.CELLS
    if column in layout.questions:
        if options.question_columns is not None:
            return ColumnUse.QUESTION, ColumnSign.SAID
        return ColumnUse.QUESTION, ColumnSign.HEADING if _is(column, Role.QUESTION) else ColumnSign.CELLS
    return ColumnUse.LEFT_OUT, _why_not(layout, column, options)


def _why_not(layout: Layout, column: AnswerColumn, options: ReadingOptions) -> ColumnSign:
    if options.question_columns is not None or column in columns_called(layout.columns, options.not_questions):
        return ColumnSign.SAID
    if column in layout.personal:
        return ColumnSign.PERSONAL
    if any(_is(column, role) for role in (Role.ABOUT, Role.DAY, Role.RESPONDENT)):
        return ColumnSign.ABOUT
    if not column.filled:
        return ColumnSign.EMPTY
    words = 2 * sum(cell.is_text for cell in column.filled) >= len(column.filled)
    return ColumnSign.UNASKED if words else ColumnSign.FIGURES


def _is(column: AnswerColumn, role: Role) -> bool:
    return any(headings.role_of(text) is role for text in (column.heading, *column.others))
