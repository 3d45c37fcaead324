"""A long document is read beside the window, which goes on meanwhile and then shows what holds by then."""

import gc
import weakref
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QTimer

from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.coding.controllers.documents import fetching, opening
from lagvarde_coder.services.coding.coverage import CoverageService
from tests.gui.widgets.document_view.large import large_text
from tests.helpers import coded, pasted

LENGTH = 400_000


@pytest.fixture
def long(session):
    return pasted(session.current, large_text(LENGTH), title="En lång dialog")


@pytest.fixture
def coding(on_screen, documents, long):
    """The first document is on the screen, the long one is the third."""
    workspace = on_screen(CodingWorkspace)
    workspace.controllers.opening.show_document(documents[0].source.id)
    session = workspace.session
    session.wait_for_jobs()
    return workspace


@pytest.fixture
def soon(monkeypatch):
    """Do something when the document has been read for the first time, before the window hears of it."""
    planned: list[Callable[[], object]] = []
    was_read, was_done = Event(), Event()

    def fetch(*arguments, **named):
        found = fetching.fetch(*arguments, **named)
        if planned:
            was_read.set()
            assert was_done.wait(5)
        return found

    def look():
        if was_read.is_set() and planned:
            was_done.set()
            planned.pop()()

    monkeypatch.setattr(opening, "fetch", fetch)
    timer = QTimer(interval=0)
    timer.timeout.connect(look)
    timer.start()
    yield planned.append
    timer.stop()
    assert not planned


def test_it_is_shown_whole_with_its_codings(session, coding, long):
    coded(session.current, long, "T01", LENGTH - 50, LENGTH - 5)
    beats = []
    QTimer.singleShot(0, lambda: beats.append(coding.shown_source))
    assert coding.controllers.opening.show_document(long.source.id)
    assert beats, "the event loop did not come round"
    assert beats[0] != long.source.id
    assert coding.document.view.text == long.content
    assert [mark.badge for mark in coding.document.view.marks()] == ["T01"]


def test_what_is_coded_while_it_is_read_is_shown_too(session, coding, long, soon):
    soon(lambda: session.announce(coded(session.current, long, "T02", 10, 20)))
    assert coding.controllers.opening.show_document(long.source.id)
    assert [mark.badge for mark in coding.document.view.marks()] == ["T02"]
    assert len(coding._at.open.lines) == 1


def test_if_another_one_is_asked_for_meanwhile_that_one_stays(coding, documents, long, soon):
    second = documents[1]
    soon(lambda: coding.controllers.opening.show_document(second.source.id))
    assert not coding.controllers.opening.show_document(long.source.id)
    assert coding.shown_source == second.source.id
    assert coding.document.view.text == second.content


def test_if_the_one_on_the_screen_is_asked_for_again_it_stays(coding, documents, long, soon):
    first = documents[0]
    soon(lambda: coding.controllers.opening.show_document(first.source.id))
    assert not coding.controllers.opening.show_document(long.source.id)
    assert coding.document.view.text == first.content


def test_if_it_is_asked_for_twice_it_is_shown_once(qtbot, coding, long, soon):
    shown = []
    coding.controllers.opening.opened.connect(lambda: shown.append(coding.shown_source))
    soon(lambda: coding.controllers.opening.show_document(long.source.id))
    assert coding.controllers.opening.show_document(long.source.id)
    assert shown == [long.source.id]


def test_if_the_project_closes_meanwhile_nothing_is_shown_and_nothing_goes_wrong(session, coding, long, soon):
    soon(session.close)
    assert not coding.controllers.opening.show_document(long.source.id)
    assert session.project is None
    assert coding._at.open is None


def test_what_goes_wrong_is_reported_and_the_document_stays(session, coding, documents, long, failures, monkeypatch):
    def broken(*_, **__):
        raise OSError("disk")

    monkeypatch.setattr(opening, "fetch", broken)
    assert not coding.controllers.opening.show_document(long.source.id)
    assert coding.shown_source == documents[0].source.id
    assert [str(one) for one in failures] == ["disk"]
    failures.clear()


def test_a_project_that_closes_again_while_its_last_document_is_read_leaves_an_empty_window(
    session, coding, long, soon, failures
):
    coding.controllers.opening.show_document(long.source.id)
    path = session.current.path
    session.close()
    soon(session.close)
    session.open(path)
    assert session.project is None
    assert not coding.shown_source


def test_going_on_in_it_counts_what_is_left_beside_the_window(coding, session, long):
    coding.controllers.opening.show_document(long.source.id)
    session.wait_for_jobs()
    first = session.current.coding.coverage.of_text(long.text.id).remaining[0]
    beats = []
    coding.controllers.covering._text = None  # as after a change, before it was counted
    QTimer.singleShot(0, lambda: beats.append(coding.document.view.selected_span()))
    coding.controllers.stepping.go_on()
    assert beats == [None]
    assert coding.document.view.selected_span() == first


def test_what_is_coded_while_that_is_counted_is_counted_again(qtbot, coding, session, long, monkeypatch):
    count, was_counted, was_coded = CoverageService.of_text, Event(), Event()

    def counted(*arguments):
        found = count(*arguments)
        was_counted.set()
        assert was_coded.wait(5)
        return found

    def code():
        if was_counted.is_set() and not was_coded.is_set():
            session.announce(coded(session.current, long, "T01", 0, 5_000))
            was_coded.set()

    coding.controllers.opening.show_document(long.source.id)
    session.wait_for_jobs()
    coding.controllers.covering._text = None
    monkeypatch.setattr(CoverageService, "of_text", counted)
    timer = QTimer(interval=0)
    timer.timeout.connect(code)
    timer.start()
    coding.controllers.covering.open_text()
    timer.stop()
    now = count(session.current.coding.coverage, long.text.id).remaining
    qtbot.waitUntil(lambda: coding.controllers.covering.open_text().remaining == now)


def test_a_document_that_is_left_soon_goes_without_a_search_for_unused_objects(qtbot, coding, documents, long):
    gc.disable()
    try:
        coding.controllers.opening.show_document(long.source.id)
        left = [weakref.ref(one) for one in (coding._at.open, coding.document.view.index, coding.document.view.places)]
        coding.controllers.opening.show_document(documents[0].source.id)
        qtbot.waitUntil(lambda: [one() for one in left] == [None, None, None])
    finally:
        gc.enable()
