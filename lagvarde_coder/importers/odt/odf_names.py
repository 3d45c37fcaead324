"""Element and attribute names of OpenDocument, as lxml spells them."""

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{{{_ODF}office:1.0}}",
    "text": f"{{{_ODF}text:1.0}}",
    "table": f"{{{_ODF}table:1.0}}",
    "draw": f"{{{_ODF}drawing:1.0}}",
    "style": f"{{{_ODF}style:1.0}}",
    "fo": f"{{{_ODF}xsl-fo-compatible:1.0}}",
    "svg": f"{{{_ODF}svg-compatible:1.0}}",
    "form": f"{{{_ODF}form:1.0}}",
    "presentation": f"{{{_ODF}presentation:1.0}}",
    "meta": f"{{{_ODF}meta:1.0}}",
    "math": "{http://www.w3.org/1998/Math/MathML}",
    "dc": "{http://purl.org/dc/elements/1.1/}",
    "xlink": "{http://www.w3.org/1999/xlink}",
    "xml": "{http://www.w3.org/XML/1998/namespace}",
    "loext": "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}",
}


def name(short: str) -> str:
    """Return the full name of "text:p"."""
    prefix, _, local = short.partition(":")
    return _SPACES[prefix] + local


def names(*short: str) -> frozenset[str]:
    """Return the full names of several."""
    return frozenset(map(name, short))


BODY, TEXT, PRESENTATION = name("office:body"), name("office:text"), name("office:presentation")
STYLES, AUTOMATIC, MASTERS = name("office:styles"), name("office:automatic-styles"), name("office:master-styles")
P, H, SPAN, LINK, LIST, SECTION = map(name, ("text:p", "text:h", "text:span", "text:a", "text:list", "text:section"))
TABLE, ROW = name("table:table"), name("table:table-row")
CELL, COVERED = name("table:table-cell"), name("table:covered-table-cell")
NOTE, COMMENT, COMMENT_END = name("text:note"), name("office:annotation"), name("office:annotation-end")
FRAME, GROUP, PAGE = name("draw:frame"), name("draw:g"), name("draw:page")
STYLE_NAME, DRAW_ID, HREF, XML_ID = name("text:style-name"), name("draw:id"), name("xlink:href"), name("xml:id")
SHOWN, HIDER = name("text:display"), name("text:hidden-paragraph")

ASIDE = names(
    "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:dde-connection-decls", "office:forms",
    "office:event-listeners", "text:soft-page-break", "text:change", "text:change-start", "text:change-end",
    "text:alphabetical-index-auto-mark-file", "text:section-source", "office:dde-source", "office:scripts",
    "table:table-column", "table:table-columns", "table:table-header-columns", "table:table-column-group",
    "table:table-source", "table:shapes", "svg:title", "svg:desc", "table:title", "table:desc", "text:note-citation",
    "draw:layer-set", "draw:enhanced-geometry", "draw:glue-point", "draw:image-map", "draw:contour-polygon",
    "draw:contour-path", "text:index-title-template", "text:script", "text:label",
)  # fmt: skip
"""Elements without words of the text."""

NO_WORDS = names(
    "dc:creator", "dc:date", "meta:creator-initials", "meta:date-string", "office:binary-data", "svg:title",
    "svg:desc", "table:title", "table:desc", "text:note-citation", "text:script", "text:label",
    "loext:sender-initials",
)  # fmt: skip
"""Elements whose own letters are no words of the text."""

INDEXES = names(
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
    "text:alphabetical-index", "text:bibliography",
)  # fmt: skip
"""What the program itself gathers from the text: lists of contents and their like."""

SHAPES = names(
    "draw:custom-shape", "draw:rect", "draw:line", "draw:polyline", "draw:polygon", "draw:regular-polygon",
    "draw:path", "draw:circle", "draw:ellipse", "draw:connector", "draw:caption", "draw:measure", "draw:g",
    "draw:frame", "draw:a", "draw:control",
)  # fmt: skip
"""What is drawn, and may hold words of its own."""
