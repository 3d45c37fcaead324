"""Workers give way to the window, and never wait for a window that waits for them."""

import threading
import time
from importlib import import_module

import pytest

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.gui.core.workers import giving_way
from lagvarde_coder.gui.core.workers.background import Background
from lagvarde_coder.gui.core.workers.giving_way import Turns, WindowThread
from lagvarde_coder.language.importing import step_by_step


@pytest.fixture
def window(qtbot, monkeypatch):
    monkeypatch.setattr(giving_way, "_SLOT", 0)
    monkeypatch.setattr(giving_way, "_LONGEST", 30)
    return WindowThread()


class Worker(threading.Thread):
    """Takes steps until it has taken ``most``; started at once."""

    def __init__(self, window, most):
        super().__init__(daemon=True)
        self.steps, self._turns, self._most = 0, Turns(window), most
        self.start()

    def run(self):
        while self.steps < self._most:
            self._turns.step()
            self.steps += 1


def test_a_worker_takes_no_step_while_the_window_does_something(qtbot, window):
    worker = Worker(window, 1_000_000)
    qtbot.waitUntil(lambda: worker.steps > 10)
    before = worker.steps
    time.sleep(0.2)  # the window is at something else than its event loop
    assert worker.steps <= before + 1
    qtbot.waitUntil(lambda: worker.steps > before + 10)
    worker.steps = 1_000_000


def test_a_worker_that_the_window_itself_waits_for_is_hardly_slower(monkeypatch):
    now, knocks = [0.0], list[float]()

    class Blocked(WindowThread):
        def give_way(self):
            knocks.append(now[0])
            now[0] += giving_way._LONGEST
            return False

    monkeypatch.setattr("time.monotonic", lambda: now[0])
    turns = Turns(Blocked())
    for _ in range(10_000):  # ten seconds of work
        turns.step()
        now[0] += 0.001
    assert now[0] < 11
    assert len(knocks) > 5


def test_a_worker_goes_on_beside_a_window_that_never_answers(window, monkeypatch):
    monkeypatch.setattr(giving_way, "_LONGEST", 0.001)
    worker = Worker(window, 20)
    worker.join(10)
    assert worker.steps == 20


def test_who_waits_for_workers_does_not_keep_them_waiting(window, qtbot):
    with window.waiting():
        worker = Worker(window, 20)
        worker.join(10)
    assert worker.steps == 20


def test_waiting_for_jobs_lets_them_finish(qtbot, monkeypatch):
    monkeypatch.setattr(giving_way, "_SLOT", 0)
    monkeypatch.setattr(giving_way, "_LONGEST", 1)
    background = Background()
    results: list[str] = []

    def call(progress):
        for at in range(20):
            progress.step(at, 20)
        return "done"

    background.reading(call, results.append)
    background.wait_for_jobs()
    qtbot.waitUntil(lambda: results == ["done"])


def test_an_import_takes_a_step_for_each_module_and_is_not_broken_off_in_its_midst(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    for name, words in (("outer_one", "import inner_one"), ("inner_one", ""), ("other_one", "")):
        (tmp_path / f"{name}.py").write_text(words, encoding="utf-8")
    steps = []

    class Stopped:
        def step(self, done, total):
            steps.append(done)
            raise Cancelled

    with step_by_step(Stopped()):
        assert import_module("outer_one")
    assert len(steps) == 2
    assert import_module("other_one")
    assert len(steps) == 2
