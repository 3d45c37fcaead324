"""Text inside controls, alternatives, links, lists of contents, drawings and inserted files."""

import io
from typing import ClassVar

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx import DocxImporter, package
from tests.importers.word import field_mark, left_out, make, p, read, read_body, run, styled, table

PROMPT = run("Klicka eller tryck här för att ange text.")


def control(content: str, properties: str = "<w:showingPlcHdr/>") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


# --- prompts ----------------------------------------------------------------------------------------------------------


def test_a_prompt_in_a_cell_leaves_the_cell_empty():
    cell = control(f"<w:tc>{p(PROMPT)}</w:tc>")
    row = f"<w:tbl><w:tr><w:tc>{p('Namn')}</w:tc>{cell}<w:tc>{p('Ja')}</w:tc></w:tr></w:tbl>"
    assert read_body(row).text == "Namn |  | Ja"


def test_a_field_that_is_filled_in_is_text():
    imported = read_body(p("Svar: ", control(run("Mer tid"), '<w:showingPlcHdr w:val="0"/>')))
    assert (imported.text, imported.left_out) == ("Svar: Mer tid", ())


def test_each_prompt_is_counted_and_a_document_of_prompts_has_no_text():
    assert left_out(read_body(p("Svar: ", control(PROMPT), control(PROMPT)))) == {"placeholder": 2}
    with pytest.raises(ImportRefused, match="no text"):
        read_body(control(p(PROMPT)))


# --- alternatives -----------------------------------------------------------------------------------------------------


def alternatives(*choices: tuple[str, str], fallback: str | None = None) -> str:
    made = "".join(f'<mc:Choice Requires="{required}">{content}</mc:Choice>' for required, content in choices)
    made += "" if fallback is None else f"<mc:Fallback>{fallback}</mc:Fallback>"
    return f"<mc:AlternateContent>{made}</mc:AlternateContent>"


@pytest.mark.parametrize(("choices", "fallback", "text"), [
    ([("w14", run("nytt"))], run("gammalt"), "a nytt"),
    ([("w16se", run("nytt"))], run("gammalt"), "a gammalt"),
    ([("wps w16se", run("nytt"))], run("gammalt"), "a gammalt"),
    ([("okänd", run("nyast")), ("w14 wps", run("nytt"))], run("gammalt"), "a nytt"),
])  # fmt: skip
def test_a_choice_is_taken_only_if_all_that_it_requires_is_understood(choices, fallback, text):
    imported = read_body(p("a ", alternatives(*choices, fallback=fallback)))
    assert (imported.text, imported.left_out) == (text, ())


def test_what_no_branch_that_is_read_says_is_told():
    imported = read_body(p("a", alternatives(("w16se", run("nytt")))))
    assert (imported.text, left_out(imported)) == ("a", {"unread": 4})
    imported = read_body(p("a", alternatives(("w14", "<w:r/>"), fallback=run("gammalt"))))
    assert (imported.text, left_out(imported)) == ("a", {"unread": 7})


# --- links ------------------------------------------------------------------------------------------------------------


def link(at: str, text: str) -> str:
    return f'<w:hyperlink r:id="{at}">{run(text)}</w:hyperlink>'


def test_the_address_of_a_link_is_told_unless_it_is_the_text():
    addresses = {"a1": "https://www.exempel.se/rapport/", "a2": "mailto:tema@exempel.se"}
    shown = [link("a1", "rapporten"), link("a1", "exempel.se/rapport"), link("a2", "tema@exempel.se")]
    inside = f'<w:hyperlink w:anchor="bilaga">{run("bilagan")}</w:hyperlink>'
    assert left_out(read_body(p(*shown, inside), links=addresses)) == {"link": 1}


@pytest.mark.parametrize(("code", "told"), [
    ('HYPERLINK "https://exempel.se/a"', {"link": 1}), ('HYPERLINK \\l "bilaga"', {}),
])  # fmt: skip
def test_the_address_of_a_link_field_is_told(code: str, told: dict[str, int]):
    imported = read_body(p(*field(code, run("rapporten"))))
    assert (imported.text, left_out(imported)) == ("rapporten", told)


def field(code: str, *result: str) -> list[str]:
    return [
        field_mark("begin"), run(code, tag="w:instrText"), field_mark("separate"), *result, field_mark("end"),
    ]  # fmt: skip


# --- lists of contents ------------------------------------------------------------------------------------------------

TOC = '<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>'
GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'


def test_a_list_of_contents_is_left_out_by_its_control():
    body = control(p("Innehåll") + p("Bakgrund 1") + p("Stöd 2"), GALLERY) + p("Bakgrund")
    imported = read_body(body)
    assert (imported.text, left_out(imported)) == ("Bakgrund", {"contents": 1})


def test_a_list_of_contents_is_left_out_by_its_field_however_long():
    marks = field(' TOC \\o "1-3" ', run("Bakgrund 1"))
    body = p(*marks[:-1]) + p("Stöd 2") + p(marks[-1]) + p("Bakgrund")
    imported = read_body(p("Före") + body)
    assert (imported.text, left_out(imported)) == ("Före\n\nBakgrund", {"contents": 1})


def test_each_list_of_contents_is_counted():
    body = p(*field("TOC", run("Bakgrund 1"))) + p(*field(' TOC \\c "Figur" ', run("Figur 1"))) + p("Bakgrund")
    assert left_out(read_body(body)) == {"contents": 2}


def test_a_field_of_contents_that_never_ends_takes_nothing_away():
    body = p(*field("TOC", run("Bakgrund 1"))[:-1]) + p("Tid saknas")
    assert read_body(body).text == "Bakgrund 1\nTid saknas"


def test_a_list_of_contents_is_left_out_by_its_styles():
    body = p("Före") + styled("Innehll1", "Bakgrund 1") + styled("Innehll1", "Stöd 2") + p("Bakgrund")
    imported = read_body(body, styles=TOC)
    assert (imported.text, left_out(imported)) == ("Före\nBakgrund", {"contents": 1})


def test_what_people_wrote_below_the_entries_stays():
    entries = p("Innehåll") + styled("Innehll1", "Bakgrund 1") + styled("Innehll1", "Stöd 2")
    imported = read_body(control(entries + p("Vi behöver tid."), GALLERY), styles=TOC)
    assert (imported.text, left_out(imported)) == ("Vi behöver tid.", {"contents": 1})


# --- drawings, ink, symbols -------------------------------------------------------------------------------------------


def test_words_in_figures_are_lines_after_their_paragraph():
    one, need, two = (f"<a:r><a:t>{words}</a:t></a:r>" for words in ("Steg ett", "behov", "Två"))
    body = f"<a:txBody><a:p>{one}<a:br/>{need}</a:p><a:p>{two}</a:p></a:txBody>"
    drawing = f"<w:r><w:drawing><a:graphic><a:graphicData>{body}</a:graphicData></a:graphic></w:drawing></w:r>"
    imported = read_body(p("Före ", drawing, "efter") + p("sist"))
    assert (imported.text, imported.left_out) == ("Före efter\nSteg ett\nbehov\nTvå\nsist", ())


def test_ink_is_counted_however_it_is_wrapped():
    ink = "<w:drawing><a:graphic><a:graphicData><w14:contentPart/></a:graphicData></a:graphic></w:drawing>"
    old = "<w:pict><v:shape><v:imagedata/></v:shape></w:pict>"
    runs = [f"<w:r>{alternatives(('wpi', ink), fallback=old)}</w:r>", "<w:r><w14:contentPart/></w:r>"]
    assert left_out(read_body(p("a", *runs))) == {"image": 2}


def test_a_plain_shape_is_nothing_to_tell():
    shape = "<w:r><w:drawing><a:graphic><a:graphicData><wps:wsp/></a:graphicData></a:graphic></w:drawing></w:r>"
    assert read_body(p("a", shape)).left_out == ()


def test_a_letter_too_large_to_stand_in_the_line_begins_the_next_paragraph():
    cap = p("V", properties='<w:framePr w:dropCap="drop"/>')
    assert read_body(p("Före") + cap + p("i behöver tid.")).text == "Före\nVi behöver tid."
    assert read_body(cap + table(["a", "b"])).text == "V\na | b"
    assert read_body(p("ruta", properties='<w:framePr w:wrap="around"/>') + p("text")).text == "ruta\ntext"


# --- inserted files, several bodies, margins --------------------------------------------------------------------------


def test_a_document_that_lies_in_an_inserted_file_is_refused_with_that():
    with pytest.raises(ImportRefused, match="another file"):
        read_body(p() + '<w:altChunk r:id="x"/>')


def test_all_bodies_are_read():
    assert read_body(f"{p('Ett')}</w:body><w:body>{p('Två')}").text == "Ett\nTvå"


@pytest.mark.parametrize(("header", "told"), [
    (p("4.1-123/2024"), 1), (p("2024-03-05"), 1), (p("Myndigheten"), 1), (p(), 0),
    (p(*field(" PAGE ", run("3")), " (", *field(" NUMPAGES ", run("12")), ")"), 0),
    (p(f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>'), 0),
    (p("Sida ", *field("PAGE", run("3"))), 1),
    (p('<w:r><w:pict><v:shape><v:textpath string="UTKAST"/></v:shape></w:pict></w:r>'), 1),
])  # fmt: skip
def test_a_header_is_told_unless_it_is_the_page_number_alone(header: str, told: int):
    assert left_out(read_body(p("text"), header1=header)).get("header_footer", 0) == told


class Watched(Limits):
    """Limits that count how often somebody asked for the time, which is once per paragraph."""

    asked: ClassVar[list[str]] = []

    def check_time(self, name: str) -> None:
        self.asked.append(name)


def too_long(data: bytes) -> int:
    """Return how often the time was asked for until the text was too long."""
    Watched.asked.clear()
    with pytest.raises(ImportRefused, match="too long"):
        DocxImporter().read("a.docx", io.BytesIO(data), Watched(characters=1000))
    return len(Watched.asked)


def test_too_long_a_text_is_refused_while_it_is_walked():
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{"x" * 100}"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = p("a", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert too_long(make(item * 500, numbering=numbering)) < 50
    label = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("x" * 100)
    assert too_long(make(table([label, "a"], *[["<w:tcPr><w:vMerge/></w:tcPr>" + p(), "b"]] * 500))) < 100
    assert read(make(table(["x" * 450, "y" * 450])), limits=Limits(characters=1000)).text  # a row is counted once


def test_all_parts_together_have_the_room_of_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(package, "XML_BYTES", 20_000)
    margin = p("x" * 6_000)
    assert read(make(p("a"), header1=margin, header2=margin)).text == "a"
    with pytest.raises(ImportRefused, match="far larger"):
        read(make(p("a"), header1=margin, header2=margin, footer1=margin))
