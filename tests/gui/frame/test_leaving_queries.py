"""What is still being read when its project or page goes is dropped without a word."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.gui.workspaces.report.choices import Format
from tests.helpers import coded, pasted
from tests.tries import thinned

WORDS = "Vi behöver mer tid. Uppföljning saknas helt.\n"


@pytest.fixture
def first(session, project):
    """The first of two documents, both coded."""
    made = [pasted(project, WORDS + title, "Föreningen", title=title) for title in ("Dialog 1", "Dialog 2")]
    for document in made:
        session.announce(coded(project, document, "T01", 0, 10))
    return made[0]


@pytest.fixture
def second(project, first):
    return next(line.source for line in project.material.documents.sources() if line.source.id != first.source.id)


@pytest.fixture
def held(session):
    """Let whatever is asked from now on wait until the event that is returned is set."""
    until = threading.Event()

    def hold():
        for patient in (False, False, True):  # as many threads as read
            session.reading(lambda _: until.wait(5), lambda _: None, patient=patient)
        return until

    yield hold
    until.set()


def analysis(qtbot, window, folder):
    yield window.show_place("coding")
    window.show_place("analysis")


def excerpts(qtbot, window, folder):
    page = window.show_place("analysis")
    qtbot.waitUntil(lambda: page.answer is not None)
    yield page
    page.chart.chosen.emit(page.session.current.themes.codebook.find("T01").id)


def log(qtbot, window, folder):
    yield window.show_place("coding")
    window.show_place("trail")


def entry(qtbot, window, folder):
    page = window.show_place("trail")
    qtbot.waitUntil(lambda: bool(page.log.lines()))
    yield page
    page.log.table.setFocus()
    page.log.table.setCurrentIndex(page.log.table.model().index(0, 0))


def evidence(qtbot, window, folder):
    page = window.show_place("trail")
    page.tabs.setCurrentWidget(page.evidence)
    line = page.session.current.coding.marking.all()[0]
    yield page
    page.evidence.field.setText(line.evidence)
    page.evidence.look_up()


def search(qtbot, window, folder):
    yield window.show_place("coding")
    window.top_bar.search.setText("uppföljning")
    window.top_bar.search.search()


def search_in_all(qtbot, window, folder):
    page = window.show_place("coding")
    yield page
    page.controllers.searching.open("uppföljning")
    page.controllers.searching.search()


def outline(qtbot, window, folder):
    yield window.show_place("coding")
    window.show_place("report")


def lone_groups(qtbot, window, folder):
    page = window.show_place("report")
    qtbot.waitUntil(lambda: page._lines.rowCount() > 0)
    yield page
    page.choices.choose_format(Format.CSV)
    page._count()


def merging(qtbot, window, folder):
    yield window.show_place("coding")
    window.show_place("merging")


def doubts(qtbot, window, folder):
    page = window.show_place("coding")
    yield page
    page.controllers.settling.open()


def coverage(qtbot, window, folder):
    page = window.show_place("coding")
    yield page
    page.controllers.covering._ask_all()


ASKED = (
    analysis, excerpts, log, entry, evidence, search, search_in_all, outline, lone_groups, merging, doubts, coverage,
)  # fmt: skip


@pytest.fixture(params=thinned(ASKED, 3, (asked.__name__ for asked in ASKED)))
def asked(request, qtbot, window, first, held, tmp_path):
    """Something has been asked and is not answered yet; the event that lets it be answered."""
    window.show_place("coding").controllers.opening.show_document(first.source.id)
    steps = request.param(qtbot, window, tmp_path)
    next(steps)
    window.session.wait_for_jobs()
    QApplication.processEvents()
    until = held()
    running = len(window.session._running)
    next(steps, None)
    assert len(window.session._running) > running
    return until


def settled(session, window):
    session.wait_for_jobs()
    for _ in range(3):
        QApplication.processEvents()
    assert not session.failures
    assert window.messages.shown is None


def answered_meanwhile(until):
    """Let the workers go on while the window waits for them to end."""
    threading.Timer(0.02, until.set).start()


def test_closing_the_project_drops_it_and_another_gets_no_answer_of_it(session, window, asked, blank, tmp_path):
    answered_meanwhile(asked)
    assert session.open(blank.copied(tmp_path / "annan").path)
    settled(session, window)
    assert session.current.material.documents.sources() == []
    assert window.top_bar.search.results.isHidden()


def test_another_document_takes_no_harm(session, window, asked, second):
    page = window.show_place("coding")
    assert page.controllers.opening.show_document(second.id)
    asked.set()
    settled(session, window)
    assert page.document.view.toPlainText().endswith("Dialog 2")


def test_closing_the_window_ends_in_silence(session, window, asked):
    answered_meanwhile(asked)
    window.close()
    session.close()
    settled(session, window)


def test_what_was_found_goes_with_its_project(qtbot, session, window, first):
    window.show_place("coding")
    window.top_bar.search.setText("uppföljning")
    window.top_bar.search.search()
    qtbot.waitUntil(window.top_bar.search.results.isVisible)
    session.close()
    assert window.top_bar.search.results.isHidden()
