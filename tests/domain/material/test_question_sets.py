"""Which of several sets with the same wordings a text answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.question_sets import Signs, answered_sets, signs_of

NPO, LONE = Organisation(id="o1", name="NPO A", group="NPO"), Organisation(id="o2", name="B")
GROUPS = {"NPO", ""}


def set_of(key: str, *wordings: str, version: int = 1) -> QuestionSet:
    name = f"{key}{version}"
    questions = tuple(Question(id=f"{name}.{at}", number=at, text=text) for at, text in enumerate(wordings, 1))
    return QuestionSet(id=name, key=key, name=key, version=version, questions=questions)


GENERAL, NATIONAL = set_of("general", "a", "b", "c"), set_of("npo", "a", "d")
BOTH = (GENERAL, NATIONAL)


DENTAL = set_of("dental", "x", "y")
ALL = (GENERAL, NATIONAL, DENTAL)
NOTHING = Signs()


def put(*sets: str, likely: tuple[str, ...] = ()) -> Signs:
    return Signs(frozenset(sets), tuple(frozenset({sign}) for sign in likely))


@pytest.mark.parametrize(
    ("wordings", "signs", "answered", "unclear", "elsewhere"),
    [
        # nothing says what was put: the set with most of the questions has the answer whole
        ("ad", NOTHING, "npo1.1 npo1.2", "", ""),
        ("ab", NOTHING, "general1.1 general1.2", "", ""),
        ("d", NOTHING, "npo1.2", "", ""),
        ("abcd", NOTHING, "general1.1 general1.2 general1.3", "", "d"),
        ("zb", NOTHING, "general1.2", "", ""),
        ("", NOTHING, "", "", ""),
        # a set that shares no question with it adds to it
        ("abx", NOTHING, "general1.1 general1.2 dental1.1", "", ""),
        ("adxy", NOTHING, "dental1.1 dental1.2 npo1.1 npo1.2", "", ""),
        ("xy", NOTHING, "dental1.1 dental1.2", "", ""),
        # equally many of two sets of which one was put
        ("a", NOTHING, "", "a", ""),
        ("bd", NOTHING, "", "bd", ""),
        ("abd", NOTHING, "", "abd", ""),
        ("abdx", NOTHING, "dental1.1", "abd", ""),
        ("bdx", NOTHING, "dental1.1", "bd", ""),
        ("abd", put(likely=("npo1",)), "npo1.1 npo1.2", "", "b"),
        ("abd", put(likely=("other", "general1")), "general1.1 general1.2", "", "d"),
        ("a", put(likely=("npo1", "general1")), "npo1.1", "", ""),
        ("abc", put(likely=("npo1",)), "general1.1 general1.2 general1.3", "", ""),
        # one is known to have been put: it goes first if it explains anything
        ("abc", put("npo1"), "npo1.1", "", "bc"),
        ("abcd", put("npo1"), "npo1.1 npo1.2", "", "bc"),
        ("bc", put("npo1"), "general1.2 general1.3", "", ""),
        ("ad", put("general1"), "general1.1", "", "d"),
        ("abx", put("npo1"), "npo1.1 dental1.1", "", "b"),
        ("axy", put("general1"), "general1.1 dental1.1 dental1.2", "", ""),
        ("ab", put("dental1"), "general1.1 general1.2", "", ""),
        ("x", put("npo1"), "dental1.1", "", ""),
        # several were: the one of them with most questions, then the others of them
        ("abcd", put("npo1", "general1"), "general1.1 general1.2 general1.3 npo1.2", "", ""),
        ("ad", put("npo1", "general1"), "npo1.1 npo1.2", "", ""),
        ("abx", put("npo1", "dental1", likely=("dental1",)), "dental1.1 npo1.1", "", "b"),
        ("a", put("npo1", "general1", likely=("npo1",)), "npo1.1", "", ""),
        ("abd", put("npo1", "general1"), "general1.2 npo1.2", "a", ""),
        ("a", put("npo1", "general1"), "", "a", ""),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_an_answer_goes_whole_to_the_set_that_was_put_else_to_the_one_with_most_of_its_questions(
    wordings: str, signs: Signs, answered: str, unclear: str, elsewhere: str, turned: bool
):
    result = answered_sets(wordings, ALL[::-1] if turned else ALL, signs)
    assert sorted(one.id for one in result.questions.values()) == sorted(answered.split())
    assert (result.unclear, result.elsewhere) == (frozenset(unclear), frozenset(elsewhere))
    assert {one.id for one in result.sets} == {question.split(".")[0] for question in answered.split()}


def test_of_two_versions_the_text_decides_then_the_ledger_then_the_newest_is_meant():
    old, new = set_of("npo", "a", "d"), set_of("npo", "a", "e", version=2)
    for sets in ((old, new), (new, old)):
        assert answered_sets("a", sets, NOTHING).sets == (new,)
        assert answered_sets("ad", sets, NOTHING).sets == (old,)
        assert answered_sets("a", sets, put("npo1", likely=("npo1",))).sets == (old,)
        assert answered_sets("ae", sets, put("npo1", likely=("npo1",))).sets == (new,), "put were the revised questions"
        assert answered_sets("ade", sets, put("npo1", likely=("npo1",))).elsewhere == {"e"}


@given(
    st.sets(st.sampled_from("abcdxz")),
    st.permutations(ALL),
    st.lists(st.frozensets(st.sampled_from(["npo1", "general1", "dental1"])), min_size=1, max_size=3),
)
def test_each_known_wording_is_one_question_or_unclear_or_anothers(wordings, sets, signs):
    answered = answered_sets(wordings, sets, Signs(signs[0], tuple(signs[1:])))
    parts = [set(answered.questions), answered.unclear, answered.elsewhere]
    assert sorted(wording for part in parts for wording in part) == sorted(wordings - {"z"})
    assert {one.text: one for one in answered.questions.values()} == answered.questions
    assert {q.id for one in answered.sets for q in one.questions} >= {q.id for q in answered.questions.values()}
    assert {"npo1", "general1"} <= signs[0] or not {GENERAL, NATIONAL} <= set(answered.sets), "it is never split"


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
    found = signs_of(organisations, inquiries, BOTH, GROUPS)
    assert found.likely == signs
    assert found.put == (signs[1] if signs else set())
