"""What a list or page shows as long as it is empty: why, and what to do."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel

_ICON = 48
"""Pixels of the picture at the usual size of the text."""


class EmptyState(QWidget):
    """An icon, a headline, a sentence and, if wanted, a button.

    Signals:
        triggered: the button was pressed.
    """

    triggered = Signal()

    def __init__(
        self, icon: str, headline: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = PlainLabel()
        self._headline = PlainLabel()
        self._headline.setProperty("kind", "headline")
        self._headline.setWordWrap(True)
        self._sentence = PlainLabel()
        self._sentence.setProperty("kind", "muted")
        self._sentence.setWordWrap(True)
        self._sentence.setMaximumWidth(440)
        self._button = QPushButton()
        self._button.setAutoDefault(True)  # Return presses it too
        self._button.setProperty("primary", True)
        self._button.clicked.connect(self.triggered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["xl"])
        layout.setSpacing(SPACE["s"])
        layout.addStretch(2)
        for part in (self._picture, self._headline, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._picture)
        layout.addWidget(self._headline)
        middle = QHBoxLayout()  # a label of limited width would stand at the left
        middle.addStretch(1)
        middle.addWidget(self._sentence, 1000)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addSpacing(SPACE["s"])
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.show_state(icon, headline, sentence, action)
        theming.current().changed.connect(self._recolour)
        self._recolour()

    def show_state(self, icon: str, headline: str, sentence: str, action: str = "") -> None:
        """Show other words; without ``action`` there is no button."""
        self._icon = icon
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setFocusProxy(self._button if action else None)  # type: ignore[arg-type]  # None is Qt's "none"
        self.setAccessibleName(headline)
        self.setAccessibleDescription(sentence)
        self._recolour()

    def _recolour(self) -> None:
        size = theming.current().scaled(_ICON)
        self._picture.setPixmap(theming.current().icon(self._icon, "muted").pixmap(QSize(size, size)))
