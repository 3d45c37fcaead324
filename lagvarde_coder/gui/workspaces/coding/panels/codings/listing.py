"""The codings at the cursor as a short list, from which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.tree import TreeModel
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.workspaces.coding.models.open_document import coding_nodes
from lagvarde_coder.gui.workspaces.parts import quiet_tree
from lagvarde_coder.services.coding.marking import CodingLine

_ROWS = 3
_SOON = 40
"""Milliseconds until a list that stays as high as it is shows other codings: the text and the fields come first."""


class CodingsList(QWidget):
    """Shows codings where there are several; of one it would only say again what the fields say.

    Signals:
        chosen: the user went to a coding; its id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[CodingLine] = ()
        self._current = ""
        self._model = TreeModel(parent=self)
        self.tree: QTreeView = quiet_tree(self._model, self.tr("Codings at the cursor"))
        self.tree.setItemDelegate(ThemeDelegate(self.tree))
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._renew)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        self.setVisible(False)

    def show_codings(self, lines: Sequence[CodingLine], current: Id) -> None:
        """Show codings, in text order; ``current`` is the one that the fields show."""
        before, self._lines, self._current = self._lines, lines, current
        if min(len(before), _ROWS) == min(len(lines), _ROWS):
            self._soon.start()
        else:
            self._renew()

    def go_to(self, coding: Id) -> None:
        """Make a coding that is listed the current one, as if the user had chosen it."""
        if self._soon.isActive():
            self._renew()
        self.tree.setCurrentIndex(self._model.find(coding))

    def selected(self) -> list[Id]:
        """Return the codings that are selected in the list, in their order."""
        if self._soon.isActive():
            self._renew()
        chosen = {key_of(index) for index in self.tree.selectedIndexes()}
        return [line.coding.id for line in self._lines if line.coding.id in chosen]

    def _renew(self) -> None:
        self._soon.stop()
        self.tree.selectionModel().blockSignals(True)
        self._model.show_nodes(coding_nodes(self._lines))
        self.tree.setCurrentIndex(self._model.find(self._current))
        self.tree.selectionModel().blockSignals(False)
        count = len(self._lines)
        if count > 1:
            self.setFixedHeight(self.tree.sizeHintForRow(0) * min(count, _ROWS) + 6)
        self.setVisible(count > 1)
        QTimer.singleShot(0, self.tree, self._bring_into_view)  # when it has its height

    def _bring_into_view(self) -> None:
        self.tree.scrollTo(self.tree.currentIndex())

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        if (key := key_of(current)) and any(
            line.coding.id == key for line in self._lines
        ):  # else it was removed meanwhile
            self._current = key
            self.chosen.emit(key)
