"""Labels of groups: a name where it is alone, else as much as it takes to tell namesakes apart."""

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.figures.groups import distinct_labels

NAMES = st.sampled_from(["Norrsken", "Norrsken (NPO)", "Norrsken (2)", ""])
DETAILS = st.lists(st.sampled_from(["NPO", "Region", "", "2"]), max_size=2)


def test_a_name_that_stands_alone_gets_nothing_added():
    assert distinct_labels({"a": ("Norrsken", "NPO"), "b": ("Älvdalen", "NPO")}) == {"a": "Norrsken", "b": "Älvdalen"}


def test_the_same_question_in_two_sets_is_told_by_the_set():
    labels = distinct_labels({"a": ("Vad?", "Allmänna", "version 1"), "b": ("Vad?", "NPO", "version 1")})
    assert labels == {"a": "Vad? (Allmänna)", "b": "Vad? (NPO)"}


def test_two_versions_of_a_set_are_told_by_the_version():
    labels = distinct_labels({"a": ("Vad?", "NPO", "version 1"), "b": ("Vad?", "NPO", "version 2")})
    assert labels == {"a": "Vad? (NPO, version 1)", "b": "Vad? (NPO, version 2)"}


def test_who_differs_in_nothing_is_numbered():
    assert distinct_labels({"a": ("Norrsken", ""), "b": ("Norrsken", "")}) == {"a": "Norrsken", "b": "Norrsken (2)"}


def test_an_empty_detail_leaves_no_comma():
    labels = distinct_labels({"a": ("Norrsken", "", "Region"), "b": ("Norrsken", "", "Patient")})
    assert labels == {"a": "Norrsken (Region)", "b": "Norrsken (Patient)"}


def test_a_kind_without_details_keeps_its_name_and_its_namesake_is_told_by_the_detail():
    assert distinct_labels({"a": ("Norrsken",), "b": ("Norrsken", "NPO")}) == {"a": "Norrsken", "b": "Norrsken (NPO)"}


@given(st.dictionaries(st.integers(0, 9).map(str), st.tuples(NAMES, DETAILS).map(lambda one: (one[0], *one[1]))))
def test_no_two_labels_are_alike_and_each_begins_with_its_name(names: dict[str, tuple[str, ...]]):
    labels = distinct_labels(names)
    assert labels.keys() == names.keys()
    assert len(set(labels.values())) == len(labels)
    assert all(labels[key].startswith(parts[0]) for key, parts in names.items())
