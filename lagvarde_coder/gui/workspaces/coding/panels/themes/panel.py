"""The themes: one key or one click each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.core.keymap import Keymap, theme_name
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.filtering import FilterModel, key_of
from lagvarde_coder.gui.models.themes import KEYCAP_ROLE, counted, keycap, theme_nodes
from lagvarde_coder.gui.models.tree import TreeModel
from lagvarde_coder.gui.widgets.badge import ThemeDelegate, badge_size
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.plain_words import no_mnemonic
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.coding.panels.themes.chips import ChipRow
from lagvarde_coder.gui.workspaces.coding.panels.themes.keycap import KeycapDelegate
from lagvarde_coder.gui.workspaces.coding.panels.themes.theme_drag import ThemeDragging
from lagvarde_coder.gui.workspaces.parts import inset, lead_into, quiet_tree

_KEY_COLUMN = 36
_FRAMES = 16
"""Pixels that the frames of panel and list take."""
_TIGHT, _LOOSE = 4, 12
"""Pixels beside the letters, or the badge, of the lowest and the highest lines."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ThemesPanel(Panel):
    """The themes that passages can be coded with; nothing about the themes themselves can be changed here.

    Signals:
        chosen: code with these themes (a list of ids): Enter, a chip or the button below the list.
        clicked: a theme (its id) was clicked in the list, to code with it or to look at it.
        passage_dropped: code this :class:`Span` with a theme (its id).
        looked_at: the theme under the pointer, else the current one; empty for none.
        lock_asked: why can nothing be changed here?
        family_chosen: show this family (its id) of candidates, or the themes.
    """

    chosen = Signal(list)
    clicked = Signal(str)
    passage_dropped = Signal(str, Span)
    looked_at = Signal(str)
    lock_asked = Signal()
    family_chosen = Signal(str)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Themes"))
        self._keymap = keymap
        self._themes: dict[Id, Theme] = {}
        self._in_families: list[QAction] = []
        self._model = TreeModel(columns=2, parent=self)
        self._shown = FilterModel(self._model, self)
        self.filter: QLineEdit = filter_box(self.tr("Filter themes"), self._shown.set_words)
        self.filter.textChanged.connect(lambda _: self.tree.expandAll())
        self.recent = ChipRow(self.tr("Code with {0} {1}, used recently"))
        self.recent.pressed.connect(lambda theme: self.chosen.emit([theme]))
        self.several = QPushButton()
        self.several.setProperty("primary", True)
        self.several.clicked.connect(lambda: self.chosen.emit(self.ticked()))
        self.several.hide()
        self.add_widget_to_head(self.recent)
        self._make_tree()
        lead_into(self.filter, self.tree)
        self._make_search()
        self._make_families()
        self._make_lock()
        self._filter_row = inset(self.filter)
        self.body.addLayout(self._filter_row)
        self.body.addWidget(self.tree, 1)
        self.body.addLayout(inset(self.several))
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
        self._offer_several()
        self._fit_rows()
        if current:
            self.tree.setCurrentIndex(self._shown.find(current))

    def show_families(self, families: Sequence[tuple[str, str, int]], shown: str) -> None:
        """Offer the themes and the families of candidates: id, name, how many there are to code with; one is shown."""
        self._families.clear()
        for family, name, amount in families:
            text = f"{no_mnemonic(name)} ({amount})"
            action = self._families.addAction(text)
            action.setCheckable(True)
            action.setChecked(family == shown)
            action.triggered.connect(lambda _=False, chosen=family: self.family_chosen.emit(chosen))
            if family == shown:
                self.set_title(name)
                self.tree.setAccessibleName(name)
        self._families.addSeparator()
        self._families.addActions(self._in_families)

    def offer_in_families(self, action: QAction) -> None:
        """Offer a command below the families, in their menu."""
        self._in_families.append(action)

    def show_counts(self, counts: Mapping[Id, int]) -> None:
        """Renew the numbers only."""
        for theme in self._themes.values():
            self._model.update(theme.id, 0, counted(theme, counts.get(theme.id, 0)))

    def show_recent(self, themes: Sequence[Id]) -> None:
        """Show the themes that were used last; those that are not offered are left out."""
        self.recent.show_themes([self._themes[theme] for theme in themes if theme in self._themes])

    def renew_keys(self) -> None:
        """Show the keys as they are now."""
        for theme in self._themes.values():
            self._model.update(theme.id, 1, {KEYCAP_ROLE: None, **keycap(self._key(theme))})
        self._fit_keys()

    def ticked(self) -> list[Id]:
        """Return the ids of the marked lines, in the order shown."""
        chosen = {key_of(index) for index in self.tree.selectionModel().selectedRows()}
        return [theme for theme in self._themes if theme in chosen]

    def untick(self) -> None:
        """Let no line be marked."""
        self.tree.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and event.type() == QEvent.Type.FocusOut:
            self._fit_rows()
        if watched is self.tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER and self.tree.currentIndex().isValid():
                self.chosen.emit(self.ticked() or [key_of(self.tree.currentIndex().siblingAtColumn(0))])
                return True
        elif event.type() == QEvent.Type.Leave:
            self._look(self.tree.currentIndex())
        return False

    def _make_tree(self) -> None:
        self.tree: QTreeView = quiet_tree(self._shown, self.tr("Themes"))
        self.tree.setItemDelegateForColumn(0, ThemeDelegate(self.tree))
        self.tree.setItemDelegateForColumn(1, KeycapDelegate(self.tree))
        self.tree.setMouseTracking(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.installEventFilter(self)
        self.tree.viewport().installEventFilter(self)
        self.tree.clicked.connect(self._choose)
        self.tree.entered.connect(lambda index: self.looked_at.emit(key_of(index.siblingAtColumn(0))))
        self.tree.selectionModel().currentChanged.connect(self._look)
        self.tree.selectionModel().selectionChanged.connect(self._offer_several)
        self.dragging = ThemeDragging(self.tree)
        self.dragging.dropped.connect(self.passage_dropped)

    def _make_search(self) -> None:
        """A button that brings the filter back where the list has taken its room."""
        self._search = QToolButton()
        self._search.setToolTip(self.filter.placeholderText())
        self._search.setAccessibleName(self.filter.placeholderText())
        self._search.clicked.connect(self._show_filter)
        theming.current().keep_icon(self._search, "search", "muted")
        self.add_widget_to_head(self._search)
        self.filter.installEventFilter(self)

    def _show_filter(self) -> None:
        self._fold_filter(False)
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold_filter(self, folded: bool) -> None:
        self.filter.setVisible(not folded)
        self._search.setVisible(folded)
        self._filter_row.setContentsMargins(*((0, 0, 0, 0) if folded else (SPACE["s"], 0, SPACE["s"], SPACE["s"])))

    def _fit_rows(self) -> None:
        """Let all themes be seen: by lower lines, and without the filter, which a button brings back."""
        delegate, rows = self.tree.itemDelegateForColumn(0), max(1, len(self._themes))
        if not isinstance(delegate, ThemeDelegate):
            return
        low = self.fontMetrics().height() + _TIGHT
        high = max(low, badge_size(self.font()).height() + _LOOSE)
        room = self.height() - self.head_height() - _FRAMES
        filter_room = self.filter.sizeHint().height() + SPACE["s"]
        folded = room - filter_room < low * rows <= room and not self.filter.hasFocus() and not self.filter.text()
        self._fold_filter(folded)
        room -= 0 if folded else filter_room
        height = min(high, max(low, room // rows)) if room >= low * rows else high
        if delegate.row_height != height:
            delegate.row_height = height
            self.tree.doItemsLayout()

    def _make_families(self) -> None:
        """A button that shows a family of candidates in place of the themes, or the themes again."""
        self._families = QMenu(self)
        self.family_button = QToolButton()
        self.family_button.setToolTip(self.tr("Themes, or a family of candidates"))
        self.family_button.setAccessibleName(self.tr("Themes, or a family of candidates"))
        self.family_button.setMenu(self._families)
        self.family_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theming.current().keep_icon(self.family_button, "chevron-down", "muted")
        self.add_widget_to_head(self.family_button)

    def _make_lock(self) -> None:
        """A small lock says that the codebook cannot be changed here."""
        lock = QToolButton()
        lock.setToolTip(self.tr("The codebook is locked while you code."))
        lock.setAccessibleName(self.tr("The codebook is locked"))
        lock.clicked.connect(self.lock_asked)
        theming.current().keep_icon(lock, "lock", "muted")
        self.add_widget_to_head(lock)

    def _key(self, theme: Theme) -> str:
        return self._keymap.key(theme_name(theme))

    def _fit_keys(self) -> None:
        """Make room for the keys."""
        if self._themes:
            self.tree.header().resizeSection(1, theming.current().scaled(_KEY_COLUMN))

    def _choose(self, index: QModelIndex) -> None:
        """A plain click is for one theme; with Ctrl or Shift it marks several."""
        if not QGuiApplication.keyboardModifiers() & _SEVERAL:
            self.clicked.emit(key_of(index.siblingAtColumn(0)))

    def offer(self) -> None:
        """Offer by the button below the list to code with what is marked there, be it one theme only."""
        self._offer_marked(least=1)

    def _offer_several(self, *_: object) -> None:
        self._offer_marked(least=2)

    def _offer_marked(self, *, least: int) -> None:
        ticked = self.ticked()
        numbers = ", ".join(self._themes[theme].number for theme in ticked)
        self.several.setText(self.tr("Code with {0}").format(numbers))
        self.several.setToolTip(self.tr("One step for all of them (Enter)") if len(ticked) > 1 else "")
        self.several.setVisible(len(ticked) >= least)

    def _look(self, index: QModelIndex, _: QModelIndex | None = None) -> None:
        self.looked_at.emit(key_of(index.siblingAtColumn(0)))
