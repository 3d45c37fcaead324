"""Headings, lists and tables of Word documents."""

import pytest

from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers.prose.markers import formatted
from tests.importers.word import NAMES, archive, left_out, p, read, read_body, styled, table

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>
 <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="R2"><w:name w:val="Rubrik 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Fråga"/><w:basedOn w:val="R2"/></w:style>
<w:style w:type="paragraph" w:styleId="Inneh"><w:name w:val="TOC Heading"/><w:basedOn w:val="Rubrik1"/>
 <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Cirkel"><w:name w:val="x"/><w:basedOn w:val="Cirkel"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/>
 <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""


def heading_levels(body: str) -> list[tuple[str, int]]:
    return [(section.label, section.level) for section in read_body(body, styles=STYLES).sections]


def test_headings_are_found_by_outline_level_name_and_inheritance():
    body = "".join(styled(style, style) for style in ("Rubrik", "Rubrik1", "R2", "Egen", "Inneh", "Cirkel", "Okänd"))
    assert heading_levels(body) == [("Rubrik", 1), ("Rubrik1", 1), ("R2", 2), ("Egen", 2)]


def test_a_paragraphs_own_outline_level_wins():
    outline = '<w:pStyle w:val="Rubrik1"/><w:outlineLvl w:val="{}"/>'
    assert heading_levels(p("tre", properties=outline.format(2)) + p("brödtext", properties=outline.format(9))) == [
        ("tre", 3)
    ]


def test_a_headings_section_is_the_heading_line_itself():
    imported = read_body(
        p("före") + styled("R2", " Vad  önskar", "<w:r><w:br/></w:r>", "ni? 🙃") + p("svar"), styles=STYLES
    )
    (section,) = imported.sections
    assert section.kind is SectionKind.HEADING
    assert imported.text[section.start : section.end] == " Vad  önskar\nni? 🙃"
    assert section.label == "Vad önskar ni? 🙃"


def test_an_empty_heading_makes_no_section():
    assert read_body(styled("R2") + p("text"), styles=STYLES).sections == ()


def test_table_styles_do_not_matter_but_those_around_them_do():
    many = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblPr/></w:style>' * 3
    assert [s.level for s in read_body(styled("R2", "a"), styles=many + STYLES + many).sections] == [2]


# --- lists ------------------------------------------------------------------------------------------------------------


def level(at: int, kind: str, text: str, extra: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>{extra}</w:lvl>'


def definition(at: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{at}">{"".join(levels)}</w:abstractNum>'


def num(at: int, abstract: int, extra: str = "") -> str:
    return f'<w:num w:numId="{at}"><w:abstractNumId w:val="{abstract}"/>{extra}</w:num>'


NUMBERING = (
    definition(0, level(0, "bullet", "\uf0b7"), level(1, "bullet", "o"))
    + definition(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%1%2)"), level(2, "lowerRoman", "%3"))
    + definition(2, level(0, "upperRoman", "%1", '<w:start w:val="4"/>'), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    + num(1, 0) + num(2, 1) + num(3, 1)
    + num(4, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') + num(5, 2)
)  # fmt: skip


def item(text: str, num_id: int, at: int = 0) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num_id}"/></w:numPr>')


def lines(body: str) -> list[str]:
    return read_body(body, numbering=NUMBERING, styles=STYLES).text.split("\n")


def test_bullets_show_their_level():
    assert lines(item("a", 1) + item("b", 1, 1) + styled("Punkt", "c")) == ["• a", "◦ b", "• c"]


def test_numbers_count_on_start_again_and_nest():
    body = (
        item("a", 2)
        + item("b", 2, 1)
        + item("c", 2, 1)
        + item("d", 2, 2)
        + item("e", 3)
        + item("f", 2, 1)
        + item("g", 4)
    )
    assert lines(body) == ["1. a", "1a) b", "1b) c", "i d", "2. e", "2a) f", "1. g"]


def test_first_numbers_and_legal_numbering():
    assert lines(item("a", 5) + item("b", 5, 1)) == ["IV a", "4.1 b"]


def test_removed_and_unknown_lists_have_no_marker():
    assert lines(item("a", 0) + item("b", 99) + item("c", 2, 8)) == ["a", "b", "c"]


def test_an_empty_item_has_no_marker():
    assert lines(item("a", 1) + item(" ", 1) + item("b", 1)) == ["• a", " ", "• b"]


def test_an_empty_item_counts_as_word_counts_it():
    assert lines(item("a", 2) + item("", 2) + item("b", 2)) == ["1. a", "", "3. b"]


def test_an_item_whose_end_is_deleted_is_no_item():
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:del/></w:rPr>'
    assert lines(item("a", 2) + p("b ", properties=properties) + item("c", 2)) == ["1. a", "2. b c"]


def test_a_level_starts_anew_only_after_the_levels_that_it_names():
    rows = definition(
        3, level(0, "decimal", "%1."), level(1, "decimal", "%2)"), level(2, "decimal", "(%3)", restart(1))
    ) + num(6, 3)
    body = item("a", 6) + item("b", 6, 1) + item("c", 6, 2) + item("d", 6, 1) + item("e", 6, 2) + item("f", 6)
    body += item("g", 6, 2)
    text = read_body(body, numbering=rows).text
    assert text.split("\n") == ["1. a", "1) b", "(1) c", "2) d", "(2) e", "2. f", "(1) g"]


def restart(after: int) -> str:
    return f'<w:lvlRestart w:val="{after}"/>'


@pytest.mark.parametrize(("form", "shown"), [
    ("001, 002, 003, ...", "001"), ("0001, 0002, ...", "0001"), ("a, b, c", "1"), ("", "1"),
])  # fmt: skip
def test_custom_formats_keep_their_zeros(form: str, shown: str):
    custom = f'<w:lvl w:ilvl="0"><w:numFmt w:val="custom" w:format="{form}"/><w:lvlText w:val="%1"/></w:lvl>'
    assert read_body(item("a", 7), numbering=definition(4, custom) + num(7, 4)).text == f"{shown} a"


@pytest.mark.parametrize(("count", "kind", "shown"), [
    (27, "lowerLetter", "aa"), (28, "upperLetter", "BB"), (1994, "upperRoman", "MCMXCIV"), (7, "decimalZero", "07"),
    (3, "none", ""), (999_999_999, "lowerLetter", "999999999"), (999_999_999, "lowerRoman", "999999999"),
])  # fmt: skip
def test_numbers_are_written_as_word_does(count, kind, shown):
    assert formatted(count, kind) == shown


# --- tables -----------------------------------------------------------------------------------------------------------


def test_a_row_is_a_line():
    assert (
        read_body(table(["Område", "Åtgärd"], ["", "Ja"], ["Nej", ""], ["", ""])).text == "Område | Åtgärd\n| Ja\nNej |"
    )


def test_wide_cells_come_once_and_a_tall_label_stands_in_each_of_its_rows():
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("bred")
    below = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("hög")
    assert read_body(table([wide, "x"], [below, "b", "c"], ["<w:tcPr><w:vMerge/></w:tcPr>" + p(), "d", "e"])).text == (
        "bred | x\nhög | b | c\nhög | d | e"
    )


def test_a_row_stays_one_line_whatever_its_cells_hold():
    assert read_body(table(["Stöd", p("Ett") + p("Två"), "Ja"])).text == "Stöd | Ett / Två | Ja"
    assert read_body(table(["a", p("b", "<w:r><w:br/></w:r>", "c")])).text == "a | b / c"
    assert read_body(table(["", p("Ett") + p("Två")])).text == "| Ett / Två"


def test_a_single_cell_is_running_text():
    assert read_body(table([p("Ett") + p("Två")])).text == "Ett\nTvå"


def test_a_question_and_a_longer_answer_beside_it_keep_their_own_lines():
    assert read_body(table(["Vilket stöd behövs?", p("Ett") + p("Två")])).text == "Vilket stöd behövs?\nEtt\nTvå"


def test_long_cells_keep_their_own_lines_and_begin_with_a_mark():
    long = "Vi behöver tid. " * 100
    text = read_body(table(["Stöd", p(long) + p("Två"), p("Ja") + p(long)])).text
    assert [line[:10] for line in text.split("\n")] == ["Stöd", "| Vi behöv", "Två", "| Ja", "Vi behöver"]


def test_only_labels_are_carried_down_not_answers():
    tall = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    below = ["<w:tcPr><w:vMerge/></w:tcPr>" + p(), "b"]
    assert read_body(table([tall + p("x" * 101), "a"], below)).text == "x" * 101 + " | a\n| b"
    assert read_body(table([tall + p("ett") + p("två"), "a"], below)).text == "ett / två | a\n| b"


def test_a_label_ends_where_a_cell_that_is_none_begins():
    tall = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    below = ["<w:tcPr><w:vMerge/></w:tcPr>" + p(), "b"]
    text = read_body(table([tall + p("Nord"), "a"], below, [tall + p("x" * 101), "c"], below)).text
    assert text == "Nord | a\nNord | b\n" + "x" * 101 + " | c\n| b"


def test_a_label_is_carried_in_its_own_column_and_ends_where_it_ends():
    tall, on = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>" + p()
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    rows = [
        ["a", "b", tall + p("Nord")],
        [wide + p("c"), on],
        ["d", "e", tall + p("Syd")],
        ["f", "g", on],
        ["h", "i", ""],
    ]
    assert read_body(table(*rows)).text.split("\n") == [
        "a | b | Nord", "c | Nord", "d | e | Syd", "f | g | Syd", "h | i |",
    ]  # fmt: skip


def test_a_nested_table_keeps_its_rows():
    assert read_body(table(["utanför", table(["i", "j"], ["k", "l"]) + p()])).text == "utanför\ni | j\nk | l"


def test_headings_in_a_layout_table_are_sections():
    imported = read_body(table([styled("R2", "Fråga") + p("Svar")]), styles=STYLES)
    assert [(s.label, imported.text[s.start : s.end]) for s in imported.sections] == [("Fråga", "Fråga")]


def test_deleted_cells_and_inserted_rows():
    row = (
        f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{p('a')}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('b')}</w:tc></w:tr>"
    )
    imported = read_body(f"<w:tbl>{row}</w:tbl>")
    assert (imported.text, left_out(imported)) == ("a", {"deleted_text": 1})


def test_strict_open_xml_is_the_same():
    xml = f'<w:document xmlns:w="{NAMES["w"]}"><w:body>{p("Strikt")}</w:body></w:document>'
    strict = xml.replace(NAMES["w"], "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read(archive({"word/document.xml": strict})).text == "Strikt"
