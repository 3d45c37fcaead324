"""Element names of PresentationML and DrawingML, as lxml spells them."""

_OFFICE = "http://schemas.openxmlformats.org/"
_A = f"{{{_OFFICE}drawingml/2006/main}}"
_P = f"{{{_OFFICE}presentationml/2006/main}}"
_M = f"{{{_OFFICE}officeDocument/2006/math}}"
_R = f"{{{_OFFICE}officeDocument/2006/relationships}}"
_D = f"{{{_OFFICE}drawingml/2006/diagram}}"
_MC = f"{{{_OFFICE}markup-compatibility/2006}}"
_2010 = "http://schemas.microsoft.com/office/drawing/2010/main"

STRICT = (
    (b"http://purl.oclc.org/ooxml/presentationml/main", _P[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _M[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", f"{_OFFICE}drawingml/2006/".encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R[1:-1].encode()),
)
"""Namespaces of "Strict Open XML" and those that the rest of the world writes."""


def a(name: str) -> str:
    """Return the full name of ``a:name``, of what is drawn."""
    return _A + name


def p(name: str) -> str:
    """Return the full name of ``p:name``, of presentations."""
    return _P + name


def d(name: str) -> str:
    """Return the full name of ``dgm:name``, of diagrams."""
    return _D + name


P, R, T, BREAK, FIELD, P_PR, R_PR = a("p"), a("r"), a("t"), a("br"), a("fld"), a("pPr"), a("rPr")
TABLE, ROW, CELL, LIST_STYLE = a("tbl"), a("tr"), a("tc"), a("lstStyle")
OFFSET = a("off")
SHAPE, GROUP, FRAME, PICTURE, TREE, BODY = p("sp"), p("grpSp"), p("graphicFrame"), p("pic"), p("spTree"), p("txBody")
PLACEHOLDER, SHAPE_FACTS = p("ph"), p("cNvPr")
RELATED, LINK = f"{_R}id", a("hlinkClick")
DIAGRAM, DIAGRAM_DATA = d("relIds"), f"{_R}dm"
FORMULA, FORMULA_TEXT = f"{{{_2010}}}m", f"{_M}t"
ALTERNATE, CHOICE, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback"

WRITTEN = (T, FORMULA_TEXT)
"""Elements that hold letters."""

UNDERSTOOD = frozenset({
    _2010, "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "http://schemas.microsoft.com/office/powerpoint/2012/main", "http://schemas.microsoft.com/office/drawing/2014/main",
    "http://schemas.microsoft.com/office/drawing/2014/chartex",
})  # fmt: skip
"""Namespaces of newer versions whose words this reader reads, or whose things it counts."""
