"""In a process of its own: say how many megabytes a bare window takes, or the program with its first document."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow


def main(project: str = "") -> None:
    app = QApplication([])
    if project:
        window = _document(app, Path(project))
    else:
        window = QMainWindow()
        window.show()
    app.processEvents()
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    print(int(line.split()[1]) // 1024)
    window.close()


def _document(app: QApplication, path: Path) -> QMainWindow:
    from lagvarde_coder.gui.core.session import Session
    from lagvarde_coder.gui.frame.backups import CopySchedule
    from lagvarde_coder.gui.frame.main_window import MainWindow
    from lagvarde_coder.gui.looks import theming
    from tests.helpers import program_in

    theming.apply(app, "light")
    session = Session(program_in(path.parent / "home"))
    window = MainWindow(session, CopySchedule(session))
    window.show()
    assert session.open(path)
    window.show_text(session.current.material.documents.sources()[0].source.id, 0, 0)
    session.wait_for_jobs()
    return window
