"""Tables of ready-made cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

COPIED_ROLE = Qt.ItemDataRole.UserRole + 202
"""Item data: the words that are copied in place of those shown, where these may not leave the program, or are a sign
for a number."""

COPIED_PARTS_ROLE = Qt.ItemDataRole.UserRole + 203
"""Item data: the words of the columns that a copy has in place of this one, as many as the heading's ``copied``."""

TITLED_ROLE = Qt.ItemDataRole.UserRole + 204
"""Item data: the id of the document whose title is shown; what a copy calls it is asked for when it is copied."""

SORT_ROLE = Qt.ItemDataRole.UserRole + 201
"""Item data: what a cell sorts by when not by its words: a number, a date as text."""

CODEBOOK = "codebook"
"""The key of the column whose order is that of the codebook."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class ColumnHeading:
    """The head of a column or row: what is shown, and what its tooltip says.

    Attributes:
        whole: what a copy says, where ``text`` is shortened.
        copied: the headings of the columns that a copy has in place of this one: a figure and its share say.
        name: what it is called where one chooses among columns, if that is not ``text``.
        key: identifies the column where rows may be sorted by it; :data:`CODEBOOK` is the order they came in.
    """

    text: str
    tip: str = ""
    whole: str = ""
    copied: tuple[str, ...] = ()
    name: str = ""
    key: str = ""

    def headings(self) -> tuple[str, ...]:
        """Return what stands above the column in a copy, on one line each."""
        return self.copied or (" ".join((self.whole or self.text).split()),)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it is shown.

    Attributes:
        cells: per row and column the item data by role.
        numeric: columns whose cells and headings have ``alignment``, the right edge.
    """

    columns: Sequence[ColumnHeading] = ()
    cells: Sequence[Sequence[dict[int, object]]] = ()
    numeric: frozenset[int] = field(default_factory=frozenset)
    alignment: Qt.AlignmentFlag = _RIGHT

    def text(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        return str(self.cells[row][column].get(Qt.ItemDataRole.DisplayRole) or "")

    def copied(self, row: int, column: int) -> str:
        """Return the words of a cell as they may leave the program."""
        return str(self.cells[row][column].get(COPIED_ROLE, self.text(row, column)))

    def copied_parts(self, row: int, column: int) -> tuple[str, ...]:
        """Return what a copy says in the columns that stand for this one."""
        parts = len(self.columns[column].copied)
        if not parts:
            return (self.copied(row, column),)
        held = self.cells[row][column].get(COPIED_PARTS_ROLE, ())
        assert isinstance(held, tuple)
        return tuple(map(str, held)) + ("",) * (parts - len(held))


class GridModel(QAbstractTableModel):
    """Shows a grid; the computing was done before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = Grid()

    @property
    def grid(self) -> Grid:
        """What is shown."""
        return self._grid

    def show_grid(self, grid: Grid) -> None:
        """Show another table."""
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    def arrange(self, rows: Sequence[int]) -> None:
        """Put the rows in another order, given by their places now; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        kept, place = self.persistentIndexList(), {row: at for at, row in enumerate(rows)}
        self._grid = replace(self._grid, cells=[self._grid.cells[row] for row in rows])
        self.changePersistentIndexList(kept, [self.index(place[index.row()], index.column()) for index in kept])
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._grid.cells)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._grid.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._grid.alignment if index.column() in self._grid.numeric else _LEFT
        value = self._grid.cells[index.row()][index.column()].get(role)
        return plain_tooltip(value) if role == Qt.ItemDataRole.ToolTipRole and isinstance(value, str) else value

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._grid.columns):
            return None
        heading = self._grid.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading.text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(heading.tip) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join((heading.whole or heading.text).split())
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._grid.alignment if section in self._grid.numeric else _LEFT
        return None
