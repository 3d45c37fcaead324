"""A quick way to any theme: type a number, a name, or a word of its definition."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QTreeView, QVBoxLayout, QWidget

from lagvarde_coder.domain.codebook import Theme
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.themes import theme_cell
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.workspaces.parts import muted, quiet_tree

_SIZE = 460, 380
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ThemePicker(QFrame):
    """A list of themes over the text that narrows while one types.

    Signals:
        picked: the theme's id.
        left: it was closed, with or without a choice.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Choose a theme"))
        self._themes: list[Theme] = []
        self._model = TreeModel(parent=self)
        self._words = QLabel()
        self._words.setProperty("kind", "panel-title")
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Theme: number, name or a word of the definition"))
        self.field.setPlaceholderText(self.tr("Number, name or a word of the definition"))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list: QTreeView = quiet_tree(self._model, self.tr("Themes found"))
        self.list.setItemDelegate(ThemeDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["s"])
        layout.setSpacing(SPACE["s"])
        layout.addWidget(self._words)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(muted(self.tr("Enter codes · Esc closes")))
        self.hide()

    def ask(self, themes: Sequence[Theme], words: str) -> None:
        """Open over the parent and offer ``themes``; ``words`` say what will be coded."""
        self._themes = list(themes)
        self._words.setText(words)
        self.field.clear()
        self._narrow("")
        width, height = min(_SIZE[0], self._over.width() - 24), min(_SIZE[1], self._over.height() - 24)
        self.setGeometry((self._over.width() - width) // 2, (self._over.height() - height) // 4, width, height)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close without a choice."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event.key())
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # before the workspace's own Escape
        return False

    def _pressed(self, key: int) -> bool:
        if key in _ENTER:
            self._pick(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif step := _STEPS.get(Qt.Key(key)):
            row = min(max(self.list.currentIndex().row() + step, 0), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))
        else:
            return False
        return True

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            key = key_of(index)
            self.leave()
            self.picked.emit(key)

    def _narrow(self, text: str) -> None:
        self._model.show_nodes([Node(theme.id, [theme_cell(theme)]) for theme in ranked(self._themes, text)])
        self.list.setCurrentIndex(self._model.index(0, 0))


def ranked(themes: Sequence[Theme], text: str) -> list[Theme]:
    """Return the themes that answer ``text``: by number first, then name, then definition; within that in order."""
    words = text.casefold().split()
    if not words:
        return list(themes)

    def rank(theme: Theme) -> int | None:
        digits = theme.number.casefold().lstrip("abcdefghijklmnopqrstuvwxyz").lstrip("0")
        fields = (
            theme.name.casefold(),
            " ".join((theme.name, theme.claim, theme.definition, theme.use_when)).casefold(),
        )
        if text.strip().casefold() == digits:
            return 0
        if text.strip() and (theme.number.casefold().startswith(words[0]) or digits.startswith(words[0])):
            return 1
        return next((at for at, field in enumerate(fields, start=2) if all(word in field for word in words)), None)

    found = [(place, theme) for theme in themes if (place := rank(theme)) is not None]
    return [theme for _, theme in sorted(found, key=lambda one: (one[0], one[1].position, swedish(one[1].number)))]
