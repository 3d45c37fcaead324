"""Highlighter colours, shading and comments of Word documents, at their places in the text."""

import io

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.importers.canonical import in_canonical_form
from tests.importers.word import left_out, p, read, read_body, run, styled, table
from tests.tries import tries

ANSWERS = "http://schemas.microsoft.com/office/word/2012/wordml"
YELLOW, GREEN = '<w:highlight w:val="yellow"/>', '<w:highlight w:val="green"/>'


def shaded(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def begin(comment: int) -> str:
    return f'<w:commentRangeStart w:id="{comment}"/>'


def end(comment: int) -> str:
    return f'<w:commentRangeEnd w:id="{comment}"/>'


def reference(comment: int) -> str:
    return f'<w:r><w:commentReference w:id="{comment}"/></w:r>'


def said(comment: int, *paragraphs: str, author: str = "Ada Provsson", paragraph: str = "") -> str:
    first = "<w:r><w:annotationRef/></w:r>"
    lines = "".join(p(first, line).replace("<w:p>", f'<w:p w14:paraId="{paragraph}">') for line in paragraphs)
    return f'<w:comment w:id="{comment}" w:author="{author}">{lines}</w:comment>'


def coloured(imported: ImportedText) -> list[tuple[str, str]]:
    return [(one.colour, imported.text[one.start : one.end]) for one in imported.colours]


def commented(imported: ImportedText) -> list[tuple[str, str, str]]:
    return [(imported.text[one.start : one.end], one.words, one.author) for one in imported.comments]


# --- colours ----------------------------------------------------------------------------------------------------------


def test_neighbouring_runs_of_one_colour_are_one_passage_and_each_paragraph_has_its_own():
    imported = read_body(
        p(
            "Vi tror att ",
            run("tid", YELLOW),
            run(" ", ""),
            run("saknas", YELLOW + "<w:b/>"),
            ", och ",
            run("data", GREEN),
        )
        + p(run("Går vidare", GREEN))
    )
    assert coloured(imported) == [("yellow", "tid saknas"), ("green", "data"), ("green", "Går vidare")]
    assert left_out(imported) == {"highlight": 1}  # of the two colours the dictionary keeps the last


@pytest.mark.parametrize(
    ("properties", "colour"),
    [
        (shaded("FFCC00"), "#FFCC00"), (shaded("ffcc00"), "#FFCC00"), (shaded("FFFF00"), "yellow"),
        (shaded("auto"), None), (shaded("FFFFFF"), None), ('<w:highlight w:val="none"/>', None),
        (shaded("rödast"), None), ('<w:highlight w:val="x y"/>', None), (YELLOW + shaded("FFCC00"), "yellow"),
    ],
)  # fmt: skip
def test_shading_is_a_colour_too_and_what_is_no_colour_is_none(properties, colour):
    assert coloured(read_body(p("a ", run("ord", properties)))) == ([(colour, "ord")] if colour else [])


def test_a_colour_keeps_its_words_in_lists_tables_and_notes():
    body = (
        table([p("Tid"), p(run("Vi ", ""), run("saknar", YELLOW), " tid") + p("  ", run("Mycket", GREEN))])
        + p("Se", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    )  # fmt: skip
    imported = read_body(body, footnotes=f'<w:footnote w:id="2">{p("Källa: ", run("enkäten", YELLOW))}</w:footnote>')
    assert coloured(imported) == [("yellow", "saknar"), ("green", "Mycket"), ("yellow", "enkäten")]


def test_a_note_within_coloured_words_does_not_cut_them_and_has_colours_and_comments_of_its_own():
    mark = f'<w:r><w:rPr>{YELLOW}</w:rPr><w:footnoteReference w:id="2"/></w:r>'
    words = p("Källa: ", run("enkäten", GREEN), begin(1), " 2024", end(1), reference(1), run(" igen", GREEN))
    body = p(run("väntetiden", YELLOW), mark, run(" är lång", YELLOW), " nu")
    imported = read_body(body, footnotes=f'<w:footnote w:id="2">{words}</w:footnote>', comments=said(1, "k"))
    assert imported.text == "väntetiden[1: Källa: enkäten 2024 igen] är lång nu"
    assert coloured(imported) == [
        ("yellow", "väntetiden[1: Källa: "), ("green", "enkäten"), ("yellow", " 2024"), ("green", " igen"),
        ("yellow", "] är lång"),
    ]  # fmt: skip
    assert [(words, text) for words, text, _ in commented(imported)] == [(" 2024", "k")]


def test_the_signs_around_struck_words_and_raised_numbers_move_colours_along():
    imported = read_body(
        p(run("bort ", "<w:strike/>"), run("helt", "<w:strike/>" + YELLOW), " kvar ",
          run("TM", '<w:vertAlign w:val="superscript"/>' + GREEN), run("2", '<w:vertAlign w:val="superscript"/>'),
          " och ", run("sist", YELLOW))
    )  # fmt: skip
    assert imported.text == "~~bort helt~~ kvar ^(TM2) och sist"
    assert coloured(imported) == [("yellow", "helt"), ("green", "TM"), ("yellow", "sist")]


def test_a_colour_keeps_its_words_where_the_cells_of_a_row_stay_paragraphs():
    long = "Ett långt svar som inte får plats på en rad. " * 10
    imported = read_body(table([p("Ett") + p(long), p(run("Färgat", YELLOW)) + p(long)]))
    assert "\n| Färgat\n" in imported.text
    assert coloured(imported) == [("yellow", "Färgat")]


def test_a_label_that_is_repeated_in_a_merged_cell_is_coloured_once():
    first = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p(run("Norr", YELLOW))}</w:tc><w:tc>{p("a")}</w:tc>'
    second = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc><w:tc>{p(run('b', GREEN))}</w:tc>"
    imported = read_body(f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>")
    assert imported.text == "Norr | a\nNorr | b"
    assert [(one.start, one.colour) for one in imported.colours] == [(0, "yellow"), (16, "green")]


def test_hidden_and_deleted_words_have_no_colour():
    deleted = f"<w:del>{run('bort', YELLOW, tag='w:delText')}</w:del>"
    assert coloured(read_body(p("kvar", deleted, run("dolt", "<w:vanish/>" + YELLOW)))) == []


STYLES = (
    f'<w:style w:type="paragraph" w:styleId="Grund"><w:rPr>{GREEN}</w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ruta"><w:basedOn w:val="Grund"/>'
    f"<w:pPr>{shaded('FFCC00')}</w:pPr></w:style>"
    f'<w:style w:type="paragraph" w:styleId="Bakgrund"><w:pPr>{shaded("FFCC00")}</w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Klar"><w:basedOn w:val="Bakgrund"/>'
    f"<w:pPr>{shaded('auto')}</w:pPr></w:style>"
    f'<w:style w:type="character" w:styleId="Penna"><w:rPr>{YELLOW}</w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Penna2"><w:basedOn w:val="Penna"/></w:style>'
    '<w:style w:type="character" w:styleId="Rund"><w:basedOn w:val="Rund"/></w:style>'
)
PEN = '<w:rStyle w:val="Penna2"/>'
NONE = '<w:highlight w:val="none"/>'


@pytest.mark.parametrize(
    ("body", "colours"),
    [
        (p("Hela stycket", properties=shaded("FFFF00")), [("yellow", "Hela stycket")]),
        (p("Bara märket", properties=f"<w:rPr>{YELLOW}{shaded('FFCC00')}</w:rPr>"), []),
        (styled("Ruta", "arvd ", run("egen", YELLOW)), [("green", "arvd "), ("yellow", "egen")]),
        (styled("Bakgrund", "bakom ", run("framför", PEN)), [("#FFCC00", "bakom "), ("yellow", "framför")]),
        (styled("Klar", "genomskinlig"), []),
        (styled("Bakgrund", "bakom ", run("vitt", shaded("FFFFFF"))), [("#FFCC00", "bakom ")]),
        (p("a ", run("ärvd", PEN), run(" b", '<w:rStyle w:val="Rund"/>')), [("yellow", "ärvd")]),
        (p(run("nej", PEN + NONE)), []),
        (styled("Ruta", run("bakom", NONE)), [("#FFCC00", "bakom")]),
    ],
    ids=["paragraph", "mark", "style", "behind", "clear", "white", "character-style", "said-none", "none-on-ground"],
)
def test_paragraphs_and_styles_give_their_words_the_colour_that_one_sees(body, colours):
    assert coloured(read_body(body, styles=STYLES)) == colours


# --- comments ---------------------------------------------------------------------------------------------------------


def test_a_comment_has_the_words_it_is_anchored_to():
    body = p("Vi menar ", begin(1), "att tid", end(1), reference(1), " saknas.") + p("Mer ", begin(2), "här")
    body += p("och", end(2), reference(2), " där")
    comments = said(1, "Är det så?", "Fråga dem.") + said(2, "Två stycken", author="")
    imported = read_body(body, comments=comments)
    assert commented(imported) == [
        ("att tid", "Är det så?\nFråga dem.", "Ada Provsson"),
        ("här\noch", "Två stycken", ""),
    ]
    assert left_out(imported) == {"comment": 2}


def test_a_comment_without_words_of_its_own_has_its_paragraph():
    body = p("Först") + p("Hela stycket.", reference(3)) + p("a", begin(4), end(4), "b", reference(4))
    body += p("c", begin(5), "d", reference(5))
    comments = said(3, "Utan område") + said(4, "Tomt område") + said(5, "Utan slut") + said(6, "Ingenstans")
    imported = read_body(body, comments=comments)
    assert [(words, text) for words, text, _ in commented(imported)] == [
        ("Hela stycket.", "Utan område"), ("ab", "Tomt område"), ("cd", "Utan slut"),
    ]  # fmt: skip
    assert left_out(imported) == {"comment": 4}


def test_a_comment_may_begin_and_end_between_paragraphs_and_cells():
    cell = f"<w:tc>{p('a')}</w:tc>{begin(2)}<w:tc>{p('b')}</w:tc>{end(2)}<w:tc>{p('c', reference(2))}</w:tc>"
    body = begin(1) + p("Ett") + p("två") + end(1) + p("tre", reference(1)) + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
    imported = in_canonical_form(read_body(body, comments=said(1, "x") + said(2, "y")))
    assert [(words.strip(" |"), text) for words, text, _ in commented(imported)] == [("Ett\ntvå", "x"), ("b", "y")]


def test_a_comment_that_ends_between_paragraphs_ends_with_the_words_before():
    body = begin(1) + p("Ett") + p("två") + end(1) + p("tre", reference(1))
    assert commented(read_body(body, comments=said(1, "x"))) == [("Ett\ntvå", "x", "Ada Provsson")]


def test_a_comment_on_rows_cells_or_a_whole_table_is_on_their_words_and_not_on_what_divides_them():
    cell = "<w:tc>{}</w:tc>".format
    first = f"<w:tr>{cell(p('Fråga'))}{begin(2)}{cell(p('Svar'))}{end(2)}{cell(p('Mer', reference(2)))}</w:tr>"
    second = f"{begin(3)}<w:tr>{cell(p('a'))}{cell(p('b'))}</w:tr>{end(3)}"
    third = f"<w:tr>{cell(p('c', reference(3)))}{cell(p(begin(4), 'd') + p('e', end(4)))}</w:tr>"
    rows = f"<w:tbl>{first}{second}{third}</w:tbl>"
    body = p("Före") + begin(1) + rows + end(1) + p("Efter", reference(1), reference(4))
    imported = read_body(body, comments="".join(said(at, str(at)) for at in range(1, 5)))
    assert [(words, number) for words, number, _ in commented(imported)] == [
        ("Fråga | Svar | Mer\na | b\nc | d / e", "1"), ("Svar", "2"), ("a | b", "3"), ("d / e", "4"),
    ]  # fmt: skip


def test_a_comment_from_a_paragraph_to_a_list_does_not_take_the_marker_of_the_item_behind_it():
    item = p(end(1), "punkt", reference(1), properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    imported = read_body(p("Se ", begin(1), "här") + item, comments=said(1, "x"), numbering=numbering)
    assert imported.text == "Se här\n1. punkt"
    assert commented(imported) == [("här", "x", "Ada Provsson")]


def test_a_comment_whose_end_is_deleted_has_its_paragraph_and_not_all_that_follows():
    body = p("Ett ", begin(1), "två", reference(1)) + p("tre", f"<w:del>{end(1)}</w:del>") + p("fyra")
    assert commented(read_body(body, comments=said(1, "x"))) == [("Ett två", "x", "Ada Provsson")]


def test_answers_are_in_the_comment_that_they_answer():
    comments = said(1, "Vad menas?", paragraph="00000001") + said(2, "Tiden.", author="Bo", paragraph="00000002")
    comments += said(3, "Ja.", author="", paragraph="00000003") + said(4, "Annat", paragraph="00000004")
    line = f'<x:commentEx xmlns:x="{ANSWERS}" x:paraId="0000000{{}}" x:paraIdParent="0000000{{}}"/>'
    answers = line.format(2, 1) + line.format(3, 2) + line.format(4, 4)
    body = p(*(begin(at) for at in (1, 2, 3)), "ordet", *(end(at) + reference(at) for at in (1, 2, 3)), " sist")
    body += p(begin(4), "fyra", end(4), reference(4))
    imported = read_body(body, comments=comments, commentsExtended=answers)
    assert commented(imported) == [
        ("ordet", "Vad menas?\nBo: Tiden.\nJa.", "Ada Provsson"), ("fyra", "Annat", "Ada Provsson"),
    ]  # fmt: skip


def test_answers_that_answer_each_other_in_a_circle_are_comments_of_their_own():
    comments = said(1, "a", paragraph="01") + said(2, "b", paragraph="02")
    line = f'<x:commentEx xmlns:x="{ANSWERS}" x:paraId="0{{}}" x:paraIdParent="0{{}}"/>'
    imported = read_body(
        p(begin(1), "x", end(1), begin(2), "y", end(2)),
        comments=comments,
        commentsExtended=line.format(1, 2) + line.format(2, 1),
    )
    assert [text for _, text, _ in commented(imported)] == ["a", "b"]


def test_marks_keep_their_words_through_the_canonical_form():
    imported = in_canonical_form(read_body(
        p("re\u0301", begin(1), run(" A\u030alder ", YELLOW), end(1), "😀", reference(1)), comments=said(1, "k")
    ))  # fmt: skip
    assert (imported.text, coloured(imported)) == ("ré Ålder 😀", [("yellow", "Ålder")])
    assert commented(imported) == [("Ålder", "k", "Ada Provsson")]


def test_what_python_docx_writes_is_read():
    document = docx.Document()
    paragraph = document.add_paragraph("Vi menar att ")
    first, second = paragraph.add_run("personalen behöver "), paragraph.add_run("tid")
    first.font.highlight_color = second.font.highlight_color = WD_COLOR_INDEX.TURQUOISE
    paragraph.add_run(".")
    document.add_comment([first, second], text="Vilken personal?", author="Ada Provsson", initials="AP")
    stream = io.BytesIO()
    document.save(stream)
    imported = read(stream.getvalue())
    assert coloured(imported) == [("cyan", "personalen behöver tid")]
    assert commented(imported) == [("personalen behöver tid", "Vilken personal?", "Ada Provsson")]


WORDS = st.text("ab å\t", min_size=1, max_size=4)
LOOKS = st.sampled_from(["", "<w:strike/>", '<w:vertAlign w:val="superscript"/>'])
RUNS = st.lists(st.tuples(WORDS, LOOKS, st.sampled_from(["", "yellow", "green"])), max_size=8)


@settings(max_examples=tries(60), deadline=None)
@given(st.lists(RUNS, max_size=4))
def test_every_coloured_letter_and_no_other_lies_in_a_passage_of_its_colour(paragraphs):
    def xml(words, look, colour):
        marked = f'<w:highlight w:val="{colour}"/>' if colour else ""
        return run(words.replace("\t", "</w:t><w:tab/><w:t>"), look + marked)

    body = "".join(p(*(xml(*one) for one in runs)) for runs in paragraphs)
    if not any(words.strip() for runs in paragraphs for words, _, _ in runs):
        return
    imported = read_body(body)

    def letters(text):
        return [letter for letter in text if letter in "abå"]

    for colour in ("yellow", "green"):
        wanted = letters("".join(words for runs in paragraphs for words, _, of in runs if of == colour))
        assert letters("".join(words for of, words in coloured(imported) if of == colour)) == wanted
    ends = [0, *(place for one in imported.colours for place in (one.start, one.end)), len(imported.text)]
    assert ends == sorted(ends)
    assert all(not one.isspace() and "~~" not in (one[:2], one[-2:]) for _, one in coloured(imported))
