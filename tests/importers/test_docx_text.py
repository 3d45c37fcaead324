"""What of a Word document becomes text."""

import io

import docx
import pytest

from lagvarde_coder.domain.errors import ImportRefused
from tests.importers.word import left_out, p, read, read_body, run, styled, table

BREAK, PAGE, TAB = "<w:r><w:br/></w:r>", '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:tab/></w:r>"


def text_of(*runs: str, **parts: str) -> str:
    return read_body(p(*runs), None, **parts).text


def test_paragraphs_become_lines_and_empty_ones_stay_between():
    assert read_body(p() + p("Ett") + p() + p("Två") + p()).text == "Ett\n\nTvå"


def test_a_document_by_python_docx_comes_in_whole():
    document = docx.Document()
    document.add_heading("Minnesanteckning", 0)
    document.add_paragraph("Å, ä och ö 🙃 och ½.")
    out = io.BytesIO()
    document.save(out)
    imported = read(out.getvalue(), "mapp/Dialog 01.docx")
    assert imported.text == "Minnesanteckning\nÅ, ä och ö 🙃 och ½."
    assert (imported.title, imported.left_out) == ("Dialog 01", ())


def test_line_and_page_breaks_never_glue_words_together():
    assert text_of("före", BREAK, "efter", PAGE, "ny", "<w:r><w:cr/></w:r>", "sist") == "före\nefter\nny\nsist"


def test_tabs_hyphens_and_spaces():
    assert (
        text_of("a", TAB, "b", "<w:r><w:noBreakHyphen/></w:r>", "c", "<w:r><w:softHyphen/></w:r>", "d")
        == "a\tb\u2011cd"
    )
    assert text_of("rad\n  bruten", " slut\xad") == "rad   bruten slut"


@pytest.mark.parametrize("wrapper", [
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:customXml>{}</w:customXml>",
    "<w:fldSimple w:instr='DATE'>{}</w:fldSimple>",
    "<w:ins><w:moveTo>{}</w:moveTo></w:ins>",
    "<w:nyttSaker>{}</w:nyttSaker>",
])  # fmt: skip
def test_wrapped_text_is_kept_once(wrapper):
    assert text_of("före ", wrapper.format(run("inuti")), " efter") == "före inuti efter"


def test_content_controls_around_paragraphs_are_looked_through():
    assert read_body(f"<w:sdt><w:sdtContent>{p('Ett')}{table(['a', 'b'])}</w:sdtContent></w:sdt>").text == "Ett\na | b"


# --- fields ---------------------------------------------------------------------------------------------------------


def field(code: str, result: str | None) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    begin = marks[0] + run(code, tag="w:instrText")
    return begin + (marks[1] + result if result is not None else "") + marks[2]


def test_of_a_field_only_the_result_is_text():
    imported = read_body(p("sid ", field("PAGE", run("3")), " av ", field("IF " + field("X", run("nej")), run("7"))))
    assert (imported.text, imported.left_out) == ("sid 3 av 7", ())


def test_a_field_without_result_is_counted():
    assert left_out(read_body(p("ord", field('XE "ord"', None)))) == {"field_code": 1}


def test_a_field_that_never_ends_does_not_swallow_the_rest():
    imported = read_body(p("a", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "KOD") + p("resten"))
    assert (imported.text, left_out(imported)) == ("a\nresten", {"unread": 3})


def test_a_field_may_run_over_paragraphs():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("INDEX", tag="w:instrText")
    index = p(begin, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "Ett") + p("Två")
    assert read_body(index + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + p("Text")).text == "Ett\nTvå\n\nText"


@pytest.mark.parametrize(("data", "shown"), [
    ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
    ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
    ("<w:checkBox/>", "☐"),
    ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Nej"/><w:listEntry w:val="Ja"/></w:ddList>', "Ja"),
    ('<w:ddList><w:result w:val="9"/></w:ddList>', ""),
])  # fmt: skip
def test_form_fields_show_their_state(data, shown):
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    assert text_of("Svar: ", begin, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "!") == f"Svar: {shown}!"


# --- symbols, notes, text boxes, formulas -----------------------------------------------------------------------------


def test_symbols_become_plain_characters_or_are_counted():
    imported = read_body(
        p("a ", sym("Wingdings", "F0E0"), sym("Symbol", "F0B3"), sym("Wingdings", "F099"), sym("Arial", "zz"))
    )
    assert imported.text == "a →≥\ufffd\ufffd"
    assert left_out(imported) == {"character": 2}


def test_typed_symbol_font_characters_are_understood_too():
    assert text_of(run("\uf0e0", '<w:rFonts w:ascii="Wingdings"/>')) == "→"


def sym(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def note(kind: str, note_id: int, *paragraphs: str) -> str:
    return f'<w:{kind} w:id="{note_id}">{"".join(paragraphs)}</w:{kind}>'


def test_notes_stand_at_their_place_in_brackets_the_first_time():
    body = p("Se", ref("endnote", 5), " och", ref("footnote", 2), ref("footnote", 2), ".") + p("Sist")
    imported = read_body(
        body,
        footnotes=note("footnote", 2, p("Fot"), p("not")) + note("footnote", 3, p("aldrig använd")),
        endnotes=note("endnote", 5, p("Slut", ref("footnote", 2))),
    )
    assert imported.text == "Se[1: Slut[2: Fot / not]] och[2][2].\nSist"
    assert left_out(imported) == {"note": 1}  # the one that nothing refers to


def test_a_missing_note_is_counted():
    assert left_out(read_body(p("Se", ref("footnote", 2)))) == {"note": 1}


def ref(kind: str, note_id: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'


def box(text: str) -> str:
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>{shape}</wp:inline></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_comes_once_after_its_paragraph():
    assert read_body(p("Före", box("I rutan"), " och mer") + p("Efter")).text == "Före och mer\nI rutan\nEfter"


def test_a_text_box_of_old_word_is_read_from_the_fallback():
    content = f"<w:txbxContent>{p('Gammal')}</w:txbxContent>"
    vml = f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"
    assert read_body(p("Före", vml)).text == "Före\nGammal"


def test_formulas_keep_their_characters_and_others_are_counted():
    formula = "<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>"
    imported = read_body(p("Om ", formula, "<m:oMath/>"))
    assert (imported.text, left_out(imported)) == ("Om x=1", {"formula": 1})


# --- what is left out -------------------------------------------------------------------------------------------------


def test_tracked_changes_are_read_as_accepted_and_deletions_counted():
    imported = read_body(
        p("Kvar ", f"<w:ins>{run('nytt ')}</w:ins>", f"<w:del>{run('gammalt', tag='w:delText')}</w:del>",
          f"<w:moveFrom>{run('flyttat')}</w:moveFrom>", f"<w:moveTo>{run('flyttat')}</w:moveTo>")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("struken rad") + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    assert (imported.text, left_out(imported)) == ("Kvar nytt flyttat", {"deleted_text": 3})


def test_a_deleted_paragraph_end_joins_with_the_next():
    first = p("En mening ", properties="<w:rPr><w:del/></w:rPr>")
    assert read_body(first + p("som går vidare.")).text == "En mening som går vidare."
    assert read_body(first).text == "En mening "


def test_colours_of_a_highlighter_are_counted_per_colour_a_stretch_once():
    yellow, green = '<w:highlight w:val="yellow"/>', '<w:highlight w:val="darkGreen"/>'
    shaded, white = '<w:shd w:val="clear" w:fill="FFFF00"/>', '<w:highlight w:val="none"/>'
    body = (
        p(run("Tid ", yellow), run("saknas", yellow), run(" och ", white), run("data", green))
        + p(run("går vidare", green), run(" här", shaded))
        + p(run("Ork", yellow), run(" mest", '<w:shd w:val="clear" w:fill="auto"/>'))
    )
    imported = read_body(body)
    assert [(one.kind, one.detail, one.count) for one in imported.left_out] == [
        ("highlight", "yellow", 2),
        ("highlight", "darkGreen", 1),
    ]


def test_hidden_text_is_left_out_and_counted_per_stretch():
    hidden = "<w:vanish/>"
    imported = read_body(
        p("Syns", run("dolt ", hidden), run("mer", hidden), run("!", '<w:vanish w:val="0"/>'), run("x", hidden))
    )
    assert (imported.text, left_out(imported)) == ("Syns!", {"hidden_text": 2})


def test_hidden_text_by_style_is_found():
    styles = '<w:style w:type="character" w:styleId="Dold"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert text_of("Syns", run("inte", '<w:rStyle w:val="Dold"/>'), styles=styles) == "Syns"


def test_comments_headers_pictures_and_objects_are_counted():
    drawing = "<w:r><w:drawing><wp:inline><a:graphic>{}</a:graphic></wp:inline></w:drawing></w:r>"
    imported = read_body(
        p("Text", drawing.format("<pic:pic/>"), drawing.format("<c:chart/>"),
          '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet"/></w:object></w:r>',
          '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>') + '<w:altChunk r:id="x"/>',
        comments=f"<w:comment>{p('Fråga')}</w:comment><w:comment>{p('Svar')}</w:comment>",
        hdr=p("ej läst"), header1=p("Myndigheten"), footer1=p(field(" PAGE ", run("3"))),
    )  # fmt: skip
    assert imported.text == "Text"
    assert left_out(imported) == {
        "image": 1, "comment": 2, "header_footer": 1, "formula": 1, "object": 2, "inserted_file": 1,
    }  # fmt: skip


def test_headings_by_style_id_alone_are_found_without_a_styles_part():
    assert [s.label for s in read_body(styled("Rubrik1", "Bakgrund") + p("text")).sections] == ["Bakgrund"]


def test_a_heading_is_called_without_its_note_and_an_empty_note_is_its_number():
    notes = note("footnote", 2, p("Enligt enkäten.")) + note("footnote", 3, p(" "))
    imported = read_body(
        styled("Rubrik1", "Bakgrund", ref("footnote", 2)) + p("Se", ref("footnote", 3)), footnotes=notes
    )
    assert imported.text == "Bakgrund[1: Enligt enkäten.]\nSe[2]"
    assert [(one.label, one.start, one.end) for one in imported.sections] == [("Bakgrund", 0, 28)]


def test_a_note_that_refers_to_itself_ends():
    imported = read_body(p("Se", ref("footnote", 2)), footnotes=note("footnote", 2, p("Samma", ref("footnote", 2))))
    assert imported.text == "Se[1: Samma[1]]"


def test_notes_within_notes_without_end_are_refused_in_a_sentence():
    chain = "".join(note("footnote", at, p("x", ref("footnote", at + 1))) for at in range(2, 3000))
    with pytest.raises(ImportRefused):
        read_body(p("Se", ref("footnote", 2)), footnotes=chain)
