"""Documents on the days they are of, a lane for each kind; what is of the same days stands above each other."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed, month_of
from lagvarde_coder.domain.figures.drawing import (
    LINE,
    MUTED,
    SURFACE,
    TEXT,
    Circle,
    Drawing,
    DrawingPart,
    DrawnShape,
    Lettering,
    Polyline,
    TableTwin,
    TextAnchor,
)
from lagvarde_coder.domain.figures.lettering import width_of
from lagvarde_coder.domain.figures.pictures.frame import MARGIN, SMALL, WIDTH, PictureText, framed, lettered, room_for

_LEFT = 112.0
_RIGHT = WIDTH - MARGIN - 6
_NAME = _LEFT - MARGIN - 8
_DOT, _STEP = 3.6, 9.0
_TOP = 30.0
_LANE = 30.0
_TICKS = 7
_At = Callable[[date], float]
"""Where a day stands on the axis."""


class TimeDot(NamedTuple):
    """A document: its day, its lane (by place), whether it is finished, and all of it in a sentence."""

    key: str
    day: date
    lane: int
    finished: bool
    sentence: Disclosed
    row: int


class TimeWave(NamedTuple):
    """The day on which a wave began."""

    day: date
    words: Disclosed


def draw_timeline(
    dots: Sequence[TimeDot],
    lanes: Sequence[Disclosed],
    waves: Sequence[TimeWave],
    looks: tuple[Disclosed, Disclosed],
    text: PictureText,
    twin: TableTwin,
) -> Drawing:
    """Return the time line; ``looks`` says what a filled and a hollow dot is."""
    if not dots:
        return framed(text, (), (), twin, 0)
    days = [dot.day for dot in dots]
    first, last = min(days), max(days)

    def at(day: date) -> float:
        return _LEFT + _DOT + (_RIGHT - _LEFT - 2 * _DOT) * (day - first).days / max((last - first).days, 1)

    stacks = [_stacked(dots, lane, at) for lane in range(len(lanes))]
    heights = [
        max(_LANE, _STEP * max((level for _, _, level in stack), default=0) + _STEP + 10, room_for(name, _NAME) + 8)
        for name, stack in zip(lanes, stacks, strict=True)
    ]
    shapes: list[DrawnShape] = []
    parts: list[DrawingPart] = []
    top = _TOP
    marks: list[DrawnShape] = []
    for name, stack, height in zip(lanes, stacks, heights, strict=True):
        ground = top + height
        shapes.append(Polyline(points=((MARGIN, ground), (_RIGHT, ground)), stroke=LINE, thickness=0.75))
        shapes += lettered(name, MARGIN, top + height / 2, _NAME)
        for dot, x, level in stack:
            y = ground - 7 - _STEP * level
            fill = TEXT if dot.finished else SURFACE
            marks.append(Circle(x=x, y=y, radius=_DOT, fill=fill, stroke=TEXT, thickness=1.2, part=dot.key))
            side = _STEP
            parts.append(
                DrawingPart(
                    key=dot.key,
                    x=x - side / 2,
                    y=y - side / 2,
                    width=side,
                    height=side,
                    words=dot.sentence,
                    row=dot.row,
                )
            )
        top = ground
    shapes += _waves(waves, at, top)
    shapes += _months(first, last, at, top)
    return framed(text, [*shapes, *marks, *_legend(looks)], parts, twin, top + 24)


def _stacked(dots: Sequence[TimeDot], lane: int, at: _At) -> list[tuple[TimeDot, float, int]]:
    """Return the dots of a lane with x and how many stand below each."""
    placed: list[tuple[TimeDot, float, int]] = []
    ends: list[float] = []
    for dot in sorted((dot for dot in dots if dot.lane == lane), key=lambda dot: dot.day):
        x = at(dot.day)
        level = next((level for level, end in enumerate(ends) if end <= x), len(ends))
        ends[level : level + 1] = [x + _STEP]
        placed.append((dot, x, level))
    return placed


def _waves(waves: Sequence[TimeWave], at: _At, bottom: float) -> Iterator[DrawnShape]:
    free = 0.0
    for wave in waves:
        x = at(wave.day) - _DOT - 1.5
        yield Polyline(points=((x, _TOP - 8), (x, bottom)), stroke=MUTED, dashed=True)
        if x >= free:
            yield Lettering(x=x + 3, y=_TOP - 2, words=wave.words, size=SMALL, paint=MUTED)
            free = x + width_of(wave.words, SMALL) + 8


def _months(first: date, last: date, at: _At, bottom: float) -> Iterator[DrawnShape]:
    """Yield the first days of months below the axis, as many as have room, as "2024-10"; else the two ends."""
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((each for each in (1, 2, 3, 6, 12, 24, 60) if months / each <= _TICKS), 120)
    begins = [
        date(first.year + (first.month - 1 + ahead) // 12, (first.month - 1 + ahead) % 12 + 1, 1)
        for ahead in range(1, months + 1, 1)
        if (first.month - 1 + ahead) % step == 0
    ]
    for day in begins:
        x = at(day)
        yield Polyline(points=((x, bottom), (x, bottom + 4)), stroke=MUTED, thickness=0.75)
        words = month_of(day)
        yield Lettering(x=x, y=bottom + 14, words=words, size=SMALL, anchor=TextAnchor.MIDDLE, paint=MUTED)


def _legend(looks: tuple[Disclosed, Disclosed]) -> Iterator[DrawnShape]:
    x = _LEFT
    for words, fill in zip(looks, (TEXT, SURFACE), strict=True):
        yield Circle(x=x + 4, y=9, radius=_DOT, fill=fill, stroke=TEXT, thickness=1.2)
        yield Lettering(x=x + 12, y=11.8, words=words, size=8)
        x += 12 + width_of(words, 8) + 18
