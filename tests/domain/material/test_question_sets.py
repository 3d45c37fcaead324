"""Which of several sets with the same wordings a text answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.question_sets import answered_sets, likely_sets

NPO, LONE = Organisation(id="o1", name="NPO A", group="NPO"), Organisation(id="o2", name="B")
GROUPS = {"NPO", ""}


def set_of(key: str, *wordings: str, version: int = 1) -> QuestionSet:
    name = f"{key}{version}"
    questions = tuple(Question(id=f"{name}.{at}", number=at, text=text) for at, text in enumerate(wordings, 1))
    return QuestionSet(id=name, key=key, name=key, version=version, questions=questions)


GENERAL, NATIONAL = set_of("general", "a", "b", "c"), set_of("npo", "a", "d")
BOTH = (GENERAL, NATIONAL)


@pytest.mark.parametrize(
    ("wordings", "questions"),
    [
        ("ad", {"a": "npo1.1", "d": "npo1.2"}),
        ("ab", {"a": "general1.1", "b": "general1.2"}),
        ("d", {"d": "npo1.2"}),
        ("abcd", {"a": "general1.1", "b": "general1.2", "c": "general1.3", "d": "npo1.2"}),
        ("bd", {"b": "general1.2", "d": "npo1.2"}),
        ("xb", {"b": "general1.2"}),
        ("", {}),
    ],
)
def test_the_set_with_most_of_the_wordings_has_those_it_shares(wordings, questions):
    answered = answered_sets(wordings, BOTH, ())
    assert {wording: one.id for wording, one in answered.questions.items()} == questions
    assert answered.unclear == frozenset()


def test_a_wording_of_two_sets_alone_is_unclear():
    assert answered_sets("a", BOTH, ()).unclear == {"a"}


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_the_sets_decides_nothing(turned):
    sets = BOTH[::-1] if turned else BOTH
    answered = answered_sets("abd", sets, ())
    assert answered.unclear == {"a"}
    assert {one.id for one in answered.questions.values()} == {"general1.2", "npo1.2"}


def test_a_sign_settles_a_tie_and_the_strongest_goes_first():
    assert answered_sets("a", BOTH, ({"npo1"}, {"general1"})).sets == (NATIONAL,)
    assert answered_sets("a", BOTH, ({"other"}, {"general1"})).sets == (GENERAL,)
    assert answered_sets("ab", BOTH, ({"npo1"},)).sets == (GENERAL,)


def test_of_two_versions_the_newest_is_meant_unless_the_text_or_a_sign_says_otherwise():
    old, new = set_of("npo", "a", "d"), set_of("npo", "a", "e", version=2)
    assert answered_sets("a", (old, new), ()).sets == (new,)
    assert answered_sets("ad", (new, old), ()).sets == (old,)
    assert answered_sets("a", (new, old), ({"npo1"},)).sets == (old,)


@given(
    st.sets(st.sampled_from("abcdx")), st.permutations(BOTH), st.lists(st.sets(st.sampled_from(["npo1", "general1"])))
)
def test_each_known_wording_is_one_question_or_unclear(wordings, sets, likely):
    answered = answered_sets(wordings, sets, likely)
    assert answered.questions.keys() | answered.unclear == wordings - {"x"}
    assert not answered.questions.keys() & answered.unclear
    assert {one.text: one for one in answered.questions.values()} == answered.questions
    assert {q.id for one in answered.sets for q in one.questions} >= {q.id for q in answered.questions.values()}


def asked(organisation: Organisation, question_set: str | None, mode: AnswerMode = AnswerMode.NONE) -> Inquiry:
    return Inquiry(
        id=f"{organisation.id}{question_set}", organisation=organisation.id, question_set=question_set, mode=mode
    )


@pytest.mark.parametrize(
    ("organisations", "inquiries", "signs"),
    [
        ([], [], ()),
        ([NPO], [], (set(), set(), {"npo1"})),
        ([LONE], [], (set(), set(), {"general1"})),
        ([NPO, LONE], [], (set(), set(), set())),
        ([NPO], [asked(NPO, "npo1")], ({"npo1"}, {"npo1"}, {"npo1"})),
        ([LONE], [asked(LONE, "npo1", AnswerMode.ORAL), asked(LONE, None)], (set(), {"npo1"}, {"general1"})),
        ([LONE], [asked(NPO, "npo1")], (set(), set(), {"general1"})),
        ([NPO, LONE], [asked(NPO, "npo1"), asked(LONE, "npo1")], ({"npo1"}, {"npo1"}, set())),
        ([Organisation(id="o3", name="C", group="Patients")], [], (set(), set(), {"general1"})),
    ],
)
def test_signs_are_what_is_open_what_was_ever_put_and_the_kind_of_actor(organisations, inquiries, signs):
    assert likely_sets(organisations, inquiries, BOTH, GROUPS) == signs
