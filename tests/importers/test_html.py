"""Web pages as browsers and office programs save them: what a reader sees, and what is told of the rest."""

import io
from datetime import date
from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.html import HtmlImporter
from lagvarde_coder.importers.html.reading import _TEXT_ELSEWHERE, read_html

INPUTS = Path(__file__).parent.parent / "data" / "inputs" / "html"

OFFICE = (
    "Dialog med Förbundet Ekbacken\nVi saknar tid för utmönstring. Kollegiala forum behövs – gärna varje månad.\n"
    "Det viktigaste är tid. ~~Inte~~ 10²\nVilket stöd behövs?\n{}Fortbildning\n{}Statistik\n1. Först\n2. Sedan\n"
    "Fråga | Svar\nTid? | Nej\nSlut på mötet."
)
SAID: dict[str, tuple[str, dict[str, int]]] = {
    "libreoffice-writer.html": (OFFICE.format("• ", "• "), {"struck_text": 1, "script": 1}),
    "libreoffice-writer.xhtml": (
        OFFICE.format("•• ", "•• ").replace("~~", ""),  # LibreOffice says no more of what is struck
        {"script": 1, "highlight": 1},
    ),
    "word-filtered.htm": (
        "Minnesanteckningar\nFörbundet Ekbacken vill fasa ut onödiga prover – ”helst i år”.\n\n• Mer tid till "
        "fortbildning\nPriset är 450\xa0kr. Det här är viktigt, det ~~gäller inte~~ gäller.\nStöd | Tid\n"
        "Stöd | Statistik",
        {"hidden_text": 1, "struck_text": 1, "script": 1, "highlight": 1},
    ),
    "google-docs.html": (
        "Svar från NPO Ekhult\nVilket stöd behövs?\nVi behöver tid för\xa0kollegor, och statistik. "
        "~~Inte pengar.~~\xa0Ökningen är 10³.\n1. Forum\n2. Data\nutan punkt\nRapporten",
        {"link": 1, "struck_text": 1, "script": 1, "highlight": 2},
    ),
    "letter-body.html": (
        "Hej!\n\nVi har läst anteckningarna.\nTvå saker:\n1. Tiden räcker inte.\n2. Forum\xa0saknas.\n"
        "Vänliga hälsningar\nFörbundet Ekbacken\ninfo@ekbacken.example",
        {"image": 1, "hidden_text": 1},
    ),
    "saved-page.html": (
        "• Start\n• Om oss\nYttrande\nFigur 1. Väntetider\nVi tillstyrker förslaget¹.\nTid är det som saknas.\nForum\n"
        "Möte mellan kollegor\nAndelen är .\nrad 1\n  rad 2\n1 Se bilagan.",
        {
            "image": 2, "deleted_text": 1, "hidden_text": 3, "formula": 1, "link": 2, "inserted_file": 1, "unread": 4,
            "script": 3, "alt_text": 1,
        },
    ),
    "form.html": (
        "Organisation Förbundet Ekbacken\nVilket stöd behövs på verksamhetsnivå?\nMer tid.\nFler forum.\n☒ Ja ☐ Nej\n"
        "Region: Björkhult",
        {"hidden_text": 1, "placeholder": 1, "script": 1},
    ),
    "mac-declared.html": ("Åtgärder på väg", {}),
    "no-declaration-cp1252.html": ("Åtgärder på väg – säger vår förening i Örbäck.", {"encoding": 1}),
    "utf-8-that-says-latin-1.html": ("Åtgärder på väg – snart.", {}),
    "utf-16.html": ("Åtgärder på väg", {}),
    "cut-short.html": ("Möte\nVi saknar tid och", {}),
}  # fmt: skip


def of_file(name: str) -> ImportedText:
    return HtmlImporter().read(name, io.BytesIO((INPUTS / name).read_bytes()), Limits())[0]


def page(markup: str) -> ImportedText:
    return read_html("sida.html", markup, Limits())


def text_of(markup: str) -> str:
    return page(markup).text


def told(text: ImportedText) -> dict[str, int]:
    counts: dict[str, int] = {}
    for item in text.left_out:
        counts[item.kind.value] = counts.get(item.kind.value, 0) + item.count
    return counts


def refusal(markup: str) -> str:
    with pytest.raises(ImportRefused) as refused:
        page(markup)
    return str(refused.value.params["detail"])


@pytest.mark.parametrize("name", SAID)
def test_pages_of_other_programs_say_exactly_this(name):
    text = of_file(name)
    assert (text.text, told(text)) == SAID[name]


def test_every_page_that_lies_there_is_read_or_refused_in_a_test():
    assert {file.name for file in INPUTS.iterdir()} == {*SAID, "only-script.html"}


def test_a_page_that_programs_fill_is_refused_with_what_to_do():
    with pytest.raises(ImportRefused) as refused:
        of_file("only-script.html")
    assert refused.value.params["detail"] == _TEXT_ELSEWHERE


def test_headings_are_sections_with_their_levels():
    text = page("<h1>Ett <em>möte</em></h1><p>a</p><div><h3><span>Två</span><br>rader</h3></div><h2> </h2><p>b</p>")
    found = [(text.text[one.start : one.end], one.label, one.level) for one in text.sections]
    assert found == [("Ett möte", "Ett möte", 1), ("Två\nrader", "Två rader", 3)]


def test_title_and_day_are_the_pages_own():
    text = of_file("saved-page.html")
    assert (text.title, text.day) == ("Yttrande om utmönstring", date(2026, 5, 4))
    assert page("<p>a").title == "sida"


def test_colours_stand_where_the_words_are():
    text = of_file("google-docs.html")
    found = [(text.text[one.start : one.end], one.colour) for one in text.colours]
    assert found == [("tid för\xa0kollegor", "yellow"), ("statistik", "#F4CCCC")]


@pytest.mark.parametrize(("markup", "found"), [
    ("<mark>a</mark>b", [("a", "yellow")]),
    ("<p>x <mark> två ord </mark> y", [("två ord", "yellow")]),
    ("<mark>a</mark> <mark>b</mark>", [("a b", "yellow")]),
    ("<mark>a<br>b</mark>", [("a\nb", "yellow")]),
    ("<p><mark>a</mark></p><p><mark>b</mark>", [("a", "yellow"), ("b", "yellow")]),
    ("<span style='background:rgb(255, 204, 0)'>a</span>", [("a", "#FFCC00")]),
    ("<span style='background-color: #0f0'>a</span>", [("a", "green")]),
    ("<span style='background-color: rgba(255,0,0,0)'>a</span>", []),
    ("<span style='background:white'>a</span>", []),
    ("<p style='background:yellow'>a", []),
    ("<a href='#x' style='background:blue'>a</a>", []),
    ("<mark>a <span style='background:white'>b</span></mark>c", [("a", "yellow")]),
    ("<table><tr><td>x<td><mark>ja</mark> nej</table>", [("ja", "yellow")]),
    ("<mark><s>inte</s></mark>", [("inte", "yellow")]),
    ("<mark>\ufdd0\U00100000x</mark>", [("\ufffd\U00100000x", "yellow")]),
])  # fmt: skip
def test_marks_of_a_page_are_colours(markup, found):
    text = page(markup)
    assert [(text.text[one.start : one.end].strip("~"), one.colour) for one in text.colours] == found


@pytest.mark.parametrize(("markup", "text"), [
    ("<p>a  \n\t b</p>", "a b"),
    ("a<b> b </b> c", "a b c"),
    ("<p>a</p>\n\n<p>b</p>", "a\nb"),
    ("<p>a</p><p></p><p> </p><p>b", "a\nb"),
    ("<p>a</p><p>&nbsp;</p><p>b", "a\n\nb"),
    ("a<br>b<br/>c<br>", "a\nb\nc"),
    ("<div>a<div>b</div>c</div>", "a\nb\nc"),
    ("a<p>b", "a\nb"),
    ("l&aring;gv&auml;rde &amp; &#228;&#xE4; &lt;b&gt; &hellip;", "lågvärde & ää <b> …"),
    ("läke&shy;medel", "läkemedel"),
    ("a&nbsp;b", "a\xa0b"),
    ("<q>Vi hinner inte</q>", "”Vi hinner inte”"),
    ("<pre>a\n  b\tc</pre>d", "a\n  b\tc\nd"),
    ("<p style='white-space: pre-wrap'>a  b\nc", "a  b\nc"),
    ("10<sup>6</sup> H<sub>2</sub>O x<sup>TM</sup>", "10⁶ H₂O x^(TM)"),
    ("<s>inte nu</s> men <span style='text-decoration: line-through'>sen</span>", "~~inte nu~~ men ~~sen~~"),
    ("a<!-- b -->c<![if !x]>d<![endif]>", "acd"),
    ("<span style='display:block'>a</span>b", "a\nb"),
    ("<o:p>a</o:p><my-thing>b</my-thing>", "ab"),
    ("<?xml version='1.0' encoding='iso-8859-1'?><p>å", "å"),
    ("a\0b &#0; &#xD800;", "a\ufffdb \ufffd \ufffd"),
    ("1 < 2 & 3", "1 < 2 & 3"),
    ("\uf0b7 a \uf0ff", "• a \ufffd"),
])  # fmt: skip
def test_words_are_what_a_reader_sees(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(("markup", "text"), [
    ("<ul><li>a<ul><li>b<ul><li>c</ul></ul><li>d</ul>", "• a\n◦ b\n▪ c\n• d"),
    ("<ol><li>a<li value=7>b<li>c</ol>", "1. a\n7. b\n8. c"),
    ("<ol type=a start=3><li>a</ol>", "c. a"),
    ("<ol style='list-style-type:upper-roman'><li>a<li>b</ol>", "I. a\nII. b"),
    ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b"),
    ("<ol><li><p>a</p><p>b</p></ol>", "1. a\nb"),
    ("<ol><li></li><li>b</ol>", "2. b"),
    ("<ul style='list-style:none'><li>a</ul>", "a"),
    ("<ol start=-1><li>a<li>b</ol>", "-1. a\n0. b"),
    ("<li>a", "a"),
])  # fmt: skip
def test_lists_have_the_markers_that_browsers_show(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(("markup", "text"), [
    ("<table><caption>T</caption><tr><th>a<th>b<tr><td>1<td>2</table>slut", "T\na | b\n1 | 2\nslut"),
    ("<table><tr><td rowspan=3>a<td>1<tr><td>2<tr><td>3<tr><td>b<td>4</table>", "a | 1\na | 2\na | 3\nb | 4"),
    ("<table><tr><td>1<td rowspan=2>a<td>2<tr><td>3<td>4</table>", "1 | a | 2\n3 | a | 4"),
    ("<table><tr><td>1<td rowspan=2>a<tr><td>3</table>", "1 | a\n3 | a"),
    ("<table><tr><td colspan=2>a<td>b<tr><td>1<td><td>3</table>", "a | b\n1 |  | 3"),
    ("<table><tr><td>Vad?<td>Det här.<br>Och det.</table>", "Vad?\nDet här.\nOch det."),
    ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "a | b\nc"),
    ("<table><tr style='display:none'><td>a<tr><td>b<td>c</table>", "b | c"),
    ("<td>a</td>", "a"),
    ("<table><td>a<td>b</table>", "a | b"),
])  # fmt: skip
def test_tables_are_as_those_of_word_documents(markup, text):
    assert text_of(markup) == text


def test_nothing_is_fetched_and_what_is_elsewhere_is_told():
    text = page(
        '<!DOCTYPE html SYSTEM "http://ekbacken.example/x.dtd" [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
        '<link rel=stylesheet href="file:///etc/passwd"><p>a &e; <img src="file:///etc/hostname"><object>x</object>'
        '<a href="https://ekbacken.example/b">b</a>'
    )
    assert text.text.endswith("a &e; b")
    assert told(text) == {"image": 1, "object": 1, "link": 1}


def test_style_sheets_hide_only_what_they_say_of_all_screens():
    sheet = "/* .a{display:none} */ @media print{.b{display:none}} p.c, #d{display:none} .e .f{display:none} } .g{"
    markup = f"<style>{sheet}</style>" + "".join(f"<p class={name} id={name}>{name}" for name in "abcdefg")
    assert text_of(markup) == "a\nb\ne\nf\ng"


def test_deep_nesting_is_refused_and_what_is_not_quite_as_deep_is_read():
    assert text_of("<div>" * 200 + "a") == "a"
    assert text_of("<table><tr><td>" * 60 + "a") == "a"
    assert refusal("<div>" * 100_000 + "a") == why.NESTED


@pytest.mark.parametrize("markup", ["", " ", "<p></p>", "<!-- a -->", "<title>a</title>", "<p hidden>a"])
def test_a_page_without_words_is_refused(markup):
    assert refusal(markup) == why.NO_TEXT


def test_one_word_without_end_is_refused():
    assert refusal("<p>" + "a" * 11_000_000) == why.TOO_LONG


def test_pictures_within_the_page_do_not_make_it_too_long():
    text = page(f'<p>a<img alt="Diagram" src="data:image/png;base64,{"QUJD" * 9_000_000}">')
    assert (text.text, told(text)) == ("a", {"image": 1, "alt_text": 1})


def test_cells_that_claim_to_reach_far_cost_nothing():
    row = "<tr>" + "<td rowspan=65534 colspan=1000>a" * 50
    assert text_of(f"<table>{row * 200}</table>").startswith("a | a")
