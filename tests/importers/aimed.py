"""Files aimed at a reader: small, and made to cost time or memory, or to be taken for something else."""

import io
import struct
import zipfile
import zlib

from tests.importers import opendocument, presentation
from tests.importers.test_hostile import replaced, sheet, xlsx
from tests.importers.word import NAMES, archive, make, p, run, styled, table

WORDS = "Vi vill ha mer tid."
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MARKS = "a" + "\u0301\u0316" * 60_000


def nested(depth: int, start: str, end: str, inside: str) -> str:
    return start * depth + inside + end * depth


def document(xml: str) -> bytes:
    return archive({"word/document.xml": xml})


def in_document(body: str) -> str:
    return f'<w:document xmlns:w="{NAMES["w"]}"><w:body>{body}</w:body></w:document>'


def spreadsheet_of_another_kind() -> bytes:
    cell = f'<table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>{"Hej " * 200}'
    row = f'<table:table-row table:number-rows-repeated="10000">{cell}</text:p></table:table-cell></table:table-row>'
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in
                     ("office", "table", "text"))  # fmt: skip
    content = f"<office:spreadsheet><table:table table:name='A'>{row}</table:table></office:spreadsheet>"
    content = f"<office:body>{content}</office:body>"
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {names}>{content}</office:document-content>",
        "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        "xl/workbook.xml": "<x/>",
    })  # fmt: skip


def shared_string(times: int) -> bytes:
    """A workbook in which every cell is one long string."""
    rows = "".join(
        f'<row r="{row}">' + "".join(f'<c r="{column}{row}" t="s"><v>0</v></c>' for column in "ABCDEFGHIJ") + "</row>"
        for row in range(1, times // 10)
    )
    string = "".join(f"{number:x} " for number in range(17_000))
    strings = f'<sst xmlns="{SPREADSHEET}"><si><t>{string}</t></si></sst>'
    kinds = ("worksheet", "sharedStrings")
    related = "".join(f'<Relationship Id="r{kind}" Type="{NAMES["r"]}/{kind}" Target="{kind}.xml"/>' for kind in kinds)
    with zipfile.ZipFile(out := io.BytesIO(sheet(rows)), "a") as opened:
        opened.writestr("xl/sharedStrings.xml", strings)
        opened.writestr("xl/worksheet.xml", sheet_of(rows))
    listed = f'<sheets><sheet name="A" sheetId="1" xmlns:r="{NAMES["r"]}" r:id="rworksheet"/></sheets>'
    data = replaced(out.getvalue(), "xl/workbook.xml", f'<workbook xmlns="{SPREADSHEET}">{listed}</workbook>')
    return replaced(data, "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>')


def sheet_of(rows: str) -> str:
    return f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{rows}</sheetData></worksheet>'


def sheet_of_other_elements(count: int) -> bytes:
    elements = "".join(f'<x a="{number:x}"/>' for number in range(count))
    xml = f'<worksheet xmlns="{SPREADSHEET}">{elements}<sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'
    return replaced(xlsx(), "xl/worksheets/sheet1.xml", xml)


def sheets(count: int) -> bytes:
    listed = "".join(f'<sheet name="Blad {number}" sheetId="{number}" r:id="rId1"/>' for number in range(1, count))
    names = f'xmlns="{SPREADSHEET}" xmlns:r="{NAMES["r"]}"'
    return replaced(xlsx(), "xl/workbook.xml", f"<workbook {names}><sheets>{listed}</sheets></workbook>")


def styles_of_numbers(count: int) -> bytes:
    formats = "".join(f'<numFmt numFmtId="{at}" formatCode="{"[h]" * 40}"/>' for at in range(count))
    cells = f'<cellXfs count="{count}">{"".join(f"""<xf numFmtId="{at}"/>""" for at in range(count))}</cellXfs>'
    xml = f'<styleSheet xmlns="{SPREADSHEET}"><numFmts>{formats}</numFmts>{cells}</styleSheet>'
    return replaced(xlsx(), "xl/styles.xml", xml)


def list_markers(paragraphs: int, places: str, form: str = "decimal") -> bytes:
    level = f'<w:start w:val="999999999"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{places}"/>'
    numbering = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    one = p("a", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    return make("".join(one.replace(">a<", f">{at:x}<") for at in range(paragraphs)), numbering=numbering)


def cyclic_styles() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{at}"><w:name w:val="heading {at % 9}"/>'
        f'<w:basedOn w:val="S{(at + 1) % 100}"/><w:link w:val="S{at}"/></w:style>'
        for at in range(100)
    )
    return make("".join(styled(f"S{at % 100}", WORDS) for at in range(500)), styles=styles)


def cyclic_numbering() -> bytes:
    styles = "".join(
        f'<w:style w:type="numbering" w:styleId="N{at}"><w:pPr><w:numPr><w:numId w:val="{1 - at}"/></w:numPr></w:pPr>'
        "</w:style>"
        for at in range(2)
    )
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:numStyleLink w:val="N{at}"/><w:styleLink w:val="N{1 - at}"/>'
        "</w:abstractNum>"
        for at in range(2)
    )
    numbering += "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{1 - at}"/></w:num>' for at in range(2))
    return make(p(WORDS, properties='<w:numPr><w:numId w:val="1"/></w:numPr>'), styles=styles, numbering=numbering)


def note_that_refers_to_itself() -> bytes:
    refer = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    return make(p(WORDS, refer), footnotes=f'<w:footnote w:id="2">{p("Not ", refer, refer)}</w:footnote>')


def headers(count: int, paragraphs: int) -> bytes:
    parts = {f"header{at}": "".join(p(f"{at} {number:x}") for number in range(paragraphs)) for at in range(count)}
    return make(p(WORDS), None, **parts)


def overlapping(count: int) -> bytes:
    """A zip whose members all are the same packed bytes (D. Fifield, 2019)."""
    content = in_document(p(WORDS) + "<w:p/>" * 100_000).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    name = b"word/document.xml"
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, zlib.crc32(content), len(packed), len(content),
                       len(name), 0)  # fmt: skip
    members = head + name + packed
    listed = b""
    for at in range(count):
        path = name if at == 0 else b"word/header%d.xml" % at
        listed += struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, zlib.crc32(content), len(packed),
                              len(content), len(path), 0, 0, 0, 0, 0, 0) + path  # fmt: skip
    return members + listed + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(listed), len(members), 0)


def sizes_that_lie(size: int) -> bytes:
    data = bytearray(document(in_document(p(WORDS))))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<LL", data, at + 20, size, size)
    return bytes(data)


def zip_in_zip(depth: int) -> bytes:
    inner = b"0" * 10_000_000
    for _ in range(depth):
        inner = archive({"bomb.zip": inner})
    with zipfile.ZipFile(out := io.BytesIO(make(p(WORDS))), "a") as opened:
        opened.writestr("word/embeddings/bomb.docx", inner)
    return out.getvalue()


def entities(encoding: str) -> bytes:
    declared = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;'
    return document((declared + '<!ENTITY y "z">]>' + in_document(p("&y;"))).encode(encoding).decode("latin-1"))


def sheet_elsewhere(target: str) -> bytes:
    kind = f"{NAMES['r']}/worksheet"
    relation = f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/>'
    return replaced(
        xlsx(), "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{relation}</Relationships>'
    )


def rows_of_answers(heading: str, rows: int) -> bytes:
    def cell(place: str, words: str) -> str:
        return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'

    head = "".join(cell(f"{column}1", f"{heading}{column}?") for column in "BCDEFGHIJKLMNOPQRSTUVWXYZ")
    lines = "".join(
        f'<row r="{row}">{cell(f"A{row}", f"Org {row}")}{cell(f"B{row}", "Ja")}</row>' for row in range(2, rows)
    )
    return sheet(f'<row r="1">{cell("A1", "Vem")}{head}</row>{lines}')


def fields(depth: int) -> str:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    return p(begin * depth, run(WORDS))


def spans(count: int) -> str:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="{count}"/><w:vMerge w:val="restart"/></w:tcPr>{p(WORDS)}</w:tc>'
    return f"<w:tbl><w:tr><w:trPr><w:gridBefore w:val='{count}'/></w:trPr>{wide}</w:tr></w:tbl>"


def attributes(count: int) -> str:
    named = " ".join(f'a{at}="{at}"' for at in range(count))
    return f"<w:p {named}><w:r><w:t>{WORDS}</w:t></w:r></w:p>"


def prefixes(count: int) -> str:
    named = " ".join(f'xmlns:n{at}="urn:{at}"' for at in range(count))
    return f"<w:p {named}><w:r><w:t>{WORDS}</w:t></w:r></w:p>"


def nested_tables(depth: int) -> str:
    body = p(WORDS)
    for _ in range(depth):
        body = table([body + p("x")])
    return body


def classes(count: int) -> bytes:
    """A page with a class of its own for every word, and a rule for each of them."""
    rules = "".join(f".c{at}{{text-decoration:line-through}}" for at in range(count))[:900_000]
    words = "".join(f'<span class="c{at}">{at} </span>' for at in range(count))
    return f"<style>{rules}</style><p>{words}<p>{WORDS}".encode()


def page_of_attributes(count: int) -> bytes:
    return f"<p {' '.join(f'a{at}=b' for at in range(count))}>{WORDS}".encode()


def opened(body: str, automatic: str = "") -> bytes:
    return opendocument.make(body, automatic)


def lists_in_lists(depth: int) -> str:
    return nested(depth, "<text:list><text:list-item>", "</text:list-item></text:list>", opendocument.p(WORDS))


def boxes_in_boxes(depth: int) -> str:
    box = "<text:p><draw:frame><draw:text-box>"
    return nested(depth, box, "</draw:text-box></draw:frame></text:p>", opendocument.p(WORDS))


def tables_in_tables(depth: int) -> str:
    cell = "<table:table><table:table-row><table:table-cell>"
    return nested(depth, cell, "</table:table-cell></table:table-row></table:table>", opendocument.p(WORDS))


def note_in_note() -> str:
    return opendocument.p(WORDS, opendocument.note(opendocument.p("a", opendocument.note(opendocument.p(WORDS)))))


def open_comments(count: int) -> str:
    """Comments on ranges that never end, and ends of none."""
    lines = (opendocument.p(opendocument.comment("Var?", f"c{at}"), "ord") for at in range(count))
    ends = (opendocument.p(opendocument.comment_end(f"c{at}"), "ord") for at in range(count, 0, -1))
    return "".join((*lines, *ends)) + opendocument.p(WORDS)


def long_chain_of_looks(count: int) -> bytes:
    looks = "".join(opendocument.look(f"S{at}", parent=f"S{at + 1}") for at in range(count))
    words = "".join(opendocument.p(opendocument.span(f"S{at}", "ord")) for at in range(count))
    return opened(words + opendocument.p(WORDS), looks)


def list_of_long_markers(count: int) -> bytes:
    more = f'style:num-prefix="{"x" * 5_000}" text:start-value="999999999" text:display-levels="10"'
    style = opendocument.list_style("L", *(opendocument.level(at, "A", more) for at in range(1, 11)))
    return opened(opendocument.listed("L", *(opendocument.p("a") for _ in range(count))) + opendocument.p(WORDS), style)


def bomb_in_content() -> bytes:
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a>" + " " * 10_000_000})


def wide_spaces(count: int) -> str:
    return opendocument.p(*('<text:s text:c="999999999"/>' for _ in range(count)), WORDS)


def deck(*shapes: str) -> bytes:
    return presentation.make([presentation.slide(*shapes, presentation.shape(WORDS, at=(0, 180)))])


def circle_of_points(count: int) -> bytes:
    """A diagram whose points are joined in circles."""
    points = "".join(f'<dgm:pt modelId="{at}"><dgm:t><a:p/></dgm:t></dgm:pt>' for at in range(count))
    joints = "".join(f'<dgm:cxn srcId="{at}" destId="{(at * 7) % count}" srcOrd="0"/>' for at in range(count)) * 3
    inside = f"<dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{joints}</dgm:cxnLst>"
    data = f"<dgm:dataModel {presentation.DECLARED}>{inside}</dgm:dataModel>"
    frame = '<p:graphicFrame><p:nvGraphicFramePr/><a:graphic><dgm:relIds r:dm="r2"/></a:graphic></p:graphicFrame>'
    slide = presentation.slide(frame, presentation.shape(WORDS))
    return presentation.make([slide], {1: [("diagramData", "../d.xml")]}, {"ppt/d.xml": data})


def many_slides(count: int) -> bytes:
    """A presentation whose slides all are one part under many names of relations."""
    one = presentation.slide(presentation.shape(WORDS))
    return presentation.make([one], main=[("slide", "slides/slide1.xml")] * count)


def shapes_in_one_place(count: int) -> bytes:
    return deck(*(presentation.shape(f"{at:x}", at=(10, 10)) for at in range(count)))
