"""Tables in a text: which paragraphs are rows, where columns begin, and that they line up on the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lagvarde_coder.gui.widgets.document_view.text_tables import columns, find_tables

WORD = ["Åtgärd | Ansvarig | Klart", "Fortbildning | Verksamhetschef | 2025", "Uppföljning | | 2026"]
TABBED = ["Region\tAntal\tAndel", "Skåne\t124\t12,5 %"]


@pytest.mark.parametrize("lines", [WORD, TABBED])
def test_rows_below_each_other_are_a_table_of_the_same_length(lines):
    text = "\n".join(["Före.", *lines, "Efter."])
    tables = find_tables(text)
    assert sorted(tables.rows) == list(range(1, len(lines) + 1))
    assert len(tables.shown) == len(text)
    assert "|" not in tables.shown
    cells = [text[start:end] for row in tables.rows.values() for start, end in row.cells]
    assert cells == [cell.strip() for line in lines for cell in line.replace("|", "\t").split("\t")]
    assert [row.is_first for row in tables.rows.values()] == [True] + [False] * (len(lines) - 1)


@pytest.mark.parametrize(
    "text", ["Ett | två", "Ja|nej\nHon|hen", "a | b\n\nc | d", "אחד | שתיים\nשלוש | ארבע", "", "Vanlig text.\nMer."]
)
def test_what_is_no_table_stays_as_it_is(text):
    tables = find_tables(text)
    assert tables.rows == {}
    assert tables.shown == text


widths = st.lists(st.floats(0, 900), min_size=1, max_size=12)


@given(widths, st.floats(100, 1000))
def test_columns_keep_apart_and_inside(natural, available):
    gap, least = 20.0, 40.0
    starts = columns(natural, available, gap, least)
    if starts is None:
        assert sum(min(width, least) for width in natural) + gap * (len(natural) - 1) > available
        return
    ends = [*(start - gap for start in starts[1:]), available]
    rooms = [end - start for start, end in zip(starts, ends, strict=True)]
    assert all(room >= min(width, least) - 0.01 for room, width in zip(rooms, natural, strict=True))
    if sum(natural) + gap * (len(natural) - 1) <= available:
        assert all(room >= width - 0.01 for room, width in zip(rooms, natural, strict=True))


def test_no_word_is_broken_while_other_columns_can_spare_the_room():
    for words, available in (([50.0, 130.0, 40.0], 400), ([50.0, 180.0, 40.0], 330)):
        starts = columns([50, 600, 500], available, 20, 30, words)
        assert starts is not None
        ends = [*(start - 20 for start in starts[1:]), available]
        assert all(end - start >= word for start, end, word in zip(starts, ends, words, strict=True))


def left_edges(view, words):
    """Return where each of the words begins on the screen."""
    return [view.rect_at(view.text.index(each)).left() for each in words]


@pytest.mark.parametrize("lines", [WORD, TABBED])
def test_columns_line_up(view, lines):
    view.show_document("\n".join(["Före.", *lines, "Efter."]), (), ())
    cells = [[cell.strip() for cell in line.replace("|", "\t").split("\t")] for line in lines]
    for column in zip(*cells, strict=True):
        edges = left_edges(view, [cell for cell in column if cell])
        assert max(edges) - min(edges) <= 1


def test_a_long_cell_goes_on_in_its_column_and_nothing_is_hidden(view):
    long = "Samordnare för kvalitetsfrågor i primärvården och den kommunala hälso- och sjukvården i hela regionen"
    text = f"Åtgärd | Ansvarig | Klart\nForum | {long} | Pågår hela året"
    view.show_document(text, (), ())
    view.go_to(len(text))
    QApplication.processEvents()
    row = view.document().findBlockByNumber(1)
    lines = [row.layout().lineAt(n) for n in range(row.layout().lineCount())]
    assert sum(line.textLength() for line in lines) >= row.length() - 1
    heights = [line.y() for line in lines]
    assert heights == sorted(set(heights))  # Qt finds the place under the mouse by heights alone
    edges = left_edges(view, ["Ansvarig", "Samordnare", "Klart", "Pågår"])
    assert abs(edges[0] - edges[1]) <= 1
    assert abs(edges[2] - edges[3]) <= 1
    assert all(line.x() + line.naturalTextWidth() <= view.viewport().width() for line in lines)
    assert view.document().lineCount() == 1 + len(lines)


def test_a_very_wide_table_is_set_in_a_grid_inside_the_column(view):
    lines = [" | ".join(f"{name} {n}" for n in range(30)) for name in ("Kolumn", "Värde")]
    view.show_document("\n".join(lines), (), ())
    block = view.document().findBlockByNumber(0)
    view.blockBoundingRect(block)
    for number in range(block.layout().lineCount()):
        assert block.layout().lineAt(number).naturalTextWidth() <= view.viewport().width()


def test_words_in_a_table_are_selected_marked_and_copied_as_they_are_stored(view, mark):
    text = "\n".join(WORD)
    view.show_document(text, (), ())
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == text
    assert view.position_at(view.rect_at(text.index("2025")).center()) == text.index("2025")


def test_columns_follow_the_width_and_the_size_of_the_text(view):
    view.show_document("\n".join(WORD), (), ())
    wide = left_edges(view, ["Klart"])
    view.set_zoom(200)
    QApplication.processEvents()
    assert left_edges(view, ["Klart"]) > wide
    view.resize(500, 500)
    QApplication.processEvents()
    edges = left_edges(view, ["Ansvarig", "Verksamhetschef"])
    assert abs(edges[0] - edges[1]) <= 1
