"""The field that filters a list."""

from collections.abc import Callable

from lagvarde_coder.gui.widgets.clearable_line import ClearableLine


def filter_box(words: str, changed: Callable[[str], object]) -> ClearableLine:
    """Return a field that filters a list; ``words`` say what."""
    box = ClearableLine("search")
    box.setPlaceholderText(words)
    box.setAccessibleName(words)
    box.textChanged.connect(changed)
    return box
