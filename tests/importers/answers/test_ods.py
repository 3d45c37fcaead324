"""OpenDocument spreadsheets: what their cells show, and files made to harm."""

import datetime as dt
import tracemalloc

import pytest

from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.registry import importer_for
from tests.importers.answers.opendocument import (
    ASKED,
    MEDIA,
    cell,
    content,
    flat,
    headed,
    ods,
    packed,
    row,
    small,
    table,
)
from tests.importers.answers.reading import answers, read, refused, told
from tests.importers.test_archive import FILE, LAUGHS
from tests.importers.test_hostile import xlsx

HEAD = row("Organisation", ASKED)
STRUCK = (
    '<style:style style:name="ce1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
)


def answer(xml: str) -> str:
    """Return what a cell's answer is read as."""
    (_, [(_, said)]), *_ = answers(read("svar.ods", headed(xml)))
    return said


@pytest.mark.parametrize(("xml", "shown"), [
    (cell("25 %", 'office:value-type="percentage" office:value="0.25"'), "25 %"),
    (cell("1 250 kr", 'office:value-type="currency" office:value="1250"'), "1 250 kr"),
    (cell("SANT", 'office:value-type="boolean" office:boolean-value="true"'), "Ja"),
    (cell("Bra.", xml="<text:p>Men <text:s text:c='2'/>dyrt.</text:p>"), "Bra.\nMen   dyrt."),
    (cell(xml="<text:p>Ett\n  svar<text:line-break/>till<text:tab/>x</text:p>"), "Ett svar\ntill\tx"),
    (cell(xml="<text:p>Se <text:a>länken</text:a>.</text:p>"), "Se länken."),
    (cell("Summa", 'table:formula="of:=A1" office:value-type="string"'), "Summa"),
    (cell("", 'office:value-type="string" office:string-value="Bara värde"'), "Bara värde"),
])  # fmt: skip
def test_a_cell_is_read_as_it_is_shown(xml, shown):
    assert answer(xml) == shown


def test_days_are_days_and_bare_numbers_no_answers():
    day = cell("14 feb 2025 00:00", 'office:value-type="date" office:date-value="2025-02-14T00:00:00"')
    many = cell("7,5", 'office:value-type="float" office:value="7.5"')
    rows = row("Organisation", "Svarsdatum", "Hur många är ni?", ASKED), row("NPO A", day, many, "Bra.")
    (text,) = read("svar.ods", ods(*rows))
    assert (text.day, told([text])) == (dt.date(2025, 2, 14), [("column", "Hur många är ni?")])


def test_struck_words_stand_between_marks_and_are_told():
    span = "<text:p>Vi vill <text:span text:style-name='ce1'>inte</text:span> ha det.</text:p>"
    rows = row("NPO A", cell(xml=span)), row("NPO B", cell("Struket", 'table:style-name="ce1"'))
    texts = read("svar.ods", ods(HEAD, *rows, styles=STRUCK))
    assert [said[0][1] for _, said in answers(texts)] == ["Vi vill ~~inte~~ ha det.", "~~Struket~~"]
    assert told(texts) == [("struck_text", "B2"), ("struck_text", "B3")]


def test_comments_pictures_and_formulas_without_result_are_told():
    noted = cell("Bra.", xml="<office:annotation><text:p>Fråga Asta</text:p></office:annotation>")
    drawn = cell("Ja.", xml="<draw:frame><draw:text-box><text:p>I rutan</text:p></draw:text-box></draw:frame>")
    failed = cell("#N/A", 'table:formula="of:=NA()" office:value-type="string" office:string-value=""')
    uncounted = cell("", 'table:formula="of:=A1"')
    head = row("Organisation", ASKED, "Vilket stöd önskar ni?")
    rows = row("NPO A", noted, drawn), row("NPO B", failed, "Nej."), row("NPO C", "Nej.", uncounted)
    texts = read("svar.ods", ods(head, *rows))
    assert told(texts) == [("object", ""), ("comment", "B2"), ("cell_error", "B3"), ("uncalculated", "C4")]
    assert not any("Asta" in text.text or "rutan" in text.text for text in texts)


def test_hidden_rows_columns_and_tables():
    collapsed = 'table:visibility="collapse"'
    columns = f"<table:table-column/><table:table-column {collapsed}/>"
    seen = table(columns, HEAD, row("NPO A", "Bra."), row("NPO B", "Nej.", attributes='table:visibility="filter"'))
    hidden = table(HEAD, row("NPO Z", "gammalt"), name="Gömd", attributes='table:style-name="ta2"')
    texts = read("svar.ods", packed(content(hidden, seen, styles=STRUCK)))
    assert [text.respondent for text in texts] == ["NPO A", "NPO B"]
    assert told(texts) == [("sheet", "Gömd"), ("hidden_column", ASKED), ("hidden_row", "3")]


def test_a_merged_cell_says_the_same_in_all_its_rows():
    both = cell("Region Norrsken", 'table:number-rows-spanned="2" table:number-columns-spanned="1"')
    texts = read("svar.ods", ods(HEAD, row(both, "Bra."), row("<table:covered-table-cell/>", "Nej.")))
    assert [text.title for text in texts] == ["Region Norrsken (1)", "Region Norrsken (2)"]


def test_repeated_cells_and_rows_are_as_many_as_they_say():
    empty = '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    twice = row("NPO A", "Bra.", attributes='table:number-rows-repeated="2"')
    far = row(cell("", 'table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048570"')
    texts = read("svar.ods", ods(empty, HEAD, twice, row("NPO B", "Nej."), far))
    assert [text.title for text in texts] == ["NPO A (1)", "NPO A (2)", "NPO B"]


def test_deleted_cells_of_tracked_changes_are_no_answers():
    deleted = f"<table:tracked-changes><table:deletion>{cell('Raderat')}</table:deletion></table:tracked-changes>"
    (text,) = read("svar.ods", packed(content(deleted, table(HEAD, row("NPO A", "Bra.")))))
    assert text.text == f"{ASKED}\nBra."


@pytest.mark.parametrize(("name", "data"), [
    ("svar.ots", packed(content(table(HEAD, row("NPO A", "Bra."))), f"{MEDIA}-template")),
    ("svar.fods", flat(HEAD, row("NPO A", "Bra."))),
    ("SVAR.ODS", headed("Bra.")),
])  # fmt: skip
def test_templates_and_flat_files_are_read_too(name, data):
    assert [said[0][1] for _, said in answers(read(name, data))] == ["Bra."]


FAR = row(cell("x", 'table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048576"')


@pytest.mark.parametrize(("data", "detail"), [
    (b"", why.EMPTY),
    (b"Organisation;svar", why.NOT_ODS),
    (xlsx(), why.NOT_ODS),
    (packed(content(), "application/vnd.oasis.opendocument.text"), why.NOT_ODS),
    (packed("<a/>"), why.NOT_ODS),
    (small()[: len(small()) // 2], why.DAMAGED),
    (packed(content(table(HEAD))[:-40]), why.DAMAGED_XML),
    (packed(content(), **{"META-INF__manifest.xml": "<m><encryption-data/></m>"}), why.ENCRYPTED),
    (packed(LAUGHS), why.DOCTYPE),
    (packed(FILE), why.DOCTYPE),
    (ods(FAR), why.TOO_MANY_CELLS),
    (ods(row("a"), row("x" * 30, attributes='table:number-rows-repeated="1500000"')), why.TOO_LONG),
    (ods(row("a"), '<table:table-row table:number-rows-repeated="9999999"/>', row("b")), why.TOO_MANY_CELLS),
    (ods(row("a", attributes='table:number-rows-repeated="-1"')), why.DAMAGED_XML),
    (ods(row("a", attributes='table:number-rows-repeated="många"')), why.DAMAGED_XML),
    (ods(row("a", attributes=f'table:number-rows-repeated="{"9" * 5_000}"')), why.DAMAGED_XML),
    (ods(row("a", "b"), row("c", "d")), why.NO_QUESTIONS),
    (ods(), why.NO_QUESTIONS),
])  # fmt: skip
def test_what_is_no_spreadsheet_of_answers_is_refused_by_name(data, detail):
    assert refused("svar.ods", data).params["detail"] == detail


@pytest.mark.parametrize("data", [
    ods(FAR),
    ods(HEAD, row(cell("NPO", 'table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"'), "x")),
    ods(HEAD, row("NPO A", cell(xml="<text:p><text:s text:c='999999999'/>x</text:p>"))),
    ods(HEAD, row("NPO A", cell(xml="<text:span>" * 20_000 + "</text:span>" * 20_000 + "<text:p>x</text:p>"))),
    ods(f'<table:table-column table:visibility="collapse" table:number-columns-repeated="{10**15}"/>', HEAD),
    ods(HEAD, row("NPO A", "x", attributes='table:visibility="collapse"'), *[row()] * 20_000),
])  # fmt: skip
def test_sizes_that_are_only_claimed_cost_nothing(data):
    tracemalloc.start()
    try:
        read("svar.ods", data)
    except Exception as error:  # noqa: BLE001 - which one is another test's business
        assert "was not imported" in str(error)
    _, height = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert height < 30_000_000


def test_a_workbook_in_the_clothes_of_another_is_not_read_as_one():
    assert refused("svar.xlsx", small()).params["detail"] == why.OPEN_DOCUMENT
    assert type(importer_for("a.ods", b"")).__name__ == "OdsImporter"
