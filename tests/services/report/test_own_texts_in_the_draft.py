"""What is written in the draft of the report comes back, and nothing that stands around it."""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import ImportRefused, NothingToDo
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.own_texts import CITED, OwnText, drafted
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import Bench, coded, enter, made_blank, pasted

WORDS = "Vi saknar tid för samtal. Men tiden finns om man vill."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A project with two needs, and its draft beside it; B01 has a text that cites a passage, and one that is not."""
    bench = made_blank(tmp_path_factory.mktemp("draft"))
    with bench.open() as project:
        coded(project, pasted(project, WORDS, "Norrsken", title="Svar"), "T04", 0, 25)
        for number, name in (("T04", "Tid"), ("T05", "Metoder")):
            project.decisions.merging.merge(NeedChoice(name), [project.themes.codebook.find(number).id], "Hör ihop")
        (line,) = project.coding.marking.all()
        enter(project, Action.QUOTATION_SET, Quotation(id=new_id(), coding=line.coding.id))
        summary = f"Tiden räcker inte[{evidence_id(line.coding.id)}], säger en.\n\nFler säger det [E-0000000000A]."
        enter(project, Action.OWN_TEXT_SET, OwnText(id=new_id(), theme=need(project, "B01"), summary=summary))
        project.report.exporting.export(bench.path.parent / "utkast.docx", Silent(), name="utvecklingsbehov")
    return bench


@pytest.fixture
def project(made: Bench, tmp_path: Path) -> Iterator[OpenProject]:
    with made.copied(tmp_path).open() as opened:
        yield opened


@pytest.fixture
def draft(project: OpenProject, tmp_path: Path) -> Path:
    """A copy of the draft, for one test to write in."""
    return tmp_path / "projekt" / "utkast.docx"


def need(project: OpenProject, number: str) -> str:
    return project.themes.codebook.find(number).id


def paragraphs(document: Document, style: str) -> list[Paragraph]:
    return [one for one in document.paragraphs if one.style is not None and one.style.name == style]


def differences(project: OpenProject, path: Path) -> list[tuple[str, str, str]]:
    return [(one.theme.number, one.part, one.after) for one in project.report.own_texts.returned(path).texts]


def test_a_draft_that_nobody_wrote_in_says_what_the_project_says(project: OpenProject, draft: Path):
    with pytest.raises(NothingToDo):
        project.report.own_texts.returned(draft)


def test_what_was_written_comes_back_with_its_evidence(project: OpenProject, draft: Path):
    document = docx.Document(str(draft))
    first, second, empty = paragraphs(document, "Egen text")
    first.add_run(" Så är det.")
    second.insert_paragraph_before("Mitt emellan.", style="Egen text")
    empty.add_run(" Det finns metoder.")
    document.save(str(draft))
    found = project.report.own_texts.returned(draft).texts
    evidence = CITED.findall(project.report.own_texts.of(need(project, "B01")).text.summary)[0]
    assert [(one.theme.number, one.part, one.after) for one in found] == [
        (
            "B01",
            "summary",
            f"Tiden räcker inte [{evidence}], säger en. Så är det.\nMitt emellan.\nFler säger det [E-0000000000A].",
        ),
        ("B02", "summary", "Det finns metoder."),
    ]
    assert project.report.own_texts.of(need(project, "B02")).text.summary == ""  # nothing is taken by itself
    project.report.own_texts.take(found)
    assert project.report.own_texts.of(need(project, "B02")).text.summary == "Det finns metoder."


def test_what_is_no_own_text_is_never_taken(project: OpenProject, draft: Path):
    document = docx.Document(str(draft))
    for paragraph in document.paragraphs:
        if paragraph.style is not None and not paragraph.style.name.startswith(("Egen text", "Heading", "Mellan")):
            paragraph.add_run(" ÄNDRAT")
            paragraph.insert_paragraph_before("NYTT", style=paragraph.style)
    for cell in (cell for table in document.tables for row in table.rows for cell in row.cells):
        cell.paragraphs[0].add_run(" ÄNDRAT")
    document.save(str(draft))
    with pytest.raises(NothingToDo):
        project.report.own_texts.returned(draft)


def test_a_text_that_lost_its_heading_or_its_style_is_left_alone(project: OpenProject, draft: Path):
    document = docx.Document(str(draft))
    (heading,) = [one for one in paragraphs(document, "Heading 1") if one.text.endswith("Tid")]
    heading._p.getparent().remove(heading._p)  # type: ignore[union-attr]
    first, *_, last = paragraphs(document, "Egen text")
    first.text, last.text = "Till vem?", "Min text."
    last.style = "Body Text"
    document.save(str(draft))
    with pytest.raises(ImportRefused):
        project.report.own_texts.returned(draft)


def test_a_footnote_that_was_written_in_word_keeps_its_words(project: OpenProject, draft: Path):
    document = docx.Document(str(draft))
    first, second, _ = paragraphs(document, "Egen text")
    reference = first._p.xpath("w:r[w:footnoteReference]")[0]
    second._p.append(deepcopy(reference))  # as Word has a note: without the bookmark that says what it is of
    document.save(str(draft))
    ((_, _, after),) = differences(project, draft)
    (told,) = re.findall(r"Fler säger det \[E-0000000000A\]\. \[E-[0-9A-Z]{11} · (.*)\]", after)
    assert told == "Ur minnesanteckning · Norrsken · Svar · Dok 1, tecken 0–25"


@given(st.lists(st.sampled_from([*"ab .\n\t\u00a0", "[E-0123456789A]"])).map("".join))
def test_the_form_of_a_draft_is_final(text: str):
    assert drafted(drafted(text)) == drafted(text)
    assert CITED.findall(drafted(text)) == CITED.findall(text)
