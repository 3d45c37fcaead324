"""What a theme means, for the moment of deciding."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lagvarde_coder.domain.codebook import Theme
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.workspaces.parts import muted


class Definition(QScrollArea):
    """Shows a theme's claim, definition, when to use it, when not, and an example."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Definition of the theme"))
        self._badge = Badge()
        self._name = _words(bold=True)
        self._claim = _words()
        head = QHBoxLayout()
        head.setSpacing(SPACE["s"])
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        self._parts = {
            "definition": (muted(self.tr("Definition")), _words()),
            "use_when": (muted(self.tr("When")), _words()),
            "use_not": (muted(self.tr("When not")), _words()),
            "example": (muted(self.tr("Example")), _words()),
        }
        inside = QWidget()
        self.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        layout.setSpacing(SPACE["xs"])
        layout.addLayout(head)
        layout.addWidget(self._claim)
        for heading, words in self._parts.values():
            layout.addSpacing(SPACE["xs"])
            layout.addWidget(heading)
            layout.addWidget(words)
        layout.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # the panel shows through
        self.show_theme(None)

    def show_theme(self, theme: Theme | None) -> None:
        """Show a theme, or what to do to see one."""
        self._badge.setVisible(theme is not None)
        if theme is None:
            self._name.setText(self.tr("Point at a theme to read its definition."))
        else:
            self._badge.show_badge(theme.number, theme.colour, theme.name)
            self._name.setText(theme.name)
        self._show(self._claim, theme.claim if theme else "")
        for field, (heading, words) in self._parts.items():
            text = str(getattr(theme, field)) if theme else ""
            heading.setVisible(bool(text))
            self._show(words, text)

    def _show(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _words(*, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if bold:
        label.setProperty("kind", "panel-title")
    return label
