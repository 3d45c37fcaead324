"""How themes became needs: who decided it, when, why, and how many codings went along."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.report.reports import LineageStep
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import coded, made, pasted

WORDS = "Vi behöver tid för att fasa ut. Och någon måste fråga efter det.\n"


@pytest.fixture
def split(project: OpenProject) -> tuple[OpenProject, str, str]:
    """A project in which Utredare Alfa brought two codings of T01 into the need Tid; their ids."""
    document = pasted(project, WORDS, "Norrsken")
    first, second = (made(coded(project, document, "T01", *span)) for span in ((0, 31), (32, 62)))
    project.decisions.merging.split(
        project.themes.codebook.find("T01").id, [(NeedChoice("Tid"), [first, second])], "De hör ihop."
    )
    return project, first, second


def step(project: OpenProject) -> LineageStep:
    (only,) = project.decisions.merging.decided()[0]
    return only


def test_who_cuts_a_coding_has_not_decided_the_merge(split: tuple[OpenProject, str, str]):
    project, first, _ = split
    before = step(project)
    project.coders.act_as("Kodare Beta")
    project.coding.reshaping.split(first, 11)
    after = step(project)
    assert (after.by, after.at, after.reason) == (before.by, before.at, "De hör ihop.")
    assert after.by == "Utredare Alfa"
    assert (before.codings, after.codings) == (2, 3)


def test_a_merge_that_was_undone_and_comes_back_is_decided_by_who_made_it(project: OpenProject):
    _, change = project.decisions.merging.merge(
        NeedChoice("Tid"), [project.themes.codebook.find("T01").id], "De hör ihop."
    )
    before = step(project)
    project.coders.act_as("Kodare Beta")
    undone = project.trail.history.revert(change.operation)
    project.trail.history.revert(undone.operation)
    assert (step(project).by, step(project).at) == (before.by, before.at) == ("Utredare Alfa", before.at)


def test_a_split_counts_only_codings_that_exist(split: tuple[OpenProject, str, str]):
    project, first, _ = split
    project.coding.marking.remove_many([first])
    assert step(project).codings == 1


def test_the_list_of_links_counts_the_same_codings(split: tuple[OpenProject, str, str]):
    project, first, _ = split
    project.coding.marking.remove_many([first])
    assert [line.codings for line in project.decisions.merging.links()] == [1]


def test_a_whole_theme_has_no_number_of_codings(project: OpenProject):
    coded(project, pasted(project, WORDS, "Norrsken"), "T01", 0, 31)
    project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T01").id], "De hör ihop.")
    assert step(project).codings is None
    assert [line.codings for line in project.decisions.merging.links()] == [None]


def test_what_was_set_aside_says_who_decided_it_last(project: OpenProject):
    theme = project.themes.codebook.find("T05").id
    project.themes.codebook.park([theme], "Kanske senare.")
    (aside,) = project.decisions.merging.decided()[1]
    assert (aside.number, aside.status, aside.reason, aside.by) == ("T05", "parked", "Kanske senare.", "Utredare Alfa")
    project.coders.act_as("Kodare Beta")
    project.themes.codebook.drop([theme], "Saknar stöd.")
    project.themes.codebook.change(theme, {"claim": "Ordet är fritt."})
    (aside,) = project.decisions.merging.decided()[1]
    assert (aside.number, aside.status, aside.reason, aside.by) == ("T05", "dropped", "Saknar stöd.", "Kodare Beta")


def test_the_ways_are_in_order_of_need_then_theme(project: OpenProject):
    for need, themes in (("Tid", ("T04", "T02")), ("Forum", ("T03", "T01"))):
        found = [project.themes.codebook.find(number).id for number in themes]
        project.decisions.merging.merge(NeedChoice(need), found, "De hör ihop.")
    ways = [(one.need, one.theme) for one in project.decisions.merging.decided()[0]]
    assert ways == [("B01", "T02"), ("B01", "T04"), ("B02", "T01"), ("B02", "T03")]
