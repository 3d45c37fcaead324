"""OpenDocument spreadsheets written by hand."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.importers.word import archive

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{short}="{_URN}:{name}:1.0"'
    for short, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "draw": "drawing",
    }.items()
)
MEDIA = "application/vnd.oasis.opendocument.spreadsheet"
ASKED = "Vilka konsekvenser ser ni?"


def cell(words: str = "", attributes: str = "", xml: str = "") -> str:
    """Return a cell with a text, and XML that follows it."""
    paragraph = f"<text:p>{escape(words)}</text:p>" if words else ""
    return f"<table:table-cell {attributes}>{paragraph}{xml}</table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    """Return a row; what is no XML is the text of a cell."""
    inside = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<table:table-row {attributes}>{inside}</table:table-row>"


def table(*rows: str, name: str = "Svar", attributes: str = "") -> str:
    return f'<table:table table:name="{name}" {attributes}>{"".join(rows)}</table:table>'


def content(*tables: str, styles: str = "", root: str = "office:document-content", attributes: str = "") -> str:
    body = f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    return f"<{root} {_NAMES} {attributes}>{automatic}{body}</{root}>"


def packed(xml: str, media: str = MEDIA, **others: str) -> bytes:
    return archive({"mimetype": media, "content.xml": xml, **{k.replace("__", "/"): v for k, v in others.items()}})


def ods(*rows: str, styles: str = "") -> bytes:
    return packed(content(table(*rows), styles=styles))


def flat(*rows: str) -> bytes:
    return content(table(*rows), root="office:document", attributes=f'office:mimetype="{MEDIA}"').encode()


def small() -> bytes:
    return ods(row("Organisation", ASKED), row("NPO A", "Bra. " * 20), row("NPO B", "Nej."))


def headed(*answers: str, columns: Sequence[str] = ("Organisation", ASKED)) -> bytes:
    """Return a spreadsheet with a row per answer, whose organisations are called NPO 1, NPO 2 …"""
    return ods(row(*columns), *(row(f"NPO {at}", one) for at, one in enumerate(answers, 1)))
