"""What the mouse carries between the list of themes and the text."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QTreeView

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, SLOT_ROLE, badge_size, paint_badge
from lagvarde_coder.gui.widgets.document_view import passage_of, theme_data


class ThemeDragging(QObject):
    """Watches the viewport of a list of themes: one is dragged to the text, or a passage is dropped on one.

    Signals:
        dropped: the theme's id and the :class:`Span` that was dropped on it.
    """

    dropped = Signal(str, Span)

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self._pressed: tuple[QPoint, Id] | None = None
        tree.viewport().setAcceptDrops(True)
        tree.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return isinstance(event, QDropEvent) and self._drop(event)  # entering and moving are kinds of it

    def start(self, theme: Id) -> None:
        """Drag a theme; returns when it is dropped."""
        drag = QDrag(self._tree)
        drag.setMimeData(theme_data(theme))
        drag.setPixmap(self._badge())
        drag.exec(Qt.DropAction.CopyAction)

    def _mouse(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (at, self._theme_at(at)) if self._theme_at(at) else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            start, theme = self._pressed
            if (at - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self.start(theme)
            return True  # no other line becomes the current one meanwhile
        return False

    def _drop(self, event: QDropEvent) -> bool:
        at = event.position().toPoint()
        theme, span = self._theme_at(at), passage_of(event.mimeData())
        if not theme or span is None:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(theme, span)
        else:
            self._tree.setCurrentIndex(self._tree.indexAt(at))  # shows where it would go, and what that means
        return True

    def _badge(self) -> QPixmap:
        """What hangs on the pointer: the badge of the theme that was pressed."""
        index, font = self._tree.currentIndex().siblingAtColumn(0), self._tree.font()
        number, slot = str(index.data(BADGE_ROLE) or ""), index.data(SLOT_ROLE) or 0
        size, ratio = badge_size(font, number), self._tree.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_badge(painter, QRect(QPoint(0, 0), size), number, slot, font=font, theming=theming.current())
        painter.end()
        return picture

    def _theme_at(self, at: QPoint) -> Id:
        return key_of(self._tree.indexAt(at).siblingAtColumn(0))
