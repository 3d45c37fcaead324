"""Files aimed at a reader, through the process that reads: right, told, or refused in one sentence, within its limits.

The limits of time and memory are held by the product (``sandbox.fence``), tighter here than for people: a file that
takes more is refused, and where that is not what is expected the test fails. On request they are held to two seconds; a
busy machine is given more.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import TOO_SLOW, ImportedText
from lagvarde_coder.importers.sandbox.fence import Allowance
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from tests.importers import aimed
from tests.importers.aimed import MARKS, WORDS, document, in_document, nested
from tests.importers.answers import opendocument
from tests.importers.test_hostile import sheet
from tests.importers.word import make, p

LIMITS = {"usual": Allowance(cpu=10, memory=300_000_000, wall=120.0), "tight": Allowance(2, 300_000_000, 120.0)}
NAMED = frozenset(
    text for name, text in vars(why).items() if name.isupper() and isinstance(text, str) and text.endswith(".")
) - {why.FAULT, why.NO_READER, why.BROKE_OFF} | {TOO_SLOW}
"""Sentences that name what is wrong with a file; which of them fits is not the point where all may stand."""


@dataclass(frozen=True)
class Aimed:
    """A file, and what may become of it: words that its last text ends with, or one of these refusals."""

    name: str
    data: Callable[[], bytes]
    ends: str = ""
    refused: frozenset[str] = frozenset()
    told: LeftOutKind | None = None


def right(name: str, data: Callable[[], bytes], ends: str = WORDS, told: LeftOutKind | None = None) -> Aimed:
    return Aimed(name, data, ends=ends, told=told)


def refused(name: str, data: Callable[[], bytes], *because: str) -> Aimed:
    return Aimed(name, data, refused=frozenset(because))


def word(body: str) -> Callable[[], bytes]:
    return lambda: document(in_document(body))


CASES = {
    "spreadsheet of another kind": refused("a.xlsx", aimed.spreadsheet_of_another_kind, *NAMED),
    "headings of dots": right("a.xlsx", lambda: aimed.rows_of_answers("." * 32_000, 12), "\nJa"),
    "headings of numbers": right("a.xlsx", lambda: aimed.rows_of_answers("fråga 1. " * 3_500, 12), "\nJa"),
    "one long string": refused("a.xlsx", lambda: aimed.shared_string(20_000), *NAMED),
    "many other elements": refused("a.xlsx", lambda: aimed.sheet_of_other_elements(1_000_000), *NAMED),
    "many sheets": right("a.xlsx", lambda: aimed.sheets(200_000), ""),
    "formats of numbers": right("a.xlsx", lambda: aimed.styles_of_numbers(20_000), "Bra."),
    "sheet outside": refused("a.xlsx", lambda: aimed.sheet_elsewhere("../../../../etc/passwd"), why.DAMAGED),
    "sheet is the workbook": refused("a.xlsx", lambda: aimed.sheet_elsewhere("workbook.xml"), *NAMED),
    "row far out": refused(
        "a.xlsx", lambda: sheet('<row r="99999999"><c r="XFD99999999"><v>1</v></c></row>'),
        why.DAMAGED_XML, why.TOO_MANY_CELLS,
    ),
    "cells of an ods without end": refused("a.ods", aimed.spreadsheet_of_another_kind, *NAMED),
    "rows of an ods without end": refused(
        "a.ods", lambda: opendocument.ods(opendocument.row("x" * 9, attributes='table:number-rows-repeated="9999999"')),
        why.TOO_MANY_CELLS, why.TOO_LONG,
    ),
    "spans in an ods": refused(
        "a.ods", lambda: opendocument.headed("x", opendocument.cell(xml="<text:span>" * 400_000)), *NAMED
    ),
    "a million columns": refused("a.csv", lambda: b"Vad?;" * 1_000_000, *NAMED),
    "a million rows": refused("a.csv", lambda: b"Vem;Vad?\n" + b"a;b\n" * 1_000_000, *NAMED),
    "quotation without end": refused("a.csv", lambda: b'Vem;Vad?\n"a;' + b"b\n" * 5_000_000, why.QUOTATION),
    "only quotation marks": refused("a.csv", lambda: b'"' * 5_000_000, *NAMED),
    "one giant cell": refused("a.csv", lambda: b"Vem;Vad?\na;" + b"b" * 5_000_000, why.QUOTATION),
    "row before the first": refused(
        "a.xlsx", lambda: sheet('<row r="-5"><c r="A-5"><v>1</v></c></row>'), why.DAMAGED_XML, why.DAMAGED
    ),
    "string of no number": refused(
        "a.xlsx", lambda: sheet('<row r="1"><c r="A1" t="s"><v>4294967295</v></c></row>'), why.DAMAGED_XML, why.DAMAGED
    ),
    "marks in text": right("a.txt", f"{MARKS} {WORDS}".encode, told=LeftOutKind.MARKS),
    "marks in Word": right("a.docx", lambda: make(p(MARKS) + p(WORDS)), told=LeftOutKind.MARKS),
    "line ends of the Mac": right("a.txt", lambda: b"a\r" * 2_000_000 + WORDS.encode()),
    "short lines": right("a.txt", lambda: b"a\r\n" * 2_000_000 + WORDS.encode()),
    "spaces": right("a.txt", lambda: b" " * 5_000_000 + WORDS.encode()),
    "joined emoji": right("a.txt", ("👩\u200d" * 500_000 + WORDS).encode),
    "lone surrogates": right(
        "a.txt", lambda: b"\xff\xfe" + b"\x00\xd8" * 1_000_000 + WORDS.encode("utf-16-le"), told=LeftOutKind.CHARACTER
    ),
    "list markers": right("a.docx", lambda: aimed.list_markers(2_000, "%1" * 1_000), " 7cf"),
    "Roman numerals": right("a.docx", lambda: aimed.list_markers(500, "%1" * 100, "lowerRoman"), " 1f3"),
    "letters as numbers": right("a.docx", lambda: aimed.list_markers(500, "%1" * 100, "lowerLetter"), " 1f3"),
    "styles based on each other": right("a.docx", aimed.cyclic_styles),
    "lists linked to each other": right("a.docx", aimed.cyclic_numbering),
    "note that refers to itself": right("a.docx", aimed.note_that_refers_to_itself, ""),
    "six large headers": right("a.docx", lambda: aimed.headers(6, 20_000), told=LeftOutKind.HEADER_FOOTER),
    "overlapping members": refused("a.docx", lambda: aimed.overlapping(500), why.BOMB, why.DAMAGED),
    "size beyond the file": refused("a.docx", lambda: aimed.sizes_that_lie(0xFFFFFFFF), why.BOMB, why.DAMAGED),
    "size below the content": refused("a.docx", lambda: aimed.sizes_that_lie(1), why.BOMB, why.DAMAGED),
    "bomb inside": right("a.docx", lambda: aimed.zip_in_zip(3)),
    "entity in UTF-8": refused("a.docx", lambda: aimed.entities("utf-8"), why.DOCTYPE),
    "entity in UTF-7": refused("a.docx", lambda: aimed.entities("utf-7"), why.DOCTYPE, why.DAMAGED_XML),
    "entity in EBCDIC": refused("a.docx", lambda: aimed.entities("cp500"), why.DOCTYPE, why.DAMAGED_XML),
    "members without end": refused("a.docx", lambda: make(p(WORDS)) + b"PK\x01\x02" * 60_000, why.MEMBERS),
    "deep nesting": refused(
        "a.docx", word(nested(3_000, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", p(WORDS))), why.DAMAGED_XML
    ),
    "giant attribute": refused("a.docx", word(f'<w:p a="{"x" * 12_000_000}"/>'), why.BOMB, why.DAMAGED_XML),
    "many attributes": right("a.docx", word(aimed.attributes(50_000))),
    "many prefixes": right("a.docx", word(aimed.prefixes(20_000))),
    "fields in fields": refused("a.docx", word(aimed.fields(5_000)), why.NO_TEXT),
    "giant span of cells": right("a.docx", word(aimed.spans(10**9))),
    "tables in tables": right("a.docx", word(aimed.nested_tables(40)), "x"),
}  # fmt: skip


@pytest.fixture(scope="module", params=["usual", pytest.param("tight", marks=pytest.mark.soak)])
def process(request):
    """Return one reading process for all of them."""
    made = ReadingProcess(LIMITS[request.param])
    yield made
    made.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_file_that_is_aimed_at_a_reader(process, case):
    try:
        texts: list[ImportedText] = process.read(case.name, case.data())
    except ImportRefused as error:
        assert error.params["detail"] in case.refused, str(error)
        return
    assert not case.refused
    assert texts[-1].text.rstrip().endswith(case.ends.strip())
    if case.told is not None:
        assert case.told in {line.kind for line in texts[0].left_out}
