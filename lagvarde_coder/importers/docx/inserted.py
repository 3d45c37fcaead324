"""Files that are inserted in a document (``w:altChunk``): Word documents and plain text are read where they stand."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.importers.docx.comments import DocxComment
from lagvarde_coder.importers.docx.lines import DocxLine, LineMark, MarkKind
from lagvarde_coder.importers.encodings import decode
from lagvarde_coder.importers.titles import suffix_of

if TYPE_CHECKING:
    from lagvarde_coder.importers.docx.account import LetterAccount
    from lagvarde_coder.importers.docx.package import Package

ReadInserted = Callable[[bytes], ImportedText]


class InsertedFiles:
    """Reads the files that are inserted in one document.

    Attributes:
        comments: theirs, by ids of their own.
    """

    def __init__(self, package: "Package", account: "LetterAccount", read: ReadInserted) -> None:
        """``read`` reads a Word document, or raises :class:`ImportRefused`."""
        self._package = package
        self._account = account
        self._read = read
        self.comments: dict[str, DocxComment] = {}

    def lines(self, relation: str) -> list[DocxLine]:
        """Return the paragraphs of a file; none, and a word in the account, if it is one of another kind or damaged."""
        member = self._package.target(relation)
        try:
            if member and suffix_of(member) == ".txt":
                return [DocxLine(line, label=line) for line in decode(self._package.inserted(member)).text.splitlines()]
            if member and suffix_of(member) in {".docx", ".docm", ".dotx", ".dotm"}:
                return self._lines(self._read(self._package.inserted(member)))
        except ImportRefused:
            pass
        self._account.counts[LeftOutKind.INSERTED_FILE] += 1
        return []

    def _lines(self, inner: ImportedText) -> list[DocxLine]:
        for one in inner.left_out:
            if one.kind is LeftOutKind.HIGHLIGHT:
                self._account.highlights[one.detail] += one.count
            else:
                self._account.counts[one.kind] += one.count
        texts = inner.text.split("\n")
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        marks: list[list[LineMark]] = [[] for _ in texts]

        def put(place: int, kind: MarkKind, what: str, end: int | None = None) -> None:
            at = min(bisect_right(starts, place) - 1, len(texts) - 1)
            begin = place - starts[at]
            marks[at].append(LineMark(begin, begin if end is None else end - starts[at], kind, what))

        for colour in inner.colours:
            put(colour.start, MarkKind.COLOUR, colour.colour, colour.end)
        for comment in inner.comments:
            name = f"inserted {len(self.comments)}"
            self.comments[name] = DocxComment(comment.words, comment.author)
            put(comment.start, MarkKind.BEGIN, name)
            put(comment.end, MarkKind.END, name)
        levels = {section.start: (section.level, section.label) for section in inner.sections}
        return [
            DocxLine(text, *levels.get(start, (0, text)), tuple(of))
            for text, start, of in zip(texts, starts, marks, strict=False)
        ]
