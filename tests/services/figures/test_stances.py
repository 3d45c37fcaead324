"""Tar upp, and how: organisations that support, nuance, contradict, and those that do nothing but contradict."""

from pathlib import Path

import openpyxl
import pytest
from docx import Document

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Frequency, Grouping, StanceCounts, Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import coded, pasted

JOINT = "Norrsken: Vi behöver tid.\nSöderljus: Det gör vi inte alls.\n"


@pytest.fixture
def debated(project: OpenProject) -> OpenProject:
    """Return a project where T01 is supported by A, B and C, nuanced by B, contradicted by C, D and E."""
    said = {"A": "s", "B": "sn", "C": "sc", "D": "c", "E": "cc", "F": ""}
    stance = {"s": Stance.SUPPORTS, "n": Stance.NUANCES, "c": Stance.CONTRADICTS}
    for name, letters in said.items():
        document = pasted(project, f"Ett ord till från {name}, och flera.", name)
        for place, letter in enumerate(letters):
            coded(project, document, "T01", 4 * place, 4 * place + 3, stance=stance[letter])
    return project


def whole(project: OpenProject, number: str = "T01", **asked: object) -> Frequency:
    rows = project.figures.counting.frequencies(**asked)  # type: ignore[arg-type]
    return next(row for row in rows if row.number == number and row.group is None)


def test_the_whole_says_how_many_support_nuance_contradict_and_only_contradict(debated: OpenProject):
    row = whole(debated)
    assert (row.count, row.denominator) == (5, 6)
    assert row.stances == StanceCounts(support=3, nuance=1, contradict=3, only_contradict=2)
    assert whole(debated, "T02").stances == (0, 0, 0, 0)


def test_a_need_adds_up_what_was_said_of_its_themes(debated: OpenProject):
    document = pasted(debated, "Ännu ett ord.", "D")
    coded(debated, document, "T02", 0, 4)
    themes = [debated.themes.codebook.find(number).id for number in ("T01", "T02")]
    debated.decisions.merging.merge(NeedChoice("Behov"), themes, "De hör ihop.")
    assert whole(debated, "B01", of=Stage.NEED).stances == (4, 1, 3, 1)


def test_in_a_joint_dialogue_only_who_speaks_contradicts(project: OpenProject):
    document, at = pasted(project, JOINT, "Norrsken", "Söderljus"), JOINT.index("Det gör")
    coded(project, document, "T01", JOINT.index("Vi"), JOINT.index("Vi") + 10)
    coded(project, document, "T01", at, at + 10, stance=Stance.CONTRADICTS)
    assert whole(project).stances == (1, 0, 1, 1)


def test_a_filter_on_stance_or_another_unit_leaves_them_out(debated: OpenProject):
    assert whole(debated, scope=Scope(stances=frozenset({Stance.CONTRADICTS}))).stances is None
    assert whole(debated, unit=Unit.PASSAGE).stances is None
    rows = debated.figures.counting.frequencies(by=Grouping.ORGANISATION)
    assert {row.stances for row in rows if row.group} == {None}


def test_excel_has_them_beside_the_share(debated: OpenProject, tmp_path: Path):
    debated.report.exporting.export(tmp_path / "ut.xlsx", Silent())
    cells = list(openpyxl.load_workbook(tmp_path / "ut.xlsx")["Frekvenser"].values)
    head = next(row for row in cells if row[0] == "Nummer")
    row = dict(zip(head, next(row for row in cells if row[0] == "T01"), strict=True))
    told = ("Organisationer", "Stöder", "Nyanserar", "Motsäger", "Endast motsäger", "Dokument")
    assert [row[name] for name in told] == [5, 3, 1, 3, 2, 5]


def test_word_has_them_in_a_table_and_in_the_chapter(debated: OpenProject, tmp_path: Path):
    debated.report.exporting.export(tmp_path / "ut.docx", Silent(), name="teman")
    document = Document(str(tmp_path / "ut.docx"))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    head = ["Nr", "Namn", "Tar upp", "Stöder", "Nyanserar", "Motsäger", "Endast motsäger"]
    (table,) = [table for table in tables if table[0] == head]
    assert table[1][2:] == ["5", "3", "1", "3", "2"]
    sentence = "Av organisationerna stöder 3, nyanserar 1 och motsäger 3 det, varav 2 utan att stödja eller nyansera."
    assert sentence in [paragraph.text for paragraph in document.paragraphs]


def test_html_says_the_same(debated: OpenProject, tmp_path: Path):
    debated.report.exporting.export(tmp_path / "ut.html", Silent(), name="teman")
    words = (tmp_path / "ut.html").read_text(encoding="utf-8")
    assert "motsäger 3 det, varav 2 utan att stödja eller nyansera." in words
