"""Merge, split, unmerge: nothing is rewritten, and everything can be taken back."""

import pytest
from sqlalchemy import text

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import (
    AlreadyLinked,
    AmbiguousTheme,
    EmptyInput,
    KnownError,
    LinkCycle,
    NotFound,
    NothingToDo,
    ThemeNotUsable,
)
from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.services.decisions.merging import NeedChoice, as_planned
from tests.helpers import coded, made, pasted

WHY = "De hör ihop."


def ids(project: OpenProject, *names: str) -> list[str]:
    return [project.themes.codebook.find(name).id for name in names]


@pytest.fixture
def filled(project: OpenProject) -> OpenProject:
    """A project with two documents: T01 and T02 overlap in the first, T13a stands in the second."""
    first, second = pasted(project, "ord " * 30, "Norrsken"), pasted(project, "Andra ord " * 9, "Älvdalen")
    for document, theme, start, end in (
        (first, "T01", 0, 10),
        (first, "T02", 5, 20),
        (first, "T01", 40, 50),
        (second, "T13a", 0, 9),
    ):
        coded(project, document, theme, start, end)
    return project


def coding_rows(project: OpenProject) -> list[tuple[object, ...]]:
    with project._database.connection() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT * FROM coding ORDER BY id"))]


def figures(project: OpenProject) -> list[list[Frequency]]:
    return [project.figures.counting.frequencies(stage, unit=unit) for stage in Stage for unit in Unit]


def counts(project: OpenProject, need: str, unit: Unit) -> int:
    return next(one.count for one in project.figures.counting.frequencies(Stage.NEED, unit=unit) if one.number == need)


def test_a_merge_rewrites_no_coding_and_counts_each_passage_once(filled: OpenProject):
    before = coding_rows(filled)
    need, _ = filled.decisions.merging.merge(NeedChoice("Tid"), ids(filled, "T01", "T02"), WHY)
    assert coding_rows(filled) == before
    assert counts(filled, need.number, Unit.PASSAGE) == 2
    assert counts(filled, need.number, Unit.CHARACTER) == 30
    assert counts(filled, need.number, Unit.ORGANISATION) == 1


def test_unmerging_brings_the_earlier_figures_back_exactly(filled: OpenProject):
    before, rows = figures(filled), coding_rows(filled)
    need, _ = filled.decisions.merging.merge(NeedChoice("Tid"), ids(filled, "T01", "T02"), WHY)
    assert figures(filled) != before
    filled.decisions.merging.unmerge(need.id, "Det var två saker.")
    assert figures(filled) == before
    assert coding_rows(filled) == rows
    assert filled.themes.codebook.find(need.number).status is ThemeStatus.RETIRED


def test_merging_again_takes_a_retired_need_into_use(filled: OpenProject):
    need, _ = filled.decisions.merging.merge(NeedChoice("Tid"), ids(filled, "T01"), WHY)
    filled.decisions.merging.unmerge(need.id, WHY)
    again, _ = filled.decisions.merging.merge(NeedChoice(need.number), ids(filled, "T02"), WHY)
    assert (again.id, again.status) == (need.id, ThemeStatus.ACTIVE)


def test_the_preview_shows_what_the_merge_then_does(filled: OpenProject):
    plan = as_planned(NeedChoice("Tid"), ids(filled, "T01", "T02"))
    shown = filled.figures.counting.preview(plan, Unit.PASSAGE)
    assert filled.decisions.merging.links() == []
    filled.decisions.merging.merge(NeedChoice("Tid"), ids(filled, "T01", "T02"), WHY)
    done = filled.figures.counting.frequencies(Stage.NEED, unit=Unit.PASSAGE)
    assert shown.before == []
    assert [(one.number, one.count, one.denominator) for one in shown.after] == [
        (one.number, one.count, one.denominator) for one in done
    ]


def test_a_parent_carries_its_sub_themes_unless_they_have_links_of_their_own(filled: OpenProject):
    need, _ = filled.decisions.merging.merge(NeedChoice("Uppföljning"), ids(filled, "T13"), WHY)
    assert counts(filled, need.number, Unit.PASSAGE) == 1
    other, _ = filled.decisions.merging.merge(NeedChoice("Data"), ids(filled, "T13a"), WHY)
    assert [counts(filled, one.number, Unit.PASSAGE) for one in (need, other)] == [0, 1]


def test_some_of_the_themes_of_a_need_may_be_taken_out(filled: OpenProject):
    need, _ = filled.decisions.merging.merge(NeedChoice("Tid"), ids(filled, "T01", "T02"), WHY)
    filled.decisions.merging.unmerge(need.id, WHY, ids(filled, "T02"))
    assert [line.theme.number for line in filled.decisions.merging.links()] == ["T01"]
    assert filled.themes.codebook.find(need.number).status is ThemeStatus.ACTIVE


def test_a_need_keeps_the_number_it_was_asked_to_have_and_none_is_used_again(filled: OpenProject):
    first, change = filled.decisions.merging.merge(NeedChoice("Tid", number="B05"), ids(filled, "T01"), WHY)
    filled.trail.history.revert(change.operation)
    second, _ = filled.decisions.merging.merge(NeedChoice("Ork", number="B05"), ids(filled, "T01"), WHY)
    assert (first.number, second.number) == ("B05", "B06")


def test_the_preview_of_a_merge_into_a_dissolved_need_shows_what_the_merge_does(filled: OpenProject):
    choice, themes = NeedChoice("Tid"), ids(filled, "T01", "T13a")
    need, _ = filled.decisions.merging.merge(choice, themes, WHY)
    filled.decisions.merging.unmerge(need.id, "Det var två saker.")
    shown = filled.figures.counting.preview(as_planned(choice, themes), Unit.ORGANISATION)
    assert [(one.number, one.count, one.denominator) for one in shown.after] == [("B01", 2, 2)]
    assert shown.before == []
    assert filled.themes.codebook.find("B01").status is ThemeStatus.RETIRED
    filled.decisions.merging.merge(choice, themes, WHY)
    assert filled.figures.counting.frequencies(Stage.NEED) == shown.after


@pytest.mark.parametrize("written", ["Tid", " Tid "])
def test_a_name_that_two_needs_share_is_refused_and_their_numbers_are_taken(filled: OpenProject, written: str):
    for _ in range(2):
        filled.themes.codebook.create("Tid", Stage.NEED)
    with pytest.raises(AmbiguousTheme):
        filled.decisions.merging.merge(NeedChoice(written), ids(filled, "T01"), WHY)
    with pytest.raises(AmbiguousTheme):
        filled.figures.counting.preview(as_planned(NeedChoice(written), ids(filled, "T01")), Unit.ORGANISATION)
    with pytest.raises(AmbiguousTheme):
        filled.decisions.merging.merge(NeedChoice("Ork", parent=written), ids(filled, "T01"), WHY)
    assert filled.decisions.merging.links() == []
    need, _ = filled.decisions.merging.merge(NeedChoice("B02"), ids(filled, "T01"), WHY)
    assert need.number == "B02"


def test_a_theme_is_found_by_a_name_that_its_need_has_too(filled: OpenProject):
    theme = filled.themes.codebook.find("T01")
    need, _ = filled.decisions.merging.merge(NeedChoice(theme.name), [theme.id], WHY)
    assert filled.themes.codebook.find(theme.name).number == "T01"
    assert filled.themes.codebook.find(theme.name, Stage.NEED).number == need.number


# --- splits -----------------------------------------------------------------------------------------------------------


def test_a_split_carries_named_codings_and_queues_later_ones(filled: OpenProject):
    first, second = [line.coding.id for line in filled.coding.marking.all(theme=ids(filled, "T01")[0])]
    parts = [(NeedChoice("Tid"), [first]), (NeedChoice("Ork"), [second])]
    filled.decisions.merging.split(ids(filled, "T01")[0], parts, "Två saker.")
    needs = {line.need.name: line.need.number for line in filled.decisions.merging.links()}
    assert sorted(needs.values()) == ["B01", "B02"]
    assert [counts(filled, number, Unit.CHARACTER) for number in needs.values()] == [10, 10]
    assert filled.decisions.merging.unassigned() == []
    later = coded(filled, filled.material.documents.document(filled.material.documents.find("#1").id), "T01", 60, 70)
    assert filled.decisions.merging.unassigned() == [made(later)]
    assert counts(filled, needs["Tid"], Unit.PASSAGE) == 1


def test_the_parts_of_a_split_go_to_different_needs(filled: OpenProject):
    one = [line.coding.id for line in filled.coding.marking.all()][:1]
    with pytest.raises(AlreadyLinked):
        filled.decisions.merging.split(ids(filled, "T01")[0], [(NeedChoice("Tid"), one), (NeedChoice("Tid"), one)], WHY)
    assert filled.decisions.merging.links() == []


@pytest.mark.parametrize("codings", [["none"], "theirs", []])
def test_a_split_takes_only_codings_of_its_theme(filled: OpenProject, codings: list[str] | str):
    chosen = (
        [line.coding.id for line in filled.coding.marking.all(theme=ids(filled, "T02")[0])]
        if codings == "theirs"
        else []
    )
    wanted = chosen or list(codings)
    with pytest.raises(NotFound if wanted else EmptyInput):
        filled.decisions.merging.split(ids(filled, "T01")[0], [(NeedChoice("Tid"), wanted)], WHY)


def test_a_split_of_a_parent_may_carry_codings_of_its_sub_themes(filled: OpenProject):
    (sub,) = [line.coding.id for line in filled.coding.marking.all(theme=ids(filled, "T13a")[0])]
    filled.decisions.merging.split(ids(filled, "T13")[0], [(NeedChoice("Data"), [sub])], WHY)
    assert counts(filled, "B01", Unit.PASSAGE) == 1


# --- refusals ---------------------------------------------------------------------------------------------------------


def test_what_a_merge_refuses_leaves_nothing_behind(filled: OpenProject):
    one, two = ids(filled, "T01", "T02")
    need, _ = filled.decisions.merging.merge(NeedChoice("Tid"), [one], WHY)
    filled.themes.codebook.drop(ids(filled, "T05"), "Saknar stöd")
    state = filled.figures.counting.standing().state
    refusals: list[tuple[type[KnownError], NeedChoice, list[str], str]] = [
        (EmptyInput, NeedChoice("Tid"), [two], "  "),
        (EmptyInput, NeedChoice("Tid"), [], WHY),
        (EmptyInput, NeedChoice(" "), [two], WHY),
        (NotFound, NeedChoice("Tid"), ["none"], WHY),
        (NotFound, NeedChoice("Nytt", parent="B99"), [two], WHY),
        (ThemeNotUsable, NeedChoice("Tid"), ids(filled, "T05"), WHY),
        (ThemeNotUsable, NeedChoice("T03"), [two], WHY),
        (AlreadyLinked, NeedChoice("Tid"), [two, one], WHY),
        (AlreadyLinked, NeedChoice("Annat"), [one], WHY),
        (LinkCycle, NeedChoice("Tid"), [need.id], WHY),
    ]
    for error, choice, themes, reason in refusals:
        with pytest.raises(error):
            filled.decisions.merging.merge(choice, themes, reason)
    assert filled.figures.counting.standing().state == state


def test_a_need_cannot_become_a_part_of_itself_through_others(filled: OpenProject):
    a, _ = filled.decisions.merging.merge(NeedChoice("A"), ids(filled, "T01"), WHY)
    b, _ = filled.decisions.merging.merge(NeedChoice("B"), [a.id], WHY)
    with pytest.raises(LinkCycle):
        filled.decisions.merging.merge(NeedChoice("A"), [b.id], WHY)
    with pytest.raises(LinkCycle):
        filled.decisions.merging.merge(NeedChoice("Under A", parent=a.number), [a.id], WHY)


def test_what_is_not_merged_cannot_be_unmerged(filled: OpenProject):
    with pytest.raises(NothingToDo):
        filled.decisions.merging.unmerge(ids(filled, "T01")[0], WHY)
    with pytest.raises(EmptyInput):
        filled.decisions.merging.unmerge(ids(filled, "T01")[0], "")


def test_a_new_need_has_the_colour_of_the_theme_that_most_of_it_comes_from(project: OpenProject):
    document = pasted(project)
    for start in (0, 4, 8):
        coded(project, document, "T09", start, start + 3)
    coded(project, document, "T08", 0, 3)
    themes = [project.themes.codebook.find(number) for number in ("T08", "T09")]
    need, _ = project.decisions.merging.merge(NeedChoice("Information"), [theme.id for theme in themes], "Hör ihop")
    assert need.colour == themes[1].colour
    again, _ = project.decisions.merging.merge(
        NeedChoice(need.number), [project.themes.codebook.find("T01").id], "Också"
    )
    assert again.colour == need.colour
