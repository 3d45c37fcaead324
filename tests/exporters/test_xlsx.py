import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import repeat

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from python_calamine import CalamineWorkbook

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.tables import Chart, ChartForm, Column, ColumnKind, Table, TablePicture
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.exporters.xlsx.sheet import HEADER
from tests.exporters.samples import HEAD, HOSTILE, parsed, workbook, written
from tests.tries import tries

K = ColumnKind
DRAWINGS = ("xl/drawings/drawing1.xml", "xl/drawings/drawing2.xml")
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
ALL_KINDS = (K.TEXT, K.LONG_TEXT, K.INTEGER, K.SHARE, K.DAY, K.TIME, K.BADGE)
LOCAL_NOON = datetime(2026, 11, 21, 12, 0).astimezone()
ROW = ("Å", "Lång text", 14, 0.25, date(2026, 11, 21), LOCAL_NOON, "T01")


def xlsx(rows, *kinds, **changes):
    return written(workbook(rows, *kinds, **changes), "xlsx")


def whole(data, sheet):
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def read(data, sheet="Kodningar"):
    """Return a table: its headings and its rows."""
    return whole(data, sheet)[HEADER - 1 :]


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def frequencies(rows):
    columns = (Column("Nr", K.BADGE), Column("Namn"), Column("Tar upp", K.INTEGER), Column("Av", K.INTEGER))
    return Table("frequencies", "Frekvenser", columns, rows, "Enhet: organisationer.")


def test_another_reader_sees_every_value():
    data = xlsx([ROW], *ALL_KINDS)
    assert read(data) == [
        [f"Kolumn {place}" for place in range(1, 8)],
        ["Å", "Lång text", 14, 0.25, date(2026, 11, 21), LOCAL_NOON.replace(tzinfo=None), "T01"],
    ]


def test_yes_no_and_nothing_are_swedish_words_and_empty_cells():
    assert read(xlsx([(True, False, None, "x")], *[K.TEXT] * 4))[1] == ["Ja", "Nej", "", "x"]


def test_cells_look_as_their_kind_wants():
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx([ROW], *ALL_KINDS)))["Kodningar"]
    formats = [cell.number_format for cell in sheet[6]]
    assert formats == [
        "General",
        "General",
        "0",
        '[>=1]0 %;[>=0.995]">99 %";0 %',
        "yyyy-mm-dd",
        "yyyy-mm-dd hh:mm",
        "General",
    ]
    assert sheet["B6"].alignment.wrap_text
    assert (sheet["G6"].fill.fgColor.rgb, sheet["G6"].font.color.rgb) == ("00BF3000", "00FFFFFF")
    assert sheet["A5"].font.bold
    assert sheet.freeze_panes == "A6"
    assert sheet.tables["Kodningar"].ref == sheet.tables["Kodningar"].autoFilter.ref == "A5:G6"
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["A"].width


def test_a_table_has_all_rows_of_one_of_unknown_length_and_an_empty_row_of_one_without():
    data = xlsx((("x",) for _ in range(700)), K.TEXT)
    assert openpyxl.load_workbook(io.BytesIO(data))["Kodningar"].tables["Kodningar"].ref == "A5:A705"
    assert len(read(data)) == 701
    assert openpyxl.load_workbook(io.BytesIO(xlsx([], K.TEXT)))["Kodningar"].tables["Kodningar"].ref == "A5:A6"


def test_title_note_and_state_stand_above_a_table_and_nothing_of_it_is_merged():
    data = xlsx([ROW], *ALL_KINDS)
    head = [row[0] for row in whole(data, "Kodningar")[:4]]
    assert head == ["Kodningar", "Enhet: kodningar.", "12 av 15 dokument klara. Läge 1842, 2026-11-21.", ""]
    merged = openpyxl.load_workbook(io.BytesIO(data))["Kodningar"].merged_cells.ranges
    assert {each.max_row for each in merged} == {2}


HEADINGS = st.lists(
    st.one_of(HOSTILE, st.sampled_from(["Av", "AV", "", "Rad\nett", "å" * 300])), min_size=1, max_size=6
)


@settings(max_examples=tries(40))
@given(
    HEADINGS,
    st.lists(st.one_of(HOSTILE, st.sampled_from(["A1", "R1C1", "Data", "data", "Å å"])), min_size=1, max_size=4),
)
def test_tables_are_named_and_headed_as_ecma_376_and_excel_want_it(headings, titles):
    columns = tuple(map(Column, headings))
    row = tuple(Disclosed("x") for _ in columns)
    tables = tuple(Table(str(at), title, columns, [row]) for at, title in enumerate(titles))
    members = parts(xlsx((), tables=tables))
    made = [parsed(members[f"xl/tables/table{number}.xml"]) for number in range(1, len(titles) + 1)]
    names = [each.get("displayName") for each in made]
    assert len({name.casefold() for name in names} | {str(each.get("id")) for each in made}) == 2 * len(titles)
    for number, table in enumerate(made, 2):
        assert re.fullmatch(r"[^\W\d][\w.]*", table.get("name")) and table.get("name") == table.get("displayName")
        assert not re.fullmatch(r"[A-Z]{1,3}\d+|[RC]\d*|R\d*C\d*", table.get("name"), re.IGNORECASE)
        said = [column.get("name") for column in table.iter("{*}tableColumn")]
        sheet = parsed(members[f"xl/worksheets/sheet{number}.xml"])
        cells = ["".join(cell.itertext()) for cell in sheet.find(".//m:row[@r='5']", NS)]
        assert said == cells and len({name.casefold() for name in said}) == len(said) == len(headings)
        assert all(0 < len(name.encode("utf-16-le")) // 2 <= 300 and "\n" not in name for name in said)
        order = [etree.QName(child).localname for child in table]
        assert order == ["autoFilter", "tableColumns", "tableStyleInfo"]
        assert table.find("{*}tableColumns").get("count") == str(len(said))
        assert [etree.QName(child).localname for child in sheet][-1] == "tableParts"


def test_a_picture_is_drawn_natively_below_its_table_with_all_its_rows():
    columns = (Column("Nr", K.BADGE), Column("Namn"), Column("Nu", K.INTEGER), Column("Då", K.INTEGER))
    rows = [(Disclosed(f"T{at:02}"), Disclosed(f"Tema {at}"), at, at + 1) for at in range(250)]
    picture = TablePicture(ChartForm.STACKED, Disclosed("Bild"), (0, 1), (2, 3), Disclosed("Två staplar."))
    made = parts(xlsx((), tables=(Table("p", "Bild", columns, rows, "", picture),)))
    chart = parsed(made["xl/charts/chart1.xml"])
    assert [each.text for each in chart.iter("{*}f")][-2:] == ["'Bild'!$A$6:$B$255", "'Bild'!$D$6:$D$255"]
    assert next(chart.iter("{*}grouping")).get("val") == "stacked"
    assert next(parsed(made[DRAWINGS[0]]).iter("{*}cNvPr")).get("descr") == "Två staplar."


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")', "#N/A", "=", "1e5"])
def test_nothing_becomes_a_formula(text):
    data = xlsx([(text,)], K.TEXT)
    sheet = parsed(parts(data)["xl/worksheets/sheet2.xml"])
    cell = sheet.find(".//m:row[@r='6']/m:c", NS)
    assert cell.get("t") == "inlineStr"
    assert not sheet.findall(".//m:f", NS)
    assert read(data)[1] == [text]
    looks = parsed(parts(data)["xl/styles.xml"]).find("m:cellXfs", NS)
    assert (looks[int(cell.get("s"))].get("quotePrefix") == "1") == (text not in {"#N/A", "1e5"})


@settings(max_examples=tries(60))
@given(HOSTILE, HOSTILE)
def test_any_text_survives(text, title):
    assert read(xlsx([(text, "x")], K.TEXT, K.TEXT, title=title))[1] == [xml_text(text), "x"]


def test_words_that_look_like_excels_escapes_are_read_back_as_written():
    assert read(xlsx([("_x0041_ å _x000D_ _x000d_ _xyz",)], K.TEXT))[1] == ["_x0041_ å _x000D_ _x000d_ _xyz"]


def test_a_text_too_long_for_a_cell_is_cut_and_the_first_sheet_says_so():
    data = xlsx([("å" * 40_000,), ("ä" * 32_767,)], K.LONG_TEXT)
    assert read(data)[1] == ["å" * 32_766 + "…"]
    assert read(data)[2] == ["ä" * 32_767]
    (told,) = [row for row in whole(data, "Om") if row[0] == "Kodningar"]
    assert told[2].endswith("längre än 32\u00a0767 tecken och därför slutar i …: 1.")


def test_no_cell_of_any_sheet_is_longer_than_excel_allows_and_the_first_sheet_says_so():
    letter = "\N{MUSICAL SYMBOL G CLEF}"  # two UTF-16 code units, which Excel counts
    book = workbook([(letter * 16_383 + "å",), (letter * 16_384,)], K.LONG_TEXT)
    (table,) = book.tables
    long = replace(
        book,
        title="t" * 40_000,
        standing=replace(book.standing, notice=letter * 20_000, project="p" * 40_000),
        tables=(replace(table, note="n" * 40_000),),
    )
    cells = [str(cell) for sheet in ("Om", "Kodningar") for row in whole(written(long, "xlsx"), sheet) for cell in row]
    assert max(len(cell.encode("utf-16-le")) // 2 for cell in cells) == 32_767
    about = {row[0]: row for row in whole(written(long, "xlsx"), "Om")}
    assert about["Avkortat"][1].endswith("slutar i …: 3.")
    assert about["Kodningar"][2].endswith(
        "n… " + "Texter som var längre än 32\u00a0767 tecken och därför slutar i …: 2."
    )


def test_the_first_sheet_says_what_the_file_is():
    data = xlsx([("x",)], K.TEXT)
    assert CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names == ["Om", "Kodningar"]
    text = str(whole(data, "Om"))
    for part in ("Utfasning 2025", "Anna Åberg", "läge 1842", HEAD, "12 av 15 dokument klara", "Enhet: kodningar."):
        assert part in text
    assert ["Kodningar", "1", "Enhet: kodningar."] in whole(data, "Om")


def test_sheet_names_are_legal_and_unique():
    tables = [
        Table(str(place), title, (Column("A"),), [(Disclosed("x"),)])
        for place, title in enumerate(["Tema [1]/2", "om", "Historik", "x" * 40, "x" * 40, "", "'citat'"])
    ]
    names = CalamineWorkbook.from_filelike(io.BytesIO(xlsx((), tables=tuple(tables)))).sheet_names
    assert len({name.lower() for name in names}) == len(names) == 8
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
    assert "Historik" not in names


def test_the_chart_draws_its_figures_and_shows_its_axes():
    rows = [("T01", "Tid", 14, 22), ("T05", "Råd", 3, 22)]
    data = xlsx((), tables=(frequencies(iter(rows)),))
    chart = parsed(parts(data)["xl/charts/chart1.xml"])
    assert [node.get("val") for node in chart.iter("{*}delete")] == ["0", "0"]
    references = [node.text for node in chart.iter("{*}f")]
    assert len(references) == 6
    twin = whole(data, "Diagram")
    header = twin.index(["Namn", "Tar upp", "Av"])
    assert twin[header + 1 :] == [["T01 Tid", 14, 22], ["T05 Råd", 3, 22]]
    assert f"'Diagram'!$B${header + 2}:$B${header + 3}" in references
    assert read(data, "Frekvenser")[1:] == [list(row) for row in rows]


def test_a_long_table_shows_its_first_bars_and_says_so():
    data = xlsx((), tables=(frequencies([("T01", f"Rad {place}", place, 60) for place in range(60)]),))
    assert "De första 40 raderna visas." in str(whole(data, "Diagram"))
    assert whole(data, "Diagram")[-1][0] == "T01 Rad 39"
    assert len(read(data, "Frekvenser")) == 61


def test_days_before_excels_calendar_and_endless_numbers_do_no_harm():
    assert read(xlsx([(date(1850, 1, 1), float("nan"), "x")], K.DAY, K.SHARE, K.TEXT))[1] == ["1850-01-01", "", "x"]


def test_times_are_local():
    at = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert read(xlsx([(at,)], K.TIME))[1] == [at.astimezone().replace(tzinfo=None)]


def test_writing_can_be_cancelled():
    watch = Silent()
    watch.stop()
    with pytest.raises(Cancelled):
        written(workbook(repeat(("x",), 5_000), K.TEXT), "xlsx", progress=watch)


def test_no_member_is_in_a_form_that_only_some_readers_know():
    with zipfile.ZipFile(io.BytesIO(xlsx([ROW], *ALL_KINDS))) as archive:
        assert {member.filename for member in archive.infolist() if member.extract_version > 20} == set()


def test_a_chart_says_its_figures_to_those_who_do_not_see_it():
    rows = [("B01", "Tid", 14, 22), ("B02", "Forum", 3, 22)]
    data = written(workbook([], tables=(frequencies(rows),)), "xlsx")
    (properties,) = parsed(parts(data)["xl/drawings/drawing1.xml"]).iter("{*}cNvPr")
    assert properties.get("descr") == "Stapeldiagram. Frekvenser. Tar upp: B01 Tid: 14 av 22; B02 Forum: 3 av 22."


def test_each_chart_draws_only_what_can_be_compared():
    rows = [("B01", "Tid", 14, 22), ("B10a", "Data", 3, 22), ("T01", "Fortbildning", 9, 22)]
    charts = (
        Chart("Diagram behov", "frequencies", "Behov", lambda row: row[0] == "B01"),
        Chart("Diagram teman", "frequencies", "Teman", lambda row: str(row[0]).startswith("T")),
        Chart("Diagram tomt", "frequencies", "Inget", lambda _: False),
    )
    data = written(workbook([], tables=(frequencies(rows),), charts=charts), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Om", "Frekvenser", "Diagram behov", "Diagram teman"]
    assert [row[0] for row in book["Diagram teman"].values if row[1] == 9] == ["T01 Fortbildning"]
    drawn = [parts(data)[name] for name in DRAWINGS]
    told = [next(parsed(xml).iter("{*}cNvPr")).get("descr") for xml in drawn]
    assert ["B01" in told[0], "T01" in told[0], "T01" in told[1]] == [True, False, True]


def test_a_wide_sheet_is_printed_readably_on_pages_beside_each_other():
    wide = openpyxl.load_workbook(io.BytesIO(xlsx([("x",) * 4], *[K.LONG_TEXT] * 4)))["Kodningar"]
    assert (wide.page_setup.fitToWidth, wide.page_setup.fitToHeight, wide.print_title_cols) == (2, 0, "$A:$A")
    narrow = openpyxl.load_workbook(io.BytesIO(xlsx([("x",)], K.TEXT)))["Kodningar"]
    assert (narrow.page_setup.fitToWidth, narrow.print_title_cols) == (1, None)


def test_the_title_of_the_first_sheet_has_the_height_of_its_letters():
    assert openpyxl.load_workbook(io.BytesIO(xlsx([ROW], *ALL_KINDS)))["Om"].row_dimensions[1].height == 30


def test_texts_that_come_again_and_again_are_written_as_the_first_time():
    texts = ["=1+1", "T01", " rad ett\nrad två ", "a & b", "_x0041_", *(f"Text {number}" for number in range(2_500))]
    rows = [(Disclosed(text), Disclosed("T01"), Disclosed(text * 300)) for text in texts] * 2
    data = xlsx(rows, K.TEXT, K.BADGE, K.LONG_TEXT, colours={"T01": "FF0000"})
    first, again = (read(data)[1 : len(texts) + 1], read(data)[len(texts) + 1 :])
    assert [row[0] for row in first] == texts
    assert first == again
    sheet = parsed(parts(data)["xl/worksheets/sheet2.xml"]).findall(".//m:row", NS)[4:]

    def looks(row):
        return row.get("ht"), [cell.get("s") for cell in row]

    assert [looks(row) for row in sheet[: len(texts)]] == [looks(row) for row in sheet[len(texts) :]]
    assert len({cell.get("s") for row in sheet for cell in row}) == 3  # plain, guarded, badge
