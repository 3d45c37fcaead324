"""Element and attribute names of WordprocessingML, as lxml spells them."""

_OFFICE = "http://schemas.openxmlformats.org/"
_W = f"{{{_OFFICE}wordprocessingml/2006/main}}"
_M = f"{{{_OFFICE}officeDocument/2006/math}}"
_MC = f"{{{_OFFICE}markup-compatibility/2006}}"
_VML = "{urn:schemas-microsoft-com:vml}"
_DRAWING = f"{{{_OFFICE}drawingml/2006/"
_RELATION = f"{{{_OFFICE}officeDocument/2006/relationships}}"
_WORD = "http://schemas.microsoft.com/office/word/2010/"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", f"{_OFFICE}wordprocessingml/2006/main".encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", f"{_OFFICE}officeDocument/2006/math".encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", f"{_OFFICE}drawingml/2006/".encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATION[1:-1].encode()),
)
"""Namespaces of "Strict Open XML" and those that the rest of the world writes."""


def w(name: str) -> str:
    """Return the full name of ``w:name``."""
    return _W + name


def m(name: str) -> str:
    """Return the full name of ``m:name``, of formulas."""
    return _M + name


def is_w(tag: str) -> bool:
    """Tell whether an element is Word's own."""
    return tag.startswith(_W)


DOCUMENT, BODY = w("document"), w("body")
P, TBL, TR, TC = w("p"), w("tbl"), w("tr"), w("tc")
P_PR, R_PR, TR_PR, TC_PR = w("pPr"), w("rPr"), w("trPr"), w("tcPr")
P_STYLE, R_STYLE, R_FONTS, NUM_PR, OUTLINE = w("pStyle"), w("rStyle"), w("rFonts"), w("numPr"), w("outlineLvl")
NUM_ID, ILVL, VANISH = w("numId"), w("ilvl"), w("vanish")
LEVEL, NUM_FMT = w("lvl"), w("numFmt")
HIGHLIGHT, SHADING, FILL, COLOR = w("highlight"), w("shd"), w("fill"), w("color")
STRIKE, DOUBLE_STRIKE, RAISED = w("strike"), w("dstrike"), w("vertAlign")
R, T, DEL_TEXT, SYM, FLD_CHAR = w("r"), w("t"), w("delText"), w("sym"), w("fldChar")
SDT, SDT_PR, HYPERLINK, INSTRUCTION = w("sdt"), w("sdtPr"), w("hyperlink"), w("instrText")
FRAME, RUBY, RUBY_BASE, READING = w("framePr"), w("ruby"), w("rubyBase"), w("rt")
FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = w("footnoteReference"), w("endnoteReference")
TAG, OUR_FRONT = w("tag"), "lagvardekodaren"  # the tag of what this program puts before a document's text
COMMENT, COMMENT_BEGIN, COMMENT_END = w("comment"), w("commentRangeStart"), w("commentRangeEnd")
COMMENT_REFERENCE, AUTHOR, PARAGRAPH_ID = w("commentReference"), w("author"), f"{{{_WORD}wordml}}paraId"
DRAWING, PICT, OBJECT, TEXT_BOX = w("drawing"), w("pict"), w("object"), w("txbxContent")
INS, DEL, MOVE_FROM, CELL_DEL = w("ins"), w("del"), w("moveFrom"), w("cellDel")
ALT_CHUNK, SUB_DOC = w("altChunk"), w("subDoc")
VAL, ID, RELATED = w("val"), w("id"), f"{_RELATION}id"

ALTERNATE, CHOICE, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback"
FORMULA, FORMULA_PARAGRAPH, FORMULA_TEXT = f"{_M}oMath", f"{_M}oMathPara", f"{_M}t"
DRAWN_PARAGRAPH, DRAWN_TEXT, DRAWN_BREAK = f"{_DRAWING}main}}p", f"{_DRAWING}main}}t", f"{_DRAWING}main}}br"
GRAPHIC_DATA = f"{_DRAWING}main}}graphicData"
ART, ART_STRING = f"{_VML}textpath", "string"
PICTURE, IMAGE_DATA = f"{_DRAWING}picture}}pic", f"{_VML}imagedata"
CHART, DIAGRAM = f"{_DRAWING}chart}}chart", f"{_DRAWING}diagram}}relIds"
CHART_2014 = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
INK, INK_2010 = w("contentPart"), "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart"

_ANSWERS = "{http://schemas.microsoft.com/office/word/2012/wordml}"
COMMENT_EX, PARAGRAPH_ID_15, PARENT_ID_15 = (_ANSWERS + name for name in ("commentEx", "paraId", "paraIdParent"))

COMMENT_RANGES = frozenset({COMMENT_BEGIN, COMMENT_END})
"""Where the words that a comment is anchored to begin and end; they stand between runs, paragraphs, rows or cells."""

WRITTEN = (T, FORMULA_TEXT, DRAWN_TEXT, DEL_TEXT)
"""Elements that hold letters."""

UNDERSTOOD = frozenset({
    _W[1:-1], _M[1:-1], _VML[1:-1], f"{_OFFICE}drawingml/2006/main", f"{_OFFICE}drawingml/2006/picture",
    f"{_OFFICE}drawingml/2006/chart", f"{_OFFICE}drawingml/2006/diagram", f"{_WORD}wordml",
    f"{_WORD}wordprocessingShape", f"{_WORD}wordprocessingGroup", f"{_WORD}wordprocessingCanvas",
    f"{_WORD}wordprocessingInk", f"{_WORD}wordprocessingDrawing",
    "http://schemas.microsoft.com/office/drawing/2010/main",
    "http://schemas.microsoft.com/office/drawing/2014/chartex",
})  # fmt: skip
"""Namespaces whose text this reader reads, or whose things it counts."""

SHAPES = (f"{{{_WORD}", _DRAWING, _MC, "{http://schemas.microsoft.com/office/drawing/2014/chartex}")
"""How names of drawn things begin that are looked into; any other thing in a drawing is an object."""

DELETED = frozenset({DEL, MOVE_FROM})
"""Text that is gone once the tracked changes are accepted."""

ASIDE = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr",
        "smartTagPr", "rubyPr", "bookmarkStart", "bookmarkEnd", "proofErr",
    )
)  # fmt: skip
"""Word's elements without text; all others may wrap some, known or not."""
