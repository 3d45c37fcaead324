"""The one bridge for what the program has to say: errors, questions, and quiet remarks."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from lagvarde_coder.domain.errors import KnownError, NothingToDo
from lagvarde_coder.gui.dialogs.message_box import MessageBox
from lagvarde_coder.gui.frame.crash import CrashDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.words import wording

_log = logging.getLogger(__name__)


class Messages(QObject):
    """Shows messages over one window; never waits for an answer.

    Attributes:
        shown: the dialog shown last, for tests and for the next one to replace.

    Signals:
        remarked: something to say in passing, without a dialog.
    """

    remarked = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.shown: QDialog | None = None

    def show_error(self, error: BaseException) -> None:
        """Say what happened, why and what to do; a bug gets the crash dialog and a line in the log."""
        if isinstance(error, NothingToDo):
            self.remarked.emit(" ".join(wording.sentences(error)))
        elif isinstance(error, KnownError):
            first, *rest = wording.sentences(error)
            self._open(self._box("warning", "warning", first, "\n\n".join(rest)))
        else:
            _log.error("Unexpected error", exc_info=error)
            self._open(CrashDialog(error, self._window))

    def tell(self, headline: str, text: str) -> None:
        """Give information that must be read."""
        self._open(self._box("info", "accent", headline, text))

    def ask(self, headline: str, text: str, action: str, do: Callable[[], object]) -> MessageBox:
        """Ask before something that matters; ``do`` is called if the user chooses ``action``. Returns the question."""
        box = self._box("question", "accent", headline, text)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        chosen = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        chosen.setProperty("primary", True)
        box.setDefaultButton(chosen)
        chosen.clicked.connect(lambda _=False: do())
        self._open(box)
        return box

    def _box(self, icon: str, role: str, headline: str, text: str) -> MessageBox:
        box = MessageBox(headline, text, self._window)
        box.setIconPixmap(theming.current().icon(icon, role).pixmap(QSize(40, 40)))
        return box

    def _open(self, dialog: QDialog) -> None:
        if self.shown is not None:
            self.shown.close()
        self.shown = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        if self.shown is not None:
            self.shown.deleteLater()
            self.shown = None
