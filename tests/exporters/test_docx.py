import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import given, settings

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.report.reports import Origin, ThemeBadge
from lagvarde_coder.exporters import tables
from lagvarde_coder.exporters.blocks import HeadingBlock, plain
from lagvarde_coder.exporters.report import Report, ReportSection
from lagvarde_coder.exporters.text import xml_text
from tests.exporters.samples import (
    HEAD,
    HOSTILE,
    MADE,
    STANDING,
    chapter,
    excerpt,
    parsed,
    report,
    theme_report,
    written,
)
from tests.tries import tries

T04_AND_B01 = (ThemeBadge(Disclosed("T04"), 1), ThemeBadge(Disclosed("B01"), 2))
T13_AND_PARTS = ("T13", "T13a", "T13b")
NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NS['w']}}}"


class Word:
    """A .docx as zip and XML show it: a reader that is not the library that wrote it."""

    def __init__(self, data):
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        assert self.zip.testzip() is None
        self.body = parsed(self.zip.read("word/document.xml")).find("w:body", NS)
        self.styles = parsed(self.zip.read("word/styles.xml"))
        self.names = {
            style.get(W + "styleId"): style.find("w:name", NS).get(W + "val") for style in self.styles.iter(W + "style")
        }

    def paragraphs(self, style=None):
        found = [(self.style(p), words(p)) for p in self.body.iter(W + "p")]
        return [text for name, text in found if style in {None, name}]

    def style(self, paragraph):
        return self.names[paragraph.find("w:pPr/w:pStyle", NS).get(W + "val")]

    def tables(self):
        return [
            [[words(cell) for cell in row.findall("w:tc", NS)] for row in table.findall("w:tr", NS)]
            for table in self.body.findall("w:tbl", NS)
        ]


def words(element: Any) -> str:
    kinds: dict[str, Any] = {W + "t": "", W + "br": "\n", W + "tab": "\t"}
    return "".join(kinds[node.tag] or node.text for node in element.iter(*kinds))


def word(*chapters, **changes):
    return Word(written(report(*chapters, **changes), "docx"))


def test_the_title_page_says_what_the_report_is_and_at_which_state():
    text = "\n".join(word().paragraphs()[:10])
    for part in ("Utvecklingsbehov", "Påhittat exempel.", "21 november 2026", "Anna Åberg", "läge 1842", HEAD):
        assert part in text
    assert "Exempel, version 4" in text
    assert "12 av 15 dokument klara" in text


def test_headings_are_real_and_in_order():
    file = word()
    found = [(file.style(p), words(p).replace("\u00a0", " ").strip()) for p in file.body.iter(W + "p")]
    assert [item for item in found if item[0].startswith("heading")] == [
        ("heading 1", "Sammanfattning"),
        ("heading 1", "Vilka som har hörts"),
        ("heading 1", "B01  Fortbildning"),
        ("heading 1", "B10  Uppföljning"),
        ("heading 2", "B10a  Data"),
        ("heading 1", "Hur 4 blev 2"),
        ("heading 1", "Andra utvecklingsområden och teman som utgår"),
        ("heading 1", "Läge och kontroll"),
    ]


def test_the_contents_are_a_field_that_is_filled_and_leads_to_the_headings():
    file = word()
    links = file.body.findall(".//w:hyperlink", NS)
    marks = [mark.get(W + "name") for mark in file.body.iter(W + "bookmarkStart")]
    assert [link.get(W + "anchor") for link in links] == marks
    assert [words(link) for link in links][2:5] == ["B01 Fortbildning", "B10 Uppföljning", "B10a Data"]
    assert 'TOC \\o "1-3"' in "".join(node.text for node in file.body.iter(W + "instrText"))
    kinds = [node.get(W + "fldCharType") for node in file.body.iter(W + "fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    assert b"updateFields" not in file.zip.read("word/settings.xml")


@pytest.mark.parametrize(("wide", "pages"), [(False, ["oversikt"]), (True, ["Innehåll", "oversikt"])])
def test_short_contents_stand_on_the_title_page_if_it_has_room(wide, pages):
    section = ReportSection(HeadingBlock(1, "oversikt", "oversikt", new_page=True), lambda: iter(()))
    short = Report(title="Prov", standing=STANDING, sections=(section,), passages=0, landscape=wide)
    file = Word(written(short, "docx"))
    assert [words(p) for p in file.body.iter(W + "p") if p.find("w:pPr/w:pageBreakBefore", NS) is not None] == pages


def test_the_summary_shows_every_figure_with_unit_and_denominator():
    file = word()
    assert file.tables()[0] == [
        ["Nr", "Namn", "Tar upp", "Av", "Andel"],
        ["\u00a0B01\u00a0", "Fortbildning", "14", "22", "64\u00a0%"],
        ["\u00a0B10\u00a0", "Uppföljning", "13", "22", "59\u00a0%"],
        ["\u00a0B10a\u00a0", "Data", "12", "22", "55\u00a0%"],
    ]
    assert (
        "Enhet: organisationer. Nämnare: 22 hörda organisationer. 12 av 15 dokument klara."
        in file.paragraphs("caption")[0]
    )


def test_who_was_heard_is_said_in_words_and_figures():
    file = word()
    assert "NPO: 24 av 26, varav 3 muntligt." in file.paragraphs()
    assert "Tandvård: 1 av 2." in file.paragraphs()
    assert file.tables()[1][1:] == [
        ["NPO", "26", "24", "21", "3", "2"],
        ["Tandvård", "2", "1", "1", "0", "1"],
        ["Sammanlagt", "28", "25", "22", "3", "3"],
    ]
    assert file.tables()[2][1:] == [
        ["Organisationer i dialoger", "43"],
        ["Organisationer med skriftligt svar", "24"],
        ["Organisationer i båda (räknas en gång)", "2"],
        ["Organisationer som bara hörts på annat sätt", "3"],
        ["Organisationer sammanlagt", "68"],
    ]


def test_a_chapter_says_how_many_take_it_up_and_how_many_do_not():
    file = word()
    sentence = "14 av 22 hörda organisationer tar upp detta, 8 tar inte upp det."
    assert file.paragraphs().count(sentence) == 3
    assert not re.search("anser|viktigast", "\n".join(file.paragraphs()))


def test_only_verbatim_words_stand_in_quotation_marks():
    file = word(chapter("B01", "Tid", [excerpt("Ord\nför ord."), excerpt("Återgivet.", verbatim=False)]))
    assert file.paragraphs("Quote") == ["”Ord\nför ord.”"]
    assert file.paragraphs("Utdrag") == ["Återgivet."]
    labels = file.paragraphs("Utdragsetikett")
    assert labels[0].startswith("Citat")
    assert labels[1].startswith("Ur minnesanteckning")


def test_an_excerpt_says_who_where_which_coding_and_what_was_said_about_it():
    ids = ("E-0000000001A", "E-0000000002B")
    made = excerpt("x", evidence=ids, stance=Stance.CONTRADICTS, unsure=True, memos=("Ta upp.",), themes=T04_AND_B01)
    file = word(chapter("B01", "Tid", [made]))
    assert file.paragraphs("Utdragsetikett") == [f"\u00a0T04\u00a0 Citat · Motsäger · Osäker · {' · '.join(ids)}"]
    assert file.paragraphs("Utdragskälla") == [
        "NPO Levnadsvanor · Svar från NPO · Dok 12, tecken 310–422 · Kodat av AB, CD"
    ]
    assert file.paragraphs("Utdragskommentar") == ["Kommentar: Ta upp."]
    runs = [run for run in file.body.iter(W + "r") if run.find("w:rPr/w:rStyle", NS) is not None]
    marked = [
        words(run) for run in runs if file.names[run.find("w:rPr/w:rStyle", NS).get(W + "val")] == "Beläggsnummer"
    ]
    assert marked == list(ids)


def test_the_way_of_the_themes_is_told_with_reason_name_and_day():
    file = word()
    lineage = next(table for table in file.tables() if table[0][0] == "Tema" and table[0][1] == "Blev")
    assert lineage[2][:3] == ["T02 Tema T02 (12 av temats kodningar)", "\u00a0B01\u00a0 Behov", "Skäl för T02"]
    assert lineage[2][3].split() == ["Anna,", f"{MADE.astimezone():%Y-%m-%d}"]
    aside = next(table for table in file.tables() if table[0][1] == "Status")
    assert aside[1][:4] == ["T14 Kommunen", "Andra utvecklingsområden", "–", "Utanför"]
    assert aside[1][4] == "Carl,\n2026-11-21"


@pytest.mark.parametrize(
    ("status", "word"), [("dropped", "Utgår"), ("parked", "Andra utvecklingsområden"), ("retired", "Upplöst")]
)
def test_a_theme_that_was_set_aside_has_the_same_word_as_in_the_tables(status, word):
    value = theme_report()
    (aside,) = value.set_aside
    table = tables.set_aside(replace(value, set_aside=(replace(aside, status=status),)))
    assert table.rows[0][1] == plain(word)


def test_the_last_page_says_how_to_check_the_file():
    said = word().paragraphs()
    assert sum(HEAD in each for each in said) == 1
    text = "\n".join(said[-4:])
    assert "läge 1842" in text
    assert "lagvarde-coder audit verify PROJEKT --file" in text


def test_many_evidence_numbers_have_a_line_of_their_own():
    several = tuple(Disclosed(f"E-{place:011}") for place in range(3))
    said = [excerpt("Ja.", evidence=several), excerpt("Nej.", evidence=several[:2])]
    file = word(chapter("B01", "Tid", said))
    many, few = file.paragraphs("Utdragsetikett")
    assert many.endswith(f" ·\n{' · '.join(several)}") and "\n" not in few


def test_every_table_has_a_header_row_a_title_and_a_description():
    tables = word().body.findall("w:tbl", NS)
    assert tables
    for table in tables:
        headers = [row.find("w:trPr/w:tblHeader", NS) is not None for row in table.findall("w:tr", NS)]
        assert headers == [True] + [False] * (len(headers) - 1)
        assert table.find("w:tblPr/w:tblCaption", NS).get(W + "val")
        assert table.find("w:tblPr/w:tblDescription", NS).get(W + "val")


def test_the_document_is_swedish_and_has_a_title():
    data = written(report(), "docx")
    file, properties = Word(data), docx.Document(io.BytesIO(data)).core_properties
    assert file.styles.find("w:docDefaults//w:lang", NS).get(W + "val") == "sv-SE"
    assert (properties.language, properties.title, properties.author) == ("sv-SE", "Utvecklingsbehov", "Anna Åberg")


def test_every_style_that_is_used_or_referred_to_exists():
    file = word()
    used = {node.get(W + "val") for node in file.body.iter(W + "pStyle", W + "rStyle", W + "tblStyle")}
    referred = {node.get(W + "val") for node in file.styles.iter(W + "basedOn", W + "next", W + "link")}
    assert used | referred <= set(file.names)


def test_no_words_have_direct_formatting():
    for properties in word().body.iter(W + "rPr"):
        assert [child.tag for child in properties] == [W + "rStyle"]


def test_the_footer_has_page_numbers():
    file = word()
    footers = [name for name in file.zip.namelist() if name.startswith("word/footer")]
    assert any(b" PAGE " in file.zip.read(name) for name in footers)


@settings(max_examples=tries(40))
@given(HOSTILE, HOSTILE, HOSTILE)
def test_any_text_survives(text, memo, name):
    file = word(chapter("B01", name, [excerpt(text, verbatim=False, memos=(memo,), attribution=name)]), title=text)
    assert file.paragraphs("Utdrag") == [xml_text(text)]
    assert file.paragraphs("Utdragskommentar") == [f"Kommentar: {xml_text(memo)}"]
    assert file.paragraphs("Title") == [xml_text(text)]
    assert "B01" in file.paragraphs("heading 1")[2]


def test_a_very_long_text_is_kept_whole():
    text = "Ord å ä ö. " * 20_000
    assert word(chapter("B01", "Tid", [excerpt(text, verbatim=False)])).paragraphs("Utdrag") == [text]


def test_an_empty_report_can_be_written():
    file = word(summary=(), chapters=(), lineage=(), set_aside=(), ledger=(), heard=None)
    assert file.tables() == []
    assert "Läge och kontroll" in file.paragraphs("heading 1")


def test_writing_can_be_cancelled():
    watch = Silent()
    watch.stop()
    with pytest.raises(Cancelled):
        written(report(), "docx", progress=watch)


def test_another_library_reads_the_same_text():
    document = docx.Document(io.BytesIO(written(report(), "docx")))
    assert "”Vi saknar tid.”" in [p.text for p in document.paragraphs]
    assert document.styles["Beläggsnummer"].type is WD_STYLE_TYPE.CHARACTER
    assert document.tables[0].rows[1].cells[2].text == "14"


def test_no_member_is_in_a_form_that_only_some_readers_know():
    members = word().zip.infolist()
    assert {member.filename for member in members if member.extract_version > 20} == set()


def test_quotation_marks_within_a_quotation_are_single():
    verbatim = excerpt('Vi säger ”nej” och "kanske" till ”slöseriet”.')
    file = word(chapter("B01", "Tid", [verbatim, excerpt("De sa ”nej”.", verbatim=False)]))
    assert file.paragraphs("Quote") == ["”Vi säger ’nej’ och ’kanske’ till ’slöseriet’.”"]
    assert file.paragraphs("Utdrag") == ["De sa ”nej”."]


@pytest.mark.parametrize(
    ("attribution", "title", "source"),
    [
        ("NPO Hud", "NPO Hud", "NPO Hud · Dok 12, tecken 310–422 · Kodat av AB, CD"),
        ("NPO Hud", "Dialog 3 – NPO Hud", "NPO Hud · Dialog 3 · Dok 12, tecken 310–422 · Kodat av AB, CD"),
        ("Söder", "Norr och Söder", "Söder · Norr och Söder · Dok 12, tecken 310–422 · Kodat av AB, CD"),
        ("", "Dokument 12", "Dok 12, tecken 310–422 · Kodat av AB, CD"),
        ("Tandvård", "Dokument 12", "Tandvård · Dok 12, tecken 310–422 · Kodat av AB, CD"),
    ],
)
def test_where_an_excerpt_comes_from_is_said_once(attribution, title, source):
    made = excerpt("x", attribution=attribution, source_title=title)
    assert word(chapter("B01", "Tid", [made])).paragraphs("Utdragskälla") == [source]


def test_the_report_says_who_made_it_with_which_program():
    assert "Framställd av\tAnna Åberg med Lågvärdekodaren 0.1.0" in word().paragraphs()


def test_groups_are_headings_over_their_needs():
    named = [
        chapter("B01", "Tid", group="På arbetsplatsen"),
        chapter("B02", "Forum", group="På arbetsplatsen"),
        chapter("B10", "Uppföljning", group="Uppföljning"),
        chapter("B10a", "Data", level=2, group="Uppföljning"),
        chapter("B11", "Utan grupp"),
        chapter("B12", "Sist", group="Bredda"),
        chapter("B12a", "Del", level=2),
    ]
    file = word(*named)
    found = [(file.style(p), words(p).replace("\u00a0", " ").strip()) for p in file.body.iter(W + "p")]
    assert [item for item in found if item[0].startswith("heading")][2:-3] == [
        ("heading 1", "På arbetsplatsen"),
        ("heading 2", "B01  Tid"),
        ("heading 2", "B02  Forum"),
        ("heading 1", "B10  Uppföljning"),
        ("heading 2", "B10a  Data"),
        ("heading 1", "B11  Utan grupp"),
        ("heading 1", "Bredda"),
        ("heading 2", "B12  Sist"),
        ("heading 3", "B12a  Del"),
    ]
    entries = [words(link) for link in file.body.findall(".//w:hyperlink", NS)]
    assert entries[2:5] == ["På arbetsplatsen", "B01 Tid", "B02 Forum"]


def test_a_chapter_says_which_themes_its_need_came_from():
    origins = (
        Origin(badge=ThemeBadge(Disclosed("T08"), 8), name=Disclosed("Patienter")),
        Origin(badge=ThemeBadge(Disclosed("T13"), 6), name=Disclosed("Uppföljning"), parts=(Disclosed("T13b"),)),
        Origin(badge=ThemeBadge(Disclosed("T09"), 9), name=Disclosed("Medier"), codings=4),
    )
    file = word(replace(chapter("B07", "Informera"), origins=origins))
    (line,) = [text for text in file.paragraphs("Body Text") if text.startswith("Kommer från")]
    assert line.replace("\u00a0", "") == (
        "Kommer från: T08 Patienter; T13 Uppföljning med T13b; T09 Medier (4 av temats kodningar)"
    )


def test_a_chapter_with_parts_has_one_base_and_says_what_stands_where():
    whole = replace(
        chapter("B10", "Uppföljning", [excerpt("Bara här.")]),
        parts=(Disclosed("B10a"), Disclosed("B10b"), Disclosed("B10c")),
        passages=86,
        unsure=3,
    )
    told = word(whole).paragraphs("Body Text")
    assert "Siffrorna gäller behovet med sina delbehov B10a, B10b och B10c." in told
    assert "3 av 86 utdrag är osäkra." in told
    assert "1 av de 86 utdragen visas här, övriga under delbehoven nedan." in told
    told = word(replace(whole, excerpts=())).paragraphs("Body Text")
    assert "Alla 86 utdrag står under delbehoven nedan." in told


def test_a_reason_for_several_themes_is_printed_once():
    value = theme_report()
    steps = tuple(replace(step, reason="Hör ihop") for step in value.lineage if step.need == "B01")
    rows = tables.lineage(replace(value, lineage=(*steps, *value.lineage[2:]))).rows
    assert rows[0][0] == plain("T01 Tema T01\nT02 Tema T02 (12 av temats kodningar)")
    assert [row[2] for row in rows] == [plain(text) for text in ("Hör ihop", *(f"Skäl för {t}" for t in T13_AND_PARTS))]


def test_the_contents_say_how_they_get_page_numbers_until_they_have_them():
    """The words are inside the field, so that they go when it is renewed."""
    paragraphs = list(word().body.find("w:sdt", NS).iter(W + "p"))
    assert "Sidnummer fylls i av Word" in words(paragraphs[-1]) and "F9" in words(paragraphs[-1])
    assert paragraphs[-1].findall(".//w:fldChar", NS)[-1].get(W + "fldCharType") == "end"


def test_long_words_in_narrow_columns_are_divided_and_nowhere_else():
    file = word()
    settings_part = parsed(file.zip.read("word/settings.xml"))
    names = [child.tag for child in settings_part]
    assert names.index(W + "autoHyphenation") == names.index(W + "defaultTabStop") + 1
    suppressed = {
        file.names[style.get(W + "styleId")]: mark.get(W + "val", "1")
        for style in file.styles.iter(W + "style")
        for mark in style.iter(W + "suppressAutoHyphens")
    }
    assert suppressed == {"Tabelltext": "0"}
    assert file.styles.find("w:docDefaults/w:pPrDefault/w:pPr/w:suppressAutoHyphens", NS) is not None
