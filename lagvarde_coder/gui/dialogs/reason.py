"""Asks for the reason of a decision."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong

_HEIGHT = 96


class ReasonDialog(FormDialog):
    """One sentence says what will be done, one field takes the reason.

    Attributes:
        field: the reason.
    """

    def __init__(self, heading: str, action: str, do: Callable[[str], object], parent: QWidget | None = None) -> None:
        """``do`` is called with the reason, after the dialog is closed."""
        super().__init__(
            heading,
            action,
            parent,
            intro=QCoreApplication.translate(
                "ReasonDialog", "The reason is kept in the decision log. The step can be undone."
            ),
        )
        self.setWindowTitle(action)
        self.field = QPlainTextEdit()
        self.field.setProperty("field", True)
        self.field.setMinimumHeight(_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.form.addRow(self.tr("Reason"), self.field)
        self.accepted.connect(lambda: do(self.field.toPlainText().strip()))

    def problem(self) -> str | Wrong:
        written = self.field.toPlainText().strip()
        return "" if written else Wrong(self.tr("Enter the reason. It is kept in the decision log."), self.field)
