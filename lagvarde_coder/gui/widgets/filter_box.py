"""The field that filters a list."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.side_buttons import name_side_buttons


def filter_box(words: str, changed: Callable[[str], object]) -> QLineEdit:
    """Return a field that filters a list; ``words`` say what."""
    box = QLineEdit()
    box.setPlaceholderText(words)
    box.setAccessibleName(words)
    box.setClearButtonEnabled(True)
    icon = QAction(box)
    theming.current().keep_icon(icon, "search", "muted")
    box.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
    name_side_buttons(box)
    box.textChanged.connect(changed)
    return box
