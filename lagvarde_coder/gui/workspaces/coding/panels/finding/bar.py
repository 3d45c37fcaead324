"""The line above the text in which one looks for words of the open document."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording

_PAUSE = 120
"""Milliseconds of rest after which what was typed is looked for."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBar(QFrame):
    """A field, how to look, and how many places there are.

    Signals:
        asked: something else is to be looked for, or in another way.
        stepped: to the next place (1), or the one before (-1).
        close_wanted: the bar is to be closed.
        coding_wanted: all places are to be coded.
    """

    asked = Signal()
    stepped = Signal(int)
    close_wanted = Signal()
    coding_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Find in the document"))
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self.asked)
        self.field = filter_box(self.tr("Find in the document"), lambda _: self._rest.start())
        self.field.installEventFilter(self)
        self._count = PlainLabel()
        self._count.setProperty("kind", "muted")
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.previous = self._button("up", self.tr("Previous place (Shift+F3)"), lambda: self.stepped.emit(-1))
        self.next = self._button("down", self.tr("Next place (F3)"), lambda: self.stepped.emit(1))
        self.close_button = self._button("close", self.tr("Close the search (Esc)"), self.close_wanted.emit)
        self.whole = self._option(self.tr("Whole words"))
        self.forms = self._option(self.tr("Inflected forms"))
        self.case = self._option(self.tr("Match case"))
        self.code = QPushButton(self.tr("Code all places …"))
        self.code.clicked.connect(self.coding_wanted)
        self._lay_out()
        self.show_count(0, -1)

    @property
    def query(self) -> str:
        """What is looked for."""
        return self.field.text().strip()

    @property
    def how(self) -> How:
        """In which forms the words are looked for."""
        return How(forms=self.forms.isChecked())

    def ask(self, words: str) -> None:
        """Begin a search; with ``words`` for these, else for what was there before."""
        if words:
            self.field.setText(words)
        self._rest.stop()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.asked.emit()

    def show_count(self, number: int, current: int, *, more: bool = False) -> None:
        """Say how many places there are and at which one is (from 0, -1 for none); ``more``: there are further ones."""
        total = wording.number(number) + ("+" if more else "")
        if number:
            text = self.tr("{0} of {1}").format(wording.number(current + 1), total)
        else:
            text = self.tr("Nothing found") if self.query else ""
        if text != self._count.text():
            self._count.setText(text)
            if text and self.isVisible():
                announce(self._count, text)
        for button in (self.previous, self.next, self.code):
            button.setEnabled(bool(number))

    @property
    def said(self) -> str:
        """What stands beside the field."""
        return self._count.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if self._rest.isActive():
                self._rest.stop()
                self.asked.emit()
            else:
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, icon: str, name: str, do: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setMinimumSize(28, 28)
        theming.current().keep_icon(button, icon)
        button.clicked.connect(lambda _=False: do())  # type: ignore[operator]
        return button

    def _option(self, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setMinimumHeight(24)
        box.toggled.connect(lambda _: self.asked.emit())
        return box

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE["xs"])
        first.addWidget(self.field, 1)
        first.addSpacing(SPACE["xs"])
        first.addWidget(self._count)
        for button in (self.previous, self.next, self.close_button):
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(SPACE["m"])
        for option in (self.whole, self.forms, self.case):
            second.addWidget(option)
        second.addStretch(1)
        second.addWidget(self.code)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["xs"], SPACE["s"], SPACE["s"])
        layout.setSpacing(SPACE["xs"])
        layout.addLayout(first)
        layout.addLayout(second)
