"""The tables of an OpenDocument spreadsheet (ODF 1.2, part 1, chapter 9), packed or flat."""

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.answers.sheet import Budget, Sheet
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.ods.table_stream import TableStream
from lagvarde_coder.importers.streaming import PART_BYTES, stream_data

_NAMESPACES = ("urn:oasis:names:tc:opendocument:xmlns:",)
_MEDIA = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = "META-INF/manifest.xml"
_SMALL = 1_000_000


def read_tables(name: str, data: bytes, limits: Limits) -> list[Sheet]:
    """Return the tables with cells that say something, in the spreadsheet's order, hidden ones last.

    Raises:
        ImportRefused: no spreadsheet, damaged, protected, or too large.
    """
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    content = _unpacked(name, data, limits) if data.startswith(b"PK") else _flat(name, data)
    reading = TableStream(Budget(name, limits))
    stream_data(name, content, limits, _NAMESPACES, reading.start, reading.end, reading.text)
    if not reading.is_spreadsheet:
        raise ImportRefused(name=name, detail=why.NOT_ODS)
    tables = sorted(reading.tables, key=lambda table: table.hidden)
    return [table.sheet for table in tables if table.sheet.rows]


def _unpacked(name: str, data: bytes, limits: Limits) -> bytes:
    archive = Archive(name, data, limits)
    media = archive.read_member("mimetype", _SMALL).strip() if "mimetype" in archive else b""
    if not media.startswith(_MEDIA.encode()):
        raise archive.refused(why.NOT_ODS)
    if _MANIFEST in archive and b"encryption-data" in archive.read_member(_MANIFEST, _SMALL):
        raise archive.refused(why.ENCRYPTED)
    return archive.read_member("content.xml", PART_BYTES)


def _flat(name: str, data: bytes) -> bytes:
    if _MEDIA.encode() not in data[:10_000]:
        raise ImportRefused(name=name, detail=why.NOT_ODS)
    return data
