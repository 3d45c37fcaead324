"""The themes: one key or one click each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeView, QWidget

from lagvarde_coder.domain.codebook import Theme
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.keymap import Keymap, theme_name
from lagvarde_coder.gui.models.filtering import FilterModel, key_of
from lagvarde_coder.gui.models.themes import KEYCAP_ROLE, counted, keycap, theme_nodes
from lagvarde_coder.gui.models.tree import TreeModel
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.widgets.panel import Panel
from lagvarde_coder.gui.workspaces.coding.panels.delegates import KeycapDelegate
from lagvarde_coder.gui.workspaces.parts import filter_box, inset, quiet_tree

_KEY_COLUMN = 36
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ThemesPanel(Panel):
    """The themes that passages can be coded with.

    Signals:
        chosen: code with this theme (its id): clicked, or Enter pressed on it.
        looked_at: the theme under the pointer, else the current one; empty for none.
    """

    chosen = Signal(str)
    looked_at = Signal(str)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Themes"))
        self._keymap = keymap
        self._themes: dict[Id, Theme] = {}
        self._model = TreeModel(columns=2, parent=self)
        self._shown = FilterModel(self._model, self)
        self.filter: QLineEdit = filter_box(self.tr("Filter themes"), self._shown.set_words)
        self.filter.textChanged.connect(lambda _: self.tree.expandAll())
        self.tree: QTreeView = quiet_tree(self._shown, self.tr("Themes"))
        self.tree.setItemDelegateForColumn(0, ThemeDelegate(self.tree))
        self.tree.setItemDelegateForColumn(1, KeycapDelegate(self.tree))
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setMouseTracking(True)
        self.tree.installEventFilter(self)
        self.tree.viewport().installEventFilter(self)
        self.tree.clicked.connect(self._choose)
        self.tree.entered.connect(lambda index: self.looked_at.emit(key_of(index.siblingAtColumn(0))))
        self.tree.selectionModel().currentChanged.connect(self._look)
        self.body.addLayout(inset(self.filter))
        self.body.addWidget(self.tree, 1)
        self.setMinimumHeight(260)

    def show_themes(self, themes: Sequence[Theme], counts: Mapping[Id, int]) -> None:
        """Show these themes, with the number of codings each has in the open document."""
        current = key_of(self.tree.currentIndex().siblingAtColumn(0))
        self._themes = {theme.id: theme for theme in themes}
        self._model.show_nodes(theme_nodes(themes, counts, keys=self._key))
        self.tree.expandAll()
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self._fit_keys()
        if current:
            self.tree.setCurrentIndex(self._shown.find(current))

    def show_counts(self, counts: Mapping[Id, int]) -> None:
        """Renew the numbers only."""
        for theme in self._themes.values():
            self._model.update(theme.id, 0, counted(theme, counts.get(theme.id, 0)))

    def renew_keys(self) -> None:
        """Show the keys as they are now."""
        for theme in self._themes.values():
            self._model.update(theme.id, 1, {KEYCAP_ROLE: None, **keycap(self._key(theme))})
        self._fit_keys()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER and self.tree.currentIndex().isValid():
                self._choose(self.tree.currentIndex())
                return True
        elif event.type() == QEvent.Type.Leave:
            self._look(self.tree.currentIndex())
        return False

    def _key(self, theme: Theme) -> str:
        return self._keymap.shown(theme_name(theme))

    def _fit_keys(self) -> None:
        """Make room for the keys, alone or with Alt."""
        if self._themes:
            self.tree.header().resizeSection(1, _KEY_COLUMN if self._keymap.single else _KEY_COLUMN + 28)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(key_of(index.siblingAtColumn(0)))

    def _look(self, index: QModelIndex, _: QModelIndex | None = None) -> None:
        self.looked_at.emit(key_of(index.siblingAtColumn(0)))
