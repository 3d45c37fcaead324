"""Deleting documents in the window: asked for by key, told, and undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.dialogs.removing import DeleteDialog
from tests.helpers import WORDS, coded, pasted


@pytest.fixture
def document(session, project):
    there = pasted(project, WORDS, "Norrsken", title="Fel fil & mer")
    coded(project, there, "T01", 0, 10)
    other = pasted(project, "Rätt text.\n", title="Rätt fil")
    session.announce(Change("", "source.import", {"source": frozenset({there.source.id, other.source.id})}))
    return there


def asked(qtbot, window, document):
    """Select the document and press Delete; return the page and the dialog."""
    page = window.show_place("material").documents
    page.table.select_keys([document.source.id], document.source.id)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    shown = lambda: [it for it in QApplication.topLevelWidgets() if isinstance(it, DeleteDialog) and it.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(shown()))
    return page, shown()[0]


def titles(page):
    return [line.source.title for line in page._session.current.material.documents.sources()]


def test_it_says_what_goes_and_undo_brings_it_back(qtbot, window, session, document):
    session.go_to(document.source.id)
    page, dialog = asked(qtbot, window, document)
    assert "Fel fil & mer" in dialog.told.text() and ", 1;" in dialog.counted.text()
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert titles(page) == ["Rätt fil"]
    assert document.source.id not in page._lines
    window.show_place("coding")
    session.undo()
    assert titles(page) == ["Fel fil & mer", "Rätt fil"]
    assert [line.words for line in session.current.coding.marking.all()] == [WORDS[:10]]
    session.go_to(document.source.id)
    session.redo()
    assert titles(page) == ["Rätt fil"]


def test_escape_deletes_nothing(qtbot, window, session, document):
    page, dialog = asked(qtbot, window, document)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert titles(page) == ["Fel fil & mer", "Rätt fil"]
