"""A drawing as SVG: scales without loss, opens in browsers, Word and drawing programs, and reads itself aloud."""

from collections.abc import Iterator
from functools import singledispatch
from hashlib import sha256
from itertools import groupby
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from lagvarde_coder.domain.figures.drawing import (
    Circle,
    Drawing,
    DrawnShape,
    Lettering,
    Paint,
    Point,
    Polygon,
    Polyline,
    Rectangle,
)
from lagvarde_coder.exporters.paints import FONTS, hex_of
from lagvarde_coder.exporters.text import xml_text

_DASHES = "3 2"


def svg(drawing: Drawing) -> str:
    """Return a drawing as the text of an SVG file, the same for the same drawing.

    It names its language, has title and description, and a title for each part, which browsers show under the pointer.
    """
    mark = sha256(f"{drawing.title}\n{drawing.caption}\n{drawing.description}".encode("utf-8", "replace")).hexdigest()[
        :8
    ]
    size = f'width="{_number(drawing.width)}pt" height="{_number(drawing.height)}pt"'
    box = f'viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}"'
    language = f'lang="{drawing.language}" xml:lang="{drawing.language}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} {language} role="img" '
        f'aria-labelledby="title-{mark}" aria-describedby="words-{mark}" font-family="{_families()}">',
        f'<title id="title-{mark}">{_words(drawing.title)}</title>',
        f'<desc id="words-{mark}">{_words(f"{drawing.description} {drawing.caption}".strip())}</desc>',
        '<rect width="100%" height="100%" fill="#FFFFFF"/>',
        *_groups(drawing),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def write_svg(drawing: Drawing, stream: BinaryIO) -> None:
    """Write a drawing as SVG in UTF-8."""
    stream.write(svg(drawing).encode())


def _groups(drawing: Drawing) -> Iterator[str]:
    """Yield the shapes, those of one part that follow each other as a group with its words."""
    said = {part.key: part.words for part in drawing.parts}
    for key, shapes in groupby(drawing.shapes, lambda shape: shape.part):
        drawn = map(_element, shapes)
        if words := said.get(key):
            yield f"<g><title>{_words(words)}</title>"
            yield from drawn
            yield "</g>"
        else:
            yield from drawn


@singledispatch
def _element(shape: DrawnShape) -> str:
    raise TypeError(shape)


@_element.register
def _(shape: Rectangle) -> str:
    place = _numbers(x=shape.x, y=shape.y, width=shape.width, height=shape.height)
    radius = _numbers(rx=shape.radius) if shape.radius else ""
    return f"<rect{place}{radius}{_filled(shape.fill)}{_stroked(shape.stroke, shape.thickness)}/>"


@_element.register
def _(shape: Polyline) -> str:
    dashes = f' stroke-dasharray="{_DASHES}"' if shape.dashed else ""
    joins = ' stroke-linejoin="round" stroke-linecap="butt"'
    return f"<polyline{_points(shape.points)}{_filled(None)}{_stroked(shape.stroke, shape.thickness)}{joins}{dashes}/>"


@_element.register
def _(shape: Polygon) -> str:
    return f"<polygon{_points(shape.points)}{_filled(shape.fill)}{_stroked(shape.stroke, shape.thickness)}/>"


@_element.register
def _(shape: Circle) -> str:
    place = _numbers(cx=shape.x, cy=shape.y, r=shape.radius)
    return f"<circle{place}{_filled(shape.fill)}{_stroked(shape.stroke, shape.thickness)}/>"


@_element.register
def _(shape: Lettering) -> str:
    look = _numbers(x=shape.x, y=shape.y) + f' font-size="{_number(shape.size)}" text-anchor="{shape.anchor}"'
    if shape.bold:
        look += ' font-weight="bold"'
    if shape.turned:
        look += f' transform="rotate({_number(-shape.turned)} {_number(shape.x)} {_number(shape.y)})"'
    return f"<text{look}{_filled(shape.paint)}>{_words(shape.words)}</text>"


def _filled(paint: Paint | None) -> str:
    return f' fill="#{hex_of(paint)}"' if paint else ' fill="none"'


def _stroked(paint: Paint | None, thickness: float) -> str:
    return f' stroke="#{hex_of(paint)}" stroke-width="{_number(thickness)}"' if paint else ""


def _points(points: tuple[Point, ...]) -> str:
    return f' points="{" ".join(f"{_number(x)},{_number(y)}" for x, y in points)}"'


def _numbers(**values: float) -> str:
    return "".join(f' {name}="{_number(value)}"' for name, value in values.items())


def _number(value: float) -> str:
    """Return a number with two decimals at most; there is no negative nought."""
    return f"{round(value, 2) + 0.0:g}" if abs(value) < 1e5 else f"{value:.2f}"


def _words(words: str) -> str:
    return escape(xml_text(words))


def _families() -> str:
    return quoteattr(", ".join(FONTS))[1:-1]
