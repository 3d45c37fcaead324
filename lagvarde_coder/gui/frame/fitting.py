"""Where a window may stand on a screen, so that its status bar and its edges can be seen."""

from PySide6.QtCore import QRect

FRAME = 2, 32, -2, -2
"""Pixels at each edge that the system's frame and title bar take, more or less."""


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
