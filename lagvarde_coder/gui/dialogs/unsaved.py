"""What all dialogs have in common: Return does what a dialog is for, and nothing typed is lost without a question."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from lagvarde_coder.gui.core.helping import HELP_KEY, help_desk
from lagvarde_coder.gui.dialogs.choice_field import ChoiceField
from lagvarde_coder.gui.dialogs.message_box import MessageBox
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.context_menus import CONTEXT_KEYS, open_context_menu
from lagvarde_coder.gui.widgets.mnemonics import give_mnemonics
from lagvarde_coder.gui.widgets.screens import room_around
from lagvarde_coder.handbook import page_of

BARS = 40
"""Pixels of the screen's height that a title bar takes, more or less."""

_BUTTON = QDialogButtonBox.StandardButton
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ROLE = Qt.ItemDataRole.CheckStateRole
_shown: set[QDialog] = set()
"""Dialogs on the screen, kept from Python's search for unused objects.

WORKAROUND: PySide6 6.11 makes what ``nextInFocusChain`` and ``previousInFocusChain`` return a child of the widget that
is asked: whoever walks the chain takes a dialog away from its parent, and nothing holds it any more.
"""
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QCheckBox)


class Dialog(QDialog):
    """A window over the window. Escape, Cancel and closing ask once if something was filled in.

    Return presses the button that :meth:`take_return` was told of; in a field of several lines, where Return begins a
    new line, Ctrl+Return does. F1 asks for the page of the help about it.

    Attributes:
        help_page: the page's name; empty: the dialog's own.
    """

    help_page = ""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._at_first: object = None
        self._done: QPushButton | None = None
        QShortcut(QKeySequence(HELP_KEY), self, self.ask_for_help)
        QShortcut(QKeySequence(CONTEXT_KEYS), self, open_context_menu)

    def take_room(self, width: int, height: int) -> None:
        """Be so many pixels large at the usual size of the text, larger with it, as far as the screen allows."""
        larger, room = theming.current().scaled, room_around(self.parentWidget() or self)
        self.resize(min(larger(width), room.width()), min(larger(height), room.height() - BARS))

    def ask_for_help(self) -> None:
        """Ask for the page about this dialog."""
        help_desk().wanted.emit(self.help_page or page_of(type(self)))

    def take_return(self, button: QPushButton) -> None:
        """Let Return press ``button``, wherever the focus is; to be called when all buttons are in the dialog."""
        for other in self.findChildren(QPushButton):
            other.setAutoDefault(False)  # else whichever has the focus, or was made first, takes Return
        button.setAutoDefault(True)
        button.setDefault(True)
        self._done = button

    def fillable(self) -> list[QWidget]:
        """Return what can be filled in, in the order of the Tab key."""
        fields: list[QWidget] = []
        widget: QWidget | None = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if isinstance(widget, _FIELDS) and self.isAncestorOf(widget) and _can_be_filled_in(widget):
                fields.append(widget)
            widget = widget.nextInFocusChain()
        return fields

    def entries(self) -> object:
        """Return what is filled in, to be compared with what it was at first."""
        filled = [_entry(widget) for widget in self.findChildren(QWidget)]
        return [entry for entry in filled if entry is not None]

    def showEvent(self, event: QShowEvent) -> None:
        """Remember what is filled in to begin with."""
        _shown.add(self)
        super().showEvent(event)
        if self._done is not None:
            self.take_return(self._done)  # buttons may have come since
        if self._at_first is None:
            self._at_first = self.entries()
            give_mnemonics(self, but=self._with_keys())

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # a minimised one comes back
            _shown.discard(self)
        super().hideEvent(event)

    def _with_keys(self) -> list[QWidget]:
        """Return the buttons that Return and Escape press."""
        boxes = self.findChildren(QDialogButtonBox)
        away = [box.button(kind) for box in boxes for kind in (_BUTTON.Cancel, _BUTTON.Close)]
        return [button for button in (self._done, *away) if button is not None]

    def reject(self) -> None:
        """Close without doing anything; ask first if something was filled in."""
        if self._at_first is None or self.entries() == self._at_first:
            self.leave()
        else:
            ask_to_throw_away(self, self.leave)

    def leave(self) -> None:
        """Close without doing anything and without a question."""
        self.done(QDialog.DialogCode.Rejected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._done:
            self._done.click()
        else:
            super().keyPressEvent(event)


def ask_to_throw_away(over: QWidget, do: Callable[[], object]) -> QMessageBox:
    """Ask whether what was filled in is to be thrown away, and ``do`` so; Return and Escape go back to it."""
    box = MessageBox(
        QCoreApplication.translate("Dialog", "Throw away what you have filled in?"),
        QCoreApplication.translate("Dialog", "It has not been saved."),
        over,
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    away = box.addButton(QCoreApplication.translate("Dialog", "Throw it away"), QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton(QCoreApplication.translate("Dialog", "Go on filling in"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    away.clicked.connect(lambda _=False: do())
    box.open()
    return box


def _can_be_filled_in(widget: QWidget) -> bool:
    """Leave out what is inside another field, hidden, or only to be read."""
    inside = isinstance(widget.parent(), (QComboBox, QAbstractSpinBox))
    read_only = isinstance(widget, QPlainTextEdit) and widget.isReadOnly()
    return widget.isVisibleTo(widget.window()) and widget.isEnabled() and not inside and not read_only


def _entry(widget: QWidget) -> object:
    match widget:
        case QLineEdit():
            return widget.text()
        case QPlainTextEdit() if not widget.isReadOnly():
            return widget.toPlainText()
        case QComboBox():
            return widget.currentText()
        case QCheckBox():
            return widget.checkState()
        case ChoiceField():
            return widget.names
        case QListWidget():
            return [widget.item(row).data(_ROLE) for row in range(widget.count())]
        case _:
            return None
