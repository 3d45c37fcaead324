import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.text import Span
from lagvarde_coder.language.graphemes import is_boundary, whole_end, whole_start
from lagvarde_coder.language.words import words
from tests.tries import tries


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vi vill, (ha) ”tid”!", ["Vi", "vill", "ha", "tid"]),
        ("icke-göra – e-hälsa, 24-timmars-", ["icke-göra", "e-hälsa", "24-timmars"]),
        ("EU:s 3:e 14.30 1,5 10.1.2.", ["EU:s", "3:e", "14.30", "1,5", "10.1.2"]),
        ("t.ex. tid m.m. Slut.Vi", ["t.ex.", "tid", "m.m.", "Slut", "Vi"]),
        ("bra 🙂👍🏽 🇸🇪!", ["bra", "🙂👍🏽", "🇸🇪"]),
        ("e\u0301te\u0301 x", ["e\u0301te\u0301", "x"]),
        ("… – !", []),
    ],
)
def test_words_are_what_a_reader_sees(text, found):
    assert [span.of(text) for span in words(text, 0, len(text))] == found


@pytest.mark.parametrize(
    "character", ["🇸🇪", "👍🏽", "👩‍👩‍👧", "e\u0301", "1️⃣", "🏴\U000e0067\U000e0062\U000e007f", "한", "각"]
)
def test_what_a_reader_takes_for_one_character_is_never_cut(character):
    text = f"a{character}{character}b"
    inside = [at for at in range(len(text) + 1) if is_boundary(text, at)]
    assert inside == [0, 1, 1 + len(character), 1 + 2 * len(character), len(text)]


@settings(max_examples=tries(100))
@given(st.text(st.sampled_from("ab -.:1🙂🏽🇸🇪\u0301\u200d\ufe0f\n"), max_size=40), st.data())
def test_words_and_whole_characters_lie_inside_the_text_and_in_order(text, data):
    at = 0
    for span in words(text, 0, len(text)):
        assert span.start >= at
        assert is_boundary(text, span.end)
        at = span.end
    position = data.draw(st.integers(0, len(text)))
    start, end = whole_start(text, position), whole_end(text, position)
    assert 0 <= start <= position <= end <= len(text)
    assert is_boundary(text, start) and is_boundary(text, end)
    assert start == end or Span(start, end)
