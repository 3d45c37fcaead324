"""Web pages saved as one file: the page's own words, whatever lies beside it."""

import base64

import pytest

from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.mail.web_archive import NOT_ARCHIVED
from lagvarde_coder.importers.registry import importer_for, suffixes
from tests.importers.inputs import read_data, read_input, sections, told, why_refused

RELATED = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=g"
HTML = b"\n--g\nContent-Type: text/html\n"


def test_a_page_as_browsers_save_it_is_its_words_with_its_title_and_an_account_of_the_rest():
    text = read_input("mht/webblasare.mhtml")
    assert text.title == "Samråd om vård utan nytta"
    assert text.text == ("Samråd\nVi vill ha tid för åtgärder som gör nytta – och råd om ”mod”.\n• data\n• stöd")
    assert sections(text, SectionKind.HEADING)[0][0] == "Samråd"
    assert told(text) == {"image": 1, "inserted_file": 1, "script": 1}


def test_a_page_as_word_saves_it_is_read_in_its_encoding():
    text = read_input("mht/word.mht")
    assert text.text.startswith("Yttrande\nVi saknar tid – och råd för ”mod”.\n")
    assert (text.encoding, text.title) == ("windows-1252", "word")


def test_the_subject_is_the_title_of_a_page_without_one():
    data = b"Subject: Yttrande\n" + RELATED + b"\n" + HTML + b"\n<p>Tid\n--g--\n"
    assert read_data("a.mht", data).title == "Yttrande"


def test_the_page_that_the_file_begins_with_is_read():
    first = HTML + b"Content-ID: <a@b>\n\n<p>Annons\n"
    second = HTML + b"Content-ID: <c@d>\n\n<p>Sidan\n--g--\n"
    assert read_data("a.mht", RELATED + b"\n" + first + second).text == "Annons"
    assert read_data("a.mht", RELATED + b'; start="<c@d>"\n' + first + second).text == "Sidan"


@pytest.mark.parametrize(
    ("transfer", "body"),
    [
        (b"base64", base64.encodebytes("<p>Åtgärder på väg".encode())),
        (b"8bit", "<p>Åtgärder på väg".encode()),
        (b"binary", "<p>Åtgärder på väg".encode()),
        (b"quoted-printable", b"<p>=C3=85tg=C3=A4rder p=C3=A5 v=\n=C3=A4g"),
    ],
)
def test_whatever_way_its_bytes_are_written(transfer, body):
    head = b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: "
    assert read_data("a.mhtml", head + transfer + b"\n\n" + body).text == "Åtgärder på väg"


def test_an_encoding_that_only_the_part_names_is_heeded():
    head = b"MIME-Version: 1.0\nContent-Type: text/html; charset=iso-8859-5\n\n"
    assert read_data("a.mht", head + "<p>Привет".encode("iso-8859-5")).text == "Привет"


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (b"", why.EMPTY),
        (b"<html><p>Hej", NOT_ARCHIVED),
        (b"PK\x03\x04", NOT_ARCHIVED),
        (RELATED + b"\n\n--g\nContent-Type: image/png\n\nx\n--g--\n", NOT_ARCHIVED),
        (RELATED + b"\n" + HTML + b"\n<img src=a>\n--g--\n", why.NO_TEXT),
        (RELATED + b"\n" + HTML * 5_000 + b"\n<p>Tid\n--g--\n", why.MEMBERS),
        (RELATED + b"\n" + HTML + b"\n" + b"<div>" * 50_000 + b"x\n--g--\n", why.NESTED),
        (b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 3_000, why.NESTED_PARTS),
    ],
)
def test_what_is_no_such_page_or_aims_at_the_reader_is_refused(data, detail):
    assert why_refused("a.mht", data) == detail


def test_parts_nested_without_end_are_no_page():
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=g%d\n\n--g%d\n" % (depth, depth) for depth in range(60))
    assert why_refused("a.mht", b"MIME-Version: 1.0\n" + parts + b"Content-Type: text/html\n\n<p>Tid") == NOT_ARCHIVED


def test_its_names_are_known_and_it_is_no_letter():
    assert {".mht", ".mhtml"} <= set(suffixes())
    assert type(importer_for("A.MHT", b"From: x")).__name__ == "WebArchiveImporter"
