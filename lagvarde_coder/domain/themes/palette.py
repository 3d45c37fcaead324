"""The thirteen measured colours (CIEDE2000 under simulated colour-vision deficiencies; smallest pair distance 10.3)."""

LIGHT = "BF3000 AF8F00 707050 104020 609F70 008080 608FFF 403060 0000CF 8050DF 9F80AF EF108F 805060".split()
"""On white: every one at least 3:1."""

DARK = "ED0000 FFC800 B6B66D A4EDB6 498037 129280 0092FF 926DA4 A4A4DB 245BFF FFC8FF ED376D C892A4".split()
"""On #1E1E1E, same order."""


def light(slot: int) -> str:
    """Return the RGB hex of colour slot 1–13 on white; higher slots begin again."""
    return LIGHT[(slot - 1) % len(LIGHT)]
