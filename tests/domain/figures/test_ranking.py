"""Places of a ranking: ties share one, and the next comes after all of them."""

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.figures.ranking import places


def test_those_with_as_many_share_a_place_and_the_next_comes_after_all_of_them():
    assert [(place.number, place.shared) for place in places([3, 5, 3, 1])] == [
        (2, True), (1, False), (2, True), (4, False),
    ]  # fmt: skip
    assert places([]) == []


@given(st.lists(st.integers(0, 5)))
def test_a_place_is_one_more_than_how_many_have_more(counts):
    for count, place in zip(counts, places(counts), strict=True):
        assert place.number == 1 + sum(other > count for other in counts)
        assert place.shared is (counts.count(count) > 1)
