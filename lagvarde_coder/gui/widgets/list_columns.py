"""How wide the columns of a list are: what is said, what its words need, what the user gave, and what is left."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QTableView

from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.looks import theming

_AROUND, _LONG = 18, 1.6
"""Pixels around the words of a heading; how many times wider than its column one may be before it ends in …"""


class ListColumns(QObject):
    """The columns of one table; :meth:`share` sets their widths."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._widths: list[int] = []
        self._flexible: Mapping[int, int] = {}
        self._own: dict[int, int] = {}
        self._sharing = False
        self._empty: Collection[int] = ()
        self._giving_way: tuple[int, ...] = ()

    def use(self, widths: Iterable[int], flexible: Mapping[int, int]) -> None:
        """Take least widths in pixels; columns ``flexible`` by weight share what is left."""
        self._widths, self._flexible = list(widths), flexible
        self.share()

    def leave_out(self, columns: Collection[int]) -> None:
        """Show no columns but the others."""
        self._empty = columns
        self.share()

    def let_give_way(self, columns: Iterable[int]) -> None:
        """Leave out these columns, the first one first, where there is no room; one that was given a width stays."""
        self._giving_way = tuple(columns)
        self.share()

    def share(self) -> None:
        """Give each column its width."""
        table, scaled = self._table, theming.current().scaled
        room = table.viewport().width()
        widths = {
            column: self._own.get(column, self._least(column, scaled(width)))
            for column, width in enumerate(self._widths)
            if column not in self._empty
        }
        for column in self._giving_way:
            if sum(widths.values()) > room and column not in self._own:
                widths.pop(column, None)
        flexible = {
            column: weight for column, weight in self._flexible.items() if column not in self._own and column in widths
        }
        spare, weights = max(0, room - sum(widths.values())), sum(flexible.values())
        self._sharing = True
        for column in range(len(self._widths)):
            table.setColumnHidden(column, column not in widths)
        for column, width in widths.items():
            table.setColumnWidth(column, width + (spare * flexible[column] // weights if column in flexible else 0))
        self._sharing = False

    def _least(self, column: int, width: int) -> int:
        """Return ``width``, or what the heading needs in this language and size, unless that is much more."""
        header = self._table.horizontalHeader()
        heading = str(self._table.model().headerData(column, Qt.Orientation.Horizontal) or "")
        needed = header.fontMetrics().horizontalAdvance(heading) + _AROUND
        width = max(width, header.minimumSectionSize())  # which Qt gives to what is asked less for
        return max(width, needed) if needed <= width * _LONG else width

    def remember(self, memory: Memory, name: str) -> None:
        """Keep the widths that the user gives columns, over runs; a double click on a border fits a column."""
        key = f"columns:{name}"
        kept = memory.recall(key)
        if isinstance(kept, dict):
            self._own = {int(column): int(width) for column, width in kept.items() if str(column).isdigit()}

        def keep(column: int, _: int, width: int) -> None:
            if not self._sharing and self._table.isVisible():
                self._own[column] = width
                memory.remember_soon(key, {str(number): self._own[number] for number in sorted(self._own)})

        self._table.horizontalHeader().sectionResized.connect(keep)
        self.share()
