"""When the program itself is wrong: the log gets the trace, the user a dialog that can be copied, the work goes on."""

import logging
import logging.handlers
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from lagvarde_coder import __version__
from lagvarde_coder.domain.errors import traced
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel

_KEPT_BYTES = 500_000


class CrashDialog(Dialog):
    """Shows an unexpected error: what is safe, what happened, and a button that copies it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CrashDialog", "Unexpected error"), parent)
        self.take_room(640, 400)
        headline = PlainLabel(self.tr("Something went wrong in the program itself"))
        headline.setProperty("kind", "headline")
        text = PlainLabel(
            self.tr(
                "Everything that was saved is safe, and you can go on working. Please copy the text below and give it "
                "to whoever looks after the program. Look through it first: it may name files."
            )
        )
        text.setWordWrap(True)
        self._trace = QPlainTextEdit(described(error))
        self._trace.setReadOnly(True)
        self._trace.setProperty("field", True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(QGuiApplication.font().pointSizeF())  # the system's is as large as the system's text
        self._trace.setFont(fixed)
        self._trace.setAccessibleName(self.tr("Error text"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        for part in (headline, text):
            layout.addWidget(part)
        layout.addWidget(self._trace, 1)
        layout.addWidget(buttons)
        self.take_return(buttons.button(QDialogButtonBox.StandardButton.Close))

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self._trace.toPlainText())


class _Bridge(QObject):
    """Carries an error from any thread to the window's."""

    happened = Signal(object)


class CrashHook:
    """Catches what nobody caught, in the window's thread and in others."""

    def __init__(self, show: Callable[[BaseException], None]) -> None:
        self._show = show
        self._bridge = _Bridge()
        self._bridge.happened.connect(self._shown)
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._tell(args.exc_value)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._tell(error)

    def _tell(self, error: BaseException | None) -> None:
        if error is not None:
            self._bridge.happened.emit(error)

    def _shown(self, error: BaseException) -> None:
        self._show(error)


class _Formatter(logging.Formatter):
    """Writes where an error happened, not what it says: that may be words of the material."""

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - logging's
        return traced(ei[1])


def described(error: BaseException) -> str:
    """Return versions and trace."""
    trace = "".join(traceback.format_exception(error))
    python = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    return f"Lågvärdekodaren {__version__}, {python}, {platform.platform()}\n\n{trace}"


def log_to(file: Path) -> None:
    """Write warnings and errors to a file that does not grow without end; without a writable folder there is no log."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(file, maxBytes=_KEPT_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
