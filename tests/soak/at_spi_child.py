"""The program's window on a screen of its own: opens a project, reads, codes, doubts, merges, counts and hands out.

All by keys, one at a time, with a pause in which screen readers are told.
"""

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.gui import app as program
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.backups import CopySchedule
from lagvarde_coder.gui.frame.main_window import MainWindow
from lagvarde_coder.gui.looks import theming
from tests.helpers import program_in

PAUSE = 600
"""Milliseconds after each key."""


def press(*keys: str) -> None:
    for key in keys:
        sequence: Any = QKeySequence(key)
        widget = QApplication.focusWidget()
        assert widget is not None, key
        QTest.keyClick(widget, sequence[0].key(), sequence[0].keyboardModifiers())
        QTest.qWait(PAUSE)


def write(text: str) -> None:
    none = Qt.KeyboardModifier.NoModifier
    widget = QApplication.focusWidget()
    assert widget is not None
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, 0, none, letter))
    QTest.qWait(PAUSE)


def main(path: Path, home: Path, made: Path) -> None:
    app = QApplication([])
    theming.apply(app, "light")
    program.speak(app, "sv")
    session = Session(program_in(home))
    window: Any = MainWindow(session, CopySchedule(session))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    assert session.open(path)
    coding = window.show_place("coding")
    QTest.qWait(2 * PAUSE)
    coding.document.view.setFocus()
    press("S", "1", "N", "F8", "O", "V")
    merging = window.show_place("merging")
    QTest.qWait(2 * PAUSE)
    while not merging.loose.model.nodes():
        QTest.qWait(PAUSE)
    merging.loose.tree.setFocus()
    merging.loose.tree.setCurrentIndex(merging.loose.model.index(0, 0))
    press("Space")
    merging.composer.need.setFocus()
    write("Kunskap")
    merging.composer.reason.setFocus()
    write("samma sak")
    merging.composer.button.setFocus()
    press("Space")
    analysis = window.show_place("analysis")
    QTest.qWait(2 * PAUSE)
    while analysis.answer is None:
        QTest.qWait(PAUSE)
    analysis.frequencies.setFocus()
    analysis.frequencies.setCurrentIndex(analysis.frequencies.model().index(0, 1))
    press("Return")
    while not analysis.excerpts.excerpts:
        QTest.qWait(PAUSE)
    window.show_place("report").export_to(made)
    while not made.exists() or session.works:
        QTest.qWait(PAUSE)
    QTest.qWait(2 * PAUSE)
    window.close()
    sys.stdout.flush()
    os._exit(0)  # what is left is taken down with the bus


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:]))
