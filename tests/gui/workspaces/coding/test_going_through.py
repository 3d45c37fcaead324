"""Going through it all: what is left, what is said in place of themes, where one goes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.coding.models.sources import coverage_told
from tests.gui.workspaces.conftest import FIRST, SECOND, span_of
from tests.helpers import coded, pasted

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LINES = FIRST.splitlines()


def press(workspace, key, modifier=Qt.KeyboardModifier.NoModifier):
    workspace.document.view.setFocus()
    QTest.keyClick(workspace.document.view, key, modifier)


def said(session, document):
    return [(line.words, line.disposition.what) for line in session.current.coding.disposing.of_text(document.text.id)]


def selected(workspace):
    span = workspace.document.view.selected_span()
    return span.of(workspace._at.open.document.content) if span else None


def badges(workspace):
    return sorted(mark.badge_text for mark in workspace.document.view.marks())


# --- dispositions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "what"),
    [
        (Qt.Key.Key_I, Disposal.NOT_RELEVANT),
        (Qt.Key.Key_A, Disposal.OTHER_AREA),
        (Qt.Key.Key_M, Disposal.POSSIBLE_THEME),
    ],
)
def test_one_key_says_what_the_selection_is_and_the_same_key_takes_it_back(
    session, documents, coding, place, key, what
):
    coding.document.view.select(place("fasa ut"))
    press(coding, key)
    assert said(session, documents[0]) == [("fasa ut", what)]
    assert len(coding.document.view.marks()) == 1
    press(coding, key)
    assert said(session, documents[0]) == []
    assert not coding.document.view.marks()
    assert session.undo_stack.count() == 2


def test_without_a_selection_it_is_what_is_left_of_the_paragraph(session, documents, coding, place):
    words = place("mer tid")
    session.announce(coded(session.current, documents[0], "T01", words.start, words.end))
    coding.document.view.go_to(place("lågvärdevård").start)
    press(coding, Qt.Key.Key_I)
    before, after = LINES[1].split("mer tid")
    assert [words for words, _ in said(session, documents[0])] == [before.strip(), after.strip()]
    press(coding, Qt.Key.Key_M)
    assert {what for _, what in said(session, documents[0])} == {Disposal.POSSIBLE_THEME}
    press(coding, Qt.Key.Key_M)
    assert said(session, documents[0]) == []


def test_in_a_paragraph_without_anything_left_it_says_so(session, documents, coding, place):
    start = FIRST.index("Vi")
    session.announce(coded(session.current, documents[0], "T01", start, start + len(LINES[1])))
    coding.document.view.go_to(start + 4)
    press(coding, Qt.Key.Key_I)
    assert said(session, documents[0]) == []
    assert "left" in coding.document.said


def test_undo_and_redo_follow_in_the_text(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_A)
    session.undo_stack.undo()
    assert badges(coding) == []
    assert not coding.controllers.disposing.card.isVisible()
    session.undo_stack.redo()
    assert badges(coding) == ["Other"]


def test_it_is_shown_at_the_cursor_and_changed_there(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_I)
    card = coding.controllers.disposing.card
    coding.document.view.go_to(0)
    assert not card.isVisible()
    coding.document.view.go_to(place("fasa ut").start + 2)
    assert card.isVisible()
    card.note.setText("Gäller skolan")
    card.note.editingFinished.emit()
    place_in_list = card.kind.findData(str(Disposal.UNSURE))
    card.kind.setCurrentIndex(place_in_list)
    card.kind.activated.emit(place_in_list)
    (line,) = session.current.coding.disposing.of_text(documents[0].text.id)
    assert (line.disposition.what, line.disposition.note) == (Disposal.UNSURE, "Gäller skolan")
    assert badges(coding) == ["?"]


def test_a_note_is_written_without_the_mouse(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_I)
    press(coding, Qt.Key.Key_N, CONTROL | SHIFT)
    note = coding.controllers.disposing.card.note
    assert note.hasFocus()
    QTest.keyClicks(note, "Skola")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert session.current.coding.disposing.of_text(documents[0].text.id)[0].disposition.note == "Skola"
    assert coding.document.view.hasFocus()


def test_a_note_is_kept_when_one_moves_on(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_I)
    coding.controllers.disposing.card.note.setText("Gäller skolan")
    coding.document.view.go_to(0)
    assert session.current.coding.disposing.of_text(documents[0].text.id)[0].disposition.note == "Gäller skolan"


def test_a_click_on_its_stripe_shows_it_and_delete_takes_it_back(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_I)
    coding.document.view.go_to(0)
    (mark,) = coding.document.view.marks()
    coding.document.view._choose(mark.id)
    assert selected(coding) == "fasa ut"
    assert coding.controllers.disposing.card.current == mark.id
    assert coding.document.view.active_mark == mark.id
    press(coding, Qt.Key.Key_Delete)
    assert said(session, documents[0]) == []


def test_delete_takes_the_coding_first_where_there_is_one(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_I)
    press(coding, Qt.Key.Key_1)
    press(coding, Qt.Key.Key_Delete)
    assert not session.current.coding.marking.of_text(documents[0].text.id)
    assert len(said(session, documents[0])) == 1
    press(coding, Qt.Key.Key_Delete)
    assert said(session, documents[0]) == []


def test_its_ends_move_with_the_handles(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_I)
    (mark,) = coding.document.view.marks()
    coding.document.view.span_changed.emit(mark.id, place("fasa ut lågvärdevård"))
    assert [words for words, _ in said(session, documents[0])] == ["fasa ut lågvärdevård"]


def test_two_coders_word_on_one_passage_are_shown_in_turn(session, documents, coding, place):
    coding.document.view.select(place("fasa ut"))
    press(coding, Qt.Key.Key_I)
    session.act_as("Utredare Beta")
    coding.document.view.select(place("fasa ut lågvärdevård"))
    press(coding, Qt.Key.Key_A)
    card = coding.controllers.disposing.card
    assert len({*card._lines}) == 2
    first = card.current
    card.others.click()
    assert card.current != first


# --- where one goes on ------------------------------------------------------------------------------------------------


def test_n_goes_from_left_to_left_and_over_the_end_into_the_next_document(session, documents, coding, place):
    words = place("mer tid")
    session.announce(coded(session.current, documents[0], "T01", words.start, words.end))
    coding.document.view.go_to(0)
    before, after = LINES[1].split("mer tid")
    for expected in (LINES[0], before.strip(), after.strip(), LINES[2]):
        press(coding, Qt.Key.Key_N)
        assert selected(coding) == expected
    press(coding, Qt.Key.Key_N)
    assert "Dialog 2" in coding.document.said
    assert coding.shown_source == documents[0].source.id
    press(coding, Qt.Key.Key_N)
    assert coding.shown_source == documents[1].source.id
    assert selected(coding) == SECOND.splitlines()[0]


def test_shift_n_goes_back(session, documents, coding):
    coding.document.view.go_to(len(FIRST))
    for expected in (LINES[2], LINES[1], LINES[0]):
        press(coding, Qt.Key.Key_N, SHIFT)
        assert selected(coding) == expected


def test_the_reading_mark_is_set_moved_taken_away_and_undone(session, documents, coding, place):
    view, text = coding.document.view, documents[0].text.id
    view.select(place("mer tid"))
    press(coding, Qt.Key.Key_L)
    assert view.read_to == session.current.coding.disposing.read_to(text) == place("mer tid").end
    view.go_to(20)
    press(coding, Qt.Key.Key_L)
    assert view.read_to == 20
    press(coding, Qt.Key.Key_L)
    assert (view.read_to, session.current.coding.disposing.read_to(text)) == (None, 0)
    session.undo_stack.undo()
    assert view.read_to == 20


def test_continue_goes_to_the_reading_mark_then_above_it_then_to_the_next_document(session, documents, coding, place):
    coding.document.view.go_to(place("mer tid").end)
    press(coding, Qt.Key.Key_L)
    coding.document.view.go_to(0)
    press(coding, Qt.Key.Key_J, CONTROL)
    assert selected(coding) == LINES[1].split("mer tid")[1]
    for line in LINES[1:]:
        start = FIRST.index(line)
        session.announce(coded(session.current, documents[0], "T01", start, start + len(line)))
    press(coding, Qt.Key.Key_J, CONTROL)
    assert selected(coding) == LINES[0]
    session.announce(coded(session.current, documents[0], "T01", 0, len(LINES[0])))
    coding.documents.strip.continue_button.click()
    assert coding.shown_source == documents[1].source.id
    assert "Dialog 1" in coding.document.said


def test_what_is_done_is_not_gone_on_with(session, documents, coding):
    session.current.material.documents.set_status([documents[1].source.id], SourceStatus.DONE)
    session.announce(coded(session.current, documents[0], "T01", 0, len(FIRST) - 1))
    coding.refresh(None)
    press(coding, Qt.Key.Key_J, CONTROL)
    assert coding.shown_source == documents[0].source.id
    assert "any document" in coding.document.said


def test_with_everything_gone_through_it_offers_to_set_the_document_as_done(qtbot, session, documents, coding):
    strip = coding.documents.strip
    qtbot.waitUntil(lambda: "0 %" in strip.told)
    assert not strip.done_button.isVisible()
    coding.document.view.select(Span(0, len(FIRST) - 1))
    press(coding, Qt.Key.Key_1)
    qtbot.waitUntil(strip.done_button.isVisible)
    assert session.current.material.documents.find("#1").status is not SourceStatus.DONE
    strip.done_button.click()
    assert session.current.material.documents.find("#1").status is SourceStatus.DONE
    qtbot.waitUntil(strip.done_button.isHidden)
    session.undo_stack.undo()
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: "0 %" in strip.told)


# --- figures and the place --------------------------------------------------------------------------------------------


def test_the_table_shows_all_documents_copies_and_goes_there(qtbot, session, documents, coding):
    qtbot.waitUntil(lambda: len(coding.controllers.covering.lines) == 2)
    press(coding, Qt.Key.Key_G, CONTROL | SHIFT)
    table = coding.controllers.covering.table
    qtbot.waitUntil(lambda: table.table.row_count() == 2)
    coding.document.view.select(span_of(FIRST, LINES[2]))
    press(coding, Qt.Key.Key_1)
    percent = round(sum(map(str.isalnum, LINES[2])) * 100 / sum(map(str.isalnum, FIRST)))
    qtbot.waitUntil(lambda: table.table.model().index(0, 2).data() == f"{percent} %")
    table.measure.setCurrentIndex(2)
    table.measure.activated.emit(2)
    assert [table.table.model().index(0, column).data() for column in (3, 8)] == ["1", "2"]
    table.table.actions()[0].trigger()
    assert "Dialog 2" in QApplication.clipboard().text()
    table.table.chosen.emit(documents[1].source.id)
    assert coding.shown_source == documents[1].source.id
    with qtbot.waitSignal(table.destroyed):
        table.close()
    assert coding.controllers.covering.table is None


def test_the_table_closes_with_the_project(qtbot, session, documents, coding):
    coding.controllers.covering.show_table()
    with qtbot.waitSignal(coding.controllers.covering.table.destroyed):
        session.close()


def test_hidden_others_count_nowhere(qtbot, session, documents, coding):
    session.announce(coded(session.current, documents[0], "T01", 0, len(FIRST) - 1))
    qtbot.waitUntil(lambda: "100 %" in coding.documents.strip.told)
    session.act_as("Utredare Beta")
    session.see_others(False)
    qtbot.waitUntil(lambda: "0 %" in coding.documents.strip.told and "100" not in coding.documents.strip.told)


def test_place_scrolling_tab_and_grouping_come_back_without_a_close(qtbot, session, documents, coding, on_screen):
    coding.go_to(documents[1].source.id, 10, 16)
    coding.codings.setCurrentIndex(1)
    coding.documents.grouped.offered[2].trigger()
    coding.controllers.opening._rest.setInterval(0)
    coding.document.view.go_to(20)
    qtbot.waitUntil(lambda: not coding.controllers.opening._rest.isActive())
    session.memory = type(session.memory)(session.memory._file, session)  # as after a crash: from the file alone
    again = on_screen(CodingWorkspace)
    assert again.shown_source == documents[1].source.id
    assert again.document.view.caret() == 20
    assert again.codings.currentIndex() == 1
    assert again.documents.grouping == "organisation"


def test_a_document_left_at_once_after_coding_has_its_figures_all_the_same(qtbot, session, documents, coding, place):
    covering, (first, second) = coding.controllers.covering, documents
    qtbot.waitUntil(lambda: len(covering.lines) == 2)
    coding.document.view.select(place("mer tid"))
    press(coding, Qt.Key.Key_1)
    coding.controllers.opening.show_document(second.source.id)
    qtbot.waitUntil(lambda: covering.lines[first.source.id].coverage.coded.passages == 1)
    coding.controllers.opening.show_document(first.source.id)
    assert coding.documents.strip.told == coverage_told(covering.lines[first.source.id])


# --- what leads into a line -------------------------------------------------------------------------------------------

JOINT = "HjärtLung: Vi behöver tid. Och data.\n1. Mer stöd behövs.\nNätverket: Fortbildning saknas.\n"


@pytest.fixture
def joint(session, on_screen):
    """A joint dialogue, on the screen, in which both are named before they speak."""
    document = pasted(session.current, JOINT, "HjärtLung", "Nätverket", title="Gemensam dialog")
    workspace = on_screen(CodingWorkspace)
    workspace.go_to(document.source.id, 0, 0)
    return workspace


def test_keys_select_the_words_without_who_says_them_and_without_the_list_number(joint):
    expected = {
        Qt.Key.Key_S: ["Vi behöver tid.", "Mer stöd behövs.", "Fortbildning saknas."],
        Qt.Key.Key_G: ["Vi behöver tid. Och data.", "Mer stöd behövs.", "Fortbildning saknas."],
    }
    for key, passages in expected.items():
        found = []
        for line in ("HjärtLung", "1.", "Nätverket"):
            joint.document.view.go_to(JOINT.index(line) + 1)
            press(joint, key)
            found.append(selected(joint))
        assert found == passages


def test_once_all_words_are_coded_no_name_and_no_number_is_left(session, joint):
    for words in ("Vi behöver tid. Och data.", "Mer stöd behövs."):
        joint.document.view.go_to(0)
        press(joint, Qt.Key.Key_N)
        assert selected(joint) == words
        press(joint, Qt.Key.Key_1)
    joint.document.view.go_to(0)
    press(joint, Qt.Key.Key_N)
    assert selected(joint) == "Fortbildning saknas."
    press(joint, Qt.Key.Key_1)
    (line,) = session.current.coding.coverage.all()
    assert line.coverage.complete
    assert line.coverage.coded.characters == sum(map(str.isalnum, "VibehövertidOchdataMerstödbehövsFortbildningsaknas"))
    assert {coding.words for coding in session.current.coding.marking.of_text(line.source.text)} == {
        "Vi behöver tid. Och data.",
        "Mer stöd behövs.",
        "Fortbildning saknas.",
    }
