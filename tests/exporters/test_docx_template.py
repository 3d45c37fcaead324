import io
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor

from lagvarde_coder.domain.errors import BadTemplate
from tests.exporters.samples import report, written


@pytest.fixture
def template(tmp_path):
    """Return a template as an office makes one: text, a header, a narrow page, its own look of headings."""
    document = docx.Document()
    document.add_heading("Gammal rubrik", 1)
    document.add_paragraph("Hemlig mening ur en annan rapport.")
    document.add_comment(document.paragraphs[1].runs, text="Hemlig kommentar", author="NN")
    document.add_table(2, 2)
    document.sections[0].header.paragraphs[0].text = "Myndighetens sidhuvud"
    document.add_section(WD_SECTION.NEW_PAGE)
    document.sections[-1].page_width = Cm(15)
    document.styles["Heading 1"].font.color.rgb = RGBColor(1, 2, 3)
    heading = document.styles["Heading 1"].element
    heading.set(qn("w:styleId"), "Rubrik1")
    path = tmp_path / "mall.docx"
    document.save(str(path))
    return path


def filled(template):
    return written(report(), "docx", template=template)


def opened(template) -> Any:
    return docx.Document(io.BytesIO(filled(template)))


def test_a_templates_styles_page_and_header_stay(template):
    document = opened(template)
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(1, 2, 3)
    assert document.styles["Heading 1"].style_id == "Rubrik1"
    assert round(document.sections[0].page_width.cm, 1) == 15
    assert document.sections[0].header.paragraphs[0].text == "Myndighetens sidhuvud"
    headings = [p for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[0].text == "Sammanfattning"


def test_nothing_of_a_templates_text_leaves_with_the_report(template):
    with zipfile.ZipFile(io.BytesIO(filled(template))) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Hemlig" not in everything
    assert b"Gammal rubrik" not in everything
    with zipfile.ZipFile(io.BytesIO(filled(template))) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name or "comments" in name or "app" in name]


def test_a_template_without_page_numbers_gets_them(template):
    assert "läge 1842" in opened(template).sections[0].footer.paragraphs[0].text


def test_a_templates_own_footer_stays(template):
    document: Any = docx.Document(str(template))
    document.sections[0].footer.paragraphs[0].text = "Myndighetens sidfot"
    document.save(str(template))
    assert [p.text for p in opened(template).sections[0].footer.paragraphs] == ["Myndighetens sidfot"]


def test_tables_are_as_wide_as_the_templates_text(template):
    document = opened(template)
    section = document.sections[0]
    text = section.page_width - section.left_margin - section.right_margin
    assert all(sum(column.width for column in table.columns) <= text for table in document.tables)


def test_missing_styles_are_added_and_the_language_is_swedish(template):
    document = opened(template)
    names = {style.name for style in document.styles}
    assert {"Beläggsnummer", "Utdrag", "Temabricka 13", "Lågvärdetabell", "toc 1"} <= names
    ids = [style.style_id for style in document.styles]
    assert len(ids) == len(set(ids))
    assert document.styles["Utdrag"].base_style.name == "Normal"
    assert document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}").get(qn("w:val")) == "sv-SE"


def test_a_report_can_be_the_template_of_the_next(tmp_path):
    path = tmp_path / "rapport.docx"
    path.write_bytes(written(report(), "docx"))
    again = opened(path)
    first = docx.Document(str(path))
    assert [p.text for p in again.paragraphs] == [p.text for p in first.paragraphs]
    assert {style.name for style in again.styles} == {style.name for style in first.styles}


def not_there(path): ...


def text_file(path):
    path.write_text("Det här är ingen Word-fil.")


def other_archive(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")


def folder(path):
    path.mkdir()


def broken_xml(path):
    docx.Document().save(str(path))
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] = b"<w:document"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def truncated(path):
    docx.Document().save(str(path))
    path.write_bytes(path.read_bytes()[:20_000])


@pytest.mark.parametrize("make", [not_there, text_file, other_archive, folder, broken_xml, truncated])
def test_a_bad_template_is_refused_with_a_sentence(tmp_path, make):
    path = tmp_path / "mall.docx"
    make(path)
    with pytest.raises(BadTemplate, match=r"mall\.docx cannot be used as a report template"):
        filled(path)
