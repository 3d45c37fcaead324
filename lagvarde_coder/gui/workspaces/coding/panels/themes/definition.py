"""What a theme means, for the moment of deciding."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import Badge
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.coding.marking import CodingLine

_LONGEST = 160
"""Characters of a coded passage that are shown."""


class Definition(QScrollArea):
    """Shows a theme's claim, definition, when to use it, when not, and examples: a written one, and coded ones.

    Attributes:
        theme: the id of the theme shown, or an empty string.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = ""
        self.setFrameShape(QFrame.Shape.StyledPanel)  # the style sheet's: a ring while it has the focus
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Definition of the theme"))
        self._badge = Badge()
        self._name = _words(bold=True)
        self._claim = _words()
        self._parts = {
            "definition": (muted(self.tr("Definition")), _words()),
            "use_when": (muted(self.tr("When")), _words()),
            "use_not": (muted(self.tr("When not")), _words()),
            "example": (muted(self.tr("Example")), _words()),
        }
        self._coded = muted(self.tr("Coded with it in this project"))
        self._examples = _words()
        self.viewport().setAutoFillBackground(False)
        inside = QWidget()
        self._lay_out(inside)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # the panel shows through
        self.show_theme(None)

    def show_theme(self, theme: Theme | None) -> None:
        """Show a theme, or what to do to see one; coded examples come later."""
        self.theme = theme.id if theme else ""
        self._badge.setVisible(theme is not None)
        if theme is None:
            self._name.setText(self.tr("Point at a theme to read its definition."))
        else:
            self._badge.show_badge(theme.number, theme.colour, theme.name)
            self._name.setText(theme.name)
        _show(self._claim, theme.claim if theme else "")
        for field, (heading, label) in self._parts.items():
            text = str(getattr(theme, field)) if theme else ""
            heading.setVisible(bool(text))
            _show(label, text)
        self.show_examples(())

    def show_examples(self, lines: Sequence[CodingLine]) -> None:
        """Show passages that were coded with the theme; the words of the program stand around them."""
        quotes = [
            self.tr("“{0}” ({1})").format(phrases.shortened(line.words, _LONGEST), line.source.title) for line in lines
        ]
        self._coded.setVisible(bool(quotes))
        _show(self._examples, "\n\n".join(quotes))

    def _lay_out(self, inside: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE["s"])
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        layout.setSpacing(SPACE["xs"])
        layout.addLayout(head)
        layout.addWidget(self._claim)
        for heading, label in [*self._parts.values(), (self._coded, self._examples)]:
            layout.addSpacing(SPACE["xs"])
            layout.addWidget(heading)
            layout.addWidget(label)
        layout.addStretch(1)


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _words(*, bold: bool = False) -> QLabel:
    label = PlainLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if bold:
        label.setProperty("kind", "panel-title")
    return label
