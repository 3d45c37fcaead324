"""The names of undo steps."""

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.gui.words import phrases


def step_name(numbers: str, passage: str) -> str:
    """Return the name of a step: "T07 on “they said …”"."""
    return QCoreApplication.translate("Marking", "{0} on “{1}”").format(numbers, phrases.named(passage))
