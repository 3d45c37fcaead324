"""Quotations are chosen and decided about, go along with their codings, and keep words back wherever these leave."""

from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import EmptyInput, NotFound, NothingToDo
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome
from lagvarde_coder.services.material.documents import Document
from tests.helpers import Bench, bench, blank, coded, made, pasted, project

__all__ = ["Bench", "bench", "blank", "project"]

TEXT = "Vi behöver tid. Ingen frågar oss. Vi slutar inte."
MORE_TIME = "De vill ha mer tid."


@pytest.fixture
def coding(project: OpenProject) -> str:
    return made(coded(project, pasted(project, TEXT, "Norrsken"), "T01", 0, 33))


def decided(project: OpenProject, coding: str) -> Quotation | None:
    return project.report.choosing.of([coding]).get(coding)


def quoted(project: OpenProject, coding: str) -> str:
    (excerpt,) = project.coding.quoting.of_codings([coding])
    return excerpt.text


def last(project: OpenProject) -> Document:
    return project.material.documents.document(project.material.documents.find("last").id)


def undo(project: OpenProject, change: Change) -> Change:
    return project.trail.history.revert(change.operation)


def test_a_coding_is_chosen_and_left_out_again_without_a_trace_in_the_state(project: OpenProject, coding: str):
    project.report.choosing.choose([coding])
    (line,) = project.report.choosing.all(chosen=True)
    assert (line.line.coding.id, line.quotation.use, line.printed) == (coding, QuotationUse.QUOTE, TEXT[:33])
    with pytest.raises(NothingToDo):
        project.report.choosing.choose([coding])
    project.report.choosing.leave_out([coding])
    assert project.report.choosing.all() == []


def test_what_was_decided_of_its_use_holds_when_it_is_left_out(project: OpenProject, coding: str):
    choosing = project.report.choosing
    choosing.decide([coding], {"use": QuotationUse.WITHHELD, "chosen": True})
    choosing.leave_out([coding])
    assert choosing.all(chosen=True) == []
    assert quoted(project, coding) == "[återges inte]"
    choosing.forget([coding])
    assert quoted(project, coding) == TEXT[:33]


def test_words_that_may_not_be_shown_are_not_put_into_the_report_by_that(project: OpenProject, coding: str):
    choosing = project.report.choosing
    with pytest.raises(NothingToDo):
        choosing.decide([coding], {"chosen": False, "use": QuotationUse.QUOTE})
    choosing.decide([coding], {"use": QuotationUse.WITHHELD})
    assert [line.quotation.chosen for line in choosing.all()] == [False]
    choosing.choose([coding])
    choosing.decide([coding], {"use": QuotationUse.QUOTE})
    choosing.decide([coding], {"use": QuotationUse.WITHHELD})
    assert [line.quotation.chosen for line in choosing.all()] == [True]


def test_a_paraphrase_and_an_alias_need_words(project: OpenProject, coding: str):
    for changes in ({"use": QuotationUse.PARAPHRASE}, {"named": NamedAs.ALIAS, "alias": " "}):
        with pytest.raises(EmptyInput):
            project.report.choosing.decide([coding], changes)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        project.report.choosing.choose(["nobody"])
    assert project.report.choosing.all() == []


def test_a_paraphrase_stands_in_place_of_the_words_in_whatever_is_coded_there(project: OpenProject, coding: str):
    project.report.choosing.decide([coding], {"use": QuotationUse.PARAPHRASE, "paraphrase": MORE_TIME})
    whole = made(coded(project, last(project), "T02", 0, len(TEXT)))
    (excerpt,) = project.coding.quoting.of_codings([coding])
    assert (excerpt.text, excerpt.use, excerpt.verbatim) == (f"[{MORE_TIME}]", QuotationUse.PARAPHRASE, False)
    assert quoted(project, whole) == f"[{MORE_TIME}]{TEXT[33:]}"


@pytest.mark.parametrize(
    ("named", "alias", "attribution", "title"),
    [
        (NamedAs.AS_EXPORTED, "", "Norrsken", "Svar"),
        (NamedAs.ALIAS, "En förening", "En förening", ""),
        (NamedAs.CATEGORY, "", "Patientföreträdare", ""),
        (NamedAs.NOBODY, "", "", ""),
    ],
)
def test_a_quotation_says_as_much_of_who_said_it_as_was_decided(
    project: OpenProject, named: NamedAs, alias: str, attribution: str, title: str
):
    document = pasted(project, TEXT, "Norrsken", title="Svar", categories=["Patientföreträdare"])
    coding = made(coded(project, document, "T01", 0, 15))
    project.report.choosing.decide([coding], {"named": named, "alias": alias, "chosen": True})
    (excerpt,) = project.coding.quoting.of_codings([coding])
    assert (excerpt.attribution, excerpt.source_title) == (attribution, title)


def test_removing_a_coding_removes_what_was_decided_and_undoing_brings_both_back(project: OpenProject, coding: str):
    project.report.choosing.decide([coding], {"use": QuotationUse.WITHHELD})
    before = decided(project, coding)
    gone = project.coding.marking.remove_many([coding])
    assert gone.subjects.keys() == {"coding", "quotation"}
    assert project.report.choosing.all() == []
    undo(project, gone)
    assert decided(project, coding) == before


def test_a_removed_coding_that_is_restored_is_kept_back_as_before(project: OpenProject, coding: str):
    project.report.choosing.decide([coding], {"use": QuotationUse.WITHHELD})
    project.coding.marking.remove_many([coding])
    project.coding.reshaping.restore(coding, project.trail.tracing.history(coding)[0].entry.order)
    assert quoted(project, coding) == "[återges inte]"


def test_both_parts_of_a_coding_that_is_split_are_used_as_the_whole_was(project: OpenProject, coding: str):
    project.report.choosing.decide([coding], {"use": QuotationUse.WITHHELD})
    change = project.coding.reshaping.split(coding, 16)
    parts = sorted(change.subjects["coding"])
    assert [quoted(project, part) for part in parts] == ["[återges inte]"] * 2
    assert len(project.report.choosing.all()) == 2
    undo(project, change)
    assert [line.line.coding.id for line in project.report.choosing.all()] == [coding]
    assert project.trail.tracing.check(Silent()).ok


def test_codings_that_are_joined_are_used_as_the_strictest_decision_says(project: OpenProject, coding: str):
    parts = sorted(project.coding.reshaping.split(coding, 16).subjects["coding"], key=lambda one: one != coding)
    project.report.choosing.decide([parts[1]], {"use": QuotationUse.WITHHELD, "chosen": False})
    project.report.choosing.choose([parts[0]])
    change = project.coding.reshaping.join(parts)
    (line,) = project.report.choosing.all()
    assert (line.quotation.coding, line.quotation.use, line.quotation.chosen) == (coding, QuotationUse.WITHHELD, True)
    undo(project, change)
    assert {line.quotation.use for line in project.report.choosing.all()} == {QuotationUse.QUOTE, QuotationUse.WITHHELD}


def test_doubts_that_become_one_coding_keep_back_what_one_of_them_did(project: OpenProject):
    document = pasted(project, TEXT)
    both = [made(coded(project, document, theme, 0, 15, unsure=True)) for theme in ("T01", "T02")]
    project.report.choosing.decide([both[1]], {"use": QuotationUse.WITHHELD})
    theme = project.themes.codebook.find("T03").id
    project.doubt.doubts.settle(both, Decision(outcome=DoubtOutcome.CHANGE, theme=theme))
    (line,) = project.report.choosing.all()
    assert line.quotation.use is QuotationUse.WITHHELD
    third = made(coded(project, document, "T04", 0, 15, unsure=True))
    project.report.choosing.choose([third])
    project.doubt.doubts.settle([third], Decision(outcome=DoubtOutcome.REMOVE))
    assert len(project.report.choosing.all()) == 1


def test_a_document_goes_with_its_quotations_and_comes_back_with_them(project: OpenProject, coding: str):
    project.report.choosing.choose([coding])
    (line,) = project.report.choosing.all()
    change = project.material.removing.remove([line.line.source.id])
    assert project.report.choosing.all() == []
    undo(project, change)
    assert decided(project, coding) == line.quotation


def test_an_erased_document_loses_its_paraphrases_everywhere(bench: Bench):
    with bench.open() as project:
        coding = made(coded(project, pasted(project, TEXT), "T01", 0, 33))
        project.report.choosing.decide([coding], {"use": QuotationUse.PARAPHRASE, "paraphrase": "Zqvarat ordnas"})
        project.report.choosing.decide([coding], {"paraphrase": "Zqvarat igen"})
        source = project.material.documents.find("last").id
        project.erase(source, "Gallras")
        assert quoted(project, coding) == "[återges inte]"
        assert project.trail.tracing.verify(Silent()).ok
    assert b"Zqvarat" not in bench.path.read_bytes()


def test_words_that_wait_for_a_place_in_a_new_text_are_kept_back_there_too(project: OpenProject, tmp_path: Path):
    document = pasted(project, f"{TEXT} Och så är det nu.")
    coding = made(coded(project, document, "T01", 16, 33))
    project.report.choosing.decide([coding], {"use": QuotationUse.WITHHELD})
    corrected = tmp_path / "rättad.txt"
    corrected.write_text("Vi behöver tid. Ingen frågar någonsin oss. Vi slutar inte. Och så är det nu.", "utf-8")
    project.coding.revising.revise(project.coding.revising.compared(document.source.id, corrected))
    assert project.coding.revising.count() == 1
    whole = made(coded(project, last(project), "T02", 0, 58))
    assert "frågar" not in quoted(project, whole)
    assert "slutar inte" in quoted(project, whole)


def test_while_others_coding_is_hidden_what_they_decided_still_holds(bench: Bench):
    with bench.open() as project:
        document = pasted(project, TEXT)
        coding = made(coded(project, document, "T01", 0, 33))
        project.report.choosing.decide([coding], {"use": QuotationUse.WITHHELD})
        project.coders.act_as("Kim Ek")
        mine = made(coded(project, document, "T02", 0, 33))
        project.see_others(False)
        assert quoted(project, mine) == "[återges inte]"
