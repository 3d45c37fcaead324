"""Code points and UTF-16 units: every text survives the trip through Qt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from lagvarde_coder.domain.text import Span, canonical
from lagvarde_coder.gui.core.text_positions import TextPositions

PIECES = [
    "a",
    "Å",
    "é",
    "e\u0301",
    "🙂",
    "🇸🇪",
    "👩🏽‍⚕️",
    "\n",
    "\t",
    "\u2028",
    "\u2029",
    "\u00a0",
    "שלום",
    "مرحبا",
    "½",
    "≥",
    "”",
]
texts = (
    st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join).map(lambda t: canonical(t).text)
)


@st.composite
def text_and_span(draw):
    text = draw(texts.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(text_and_span())
def test_a_span_survives_the_trip_through_qt(sample):
    text, span = sample
    positions = TextPositions(text)
    start, end = positions.span_to_qt(span)
    assert positions.span_from_qt(start, end) == span
    assert positions.span_from_qt(end, start) == span


@given(text_and_span())
def test_positions_are_those_of_the_encoded_text(sample):
    text, span = sample
    positions = TextPositions(text)
    units = text.encode("utf-16-le")
    start, end = positions.span_to_qt(span)
    assert units[2 * start : 2 * end].decode("utf-16-le") == span.of(text)
    assert positions.qt_length == len(units) // 2


@given(texts)
def test_qt_counts_as_we_say_it_does(text):
    document = QTextDocument()
    document.setPlainText(text)
    assert document.characterCount() - 1 == TextPositions(text).qt_length


@given(text_and_span())
def test_a_cursor_set_by_our_positions_selects_the_same_words(sample):
    text, span = sample
    document = QTextDocument()
    document.setPlainText(text)
    start, end = TextPositions(text).span_to_qt(span)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    as_qt_shows_it = span.of(text).translate({0xA0: " ", ord("\n"): 0x2029})
    assert cursor.selectedText().replace("\u00a0", " ") == as_qt_shows_it


@given(texts, st.data())
def test_inside_a_surrogate_pair_the_position_snaps_to_before_it(text, data):
    positions = TextPositions(text)
    unit = data.draw(st.integers(0, positions.qt_length))
    position = positions.from_qt(unit)
    assert positions.to_qt(position) in {unit, unit - 1}
    assert positions.to_qt(position) == unit or ord(text[position]) > 0xFFFF


def test_an_empty_selection_is_no_span():
    assert TextPositions("abc").span_from_qt(1, 1) is None
    assert TextPositions("🙂b").span_from_qt(0, 1) is None


@pytest.mark.parametrize("position", [-1, 3])
def test_positions_outside_the_text_are_refused(position):
    with pytest.raises(ValueError, match=str(position)):
        TextPositions("ab").to_qt(position)
    with pytest.raises(ValueError, match=str(position)):
        TextPositions("ab").from_qt(position)
