"""A whole .docx: body, then notes; headings as sections; an account of the rest."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import ImportedText, Limits, RawSection
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.package import Package
from lagvarde_coder.importers.docx.reading import DocumentWalk, DocxLine
from lagvarde_coder.importers.docx.story import Story
from lagvarde_coder.importers.titles import title_from

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element


def read_document(name: str, data: bytes, limits: Limits) -> ImportedText:
    """Return the text of a .docx.

    Raises:
        ImportRefused: it is no Word document, damaged, empty, too large, too slow or too deep.
    """
    package = Package(Archive(name, data, limits))
    body = package.document.find(n.BODY)
    if body is None:
        raise ImportRefused(name=name, detail=why.NO_TEXT)
    try:
        reading = DocumentWalk.of(name, package, limits)
        lines = _trimmed([*Story(reading).lines(body), *_notes(reading)])
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED) from error
    _count_other_parts(package, reading)
    text = why.check_text(name, "\n".join(line.text for line in lines), limits)
    counted = [LeftOut(kind=kind, count=reading.account[kind]) for kind in LeftOutKind if reading.account[kind]]
    colours = sorted(reading.highlights.items(), key=lambda colour: (-colour[1], colour[0]))
    left_out = (*counted, *(LeftOut(kind=LeftOutKind.HIGHLIGHT, count=of, detail=name) for name, of in colours))
    return ImportedText(title=title_from(name), text=text, sections=_headings(lines), left_out=left_out)


def _notes(reading: DocumentWalk) -> list[DocxLine]:
    """Return the notes that the text refers to, each with its mark; a note may refer to further ones."""
    lines: list[DocxLine] = []
    for number, note in enumerate(reading.notes.referred, 1):  # the list grows meanwhile
        texts = [line.text.strip() for line in Story(reading).lines(note)]
        lines += [DocxLine(""), DocxLine(f"[{number}] " + "\n".join(text for text in texts if text))]
    return lines


def _trimmed(lines: list[DocxLine]) -> list[DocxLine]:
    """Take away empty paragraphs at the beginning and the end."""
    filled = [at for at, line in enumerate(lines) if line.text.strip()]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _headings(lines: list[DocxLine]) -> tuple[RawSection, ...]:
    sections: list[RawSection] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        if line.level:
            heading = RawSection(kind=SectionKind.HEADING, start=start, end=end, label=line.label, level=line.level)
            sections.append(heading)
        start = end + 1
    return tuple(sections)


def _count_other_parts(package: Package, reading: DocumentWalk) -> None:
    """Count comments, and headers and footers that say something (a page number alone does not)."""
    for comments in package.parts("comments"):
        reading.account[LeftOutKind.COMMENT] += len(comments.findall(n.w("comment")))
    for kind in ("header", "footer"):
        for part in package.parts(kind):
            reading.account[LeftOutKind.HEADER_FOOTER] += _says_something(part)


def _says_something(part: "Element") -> bool:
    return any(character.isalpha() for text in part.iter(n.T) for character in text.text or "")
