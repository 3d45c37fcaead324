"""What a hostile colleague would look for in what leaves: names spelled otherwise, beside, and afterwards."""

import csv
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.quotations import NamedAs, QuotationUse
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.exporters.drawing_svg import svg
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.services.report.masking import NewMask
from tests.helpers import bench, blank, coded, made, pasted, project

__all__ = ["bench", "blank", "project"]

NAME = "Åsa Lund-Höög"
TEXT = f"{NAME} talar. Vi saknar tid att sluta. Ingen frågar oss. Så är det här."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


SAID, BESIDE, REST = span("Vi saknar tid att sluta."), span("att sluta. Ingen frågar"), span("Så är det här.")


def masked(project: OpenProject, title: str) -> Document:
    document = pasted(project, TEXT, "Norrsken", title=title)
    project.report.masking.mask([NewMask(document.text.id, Span(0, len(NAME)), "[namn]")])
    return document


def table(project: OpenProject, folder: Path, key: str) -> list[dict[str, str]]:
    file = folder / f"{key}.csv"
    project.report.exporting.export(file, Silent(), options=ExportOptions(table=key))
    return list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


@pytest.mark.parametrize(
    "title", [f"SAMTAL MED {NAME.upper()}", unicodedata.normalize("NFD", f"Samtal_{NAME.replace(' ', '_')}.docx")]
)
def test_a_title_that_spells_a_masked_name_otherwise_is_told_without_it(
    project: OpenProject, tmp_path: Path, title: str
):
    masked(project, title)
    (row,) = table(project, tmp_path, "documents")
    assert "[namn]" in row["Titel"] and "und" not in row["Titel"].casefold()


def test_no_group_of_a_figure_is_called_by_a_masked_title_or_by_who_speaks(project: OpenProject):
    document = masked(project, f"Samtal med {NAME}")
    speaker = Section(kind=SectionKind.SPEAKER, start=0, end=len(TEXT), label=NAME)
    project.material.documents.correct_sections(document.text.id, [speaker])
    coded(project, document, "T01", SAID.start, SAID.end)
    for by, called in ((Grouping.DOCUMENT, "Samtal med [namn]"), (Grouping.SPEAKER, "Talare 1")):
        asked = PictureQuestion(kind=PictureKind.HEAT, by=by)
        drawn = svg(captioned(project.figures.pictures.drawing(asked)))
        assert "Lund" not in drawn and called in drawn
    assert "Samtal" not in svg(captioned(project.figures.pictures.drawing(
        PictureQuestion(kind=PictureKind.HEAT, by=Grouping.DOCUMENT), attribution=Attribution.CATEGORY
    )))  # fmt: skip
    matrix = project.figures.matrices.matrix(MatrixQuery(rows=MatrixAxis.THEME, columns=MatrixAxis.DOCUMENT))
    assert [column.label for column in matrix.columns] == ["Samtal med [namn]"]


def test_a_masked_title_stays_masked_in_the_log_when_the_document_is_removed(project: OpenProject, tmp_path: Path):
    document = masked(project, f"Samtal med {NAME}")
    project.material.removing.remove([document.source.id])
    about = {row["Gäller"] for row in table(project, tmp_path, "decisions")}
    assert "Dokument 1" in about and not any("Lund" in each for each in about)


def words_of(file: Path) -> str:
    page: Any = html.document_fromstring(file.read_text(encoding="utf-8"))
    return str(page.body.text_content())


@pytest.fixture
def nameless(project: OpenProject) -> tuple[str, str]:
    """Return a coding that names nobody, and one of the same document that names the organisation."""
    document = pasted(project, TEXT, "Norrsken", title="Samtal")
    one = made(coded(project, document, "T01", SAID.start, SAID.end, unsure=True))
    other = made(coded(project, document, "T01", REST.start, REST.end, unsure=True))
    coded(project, document, "T02", SAID.start, SAID.start + 10)
    part = NewDisposition(text=document.text.id, start=BESIDE.start, end=BESIDE.end, what=Disposal.UNSURE)
    project.coding.disposing.dispose([part])
    project.report.choosing.decide([one], {"named": NamedAs.NOBODY})
    return one, other


def test_the_same_words_under_another_theme_or_in_doubt_name_nobody_either(
    project: OpenProject, nameless: tuple[str, str], tmp_path: Path
):
    for key in ("codings", "data", "doubts"):
        for row in table(project, tmp_path, key):
            who = [row[heading] for heading in ("Organisation", "Dok", "Dokument", "Start", "Datum") if heading in row]
            shares = row.get("Text", "").startswith(("Vi", "att")) or row["Tema"] == "T02"
            assert any(who) is not (shares or (key == "data" and row["Tecken"] == str(SAID.end - SAID.start))), row


def test_no_heading_and_no_neighbour_tells_where_a_quotation_stands_that_names_nobody(
    project: OpenProject, nameless: tuple[str, str], tmp_path: Path
):
    for name in ("utdrag-organisation", "utdrag-dokument", "agenda", "teman"):
        file = tmp_path / f"{name}.html"
        project.report.exporting.export(file, Silent(), name=name)
        page = words_of(file)
        before, _, after = page.rpartition("Vi saknar tid att sluta.")
        assert "Norrsken" not in after.partition("T02")[0] and "Dok 1" not in after.partition("Kodat")[0], name
        if name.startswith("utdrag"):
            assert ("Utan organisation" if name.endswith("organisation") else "Dokumentet anges inte") in before


def test_words_that_name_nobody_do_not_stand_around_words_that_name_somebody(
    project: OpenProject, nameless: tuple[str, str], tmp_path: Path
):
    file = tmp_path / "agenda.html"
    project.report.exporting.export(file, Silent(), name="agenda")
    told = words_of(file)
    assert "Så är det här." in told and told.count("saknar tid") == 1


def test_words_that_were_written_here_and_repeat_hidden_ones_are_told_before_a_hand_out(project: OpenProject):
    document = masked(project, "Samtal")
    one = made(coded(project, document, "T01", SAID.start, SAID.end, memo="Se ÅSA LUND-HÖÖGS svar"))
    project.report.choosing.decide([one], {"use": QuotationUse.WITHHELD, "chosen": False})
    theme = project.themes.codebook.find("T01").id
    project.report.own_texts.write(theme, summary="Som någon sa: vi saknar tid att sluta, ingen frågar.")
    options = ExportOptions(comments=True)
    warnings = project.report.exporting.warnings(
        ".docx", Attribution.ORGANISATION, name="utvecklingsbehov", options=options
    )
    told = {(one.what, one.words) for one in warnings.repeated}
    assert told == {("coding", "ÅSA LUND-HÖÖGS"), ("own_text", "vi saknar tid att sluta")}


def test_words_masked_in_one_place_are_told_where_a_chosen_quotation_has_them_in_clear(project: OpenProject):
    masked(project, "Samtal")
    other = pasted(project, "Det var mötet på Gläntan som åsa lund-höög höll i.", "Sydvik")
    project.report.choosing.choose([made(coded(project, other, "T01", 0, 50))])
    warnings = project.report.exporting.warnings(".docx", Attribution.ORGANISATION)
    assert "åsa lund-höög" in {one.words for one in warnings.names}
