"""What a reader takes for one character, after the rules of Unicode Standard Annex 29 that occur in our material.

Positions are code points.
"""

import unicodedata

_JOINER = "\u200d"
_PREPENDED = "\r\n\t"


def is_boundary(text: str, position: int) -> bool:
    """Tell whether one may stop at ``position`` without cutting a character: flag, emoji, letter with its accents."""
    if not 0 < position < len(text):
        return True
    before, after = text[position - 1], text[position]
    if after < "\u0300":
        return True
    if before in _PREPENDED or before.isspace():
        return True
    if _extends(after) or (before == _JOINER and unicodedata.category(after) == "So"):
        return False
    if _is_flag_half(before) and _is_flag_half(after):
        return _flag_halves_before(text, position) % 2 == 0
    return not (_is_jamo(before) and "\u1160" <= after <= "\u11ff")


def whole_start(text: str, position: int) -> int:
    """Return the nearest boundary at or before ``position``."""
    while not is_boundary(text, position):
        position -= 1
    return position


def whole_end(text: str, position: int) -> int:
    """Return the nearest boundary at or after ``position``."""
    while not is_boundary(text, position):
        position += 1
    return position


def _extends(character: str) -> bool:
    """Tell whether a character belongs to the one before it: accents, joiners, skin tones, tags."""
    return (
        unicodedata.category(character) in {"Mn", "Mc", "Me"}
        or character in "\u200c\u200d"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flag_halves_before(text: str, position: int) -> int:
    first = position
    while first > 0 and _is_flag_half(text[first - 1]):
        first -= 1
    return position - first


def _is_jamo(character: str) -> bool:
    return "\u1100" <= character <= "\u11ff" or "\uac00" <= character <= "\ud7a3"
