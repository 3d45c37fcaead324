"""The main window on a real project file."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from lagvarde_coder.gui import theming
from lagvarde_coder.gui.main_window import MainWindow
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.workers.copying import CopySchedule
from tests.helpers import bench, blank, coded, pasted

__all__ = ["bench", "blank"]

TEXT = "Vi behöver mer tid för att fasa ut lågvärdevård.\nÅterkommande fortbildning saknas.\n"


@pytest.fixture
def session(qtbot, qapp, bench):
    theming.apply(qapp, "light")
    session = Session(bench.program)
    session.failures = []
    session.failed.connect(session.failures.append)
    yield session
    session.wait_for_jobs(cancel=True)
    session.close()
    assert not session.failures


@pytest.fixture
def window(qtbot, session):
    window = MainWindow(session, CopySchedule(session))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    QApplication.clipboard().clear()


@pytest.fixture
def project(window, session, bench):
    assert session.open(bench.path)
    return session.current


@pytest.fixture
def document(project):
    return pasted(project, TEXT, "Föreningen", title="Dialog 12")


@pytest.fixture
def code(project, document):
    def make(*starts, theme="T01"):
        for start in starts:
            coded(project, document, theme, start, start + 5)

    return make


@pytest.fixture
def dialog(window):
    """Return the dialog that is open over the window."""

    def find(kind=QDialog):
        return next(one for one in window.findChildren(kind) if one.isVisible())

    return find
