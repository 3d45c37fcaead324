"""Lines of a column to paragraphs; words that were divided at the end of a line are whole again."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lagvarde_coder.importers.pdf.text_lines import MARKER, PdfLine
from lagvarde_coder.importers.pdf.words import HYPHEN

_HYPHENS = (HYPHEN, "-", "\xad", "\u2010")
_SUSPENDED = frozenset({"och", "eller", "samt", "respektive", "resp.", "till", "and", "or", "und", "oder"})
"""Words before which a hyphen stands for what comes later: "läkemedels- och behandlingsfrågor"."""

_WITH_HYPHEN = frozenset({"icke", "it", "tv", "pr", "ip", "cd", "id", "ai", "eu", "vd", "non"})
"""First parts of words that are written with a hyphen in any case: "icke-göra", "it-stöd"."""

_LEADER = re.compile(r"(?:\. ?){4,50} ?\S{1,6}$|…\S{0,6}$")
"""How an entry of a table of contents ends."""

_MOST_LINES = 1_000
"""Lines of a paragraph; more than any has."""

_BULLET_SIGNS = frozenset("•◦▪○■□▸►✓☐☒➢–—-")


@dataclass(slots=True)
class PdfParagraph:
    """A paragraph, a heading or a row of a table.

    Attributes:
        lines: that it was put together from.
        right: how far the lines of its column reach, in points.
        pages: at which code point of the text which page begins, for a paragraph that goes on on the next.
        joined: how many words were divided.
    """

    text: str
    lines: list[PdfLine]
    right: float
    marks: list[tuple[int, int, int]] = field(default_factory=list)
    pages: list[tuple[int, int]] = field(default_factory=list)
    joined: int = 0

    @property
    def size(self) -> float:
        """Of the font of its first line, in points."""
        return self.lines[0].size

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.lines[0].row

    def add(self, line: PdfLine) -> int:
        """Put a line at its end; return at which code point it begins."""
        text, joined = _without_break(self.text, line.text)
        self.joined += joined
        start = len(text)
        self.text = text + line.text
        self.marks += [(start + begin, start + end, mark) for begin, end, mark in line.marks]
        self.lines.append(line)
        return start


def paragraph_of(lines: Sequence[PdfLine], right: float) -> PdfParagraph:
    """Return the paragraph that lines make."""
    first, *rest = lines
    made = PdfParagraph(first.text, [first], right, marks=list(first.marks))
    for line in rest:
        made.add(line)
    return made


def paragraphs(column: Sequence[PdfLine]) -> Iterator[PdfParagraph]:
    """Yield the paragraphs of a column, whose lines come from top to bottom."""
    right = max((line.right for line in column if not line.row), default=0.0)
    for block in _blocks(column):
        edge = _edge(block, right)
        begun = [block[0]]
        for line in block[1:]:
            if _begins(begun, line, edge):
                yield paragraph_of(begun, right)
                begun = []
            begun.append(line)
        yield paragraph_of(begun, right)


def goes_on(before: PdfParagraph, after: PdfParagraph) -> bool:
    """Tell whether a paragraph at the end of a column goes on at the beginning of the next one."""
    last, first = before.lines[-1], after.lines[0]
    if (
        len(before.lines) >= _MOST_LINES
        or before.row
        or after.row
        or _other_size(last, first)
        or not after.text[:1].islower()
    ):
        return False
    full = last.right + 0.25 * last.size + first.first >= before.right - 0.5 * last.size
    return last.broken or (full and not before.text.endswith((".", "!", "?", ":")))


def _blocks(column: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    """Yield the lines between gaps that are wider than those between the lines of a paragraph."""
    spacing = _spacing(column)
    block: list[PdfLine] = []
    for line in column:
        if block:
            down = block[-1].base - line.base
            usual = spacing if spacing > 0.8 * line.size else 1.3 * line.size
            if down > 1.2 * usual + 0.5 or down <= 0:
                yield block
                block = []
        block.append(line)
    if block:
        yield block


def _edge(block: Sequence[PdfLine], right: float) -> float:
    """Return how far the lines of a block may reach: as far as its column's, unless most of them end before that."""
    own = max(line.right for line in block)
    full = sum(line.right > own - 3 * line.size for line in block)
    return own if len(block) >= 3 and full >= max(2, len(block) / 2) else max(own, right)


def _spacing(column: Sequence[PdfLine]) -> float:
    """Return from line to line within paragraphs, in points: more seldom is it less than more."""
    steps = sorted(
        above.base - below.base
        for above, below in itertools.pairwise(column)
        if not _other_size(above, below) and 0.8 < (above.base - below.base) / below.size < 3.2
    )
    return steps[len(steps) // 4] if len(steps) >= 3 else 0.0


def _begins(begun: list[PdfLine], line: PdfLine, edge: float) -> bool:
    """Tell whether a line begins a paragraph, after the lines ``begun`` in a block as wide as ``edge``."""
    last, em = begun[-1], line.size
    if len(begun) >= _MOST_LINES or last.row or line.row or _other_size(last, line) or _LEADER.search(last.text[-120:]):
        return True
    if last.broken:
        return False
    if last.right + 0.25 * em + line.first < edge - 0.5 * em:  # the first word would have had room
        return True
    marker = MARKER.match(line.text)
    if marker and (marker.group()[0] in _BULLET_SIGNS or _same_list(begun[0], line)):
        return True
    if MARKER.match(begun[0].text):
        return line.left < begun[0].left - 0.7 * em
    if line.left > last.left + 0.7 * em:
        return True
    return line.left < last.left - 0.7 * em and len(begun) > 1


def _same_list(first: PdfLine, line: PdfLine) -> bool:
    return bool(MARKER.match(first.text)) and abs(first.left - line.left) < 3


def _other_size(one: PdfLine, other: PdfLine) -> bool:
    return abs(one.size - other.size) > 0.08 * max(one.size, other.size)


def _without_break(text: str, following: str) -> tuple[str, bool]:
    """Return a text as it stands before the line that follows it, and whether a divided word is whole again."""
    if not text.endswith(_HYPHENS):
        return text + " ", False
    stem, hyphen = text[:-1], text[-1]
    last, after = stem.rsplit(" ", 1)[-1].strip("(”\"'"), following.split(" ", 1)[0]
    if hyphen == "\xad":
        return stem, True
    if not last or not last[-1].isalnum():
        return f"{stem}- ", False
    if after.strip(",;:") in _SUSPENDED:
        return f"{stem}- ", False
    part = last.rsplit("-", 1)[-1]
    whole = after[:1].islower() and part.isalpha() and len(part) > 1 and part.lower() not in _WITH_HYPHEN
    return (stem, True) if whole else (f"{stem}-", False)
