"""Changing codings by keys: theme, copies, stance, comment, extent, split, join; and the definition beside the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.changes import Change
from tests.helpers import coded, made, pasted

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def stored(session, documents):
    return session.current.coding.marking.of_text(documents[0].text.id)


def press(workspace, key, held=Qt.KeyboardModifier.NoModifier):
    workspace.document.view.setFocus()
    QTest.keyClick(workspace.document.view, key, held)


@pytest.fixture
def line(session, documents, coding, place):
    """A coding with T01 on "mer tid för", with the cursor in it."""
    span = place("mer tid")
    one = made(coded(session.current, documents[0], "T01", span.start, span.end + 4))
    coding.refresh(None)
    coding.document.view.go_to(span.start + 2)
    return one


def test_the_theme_changes_in_the_picker_without_marking_again(session, documents, coding, line):
    press(coding, Key.Key_C)
    assert coding.controllers.picker.isVisible()
    QTest.keyClicks(coding.controllers.picker.field, "7")
    QTest.keyClick(coding.controllers.picker.field, Key.Key_Return)
    (now,) = stored(session, documents)
    assert (now.coding.id, now.theme.number) == (line, "T07")
    assert coding.document.view.hasFocus()


def test_copies_get_other_themes_in_one_step(session, documents, coding, line):
    press(coding, Key.Key_D)
    QTest.keyClicks(coding.controllers.picker.field, "2")
    QTest.keyClick(coding.controllers.picker.field, Key.Key_Space)
    QTest.keyClicks(coding.controllers.picker.field, "3")
    QTest.keyClick(coding.controllers.picker.field, Key.Key_Space)
    QTest.keyClick(coding.controllers.picker.field, Key.Key_Return)
    assert [one.theme.number for one in stored(session, documents)] == ["T01", "T02", "T03"]
    assert session.undo_stack.count() == 1


def test_a_step_on_another_coders_coding_says_whose_it_is(session, documents, coding, line):
    session.act_as("Utredare Beta")
    coding.document.view.go_to(stored(session, documents)[0].coding.start + 2)
    press(coding, Key.Key_B)
    assert "T01 by " in coding.document.said and "T01 by " in session.undo_stack.undoText()
    press(coding, Key.Key_Delete)
    assert "Utredare Alfa’s coding" in coding.document.said
    assert len(stored(session, documents)) == 1
    press(coding, Key.Key_Delete)
    assert coding.document.said.startswith("T01 by ")
    assert not stored(session, documents)


def long_document(session, coding):
    """Open a text that is many screens long."""
    text = "".join(f"Stycke {number} handlar om tid och fortbildning i vården.\n" for number in range(300))
    document = pasted(session.current, text, title="Lång")
    session.announce(Change("", "source.import", {"source": frozenset({document.source.id})}))
    coding.go_to(document.source.id, 0, 0)
    return document


def test_delete_first_shows_a_coding_that_is_not_on_the_screen(session, documents, coding):
    document, view = long_document(session, coding), coding.document.view
    view.select(Span(0, 9))
    press(coding, Key.Key_7)
    view.scroll_to(document.text.characters - 60)
    assert not view.shows(Span(0, 9))
    press(coding, Key.Key_Delete)
    assert view.shows(Span(0, 9))
    assert "was not on the screen" in coding.document.said
    assert len(session.current.coding.marking.of_text(document.text.id)) == 1
    press(coding, Key.Key_Delete)
    assert not session.current.coding.marking.of_text(document.text.id)


def test_undo_and_redo_bring_into_view_what_they_change(session, documents, coding):
    document, view = long_document(session, coding), coding.document.view
    view.select(Span(0, 9))
    press(coding, Key.Key_7)
    for step in (session.undo, session.redo):
        view.go_to(document.text.characters - 10)
        assert not view.shows(Span(0, 9))
        step()
        assert view.shows(Span(0, 9))


def test_a_held_key_removes_one_coding_only(coding):
    action = next(one for one in coding.document.view.actions() if one.text() == "Remove the coding")
    assert not action.autoRepeat()


def test_the_stance_goes_round(session, documents, coding, line):
    for expected in (Stance.NUANCES, Stance.CONTRADICTS, Stance.SUPPORTS):
        press(coding, Key.Key_B)
        assert stored(session, documents)[0].coding.stance is expected
    press(coding, Key.Key_B)
    assert stored(session, documents)[0].coding.stance is Stance.NUANCES


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Key.Key_Return, CTRL)])
def test_the_comment_is_written_without_leaving_the_keyboard(session, documents, coding, line, key, held):
    press(coding, Key.Key_K)
    memo = coding.codings.editor.memo
    assert memo.hasFocus()
    QTest.keyClicks(memo, "Se sidan 2")
    QTest.keyClick(memo, key, held)
    assert stored(session, documents)[0].coding.memo == "Se sidan 2"
    assert coding.document.view.hasFocus()


def test_split_and_join_by_one_key_each(session, documents, coding, place, line):
    coding.document.view.go_to(place("tid").start)
    press(coding, Key.Key_Z)
    first, second = stored(session, documents)
    assert (first.words, second.words, first.coding.id) == ("mer ", "tid för", line)
    press(coding, Key.Key_J)
    (whole,) = stored(session, documents)
    assert (whole.words, whole.coding.id) == ("mer tid för", line)
    assert session.undo_stack.undoText().startswith("Join T01")


def test_splitting_at_an_end_and_joining_alone_say_what_to_do(session, documents, coding, place, line):
    coding.document.view.go_to(place("mer tid").start)
    for key in (Key.Key_Z, Key.Key_J):
        press(coding, key)
        assert coding.document.said
        coding.document.say("")
    assert len(stored(session, documents)) == 1
    assert not session.undo_stack.count()


def test_a_split_before_the_sentence(session, documents, coding, place):
    start, end = place("Vi behöver").start, place("primärvården.").end
    coded(session.current, documents[0], "T01", start, end)
    coding.refresh(None)
    coding.document.view.go_to(place("särskilt").start)
    press(coding, Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert [one.coding.start for one in stored(session, documents)] == [start, place("Det gäller").start]


def test_selected_codings_are_joined(session, documents, coding, place):
    for words in ("Vi behöver", "mer tid"):
        coded(session.current, documents[0], "T01", place(words).start, place(words).end)
    coding.refresh(None)
    coding.document.view.select(Span(place("behöver").start, place("mer").end))
    press(coding, Key.Key_J)
    assert [one.words for one in stored(session, documents)] == ["Vi behöver mer tid"]


def test_keys_step_through_the_codings_at_the_cursor_and_say_which(session, documents, coding, place, line):
    coded(session.current, documents[0], "T02", place("mer tid").start, place("mer tid").end)
    coding.refresh(None)
    coding.document.view.go_to(place("mer tid").start + 2)
    seen = [coding.codings.current.theme.number]
    for key in (Key.Key_Period, Key.Key_Period, Key.Key_Comma):
        press(coding, key)
        seen.append(coding.codings.current.theme.number)
    assert seen[0] == seen[2] != seen[1] == seen[3]
    assert coding.document.view.active_mark == coding.codings.current.coding.id
    assert seen[3] in coding.document.said and "supports" in coding.document.said


def test_the_extent_is_shown_in_words_and_moves_by_words(qtbot, session, documents, coding, line):
    extent = coding.codings.editor.extent
    assert "mer tid för" in extent.said
    for end, step, words in (("end", 1, "mer tid för att"), ("start", 1, "tid för att"), ("end", -1, "tid för")):
        extent.moved.emit(end, step)
        assert stored(session, documents)[0].words == words
    assert words in extent.said


def test_alternatives_are_chips_that_can_be_taken_away(qtbot, session, documents, coding, line):
    editor = coding.codings.editor
    assert not editor.alternatives.isVisible()
    editor.unsure.click()
    editor.alternatives.more.click()
    QTest.keyClicks(coding.controllers.picker.field, "5")
    QTest.keyClick(coding.controllers.picker.field, Key.Key_Return)
    assert stored(session, documents)[0].coding.alternatives == (session.current.themes.codebook.find("T05").id,)
    qtbot.mouseClick(editor.alternatives.chips.chips()[0], Qt.MouseButton.LeftButton)
    assert stored(session, documents)[0].coding.alternatives == ()


def test_shift_f1_shows_the_definition_with_coded_examples_and_leads_back(
    qtbot, session, documents, coding, place, line
):
    other = place("Återkommande fortbildning")
    coded(session.current, documents[0], "T01", other.start, other.end)
    press(coding, Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    definition = coding.codings.definition
    assert coding.codings.shows_definition
    assert definition.theme == session.current.themes.codebook.find("T01").id
    qtbot.waitUntil(lambda: "Återkommande fortbildning" in definition.told)
    assert "mer tid" not in definition.told  # the one at the cursor is no other
    press(coding, Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert not coding.codings.shows_definition


def test_the_definition_follows_the_picker_and_the_list(qtbot, session, documents, coding, place, line):
    press(coding, Key.Key_C)
    QTest.keyClicks(coding.controllers.picker.field, "7")
    definition, find = coding.codings.definition, session.current.themes.codebook.find
    assert coding.codings.shows_definition and definition.theme == find("T07").id
    QTest.keyClick(coding.controllers.picker.field, Key.Key_Escape)
    assert not coding.codings.shows_definition
    tree = coding.themes.tree
    tree.setCurrentIndex(tree.model().index(1, 0))
    assert definition.theme == find("T02").id
    assert not coding.codings.shows_definition  # it would cover the coding
    coding.document.view.go_to(0)
    tree.setCurrentIndex(tree.model().index(2, 0))
    assert coding.codings.shows_definition
    coding.document.view.go_to(place("mer tid").start + 2)
    assert not coding.codings.shows_definition
