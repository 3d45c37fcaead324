"""PySide6 6.12.0 loses a reference to ``None`` at almost every call and dies on Python 3.11 (hence ``<6.12``)."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QLabel, QPlainTextEdit

import lagvarde_coder.gui


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_do_not_lose_references_to_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for number in range(200):
        label.setText(str(number))

    assert sys.getrefcount(None) - before > -50


def test_no_widget_is_asked_for_its_screen():
    """What ``QWidget.screen()`` returns becomes the widget's child: the screen is deleted with it, and Qt dies."""
    gui = Path(lagvarde_coder.gui.__file__).parent
    asking = [file.name for file in gui.rglob("*.py") if re.search(r"\.screen\(\)\.", file.read_text("utf-8"))]
    assert asking == []


def test_only_a_rooms_window_is_asked_for_its_focus():
    """What ``QWidget.focusWidget()`` returns becomes a child of the widget that is asked: it is deleted with that."""
    gui = Path(lagvarde_coder.gui.__file__).parent
    asking = [
        file.name
        for file in sorted(gui.rglob("*.py"))
        for _ in re.findall(
            r"(?<!QApplication)\.(?:focusWidget|focusObject|topLevelWidget)\(\)", file.read_text("utf-8")
        )
    ]
    assert asking == ["parts.py"]


def test_text_attributes_are_out_of_reach_as_the_help_says(qtbot):
    """Should a later binding have the call, codings and headings can be told by it: then mend accessibility.md too."""
    text = QPlainTextEdit("Rubrik")
    qtbot.addWidget(text)
    interface = QAccessible.queryAccessibleInterface(text)
    assert interface.textInterface().text(0, 6) == "Rubrik"
    assert not hasattr(QAccessibleTextInterface, "attributes")
