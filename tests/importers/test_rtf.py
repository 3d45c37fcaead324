"""Rich texts as Word, LibreOffice, TextEdit and Outlook write them."""

import pytest

from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import TOO_SLOW, Limits, RawColour, RawComment
from lagvarde_coder.importers.mail.lzfu import unpacked
from lagvarde_coder.importers.rtf.reading import NOT_RTF
from tests.importers import outlook
from tests.importers.inputs import INPUTS, read_data, read_input, sections, told, why_refused

SAID: dict[str, tuple[str, dict[str, int]]] = {
    "word.rtf": (
        "Möte om utfasning\nVi behöver “tid” – inte pengar, € 10² ~~struket~~ 🙂.\nSvar\n1. Ett\n• Punkt\n▪ Ruta\n"
        "Gammal infogad text syns[1].\ngult och orange samt utpekat slut.\nSe länken.\nA | b\nA | c / d\n"
        "Efter tabellen.\nText i ruta.\nłódź\nSlut\n\n[1] Noten, med stil.",
        {
            "comment": 1, "highlight": 1, "image": 1, "header_footer": 1,
            "deleted_text": 1, "hidden_text": 1, "contents": 1, "link": 1,
            "struck_text": 1,
        },
    ),
    "writer.rtf": (
        "Våra svar\nVi behöver ~~inte~~ stöd[1]. Gult – https://exempel.se\n• En punkt\nUtpekat sägs.\nRegion | Svar\n"
        "Nord | Ja / Ofta\nSist.\n\n\n[1] Noten här.",
        {"formula": 1, "struck_text": 1, "comment": 1, "highlight": 1},
    ),
    "textedit.rtf": ("Vi vill ha mer tid.\n\n… och åtgärder: …😊.", {}),
    "nastlad.rtf": ("Utanför\na | b\nEfter\nSist", {}),
    "svenska-850.rtf": ("Åtgärder på väg.", {}),
    "raa-bytes.rtf": ("Åtgärder på väg.", {}),
    "fran-html.rtf": ("Vi vill ha tid.", {}),
    "bild.rtf": ("Text\nUTKAST", {"image": 2, "object": 1}),
    "upr.rtf": ("Rätt ord—\nnästa\nrad\xa0a‑bc", {}),
    "binar.rtf": ("Föreefter", {"image": 1}),
    "utan-farg.rtf": ("vitt oliv inget\nNivå tre", {"highlight": 1}),
}  # fmt: skip


def rtf(body: str) -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0 Arial;}}}}{body}}}".encode("cp1252")


def said(body: str) -> str:
    return read_data("a.rtf", rtf(body)).text


@pytest.mark.parametrize("name", SAID)
def test_the_words_and_the_account(name):
    text = read_input(f"rtf/{name}")
    assert (text.text, told(text)) == SAID[name]


def test_headings_by_style_and_by_outline_level():
    text = read_input("rtf/word.rtf")
    assert [(one.label, one.level) for one in text.sections] == [("Möte om utfasning", 1), ("Svar", 2)]
    assert sections(text, SectionKind.HEADING)[1] == ("Svar", "Svar")
    assert [one.level for one in read_input("rtf/utan-farg.rtf").sections] == [3]


def test_comments_and_colours_stand_at_their_words():
    text = read_input("rtf/word.rtf")
    at = text.text.index("utpekat")
    assert text.comments == (RawComment(start=at, end=at + 7, words="Stämmer det?", author="Olle Skogman"),)
    assert [(one.colour, text.text[one.start : one.end]) for one in text.colours] == [
        ("yellow", "gult"), ("#FFCC00", "orange"),
    ]  # fmt: skip
    oliv = read_input("rtf/utan-farg.rtf")
    assert oliv.colours == (RawColour(start=5, end=9, colour="darkYellow"),)


def test_a_comment_over_two_paragraphs_and_one_on_a_place():
    long = r"{\*\atrfstart 1}ett\par tv\'e5{\*\atrfend 1} tre{\*\atnauthor A}{\*\annotation{\*\atnref 1}X}\par"
    (comment,) = read_data("a.rtf", rtf(long)).comments
    assert (comment.start, comment.end) == (0, 7)
    (comment,) = read_data("a.rtf", rtf(r"ett tv\'e5{\*\annotation Y} tre\par")).comments
    assert (comment.words, comment.start, comment.end) == ("Y", 4, 7)


@pytest.mark.parametrize(("body", "words"), [
    (r"a\u228?b", "aäb"), (r"a\uc0\u228 b", "aäb"), (r"a\uc2\u228\'e4\'e4b", "aäb"), (r"{\uc0 a\u228}?", "aä?"),
    (r"a\u228\par b", "aä\nb"), (r"a{\*\okant text}b", "ab"), (r"a{\okant text}b", "atextb"), (r"a\{b\}\\c", "a{b}\\c"),
    (r"x{\v hemligt}y", "xy"), (r"x{\v\v0 synligt}y", "xsynligty"), (r"H{\sub 2}O", "H₂O"),
    (r"10{\super TM}", "10^(TM)"),
    ("delat\nord\r\n nu", "delatord nu"), (r"a\par\par b", "a\n\nb"), (r"a\sect b", "a\nb"),
    (r"{\pard a\par}{\pard b\par}", "a\nb"),
    (r"a{\deleted \par }b", "ab"), (r"{\field{\*\fldinst PAGE}{\fldrslt 7}} sidor", "7 sidor"), (r"\'e5\'zz", "åzz"),
    (r"{\f9\fs20 utan typsnitt}", "utan typsnitt"), (r"a\u-4000?b", "a\ufffdb"), (r"\u55357?x", "x"), ("a\\", "a"),
])  # fmt: skip
def test_single_things(body, words):
    data = rtf(body) if not body.endswith("\\") else rtf("a\\ ")
    assert read_data("a.rtf", data).text == words


def test_rows_without_a_plan_and_tables_without_an_end_are_read():
    assert said(r"\pard\intbl a\cell b\cell\row\pard c\par") == "a | b\nc"
    assert said(r"\pard\intbl a\cell b\cell c") == "a | b\nc"


@pytest.mark.parametrize(("data", "detail"), [
    (b"", why.EMPTY),
    (b"Bara text", NOT_RTF),
    (b"PK\x03\x04", NOT_RTF),
    (rb"{\rtf1\ansi }", why.NO_TEXT),
    (rb"{\rtf1 {\v dolt}}", why.NO_TEXT),
    ((INPUTS / "rtf/klippt.rtf").read_bytes(), why.DAMAGED),
    (b"{\\rtf1 " + b"{" * 5_000 + b"x" + b"}" * 5_001, why.NESTED),
    (rb"{\rtf1 a\bin999999999 b}", why.DAMAGED),
])  # fmt: skip
def test_what_is_no_rich_text_is_refused(data, detail):
    assert why_refused("a.rtf", data) == detail


@pytest.mark.parametrize("body", [
    r"\itap999999999\intbl x\nestcell" * 2_000, r"{\*\atrfstart 1}" * 20_000 + r"x\par " * 2_000,
    r"\cellx1" * 50_000 + "x",
    r"{\footnote a}" * 3_000, r"\u55357?" * 50_000 + "x", r"\cell\row" * 5_000 + " x",
    r"\trowd\cellx1\intbl a\cell\row" * 3_000,
    r"{\colortbl" + ";" * 200_000 + "}x", r"{\field{\*\fldinst TOC}{\fldrslt " * 600 + "x" + "}}" * 600 + "y",
    r"\uc99999999\u1 x" * 9 + " " * 999 + "y",
])  # fmt: skip
def test_what_is_aimed_at_the_reader_takes_no_time(body):
    limits = Limits(seconds=10.0)
    assert said(body)
    limits.check_time("a.rtf")


def test_reading_without_end_is_refused():
    assert why_refused("a.rtf", rtf(r"x\par " * 200_000), Limits(seconds=0.05)) == TOO_SLOW


PACKED = {
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0": (
        b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    ),
    "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0": b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
}
"""The two examples of MS-OXRTFCP (4.1, 4.2)."""


@pytest.mark.parametrize(("packed", "plain"), PACKED.items())
def test_the_standards_examples_of_packed_rich_text(packed, plain):
    assert unpacked(bytes.fromhex(packed)) == plain


def test_an_outlook_letter_of_rich_text_alone():
    packed = bytes.fromhex(next(iter(PACKED)))
    text = read_data("a.msg", outlook.compound(outlook.letter("", n1009_0102=packed)))
    assert text.text == "hello world"
