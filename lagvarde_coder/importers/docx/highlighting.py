"""The colour that a run of text is marked with, by highlighter or shading."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.importers.docx import names as n

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_BY_FILL = {
    "FFFF00": "yellow",
    "00FF00": "green",
    "00FFFF": "cyan",
    "FF00FF": "magenta",
    "0000FF": "blue",
    "FF0000": "red",
}
_NO_COLOUR = {"", "none", "auto", "FFFFFF"}
_FILL = re.compile("[0-9A-F]{6}")
_NAME = re.compile("[A-Za-z]{1,20}")


def highlight_of(properties: "Element") -> str:
    """Return the colour in Word's word, or as "#FFCC00" if it has none; empty without a colour."""
    highlight = properties.find(n.HIGHLIGHT)
    if highlight is not None:
        colour = highlight.get(n.VAL, "")
        return "" if colour in _NO_COLOUR or not _NAME.fullmatch(colour) else colour
    shading = properties.find(n.SHADING)
    fill = "" if shading is None else shading.get(n.FILL, "").upper()
    if fill in _NO_COLOUR or not _FILL.fullmatch(fill):
        return ""
    return _BY_FILL.get(fill, f"#{fill}")
