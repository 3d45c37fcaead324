"""From Kodning one key leads to the theme in Teman, and one back to the same passage."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.themes.codebook_page import CodebookPage
from tests.helpers import coded


def test_one_key_opens_the_theme_of_a_coding_and_one_goes_back_to_the_same_passage(qtbot, window, document):
    project = window.session.current
    coded(project, document, "T04", 12, 16)
    coding = window.show_place("coding")
    window.session.go_to(document.source.id, Span(12, 16))
    qtbot.waitUntil(lambda: coding.shown_source == document.source.id and coding.codings.current is not None)
    cursor = coding.document.view.textCursor()
    before = cursor.selectionStart(), cursor.selectionEnd()
    QTest.keyClick(coding.document.view, Qt.Key.Key_F5)
    assert window.place == "themes"
    page = window.workspace("themes").page_of(CodebookPage)
    qtbot.waitUntil(lambda: page.editor.theme is not None and page.editor.theme.number == "T04")
    page.editor.name.setFocus()
    page.editor.name.setText("Tiden")
    page.editor.edited.emit()
    assert window._status._saved.text() == "Not everything is saved"
    page.does.save.trigger()
    assert not window.session.drafts.held
    QTest.keyClick(page.editor.name, Qt.Key.Key_F5)
    assert window.place == "coding"
    qtbot.waitUntil(lambda: coding._at.themes[page.editor.theme.id].name == "Tiden")
    cursor = coding.document.view.textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == before
    assert coding.codings.current.theme.name == "Tiden"


def test_the_lock_says_which_key_leads_to_the_theme(window, document):
    coding = window.show_place("coding")
    coding.themes.lock_asked.emit()
    assert "F5" in coding.document.said
