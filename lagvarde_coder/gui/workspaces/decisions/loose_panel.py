"""The themes that are not in any need yet, and those that were set aside."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QTreeView, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme, ThemeStatus
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.themes import theme_nodes
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.decisions.state import MergeState
from lagvarde_coder.gui.workspaces.parts import quiet_tree, tree_heading


class LoosePanel(Panel):
    """Check the themes that belong together; the numbers are organisations that take them up.

    Signals:
        checked_changed: the ids of the checked themes, in order.
        wanted: what should be done ("drop", "park", "restore", "split") and the ids of the themes.
    """

    checked_changed = Signal(object)
    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Themes not merged"))
        self._statuses: dict[Id, ThemeStatus] = {}
        self.model = TreeModel(parent=self)
        self.model.checks_changed.connect(lambda: self.checked_changed.emit(self.model.checked()))
        self.tree: QTreeView = quiet_tree(self.model, self.tr("Themes not merged"))
        self.tree.setItemDelegate(ThemeDelegate(self.tree))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(lambda at: self.menu.popup(self.tree.viewport().mapToGlobal(at)))
        self.tree.selectionModel().currentChanged.connect(self._allow)
        self._all_done = EmptyState(
            "check", self.tr("All themes are merged"), self.tr("Needs and reasons are to the right.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._all_done)
        self.body.addWidget(self._pages, 1)
        self._make_menu()

    def show_state(self, state: MergeState) -> None:
        """Show the themes as they stand now."""
        loose = state.loose()
        parked, dropped = state.set_aside(ThemeStatus.PARKED), state.set_aside(ThemeStatus.DROPPED)
        self._statuses = {theme.id: theme.status for theme in (*loose, *parked, *dropped)}
        current = key_of(self.tree.currentIndex())
        nodes = theme_nodes(loose, state.organisations, checkable=True)
        nodes += self._aside(wording.name_of(ThemeStatus.PARKED), parked, state)
        nodes += self._aside(wording.name_of(ThemeStatus.DROPPED), dropped, state)
        self.model.show_nodes(nodes)
        self.tree.expandAll()
        self.tree.setCurrentIndex(self.model.find(current))
        whole = sum(not theme.parent for theme in loose)
        self.set_note(self.tr("{0} · numbers: organisations").format(whole) if whole else "")
        self._pages.setCurrentIndex(0 if nodes else 1)
        self._allow()

    def _aside(self, heading: str, themes: Sequence[Theme], state: MergeState) -> list[Node]:
        if not themes:
            return []
        children = theme_nodes(themes, state.organisations)
        for node, theme in zip(children, themes, strict=False):
            node.cells[0][Qt.ItemDataRole.ToolTipRole] = state.why(theme)
        node = tree_heading(f"aside:{heading}", heading)
        node.children = children
        return [node]

    def _make_menu(self) -> None:
        self.menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}
        for name, text in (
            ("split", QCoreApplication.translate("LoosePanel", "Split…")),
            ("park", QCoreApplication.translate("LoosePanel", "Move to other development areas…")),
            ("drop", QCoreApplication.translate("LoosePanel", "Drop…")),
            ("restore", QCoreApplication.translate("LoosePanel", "Bring back into use…")),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _=False, wanted=name: self.wanted.emit(wanted, self._chosen()))
            self.menu.addAction(action)
            self.actions_by_name[name] = action
        button = QPushButton(self.tr("More"))
        button.setMenu(self.menu)
        button.setToolTip(self.tr("Split, park or drop the theme that is marked"))
        theming.current().keep_icon(button, "more")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["m"])
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _chosen(self) -> list[Id]:
        """Return the checked themes, else the current one."""
        current = key_of(self.tree.currentIndex())
        if self._statuses.get(current, ThemeStatus.ACTIVE) is not ThemeStatus.ACTIVE:
            return [current]
        return self.model.checked() or ([current] if current in self._statuses else [])

    def _allow(self, *_: object) -> None:
        status = self._statuses.get(key_of(self.tree.currentIndex()))
        loose = bool(self.model.checked()) or status is ThemeStatus.ACTIVE
        aside = status in {ThemeStatus.PARKED, ThemeStatus.DROPPED}
        for name, action in self.actions_by_name.items():
            action.setEnabled(aside if name == "restore" else loose and not aside)
