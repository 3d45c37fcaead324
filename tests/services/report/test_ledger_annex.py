"""Bilaga: förteckning av intressenter, as a Word page and as a workbook."""

from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.disclosure import Attribution
from tests.helpers import pasted
from tests.services.material.test_question_sets import BOTH, answer


@pytest.fixture
def heard(project: OpenProject) -> OpenProject:
    project.material.ledger.add_organisation("Region Norr", categories=("Region",))
    answer(project, BOTH, "NPO Tandvård", occasion="Våren", wave=2)
    pasted(project, f"Dialog\n{BOTH}", "Region Norr", wave=1)
    project.material.ledger.add_organisation("=1+1", suggested_by="Region Norr")
    return project


def test_the_page_has_headings_per_group_and_category_and_counts_per_organisation(heard: OpenProject, tmp_path: Path):
    file = tmp_path / "bilaga.docx"
    heard.report.exporting.export(file, Silent(), name="intressenter")
    read = docx.Document(str(file))
    headings = [one.text for one in read.paragraphs if one.style and str(one.style.name).startswith("Heading")]
    wanted = ["Intressenter: NPO", "Regional kunskapsstyrning", "Intressenter: Övriga", "Region", "Utan kategori"]
    assert [one for one in headings if one in wanted] == wanted
    rows = [[cell.text for cell in row.cells] for table in read.tables for row in table.rows]
    assert ["NPO Tandvård", "2", "1 av 1", "Skriftligt"] in rows
    assert ["Region Norr", "1", "1 av 1", "Muntligt"] in rows
    assert ["=1+1", "", "", ""] in rows
    assert any("NPO: 1 av 26" in one.text for one in read.paragraphs)
    assert heard.report.exporting.all()[0].export.report == "intressenter"


def test_a_supplement_on_the_same_occasion_is_not_another_asking_and_a_follow_up_is(heard: OpenProject, tmp_path: Path):
    ledger = heard.material.ledger
    north = ledger.find("Region Norr").id
    first, second, *_ = ledger.question_sets()
    for number, (asked, occasion) in enumerate([(first, "Hösten"), (second, "Hösten"), (first, "Uppföljning")]):
        ledger.ask([north], asked.id, occasion, wave=1)
        assert _answers(heard, tmp_path, "Region Norr") == f"1 av {(2, 2, 3)[number]}"


def test_main_bodies_are_told_and_roles_have_a_column_where_there_are_any(heard: OpenProject, tmp_path: Path):
    ledger = heard.material.ledger
    contacts = ("Kim Ek", "Regiondirektör", "Sakkunnig")
    ledger.change_organisation(replace(ledger.find("Region Norr"), main_body=True, contacts=contacts))
    file = tmp_path / "bilaga.docx"
    heard.report.exporting.export(file, Silent(), name="intressenter")
    rows = [[cell.text for cell in row.cells] for table in docx.Document(str(file)).tables for row in table.rows]
    assert ["Region Norr (huvudaktör)", "Regiondirektör; Sakkunnig", "1", "1 av 1", "Muntligt"] in rows
    assert ["NPO Tandvård", "2", "1 av 1", "Skriftligt"] in rows
    heard.report.exporting.export(file, Silent(), name="intressenter", attribution=Attribution.CATEGORY)
    words = {cell.text for table in docx.Document(str(file)).tables for cell in table._cells}
    assert words.isdisjoint({"Kontakt i roll av", "Regiondirektör; Sakkunnig"})


def test_the_workbook_has_organisations_question_sets_and_status(heard: OpenProject, tmp_path: Path):
    file = tmp_path / "liggare.xlsx"
    heard.report.exporting.export(file, Silent(), name="ledger")
    book = openpyxl.load_workbook(file)
    assert {"Organisationer", "Frågeuppsättningar", "Status"} <= set(book.sheetnames)
    organisations = [[cell.value for cell in row] for row in book["Organisationer"].iter_rows()]
    assert ["Region Norr", None, "Region", None, "Nej", None] in organisations
    formula = next(row for row in book["Organisationer"].iter_rows() if row[0].value == "=1+1")[0]
    assert (formula.data_type, formula.quotePrefix) == ("s", True)
    status = [[cell.value for cell in row][:8] for row in book["Status"].iter_rows()]
    assert ["NPO Tandvård", "npo", 1, "Våren", 2, "Skriftligt", "Besvarad", "Besvarad"] in status


def test_nobody_is_named_where_nobody_is_to_be(heard: OpenProject, tmp_path: Path):
    for suffix in (".docx", ".xlsx"):
        file = tmp_path / f"bilaga{suffix}"
        heard.report.exporting.export(file, Silent(), name="ledger", attribution=Attribution.CATEGORY)
        if suffix == ".docx":
            words = " ".join(cell.text for table in docx.Document(str(file)).tables for cell in table._cells)
        else:
            book = openpyxl.load_workbook(file)
            words = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
        assert "Tandvård" not in words
        assert "Region Norr" not in words
        assert "Våren" not in words


def _answers(project: OpenProject, folder: Path, name: str) -> str:
    project.report.exporting.export(folder / "bilaga.docx", Silent(), name="intressenter")
    tables = docx.Document(str(folder / "bilaga.docx")).tables
    return next(row.cells[2].text for table in tables for row in table.rows if row.cells[0].text == name)
