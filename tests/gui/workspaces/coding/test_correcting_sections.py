"""Rätta avsnitt: by menu and keys, at the selection or the cursor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.gui.dialogs.section import SectionDialog
from lagvarde_coder.gui.widgets.context_menus import open_context_menu
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from tests.gui.workspaces.conftest import span_of
from tests.helpers import coded, pasted

TEXT = "Inledning\nOm data?\nVi har data.\nOm tid?\nVi saknar tid.\nOch folk.\n"


@pytest.fixture
def correcting(session, on_screen):
    pasted(session.current, TEXT, "Norrsken", title="Svar", kind=SourceKind.ANSWER)
    return on_screen(CodingWorkspace)


def sections(workspace):
    return [(one.kind, one.label, one.span.of(TEXT)) for one in workspace._at.open.document.sections]


def open_dialog(workspace, words, *, selected=False):
    """Press the keys with the cursor in ``words``, or with them selected, and return the dialog."""
    view = workspace.document.view
    span = span_of(TEXT, words)
    view.select(span) if selected else view.go_to(span.start)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    return next(one for one in workspace.window().findChildren(SectionDialog) if one.isVisible())


def laid(workspace, words, title, **more):
    dialog = open_dialog(workspace, words, **more)
    dialog.what.setCurrentIndex(dialog.what.count() - 1)
    dialog.own.setText(title)
    dialog.try_accept()


def test_the_answer_at_the_cursor_is_filed_under_a_known_question_and_undone(session, correcting):
    asked = session.current.material.answers.find_set("npo").questions[0]
    dialog = open_dialog(correcting, "saknar tid")
    dialog.what.setCurrentIndex(dialog.what.findData(asked.id))
    assert "Vi saknar tid. Och folk." in dialog.reach.text()
    dialog.try_accept()
    assert sections(correcting) == [(SectionKind.QUESTION, asked.text, "Vi saknar tid.\nOch folk.")]
    assert asked.text[:10] in correcting.document.said
    session.undo()
    assert sections(correcting) == []
    session.redo()
    assert len(sections(correcting)) == 1


def test_the_question_whose_wording_stands_above_is_proposed(session, on_screen):
    asked = session.current.material.answers.find_set("npo").questions[0]
    text = f"Svar\n{asked.text}\nVi saknar tid.\n"
    document = pasted(session.current, text, "Norrsken", title="Svar", kind=SourceKind.ANSWER)
    session.current.material.sections.remove(document.text.id, document.sections)
    workspace = on_screen(CodingWorkspace)
    for words in ("Vi saknar", "konsekvenser"):
        workspace.document.view.go_to(text.index(words))
        dialog = workspace.controllers.correcting.new()
        assert asked.text in dialog.what.currentText()
        assert "“Vi saknar tid.”" in dialog.reach.text()
        dialog.close() if words == "Vi saknar" else None
    dialog.try_accept()
    (filed,) = workspace._at.open.document.sections
    assert (filed.label, filed.question is not None) == (asked.text, True)


def test_what_is_selected_becomes_a_section_of_the_chosen_kind(correcting):
    dialog = open_dialog(correcting, "Vi har data", selected=True)
    dialog.kind.setCurrentIndex(dialog.kind.findData(SectionKind.SPEAKER))
    assert [dialog.what.itemText(at) for at in range(2)] == ["Norrsken", "Somebody else …"]
    dialog.try_accept()
    assert sections(correcting) == [(SectionKind.SPEAKER, "Norrsken", "Vi har data")]


def test_a_heading_is_called_as_its_line_says(correcting):
    dialog = open_dialog(correcting, "ledning")
    dialog.kind.setCurrentIndex(dialog.kind.findData(SectionKind.HEADING))
    assert dialog.own.isVisible() and dialog.level.isVisible() and not dialog.what.isVisible()
    dialog.try_accept()
    assert sections(correcting) == [(SectionKind.HEADING, "Inledning", "Inledning")]


def test_a_question_without_words_is_asked_for(correcting):
    dialog = open_dialog(correcting, "har data")
    dialog.try_accept()
    assert dialog.said == "Choose which it is."
    dialog.what.setCurrentIndex(dialog.what.count() - 1)
    dialog.try_accept()
    assert dialog.isVisible() and dialog.said == "Write which it is."
    dialog.close()


def test_its_ends_move_to_the_cursor_and_it_goes_away_while_codings_stay(session, correcting):
    document = correcting._at.open.document
    coded(session.current, document, "T01", *_ends("saknar tid"))
    laid(correcting, "Vi har data.", "Om data?", selected=True)
    view, corrected = correcting.document.view, correcting.controllers.correcting
    view.go_to(TEXT.index("data."))
    corrected.begin_here()
    assert sections(correcting) == [(SectionKind.QUESTION, "Om data?", "data.")]
    view.go_to(TEXT.index("\nOch folk"))
    corrected.end_here()  # the cursor is below it: it grows
    assert sections(correcting) == [(SectionKind.QUESTION, "Om data?", "data.\nOm tid?\nVi saknar tid.")]
    view.go_to(TEXT.index("Vi har"))
    corrected.begin_here()  # the cursor is above it
    view.go_to(TEXT.index("\nOm tid"))
    corrected.end_here()
    assert sections(correcting) == [(SectionKind.QUESTION, "Om data?", "Vi har data.")]
    view.go_to(TEXT.index("data."))
    corrected.remove()
    assert sections(correcting) == []
    assert [line.words for line in session.current.coding.marking.all()] == ["saknar tid"]


def test_a_border_is_moved_in_the_texts_menu_by_keys_alone_and_its_words_are_told(qtbot, session, correcting):
    told: list[str] = []
    session.saved.connect(told.append)  # the window reads it out
    laid(correcting, "Vi har data.", "Om data?", selected=True)
    view = correcting.document.view
    view.setFocus()
    view.go_to(TEXT.index("data."))
    qtbot.waitUntil(view.hasFocus)
    open_context_menu()
    qtbot.waitUntil(correcting.menu.isVisible)
    (sections_menu,) = [one for one in correcting.menu.actions() if one.text().replace("&", "") == "Sections"]
    correcting.menu.setActiveAction(sections_menu)
    QTest.keyClick(correcting.menu, Qt.Key.Key_Right)
    inner = sections_menu.menu()
    qtbot.waitUntil(inner.isVisible)
    while not inner.activeAction() or "begins here" not in inner.activeAction().text():
        QTest.keyClick(inner, Qt.Key.Key_Down)
    QTest.keyClick(inner, Qt.Key.Key_Return)
    assert sections(correcting) == [(SectionKind.QUESTION, "Om data?", "data.")]
    assert told[-1] == "Section Question “Om data?”. data."
    assert correcting.document.said == "Section Question “Om data?”. data."


def test_the_section_at_the_cursor_is_filed_otherwise(correcting):
    laid(correcting, "Vi har data.", "Om data?", selected=True)
    correcting.document.view.go_to(TEXT.index("har data"))
    dialog = correcting.controllers.correcting.change()
    assert dialog.own.text() == "Om data?"
    dialog.own.setText("Om något annat?")
    dialog.try_accept()
    assert sections(correcting) == [(SectionKind.QUESTION, "Om något annat?", "Vi har data.")]


def test_without_a_section_it_says_so(correcting):
    correcting.document.view.go_to(0)
    for call in (correcting.controllers.correcting.remove, correcting.controllers.correcting.change):
        call()
        assert "Put the cursor in a section first." in correcting.document.said
    correcting.controllers.correcting.end_here()
    assert "no section" in correcting.document.said


def test_the_list_of_sections_shows_changes_and_takes_away_and_follows_undo(session, correcting):
    laid(correcting, "Vi har data.", "Om data?", selected=True)
    laid(correcting, "Vi saknar tid.", "Om tid?", selected=True)
    dialog = correcting.controllers.correcting.show_all()
    model = dialog.table.model()
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["Om data?", "Om tid?"]
    dialog.table.selectRow(1)
    dialog.show_button.click()
    assert correcting.document.view.selected_span() == span_of(TEXT, "Vi saknar tid.")
    dialog.remove_button.click()
    assert model.rowCount() == 1
    session.undo()
    assert model.rowCount() == 2
    dialog.close()


def _ends(words):
    span = span_of(TEXT, words)
    return span.start, span.end


def test_a_turn_that_several_speak_in_keeps_them_and_its_title_when_it_is_changed(session, on_screen):
    text = "Samtal\nNS: Vi saknar tid.\n"
    document = pasted(session.current, text, "Norrsken", "Söderljus", title="Samtal")
    both = document.source.organisations
    turn = Section(kind=SectionKind.SPEAKER, start=7, end=len(text) - 1, label="NS", organisations=both)
    session.current.material.sections.lay(document.text.id, turn)
    workspace = on_screen(CodingWorkspace)
    workspace.document.view.go_to(text.index("saknar"))
    dialog = workspace.controllers.correcting.change()
    assert dialog.what.currentText() == "Norrsken, Söderljus"
    assert dialog.section() == turn
    dialog.what.setCurrentIndex(dialog.what.findText("Söderljus"))
    dialog.try_accept()
    (changed,) = workspace._at.open.document.sections
    assert (changed.label, changed.organisations) == ("Söderljus", (both[1],))


def test_an_answer_that_is_filed_under_another_question_stays_the_answer_of_the_same_organisation(session, on_screen):
    text = "Samtal\nVi saknar tid.\n"
    document = pasted(session.current, text, "Norrsken", "Söderljus", title="Samtal")
    first, _ = document.source.organisations
    answer = Section(kind=SectionKind.QUESTION, start=7, end=21, label="Vad saknas?", organisations=(first,))
    session.current.material.sections.lay(document.text.id, answer)
    workspace = on_screen(CodingWorkspace)
    workspace.document.view.go_to(text.index("saknar"))
    dialog = workspace.controllers.correcting.change()
    dialog.own.setText("Vad saknar ni?")
    dialog.try_accept()
    (changed,) = workspace._at.open.document.sections
    assert (changed.label, changed.organisations) == ("Vad saknar ni?", (first,))
