"""Headings of columns on several lines: whole, in as little width as they can be read in."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QFont, QFontMetrics

from lagvarde_coder.gui.models.table import ColumnHeading

_LINES = 4
"""Lines that a heading has before its column is made wider."""
_WIDTHS = (11, 14, 17, 20, 24)
"""Widths that are tried, in average letters."""


def fitted(headings: Sequence[ColumnHeading], font: QFont) -> tuple[list[ColumnHeading], list[int]]:
    """Return headings with their words on several lines, and how many pixels wide the widest line of each is."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(bold)
    lines = [_lines(heading.text, metrics) for heading in headings]
    shown = [replace(heading, text="\n".join(of)) for heading, of in zip(headings, lines, strict=True)]
    return shown, [max(map(metrics.horizontalAdvance, of), default=0) for of in lines]


def _lines(text: str, metrics: QFontMetrics) -> list[str]:
    lines: list[str] = []
    for letters in _WIDTHS:
        lines = wrapped(text, metrics, letters * metrics.averageCharWidth())
        if len(lines) <= _LINES:
            break
    return lines


def wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return the lines of ``text`` broken between words at ``width`` pixels; a longer word stands alone."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and metrics.horizontalAdvance(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines
