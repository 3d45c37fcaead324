"""Signing off a step of the method, and what a step is called."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong

_HEIGHT = 96


class SignOffDialog(FormDialog):
    """Takes the note that a sign-off needs.

    Attributes:
        field: the note.
    """

    help_page = "overview"

    def __init__(self, step: str, do: Callable[[str], object], parent: QWidget | None = None) -> None:
        """``do`` is called with the note, after the dialog is closed."""
        super().__init__(
            QCoreApplication.translate("SignOffDialog", "Sign off “{0}”").format(step),
            QCoreApplication.translate("SignOffDialog", "Sign off"),
            parent,
            intro=QCoreApplication.translate(
                "SignOffDialog",
                "Your name, the day, the note and the figures are kept. If the figures change, the step says so.",
            ),
        )
        self.field = QPlainTextEdit()
        self.field.setProperty("field", True)
        self.field.setMinimumHeight(_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.form.addRow(self.tr("Note"), self.field)
        self.accepted.connect(lambda: do(self.field.toPlainText().strip()))

    def problem(self) -> str | Wrong:
        written = self.field.toPlainText().strip()
        return "" if written else Wrong(self.tr("Write what was gone through, or decided."), self.field)


class StepNameDialog(FormDialog):
    """Takes the name of a new step, or another name.

    Attributes:
        field: the name.
    """

    help_page = "overview"

    def __init__(self, name: str, do: Callable[[str], object], parent: QWidget | None = None) -> None:
        """``name``: what the step is called now, empty for a new one. ``do`` is called with the new name."""
        headline = (
            QCoreApplication.translate("StepNameDialog", "Rename the step")
            if name
            else QCoreApplication.translate("StepNameDialog", "Add a step")
        )
        action = (
            QCoreApplication.translate("StepNameDialog", "Rename")
            if name
            else QCoreApplication.translate("StepNameDialog", "Add")
        )
        super().__init__(headline, action, parent)
        self._before = name
        self.field = QLineEdit(name)
        self.form.addRow(self.tr("Name"), self.field)
        self.accepted.connect(lambda: do(self.field.text().strip()))

    def problem(self) -> str | Wrong:
        written = self.field.text().strip()
        if not written:
            return Wrong(self.tr("Enter a name."), self.field)
        return Wrong(self.tr("Nothing is changed yet."), self.field) if written == self._before else ""
