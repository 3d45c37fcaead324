"""What all pictures have in common: their width, names of themes at the left, looks that colour alone does not tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
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
    Polyline,
    Rectangle,
    TableTwin,
    TextAnchor,
    badge,
)
from lagvarde_coder.domain.figures.lettering import width_of, wrapped

WIDTH = 480.0
"""Points: 17 cm, the width of a page between its margins."""
MARGIN = 12.0
NAMES = 172.0
"""Points to the right end of names."""
BADGE = 27.0
_LEADING = 1.23
"""Lines from one to the next, in sizes of letters."""
_AIR = 9.0
SMALL = 7.5
NAME_LEFT = MARGIN + BADGE + 6
_NAME_ROOM = NAMES - NAME_LEFT - 6
_HATCH = 4.0
_PLATE = 2.0


class Filling(Enum):
    """How an area is told from its neighbours: by its lines, in whichever colour."""

    SOLID = "solid"
    HATCHED = "hatched"
    LINED = "lined"
    CROSSED = "crossed"
    PALE = "pale"


class ThemeLabel(NamedTuple):
    """A theme as pictures name it; ``key`` is its id."""

    key: str
    number: Disclosed
    slot: int
    name: Disclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureText:
    """What a picture says of itself; ``empty`` stands in place of a picture of nothing."""

    title: Disclosed
    caption: Disclosed
    description: Disclosed
    empty: Disclosed
    language: str


def framed(
    text: PictureText,
    shapes: Sequence[DrawnShape],
    parts: Sequence[DrawingPart],
    twin: TableTwin,
    height: float,
    width: float = WIDTH,
) -> Drawing:
    """Return the drawing; one of nothing says that there is nothing."""
    if not parts:
        height = 48.0
        shapes = [Lettering(x=MARGIN, y=28, words=text.empty, paint=MUTED)]
    return Drawing(
        width=width, height=height, shapes=tuple(shapes), parts=tuple(parts), title=text.title, caption=text.caption,
        description=text.description, twin=twin, language=text.language,
    )  # fmt: skip


def filled(
    look: Filling, slot: int, x: float, y: float, width: float, height: float, part: str = ""
) -> Iterator[DrawnShape]:
    """Yield a rectangle in a theme's colour with the lines of its look."""
    colour = Paint(Ink.SLOT, slot)
    ground = {Filling.SOLID: colour, Filling.CROSSED: SURFACE}.get(look, Paint(Ink.TINT, slot))
    yield Rectangle(x=x, y=y, width=width, height=height, fill=ground, stroke=colour, thickness=0.75, part=part)
    lines = []
    if look in {Filling.HATCHED, Filling.CROSSED}:
        lines += list(_diagonals(x, y, width, height))
    if look is Filling.CROSSED:
        lines += [((x + x + width - a, b), (x + x + width - c, d)) for (a, b), (c, d) in lines]
    if look is Filling.LINED:
        lines += [((x, y + down), (x + width, y + down)) for down in _steps(height, 3.0)]
    for line in lines:
        yield Polyline(points=line, stroke=colour, thickness=0.75, part=part)


def _diagonals(x: float, y: float, width: float, height: float) -> Iterator[tuple[tuple[float, float], ...]]:
    """Yield lines that rise to the right, as far as they lie in a rectangle."""
    for along in _steps(width + height, _HATCH):
        left = along - height
        low, high = max(0.0, -left / height), min(1.0, (width - left) / height)
        if low < high:
            yield (
                (x + left + low * height, y + height - low * height),
                (x + left + high * height, y + height - high * height),
            )


def _steps(room: float, step: float) -> list[float]:
    return [step * number for number in range(1, int(room / step) + 1) if step * number < room]


def plate(words: Disclosed, x: float, middle: float, part: str = "", size: float = SMALL) -> Iterator[DrawnShape]:
    """Yield words around a place, on a ground of their own so that lines below them do not cross them."""
    width = width_of(words, size, bold=True) + 2 * _PLATE
    yield Rectangle(
        x=x - width / 2, y=middle - size / 2 - 1.5, width=width, height=size + 3, radius=2, fill=SURFACE, part=part
    )
    yield Lettering(x=x, y=middle + size * 0.36, words=words, size=size, bold=True, anchor=TextAnchor.MIDDLE, part=part)


def beside(words: Disclosed, x: float, middle: float, part: str = "", size: float = 8) -> Iterator[DrawnShape]:
    """Yield words from a place on, on a ground of their own so that the lines of an axis do not cross them."""
    width = width_of(words, size) + 2 * _PLATE
    yield Rectangle(x=x - _PLATE, y=middle - size / 2 - 1, width=width, height=size + 2, fill=SURFACE, part=part)
    yield Lettering(x=x, y=middle + size * 0.36, words=words, size=size, part=part)


def name_lines(name: Disclosed, room: float, size: float = SIZE, most: int = 3) -> list[Disclosed]:
    """Return a name on as many lines as it takes, ``most`` at most."""
    return wrapped(name, room, size, most=most)


def named(label: ThemeLabel, top: float, height: float, part: str = "") -> Iterator[DrawnShape]:
    """Yield a theme's badge and name in a row from ``top``."""
    middle = top + height / 2
    yield from badge(label.number, label.slot, MARGIN, middle, width=BADGE, part=part)
    yield from lettered(label.name, NAME_LEFT, middle, _NAME_ROOM, part=part)


def lettered(
    words: Disclosed, x: float, middle: float, room: float, *, size: float = SIZE, paint: Paint = TEXT, part: str = ""
) -> Iterator[DrawnShape]:
    """Yield words on lines around a height."""
    lines = name_lines(words, room, size)
    leading = size * _LEADING
    first = middle - (len(lines) - 1) * leading / 2 + size * 0.35
    for number, line in enumerate(lines):
        yield Lettering(x=x, y=first + number * leading, words=line, size=size, paint=paint, part=part)


def row_height(label: ThemeLabel, least: float = 22.0) -> float:
    """Return how high a theme's row is for its name."""
    return max(least, room_for(label.name, _NAME_ROOM) + _AIR)


def room_for(words: Disclosed, room: float, size: float = SIZE) -> float:
    """Return how high words are on lines of a width."""
    return len(name_lines(words, room, size)) * size * _LEADING


def legend(
    entries: Sequence[tuple[Filling, Disclosed]], top: float, left: float = MARGIN
) -> tuple[list[DrawnShape], float]:
    """Return what looks mean, on lines from ``top``, and how high they are together."""
    shapes: list[DrawnShape] = []
    x, y = left, top
    for look, words in entries:
        needed = 20 + width_of(words, 8) + 14
        if x > left and x + needed > WIDTH - MARGIN:
            x, y = left, y + 15
        shapes += filled(look, 0, x, y, 14, 9)
        shapes.append(Lettering(x=x + 19, y=y + 7.8, words=words, size=8))
        x += needed
    return shapes, y + 20 - top if entries else 0.0
