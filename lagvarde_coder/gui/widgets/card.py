"""A raised, rounded ground for things that belong together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks.theming import SPACE


class Card(QFrame):
    """A frame with a vertical layout: ``card.body.addWidget(...)``.

    Attributes:
        body: the layout.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        self.body.setSpacing(SPACE["s"])
