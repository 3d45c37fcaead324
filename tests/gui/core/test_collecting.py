"""Python's search for unused objects: in the window's thread, and not through what was there before."""

import gc
import weakref
from threading import Thread, get_ident
from time import sleep

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from lagvarde_coder.gui.core import collecting
from lagvarde_coder.gui.core.workers.background import Background


class Project(QObject):
    closed = Signal()


class Knot:
    """An unused one goes only when it is searched for."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def project(qapp, monkeypatch):
    monkeypatch.setattr(collecting, "_EVERY", 20)
    monkeypatch.setattr(collecting, "_STARTED", 0)
    project = Project()
    collecting.spare_what_stays(project, project.closed)
    yield project
    project.deleteLater()
    for timer in project.findChildren(QTimer):
        timer.stop()
    gc.unfreeze()


def test_what_is_new_and_unused_goes_before_long(qtbot, project):
    unused = weakref.ref(Knot())
    qtbot.waitUntil(lambda: unused() is None)


def test_what_was_in_use_is_not_looked_through_again_until_the_project_closes(qtbot, project):
    used = [Knot()]
    seen = weakref.ref(used[0])
    qtbot.waitUntil(lambda: not any(one is used[0] for one in gc.get_objects()))
    used.clear()
    qtbot.wait(60)
    assert seen() is not None
    project.closed.emit()
    qtbot.waitUntil(lambda: seen() is None)


class Told:
    """Notes in which thread it goes."""

    def __init__(self, threads: list[int]):
        self._threads = threads
        self.itself = self

    def __del__(self):
        self._threads.append(get_ident())


def test_what_a_worker_leaves_unused_goes_in_the_windows_thread_alone(qtbot):
    threads: list[int] = []

    def work():
        for _ in range(20_000):
            Told(threads)

    worker = Thread(target=work)
    worker.start()
    worker.join()
    assert not threads
    qtbot.waitUntil(lambda: len(threads) == 20_000)
    assert set(threads) == {get_ident()}


def test_what_is_made_while_the_user_waits_is_searched_afterwards(qtbot):
    threads: list[int] = []
    background = Background()
    waking = QTimer(background, interval=1)
    waking.start()

    def work() -> int:
        for _ in range(5_000):
            Told(threads)
        sleep(0.05)  # the window wakes up meanwhile, and rests again
        return len(threads)

    assert background.meanwhile(work) == 0
    qtbot.waitUntil(lambda: len(threads) == 5_000)


def test_what_the_window_leaves_unused_goes_though_it_has_nothing_to_do(qtbot):
    threads: list[int] = []
    for _ in range(2_000):
        Told(threads)
    qtbot.waitUntil(lambda: len(threads) > 1_000)
