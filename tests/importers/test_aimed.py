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
from lagvarde_coder.importers.pdf.pdfium import _TOO_MANY_PAGES
from lagvarde_coder.importers.sandbox.fence import Allowance
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from tests.importers import aimed, outlook, pdf_files
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


def odt(body: str) -> Callable[[], bytes]:
    return lambda: aimed.opened(body)


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
    "comments about the same words": right("a.docx", lambda: aimed.comments_about_the_same_words(4_000), "b"),
    "documents in documents": right("a.docx", lambda: aimed.inserted_in_each_other(8), told=LeftOutKind.INSERTED_FILE),
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
    "pdf: ten thousand pages": refused("a.pdf", lambda: pdf_files.many_pages(10_000), _TOO_MANY_PAGES),
    "pdf: deep tree": refused("a.pdf", lambda: pdf_files.deep_tree(20_000), why.DAMAGED, why.NO_TEXT),
    "pdf: bomb": refused("a.pdf", lambda: pdf_files.bomb(400_000_000), *NAMED),
    "pdf: bombs": refused("a.pdf", lambda: pdf_files.bomb(100_000_000), *NAMED),
    "pdf: many words": right("a.pdf", lambda: pdf_files.many_words(20_000)),
    "pdf: words on one place": right("a.pdf", lambda: pdf_files.many_words(10_000, step=0)),
    "pdf: one page again and again": right("a.pdf", lambda: pdf_files.many_pages(2_900), "Sida"),
    "pdf: annotations": right("a.pdf", lambda: pdf_files.annotated(1_000)),
    "pdf: forms within forms": refused("a.pdf", lambda: pdf_files.forms(30), *NAMED),
    "pdf: columns": right("a.pdf", lambda: pdf_files.grid(60, 120), ""),
    "page: elements without end": right("a.html", lambda: b"<p>a<b>b</b>" * 30_000 + f"<p>{WORDS}".encode()),
    "page: more than a page holds": refused("a.html", lambda: b"<p>a" * 8_000_000, why.TOO_LONG),
    "page: empty elements": right("a.html", lambda: b"<i></i>" * 50_000 + WORDS.encode()),
    "page: letters that close nothing": right("a.html", lambda: b"</b></i></p>" * 500_000 + WORDS.encode()),
    "page: deep again and again": right(
        "a.html", lambda: b"<div>" * 240 + b"<a href=x>a</a>" * 15_000 + WORDS.encode()
    ),
    "page: links around all": right("a.html", lambda: b"<a href=x><font>" * 120 + b"a " * 2_000_000 + WORDS.encode()),
    "page: cells that reach down": right(
        "a.html", lambda: b"<table>" + b"<tr><td rowspan=65534>a<td>b" * 2_000 + f"</table>{WORDS}".encode()
    ),
    "page: classes": right("a.html", lambda: aimed.classes(30_000)),
    "page: rules": right("a.html", lambda: b"<style>" + b".a{/*" * 200_000 + f"</style>{WORDS}".encode()),
    "page: braces": right("a.html", lambda: b"<style>" + b"{" * 900_000 + f"</style>{WORDS}".encode()),
    "page: references": right("a.html", lambda: b"&amp;&#228;&nosuch" * 300_000 + f"<p>{WORDS}".encode()),
    "page: attributes": right("a.html", lambda: aimed.page_of_attributes(20_000)),
    "page: marks": right("a.html", lambda: b"<mark>ab</mark>c" * 15_000 + WORDS.encode()),
    "page: lists": right("a.html", lambda: b"<ol reversed>" * 100 + b"<li>a" * 50_000 + f"</ol><p>{WORDS}".encode()),
    "page: lists that count down": right(
        "a.html", lambda: b"<ol reversed><li>" * 100 + b"<li>a" * 50_000 + f"</ol><p>{WORDS}".encode()
    ),
    "page: spaces": right("a.html", lambda: b"a" + b" " * 8_000_000 + WORDS.encode()),
    "page: entities": right(
        "a.html", lambda: b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;' + WORDS.encode()
    ),
    "tables in tables": right("a.docx", word(aimed.nested_tables(40)), "x"),
    "OpenDocument: lists in lists": right("a.odt", odt(aimed.lists_in_lists(60))),
    "OpenDocument: lists without end": refused("a.odt", odt(aimed.lists_in_lists(3_000)), why.DAMAGED_XML),
    "OpenDocument: boxes in boxes": right("a.odt", odt(aimed.boxes_in_boxes(50))),
    "OpenDocument: deep boxes": refused("a.odt", odt(aimed.boxes_in_boxes(400)), why.NESTED, why.DAMAGED_XML),
    "OpenDocument: tables in tables": right("a.odt", odt(aimed.tables_in_tables(60))),
    "OpenDocument: note in note": right("a.odt", odt(aimed.note_in_note())),
    "OpenDocument: comments without end": right("a.odt", odt(aimed.open_comments(5_000))),
    "OpenDocument: chain of styles": right("a.odt", lambda: aimed.long_chain_of_looks(1_000)),
    "OpenDocument: long markers": right("a.odt", lambda: aimed.list_of_long_markers(5_000)),
    "OpenDocument: wide spaces": right("a.odt", odt(aimed.wide_spaces(5_000))),
    "OpenDocument: bomb": refused("a.odt", aimed.bomb_in_content, why.BOMB),
    "OpenDocument: entity": refused(
        "a.fodt", lambda: b'<!DOCTYPE a [<!ENTITY y SYSTEM "file:///etc/passwd">]><a>&y;</a>', why.DOCTYPE
    ),
    "slides: circle of points": right("a.pptx", lambda: aimed.circle_of_points(5_000)),
    "slides: one slide many times": right("a.pptx", lambda: aimed.many_slides(20_000)),
    "slides: shapes in one place": right("a.pptx", lambda: aimed.shapes_in_one_place(3_000)),
    "slides: groups in groups": right("a.pptx", lambda: aimed.deck(nested(100, "<p:grpSp>", "</p:grpSp>", "<p:sp/>"))),
}  # fmt: skip


HEAD = b"From: a@exempel.se\nMIME-Version: 1.0\nContent-Type: "
MIXED = HEAD + b"multipart/mixed; boundary=g\n\n"
CUE = b"00:01.000 --> 00:02.000\n"
ATTACHED = (
    b"\n--g\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n" + (b"QUJD" * 19 + b"\n") * 250_000
)
CASES |= {
    "parts without end": refused(
        "a.eml", lambda: MIXED + b"--g\nContent-Type: text/plain\n\nx\n" * 10_000, why.MEMBERS
    ),
    "letters in letters": refused(
        "a.eml", lambda: (HEAD + b"message/rfc822\n\n") * 3_000 + WORDS.encode(), why.NESTED_PARTS
    ),
    "giant header": right(
        "a.eml", lambda: HEAD + b"text/plain\nSubject: " + b"(" * 20_000_000 + b"\n\n" + WORDS.encode()
    ),
    "many headers": right("a.eml", lambda: HEAD + b"text/plain\n" + b"X: y\n" * 300_000 + b"\n" + WORDS.encode()),
    "quotation in quotation": right(
        "a.eml",
        lambda: HEAD + f"text/html\n\n<p>{WORDS}{'<blockquote type=cite>' * 200}{'x' * 1_000_000}".encode(),
        told=LeftOutKind.QUOTED_TAIL,
    ),
    "large file in a letter": right(
        "a.eml", lambda: MIXED + b"--g\n\n" + WORDS.encode() + ATTACHED + b"--g--\n", told=LeftOutKind.ATTACHED_FILE
    ),
    "sectors in a circle": refused(
        "a.msg", lambda: outlook.compound(outlook.letter(WORDS))[:-512] + bytes(512), *NAMED
    ),
    "many cues": right("a.vtt", lambda: b"WEBVTT\n\n" + (CUE + b"ja\n\n") * 50_000 + CUE + WORDS.encode()),
    "many voices in a cue": right("a.srt", lambda: CUE + b"<v A>x " * 200_000 + WORDS.encode()),
    "groups without end": refused("a.rtf", lambda: b"{\\rtf1 " + b"{" * 5_000_000, why.NESTED),
    "notes in notes": refused("a.rtf", lambda: b"{\\rtf1 " + b"{\\footnote x" * 3_000 + b"}" * 3_001, why.NESTED),
    "giant picture": right(
        "a.rtf",
        lambda: b"{\\rtf1 {\\pict " + b"00ff\n" * 6_000_000 + b"}" + WORDS.encode() + b"}",
        told=LeftOutKind.IMAGE,
    ),
    "cells without end": right(
        "a.rtf",
        lambda: b"{\\rtf1\\trowd " + b"\\cellx1\\intbl x\\cell" * 30_000 + b"\\row\\pard " + WORDS.encode() + b"}",
    ),
}


@pytest.fixture(scope="module", params=["usual", pytest.param("tight", marks=pytest.mark.soak)])
def process(request):
    """Return one reading process for all of them."""
    made = ReadingProcess(LIMITS[request.param])
    yield made
    made.close()


LONG = {
    *("a million rows", "pdf: bomb", "many other elements", "many voices in a cue", "page: attributes", "page: lists"),
    *("pdf: forms within forms", "pdf: annotations", "many sheets", "many headers", "pdf: bombs"),
    *("comments about the same words", "pdf: many words", "six large headers", "page: links around all", "many cues"),
    *("page: lists that count down", "cells without end", "page: elements without end", "page: cells that reach down"),
}
"""Cases that take a second and more."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=name, marks=pytest.mark.soak if name in LONG else ()) for name, case in CASES.items()],
)
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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
@pytest.mark.parametrize("name", ["giant header", "large file in a letter"])
def test_a_letter_takes_a_small_multiple_of_its_size(name):
    process = ReadingProcess(Allowance(memory=150_000_000))
    try:
        assert process.read("a.eml", CASES[name].data())[-1].text.endswith(WORDS)
    finally:
        process.close()
