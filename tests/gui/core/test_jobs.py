"""Workers never speak through what is gone: jobs outlive their workers, whoever is deleted, closed or quits."""

import os
import subprocess
import sys
import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from shiboken6 import delete, isValid

from lagvarde_coder.gui.core.workers.background import Background
from tests.tries import thinned

OWNER_GOES = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import delete
from lagvarde_coder.gui.core.workers.background import Background

def work(progress):
    for done in range(20):
        progress.step(done, 20)

application = QCoreApplication([])
delivered = []
for turn in range(150):
    owner = Background()
    owner.job_started.connect(lambda job: job.progressed.connect(lambda *_: None))
    for number in range(20):
        owner.reading(work, delivered.append, key="one key" if number % 2 else "")
        owner.reading(lambda _: None, delivered.append, patient=True)
        owner.job("", work, delivered.append)
    for _ in range(turn % 7):
        application.processEvents()
    GOES
    application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("through", bool(delivered))
"""
WAYS = {
    "deleted": "delete(owner)",
    "deleted later": "owner.deleteLater()",
    "let go of": "del owner",
    "let go of, but held by who waits for it": "owner.query(lambda: 1, lambda _, owner=owner: None); del owner",
    "closed": "owner.wait_for_jobs(cancel=True)",
    "closed and deleted": "owner.wait_for_jobs(cancel=True); delete(owner)",
    "left to the end": "owner.setParent(application)",
}


@pytest.mark.parametrize("way", thinned(WAYS, 3))
def test_whoever_owns_many_running_jobs_can_go_at_any_time(checkout, way):
    script = OWNER_GOES.replace("GOES", WAYS[way])
    environment = os.environ | {"PYTHONFAULTHANDLER": "1"}
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "through True\n"


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.wait_for_jobs(cancel=True)


def handle_all_events():
    """Do what waits in the window's thread, deletions too."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_job_stays_while_its_worker_still_speaks_through_it(qtbot, background):
    stood, results, gate = list[bool](), list[str](), threading.Event()
    job = background.query(lambda: gate.wait(5) and "read", results.append)

    def while_emitting(*_):  # in the worker, after the window was told
        time.sleep(0.1)
        stood.append(isValid(job))

    job._finished.connect(while_emitting, Qt.ConnectionType.DirectConnection)
    gate.set()
    deadline = time.monotonic() + 5
    while not stood and time.monotonic() < deadline:
        handle_all_events()
    assert (stood, results) == ([True], ["read"])
    handle_all_events()
    assert not isValid(job)


def test_what_was_asked_to_be_done_is_let_go_of_in_the_window_s_thread(qtbot, background):
    released = list[threading.Thread]()

    class Part:
        def __call__(self):
            return "read"

        def __del__(self):
            released.append(threading.current_thread())

    def linger(*_):  # in the worker, after the window was told
        time.sleep(0.002)

    for _ in range(100):
        job = background.query(Part(), lambda _: None)
        job._finished.connect(linger, Qt.ConnectionType.DirectConnection)
    del job
    qtbot.waitUntil(lambda: len(released) == 100)
    assert set(released) == {threading.main_thread()}


def test_of_jobs_that_were_dropped_nothing_stays(qtbot, background):
    gates = [threading.Event() for _ in range(3)]
    jobs = [background.query(lambda gate=gate: gate.wait(5), lambda _: None) for gate in gates]
    jobs.append(background.query(lambda: "never reached in time", lambda _: None))
    for gate in gates:
        gate.set()
    background.wait_for_jobs(cancel=True)
    handle_all_events()
    assert [isValid(job) for job in jobs] == [False] * 4


def test_work_that_is_dropped_stops_at_its_next_step(qtbot, background):
    steps = list[int]()

    def work(progress):
        while True:
            progress.step(len(steps), 10**9)
            steps.append(1)

    job = background.job("endless", work, lambda _: None)
    qtbot.waitUntil(lambda: len(steps) > 3)
    background.wait_for_jobs(cancel=True)
    taken = len(steps)
    handle_all_events()
    assert not isValid(job)
    assert len(steps) == taken


def test_deleting_the_owner_stops_its_work_and_waits_for_it(qtbot):
    background = Background()
    began, ended = threading.Event(), threading.Event()

    def work(progress):
        began.set()
        try:
            while True:
                progress.step(0, 1)
        finally:
            ended.set()

    background.job("endless", work, lambda _: None)
    began.wait(5)
    delete(background)
    assert ended.is_set()
