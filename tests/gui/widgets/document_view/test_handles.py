"""The handles of the active mark: what they can be dragged to, and what never happens."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.widgets.document_view.handles import TARGET, Side
from tests.gui.widgets.document_view import mouse

WORDS = "Kollegiala forum där läkare"


@pytest.fixture
def shown(view, text, sections, mark):
    view.show_document(text, sections, [mark(WORDS, 2), mark("Vi behöver mer tid", 5)])
    view.set_active_mark(WORDS)
    QApplication.processEvents()
    return view


def knob(view, side):
    return view._handles.knob(side)


def place(view, position):
    """Return a point in the middle of the line, at a position."""
    rect = view.rect_at(position)
    return QPointF(rect.left() + 1, rect.center().y())


def test_dragging_the_end_previews_the_passage_and_tells_it_when_the_button_is_released(qtbot, shown, words, text):
    span, target = words(WORDS), words("sjuksköterskor").end
    mouse.press(shown.viewport(), knob(shown, Side.END))
    mouse.move(shown.viewport(), place(shown, target))
    assert shown.active().span == Span(span.start, target)
    assert [each.id for each in shown.marks_at(target - 1)] == [WORDS]
    with qtbot.waitSignal(shown.span_changed) as told:
        mouse.release(shown.viewport(), place(shown, target))
    assert told.args == [WORDS, Span(span.start, target)]
    shown.add_marks([shown.active()._replace(span=Span(span.start, target))])
    shown.preview_span(WORDS, None)
    assert shown.active().span.end == target


def test_dragging_the_start_moves_the_start(qtbot, shown, words):
    target = words("fortbildning. 🇸🇪").start
    with qtbot.waitSignal(shown.span_changed) as told:
        mouse.drag(shown.viewport(), knob(shown, Side.START), place(shown, target))
    assert told.args == [WORDS, Span(target, words(WORDS).end)]


@pytest.mark.parametrize("side", list(Side))
def test_handles_come_before_the_selection_that_they_stand_at(qtbot, shown, words, side):
    shown.select(words(WORDS))
    target = words("sjuksköterskor").end if side is Side.END else words("fortbildning").start
    with qtbot.waitSignal(shown.span_changed):
        mouse.drag(shown.viewport(), knob(shown, side), place(shown, target))
    assert shown.selected_span() == words(WORDS)


def test_a_refused_change_is_taken_back(shown, words):
    mouse.drag(shown.viewport(), knob(shown, Side.END), place(shown, words("sjuksköterskor").end))
    shown.preview_span(WORDS, None)
    assert shown.active().span == words(WORDS)


@pytest.mark.parametrize(("side", "words_at"), [(Side.START, "sjuksköterskor"), (Side.END, "Återkommande")])
def test_a_handle_never_passes_the_other(qtbot, shown, words, side, words_at):
    with qtbot.waitSignal(shown.span_changed) as told:
        mouse.drag(shown.viewport(), knob(shown, side), place(shown, words(words_at).start))
    span = words(WORDS)
    kept = Span(span.end - 1, span.end) if side is Side.START else Span(span.start, span.start + 1)
    assert told.args[1] == kept


def test_escape_takes_the_movement_back_and_nothing_is_told(qtbot, shown, words):
    with qtbot.assertNotEmitted(shown.span_changed):
        mouse.press(shown.viewport(), knob(shown, Side.END))
        mouse.move(shown.viewport(), place(shown, words("sjuksköterskor").end))
        QTest.keyClick(shown, Qt.Key.Key_Escape)
        assert shown.active().span == words(WORDS)
        mouse.release(shown.viewport(), place(shown, words("sjuksköterskor").end))
    assert shown.active().span == words(WORDS)


def test_a_click_on_a_handle_changes_nothing(qtbot, shown):
    with qtbot.assertNotEmitted(shown.span_changed):
        mouse.press(shown.viewport(), knob(shown, Side.END))
        mouse.release(shown.viewport(), knob(shown, Side.END))
    assert shown.selected_span() is None


def test_the_end_comes_to_rest_where_snapping_says_unless_alt_is_held(qtbot, shown, words, text):
    shown.set_snapping(lambda span: Span(text.rfind(" ", 0, span.start) + 1, text.index(" ", span.end - 1)))
    inside = words("sjuksköterskor").start + 4
    with qtbot.waitSignal(shown.span_changed) as told:
        mouse.drag(shown.viewport(), knob(shown, Side.END), place(shown, inside))
    assert told.args[1] == Span(words(WORDS).start, words("sjuksköterskor").end)
    with qtbot.waitSignal(shown.span_changed) as told:
        mouse.drag(shown.viewport(), knob(shown, Side.END), place(shown, inside), mouse.ALT)
    assert told.args[1] == Span(words(WORDS).start, inside)


def test_handles_can_be_hit_and_seen(shown):
    for side in Side:
        middle, far = knob(shown, side), TARGET / 2 - 1
        assert shown._handles.side_at(middle + QPointF(far, far)) is side
        assert shown._handles.side_at(middle - QPointF(far, far)) is side
    before = shown.viewport().grab().toImage()
    shown.set_active_mark("")
    QApplication.processEvents()
    assert shown.viewport().grab().toImage() != before
    assert knob(shown, Side.START) is None


def test_the_pointer_shows_that_a_handle_can_be_moved(shown):
    viewport = shown.viewport()
    mouse.move(viewport, knob(shown, Side.END), buttons=mouse.NONE)
    assert viewport.cursor().shape() == Qt.CursorShape.SizeHorCursor
    mouse.move(viewport, QPointF(300, 5), buttons=mouse.NONE)
    assert viewport.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_the_text_scrolls_on_while_the_pointer_is_held_below_it(qtbot, shown, words):
    top = shown.verticalScrollBar().value()
    mouse.press(shown.viewport(), knob(shown, Side.END))
    mouse.move(shown.viewport(), QPointF(100, shown.viewport().height() + 40))
    qtbot.waitUntil(lambda: shown.verticalScrollBar().value() >= top + 2)
    mouse.release(shown.viewport(), QPointF(100, shown.viewport().height() + 40))
    after = shown.verticalScrollBar().value()
    assert shown.active().span.end > words("Stycke 5").start
    QApplication.processEvents()
    assert shown.verticalScrollBar().value() == after


def test_another_document_ends_the_movement(qtbot, shown):
    with qtbot.assertNotEmitted(shown.span_changed):
        mouse.press(shown.viewport(), knob(shown, Side.END))
        shown.show_document("Kort.", (), ())
        mouse.release(shown.viewport(), QPointF(5, 5))
    assert not shown._handles.is_dragging


def test_a_preview_by_keyboard_stays_in_the_text(shown, text):
    shown.preview_span(WORDS, Span(len(text) + 5, len(text) + 9))
    assert shown.active().span == Span(len(text) - 1, len(text))
    shown.preview_span(WORDS, None)
    shown.preview_span("unknown", Span(0, 1))
    assert len(shown.marks()) == 2


def test_in_text_from_right_to_left_the_start_stands_at_the_right(view):
    view.show_document("مرحبا بالعالم هذا", (), [Mark("a", Span(6, 13), 1, "T01", "Tid")])
    view.set_active_mark("a")
    QApplication.processEvents()
    boxes = view.boxes(Span(6, 13))
    assert abs(knob(view, Side.START).x() - boxes[0].right()) <= 1
    assert abs(knob(view, Side.END).x() - boxes[-1].left()) <= 1
