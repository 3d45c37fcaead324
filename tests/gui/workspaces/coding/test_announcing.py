import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.widgets.announcing import announce

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def rest(qtbot, coding):
    with qtbot.waitSignal(coding.controllers.announcing._rest.timeout):
        coding.controllers.announcing._rest.start(0)


def test_the_codings_at_the_caret_are_read_out_once_and_only_when_they_change(qtbot, heard, coding, codings, place):
    coding.refresh(None)
    rest(qtbot, coding)
    heard.clear()
    view = coding.document.view
    view.go_to(place("Återkommande").start + 3)
    rest(qtbot, coding)
    assert heard == ["Theme 1, Kontinuerlig fortbildning, by UA, supports"]
    view.go_to(place("fortbildning saknas").start)
    rest(qtbot, coding)
    assert len(heard) == 1
    view.go_to(place("mer tid").start + 1)
    rest(qtbot, coding)
    assert heard[1].startswith("2 codings. Theme 4, ")
    assert heard[1].endswith("contradicts")
    view.go_to(place("primärvården").start)
    rest(qtbot, coding)
    assert heard[2:] == ["No coding"]


def test_who_passes_by_hears_nothing(qtbot, heard, coding, codings, place):
    coding.refresh(None)
    rest(qtbot, coding)
    heard.clear()
    for at in range(3):
        coding.document.view.go_to(place("mer tid").start + at)
    assert heard == []


def test_the_announcement_is_sent_without_a_screen_reader_too(coding):
    announce(coding.document.view, "Theme 1")


@pytest.fixture
def told(qtbot, heard, coding, codings):
    """Press keys in the text; return what is read out until they rest."""
    coding.refresh(None)
    view = coding.document.view
    view.setFocus()
    view.go_to(0)
    rest(qtbot, coding)

    def press(*keys, held=Qt.KeyboardModifier.NoModifier):
        heard.clear()
        for key in keys:
            QTest.keyClick(view, key, held)
        rest(qtbot, coding)
        return list(heard)

    return press


def test_what_a_key_selects_is_read_out_with_its_length(told, coding, place):
    assert told(Key.Key_S) == ["Selected, 23 characters: Dialog med föreningen 🙂. No coding"]
    coding.document.view.go_to(place("mer tid").start)
    (sentence,) = told(Key.Key_S)
    assert sentence.startswith("Selected, 48 characters: Vi behöver mer tid för att fasa ut lågvärdevård. 2 codings.")
    (paragraph,) = told(Key.Key_G)
    assert paragraph.startswith("Selected, 87 characters: Vi behöver mer tid")
    assert "2 codings. Theme 4, " in paragraph
    assert told(Key.Key_H) == ["There is no answer and no section around the cursor."]


def test_of_a_long_passage_both_ends_are_read_out(told, coding):
    told(Key.Key_S)
    (everything,) = told(Key.Key_G, Key.Key_G)
    assert everything.startswith("Selected, 145 characters: Dialog med")
    assert len(everything) < 500
    assert "…" not in everything


def test_the_next_text_without_a_coding_is_read_out_each_time(told):
    first, second = told(Key.Key_N), told(Key.Key_N)
    assert first == ["Selected, 23 characters: Dialog med föreningen 🙂. No coding"]
    assert second[-1].endswith("No coding")
    assert second != first


def test_codings_are_read_out_with_their_words(told):
    (first,) = told(Key.Key_F8)
    assert first.startswith("Selected, 7 characters: mer tid. 2 codings. ")
    assert "Theme 4, " in first


def test_what_one_moves_to_is_read_out(told):
    assert told(Key.Key_Down, held=CTRL) == [
        "Vi behöver mer tid för att fasa ut lågvärdevård. Det gäller 🇸🇪 särskilt i primärvården. No coding"
    ]
    assert told(Key.Key_Right, held=ALT) == ["Det gäller 🇸🇪 särskilt i primärvården. No coding"]
    assert told(Key.Key_Right, held=CTRL) == []  # a screen reader reads words and letters itself


def test_another_document_is_named(told):
    assert told(Key.Key_PageDown, held=CTRL) == ["Dialog 2, codings: 1"]
    assert told(Key.Key_PageUp, held=CTRL) == ["Dialog 1, codings: 3"]


def test_a_key_says_document_and_place(told, coding):
    place = told(Key.Key_V)[0]
    assert place == "Dialog 1. Document 1 of 2. Paragraph 1 of 3"
    assert coding.document.said == place
    assert coding.document.view.accessibleName() == "Document text: Dialog 1"


def test_what_was_removed_is_said_as_done(told, coding, session):
    told(Key.Key_F8)
    told(Key.Key_Delete)
    assert coding.document.said.endswith("is removed")


def test_the_rows_of_the_picker_are_read_out_with_their_ticks(qtbot, told, heard, coding):
    told(Key.Key_S)
    picker = coding.controllers.picker
    QTest.keyClick(coding.document.view, Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: heard[-1] == "T01 Kontinuerlig fortbildning, not ticked, 1 of 17")
    QTest.keyClick(picker.field, Key.Key_Down)
    qtbot.waitUntil(lambda: heard[-1].endswith(", not ticked, 2 of 17"))
    QTest.keyClick(picker.field, Key.Key_Space)
    qtbot.waitUntil(lambda: heard[-1].endswith(", ticked, 2 of 17"))
    for letter in (Key.Key_Q, Key.Key_Q, Key.Key_Q):
        QTest.keyClick(picker.field, letter)
    qtbot.waitUntil(lambda: heard[-1] == "No theme fits.")
    assert heard.count("No theme fits.") == 1


class Counting(QObject):
    """Counts how often parts are enabled or greyed; each time is an event for screen readers."""

    def __init__(self, parts):
        super().__init__()
        self.count = 0
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.EnabledChange
        return False


def test_parts_stay_enabled_while_codings_come_and_go(qtbot, coding, codings, place):
    coding.refresh(None)
    counting = Counting(coding.codings.editor.findChildren(QWidget))
    for _ in range(3):
        coding.document.view.go_to(place("mer tid").start + 1)
        assert coding.codings.current is not None
        coding.document.view.go_to(0)
        assert coding.codings.current is None
    assert counting.count == 0
