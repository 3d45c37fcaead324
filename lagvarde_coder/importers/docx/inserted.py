"""Files that are inserted in a document (``w:altChunk``): read where they stand, each by the reader of its format."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.importers.plain_text import decoded
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, MarkedStretch
from lagvarde_coder.importers.titles import suffix_of

if TYPE_CHECKING:
    from lagvarde_coder.importers.base import Limits
    from lagvarde_coder.importers.docx.package import Package
    from lagvarde_coder.importers.docx.reading import DocumentWalk

ReadInserted = Callable[[bytes], ImportedText]

_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_ARCHIVED = frozenset({".mht", ".mhtml"})
_TOLD_ANEW = frozenset({LeftOutKind.COMMENT, LeftOutKind.HIGHLIGHT})
"""What is counted where the whole text is put together."""


class InsertedFiles:
    """Reads the files that are inserted in one document, all of them within the limits of this one."""

    def __init__(self, package: "Package", reading: "DocumentWalk", read_word: ReadInserted) -> None:
        """``read_word`` reads a Word document, or raises :class:`ImportRefused`."""
        self._package = package
        self._reading = reading
        self._read_word = read_word
        self._detailed: Counter[tuple[LeftOutKind, str]] = Counter()

    @property
    def told(self) -> tuple[LeftOut, ...]:
        """What was left out of them and has a name, such as the encoding that was guessed."""
        return tuple(LeftOut(kind=kind, detail=name, count=count) for (kind, name), count in self._detailed.items())

    def lines(self, relation: str) -> list[MarkedLine]:
        """Return the paragraphs of a file; none, and a word in the account, if it is one of another kind or damaged."""
        member = self._package.target(relation)
        try:
            inner = self._read(member) if member else None
        except ImportRefused:
            inner = None
        if inner is None:
            self._reading.account.counts[LeftOutKind.INSERTED_FILE] += 1
            return []
        self._take_over(inner)
        return self._lines(inner)

    def _read(self, member: str) -> ImportedText | None:
        """Return what a file says; None if nobody reads such files here."""
        suffix, limits = suffix_of(member), self._reading.limits
        if suffix in _WORD:
            return self._read_word(self._package.inserted(member))
        if suffix in _PAGES:
            return _page(member, self._package.inserted(member), limits)
        if suffix in _ARCHIVED:
            from lagvarde_coder.importers.mail.web_archive import archived_page

            return archived_page(member, self._package.inserted(member), limits)
        if suffix == ".rtf":
            from lagvarde_coder.importers.rtf.reading import read_rtf

            return read_rtf(member, self._package.inserted(member), limits)
        if suffix == ".txt":
            text, _, left_out = decoded(member, self._package.inserted(member))
            return ImportedText(title="", text="\n".join(text.splitlines()), left_out=left_out)
        return None

    def _take_over(self, inner: ImportedText) -> None:
        account = self._reading.account
        for one in inner.left_out:
            if one.kind is LeftOutKind.COMMENT:
                account.counts[one.kind] += max(0, one.count - len(inner.comments))
            elif one.detail and one.kind not in _TOLD_ANEW:
                self._detailed[one.kind, one.detail] += one.count
            elif one.kind not in _TOLD_ANEW:
                account.counts[one.kind] += one.count

    def _lines(self, inner: ImportedText) -> list[MarkedLine]:
        texts = inner.text.split("\n")
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        marked: list[list[MarkedStretch]] = [[] for _ in texts]

        def mark(start: int, end: int, of: int | str) -> None:
            """Mark a range where it begins and where it ends; what lies between follows from these."""
            first, last = (bisect_right(starts, place) - 1 for place in (start, max(start, end - 1)))
            for at in {first, last}:
                begin, until = max(start - starts[at], 0), min(end - starts[at], len(texts[at]))
                marked[at].append(MarkedStretch(begin, until, of))

        for colour in inner.colours:
            mark(colour.start, colour.end, colour.colour)
        for comment in inner.comments:
            mark(comment.start, comment.end, self._reading.remark(comment.author, comment.words))
        headings = {section.start: section for section in inner.sections}
        return [
            MarkedLine(text, *((one.level, one.label) if (one := headings.get(start)) else (0, "")), tuple(of))
            for text, start, of in zip(texts, starts, marked, strict=False)
        ]


def _page(name: str, data: bytes, limits: "Limits") -> ImportedText:
    from lagvarde_coder.importers.html.decoding import decode_page
    from lagvarde_coder.importers.html.reading import read_html

    page = decode_page(data)
    made = read_html(name, page.text, limits)
    guessed = (LeftOut(kind=LeftOutKind.ENCODING, detail=page.encoding),) if page.guessed else ()
    return replace(made, left_out=(*made.left_out, *guessed))
