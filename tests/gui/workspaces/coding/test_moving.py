import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.gui.workspaces.coding.controllers.text import sentences
from lagvarde_coder.gui.workspaces.coding.models.open_document import Others
from lagvarde_coder.gui.workspaces.coding.units import TextUnit
from lagvarde_coder.language import swedish
from tests.gui.workspaces.conftest import FIRST
from tests.helpers import coded, pasted

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def at_once(monkeypatch):
    """Sentences are looked for without waiting for the document to be painted."""
    monkeypatch.setattr(sentences, "_REST", 0)


@pytest.fixture
def view(qtbot, at_once, coding):
    qtbot.waitUntil(lambda: bool(coding._at.sentences))
    coding.document.view.setFocus()
    return coding.document.view


def press(view, key, modifiers=NONE):
    QTest.keyClick(view, key, modifiers)


def words(view):
    span = view.selected_span()
    return span.of(FIRST) if span else ""


def test_keys_move_the_caret_by_word_sentence_and_paragraph(view, place):
    for key, modifiers, begins in [
        (Key.Key_Right, CTRL, "tid för"),
        (Key.Key_Left, CTRL, "behöver mer"),
        (Key.Key_Right, ALT, "Det gäller"),
        (Key.Key_Left, ALT, "Vi behöver"),
        (Key.Key_Down, CTRL, "Återkommande"),
        (Key.Key_Up, CTRL, "Vi behöver"),
    ]:
        view.go_to(place("mer tid").start)
        press(view, key, modifiers)
        assert FIRST[view.caret() :].startswith(begins)
        assert not words(view)


def test_with_shift_they_extend_the_selection_and_back_again(view, place):
    for key, back, modifiers, selected in [
        (Key.Key_Right, Key.Key_Left, CTRL, "mer"),
        (Key.Key_Left, Key.Key_Right, CTRL, "behöver "),
        (Key.Key_Right, Key.Key_Left, ALT, "mer tid för att fasa ut lågvärdevård."),
        (Key.Key_Left, Key.Key_Right, ALT, "Vi behöver "),
        (
            Key.Key_Down,
            Key.Key_Up,
            CTRL,
            "mer tid för att fasa ut lågvärdevård. Det gäller 🇸🇪 särskilt i primärvården.",
        ),
        (Key.Key_Up, Key.Key_Down, CTRL, "Vi behöver "),
    ]:
        view.go_to(place("mer tid").start)
        press(view, key, modifiers | SHIFT)
        assert words(view) == selected
        press(view, back, modifiers | SHIFT)
        assert not words(view)


def test_s_selects_the_sentence_and_grows_forwards_and_backwards(view, place):
    view.go_to(place("särskilt").start)
    press(view, Key.Key_S)
    assert words(view) == "Det gäller 🇸🇪 särskilt i primärvården."
    press(view, Key.Key_S)
    assert words(view) == FIRST[place("Det gäller").start :].strip()
    press(view, Key.Key_S, SHIFT)
    assert words(view) == FIRST[place("Vi behöver").start :].strip()


def test_s_does_not_wait_for_the_sentences_of_a_very_long_line(monkeypatch, coding, session):
    monkeypatch.setattr(sentences, "_REST", 3_600_000)
    sentence = "Det tar tid att fasa ut. "
    source = pasted(session.current, sentence * 20_000, title="En rad")
    coding.controllers.opening.show_document(source.source.id)
    view, middle = coding.document.view, len(sentence) * 10_000
    view.setFocus()
    view.go_to(middle + 4)
    looked_at = []
    starts = swedish.starts

    def counted(line):
        looked_at.append(len(line))
        return starts(line)

    monkeypatch.setattr(swedish, "starts", counted)
    press(view, Key.Key_S)
    assert view.selected_span() == Span(middle, middle + len(sentence) - 1)
    press(view, Key.Key_S)
    assert view.selected_span() == Span(middle, middle + 2 * len(sentence) - 1)
    assert not coding._at.sentences
    assert 0 < sum(looked_at) < 100_000


def test_s_widens_a_selection_to_whole_sentences_first(view, place):
    view.select(place("lågvärdevård. Det"))
    press(view, Key.Key_S)
    assert words(view) == FIRST.split("\n")[1]


def test_g_selects_the_paragraph_and_then_the_next_too(view, place):
    view.go_to(place("mer tid").start)
    press(view, Key.Key_G)
    assert words(view) == FIRST.split("\n")[1]
    press(view, Key.Key_G)
    assert words(view) == "\n".join(FIRST.split("\n")[1:3])


def test_h_selects_the_answer_or_nothing_where_there_is_none(view, place):
    view.go_to(place("mer tid").start)
    press(view, Key.Key_H)
    assert not words(view)


def test_h_selects_the_whole_answer_from_any_place_in_it(session, coding, view, documents, place):
    answer = Section(kind=SectionKind.QUESTION, start=place("Vi behöver").start, end=len(FIRST))
    session.current.material.documents.correct_sections(documents[0].text.id, [answer])
    coding.refresh(None)
    view.go_to(place("fortbildning").start)
    press(view, Key.Key_H)
    assert words(view) == FIRST[answer.start :].strip()
    view.select(place("mer tid"))
    press(view, Key.Key_H)
    assert words(view) == FIRST[answer.start :].strip()
    press(view, Key.Key_Up, ALT)
    assert view.caret() == answer.start
    press(view, Key.Key_Up, ALT)
    assert view.caret() == 0


def test_escape_clears_the_selection(view, place):
    view.select(place("mer tid"))
    press(view, Key.Key_Escape)
    assert not words(view)


def test_until_the_sentences_are_known_the_rules_serve(coding, place):
    coding._at.sentences = ()
    view = coding.document.view
    view.setFocus()
    view.go_to(place("särskilt").start)
    press(view, Key.Key_S)
    assert words(view) == "Det gäller 🇸🇪 särskilt i primärvården."


def test_sentences_come_for_each_document_and_go_with_the_project(qtbot, session, coding, view, documents):
    assert [span.of(FIRST) for span in coding._at.sentences][1].startswith("Vi behöver")
    assert session.current.material.sentences.known(documents[0].text.id) == coding._at.sentences
    with qtbot.waitSignal(coding.controllers.sentences.available):
        coding.controllers.opening.show_document(documents[1].source.id)
    assert coding._at.sentences[0].of(documents[1].content) == "Ingen frågar efter det vi har slutat göra."
    session.close()
    assert coding._at.sentences == ()


def test_a_late_answer_for_another_document_is_dropped(qtbot, coding, view, documents):
    coding.controllers.opening.show_document(documents[1].source.id)
    with qtbot.waitSignal(coding.controllers.sentences.available):
        coding.controllers.opening.show_document(documents[0].source.id)
    assert coding._at.sentences[0].of(FIRST).startswith("Dialog")


def test_what_the_mouse_marks_follows_the_setting(session, coding, view, place):
    span = place("er ti")
    for snap, rests in [
        ("character", "er ti"),
        ("sentence", "Vi behöver mer tid för att fasa ut lågvärdevård."),
        ("word", "mer tid"),
    ]:
        (action,) = [one for one in coding.findChildren(QAction) if one.data() == snap]
        action.trigger()
        assert session.program.settings.snap == snap
        assert action.isChecked()
        assert view.snapped(span).of(FIRST) == rests


def test_a_passage_dragged_with_the_mouse_comes_to_rest_at_whole_words(view, place):
    span = place("er ti")
    start, end = view.rect_at(span.start).center(), view.rect_at(span.end).center()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), left, NONE, start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), left, NONE, end)
    assert words(view) == "mer tid"


def test_steps_go_from_coding_to_coding_each_of_several_on_the_same_words_included(coding, codings, place):
    coding.refresh(None)
    view, step = coding.document.view, coding.controllers.moving.step_coding
    view.go_to(0)
    visited = []
    for direction in (1, 1, 1, -1, -1):
        step(direction)
        visited.append(coding.codings.current.coding.id)
        assert view.selected_span() == coding.codings.current.coding.span
        assert view.active_mark == visited[-1]
    assert len({*visited}) == 3
    assert visited[3:] == [visited[1], visited[0]]
    starts = [coding._at.open.lines[one].coding.start for one in visited[:3]]
    assert starts == sorted(starts) and starts[-1] == place("Återkommande").start


def test_where_there_is_no_answer_the_key_for_it_says_so(session, coding):
    document = pasted(session.current, "Bara några ord utan rubrik.", title="Utan")
    coding.refresh(None)
    coding.controllers.opening.show_document(document.source.id)
    coding.document.view.go_to(3)
    coding.controllers.selecting.select(TextUnit.SECTION)
    assert coding.document.view.selected_span() is None
    assert "no answer" in coding.document.said


def test_hidden_coding_of_others_is_neither_visited_nor_shown_at_the_cursor(session, documents, coding, place):
    span = place("mer tid")
    session.announce(coded(session.current, documents[0], "T01", span.start, span.end))
    session.act_as("Utredare Beta")
    coding.controllers.comparing.show_others(Others.HIDDEN)
    coding.document.view.go_to(0)
    coding.controllers.moving.step_coding(1)
    assert "below" in coding.document.said
    coding.document.view.select(span)
    assert coding.codings.current is None


def test_f8_reaches_a_coding_that_begins_at_the_cursor_and_says_when_there_are_no_more(session, documents, coding):
    session.announce(coded(session.current, documents[0], "T01", 0, 6))
    view = coding.document.view
    view.go_to(0)
    coding.controllers.moving.step_coding(1)
    assert view.selected_span() == Span(0, 6)
    coding.controllers.moving.step_coding(1)
    assert "below" in coding.document.said
    coding.controllers.moving.step_coding(-1)
    assert "above" in coding.document.said
