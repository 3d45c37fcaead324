"""The canonical text, and the way from raw positions to canonical ones."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import InvalidSpan
from lagvarde_coder.domain.marks import MOST_MARKS
from lagvarde_coder.domain.text import Span, canonical, clean

CONTROLS = "\x00\x01\x08\x0b\x0c\x1f\x7f\x80\x85\x9f\ud800\udfff\ufdd0\ufffe\uffff"
PARTS = (
    *"aåö é1 \t\n", "\r\n", "\r", "🙃", "👩‍⚕️", "🇸🇪", *CONTROLS,
    "a\u030a", "o\u0308", "A\u030a\u0301", "q\u0307\u0323", "q\u0323\u0307", "e\u0327\u0301", "\u0301",  # Latin marks
    "\u212b", "\u2126", "\u0344", "\u1e9b\u0323", "\ufb01",  # singletons, exclusions, ligature
    "\u1100", "\u1161", "\u11a8", "\u1100\u1161\u11a8", "\uac00", "\uac00\u11a8", "각",  # Hangul jamo
    "\u09c7\u09be", "\u09be", "\u0b47\u0b57", "\u0bc6\u0bbe", "\u0915\u093c", "\u0958", "\u0dd9\u0dcf\u0dca",  # Indic
    "\u1025\u102e", "\U00011099\U000110ba", "\U0001d15e", "\u0f40\u0f71\u0f72", "\u0340", "\u2add\u0338", "\u0f74",
)  # fmt: skip
raw_texts = st.one_of(
    st.lists(st.sampled_from(PARTS), max_size=12).map("".join),
    st.text(max_size=30),
)
"""Without three Tibetan vowels: see :func:`test_tibetan_vowels_that_are_two_marks`."""


def expected(raw: str) -> str:
    """Return the canonical text by the definition, slowly: replacement, LF, NFC of the whole."""
    lines = raw.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", "".join(map(_visible, lines)))


def _visible(character: str) -> str:
    code = ord(character)
    if code < 0x20 and character not in "\t\n":
        return chr(0x2400 + code)
    bad = 0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code in {0xFFFE, 0xFFFF}
    return "\ufffd" if bad else character


def is_safe_cut(raw: str, at: int) -> bool:
    """Tell whether a new character begins here: no mark, vowel sign or jamo that belongs to the one before it."""
    after = raw[at : at + 1]
    belongs = unicodedata.category(after).startswith("M") or "\u1160" <= after <= "\u11ff" if after else False
    return at == 0 or not (belongs or raw[at - 1 : at + 1] == "\r\n")


@given(raw_texts)
def test_it_is_line_ends_nfc_and_replacement_of_the_whole(raw):
    assert canonical(raw).text == expected(raw)


@pytest.mark.parametrize("vowel", ["\u0f73", "\u0f75", "\u0f81"])
def test_tibetan_vowels_that_are_two_marks(vowel):
    raw = f"\u0f40\u0f74{vowel}"
    assert canonical(raw).text == expected(raw)


@given(raw_texts)
def test_it_is_idempotent(raw):
    once = canonical(raw)
    twice = canonical(once.text)
    assert (twice.text, twice.replaced, twice.line_ends, twice.split) == (once.text, 0, 0, 0)
    assert all(twice.offsets.start(at) == twice.offsets.end(at) == at for at in range(len(once.text) + 1))


@given(raw_texts)
def test_it_is_what_utf_8_can_hold(raw):
    assert canonical(raw).text.encode().decode() == canonical(raw).text


@given(raw_texts, st.data())
def test_a_span_cut_at_safe_places_holds_the_canonical_of_its_raw_words(raw, draw):
    text = canonical(raw)
    safe = [at for at in range(len(raw) + 1) if is_safe_cut(raw, at)]
    start = draw.draw(st.sampled_from(safe))
    end = draw.draw(st.sampled_from([at for at in safe if at >= start]))
    if start < end:
        assert text.span(start, end).of(text.text) == canonical(raw[start:end]).text


@given(raw_texts, st.data())
def test_any_span_lies_in_the_text_and_never_shrinks_below_a_character(raw, draw):
    text = canonical(raw)
    if raw:
        start = draw.draw(st.integers(0, len(raw) - 1))
        end = draw.draw(st.integers(start + 1, len(raw)))
        span = text.span(start, end)
        assert 0 <= span.start < span.end <= len(text.text)


@given(raw_texts)
def test_positions_never_run_backwards_and_meet_at_the_ends(raw):
    offsets = canonical(raw).offsets
    for way in (offsets.start, offsets.end):
        mapped = [way(at) for at in range(len(raw) + 1)]
        assert mapped == sorted(mapped)
        assert (mapped[0], mapped[-1]) == (0, len(canonical(raw).text))


@given(raw_texts)
def test_what_was_changed_is_counted(raw):
    text = canonical(raw)
    lines = raw.replace("\r\n", "\r")
    assert text.line_ends == lines.count("\r")
    assert text.replaced == sum(_visible(character) != character for character in lines if character != "\r")


@pytest.mark.parametrize(("raw", "text"), [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\r\n\n", "\n\n\n"), ("a\x00b\x1b", "a␀b␛"), ("\x7f\x85\ud83d", "\ufffd" * 3),
    ("a\u030a", "å"), ("\u1100\u1161\u11a8", "각"), ("\u09c7\u09be", "\u09cb"), ("\ufeff", "\ufeff"), ("", ""),
    ("🙃\r\n🙃", "🙃\n🙃"),
])  # fmt: skip
def test_examples(raw, text):
    assert canonical(raw).text == text


def test_after_an_emoji_and_a_composed_letter_positions_still_agree():
    raw = "🙃 va\u030ard\r\nslut"
    text = canonical(raw)
    start = raw.index("slut")
    assert text.span(start, start + 4).of(text.text) == "slut"


def test_a_span_inside_a_composed_character_or_a_line_end_widens():
    text = canonical("xa\u030ay\r\nz")
    assert text.span(1, 2) == text.span(2, 3) == text.span(1, 3) == Span(1, 2)
    assert text.span(4, 5) == text.span(5, 6) == Span(3, 4)


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1), (-1, 1)])
def test_a_span_is_a_range(start, end):
    with pytest.raises(InvalidSpan):
        Span(start, end)


def test_spans_that_touch_do_not_overlap():
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert len(Span(2, 5)) == 3


def test_titles_are_trimmed_too():
    assert clean("  A\u030a\r\n ") == "Å"


MARKS = "\u0301\u0316\u0344\u0f73\u0323\u0308\u0345\u0327"
heaps = st.builds(
    lambda base, marks, after: base + "".join(marks) + after,
    st.sampled_from(["", "a", "\u01d6", "\u1f82", "å", "\r\n", "\uac00"]),
    st.lists(st.sampled_from(MARKS), min_size=20, max_size=120),
    st.sampled_from(["", "b", "\r", "\u1161"]),
)
"""Letters under heaps of marks, as no language writes them."""


def longest_heap(text: str) -> int:
    classes = [unicodedata.combining(character) for character in unicodedata.normalize("NFKD", text)]
    longest = run = 0
    for one in classes:
        run = run + 1 if one else 0
        longest = max(longest, run)
    return longest


@given(st.lists(heaps, max_size=3).map("".join))
def test_no_letter_keeps_more_marks_in_a_row_than_can_be_put_in_order(raw):
    text = canonical(raw)
    assert longest_heap(text.text) <= MOST_MARKS
    assert canonical(text.text).text == text.text
    assert (text.split > 0) == (longest_heap(raw) > MOST_MARKS)
    assert unicodedata.normalize("NFD", text.text).replace("\u034f", "").count("\u0301") == (
        unicodedata.normalize("NFD", raw).count("\u0301")
    )


@given(st.lists(heaps, min_size=1, max_size=3).map("".join), st.data())
def test_a_span_of_words_between_heaps_of_marks_keeps_its_words(heap, draw):
    before, after = draw.draw(st.sampled_from(["", "x ", "va\u030ard\r\n"])), draw.draw(st.sampled_from(["", " y"]))
    raw = f"{before}{heap} ord{after}"
    text = canonical(raw)
    start = raw.index(" ord") + 1
    assert text.span(start, start + 3).of(text.text) == "ord"


def test_a_heap_of_marks_takes_time_in_proportion_to_its_length():
    text = canonical("a" + "\u0301\u0316" * 200_000)
    assert text.text.count("\u034f") == (400_000 - 1) // MOST_MARKS
    assert text.split == 1
