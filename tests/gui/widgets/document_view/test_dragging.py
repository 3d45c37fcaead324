"""Selecting with the mouse, dragging a passage out and dropping a theme."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import PASSAGE_MIME, THEME_MIME, passage_of, theme_data, theme_of
from tests.gui.widgets.document_view import mouse

COPY = Qt.DropAction.CopyAction


@pytest.fixture
def shown(view, text, sections):
    view.show_document(text, sections, ())
    QApplication.processEvents()
    return view


@pytest.fixture
def dragged(shown, monkeypatch):
    """What was dragged out of the view; a real drag would wait for the mouse."""
    taken = []
    monkeypatch.setattr(type(shown._dragging), "start", lambda _, data: taken.append(data))
    return taken


def place(view, position):
    rect = view.rect_at(position)
    return QPointF(rect.left() + 1, rect.center().y())


def over(view, words):
    return place(view, words.start), place(view, words.end)


def to_words(text):
    return lambda span: Span(text.rfind(" ", 0, span.start + 1) + 1, text.index(" ", span.end - 1))


def test_a_selection_by_mouse_comes_to_rest_when_the_button_is_released(qtbot, shown, words, text):
    shown.set_snapping(to_words(text))
    wanted = words("Kollegiala forum")
    start, end = over(shown, Span(wanted.start + 3, wanted.end - 2))
    with qtbot.waitSignal(shown.span_selected, check_params_cb=lambda span: span == wanted):
        mouse.drag(shown.viewport(), start, end)
    assert shown.selected_span() == wanted


def test_backwards_too_and_the_caret_stays_at_its_end(shown, words, text):
    shown.set_snapping(to_words(text))
    wanted = words("Kollegiala forum")
    start, end = over(shown, Span(wanted.start + 3, wanted.end - 2))
    mouse.drag(shown.viewport(), end, start)
    assert shown.selected_span() == wanted
    assert shown.caret() == wanted.start


def test_alt_leaves_the_selection_exact(shown, words, text):
    shown.set_snapping(to_words(text))
    wanted = Span(words("Kollegiala forum").start + 3, words("Kollegiala forum").end - 2)
    start, end = over(shown, wanted)
    mouse.drag(shown.viewport(), start, end, mouse.ALT)
    assert shown.selected_span() == wanted


def test_a_snap_that_goes_astray_changes_nothing(shown, words, text):
    shown.set_snapping(lambda _: Span(len(text), len(text) + 7))
    wanted = words("Kollegiala forum")
    mouse.drag(shown.viewport(), *over(shown, wanted))
    assert shown.selected_span() == wanted


def test_dragging_from_the_selection_carries_its_place_and_none_of_its_words(shown, words, dragged):
    span = words("Kollegiala forum")
    shown.select(span)
    mouse.drag(shown.viewport(), place(shown, span.start + 4), place(shown, span.start + 40))
    (data,) = dragged
    assert passage_of(data) == span
    assert data.formats() == [PASSAGE_MIME]
    assert shown.selected_span() == span


def test_a_click_into_the_selection_puts_the_caret_there(shown, words, dragged):
    span = words("Kollegiala forum")
    shown.select(span)
    point = place(shown, span.start + 4)
    mouse.press(shown.viewport(), point)
    assert shown.selected_span() == span
    mouse.release(shown.viewport(), point)
    assert shown.selected_span() is None
    assert shown.caret() == span.start + 4
    assert dragged == []


def drop(view, data, point, kind=QDropEvent):
    event = kind(
        point.toPoint() if kind is QDragEnterEvent else point, COPY, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_a_theme_dropped_on_the_text_is_told_with_the_place(qtbot, shown, words):
    position = words("Kollegiala forum").start + 4
    data, point = theme_data("tema-7"), place(shown, words("Kollegiala forum").start + 4)
    before = shown.viewport().grab().toImage()
    assert drop(shown, data, point, QDragEnterEvent)
    assert shown.viewport().grab().toImage() != before
    with qtbot.waitSignal(shown.theme_dropped) as told:
        assert drop(shown, data, point)
    assert told.args == ["tema-7", position]
    shown.viewport().update()
    assert shown._dragging.drop_position is None


def test_where_a_theme_would_land_is_no_longer_shown_when_it_is_dragged_away(shown, words):
    shown.select(words("Kollegiala forum"))
    before = shown.viewport().grab().toImage()
    drop(shown, theme_data("t"), place(shown, words("forum").start), QDragEnterEvent)
    assert shown.viewport().grab().toImage() != before
    QApplication.sendEvent(shown.viewport(), QDragLeaveEvent())
    assert shown.viewport().grab().toImage() == before


def test_plain_text_cannot_be_dropped(qtbot, shown, text):
    data = QMimeData()
    data.setText("främmande text")
    with qtbot.assertNotEmitted(shown.theme_dropped):
        assert not drop(shown, data, QPointF(100, 100), QDragEnterEvent)
        drop(shown, data, QPointF(100, 100))
    assert shown.document().characterCount() - 1 == shown.positions.qt_length


def test_what_is_no_passage_is_not_taken_for_one():
    data = QMimeData()
    assert passage_of(data) is None
    assert theme_of(data) == ""
    for nonsense in (b"", b"7", b"9 3", b"a b", b"-1 4"):
        data.setData(PASSAGE_MIME, nonsense)
        assert passage_of(data) is None
    assert theme_of(theme_data("å")) == "å"
    assert theme_data("x").formats() == [THEME_MIME]
