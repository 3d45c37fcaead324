"""The draft of the report on needs: what stands in it, and what is marked as missing."""

import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import html

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.own_texts import OwnText
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.decisions.merging import NeedChoice
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.report.drafting import NEEDS
from lagvarde_coder.services.report.reporting import EXCERPTS, THEMES
from lagvarde_coder.services.report_kinds import ReportKind
from lagvarde_coder.services.verdicts.judging import NewVerdict
from tests.helpers import coded, enter, made, pasted

WORDS = "Vi saknar tid för samtal. Men tiden finns om man vill."


@pytest.fixture
def bound(project: OpenProject) -> OpenProject:
    """T04 became the need B01; a passage supports it and one contradicts it, both of Norrsken."""
    document = pasted(project, WORDS, "Norrsken", title="Svar")
    coded(project, document, "T04", 0, 25)
    coded(project, document, "T04", 26, 54, stance=Stance.CONTRADICTS)
    theme = project.themes.codebook.find("T04")
    project.decisions.merging.merge(NeedChoice("Tid"), [theme.id], "Hör ihop")
    return project


def codings(project: OpenProject) -> list[str]:
    return [line.coding.id for line in sorted(project.coding.marking.all(), key=lambda line: line.coding.start)]


def written(project: OpenProject, folder: Path, **choices: Any) -> str:
    path = folder / "utkast.html"
    project.report.exporting.export(path, Silent(), name="utvecklingsbehov", **choices)
    return " ".join(html.parse(str(path)).getroot().text_content().split())


def test_what_nobody_has_written_or_chosen_is_marked(bound: OpenProject, tmp_path: Path):
    told = written(bound, tmp_path)
    for missing in ("Egen text saknas", "Inga citat valda", "Text om vad som talar emot saknas"):
        assert f"[{missing}]" in told
    assert "Vi saknar tid" not in told


def test_an_own_text_stands_with_its_evidence_as_a_footnote(bound: OpenProject, tmp_path: Path):
    need = bound.themes.codebook.find("B01").id
    evidence = evidence_id(codings(bound)[0])
    text = OwnText(id=new_id(), theme=need, summary=f"De saknar tid.[{evidence}]", against="En röst säger annat.")
    enter(bound, Action.OWN_TEXT_SET, text)
    told = written(bound, tmp_path)
    assert "De saknar tid.1" in told and "En röst säger annat." in told
    assert f"{evidence} · Ur minnesanteckning · Norrsken · Svar · Dok 1, tecken 0–25" in told.partition("Noter")[2]
    assert "Egen text saknas" not in told


def test_a_need_keeps_to_its_chart_and_where_it_came_from_to_what_stands_before(bound: OpenProject, tmp_path: Path):
    path = tmp_path / "utkast.docx"
    bound.report.exporting.export(path, Silent(), name="utvecklingsbehov")
    said: list[Any] = list(Document(str(path)).paragraphs)
    start = next(at for at, each in enumerate(said) if each.style.name == "Heading 1" and each.text.endswith("Tid"))
    chart = next(at for at in range(start, len(said)) if said[at].style.name == "Figur")
    origin = next(at for at in range(chart, len(said)) if said[at].text == "Vad det kommer från")
    held = [*said[start:chart], said[origin - 1], said[origin]]
    assert all(_keeps(each) for each in held) and not _keeps(said[chart])


def _keeps(paragraph: Any) -> bool:
    return bool(paragraph.paragraph_format.keep_with_next or paragraph.style.paragraph_format.keep_with_next)


def test_evidence_that_is_not_there_is_told(bound: OpenProject, tmp_path: Path):
    need = bound.themes.codebook.find("B01").id
    enter(bound, Action.OWN_TEXT_SET, OwnText(id=new_id(), theme=need, summary="Tid.[E-0000000000A]"))
    assert "[E-0000000000A finns inte]" in written(bound, tmp_path)


def test_evidence_that_may_not_leave_or_is_outside_the_filter_is_there_all_the_same(bound: OpenProject, tmp_path: Path):
    need = bound.themes.codebook.find("B01").id
    one, other = codings(bound)
    first, second = evidence_id(one), evidence_id(other)
    enter(bound, Action.OWN_TEXT_SET, OwnText(id=new_id(), theme=need, summary=f"Tid. [{first}] Men. [{second}]"))
    enter(bound, Action.QUOTATION_SET, Quotation(id=new_id(), coding=one, use=QuotationUse.WITHHELD))
    assert f"[{first} återges inte]" in written(bound, tmp_path)
    bound.figures.views.keep_filter("Klara", Scope(finished_only=True))
    told = written(bound, tmp_path, kept_filter="Klara")
    assert f"[{first} återges inte]" in told and f"[{second} ligger utanför urvalet]" in told
    bound.report.exporting.export(tmp_path / "utkast.docx", Silent(), name="utvecklingsbehov", kept_filter="Klara")
    with pytest.raises(NothingToDo):
        bound.report.own_texts.returned(tmp_path / "utkast.docx")


def test_chosen_quotations_stand_for_and_against(bound: OpenProject, tmp_path: Path):
    enter(bound, Action.QUOTATION_SET, *(Quotation(id=new_id(), coding=one) for one in codings(bound)))
    told = written(bound, tmp_path)
    before, _, against = told.partition("Vad som talar emot")[::1]
    assert "Vi saknar tid för samtal." in before
    assert "Motsäger: " in against and "tiden finns om man vill" in against.partition("Vad det kommer från")[0]
    assert "Inga citat" not in told


@pytest.mark.parametrize("use", [QuotationUse.PARAPHRASE, QuotationUse.WITHHELD])
def test_words_that_may_not_be_quoted_do_not_leave(bound: OpenProject, tmp_path: Path, use: QuotationUse):
    said = "Tiden räcker inte, menar man." if use is QuotationUse.PARAPHRASE else ""
    enter(bound, Action.QUOTATION_SET, Quotation(id=new_id(), coding=codings(bound)[0], use=use, paraphrase=said))
    told = written(bound, tmp_path)
    assert "Vi saknar tid" not in told
    assert ("Tiden räcker inte, menar man." in told and "Parafras · Norrsken" in told) == bool(said)
    assert ("[Inga citat valda]" in told) != bool(said)


@pytest.mark.parametrize("named", [NamedAs.NOBODY, NamedAs.CATEGORY, NamedAs.ALIAS])
def test_a_quotation_may_tell_less_than_the_report(bound: OpenProject, tmp_path: Path, named: NamedAs):
    quotation = Quotation(id=new_id(), coding=codings(bound)[0], named=named, alias="En yrkesförening")
    enter(bound, Action.QUOTATION_SET, quotation)
    told = written(bound, tmp_path)
    assert "Vi saknar tid för samtal." in told and "Dok 1, tecken 0–25" not in told
    assert ("En yrkesförening" in told) == (named is NamedAs.ALIAS)
    notes = told.partition("Noter")[2]
    assert "Norrsken" not in notes


def test_an_alias_of_a_quotation_stands_for_nobody_where_none_may_be_named(bound: OpenProject, tmp_path: Path):
    quotation = Quotation(id=new_id(), coding=codings(bound)[0], named=NamedAs.ALIAS, alias="En yrkesförening")
    enter(bound, Action.QUOTATION_SET, quotation)
    told = written(bound, tmp_path, attribution=Attribution.NONE)
    assert "En yrkesförening" not in told and "Norrsken" not in told


def test_a_quotation_of_an_internal_document_is_not_printed(bound: OpenProject, tmp_path: Path):
    enter(bound, Action.QUOTATION_SET, Quotation(id=new_id(), coding=codings(bound)[0]))
    (line,) = bound.material.documents.sources()
    bound.material.documents.change([line.source.id], {"kind": SourceKind.INTERNAL})
    assert "Vi saknar tid" not in written(bound, tmp_path)


def test_a_quotation_of_a_part_stands_under_the_part_only(project: OpenProject):
    document = pasted(project, WORDS, "Norrsken")
    one = made(coded(project, document, "T13a", 0, 25))
    merging, find = project.decisions.merging, project.themes.codebook.find
    merging.merge(NeedChoice("Uppföljning"), [find("T13").id], "Hör ihop")
    merging.merge(NeedChoice("Nationell", parent="B01"), [find("T13a").id], "En del")
    enter(project, Action.QUOTATION_SET, Quotation(id=new_id(), coding=one))
    with project.figures.counting._read() as read:
        draft = NEEDS.gather(read, project.figures.counting.standing(), Gate())
    assert {str(part.chapter.number): len(part.supporting) for part in draft.needs} == {"B01": 0, "B01a": 1}


def test_the_projects_verdict_on_a_need_and_on_its_themes_is_told(bound: OpenProject, tmp_path: Path):
    theme = bound.themes.codebook.find("T04").id
    verdict, _ = bound.verdicts.judging.judge(theme, NewVerdict(outcome=Outcome.NUANCED, reason="En röst emot."))
    assert "Bedömning T04" not in written(bound, tmp_path).replace("\u00a0", " ")
    bound.verdicts.judging.settle(verdict.id, "Avstämd")
    told = written(bound, tmp_path).replace("\u00a0", " ")
    assert "Bedömning T04 Nyanserat (Utredare Alfa, " in told
    assert "En röst emot. 1 motbelägg är inte genomgångna." in told


def test_success_factors_and_risks_are_listed_with_how_many_raise_them(bound: OpenProject, tmp_path: Path):
    candidates = bound.decisions.candidates
    candidates.make("Chefen är med", "F")
    kept, _ = candidates.make("Vården flyttar ut", "R")
    dropped, _ = candidates.make("Något annat", "R")
    candidates.drop([dropped.id], "Hör inte hit")
    candidates.keep([kept.id], "Hör hit")
    told = written(bound, tmp_path)
    assert re.search(r"Framgångsfaktorer \[Inledande text saknas\].*F01 ?Chefen är med ?Oavgjord", told)
    assert re.search(f"{kept.name} ?Behålls", told)
    assert kept.name in told and dropped.name not in told.partition("Läge och kontroll")[0].partition("Hur 13")[0]


def test_the_first_page_names_every_need_in_its_group_and_leads_to_it(bound: OpenProject, tmp_path: Path):
    path = tmp_path / "utkast.docx"
    bound.report.exporting.export(path, Silent(), name="utvecklingsbehov")
    paragraphs = [one.text for one in Document(str(path)).paragraphs]
    contents = paragraphs.index("Behoven i siffror")
    front = "\n".join(paragraphs[:contents]).replace("\u00a0", " ")
    need = bound.themes.codebook.find("B01")
    assert f"B01 \t{need.claim or need.name}" in front
    assert "Rapporten beskriver 1 utvecklingsbehov, sammanfört ur 13 teman. Underlaget är 1 dokument med 1" in front
    assert "antalen står i Figur 1." in front


def test_a_plan_chooses_chapters_their_order_quotations_and_figures(bound: OpenProject, tmp_path: Path):
    enter(bound, Action.QUOTATION_SET, *(Quotation(id=new_id(), coding=one) for one in codings(bound)))
    plan = ReportPlan(report="utvecklingsbehov", chapters=("horda", "behov"), quotations=0, charts=False, units=())
    path = tmp_path / "utkast.docx"
    bound.report.exporting.export(path, Silent(), plan=plan)
    document = Document(str(path))
    headings = [
        one.text.replace("\u00a0", " ").strip()
        for one in document.paragraphs
        if one.style and one.style.name == "Heading 1"
    ]
    assert headings == ["Vilka som har hörts", "B01  Tid", "Läge och kontroll"]
    told = "\n".join(one.text for one in document.paragraphs)
    assert not document.inline_shapes and "[Inga citat valda]" in told and "tar upp detta" not in told
    assert "Figur" not in told


def test_an_empty_project_gives_a_draft_all_the_same(project: OpenProject, tmp_path: Path):
    assert "Rapporten har inga utvecklingsbehov än." in written(project, tmp_path)


@pytest.mark.parametrize("kind", [NEEDS, EXCERPTS, THEMES], ids=lambda kind: kind.name)
@pytest.mark.parametrize("empty", [True, False])
def test_the_outline_says_which_chapters_are_left_out(bound: OpenProject, kind: ReportKind[Any], empty: bool):
    find = bound.themes.codebook.find
    if empty:
        bound.decisions.merging.unmerge(find("B01").id, "Fel")
    else:
        bound.themes.codebook.drop([find("T05").id], "Utgår")
    with bound.figures.counting._read() as read:
        stands = bound.figures.counting.standing()
        there = {section.chapter for section in kind.sections(kind.gather(read, stands, Gate()))}
        left_out = {line.chapter for line in kind.outlined(read, stands)}
    assert {one.key for one in kind.chapters} - left_out == there


def test_the_outline_counts_what_is_still_to_write(bound: OpenProject):
    lines = {line.text: line.value for line in bound.report.exporting.outline("utvecklingsbehov")}
    assert lines["Needs with an own text"] == lines["Needs with chosen quotations"] == (0, 1)
    need = bound.themes.codebook.find("B01").id
    enter(bound, Action.OWN_TEXT_SET, OwnText(id=new_id(), theme=need, summary="Tid."))
    enter(bound, Action.QUOTATION_SET, Quotation(id=new_id(), coding=codings(bound)[0]))
    lines = {line.text: line.value for line in bound.report.exporting.outline("utvecklingsbehov")}
    assert lines["Needs with an own text"] == lines["Needs with chosen quotations"] == (1, 1)
    assert lines["Chosen quotations"] == 1
    assert [theme.number for theme in bound.themes.codebook.themes(Stage.NEED)] == ["B01"]
