"""Workbooks made to harm: refused, or read at the cost of what they say, whatever they claim."""

import io
import tracemalloc
from collections.abc import Mapping

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.xlsx import XlsxImporter
from tests.importers.xlsx.workbooks.making import BJORK, CONSEQUENCES, Rows, by_hand, parts, table, zipped

ROWS: Rows = [["Organisation", CONSEQUENCES], [BJORK, "Ett svar."]]
MOST_MEMORY = 30_000_000
"""Bytes that reading any of these may take at its height."""


def read(data: bytes, limits: Limits | None = None) -> list[ImportedText]:
    return list(XlsxImporter().read("svar.xlsx", io.BytesIO(data), limits or Limits()))


def refusal(data: bytes) -> object:
    with pytest.raises(ImportRefused) as refused:
        read(data)
    return refused.value.params["detail"]


def with_parts(**others: str | bytes) -> bytes:
    return zipped({**parts(table(ROWS)), **others})


@pytest.fixture
def memory():
    """Fail if the test took more memory than :data:`MOST_MEMORY` at its height."""
    tracemalloc.start()
    yield
    _, height = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert height < MOST_MEMORY


@pytest.mark.parametrize(("members", "detail"), [
    ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office/>"}, why.OPEN_DOCUMENT),
    ({"xl/workbook.xml": "<office/>"}, why.NOT_EXCEL),
    ({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}, why.NO_QUESTIONS),
])  # fmt: skip
def test_only_a_workbook_is_read_as_one(members: Mapping[str, str], detail):
    assert refusal(with_parts(**members)) == detail


@pytest.mark.parametrize(("kind", "detail"), [
    ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", why.BINARY_EXCEL),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", why.NOT_EXCEL),
])  # fmt: skip
def test_what_calls_itself_something_else_is_not_read(kind, detail):
    assert refusal(by_hand(ROWS, main=kind)()) == detail


def test_one_long_text_in_many_cells_is_counted_each_time(memory):
    cell = '<c t="s"><v>0</v></c>'
    rows: Rows = [["Organisation", CONSEQUENCES], *([f"Nr {at}", cell] for at in range(2_000))]
    data = by_hand(rows, strings=f"<si><t>{'Långt. ' * 2_000}</t></si>")()
    assert len(data) < 100_000
    assert refusal(data) == why.TOO_LONG


def test_a_merged_area_is_counted_in_full(memory):
    rows: Rows = [
        ["Organisation", CONSEQUENCES],
        [BJORK, "Långt. " * 2_000],
        *([f"Nr {at}", None] for at in range(2_000)),
    ]
    assert refusal(by_hand(rows, '<mergeCells><mergeCell ref="B2:B2002"/></mergeCells>')()) == why.TOO_LONG


@pytest.mark.parametrize("reference", ["A1:XFD1048576", "B2:B2", "C9:D10"])
def test_a_merged_area_reaches_no_further_than_the_cells(reference):
    more = f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>'
    if reference.startswith("A1"):
        assert refusal(by_hand(ROWS, more)()) == why.NO_QUESTIONS  # the title is all there is
    else:
        assert len(read(by_hand(ROWS, more)())) == 1


def test_many_merged_areas_over_each_other_are_refused():
    rows: Rows = [*ROWS, *([f"Nr {at}", "Ett svar."] for at in range(3_000))]
    more = "".join('<mergeCell ref="A2:B3000"/>' for _ in range(600))
    assert refusal(by_hand(rows, f"<mergeCells>{more}</mergeCells>")()) in {why.TOO_LONG, why.TOO_MANY_CELLS}


def test_elements_that_are_no_cells_cost_nothing(memory):
    others = "<x><y/></x>" * 20_000
    sheet = table(ROWS).replace("</sheetData>", f"<row>{others}</row></sheetData>") + others
    packed = zipped(parts(sheet))
    assert [text.respondent for text in read(packed, Limits(ratio=10_000))] == [BJORK]


def test_a_sheet_has_a_size_limit(monkeypatch):
    monkeypatch.setattr("lagvarde_coder.importers.streaming.PART_BYTES", 200)
    assert refusal(by_hand(ROWS)()) == why.BOMB


@pytest.mark.parametrize("strings", [
    "<si><t>a</t></si>", "", "<si><t>a</t></si><si><t>b</t></si><si>",
])  # fmt: skip
def test_a_text_that_is_not_there_is_damage(strings):
    rows: Rows = [["Organisation", CONSEQUENCES], [BJORK, '<c t="s"><v>99</v></c>']]
    assert refusal(by_hand(rows, strings=strings)()) == why.DAMAGED_XML


@pytest.mark.parametrize(("member", "detail"), [
    ("xl/worksheets/sheet1.xml", why.DAMAGED), ("xl/_rels/workbook.xml.rels", why.DAMAGED),
    ("xl/workbook.xml", why.NOT_EXCEL),
])  # fmt: skip
def test_a_part_that_is_missing_is_told(member, detail):
    members = parts(table(ROWS))
    del members[member]
    assert refusal(zipped(members)) == detail


def test_a_hidden_column_may_claim_to_be_as_wide_as_it_likes():
    columns = '<cols><col min="1" max="999999999" hidden="1"/></cols>'
    (text,) = read(zipped(parts(columns + table(ROWS))))
    assert [(line.kind.value, line.detail) for line in text.left_out] == [
        ("hidden_column", "Organisation"), ("hidden_column", CONSEQUENCES),
    ]  # fmt: skip


def test_a_sheet_in_utf_16_is_read():
    members: dict[str, str | bytes] = {**parts(table(ROWS))}
    members["xl/worksheets/sheet1.xml"] = str(members["xl/worksheets/sheet1.xml"]).encode("utf-16")
    assert [text.respondent for text in read(zipped(members))] == [BJORK]


def test_a_relation_that_goes_in_circles_ends():
    relations = parts(table(ROWS))["xl/_rels/workbook.xml.rels"]
    again = relations.replace("workbook.xml", "sheet1.xml").replace("worksheets/sheet1.xml", "sheet1.xml")
    assert len(read(with_parts(**{"xl/worksheets/_rels/sheet1.xml.rels": again}))) == 1


@pytest.mark.soak
def test_a_sheet_as_wide_as_may_be_is_read_within_the_limit_of_time():
    pairs = 4_000
    rows: Rows = [["Organisation", *([None, "Vad?"] * pairs)], [None, *(["Del", "Svar"] * pairs)]]
    rows = [*rows, *([f"Nr {at}", *["Ett svar."] * 3] for at in range(20))]
    assert len(read(by_hand(rows)(), Limits(seconds=20.0, ratio=10_000))) == 20
