"""An ear in the place of screen readers: it keeps what they are asked to read out."""

from PySide6.QtGui import QAccessible


class Hearing:
    """Stands where Qt's accessibility stands for :func:`announce`.

    Attributes:
        said: the announcements, in order.
    """

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.said: list[str] = []

    def updateAccessibility(self, event):
        self.said.append(event.message())
        QAccessible.updateAccessibility(event)
