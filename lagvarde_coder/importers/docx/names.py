"""Element and attribute names of WordprocessingML, as lxml spells them."""

_OFFICE = "http://schemas.openxmlformats.org/"
_W = f"{{{_OFFICE}wordprocessingml/2006/main}}"
_M = f"{{{_OFFICE}officeDocument/2006/math}}"
_MC = f"{{{_OFFICE}markup-compatibility/2006}}"
_VML = "{urn:schemas-microsoft-com:vml}"
_DRAWING = f"{{{_OFFICE}drawingml/2006/"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", f"{_OFFICE}wordprocessingml/2006/main".encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", f"{_OFFICE}officeDocument/2006/math".encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", f"{_OFFICE}drawingml/2006/".encode()),
)
"""Namespaces of "Strict Open XML" and those that the rest of the world writes."""


def w(name: str) -> str:
    """Return the full name of ``w:name``."""
    return _W + name


DOCUMENT, BODY = w("document"), w("body")
P, TBL, TR, TC = w("p"), w("tbl"), w("tr"), w("tc")
P_PR, R_PR, TR_PR, TC_PR = w("pPr"), w("rPr"), w("trPr"), w("tcPr")
P_STYLE, R_STYLE, R_FONTS, NUM_PR, OUTLINE = w("pStyle"), w("rStyle"), w("rFonts"), w("numPr"), w("outlineLvl")
NUM_ID, ILVL, VANISH = w("numId"), w("ilvl"), w("vanish")
HIGHLIGHT, SHADING, FILL = w("highlight"), w("shd"), w("fill")
R, T, DEL_TEXT, SYM, FLD_CHAR = w("r"), w("t"), w("delText"), w("sym"), w("fldChar")
FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = w("footnoteReference"), w("endnoteReference")
DRAWING, PICT, OBJECT, TEXT_BOX = w("drawing"), w("pict"), w("object"), w("txbxContent")
INS, DEL, MOVE_FROM, CELL_DEL = w("ins"), w("del"), w("moveFrom"), w("cellDel")
ALT_CHUNK, SUB_DOC = w("altChunk"), w("subDoc")
VAL, ID = w("val"), w("id")

ALTERNATE, CHOICE, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback"
FORMULA, FORMULA_PARAGRAPH, FORMULA_TEXT = f"{_M}oMath", f"{_M}oMathPara", f"{_M}t"
PICTURE, IMAGE_DATA = f"{_DRAWING}picture}}pic", f"{_VML}imagedata"
CHART, DIAGRAM = f"{_DRAWING}chart}}chart", f"{_DRAWING}diagram}}relIds"
CHART_2014 = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
INK = w("contentPart")

TRANSPARENT = frozenset(
    w(name)
    for name in (
        "sdt", "sdtContent", "smartTag", "customXml", "hyperlink", "fldSimple", "ins", "moveTo", "dir", "bdo", "ruby",
        "rubyBase",
    )
) | {FORMULA_PARAGRAPH}  # fmt: skip
"""Elements that only wrap content which belongs to the text."""

DELETED = frozenset({DEL, MOVE_FROM})
"""Text that is gone once the tracked changes are accepted."""
