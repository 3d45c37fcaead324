"""The packages of Word and Excel files are of the plain kind that every reader opens."""

import io
import struct
import time
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import docx
import openpyxl
import pytest

from lagvarde_coder.domain.report.tables import ColumnKind
from tests.exporters.samples import STANDING, chapter, excerpt, report, workbook, written

ZIP64_VERSION = 45
UNKNOWN = 0xFFFFFFFF


def zip64_members(data):
    """Return the members whose own headers say that the format for files of more than 4 GB is needed."""
    members = []
    for member in zipfile.ZipFile(io.BytesIO(data)).infolist():
        version, flags = struct.unpack_from("<HH", data, member.header_offset + 4)
        sizes = struct.unpack_from("<II", data, member.header_offset + 18)
        if version >= ZIP64_VERSION or UNKNOWN in sizes or flags & 8:
            members.append(member.filename)
    return members


@pytest.fixture
def set_clock(monkeypatch):
    """Let the clock that zip files are dated by stand in a year."""

    def stand(year):
        monkeypatch.setattr("time.localtime", lambda *_: time.struct_time((year, 6, 1, 12, 0, 0, 0, 152, 0)))
        made = datetime(year, 6, 1, 12, tzinfo=UTC)
        return replace(STANDING, made=made)

    return stand


@pytest.mark.parametrize("year", [1970, 1979, 2108, 2999])
def test_a_clock_outside_what_a_zip_file_can_hold_stops_no_export(set_clock, year):
    standing = set_clock(year)
    word = written(replace(report(chapter("B01", "Tid", [excerpt("Vi saknar tid.")])), standing=standing), "docx")
    assert docx.Document(io.BytesIO(word)).core_properties.created.year == year
    excel = written(replace(workbook([("Vi saknar tid.",)], ColumnKind.TEXT), standing=standing), "xlsx")
    assert openpyxl.load_workbook(io.BytesIO(excel)).properties.created.year == year
    for data in (word, excel):
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None


@pytest.mark.parametrize(
    "data",
    [
        written(report(chapter("B01", "Tid", [excerpt("Vi saknar tid.")])), "docx"),
        written(workbook([("Vi saknar tid.", "x")] * 500, ColumnKind.TEXT, ColumnKind.TEXT), "xlsx"),
    ],
    ids=["docx", "xlsx"],
)
def test_a_small_file_needs_no_zip64(data):
    assert zip64_members(data) == []


def test_what_is_written_without_knowing_its_size_is_seen():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive, archive.open("a.xml", "w", force_zip64=True) as file:
        file.write(b"<a/>")
    assert zip64_members(stream.getvalue()) == ["a.xml"]
