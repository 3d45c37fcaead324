"""Paragraphs of the shown text, as Qt's document cuts it into blocks."""

import re
from bisect import bisect_right

LONGEST = 10_000
"""Characters of a paragraph above which Qt stalls at every stroke, as measured."""

_BLOCK_END = re.compile("[\n\u2029]")
_SENTENCE_END = re.compile(r"[.!?…:;][”\")»]? ")


class Blocks:
    """Where the blocks of a text begin, in code points."""

    __slots__ = ("_length", "_starts")

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _BLOCK_END.finditer(text))]
        self._length = len(text)

    def __len__(self) -> int:
        return len(self._starts)

    def number_at(self, position: int) -> int:
        """Return the number of the block that holds ``position``; its line end belongs to it."""
        return bisect_right(self._starts, position) - 1

    def start(self, number: int) -> int:
        """Return where block ``number`` begins."""
        return self._starts[number]

    def end(self, number: int) -> int:
        """Return where block ``number`` ends, its line end not counted."""
        return self.next_start(number) - (number + 1 < len(self._starts))

    def next_start(self, number: int) -> int:
        """Return where the block after ``number`` begins, or where the text ends."""
        return self._starts[number + 1] if number + 1 < len(self._starts) else self._length

    def start_after(self, position: int) -> int:
        """Return where the first block that begins after ``position`` does, or where the text ends."""
        number = bisect_right(self._starts, position)
        return self._starts[number] if number < len(self._starts) else self._length

    def covered(self, start: int, end: int) -> range:
        """Return the numbers of the blocks that share a character with ``[start, end)``."""
        first = bisect_right(self._starts, start) - 1
        return range(first, bisect_right(self._starts, max(start, end - 1), first))


def broken_for_view(text: str) -> str:
    """Return ``text`` with a line end in place of a space wherever a paragraph is longer than ``LONGEST``.

    The length stays, so positions stay. Cuts fall at sentence ends where there are any. A paragraph without spaces
    cannot be cut.
    """
    blocks = Blocks(text)
    cuts = [cut for number in range(len(blocks)) for cut in _cuts(text, blocks.start(number), blocks.end(number))]
    if not cuts:
        return text
    pieces = [text[a:b] for a, b in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True)]
    return "\n".join(pieces)


def _cuts(text: str, start: int, end: int) -> list[int]:
    cuts: list[int] = []
    while end - start > LONGEST:
        ends = [match.end() - 1 for match in _SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST)]
        cut = ends[-1] if ends else text.rfind(" ", start, start + LONGEST)
        if cut < 0:
            cut = text.find(" ", start, end)
        if cut < 0:
            break
        cuts.append(cut)
        start = cut + 1
    return cuts
