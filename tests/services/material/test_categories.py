"""What a document says of its categories and the ledger says otherwise is shown, and settled once."""

from dataclasses import replace

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.material.ledger import Organisation
from tests.helpers import coded, pasted


def organisation(project: OpenProject, name: str) -> Organisation:
    return next(one for one in project.material.ledger.organisations() if one.name == name)


def listed(project: OpenProject) -> list[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    """Return what is to be settled: the document's number, what it says, what the ledger says."""
    return [(one.source.number, one.source.categories, one.ledger) for one in project.material.categories.differences()]


def older(project: OpenProject, says: list[str], ledger: dict[str, tuple[str, ...]]) -> str:
    """Bring in a document that says categories of its own, as older versions stored them; return its id."""
    for name, categories in ledger.items():
        project.material.ledger.add_organisation(name, categories=categories)
    source = pasted(project, f"Ett ord från {', '.join(ledger)}.", *ledger).source
    project.material.documents.change([source.id], {"categories": says})
    return source.id


def test_a_document_that_says_the_same_as_the_ledger_is_nothing_to_settle(project: OpenProject):
    older(project, ["Region", "Patient"], {"Norrsken": ("Patient",), "Söderljus": ("Region",)})
    pasted(project, "Utan organisation.", categories=("Region",))
    pasted(project, "Ett ord till.", "Norrsken")
    assert listed(project) == []


@pytest.mark.parametrize("ledger", [(), ("Profession",), ("Profession", "Region")])
def test_a_document_that_says_otherwise_is_listed(project: OpenProject, ledger: tuple[str, ...]):
    older(project, ["Region"], {"Norrsken": ledger})
    assert listed(project) == [(1, ("Region",), ledger)]


def test_entered_in_the_ledger_it_counts_there_and_nothing_is_left_to_settle(project: OpenProject):
    source = older(project, ["Region"], {"Norrsken": ("Profession",)})
    coded(project, project.material.documents.document(source), "T01", 0, 3)
    project.material.categories.enter_in_ledger([source])
    assert organisation(project, "Norrsken").categories == ("Profession", "Region")
    rows = project.figures.counting.frequencies(by=Grouping.CATEGORY)
    assert {row.group.key for row in rows if row.group and row.count} == {"Profession", "Region"}
    assert listed(project) == []


def test_an_organisation_of_two_documents_gets_what_both_say_in_one_operation(project: OpenProject):
    first = older(project, ["Region"], {"Norrsken": ()})
    second = pasted(project, "Två ord.", "Norrsken").source.id
    project.material.documents.change([second], {"categories": ["Patient"]})
    change = project.material.categories.enter_in_ledger([first, second])
    assert organisation(project, "Norrsken").categories == ("Region", "Patient")
    project.trail.history.revert(change.operation)
    assert len(listed(project)) == 2
    assert organisation(project, "Norrsken").categories == ()


def test_where_the_ledger_is_right_the_documents_own_category_goes_and_comes_back_undone(project: OpenProject):
    source = older(project, ["Region"], {"Norrsken": ("Profession",)})
    change = project.material.categories.keep_ledger([source])
    assert organisation(project, "Norrsken").categories == ("Profession",)
    assert listed(project) == []
    project.trail.history.revert(change.operation)
    assert listed(project) == [(1, ("Region",), ("Profession",))]


def test_of_several_organisations_nobody_knows_whose_category_it_is(project: OpenProject):
    source = older(project, ["Region"], {"Norrsken": (), "Söderljus": ("Patient",)})
    assert listed(project) == [(1, ("Region",), ("Patient",))]
    with pytest.raises(NothingToDo):
        project.material.categories.enter_in_ledger([source])
    project.material.categories.keep_ledger([source])
    assert listed(project) == []


def test_what_is_settled_cannot_be_settled_again(project: OpenProject):
    source = older(project, ["Region"], {"Norrsken": ("Region",)})
    for settle in (project.material.categories.enter_in_ledger, project.material.categories.keep_ledger):
        with pytest.raises(NothingToDo):
            settle([source])


def test_a_change_in_the_ledger_takes_along_documents_that_only_repeated_it(project: OpenProject):
    older(project, ["Region"], {"Norrsken": ("Region",)})
    project.material.ledger.change_organisation(replace(organisation(project, "Norrsken"), categories=("Patient",)))
    assert listed(project) == []
    assert project.material.documents.sources()[0].categories == ("Patient",)


def test_an_import_enters_a_category_in_the_ledger_and_not_twice(project: OpenProject):
    document = pasted(project, "Ett ord.", "Norrsken", categories=("Region",))
    assert organisation(project, "Norrsken").categories == ("Region",)
    assert document.source.categories == ()


def test_an_import_of_several_organisations_with_several_categories_gives_nobody_all_of_them(project: OpenProject):
    pasted(project, "Ett ord.", "Norrsken", "Söderljus", categories=("Region", "Patient"))
    assert organisation(project, "Norrsken").categories == ()
    assert listed(project) == [(1, ("Region", "Patient"), ())]
    pasted(project, "Två ord.", "Väster", "Öster", categories=("Region",))
    assert organisation(project, "Öster").categories == ("Region",)


def test_said_afterwards_of_several_new_organisations_several_categories_are_nobodys(project: OpenProject):
    document = pasted(project, "Ett ord.")
    both = {"organisations": ["Norrsken", "Söderljus"], "categories": ["Region", "Patient"]}
    project.material.documents.change([document.source.id], both)  # type: ignore[arg-type]
    assert [organisation(project, name).categories for name in ("Norrsken", "Söderljus")] == [(), ()]
    project.material.documents.change([document.source.id], {"organisations": ["Väster"], "categories": ["Region"]})
    assert organisation(project, "Väster").categories == ("Region",)


def test_a_change_in_the_ledger_leaves_other_organisations_documents_alone(project: OpenProject):
    older(project, ["Region"], {"Norrsken": ("Region",)})
    older(project, ["Patient"], {"Söderljus": ("Patient",)})
    project.material.ledger.change_organisation(replace(organisation(project, "Norrsken"), categories=("Tandvård",)))
    assert [line.source.categories for line in project.material.documents.sources()] == [(), ("Patient",)]
