"""A small card over the text: the working name of a candidate, and the family that it goes into."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.workspaces.parts import muted

_WIDTH, _MARGIN = 460, 12
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CandidateCard(QFrame):
    """Enter in either field makes the candidate, Escape closes.

    Attributes:
        name: the working name. family: where it goes.

    Signals:
        named: the working name, and the family's id.
        closed: it was closed, with or without a name.
    """

    named = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("card")
        title = PlainLabel(self.tr("New candidate"))
        title.setProperty("kind", "panel-title")
        self._about = muted()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Working name"))
        self.name.setAccessibleName(self.tr("Working name"))
        self.family = QComboBox()
        name_box(self.family, self.tr("Family"))
        for field in (self.name, self.family):
            field.installEventFilter(self)
        self.done = QPushButton(self.tr("Make it"))
        self.done.setProperty("primary", True)
        self.done.clicked.connect(self.make)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.leave)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE["s"])
        foot.addWidget(muted(self.tr("Enter makes it · Esc closes")), 1)
        foot.addWidget(self.done)
        foot.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        layout.setSpacing(SPACE["s"])
        for part in (title, self._about, self.name, self.family):
            layout.addWidget(part)
        layout.addLayout(foot)
        self.hide()

    def ask(self, about: str, families: Sequence[Family], chosen: Id) -> None:
        """Ask for the name of a candidate that ``about`` gives rise to; ``chosen`` is the family to begin with."""
        self._about.setText(about)
        self.setAccessibleName(self.tr("New candidate: {0}").format(about))
        self.name.clear()
        self.family.clear()
        for family in families:
            self.family.addItem(f"{family.initial}  {family.name}", family.id)
        self.family.setCurrentIndex(max(0, self.family.findData(chosen)))
        self.setFixedWidth(min(_WIDTH, self._over.width() - 2 * _MARGIN))
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) // 4)
        self.show()
        self.raise_()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def make(self) -> None:
        """Tell the name, and close; without one go on asking."""
        name = self.name.text().strip()
        if not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        family = str(self.family.currentData())
        self.leave()
        self.named.emit(name, family)

    def leave(self) -> None:
        """Close without making anything."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        ours = event.key() in _ENTER or event.key() == Qt.Key.Key_Escape
        if ours and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        if ours:
            event.accept()  # as a ShortcutOverride: before the workspace's own Escape and Ctrl+Enter
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.make()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
