"""The list of documents."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QTreeView, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.sources import SourceStatus
from lagvarde_coder.gui import wording
from lagvarde_coder.gui.models.filtering import FilterModel, key_of
from lagvarde_coder.gui.models.sources import source_cell, source_nodes
from lagvarde_coder.gui.models.tree import TreeModel
from lagvarde_coder.gui.widgets.panel import Panel
from lagvarde_coder.gui.workspaces.coding.panels.delegates import SourceDelegate
from lagvarde_coder.gui.workspaces.parts import filter_box, inset, quiet_tree
from lagvarde_coder.services.material import SourceLine


class DocumentsPanel(Panel):
    """Documents by kind, with status and number of codings.

    Signals:
        chosen: a document's id.
        status_wanted: a document's id and the status it should get.
    """

    chosen = Signal(str)
    status_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Documents"))
        self._model = TreeModel(parent=self)
        self._shown = FilterModel(self._model, self)
        self._telling = True
        self._lines: dict[Id, SourceLine] = {}
        self.filter: QLineEdit = filter_box(self.tr("Filter documents"), self._shown.set_words)
        self.tree: QTreeView = quiet_tree(self._shown, self.tr("Documents"))
        self.tree.setIndentation(4)
        self.tree.setItemDelegate(SourceDelegate(self.tree))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.filter.textChanged.connect(lambda _: self.tree.expandAll())
        self.body.addLayout(inset(self.filter))
        self.body.addWidget(self.tree, 1)

    def show_sources(self, lines: Sequence[SourceLine]) -> None:
        """Show these documents; lines that were there already are only renewed."""
        documents = [node.key for node in self._model.nodes() if not node.heading]
        self._lines = {line.source.id: line for line in lines}
        fresh = source_nodes(lines)
        if documents == [node.key for root in fresh for node in root.walk() if not node.heading]:
            for line in lines:
                self._model.update(line.source.id, 0, source_cell(line))
        else:
            current = key_of(self.tree.currentIndex())
            self._telling = False
            self._model.show_nodes(fresh)
            self.tree.expandAll()
            self._telling = True
            self.select(current)
        self.set_note(str(len(lines)))

    def show_count(self, source: Id, codings: int) -> None:
        """Renew the number of codings of one document only."""
        if self.has(source):
            line = replace(self._lines[source], codings=codings)
            self._lines[source] = line
            self._model.update(source, 0, source_cell(line))

    def has(self, source: Id) -> bool:
        """Tell whether a document is in the list."""
        return source in self._lines

    def select(self, source: Id) -> None:
        """Make a document the current one, without telling."""
        index = self._shown.find(source)
        if index.isValid() and key_of(self.tree.currentIndex()) != source:
            self._telling = False
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            self._telling = True

    def beside(self, source: Id, step: int) -> Id | None:
        """Return the document ``step`` lines further down the list as filtered."""
        shown = [node.key for node in self._model.nodes() if not node.heading and self._shown.find(node.key).isValid()]
        if source not in shown:
            return shown[0] if shown else None
        place = shown.index(source) + step
        return shown[place] if 0 <= place < len(shown) else None

    def _tell(self, current: QModelIndex, _: QModelIndex) -> None:
        key = key_of(current)
        if self._telling and key and not self._model.node(self._shown.mapToSource(current)).heading:
            self.chosen.emit(key)

    def _open_menu(self, point: QPoint) -> None:
        index = self.tree.indexAt(point)
        if index.isValid() and index.parent().isValid():
            source = key_of(index)
            menu = status_menu(self, lambda status: self.status_wanted.emit(source, status))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.tree.viewport().mapToGlobal(point))


def status_menu(parent: QWidget, chosen: Callable[[SourceStatus], object]) -> QMenu:
    """Return a menu of the statuses that a document can have."""
    menu = QMenu(parent)
    for status in SourceStatus:
        action = QAction(wording.name_of(status), menu)
        action.triggered.connect(lambda _=False, one=status: chosen(one))
        menu.addAction(action)
    return menu
