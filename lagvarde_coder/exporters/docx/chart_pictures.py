"""The picture of a chart for programs that do not draw Word's charts."""

import io
from functools import lru_cache
from textwrap import fill
from typing import TYPE_CHECKING, Any

from lagvarde_coder.exporters.blocks import ChartBlock, ChartSeries
from lagvarde_coder.exporters.docx.charts import LINES, WORDS, step
from lagvarde_coder.exporters.drawing_png import quiet
from lagvarde_coder.exporters.paints import FONTS
from lagvarde_coder.exporters.text import xml_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_DOTS = 150
_TO_THE_INCH = 1440
_SIZE = 7.5
_LETTERS = 40
"""Of a name, in a line."""
_BARS = 0.7
"""Of the room of a category."""


def chart_png(chart: ChartBlock, width: int, height: int) -> bytes:
    """Return a chart as PNG of a size in twentieths of a point: the same bars and numbers, in the same order."""
    return _png(chart.categories, chart.series, chart.axis, max(chart.most, 1), width, height)


@lru_cache(maxsize=64)
def _png(
    categories: tuple[str, ...], series: tuple[ChartSeries, ...], axis: str, most: int, width: int, height: int
) -> bytes:
    """Draw it; the same figures at another state are not drawn again."""
    stream = io.BytesIO()
    with quiet():
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        figure = Figure(figsize=(width / _TO_THE_INCH, height / _TO_THE_INCH), facecolor="white", layout="constrained")
        axes = figure.add_subplot()
        _draw(axes, categories, series, most)
        axes.set_xlabel(xml_text(axis), size=_SIZE, color=f"#{WORDS}", family=FONTS[0], parse_math=False)
        if len(series) > 1:
            legend = {"size": _SIZE, "family": FONTS[0]}
            figure.legend(loc="outside lower center", ncols=len(series), frameon=False, prop=legend)
        FigureCanvasAgg(figure).print_figure(stream, format="png", dpi=_DOTS, metadata={"Software": None})
    return stream.getvalue()


def _draw(axes: "Axes", categories: tuple[str, ...], series: tuple[ChartSeries, ...], most: int) -> None:
    """Draw lying bars, the first category uppermost, each with its number, up to ``most``."""
    look: dict[str, Any] = {"size": _SIZE, "color": f"#{WORDS}", "family": FONTS[0], "parse_math": False}
    high = _BARS / len(series)
    for place, one in enumerate(series):
        middles = [at + high * (place + 0.5) - _BARS / 2 for at in range(len(categories))]
        axes.barh(middles, one.values, height=high, color=f"#{one.colour}", label=xml_text(one.name), zorder=2)
        for middle, value in zip(middles, one.values, strict=True):
            axes.text(value + most / 120, middle, str(value), va="center", **look)
    names = [fill(xml_text(name), _LETTERS) for name in categories]
    axes.set_yticks(range(len(categories)), names, **look)
    axes.set_xticks(range(0, most + 1, step(most)), [str(at) for at in range(0, most + 1, step(most))], **look)
    axes.set_xlim(0, most)
    axes.set_ylim(len(categories) - 0.5, -0.5)
    axes.grid(axis="x", color=f"#{LINES}", linewidth=0.5)
    axes.tick_params(length=0)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "left")
        spine.set_color(f"#{WORDS}")
        spine.set_linewidth(0.5)
