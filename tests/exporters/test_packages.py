"""The packages of Word and Excel files are of the plain kind that every reader opens."""

import io
import struct
import zipfile

import pytest

from lagvarde_coder.domain.report.tables import ColumnKind
from tests.exporters.samples import chapter, excerpt, report, workbook, written

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
