"""What the mouse does with whole passages: one snaps to words, is dragged to a theme, or a theme is dropped on it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view.mime import passage_data, theme_of


class DraggedView(Protocol):
    """The view, as dragging sees it."""

    def viewport(self) -> QWidget:
        """Return what the text is painted on."""

    def selected_span(self) -> Span | None:
        """Return the selected passage."""

    def position_at(self, point: QPoint) -> int:
        """Return the position nearest to a point of the viewport, in code points."""

    def snapped(self, span: Span) -> Span:
        """Return what a passage snaps to, inside the text."""

    def narrow_selection(self, span: Span) -> None:
        """Select ``span`` without moving the text on the screen."""

    def go_to(self, position: int) -> None:
        """Put the caret at ``position``, nothing selected."""


class Dragging(QObject):
    """Watches the viewport of a view.

    A press inside the selection is kept back: it begins a drag, or puts the caret when the button is released. Only
    the positions of the passage travel, never its words. Nothing but a theme can be dropped.

    Attributes:
        drop_position: where a dragged theme would be dropped; None while none is over the text.
    """

    def __init__(self, view: DraggedView, dropped: Callable[[str, int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._dropped = dropped
        self._pressed: QPointF | None = None
        self._selected_before: Span | None = None
        self.drop_position: int | None = None
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QDropEvent):  # entering and moving are kinds of it
            return self._drag(event)
        if event.type() == QEvent.Type.DragLeave:
            self._show_place(None)
            return True
        return False

    def start(self, data: QMimeData) -> None:
        """Drag a passage; returns when it is dropped."""
        drag = QDrag(self._view.viewport())
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._selected_before = self._view.selected_span()
            if event.modifiers() == Qt.KeyboardModifier.NoModifier and self._in_selection(event.position()):
                self._pressed = event.position()
                return True
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            return self._maybe_start(event.position())
        elif event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            return self._release(event)
        return False

    def _in_selection(self, point: QPointF) -> bool:
        span = self._selected_before
        return span is not None and span.start <= self._view.position_at(point.toPoint()) < span.end

    def _maybe_start(self, point: QPointF) -> bool:
        pressed, span = self._pressed, self._view.selected_span()
        if pressed is None or span is None:
            self._pressed = None
            return False
        if (point - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.start(passage_data(span))
        return True

    def _release(self, event: QMouseEvent) -> bool:
        if self._pressed is not None:  # a click into the selection
            self._pressed = None
            self._view.go_to(self._view.position_at(event.position().toPoint()))
            return True
        span = self._view.selected_span()
        if span is None or span == self._selected_before or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        at_rest = self._view.snapped(span)
        if at_rest != span:
            self._view.narrow_selection(at_rest)
        return False

    def _drag(self, event: QDropEvent) -> bool:
        theme = theme_of(event.mimeData())
        position = self._view.position_at(event.position().toPoint())
        if not theme:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragMoveEvent):
            self._show_place(position)
        else:
            self._show_place(None)
            self._dropped(theme, position)
        return True

    def _show_place(self, position: int | None) -> None:
        if position != self.drop_position:
            self.drop_position = position
            self._view.viewport().update()
