"""Queries over a small project, answered by hand: what is found, its figures, its sentence, what is kept of it."""

from dataclasses import replace

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import NothingToDo, UnreadableView
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.figures.passage_query import (
    Nearness,
    PassageCondition,
    PassageQuery,
    Trait,
    query_content,
    query_of,
)
from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.figures.kept_views import query_in
from lagvarde_coder.words.queries import ENGLISH, SWEDISH
from tests.helpers import coded, pasted

WORDS = "Vi saknar tid och samtal. Tiden räcker aldrig till.\nEn rad för sig om möten."


@pytest.fixture
def heard(project: OpenProject) -> OpenProject:
    """Norrsken takes up T01 and T02 in one sentence, T03 in the next; Älvdalen contradicts T01."""
    one = pasted(project, WORDS, "Norrsken", title="Samtal ett")
    two = pasted(project, "Tid finns, men ingen som frågar oss.", "Älvdalen", title="Samtal två")
    coded(project, one, "T01", 0, 14)
    coded(project, one, "T02", 10, 24)
    coded(project, one, "T03", 26, 40)
    coded(project, two, "T01", 0, 9, stance=Stance.CONTRADICTS)
    return project


def condition(project, trait, *values, near=Nearness.ITSELF, negated=False, how=None):
    if trait is Trait.THEME:
        values = tuple(project.themes.codebook.find(number).id for number in values)
    return PassageCondition(trait=trait, values=tuple(values), near=near, negated=negated, how=how or How())


def found(project, *alternatives):
    result = project.figures.queries.ask(PassageQuery(alternatives)).result
    numbers = {source.source.text: source.source.title for source in project.material.documents.sources()}
    return [(numbers[passage.text], passage.start, passage.end) for passage in result.passages]


def test_conditions_must_all_hold_and_alternatives_add_to_each_other(heard: OpenProject):
    tid = condition(heard, Trait.THEME, "T01")
    against = condition(heard, Trait.STANCE, Stance.CONTRADICTS)
    assert found(heard, (tid,)) == [("Samtal ett", 0, 14), ("Samtal två", 0, 9)]
    assert found(heard, (tid, against)) == [("Samtal två", 0, 9)]
    assert found(heard, (tid, against), (condition(heard, Trait.THEME, "T02"),)) == [
        ("Samtal ett", 10, 24),
        ("Samtal två", 0, 9),
    ]


def test_codings_that_share_a_character_are_one_passage(heard: OpenProject):
    assert found(heard, (condition(heard, Trait.THEME, "T01", "T02"),))[0] == ("Samtal ett", 0, 24)


def test_near_means_another_coding_that_shares_words_sentence_or_document(heard: OpenProject):
    def near(theme, of, where, *, negated=False):
        return (condition(heard, Trait.THEME, theme), condition(heard, Trait.THEME, of, near=where, negated=negated))

    assert found(heard, near("T01", "T02", Nearness.SAME_WORDS)) == [("Samtal ett", 0, 14)]
    assert found(heard, near("T01", "T03", Nearness.SENTENCE)) == []
    assert found(heard, near("T01", "T02", Nearness.SENTENCE)) == [("Samtal ett", 0, 14)]
    assert found(heard, near("T01", "T03", Nearness.DOCUMENT)) == [("Samtal ett", 0, 14)]
    assert found(heard, near("T01", "T03", Nearness.DOCUMENT, negated=True)) == [("Samtal två", 0, 9)]
    assert found(heard, near("T01", "T01", Nearness.SAME_WORDS)) == []  # a coding is not near itself


def test_sentences_that_were_found_are_kept_with_the_project(heard: OpenProject):
    assert found(heard, (condition(heard, Trait.THEME, "T03", near=Nearness.SENTENCE),)) == []
    text = next(one.source.text for one in heard.material.documents.sources() if one.source.title == "Samtal ett")
    assert len(heard.material.sentences.known(text) or ()) == 3


def test_words_are_found_as_the_search_finds_them(heard: OpenProject):
    assert found(heard, (condition(heard, Trait.WORDS, "tid"),)) == [("Samtal ett", 0, 24), ("Samtal två", 0, 9)]
    inflected = condition(heard, Trait.WORDS, "tid", how=How(forms=True))
    assert ("Samtal ett", 26, 40) in found(heard, (inflected,))
    assert found(heard, (condition(heard, Trait.WORDS, "samtal", near=Nearness.SENTENCE),)) == [("Samtal ett", 0, 24)]
    assert found(heard, (condition(heard, Trait.WORDS, "möten", near=Nearness.SENTENCE),)) == []


def test_a_need_takes_in_what_was_brought_into_it(heard: OpenProject):
    theme = heard.themes.codebook.find("T01").id
    heard.decisions.merging.merge(NeedChoice(name="Mer tid"), [theme], "Samma sak.")
    need = condition(heard, Trait.THEME, "B01")
    assert len(found(heard, (need,))) == 2


def test_figures_have_their_denominators_within_the_filter(heard: OpenProject):
    query = PassageQuery(((condition(heard, Trait.THEME, "T01"),),))
    figures = heard.figures.queries.ask(query).result.figures
    assert (figures.organisations, figures.heard, figures.documents, figures.all_documents) == (2, 2, 2, 2)
    assert (figures.passages, figures.places) == (2, 4)
    only = Scope(stances=frozenset({Stance.CONTRADICTS}))
    figures = heard.figures.queries.ask(query, only).result.figures
    assert (figures.organisations, figures.heard, figures.passages, figures.places) == (1, 2, 1, 1)


def test_a_query_reads_as_a_sentence_in_both_languages(heard: OpenProject):
    norrsken = next(one.id for one in heard.material.ledger.organisations() if one.name == "Norrsken")
    query = PassageQuery(
        (
            (
                condition(heard, Trait.THEME, "T01"),
                condition(heard, Trait.THEME, "T02", near=Nearness.SAME_WORDS, negated=True),
                condition(heard, Trait.ORGANISATION, norrsken),
            ),
            (condition(heard, Trait.WORDS, "tid", near=Nearness.SENTENCE, how=How(forms=True)),),
        )
    )
    names = {number: heard.themes.codebook.find(number).name for number in ("T01", "T02")}
    assert heard.figures.queries.said(query, SWEDISH) == (
        f"Utdrag som gäller T01 {names['T01']} "
        f"och som på samma ord inte har någon annan kodning för T02 {names['T02']} "
        "och som kommer från Norrsken, eller som har ”tid” (alla böjningar) i samma mening."
    )
    assert heard.figures.queries.said(query, ENGLISH) == (
        f"Passages that are about T01 {names['T01']} "
        f"and that have no other coding about T02 {names['T02']} on the same "
        "words and that come from Norrsken, or that have “tid” (all forms) in the same sentence."
    )
    assert heard.figures.queries.said(PassageQuery(), SWEDISH) == "Alla utdrag."
    gone = PassageQuery(((PassageCondition(trait=Trait.THEME, values=("borta",)),),))
    assert heard.figures.queries.said(gone, SWEDISH) == "Utdrag som gäller ?."


def test_a_query_is_kept_by_name_replaced_and_undone(heard: OpenProject):
    views = heard.figures.views
    first = PassageQuery(((condition(heard, Trait.THEME, "T01", "T02"),),))
    second = PassageQuery(((condition(heard, Trait.STANCE, Stance.NUANCES),),))
    views.keep_query("Tid", first)
    with pytest.raises(NothingToDo):
        views.keep_query("Tid", first)
    _, change = views.keep_query("tid", second)
    assert views.query("Tid") == second
    heard.trail.history.revert(change.operation)
    assert views.query("Tid") == first.canonical()
    assert [view.name for view in views.all(ViewPlace.QUERY)] == ["Tid"]


@pytest.mark.parametrize(
    "content",
    ["{", "{}", "[{}]", "[[]]", '[[{"of":"theme"}]]', '[[{"of":"tema","any":["a"]}]]', '[[{"any":[],"of":"theme"}]]',
     '[[{"any":["?"],"of":"words"}]]', '[[{"any":["a"],"of":"stance"}]]', '[[{"any":["a"],"of":"theme","near":"x"}]]',
     '[[{"any":["a"],"of":"theme","not":"x"}]]', '[[{"any":["a"],"of":"words","how":["all"]}]]', "[" * 2000],
)  # fmt: skip
def test_what_is_no_query_is_refused(content: str):
    with pytest.raises(ValueError):
        query_of(content)


def test_a_kept_query_that_is_not_understood_is_told_by_its_name(heard: OpenProject):
    view, _ = heard.figures.views.keep_query("Tid", PassageQuery())
    assert view.content == "" == query_content(PassageQuery())
    with pytest.raises(UnreadableView, match="Tid"):
        query_in(replace(view, content="[[{}]]"))
