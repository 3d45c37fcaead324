"""The appendices on method and decisions and the checklists: what the data know, and what is marked as a gap."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import html

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.exporters.checklists import COREQ, SRQR
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.report.method_facts import method_facts
from tests.helpers import coded, enter, made, pasted


def told(project: OpenProject, folder: Path, name: str, attribution: Attribution = Attribution.ORGANISATION) -> str:
    path = folder / "bilaga.html"
    project.report.exporting.export(path, Silent(), name=name, attribution=attribution)
    return " ".join(html.parse(str(path)).getroot().text_content().split())


def word(project: OpenProject, folder: Path, name: str) -> Any:
    path = folder / "bilaga.docx"
    project.report.exporting.export(path, Silent(), name=name)
    return Document(str(path))


def test_the_appendix_on_method_follows_the_order_of_the_published_one(project: OpenProject, tmp_path: Path):
    words = told(project, tmp_path, "metod").partition("Läge och kontroll")[2]
    headings = (
        "Uppdraget och dess delar", "Insamling", "Hur organisationerna hittades", "Andra länder", "Avstämning",
        "Steg 1: Överblicksanalys", "Steg 6: Redaktör", "Begränsningar",
    )  # fmt: skip
    places = [words.index(heading) for heading in headings]
    assert places == sorted(places)


def test_what_the_data_do_not_know_is_a_marked_gap(project: OpenProject, tmp_path: Path):
    words = told(project, tmp_path, "metod")
    assert "[Vilka länder som undersökts, hur och när: skrivs här]" in words
    assert words.count("steget är inte markerat som klart: skrivs här]") == 6


def test_a_step_that_is_signed_off_says_by_whom_when_and_that_its_figures_changed(project: OpenProject, tmp_path: Path):
    step = project.method.steps.find("1").id
    project.method.steps.sign_off(step, "Alla anteckningar är lästa.")
    words = told(project, tmp_path, "metod")
    assert "enligt Utredare Alfa: Alla anteckningar är lästa." in words
    assert "Siffrorna har ändrats" not in words
    pasted(project, "Ett ord till.", "Norrsken")
    assert "Siffrorna har ändrats sedan steget markerades som klart." in told(project, tmp_path, "metod")


def test_the_decision_log_has_every_decision_with_its_reason(project: OpenProject, tmp_path: Path):
    theme = project.themes.codebook.find("T05").id
    project.themes.codebook.drop([theme], "Saknar stöd i materialet.")
    decisions = [one for one in project.trail.tracing.operations() if one.action.decision]
    words = told(project, tmp_path, "beslutslogg")
    assert f"Loggen har {len(decisions)} beslut" in words
    assert "Saknar stöd i materialet." in words and "Utredare Alfa" in words


def test_a_decision_stands_with_its_reason_in_one_cell_and_without_a_dash_for_none(
    project: OpenProject, tmp_path: Path
):
    project.themes.codebook.drop([project.themes.codebook.find("T05").id], "Saknar stöd i materialet.")
    (table,) = word(project, tmp_path, "beslutslogg").tables
    assert [cell.text for cell in table.rows[0].cells] == ["Nr", "När och vem", "Beslut och skäl"]
    decided = [row.cells[2].text for row in table.rows[1:]]
    assert decided[-1].endswith("\nSkäl: Saknar stöd i materialet.") and "T05" in decided[-1]
    assert all(each and "Skäl:" not in each and "–" not in each.split("\n") for each in decided[:-1])


def test_the_appendix_on_method_shows_how_themes_became_needs(project: OpenProject, tmp_path: Path):
    assert not word(project, tmp_path, "metod").inline_shapes
    project.decisions.merging.merge(NeedChoice("Tid"), [project.themes.codebook.find("T04").id], "Hör ihop")
    document = word(project, tmp_path, "metod")
    (picture,) = document.inline_shapes
    described = picture._inline.docPr.get("descr")
    assert "T04" in described and "B01" in described
    (caption,) = [each.text for each in document.paragraphs if each.text.startswith("Figur")]
    assert caption.replace("\u00a0", " ").startswith("Figur 1. Hur 13 teman blev 1 utvecklingsbehov.")
    told(project, tmp_path, "metod")
    (figure,) = html.parse(str(tmp_path / "bilaga.html")).iter("figure")
    assert figure.get("id") == "figur_sammanforing" and figure.find(".//svg") is not None


def test_a_decision_log_without_names_names_no_organisation(project: OpenProject, tmp_path: Path):
    pasted(project, "Ord.", "Norrskensverket", title="Svar från Norrskensverket")
    assert "Norrskensverket" in told(project, tmp_path, "beslutslogg")
    assert "Norrskensverket" not in told(project, tmp_path, "beslutslogg", Attribution.NONE)


@pytest.mark.parametrize(("name", "items", "number"), [("coreq", COREQ, 32), ("srqr", SRQR, 21)])
def test_a_checklist_has_every_item_once_and_marks_what_is_to_be_filled_in(
    project: OpenProject, tmp_path: Path, name: str, items: tuple[object, ...], number: int
):
    assert len(set(items)) == number
    words = told(project, tmp_path, name)
    gaps = words.count("[Fylls i]")
    assert f"{number - gaps} av {number} punkter är ifyllda" in words
    outline = {line.text: line.value for line in project.report.exporting.outline(name)}
    assert outline["Items that the project answers"] == (number - gaps, number)


def test_items_are_filled_when_the_project_knows_more(project: OpenProject, tmp_path: Path):
    before = told(project, tmp_path, "coreq").count("[Fylls i]")
    document = pasted(project, "Ett ord till.", "Norrsken")
    coded(project, document, "T05", 0, 7)
    assert told(project, tmp_path, "coreq").count("[Fylls i]") < before


def test_internal_documents_are_told_but_not_counted(project: OpenProject):
    pasted(project, "Ett.", "Norrsken")
    pasted(project, "Två.", kind="internal")
    with project.figures.counting._read() as read:
        facts = method_facts(read, project.figures.counting.standing(), Gate())
    assert (facts.documents.total, facts.documents.internal) == (1, 1)


def test_passages_stand_by_organisation_and_by_document_and_chosen_ones_alone(project: OpenProject, tmp_path: Path):
    first = pasted(project, "Ett ord till.", "Norrsken", title="Svar 1")
    second = pasted(project, "Något annat.", "Norrsken", "Älvdalen", title="Svar 2")
    coded(project, first, "T05", 0, 7)
    chosen = made(coded(project, second, "T06", 0, 5))
    enter(project, Action.QUOTATION_SET, Quotation(id=new_id(), coding=chosen))
    words = told(project, tmp_path, "utdrag-organisation")
    assert "Norrsken 2 utdrag ur 2 dokument." in words and "Älvdalen 1 utdrag ur 1 dokument." in words
    words = told(project, tmp_path, "utdrag-dokument")
    assert "Dok 1 · Svar 1 1 utdrag" in words and "Dok 2 · Svar 2 1 utdrag" in words
    path = tmp_path / "valda.html"
    project.report.exporting.export(path, Silent(), plan=ReportPlan(report="utdrag-organisation", chosen=True))
    words = " ".join(html.parse(str(path)).getroot().text_content().split())
    assert "Norrsken 1 valda utdrag ur 1 dokument." in words and "Ett ord" not in words
