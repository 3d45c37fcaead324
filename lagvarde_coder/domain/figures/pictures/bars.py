"""Bars: one for each theme, in segments that add up to it, and smaller ones below it for groups."""

from collections.abc import Sequence
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import (
    LINE,
    MUTED,
    STRONG_LINE,
    Drawing,
    DrawingPart,
    DrawnShape,
    Lettering,
    Polyline,
    TableTwin,
    TextAnchor,
)
from lagvarde_coder.domain.figures.lettering import width_of
from lagvarde_coder.domain.figures.pictures.frame import (
    MARGIN,
    NAME_LEFT,
    NAMES,
    SMALL,
    WIDTH,
    Filling,
    PictureText,
    ThemeLabel,
    beside,
    filled,
    framed,
    legend,
    lettered,
    named,
    plate,
    room_for,
    row_height,
)
from lagvarde_coder.domain.figures.pictures.scales import Scale

_BAR, _SMALL_BAR = 13.0, 8.0
_AXIS = 14.0
_FIGURE_GAP = 6.0
_GROUP_ROOM = NAMES - NAME_LEFT - 6


class Segment(NamedTuple):
    """A part of a bar: ``amount`` on the axis, and its number as it is printed in it where it has room."""

    look: Filling
    amount: float
    words: Disclosed


class BarLine(NamedTuple):
    """One bar with its figure printed behind it.

    Attributes:
        theme: whose colour it has; ``group``: what it is called where it is that of a group, below its theme's.
        sentence: the figure in words; ``row``: its row of the table twin.
    """

    key: str
    theme: ThemeLabel
    group: Disclosed | None
    segments: tuple[Segment, ...]
    figure: Disclosed
    sentence: Disclosed
    row: int


def draw_bars(
    lines: Sequence[BarLine],
    scale: Scale,
    looks: Sequence[tuple[Filling, Disclosed]],
    text: PictureText,
    twin: TableTwin,
) -> Drawing:
    """Return bars in the order given, on one axis from 0."""
    widest = max((width_of(line.figure, 8) for line in lines), default=0.0)
    right = max(WIDTH - MARGIN - widest - _FIGURE_GAP, NAMES + 80)
    shapes, top = legend(looks, MARGIN / 2)
    rows: list[DrawnShape] = []
    parts: list[DrawingPart] = []
    y = begin = top + _AXIS
    for line in lines:
        height = _height(line)
        rows += _bar(line, y, height, right, scale)
        parts.append(DrawingPart(key=line.key, x=0, y=y, width=WIDTH, height=height, words=line.sentence, row=line.row))
        y += height
    return framed(text, [*shapes, *_axis(scale, begin, y, right), *rows], parts, twin, y + 8)


def _height(line: BarLine) -> float:
    if line.group is None:
        return row_height(line.theme)
    return max(13.0, room_for(line.group, _GROUP_ROOM, 8) + 4)


def _axis(scale: Scale, top: float, bottom: float, right: float) -> Sequence[DrawnShape]:
    shapes: list[DrawnShape] = []
    for place, words in scale.ticks:
        x = NAMES + (right - NAMES) * place
        paint = LINE if place else STRONG_LINE
        shapes.append(Polyline(points=((x, top - 2), (x, bottom + 2)), stroke=paint, thickness=0.75))
        shapes.append(Lettering(x=x, y=top - 5, words=words, size=SMALL, anchor=TextAnchor.MIDDLE, paint=MUTED))
    return shapes


def _bar(line: BarLine, top: float, height: float, right: float, scale: Scale) -> Sequence[DrawnShape]:
    middle, key = top + height / 2, line.key
    if line.group is None:
        shapes = list(named(line.theme, top, height, part=key))
    else:
        shapes = list(lettered(line.group, NAME_LEFT, middle, _GROUP_ROOM, size=8, paint=MUTED, part=key))
    thick = _BAR if line.group is None else _SMALL_BAR
    x = NAMES
    numbers: list[DrawnShape] = []
    for look, amount, words in line.segments:
        width = (right - NAMES) * amount / scale.most
        if width > 0:
            shapes += filled(look, line.theme.slot, x, middle - thick / 2, width, thick, part=key)
            if words and width_of(words, SMALL, bold=True) + 5 < width:
                numbers += plate(words, x + width / 2, middle, part=key)
        x += width
    return [*shapes, *numbers, *beside(line.figure, x + _FIGURE_GAP, middle, part=key)]
