"""How themes became needs: themes at the left, needs at the right by group, a line for each way between them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import (
    MUTED,
    SIZE,
    SURFACE,
    TEXT,
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
from lagvarde_coder.domain.figures.pictures.frame import BADGE, MARGIN, SMALL, WIDTH, PictureText, ThemeLabel, framed

_NAMES = 176.0
"""Points to the right end of the themes' names, where lines begin."""
_NEEDS = 300.0
"""Points to the badges of needs; the numbers of themes stand before them."""
_RIGHT = WIDTH - MARGIN
_INDENT = 10.0
_LEADING = 11.0
_MOST = 5
"""Lines that a name may take."""
_AIR = 9.0
_PLATE, _PLATE_HEIGHT, _PLATES_APART = 25.0, 10.5, 12.5
_HEAD = 22.0
_STEPS = 20


class BecomingRow(NamedTuple):
    """A theme or need. ``part``: it stands under the one before it; ``group``: of a need, what it stands under.

    ``note`` stands where the line of a theme would begin that has none; ``row`` is the first of the twin about it.
    """

    label: ThemeLabel
    part: bool
    group: Disclosed
    note: Disclosed
    sentence: Disclosed
    row: int


class BecomingWay(NamedTuple):
    """A theme that was brought into a need, by their places; not ``whole``: only some of its codings."""

    theme: int
    need: int
    whole: bool
    sentence: Disclosed
    row: int


def draw_becoming(
    themes: Sequence[BecomingRow],
    needs: Sequence[BecomingRow],
    ways: Sequence[BecomingWay],
    heads: tuple[Disclosed, Disclosed],
    text: PictureText,
    twin: TableTwin,
) -> Drawing:
    """Return the picture; where a line reaches a need it has the theme's number, so colour need not tell it."""
    if not ways:
        return framed(text, (), (), twin, 0.0)
    into: dict[int, list[BecomingWay]] = defaultdict(list)
    for way in sorted(ways):
        into[way.need].append(way)
    left = [_height(row, MARGIN, _NAMES) for row in themes]
    right = [max(_height(row, _NEEDS, _RIGHT), len(into[at]) * _PLATES_APART + 4) for at, row in enumerate(needs)]
    titles = [_title(needs, at) for at in range(len(needs))]
    rooms = [height + _title_height(title) for height, title in zip(right, titles, strict=True)]
    room = max(sum(left), sum(rooms))
    shapes: list[DrawnShape] = [
        Lettering(x=x, y=MARGIN + 4, words=words, bold=True)
        for x, words in zip((MARGIN, _NEEDS), heads, strict=True)
    ]  # fmt: skip
    parts: list[DrawingPart] = []
    middles: list[float] = []
    y = _HEAD + (room - sum(left)) / 2
    for row, height in zip(themes, left, strict=True):
        middles.append(y + height / 2)
        shapes += [*_end(row, MARGIN, y, height, _NAMES), *_noted(row, y + height / 2)]
        parts.append(_part(row, MARGIN, y, height, _NAMES))
        y += height
    lines: list[DrawnShape] = []
    plates: list[DrawnShape] = []
    y = _HEAD + (room - sum(rooms)) / 2
    for at, (row, height, title) in enumerate(zip(needs, right, titles, strict=True)):
        for number, line in enumerate(title, 1):
            down = y + _AIR + number * _LEADING
            shapes.append(Lettering(x=_NEEDS, y=down, words=line, bold=True, paint=MUTED))
        y += _title_height(title)
        first = y + height / 2 - (len(into[at]) - 1) * _PLATES_APART / 2
        for number, way in enumerate(into[at]):
            theme, middle = themes[way.theme].label, first + number * _PLATES_APART
            key = f"{theme.key}\n{row.label.key}"
            lines.append(_line((_NAMES, middles[way.theme]), (_NEEDS - _PLATE - 4, middle), theme, way, key))
            plates += _plate(theme, middle, key)
            parts.append(
                DrawingPart(
                    key=key, x=_NEEDS - _PLATE - 4, y=middle - _PLATE_HEIGHT / 2, width=_PLATE, height=_PLATE_HEIGHT,
                    words=way.sentence, row=way.row,
                )
            )  # fmt: skip
        shapes += _end(row, _NEEDS, y, height, _RIGHT)
        parts.append(_part(row, _NEEDS, y, height, _RIGHT))
        y += height
    return framed(text, [*lines, *plates, *shapes], parts, twin, _HEAD + room + 4)


def _lines(row: BecomingRow, left: float, right: float) -> list[Disclosed]:
    return wrapped(row.label.name, right - _name_left(row, left) - 4, SIZE, most=_MOST)


def _name_left(row: BecomingRow, left: float) -> float:
    return left + BADGE + 6 + (_INDENT if row.part else 0.0)


def _height(row: BecomingRow, left: float, right: float) -> float:
    return len(_lines(row, left, right)) * _LEADING + _AIR


def _title(needs: Sequence[BecomingRow], at: int) -> list[Disclosed]:
    """Return the lines of the heading above a need: its group, where it is the first of it."""
    group = needs[at].group
    return (
        wrapped(group, _RIGHT - _NEEDS, SIZE, bold=True) if group and (not at or needs[at - 1].group != group) else []
    )


def _title_height(title: Sequence[Disclosed]) -> float:
    return len(title) * _LEADING + 1.5 * _AIR if title else 0.0


def _end(row: BecomingRow, left: float, top: float, height: float, right: float) -> Iterator[DrawnShape]:
    """Yield badge and name of a theme or need."""
    middle, key = top + height / 2, row.label.key
    x = left + (_INDENT if row.part else 0.0)
    yield from badge(row.label.number, row.label.slot, x, middle, width=BADGE, part=key)
    lines = _lines(row, left, right)
    first = middle - (len(lines) - 1) * _LEADING / 2 + SIZE * 0.35
    for number, line in enumerate(lines):
        yield Lettering(x=_name_left(row, left), y=first + number * _LEADING, words=line, paint=TEXT, part=key)


def _noted(row: BecomingRow, middle: float) -> Iterator[DrawnShape]:
    """Yield what is said of a theme that became nothing."""
    lines = wrapped(row.note, _NEEDS - _PLATE - _NAMES - 12, SMALL, most=3) if row.note else []
    for number, line in enumerate(lines):
        y = middle + SMALL * 0.35 + (number - (len(lines) - 1) / 2) * 9
        yield Lettering(x=_NAMES + 4, y=y, words=line, size=SMALL, paint=MUTED, part=row.label.key)


def _part(row: BecomingRow, left: float, top: float, height: float, right: float) -> DrawingPart:
    return DrawingPart(
        key=row.label.key, x=left, y=top, width=right - left, height=height, words=row.sentence, row=row.row
    )


def _line(begin: Point, end: Point, theme: ThemeLabel, way: BecomingWay, key: str) -> Polyline:
    """Return a curve that leaves and arrives level, dashed where only a part is carried."""
    stroke = Paint(Ink.SLOT, theme.slot)
    return Polyline(points=tuple(_curve(begin, end)), stroke=stroke, thickness=1.75, dashed=not way.whole, part=key)


def _curve(begin: Point, end: Point) -> Iterator[Point]:
    for step in range(_STEPS + 1):
        share = step / _STEPS
        bent = share * share * (3 - 2 * share)
        yield begin[0] + (end[0] - begin[0]) * share, begin[1] + (end[1] - begin[1]) * bent


def _plate(theme: ThemeLabel, middle: float, key: str) -> Iterator[DrawnShape]:
    """Yield the number of a theme where its line ends."""
    left = _NEEDS - _PLATE - 4
    yield Rectangle(
        x=left, y=middle - _PLATE_HEIGHT / 2, width=_PLATE, height=_PLATE_HEIGHT, radius=2, fill=SURFACE,
        stroke=Paint(Ink.SLOT, theme.slot), part=key,
    )  # fmt: skip
    yield Lettering(
        x=left + _PLATE / 2, y=middle + 2.6, words=theme.number, size=SMALL, anchor=TextAnchor.MIDDLE, part=key
    )
