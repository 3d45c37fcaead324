"""Themes on the same words as a net whose places do not move: a theme's place follows from the numbers alone."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import (
    STRONG_LINE,
    SURFACE,
    Drawing,
    DrawingPart,
    DrawnShape,
    Ink,
    Lettering,
    Paint,
    Point,
    Polyline,
    Rectangle,
    TableTwin,
    TextAnchor,
    badge,
)
from lagvarde_coder.domain.figures.lettering import wrapped
from lagvarde_coder.domain.figures.pictures.frame import BADGE, WIDTH, PictureText, ThemeLabel, framed, plate

_ACROSS, _DOWN = 128.0, 150.0
"""Half the axes of the ellipse that themes stand on."""
_MIDDLE: Point = (WIDTH / 2, 200.0)
_HEIGHT = 400.0
_THINNEST, _THICKEST = 0.75, 6.0
_NAME, _LINE = 84.0, 8.5
_SMALL = 7.0


class NetPlace(NamedTuple):
    """A theme and its place: the ``place``-th of ``places`` around the net; ``sentence`` says what it shares."""

    theme: ThemeLabel
    place: int
    places: int
    sentence: Disclosed


class NetLine(NamedTuple):
    """Two themes (by their places in the list) on the same words ``amount`` times, of ``most``."""

    a: int
    b: int
    amount: int
    most: int
    words: Disclosed
    sentence: Disclosed
    row: int


def draw_network(nodes: Sequence[NetPlace], lines: Sequence[NetLine], text: PictureText, twin: TableTwin) -> Drawing:
    """Return the net; a line is thicker the more places both are on, and has their number."""
    at = [_place(node.place, node.places) for node in nodes]
    shapes: list[DrawnShape] = []
    numbers: list[DrawnShape] = []
    parts: list[DrawingPart] = []
    for line in sorted(lines, key=lambda line: line.amount):
        begin, end = at[line.a], at[line.b]
        key = f"{nodes[line.a].theme.key}\n{nodes[line.b].theme.key}"
        thick = _THINNEST + (_THICKEST - _THINNEST) * line.amount / line.most
        shapes.append(Polyline(points=(begin, end), stroke=STRONG_LINE, thickness=thick, part=key))
        x, y = _along(begin, end, line.a + line.b)
        numbers += plate(line.words, x, y, part=key, size=_SMALL)
        parts.append(DrawingPart(key=key, x=x - 9, y=y - 7, width=18, height=14, words=line.sentence, row=line.row))
    parts.reverse()  # the most first, for the arrow keys
    for node, place in zip(nodes, at, strict=True):
        numbers += _node(node, place)
        x, y = place
        parts.append(
            DrawingPart(
                key=node.theme.key, x=x - BADGE / 2, y=y - 9, width=BADGE, height=18, words=node.sentence, row=-1
            )
        )
    return framed(text, [*shapes, *numbers], parts, twin, _HEIGHT)


def _place(place: int, places: int) -> Point:
    """Return where the ``place``-th of ``places`` stands: at the top, then with the clock."""
    angle = 2 * pi * place / max(places, 1) - pi / 2
    return _MIDDLE[0] + _ACROSS * cos(angle), _MIDDLE[1] + _DOWN * sin(angle)


def _along(begin: Point, end: Point, turn: int) -> Point:
    """Return where a line has its number: not all in the middle, where lines cross."""
    share = (0.36, 0.5, 0.64)[turn % 3]
    return begin[0] + (end[0] - begin[0]) * share, begin[1] + (end[1] - begin[1]) * share


def _node(node: NetPlace, place: Point) -> Sequence[DrawnShape]:
    x, y = place
    theme = node.theme
    ring = Rectangle(
        x=x - BADGE / 2 - 2, y=y - 8.5, width=BADGE + 4, height=17, radius=4, fill=SURFACE,
        stroke=Paint(Ink.SLOT, theme.slot), part=theme.key,
    )  # fmt: skip
    shapes: list[DrawnShape] = [ring, *badge(theme.number, theme.slot, x - BADGE / 2, y, width=BADGE, part=theme.key)]
    lines = wrapped(theme.name, _NAME, _SMALL, most=3)
    aside = x - _MIDDLE[0]
    if abs(aside) < _ACROSS * 0.1:
        below = y > _MIDDLE[1]
        first = y + 18 if below else y - 13 - (len(lines) - 1) * _LINE
        left, anchor = x, TextAnchor.MIDDLE
    else:
        first = y + 2.5 - (len(lines) - 1) * _LINE / 2
        left = x + (BADGE / 2 + 5) * (1 if aside > 0 else -1)
        anchor = TextAnchor.START if aside > 0 else TextAnchor.END
    for number, line in enumerate(lines):
        down = first + number * _LINE
        shapes.append(Lettering(x=left, y=down, words=line, size=_SMALL, anchor=anchor, part=theme.key))
    return shapes
