"""Workbooks as a test defines them: how they are made, and what must come of them."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows: TypeAlias = Sequence[Sequence[object]]
Answers: TypeAlias = Sequence[tuple[str, str]]

CONSEQUENCES = "Vilka konsekvenser ser ni, positiva och negativa?"
SUPPORT = "Vilket stöd önskar ni från myndigheten?"
QUESTIONS = (CONSEQUENCES, SUPPORT)
BJORK, EK, LIND = "Förbundet Björk", "Förbundet Ek", "Föreningen Lind"
NAMES = (BJORK, EK, LIND)
WRITTEN = (
    ("Mindre onödig provtagning.", "Nationella riktlinjer."),
    ("Oro hos patienter till en början.", "Underlag att visa patienten."),
    ("Tid frigörs för de sjukaste.", "Statistik per enhet."),
)


@dataclass(frozen=True)
class Document:
    """What must come of one row."""

    organisation: str
    answers: Answers
    day: str = ""
    title: str = ""
    unanswered: Sequence[str] = ()


@dataclass(frozen=True)
class Case:
    """A workbook and what must come of it: documents and what is told, or an error by name and some of its sentence.

    ``told`` counts by kind and detail, over all documents of the file.
    """

    name: str
    make: Callable[[], bytes]
    documents: Sequence[Document] = ()
    told: Mapping[tuple[str, str], int] = field(default_factory=dict)
    refused: tuple[str, str] = ("", "")
    respondent: str | None = None
    column: str | None = None


def day(month: int, number: int, hour: int = 0, minute: int = 0) -> dt.datetime:
    """Return a moment of 2025."""
    return dt.datetime(2025, month, number, hour, minute)  # noqa: DTZ001 - cells have no time zone


def three(
    names: Sequence[str] = NAMES, days: Sequence[str] = ("", "", ""), titles: Sequence[str] = ()
) -> list[Document]:
    """Return the documents of three rows with the ordinary answers."""
    return [
        Document(names[at], list(zip(QUESTIONS, WRITTEN[at], strict=True)), days[at], titles[at] if titles else "")
        for at in range(3)
    ]


def beside(heads: Sequence[object], *before: Sequence[object], questions: Sequence[str] = QUESTIONS) -> Rows:
    """Return a header row and three rows: these columns, then the ordinary questions and answers."""
    return [[*heads, *questions], *([*cells, *WRITTEN[at]] for at, cells in enumerate(before))]


def book(*sheets: Rows, change: Callable[[Worksheet], object] | None = None) -> Callable[[], bytes]:
    """Return what makes a workbook with openpyxl; ``change`` is called with its first sheet."""

    def make() -> bytes:
        made = Workbook()
        made.remove(made.worksheets[0])
        for at, rows in enumerate(sheets, 1):
            sheet = made.create_sheet("Svar" if at == 1 else f"Blad{at}")
            for row in rows:
                sheet.append(row)
        if change is not None:
            change(made.worksheets[0])
        return saved(made)

    return make


def saved(made: openpyxl.Workbook) -> bytes:
    """Return the bytes of a workbook."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def parts(sheet: str, strings: str = "", styles: str = "", main: str = f"{_KIND}.sheet.main+xml") -> dict[str, str]:
    """Return the parts of a workbook that was written by hand, with the XML within its sheet, strings and styles."""
    relation = f'<Relationship Id="{{}}" Type="{_OFFICE}/{{}}" Target="{{}}"/>'
    listed = relation.format("rId1", "worksheet", "worksheets/sheet1.xml")
    if strings:
        listed += relation.format("rId2", "sharedStrings", "sharedStrings.xml")
    if styles:
        listed += relation.format("rId3", "styles", "styles.xml")
    made = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + relation.format("rId1", "officeDocument", "xl/workbook.xml")
        + "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Svar" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}">{sheet}</worksheet>',
    }
    if strings:
        made["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{strings}</sst>'
    if styles:
        made["xl/styles.xml"] = f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>'
    return made


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return the bytes of a package with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def table(rows: Rows) -> str:
    """Return the XML of a sheet's table; texts stand in the cells themselves, cells do not say their places."""
    return "<sheetData>" + "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows) + "</sheetData>"


def by_hand(rows: Rows, more: str = "", **others: str) -> Callable[[], bytes]:
    """Return what makes a workbook of XML written by hand; ``more`` follows the table."""
    return lambda: zipped(parts(table(rows) + more, **others))


def _cell(value: object) -> str:
    match value:
        case None:
            return "<c/>"
        case str() if value.startswith("<c"):
            return value
        case int() | float():
            return f"<c><v>{value}</v></c>"
        case _:
            return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'
