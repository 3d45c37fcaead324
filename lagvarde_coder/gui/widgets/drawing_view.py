"""Shows a drawing, in the colours of the window, and lets its parts be pointed at and reached by the arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.figures.drawing import (
    Circle,
    Drawing,
    DrawingPart,
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
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.picture import Picture
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

Colours = Callable[[Paint], QColor]

_LEAST, _MOST = 1.36, 2.2
"""Pixels per point: letters of 9 points are as large as the window's at least."""
_POINTS = 72
_DOTS = 300
_LONGEST = 30_000
"""Pixels along a side that Qt can paint."""
_ASIDE = 3.0
"""How many times further away what lies aside of an arrow's way counts."""
_WAYS = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_DASHES = (3.0, 2.0)
_ROLES = {
    Ink.TEXT: "text",
    Ink.MUTED: "muted",
    Ink.LINE: "border",
    Ink.STRONG_LINE: "border_strong",
    Ink.SURFACE: "surface",
    Ink.SUBTLE: "surface_alt",
}


class DrawingView(Picture):
    """A drawing as wide as there is room; wider ones are scrolled. A table twin beside it says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._parts: dict[str, DrawingPart] = {}
        self.setAccessibleName(self.tr("Picture"))

    @property
    def drawing(self) -> Drawing | None:
        """What is shown."""
        return self._drawing

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show another drawing."""
        self._drawing = drawing
        self._parts = {part.key: part for part in drawing.parts} if drawing else {}
        if self.current not in self._parts:
            self.current = ""
        self.hovered = ""
        self.setAccessibleName(drawing.title if drawing else self.tr("Picture"))
        self.setAccessibleDescription(f"{drawing.description} {drawing.caption}" if drawing else "")
        self._fit()

    def part(self, key: str) -> DrawingPart | None:
        """Return a part by its key."""
        return self._parts.get(key)

    def mark(self, key: str) -> None:
        """Mark a part without choosing it; an empty key marks none."""
        self.current = key if key in self._parts else ""
        self.update()

    def rect_of(self, key: str) -> QRectF:
        """Return where a part is."""
        part, scale = self._parts[key], self.pixels()
        return QRectF(part.x * scale, part.y * scale, part.width * scale, part.height * scale)

    def pixels(self) -> float:
        """Return how many pixels a point has now."""
        least = _LEAST * theming.current().scaled(100) / 100
        return min(max(self.width() / self._drawing.width, least), least * _MOST / _LEAST) if self._drawing else least

    def sizeHint(self) -> QSize:
        if self._drawing is None:
            return QSize(0, 0)
        least = _LEAST * theming.current().scaled(100) / 100
        return QSize(round(self._drawing.width * least), round(self._drawing.height * self.pixels()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scheme = theming.current()
        painter.fillRect(self.rect(), scheme.colour("surface"))
        if self._drawing is not None:
            if self.hovered in self._parts:
                painter.fillRect(self.rect_of(self.hovered), scheme.colour("hover"))
            painter.save()
            painter.scale(self.pixels(), self.pixels())
            paint_drawing(painter, self._drawing, of_window, self.font(), QRectF(event.rect()), self.pixels())
            painter.restore()
            if self.current in self._parts and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(scheme.colour("focus"), 2))
                painter.drawRoundedRect(self.rect_of(self.current).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def key_at(self, point: QPointF) -> str:
        scale = self.pixels()
        part = self._drawing.part_at(point.x() / scale, point.y() / scale) if self._drawing else None
        return part.key if part else ""

    def tip(self, key: str) -> str:
        return plain_tooltip(self._parts[key].words)

    def first(self) -> str:
        return next(iter(self._parts), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (way := _WAYS.get(Qt.Key(event.key()))) and self.current in self._parts:
            self._go(self._towards(*way))
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._parts:
            self._go(list(self._parts)[0 if event.key() == Qt.Key.Key_Home else -1])
        elif event.key() in _ENTER and self.current:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _go(self, key: str) -> None:
        self.current = key
        self.update()
        announce(self, self._parts[key].words)
        self.chosen.emit(key)

    def _towards(self, right: int, down: int) -> str:
        """Return the part that is next in a direction, or the one where one is."""
        x, y = _centre(self._parts[self.current])
        best, nearest = self.current, float("inf")
        for part in self._parts.values():
            across, along = _centre(part)[0] - x, _centre(part)[1] - y
            ahead, aside = (across * right, abs(along)) if right else (along * down, abs(across))
            if ahead > 0.5 and ahead + _ASIDE * aside < nearest:
                best, nearest = part.key, ahead + _ASIDE * aside
        return best


def _centre(part: DrawingPart) -> tuple[float, float]:
    return part.x + part.width / 2, part.y + part.height / 2


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
