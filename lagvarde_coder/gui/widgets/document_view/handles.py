"""The two handles of the chosen mark: dragging one moves the start or the end of its passage."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Protocol
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QScrollBar, QWidget

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.looks.theming import Theming
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.snapping import moved

TARGET = 24
"""Pixels across the area in which a handle is taken hold of (WCAG 2.2, 2.5.8)."""
KNOB = 11
"""Pixels across what is seen of it."""
BAR = 2
_FROM_RIGHT = {"R", "AL"}
"""Characters that are read from right to left: they begin at their right edge."""

_SCROLL_EVERY = 40
"""Milliseconds between two lines while the pointer is held beyond the text."""


class Side(Enum):
    """Which end of the passage a handle moves."""

    START = "start"
    END = "end"


class HandledView(Protocol):
    """The view, as the handles see it."""

    @property
    def text(self) -> str:
        """The text as it is stored."""

    def viewport(self) -> QWidget:
        """Return what the text is painted on."""

    def verticalScrollBar(self) -> QScrollBar:  # noqa: N802 - Qt's name
        """Return the scroll bar."""

    def active(self) -> Mark | None:
        """Return the mark that has handles, as it is shown now."""

    def boxes(self, span: Span) -> list[QRectF]:
        """Return where a passage stands in the viewport, a box a line, as far as it is visible."""

    def position_at(self, point: QPoint) -> int:
        """Return the position nearest to a point of the viewport, in code points."""

    def snapped(self, span: Span) -> Span:
        """Return what a passage snaps to, inside the text."""

    def preview_span(self, mark_id: str, span: Span | None) -> None:
        """Show a mark on another passage; None takes that back."""


class Handles(QObject):
    """Paints the handles and moves them with the mouse; Escape takes the movement back."""

    def __init__(self, view: HandledView, theming: Theming, done: Callable[[str, Span], None], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._theming = theming
        self._done = done
        self._side: Side | None = None
        self._from = Span(0, 1)
        self._pointer = QPointF()
        self._painted = QRect()
        self._exact = False
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_EVERY)
        self._scroll.timeout.connect(self._scroll_on)
        view.viewport().installEventFilter(self)
        parent.installEventFilter(self)

    @property
    def is_dragging(self) -> bool:
        """Whether a handle is being moved."""
        return self._side is not None

    def knob(self, side: Side) -> QPointF | None:
        """Return the middle of a handle's knob in the viewport, or None if that end is not visible."""
        bar = self._bar(side)
        return _knob(side, bar) if bar is not None else None

    def area(self) -> QRect:
        """Return the part of the viewport that the handles are painted in."""
        return _around(self.bars().values())

    def bars(self) -> dict[Side, QRectF]:
        """Return the upright line of each handle that is visible."""
        return {side: bar for side in Side if (bar := self._bar(side)) is not None}

    def renew(self) -> None:
        """Paint the handles anew, where they were and where they are now."""
        self._view.viewport().update(self._painted)
        self._view.viewport().update(self.area())

    def side_at(self, point: QPointF) -> Side | None:
        """Return the handle that would be taken hold of at ``point``."""
        near = []
        for side in Side:
            knob = self.knob(side)
            if knob is None:
                continue
            target = QRectF(knob.x() - TARGET / 2, knob.y() - TARGET / 2, TARGET, TARGET)
            if target.contains(point):
                near.append(((knob - point).manhattanLength(), side))
        return min(near, key=lambda each: each[0])[1] if near else None

    def paint(self, painter: QPainter, bars: Mapping[Side, QRectF]) -> None:
        """Paint the visible handles, whose upright lines are ``bars``."""
        mark = self._view.active()
        self._painted = _around(bars.values())
        if mark is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, bar in bars.items():
            painter.fillRect(bar, self._theming.colour("text"))
            painter.setPen(QPen(self._theming.colour("text"), 1.5))
            painter.setBrush(self._theming.slot_colour(mark.slot))
            painter.drawEllipse(_knob(side, bar), KNOB / 2, KNOB / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def cancel(self) -> None:
        """Give the movement up: the passage is as it was."""
        mark = self._view.active()
        if self._stop() and mark is not None:
            self._view.preview_span(mark.id, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self.is_dragging and self._key(event)
        if not isinstance(event, QMouseEvent) or watched is not self._view.viewport():
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            return self._press(event)
        if event.type() == QEvent.Type.MouseMove:
            return self._move(event)
        if event.type() == QEvent.Type.MouseButtonRelease and self.is_dragging:
            return self._release()
        return False

    def _bar(self, side: Side) -> QRectF | None:
        """Return the upright line at one end of the passage."""
        mark = self._view.active()
        if mark is None:
            return None
        start, end = mark.span.start, mark.span.end
        at = Span(start, start + 1) if side is Side.START else Span(end - 1, end)
        boxes = self._view.boxes(at)
        if not boxes:
            return None
        box = boxes[0] if side is Side.START else boxes[-1]
        runs_left = bidirectional(self._view.text[at.start]) in _FROM_RIGHT
        x = (box.left() if (side is Side.START) is not runs_left else box.right()) - BAR / 2
        return QRectF(x, box.top(), BAR, box.height())

    def _press(self, event: QMouseEvent) -> bool:
        mark = self._view.active()
        side = self.side_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if mark is None or side is None:
            return False
        self._side, self._from = side, mark.span
        return True

    def _move(self, event: QMouseEvent) -> bool:
        if not self.is_dragging:
            shape = Qt.CursorShape.SizeHorCursor if self.side_at(event.position()) else Qt.CursorShape.IBeamCursor
            if self._view.viewport().cursor().shape() != shape:
                self._view.viewport().setCursor(shape)
            return False
        self._pointer = event.position()
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._follow()
        inside = 0 <= self._pointer.y() <= self._view.viewport().height()
        self._scroll.stop() if inside else self._scroll.start()
        return True

    def _follow(self) -> None:
        """Show the passage as it would be if the button were released now."""
        mark = self._view.active()
        if mark is None or self._side is None:
            self._stop()
            return
        at_start = self._side is Side.START
        span = moved(self._from, self._view.position_at(self._pointer.toPoint()), start=at_start)
        if not self._exact:
            by_snap = self._view.snapped(span)
            span = moved(self._from, by_snap.start if at_start else by_snap.end, start=at_start)
        if span != mark.span:
            self._view.preview_span(mark.id, span)

    def _scroll_on(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (1 if self._pointer.y() > 0 else -1))
        self._follow()

    def _release(self) -> bool:
        mark, before = self._view.active(), self._from
        self._stop()
        if mark is not None and mark.span != before:
            self._done(mark.id, mark.span)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return event.type() == QEvent.Type.KeyPress  # nothing else happens meanwhile
        event.accept()  # as a ShortcutOverride: no shortcut of the window takes it
        if event.type() == QEvent.Type.KeyPress:
            self.cancel()
        return True

    def _stop(self) -> bool:
        was, self._side = self._side, None
        self._scroll.stop()
        return was is not None


def _knob(side: Side, bar: QRectF) -> QPointF:
    """Return the middle of the knob above or below the upright line of a handle."""
    middle = -KNOB / 2 if side is Side.START else bar.height() + KNOB / 2
    return QPointF(bar.center().x(), bar.top() + middle)


def _around(bars: Iterable[QRectF]) -> QRect:
    """Return what the handles with these upright lines are painted in."""
    rect = QRectF()
    for bar in bars:
        rect |= bar.adjusted(-TARGET, -TARGET, TARGET, TARGET)
    return rect.toAlignedRect()
