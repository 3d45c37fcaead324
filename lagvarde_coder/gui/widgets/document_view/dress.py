"""How text and selection are coloured, and what stands in place of a document."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.looks.theming import Theming

_SELECTION = 190
"""Opacity of the selection's ground, of 255: tints below it can still be distinguished."""


def text_palette(palette: QPalette, theming: Theming) -> QPalette:
    """Return ``palette`` with the scheme's colours; the selection stays the same without focus."""
    ground = QColor(theming.colour("selection"))
    ground.setAlpha(_SELECTION)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        palette.setColor(group, QPalette.ColorRole.Highlight, ground)
        palette.setColor(group, QPalette.ColorRole.HighlightedText, theming.colour("text"))
        palette.setColor(group, QPalette.ColorRole.Base, theming.colour("surface"))
        palette.setColor(group, QPalette.ColorRole.Text, theming.colour("text"))
    return palette


def paint_message(viewport: QWidget, message: str, theming: Theming) -> None:
    """Paint a sentence in the middle of an empty text."""
    painter = QPainter(viewport)
    painter.setPen(theming.colour("muted"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(viewport.rect().adjusted(24, 24, -24, -24), flags, message)
    painter.end()
