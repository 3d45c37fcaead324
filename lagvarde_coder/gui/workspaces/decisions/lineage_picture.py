"""The picture of how themes became needs: badges to the left and right, curved links in the themes' colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)  # fmt: skip
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import PRINTING
from lagvarde_coder.gui.widgets.badge import badge_size, paint_badge
from lagvarde_coder.gui.widgets.picture import Picture

_ROW = 30
_PAD = 16
_SIDE = 0.36
_GROUP = 26
_ARROWS = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right}


@dataclass(frozen=True, slots=True)
class End:
    """A theme to the left or a need to the right; ``note`` is a quiet word behind a theme that leads nowhere."""

    key: str
    badge: str
    slot: int
    name: str
    group: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LineagePath:
    """A link; a split one is dashed. ``reason`` names theme and need too."""

    theme: str
    need: str
    slot: int
    split: bool
    reason: str


class LineagePicture(Picture):
    """Paints ends and ways; what is under the pointer, or chosen by the arrow keys, stands out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes: tuple[End, ...] = ()
        self._needs: tuple[End, ...] = ()
        self._ways: tuple[LineagePath, ...] = ()
        self.setAccessibleName(self.tr("How themes became needs"))

    def show_lineage(self, themes: Sequence[End], needs: Sequence[End], ways: Sequence[LineagePath]) -> None:
        """Show other ends and ways."""
        self._themes, self._needs, self._ways = tuple(themes), tuple(needs), tuple(ways)
        names = {end.key: f"{end.badge} {end.name}" for end in (*themes, *needs)}
        links = [f"{names[way.theme]} → {names[way.need]}" for way in ways]
        self.setAccessibleDescription("\n".join(links))
        if self.current not in names:
            self.current = ""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        themes_height = len(self._themes) * _ROW
        return QSize(760, 2 * _PAD + max(themes_height, round(self._right_height())))

    def minimumSizeHint(self) -> QSize:
        return QSize(560, self.sizeHint().height())

    def rects(self) -> dict[str, QRectF]:
        """Return where every end is."""
        width = self.width() * _SIDE - _PAD
        room = self.height() - 2 * _PAD
        top = _PAD + (room - len(self._themes) * _ROW) / 2
        rects = {end.key: QRectF(_PAD, top + at * _ROW, width, _ROW) for at, end in enumerate(self._themes)}
        right = self.width() - _PAD - width
        y = _PAD + (room - self._right_height()) / 2
        for at, need in enumerate(self._needs):
            if need.group and (at == 0 or self._needs[at - 1].group != need.group):
                y += _GROUP
            rects[need.key] = QRectF(right, y, width, _ROW)
            y += _ROW
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = theming.current()
        painter.fillRect(self.rect(), scheme.colour("surface"))
        rects, lit = self.rects(), self._lit()
        for way in sorted(self._ways, key=lambda way: self._is_lit(way, lit)):
            self._paint_way(painter, way, rects, faint=bool(lit) and not self._is_lit(way, lit))
        for end in (*self._themes, *self._needs):
            self._paint_end(painter, end, rects[end.key], faint=bool(lit) and end.key not in lit)
        self._paint_groups(painter, rects)
        if self.hasFocus() and not self.current and not self.property(PRINTING):
            painter.setPen(QPen(scheme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 5, 5)
        painter.end()

    def key_at(self, point: QPointF) -> str:
        return next((key for key, rect in self.rects().items() if rect.contains(point)), "")

    def tip(self, key: str) -> str:
        return "\n\n".join(way.reason for way in self._ways if key in {way.theme, way.need})

    def first(self) -> str:
        return self._themes[0].key if self._themes else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self._step(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose nothing yet: an end that is chosen makes all the others pale."""
        QWidget.focusInEvent(self, event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.current = ""
        self.update()

    def _step(self, key: Qt.Key) -> None:
        """Move up and down a side, or over to what the current end is linked with."""
        if not self.current:
            self.current = self.first()
            self.update()
            return
        side = self._themes if any(end.key == self.current for end in self._themes) else self._needs
        keys = [end.key for end in side]
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            over = {way.theme: way.need for way in self._ways} | {way.need: way.theme for way in self._ways[::-1]}
            self.current = over.get(self.current, self.current)
        elif self.current in keys:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.current = keys[min(max(keys.index(self.current) + step, 0), len(keys) - 1)]
        self.update()

    def _lit(self) -> set[str]:
        """Return the ends that stand out: the one in question and what it is linked with; none without links."""
        key = self.hovered or self.current
        return {end for way in self._ways if key in {way.theme, way.need} for end in (way.theme, way.need)}

    def _is_lit(self, way: LineagePath, lit: set[str]) -> bool:
        key = self.hovered or self.current
        return bool(lit) and key in {way.theme, way.need}

    def _paint_way(self, painter: QPainter, way: LineagePath, rects: dict[str, QRectF], *, faint: bool) -> None:
        scheme = theming.current()
        start, end = rects[way.theme], rects[way.need]
        left, right = (
            QPointF(self._name_end(way.theme, start), start.center().y()),
            QPointF(end.left(), end.center().y()),
        )
        middle = (right.x() - left.x()) / 2
        path = QPainterPath(left)
        path.cubicTo(left + QPointF(middle, 0), right - QPointF(middle, 0), right)
        colour = scheme.slot_tint(way.slot) if faint else scheme.slot_colour(way.slot)
        style = Qt.PenStyle.DashLine if way.split else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 3, style, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _name_end(self, key: str, rect: QRectF) -> float:
        """Return where a theme's words end: its links begin there."""
        end = next(end for end in self._themes if end.key == key)
        words = QFontMetricsF(self.font()).horizontalAdvance(end.name + end.note)
        return min(rect.right(), rect.left() + badge_size(self.font(), "T13a").width() + words + 24)

    def _paint_end(self, painter: QPainter, end: End, rect: QRectF, *, faint: bool) -> None:
        scheme = theming.current()
        if end.key == self.current and self.hasFocus():
            painter.setPen(QPen(scheme.colour("focus"), 2))
            painter.setBrush(scheme.colour("surface"))
            painter.drawRoundedRect(rect.adjusted(-6, 2, 2, -2), 5, 5)
        size = badge_size(self.font(), "T13a")
        box = QRectF(QPointF(rect.left(), rect.center().y() - size.height() / 2), size)
        paint_badge(painter, box, end.badge, end.slot, font=self.font(), theming=scheme)
        area = QRectF(box.right() + 8, rect.top(), rect.right() - box.right() - 16, rect.height())
        metrics = QFontMetricsF(self.font())
        painter.setPen(scheme.colour("muted" if faint else "text"))
        name = metrics.elidedText(
            end.name, Qt.TextElideMode.ElideRight, area.width() - metrics.horizontalAdvance(end.note)
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
        if end.note:
            painter.setPen(scheme.colour("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, end.note)

    def _paint_groups(self, painter: QPainter, rects: dict[str, QRectF]) -> None:
        painter.setPen(theming.current().colour("muted"))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        for at, need in enumerate(self._needs):
            if need.group and (at == 0 or self._needs[at - 1].group != need.group):
                rect = rects[need.key]
                area = QRectF(rect.left(), rect.top() - _GROUP + 4, rect.width(), _GROUP)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, need.group)

    def _right_height(self) -> float:
        groups = sum(
            1
            for at, need in enumerate(self._needs)
            if need.group and (not at or self._needs[at - 1].group != need.group)
        )
        return len(self._needs) * _ROW + groups * _GROUP
