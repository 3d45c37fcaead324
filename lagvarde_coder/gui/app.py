"""Starts the window: style, language, crash hook, and the project that was open last."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import createdByPython

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import Program, get_ready, program
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.gui.core import collecting
from lagvarde_coder.gui.core.resting import Resting
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame import crash
from lagvarde_coder.gui.frame.backups import CopySchedule
from lagvarde_coder.gui.frame.main_window import MainWindow
from lagvarde_coder.gui.looks import theming

SWEDISH, ENGLISH = "sv", "en"


def run(path: Path | None = None, *, writing: bool = True) -> int:
    """Open the window, with the project at ``path`` or the one that was open last. Returns the exit code."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    shell = Shell(app, program())
    shell.start(path, writing=writing)
    return app.exec()


class Shell(QObject):
    """One session and its window; the window is built anew when the language changes.

    Attributes:
        session: the session. window: what is on the screen.
    """

    def __init__(self, app: QApplication, started: Program) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self._points = theming.current().usual_points
        app.setApplicationName("Lågvärdekodaren")
        app.setDesktopFileName("lagvardekodaren")
        crash.log_to(started.folders.log_file)
        self.session = Session(started, self)
        self.copies = CopySchedule(self.session)
        Resting(self.session)
        self._dress()
        self._speak()
        self.session.program_changed.connect(self._dress)
        self.window = self._build()
        self._hook = crash.CrashHook(self._show_error)
        app.aboutToQuit.connect(give_clipboard_away)
        collecting.search_in_this_thread()
        collecting.spare_what_stays(self, self.session.closed)

    def start(self, path: Path | None, *, writing: bool = True) -> None:
        """Show the window, then open a project; at the first start ask who the user is."""
        self.window.show()
        if not self.session.program.settings.name:
            self.window.start_page.welcome()
        last = self.session.memory.recall("project")
        wanted = path or (Path(last) if isinstance(last, str) and Path(last).is_file() else None)
        if wanted is not None:
            # the window is painted before that
            QTimer.singleShot(0, self, lambda: self._open(wanted, writing=writing))
        else:
            QTimer.singleShot(0, self, self._get_ready)

    def _open(self, path: Path, *, writing: bool) -> None:
        """Open the first project; what that needs is imported beside the window."""
        try:
            self.session.meanwhile(get_ready)
        except Cancelled:  # the window was closed at once
            return
        self.session.open(path, writing=writing)

    def _get_ready(self) -> None:
        """Import beside the window what takes half the time of opening the first project."""
        self.session.reading(lambda _: get_ready(), lambda _: None, patient=True)

    def _build(self) -> MainWindow:
        window = MainWindow(self.session, self.copies)
        window.language_changed.connect(self._change_language, Qt.ConnectionType.QueuedConnection)
        return window

    def _show_error(self, error: BaseException) -> None:
        self.window.damage.show_error(error)

    def _change_language(self) -> None:
        old = self.window
        old.retire()
        self._speak()
        self.window = self._build()
        self.window.show()
        old.deleteLater()

    def _dress(self) -> None:
        settings = self.session.program.settings
        font = self._app.font()
        points = self._points + settings.text_size
        resized = font.pointSizeF() != points
        if resized:
            font.setPointSizeF(points)
            self._app.setFont(font)
        scheme = settings.scheme if settings.scheme in theming.SCHEMES else "system"
        if resized or theming.current().asked != scheme or not self._app.styleSheet():
            theming.apply(self._app, scheme)

    def _speak(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        language = chosen_language(self.session.program.settings.language, QLocale.system().language())
        self._translators = speak(self._app, language)


def give_clipboard_away() -> None:
    """Leave what was copied as plain text that is Qt's own.

    WORKAROUND: PySide6 6.11 destroys mime data made in Python only after the interpreter is gone, and dies of it.
    """
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        data = clipboard.mimeData(mode)
        if data is not None and createdByPython(data):
            clipboard.setText(data.text(), mode)


def chosen_language(wanted: str, system: QLocale.Language) -> str:
    """Return the interface's language: the setting's, else Swedish when the system's is Swedish or unknown."""
    if wanted in {SWEDISH, ENGLISH}:
        return wanted
    unknown = {QLocale.Language.Swedish, QLocale.Language.C, QLocale.Language.AnyLanguage}
    return SWEDISH if system in unknown else ENGLISH


def speak(app: QApplication, language: str) -> list[QTranslator]:
    """Let the window speak "sv" or "en" from now on; return what was installed, to be removed before another language.

    Qt's default locale is the one place that says which language runs: ``gui.words.wording`` reads it.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Swedish if language == SWEDISH else QLocale.Language.English))
    installed = translators(language)
    for translator in installed:
        app.installTranslator(translator)
    return installed


def translators(language: str) -> list[QTranslator]:
    """Return Qt's own translation and ours; English needs none."""
    if language == ENGLISH:
        return []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = []
    for name, folder in ((f"qtbase_{language}", qt), (language, str(paths.resources() / "i18n"))):
        translator = QTranslator(QCoreApplication.instance())
        if translator.load(name, folder):
            loaded.append(translator)
    return loaded
