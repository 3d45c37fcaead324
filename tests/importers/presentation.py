"""Makes small .pptx files from raw XML, for what python-pptx cannot write."""

import io
from collections.abc import Mapping, Sequence

from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.slides import OdpImporter, PptxImporter
from tests.importers.word import archive, left_out

__all__ = ["left_out"]

_OFFICE = "http://schemas.openxmlformats.org/"
_R = f"{_OFFICE}officeDocument/2006/relationships"
SPACES = {
    "a": f"{_OFFICE}drawingml/2006/main",
    "p": f"{_OFFICE}presentationml/2006/main",
    "r": _R,
    "m": f"{_OFFICE}officeDocument/2006/math",
    "dgm": f"{_OFFICE}drawingml/2006/diagram",
    "mc": f"{_OFFICE}markup-compatibility/2006",
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
    "p188": "http://schemas.microsoft.com/office/powerpoint/2018/8/main",
    "nytt": "urn:exempel:nyare",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
BODY = (
    '<a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr><a:lvl2pPr><a:buChar char="–"/></a:lvl2pPr>'
    '<a:lvl3pPr><a:buNone/></a:lvl3pPr>'
)  # fmt: skip
MASTER = f"<p:txStyles><p:titleStyle/><p:bodyStyle>{BODY}</p:bodyStyle><p:otherStyle/></p:txStyles>"


def run(text: str, properties: str = "", inside: str = "") -> str:
    return f"<a:r><a:rPr {properties}>{inside}</a:rPr><a:t>{text}</a:t></a:r>"


def p(*inside: str, properties: str = "") -> str:
    """Return a paragraph; what does not begin with "<" becomes a run."""
    return f"<a:p>{properties}{''.join(one if one.startswith('<') else run(one) for one in inside)}</a:p>"


def shape(
    *paragraphs: str, holder: str = "", at: tuple[int, int] | None = None, more: str = "", styles: str = ""
) -> str:
    """Return a shape; ``holder`` are attributes of a placeholder, ``at`` is x and y in millimetres."""
    place = "" if at is None else f'<a:xfrm><a:off x="{at[0] * 36_000}" y="{at[1] * 36_000}"/></a:xfrm>'
    facts = f'<p:cNvPr id="1" name="a" {more}/><p:cNvSpPr/><p:nvPr>{f"<p:ph {holder}/>" if holder else ""}</p:nvPr>'
    body = "".join(one if one.startswith("<") else p(one) for one in paragraphs)
    words = f"<p:txBody><a:bodyPr/><a:lstStyle>{styles}</a:lstStyle>{body}</p:txBody>"
    return f"<p:sp><p:nvSpPr>{facts}</p:nvSpPr><p:spPr>{place}</p:spPr>{words}</p:sp>"


def title(text: str) -> str:
    return shape(text, holder='type="title"')


def table(*rows: Sequence[str]) -> str:
    """Return a table; a cell is its words, or attributes and words divided by "|"."""

    def cell(inside: str) -> str:
        attributes, _, words = inside.rpartition("|")
        return f"<a:tc {attributes}><a:txBody><a:bodyPr/>{p(words)}</a:txBody></a:tc>"

    lines = "".join(f"<a:tr>{''.join(map(cell, row))}</a:tr>" for row in rows)
    facts = '<p:nvGraphicFramePr><p:cNvPr id="1" name="a"/><p:nvPr/></p:nvGraphicFramePr>'
    graphic = f"<a:graphic><a:graphicData><a:tbl>{lines}</a:tbl></a:graphicData></a:graphic>"
    return f"<p:graphicFrame>{facts}{graphic}</p:graphicFrame>"


def slide(*shapes: str, more: str = "") -> str:
    return f"<p:sld {DECLARED} {more}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:sld>"


def relations(*targets: tuple[str, str]) -> str:
    """Return relations of these kinds and paths; "r1" is the first. A path with "://" is outside."""
    lines = "".join(
        f'<Relationship Id="r{at}" Type="{kind if "://" in kind else f"{_R}/{kind}"}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '://' in target else ''}/>"
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_OFFICE[:-1]}/package/2006/relationships">{lines}</Relationships>'


def make(
    slides: Sequence[str],
    related: Mapping[int, Sequence[tuple[str, str]]] | None = None,
    others: Mapping[str, str | bytes] | None = None,
    main: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Return a .pptx; ``related`` are further relations of a slide, from "r2" on ("r1" is its layout)."""
    listed = "".join(f'<p:sldId id="{255 + at}" r:id="r{at}"/>' for at in range(1, len(slides) + 1))
    layout = slide(shape(holder='type="body" idx="1"', at=(0, 50)), shape(holder='type="title"', at=(0, 10)))
    made: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {DECLARED}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *(("slide", f"slides/slide{at}.xml") for at in range(1, len(slides) + 1)), *main
        ),
        "ppt/slideLayouts/layout1.xml": layout.replace("p:sld ", "p:sldLayout ").replace("/p:sld>", "/p:sldLayout>"),
        "ppt/slideLayouts/_rels/layout1.xml.rels": relations(("slideMaster", "../slideMasters/master1.xml")),
        "ppt/slideMasters/master1.xml": f"<p:sldMaster {DECLARED}>{MASTER}</p:sldMaster>",
    }
    for at, content in enumerate(slides, 1):
        made[f"ppt/slides/slide{at}.xml"] = content
        its = (related or {}).get(at, ())
        made[f"ppt/slides/_rels/slide{at}.xml.rels"] = relations(("slideLayout", "../slideLayouts/layout1.xml"), *its)
    return archive({**made, **(others or {})})


def read(data: bytes, name: str = "workshop.pptx", limits: Limits | None = None) -> ImportedText:
    importer = OdpImporter() if name.endswith(("odp", "otp")) else PptxImporter()
    (imported,) = importer.read(name, io.BytesIO(data), limits or Limits())
    return imported
