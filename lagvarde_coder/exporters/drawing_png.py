"""A drawing as PNG (300 dots to the inch) or PDF, by matplotlib, which is loaded when the first is written."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from lagvarde_coder.domain.figures.drawing import (
    Circle,
    Drawing,
    DrawnShape,
    Lettering,
    Paint,
    Polygon,
    Polyline,
    Rectangle,
    TextAnchor,
)
from lagvarde_coder.exporters.paints import FONTS, hex_of
from lagvarde_coder.exporters.text import xml_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch

DOTS = 300
"""To the inch."""
_POINTS = 72
_SIDES = {TextAnchor.START: "left", TextAnchor.MIDDLE: "center", TextAnchor.END: "right"}
_DASHES = (0.0, (3.0, 2.0))


def write_png(drawing: Drawing, stream: BinaryIO, dots: int = DOTS) -> None:
    """Write a drawing as PNG on white, with title and description in its header; ``dots`` to the inch."""
    told = {"Title": xml_text(drawing.title), "Description": xml_text(drawing.description), "Software": None}
    with quiet():
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        FigureCanvasAgg(_figure(drawing)).print_figure(stream, format="png", dpi=dots, metadata=told)


def write_pdf(drawing: Drawing, stream: BinaryIO) -> None:
    """Write a drawing as one page of PDF of its own size; its letters stay letters."""
    told = {"Title": xml_text(drawing.title), "Subject": xml_text(drawing.description), "CreationDate": None}
    with quiet():
        import matplotlib as mpl
        from matplotlib.backends.backend_pdf import FigureCanvasPdf

        with mpl.rc_context({"pdf.fonttype": 42}):
            FigureCanvasPdf(_figure(drawing)).print_figure(stream, format="pdf", metadata=told | {"Creator": None})


@contextmanager
def quiet() -> Iterator[None]:
    """Say nothing of a letter that the font lacks: it is drawn as an empty box; nor of words that leave no room.

    Nor of looking for fonts, which takes some seconds once, nor of a home folder that may not be written to.
    """
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph|constrained_layout", category=UserWarning)
        yield


def _figure(drawing: Drawing) -> "Figure":
    from matplotlib.figure import Figure

    figure = Figure(figsize=(drawing.width / _POINTS, drawing.height / _POINTS), facecolor="white")
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_axis_off()
    axes.set_xlim(0, drawing.width)
    axes.set_ylim(drawing.height, 0)
    for layer, shape in enumerate(drawing.shapes):
        _add(axes, shape, layer)
    return figure


def _add(axes: "Axes", shape: DrawnShape, layer: int) -> None:
    """Draw one shape above those before it."""
    from matplotlib.lines import Line2D

    match shape:
        case Lettering():
            axes.text(
                shape.x, shape.y, xml_text(shape.words).replace("\n", " "), size=shape.size, zorder=layer,
                weight="bold" if shape.bold else "normal", color=_colour(shape.paint), ha=_SIDES[shape.anchor],
                va="baseline", rotation=shape.turned, rotation_mode="anchor", family=list(FONTS[:1]), parse_math=False,
            )  # fmt: skip
        case Polyline():
            across, down = zip(*shape.points, strict=True)
            line = Line2D(across, down, linewidth=shape.thickness, color=_colour(shape.stroke), solid_capstyle="butt")
            line.set(linestyle=_DASHES if shape.dashed else "-", zorder=layer)
            axes.add_artist(line)
        case _:
            patch = _patch(shape)
            patch.set_facecolor(_colour(shape.fill))
            patch.set_edgecolor(_colour(shape.stroke))
            patch.set_linewidth(shape.thickness if shape.stroke else 0)
            patch.set_zorder(layer)
            axes.add_artist(patch)


def _patch(shape: Rectangle | Circle | Polygon) -> "Patch":
    """Return a shape that has an inside."""
    from matplotlib import patches

    match shape:
        case Circle():
            return patches.Circle((shape.x, shape.y), shape.radius)
        case Polygon():
            return patches.Polygon(shape.points, closed=True)
        case Rectangle(radius=0.0):
            return patches.Rectangle((shape.x, shape.y), shape.width, shape.height)
        case Rectangle():
            rounding = min(shape.radius, shape.width / 2, shape.height / 2)
            style = f"round,pad=0,rounding_size={rounding}"
            return patches.FancyBboxPatch((shape.x, shape.y), shape.width, shape.height, boxstyle=style)


def _colour(paint: Paint | None) -> str:
    return f"#{hex_of(paint)}" if paint else "none"
