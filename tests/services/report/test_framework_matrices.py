"""Framework matrices as they are handed out: pages on their long side, heads that repeat, and who is named."""

import re
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from lxml import html

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.agreement import AgreementStatus
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.services.disclosure import Attribution
from lagvarde_coder.services.figures.framing import FrameQuery
from lagvarde_coder.services.report.framework_matrices import frame_of
from tests.helpers import Bench, bench, blank, coded, pasted, project

__all__ = ["Bench", "bench", "blank", "project"]


@pytest.fixture
def framed(project: OpenProject) -> OpenProject:
    """Norrsken speaks of T01 and has a text that names another one; Västerljus speaks of T02 and has none."""
    for name in ("Norrsken", "Västerljus"):
        project.material.ledger.add_organisation(name, categories=("Patient",))
    coded(project, pasted(project, "Vi saknar tid.", "Norrsken", title="Samtal"), "T01", 0, 3)
    coded(project, pasted(project, "Vi saknar ork.", "Västerljus", title="Enkät"), "T02", 0, 3)
    write(project, "Norrsken", "T01", "Norrskens chef vill ha tid, som västerljus.\nSäger det två gånger.")
    return project


def write(project: OpenProject, name: str, number: str, words: str, rows: FrameRows = FrameRows.ORGANISATION) -> None:
    framing = project.figures.framing
    framing.write(rows, framing.row(rows, name), project.themes.codebook.find(number).id, words)


def handed_out(project: OpenProject, path: Path, attribution: Attribution = Attribution.ORGANISATION, **more) -> Path:
    project.report.exporting.export(path, Silent(), name="rammatris", attribution=attribution, **more)
    return path


def first_table(path: Path) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in Document(str(path)).tables[0].rows]


def words_of(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def is_wide(path: Path) -> bool:
    (section,) = Document(str(path)).sections
    assert section.page_width is not None and section.page_height is not None
    return section.page_width > section.page_height


def test_the_word_file_lies_on_its_long_side_with_heads_that_repeat(framed, tmp_path):
    path = handed_out(framed, tmp_path / "ram.docx")
    document = Document(str(path))
    (section,) = document.sections
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert is_wide(path)
    assert document.tables[0].rows[0]._tr.xpath(".//w:tblHeader")
    head, *rows = first_table(path)
    assert head[0] == "Organisation" and head[1].startswith("T01 ")
    assert ["Norrsken", "Norrskens chef vill ha tid, som västerljus.\nSäger det två gånger.\n1 utdrag"] in [
        row[:2] for row in rows
    ]
    assert ["Västerljus", "–", "1 utdrag"] in [row[:3] for row in rows]
    said = words_of(path)
    assert "2 rutor har utdrag och 1 har en text; 1 har utdrag men ännu ingen text." in said


def test_a_template_is_laid_on_its_long_side_too(framed, tmp_path):
    template = handed_out(framed, tmp_path / "mall.docx")
    framed.report.exporting.export(tmp_path / "kodbok.docx", Silent(), name="kodbok")
    for own in (template, tmp_path / "kodbok.docx"):
        path = handed_out(framed, tmp_path / "ut.docx", options=ExportOptions(template=own))
        assert is_wide(path)


@pytest.mark.parametrize("attribution", [Attribution.CATEGORY, Attribution.NONE])
def test_where_organisations_are_not_named_neither_rows_nor_texts_name_them(framed, tmp_path, attribution):
    for path in (
        handed_out(framed, tmp_path / "ram.docx", attribution),
        handed_out(framed, tmp_path / "ram.xlsx", attribution),
    ):
        said = words_of(path) if path.suffix == ".docx" else sheets(path)
        assert "norrsken" not in said.lower() and "västerljus" not in said.lower()
        assert "[organisation] chef vill ha tid, som [organisation]." in said
        assert len(set(re.findall(r"Organisation \d+", said))) > 1


def test_an_organisation_with_an_alias_is_called_by_it_in_rows_and_texts(framed, tmp_path):
    source = framed.material.documents.find("Enkät").id
    framed.material.documents.change([source], {"alias": "Förening B"})
    said = words_of(handed_out(framed, tmp_path / "ram.docx"))
    assert "västerljus" not in said.lower()
    assert "Norrskens chef vill ha tid, som Förening B." in said
    assert "Förening B" in {row[0] for row in first_table(tmp_path / "ram.docx")}


def sheets(path: Path) -> str:
    book = openpyxl.load_workbook(path)
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


def test_the_workbook_has_a_sheet_for_each_matrix_that_was_begun(framed, tmp_path):
    write(framed, "Patient", "T02", "Ork saknas", FrameRows.CATEGORY)
    book = openpyxl.load_workbook(handed_out(framed, tmp_path / "ram.xlsx"))
    assert book.sheetnames == ["Om", "Organisation, teman", "Kategori, teman"]
    assert all(len(sheet.title) <= 31 for sheet in book)
    rows = {row[0]: row[1:4] for row in book["Organisation, teman"].iter_rows(min_row=2, values_only=True)}
    assert rows["Västerljus"] == (1, None, "(1 utdrag)")
    assert rows["Norrsken"][:2] == (
        0,
        "Norrskens chef vill ha tid, som västerljus.\nSäger det två gånger.\n(1 utdrag)",
    )
    assert {row[0]: row[3] for row in book["Kategori, teman"].iter_rows(min_row=2, values_only=True)}[
        "Patient"
    ] == "Ork saknas\n(1 utdrag)"


def test_the_tables_of_the_project_have_its_cells(framed, tmp_path):
    path = tmp_path / "underlag.xlsx"
    framed.report.exporting.export(path, Silent(), name="utdrag")
    sheet = openpyxl.load_workbook(path)["Rammatris"]
    above = list(sheet.iter_rows(values_only=True))
    head = ("Rader", "Rad", "Nummer", "Namn", "Stadium", "Utdrag", "Text")
    found = {(row[1], row[2]): (row[5], row[6]) for row in above[above.index(head) + 1 :]}
    assert found["Västerljus", "T02"] == (1, None)
    assert found["Norrsken", "T01"][0] == 1 and len(found) == 2


def test_the_matrix_that_is_shown_says_its_filter_and_one_without_texts_its_figures(framed, tmp_path):
    asked = FrameQuery(rows=FrameRows.CATEGORY, scope=Scope(kinds=frozenset({SourceKind.DIALOGUE})))
    framed.report.exporting.export(tmp_path / "ram.html", Silent(), kind=frame_of(asked))
    said = html.parse(str(tmp_path / "ram.html")).getroot().text_content()
    assert "Urval: Dokumenttyp: dialog." in said
    assert "2 rutor har utdrag och 0 har en text; 2 har utdrag men ännu ingen text." in said


def test_a_project_without_texts_gets_the_matrix_with_its_figures(project, tmp_path):
    coded(project, pasted(project, "Vi saknar tid.", "Norrsken"), "T01", 0, 3)
    assert "1 utdrag" in words_of(handed_out(project, tmp_path / "ram.docx"))
    assert {line.text: line.value for line in project.report.exporting.outline("rammatris")}[
        "Cells with passages and no text"
    ] == 1


def test_a_filtered_matrix_says_how_many_documents_of_the_filter_are_done(framed: OpenProject, tmp_path: Path):
    scope = Scope(sources=frozenset({framed.material.documents.sources()[0].source.id}))
    assert framed.figures.framing.matrix(FrameQuery(scope=scope)).standing.total == 1
    handed = handed_out(framed, tmp_path / "ut.docx", kind=frame_of(FrameQuery(scope=scope)))
    assert "0 av 1 dokument klara" in words_of(handed) and "av 2 dokument klara" not in words_of(handed)
    (file,) = framed.report.agreeing.look_through(tmp_path, Silent()).files
    assert file.status is AgreementStatus.FILTERED
