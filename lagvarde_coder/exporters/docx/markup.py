"""Builds the elements of a Word document (ECMA-376, part 1, chapter 17); nothing here knows what they say.

Paragraphs and runs also come as ready XML, for passages: an element for each of their parts takes four times as long.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import chain, repeat

from lxml import etree

from lagvarde_coder.exporters.text import xml_text

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W_NS, "r": R_NS}
W = f"{{{W_NS}}}"
VAL = f"{W}val"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAK = re.compile("([\n\t])")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
DOCUMENT = f"{_DECLARATION}<w:document {_DECLARED}><w:body>"
DOCUMENT_END = "</w:body></w:document>"


def element(tag: str, **attributes: str) -> etree._Element:
    """Return ``<w:tag>`` with attributes in the same namespace."""
    node = etree.Element(W + tag, nsmap=NAMESPACES)
    for name, value in attributes.items():
        node.set(W + name, value)
    return node


def add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """Append ``<w:tag>`` to ``parent`` and return it."""
    node = etree.SubElement(parent, W + tag)
    for name, value in attributes.items():
        node.set(W + name, value)
    return node


def paragraph(style: str, *, new_page: bool = False) -> etree._Element:
    """Return an empty paragraph in the style with this id."""
    node = element("p")
    properties = add(node, "pPr")
    add(properties, "pStyle", val=style)
    if new_page:
        add(properties, "pageBreakBefore")
    return node


def keep_with_next(node: etree._Element) -> etree._Element:
    """Let a whole paragraph stand on the same page as what follows it, and return it."""
    properties = node.find(W + "pPr")
    if properties is not None:
        properties[1:1] = [element("keepNext"), element("keepLines")]  # just after the style
    return node


def run(parent: etree._Element, text: str, style: str = "") -> None:
    """Append ``text`` to a paragraph (or hyperlink); line ends and tabs become Word's."""
    add_xml(parent, run_xml(text, style))


def add_xml(parent: etree._Element, xml: str) -> None:
    """Append elements that are written as XML."""
    parent.extend(list(etree.fromstring(f"<w:p {_DECLARED}>{xml}</w:p>")))


def paragraph_xml(style: str, runs: str, *, keeps: bool = False) -> str:
    """Return a paragraph in the style with this id; one that ``keeps`` stands on the same page as what follows it."""
    return f"<w:p>{_paragraph_properties(style, keeps)}{runs}</w:p>"


def run_xml(text: str, style: str = "") -> str:
    """Return a run of words; line ends and tabs become Word's."""
    return _run(text, _run_properties(style))


def looking_run_xml(text: str, look: str) -> str:
    """Return a run of words with properties of its own, as XML in the order that Word wants."""
    return _run(text, f"<w:rPr>{look}</w:rPr>")


def _run(text: str, properties: str) -> str:
    text = xml_text(text)
    if text.isprintable():  # no line ends or tabs
        words = _words(text)
    else:
        words = "".join(_BREAKS.get(piece) or _words(piece) for piece in _BREAK.split(text))
    return f"<w:r>{properties}{words}</w:r>"


def part(name: str, content: str) -> str:
    """Return a part of the package: ``<w:name>`` with content that is written as XML."""
    return f"{_DECLARATION}<w:{name} {_DECLARED}>{content}</w:{name}>"


def xml(node: etree._Element) -> str:
    """Return an element as XML."""
    return etree.tostring(node, encoding="unicode")


@cache
def _paragraph_properties(style: str, keeps: bool) -> str:
    return f'<w:pPr><w:pStyle w:val="{escape(style)}"/>{"<w:keepNext/><w:keepLines/>" if keeps else ""}</w:pPr>'


@cache
def _run_properties(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{escape(style)}"/></w:rPr>' if style else ""


def _words(text: str) -> str:
    if not text:
        return ""
    space = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f"<w:t{space}>{escape(text, quote=False)}</w:t>"


def field_begin(parent: etree._Element, code: str) -> None:
    """Append the begin, code and separator of a field; what follows is its stored result."""
    add(add(parent, "r"), "fldChar", fldCharType="begin")
    instruction = add(add(parent, "r"), "instrText")
    instruction.set(_SPACE, "preserve")
    instruction.text = f" {code} "
    add(add(parent, "r"), "fldChar", fldCharType="separate")


def field_end(parent: etree._Element) -> None:
    """Append the end of a field."""
    add(add(parent, "r"), "fldChar", fldCharType="end")


def field(parent: etree._Element, code: str, result: str, style: str = "") -> None:
    """Append a whole field with its stored result."""
    field_begin(parent, code)
    run(parent, result, style)
    field_end(parent)


def field_xml(code: str, result: str) -> str:
    """Return a whole field with its stored result as runs."""
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    instruction = f'<w:r><w:instrText xml:space="preserve"> {escape(code, quote=False)} </w:instrText></w:r>'
    return f"{kinds[0]}{instruction}{kinds[1]}{run_xml(result)}{kinds[2]}"


def link_xml(bookmark: str, runs: str) -> str:
    """Return runs that lead to a place in the document."""
    return f'<w:hyperlink w:anchor="{escape(bookmark)}" w:history="1">{runs}</w:hyperlink>'


def bookmark_xml(number: int, name: str, runs: str) -> str:
    """Return runs in a bookmark; ``number`` is unique among those of the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'


@dataclass(frozen=True, slots=True)
class TableFrame:
    """A table's looks and its words for those who do not see it. ``widths`` are in twentieths of a point."""

    style: str
    title: str
    description: str
    widths: tuple[int, ...]


def table(frame: TableFrame, rows: Iterable[Sequence[etree._Element]]) -> etree._Element:
    """Return a table; each row is one paragraph per cell, the first row is the header and repeats on each page."""
    node = element("tbl")
    _table_properties(node, frame)
    grid = add(node, "tblGrid")
    for width in frame.widths:
        add(grid, "gridCol", w=str(width))
    for row, is_header in zip(rows, chain([True], repeat(False)), strict=False):
        _row(node, row, frame.widths, is_header=is_header)
    return node


def _table_properties(parent: etree._Element, frame: TableFrame) -> None:
    """Append ``tblPr``; its children must come in just this order."""
    properties = add(parent, "tblPr")
    add(properties, "tblStyle", val=frame.style)
    add(properties, "tblW", w=str(sum(frame.widths)), type="dxa")
    add(properties, "tblLayout", type="fixed")
    look = {"firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "0", "noHBand": "1", "noVBand": "1"}
    add(properties, "tblLook", val="0620", **look)
    add(properties, "tblCaption", val=xml_text(frame.title))
    add(properties, "tblDescription", val=xml_text(frame.description))


def _row(parent: etree._Element, cells: Sequence[etree._Element], widths: Sequence[int], *, is_header: bool) -> None:
    row = add(parent, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    if is_header:
        add(properties, "tblHeader")
    for cell, width in zip(cells, widths, strict=True):
        holder = add(row, "tc")
        add(add(holder, "tcPr"), "tcW", w=str(width), type="dxa")
        holder.append(cell)
