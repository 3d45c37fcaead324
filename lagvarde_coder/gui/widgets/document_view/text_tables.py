"""Finds tables in a text and works out their columns. Pure Python; positions are code points.

Importers write a row of a table as one paragraph, its cells divided by " | ", or by tabs in plain text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lagvarde_coder.gui.widgets.document_view.blocks import Blocks

_DIVIDER = re.compile(r"(?:(?<= )|(?<=^))\|(?= |$)|\t", re.MULTILINE)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")

_FEWEST_ROWS = 2
"""Fewer rows are a sentence with a line in it."""


@dataclass(slots=True)
class TableRow:
    """A row of a table.

    Attributes:
        cells: range of each cell's words, in code points of the text.
        table: that it belongs to.
        is_first: whether nothing of the table stands above it.
    """

    cells: list[tuple[int, int]]
    table: "TextTable"
    is_first: bool


@dataclass(slots=True, eq=False)
class TextTable:
    """Rows below each other."""

    rows: list[TableRow] = field(default_factory=list)


@dataclass(slots=True)
class TextTables:
    """The tables of one text.

    Attributes:
        rows: by number of block.
        shown: the text with a tab in place of each "|" between cells; of the same length.
    """

    rows: dict[int, TableRow]
    shown: str


def find_tables(text: str) -> TextTables:
    """Find runs of paragraphs with at least two cells each; paragraphs written right to left are left as they are."""
    by_block: dict[int, list[int]] = {}
    if "|" not in text and "\t" not in text:
        return TextTables({}, text)
    blocks = Blocks(text)
    for match in _DIVIDER.finditer(text):
        by_block.setdefault(blocks.number_at(match.start()), []).append(match.start())
    numbers = [n for n in by_block if not _RIGHT_TO_LEFT.search(text, blocks.start(n), blocks.end(n))]
    rows: dict[int, TableRow] = {}
    bars: list[int] = []
    for run in _runs(numbers):
        table = TextTable()
        for number in run:
            dividers = by_block[number]
            row = TableRow(_cells(text, blocks.start(number), blocks.end(number), dividers), table, not table.rows)
            table.rows.append(row)
            rows[number] = row
            bars += [at for at in dividers if text[at] == "|"]
    return TextTables(rows, _with_tabs(text, bars))


def columns(
    natural: Sequence[float], available: float, gap: float, least: float, words: Sequence[float] = ()
) -> list[float] | None:
    """Return where the columns of a table begin, or None if it has too many for that.

    The narrower a column is by nature, the sooner it gets all it needs, so that few cells must be broken; the widest
    share what is left, each twice ``least`` if possible.

    Args:
        natural: the width each column would need, in any unit.
        available: the width there is.
        gap: between two columns.
        least: the width that a column has at least, if it needs so much.
        words: the widest word of each column; none is broken if all of them fit.
    """
    remaining = available - gap * (len(natural) - 1)
    if remaining < sum(min(width, least) for width in natural):
        return None
    widths = list(natural)
    order = sorted(range(len(natural)), key=lambda number: natural[number])
    for nth, number in enumerate(order):
        others = len(order) - nth - 1
        widths[number] = min(natural[number], max(remaining / (others + 1), remaining - others * 2 * least))
        remaining -= widths[number]
    if sum(words) <= sum(widths):
        _make_room(widths, words)
    starts = [0.0]
    for width in widths[:-1]:
        starts.append(starts[-1] + width + gap)
    return starts


def _make_room(widths: list[float], words: Sequence[float]) -> None:
    """Widen columns to their widest words, at the cost of those that have most to spare."""
    for number, word in enumerate(words):
        while (lacking := word - widths[number]) > 0:
            spare, giver = max((width - words[nth], nth) for nth, width in enumerate(widths))
            if spare <= 0:  # a rounding error is left
                return
            taken = min(lacking, spare)
            widths[giver] -= taken
            widths[number] += taken


def _runs(numbers: Iterable[int]) -> Iterable[list[int]]:
    """Yield the runs of numbers that follow each other, long enough for a table."""
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            if len(run) >= _FEWEST_ROWS:
                yield run
            run = []
        run.append(number)
    if len(run) >= _FEWEST_ROWS:
        yield run


def _cells(text: str, start: int, end: int, dividers: Sequence[int]) -> list[tuple[int, int]]:
    """Return the ranges between dividers, without the spaces around the words."""
    cells = []
    for first, last in zip([start, *(at + 1 for at in dividers)], [*dividers, end], strict=True):
        words = text[first:last]
        begin = first + len(words) - len(words.lstrip(" "))
        cells.append((begin, max(begin, first + len(words.rstrip(" ")))))
    return cells


def _with_tabs(text: str, bars: Sequence[int]) -> str:
    edges = zip([0, *(at + 1 for at in bars)], [*bars, len(text)], strict=True)
    return "\t".join(text[first:last] for first, last in edges)
