"""A session on a real project file, and workspaces on the screen."""

import pytest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.decisions import MergingWorkspace
from lagvarde_coder.gui.workspaces.figures import AnalysisWorkspace
from tests.helpers import bench, coded, pasted

__all__ = ["bench"]

FIRST = (
    "Dialog med föreningen 🙂\n"
    "Vi behöver mer tid för att fasa ut lågvärdevård. Det gäller 🇸🇪 särskilt i primärvården.\n"
    "Återkommande fortbildning saknas.\n"
)
SECOND = "Ingen frågar efter det vi har slutat göra.\nFortbildningen är en engångsinsats.\n"


@pytest.fixture
def failures():
    """What was reported as having gone wrong; a test that expects something clears it."""
    return []


@pytest.fixture
def session(qtbot, qapp, bench, failures):
    theming.apply(qapp, "light")
    session = Session(bench.program)
    session.failed.connect(failures.append)
    assert session.open(bench.path)
    yield session
    session.wait_for_jobs(cancel=True)
    session.close()
    assert not failures


@pytest.fixture
def documents(session):
    """Two documents of two organisations."""
    return [
        pasted(session.current, FIRST, "Föreningen", title="Dialog 1"),
        pasted(session.current, SECOND, "Nätverket", title="Dialog 2"),
    ]


@pytest.fixture
def codings(session, documents):
    """T01 in both documents, T04 and a contradicting T01 in the first."""
    first, second = documents
    span, other = span_of(FIRST, "Återkommande fortbildning"), span_of(SECOND, "Fortbildningen är en engångsinsats")
    coded(session.current, first, "T01", span.start, span.end)
    coded(session.current, second, "T01", other.start, other.end)
    time = span_of(FIRST, "mer tid")
    coded(session.current, first, "T04", time.start, time.end)
    coded(session.current, first, "T01", time.start, time.end + 8, stance=Stance.CONTRADICTS)


@pytest.fixture
def on_screen(qtbot, session):
    def show(make, **size):
        workspace = make(session)
        qtbot.addWidget(workspace)
        workspace.resize(1200, 760)
        with qtbot.waitActive(workspace):
            workspace.show()
            workspace.activateWindow()
        return workspace

    return show


@pytest.fixture
def coding(on_screen, documents):
    return on_screen(CodingWorkspace)


@pytest.fixture
def merging(qtbot, on_screen, codings):
    workspace = on_screen(MergingWorkspace)
    qtbot.waitUntil(lambda: bool(workspace.loose.model.nodes()))
    return workspace


@pytest.fixture
def analysis(qtbot, on_screen, codings):
    workspace = on_screen(AnalysisWorkspace)
    qtbot.waitUntil(lambda: workspace.answer is not None)
    return workspace


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def place():
    return lambda words: span_of(FIRST, words)
