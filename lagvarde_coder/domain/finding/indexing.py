"""The words of a paragraph, worked out fast: of megabytes, when the index is made and checked, and in a search."""

from collections.abc import Sequence
from functools import cache

from lagvarde_coder.domain.finding.words import IndexedParagraph, WordRun, words_of
from lagvarde_coder.domain.text import Span

_CODE = "cp1252"
"""Nearly all paragraphs have no other signs than the 251 of Windows-1252, each of which is a byte of it."""


class PlainParagraph:
    """What :class:`IndexedParagraph` says of a paragraph of such signs, none of which is left out.

    Args:
        spread: its words where they stand, all else blank, a byte per code point.
    """

    def __init__(self, spread: bytes) -> None:
        self._spread = spread
        self.words = spread.decode(_CODE).split()

    @property
    def content(self) -> str:
        """Its words with a blank between them: what the index keeps."""
        return " ".join(self.words)

    def spans(self, runs: Sequence[WordRun]) -> list[Span]:
        """Return where runs of words, in order, stand: code points of the paragraph."""
        spans: list[Span] = []
        rest, number = self._spread, 0  # what begins with the word of this number
        for first, last in runs:
            rest, number = rest.split(None, first - number)[-1], first
            start = end = len(self._spread) - len(rest)
            if last > first:
                end = len(self._spread) - len(rest.split(None, last - first)[-1])
            spans.append(Span(start, end + len(self.words[last])))
        return spans


def paragraph_of(words: str) -> PlainParagraph | IndexedParagraph:
    """Return a paragraph to look for words in, of most paragraphs several times as fast."""
    spread = _spread(words)
    return PlainParagraph(spread) if spread is not None and len(spread) == len(words) else IndexedParagraph(words)


def indexed(paragraph: str) -> str:
    """Return the ``content`` of :class:`IndexedParagraph`, of most paragraphs several times as fast."""
    spread = _spread(paragraph)
    return IndexedParagraph(paragraph).content if spread is None else b" ".join(spread.split()).decode(_CODE)


def _spread(paragraph: str) -> bytes | None:
    """Return a paragraph with a blank for each sign that belongs to no word; None if it has other signs."""
    try:
        return paragraph.encode(_CODE).translate(*_signs())
    except UnicodeEncodeError:
        return None


def indexed_lines(lines: Sequence[str]) -> list[str]:
    """Return the same of many paragraphs, none of which has a line break in it: those of a text at once."""
    try:
        signs = "\n".join(lines).encode(_CODE)
    except UnicodeEncodeError:
        return list(map(indexed, lines))
    words = signs.translate(*_signs())
    while b"  " in words:
        words = words.replace(b"  ", b" ")
    return [line.strip(" ") for line in words.decode(_CODE).split("\n")] if lines else []


@cache
def _signs() -> tuple[bytes, bytes]:
    """Return what each sign is in the index, and those that are left out.

    One that belongs to no word is a blank, but a line break stays one.
    """
    table, without = bytearray(b" " * 256), bytearray()
    table[ord("\n")] = ord("\n")
    for byte in set(range(256)) - {ord("\n")}:
        try:
            words = words_of(f"a{bytes([byte]).decode(_CODE)}a")
        except UnicodeDecodeError:  # no sign
            continue
        if words == ["aa"]:
            without.append(byte)
        elif len(words) == 1:
            table[byte] = words[0][1:-1].encode(_CODE)[0]
    return bytes(table), bytes(without)
