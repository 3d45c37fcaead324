"""Shares in whole per cent, rounded in one way everywhere: on the screen, in Word, HTML and copied tables."""

from fractions import Fraction


def points_between(one: Fraction, other: Fraction, decimals: int = 0) -> float:
    """Return how many percentage points the first share is above the second; halves go away from nought.

    >>> points_between(Fraction(1, 16), Fraction(0), 1)
    6.3
    """
    scale = int(10**decimals)
    apart = (one - other) * 100 * scale
    nearest = (2 * abs(apart.numerator) + apart.denominator) // (2 * apart.denominator)
    return (nearest if apart >= 0 else -nearest) / scale


def whole_percent(count: int, denominator: int) -> str:
    """Return 5 of 8 as "63": halves go up, as one rounds by hand and as Excel does.

    "<1" for some that would be none, ">99" for not quite all that would be all; the denominator is not 0.
    """
    percent = (200 * count + denominator) // (2 * denominator)
    if percent == 0 and count:
        return "<1"
    if percent == 100 and count < denominator:
        return ">99"
    return str(percent)
