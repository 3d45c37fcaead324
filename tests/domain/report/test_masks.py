"""What is hidden of a text is replaced, and places of the text are found again in what is left."""

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.report.masks import Covered, HiddenRange, merged, words_without
from lagvarde_coder.domain.report.quotations import QuotationUse
from lagvarde_coder.domain.text import Span

WORDS = "Anna Ek på Viken sa nej."
NAME, PLACE = HiddenRange(0, 7, "[namn]"), HiddenRange(11, 16, "[ort]")


def test_hidden_words_are_replaced_and_the_others_stay():
    assert words_without(WORDS, Span(0, len(WORDS)), [NAME, PLACE]) == "[namn] på [ort] sa nej."
    assert words_without(WORDS, Span(5, 13), [NAME, PLACE]) == "[namn] på [ort]"  # who begins within sees nothing of it
    assert words_without(WORDS, Span(17, 24), [NAME, PLACE]) == "sa nej."


def test_what_lies_in_a_larger_range_is_not_told_of():
    kept_back = HiddenRange(0, 19, "[återges inte]", QuotationUse.WITHHELD)
    assert merged([NAME, PLACE, kept_back]) == [kept_back]
    assert merged([kept_back, HiddenRange(0, 19, "[namn]")]) == [kept_back]


def test_of_ranges_that_overlap_in_part_both_are_told():
    assert merged([HiddenRange(5, 16, "[b]", QuotationUse.PARAPHRASE), NAME]) == [
        HiddenRange(0, 16, "[namn] [b]", QuotationUse.PARAPHRASE)
    ]


def test_ranges_that_touch_stay_two():
    assert merged([HiddenRange(3, 5, "[b]"), HiddenRange(0, 3, "[a]")]) == [
        HiddenRange(0, 3, "[a]"),
        HiddenRange(3, 5, "[b]"),
    ]


def test_a_place_within_what_is_hidden_stands_at_its_border():
    covered = Covered(WORDS, [NAME, PLACE])
    assert covered.text == "[namn] på [ort] sa nej."
    assert (covered.start(5), covered.end(5)) == (0, 6)
    assert covered.text[covered.start(8) : covered.end(16)] == "på [ort]"
    assert [place for place in range(len(WORDS)) if not covered.shows(place)] == [1, 2, 3, 4, 5, 6, 12, 13, 14, 15]


ranges = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8), st.sampled_from(["[n]", "[en ort]"])), max_size=5)


@given(
    words=st.text("abcdefg hijk\n", min_size=38, max_size=60), drawn=ranges, place=st.tuples(*[st.integers(0, 37)] * 2)
)
def test_a_range_of_the_text_is_the_same_words_whether_cut_before_or_after_covering(words, drawn, place):
    hidden = merged(HiddenRange(start, start + length, instead) for start, length, instead in drawn)
    start, end = min(place), max(place) + 1
    covered = Covered(words, hidden)
    assert covered.text[covered.start(start) : covered.end(end)] == words_without(words, Span(start, end), hidden)
