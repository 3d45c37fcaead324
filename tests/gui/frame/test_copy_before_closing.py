"""The copy that is made when a project closes: its progress is seen, and it can be cancelled."""

from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from lagvarde_coder.gui.widgets.busy_bar import BusyBar
from tests.helpers import pasted


@pytest.fixture
def endless(monkeypatch, project):
    """Copies are not made before the work is cancelled."""
    begun, step = Event(), Event()

    def now(progress):
        begun.set()
        while True:
            progress.step(1, 10)
            step.wait(0.001)

    monkeypatch.setattr(project.copies, "now", now)
    return begun


def cancel_of(window):
    bar = window.statusBar().findChild(BusyBar)
    return bar, bar.findChild(QPushButton)


def in_the_midst(qtbot, window, endless, act):
    """Close the project, and do something when its copy is being made."""

    def when_it_runs():
        if endless.is_set() and cancel_of(window)[0].isVisible():
            act()
        else:
            QTimer.singleShot(10, window, when_it_runs)

    window.copies._changed = True
    QTimer.singleShot(0, window, when_it_runs)
    window.close_project()


def test_it_is_shown_and_a_click_cancels_it(qtbot, window, session, project, endless):
    seen = []

    def click():
        bar, cancel = cancel_of(window)
        seen.append(bar.isVisible())
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)

    in_the_midst(qtbot, window, endless, click)
    assert seen == [True]
    assert session.project is None
    assert not cancel_of(window)[0].isVisible()


def test_escape_cancels_it_and_nothing_else_is_heard_meanwhile(qtbot, window, session, project, endless):
    field = QLineEdit(window)
    field.show()
    field.setFocus()

    def type_and_escape():
        QTest.keyClick(field, Qt.Key.Key_A)
        qtbot.mouseClick(window.centralWidget(), Qt.MouseButton.LeftButton)
        assert QApplication.activePopupWidget() is None
        QTest.keyClick(field, Qt.Key.Key_Escape)

    in_the_midst(qtbot, window, endless, type_and_escape)
    assert session.project is None
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_A)
    assert field.text() == "a"


def test_a_copy_that_is_not_cancelled_is_made(qtbot, window, session, project):
    qtbot.waitUntil(lambda: bool(project.copies.all()) and not session._running)
    before = len(project.copies.all())
    pasted(project)
    window.copies._changed = True
    copies = project.copies
    window.copies.copy_before_closing()
    assert len(copies.all()) == before + 1
