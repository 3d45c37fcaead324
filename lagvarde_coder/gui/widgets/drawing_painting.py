"""Paints a drawing with Qt: in the window's colours, or in those of files."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from lagvarde_coder.domain.figures.drawing import (
    Circle,
    Drawing,
    DrawnShape,
    Ink,
    Lettering,
    Paint,
    Polygon,
    Polyline,
    Rectangle,
    TextAnchor,
)
from lagvarde_coder.domain.figures.lettering import width_of
from lagvarde_coder.exporters.paints import hex_of
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.colours import readable_on

Colours = Callable[[Paint], QColor]

_POINTS = 72
_DOTS = 300
_LONGEST = 30_000
"""Pixels along a side that Qt can paint."""
_DASHES = (3.0, 2.0)
_ROLES = {
    Ink.TEXT: "text",
    Ink.MUTED: "muted",
    Ink.LINE: "border",
    Ink.STRONG_LINE: "border_strong",
    Ink.SURFACE: "surface",
    Ink.SUBTLE: "surface_alt",
}


def of_window(paint: Paint) -> QColor:
    """Return a colour as the window has it now."""
    scheme = theming.current()
    match paint.ink:
        case Ink.SLOT:
            return scheme.slot_colour(paint.slot)
        case Ink.TINT:
            return scheme.slot_tint(paint.slot)
        case Ink.ON_SLOT:
            return readable_on(scheme.slot_colour(paint.slot))
        case Ink.HEAT:
            return scheme.heat_colour(paint.share)
        case Ink.ON_HEAT:
            return scheme.heat_text_colour(paint.share)
        case ink:
            return scheme.colour(_ROLES[ink])


def on_paper(paint: Paint) -> QColor:
    """Return a colour as files have it."""
    return QColor(f"#{hex_of(paint)}")


def image_of(drawing: Drawing, font: QFont) -> QImage:
    """Return a drawing as files have it: on white, 300 dots to the inch as far as Qt can paint that many."""
    scale = min(_DOTS / _POINTS, _LONGEST / max(drawing.width, drawing.height))
    image = QImage(round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_RGB32)
    dots = round(scale * _POINTS / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_drawing(painter, drawing, on_paper, font)
    painter.end()
    return image


def paint_drawing(
    painter: QPainter,
    drawing: Drawing,
    colours: Colours,
    font: QFont,
    within: QRectF | None = None,
    scale: float = 1.0,
) -> None:
    """Paint a drawing; a unit of ``painter`` is a point. With ``within`` (pixels) only what may be in it is painted."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    top, bottom = (within.top() / scale, within.bottom() / scale) if within else (0.0, drawing.height)
    for shape in drawing.shapes:
        if _reaches(shape, top, bottom):
            _paint(painter, shape, colours, font)


def _reaches(shape: DrawnShape, top: float, bottom: float) -> bool:
    """Whether a shape may be seen between two heights; of most shapes there are few, so that it is not asked."""
    if isinstance(shape, Rectangle):
        return shape.y <= bottom and shape.y + shape.height >= top
    return not isinstance(shape, Lettering) or shape.turned != 0 or top - shape.size <= shape.y <= bottom + shape.size


def _paint(painter: QPainter, shape: DrawnShape, colours: Colours, font: QFont) -> None:
    if isinstance(shape, Lettering):
        _letter(painter, shape, colours, font)
        return
    pen = Qt.PenStyle.NoPen if shape.stroke is None else QPen(colours(shape.stroke), shape.thickness)
    if isinstance(pen, QPen) and isinstance(shape, Polyline) and shape.dashed:
        pen.setDashPattern([dash / shape.thickness for dash in _DASHES])
    if isinstance(pen, QPen):
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    fill = None if isinstance(shape, Polyline) else shape.fill
    painter.setBrush(colours(fill) if fill else Qt.BrushStyle.NoBrush)
    match shape:
        case Rectangle(radius=0.0):
            painter.drawRect(QRectF(shape.x, shape.y, shape.width, shape.height))
        case Rectangle():
            box = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(box, shape.radius, shape.radius)
        case Circle():
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Polygon():
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))
        case Polyline():
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))


def _letter(painter: QPainter, shape: Lettering, colours: Colours, font: QFont) -> None:
    """Paint words; in a font that is wider than there is room they are pressed together."""
    face = QFont(font)
    face.setPointSizeF(shape.size * _POINTS / painter.device().logicalDpiY())
    face.setWeight(QFont.Weight.Bold if shape.bold else QFont.Weight.Normal)
    room, width = width_of(shape.words, shape.size, bold=shape.bold), QFontMetricsF(face).horizontalAdvance(shape.words)
    if width > room > 0:
        face.setStretch(max(round(100 * room / width), 1))
        width = room
    painter.setFont(face)
    painter.setPen(colours(shape.paint))
    before = {TextAnchor.START: 0.0, TextAnchor.MIDDLE: width / 2, TextAnchor.END: width}[shape.anchor]
    if not shape.turned:
        painter.drawText(QPointF(shape.x - before, shape.y), shape.words)
        return
    painter.save()
    painter.translate(shape.x, shape.y)
    painter.rotate(-shape.turned)
    painter.drawText(QPointF(-before, 0), shape.words)
    painter.restore()
