"""Choosing quotations and masking words in Kodning, by keys, with what is shown and heard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from lagvarde_coder.domain.report.quotations import NamedAs, QuotationUse
from lagvarde_coder.domain.report.suggesting import PersonalKind
from lagvarde_coder.gui.widgets.kept_words import KeptText
from lagvarde_coder.gui.workspaces.list_table import ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.services.report.masking import MaskSuggestion, NewMask
from tests.gui.workspaces.conftest import FIRST, span_of
from tests.helpers import coded, made

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | SHIFT


@pytest.fixture
def time(session, documents):
    """A coding of "mer tid" in the first document: its id."""
    span = span_of(FIRST, "mer tid")
    return made(coded(session.current, documents[0], "T04", span.start, span.end))


def press(coding, key, modifiers=SHIFT):
    coding.document.view.setFocus()
    QTest.keyClick(coding.document.view, key, modifiers)


def badge(coding, mark):
    return next(one.badge_text for one in coding.document.view.marks() if one.id == mark)


def test_one_key_chooses_the_coding_at_the_cursor_and_takes_it_out_again(session, time, coding, place):
    coding.document.view.go_to(place("mer tid").start + 2)
    press(coding, Qt.Key.Key_C)
    assert [line.line.coding.id for line in session.current.report.choosing.all(chosen=True)] == [time]
    assert badge(coding, time) == "T04 ”"
    assert coding.codings.editor.quotation.text() == "In the report"
    assert "is chosen for the report" in coding.document.said
    press(coding, Qt.Key.Key_C)
    assert session.current.report.choosing.all() == []
    assert badge(coding, time) == "T04"
    assert coding.codings.editor.quotation.isHidden()
    session.undo_stack.undo()
    assert badge(coding, time) == "T04 ”"


def test_without_a_coding_at_the_cursor_nothing_is_chosen(session, time, coding):
    coding.document.view.go_to(0)
    press(coding, Qt.Key.Key_C)
    assert session.current.report.choosing.all() == []
    assert "cursor" in coding.document.said


def test_how_the_words_may_be_used_is_asked_and_shown(session, time, coding, place):
    coding.document.view.go_to(place("mer tid").start + 2)
    dialog = coding.controllers.choosing.ask_use()
    assert not dialog.chosen.isChecked()
    dialog.chosen.setChecked(True)
    dialog.use.setCurrentIndex(1)
    dialog.try_accept()
    assert dialog.isVisible() and "in place of the words" in dialog.said
    dialog.paraphrase.setPlainText("De vill ha längre tid")
    dialog.named.setCurrentIndex(list(NamedAs).index(NamedAs.ALIAS))
    dialog.alias.setText("En förening")
    dialog.try_accept()
    (line,) = session.current.report.choosing.all()
    assert (line.quotation.use, line.quotation.alias) == (QuotationUse.PARAPHRASE, "En förening")
    assert coding.codings.editor.quotation.text() == "In the report · Paraphrase only · named: En förening"
    assert badge(coding, time) == "T04 ”≈"
    again = coding.controllers.choosing.ask_use()
    assert again.paraphrase.toPlainText() == "De vill ha längre tid" and again.chosen.isChecked()
    again.reject()


def test_removing_a_chosen_coding_and_undoing_brings_its_badge_back(session, time, coding, place):
    coding.document.view.go_to(place("mer tid").start + 2)
    press(coding, Qt.Key.Key_C)
    press(coding, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert session.current.report.choosing.all() == []
    session.undo_stack.undo()
    assert badge(coding, time) == "T04 ”"


def test_selected_words_are_masked_and_shown_in_the_margin_and_unmasked(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    dialog = coding.controllers.masking.ask()
    assert [dialog.instead.itemText(at) for at in range(2)] == ["[namn]", "[ort]"]
    dialog.instead.setCurrentIndex(1)
    dialog.try_accept()
    (line,) = session.current.report.masking.all()
    assert (line.words, line.mask.instead) == ("mer tid", "[ort]")
    assert badge(coding, line.mask.id) == "[ort]"
    coding.document.view.go_to(0)
    assert coding.controllers.masking.choose(line.mask.id)
    assert coding.document.view.selected_span() == line.mask.span
    coding.controllers.masking.unmask()
    assert session.current.report.masking.all() == []
    assert not any(mark.id == line.mask.id for mark in coding.document.view.marks())


def test_words_can_be_masked_wherever_they_stand(session, documents, coding, place):
    word = "tid"
    coding.document.view.select(place(word))
    dialog = coding.controllers.masking.ask()
    dialog.everywhere.setChecked(True)
    dialog.try_accept()
    assert {line.words for line in session.current.report.masking.all()} == {word}


def test_without_a_selection_nothing_is_masked(session, documents, coding):
    coding.document.view.go_to(0)
    press(coding, Qt.Key.Key_M)
    assert coding.controllers.masking.ask() is None
    assert "Select the words" in coding.document.said


def test_suggestions_are_listed_and_only_what_is_ticked_is_masked(qtbot, session, documents, coding):
    dialog = coding.controllers.masking.suggest()
    qtbot.waitUntil(dialog.table.isEnabled)
    found = [NewMask(documents[0].text.id, span_of(FIRST, word), "[namn]") for word in ("mer tid", "särskilt")]
    source = documents[0].source
    suggested = [MaskSuggestion(new, PersonalKind.NAME, source, new.span.of(FIRST), "före ", " efter") for new in found]
    dialog.show_suggestions(suggested)
    assert not dialog.mask_ticked.isEnabled() and dialog.ticked() == []
    dialog.table.item(1, 0).setCheckState(Qt.CheckState.Checked)
    dialog.table.item(1, 2).setText("[ort]")
    dialog.mask_ticked.click()
    (line,) = session.current.report.masking.all()
    assert (line.words, line.mask.instead) == ("särskilt", "[ort]")
    assert dialog.table.rowCount() == 1 and "0 of 1" in dialog.told.text()
    dialog.all_of_them.click()
    assert len(dialog.ticked()) == 1
    dialog.reject()


def test_masked_words_reach_the_clipboard_in_no_way(qtbot, session, documents, time, coding, place):
    clipboard = QGuiApplication.clipboard()
    session.current.report.masking.mask([NewMask(documents[0].text.id, place("tid"), "[ord]")])
    said = []
    for copy, keys in (("as a quotation", Qt.KeyboardModifier.ControlModifier), ("bare", CONTROL_SHIFT)):
        clipboard.setText("nothing")
        coding.document.view.select(place("mer tid"))
        press(coding, Qt.Key.Key_C, keys)
        said.append((copy, clipboard.text()))
    coding.search("primärvården*")
    qtbot.waitUntil(lambda: len(coding.controllers.searching.findings.hits) == 1)
    coding.controllers.searching.copy()
    said.append(("hits", clipboard.text()))
    assert all("mer [ord]" in words and "mer tid" not in words for _, words in said), said


def test_neither_the_list_of_documents_nor_the_definition_with_its_passages_is_copied(session, time, coding):
    definition = coding.codings.definition
    definition.show_theme(session.current.themes.codebook.find("T04"))
    assert definition.text.toPlainText()
    clipboard = QGuiApplication.clipboard()
    for widget in (coding.documents.tree, definition.text):
        clipboard.setText("nothing")
        widget.selectAll()
        QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert clipboard.text() in {"", "nothing"}


def test_words_that_are_read_and_lists_that_have_no_command_to_copy_give_the_clipboard_nothing(qtbot):
    text, table = KeptText("mer tid"), ListTable("Prov")
    table.use(Grid([ColumnHeading("Ord")], [[cell("mer tid", key="1")]]), (80,), {})
    for widget in (text, table):
        qtbot.addWidget(widget)
        widget.show()
        QGuiApplication.clipboard().setText("nothing")
        text.selectAll()
        table.select_keys(["1"], "1")
        QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert "tid" not in QGuiApplication.clipboard().text()
