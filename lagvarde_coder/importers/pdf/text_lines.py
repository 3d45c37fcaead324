"""Words of a page to lines: pieces of lines as they stand in one column, and rows whose pieces stand side by side."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lagvarde_coder.importers.pdf.words import HYPHEN, SMALL, PdfWord, scripted

GAP = 1.6
"""Between two words of one piece, in sizes of the font; wider gaps divide columns and cells."""

_WIDE, _BACK = 5.0, 0.5
"""Sizes of the font: what no justified line has between two words; how far letters may stand over each other."""

_CELL = 0.8
"""Sizes of the font: gaps from this on divide cells if the row above or below has one at the same place."""

_ALIKE = 0.6
"""Points by which the gaps of a justified line differ at most."""

CELLS = " | "
"""Between the cells of a row, as in tables of Word documents."""

MARKER = re.compile(r"(?:[•◦▪●○■□▸►✓☐☒–—-]|[\uf0b7\uf0a7\uf0d8]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])(?=\s|$)")
"""How an item of a list begins."""

_BULLETS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "●": "•"})


@dataclass(slots=True)
class PdfLine:
    """A line in a column, or the part of it up to a wide gap.

    Attributes:
        base: what its letters stand on, in points from the page's lower edge.
        first: width of its first word.
        row: whether it is a row of a table.
        marks: code points of the text that annotations mark: start, end and the annotation's number.
        gaps: where words begin after a gap that may divide cells: code point and left edge.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    first: float = 0.0
    row: bool = False
    marks: list[tuple[int, int, int]] = field(default_factory=list)
    gaps: list[tuple[int, float]] = field(default_factory=list)

    @property
    def broken(self) -> bool:
        """Whether its last word seems to go on in the next line."""
        return self.text.endswith((HYPHEN, "\xad")) or (self.text.endswith("-") and self.text[-2:-1].isalnum())


def pieces(words: Iterable[PdfWord]) -> list[PdfLine]:
    """Return the pieces of lines that words stand in, in the order of the file."""
    found: list[PdfLine] = []
    current: list[PdfWord] = []
    for line in _as_pdfium_sees_them(words):
        wide = _wide_gaps(line)
        for at, word in enumerate(line):
            if current and (at in wide if at else not _goes_on(current, word)):
                found.append(_line(current))
                current = []
            current.append(word)
    if current:
        found.append(_line(current))
    return found


def _as_pdfium_sees_them(words: Iterable[PdfWord]) -> Iterator[list[PdfWord]]:
    line: list[PdfWord] = []
    for word in words:
        if line and word.new_line:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _wide_gaps(line: list[PdfWord]) -> set[int]:
    """Return before which words of a line there is a gap that no justification makes, which makes all gaps alike."""
    gaps = [0.0, *[word.left - last.right for last, word in itertools.pairwise(line)]]
    wide: set[int] = set()
    smallest = min([word.size for word in line])
    if max(gaps) <= GAP * smallest and min(gaps) > -_BACK * smallest:
        return wide
    for at, gap in enumerate(gaps[1:], 1):
        size = max(line[at - 1].size, line[at].size)
        if gap <= -_BACK * size:
            wide.add(at)
        elif gap > GAP * size:
            alike = sum(abs(other - gap) < _ALIKE for other in gaps[max(1, at - 50) : at + 50])
            if alike < 2 or gap > _WIDE * size:
                wide.add(at)
    return wide


def _goes_on(current: list[PdfWord], word: PdfWord) -> bool:
    """Tell whether a word belongs to a piece though pdfium sees a new line: it may only stand higher or lower."""
    last = current[-1]
    size = max(current[0].size, last.size, word.size)
    if not -_BACK * size < word.left - last.right <= GAP * size:
        return False
    smaller = min(word.size, last.size) <= SMALL * size
    return abs(word.base - current[0].base) <= (0.6 if smaller else 0.15) * size


def _line(words: list[PdfWord]) -> PdfLine:
    size = _most_of(words)
    base = next((word.base for word in words if abs(word.size - size) < 0.5), words[0].base)
    parts: list[str] = []
    marks: list[tuple[int, int, int]] = []
    gaps: list[tuple[int, float]] = []
    length, end = 0, words[0].left
    for word in words:
        text, left = word.text, word.left
        if word.size <= SMALL * size:
            text = scripted(text, word.base - base, size)
        if parts and not (word.new_line and left - end < 0.1 * size):
            parts.append(" ")
            length += 1
        if left - end > _CELL * size:
            gaps.append((length, left))
        parts.append(text)
        if word.marks:
            marks += [(length, length + len(text), mark) for mark in word.marks]
        length += len(text)
        end = word.right
    first = words[0].right - words[0].left
    left, right = words[0].left, max([word.right for word in words])
    return PdfLine("".join(parts).translate(_BULLETS), left, right, base, size, first, marks=marks, gaps=gaps)


def _most_of(words: list[PdfWord]) -> float:
    """Return the size that most of the letters have, in half points."""
    if len({word.size for word in words}) == 1:
        return round(words[0].size * 2) / 2 or 1.0
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size)) or 1.0


def rows(column: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines of a column from top to bottom, those that stand side by side as one."""
    groups = list(_beside(sorted(column, key=lambda line: (-line.base, line.left))))
    lines = []
    for at, beside in enumerate(groups):
        near = [*groups[max(0, at - 1) : at], *groups[at + 1 : at + 2]]
        edges = [line.left for other in near for line in other[1:]]
        group = [part for line in beside for part in _cells(line, edges)]
        lines.append(group[0] if len(group) == 1 else _joined(group, row=_is_row(group, edges)))
    return lines


def _cells(line: PdfLine, edges: list[float]) -> list[PdfLine]:
    """Return the parts of a line that begin where cells of the row above or below begin."""
    places = [at for at, left in line.gaps if any(abs(edge - left) < 2 for edge in edges)]
    if not places or line.marks:
        return [line]
    lefts = [line.left, *(left for at, left in line.gaps if at in places)]
    ends = [*(at - 1 for at in places), len(line.text)]
    return [
        replace(line, text=line.text[start:end], left=left, gaps=[])
        for start, end, left in zip([0, *places], ends, lefts, strict=True)
    ]


def _beside(lines: list[PdfLine]) -> Iterator[list[PdfLine]]:
    group: list[PdfLine] = []
    for line in lines:
        if group and group[0].base - line.base > 0.35 * min(group[0].size, line.size):
            yield sorted(group, key=lambda one: one.left)
            group = []
        group.append(line)
    if group:
        yield sorted(group, key=lambda one: one.left)


def _is_row(group: list[PdfLine], edges: list[float]) -> bool:
    """Tell whether a part of a line, but for the first, begins where one of the row above or below does."""
    if len(group) == 2 and MARKER.fullmatch(group[0].text):
        return False
    return any(abs(edge - line.left) < 3 for line in group[1:] for edge in edges)


def _joined(group: list[PdfLine], *, row: bool) -> PdfLine:
    between = CELLS if row else " "
    marks: list[tuple[int, int, int]] = []
    length = 0
    for line in group:
        marks += [(length + start, length + end, mark) for start, end, mark in line.marks]
        length += len(line.text) + len(between)
    largest = max(group, key=lambda line: len(line.text))
    return PdfLine(
        between.join(line.text.replace(HYPHEN, "-") for line in group[:-1]) + between + group[-1].text,
        group[0].left,
        max(line.right for line in group),
        group[0].base,
        largest.size,
        group[0].first,
        row=row,
        marks=marks,
    )
