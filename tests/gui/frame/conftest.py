"""The main window on a real project file."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from tests.helpers import bench, coded, pasted
from tests.windows import active_window

__all__ = ["bench"]

TEXT = "Vi behöver mer tid för att fasa ut lågvärdevård.\nÅterkommande fortbildning saknas.\n"


class WatchedSession(Session):
    """Keeps what was reported, so that a test fails on what it did not expect."""

    def __init__(self, program):
        super().__init__(program)
        self.failures: list[BaseException] = []
        self.failed.connect(self.failures.append)


@pytest.fixture
def session(qtbot, qapp, bench):
    theming.apply(qapp, "light")
    session = WatchedSession(bench.program)
    yield session
    session.wait_for_jobs(cancel=True)
    session.close()
    assert not session.failures


@pytest.fixture
def window(qtbot, session):
    window = active_window(qtbot, session)
    yield window
    window.close()
    QApplication.clipboard().clear()


@pytest.fixture
def project(window, session, bench):
    assert session.open(bench.path)
    return session.current


@pytest.fixture
def document(session, project):
    made = pasted(project, TEXT, "Föreningen", title="Dialog 12")
    session.announce(Change("", "source.import", {"source": frozenset({made.source.id})}))
    return made


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
