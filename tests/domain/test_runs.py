import random

from lagvarde_coder.domain.runs import characters, intersect, union, union_with_parts


def test_touching_codings_are_two_passages():
    assert union([(0, 5), (5, 9)]) == [(0, 5), (5, 9)]


def test_codings_that_share_one_character_are_one_passage():
    assert union([(0, 5), (4, 9)]) == [(0, 9)]


def test_a_coding_across_a_boundary_joins_what_touches_there():
    assert union([(0, 5), (5, 9), (4, 6)]) == [(0, 9)]


def test_the_same_words_coded_twice_are_one_passage():
    assert union([(2, 7), (2, 7)]) == [(2, 7)]


def test_a_coding_inside_another_does_not_end_it():
    assert union([(0, 10), (2, 3), (9, 12)]) == [(0, 12)]


def test_no_codings_make_no_passage():
    assert union([]) == []
    assert union_with_parts([]) == []
    assert characters([]) == 0


def test_order_does_not_matter():
    spans = [(start, start + 7) for start in range(0, 200, 5)]
    shuffled = random.Random(13).sample(spans, len(spans))
    assert union(shuffled) == union(spans) == [(0, 202)]


def test_every_character_is_counted_once():
    assert characters(union([(0, 5), (3, 9), (20, 21)])) == 10


def test_a_boundary_between_two_passages_stays_one_where_both_themes_hold():
    assert intersect([(0, 5), (5, 9)], [(0, 9)]) == [(0, 5), (5, 9)]


def test_two_boundaries_cut_where_both_themes_hold_into_three():
    assert intersect([(0, 5), (5, 9)], [(0, 3), (3, 9)]) == [(0, 3), (3, 5), (5, 9)]


def test_passages_that_only_touch_share_nothing():
    assert intersect([(0, 5)], [(5, 9)]) == []


def test_a_passage_names_the_codings_that_make_it_up():
    spans = [(4, 9, "b"), (0, 5, "a"), (9, 12, "c")]
    assert union_with_parts(spans) == [(0, 9, ("a", "b")), (9, 12, ("c",))]


def test_the_runs_with_parts_are_those_of_the_union():
    spans = [(start, start + length) for start, length in zip(range(0, 90, 3), [1, 2, 3, 4, 5] * 6, strict=True)]
    named = [(start, end, str(number)) for number, (start, end) in enumerate(spans)]
    assert [run[:2] for run in union_with_parts(named)] == union(spans)
