"""A grid of cells that are darker the more there is: themes by groups, or themes by themes."""

from collections.abc import Sequence
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import (
    LINE,
    Drawing,
    DrawingPart,
    DrawnShape,
    Ink,
    Lettering,
    Paint,
    Rectangle,
    TableTwin,
    TextAnchor,
    badge,
)
from lagvarde_coder.domain.figures.lettering import width_of, wrapped
from lagvarde_coder.domain.figures.pictures.frame import (
    BADGE,
    MARGIN,
    NAMES,
    SMALL,
    WIDTH,
    PictureText,
    ThemeLabel,
    framed,
    named,
    row_height,
)

_LEADING = 9.5
_HEAD = 120.0
"""Points that names of columns may be long."""
_LEAST, _MOST = 29.0, 62.0
"""Points that a column is wide."""


class HeatCell(NamedTuple):
    """A cell: its number in words, its place on the ramp (0 to 1), and the figure in a sentence.

    ``key`` names it, ``row`` is its row of the table twin.
    """

    key: str
    words: Disclosed
    share: float
    sentence: Disclosed
    row: int


def draw_grid(
    rows: Sequence[ThemeLabel],
    columns: Sequence[ThemeLabel | Disclosed],
    cells: Sequence[Sequence[HeatCell | None]],
    text: PictureText,
    twin: TableTwin,
) -> Drawing:
    """Return a grid with a row per theme; a cell of None stays empty.

    It is wider than a page where there are many columns.
    """
    count = max(len(columns), 1)
    wide = min(max((WIDTH - NAMES - MARGIN) / count, _LEAST), _MOST)
    head = _head(columns)
    shapes: list[DrawnShape] = []
    for place, column in enumerate(columns):
        shapes += _heading(column, NAMES + wide * (place + 0.5), head)
    parts: list[DrawingPart] = []
    y = head + 4
    for label, line in zip(rows, cells, strict=True):
        height = row_height(label)
        shapes += named(label, y, height)
        for place, cell in enumerate(line):
            x = NAMES + wide * place
            if cell is None:
                continue
            shapes += _cell(cell, x, y, wide, height)
            parts.append(
                DrawingPart(key=cell.key, x=x, y=y, width=wide, height=height, words=cell.sentence, row=cell.row)
            )
        y += height
    width = max(WIDTH, NAMES + wide * len(columns) + MARGIN)
    return framed(text, shapes, parts, twin, y + 8, width if parts else WIDTH)


def _head(columns: Sequence[ThemeLabel | Disclosed]) -> float:
    """Return how high the headings are: badges lie, names stand."""
    lines = [line for column in columns if not isinstance(column, ThemeLabel) for line in _standing(column)]
    return max(width_of(line, 8) for line in lines) + MARGIN if lines else 20.0


def _standing(column: Disclosed) -> Sequence[Disclosed]:
    return wrapped(column, _HEAD, 8, most=3)


def _heading(column: ThemeLabel | Disclosed, x: float, head: float) -> Sequence[DrawnShape]:
    if isinstance(column, ThemeLabel):
        return badge(column.number, column.slot, x - BADGE / 2, head - 7, width=BADGE)
    lines = _standing(column)
    first = x + 2.8 - _LEADING * (len(lines) - 1) / 2
    return [
        Lettering(x=first + _LEADING * number, y=head, words=line, size=8, turned=90)
        for number, line in enumerate(lines)
    ]


def _cell(cell: HeatCell, x: float, y: float, wide: float, height: float) -> Sequence[DrawnShape]:
    ground, ink = Paint(Ink.HEAT, share=cell.share), Paint(Ink.ON_HEAT, share=cell.share)
    return [
        Rectangle(x=x, y=y, width=wide, height=height, fill=ground, stroke=LINE, thickness=0.5, part=cell.key),
        Lettering(
            x=x + wide / 2, y=y + height / 2 + 2.8, words=cell.words, size=SMALL + 0.5, anchor=TextAnchor.MIDDLE,
            paint=ink, part=cell.key,
        ),
    ]  # fmt: skip
