"""The table of the files that are about to be brought in."""

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from lagvarde_coder.gui.dialogs.importing.columns import WIDTHS, ImportColumn, headings
from lagvarde_coder.gui.dialogs.importing.editing import CellEditor
from lagvarde_coder.gui.dialogs.importing.model import ImportModel
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow
from lagvarde_coder.gui.dialogs.source_form import Known
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.column_header import ColumnHeader
from lagvarde_coder.services.material.importing import ChosenFile

_ROW = 34
_FLEXIBLE = (ImportColumn.FILE, ImportColumn.STATE, ImportColumn.ORGANISATIONS)
_AROUND = 24
"""Pixels around the words of a heading."""
_STEPS = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
_BIG = 4
"""Rows from which on the table grows with the window."""


class ImportTable(QTableView):
    """A row per file. F2, a letter or a double click edits a cell for all rows selected; Delete takes these out.

    Signals:
        selection_changed: other rows are selected, or the current row is another one.
    """

    selection_changed = Signal()

    def __init__(self, model: ImportModel, known: Known) -> None:
        super().__init__()
        self.files = model
        self._everything = True
        self._chosen: list[ImportRow] = list(model.shown)
        self._now: ImportRow | None = model.shown[0] if model.shown else None
        self.editor = CellEditor(known, self)
        self.setAccessibleName(self.tr("Files"))
        self.setItemDelegate(self.editor)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setProperty("quiet", True)
        self.verticalHeader().hide()
        self.setHorizontalHeader(ColumnHeader(self))
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        self.horizontalHeader().setFont(font)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(model)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().sortIndicatorChanged.connect(model.sort)
        self.verticalHeader().setDefaultSectionSize(theming.current().scaled(_ROW))
        self.editor.said.connect(self._say)
        model.rearranged.connect(self._select_again)
        model.layoutChanged.connect(self._follow)
        self.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        self._select_again()

    @property
    def chosen(self) -> list[ImportRow]:
        """The rows that are selected."""
        return list(self._chosen)

    @property
    def current(self) -> ImportRow | None:
        """The row one stands in."""
        return self._now

    def begin(self) -> None:
        """Stand in the first row, unless somebody has gone elsewhere."""
        if self._everything and self.files.shown and self.state() is not QAbstractItemView.State.EditingState:
            place = self.files.index(0, max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)

    def go_to(self, file: ChosenFile) -> None:
        """Select the row of a file alone, unless it is among those that are selected."""
        if any(row.file == file for row in self._chosen):
            return
        row = self.files.row_of(file)
        if row is not None and self.files.place_of(row) < 0:
            self.files.keep("", to_look_at=False)
        if row is not None:
            self.selectRow(self.files.place_of(row))

    def fit_rows(self) -> None:
        """Be as high as few rows are, or grow with the window."""
        rows = len(self.files.rows)
        bar = self.horizontalScrollBar().sizeHint().height()
        header = self.horizontalHeader().sizeHint().height()
        height = header + self.verticalHeader().defaultSectionSize() * max(1, min(rows, _BIG)) + bar + 4
        self.setMinimumHeight(height)
        self.setMaximumHeight(height if rows < _BIG else 16_777_215)

    def take_out(self) -> None:
        """Take the selected rows out of the list, but not all there are."""
        if self._chosen and len(self._chosen) < len(self.files.rows):
            place = min(self.files.place_of(row) for row in self._chosen)
            gone = self._chosen
            self._chosen = []
            self.files.remove(gone)
            if self.files.shown:
                self.selectRow(min(place, len(self.files.shown) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # Return and Delete are the editor's
        elif event.key() == Qt.Key.Key_Delete:
            self.take_out()
        elif event.key() in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._go_along(_STEPS[event.key()])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            event.ignore()  # the dialog's; not the beginning of a word
        else:
            super().keyPressEvent(event)

    def _go_along(self, step: int) -> None:
        """Go to a cell beside; the rows that are selected stay so."""
        index = self.currentIndex()
        beside = index.siblingAtColumn(index.column() + step)
        if beside.isValid():
            self.selectionModel().setCurrentIndex(beside, QItemSelectionModel.SelectionFlag.NoUpdate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give each column its width, and what is left to those with long words."""
        letters, scaled = self.horizontalHeader().fontMetrics(), theming.current().scaled
        words = (letters.horizontalAdvance(heading) + _AROUND for heading in headings())
        widths = [max(scaled(width), heading) for width, heading in zip(WIDTHS, words, strict=True)]
        spare = max(0, self.viewport().width() - sum(widths)) // len(_FLEXIBLE)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width + (spare if column in _FLEXIBLE else 0))

    def _say(self, column: ImportColumn, value: object) -> None:
        self.files.say(self._chosen, column, value)

    def _follow(self) -> None:
        """Remember which rows are selected, for when they stand elsewhere."""
        selected = self.selectionModel().selection()  # whole rows; asking for each of a thousand takes long
        ranges = (selected.at(number) for number in range(selected.count()))
        rows = {row for one in ranges for row in range(one.top(), one.bottom() + 1)}
        self._chosen = [self.files.shown[row] for row in sorted(rows)]
        index = self.currentIndex()
        self._now = self.files.shown[index.row()] if index.isValid() else None
        self._everything = len(rows) == len(self.files.shown)
        self.selection_changed.emit()

    def _select_again(self) -> None:
        """Select the same rows where they stand now."""
        chosen, now = set(map(id, self.files.shown if self._everything else self._chosen)), self._now
        model = self.selectionModel()
        blocked = model.blockSignals(True)
        model.select(self._runs({at for at, row in enumerate(self.files.shown) if id(row) in chosen}), _SELECT)
        place = self.files.place_of(now) if now is not None else -1
        if self.files.shown:
            place = max(0, place)
            column = max(0, self.currentIndex().column())
            model.setCurrentIndex(self.files.index(place, column), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.blockSignals(blocked)
        self._follow()
        self.viewport().update()

    def _runs(self, places: Collection[int]) -> QItemSelection:
        """Return rows as few ranges."""
        selection, last = QItemSelection(), self.files.columnCount() - 1
        for start in sorted(places):
            if start - 1 in places:
                continue
            end = start
            while end + 1 in places:
                end += 1
            selection.select(self.files.index(start, 0), self.files.index(end, last))
        return selection


_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
