"""The list of the codebook: families, themes in their order and sub-themes, to be moved by dragging and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.themes.completeness import missing_fields
from lagvarde_coder.domain.themes.families import THEMES
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.themes import theme_cell
from lagvarde_coder.gui.models.tree import ROOT, Index, Node, TreeModel
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import quiet_tree, tree_heading
from lagvarde_coder.gui.workspaces.themes.codebook_state import CodebookState

_MIME = "application/x-lagvarde-theme"
_COLUMNS = 4
_WIDTHS = (74, 122, 150)
_SHARE = 4
"""What is missing gets a fourth of the list, where that is more than its width."""
_SHOWN = Qt.ItemDataRole.DisplayRole
_HEARD = Qt.ItemDataRole.AccessibleTextRole


class CodebookModel(TreeModel):
    """Nodes of themes that can be dragged to another place.

    Signals:
        dropped: a theme, what it is to be part of (empty: nothing), and the theme in front of which it was let go.
    """

    dropped = Signal(str, str, str)

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(_COLUMNS, parent)
        self._headings = headings
        self.writable = False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._headings[section] if role == _SHOWN and orientation is Qt.Orientation.Horizontal else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self.writable or not index.isValid():
            return flags
        if not self.node(index).heading:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return (flags | Qt.ItemFlag.ItemIsDropEnabled) & ~Qt.ItemFlag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, key_of(indexes[0].siblingAtColumn(0)).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """A theme stays in its own list."""
        dragged = self.find(_dragged(data))
        return dragged.isValid() and parent.isValid() and self._list_of(dragged) is self._list_of(parent)

    def _list_of(self, index: Index) -> Node:
        while (above := self.parent(index)).isValid():
            index = above
        return self.node(index)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        theme, above = _dragged(data), self.node(parent)
        if row < 0 and above.heading:
            row = len(above.children)
        before = above.children[row].key if 0 <= row < len(above.children) else ""
        self.dropped.emit(theme, "" if above.heading else above.key, "" if before == theme else before)
        return False  # the view would take the line away; it is shown anew when it is stored


class CodebookList(Panel):
    """Shows the codebook.

    Signals:
        chosen: another theme (its id) is the current one; empty for none.
        move_wanted: a theme was dragged: its id, the new parent's or nothing, the next theme's or nothing.
    """

    chosen = Signal(str)
    move_wanted = Signal(str, str, str)

    def __init__(self, tools: Sequence[tuple[QAction, str]], parent: QWidget | None = None) -> None:
        """``tools`` are actions with the icons that they have above the list, which comes after them for Tab too."""
        super().__init__("", parent)
        self.set_title(self.tr("Codebook"))
        for action, icon in tools:
            self.add_tool(action, icon)
        headings = (self.tr("Theme"), self.tr("Key"), self.tr("Organisations"), self.tr("Still missing"))
        self.model = CodebookModel(headings, self)
        self.model.dropped.connect(self.move_wanted, Qt.ConnectionType.QueuedConnection)
        self.tree: QTreeView = quiet_tree(self.model, self.tr("Codebook"))
        self.tree.setHeaderHidden(False)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setItemDelegateForColumn(0, ThemeDelegate(self.tree))
        self.tree.setDragEnabled(True)
        self.tree.setAcceptDrops(True)
        self.tree.setDropIndicatorShown(True)
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.tree.selectionModel().currentChanged.connect(lambda index, _: self.chosen.emit(self._theme_at(index)))
        self.body.addWidget(self.tree, 1)
        self.setMinimumHeight(240)

    @property
    def current(self) -> Id:
        """The id of the theme that is chosen, or nothing."""
        return self._theme_at(self.tree.currentIndex())

    def show_state(self, state: CodebookState, unsaved: Sequence[Id]) -> None:
        """Show the codebook; themes in ``unsaved`` have changes that are not stored."""
        current, place = self.current, self.tree.verticalScrollBar().value()
        blocked = self.tree.selectionModel().blockSignals(True)
        self.model.writable = state.writable
        self.model.show_nodes(list(self._roots(state, unsaved)))
        self.tree.expandAll()
        self._fit()
        self.select(current)
        self.tree.selectionModel().blockSignals(blocked)
        self.tree.verticalScrollBar().setValue(place)
        used = sum(theme.in_use for theme in state.themes if theme.family == THEMES)
        name = state.book.label or self.tr("version {0}").format(state.book.version)
        self.set_note(self.tr("{0} · themes and needs: {1}").format(name, wording.number(used)))

    def select_first(self) -> None:
        """Make the first theme of the list the current one."""
        self.select(next((node.key for node in self.model.nodes() if not node.heading), ""))

    def select(self, theme: Id) -> None:
        """Make a theme the current one, as far as it is there."""
        index = self.model.find(theme) if theme else QModelIndex()
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def mark(self, theme: Theme, *, unsaved: bool) -> None:
        """Say of a theme whether it has changes that are not stored."""
        name = self.tr("{0} (not saved)").format(theme.name) if unsaved else theme.name
        self.model.update(theme.id, 0, {_SHOWN: name})

    def clear(self) -> None:
        """Show nothing."""
        self.model.show_nodes([])
        self.set_note("")

    def _theme_at(self, index: QModelIndex) -> Id:
        return key_of(index.siblingAtColumn(0)) if index.isValid() and not self.model.node(index).heading else ""

    def _roots(self, state: CodebookState, unsaved: Sequence[Id]) -> "Sequence[Node]":
        lists = [(wording.plural_of(stage), stage, THEMES) for stage in (Stage.THEME, Stage.NEED)]
        candidates = self.tr("Candidates: {0}")
        lists += [(candidates.format(family.name), Stage.CANDIDATE, family.id) for family in state.families]
        roots = [
            self._root(name, [one for one in state.themes if (one.stage, one.family) == (stage, family) and one.in_use],
                       state, unsaved)
            for name, stage, family in lists
        ]  # fmt: skip
        aside = [theme for theme in state.themes if not theme.in_use]
        roots.append(self._root(self.tr("Not in use"), aside, state, unsaved))
        return [root for root in roots if root.children]

    def _root(self, name: str, themes: Sequence[Theme], state: CodebookState, unsaved: Sequence[Id]) -> Node:
        root = tree_heading(f"list:{name}", self.tr("{0} · {1}").format(name, wording.number(len(themes))))
        root.cells = [*root.cells, *({} for _ in range(_COLUMNS - 1))]
        nodes: dict[Id, Node] = {}
        for theme in themes:
            nodes[theme.id] = node = Node(theme.id, self._cells(theme, state, unsaved=theme.id in unsaved))
            (nodes.get(theme.parent or "", root)).children.append(node)
        return root

    def _cells(self, theme: Theme, state: CodebookState, *, unsaved: bool) -> list[dict[int, object]]:
        count, of = state.organisations.get(theme.id, (0, 0))
        share = self.tr("{0} of {1}").format(count, of) if of else "–"
        lacking = told_missing(theme)
        first = theme_cell(theme)
        said = [f"{theme.number} {theme.name}"]
        if theme.key:
            said.append(self.tr("key {0}").format(theme.key))
        said.append(self.tr("organisations: {0}").format(share))
        if lacking:
            said.append(self.tr("missing: {0}").format(lacking))
        elif theme.stage is not Stage.CANDIDATE:
            said.append(self.tr("nothing is missing"))
            lacking = self.tr("nothing")
        if unsaved:
            first[_SHOWN] = self.tr("{0} (not saved)").format(theme.name)
            said.append(self.tr("changes are not saved"))
        if not theme.in_use:
            said.append(wording.name_of(theme.status))
            lacking = wording.name_of(theme.status)
        first[_HEARD] = ", ".join(said)
        tip: dict[int, object] = {Qt.ItemDataRole.ToolTipRole: lacking} if lacking else {}
        return [first, {_SHOWN: theme.key.upper()}, {_SHOWN: share}, {_SHOWN: lacking, **tip}]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        """Let what is missing have its part of a wide list."""
        width = max(theming.current().scaled(_WIDTHS[-1]), self.tree.viewport().width() // _SHARE)
        self.tree.header().resizeSection(_COLUMNS - 1, width)

    def _fit(self) -> None:
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, theming.current().scaled(width))
        self._widen()
        for root in range(self.model.rowCount()):
            self.tree.setFirstColumnSpanned(root, ROOT, True)


def _dragged(data: QMimeData) -> Id:
    return bytes(data.data(_MIME).data()).decode()


def told_missing(theme: Theme) -> str:
    """Return in words what a theme or need does not say yet; candidates need say nothing."""
    if theme.stage is Stage.CANDIDATE:
        return ""
    return "; ".join(wording.field_name(field).casefold() for field in missing_fields(theme))
