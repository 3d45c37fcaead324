"""A kept filter holds for the figures and passages of an export, and stands in words in it and in the log."""

import csv
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import CannotFilter, NotFound
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.services.report.registry import REPORTS
from tests.helpers import coded, pasted

SCOPE = Scope(categories=frozenset({"Patientföreträdare"}))
WORDS = "Urval: Kategori: Patientföreträdare."
OBEYING = {"utvecklingsbehov", "utdrag", "teman", "utdrag-organisation", "utdrag-dokument"}


@pytest.fixture
def heard(project: OpenProject) -> OpenProject:
    """Two documents take up T01; only one of them is of an organisation that the filter lets count."""
    for name, words, category in (("Norrsken", "Tid saknas.", "Patientföreträdare"), ("Älv", "Stöd finns.", "Region")):
        document = pasted(project, words, name)
        coded(project, document, "T01", 0, 3, stance=Stance.SUPPORTS)
        organisation = next(one for one in project.material.ledger.organisations() if one.name == name)
        project.material.ledger.change_organisation(replace(organisation, categories=(category,)))
    project.figures.views.keep_filter("Patienter", SCOPE)
    return project


def made(project: OpenProject, path: Path, name: str = "", **options) -> Path:
    project.report.exporting.export(path, Silent(), name=name, kept_filter="patienter", **options)
    return path


def sheet(book: openpyxl.Workbook, name: str) -> list[dict]:
    heads, *rows = list(book[name].values)[4:]
    return [dict(zip(heads, row, strict=False)) for row in rows if row[0] is not None]


def test_tables_hold_what_the_filter_lets_count_and_each_says_so(heard: OpenProject, tmp_path: Path):
    heard.figures.views.keep_matrix("Dokument", MatrixQuery(columns=MatrixAxis.DOCUMENT))
    book = openpyxl.load_workbook(made(heard, tmp_path / "ut.xlsx"))
    for unit, column, of in (
        (Unit.ORGANISATION, "Organisationer", "Hörda organisationer"),
        (Unit.SOURCE, "Dokument", "Dokument i urvalet"),
        (Unit.PASSAGE, "Utdrag", None),
    ):
        counted = {
            one.number: (one.count, one.denominator)
            for one in heard.figures.counting.frequencies(Stage.THEME, unit=unit, scope=SCOPE)
        }
        found = {row["Nummer"]: row for row in sheet(book, "Frekvenser")}
        for number, (count, denominator) in counted.items():
            assert found[number][column] == count
            assert of is None or found[number][of] == denominator
    assert next(row for row in sheet(book, "Frekvenser") if row["Nummer"] == "T01")["Organisationer"] == 1
    for name in ("Kodningar", "Data", "Dokument", "Genomgånget"):
        assert [row["Dok"] for row in sheet(book, name)] == [1], name
    assert {row["Kolumn"] for row in sheet(book, "Matris 1")} == {"Alla", "Tid saknas."}
    assert [row["Antal"] for row in sheet(book, "Bild hållning") if row["Nr"] == "T01"] == [1]
    for each in book:
        if each.title != "Om" and not each.title.startswith("Diagram"):
            assert WORDS in each["A3"].value, each.title
    assert "Urvalet gäller inte det här bladet" in book["Teman"]["A2"].value
    assert ("Urval", "Kategori: Patientföreträdare") in [row[:2] for row in book["Om"].values]


def test_a_table_in_a_csv_says_the_filter_in_every_row(heard: OpenProject, tmp_path: Path):
    path = made(heard, tmp_path / "ut.csv", options=ExportOptions(table="codings"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert (row["Dok"], row["Urval"]) == ("1", "Kategori: Patientföreträdare")


@pytest.mark.parametrize("name", sorted(OBEYING))
def test_reports_print_what_the_filter_lets_count_and_say_it_first(heard: OpenProject, tmp_path: Path, name: str):
    document = docx.Document(str(made(heard, tmp_path / "ut.docx", name)))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert any("Kategori: Patientföreträdare" in line for line in words[:60])
    assert not any("Stöd" in line and "finns" in line for line in words)
    assert name in {"utvecklingsbehov", "utdrag"} or any(line.strip(" ”") == "Tid" for line in words)


def test_the_log_knows_the_filter_by_its_name_and_in_words(heard: OpenProject, tmp_path: Path):
    made(heard, tmp_path / "ut.html", "teman")
    export = heard.report.exporting.all()[0].export
    told = {choice.name: choice.value for choice in export.choices}
    assert (told["filter"], told["limits"]) == ("Patienter", "Kategori: Patientföreträdare")


def test_where_nobody_is_named_the_filter_does_not_say_of_what_sort_they_are(heard: OpenProject, tmp_path: Path):
    book = openpyxl.load_workbook(made(heard, tmp_path / "ut.xlsx", attribution=Attribution.NONE))
    told = " ".join(str(cell) for each in book for row in each.values for cell in row if cell)
    assert "Kategori: Kategori 1" in told and "Patientföreträdare" not in told


@pytest.mark.parametrize("kind", [kind for kind in REPORTS if kind.name not in OBEYING], ids=lambda kind: kind.name)
def test_a_report_about_the_whole_project_refuses_a_filter(heard: OpenProject, tmp_path: Path, kind):
    with pytest.raises(CannotFilter):
        made(heard, tmp_path / "ut.html", kind.name)
    assert not list(tmp_path.glob("ut*"))


def test_a_filter_that_nobody_kept_is_told(heard: OpenProject, tmp_path: Path):
    with pytest.raises(NotFound):
        heard.report.exporting.export(tmp_path / "ut.xlsx", Silent(), kept_filter="Saknas")


def test_two_filters_let_count_what_both_let_count():
    one = Scope(categories=frozenset({"A", "B"}), prompted=True, include_internal=True)
    other = Scope(categories=frozenset({"B", "C"}), finished_only=True)
    assert one.within(other) == Scope(categories=frozenset({"B"}), prompted=True, finished_only=True)
    assert one.within(Scope()) == one
    assert one.within(Scope(prompted=False)).sources == frozenset()
