"""What holds for every test of the window."""

import shutil

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui import app
from lagvarde_coder.gui.widgets import announcing
from tests.hearing import Hearing
from tests.helpers import Bench, bench_in, made_blank
from tests.once import made_once
from tests.windows import let_closed_go

NONE = Qt.KeyboardModifier.NoModifier

QLocale.setDefault(QLocale.c())  # the tests read the window in English, whatever the system speaks


@pytest.fixture(params=["sv", "en"])
def language(request, qapp):
    """Speak one of the languages of the window, then the other; to be asked for before the window."""
    before = QLocale()
    made = app.speak(qapp, request.param)
    yield request.param
    for translator in made:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def blank(tmp_path_factory) -> Bench:
    """Return a new project that was copied just now: a window that opens a copy of it makes none first."""
    return bench_in(made_once(tmp_path_factory, "blank with a copy", _made_and_copied))


def _made_and_copied(folder):
    made = made_blank(folder)
    with made.open() as project:
        project.copies.now()
    for note in made.program.folders.copies.rglob("*.json"):
        note.unlink()  # it says which file a copy is of


@pytest.fixture
def without_copies(bench):
    """Have no copy of the project until somebody makes one."""
    shutil.rmtree(bench.program.folders.copies)


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader is asked to read out, in order."""
    hearing = Hearing()
    monkeypatch.setattr(announcing, "QAccessible", hearing)
    return hearing.said


@pytest.fixture(autouse=True)
def collecting_as_in_the_program(collecting_here):
    """Let every test of the window look for unused objects as the program does."""


@pytest.fixture(autouse=True)
def no_key_stays_down(qapp):
    """Let go of the keys that a test held during its last mouse event: Qt remembers them for the tests that follow."""
    yield
    if QGuiApplication.keyboardModifiers() != NONE:
        widget = QWidget()
        widget.show()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, QPoint(1, 1))
        widget.close()
        assert QGuiApplication.keyboardModifiers() == NONE


@pytest.fixture(autouse=True, scope="module")
def windows_go_with_their_module(qapp):
    """Let no module have the windows that those before it closed."""
    yield
    let_closed_go(qapp)
