"""Makes small OpenDocument files from raw XML, as LibreOffice writes it."""

import io
from collections.abc import Mapping

from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.odt import OdtImporter
from tests.importers.word import archive, left_out

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
__all__ = ["left_out"]
SPACES = {
    **{name: f"{_URN}{name}:1.0" for name in ("office", "style", "text", "table", "form", "presentation", "meta")},
    "draw": f"{_URN}drawing:1.0",
    "fo": f"{_URN}xsl-fo-compatible:1.0",
    "svg": f"{_URN}svg-compatible:1.0",
    "number": f"{_URN}datastyle:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "math": "http://www.w3.org/1998/Math/MathML",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
STYLES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="sv"/></style:default-style>'
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/>'
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" '
    'style:parent-style-name="Heading" style:default-outline-level="1"/>'
    '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/>'
)


def p(*inside: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{"".join(inside)}</text:p>'


def h(level: int, *inside: str, more: str = "") -> str:
    style = f'text:style-name="Heading_20_{level}"'
    return f'<text:h {style} text:outline-level="{level}"{more}>{"".join(inside)}</text:h>'


def span(style: str, *inside: str) -> str:
    return f'<text:span text:style-name="{style}">{"".join(inside)}</text:span>'


def look(name: str, *properties: str, family: str = "text", parent: str = "") -> str:
    """Return a style; ``properties`` are attributes of its words (``fo:background-color="#ffff00"``)."""
    based = f' style:parent-style-name="{parent}"' if parent else ""
    words = f"<style:text-properties {' '.join(properties)}/>" if properties else ""
    return f'<style:style style:name="{name}" style:family="{family}"{based}>{words}</style:style>'


def listed(style: str, *items: str, more: str = "") -> str:
    """Return a list; an item is what stands in it."""
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:list{named}{more}>{inside}</text:list>"


def level(number: int, form: str, more: str = 'style:num-suffix="."') -> str:
    """Return a level of a list style; without a form it is one of bullets."""
    if not form:
        return f'<text:list-level-style-bullet text:level="{number}" text:bullet-char="•"/>'
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" {more}/>'


def list_style(name: str, *levels: str) -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def table(*rows: list[str]) -> str:
    """Return a table of cells; what does not begin with "<" becomes a paragraph."""

    def cell(inside: str) -> str:
        if inside.startswith("<table:"):
            return inside
        inside = inside if inside.startswith("<") else p(inside)
        return f'<table:table-cell office:value-type="string">{inside}</table:table-cell>'

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="Tabell1"><table:table-column/>{lines}</table:table>'


def note(*inside: str, kind: str = "footnote", citation: str = "1") -> str:
    cited = f"<text:note-citation>{citation}</text:note-citation>"
    return f'<text:note text:note-class="{kind}">{cited}<text:note-body>{"".join(inside)}</text:note-body></text:note>'


def comment(words: str, name: str = "", author: str = "Ek") -> str:
    named = f' office:name="{name}"' if name else ""
    who = f"<dc:creator>{author}</dc:creator><dc:date>2025-03-04T10:00:00</dc:date>"
    return f"<office:annotation{named}>{who}{p(words)}</office:annotation>"


def comment_end(name: str) -> str:
    return f'<office:annotation-end office:name="{name}"/>'


def document(body: str, automatic: str = "", kind: str = "text") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {DECLARED} office:version="1.2">'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )


def make(
    body: str,
    automatic: str = "",
    styles: str = "",
    masters: str = "",
    kind: str = "text",
    others: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Return a zipped OpenDocument file; ``automatic`` are its own styles, ``others`` further members."""
    named = f"<office:styles>{STYLES}{styles}</office:styles><office:master-styles>{masters}</office:master-styles>"
    entries = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{media}"/>'
        for path, media in (("/", f"application/vnd.oasis.opendocument.{kind}"), ("content.xml", "text/xml"))
    )
    return archive({
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": document(body, automatic, kind),
        "styles.xml": f"<office:document-styles {DECLARED}>{named}</office:document-styles>",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{MANIFEST}">{entries}</m:manifest>',
        **(others or {}),
    })  # fmt: skip


def flat(body: str, automatic: str = "", styles: str = "") -> bytes:
    """Return the same as one XML file (.fodt)."""
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {DECLARED} {kind} office:version="1.3">'
        f"<office:styles>{STYLES}{styles}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def read(data: bytes, name: str = "anteckning.odt", limits: Limits | None = None) -> ImportedText:
    (imported,) = OdtImporter().read(name, io.BytesIO(data), limits or Limits())
    return imported


def read_body(body: str, automatic: str = "", styles: str = "") -> ImportedText:
    return read(make(body, automatic, styles))
