"""The colours that files mark passages with: Word's highlighter has names, shading any colour."""

import re

HIGHLIGHTER: dict[str, str] = {
    "yellow": "#FFFF00",
    "green": "#00FF00",
    "cyan": "#00FFFF",
    "magenta": "#FF00FF",
    "blue": "#0000FF",
    "red": "#FF0000",
    "darkBlue": "#000080",
    "darkCyan": "#008080",
    "darkGreen": "#008000",
    "darkMagenta": "#800080",
    "darkRed": "#800000",
    "darkYellow": "#808000",
    "darkGray": "#808080",
    "lightGray": "#C0C0C0",
    "black": "#000000",
    "white": "#FFFFFF",
}
"""What Word calls its highlighter's colours, and what they look like."""

_EXACT = re.compile("#[0-9A-F]{6}")


def shown_as(colour: str) -> str:
    """Return a colour as "#FFCC00", whichever way it is said; empty for what is none."""
    return HIGHLIGHTER.get(colour, colour if _EXACT.fullmatch(colour) else "")
