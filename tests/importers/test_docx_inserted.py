"""Files that are inserted in a Word document stand in its text where they are inserted."""

import pytest

from lagvarde_coder.importers.base import ImportedText
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


def test_plain_text_is_read_where_it_stands():
    imported = with_one("del.txt", "Åtgärder\r\nMer".encode("cp1252"))
    assert (imported.text, left_out(imported)) == ("Före\nÅtgärder\nMer\nEfter", {})


@pytest.mark.parametrize(
    ("name", "data"),
    [("del.html", b"<p>Hej</p>"), ("del.docx", b"PK trasig"), ("del.docx", make(p(" "))), ("del.rtf", b"{\\rtf1 Hej}")],
)
def test_what_cannot_be_read_there_is_told(name: str, data: bytes):
    imported = with_one(name, data)
    assert (imported.text, left_out(imported)) == ("Före\nEfter", {"inserted_file": 1})


def test_a_document_in_a_document_in_a_document_is_read():
    inner = make(p("Innerst"))
    middle = with_inserted(p("Mitten") + '<w:altChunk r:id="x"/>', {"x": ("a.docx", inner)})
    assert with_one("b.docx", middle).text == "Före\nMitten\nInnerst\nEfter"
