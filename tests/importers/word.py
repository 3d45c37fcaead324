"""Makes small .docx files from raw XML, for what python-docx cannot write."""

import io
import zipfile
from collections.abc import Mapping

from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.docx import DocxImporter

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpi": "http://schemas.microsoft.com/office/word/2010/wordprocessingInk",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def p(*runs: str, properties: str = "") -> str:
    """Return a paragraph; what does not begin with "<" becomes a run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(map(_run, runs))}</w:p>"


def run(text: str, properties: str = "", tag: str = "w:t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><{tag} xml:space="preserve">{text}</{tag}></w:r>'


def field_mark(kind: str) -> str:
    """Return a run with the mark that begins, separates or ends a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def styled(style: str, *runs: str) -> str:
    return p(*runs, properties=f'<w:pStyle w:val="{style}"/>')


def table(*rows: list[str]) -> str:
    """Return a table of cells; what does not begin with "<" becomes a paragraph."""
    lines = ("".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def make(body: str, links: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """Return a .docx; ``parts`` are the contents of styles, numbering, footnotes, comments, header …

    ``links`` are addresses by the id of their relation.
    """
    kinds = {kind: kind.rstrip("0123456789") for kind in parts}
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kinds[name]}" Target="{name}.xml"/>'
        for at, name in enumerate(parts)
    )
    relations += "".join(
        f'<Relationship Id="{at}" Type="{_OFFICE}/hyperlink" Target="{address}" TargetMode="External"/>'
        for at, address in (links or {}).items()
    )
    return archive({
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_DECLARED}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        **{f"word/{name}.xml": _element(kinds[name], content) for name, content in parts.items()},
    })  # fmt: skip


def with_inserted(body: str, files: Mapping[str, tuple[str, bytes]]) -> bytes:
    """Return a .docx with files inserted in it: their names and bytes, by the id of the relation."""
    relations = "".join(
        f'<Relationship Id="{at}" Type="{_OFFICE}/aFChunk" Target="{name}"/>' for at, (name, _) in files.items()
    )
    with zipfile.ZipFile(io.BytesIO(make(body))) as package:
        members: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    members["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'
    return archive(members | {f"word/{name}": data for name, data in files.values()})


def _element(name: str, content: str) -> str:
    return f"<w:{name} {_DECLARED}>{content}</w:{name}>"


def archive(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def read(data: bytes, name: str = "anteckning.docx", limits: Limits | None = None) -> ImportedText:
    (imported,) = DocxImporter().read(name, io.BytesIO(data), limits or Limits())
    return imported


def read_body(body: str, links: Mapping[str, str] | None = None, **parts: str) -> ImportedText:
    return read(make(body, links, **parts))


def left_out(imported: ImportedText) -> dict[str, int]:
    return {line.kind.value: line.count for line in imported.left_out}


def _run(text: str) -> str:
    return text if text.startswith("<") else run(text)
