"""Where a window may stand on a screen, so that its edges can be seen, and how all in it can be reached."""

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from lagvarde_coder.gui.looks.theming import SPACE

FRAME = 2, 32, -2, -2
"""Pixels at each edge that the system's frame and title bar take, more or less."""

_NARROW = 480
"""Pixels of width of a page below which it has no margins."""


def fitted(window: QRect, available: QRect) -> QRect:
    """Return the place of a window (without its frame) nearest to ``window`` that is wholly on the screen.

    Args:
        window: where it would stand.
        available: what a screen has beside the system’s bars.
    """
    room = available.adjusted(*FRAME)
    place = QRect(window.topLeft(), window.size().boundedTo(room.size()))
    place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - place.width())))
    place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - place.height())))
    return place


class Reaching(QScrollArea):
    """Holds a page that may need more room than the window has: it scrolls then, in place of being cut.

    A page made in its viewport need not be moved there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reaching")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def hold(self, page: QWidget) -> None:
        """Show ``page``; to be called once."""
        self._page = page
        layout = page.layout()
        self._margins = layout.contentsMargins() if layout is not None else QMargins()
        self.setWidget(page)
        page.setAutoFillBackground(False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave nothing around the page where every pixel is needed."""
        page, is_narrow = self.widget(), event.size().width() < _NARROW
        layout = page.layout() if page is not None else None
        if layout is not None:
            margins = QMargins(2, 2, 2, 2) if is_narrow else self._margins
            if layout.contentsMargins() != margins:
                layout.setContentsMargins(margins)
        super().resizeEvent(event)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the focus now into sight."""
        page = self._page
        if now is not None and page.isAncestorOf(now) and page.size() != self.viewport().size():
            self.ensureWidgetVisible(now, SPACE["s"], SPACE["s"])
