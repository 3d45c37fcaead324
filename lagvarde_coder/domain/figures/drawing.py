"""A picture of figures as a value: shapes in points, what its parts say, and the same figures as a table.

Whoever draws a picture makes a :class:`Drawing`; the window paints it, and exporters write it. Colours are named, not
mixed: the window has light and dark ones, files have those on white. x grows to the right, y downwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lagvarde_coder.domain.disclosed import Disclosed

Point = tuple[float, float]
"""x and y in points."""

SIZE = 9.0
"""Points of usual letters."""


class Ink(StrEnum):
    """What a colour is for."""

    TEXT = "text"
    MUTED = "muted"
    LINE = "line"
    STRONG_LINE = "strong_line"
    SURFACE = "surface"
    SUBTLE = "subtle"
    SLOT = "slot"
    TINT = "tint"
    ON_SLOT = "on_slot"
    HEAT = "heat"
    ON_HEAT = "on_heat"


@dataclass(frozen=True, slots=True)
class Paint:
    """A named colour.

    Attributes:
        slot: of ``SLOT``, ``TINT`` and ``ON_SLOT`` (letters on it), the colour of a theme 1 to 13; 0 is neutral.
        share: of ``HEAT`` and ``ON_HEAT``, the place on the ramp, 0 to 1.
    """

    ink: Ink
    slot: int = 0
    share: float = 0.0


TEXT, MUTED, LINE, STRONG_LINE = Paint(Ink.TEXT), Paint(Ink.MUTED), Paint(Ink.LINE), Paint(Ink.STRONG_LINE)
SURFACE, SUBTLE = Paint(Ink.SURFACE), Paint(Ink.SUBTLE)


class TextAnchor(StrEnum):
    """Which end of a lettering stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """A rectangle; ``radius`` rounds its corners. ``part`` is the key of the part that a shape belongs to."""

    x: float
    y: float
    width: float
    height: float
    fill: Paint | None = None
    stroke: Paint | None = None
    thickness: float = 1.0
    radius: float = 0.0
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polyline:
    """A line through two points or more."""

    points: tuple[Point, ...]
    stroke: Paint = STRONG_LINE
    thickness: float = 1.0
    dashed: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    """A closed outline of three points or more."""

    points: tuple[Point, ...]
    fill: Paint | None = None
    stroke: Paint | None = None
    thickness: float = 1.0
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A circle around a point."""

    x: float
    y: float
    radius: float
    fill: Paint | None = None
    stroke: Paint | None = None
    thickness: float = 1.0
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """One line of words: ``y`` is the line that letters stand on, ``x`` where their ``anchor`` is.

    ``turned`` is in degrees, against the clock, around that place.
    """

    x: float
    y: float
    words: Disclosed
    size: float = SIZE
    bold: bool = False
    anchor: TextAnchor = TextAnchor.START
    paint: Paint = TEXT
    turned: float = 0.0
    part: str = ""


DrawnShape = Rectangle | Polyline | Polygon | Circle | Lettering


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingPart:
    """What can be pointed at: its rectangle in points, and what it says in words.

    Attributes:
        key: identifies it in its drawing; what it is made of is up to the maker.
        row: the row of the table twin that says the same; -1 for none.
    """

    key: str
    x: float
    y: float
    width: float
    height: float
    words: Disclosed
    row: int = -1

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


TwinRow = tuple[Disclosed | int | float | None, ...]
"""A row of a table twin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableTwin:
    """The figures of a drawing as a table; a cell is words, a number, or None where there is nothing to say."""

    headings: tuple[Disclosed, ...]
    rows: tuple[TwinRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture of figures.

    Attributes:
        width, height: in points (1/72 inch).
        shapes: from the back to the front.
        parts: in reading order, which is that of the arrow keys.
        title: what is shown.
        caption: unit, denominator, how much is finished, state and date.
        description: the alternative text, for whoever does not see it.
        language: of its words, "sv" or "en".
    """

    width: float
    height: float
    shapes: tuple[DrawnShape, ...]
    parts: tuple[DrawingPart, ...]
    title: Disclosed
    caption: Disclosed
    description: Disclosed
    twin: TableTwin
    language: str = "sv"

    def part_at(self, x: float, y: float) -> DrawingPart | None:
        """Return the front part at a point, if there is any."""
        return next((part for part in reversed(self.parts) if part.holds(x, y)), None)


def moved(shape: DrawnShape, right: float, down: float) -> DrawnShape:
    """Return a shape that lies elsewhere."""
    if isinstance(shape, Polyline | Polygon):
        return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
    return replace(shape, x=shape.x + right, y=shape.y + down)


def badge(
    words: Disclosed, slot: int, x: float, middle: float, *, width: float = 27.0, part: str = ""
) -> Sequence[DrawnShape]:
    """Return a theme's number on its colour, at the left of ``x`` and around the height ``middle``."""
    return (
        Rectangle(x=x, y=middle - 6.5, width=width, height=13, radius=3, fill=Paint(Ink.SLOT, slot), part=part),
        Lettering(
            x=x + width / 2, y=middle + 2.9, words=words, size=8, bold=True,
            anchor=TextAnchor.MIDDLE, paint=Paint(Ink.ON_SLOT, slot), part=part,
        ),
    )  # fmt: skip
