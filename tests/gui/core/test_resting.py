"""Memory goes back when nothing has run beside the window for a while, and not before."""

import pytest

from lagvarde_coder.gui.core import resting
from lagvarde_coder.gui.core.resting import Resting
from lagvarde_coder.gui.core.session import Session
from tests.helpers import bench

__all__ = ["bench"]


@pytest.fixture
def session(qtbot, bench, monkeypatch):
    monkeypatch.setattr(resting, "_AFTER_MS", 0)
    session = Session(bench.program)
    yield session
    session.wait_for_jobs(cancel=True)
    session.close()


@pytest.fixture
def given(session, monkeypatch):
    """How often memory was given back, and whether a project was open."""
    times = []
    monkeypatch.setattr(resting, "give_memory_back", lambda: times.append(session.project is not None))
    Resting(session)
    return times


def test_memory_is_given_back_after_the_last_of_what_ran(qtbot, session, given, bench):
    assert session.open(bench.path)
    for _ in range(3):
        session.query(lambda: 1, lambda _: None)
    qtbot.waitUntil(lambda: bool(given))
    qtbot.wait(20)
    assert given == [True]


def test_without_a_project_too(qtbot, session, given):
    session.query(lambda: 1, lambda _: None)
    qtbot.waitUntil(lambda: given == [False])


def test_it_waits_while_something_runs_again(qtbot, session, given):
    session.query(lambda: 1, lambda _: session.query(lambda: 2, lambda _: given.append("ran")))
    qtbot.waitUntil(lambda: len(given) > 1)
    assert given == ["ran", False]
