"""Real tables (ListObjects; ECMA-376, part 1, 18.5), which can be sorted, filtered and named in formulas.

Excel mends, and so changes, a file whose table has a heading twice, one that is no text, or one that is not what its
cell says; a name that is a cell's address, or a table over merged cells.
"""

import re
from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table as ListObject
from openpyxl.worksheet.table import TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from lagvarde_coder.exporters.text import HEADING, cut, first_free, xstring

_NO_LETTER = re.compile(r"[^\w.]+")
_ADDRESS = re.compile(r"[A-Z]{1,3}\d+|[RC]\d*|R\d*C\d*", re.IGNORECASE)
_STYLE = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)


class TableNames:
    """Hands out legal names of tables, each once in a workbook; Excel does not tell upper from lower case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """Return ``wanted``, mended if Excel would refuse it: "Att ta upp" is "Att_ta_upp"."""
        name = _NO_LETTER.sub("_", wanted).strip("_.") or "Tabell"
        if _ADDRESS.fullmatch(name) or not (name[0].isalpha() or name[0] == "_"):
            name = f"_{name}"
        name = first_free(cut(name, HEADING).rstrip("…"), self._taken, "_{0}")
        self._taken.add(name.casefold())
        return name


def add_table(sheet: Worksheet, name: str, headings: Sequence[str], header: int, rows: int = 1) -> ListObject:
    """Make the row ``header`` of a sheet, and the ``rows`` below it, a table; ``headings`` is what its cells say."""
    table = ListObject(name=name, displayName=name, ref=table_range(len(headings), header, rows))
    table.tableColumns = [TableColumn(id=place, name=xstring(words)) for place, words in enumerate(headings, 1)]
    table.autoFilter = AutoFilter(ref=table.ref)
    table.tableStyleInfo = _STYLE
    table.totalsRowShown = False
    sheet.add_table(table)
    return table


def table_range(columns: int, header: int, rows: int) -> str:
    """Return the range of a table; one without rows has an empty one, as Excel wants it."""
    return f"A{header}:{get_column_letter(max(columns, 1))}{header + max(rows, 1)}"
