"""Whatever the bytes: a result or ImportRefused, in bounded time, never another exception."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import ImportRefused, UnknownFormat
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.odt.odf_parts import NOT_SLIDES, NOT_TEXT
from lagvarde_coder.importers.pdf import NOT_PDF
from lagvarde_coder.importers.registry import importer_for
from lagvarde_coder.importers.slides import NOT_POWERPOINT
from tests.importers import opendocument, pdf_files, presentation
from tests.importers.answers.opendocument import headed
from tests.importers.inputs import INPUTS
from tests.importers.test_archive import FILE, LAUGHS
from tests.importers.word import NAMES, archive, make, p, styled, table
from tests.tries import tries

NAMES_OF_FILES = (
    "x.txt", "x.docx", "x.xlsx", "x.doc", "x.xls", "x.md", "x.html", "x.vtt", "x.srt", "x.eml",
    "x.msg", "x.rtf", "x.odt", "x.fodt", "x.pptx", "x.ppt", "x.odp", "x.pdf",
    "x.csv", "x.tsv", "x.ods", "x.fods",
)  # fmt: skip
OF_THE_FOLDER = (
    *("subtitles/teams.vtt", "subtitles/namn.srt", "mail/bilagor.eml", "mail/outlook.msg", "rtf/word.rtf"),
    "mht/webblasare.mhtml",
)
QUESTION = "Vilka konsekvenser ser ni?"


def docx() -> bytes:
    return make(
        styled("Rubrik1", "Rubrik") + p("Text " * 50) + table(["a", "b"], ["c", "d"]), styles="", header1=p("a")
    )


def xlsx(answer: str = "Bra. " * 20) -> bytes:
    book = openpyxl.Workbook()
    for row in (["Vem", QUESTION], ["NPO A", answer], ["NPO B", answer]):
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def odt() -> bytes:
    automatic = opendocument.list_style("L", opendocument.level(1, "1"))
    words = opendocument.h(1, "Rubrik") + opendocument.listed("L", opendocument.p("Text " * 50))
    commented = opendocument.p(opendocument.comment("Var?", "c"), "Här", opendocument.comment_end("c"))
    return opendocument.make(words + commented + opendocument.table(["a", "b"], ["c", "d"]), automatic)


def pptx() -> bytes:
    shapes = presentation.shape("Text " * 20, holder='idx="1"'), presentation.table(["a", "b"])
    return presentation.make([presentation.slide(presentation.title("Rubrik"), *shapes)])


def odp() -> bytes:
    box = f"<draw:frame><draw:text-box>{opendocument.p('Text ' * 20)}</draw:text-box></draw:frame>"
    return opendocument.make(f"<draw:page>{box}</draw:page>", kind="presentation")


def ods(answer: str = "Bra. " * 20) -> bytes:
    return headed(answer, "Nej.", columns=("Vem", QUESTION))


def csv(answer: str = "Bra; men ”dyrt”. " * 20) -> bytes:
    return f'Vem;{QUESTION}\r\nNPO A;"{answer}"\r\n"NPO Ö";"Ja,\nkanske"\r\n'.encode()


PAGE = (
    "<meta charset=utf-8><style>.a{background:#ff0}</style><h1>Möte</h1><p>Vi har <span class=a>inte</span> <s>tid</s>"
    "<ul><li>ett<li>två</ul><table><tr><td rowspan=2>a<td>b<tr><td>c</table><pre>x</pre><a href='https://x.example'>y</a>"
)
SAMPLES = {
    "x.docx": docx(),
    "x.xlsx": xlsx(),
    "x.ods": ods(),
    "x.csv": csv(),
    "x.txt": "Åtgärder på väg 🙃\r\n".encode() * 20,
    **{f"x{Path(path).suffix}": (INPUTS / path).read_bytes() for path in OF_THE_FOLDER},
    "x.odt": odt(),
    "x.fodt": opendocument.flat(opendocument.p("Åtgärder " * 20)),
    "x.pptx": pptx(),
    "x.odp": odp(),
    "x.html": PAGE.encode(),
    "x.pdf": pdf_files.pdf(
        pdf_files.lines(70, 700, ["Vi har inte tid för", "läke-", "medel."]) + pdf_files.text(70, 40, "1"),
        pdf_files.PICTURE,
        pdf_files.text(70, 700, "b"),
    ),
}


def attempt(name: str, data: bytes) -> list[ImportedText] | str:
    """Return what was read, or why it was refused; check that what was read is in order."""
    limits = Limits(seconds=20.0)
    try:
        texts = list(importer_for(name, data[:4096]).read(name, io.BytesIO(data), limits))
    except ImportRefused as refused:
        assert str(refused)
        return str(refused.params.get("detail", refused))
    for text in texts:
        assert text.text.strip()
        assert all(0 <= section.start < section.end <= len(text.text) for section in text.sections)
    return texts


def text_read(name: str, data: bytes) -> str:
    texts = attempt(name, data)
    assert isinstance(texts, list)
    return texts[0].text


def replaced(data: bytes, member: str, content: str | bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return archive({name: content if name == member else old.read(name) for name in old.namelist()})


def sheet(cells: str) -> bytes:
    xml = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>'
    return replaced(xlsx(), "xl/worksheets/sheet1.xml", xml)


def test_the_samples_are_read():
    assert all(isinstance(attempt(name, data), list) for name, data in SAMPLES.items())


@given(st.sampled_from(sorted(SAMPLES)), st.floats(0, 1))
def test_files_cut_short_anywhere(name, share):
    data = SAMPLES[name]
    attempt(name, data[: int(share * len(data))])


@given(
    st.sampled_from(sorted(SAMPLES)),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8),
)
def test_files_with_wrong_bytes_anywhere(name, changes):
    data = bytearray(SAMPLES[name])
    for share, byte in changes:
        data[int(share * len(data))] = byte
    attempt(name, bytes(data))


@given(st.sampled_from(["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"]), st.data())
def test_docx_parts_with_wrong_bytes(member, draw):
    _damage("x.docx", member, draw)


@settings(max_examples=tries(60))
@given(
    st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]),
    st.data(),
)
def test_xlsx_parts_with_wrong_bytes(member, draw):
    _damage("x.xlsx", member, draw)


@settings(max_examples=tries(60))
@given(
    st.sampled_from(["x.odt content.xml", "x.odt styles.xml", "x.odt META-INF/manifest.xml", "x.odp content.xml"]),
    st.data(),
)
def test_opendocument_parts_with_wrong_bytes(part, draw):
    name, _, member = part.partition(" ")
    _damage(name, member, draw)


@settings(max_examples=tries(60))
@given(
    st.sampled_from([
        "ppt/slides/slide1.xml", "ppt/presentation.xml", "ppt/slides/_rels/slide1.xml.rels",
        "ppt/slideLayouts/layout1.xml",
    ]),
    st.data(),
)  # fmt: skip
def test_pptx_parts_with_wrong_bytes(member, draw):
    _damage("x.pptx", member, draw)


def _damage(name: str, member: str, draw) -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLES[name])) as opened:
        data = opened.read(member)
    start = draw.draw(st.integers(0, len(data)))
    end = draw.draw(st.integers(start, min(len(data), start + 40)))
    new = draw.draw(
        st.one_of(st.binary(max_size=6), st.sampled_from([b"", b'"', b"9" * 20, b"<w:p>", b"-1", b"A1", b"/>"]))
    )
    attempt(name, replaced(SAMPLES[name], member, data[:start] + new + data[end:]))


@given(
    st.sampled_from(NAMES_OF_FILES),
    st.sampled_from([b"", b"PK\x03\x04", why.OLE, b"\xff\xfe", b"\xef\xbb\xbf"]),
    st.binary(max_size=2000),
)
def test_random_bytes(name, head, data):
    attempt(name, head + data)


@pytest.mark.parametrize("name", NAMES_OF_FILES)
def test_empty_files(name):
    assert attempt(name, b"") == why.EMPTY


@given(st.text(max_size=20), st.sampled_from(["", ".txt", ".docx", "/", ".txt/", "\\..\\x.txt"]))
def test_any_name(name, suffix):
    try:
        attempt(name + suffix, b"Hej")
    except UnknownFormat as error:
        assert str(error)


@pytest.mark.parametrize(("name", "data", "detail"), [
    ("a.doc", why.OLE + b"\0" * 600, why.OLD_WORD),
    ("a.docx", why.OLE + b"\0" * 600, why.OLD_WORD),
    ("a.docx", why.OLE + "EncryptedPackage".encode("utf-16-le"), why.ENCRYPTED),
    ("a.docx", b"{\\rtf1 hej}", why.NOT_WORD),
    ("a.docx", xlsx(), why.NOT_WORD),
    ("a.docx", archive({"content.xml": "<office/>"}), why.NOT_WORD),
    ("a.docx", archive({"word/document.xml": "<html/>"}), why.NOT_WORD),
    ("a.docx", archive({"word/document.xml": "<w:document"}), why.DAMAGED_XML),
    ("a.docx", archive({"word/document.xml": f'<w:document xmlns:w="{NAMES["w"]}"/>'}), why.NO_TEXT),
    ("a.docx", make(p() + p(" ")), why.NO_TEXT),
    ("a.docx", make(p("a"), styles="<trasig>"), why.DAMAGED_XML),
    ("a.xls", why.OLE + b"\0" * 600, why.OLD_EXCEL),
    ("a.xlsx", why.OLE + "EncryptedPackage".encode("utf-16-le"), why.ENCRYPTED),
    ("a.xlsx", b"a;b;c", why.NOT_EXCEL),
    ("a.xlsx", docx(), why.NOT_EXCEL),
    ("a.txt", docx(), why.BINARY),
    ("a.odt", b"{\\rtf1 hej}", NOT_TEXT),
    ("a.odt", docx(), NOT_TEXT),
    ("a.odt", archive({"content.xml": "<office/>"}), NOT_TEXT),
    ("a.odt", archive({"content.xml": "<a:b"}), why.DAMAGED_XML),
    ("a.fodt", b"<html/>", NOT_TEXT),
    ("a.odt", opendocument.make(""), why.NO_TEXT),
    ("a.odp", pptx(), NOT_SLIDES),
    ("a.pptx", b"<html/>", NOT_POWERPOINT),
    ("a.pptx", odp(), NOT_POWERPOINT),
    ("a.pptx", presentation.make([presentation.slide()]), why.NO_TEXT),
    ("a.html", docx(), why.BINARY),
    ("a.pdf", docx(), NOT_PDF),
    ("a.htm", b"<p hidden>a</p>", why.NO_TEXT),
    ("a.html", b"<b>" * 300 + b"a", why.NESTED),
])  # fmt: skip
def test_files_that_are_something_else_are_refused_with_what_to_do(name, data, detail):
    assert attempt(name, data) == detail


@pytest.mark.parametrize(("name", "member"), [
    ("x.docx", "word/document.xml"), ("x.docx", "word/styles.xml"), ("x.docx", "_rels/.rels"),
    ("x.xlsx", "xl/worksheets/sheet1.xml"), ("x.xlsx", "xl/workbook.xml"), ("x.xlsx", "[Content_Types].xml"),
    ("x.odt", "content.xml"), ("x.odt", "styles.xml"), ("x.odp", "content.xml"), ("x.pptx", "ppt/slides/slide1.xml"),
    ("x.pptx", "ppt/presentation.xml"), ("x.pptx", "ppt/slideMasters/master1.xml"), ("x.pptx", "_rels/.rels"),
])  # fmt: skip
@pytest.mark.parametrize("xml", [LAUGHS, FILE])
def test_entities_are_refused_in_every_part(name, member, xml):
    assert attempt(name, replaced(SAMPLES[name], member, xml)) == why.DOCTYPE


def test_deep_tables_and_boxes_are_refused_or_read():
    deep = p("botten")
    for _ in range(60):
        deep = f"<w:tbl><w:tr><w:tc>{deep}</w:tc></w:tr></w:tbl>"
    attempt("x.docx", make(deep))
    box = "<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>"
    for _ in range(55):
        deep = p(box.format(deep))
    attempt("x.docx", make(deep))


def test_a_great_many_paragraphs_end_in_time():
    xml = f'<w:document xmlns:w="{NAMES["w"]}"><w:body>{"<w:p/>" * 100_000}{p("slut")}</w:body></w:document>'
    data = archive({"word/document.xml": xml}, zipfile.ZIP_STORED)
    with pytest.raises(ImportRefused, match="more time than"):
        importer_for("x.docx", b"").read("x.docx", io.BytesIO(data), Limits(seconds=0.05))


def test_list_markers_do_not_grow_without_end():
    places = "%1" * 5000
    level = '<w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/>'
    level = f'<w:lvl w:ilvl="0">{level}<w:lvlText w:val="{places}"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = p("a", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert len(text_read("x.docx", make(item * 100, numbering=numbering))) < 100 * 1000


@pytest.mark.parametrize("cells", [
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    '<row r="1"><c r="a1"><v>1</v></c><c r="xfd1"><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>',
    '<row r="9999999"><c r="ZZZ9999999"><v>1</v></c></row>',
])  # fmt: skip
def test_cells_far_apart_are_refused_before_they_take_all_memory(cells):
    """calamine 0.9.1 asked for 550 GB here and ended the process."""
    assert attempt("x.xlsx", sheet(cells)) == why.TOO_MANY_CELLS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_sheet_that_calls_itself_a_picture_is_looked_at_too(encoding):
    far = sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    with zipfile.ZipFile(io.BytesIO(far)) as old:
        members = {name: old.read(name) for name in old.namelist()}
    relations = "xl/_rels/workbook.xml.rels"
    members["xl/media/x.png"] = members.pop("xl/worksheets/sheet1.xml").decode().encode(encoding)
    members[relations] = members[relations].replace(b"worksheets/sheet1.xml", b"media/x.png")
    assert attempt("x.xlsx", archive(members)) == why.TOO_MANY_CELLS


@pytest.mark.parametrize("cells", [
    '<row r="A"><c r="A1"><v>1</v></c></row>', '<row r="1"><c r="1A"><v>1</v></c></row>',
    '<row r="-1"><c r="A99999999999"><v>1</v></c></row>', "<row><c>",
])  # fmt: skip
def test_cells_in_impossible_places_are_damage(cells):
    assert attempt("x.xlsx", sheet(cells)) == why.DAMAGED_XML


def test_formatted_but_empty_rows_far_down_do_not_matter():
    cell = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
    rows = "".join(
        f'<row r="{at}">{cell.format(f"A{at}", who)}{cell.format(f"B{at}", what)}</row>'
        for at, who, what in ((1, "Vem", "Vad vill ni?"), (2, "NPO A", "Mer"))
    )
    empty = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert text_read("x.xlsx", sheet(rows + empty)) == "Vad vill ni?\nMer"


@pytest.mark.parametrize(("member", "old", "new"), [
    ("xl/worksheets/sheet1.xml", 'ref="A1:B3"', 'ref="A1:XFD1048576"'),
    ("xl/styles.xml", "<cellXfs", '<cellXfs count="99999999999"'),
])  # fmt: skip
def test_sizes_that_are_only_claimed_cost_nothing(member, old, new):
    data = SAMPLES["x.xlsx"]
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        content = opened.read(member).decode()
    attempt("x.xlsx", replaced(data, member, content.replace(old, new)))
