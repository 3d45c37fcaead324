"""“Dölj andras kodning”: what others coded is in no list, no figure, no export and no event; decisions stay."""

import csv

import pytest
from docx import Document as Docx

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import OthersHidden
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice, as_planned
from tests.helpers import CODER, bench, blank, coded, made, pasted, project

__all__ = ["bench", "blank", "project"]

OTHER = "Kollega Beta"


@pytest.fixture
def both(project):
    """Alfa codes T01 and T04, Beta T01 elsewhere, and T02 where nobody else does; Alfa's view, others hidden."""
    document = pasted(project, title="Dialog", kind="dialogue")
    text = document.text.id
    mine = [made(coded(project, document, "T01", 0, 10)), made(coded(project, document, "T04", 20, 30))]
    project.coders.act_as(OTHER)
    theirs = [made(coded(project, document, "T01", 5, 15)), made(coded(project, document, "T02", 40, 50))]
    project.coding.disposing.dispose([NewDisposition(text=text, start=60, end=65, what=Disposal.OTHER_AREA)])
    project.coding.disposing.mark_read(text, 80)
    project.coders.act_as(CODER)
    project.see_others(False)
    return document, mine, theirs


def numbers(project, **asked):
    return {one.number: one.count for one in project.figures.counting.frequencies(**asked) if one.count}


def test_lists_and_counts_know_only_the_coder_at_work(project, both):
    document, mine, _ = both
    assert [line.coding.id for line in project.coding.marking.of_text(document.text.id)] == mine
    assert project.material.documents.sources()[0].codings == 2
    assert project.coding.marking.amounts()[project.themes.codebook.find("T02").id].codings == 0
    assert project.coding.marking.all(coder=None) == project.coding.marking.all(source=document.source.id)
    assert project.coding.disposing.all() == []


def test_figures_excerpts_and_previews_count_only_the_coder_at_work(project, both):
    assert numbers(project, unit=Unit.SOURCE) == {"T01": 1, "T04": 1}
    assert project.figures.counting.cooccurrence() == []
    assert [one.end for one in project.figures.counting.excerpts(project.themes.codebook.find("T01").id)] == [10]
    plan = as_planned(NeedChoice("Behov"), [project.themes.codebook.find("T02").id])
    assert [one.count for one in project.figures.counting.preview(plan, Unit.SOURCE).after] == [0]


def test_every_figure_says_whose_coding_it_is(project, both):
    assert project.figures.counting.standing().only == CODER
    project.see_others(True)
    assert project.figures.counting.standing().only == ""


def test_events_of_others_are_left_out_and_decisions_stay(project, both):
    project.see_others(True)
    project.coders.act_as(OTHER)
    _, change = project.decisions.merging.merge(
        NeedChoice("Behov"), [project.themes.codebook.find("T02").id], "Samma sak"
    )
    everything = project.trail.tracing.operations()
    project.coders.act_as(CODER)
    project.see_others(False)
    seen = project.trail.tracing.operations()
    gone = {one.action for one in everything if one not in seen}
    assert change.operation in {one.id for one in seen}
    assert gone == {Action.CODING_CREATE, Action.DISPOSITION_SET, Action.READING_MARK}
    assert [one.coder for one in seen if one.action is Action.CODING_CREATE] == [CODER, CODER]


def test_undoing_and_changing_what_others_coded_is_left_out_too(project, both):
    _, _, theirs = both
    changed = project.coding.marking.change_many(theirs[:1], {"stance": Stance.NUANCES})
    assert changed.operation not in {one.id for one in project.trail.tracing.operations()}
    project.see_others(True)
    undone = project.trail.history.revert(changed.operation)
    project.see_others(False)
    assert undone.operation not in {one.id for one in project.trail.tracing.operations()}
    assert project.trail.tracing.entries(undone.operation) == []
    assert project.trail.tracing.history(theirs[0]) == []


def test_pages_of_the_log_are_full_though_much_is_left_out(project, both):
    _, _, theirs = both
    for stance in (Stance.NUANCES, Stance.CONTRADICTS, Stance.SUPPORTS):
        project.coding.marking.change_many(theirs[:1], {"stance": stance})
    page = project.trail.tracing.operations(limit=3)
    assert [one.action for one in page] == [Action.CODER_CREATE, Action.CODING_CREATE, Action.CODING_CREATE]
    after = project.trail.tracing.operations(limit=3, before=page[-1].order)
    assert after[0].action is Action.SOURCE_IMPORT


def test_an_operation_on_codings_of_both_shows_only_ones_own_part(project, both):
    _, mine, theirs = both
    change = project.coding.marking.change_many([mine[0], theirs[0]], {"memo": "Båda"})
    assert change.operation in {one.id for one in project.trail.tracing.operations()}
    assert [one.entry.subject for one in project.trail.tracing.entries(change.operation)] == [mine[0]]
    assert project.coding.marking.some([*mine, *theirs])[0].coding.memo == "Båda"


def test_evidence_of_others_is_said_to_be_hidden(project, both):
    _, mine, theirs = both
    assert project.trail.tracing.evidence(mine[0]).line
    project.coding.marking.remove_many(theirs[1:])
    for one in theirs:
        with pytest.raises(OthersHidden):
            project.trail.tracing.evidence(one)
    project.see_others(True)
    assert project.trail.tracing.evidence(theirs[1]).removed


def test_an_entry_of_others_is_said_to_be_hidden(project, both):
    project.see_others(True)
    order = next(one.order for one in project.trail.tracing.operations() if one.coder == OTHER)
    project.see_others(False)
    with pytest.raises(OthersHidden):
        project.trail.tracing.entry(order)


def test_own_work_can_be_undone(project, both):
    document, mine, theirs = both
    change = coded(project, document, "T03", 70, 75)
    project.trail.history.revert(change.operation)
    assert [line.coding.id for line in project.coding.marking.of_text(document.text.id)] == mine
    project.see_others(True)
    assert len(project.coding.marking.of_text(document.text.id)) == len([*mine, *theirs])


def test_a_merge_brings_everybodys_codings_into_the_need(project, both):
    need, _ = project.decisions.merging.merge(
        NeedChoice("Behov"), [project.themes.codebook.find("T02").id], "Samma sak"
    )
    assert numbers(project, of=Stage.NEED, unit=Unit.SOURCE) == {}
    project.see_others(True)
    assert numbers(project, of=Stage.NEED, unit=Unit.SOURCE) == {need.number: 1}


def test_a_split_counts_only_the_codings_that_may_be_seen(project, both):
    _, mine, theirs = both
    theme = project.themes.codebook.find("T01").id
    project.decisions.merging.split(theme, [(NeedChoice("Ett"), [mine[0], theirs[0]])], "Två saker")
    assert [step.codings for step in project.decisions.merging.decided()[0]] == [1]
    project.see_others(True)
    assert [step.codings for step in project.decisions.merging.decided()[0]] == [2]


def test_a_coding_made_for_somebody_else_is_theirs(project, both):
    document, *_ = both
    other = next(one.id for one in project.coders.all() if one.name == OTHER)
    theme = project.themes.codebook.find("T05").id
    change = project.coding.marking.apply_many(
        [NewCoding(text=document.text.id, start=1, end=4, theme=theme, coder=other)]
    )
    assert change.operation not in {one.id for one in project.trail.tracing.operations()}


def test_exports_say_so_and_hold_only_ones_own(project, both, tmp_path):
    for name in ("rapport.docx", "kodningar.csv"):
        project.report.exporting.export(tmp_path / name, Silent(), name="teman")
    words = "\n".join(one.text for one in Docx(str(tmp_path / "rapport.docx")).paragraphs)
    assert f"0 av 1 dokument klara, 13\xa0% av texten genomgången, endast kodning av {CODER}" in words
    with (tmp_path / "kodningar.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file, delimiter=";")
    assert head[-1] == "Endast kodning av"
    assert [row[-1] for row in rows] == [CODER, CODER]


def test_the_codings_of_an_open_document_know_when_they_were_made(project, both):
    document, mine, _ = both
    assert all(line.made for line in project.coding.marking.of_text(document.text.id))
    assert project.coding.marking.some(mine)[0].made
    assert project.coding.marking.all()[0].made is None
