"""Every cell of a sheet of answers is text, a name, a day, or told; and whose voice an answer is, is never guessed."""

import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import ImportRefused, RespondentUnclear
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.registry import importer_for
from lagvarde_coder.importers.xlsx import XlsxImporter
from tests.importers.answers.opendocument import ods
from tests.importers.answers.opendocument import row as ods_row
from tests.importers.answers.reading import separated
from tests.importers.xlsx.workbooks.making import by_hand
from tests.tries import tries

NAMES = ("NPO Tandvård", "Förbundet Ek", "Region Norrsken", "Verket för prov")
WORDS = (
    "Mindre prov.",
    "Oro hos patienter till en början, men sedan lugn.",
    "Ja",
    "Tid;Pengar",
    "Asta Dahlin",
    "a@exempel.se",
)
HEADINGS = (
    "Organisation",
    "Myndighet",
    "Namn",
    "E-post",
    "Datum",
    "Tidstämpel",
    "ID",
    "Dnr",
    "Konsekvenser",
    "Stöd",
    "Vad vill ni?",
    "Vilka hinder ser ni?",
    "Grupp",
    "Något annat",
    "Vilken region företräder ni?",
    "Beskriv hur ni arbetar med detta",
)


@st.composite
def sheets(draw) -> list[list[str]]:
    headings = draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=6, unique=True))
    cells = st.sampled_from((*NAMES, *WORDS, "2025-03-01", "", ""))
    rows = draw(st.lists(st.lists(cells, min_size=len(headings), max_size=len(headings)), min_size=1, max_size=5))
    above = draw(st.sampled_from([[], [["Sammanställning"]], [["Sammanställning", "våren"]]]))
    return [*above, headings, *rows]


def read(rows):
    return XlsxImporter().read("svar.xlsx", io.BytesIO(by_hand(rows)()), Limits())


@settings(max_examples=tries(300))
@given(sheets())
def test_every_cell_is_accounted_for(rows):
    try:
        texts = read(rows)
    except ImportRefused as refused:
        assert str(refused)
        return
    account = [line for text in texts for line in text.left_out]
    rows_told = {int(line.detail.split(":")[0]) for line in account if line.kind.value.endswith("row")}
    header = next(at for at, row in enumerate(rows) if set(row) <= set(HEADINGS) and len(row) > 1)
    columns_told = {line.detail for line in account if line.kind in {LeftOutKind.COLUMN, LeftOutKind.PERSONAL}}
    left = list(texts)
    for at, row in enumerate(rows, 1):
        if at - 1 == header or at in rows_told or not any(row):
            continue
        text = left.pop(0)
        for heading, cell in zip(rows[header], row, strict=True):
            known = cell in {text.respondent, ""} or (text.day is not None and cell == text.day.isoformat())
            assert known or f"{heading}\n{cell}" in text.text or heading in columns_told, (heading, cell)
    assert not left


@settings(max_examples=tries(200))
@example([["Beskriv hur ni arbetar med detta", "Något annat"], ["NPO Tandvård", "Region Norrsken"], ["Ek", "Ek"]])
@given(sheets())
def test_who_answers_comes_from_a_column_whose_heading_says_so(rows):
    try:
        texts = read(rows)
    except ImportRefused:
        return
    header = next(row for row in rows if set(row) <= set(HEADINGS) and len(row) > 1)
    column = ord(texts[0].respondent_column) - ord("A")
    assert header[column] in {"Organisation", "Myndighet", "Vilken region företräder ni?"}
    names = {" ".join(row[column].split()) for row in rows if len(row) > column}
    assert {text.respondent for text in texts} <= names


@pytest.mark.parametrize(
    "heading", [one for one in HEADINGS if one not in {"Organisation", "Myndighet", "Vilken region företräder ni?"}]
)
def test_no_other_heading_makes_organisations_of_names(heading):
    rows = [[heading, "Vad önskar ni?"], *([name, "Mer tid."] for name in NAMES)]
    with pytest.raises(RespondentUnclear):
        read(rows)


@settings(max_examples=tries(150))
@given(sheets())
def test_the_same_cells_say_the_same_in_every_format(rows):
    def said(name, data):
        try:
            texts = importer_for(name, b"").read(name, io.BytesIO(data), Limits())
        except ImportRefused as refused:
            return type(refused), refused.params.get("detail")
        return [(text.title, text.text, text.sections, text.unanswered, text.day, text.left_out) for text in texts]

    workbook = said("svar.xlsx", by_hand(rows)())
    assert said("svar.ods", ods(*(ods_row(*one) for one in rows))) == workbook
    if not any("2025-03-01" in row for row in rows):  # a text in a workbook, a day in a text file
        assert said("svar.csv", separated(rows)) == workbook
