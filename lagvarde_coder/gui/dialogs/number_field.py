"""A field for a small whole number."""

from PySide6.QtWidgets import QSpinBox

from lagvarde_coder.gui.looks import theming

_WIDEST = 120


class NumberField(QSpinBox):
    """A number between two; ``none`` stands in place of the least, if that means that there is no number."""

    def __init__(self, least: int, most: int, *, none: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSpecialValueText(none)
        self.setMaximumWidth(theming.current().scaled(_WIDEST))
        self.lineEdit().setTextMargins(5, 0, 0, 0)  # style sheets do not reach a spin box's line


def wave_field() -> NumberField:
    """Return a field for which round of asking it was; 0 is none."""
    return NumberField(0, 99, none="–")
