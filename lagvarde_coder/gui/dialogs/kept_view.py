"""The name under which a filter or a matrix is kept."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong


class KeepViewDialog(FormDialog):
    """Takes the name that something is kept under.

    Attributes:
        field: the name.
    """

    help_page = "matrix"

    def __init__(self, headline: str, name: str, do: Callable[[str], object], parent: QWidget | None = None) -> None:
        """``name``: what is proposed; ``do`` is called with the name, after the dialog is closed."""
        keep = QCoreApplication.translate("KeepViewDialog", "Keep")
        replaced = QCoreApplication.translate("KeepViewDialog", "What has the same name is replaced.")
        super().__init__(headline, keep, parent, intro=replaced)
        self.field = QLineEdit(name)
        self.form.addRow(self.tr("Name"), self.field)
        self.accepted.connect(lambda: do(self.field.text().strip()))

    def problem(self) -> str | Wrong:
        return "" if self.field.text().strip() else Wrong(self.tr("Enter a name."), self.field)
