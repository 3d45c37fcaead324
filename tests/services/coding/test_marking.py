"""Codings: what is refused, what may overlap, and the way from an evidence id to the raw text."""

from dataclasses import replace

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import CodingChanges, Stance
from lagvarde_coder.domain.errors import (
    AlmostEvidence,
    DuplicateCoding,
    InvalidSpan,
    MisreadEvidence,
    NotFound,
    NothingToDo,
    SpanOutsideText,
    ThemeNotUsable,
    UnfitAlternatives,
)
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.material.documents import Document
from tests.helpers import WORDS, Bench, coded, made, pasted


@pytest.fixture
def document(project: OpenProject) -> Document:
    return pasted(project, WORDS, "Norrsken")


def test_passages_may_overlap_and_carry_several_themes_and_coders(project: OpenProject, document: Document):
    coded(project, document, "T01", 0, 20)
    coded(project, document, "T02", 0, 20)
    coded(project, document, "T01", 10, 30)
    project.coders.act_as("Utredare Beta")
    coded(project, document, "T01", 0, 20)
    found = [(line.theme.number, line.coder.name, line.words) for line in project.coding.marking.all()]
    assert found[0] == ("T01", "Utredare Alfa", WORDS[:20])
    assert len(found) == 4


def test_the_very_same_passage_theme_and_coder_is_refused_and_nothing_of_the_batch_is_stored(
    project: OpenProject, document: Document
):
    coded(project, document, "T01", 0, 20)
    theme = project.themes.codebook.find("T01").id
    new = [NewCoding(text=document.text.id, start=start, end=20, theme=theme) for start in (5, 0)]
    with pytest.raises(DuplicateCoding) as raised:
        project.coding.marking.apply_many(new)
    assert "Utredare Alfa" in str(raised.value) and "T01" in str(raised.value)
    twice = [NewCoding(text=document.text.id, start=6, end=20, theme=theme)] * 2
    with pytest.raises(DuplicateCoding):
        project.coding.marking.apply_many(twice)
    assert len(project.coding.marking.all()) == 1


@pytest.mark.parametrize(
    ("start", "end", "error"),
    [
        (0, len(WORDS) + 1, SpanOutsideText),
        (len(WORDS), len(WORDS) + 1, SpanOutsideText),
        (5, 5, InvalidSpan),
        (9, 3, InvalidSpan),
        (-1, 3, InvalidSpan),
    ],
)
def test_what_is_no_range_of_the_text_is_refused(
    project: OpenProject, document: Document, start: int, end: int, error: type[Exception]
):
    with pytest.raises(error):
        coded(project, document, "T01", start, end)
    coding = made(coded(project, document, "T01", 0, len(WORDS)))
    with pytest.raises(error):
        project.coding.marking.change_many([coding], {"start": start, "end": end})


def test_spans_are_code_points_also_after_an_emoji(project: OpenProject, document: Document):
    at = WORDS.index("och det märks")
    coded(project, document, "T01", at, at + 3)
    assert [line.words for line in project.coding.marking.all()] == ["och"]


def test_dropped_themes_cannot_be_coded_with_but_keep_their_codings(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 0, 20))
    theme = project.themes.codebook.find("T01")
    project.themes.codebook.drop([theme.id], "Saknar stöd")
    with pytest.raises(ThemeNotUsable):
        coded(project, document, "T01", 5, 20)
    assert [line.coding.id for line in project.coding.marking.all(theme=theme.id)] == [coding]
    project.themes.codebook.park([theme.id], "Hör till andra områden")
    coded(project, document, "T01", 5, 20)


def test_what_is_not_there_is_told(project: OpenProject, document: Document):
    good = NewCoding(text=document.text.id, start=0, end=3, theme=project.themes.codebook.find("T01").id)
    for wrong in (replace(good, text="none"), replace(good, theme="none"), replace(good, coder="none")):
        with pytest.raises(NotFound):
            project.coding.marking.apply_many([wrong])


def test_changes_are_cleaned_and_a_change_of_nothing_is_refused(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 0, 20))
    project.coding.marking.change_many([coding], {"memo": "  O\u0308ppen fråga\r\n", "stance": Stance.CONTRADICTS})
    with pytest.raises(NothingToDo):
        project.coding.marking.change_many([coding], {"memo": "Öppen fråga"})
    (line,) = project.coding.marking.all()
    assert (line.coding.memo, line.coding.stance) == ("Öppen fråga", Stance.CONTRADICTS)


def test_codings_carry_the_version_of_the_codebook_they_were_made_with(project: OpenProject, document: Document):
    coded(project, document, "T01", 0, 20)
    theme = project.themes.codebook.find("T02").id
    project.themes.codebook.change(theme, {"definition": "Snävare"}, substantial=True, reason="Otydligt")
    coded(project, document, "T01", 5, 20)
    assert [line.coding.codebook_version for line in project.coding.marking.all()] == [1, 2]


def test_only_another_theme_is_a_decision_from_the_codebook_of_today(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 0, 20))
    theme = project.themes.codebook.find("T02").id
    project.themes.codebook.change(theme, {"definition": "Snävare"}, substantial=True, reason="Otydligt")
    for changes in (
        CodingChanges(memo="Hör till tid"),
        CodingChanges(unsure=True, question="Vem?", alternatives=(theme,)),
        CodingChanges(stance=Stance.NUANCES),
        CodingChanges(start=3),
        CodingChanges(theme=project.themes.codebook.find("T01").id, memo="Samma tema"),
    ):
        project.coding.marking.change_many([coding], changes)
        assert project.coding.marking.some([coding])[0].coding.codebook_version == 1
    project.coding.marking.change_many([coding], {"theme": theme})
    assert project.coding.marking.some([coding])[0].coding.codebook_version == 2


def test_each_of_several_codings_keeps_its_own_version_unless_its_theme_changes(
    project: OpenProject, document: Document
):
    there, moved = made(coded(project, document, "T02", 0, 20)), made(coded(project, document, "T01", 5, 20))
    theme = project.themes.codebook.find("T02").id
    project.themes.codebook.change(theme, {"definition": "Snävare"}, substantial=True, reason="Otydligt")
    project.coding.marking.change_many([there, moved], {"theme": theme, "stance": Stance.NUANCES})
    assert {line.coding.id: line.coding.codebook_version for line in project.coding.marking.all()} == {
        there: 1,
        moved: 2,
    }


def test_a_coding_of_a_dropped_theme_can_be_worked_on_but_none_comes_to_it(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 0, 20, unsure=True))
    other = made(coded(project, document, "T02", 0, 20))
    theme = project.themes.codebook.find("T01").id
    project.themes.codebook.drop([theme], "Saknar stöd")
    project.coding.marking.change_many(
        [coding], {"memo": "Se mötet", "unsure": False, "start": 3, "stance": Stance.NUANCES}
    )
    (line,) = project.coding.marking.some([coding])
    assert (line.coding.memo, line.coding.unsure, line.coding.start) == ("Se mötet", False, 3)
    with pytest.raises(ThemeNotUsable):
        project.coding.marking.change_many([other], {"theme": theme})
    with pytest.raises(ThemeNotUsable):
        project.coding.marking.change_many([coding, other], {"theme": theme, "memo": "Båda"})


def test_codings_of_an_open_document_are_the_same_without_reading_it_again(project: OpenProject, document: Document):
    first, second = (made(coded(project, document, "T01", start, start + 8)) for start in (30, 0))
    elsewhere = made(coded(project, pasted(project, "Något annat, sagt någon annanstans.\n"), "T01", 0, 20))
    wanted = [first, second, elsewhere, "borttagen"]
    document = project.material.documents.document(document.source.id)  # it was not started
    here = project.coding.marking.some_in(document.source, document.content, wanted)
    assert here == project.coding.marking.some([first, second])
    assert [line.words for line in here] == [document.content[0:8], document.content[30:38]]


def test_a_change_onto_the_place_of_another_coding_is_refused(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 0, 20))
    coded(project, document, "T01", 0, 30)
    coded(project, document, "T02", 0, 20)
    for changes in (CodingChanges(end=30), CodingChanges(theme=project.themes.codebook.find("T02").id)):
        with pytest.raises(DuplicateCoding):
            project.coding.marking.change_many([coding], changes)
    short, long = (made(coded(project, document, "T03", 40, end)) for end in (45, 50))
    with pytest.raises(DuplicateCoding):
        project.coding.marking.change_many([short, long], {"end": 48})


# --- alternatives -----------------------------------------------------------------------------------------------------


def test_an_alternative_is_another_theme_of_the_codebook_and_is_named_once(project: OpenProject, document: Document):
    own, other = (project.themes.codebook.find(number).id for number in ("T01", "T02"))
    coding = made(coded(project, document, "T01", 0, 20, unsure=True))
    for alternatives, error in (
        (("none",), NotFound),
        ((own,), UnfitAlternatives),
        ((other, other), UnfitAlternatives),
    ):
        with pytest.raises(error):
            coded(project, document, "T01", 5, 20, unsure=True, alternatives=alternatives)
        with pytest.raises(error):
            project.coding.marking.change_many([coding], {"alternatives": alternatives})
    project.coding.marking.change_many([coding], {"alternatives": (other,)})
    assert len(project.coding.marking.all()) == 1


def test_an_alternative_that_becomes_the_theme_is_none_any_more(project: OpenProject, document: Document):
    second, third = (project.themes.codebook.find(number).id for number in ("T02", "T03"))
    coding = made(coded(project, document, "T01", 0, 20, unsure=True, alternatives=(second, third)))
    project.coding.marking.change_many([coding], {"theme": second})
    (line,) = project.coding.marking.some([coding])
    assert (line.theme.number, line.coding.alternatives) == ("T02", (third,))


def test_alternatives_that_are_no_more_do_not_stand_in_the_way(project: OpenProject, document: Document):
    gone, _ = project.themes.codebook.create("Nytt", Stage.THEME)
    other = project.themes.codebook.find("T02").id
    coding = made(coded(project, document, "T01", 0, 20, unsure=True, alternatives=(gone.id,)))
    (creation,) = project.trail.tracing.operations(actions=[Action.THEME_CREATE])
    project.trail.history.revert(creation.id)
    project.coding.marking.change_many([coding], {"memo": "Går bra"})
    project.coding.marking.change_many([coding], {"alternatives": (gone.id, other)})
    assert project.coding.marking.some([coding])[0].coding.alternatives == (gone.id, other)


# --- what counts ------------------------------------------------------------------------------------------------------


def test_codings_are_found_by_what_they_count_for(project: OpenProject, document: Document):
    coded(project, document, "T13a", 0, 20)
    coded(project, document, "T01", 5, 20)
    need, _ = project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T01").id], "Hör ihop")
    assert len(project.coding.marking.all(theme=project.themes.codebook.find("T13").id)) == 1
    assert [line.theme.number for line in project.coding.marking.all(need=need.id)] == ["T01"]
    assert project.coding.marking.all(coder="none") == []


# --- evidence ---------------------------------------------------------------------------------------------------------


def test_an_evidence_id_leads_to_the_raw_text_and_the_decisions_between(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 3, 20, memo="Om tid"))
    need, _ = project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T01").id], "Hör ihop")
    for written in (evidence_id(coding), evidence_id(coding).lower(), evidence_id(coding)[2:], coding):
        found = project.trail.tracing.evidence(f" {written} ")
        assert found.line is not None
        assert (found.line.words, found.line.source.id) == (WORDS[3:20], document.source.id)
        assert [theme.number for theme in found.categories] == [need.number, "T01"]
        assert [(one.entry.action, one.reason) for one in found.decisions] == [(Action.THEME_MERGE, "Hör ihop")]
        assert [one.entry.action for one in found.history] == [Action.CODING_CREATE]


def test_a_merge_that_was_dissolved_stands_on_the_way_with_its_end(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 3, 20))
    theme = project.themes.codebook.find("T01").id
    need, _ = project.decisions.merging.merge(NeedChoice("Tid"), [theme], "Hör ihop")
    project.decisions.merging.unmerge(need.id, "Hör inte ihop")
    other, _ = project.decisions.merging.merge(NeedChoice("Ork"), [theme], "Hör hit")
    found = project.trail.tracing.evidence(evidence_id(coding))
    assert [category.number for category in found.categories] == [other.number, "T01"]
    assert [(step.entry.action, step.reason) for step in found.decisions] == [
        (Action.THEME_MERGE, "Hör ihop"),
        (Action.THEME_UNMERGE, "Hör inte ihop"),
        (Action.THEME_MERGE, "Hör hit"),
    ]


def test_a_removed_coding_is_still_found_with_what_became_of_it(project: OpenProject, document: Document):
    coding = made(coded(project, document, "T01", 3, 20))
    project.coding.marking.remove_many([coding])
    found = project.trail.tracing.evidence(evidence_id(coding))
    assert found.removed and found.line is None
    assert [theme.number for theme in found.categories] == ["T01"]
    assert [one.entry.action for one in found.history] == [Action.CODING_CREATE, Action.CODING_DELETE]


def test_a_coding_whose_theme_was_undone_is_still_found_with_the_themes_name(project: OpenProject, document: Document):
    theme, _ = project.themes.codebook.create("Nytt tema", Stage.THEME)
    change = coded(project, document, "Nytt tema", 3, 20)
    project.trail.history.revert(change.operation)
    project.trail.history.revert(project.trail.tracing.history(theme.id)[0].entry.operation)
    found = project.trail.tracing.evidence(evidence_id(made(change)))
    assert found.removed and found.line is None
    assert found.categories == ()
    assert [one.label for one in found.history] == [f"{theme.number} Nytt tema"] * 2


def test_a_merge_of_a_theme_that_was_undone_is_still_called_by_its_name(project: OpenProject):
    theme, _ = project.themes.codebook.create("Nytt tema", Stage.THEME)
    need, change = project.decisions.merging.merge(NeedChoice("Tid"), [theme.id], "Hör ihop")
    for operation in (change.operation, project.trail.tracing.history(theme.id)[0].entry.operation):
        project.trail.history.revert(operation)
    (link,) = [one for one in project.trail.tracing.entries(change.operation) if one.entry.kind == "merge_link"]
    assert link.label == f"{theme.number} Nytt tema → {need.number} Tid"


@pytest.mark.parametrize("written", ["", "E-0000000000", "E-", "nej", "🙃"])
def test_an_unknown_evidence_id_is_told(project: OpenProject, document: Document, written: str):
    coded(project, document, "T01", 3, 20)
    with pytest.raises(NotFound):
        project.trail.tracing.evidence(written)


def test_an_evidence_id_with_a_slip_is_told_as_such_with_the_one_that_was_meant(
    project: OpenProject, document: Document
):
    change = coded(project, document, "T01", 3, 20)
    (coding,) = change.subjects["coding"]
    exact = evidence_id(coding)
    wrong_end = exact[:-1] + ("0" if exact[-1] != "0" else "1")
    exchanged = exact[:3] + exact[4] + exact[3] + exact[5:]
    for typed in (wrong_end, exact[:5] + exact[6:], exact + "7", wrong_end.lower(), exchanged):
        if typed == exact:
            continue
        with pytest.raises(AlmostEvidence, match=f"Did you mean {exact}"):
            project.trail.tracing.evidence(typed)
    with pytest.raises(MisreadEvidence, match="character by character"):
        project.trail.tracing.evidence("E-00000000007")


def test_an_evidence_id_of_anothers_hidden_coding_is_not_proposed(bench: Bench):
    with bench.open() as project:
        (coding,) = coded(project, pasted(project), "T01", 3, 20).subjects["coding"]
    with bench.open(coder="Utredare Beta") as project:
        project.see_others(seen=False)
        exact = evidence_id(coding)
        with pytest.raises(MisreadEvidence) as told:
            project.trail.tracing.evidence(exact[:-1] + ("0" if exact[-1] != "0" else "1"))
        assert exact not in str(told.value)
