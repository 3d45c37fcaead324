"""Charts, footnotes and references of Word reports, opened again by other readers."""

import io
import shutil
import subprocess
import zipfile
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from lxml import etree, html
from PIL import Image

from lagvarde_coder.domain.disclosed import NOTHING, joined
from lagvarde_coder.domain.figures.drawing import TEXT, Drawing, Rectangle, TableTwin
from lagvarde_coder.exporters.blocks import (
    ChartBlock,
    ChartSeries,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    PictureBlock,
    StyledText,
    TextStyle,
    gap,
    link,
    note,
    reference,
)
from lagvarde_coder.exporters.docx.charts import step
from lagvarde_coder.exporters.report import Report, ReportSection
from lagvarde_coder.exporters.text import xml_text
from tests.exporters.samples import HOSTILE, STANDING, parsed, written
from tests.tries import tries

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ORDER = {
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart catAx valAx spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
    "ser": "idx order tx spPr invertIfNegative dLbls cat val",
    "dLbls": "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "catAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses crossBetween majorUnit",
    "scaling": "logBase orientation max min",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
    "title": "tx layout overlay spPr txPr",
}
"""In which order the schema of ECMA-376 (dml-chart.xsd) wants the children of an element."""


def chart(**changes):
    values: dict[str, Any] = {
        "anchor": "figur_b01",
        "caption": "Hur organisationer tar upp B01. Enhet: organisationer.",
        "description": "Tar upp 14, stöder 12.",
        "rows": "Hur",
        "axis": "Organisationer, av 22 hörda",
        "categories": ("Tar upp", "Stöder"),
        "series": (ChartSeries("Organisationer", (14, 12), "BF3000"),),
        "most": 22,
    }
    return ChartBlock(**(values | changes))


def report(*charts, note_words="Svar 1 · Dok 12"):
    def body():
        yield Paragraph(ParagraphRole.LEAD, (StyledText("Se "), reference("Figur 1", "figur_b01"), gap("Egen text")))
        yield Paragraph(ParagraphRole.QUOTE, (StyledText("”Vi saknar tid.”"), note(StyledText(note_words))))
        yield Paragraph(
            ParagraphRole.ITEM,
            (link("Till kapitlet", "kapitel"), note(StyledText("E-1", TextStyle.EVIDENCE), StyledText(" andra"))),
        )
        yield from charts

    section = ReportSection(HeadingBlock(1, "Kapitel", "kapitel"), body, figures=charts)
    return Report(title="Prov", standing=STANDING, sections=(section,), passages=0)


def package(*charts, **changes):
    return zipfile.ZipFile(io.BytesIO(written(report(*charts, **changes), "docx")))


def test_a_chart_is_a_part_of_its_own_with_its_numbers_in_a_workbook_that_opens():
    made = package(chart())
    drawing = parsed(made.read("word/charts/chart1.xml"))
    assert [each.text for each in drawing.iter(C + "v")] == ["Organisationer", "Tar upp", "Stöder", "14", "12"]
    relations = parsed(made.read("word/charts/_rels/chart1.xml.rels"))
    (relation,) = relations
    assert drawing.find(C + "externalData").get(R + "id") == relation.get("Id")
    book = openpyxl.load_workbook(io.BytesIO(made.read("word/" + relation.get("Target").removeprefix("../"))))
    assert list(book["Underlag"].values) == [("Hur", "Organisationer"), ("Tar upp", 14), ("Stöder", 12)]
    assert [each.text for each in drawing.iter(C + "f")] == [
        "Underlag!$B$1",
        "Underlag!$A$2:$A$3",
        "Underlag!$B$2:$B$3",
    ]


def test_the_children_of_each_element_stand_in_the_order_of_the_schema():
    two = chart(series=(ChartSeries("Nu", (1, 2), "BF3000"), ChartSeries("Då", (3, 4), "008080")))
    drawing = parsed(package(two).read("word/charts/chart1.xml"))
    seen = set()
    for element in drawing.iter(C + "*"):
        name = etree.QName(element).localname
        if name in ORDER:
            seen.add(name)
            names = [etree.QName(child).localname for child in element]
            assert names == sorted(names, key=ORDER[name].split().index), name
    assert seen == ORDER.keys()


def test_every_relationship_and_every_kind_of_part_is_declared():
    made = package(chart(), chart(anchor="figur_b02"))
    names = set(made.namelist())
    types = parsed(made.read("[Content_Types].xml"))
    declared = {each.get("PartName") for each in types} | {each.get("Extension") for each in types}
    for name in names - {"[Content_Types].xml"}:
        assert f"/{name}" in declared or name.rpartition(".")[2] in declared
    assert {"word/charts/chart2.xml", "word/embeddings/Microsoft_Excel_Worksheet2.xlsx"} <= names
    ids = {each.get("Id"): each.get("Target") for each in parsed(made.read("word/_rels/document.xml.rels"))}
    shown = [ids[each.get(R + "id")] for each in parsed(made.read("word/document.xml")).iter(C + "chart")]
    assert shown == ["charts/chart1.xml", "charts/chart2.xml"]


def test_a_chart_has_an_alternative_text_and_a_caption_that_word_numbers_and_the_text_refers_to():
    body = parsed(package(chart()).read("word/document.xml"))
    drawn, instead = body.iter("{*}docPr")
    assert drawn.get("descr") == instead.get("descr") == "Tar upp 14, stöder 12."
    assert drawn.get("id") != instead.get("id")
    codes = [code.text.strip() for code in body.iter(W + "instrText")]
    assert "SEQ Figur \\* ARABIC" in codes and "REF _Ref_figur_b01 \\h" in codes
    (mark,) = [each for each in body.iter(W + "bookmarkStart") if each.get(W + "name") == "_Ref_figur_b01"]
    caption = mark.getparent()
    words, inside = "", False
    for node in caption.iter():
        inside = node is mark or (inside and node.tag != W + "bookmarkEnd")
        words += node.text if inside and node.tag == W + "t" else ""
    assert words.replace("\u00a0", " ") == "Figur 1"


def test_programs_that_do_not_draw_charts_have_a_picture_of_the_same_size():
    made = package(chart())
    (choice,) = parsed(made.read("word/document.xml")).iter("{*}AlternateContent")
    first, second = choice
    assert choice.nsmap[first.get("Requires")] == "http://schemas.microsoft.com/office/word/2010/wordml"
    assert first.find(f".//{C}chart") is not None and second.find(f".//{C}chart") is None
    (size, same) = (dict(each.find(".//{*}extent").attrib) for each in choice)
    assert size == same
    ids = {each.get("Id"): each.get("Target") for each in parsed(made.read("word/_rels/document.xml.rels"))}
    picture = Image.open(io.BytesIO(made.read(f"word/{ids[second.find('.//{*}blip').get(R + 'embed')]}")))
    assert picture.width / picture.height == pytest.approx(int(size["cx"]) / int(size["cy"]), rel=0.02)
    counted = picture.convert("RGB").getcolors(100_000)
    assert counted is not None and (0xBF, 0x30, 0x00) in {colour for _, colour in counted}


def test_a_drawing_is_a_picture_with_its_own_words():
    drawing = Drawing(
        width=480, height=96, shapes=(Rectangle(x=10, y=10, width=80, height=20, fill=TEXT),), parts=(),
        title=NOTHING, caption=NOTHING, description=joined([12, 13]), twin=TableTwin(headings=(), rows=()),
    )  # fmt: skip
    block = PictureBlock(anchor="figur_bild", caption="Hur det blev", drawing=drawing)
    made = package(block)
    (properties,) = parsed(made.read("word/document.xml")).iter("{*}docPr")
    assert properties.get("descr") == "12 13" and properties.get("name") == "Figur 1. Hur det blev"
    assert [name for name in made.namelist() if "media/" in name] == ["word/media/image1.png"]
    page = html.document_fromstring(written(report(block), "html").decode())
    (figure,) = page.iter("figure")
    assert figure.get("id") == "figur_bild" and "Figur 1. Hur det blev" in "".join(map(str, figure.itertext()))
    assert len(figure.findall(".//rect")) == 2  # its ground, and what is drawn


def test_footnotes_are_real_and_say_where_the_words_come_from():
    made = package()
    notes = parsed(made.read("word/footnotes.xml"))
    words = {note.get(W + "id"): "".join(text.text for text in note.iter(W + "t")) for note in notes}
    referred = [each.get(W + "id") for each in parsed(made.read("word/document.xml")).iter(W + "footnoteReference")]
    assert [words[number].strip() for number in referred] == ["Svar 1 · Dok 12", "E-1 andra"]
    settings = parsed(made.read("word/settings.xml"))
    separators = {note.get(W + "id") for note in notes if note.get(W + "type")}
    assert {each.get(W + "id") for each in settings.find(W + "footnotePr")} == separators


def test_another_library_opens_a_report_with_charts_and_notes():
    document = docx.Document(io.BytesIO(written(report(chart()), "docx")))
    assert len(document.element.body.findall(f".//{C}chart")) == 1
    assert {relation.reltype.rpartition("/")[2] for relation in document.part.rels.values()} >= {"chart", "footnotes"}


@settings(max_examples=tries(12))
@given(HOSTILE, HOSTILE, HOSTILE)
def test_any_words_survive_in_charts_and_notes(name, words, axis):
    made = package(chart(categories=(name, words), axis=axis, rows=words, description=axis), note_words=name)
    drawing = parsed(made.read("word/charts/chart1.xml"))
    assert [each.text or "" for each in drawing.iter(C + "v")][1:3] == [xml_text(name), xml_text(words)]
    book = openpyxl.load_workbook(io.BytesIO(made.read("word/embeddings/Microsoft_Excel_Worksheet1.xlsx")))
    assert all(cell.data_type != "f" for row in book["Underlag"] for cell in row)


def test_html_has_the_numbers_of_a_chart_as_a_table_and_notes_that_lead_back():
    page: Any = html.fromstring(written(report(chart()), "html"))
    table = page.get_element_by_id("figur_b01")
    cells = [[cell.text_content().strip() for cell in row.iter("th", "td")] for row in table.iter("tr")]
    assert cells == [["Hur", "Organisationer"], ["Tar upp", "14"], ["Stöder", "12"]]
    assert "Figur 1" in table.find("caption").text_content()
    ids = {each.get("id") for each in page.iter() if each.get("id")}
    leading = [each.get("href")[1:] for each in page.iter("a") if each.get("href", "").startswith("#")]
    assert set(leading) <= ids and {"not-1", "not-2", "not-1-plats"} <= set(leading)
    assert page.get_element_by_id("not-1").text_content().startswith("Svar 1 · Dok 12")


@pytest.mark.parametrize(("most", "apart"), [(1, 1), (5, 1), (6, 2), (24, 5), (43, 10), (101, 50), (1000, 200)])
def test_lines_of_an_axis_stand_at_round_numbers(most, apart):
    assert step(most) == apart


@pytest.mark.soak
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_draws_the_chart_and_exports_a_tagged_pdf(tmp_path):
    (tmp_path / "prov.docx").write_bytes(written(report(chart()), "docx"))
    export = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", export]
    subprocess.run([*command, "prov.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    import pypdfium2

    pdf = pypdfium2.PdfDocument(tmp_path / "prov.pdf")
    words = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Organisationer, av 22 hörda" in words and "Stöder" in words and "Svar 1 · Dok 12" in words
    assert b"/StructTreeRoot" in (tmp_path / "prov.pdf").read_bytes()
