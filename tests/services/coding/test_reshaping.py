"""Codings that become others: nothing that was marked is lost, and links follow."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding, Stance, joined
from lagvarde_coder.domain.errors import (
    CannotJoin,
    CannotSplit,
    DuplicateCoding,
    NotFound,
    NothingToDo,
    ThemeNotUsable,
)
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.documents import Document
from tests.helpers import WORDS, coded, made, pasted
from tests.tries import tries


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, WORDS, "Norrsken")


def spans(project: OpenProject, theme: str = "T01") -> list[tuple[int, int]]:
    return [(line.coding.start, line.coding.end) for line in project.coding.marking.all() if line.theme.number == theme]


def covered(codings: list[Coding]) -> set[int]:
    return {at for one in codings for at in range(one.start, one.end)}


# --- split ------------------------------------------------------------------------------------------------------------


def test_a_split_coding_is_two_that_say_the_same_and_the_first_keeps_its_evidence_id(
    project: OpenProject, document: Document
):
    whole = made(coded(project, document, "T01", 3, 20, stance=Stance.NUANCES, memo="Om tid", unsure=True))
    change = project.coding.reshaping.split(whole, 11)
    first, second = (line.coding for line in project.coding.marking.all())
    assert (first.id, first.start, first.end, second.start, second.end) == (whole, 3, 11, 11, 20)
    assert (second.stance, second.memo, second.unsure) == (Stance.NUANCES, "Om tid", True)
    assert change.subjects["coding"] == {first.id, second.id}
    project.trail.history.revert(change.operation)
    assert spans(project) == [(3, 20)]


@pytest.mark.parametrize("position", [0, 2, 3, 10, 11, 99])
def test_both_parts_must_have_words(project: OpenProject, document: Document, position: int):
    whole = made(coded(project, document, "T01", 2, 11))  # " behöver "
    with pytest.raises(CannotSplit):
        project.coding.reshaping.split(whole, position)


def test_a_part_that_is_there_already_is_refused(project: OpenProject, document: Document):
    whole = made(coded(project, document, "T01", 0, 20))
    coded(project, document, "T01", 0, 10)
    with pytest.raises(DuplicateCoding):
        project.coding.reshaping.split(whole, 10)
    assert spans(project) == [(0, 10), (0, 20)]


def test_the_new_part_goes_where_a_link_took_the_whole(project: OpenProject, document: Document):
    one, other = (made(coded(project, document, "T01", start, start + 20)) for start in (0, 30))
    theme = project.themes.codebook.find("T01").id
    project.decisions.merging.split(theme, [(NeedChoice("Tid"), [one]), (NeedChoice("Nytta"), [other])], "Två frågor")
    change = project.coding.reshaping.split(one, 11)
    time, use = (project.themes.codebook.find(name).id for name in ("Tid", "Nytta"))
    assert [line.coding.start for line in project.coding.marking.all(need=time)] == [0, 11]
    assert [line.coding.start for line in project.coding.marking.all(need=use)] == [30]
    assert project.decisions.merging.unassigned() == []
    project.trail.history.revert(change.operation)
    assert [line.coding.start for line in project.coding.marking.all(need=time)] == [0]


def test_codings_of_a_dropped_theme_are_cut_joined_and_restored_but_none_is_copied_or_brought_back_to_it(
    project: OpenProject, document: Document
):
    whole = made(coded(project, document, "T01", 3, 20, memo="Först"))
    gone, other = made(coded(project, document, "T01", 30, 40)), made(coded(project, document, "T02", 3, 20))
    project.coding.marking.change_many([whole], {"memo": "Sedan"})
    project.coding.marking.remove_many([gone])
    theme = project.themes.codebook.find("T01").id
    project.themes.codebook.drop([theme], "Saknar stöd")
    project.coding.reshaping.split(whole, 11)
    assert spans(project) == [(3, 11), (11, 20)]
    project.coding.reshaping.join([line.coding.id for line in project.coding.marking.all(theme=theme)])
    assert spans(project) == [(3, 20)]
    project.coding.reshaping.restore(whole, history(project, whole)[0])
    assert project.coding.marking.some([whole])[0].coding.memo == "Först"
    with pytest.raises(ThemeNotUsable):
        project.coding.reshaping.copy_many([other], [theme])
    with pytest.raises(ThemeNotUsable):
        project.coding.reshaping.restore(gone, history(project, gone)[-1])


def test_cut_joined_or_restored_a_coding_keeps_its_version_of_the_codebook_and_a_copy_has_the_one_of_today(
    project: OpenProject, document: Document
):
    whole = made(coded(project, document, "T01", 3, 20))
    project.themes.codebook.change(
        project.themes.codebook.find("T01").id, {"definition": "Snävare"}, substantial=True, reason="Otydligt"
    )
    project.coding.marking.change_many([whole], {"memo": "Om tid"})
    project.coding.reshaping.split(whole, 11)
    assert {line.coding.codebook_version for line in project.coding.marking.all()} == {1}
    project.coding.reshaping.join([line.coding.id for line in project.coding.marking.all()])
    project.coding.reshaping.restore(whole, history(project, whole)[0])
    copy = made(project.coding.reshaping.copy_many([whole], [project.themes.codebook.find("T02").id]))
    versions = {line.coding.id: line.coding.codebook_version for line in project.coding.marking.all()}
    assert versions == {whole: 1, copy: 2}


def test_a_joined_whole_that_is_coded_so_already_is_refused(project: OpenProject, document: Document):
    parts = [made(coded(project, document, "T01", *span)) for span in ((3, 11), (11, 20))]
    coded(project, document, "T01", 3, 20)
    with pytest.raises(DuplicateCoding):
        project.coding.reshaping.join(parts)
    assert len(spans(project)) == 3


def test_two_codings_of_the_same_words_are_not_copied_to_one_theme(project: OpenProject, document: Document):
    codings = [made(coded(project, document, theme, 3, 20)) for theme in ("T01", "T02")]
    with pytest.raises(DuplicateCoding):
        project.coding.reshaping.copy_many(codings, [project.themes.codebook.find("T03").id])


# --- join -------------------------------------------------------------------------------------------------------------


def test_joined_codings_are_one_and_say_all_that_was_said(project: OpenProject, document: Document):
    second = made(coded(project, document, "T01", 11, 20, memo="Andra", unsure=True, question="Alla?"))
    first = made(coded(project, document, "T01", 3, 10, memo="Första"))
    change = project.coding.reshaping.join([second, first])
    (whole,) = (line.coding for line in project.coding.marking.all())
    assert (whole.id, whole.start, whole.end, whole.memo) == (first, 3, 20, "Första\nAndra")
    assert (whole.unsure, whole.question) == (True, "Alla?")
    project.trail.history.revert(change.operation)
    assert spans(project) == [(3, 10), (11, 20)]


def test_one_inside_another_disappears_in_it(project: OpenProject, document: Document):
    whole, part = made(coded(project, document, "T01", 3, 20)), made(coded(project, document, "T01", 3, 10))
    project.coding.reshaping.join([whole, part])
    assert spans(project) == [(3, 20)]
    assert [line.coding.id for line in project.coding.marking.all()] == [part]  # the first in the text


def test_what_cannot_be_one_is_refused_with_a_reason(project: OpenProject, document: Document):
    first = made(coded(project, document, "T01", 0, 10))
    far = made(coded(project, document, "T01", 20, 30))
    theme = made(coded(project, document, "T02", 8, 20))
    against = made(coded(project, document, "T01", 8, 20, stance=Stance.CONTRADICTS))
    project.coders.act_as("Utredare Beta")
    beta = made(coded(project, document, "T01", 8, 20))
    for other in (far, theme, against, beta, first):
        with pytest.raises(CannotJoin):
            project.coding.reshaping.join([first, other])
    with pytest.raises(NotFound):
        project.coding.reshaping.join([first, "none"])
    assert len(project.coding.marking.all()) == 5


def test_links_name_the_joined_coding_in_place_of_its_parts(project: OpenProject, document: Document):
    first, second = (made(coded(project, document, "T01", *span)) for span in ((0, 11), (11, 20)))
    theme = project.themes.codebook.find("T01").id
    project.decisions.merging.split(
        theme, [(NeedChoice("Tid"), [first]), (NeedChoice("Nytta"), [second])], "Två frågor"
    )
    project.coding.reshaping.join([first, second])
    for need in ("Tid", "Nytta"):
        found = project.coding.marking.all(need=project.themes.codebook.find(need).id)
        assert [(line.coding.start, line.coding.end) for line in found] == [(0, 20)]


def coding(start: int, end: int) -> Coding:
    return Coding(id=f"{start}-{end}", text="t", start=start, end=end, theme="T", coder="c")


@given(st.lists(st.tuples(st.integers(0, 39), st.integers(1, 12)), min_size=2, max_size=6, unique=True))
def test_joining_covers_what_was_covered_and_white_space_between(parts: list[tuple[int, int]]):
    words = "ab cd  ef ghij k 🙂 lm\nno pq rstu vw x yz åä ö ab cd ef"
    codings = [coding(start, min(start + length, len(words))) for start, length in parts]
    try:
        whole = joined(codings, words)
    except CannotJoin:
        return
    gaps = covered([whole]) - covered(codings)
    assert covered(codings) <= covered([whole])
    assert all(words[at].isspace() for at in gaps)
    assert whole.id == min(codings, key=lambda one: (one.start, one.end)).id


@given(st.integers(0, 19), st.integers(1, 20), st.integers(-1, 41))
def test_splitting_and_joining_again_gives_the_same(start: int, length: int, position: int):
    words = "ab cd  ef ghij k 🙂 lm\nno pq rstu vw x yz"
    whole = coding(start, min(start + length, len(words)))
    try:
        parts = whole.split_at(position, words, "rest")
    except CannotSplit:
        assert (
            position <= whole.start
            or position >= whole.end
            or not all(words[a:b].strip() for a, b in ((whole.start, position), (position, whole.end)))
        )
        return
    assert covered(list(parts)) == covered([whole])
    assert joined(parts, words) == whole


@settings(max_examples=tries(8), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.integers(1, 29), min_size=1, max_size=4, unique=True))
def test_passages_count_the_same_after_any_splits_and_a_join(project: OpenProject, cuts: list[int]):
    document = pasted(project, f"{cuts} {WORDS}", "Norrsken")
    coded(project, document, "T01", 0, 40)
    for cut in cuts:
        ours = project.coding.marking.of_text(document.text.id)
        hit = next(line.coding for line in ours if line.coding.start < cut < line.coding.end)
        with suppress(CannotSplit):
            project.coding.reshaping.split(hit.id, cut)
    parts = [line.coding for line in project.coding.marking.of_text(document.text.id)]
    assert covered(parts) == set(range(40))
    if len(parts) > 1:
        project.coding.reshaping.join([one.id for one in parts])
    (whole,) = project.coding.marking.of_text(document.text.id)
    assert (whole.coding.start, whole.coding.end) == (0, 40)


# --- copy -------------------------------------------------------------------------------------------------------------


def test_a_copy_carries_stance_and_comment_but_no_doubt_and_belongs_to_who_makes_it(
    project: OpenProject, document: Document
):
    one = made(coded(project, document, "T01", 3, 20, stance=Stance.NUANCES, memo="Om tid", unsure=True))
    project.coders.act_as("Utredare Beta")
    themes = [project.themes.codebook.find(number).id for number in ("T02", "T03")]
    change = project.coding.reshaping.copy_many([one], themes)
    copies = [line for line in project.coding.marking.all() if line.coding.id != one]
    assert change.subjects["coding"] == {line.coding.id for line in copies}
    assert [(line.theme.number, line.coder.name) for line in copies] == [
        ("T02", "Utredare Beta"),
        ("T03", "Utredare Beta"),
    ]
    assert {(line.coding.stance, line.coding.memo, line.coding.unsure) for line in copies} == {
        (Stance.NUANCES, "Om tid", False)
    }
    with pytest.raises(DuplicateCoding):
        project.coding.reshaping.copy_many([one], themes[:1])
    with pytest.raises(NothingToDo):
        project.coding.reshaping.copy_many([one], [])


# --- restore ----------------------------------------------------------------------------------------------------------


def history(project: OpenProject, one: str) -> list[int]:
    return [entry.entry.order for entry in project.trail.tracing.history(one)]


def test_a_state_with_a_theme_that_is_no_more_is_refused_by_the_themes_number(project: OpenProject, document: Document):
    theme, _ = project.themes.codebook.create("Nytt tema", Stage.THEME)
    one = made(coded(project, document, "Nytt tema", 3, 20))
    project.coding.marking.change_many([one], {"theme": project.themes.codebook.find("T02").id})
    project.trail.history.revert(project.trail.tracing.history(theme.id)[0].entry.operation)
    with pytest.raises(NotFound) as refused:
        project.coding.reshaping.restore(one, history(project, one)[0])
    assert refused.value.params["name"] == f"{theme.number} Nytt tema"


def test_an_earlier_state_comes_back_whole_in_one_operation(project: OpenProject, document: Document):
    one = made(coded(project, document, "T01", 3, 20, memo="Först"))
    other = project.themes.codebook.find("T02").id
    project.coding.marking.change_many([one], {"theme": other, "memo": "Sedan", "start": 5, "unsure": True})
    change = project.coding.reshaping.restore(one, history(project, one)[0])
    (line,) = project.coding.marking.all()
    assert (line.theme.number, line.coding.start, line.coding.memo, line.coding.unsure) == ("T01", 3, "Först", False)
    with pytest.raises(NothingToDo):
        project.coding.reshaping.restore(one, history(project, one)[0])
    project.trail.history.revert(change.operation)
    assert project.coding.marking.all()[0].coding.memo == "Sedan"


def test_a_removed_coding_comes_back_under_its_old_id(project: OpenProject, document: Document):
    one = made(coded(project, document, "T01", 3, 20))
    coded(project, document, "T02", 3, 20)
    project.coders.act_as("Utredare Beta")
    project.coding.marking.remove_many([one])
    (removed,) = project.coding.reshaping.removed(document.text.id)
    assert (removed.line.words, removed.line.theme.number, removed.by) == (WORDS[3:20], "T01", "Utredare Beta")
    project.coding.reshaping.restore(one, removed.order)
    assert project.coding.reshaping.removed(document.text.id) == []
    assert next((line.coding.id, line.coder.name) for line in project.coding.marking.all()) == (one, "Utredare Alfa")


def test_what_others_removed_is_hidden_with_them(project: OpenProject, document: Document):
    project.coding.marking.remove_many([made(coded(project, document, "T01", 3, 20))])
    project.coders.act_as("Utredare Beta")
    project.see_others(False)
    assert project.coding.reshaping.removed(document.text.id) == []
    project.see_others(True)
    assert len(project.coding.reshaping.removed(document.text.id)) == 1


def test_a_taken_place_and_a_dropped_theme_are_told_and_nothing_is_stored(project: OpenProject, document: Document):
    one = made(coded(project, document, "T01", 3, 20))
    project.coding.marking.change_many([one], {"end": 30})
    first, second = history(project, one)
    coded(project, document, "T01", 3, 20)
    with pytest.raises(DuplicateCoding):
        project.coding.reshaping.restore(one, first)
    project.coding.marking.change_many([one], {"theme": project.themes.codebook.find("T02").id})
    project.themes.codebook.drop([project.themes.codebook.find("T01").id], "Saknar stöd")
    with pytest.raises(ThemeNotUsable):
        project.coding.reshaping.restore(one, second)
    with pytest.raises(NotFound):
        project.coding.reshaping.restore(one, 1)
    with pytest.raises(NotFound):
        project.coding.reshaping.restore(one, 99_999)
