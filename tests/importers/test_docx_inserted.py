"""Files that are inserted in a Word document stand in its text where they are inserted."""

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers.base import ImportedText, Limits
from tests.importers.inputs import INPUTS
from tests.importers.word import left_out, make, p, read, run, styled, with_inserted

YELLOW = '<w:highlight w:val="yellow"/>'


def with_one(name: str, data: bytes) -> ImportedText:
    return read(with_inserted(p("Före") + '<w:altChunk r:id="x"/>' + p("Efter"), {"x": (name, data)}))


def test_a_document_is_read_where_it_stands_with_its_headings_colours_and_comments():
    about = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
    body = styled("Rubrik1", "Inuti") + p(
        "Vi ", run("saknar", YELLOW), about[0], " tid", about[1], "<w:r><w:drawing/></w:r>"
    )
    note = f'<w:comment w:id="7" w:author="Ada">{p("Fråga")}</w:comment>'
    imported = with_one("del.docx", make(body, comments=note))
    assert imported.text == "Före\nInuti\nVi saknar tid\nEfter"
    assert [(one.label, one.level, one.start) for one in imported.sections] == [("Inuti", 1, 5)]
    assert [imported.text[one.start : one.end] for one in imported.colours] == ["saknar"]
    assert [(imported.text[one.start : one.end], one.words) for one in imported.comments] == [(" tid", "Fråga")]
    assert left_out(imported) == {"comment": 1, "highlight": 1}


def test_plain_text_is_read_where_it_stands_and_a_guessed_encoding_is_told():
    imported = with_one("del.txt", "Åtgärder\r\nMer".encode("cp1252"))
    assert imported.text == "Före\nÅtgärder\nMer\nEfter"
    assert imported.left_out == (LeftOut(kind=LeftOutKind.ENCODING, detail="windows-1252"),)


def test_a_web_page_is_read_where_it_stands_and_what_is_left_out_of_it_is_told():
    page = (
        "<h2>Om tid</h2><p>Vi <mark>saknar</mark> tid</p><table><tr><td>Ett<td>Två</table>"
        "<p hidden>dolt</p><script>x()</script><img src=http://exempel.se/a.png>"
    )
    imported = with_one("del.htm", page.encode())
    assert imported.text == "Före\nOm tid\nVi saknar tid\nEtt | Två\nEfter"
    assert [(one.label, one.level, one.start) for one in imported.sections] == [("Om tid", 2, 5)]
    assert [(imported.text[one.start : one.end], one.colour) for one in imported.colours] == [("saknar", "yellow")]
    assert left_out(imported) == {"hidden_text": 1, "script": 1, "image": 1, "highlight": 1}


def test_rich_text_is_read_where_it_stands_with_its_comments():
    rich = (
        r"{\rtf1\ansi{\*\atrfstart 1}Vi saknar{\*\atrfend 1}{\*\atnid A}{\*\atnauthor Ada}\chatn"
        r"{\*\annotation{\*\atnref 1}Hur?} tid\par {\strike Slut}\par}"
    )
    imported = with_one("del.rtf", rich.encode())
    assert imported.text == "Före\nVi saknar tid\n~~Slut~~\nEfter"
    assert [(imported.text[one.start : one.end], one.words, one.author) for one in imported.comments] == [
        ("Vi saknar", "Hur?", "Ada")
    ]
    assert left_out(imported) == {"comment": 1, "struck_text": 1}


def test_a_web_page_in_one_file_is_read_where_it_is_inserted():
    imported = with_one("del.mht", (INPUTS / "mht/word.mht").read_bytes())
    assert imported.text.startswith("Före\nYttrande\nVi saknar tid – och råd för ”mod”.\n")
    assert imported.text.endswith("\nEfter")
    assert [(one.label, one.level) for one in imported.sections] == [("Yttrande", 1)]


def test_all_inserted_files_share_the_limits_of_the_document():
    body = p("Före") + '<w:altChunk r:id="x"/>' * 5
    data = with_inserted(body, {"x": ("del.html", b"<p>" + b"Tio tecken" * 20)})
    assert read(data, limits=Limits(characters=1_100)).text.count("Tio") == 100
    with pytest.raises(ImportRefused):
        read(data, limits=Limits(characters=800))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("del.html", b"<script>x()</script>"),
        ("del.html", b"<b>" * 50_000 + b"djupt"),
        ("del.mht", b"From: a"),
        ("del.mhtml", b"<p>Hej"),
        ("del.docx", b"PK trasig"),
        ("del.docx", make(p(" "))),
        ("del.rtf", b"{\\rtf1 Hej"),
        ("del.rtf", b"Hej"),
        ("del.txt", b""),
    ],
)
def test_what_cannot_be_read_there_is_told(name: str, data: bytes):
    imported = with_one(name, data)
    assert (imported.text, left_out(imported)) == ("Före\nEfter", {"inserted_file": 1})


def test_a_document_in_a_document_in_a_document_is_read():
    inner = make(p("Innerst"))
    middle = with_inserted(p("Mitten") + '<w:altChunk r:id="x"/>', {"x": ("a.docx", inner)})
    assert with_one("b.docx", middle).text == "Före\nMitten\nInnerst\nEfter"
