import csv
import io
from datetime import date, datetime

import pytest
from hypothesis import given

from lagvarde_coder.domain.errors import Cancelled, NotFound
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.tables import ColumnKind
from lagvarde_coder.exporters.text import looks_like_formula, xml_text
from tests.exporters.samples import HOSTILE, workbook, written

K = ColumnKind


def lines(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_it_is_as_swedish_spreadsheets_want_it():
    at = datetime(2026, 11, 21, 12, 0).astimezone()
    row = ("Å; ä", 14, 0.25, date(2026, 11, 21), at, True, None, -5)
    data = written(workbook([row], *[K.TEXT] * 8), "csv")
    assert data.startswith(b"\xef\xbb\xbfKolumn 1;")
    assert data.count(b"\r\n") == 2
    assert lines(data)[1] == ["Å; ä", "14", "0,25", "2026-11-21", "2026-11-21 12:00:00", "Ja", "", "-5"]


@given(HOSTILE)
def test_any_text_survives_and_none_is_a_formula(text):
    cell = lines(written(workbook([(text, "x")], K.TEXT, K.TEXT), "csv"))[1][0]
    assert not looks_like_formula(cell)
    guarded = looks_like_formula(text.lstrip("'"))
    assert cell == f"'{xml_text(text)}" if guarded else cell == xml_text(text)


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("- Vi saknar tid", "'- Vi saknar tid"),
        ("-12 %", "'-12 %"),
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("– Vi saknar tid", "– Vi saknar tid"),
        ("• Vi saknar tid", "• Vi saknar tid"),
        ("1) Vi saknar tid", "1) Vi saknar tid"),
        ("'Icke-göra'", "'Icke-göra'"),
    ],
)
def test_only_what_a_spreadsheet_would_calculate_gets_an_apostrophe_and_it_can_be_taken_away_again(words, cell):
    assert lines(written(workbook([(words, "x")], K.TEXT, K.TEXT), "csv"))[1][0] == cell


def test_a_table_that_is_not_there_is_named():
    with pytest.raises(NotFound, match="nothing"):
        written(workbook([], K.TEXT), "csv", table="nothing")


def test_writing_can_be_cancelled():
    watch = Silent()
    watch.stop()
    with pytest.raises(Cancelled):
        written(workbook([("x",)] * 3_000, K.TEXT), "csv", progress=watch)
