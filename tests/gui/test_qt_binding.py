"""PySide6 6.12.0 loses a reference to ``None`` at almost every call and dies on Python 3.11 (hence ``<6.12``)."""

import sys

import pytest
from PySide6.QtWidgets import QLabel


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_do_not_lose_references_to_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for number in range(200):
        label.setText(str(number))

    assert sys.getrefcount(None) - before > -50
