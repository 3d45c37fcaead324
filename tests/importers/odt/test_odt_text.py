"""What of an OpenDocument text becomes text, comments and colours, where files of other programs have none."""

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from tests.importers.opendocument import (
    comment,
    comment_end,
    h,
    left_out,
    level,
    list_style,
    listed,
    look,
    make,
    note,
    p,
    read,
    read_body,
    span,
    table,
)  # fmt: skip

YELLOW = look("gul", 'fo:background-color="#ffff00"')
STRUCK = look("struken", 'style:text-line-through-style="solid"')


def commented(imported) -> list[tuple[str, str]]:
    return [(imported.text[one.start : one.end], one.words) for one in imported.comments]


def coloured(imported) -> list[tuple[str, str]]:
    return [(imported.text[one.start : one.end], one.colour) for one in imported.colours]


def test_comments_and_colours_stay_on_their_words_in_a_row_of_a_table():
    words = p("Vi ", comment("Vilka?", "c"), "saknar", comment_end("c"), " tid") + p(span("gul", "varje dag"))
    imported = read_body(table(["Svar", words, "Ja"]), YELLOW)
    assert imported.text == "Svar | Vi saknar tid / varje dag | Ja"
    assert commented(imported) == [("saknar", "Vilka?")]
    assert coloured(imported) == [("varje dag", "yellow")]


def test_they_stay_there_behind_markers_signs_and_notes():
    one = p(span("struken", "inte "), "sluta ", span("gul", "nu"), note(p("Fot ", span("gul", "not"))))
    imported = read_body(listed("L", one), YELLOW + STRUCK + list_style("L", level(1, "1")))
    assert imported.text == "1. ~~inte~~ sluta nu[1]\n\n[1] Fot not"
    assert coloured(imported) == [("nu", "yellow"), ("not", "yellow")]


def test_a_coloured_and_struck_word_has_its_signs_around_the_colour():
    both = look("b", 'style:text-line-through-style="solid"', 'fo:background-color="#00ff00"')
    imported = read_body(p("Vi vill ", span("b", "inte"), " det"), both)
    assert imported.text == "Vi vill ~~inte~~ det"
    assert coloured(imported) == [("inte", "green")]


def test_a_comment_on_an_empty_line_goes_to_the_words_beside():
    imported = read_body(p(comment("Först")) + p("Ett stycke") + p(comment("Sist")))
    assert commented(imported) == [("Ett", "Först"), ("stycke", "Sist")]


def test_a_comment_that_never_ends_is_one_on_a_place():
    assert commented(read_body(p("Här ", comment("Vad?", "x"), "står det") + p("mer"))) == [("Här", "Vad?")]


def test_an_answer_to_a_comment_is_a_comment_of_its_own():
    said = p(comment("Stämmer det?", "a"), "Nej", comment_end("a"), comment("Ja.", "b", "Alm"), comment_end("b"))
    assert [one.author for one in read_body(said).comments] == ["Ek", "Alm"]


def test_styles_inherit_and_inner_ones_go_before_outer_ones():
    automatic = STRUCK + look("mer", 'fo:font-weight="bold"', parent="struken")
    automatic += look("inte", 'style:text-line-through-style="none"')
    assert read_body(p(span("mer", "a ", span("inte", "b"))), automatic).text == "~~a~~ b"


def test_styles_based_on_each_other_end():
    circle = look("a", parent="b") + look("b", parent="a")
    assert read_body(p(span("a", "Ja")), circle).text == "Ja"


def test_hidden_text_is_told_once_per_stretch():
    hidden = look("dolt", 'text:display="none"')
    imported = read_body(p("a", span("dolt", "b"), span("dolt", "c"), "d", span("dolt", "e")), hidden)
    assert (imported.text, left_out(imported)) == ("ad", {"hidden_text": 2})


def test_symbols_of_the_signs_fonts_are_plain_characters():
    font = look("w", 'style:font-name="Wingdings"')
    assert read_body(p(span("w", "\uf0fc"), " klart"), font).text == "✓ klart"


@pytest.mark.parametrize(("form", "markers"), [
    ("1", ["1.", "2."]), ("a", ["a.", "b."]), ("A", ["A.", "B."]), ("i", ["i.", "ii."]), ("I", ["I.", "II."]),
])  # fmt: skip
def test_numbers_of_every_kind(form: str, markers: list[str]):
    text = read_body(listed("L", p("x"), p("y")), list_style("L", level(1, form))).text
    assert [line.split()[0] for line in text.split("\n")] == markers


def test_a_list_begins_where_it_says():
    body = listed("L", p("x")) + listed("L", p("y"), more=' text:continue-numbering="true"')
    started = level(1, "1", 'style:num-suffix=")" text:start-value="7"')
    assert read_body(body, list_style("L", started)).text == "7) x\n8) y"


def test_a_heading_in_a_list_has_the_lists_number():
    imported = read_body(listed("L", h(1, "Stöd")), list_style("L", level(1, "1")))
    assert (imported.text, imported.sections[0].label) == ("1. Stöd", "Stöd")


def test_a_label_is_carried_no_further_than_its_cell_reaches():
    def cell(words: str, spans: str) -> str:
        return f"<table:table-cell {spans}>{p(words)}</table:table-cell>"

    covered = "<table:covered-table-cell/>"
    rows = [
        ["a", cell("Region B", 'table:number-rows-spanned="2"'), "c"],
        ["d", covered, "f"],
        [cell("Över två", 'table:number-columns-spanned="2"'), covered, "i"],
    ]
    body = "".join(
        f"<table:table-row>{''.join(one if one[0] == '<' else cell(one, '') for one in row)}</table:table-row>"
        for row in rows
    )
    text = read_body(f"<table:table>{body}</table:table>").text
    assert text == "a | Region B | c\nd | Region B | f\nÖver två | i"


def test_a_row_that_is_repeated_without_end_costs_nothing():
    many = '<table:table-row table:number-rows-repeated="999999999"><table:table-cell '
    many += 'table:number-columns-repeated="999999999"/></table:table-row>'
    assert read_body(p("a") + f"<table:table>{many}</table:table>").text == "a"


def test_repeated_words_are_held_to_the_limits():
    row = '<table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated='
    row += f'"999999999">{p("Hej " * 20_000)}</table:table-cell></table:table-row>'
    with pytest.raises(ImportRefused) as refused:
        read_body(f"<table:table>{row}</table:table>")
    assert refused.value.params["detail"] == why.TOO_LONG


@pytest.mark.parametrize(("header", "told"), [
    ("4.1-123/2024", {"header_footer": 1}),
    ("<text:page-number>3</text:page-number> (<text:page-count>12</text:page-count>)", {}),
    ("123 – <text:page-number>3</text:page-number>", {"header_footer": 1}),
    ("", {}),
])  # fmt: skip
def test_a_header_is_told_if_it_has_more_than_the_number_of_the_page(header: str, told: dict[str, int]):
    page = f'<style:master-page style:name="Standard"><style:header>{p(header)}</style:header></style:master-page>'
    assert left_out(read(make(p("Text"), masters=page))) == told


def test_an_entity_in_a_flat_file_is_refused():
    with pytest.raises(ImportRefused) as refused:
        read(b'<!DOCTYPE a [<!ENTITY y SYSTEM "file:///etc/passwd">]><a>&y;</a>', "x.fodt")
    assert refused.value.params["detail"] == why.DOCTYPE


def test_a_source_is_called_after_its_file():
    content = make(p("Åtgärder på väg"))
    assert read(content, "mapp/Dialog 01.ott").title == "Dialog 01"
