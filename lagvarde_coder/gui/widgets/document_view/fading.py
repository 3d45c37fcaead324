"""Fading of uncoded text: a veil in the colour of the ground over what no coding, or none of some themes, covers."""

from collections.abc import Iterator

from PySide6.QtGui import QColor

from lagvarde_coder.gui.looks.colours import contrast, mix
from lagvarde_coder.gui.looks.theming import HIGHLY_READABLE, READABLE, Theming
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex

STRONGEST = 0.7
"""Share of the ground in the veil, at most."""


class Fading:
    """What is to be faded.

    Attributes:
        on: whether anything is.
        themes: ids of the themes whose passages stay; None for those of any theme.
    """

    def __init__(self, themes: frozenset[str] | None = None, on: bool = False) -> None:
        self.themes = themes
        self.on = on

    def uncovered(self, index: MarkIndex, number: int) -> Iterator[tuple[int, int]]:
        """Yield the runs of block ``number`` that are faded, in code points of the text."""
        position, end = index.blocks.start(number), index.blocks.end(number)
        for mark in index.in_block(number):
            if not mark.is_coding or (self.themes is not None and mark.theme not in self.themes):
                continue
            if mark.span.start > position:
                yield position, min(mark.span.start, end)
            position = max(position, mark.span.end)
            if position >= end:
                return
        if position < end:
            yield position, end


def veil(theming: Theming) -> QColor:
    """Return the colour of the veil, as strong as text below it stays legible, on the ground of questions too."""
    surface, alternative, text = (theming.colour(role) for role in ("surface", "surface_alt", "text"))
    share, readable = STRONGEST, HIGHLY_READABLE if theming.is_high_contrast else READABLE
    while contrast(mix(text, surface, share), mix(alternative, surface, share)) < readable:
        share -= 0.01
    colour = QColor(surface)
    colour.setAlphaF(share)
    return colour
