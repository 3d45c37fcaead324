"""A whole .docx: its lines, headings as sections, colours and comments, and an account of the rest."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.comments import OpenComments, read_comments
from lagvarde_coder.importers.docx.inserted import InsertedFiles
from lagvarde_coder.importers.docx.margins import count_margins
from lagvarde_coder.importers.docx.package import Package
from lagvarde_coder.importers.docx.reading import DocumentWalk
from lagvarde_coder.importers.docx.story import Story
from lagvarde_coder.importers.prose.assembling import trimmed
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
        comments = read_comments(package, partial(_words_of, reading))
        reading.remarks = [(comment.author, comment.words) for comment in comments]
        reading.commented = OpenComments.of(
            (comment.id for comment in comments), [package.document, *reading.notes.parts]
        )
        inserted = InsertedFiles(package, reading, lambda inner: read_document(name, inner, limits, depth + 1))
        reading.insert = inserted.lines
        lines = trimmed([line for body in bodies for line in Story(reading).lines(body)])
        for note in reading.notes.never_referred():
            reading.account.leave_out_all(LeftOutKind.NOTE, note)
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED) from error
    made = reading.assembled(lines)
    if not made.text.strip() and reading.account.counts[LeftOutKind.INSERTED_FILE]:
        raise ImportRefused(name=name, detail=_IN_ANOTHER_FILE)
    why.check_text(name, made.text, limits)
    count_margins(package, reading.account)
    reading.account.counts[LeftOutKind.COMMENT] += len(reading.remarks) - len(made.comments)  # on no words at all
    whole = made.handed_over(title_from(name), reading.account)
    return replace(whole, left_out=(*whole.left_out, *inserted.told)) if inserted.told else whole


def _words_of(reading: DocumentWalk, comment: "Element") -> str:
    """Return what a comment says; its letters are counted as those of the text are."""
    reading.account.expect_part(comment)
    return "\n".join(line.text.strip() for line in Story(reading).lines(comment))
