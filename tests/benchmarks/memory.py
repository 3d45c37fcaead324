"""In a process of its own: say how many megabytes a bare window takes, or the program with its first document.

Two figures: at rest, and the most that were taken until then. No helper of the tests is imported: it would count too.
"""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

_AT_REST_MS = 4_000


def main(project: str = "") -> None:
    app = QApplication([])
    if project:
        window = _document(app, Path(project))
    else:
        window = QMainWindow()
        window.show()
    app.processEvents()
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    print(*(int(lines[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM")))
    window.close()


def _document(app: QApplication, path: Path) -> QMainWindow:
    from lagvarde_coder.bootstrap import Program
    from lagvarde_coder.gui.core.resting import Resting
    from lagvarde_coder.gui.core.session import Session
    from lagvarde_coder.gui.frame.backups import CopySchedule
    from lagvarde_coder.gui.frame.main_window import MainWindow
    from lagvarde_coder.gui.looks import theming
    from lagvarde_coder.settings import Folders, Settings

    theming.apply(app, "light")
    home = path.parent / "home"
    folders = Folders(home / "config", home / "state", home / "copies")
    session = Session(Program(Settings(name="Utredare Alfa"), folders))
    Resting(session)
    window = MainWindow(session, CopySchedule(session))
    window.show()
    assert session.open(path)
    window.show_text(session.current.material.documents.sources()[0].source.id, 0, 0)
    while not session.is_idle:
        session.wait_for_jobs()
        app.processEvents()
    rest = QEventLoop()
    QTimer.singleShot(_AT_REST_MS, rest.quit)
    rest.exec()
    return window
