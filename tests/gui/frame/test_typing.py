"""What is typed is safe at once: "Everything is saved" is said of what is stored only, and a crash costs a moment."""

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.text import Span
from tests.gui.frame.typing_child import EVERY_MS, LETTERS
from tests.helpers import coded, pasted

MOST = 1000 // EVERY_MS
"""Letters that are typed in a second."""


def typed(widget, words):
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture
def marked(bench):
    with bench.open() as project:
        coded(project, pasted(project, "Vi behöver mer tid.", title="Dialog 1"), "T01", 0, 10)
    return bench


def memo(session):
    (line,) = session.current.coding.marking.all()
    return line.coding.memo


def test_kill_9_while_somebody_types_without_a_pause_costs_a_second_at_most(qtbot, marked, window, session):
    home = marked.program.folders.state.parent
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.frame.typing_child", str(marked.path), str(home)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    try:
        said = [child.stdout.readline() for _ in range(3 * MOST)]
    finally:
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
        child.stdout.close()
        child.wait()
    count = len([line for line in said if line.endswith("\n")])
    assert "Everything is saved" not in said[2 * MOST]
    assert session.open(marked.path)
    kept = memo(session)
    assert kept == (LETTERS * count)[: len(kept)]
    assert count - MOST <= len(kept) <= count + 1
    assert not (marked.program.folders.state / "drafts.json").exists()


def test_the_status_says_that_a_comment_waits_until_it_is_stored(qtbot, marked, window, session):
    assert session.open(marked.path)
    room = window.show_place("coding")
    room.go_to(session.current.material.documents.find("last").id, 5, 5)
    editor, said = room.codings.editor, window.statusBar()._saved
    qtbot.waitUntil(lambda: editor._line is not None)
    assert said.text() == "Everything is saved"
    typed(editor.memo, "En kommentar")
    assert said.text() == "Saving …"
    editor.commit()
    assert said.text().startswith("Saved: ")
    assert memo(session) == "En kommentar"
    assert not session.drafts.waiting
    typed(editor.memo, "x")
    typed(editor.memo, "\b")
    assert not session.drafts.waiting or editor.memo.toPlainText() != "En kommentar"


@pytest.mark.parametrize("what", ["question", "note"])
def test_what_was_typed_in_a_card_comes_back_after_a_crash(qtbot, marked, window, session, what):
    assert session.open(marked.path)
    room = window.show_place("coding")
    room.go_to(session.current.material.documents.find("last").id, 5, 5)
    qtbot.waitUntil(lambda: room.codings.editor._line is not None)
    doubting = room.controllers.doubting
    if what == "question":
        doubting.ask_question()
        typed(doubting._card.question, "Gäller det alla?")
    else:
        room.document.view.select(Span(12, 18))
        doubting.park()
        typed(doubting._card.note, "Kanske ett nytt tema")
    session.drafts.flush()
    assert len(session.drafts._drafts) == 1
    session.storing.disconnect(doubting.store)  # as if the program were gone
    session.close()
    session.drafts._typed.clear()
    assert session.open(marked.path)
    project = session.current
    if what == "question":
        (line,) = project.coding.marking.all()
        assert line.coding.unsure and line.coding.question == "Gäller det alla?"
    else:
        assert "Kanske ett nytt tema" in [
            line.disposition.note
            for line in project.coding.disposing.of_text(project.material.documents.find("last").text)
        ]
