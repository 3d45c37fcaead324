"""The themes that are not in any need yet, and those that were set aside."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QTreeView, QWidget

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
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
from lagvarde_coder.gui.workspaces.parts import quiet_tree, tell_ticks, tree_heading

_NAMED = 4
"""Themes that a command names; of more it says how many."""
_DECISIONS = {
    "split": (QT_TRANSLATE_NOOP("LoosePanel", "Split …"), QT_TRANSLATE_NOOP("LoosePanel", "Split {0} …")),
    "park": (
        QT_TRANSLATE_NOOP("LoosePanel", "Move to other development areas …"),
        QT_TRANSLATE_NOOP("LoosePanel", "Move {0} to other development areas …"),
    ),
    "drop": (QT_TRANSLATE_NOOP("LoosePanel", "Drop …"), QT_TRANSLATE_NOOP("LoosePanel", "Drop {0} …")),
    "restore": (
        QT_TRANSLATE_NOOP("LoosePanel", "Bring back into use …"),
        QT_TRANSLATE_NOOP("LoosePanel", "Bring {0} back into use …"),
    ),
}
"""What can be decided: what it is called in general, and about themes."""


class LoosePanel(Panel):
    """Check the themes that belong together; the numbers are organisations that take them up.

    Signals:
        checked_changed: the ids of the checked themes, in order.
        needs_wanted: the needs, which are folded away, should be shown.
        wanted: what should be done ("drop", "park", "restore", "split") and the ids of the themes.
    """

    checked_changed = Signal(object)
    needs_wanted = Signal()
    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Themes not merged"))
        self._themes: dict[Id, Theme] = {}
        self.model = TreeModel(parent=self)
        self.model.checks_changed.connect(lambda: self.checked_changed.emit(self.model.checked()))
        self.model.checks_changed.connect(self._allow)
        self.tree: QTreeView = quiet_tree(self.model, self.tr("Themes not merged"))
        self.tree.setItemDelegate(ThemeDelegate(self.tree))
        tell_ticks(self.tree)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(lambda at: self.menu.popup(self.tree.viewport().mapToGlobal(at)))
        self.tree.selectionModel().currentChanged.connect(self._allow)
        self._all_done = EmptyState("check", self.tr("All themes are merged"), "")
        self._all_done.triggered.connect(self.needs_wanted)
        self.say_where(folded=False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._all_done)
        self.body.addWidget(self._pages, 1)
        self._make_menu()

    @property
    def is_empty(self) -> bool:
        """Whether all themes are in needs."""
        return self._pages.currentIndex() == 1

    def say_where(self, *, folded: bool) -> None:
        """Say where the needs are; if they are folded away, a button brings them."""
        where = self.tr("Needs and reasons are to the right.")
        if folded:
            where = self.tr("Needs and reasons are folded away to make room.")
        self._all_done.show_state(
            "check", self.tr("All themes are merged"), where, self.tr("Show needs") if folded else ""
        )

    def show_state(self, state: MergeState) -> None:
        """Show the themes as they stand now."""
        loose = state.loose()
        parked, dropped = state.set_aside(ThemeStatus.PARKED), state.set_aside(ThemeStatus.DROPPED)
        self._themes = {theme.id: theme for theme in (*loose, *parked, *dropped)}
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
        for name in _DECISIONS:
            action = QAction(self)
            action.triggered.connect(lambda _=False, wanted=name: self.wanted.emit(wanted, self._chosen()))
            self.menu.addAction(action)
            self.actions_by_name[name] = action
        button = QPushButton(self.tr("More"))
        button.setMenu(self.menu)
        button.setToolTip(
            self.tr("Split, move or drop the ticked themes; without ticks, the theme of the selected row")
        )
        theming.current().keep_icon(button, "more")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["m"])
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _chosen(self) -> list[Id]:
        """Return what is decided about: the checked themes; only without any, the theme of the current line."""
        current = key_of(self.tree.currentIndex())
        return self.model.checked() or ([current] if current in self._themes else [])

    def _allow(self, *_: object) -> None:
        """Let the commands say what they would do to which themes."""
        themes = [self._themes[theme] for theme in self._chosen() if theme in self._themes]
        active = bool(themes) and all(theme.status is ThemeStatus.ACTIVE for theme in themes)
        names = ", ".join(theme.number for theme in themes)
        if len(themes) > _NAMED:
            names = self.tr("{0} themes").format(len(themes))
        for name, action in self.actions_by_name.items():
            aside = bool(themes) and not active
            enabled = {"restore": aside, "split": active and len(themes) == 1}.get(name, active)
            action.setEnabled(enabled)
            action.setText(_decision_text(name, names if enabled else ""))


def _decision_text(decision: str, themes: str) -> str:
    """Return what a command is called: with the numbers of the themes that it is about, if there are any."""
    general, about = _DECISIONS[decision]
    text = QCoreApplication.translate("LoosePanel", about if themes else general)
    return text.format(themes)
