"""A corrected file through the window: the difference is seen, and what waits is put in its place by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.coding import reanchoring
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.dialogs.revising.revision import RevisionDialog
from lagvarde_coder.gui.dialogs.revising.waiting import WaitingDialog
from lagvarde_coder.gui.workspaces.material.revisions import compare
from tests.helpers import WORDS, coded, made, pasted

NEAR = "Uppföljningen måste ligga nära verksamheten, sa flera."
CORRECTED = "Rättad 🙂 version.\n" + WORDS.replace("nära verksamheten", "hos regionen")


@pytest.fixture
def document(session, project):
    there = pasted(project, WORDS, "Norrsken", title="Dialog 1")
    session.announce(Change("", "source.import", {"source": frozenset({there.source.id})}))
    return there


@pytest.fixture
def corrected(tmp_path):
    path = tmp_path / "rättad.txt"
    path.write_text(CORRECTED, "utf-8")
    return path


def dialog_of(qtbot, kind):
    shown = lambda: [it for it in QApplication.topLevelWidgets() if isinstance(it, kind) and it.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def revised(qtbot, window, session, document, corrected):
    """Take the corrected file in; return the page of documents."""
    page = window.show_place("material").documents
    compare(session, document.source.id, corrected, page)
    dialog = dialog_of(qtbot, RevisionDialog)
    assert "nära verksamheten" in dialog.text.toPlainText() and "hos regionen" in dialog.text.toPlainText()
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    return page


def test_the_difference_is_shown_and_return_takes_the_new_text_in(qtbot, window, session, document, corrected):
    coded(session.current, document, "T01", 0, 10)
    coded(session.current, document, "T03", WORDS.index(NEAR), WORDS.index(NEAR) + len(NEAR))
    page = revised(qtbot, window, session, document, corrected)
    assert session.current.material.documents.document(document.source.id).content == CORRECTED
    assert page.waiting.isVisible() and ": 1." in page.waiting.told.text()
    session.undo()
    assert session.current.material.documents.document(document.source.id).content == WORDS
    assert not page.waiting.isVisible()


def test_what_is_gone_is_struck_out_and_what_is_new_underlined(qtbot, window, session, document, corrected):
    compare(session, document.source.id, corrected, window.show_place("material").documents)
    dialog = dialog_of(qtbot, RevisionDialog)
    looks = {}
    block = dialog.text.document().begin()
    while block.isValid():
        for part in block:
            shape = part.fragment().charFormat()
            looks[part.fragment().text().strip()] = (shape.fontStrikeOut(), shape.fontUnderline())
        block = block.next()
    assert looks["nära verksamheten"] == (True, False) and looks["hos regionen"] == (False, True)


def test_what_waits_is_put_at_its_guess_by_return(qtbot, window, session, document, corrected):
    waits = made(coded(session.current, document, "T03", WORDS.index(NEAR), WORDS.index(NEAR) + len(NEAR)))
    page = revised(qtbot, window, session, document, corrected)
    QTest.mouseClick(page.waiting.go, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, WaitingDialog)
    guess = NEAR.replace("nära verksamheten", "hos regionen")
    assert NEAR in dialog.was.toPlainText() and dialog.text.textCursor().selectedText() == guess
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    (line,) = session.current.coding.marking.some([waits])
    assert line.words == guess
    qtbot.waitUntil(lambda: not page.waiting.isVisible())


def test_another_place_is_chosen_by_selecting_it(qtbot, window, session, document, corrected):
    waits = made(coded(session.current, document, "T03", WORDS.index(NEAR), WORDS.index(NEAR) + len(NEAR)))
    page = revised(qtbot, window, session, document, corrected)
    page.waiting.go_through()
    dialog = dialog_of(qtbot, WaitingDialog)
    dialog.text.setFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.put.isEnabled()
    word_by_word = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        QTest.keyClick(dialog.text, Qt.Key.Key_Right, word_by_word)
    QTest.mouseClick(dialog.put, Qt.MouseButton.LeftButton)
    (line,) = session.current.coding.marking.some([waits])
    assert line.words == "Rättad 🙂"


def test_delete_removes_what_waits_and_the_dialog_goes_with_the_last(qtbot, window, session, document, corrected):
    waits = made(coded(session.current, document, "T03", WORDS.index(NEAR), WORDS.index(NEAR) + len(NEAR)))
    page = revised(qtbot, window, session, document, corrected)
    page.waiting.go_through()
    dialog = dialog_of(qtbot, WaitingDialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert session.current.coding.marking.some([waits]) == []
    assert not dialog.isVisible() and not page.waiting.isVisible()


def test_the_same_file_is_told_and_nothing_happens(qtbot, window, session, document, tmp_path):
    path = tmp_path / "samma.txt"
    path.write_text(WORDS, "utf-8")
    with qtbot.waitSignal(session.failed):
        compare(session, document.source.id, path, window.show_place("material").documents)
    assert [str(error) for error in session.failures] and session.failures.pop()
    assert session.current.material.documents.document(document.source.id).text.id == document.text.id


def test_the_next_one_is_chosen_when_one_has_its_place_and_nothing_is_compared_anew(
    qtbot, window, session, document, corrected, monkeypatch
):
    for words in (NEAR, "nära verksamheten"):
        coded(session.current, document, "T03", WORDS.index(words), WORDS.index(words) + len(words))
    page = revised(qtbot, window, session, document, corrected)
    page.waiting.go_through()
    dialog = dialog_of(qtbot, WaitingDialog)
    monkeypatch.setattr(reanchoring, "Comparison", None)  # whoever compares two texts now fails
    first, second = (dialog.list.item(row).text() for row in range(2))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [second] != [first]
    assert "nära verksamheten" in dialog.was.toPlainText() and dialog.list.currentRow() == 0
    assert session.current.coding.revising.count() == 1
    dialog.reject()
