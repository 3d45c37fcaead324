"""Two groups beside each other: a dot for each on one axis, both numbers printed, no test of significance."""

from collections.abc import Sequence
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import (
    LINE,
    MUTED,
    STRONG_LINE,
    SURFACE,
    Circle,
    Drawing,
    DrawingPart,
    DrawnShape,
    Ink,
    Lettering,
    Paint,
    Polyline,
    Rectangle,
    TableTwin,
    TextAnchor,
)
from lagvarde_coder.domain.figures.lettering import fitting, width_of
from lagvarde_coder.domain.figures.pictures.frame import (
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
from lagvarde_coder.domain.figures.pictures.scales import Scale

_LEGEND, _AXIS = 18.0, 14.0
_DOT = 4.2
_COLUMN_GAP = 10.0


class DotLine(NamedTuple):
    """A theme in two groups: shares on the axis, None where nobody was heard; numbers as they are printed.

    ``settled``: whether a share says anything yet; one that does not has an open grey mark, and no line to the other.
    """

    theme: ThemeLabel
    first: float | None
    second: float | None
    figures: tuple[Disclosed, Disclosed]
    sentence: Disclosed
    settled: tuple[bool, bool] = (True, True)


def draw_dots(
    lines: Sequence[DotLine],
    names: tuple[Disclosed, Disclosed],
    scale: Scale,
    text: PictureText,
    twin: TableTwin,
) -> Drawing:
    """Return a line per theme: a filled dot for the first group, a hollow square for the second."""
    columns = [max([width_of(line.figures[side], 8) for line in lines] + [28.0]) + _COLUMN_GAP for side in (0, 1)]
    right = WIDTH - MARGIN - sum(columns)
    ends = right + columns[0], right + sum(columns)
    y = begin = MARGIN / 2 + _LEGEND + _AXIS
    rows: list[DrawnShape] = []
    parts: list[DrawingPart] = []
    for number, line in enumerate(lines):
        height, key = row_height(line.theme), line.theme.key
        rows += named(line.theme, y, height, part=key)
        rows += _dots(line, y + height / 2, right, scale)
        for figure, end in zip(line.figures, ends, strict=True):
            rows.append(Lettering(x=end, y=y + height / 2 + 2.9, words=figure, size=8, anchor=TextAnchor.END, part=key))
        parts.append(DrawingPart(key=key, x=0, y=y, width=WIDTH, height=height, words=line.sentence, row=number))
        y += height
    head = [*_legend(names), *_axis(scale, begin, y, right)]
    for mark, end in zip((_first, _second), ends, strict=True):
        head += mark(end - 8, begin - 8, 0, "")
    return framed(text, [*head, *rows], parts, twin, y + 8)


def _first(x: float, y: float, slot: int, part: str, *, settled: bool = True) -> list[DrawnShape]:
    if not settled:
        return [Circle(x=x, y=y, radius=_DOT - 0.5, fill=SURFACE, stroke=MUTED, thickness=1, part=part)]
    return [Circle(x=x, y=y, radius=_DOT, fill=Paint(Ink.SLOT, slot), stroke=SURFACE, thickness=0.75, part=part)]


def _second(x: float, y: float, slot: int, part: str, *, settled: bool = True) -> list[DrawnShape]:
    side = 2 * _DOT - 1
    colour = Paint(Ink.SLOT, slot) if settled else MUTED
    return [
        Rectangle(
            x=x - side / 2,
            y=y - side / 2,
            width=side,
            height=side,
            fill=SURFACE,
            stroke=colour,
            thickness=1.5 if settled else 1,
            part=part,
        )
    ]


def _legend(names: tuple[Disclosed, Disclosed]) -> list[DrawnShape]:
    x, shapes = MARGIN + 6, list[DrawnShape]()
    for mark, name in zip((_first, _second), names, strict=True):
        shown = fitting(name, WIDTH / 2 - 50, 8)
        shapes += mark(x, MARGIN, 0, "")
        shapes.append(Lettering(x=x + 9, y=MARGIN + 2.9, words=shown, size=8))
        x += 9 + width_of(shown, 8) + 22
    return shapes


def _axis(scale: Scale, top: float, bottom: float, right: float) -> list[DrawnShape]:
    shapes: list[DrawnShape] = []
    for place, words in scale.ticks:
        x = _at(place * scale.most, right, scale)
        paint = LINE if place else STRONG_LINE
        shapes.append(Polyline(points=((x, top - 2), (x, bottom + 2)), stroke=paint, thickness=0.75))
        shapes.append(Lettering(x=x, y=top - 5, words=words, size=SMALL, anchor=TextAnchor.MIDDLE, paint=MUTED))
    return shapes


def _at(share: float, right: float, scale: Scale) -> float:
    """Return where a share stands; the dots at both ends have room."""
    return NAMES + 6 + (right - NAMES - 14) * share / scale.most


def _dots(line: DotLine, middle: float, right: float, scale: Scale) -> list[DrawnShape]:
    slot, key = line.theme.slot, line.theme.key
    shapes: list[DrawnShape] = []
    if line.first is not None and line.second is not None and all(line.settled):
        ends = ((_at(line.first, right, scale), middle), (_at(line.second, right, scale), middle))
        shapes.append(Polyline(points=ends, stroke=Paint(Ink.SLOT, slot), thickness=1.5, part=key))
    if line.second is not None:
        shapes += _second(_at(line.second, right, scale), middle, slot, key, settled=line.settled[1])
    if line.first is not None:
        shapes += _first(_at(line.first, right, scale), middle, slot, key, settled=line.settled[0])
    return shapes
