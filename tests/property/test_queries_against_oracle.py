from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.answering_queries import QueryMaterial, answered
from lagvarde_coder.domain.figures.counting import count
from lagvarde_coder.domain.figures.passage_query import (
    Nearness,
    PassageCondition,
    PassageQuery,
    Trait,
    query_content,
    query_of,
)
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.runs import union
from lagvarde_coder.domain.themes.codebook import Stage
from tests.oracle.definitions import Oracle
from tests.oracle.queries import QueryOracle
from tests.property.worlds import CATEGORIES, CODERS, ORGANISATIONS, worlds
from tests.tries import tries

FAMILIES = {"T1": "family-a", "T1a": "family-a", "T2": "family-b"}
VALUES: dict[Trait, list[str]] = {
    Trait.FAMILY: sorted(set(FAMILIES.values())),
    Trait.STANCE: list(Stance),
    Trait.ORGANISATION: [*ORGANISATIONS, "-"],
    Trait.CATEGORY: [*CATEGORIES, "-"],
    Trait.KIND: list(SourceKind),
    Trait.CODER: CODERS,
    Trait.WORDS: ["tid", "stöd"],
}
TEXTS = ("t0", "t1", "t2", "t3")


def conditions(themes):
    values: dict[Trait, list[str]] = {**VALUES, Trait.THEME: themes}

    @st.composite
    def condition(draw):
        trait = draw(st.sampled_from(list(Trait)) | st.just(Trait.THEME))
        chosen = draw(st.lists(st.sampled_from(values[trait]), min_size=1, max_size=2))
        return PassageCondition(
            trait=trait,
            values=tuple(str(one) for one in chosen),
            near=draw(st.sampled_from(list(Nearness))),
            negated=draw(st.booleans()),
            how=draw(st.sampled_from([How(), How(forms=True), How(compounds=True, variants=True)])),
        )

    return condition()


def queries(themes):
    alternatives = st.lists(conditions(themes), min_size=1, max_size=3).map(tuple)
    return st.lists(alternatives, max_size=3).map(lambda made: PassageQuery(tuple(made)))


@st.composite
def divided(draw):
    """Return text -> sentences: ranges in order that do not overlap, with or without something between them."""
    bounds = {text: sorted(draw(st.sets(st.integers(0, 10), max_size=6))) for text in TEXTS}
    return {text: [pair for pair in pairwise(at) if draw(st.booleans())] for text, at in bounds.items()}


@st.composite
def said(draw):
    """Return text -> word -> where it was found."""
    places = st.tuples(st.integers(0, 9), st.integers(1, 3)).map(lambda at: (at[0], at[0] + at[1]))
    return {text: {word: draw(st.lists(places, max_size=2)) for word in VALUES[Trait.WORDS]} for text in TEXTS}


def material(world, of_texts, words):
    def found(condition, among):
        runs = {text: union(run for one in condition.values for run in words[text][one]) for text in among}
        return {text: places for text, places in runs.items() if places}

    return QueryMaterial(
        sources=world.sources,
        codings=world.codings,
        lineage=Lineage(world.themes, world.links),
        families=FAMILIES,
        words=found,
        sentences=lambda texts: {text: of_texts[text] for text in texts},
    )


@settings(max_examples=tries(100))
@given(worlds(), divided(), said(), st.data())
def test_passages_and_figures_follow_the_definition(world, of_texts, words, data):
    query = data.draw(queries([theme.id for theme in world.themes]))
    oracle = QueryOracle(Oracle(world), FAMILIES, words, of_texts)
    result = answered(query, material(world, of_texts, words), world.scope)
    assert {passage[:3] for passage in result.passages} == oracle.runs(query)
    figures = result.figures
    assert (
        figures.organisations,
        figures.heard,
        figures.documents,
        figures.all_documents,
        figures.passages,
        figures.places,
    ) == oracle.figures(query)
    assert {one for passage in result.passages for one in passage.codings} == {one.id for one in oracle.found(query)}
    assert figures.passages <= figures.places


@settings(max_examples=tries(100))
@given(worlds(), st.data())
def test_a_query_of_one_category_has_the_figures_of_the_frequencies(world, data):
    theme = data.draw(st.sampled_from(world.themes))
    query = PassageQuery(((PassageCondition(trait=Trait.THEME, values=(theme.id,)),),))
    figures = answered(query, material(world, {}, {}), world.scope).figures
    lineage, of = Lineage(world.themes, world.links), [one for one in world.themes if one.stage is theme.stage]
    assert theme.stage in {Stage.THEME, Stage.NEED}

    def counted(unit):
        rows = count(unit, None, of, world.codings, world.sources, lineage, world.scope, {})
        return next(row[2:] for row in rows if row.theme == theme.id)

    assert (figures.organisations, figures.heard) == counted(Unit.ORGANISATION)
    assert (figures.documents, figures.all_documents) == counted(Unit.SOURCE)
    assert figures.passages == counted(Unit.PASSAGE)[0]


@settings(max_examples=tries(60))
@given(queries(["T1", "B1"]))
def test_a_kept_query_comes_back_in_its_one_form(query):
    content = query_content(query)
    assert query_of(content) == query.canonical()
    assert query_content(query_of(content)) == content


@settings(max_examples=tries(60))
@given(worlds(), divided(), said(), st.data())
def test_the_one_form_finds_the_same(world, of_texts, words, data):
    query = data.draw(queries([theme.id for theme in world.themes]))
    oracle = QueryOracle(Oracle(world), FAMILIES, words, of_texts)
    assert oracle.found(query) == oracle.found(query.canonical())
