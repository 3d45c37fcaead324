"""The framework matrix as a model: what each cell shows and says, and taking what was typed in it."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, Signal

from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.text import prose
from lagvarde_coder.gui.models.figures import group_name
from lagvarde_coder.gui.models.table import ROOT, ColumnHeading, Grid, Index
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.figures.framing import FramedMatrix, Place
from lagvarde_coder.services.figures.matrix import MatrixLine

COUNT_ROLE = Qt.ItemDataRole.UserRole + 61
"""Item data: the line above the text of a cell: how many passages, and whether a text is missing; empty without any."""
WAITS_ROLE = Qt.ItemDataRole.UserRole + 62
"""Item data: whether the cell has passages and no text."""

_roles = Qt.ItemDataRole


class FrameModel(QAbstractTableModel):
    """Rows are organisations or categories, columns themes or needs.

    Signals:
        typed: the place of a cell, and the text that it is to have.
    """

    typed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._framed: FramedMatrix | None = None
        self._texts: dict[Place, str] = {}
        self._writable = False

    @property
    def framed(self) -> FramedMatrix | None:
        """What is shown."""
        return self._framed

    def fits(self, framed: FramedMatrix) -> bool:
        """Tell whether a matrix has the same rows and columns, so that it can be shown while somebody types."""
        shown = self._framed
        return shown is not None and (shown.asked.rows, shown.rows, shown.columns) == (
            framed.asked.rows,
            framed.rows,
            framed.columns,
        )

    def show_frame(self, framed: FramedMatrix | None, *, writable: bool) -> None:
        """Show a matrix; one with the same rows and columns keeps the current cell."""
        self._writable = writable
        if framed is not None and self.fits(framed):
            self._framed, self._texts = framed, dict(framed.texts)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._framed, self._texts = framed, dict(framed.texts) if framed else {}
        self.endResetModel()

    # --- cells --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self._framed is None else len(self._framed.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self._framed is None else len(self._framed.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._writable and index.isValid() else usual

    def place(self, index: Index) -> Place | None:
        """Return which cell an index is."""
        if self._framed is None or not index.isValid():
            return None
        return self._framed.rows[index.row()].key, self._framed.columns[index.column()].key

    def index_of(self, place: Place) -> QModelIndex:
        """Return where a cell is, or an invalid index."""
        if self._framed is None:
            return QModelIndex()
        rows = [row.key for row in self._framed.rows]
        columns = [column.key for column in self._framed.columns]
        if place[0] not in rows or place[1] not in columns:
            return QModelIndex()
        return self.index(rows.index(place[0]), columns.index(place[1]))

    def waiting(self) -> list[Place]:
        """Return the cells with passages and no text, row by row, as they are now."""
        framed = self._framed
        return [] if framed is None else [one for one in framed.places() if one not in self._texts and self._count(one)]

    def written(self) -> int:
        """Return how many cells have a text."""
        return len(self._texts)

    def text(self, place: Place) -> str:
        """Return the text of a cell."""
        return self._texts.get(place, "")

    def _count(self, place: Place) -> int:
        return self._framed.passages(*place) if self._framed is not None else 0

    def data(self, index: Index, role: int = _roles.DisplayRole) -> object:
        place = self.place(index)
        if place is None:
            return None
        match role:
            case _roles.DisplayRole | _roles.EditRole:
                return self.text(place)
            case _roles.ToolTipRole:
                return plain_tooltip("\n\n".join(filter(None, (self.named(place), self.text(place)))))
            case _roles.AccessibleTextRole:
                return self.said(place)
            case _ if role == COUNT_ROLE:
                return self._count_line(place)
            case _ if role == WAITS_ROLE:
                return bool(self._count(place)) and place not in self._texts
        return None

    def setData(self, index: Index, value: object, role: int = _roles.EditRole) -> bool:
        place = self.place(index)
        if place is None or role != _roles.EditRole:
            return False
        words = prose(str(value))
        self._texts.pop(place, None)
        if words:
            self._texts[place] = words
        self.dataChanged.emit(index, index)
        self.typed.emit(place, words)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _roles.DisplayRole) -> object:
        framed = self._framed
        if framed is None or section < 0:
            return None
        lines = framed.columns if orientation == Qt.Orientation.Horizontal else framed.rows
        if section >= len(lines):
            return None
        if role == _roles.DisplayRole:
            return self.line_name(lines[section])
        return plain_tooltip(self.line_name(lines[section])) if role == _roles.ToolTipRole else None

    # --- words --------------------------------------------------------------------------------------------------------

    def line_name(self, line: MatrixLine) -> str:
        """Return what a row or column is called."""
        if line.number:
            return f"{line.number} {line.label}"
        if not line.label:
            return self.tr("An organisation that is no longer here")
        by = Grouping.ORGANISATION if self.rows is FrameRows.ORGANISATION else Grouping.CATEGORY
        return group_name(by, Group(line.key, line.label))

    @property
    def rows(self) -> FrameRows:
        """What the rows are."""
        return self._framed.asked.rows if self._framed is not None else FrameRows.ORGANISATION

    def named(self, place: Place) -> str:
        """Return which cell it is: "Norrsken, T01 Tid"."""
        index, framed = self.index_of(place), self._framed
        if framed is None or not index.isValid():
            return ""
        row, column = framed.rows[index.row()], framed.columns[index.column()]
        return f"{self.line_name(row)}, {self.line_name(column)}"

    def said(self, place: Place) -> str:
        """Return what is heard of a cell: which it is, how many passages, its text."""
        line = self._count_line(place) or self.tr("no passages")
        return ". ".join(filter(None, (f"{self.named(place)}: {line}", self.text(place))))

    def _count_line(self, place: Place) -> str:
        count = self._count(place)
        if not count:
            return ""
        told = self.tr("1 passage") if count == 1 else self.tr("{0} passages").format(wording.number(count))
        missing = self.tr("no text yet")
        return told if place in self._texts else f"{told} · {missing}"

    def grid(self) -> Grid:
        """Return the matrix as it is copied: a row each, its cells with text and number of passages."""
        framed = self._framed
        if framed is None:
            return Grid()
        columns = [ColumnHeading(wording.name_of(framed.asked.rows))]
        columns += [ColumnHeading(self.line_name(column)) for column in framed.columns]
        rows = [
            [self.line_name(row), *(self._copied((row.key, column.key)) for column in framed.columns)]
            for row in framed.rows
        ]
        return Grid(columns, [[{_roles.DisplayRole: words} for words in row] for row in rows])

    def _copied(self, place: Place) -> str:
        count = self._count(place)
        told = QCoreApplication.translate("FrameModel", "{0} passages").format(wording.number(count))
        return " ".join(filter(None, (self.text(place), f"({told})" if count else "")))
