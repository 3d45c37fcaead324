"""The colour that words are marked with: by highlighter or shading, of runs, paragraphs and their styles."""

import re
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.prose.marked_words import colour_of

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_NAME = re.compile("[A-Za-z]{1,20}")
_WHITE = "white"


class Colouring(NamedTuple):
    """What properties say of colours; None: nothing, so that what they are based on says it.

    Attributes:
        highlight: of a highlighter; ``shading``: behind the words. In Word's word, or as "#FFCC00"; "" for none.
    """

    highlight: str | None = None
    shading: str | None = None

    def over(self, other: "Colouring") -> "Colouring":
        """Return what holds where these stand nearer to the words than others."""
        return Colouring(
            other.highlight if self.highlight is None else self.highlight,
            other.shading if self.shading is None else self.shading,
        )

    def seen(self, behind: str | None) -> str:
        """Return the colour that one sees where a paragraph has a shading behind; white is none."""
        colour = self.highlight or self.shading or behind or ""
        return "" if colour == _WHITE else colour


NO_COLOURING = Colouring()


def colouring_of(properties: "Element | None") -> Colouring:
    """Return what ``w:rPr`` says."""
    if properties is None:
        return NO_COLOURING
    highlight = properties.find(n.HIGHLIGHT)
    if highlight is None:
        return Colouring(shading=shading_of(properties))
    colour = highlight.get(n.VAL, "")
    named = colour if colour != "none" and _NAME.fullmatch(colour) else ""
    return Colouring(named, shading_of(properties))


def shading_of(properties: "Element | None") -> str | None:
    """Return the colour of a ``w:shd``: "" for a transparent one, None without any."""
    shading = None if properties is None else properties.find(n.SHADING)
    if shading is None:
        return None
    fill = shading.get(n.COLOR if shading.get(n.VAL) == "solid" else n.FILL, "").upper()
    return _WHITE if fill == "FFFFFF" else colour_of(f"#{fill}")
