"""What stands where on the screen: stripes, badges, tints, underlines."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view import ruler
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from tests.gui.widgets.document_view.large import large_text, some_marks


@pytest.fixture
def shown(view, text, sections):
    view.show_document(text, sections, ())
    return view


def stripe_of(view, mark_id):
    return next(stripe for stripe in view._around.margin.arrangement.stripes if stripe.mark.id == mark_id)


def colour_in(widget, point):
    return widget.grab().toImage().pixelColor(point)


def different(a, b):
    """Return the rectangle that holds every pixel in which two pictures differ."""
    rect = QRect()
    for y in range(a.height()):
        for x in range(a.width()):
            if a.pixel(x, y) != b.pixel(x, y):
                rect |= QRect(x, y, 1, 1)
    return rect


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("slot", [1, 7, 13])
def test_a_stripe_has_the_full_colour_beside_its_lines(qapp, shown, mark, scheme, slot):
    theming.apply(qapp, scheme)
    shown.add_marks([mark("Kollegiala forum där läkare", slot)])
    rect = stripe_of(shown, "Kollegiala forum där läkare").rect
    assert colour_in(shown._around.margin, rect.center()) == theming.current().slot_colour(slot)


def test_a_stripe_stands_beside_the_line_of_its_words(shown, mark, words):
    shown.add_marks([mark("Kollegiala", 2)])
    shown.go_to(words("Kollegiala").start)
    rect = stripe_of(shown, "Kollegiala").rect
    assert rect.top() - 1 <= shown.cursorRect().center().y() <= rect.bottom() + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_are_tinted_and_underlined_in_their_themes_colours(qapp, shown, mark, words, scheme):
    theming.apply(qapp, scheme)
    shown.add_marks([mark("Kollegiala forum där läkare", 2), mark("forum", 7)])
    colours = theming.current()
    shown.go_to(words("forum").start + 2)
    x, line = shown.cursorRect().center().x(), shown.cursorRect()
    shown.go_to(0)
    image = shown.viewport().grab().toImage()
    below = [image.pixelColor(x, y).name() for y in range(line.center().y(), line.bottom() + 10)]
    assert colours.slot_edge(2).name() in below
    assert colours.slot_edge(7).name() in below
    shown.remove_marks(["forum"])
    image = shown.viewport().grab().toImage()
    column = [image.pixelColor(x, y).name() for y in range(line.top(), line.bottom() + 10)]
    assert colours.slot_tint(2).name() in column
    assert colours.slot_edge(7).name() not in column


def test_adding_changes_the_touched_paragraph_and_removing_changes_it_back(qtbot, shown, mark):
    shown.add_marks([mark("Stycke 0", 4), mark("Vi behöver mer tid", 5)])
    before = shown.viewport().grab().toImage()
    margin = shown._around.margin.grab().toImage()
    shown.add_marks([mark("Stycke 3: onödig", 1)])
    rects = {block.blockNumber(): rect.toAlignedRect() for block, rect in shown.visible_blocks()}
    changed = different(before, shown.viewport().grab().toImage())
    assert rects[7].adjusted(0, -1, shown.width(), 1).contains(changed)
    assert not changed.isEmpty()
    shown.remove_marks(["Stycke 3: onödig"])
    assert shown.viewport().grab().toImage() == before
    assert shown._around.margin.grab().toImage() == margin


def test_only_the_touched_paragraph_is_painted_again(qtbot, shown, mark, monkeypatch):
    painted = []
    original = type(shown._highlighter).paint

    def paint(self, painter, block, rect, clip):
        painted.append(block.blockNumber())
        original(self, painter, block, rect, clip)

    shown.add_marks([mark("Stycke 1", 2)])
    QApplication.processEvents()
    monkeypatch.setattr(type(shown._highlighter), "paint", paint)
    shown.add_marks([mark("Stycke 3", 1)])
    QApplication.processEvents()
    assert set(painted) <= {6, 7, 8}
    assert 7 in painted


def test_a_replaced_mark_takes_the_place_of_the_old_one(shown, mark, words):
    shown.add_marks([mark("Stycke 1", 2, id="x")])
    shown.add_marks([mark("Stycke 5", 3, id="x")])
    assert shown.marks_at(words("Stycke 1").start) == []
    assert [each.slot for each in shown.marks_at(words("Stycke 5").start)] == [3]


def test_stripes_on_the_screen_never_cover_each_other_and_stay_in_their_lanes(shown, words):
    marks = []
    for number in range(60):
        start = words(f"Stycke {number}:").start
        for nth, (shift, length) in enumerate([(0, 70), (20, 30), (55, 120), (60, 10)]):
            span = type(words("Vi"))(start + shift, min(start + shift + length, shown.positions.length))
            marks.append(Mark(f"{number}-{nth}", span, 1 + nth, f"T{nth + 1:02d}", "Tema"))
    shown.add_marks(marks)
    lanes: dict[str, float] = {}
    for paragraph in (0, 5, 6, 20):
        shown.scroll_to(words(f"Stycke {paragraph}:").start)
        stripes = shown._around.margin.arrangement.stripes
        for i, a in enumerate(stripes):
            assert lanes.setdefault(a.mark.id, a.rect.left()) == a.rect.left()
            assert not any(a.rect.intersects(b.rect) for b in stripes[i + 1 :])
        labels = shown._around.margin.arrangement.labels
        assert not any(a.rect.intersects(b.rect) for i, a in enumerate(labels) for b in labels[i + 1 :])
        assert all(label.rect.left() >= 0 for label in labels)


@pytest.fixture
def clicked(qtbot, shown):
    def click(point):
        with qtbot.waitSignal(shown.mark_clicked) as told:
            QTest.mouseClick(shown._around.margin, Qt.MouseButton.LeftButton, pos=point)
        return told.args[0]

    return click


def test_a_click_on_a_stripe_or_badge_selects_the_passage(shown, mark, words, clicked):
    shown.add_marks([mark("tid 🙂 för att", 3), mark("Kollegiala forum", 2)])
    assert clicked(stripe_of(shown, "tid 🙂 för att").rect.center()) == "tid 🙂 för att"
    assert shown.selected_span() == words("tid 🙂 för att")
    badge = next(each for each in shown._around.margin.arrangement.labels if each.text == "T02")
    assert clicked(badge.rect.center()) == "Kollegiala forum"
    assert shown.selected_span() == words("Kollegiala forum")
    assert shown.active_mark == "Kollegiala forum"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_finds_no_place_is_counted_and_can_be_chosen_from_a_menu(qtbot, shown, words):
    span = words("Kollegiala forum")
    marks = [Mark(f"m{n:02d}", span, n, f"T{n:02d}", f"Tema {n}") for n in range(1, 14)]
    shown.add_marks(marks)
    more = next(label for label in shown._around.margin.arrangement.labels if label.is_more)
    assert more.text == "+12"
    QTest.mouseClick(shown._around.margin, Qt.MouseButton.LeftButton, pos=more.rect.center())
    menu = shown._around.margin.findChild(QMenu)
    with qtbot.waitSignal(shown.mark_clicked) as told:
        menu.actions()[-1].trigger()
    menu.close()
    assert told.args == ["m13"]


def test_a_badge_stays_in_sight_while_its_passage_is(shown, words):
    start, end = words("Stycke 1:").start, words("Stycke 40:").start
    shown.add_marks([Mark("long", type(words("Vi"))(start, end), 2, "T13a", "Uppföljning")])
    shown.scroll_to(words("Stycke 20:").start)
    (label,) = shown._around.margin.arrangement.labels
    assert label.text == "T13a"
    assert 0 <= label.rect.top() < 40


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_tooltips_name_the_theme_and_escape_what_is_written(shown, mark):
    shown.add_marks([mark("Kollegiala forum", 2, detail=("Utredare <Alfa>", "Memo: a & b"), unsure=True)])
    point = stripe_of(shown, "Kollegiala forum").rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, point, shown._around.margin.mapToGlobal(point))
    QApplication.sendEvent(shown._around.margin, event)
    assert "T02 ?" in QToolTip.text()
    assert "Utredare &lt;Alfa&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_an_unsure_stripe_is_broken(shown, mark):
    shown.add_marks([mark("Stycke 2: onödig administration nämndes, och rutinkontroller utan", 2, unsure=True)])
    (stripe,) = shown._around.margin.arrangement.stripes
    image = shown._around.margin.grab().toImage()
    x = round(stripe.rect.center().x())
    column = {image.pixelColor(x, y).name() for y in range(round(stripe.rect.top()), round(stripe.rect.bottom()))}
    assert theming.current().colour("surface").name() in column
    assert theming.current().slot_colour(2).name() in column


def test_the_ruler_shows_a_mark_where_it_lies_and_forgets_it_when_it_goes(shown, words, mark):
    blank = shown._around.ruler.grab().toImage()
    shown.add_marks([mark("Stycke 40: onödig administration", 12)])
    image = shown._around.ruler.grab().toImage()
    row = round(words("Stycke 40").start * image.height() / shown.positions.length)
    assert image.pixelColor(2, row) == theming.current().slot_colour(12)
    shown.remove_marks(["Stycke 40: onödig administration"])
    assert shown._around.ruler.grab().toImage() == blank


def test_very_many_marks_fill_the_ruler_turn_by_turn_and_look_as_if_drawn_at_once(qtbot, view, monkeypatch):
    text, marks = large_text(100_000), some_marks(100_000, 3_000)
    monkeypatch.setattr(ruler, "_AT_ONCE", 10_000)
    view.show_document(text, (), marks)
    at_once = view._around.ruler.grab().toImage()
    monkeypatch.setattr(ruler, "_AT_ONCE", 500)
    view.show_document(text, (), marks)
    assert view._around.ruler.grab().toImage() != at_once
    qtbot.waitUntil(lambda: view._around.ruler.grab().toImage() == at_once)


def test_coding_meanwhile_does_not_keep_the_ruler_from_being_filled(view, monkeypatch):
    text, marks = large_text(100_000), some_marks(100_000, 3_000)
    monkeypatch.setattr(ruler, "_AT_ONCE", 500)
    view.show_document(text, (), marks)
    for number in range(10):  # six turns are enough for the rest
        view.add_marks([Mark(f"new{number}", Span(10, 60), 3, "T03", "Tema", theme="t3")])
        picture = view._around.ruler.grab().toImage()
    monkeypatch.setattr(ruler, "_AT_ONCE", 10_000)
    view._around.ruler.reset()
    assert picture == view._around.ruler.grab().toImage()


def test_very_many_marks_that_go_leave_the_ruler_turn_by_turn(qtbot, view, monkeypatch):
    text, marks = large_text(100_000), some_marks(100_000, 6_000)
    monkeypatch.setattr(ruler, "_AT_ONCE", 500)
    view.show_document(text, (), marks)
    others = {mark.id for mark in marks[::2]}
    view.remove_marks(others)
    first = view._around.ruler.grab().toImage()
    view._around.ruler.reset()
    monkeypatch.setattr(ruler, "_AT_ONCE", 10_000)
    at_once = view._around.ruler.grab().toImage()
    assert first != at_once
    monkeypatch.setattr(ruler, "_AT_ONCE", 500)
    view.add_marks([mark for mark in marks if mark.id in others])
    view._around.ruler.grab()
    view.remove_marks(others)
    qtbot.waitUntil(lambda: view._around.ruler.grab().toImage() == at_once)


def test_a_change_of_scheme_repaints_the_view(qapp, shown, mark):
    shown.add_marks([mark("Kollegiala", 2)])
    theming.apply(qapp, "dark")
    empty = QPoint(shown.viewport().width() - 3, 3)
    assert colour_in(shown.viewport(), empty) == theming.current().colour("surface")
    assert colour_in(shown._around.margin, QPoint(0, 0)) == theming.current().colour("surface")
