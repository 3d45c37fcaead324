"""What tables and lines a handed-out file has, by format. Every file is hostile: who reads it expects any error."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from lagvarde_coder.domain.report.own_texts import DRAFT_STYLE
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.services.report.agreeing.drawn_figures import FileChart, cells_of, charts_in, number_text

if TYPE_CHECKING:
    from docx.opc.part import Part

    from lagvarde_coder.importers.archive import Element

_CHAPTER = "kapitel_"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_MOST_ROWS = 20_000
"""Of a sheet; those with figures have a row per category."""
_MOST_HEAD = 100
"""Rows in which the headings of a sheet are looked for: title, note and chart stand above."""
_MOST_CHARTS = 500
_CHARTS = re.compile(r"xl/charts/chart\d+\.xml")
_MOST_MARKUP = 100_000_000
"""Bytes of a page that is held in memory as a tree."""


@dataclass(frozen=True, slots=True)
class FileTable:
    """A table: what it is called in its file, its headings, and its rows, which may be read once.

    Attributes:
        first: what the first of its rows is counted as, by its reader.
    """

    name: str
    headings: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]
    first: int = 2


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of the program's own words; ``about`` is the number of the chapter that it stands in."""

    about: str
    text: str


Contents = Iterator[FileTable | FileLine | FileChart]


def _archive(name: str, data: bytes) -> Archive:
    """Return an office file's archive; what would grow beyond all bounds is refused."""
    return Archive(name, data, Limits(bytes=300_000_000, unpacked=1_500_000_000))


def csv_contents(name: str, data: bytes) -> Contents:
    """Yield the table of a .csv as the program writes it."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    headings = tuple(next(rows, ()))
    yield FileTable(name, headings, (tuple(row) for row in rows))


def xlsx_contents(name: str, data: bytes) -> Contents:
    """Yield the sheets of a workbook, what its first sheet says of itself, and its charts."""
    import openpyxl

    archive = _archive(name, data)
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        for place, sheet in enumerate(book.worksheets):
            sheet.reset_dimensions()  # what a sheet says of its size may be anything
            rows = (tuple(map(number_text, row)) for row in islice(sheet.iter_rows(values_only=True), _MOST_ROWS))
            if place:
                header, headings = _headings(rows)
                yield FileTable(sheet.title, headings, rows, header + 1)
                continue
            for row in rows:
                yield from (FileLine("", text) for text in row if text)
        cells = cells_of(book)
        for member in sorted(filter(_CHARTS.fullmatch, archive.members))[:_MOST_CHARTS]:
            called = member.rpartition("/")[2]
            yield from charts_in(archive.read_member(member), called, "", cells)
    finally:
        book.close()


def _headings(rows: Iterator[tuple[str, ...]]) -> tuple[int, tuple[str, ...]]:
    """Return the number of the first row that says several things, and its words; the rows go on below it."""
    for number, row in enumerate(islice(rows, _MOST_HEAD), 1):
        if sum(map(bool, row)) > 1:
            return number, row[: max(place for place, words in enumerate(row, 1) if words)]
    return 0, ()


def docx_contents(name: str, data: bytes) -> Contents:
    """Yield the tables and the program's own paragraphs of a Word document, in order; no passage."""
    import docx
    from docx.oxml.ns import qn

    archive = _archive(name, data)
    document = docx.Document(io.BytesIO(data))
    styles = {style.style_id: style.name or "" for style in document.styles}
    about, tables = "", 0
    for child in document.element.body.iterchildren():
        if child.tag == qn("w:tbl"):
            tables += 1
            rows = [tuple(_words(cell) for cell in row.iterchildren(qn("w:tc"))) for row in child.iter(qn("w:tr"))]
            yield FileTable(f"Tabell {tables}", rows[0] if rows else (), rows[1:])
        elif child.tag == qn("w:p"):
            marks = [str(mark.get(qn("w:name"))) for mark in child.iterchildren(qn("w:bookmarkStart"))]
            style = child.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            called = styles.get(str(style.get(qn("w:val"))), "") if style is not None else ""
            if called.lower().startswith("heading"):
                chapter = any(_CHAPTER in mark for mark in marks)
                about = (_words(child).split() or [""])[0] if chapter else ""
            elif not called.startswith(("Utdrag", "Quote", DRAFT_STYLE)):
                yield FileLine(about, _words(child))
            for shown in child.iter(_CHART):
                yield from _charts(archive, document.part.related_parts[shown.get(qn("r:id"))], about)


def _charts(archive: Archive, part: "Part", about: str) -> Iterator[FileChart]:
    """Yield what a chart of a Word document draws, and what the workbook beside it says."""
    import openpyxl

    (book,) = (each for each in part.rels.values() if not each.is_external and each.reltype.endswith("/package"))
    drawing, data = (archive.read_member(str(one.partname).lstrip("/").lower()) for one in (part, book.target_part))
    place = str(part.partname).rpartition("/")[2]
    _archive(place, data)
    yield from charts_in(drawing, place, about, cells_of(openpyxl.load_workbook(io.BytesIO(data), data_only=True)))


def _words(node: "Element") -> str:
    from docx.oxml.ns import qn

    return "".join(part.text or "" for part in node.iter(qn("w:t"))).strip()


def html_contents(name: str, data: bytes) -> Contents:
    """Yield the tables and the program's own paragraphs of a page, in order; no passage."""
    from lxml import html

    if len(data) > _MOST_MARKUP:
        raise ValueError(name)
    page = html.document_fromstring(data.decode("utf-8"))
    about, tables = "", 0
    for node in page.iter("h1", "h2", "h3", "h4", "h5", "h6", "p", "table"):
        if node.tag == "table":
            tables += 1
            rows = [tuple(map(_inner, row)) for row in node.iter("tr")]
            yield FileTable(f"Tabell {tables}", rows[0] if rows else (), rows[1:])
        elif node.tag == "p":
            role = str(node.get("class") or "").partition(" ")[0]  # "keeps" may follow
            if role in {"body", "cover", "lead"}:
                yield FileLine(about, _inner(node))
        else:
            about = _inner(node).partition(" ")[0] if str(node.get("id", "")).startswith(_CHAPTER) else ""


def _inner(node: "Element") -> str:
    """Return the words in an element of a page, with single spaces."""
    return " ".join("".join(str(text) for text in node.itertext()).split())
