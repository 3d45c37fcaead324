"""A document as a strip: from its first letter to its last, a row per theme, a block per passage."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import (
    LINE,
    MUTED,
    STRONG_LINE,
    SUBTLE,
    Drawing,
    DrawingPart,
    DrawnShape,
    Lettering,
    Polyline,
    Rectangle,
    TableTwin,
    TextAnchor,
)
from lagvarde_coder.domain.figures.lettering import fitting
from lagvarde_coder.domain.figures.pictures.frame import (
    MARGIN,
    NAMES,
    SMALL,
    WIDTH,
    Filling,
    PictureText,
    ThemeLabel,
    filled,
    framed,
    legend,
    named,
    row_height,
)
from lagvarde_coder.domain.figures.pictures.scales import of_numbers

_RIGHT = WIDTH - MARGIN
_THIN = 1.5
_BLOCK = 13.0
_HEAD = 14.0


class StripBlock(NamedTuple):
    """A passage, ``[start, end)`` in code points; ``row`` is its theme's."""

    key: str
    row: int
    start: int
    end: int
    look: Filling
    sentence: Disclosed


class Answered(NamedTuple):
    """The answer to a question, ``[start, end)`` in code points, and its number in words."""

    start: int
    end: int
    words: Disclosed


def draw_portrait(
    themes: Sequence[ThemeLabel],
    blocks: Sequence[StripBlock],
    answers: Sequence[Answered],
    characters: int,
    looks: Sequence[tuple[Filling, Disclosed]],
    below: Disclosed,
    text: PictureText,
    twin: TableTwin,
) -> Drawing:
    """Return the strip; the answers are grounds behind it, ``below`` says what the axis counts."""
    across = (_RIGHT - NAMES) / max(characters, 1)
    heads, top = legend(looks, MARGIN / 2)
    y = begin = top + _HEAD
    tops: list[float] = []
    rows: list[DrawnShape] = []
    heights = [row_height(theme) for theme in themes]
    for theme, height in zip(themes, heights, strict=True):
        tops.append(y)
        rows += named(theme, y, height)
        y += height
        rows.append(Polyline(points=((NAMES, y), (_RIGHT, y)), stroke=LINE, thickness=0.5))
    parts: list[DrawingPart] = []
    for block in blocks:
        x, width = NAMES + across * block.start, max(across * (block.end - block.start), _THIN)
        middle = tops[block.row] + heights[block.row] / 2
        rows += filled(block.look, themes[block.row].slot, x, middle - _BLOCK / 2, width, _BLOCK, part=block.key)
        wide = max(width, 4.0)
        parts.append(
            DrawingPart(
                key=block.key, x=x + (width - wide) / 2, y=tops[block.row], width=wide, height=heights[block.row],
                words=block.sentence, row=block.row,
            )
        )  # fmt: skip
    grounds = [*_grounds(answers, across, begin, y), *_axis(characters, y, below)]
    return framed(text, [*heads, *grounds, *rows], parts, twin, y + 30)


def _grounds(answers: Sequence[Answered], across: float, top: float, bottom: float) -> Iterator[DrawnShape]:
    for number, (start, end, words) in enumerate(answers):
        x, width = NAMES + across * start, across * (end - start)
        if number % 2 == 0:
            yield Rectangle(x=x, y=top - _HEAD + 2, width=width, height=bottom - top + _HEAD - 2, fill=SUBTLE)
        if width > 9:
            yield Lettering(x=x + 2, y=top - 3, words=fitting(words, width - 3, SMALL), size=SMALL, paint=MUTED)


def _axis(characters: int, bottom: float, below: Disclosed) -> Iterator[DrawnShape]:
    scale = of_numbers(characters, 4)
    yield Polyline(points=((NAMES, bottom), (_RIGHT, bottom)), stroke=STRONG_LINE, thickness=0.75)
    for place, words in scale.ticks:
        x = NAMES + (_RIGHT - NAMES) * place * scale.most / max(characters, 1)
        if x <= _RIGHT + 0.5:
            yield Polyline(points=((x, bottom), (x, bottom + 3)), stroke=MUTED, thickness=0.75)
            yield Lettering(x=x, y=bottom + 12, words=words, size=SMALL, anchor=TextAnchor.MIDDLE, paint=MUTED)
    middle = (NAMES + _RIGHT) / 2
    yield Lettering(x=middle, y=bottom + 24, words=below, size=SMALL, anchor=TextAnchor.MIDDLE, paint=MUTED)
