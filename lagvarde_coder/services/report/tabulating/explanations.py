"""The table that explains all others: what each column holds, its unit and its denominator, in Swedish and English."""

from collections.abc import Iterator, Sequence

from lagvarde_coder.domain.disclosed import NOTHING
from lagvarde_coder.domain.report.tables import Cell, Table
from lagvarde_coder.exporters.text import table_headings
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.report.tabulating.columns import LONG, Rows, columns
from lagvarde_coder.words.columns import UNITS, ColumnWords, column_words, sheet_words

_WHOLE = "(raden)"


def explanations(tables: Sequence[Table]) -> Table:
    """Return a row per table and column."""
    headings = columns(
        "Blad",
        "Kolumn",
        "Enhet",
        "Nämnare",
        ("Vad den visar", LONG),
        "Unit",
        "Denominator",
        ("What it shows", LONG),
    )
    note = "Vad varje kolumn visar, enhet och nämnare. What each column shows, its unit and denominator."
    return Table("explanations", "Förklaringar", headings, _rows(tables), note)


def _rows(tables: Sequence[Table]) -> Rows:
    for table in tables:
        sheet, headings = table.title, table_headings([column.heading for column in table.columns])
        if told := sheet_words(table.key):
            yield own(sheet), own(_WHOLE), NOTHING, NOTHING, own(told.swedish), NOTHING, NOTHING, own(told.english)
        for heading in headings:
            if told := column_words(table.key, heading):
                yield own(sheet), own(heading), *_told(told)


def _told(told: ColumnWords) -> Iterator[Cell]:
    of = own(told.of) if told.of else NOTHING
    unit, in_english = UNITS[told.unit]
    yield from (own(unit), of, own(told.swedish), own(in_english), of, own(told.english))
