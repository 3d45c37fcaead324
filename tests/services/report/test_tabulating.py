"""The tables of an Excel file say what the figures say: whose words they are, and how many take up what."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.services.decisions.candidates import NewPassage
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.helpers import Bench, coded, pasted

JOINT = "Norrsken: Vi behöver tid för allt detta.\nSöderljus: Uppföljningen är viktig för oss.\n"
Row = dict[str, Any]


def sheets(project: OpenProject, folder: Path, *names: str) -> list[list[Row]]:
    """Return sheets of the project's Excel file, read back: a dictionary per row."""
    path = folder / "ut.xlsx"
    project.report.exporting.export(path, Silent())
    workbook = openpyxl.load_workbook(path)
    return [_rows(list(workbook[name].values)) for name in names]


def _rows(cells: list[tuple[Any, ...]]) -> list[Row]:
    at = next(place for place, row in enumerate(cells) if row[0] in {"Nummer", "Beläggsnummer"})
    return [dict(zip(cells[at], row, strict=True)) for row in cells[at + 1 :] if row[0] is not None]


def pivoted(data: list[Row], number: str) -> tuple[int, int, int]:
    """Return distinct organisations, documents and codings of a category, as a pivot of the sheet Data counts them."""
    columns = ("Tema", "Behov") if number[-1].isalpha() else ("Huvudtema", "Huvudbehov")
    rows = [row for row in data if number in {row[column] for column in columns}]
    organisations = {row["Organisation"] for row in rows if row["Organisation"]}
    return len(organisations), len({row["Dok"] for row in rows}), len({row["Beläggsnummer"] for row in rows})


def figures(row: Row) -> tuple[int, int, int]:
    return row["Organisationer"], row["Dokument"], row["Kodningar"]


def test_in_a_joint_dialogue_the_words_are_those_of_who_speaks(project: OpenProject, tmp_path: Path):
    document = pasted(project, JOINT, "Norrsken", "Söderljus")
    start = JOINT.index("Vi behöver")
    coded(project, document, "T01", start, start + 14)
    codings, data = sheets(project, tmp_path, "Kodningar", "Data")
    assert [row["Organisation"] for row in codings] == ["Norrsken"]
    assert [row["Organisation"] for row in data] == ["Norrsken"]


def test_words_of_both_in_a_joint_dialogue_are_given_to_both(project: OpenProject, tmp_path: Path):
    coded(project, pasted(project, JOINT, "Norrsken", "Söderljus"), "T01", 0, len(JOINT) - 1)
    codings, data = sheets(project, tmp_path, "Kodningar", "Data")
    assert [row["Organisation"] for row in codings] == ["Norrsken; Söderljus"]
    assert [row["Organisation"] for row in data] == ["Norrsken", "Söderljus"]


def test_two_organisations_of_one_name_are_two_in_the_data(project: OpenProject, tmp_path: Path):
    for name in ("Norrsken", "Älvdalen"):
        coded(project, pasted(project, f"Ett ord från {name}.", name), "T01", 0, 7)
    other = next(one for one in project.material.ledger.organisations() if one.name == "Älvdalen")
    project.material.ledger.change_organisation(replace(other, name="Norrsken", group="Övriga"))
    frequencies, data = sheets(project, tmp_path, "Frekvenser", "Data")
    assert len({row["Organisation"] for row in data}) == 2
    assert pivoted(data, "T01") == figures(next(row for row in frequencies if row["Nummer"] == "T01")) == (2, 2, 2)


def test_internal_documents_are_in_the_data_as_little_as_in_the_figures(project: OpenProject, tmp_path: Path):
    coded(project, pasted(project, "Internt ord.", "Norrsken", kind=SourceKind.INTERNAL), "T01", 0, 7)
    coded(project, pasted(project, "Ett annat ord.", "Älvdalen"), "T01", 0, 7)
    codings, data = sheets(project, tmp_path, "Kodningar", "Data")
    assert [row["Organisation"] for row in codings] == ["Norrsken", "Älvdalen"]
    assert [row["Organisation"] for row in data] == ["Älvdalen"]


@pytest.fixture(scope="module")
def example_project(built_example: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenProject]:
    """Return the example, with internal input, a split theme and a need that is part of another, beside its own."""
    bench = built_example.copied(tmp_path_factory.mktemp("example"))
    with bench.open() as project:
        coded(project, pasted(project, "Internt ord.", "Socialstyrelsen", kind=SourceKind.INTERNAL), "T01", 0, 7)
        theme = next(line.theme for line in project.decisions.merging.links() if line.theme.number == "T01")
        (need,) = [line.need for line in project.decisions.merging.links() if line.theme.id == theme.id]
        project.decisions.merging.unmerge(need.id, "Två saker.", [theme.id])
        some = [line.coding.id for line in project.coding.marking.all(theme=theme.id)]
        parts = [(NeedChoice("Del ett", parent=need.number), some[:3]), (NeedChoice("Del två"), some[3:5])]
        project.decisions.merging.split(theme.id, parts, "Två saker.")
        yield project


def test_a_pivot_of_the_data_gives_the_figures_of_every_category(example_project: OpenProject, tmp_path: Path):
    frequencies, data = sheets(example_project, tmp_path, "Frekvenser", "Data")
    expected = {row["Nummer"]: figures(row) for row in frequencies}
    assert {number: pivoted(data, number) for number in expected} == expected
    taken_up = defaultdict(int, {number: organisations for number, (organisations, _, _) in expected.items()})
    assert taken_up["T13"] > taken_up["T13a"] > 0
    assert taken_up["B10"] > taken_up["B10a"] > 0


def test_the_first_sheet_says_how_figures_are_counted(project: OpenProject, tmp_path: Path):
    project.report.exporting.export(tmp_path / "ut.xlsx", Silent())
    rows = [row for row in openpyxl.load_workbook(tmp_path / "ut.xlsx")["Om"].values if row[0]]
    head = next(at for at, row in enumerate(rows) if row[0] == "Så räknas det")
    told = {str(row[0]): str(row[2]) for row in rows[head + 1 :]}
    assert {"Hörda organisationer", "Vems ord", "Kategori", "Samförekomst", "Endast motsäger"} <= told.keys()
    assert "intressentförteckningen" in told["Kategori"]
    assert all(len(meaning) > 40 for meaning in told.values())


def test_every_column_of_every_sheet_is_explained_in_both_languages(project: OpenProject, tmp_path: Path):
    coded(project, pasted(project, "Ett ord till.", "Norrsken"), "T01", 0, 7)
    project.figures.views.keep_matrix("Per kategori", MatrixQuery())
    path = tmp_path / "ut.xlsx"
    for name in ("", "ledger"):
        project.report.exporting.export(path, Silent(), name=name)
        book = openpyxl.load_workbook(path)
        told: dict[tuple[Any, Any], Any] = {(row[0], row[1]): row for row in list(book["Förklaringar"].values)[5:]}
        for sheet in book:
            if sheet.title in {"Om", "Förklaringar"} or sheet.title.startswith("Diagram"):
                continue
            assert all(told[sheet.title, "(raden)"][at] for at in (4, 7)), sheet.title
            for heading in filter(None, list(sheet.values)[4]):
                row = told.get((sheet.title, heading), (None,) * 8)
                assert all(row[at] for at in (2, 4, 5, 7)), (sheet.title, heading)


def test_the_figures_of_pictures_are_those_that_the_pictures_say(example_project: OpenProject, tmp_path: Path):
    path = tmp_path / "ut.xlsx"
    example_project.report.exporting.export(path, Silent())
    book = openpyxl.load_workbook(path)

    def rows(sheet: str, at: int = 0) -> list[tuple[Any, ...]]:
        return [
            tuple("" if cell is None else cell for cell in row)[at:] for row in list(book[sheet].values)[5:] if row[1]
        ]

    def twin(kind: PictureKind, **asked: Any) -> list[tuple[Any, ...]]:
        stage = Stage.THEME if kind is PictureKind.SATURATION else Stage.NEED
        drawing = example_project.figures.pictures.drawing(PictureQuestion(kind=kind, of=stage, **asked))
        return [tuple("" if cell is None else cell for cell in row) for row in drawing.twin.rows]

    sheets = {"hållning": "stances", "grupper": "groups", "två grupper": "two-groups", "mättnad": "saturation"}
    for sheet, kind in sheets.items():
        assert rows(f"Bild {sheet}")[: len(twin(PictureKind(kind)))] == twin(PictureKind(kind)), sheet
    document = example_project.material.documents.sources()[0].source
    assert [row[2:] for row in rows("Bild dokument") if row[0] == document.number] == twin(
        PictureKind.DOCUMENT, subject=document.id
    )
    name = rows("Bild organisation")[0][0]
    said = [row for row in twin(PictureKind.ORGANISATION, subject=name) if row[2]]
    assert [row[1:] for row in rows("Bild organisation") if row[0] == name] == said


def test_csv_names_who_spoke_as_the_figures_do(project: OpenProject, tmp_path: Path):
    document = pasted(project, JOINT, "Norrsken", "Söderljus")
    start = JOINT.index("Vi behöver")
    coded(project, document, "T01", start, start + 14)
    for table in ("codings", "data"):
        project.report.exporting.export(tmp_path / "a.csv", Silent(), options=ExportOptions(table=table))
        with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
            assert [row["Organisation"] for row in csv.DictReader(file, delimiter=";")] == ["Norrsken"]


def test_names_in_one_cell_are_divided_by_what_no_name_contains_and_stand_in_one_order(
    project: OpenProject, tmp_path: Path
):
    names = ("Ögon; hud", "Barn, unga och familj")
    coded(project, pasted(project, "Ett ord till.", *names), "T01", 0, 7)
    (codings,) = sheets(project, tmp_path, "Kodningar")
    assert [row["Organisation"] for row in codings] == ["Barn, unga och familj; Ögon, hud"]


def test_every_document_says_how_much_of_it_has_been_gone_through(project: OpenProject, tmp_path: Path):
    """5 of 20 letters are coded; nothing of the internal document's 11 is."""
    coded(project, pasted(project, "abcde fghij klmno pqrst", "Norrsken"), "T01", 0, 5)
    pasted(project, "Internt ord.", "Socialstyrelsen", kind=SourceKind.INTERNAL)
    path = tmp_path / "ut.xlsx"
    project.report.exporting.export(path, Silent())
    heads, *rows = list(openpyxl.load_workbook(path)["Genomgånget"].values)[4:]
    shown = [dict(zip(heads, row, strict=True)) for row in rows]
    columns = ("Dok", "Räknas", "Genomgånget", "Genomgångna tecken", "Tecken att gå igenom")
    assert [tuple(row[column] for column in columns) for row in shown] == [
        (1, "Ja", 0.25, 5, 20),
        (2, "Nej, internt", 0, 0, 10),
    ]


def test_needs_and_themes_have_charts_of_their_own_and_the_sheet_says_how_to_pivot(
    example_project: OpenProject, tmp_path: Path
):
    path = tmp_path / "ut.xlsx"
    example_project.report.exporting.export(path, Silent())
    book = openpyxl.load_workbook(path, read_only=True)
    assert [name for name in book.sheetnames if name.startswith("Diagram")] == [
        "Diagram behov",
        "Diagram delbehov",
        "Diagram teman",
        "Diagram delteman",
    ]
    notes = {row[0]: str(row[2]) for row in book["Om"].values if len(row) > 2}
    assert "Huvudbehov" in notes["Data"] and "unika värden av Organisation" in notes["Data"]


def test_candidates_have_a_sheet_of_their_own_and_change_no_other(project, tmp_path):
    document = pasted(project, "Tid saknas. Stöd saknas.", "Norrsken")
    coded(project, document, "T01", 0, 10)

    def cells():
        path = tmp_path / "ut.xlsx"
        project.report.exporting.export(path, Silent())
        book = openpyxl.load_workbook(path)
        return {sheet.title: [row for row in list(sheet.values)[4:] if any(row)] for sheet in book}

    before = cells()
    service = project.decisions.candidates
    made, _ = service.make("Tid", "K", [NewPassage(document.text.id, Span(0, 10))])
    service.make("Fara", "R", documents=[document.source.id])
    service.drop([made.id], "Saknar stöd")
    part, _ = service.make("Risk för fara", "R")
    service.bring_together([part.id], "R01", "Samma sak")
    after = cells()
    assert [row[3] for row in after["Kandidater"] if row[1] == part.number] == ["Sammanförd"]
    told = [row[:11] for row in after["Kandidater"] if row[1] in {"K01", "R01"}]
    assert told == [
        ("Utvecklingsbehov", "K01", "Tid", "Utgår", None, None, 1, 1, None, None, "Saknar stöd"),
        ("Risk", "R01", "Fara", "Oavgjord", 1, 1, 1, 0, None, None, None),
    ]
    for name in ("Frekvenser", "Samförekomst", "Sammanföringar", "Genomgånget"):
        assert after[name] == before[name], name
