"""A quick way to any theme: type a number, a name, or a word of its definition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QTreeView, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.themes import theme_cell
from lagvarde_coder.gui.models.tree import CHECK, Node, TreeModel
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.workspaces.coding.panels.themes.ranking import ranked
from lagvarde_coder.gui.workspaces.parts import muted, quiet_tree

_SIZE = 460, 380
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

_REST = 200
"""Milliseconds that the row must rest: who types on hears only where it ends."""
_OURS = {*_ENTER, Qt.Key.Key_Escape}


@dataclass(frozen=True, slots=True)
class PickerQuestion:
    """What the picker asks for.

    Attributes:
        words: what the themes will be for.
        themes: what is offered. recent: the ids that come first while nothing is typed.
        then: takes the ids of the chosen themes.
        several: whether more than one may be chosen. hint: what Enter does.
    """

    words: str
    themes: Sequence[Theme]
    then: Callable[[list[Id]], object]
    recent: Sequence[Id] = ()
    several: bool = True
    hint: str = ""


class ThemePicker(QFrame):
    """A list of themes over the text that narrows while one types.

    Signals:
        looked_at: the id of the current theme; empty for none.
        closed: it was closed, with or without a choice.
    """

    looked_at = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Choose a theme"))
        self._asked = PickerQuestion("", (), lambda _: None)
        self._ticked: list[Id] = []
        self._narrowing = self._toggled = False
        self._model = TreeModel(parent=self)
        self._model.checks_changed.connect(self._take_checks)
        self._words = PlainLabel()
        self._words.setProperty("kind", "panel-title")
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Theme: number, name or a word of the definition"))
        self.field.setPlaceholderText(self.tr("Number, name or a word of the definition"))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list: QTreeView = quiet_tree(self._model, self.tr("Themes found"))
        self.list.setItemDelegate(ThemeDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._clicked)
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._look_at(index))
        self._told = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell)
        self.nothing = muted(self.tr("No theme fits."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot = muted()
        self.take_all = QPushButton(self.tr("Use them all"))
        self.take_all.setProperty("primary", True)
        self.take_all.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys have Enter; leaving the field closes
        self.take_all.clicked.connect(lambda: self._pick(QModelIndex()))
        foot = QHBoxLayout()
        foot.addWidget(self._foot, 1)
        foot.addWidget(self.take_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["s"])
        layout.setSpacing(SPACE["s"])
        layout.addWidget(self._words)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)
        layout.addLayout(foot)
        self.hide()

    def ask(self, question: PickerQuestion) -> None:
        """Open over the parent."""
        self._asked = question
        self._ticked = []
        self._told = ""
        self._words.setText(question.words)
        self.field.clear()
        self._narrow("")
        width, height = min(_SIZE[0], self._over.width() - 24), min(_SIZE[1], self._over.height() - 24)
        self.setGeometry((self._over.width() - width) // 2, (self._over.height() - height) // 4, width, height)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._look_at(self.list.currentIndex())

    def leave(self) -> None:
        """Close without a choice."""
        if self.isVisible():
            self._rest.stop()
            self.hide()
            self.closed.emit()

    def ticked(self) -> list[Id]:
        """Return the ids that are ticked so far, in the order of ticking."""
        return list(self._ticked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        elif isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()  # as a ShortcutOverride: before the workspace's own Escape and Ctrl+Enter
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if self._ticks(event):
            self._tick(self.list.currentIndex())
        elif key in _ENTER:
            self._pick(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif step := _STEPS.get(Qt.Key(key)):
            row = min(max(self.list.currentIndex().row() + step, 0), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))
        else:
            return False
        return True

    def _ticks(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter does, and Space where it cannot be meant between words: in place of the first, or at a number."""
        if event.key() in _ENTER:
            return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        typed = self.field.text().strip()
        in_place = not typed or any(sign.isdigit() for sign in typed)
        return event.key() == Qt.Key.Key_Space and self._asked.several and in_place

    def _clicked(self, index: QModelIndex) -> None:
        toggled, self._toggled = self._toggled, False
        if self._asked.several and QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._tick(index)
        elif not toggled:  # else the click was on the check box
            self._pick(index)

    def _tick(self, index: QModelIndex) -> None:
        if self._asked.several and index.isValid():
            checked = index.data(CHECK) == Qt.CheckState.Checked
            self._model.setData(index, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked, CHECK)
            self._toggled = False
            self.field.selectAll()  # what is typed next looks for the next theme

    def _take_checks(self) -> None:
        """Keep what is ticked, also of themes that the words have narrowed away."""
        if self._narrowing:
            return
        self._toggled = True
        shown, checked = {node.key for node in self._model.nodes()}, self._model.checked()
        self._ticked = [theme for theme in self._ticked if theme not in shown or theme in checked]
        self._ticked += [theme for theme in checked if theme not in self._ticked]
        self._rest.start()
        self._say()

    def _pick(self, index: QModelIndex) -> None:
        chosen = self.ticked() or ([key_of(index)] if index.isValid() else [])
        if chosen:
            self.leave()
            self._asked.then(chosen)

    def _narrow(self, text: str) -> None:
        themes = ranked(self._asked.themes, text)
        if not text.strip():
            place = {theme: at for at, theme in enumerate(self._asked.recent)}
            themes.sort(key=lambda theme: place.get(theme.id, len(place)))
        checked = False if self._asked.several else None
        self._narrowing = True  # what is narrowed away stays ticked
        self._model.show_nodes([Node(theme.id, [theme_cell(theme)], checked=checked) for theme in themes])
        self._model.check(self._ticked)
        self._narrowing = self._toggled = False
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.setVisible(bool(themes))
        self.nothing.setVisible(not themes)
        if not themes:
            self._look_at(QModelIndex())  # the list itself is silent when it is emptied
        self._say()

    def _look_at(self, index: QModelIndex) -> None:
        self.looked_at.emit(key_of(index))
        self._rest.start()

    def _tell(self) -> None:
        """Let the current row be heard, which never has the focus: "T02 Time, not ticked, 3 of 17"."""
        index = self.list.currentIndex()
        text = self.nothing.text()
        if index.isValid():
            place = self.tr("{0} of {1}").format(index.row() + 1, self._model.rowCount())
            text = f"{index.data(Qt.ItemDataRole.AccessibleTextRole)}, {place}"
        if text != self._told:
            self._told = text
            announce(self.list if index.isValid() else self.nothing, text)

    def _say(self) -> None:
        numbers = {theme.id: theme.number for theme in self._asked.themes}
        self.take_all.setVisible(bool(self._ticked))
        if self._ticked:
            chosen = ", ".join(numbers[theme] for theme in self._ticked)
            self._foot.setText(self.tr("Chosen: {0} · Enter uses them all").format(chosen))
        elif self._asked.several:
            self._foot.setText(self.tr("{0} · Space or Ctrl+Enter ticks several · Esc closes").format(self._asked.hint))
        else:
            self._foot.setText(self.tr("{0} · Esc closes").format(self._asked.hint))
