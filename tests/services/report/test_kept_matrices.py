"""Matrices that are kept come along in the Excel file, with the figures of the service."""

from pathlib import Path

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.words import IN_SWEDISH
from tests.helpers import coded, pasted


@pytest.fixture
def heard(project: OpenProject) -> OpenProject:
    one = pasted(project, "Vi saknar tid, säger alla.", "Norrsken")
    coded(project, one, "T01", 0, 13)
    pasted(project, "Tid finns.", "Älvdalen")
    project.figures.views.keep_matrix("Per kategori", MatrixQuery(scope=Scope(prompted=False)))
    project.figures.views.keep_matrix("Per organisation", MatrixQuery(columns=MatrixAxis.ORGANISATION))
    return project


def sheets(project: OpenProject, path: Path, **options) -> dict[str, list[tuple]]:
    project.report.exporting.export(path, Silent(), **options)
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: list(sheet.iter_rows(values_only=True))
        for sheet in book
        if sheet.title.startswith("Matris") or sheet.title == "Om"
    }


def test_every_cell_of_a_kept_matrix_stands_in_its_sheet(heard: OpenProject, tmp_path: Path):
    found = sheets(heard, tmp_path / "underlag.xlsx")
    assert list(found) == ["Om", "Matris 1", "Matris 2"]
    made = heard.figures.matrices.matrix(MatrixQuery(columns=MatrixAxis.ORGANISATION))
    cells = {(row[0], row[2]): row[3:5] + row[6:7] for row in found["Matris 2"]}
    for row in made.rows:
        for column in made.columns:
            cell = made.at(row.key, column.key)
            amounts = (cell.amount, cell.denominator) if cell.total else (None, None)  # no 0 of nobody
            expected = (*amounts, IN_SWEDISH.of(cell.standing))
            assert cells[row.number, column.label] == expected
    told = " ".join(str(cell) for row in found["Om"] for cell in row if cell)
    assert "Per kategori: Tema efter kategori." in told
    assert "Enhet: organisationer" in told
    assert "Endast det som sagts utan fråga." in told


def test_where_organisations_are_not_named_no_matrix_names_them(heard: OpenProject, tmp_path: Path):
    found = sheets(heard, tmp_path / "underlag.xlsx", attribution=Attribution.CATEGORY)
    told = " ".join(str(cell) for rows in found.values() for row in rows for cell in row if cell)
    assert "Norrsken" not in told
    assert "utelämnad" in told


def test_a_sheet_without_themes_says_what_is_counted_in_it(heard: OpenProject, tmp_path: Path):
    asked = MatrixQuery(rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.KIND)
    heard.figures.views.keep_matrix("Vem och var", asked)
    found = sheets(heard, tmp_path / "underlag.xlsx")
    assert "Räknat: teman." in str(found["Matris 3"][1][0])
    assert "Räknat" not in str(found["Matris 1"][1][0])
