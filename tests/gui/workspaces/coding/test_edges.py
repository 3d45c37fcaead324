import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.words.phrases import shortened
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from tests.gui.workspaces.conftest import FIRST

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def shown(session, coding, documents, place):
    """The workspace with T01 on "mer tid", shown beside the text."""
    coding.document.view.setFocus()
    coding.document.view.select(place("mer tid"))
    QTest.keyClick(coding.document.view, Key.Key_1)
    assert coding.codings.current is not None
    return coding


def press(workspace, *keys, modifiers=NONE):
    for key in keys:
        QTest.keyClick(workspace.document.view, key, modifiers)


def stored(session, documents):
    return [line.words for line in session.current.coding.marking.of_text(documents[0].text.id)]


def previewed(workspace):
    (mark,) = workspace.document.view.marks()
    return mark.span.of(FIRST)


MOVES = [
    (NONE, [Key.Key_Right] * 2, CTRL, "mer tid för att"),
    (NONE, [Key.Key_Left], CTRL, "mer"),
    (NONE, [Key.Key_Left] * 2, NONE, "mer t"),
    (NONE, [Key.Key_Right], ALT, "mer tid för att fasa ut lågvärdevård."),
    (NONE, [Key.Key_Left] * 9, CTRL, "mer"),
    (SHIFT, [Key.Key_Left], CTRL, "behöver mer tid"),
    (SHIFT, [Key.Key_Left], ALT, "Vi behöver mer tid"),
    (SHIFT, [Key.Key_Right], CTRL, "tid"),
    (SHIFT, [Key.Key_Right] * 9, CTRL, "tid"),
    (SHIFT, [Key.Key_Right], NONE, "er tid"),
]


def test_the_arrow_keys_move_an_end_at_once_and_enter_stores_one_change(session, shown, documents):
    for begin, keys, modifiers, words in MOVES:
        press(shown, Key.Key_F9, modifiers=begin)
        press(shown, *keys, modifiers=modifiers)
        assert previewed(shown) == words
        assert stored(session, documents) == ["mer tid"]
        press(shown, Key.Key_Return)
        assert stored(session, documents) == [words]
        assert previewed(shown) == words
        assert not shown.controllers.edges.is_moving
        assert session.undo_stack.count() == 2
        assert session.undo_stack.undoText() == f"T01 on “{shortened(words)}”: new extent"
        session.undo_stack.undo()
        assert stored(session, documents) == ["mer tid"]
        assert previewed(shown) == "mer tid"


def test_what_rests_is_stored_and_the_coding_stays_the_one_that_is_shown(qtbot, session, shown, documents):
    press(shown, Key.Key_F9)
    with qtbot.waitSignal(session.changed):
        press(shown, Key.Key_Right, modifiers=CTRL)
    assert stored(session, documents) == ["mer tid för"]
    assert shown.controllers.edges.is_moving
    assert shown.codings.current.words == "mer tid för"
    press(shown, Key.Key_Left, Key.Key_Left, modifiers=CTRL)
    press(shown, Key.Key_Return)
    assert stored(session, documents) == ["mer"]
    assert shown.document.view.active_mark == shown.codings.current.coding.id


def test_escape_takes_back_what_is_not_stored(session, shown, documents):
    press(shown, Key.Key_F9)
    press(shown, Key.Key_Right, modifiers=CTRL)
    press(shown, Key.Key_Escape)
    assert previewed(shown) == "mer tid"
    assert stored(session, documents) == ["mer tid"]
    assert not shown.controllers.edges.is_moving
    press(shown, Key.Key_Right, modifiers=CTRL)
    assert previewed(shown) == "mer tid"


def test_the_other_end_is_chosen_in_between_and_another_key_does_its_own_work(session, shown, documents):
    press(shown, Key.Key_F9)
    press(shown, Key.Key_Right, modifiers=CTRL)
    press(shown, Key.Key_F9, modifiers=SHIFT)
    press(shown, Key.Key_Left, modifiers=CTRL)
    assert previewed(shown) == "behöver mer tid för"
    press(shown, Key.Key_S)
    assert stored(session, documents) == ["behöver mer tid för"]
    assert not shown.controllers.edges.is_moving
    assert shown.document.view.selected_span().of(FIRST) == "Vi behöver mer tid för att fasa ut lågvärdevård."


def test_a_handle_that_was_dragged_is_stored_the_same_way(session, shown, documents, place):
    coding = shown.codings.current.coding.id
    shown.document.view.preview_span(coding, place("mer tid för att"))
    shown.document.view.span_changed.emit(coding, place("mer tid för att"))
    assert stored(session, documents) == ["mer tid för att"]
    assert session.undo_stack.undoText().endswith("new extent")


def test_a_place_that_is_taken_by_the_same_theme_is_refused_calmly(session, shown, documents, place, failures):
    first = shown.codings.current.coding.id
    shown.document.view.select(place("mer tid för"))
    press(shown, Key.Key_1)
    shown.controllers.edges.change(first, place("mer tid för"))
    assert sorted(stored(session, documents)) == ["mer tid", "mer tid för"]
    assert {mark.span for mark in shown.document.view.marks()} == {place("mer tid"), place("mer tid för")}
    assert "T01" in shown.document.said
    assert not failures


def test_at_the_ends_of_the_text_nothing_more_happens(session, shown, documents):
    press(shown, Key.Key_F9)
    press(shown, *[Key.Key_Down] * 6)
    press(shown, Key.Key_F9, modifiers=SHIFT)
    press(shown, *[Key.Key_Up] * 6)
    press(shown, Key.Key_Return)
    (line,) = session.current.coding.marking.of_text(documents[0].text.id)
    assert line.coding.span == Span(0, len(FIRST))


def test_without_a_coding_the_program_says_what_to_do(coding, documents):
    coding.document.view.setFocus()
    press(coding, Key.Key_F9)
    assert not coding.controllers.edges.is_moving
    assert coding.document.said


def test_in_a_project_open_for_reading_nothing_can_be_moved(session, shown, documents, on_screen, bench):
    assert session.open(bench.path, writing=False)
    reading = on_screen(CodingWorkspace)
    line = session.current.coding.marking.of_text(documents[0].text.id)[0]
    reading.controllers.edges.change(line.coding.id, Span(0, 2))
    assert stored(session, documents) == ["mer tid"]
    assert reading.document.said
