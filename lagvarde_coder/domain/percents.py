"""Shares in whole per cent, rounded in one way everywhere: on the screen, in Word, HTML and copied tables."""


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
