"""How the view can be set: looks, fading, hits, numbers, how far was read, other coders beside."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.colours import contrast, mix
from lagvarde_coder.gui.widgets.document_view import Look, ParagraphNumbering
from lagvarde_coder.gui.widgets.document_view.fading import Fading, veil
from lagvarde_coder.gui.widgets.document_view.read_mark import read_to_height

WORDS = "Kollegiala forum där läkare"


@pytest.fixture
def shown(view, text, sections, mark):
    view.show_document(text, sections, [mark(WORDS, 2, theme="t2")])
    QApplication.processEvents()
    return view


def colours(view, span):
    """Return the colours around the words of a span, those of underlines included."""
    area = view.boxes(span)[0].toAlignedRect().adjusted(0, 0, 0, 10)
    image = view.viewport().grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    }


@pytest.mark.parametrize(
    ("look", "tinted", "underlined"),
    [(Look.TINT, True, True), (Look.UNDERLINE, False, True), (Look.MARGIN, False, False)],
)
def test_coded_words_look_as_chosen_also_in_the_next_document(shown, words, text, mark, look, tinted, underlined):
    shown.set_look(look)
    for _ in range(2):
        seen = colours(shown, words("Kollegiala"))
        assert (theming.current().slot_tint(2).name() in seen) == tinted
        assert (theming.current().slot_edge(2).name() in seen) == underlined
        shown.show_document(text, (), [mark(WORDS, 2)])
    assert shown.look is look


def test_a_disposition_is_told_from_a_theme_without_colour(shown, words, mark):
    disposed = "onödig administration nämndes"
    shown.add_marks([mark(disposed, 0, badge="IR")])
    seen = colours(shown, words(disposed))
    assert theming.current().slot_tint(0).name() not in seen
    assert not shown.index.mark(disposed).is_coding
    assert shown.index.slices(shown.index.blocks.number_at(words(disposed).start)).pieces == []
    assert [label.text for label in shown._around.margin.arrangement.labels] == ["T02", "IR"]
    stripe = shown._around.margin.arrangement.stripes[-1].rect
    image = shown._around.margin.grab().toImage()
    column = [image.pixelColor(stripe.center().x(), y).name() for y in range(stripe.top(), stripe.bottom())]
    assert theming.current().colour("surface").name() in column  # dotted


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_faded_text_is_paler_but_legible_and_coded_text_stays(qapp, shown, words, scheme):
    theming.apply(qapp, scheme)
    before_coded, before = colours(shown, words("Kollegiala")), colours(shown, words("Stycke 3"))
    shown.fade_others(None, True)
    assert colours(shown, words("Kollegiala")) == before_coded
    assert colours(shown, words("Stycke 3")) != before
    over = veil(theming.current())
    scheme_colour = theming.current().colour
    ground, text = (mix(scheme_colour(role), QColor(over.rgb()), over.alphaF()) for role in ("surface_alt", "text"))
    assert 3 <= contrast(ground, text) <= 5
    shown.fade_others(None, False)
    assert colours(shown, words("Stycke 3")) == before


def test_only_the_chosen_themes_stay_and_the_choice_outlives_the_document(shown, words, text, mark):
    plain = colours(shown, words("Kollegiala"))
    shown.fade_others(frozenset({"t9"}), True)
    assert colours(shown, words("Kollegiala")) != plain
    shown.show_document(text, (), [mark(WORDS, 2, theme="t9")])
    assert colours(shown, words("Kollegiala")) == plain
    assert shown.fading.themes == {"t9"}


def test_the_runs_that_are_faded_are_those_that_no_coding_covers(shown, words, mark):
    shown.add_marks([mark("och sjuksköterskor", 0), mark("läkare och", 3)])
    number = shown.index.blocks.number_at(words(WORDS).start)
    start, end = shown.index.blocks.start(number), shown.index.blocks.end(number)
    runs = list(Fading(None, True).uncovered(shown.index, number))
    assert runs == [(start, words(WORDS).start), (words("läkare och").end, end)]


def test_the_selection_is_not_faded(shown, words):
    shown.select(words("Stycke 3"))
    before = colours(shown, words("Stycke"))
    shown.fade_others(None, True)
    selected = shown.boxes(words("Stycke 3"))[0].toAlignedRect()
    assert theming.current().colour("text").name() in colours(shown, words("Stycke 3"))
    assert selected.width() > 10
    assert before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hits_are_framed_the_current_one_more_strongly_and_shown_in_the_ruler(qapp, shown, words, scheme):
    theming.apply(qapp, scheme)
    hits = [words("Kollegiala"), words("Stycke 3"), words("Stycke 40")]
    ruler = shown._around.ruler.grab().toImage()
    shown.show_hits(hits, 1)
    assert shown.hits() == hits
    image = shown.viewport().grab().toImage()

    def frame(span):
        box = shown.boxes(span)[0].toAlignedRect()
        names = [image.pixelColor(box.center().x(), y).name() for y in range(box.top() - 6, box.top() + 3)]
        return {role: names.count(theming.current().colour(role).name()) for role in ("text", "accent")}

    assert frame(hits[0])["text"] == 1
    assert frame(hits[1])["accent"] >= 2
    assert shown._around.ruler.grab().toImage() != ruler
    shown.show_hits(())
    assert shown._around.ruler.grab().toImage() == ruler


def test_a_hit_outside_the_text_is_refused(shown, text):
    with pytest.raises(ValueError, match=str(len(text) + 1)):
        shown.show_hits([Span(3, len(text) + 1)])
    shown.show_document("Kort.", (), ())
    assert shown.hits() == []


def numbers(view):
    return [
        (number, view.index.blocks.start(block.blockNumber()))
        for block, _ in view.visible_blocks()
        for _, number in view.numbers.of(block)
    ]


def test_paragraphs_are_numbered_as_they_are_stored(view):
    text = "Ett.\n\n" + "Två är långt. " * 900 + "\n \nTre\u2028samma.\nFyra."
    view.show_document(text, (), ())
    view.set_numbering(ParagraphNumbering.PARAGRAPHS)
    assert numbers(view)[:2] == [(1, 0), (2, 6)]
    view.go_to(len(text))
    assert [number for number, _ in numbers(view)][-2:] == [3, 4]
    assert view.blockCount() > 6  # the long one is broken in the view, and numbered once


def test_lines_are_numbered_from_the_start_wherever_the_user_looks(qtbot, shown, text):
    shown.go_to(len(text))
    shown.set_numbering(ParagraphNumbering.LINES)
    qtbot.waitUntil(lambda: not shown.numbers.is_counting)
    lines = 0
    block = shown.document().firstBlock()
    expected = {}
    while block.isValid():
        shown.blockBoundingRect(block)
        expected[block.blockNumber()] = lines + 1
        lines += block.layout().lineCount()
        block = block.next()
    for block, _ in shown.visible_blocks():
        assert next(number for _, number in shown.numbers.of(block)) == expected[block.blockNumber()]
    shown.show_document("En rad.\nEn till.", (), ())
    assert shown.numbering is ParagraphNumbering.LINES
    qtbot.waitUntil(lambda: not shown.numbers.is_counting)
    assert [number for number, _ in numbers(shown)] == [1, 2]


def test_numbers_take_room_and_give_it_back(shown):
    before = shown._around.margin.width()
    shown.set_numbering(ParagraphNumbering.PARAGRAPHS)
    assert shown._around.margin.width() > before
    shown.set_numbering(ParagraphNumbering.NONE)
    assert shown._around.margin.width() == before


def test_how_far_was_read_is_shown_in_text_margin_and_ruler_and_forgotten_with_the_document(shown, words):
    parts = (shown.viewport(), shown._around.margin, shown._around.ruler)
    before = [part.grab().toImage() for part in parts]
    end = words("Stycke 2: onödig").end
    shown.set_read_to(end)
    height = read_to_height(shown)
    assert shown.rect_at(end).bottom() <= height <= shown.rect_at(end).bottom() + 12
    assert all(part.grab().toImage() != image for part, image in zip(parts, before, strict=True))
    shown.scroll_to(words("Stycke 30").start)
    assert read_to_height(shown) is None
    shown.show_document("Kort.", (), ())
    assert shown.read_to is None
    with pytest.raises(ValueError, match="99"):
        shown.set_read_to(99)


def test_other_coders_stand_on_the_other_side_with_their_initials(qtbot, shown, mark, words):
    other = mark("sjuksköterskor går", 4, other=True, initials="AB", unsure=True)
    shown.add_marks([other])
    margin, beside = shown._around.margin, shown._around.beside
    assert [label.text for label in margin.arrangement.labels] == ["T02", "T04 AB ?"]
    assert beside.width() == 0
    shown.set_others_beside(True)
    assert [label.text for label in margin.arrangement.labels] == ["T02"]
    (label,) = beside.arrangement.labels
    assert label.text == "T04 AB ?"
    assert beside.geometry().left() > shown.viewport().geometry().right()
    with qtbot.waitSignal(shown.mark_clicked) as told:
        QTest.mouseClick(beside, Qt.MouseButton.LeftButton, pos=label.rect.center())
    assert told.args == [other.id]
    assert shown.selected_span() == words("sjuksköterskor går")
    shown.show_document("Kort.", (), ())
    assert shown.others_beside


def test_every_part_has_a_name_and_the_text_keeps_room(shown):
    shown.set_others_beside(True)
    shown.set_numbering(ParagraphNumbering.LINES)
    shown.resize(700, 500)
    for part in (shown, *shown._around.margins, shown._around.ruler):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    assert shown.viewport().width() >= 280


def test_the_header_has_a_name_once_it_shows_a_question(shown, words, question):
    shown.scroll_to(words("Stycke 20").start)
    assert shown._around.header.accessibleName() == question
    assert shown._around.header.childAt(QPoint(1, 1)) is None
