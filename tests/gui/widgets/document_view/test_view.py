"""The document view: what it selects, says and shows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import DocumentView, Mark, ParagraphNumbering
from lagvarde_coder.gui.widgets.document_view.structure import LineRole
from tests.gui.widgets.document_view.large import large_text
from tests.windows import turn_wheel

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(view, text, sections):
    view.show_document(text, sections, ())
    return view


def test_selecting_by_keyboard_over_an_emoji_gives_the_right_span(qtbot, shown, text):
    start = text.index("tid 🙂")
    shown.go_to(start)
    with qtbot.waitSignals([shown.span_selected] * 6):
        for _ in range(6):
            QTest.keyClick(shown, Qt.Key.Key_Right, SHIFT)
    assert shown.selected_span() == Span(start, start + 6)
    assert shown.selected_span().of(text) == "tid 🙂 "


def test_what_is_selected_is_seen_also_if_it_begins_on_the_last_line_of_the_screen(view):
    """Qt lets that line be seen as a whole, by less than a line's height: the first one is cut then."""
    view.show_document(large_text(40_000), (), ())
    view.resize(700, 575)
    for _ in range(120):
        QTest.keyClick(view, Qt.Key.Key_Down)
        span = Span(view.caret(), view.caret() + 420)
        view.select(span)
        assert view.shows(span)
        view.narrow_selection(Span(span.start, span.start + 1))
        QTest.keyClick(view, Qt.Key.Key_Left)


def test_the_caret_moves_by_keyboard_and_tells_code_points(qtbot, shown, text):
    shown.go_to(text.index("🙂"))
    with qtbot.waitSignal(shown.caret_moved) as moved:
        QTest.keyClick(shown, Qt.Key.Key_Right)
    assert moved.args == [text.index("🙂") + 1]


def test_a_selection_set_by_a_span_is_that_span_and_is_told(qtbot, shown, words):
    with qtbot.waitSignal(shown.span_selected) as told:
        shown.select(words("Kollegiala forum"))
    assert told.args == [words("Kollegiala forum")]
    assert shown.selected_span() == words("Kollegiala forum")


def test_taking_the_selection_away_is_told(qtbot, shown, words):
    shown.select(words("Kollegiala forum"))
    with qtbot.waitSignal(shown.span_selected) as told:
        shown.go_to(0)
    assert told.args == [None]
    assert shown.selected_span() is None


def test_a_far_passage_comes_into_view(shown, words):
    shown.select(words("Stycke 55"))
    assert shown.visible_span().overlaps(words("Stycke 55"))
    shown.go_to(0)
    assert shown.visible_span().start == 0


def test_what_is_visible_does_not_move_when_it_is_selected(shown, words):
    shown.scroll_to(words("Stycke 30").start)
    before = shown.visible_span()
    shown.select(words("Stycke 32"))
    assert shown.visible_span() == before


def test_a_position_outside_the_text_is_refused(shown, text):
    with pytest.raises(ValueError, match=str(len(text) + 1)):
        shown.go_to(len(text) + 1)


def test_copied_words_are_the_stored_ones(view):
    text = "a\u00a0b\u2028c 🙂"
    view.show_document(text, (), ())
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == text


def test_nothing_can_be_typed(shown, text):
    QTest.keyClick(shown, Qt.Key.Key_X)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert shown.document().characterCount() - 1 == shown.positions.qt_length


def test_the_caret_can_be_seen(shown, text):
    shown.go_to(text.index("Kollegiala"))
    spot = shown.cursorRect().center()
    image = shown.viewport().grab().toImage()
    assert image.pixelColor(spot).lightness() < 80


def test_marks_are_found_by_position(shown, mark, words):
    outer, inner = mark("Kollegiala forum där läkare", 2), mark("forum", 7)
    shown.add_marks([outer, inner])
    assert shown.marks_at(words("forum").start) == [outer, inner]
    assert shown.marks_at(words("Kollegiala").start) == [outer]
    shown.remove_marks([outer.id, "unknown"])
    assert shown.marks_at(words("forum").start) == [inner]
    assert shown.marks() == [inner]


def test_the_header_shows_the_question_once_its_wording_is_out_of_sight(shown, words, question):
    assert shown._around.header.text == ""
    shown.scroll_to(words("Stycke 20").start)
    assert shown._around.header.text == question
    shown.scroll_to(0)
    assert shown._around.header.text == ""


def test_headings_and_questions_are_set_off_and_the_next_document_is_plain_again(shown, text):
    document = shown.document()
    assert document.findBlockByNumber(0).userState() == LineRole.TITLE
    assert document.findBlockByNumber(2).userState() == LineRole.QUESTION
    shown.go_to(3)
    shown.show_document("Bara text.", (), ())
    assert document.firstBlock().userState() == LineRole.PLAIN
    cursor = QTextCursor(document)
    cursor.setPosition(4)
    assert cursor.charFormat().fontWeight() <= 400


def test_lines_have_air(shown):
    block = shown.document().findBlockByNumber(1)
    shown.blockBoundingRect(block)
    first, second = block.layout().lineAt(0), block.layout().lineAt(1)
    assert 1.35 <= (second.y() - first.y()) / first.height() <= 1.5


def test_lines_are_no_wider_than_the_measure_in_a_wide_window(shown, qtbot):
    shown.resize(2000, 900)
    block = shown.document().findBlockByNumber(30)
    shown.blockBoundingRect(block)
    lengths = [block.layout().lineAt(n).textLength() for n in range(block.layout().lineCount())]
    assert max(lengths) <= 80


def test_lines_fit_the_column_when_the_document_was_there_before_the_window(qtbot, qapp, text, sections, mark):
    window = QWidget()
    qtbot.addWidget(window)
    view = DocumentView(window)
    view.show_document(text, sections, [mark("Kollegiala forum")])
    layout = QHBoxLayout(window)
    layout.addWidget(view)
    window.resize(1400, 600)
    with qtbot.waitExposed(window):
        window.show()
    for block, _ in view.visible_blocks():
        assert block.layout().lineAt(0).width() <= view.viewport().width()


@pytest.mark.parametrize(("key", "percent"), [(Qt.Key.Key_Plus, 110), (Qt.Key.Key_Minus, 90), (Qt.Key.Key_0, 100)])
def test_the_keyboard_zooms(shown, key, percent):
    QTest.keyClick(shown, key, CONTROL)
    assert shown.zoom == percent


def test_the_wheel_with_control_zooms(shown):
    for turned, percent in ((120, 110), (-120, 100)):
        turn_wheel(shown.viewport(), turned, CONTROL)
        assert shown.zoom == percent


def test_the_wheel_works_over_all_that_stands_around_the_text_too(shown, words):
    around = shown._around
    for part in (around.margin, around.ruler, around.header):
        shown.verticalScrollBar().setValue(0)
        turn_wheel(part, -120)
        assert shown.verticalScrollBar().value() > 0
        shown.set_zoom(100)
        turn_wheel(part, 120, CONTROL)
        assert shown.zoom == 110


def test_the_right_button_puts_the_caret_where_it_is_pressed_unless_that_is_selected(shown, words):
    place, other = words("föreningen"), words("fortbildning")
    right = Qt.MouseButton.RightButton
    shown.go_to(0)
    QTest.mouseClick(shown.viewport(), right, pos=shown.rect_at(place.start + 3).center())
    assert shown.caret() == place.start + 3
    shown.select(other)
    QTest.mouseClick(shown.viewport(), right, pos=shown.rect_at(other.start + 3).center())
    assert shown.selected_span() == other
    QTest.mouseClick(shown.viewport(), right, pos=shown.rect_at(place.start + 2).center())
    assert (shown.selected_span(), shown.caret()) == (None, place.start + 2)


def test_zooming_keeps_what_is_at_the_top_and_stops_at_its_ends(qtbot, shown, words):
    shown.scroll_to(words("Stycke 20").start)
    with qtbot.waitSignal(shown.zoom_changed):
        shown.set_zoom(1000)
    assert shown.zoom == 300
    assert shown.visible_span().start == words("Stycke 20").start
    shown.set_zoom(1)
    assert shown.zoom == 50


@pytest.mark.parametrize("change", ["coding", "wider", "narrower", "numbers", "beside"])
def test_what_is_read_stays_where_it_is_when_the_column_changes_its_width(qtbot, view, change):
    text = large_text(60_000)
    others = [Mark(f"o{n}", Span(40 * n, 40 * n + 30), 2, "T02", "Tema", other=True) for n in range(20)]
    view.resize(640, 700)
    view.show_document(text, (), others)
    view.go_to(30_000)
    before, width = view.rect_at(30_000).top(), view.viewport().width()
    assert 0 < before < view.viewport().height()
    if change == "coding":
        view.add_marks([Mark(f"m{n}", Span(29_900, 30_100), 3, "T03", "Tema") for n in range(8)])
    elif change in {"wider", "narrower"}:
        view.resize(view.width() + (-40 if change == "narrower" else 150), view.height())
        view.resize(view.width() + (-40 if change == "narrower" else 150), view.height())
    elif change == "numbers":
        view.numbers.set_numbering(ParagraphNumbering.LINES, text, view.index.blocks)
        view.resize(view.width() - 120, view.height())
    else:
        view.set_others_beside(True)
    qtbot.wait(50)
    assert view.viewport().width() != width
    assert abs(view.rect_at(30_000).top() - before) <= 2 * view.fontMetrics().height()


def test_the_top_stays_when_the_caret_is_out_of_sight(view):
    view.show_document(large_text(60_000), (), ())
    view.go_to(100)
    view.scroll_to(30_000)
    top = view.visible_span().start
    view.resize(view.width() - 200, view.height())
    assert view.visible_span().start <= top < view.visible_span().start + 200


def test_without_a_document_a_sentence_is_shown_and_read_out(shown):
    shown.clear_document("Välj ett dokument i listan.")
    assert shown.visible_span() is None
    assert shown.accessibleDescription() == "Välj ett dokument i listan."
    image = shown.viewport().grab().toImage()
    middle = image.copy(image.width() // 4, image.height() // 2 - 20, image.width() // 2, 40)
    assert len({middle.pixel(x, y) for x in range(middle.width()) for y in range(40)}) > 2


def test_the_view_and_its_parts_have_names_for_screen_readers(shown):
    for part in (shown, shown._around.margin, shown._around.ruler):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def test_a_click_on_the_ruler_goes_there(shown, text):
    ruler = shown._around.ruler
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, ruler.height() - 2))
    assert shown.visible_span().end == len(text)


@pytest.mark.parametrize("text", ["", "\n", "ett\u2029två\u2028tre", "שלום 🙂 עולם\nאחרי", "a" * 30_000, "slut\n"])
def test_any_text_can_be_shown_marked_and_selected_to_its_end(view, text, mark):
    view.show_document(text, (), ())
    if text:
        whole = Span(0, len(text))
        made = type(mark("Vi"))("m", whole, 3, "T03", "Tema")
        view.add_marks([made])
        view.grab()
        view.select(whole)
        assert view.selected_span() == whole
        assert view.marks_at(len(text) - 1) == [made]
        assert view.document().blockCount() == len(view.index.blocks)
