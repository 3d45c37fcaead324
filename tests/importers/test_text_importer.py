"""Plain text files, and text from the clipboard."""

import io

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.paste import pasted
from lagvarde_coder.importers.text import TextImporter


def read(data: bytes, name: str = "svar.txt", limits: Limits | None = None):
    (imported,) = TextImporter().read(name, io.BytesIO(data), limits or Limits())
    return imported


def refusal(data: bytes, limits: Limits | None = None) -> object:
    with pytest.raises(ImportRefused) as refused:
        read(data, limits=limits)
    return refused.value.params["detail"]


def test_the_text_comes_in_as_it_stands():
    imported = read("# Rubrik\r\n\r\n  Å 🙃\r\n".encode(), "mapp/Dialog 05.region.md")
    assert (imported.text, imported.title) == ("# Rubrik\r\n\r\n  Å 🙃\r\n", "Dialog 05.region")
    assert (imported.encoding, imported.left_out, imported.sections) == ("utf-8", (), ())


def test_a_guessed_encoding_is_told():
    imported = read("Åtgärder på väg".encode("windows-1252"))
    assert imported.left_out == (LeftOut(kind=LeftOutKind.ENCODING, detail="windows-1252"),)
    assert imported.encoding == "windows-1252"


def test_unreadable_characters_are_counted():
    imported = read("Åtgärder på väg".encode("windows-1252") + b" \x81\x8d")
    assert LeftOut(kind=LeftOutKind.CHARACTER, count=2) in imported.left_out


def test_the_end_mark_of_dos_is_no_text():
    assert read(b"hej\r\n\x1a").text == "hej\r\n"


@pytest.mark.parametrize(("data", "detail"), [
    (b"", why.EMPTY),
    (b" \r\n\t", why.NO_TEXT),
    (b"\xef\xbb\xbf", why.NO_TEXT),
    (bytes(range(256)) * 40, why.BINARY),
    (b"abc\x00\x01\x02" * 40, why.BINARY),
    (b"%PDF-1.7 hej", why.BINARY),
    (b"PK\x03\x04 hej", why.BINARY),
    (b"{\\rtf1 hej}", why.BINARY),
])  # fmt: skip
def test_what_is_no_text_is_refused(data, detail):
    assert refusal(data) == detail


def test_too_large_files_and_too_long_texts_are_refused():
    assert "larger" in str(refusal(b"x" * 2_000_001, Limits(bytes=2_000_000)))
    assert refusal(b"x" * 11, Limits(characters=10)) == why.TOO_LONG


@pytest.mark.parametrize(("name", "title"), [
    ("C:\\mapp\\svar.txt", "svar"), ("svar/", "svar"), (".txt", ".txt"), ("../../x.md", "x"),
    ("utan", "utan"), ("..", ".."),
])  # fmt: skip
def test_a_title_is_never_a_path(name, title):
    assert read(b"hej", name).title == title


# --- clipboard --------------------------------------------------------------------------------------------------------


def test_pasted_text_keeps_its_lines():
    imported = pasted("Ett\x0bTvå\u2028Tre\u2029Fyra\r\nFem", " Sent mejl ")
    assert (imported.title, imported.text) == ("Sent mejl", "Ett\nTvå\nTre\nFyra\r\nFem")


def test_pasted_text_without_title_is_called_after_its_first_line():
    assert pasted("\n  Från Region Älvskogen\nHej", "").title == "Från Region Älvskogen"


def test_an_empty_clipboard_is_refused():
    with pytest.raises(ImportRefused):
        pasted(" \n", "x")
