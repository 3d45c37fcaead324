"""Erasing in the window: the decision and the number are asked for, and the open document is without its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.dialogs.erasing import ErasedDialog, EraseDialog
from tests.helpers import coded, pasted
from tests.services.material.test_erasing import PLANTED, left_in

WORDS = "\n".join(f"{it}." for it in PLANTED) + "\n"


@pytest.fixture
def document(session, project):
    there = pasted(project, WORDS, "Norrsken", title=PLANTED[0])
    coded(project, there, "T01", 0, 30, memo="Egna ord")
    session.announce(Change("", "source.import", {"source": frozenset({there.source.id})}))
    return there


def shown(qtbot, kind):
    def found():
        return [it for it in QApplication.topLevelWidgets() if isinstance(it, kind) and it.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def asked(qtbot, window, document):
    page = window.show_place("material").documents
    page.table.select_keys([document.source.id], document.source.id)
    page.erase_action.trigger()
    return page, shown(qtbot, EraseDialog)


def test_without_a_decision_and_the_number_nothing_is_erased(qtbot, window, session, document):
    _, dialog = asked(qtbot, window, document)
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and dialog.said
    dialog.reason.setPlainText("Beslut 12")
    dialog.number.setText("7")
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and "1" in dialog.said
    assert session.current.material.documents.document(document.source.id).content == WORDS
    dialog.done(0)


def test_the_open_document_and_every_folder_are_without_the_words(qtbot, window, session, document, bench):
    coding = window.show_place("coding")
    session.go_to(document.source.id)
    view = coding._document.view if hasattr(coding, "_document") else coding.document.view
    assert PLANTED[1] in view.toPlainText()
    page, dialog = asked(qtbot, window, document)
    dialog.reason.setPlainText("Beslut 12")
    dialog.number.setText("1")
    QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    result = shown(qtbot, ErasedDialog)
    assert result.by_hand.count() == 1, "nothing is left in the file, and there are no exports"
    title = page.table.shown_grid().cells[0][1][Qt.ItemDataRole.DisplayRole]
    assert title.startswith("Gallrat dokument 1 (")
    result.close()
    window.show_place("coding")
    qtbot.waitUntil(lambda: PLANTED[1] not in view.toPlainText())
    assert "█" in view.toPlainText()
    assert [line.coding.memo for line in session.current.coding.marking.all()] == ["Egna ord"]
    assert session.undo_stack.count() == 0
    session.close()
    assert left_in(bench) == []
