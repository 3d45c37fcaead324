"""Figures by category come from the ledger: each organisation with its own, whatever its documents say."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.material.speaking import NO_CATEGORY
from lagvarde_coder.services.disclosure import Attribution
from lagvarde_coder.services.finding.hits import SearchScope
from tests.helpers import coded, pasted

JOINT = "Norrsken: Vi behöver tid för allt detta.\nSöderljus: Uppföljningen är viktig för oss.\n"
OF_NORRSKEN, OF_SODERLJUS = JOINT.index("Vi behöver"), JOINT.index("Uppföljningen")


def enter(project: OpenProject, name: str, *categories: str) -> None:
    """Say in the ledger of what sort an organisation is."""
    ledger = project.material.ledger
    known = {organisation.name: organisation for organisation in ledger.organisations()}
    if name in known:
        ledger.change_organisation(replace(known[name], categories=categories))
    else:
        ledger.add_organisation(name, categories=categories)


def by_category(project: OpenProject, unit: Unit = Unit.ORGANISATION) -> dict[str | None, tuple[int, int]]:
    """Return how many take up T01, of how many, per category; None is the whole."""
    rows = project.figures.counting.frequencies(unit=unit, by=Grouping.CATEGORY)
    return {row.group.key if row.group else None: (row.count, row.denominator) for row in rows if row.number == "T01"}


@pytest.fixture
def joint(project: OpenProject) -> Iterator[OpenProject]:
    """Return a project with a joint dialogue of two sorts of organisation; T01 is what Norrsken says."""
    enter(project, "Norrsken", "Region")
    enter(project, "Söderljus", "Profession")
    document = pasted(project, JOINT, "Norrsken", "Söderljus", categories=("Region", "Profession"))
    coded(project, document, "T01", OF_NORRSKEN, OF_NORRSKEN + 14)
    yield project


def test_an_organisation_counts_in_the_category_that_the_ledger_gives_it(project: OpenProject):
    enter(project, "Norrsken", "Region")
    enter(project, "Söderljus", "Region")
    coded(project, pasted(project, "Ett ord.", "Norrsken"), "T01", 0, 7)
    coded(project, pasted(project, "Två ord.", "Söderljus", categories=("Region",)), "T01", 0, 7)
    assert by_category(project) == {None: (2, 2), "Region": (2, 2)}


def test_a_change_in_the_ledger_moves_the_figures(project: OpenProject):
    coded(project, pasted(project, "Ett ord.", "Norrsken", categories=("Region",)), "T01", 0, 7)
    enter(project, "Norrsken", "Profession", "Patient")
    assert by_category(project) == {None: (1, 1), "Patient": (1, 1), "Profession": (1, 1)}


@pytest.mark.parametrize(
    ("unit", "whole", "silent"), [(Unit.ORGANISATION, 2, 1), (Unit.SOURCE, 1, 1), (Unit.PASSAGE, 1, 0)]
)
def test_in_a_joint_dialogue_each_organisation_counts_in_its_own_category(
    joint: OpenProject, unit: Unit, whole: int, silent: int
):
    assert by_category(joint, unit) == {None: (1, whole), "Profession": (0, silent), "Region": (1, 1)}


def test_words_of_both_count_in_the_category_of_each_for_that_organisation_alone(joint: OpenProject):
    (line,) = joint.material.documents.sources()
    coded(joint, joint.material.documents.document(line.source.id), "T01", 0, len(JOINT) - 1)
    assert by_category(joint) == {None: (2, 2), "Profession": (1, 1), "Region": (1, 1)}


def test_an_organisation_without_category_in_a_joint_dialogue_stands_without(joint: OpenProject):
    enter(joint, "Norrsken")
    assert by_category(joint) == {None: (1, 2), "Profession": (0, 1), NO_CATEGORY: (1, 1)}


def test_a_documents_own_category_counts_where_its_one_organisation_has_none(project: OpenProject):
    enter(project, "Norrsken", "Region")
    document = pasted(project, "Ett ord.", "Norrsken")
    coded(project, document, "T01", 0, 7)
    project.material.documents.change([document.source.id], {"categories": ["Patient"]})
    assert by_category(project) == {None: (1, 1), "Region": (1, 1)}
    enter(project, "Norrsken")
    assert by_category(project) == {None: (1, 1), "Patient": (1, 1)}


def test_a_documents_own_category_counts_where_it_has_no_organisation(project: OpenProject):
    coded(project, pasted(project, "Ett ord.", categories=("Patient",)), "T01", 0, 7)
    coded(project, pasted(project, "Två ord."), "T01", 0, 7)
    assert by_category(project, Unit.SOURCE) == {None: (2, 2), "Patient": (1, 1), NO_CATEGORY: (1, 1)}
    assert by_category(project) == {None: (0, 0), "Patient": (0, 0), NO_CATEGORY: (0, 0)}


def test_behind_a_figure_by_category_stand_the_passages_of_that_category(joint: OpenProject):
    (line,) = joint.material.documents.sources()
    document = joint.material.documents.document(line.source.id)
    coded(joint, document, "T01", OF_SODERLJUS, OF_SODERLJUS + 13)
    theme = joint.themes.codebook.find("T01").id

    def words(category: str) -> list[str]:
        group = (Grouping.CATEGORY, category)
        return [str(one.text) for one in joint.figures.counting.excerpts(theme, group=group)]

    assert words("Region") == ["Vi behöver tid"]
    assert words("Profession") == ["Uppföljningen"]


def test_an_excerpt_under_category_tells_the_sort_of_who_speaks_not_of_all_in_the_document(joint: OpenProject):
    theme = joint.themes.codebook.find("T01").id
    (excerpt,) = joint.figures.counting.excerpts(theme, attribution=Attribution.CATEGORY)
    assert excerpt.attribution == "Region"


def test_a_search_in_a_category_finds_the_words_of_that_category(joint: OpenProject):
    def found(category: str) -> list[str]:
        scope = SearchScope(categories=frozenset({category}))
        return [hit.words for hit in joint.finding.searching.search("för", scope=scope).hits]

    assert [words.split(":")[0] for words in found("Region")] == ["Norrsken"]
    assert [words.split(":")[0] for words in found("Profession")] == ["Söderljus"]


def test_a_list_of_documents_tells_the_categories_of_their_organisations(joint: OpenProject):
    pasted(joint, "Ett ord.", "Norrsken", categories=("Patient",))
    pasted(joint, "Två ord.", categories=("Patient",))
    assert [line.categories for line in joint.material.documents.sources()] == [
        ("Profession", "Region"),
        ("Region",),
        ("Patient",),
    ]
