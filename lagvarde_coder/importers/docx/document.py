"""A whole .docx: its lines, headings as sections, colours and comments, and an account of the rest."""

from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import ImportedText, Limits, RawSection
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.comments import read_comments
from lagvarde_coder.importers.docx.inserted import InsertedFiles
from lagvarde_coder.importers.docx.lines import DocxLine
from lagvarde_coder.importers.docx.margins import count_margins
from lagvarde_coder.importers.docx.marks import colours_of, comments_of, marks_in
from lagvarde_coder.importers.docx.package import Package
from lagvarde_coder.importers.docx.reading import DocumentWalk
from lagvarde_coder.importers.docx.story import Story
from lagvarde_coder.importers.titles import title_from

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_IN_ANOTHER_FILE = QT_TRANSLATE_NOOP(
    "Errors", "Its text lies in another file that is inserted in it. Open it in Word, save it, and import it again."
)

_DEEPEST = 3
"""Documents within documents that are read."""


def read_document(name: str, data: bytes, limits: Limits, depth: int = 0) -> ImportedText:
    """Return the text of a .docx; ``depth``: of one that is inserted in another, in how many.

    Raises:
        ImportRefused: it is no Word document, damaged, empty, too large, too slow or too deep.
    """
    package = Package(Archive(name, data, limits))
    bodies = package.document.findall(n.BODY)
    if not bodies:
        raise ImportRefused(name=name, detail=why.NO_TEXT)
    if depth > _DEEPEST:
        raise ImportRefused(name=name, detail=why.NESTED)
    try:
        reading = DocumentWalk.of(name, package, limits)
        inserted = InsertedFiles(package, reading.account, lambda inner: read_document(name, inner, limits, depth + 1))
        reading.insert = inserted.lines
        lines = _trimmed([line for body in bodies for line in Story(reading).lines(body)])
        for note in reading.notes.never_referred():
            reading.account.leave_out(LeftOutKind.NOTE, note)
        comments = read_comments(package, reading.account, partial(_words_of, reading)) | inserted.comments
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED) from error
    text = "\n".join(line.text for line in lines)
    if not text.strip() and reading.account.counts[LeftOutKind.INSERTED_FILE]:
        raise ImportRefused(name=name, detail=_IN_ANOTHER_FILE)
    why.check_text(name, text, limits)
    count_margins(package, reading.account)
    marks = marks_in(lines)
    return ImportedText(
        title=title_from(name),
        text=text,
        sections=_headings(lines),
        left_out=reading.account.lines(),
        comments=comments_of(marks, text, comments),
        colours=colours_of(marks),
    )


def _words_of(reading: DocumentWalk, comment: "Element") -> str:
    """Return what a comment says; its letters are counted as those of the text are."""
    reading.account.expect(comment)
    return "\n".join(line.text.strip() for line in Story(reading).lines(comment))


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
