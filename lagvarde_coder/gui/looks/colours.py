"""Arithmetic with colours: mixing and contrast."""

from collections.abc import Sequence

from PySide6.QtGui import QColor


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour that has ``share`` (0 to 1) of ``second`` and the rest of ``first``, channel by channel."""
    return QColor(*(round(x + (y - x) * share) for x, y in zip(_channels(first), _channels(second), strict=True)))


def mean(colours: Sequence[QColor]) -> QColor:
    """Return the average of ``colours``, channel by channel."""
    parts = [colour.rgb() for colour in colours]  # one call each: asked for nearly every run of densely coded text
    return QColor(*(round(sum(part >> shift & 0xFF for part in parts) / len(parts)) for shift in (16, 8, 0)))


def luminance(colour: QColor) -> float:
    """Return the relative luminance, 0 (black) to 1 (white) (WCAG 2.2, W3C 2023)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, W3C 2023)."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def readable_on(ground: QColor) -> QColor:
    """Return black or white, whichever has the higher contrast on ``ground`` (one of them always has 4.5:1)."""
    black, white = QColor("#000000"), QColor("#FFFFFF")
    return white if contrast(white, ground) >= contrast(black, ground) else black


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
