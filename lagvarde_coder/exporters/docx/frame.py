"""The document around the report: our own, or the user's template without its text."""

import io
import zipfile
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import OpcError
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from docx.opc.pkgwriter import _ContentTypesItem
from docx.shared import Cm, Length
from lxml import etree

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, BadTemplate
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import ChartBlock
from lagvarde_coder.exporters.docx.chart_pictures import chart_png
from lagvarde_coder.exporters.docx.charts import add_chart, chart_height
from lagvarde_coder.exporters.docx.drawings import add_image, drawing_png
from lagvarde_coder.exporters.docx.markup import R_NS, VAL, W, element, field, paragraph, run
from lagvarde_coder.exporters.docx.notes import notes_part
from lagvarde_coder.exporters.docx.styles import LANGUAGE, StyleIds, complete_styles, replace_styles, style_ids
from lagvarde_coder.exporters.packing import UndatedPackage
from lagvarde_coder.exporters.report import Report
from lagvarde_coder.exporters.text import xml_text

_LARGEST = 100_000_000  # bytes of a template, unpacked
_KEPT = {RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.FONT_TABLE, RT.THEME, RT.WEB_SETTINGS, RT.FOOTNOTES, RT.ENDNOTES}
_MISSING = QT_TRANSLATE_NOOP("Errors", "The file is not there or cannot be read.")
_NOT_WORD = QT_TRANSLATE_NOOP("Errors", "It is not a Word document (.docx).")
_TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "It is larger than 100 MB.")


class FigureParts(NamedTuple):
    """By which relationships the body shows a figure: as a picture, and as a chart if it is one."""

    picture: str
    chart: str = ""


@dataclass(frozen=True, slots=True)
class DocumentFrame:
    """A finished package whose body is still to come.

    Attributes:
        package: the bytes of the .docx; ``part``: name of the member that holds the body.
        section: page set-up, with the references to header and footer.
        width, height: of the text on a page, in twentieths of a point.
        notes: name of the member for footnotes; ``empty_notes``: what it holds without any.
        figures: the parts of each of the report's charts and pictures, by their anchors.
    """

    package: bytes
    part: str
    section: etree._Element
    styles: StyleIds
    width: int
    height: int
    notes: str
    empty_notes: bytes
    figures: dict[str, FigureParts]


def frame_for(report: Report, template: Path | None, *, comments: bool = False) -> DocumentFrame:
    """Return the frame of a report; with ``comments`` it has an empty part for them.

    Raises:
        BadTemplate: ``template`` is no Word document.
    """
    document = docx.Document() if template is None else _opened(template)
    if template is None:
        replace_styles(document.styles.element)
        _set_up_page(document, margin=Cm(2 if report.landscape else 2.5))
        _hyphenate(document)
    else:
        complete_styles(document.styles.element)
    styles = style_ids(document.styles.element)
    section = _emptied(document)
    if report.landscape:
        _lay_on_long_side(document)
    if comments:
        _ = document.comments  # made when it is first asked for
    if template is None or not _numbers_pages(document, section):
        _add_footer(document, report, styles, before_page="\t" if template is None and not report.landscape else " · ")
    _set_properties(document, report)
    _settle(document)
    notes, figures = notes_part(document), _add_figures(document, report)
    return DocumentFrame(
        package=_packed(document),
        part=document.part.partname.lstrip("/"),
        section=deepcopy(section),
        styles=styles,
        width=_width(document),
        height=_height(document),
        notes=notes.partname.lstrip("/"),
        empty_notes=notes.blob,
        figures=figures,
    )


def _add_figures(document: Document, report: Report) -> dict[str, FigureParts]:
    """Add the parts of charts and pictures, and return by which relationship the text shows each."""
    made = wording.utc(report.standing.made)
    width, names = _width(document), {}
    for number, figure in enumerate(report.figures, 1):
        if isinstance(figure, ChartBlock):
            picture = add_image(document, chart_png(figure, width, chart_height(figure)))
            names[figure.anchor] = FigureParts(picture, add_chart(document, figure, number, made))
        else:
            names[figure.anchor] = FigureParts(add_image(document, drawing_png(figure.drawing)))
    return names


def _packed(document: Document) -> bytes:
    """Return the file; python-docx's own way of saving gives its members the date of the clock."""
    package, stream = document.part.package, io.BytesIO()
    parts = package.parts
    for part in parts:
        part.before_marshal()
    with UndatedPackage(stream) as archive:
        archive.writestr(CONTENT_TYPES_URI.membername, _ContentTypesItem.from_parts(parts).blob)  # type: ignore[no-untyped-call]
        archive.writestr(PACKAGE_URI.rels_uri.membername, package.rels.xml)
        for part in parts:
            archive.writestr(part.partname.membername, part.blob)
            if len(part.rels):
                archive.writestr(part.partname.rels_uri.membername, part.rels.xml)
    return stream.getvalue()


def _opened(template: Path) -> Document:
    if not template.is_file():  # a pipe would be waited for without end
        raise BadTemplate(name=template.name, detail=_MISSING)
    try:
        with zipfile.ZipFile(template) as archive:
            too_large = sum(member.file_size for member in archive.infolist()) > _LARGEST
        if not too_large:
            return docx.Document(str(template))
    except OSError as error:
        raise BadTemplate(name=template.name, detail=_MISSING) from error
    except (ValueError, KeyError, AttributeError, zipfile.BadZipFile, OpcError, etree.XMLSyntaxError) as error:
        raise BadTemplate(name=template.name, detail=_NOT_WORD) from error
    raise BadTemplate(name=template.name, detail=_TOO_LARGE)


def _set_up_page(document: Document, *, margin: Length) -> None:
    """A4 with margins for some 75 characters a line; ``margin`` is that above and below."""
    section = document.sections[-1]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.75)
    section.top_margin, section.bottom_margin = margin, margin
    section.header_distance = section.footer_distance = Cm(1.25)
    section.different_first_page_header_footer = True


def _lay_on_long_side(document: Document) -> None:
    section = document.sections[-1]
    width, height = section.page_width or Cm(21), section.page_height or Cm(29.7)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = max(width, height), min(width, height)


def _hyphenate(document: Document) -> None:
    """Let long words be divided, where a style does not forbid it: in the narrow columns of tables."""
    stop = document.settings.element.find(W + "defaultTabStop")
    if stop is not None:
        stop.addnext(element("autoHyphenation"))


def _emptied(document: Document) -> etree._Element:
    """Take the text out of the body, and every part that only the text needed; return the last page set-up.

    A section without a header of its own shows the one of the section before: so does the one that stays.
    """
    body = document.element.body
    sections = list(body.iter(W + "sectPr"))
    last = sections[-1] if sections else element("sectPr")
    for earlier in reversed(sections[:-1]):
        _inherit(last, earlier)
    for child in list(body):
        body.remove(child)
    body.append(last)
    used = {child.get(f"{{{R_NS}}}id") for child in last.iter()}
    for name, relation in list(document.part.rels.items()):
        if relation.reltype not in _KEPT and name not in used:
            del document.part.rels[name]
    package = document.part.package
    for name, relation in list(package.rels.items()):  # a picture of the first page, titles of its parts …
        if relation.reltype not in {RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES}:
            del package.rels[name]
    _empty_notes(document)
    return last


def _inherit(section: etree._Element, earlier: etree._Element) -> None:
    for tag in ("headerReference", "footerReference"):
        there = {reference.get(W + "type") for reference in section.findall(W + tag)}
        for reference in earlier.findall(W + tag):
            if reference.get(W + "type") not in there:
                section.insert(0, deepcopy(reference))


def _empty_notes(document: Document) -> None:
    """Take the template's foot- and endnotes out, but for the lines that separate them from the text."""
    for relation in document.part.rels.values():
        if relation.reltype in {RT.FOOTNOTES, RT.ENDNOTES}:
            part = relation.target_part
            root = etree.fromstring(part.blob)
            for note in list(root):
                if note.get(W + "type") is None:
                    root.remove(note)
            part._blob = etree.tostring(root, encoding="UTF-8", standalone=True)  # noqa: SLF001 - python-docx has no setter


def _numbers_pages(document: Document, section: etree._Element) -> bool:
    """Tell whether a template has a footer, or a header with page numbers; else ours is added."""
    if section.find(W + "footerReference") is not None:
        return True
    names = [reference.get(f"{{{R_NS}}}id", "") for reference in section.findall(W + "headerReference")]
    return any(b" PAGE " in document.part.related_parts[name].blob for name in names)


def _add_footer(document: Document, report: Report, styles: StyleIds, *, before_page: str) -> None:
    """Say on every page what the report is, at which state, and which page this is.

    A template's footer style may have its tab stops anywhere, so only our own frame uses one, and not on its long side.
    """
    footer = document.sections[-1].footer
    footer.is_linked_to_previous = False
    holder = footer._element  # noqa: SLF001 - its fields have no other way in
    for child in list(holder):
        holder.remove(child)
    node = paragraph(styles["footer"])
    run(node, f"{report.title} · läge {report.standing.state}{before_page}Sida ")
    field(node, "PAGE", "1")
    run(node, " av ")
    field(node, "NUMPAGES", "1")
    holder.append(node)


def _set_properties(document: Document, report: Report) -> None:
    """Give the file a title, an author and a language; a template's own say nothing of this report."""
    standing, properties = report.standing, document.core_properties
    properties.title = _short(report.title)
    properties.author = properties.last_modified_by = _short(standing.by)
    properties.subject = _short(standing.project)
    properties.language = LANGUAGE
    properties.comments = _short(f"Läge {standing.state}. {wording.finished(standing)}. {standing.notice}")
    properties.keywords = properties.category = ""
    properties.created = properties.modified = wording.utc(standing.made)
    properties.revision = 1


def _short(text: str) -> str:
    """Return what fits a property (python-docx allows 255 characters)."""
    return xml_text(text)[:255]


def _settle(document: Document) -> None:
    """Settings: Swedish decimals, today's layout rules, and no question about fields when the file is opened."""
    settings = document.settings.element
    for tag in ("updateFields", "attachedTemplate", "documentProtection", "trackRevisions"):
        for setting in settings.findall(W + tag):
            settings.remove(setting)
    for tag, attribute, value in (
        ("decimalSymbol", "val", ","),
        ("listSeparator", "val", ";"),
        ("themeFontLang", "val", LANGUAGE),
    ):
        for setting in settings.findall(W + tag):
            setting.set(W + attribute, value)
    mode = settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']")
    for setting in mode:
        setting.set(VAL, str(max(15, int(setting.get(VAL, "15")))))


def _width(document: Document) -> int:
    """Return the width of the text in twentieths of a point (one is 635 EMU)."""
    section = document.sections[-1]
    page, left, right = section.page_width or Cm(21), section.left_margin or Cm(2.5), section.right_margin or Cm(2.5)
    return max(int((page - left - right) / 635), 2000)


def _height(document: Document) -> int:
    """Return the height of the text on a page in twentieths of a point."""
    section = document.sections[-1]
    page, top, bottom = section.page_height or Cm(29.7), section.top_margin or Cm(2.5), section.bottom_margin or Cm(2.5)
    return max(int((page - top - bottom) / 635), 2000)
