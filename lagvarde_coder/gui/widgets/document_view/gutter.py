"""What else stands in the margin: numbers of lines or paragraphs, and how far was read."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from lagvarde_coder.gui.looks.theming import Theming
from lagvarde_coder.gui.widgets.document_view.protocol import TextPage
from lagvarde_coder.gui.widgets.document_view.read_mark import read_to_height

AIR = 6
"""Pixels around the numbers."""

FLAG = 7
"""Pixels of the flag at the line under what was read."""


def small_font(font: QFont) -> QFont:
    """Return the font of notes beside text in ``font``."""
    small = QFont(font)
    small.setPointSizeF(max(7.5, font.pointSizeF() * 0.75))
    return small


def numbers_width(page: TextPage) -> int:
    """Return the width for the numbers, 0 if there are none."""
    digits = page.numbers.digits
    return round(QFontMetricsF(small_font(page.font())).horizontalAdvance("0" * digits)) + 2 * AIR if digits else 0


def paint_numbers(painter: QPainter, page: TextPage, theming: Theming, width: int) -> None:
    """Paint the numbers of the visible lines or paragraphs into the first ``width`` pixels."""
    if not width:
        return
    painter.setFont(small_font(page.font()))
    painter.setPen(theming.colour("muted"))
    for block, rect in page.visible_blocks():
        lines = page.places.lines(block)
        for line, number in page.numbers.of(block):
            if line < len(lines):
                box = QRectF(AIR, rect.top() + lines.tops[line], width - 2 * AIR, lines.heights[line])
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))


def paint_read_to(painter: QPainter, page: TextPage, theming: Theming, width: int, label: str) -> None:
    """Paint the line under what was read; with a ``label`` a flag too."""
    height = read_to_height(page)
    if height is None:
        return
    painter.setPen(QPen(theming.colour("muted"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(0, height), QPointF(width, height))
    if not label:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theming.colour("muted"))
    painter.drawPolygon(QPolygonF([QPointF(0, height - FLAG), QPointF(FLAG, height), QPointF(0, height)]))
    font = small_font(page.font())
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theming.colour("muted"))
    left = max(FLAG + 2, numbers_width(page))
    shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, width - left)
    painter.drawText(QPointF(left, height - metrics.descent() - 1), shown)
