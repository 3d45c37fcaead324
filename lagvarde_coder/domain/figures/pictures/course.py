"""The course of new themes: how many have come up after each organisation, beside the band of shuffled orders."""

from collections.abc import Sequence
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed, joined
from lagvarde_coder.domain.figures.drawing import (
    LINE,
    MUTED,
    STRONG_LINE,
    SURFACE,
    TEXT,
    Circle,
    Drawing,
    DrawingPart,
    DrawnShape,
    Ink,
    Lettering,
    Paint,
    Point,
    Polygon,
    Polyline,
    Rectangle,
    TableTwin,
    TextAnchor,
)
from lagvarde_coder.domain.figures.lettering import width_of
from lagvarde_coder.domain.figures.pictures.frame import MARGIN, SMALL, WIDTH, PictureText, framed
from lagvarde_coder.domain.figures.pictures.scales import of_numbers

_LEFT, _TOP, _HEIGHT = 44.0, 44.0, 190.0
_RIGHT = WIDTH - MARGIN - 8
_BAND = Paint(Ink.HEAT, share=0.25)
_DOT = 3.4
_APART = 22.0
_DENSE = 6.0
"""Points between organisations below which dots without new themes are left out."""


class CourseStep(NamedTuple):
    """One organisation: how many themes somebody has taken up so far, how many of them are new, and the band there."""

    key: str
    reached: int
    new: int
    low: int
    high: int
    sentence: Disclosed


class CourseWave(NamedTuple):
    """A wave begins with the ``step``-th organisation, 0 first."""

    step: int
    words: Disclosed


class CourseWords(NamedTuple):
    """What stands at the axes and in the legend."""

    across: Disclosed
    up: Disclosed
    order: Disclosed
    band: Disclosed


def draw_course(
    steps: Sequence[CourseStep],
    themes: int,
    waves: Sequence[CourseWave],
    words: CourseWords,
    text: PictureText,
    twin: TableTwin,
) -> Drawing:
    """Return the line, above the band; a filled dot where something new came up, a hollow one where nothing did."""
    count = max(len(steps), 1)
    across = (_RIGHT - _LEFT) / count
    scale = of_numbers(themes)

    def at(step: float, amount: float) -> Point:
        return _LEFT + across * (step + 0.5), _TOP + _HEIGHT * (1 - amount / scale.most)

    shapes: list[DrawnShape] = []
    if steps:
        high = [at(place, step.high) for place, step in enumerate(steps)]
        low = [at(place, step.low) for place, step in enumerate(steps)]
        shapes.append(Polygon(points=_wide(high, across) + _wide(low, across)[::-1], fill=_BAND))
    for place, tick in scale.ticks:
        y = _TOP + _HEIGHT * (1 - place)
        shapes.append(Polyline(points=((_LEFT, y), (_RIGHT, y)), stroke=LINE if place else STRONG_LINE, thickness=0.75))
        shapes.append(Lettering(x=_LEFT - 5, y=y + 2.7, words=tick, size=SMALL, anchor=TextAnchor.END, paint=MUTED))
    shapes += _waves(waves, across)
    if len(steps) > 1:
        line = tuple(at(place, step.reached) for place, step in enumerate(steps))
        shapes.append(Polyline(points=line, stroke=TEXT, thickness=1.5))
    parts: list[DrawingPart] = []
    for place, step in enumerate(steps):
        x, y = at(place, step.reached)
        if step.new or across >= _DENSE:
            shapes.append(_dot(x, y, step.key, new=bool(step.new)))
        parts.append(
            DrawingPart(
                key=step.key, x=x - across / 2, y=_TOP, width=across, height=_HEIGHT, words=step.sentence, row=place
            )
        )
    shapes += [*_numbers_below(count, across), *_legend(words)]
    return framed(text, shapes, parts, twin, _TOP + _HEIGHT + 34)


def _wide(points: Sequence[Point], across: float) -> tuple[Point, ...]:
    """Return a course that begins and ends half a step further out, so that one organisation has a band, too."""
    (first, begin), (last, end) = points[0], points[-1]
    return ((first - across / 2, begin), *points, (last + across / 2, end))


def _dot(x: float, y: float, key: str, *, new: bool) -> Circle:
    return Circle(x=x, y=y, radius=_DOT, fill=TEXT if new else SURFACE, stroke=TEXT, thickness=1.2, part=key)


def _waves(waves: Sequence[CourseWave], across: float) -> list[DrawnShape]:
    shapes: list[DrawnShape] = []
    free = 0.0
    for wave in waves:
        x = _LEFT + across * wave.step
        shapes.append(Polyline(points=((x, _TOP - 10), (x, _TOP + _HEIGHT)), stroke=MUTED, dashed=True))
        if x >= free:
            shapes.append(Lettering(x=x + 3, y=_TOP - 4, words=wave.words, size=SMALL, paint=MUTED))
            free = x + width_of(wave.words, SMALL) + 8
    return shapes


def _numbers_below(count: int, across: float) -> list[DrawnShape]:
    """Return numbers of organisations below the axis, as many as have room."""
    step = next((each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500) if each * across >= _APART), 1000)
    shown = [1, *range(step, count + 1, step)] if step > 1 else range(1, count + 1)
    return [
        Lettering(
            x=_LEFT + across * (number - 0.5), y=_TOP + _HEIGHT + 11, words=joined([number]), size=SMALL,
            anchor=TextAnchor.MIDDLE, paint=MUTED,
        )
        for number in shown
    ]  # fmt: skip


def _legend(words: CourseWords) -> list[DrawnShape]:
    band = _LEFT + 40 + width_of(words.order, 8) + 18
    return [
        Polyline(points=((_LEFT, 12), (_LEFT + 26, 12)), stroke=TEXT, thickness=1.5),
        Circle(x=_LEFT + 13, y=12, radius=_DOT, fill=TEXT),
        Lettering(x=_LEFT + 32, y=14.8, words=words.order, size=8),
        Rectangle(x=band, y=7, width=18, height=10, fill=_BAND),
        Lettering(x=band + 24, y=14.8, words=words.band, size=8),
        Lettering(x=(_LEFT + _RIGHT) / 2, y=_TOP + _HEIGHT + 26, words=words.across, size=8, anchor=TextAnchor.MIDDLE),
        Lettering(x=14, y=_TOP + _HEIGHT / 2, words=words.up, size=8, anchor=TextAnchor.MIDDLE, turned=90),
    ]
