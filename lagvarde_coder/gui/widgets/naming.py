"""What screen readers call the parts of the window where Qt alone does not tell them."""

import sys
from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QVBoxLayout, QWidget

_BOXES_ARE_NAMELESS = sys.platform not in {"win32", "darwin"}
"""Elsewhere Qt gives what is chosen as the name of a box, and leaves its name to a label beside it."""


def name_box(box: QComboBox, name: str) -> None:
    """Let a box without a label be called ``name``."""
    box.setAccessibleName(name)
    if _BOXES_ARE_NAMELESS:
        box.setAccessibleDescription(name)


def only_one(buttons: Iterable[QAbstractButton]) -> None:
    """Let buttons of which one is chosen be told as such, not as boxes that can all be ticked.

    They are in a group already, which decides what can be chosen.
    """
    for button in buttons:
        button.setAutoExclusive(True)


class NamedGroup(QGroupBox):
    """Parts that belong together, without a frame; its name is heard with each of them.

    Attributes:
        column: where the parts are put.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("frameless", True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
