"""Python's search for unused objects does not go through what was there before, until the project closes."""

import gc
import weakref

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from lagvarde_coder.gui.core import collecting


class Project(QObject):
    closed = Signal()


class Knot:
    """An unused one goes only when it is searched for."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def project(qapp, monkeypatch):
    thresholds = gc.get_threshold()
    monkeypatch.setattr(collecting, "_EVERY", 20)
    monkeypatch.setattr(collecting, "_STARTED", 0)
    project = Project()
    collecting.spare_what_stays(project, project.closed)
    yield project
    project.deleteLater()
    for timer in project.findChildren(QTimer):
        timer.stop()
    gc.set_threshold(*thresholds)
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


def test_python_makes_no_full_search_by_itself(project):
    assert gc.get_threshold()[2] > 100_000
