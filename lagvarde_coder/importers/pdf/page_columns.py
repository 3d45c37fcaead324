"""The order in which the columns of a page are read."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from lagvarde_coder.importers.pdf.text_lines import PdfLine

_FEW = 4
"""Lines that a column has at least."""

_CANDIDATES = 12
"""Left edges, the most frequent ones, at which a column is looked for."""

_FULL = 0.5
"""Share of the width of a column's long lines that half of its lines have at least: text does."""

_WORDS = 3
"""Words that half of a column's lines have at least: cells of a table often have fewer."""

_STEP = 1.6
"""Sizes of the font from line to line, at most: rows of a table stand further apart."""

_DEEP = 4
"""Columns within columns."""


def in_reading_order(lines: Sequence[PdfLine], deep: int = _DEEP) -> list[list[PdfLine]]:
    """Return columns of lines in the order in which they are read.

    What reaches over the columns divides them: what is above it is read before, what is below it after.
    """
    gutter = _gutter(lines) if deep and len(lines) >= 2 * _FEW else None
    if gutter is None:
        return [list(lines)] if lines else []
    columns: list[list[PdfLine]] = []
    left: list[PdfLine] = []
    right: list[PdfLine] = []
    over: list[PdfLine] = []

    def read_columns() -> None:
        for side in (left, right):
            columns.extend(in_reading_order(list(side), deep - 1))
            side.clear()

    for line in sorted(lines, key=lambda line: -line.base):
        if line.right <= gutter + 1:
            side = left
        elif line.left >= gutter - 1:
            side = right
        else:
            if left or right:
                read_columns()
            over.append(line)
            continue
        if over:
            columns.append(list(over))
            over.clear()
        side.append(line)
    read_columns()
    if over:
        columns.append(over)
    return columns


def _gutter(lines: Sequence[PdfLine]) -> float | None:
    """Return the left edge of a second column; None if there is but one."""
    edges = Counter(round(line.left) for line in lines)
    outermost = min(line.left for line in lines)
    best: tuple[int, float] | None = None
    for edge, times in edges.most_common(_CANDIDATES):
        at = edge - 1.0
        if times < _FEW or at <= outermost + 20:
            continue
        crossing = _crossing(lines, at)
        if crossing is not None and (best is None or (crossing, at) < best):
            best = crossing, at
    return None if best is None else best[1]


def _crossing(lines: Sequence[PdfLine], at: float) -> int | None:
    """Return how many lines reach over a gutter; None if there is none at this place."""
    left = [line for line in lines if line.right <= at + 1]
    right = [line for line in lines if line.left >= at - 1]
    crossing = len(lines) - len(left) - len(right)
    if len(left) < _FEW or len(right) < _FEW or crossing > len(left) + len(right):
        return None
    beside = min(_top(left), _top(right)) - max(_bottom(left), _bottom(right))
    if beside < 2 * median(line.size for line in lines):
        return None
    return crossing if _is_text(left) and _is_text(right) else None


def _is_text(side: list[PdfLine]) -> bool:
    widths = sorted(line.right - line.left for line in side)
    if (
        median(len(line.text.split()) for line in side) < _WORDS
        or median(widths) < _FULL * widths[-1 - len(widths) // 10]
    ):
        return False
    bases = sorted({round(line.base) for line in side})
    steps = [above - below for below, above in pairwise(bases)]
    return not steps or median(steps) <= _STEP * median(line.size for line in side)


def _top(lines: list[PdfLine]) -> float:
    return max(line.base for line in lines)


def _bottom(lines: list[PdfLine]) -> float:
    return min(line.base for line in lines)
