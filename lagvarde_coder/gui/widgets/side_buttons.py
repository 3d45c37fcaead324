"""The small buttons inside a field, which Qt leaves without names."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton

_CLEARING = "_q_qlineeditclearaction"


def name_side_buttons(field: QLineEdit) -> None:
    """Name a field's clear button, and its other buttons after the field."""
    for button in field.findChildren(QToolButton):
        clears = button.defaultAction() is not None and button.defaultAction().objectName() == _CLEARING
        button.setAccessibleName(QCoreApplication.translate("Fields", "Clear") if clears else field.accessibleName())
