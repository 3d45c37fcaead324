"""Two versions of a text as one: what is gone struck out, what is new underlined."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.gui.looks import theming

_AROUND = 160
"""Code points of what is the same that stand on either side of a change."""
_MOST = 400
"""Changes that are shown; whoever has more of them reads the document."""


class DifferenceView(QTextEdit):
    """To be read only; where nothing changed for long it says how much is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what differs, in text order."""
        self.clear()
        cursor = QTextCursor(self.document())
        plain, gone, new, aside = change_formats()
        differences = list(comparison.differences())
        old, text = comparison.old.text, comparison.new.text
        changes = 0
        for place, it in enumerate(differences):
            if it.same:
                words = text[it.new_start : it.new_end]
                before = words[:_AROUND].rpartition(" ")[0] if place else ""
                after = words[-_AROUND:].partition(" ")[2] if place + 1 < len(differences) else ""
                left = len(words) - len(before) - len(after)
                if left > _AROUND:
                    cursor.insertText(before, plain)
                    cursor.insertText(
                        self.tr(" [… {0} characters unchanged …] ").format(QLocale().toString(left)), aside
                    )
                    cursor.insertText(after, plain)
                else:
                    cursor.insertText(words, plain)
                continue
            changes += 1
            if changes > _MOST:
                cursor.insertText(self.tr(" [… and more changes than are shown here]"), aside)
                break
            was, now = old[it.old_start : it.old_end], text[it.new_start : it.new_end]
            cursor.insertText(was.rstrip("\n") if now else was, gone)  # a line that is gone stays one of its own
            cursor.insertText(now, new)
        self.moveCursor(QTextCursor.MoveOperation.Start)


def change_formats() -> tuple[QTextCharFormat, ...]:
    """Return the looks of words that are in both versions, gone, new, and said by the program."""
    colour = theming.current().colour
    plain, gone, new, aside = (QTextCharFormat() for _ in range(4))
    plain.setForeground(colour("text"))
    gone.setForeground(colour("error"))
    gone.setBackground(colour("error_soft"))
    gone.setFontStrikeOut(True)
    new.setForeground(colour("success"))
    new.setBackground(colour("success_soft"))
    new.setFontUnderline(True)
    aside.setForeground(colour("muted"))
    return plain, gone, new, aside
