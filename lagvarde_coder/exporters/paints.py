"""The colours of pictures on white: those of the window's light scheme, and of the palette of the themes."""

from lagvarde_coder.domain.figures.drawing import Ink, Paint
from lagvarde_coder.domain.themes import palette
from lagvarde_coder.exporters.colours import text_on

FONTS = ("DejaVu Sans", "Verdana", "Arial", "sans-serif")
"""In this order, as they are there; the drawing has room for the widest."""
_INKS = {
    Ink.TEXT: "1A1E24",
    Ink.MUTED: "565E69",
    Ink.LINE: "DADEE4",
    Ink.STRONG_LINE: "7E8691",
    Ink.SURFACE: "FFFFFF",
    Ink.SUBTLE: "F1F3F6",
}
_NEUTRAL = "6E7681"
_TINT = 0.17
"""Share of a theme's colour in its pale one."""
_HEAT = "FFFFFF DCE9F6 B3D0EC 7FB0DD 4A8AC6 2465A4 12447A".split()


def hex_of(paint: Paint) -> str:
    """Return the RGB hex of a colour ("BF3000")."""
    match paint.ink:
        case Ink.SLOT:
            return palette.light(paint.slot) if paint.slot else _NEUTRAL
        case Ink.TINT:
            return mixed("FFFFFF", hex_of(Paint(Ink.SLOT, paint.slot)), _TINT)
        case Ink.ON_SLOT:
            return text_on(hex_of(Paint(Ink.SLOT, paint.slot)))
        case Ink.HEAT:
            return _heat(paint.share)
        case Ink.ON_HEAT:
            return text_on(_heat(paint.share))
        case ink:
            return _INKS[ink]


def mixed(first: str, second: str, share: float) -> str:
    """Return the colour that has ``share`` (0 to 1) of ``second`` and the rest of ``first``, channel by channel."""
    channels = (
        round(int(first[at : at + 2], 16) * (1 - share) + int(second[at : at + 2], 16) * share) for at in (0, 2, 4)
    )
    return "".join(f"{channel:02X}" for channel in channels)


def _heat(share: float) -> str:
    place = min(max(share, 0.0), 1.0) * (len(_HEAT) - 1)
    below = min(int(place), len(_HEAT) - 2)
    return mixed(_HEAT[below], _HEAT[below + 1], place - below)
