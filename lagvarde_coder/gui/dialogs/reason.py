"""Asks for the reason of a decision."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from lagvarde_coder.gui.dialogs.dialog import note
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE


class ReasonDialog(Dialog):
    """One sentence says what will be done, one field takes the reason.

    Attributes:
        field: the reason. button: does it; enabled once there is a reason.
    """

    def __init__(self, heading: str, action: str, do: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(action, parent)
        self._do = do
        headline = QLabel(heading)
        headline.setProperty("kind", "panel-title")
        headline.setWordWrap(True)
        self.field = QPlainTextEdit()
        self.field.setProperty("field", True)
        self.field.setAccessibleName(self.tr("Reason"))
        self.field.setPlaceholderText(self.tr("Reason"))
        self.field.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setProperty("primary", True)
        self.button.setEnabled(False)
        self.field.textChanged.connect(lambda: self.button.setEnabled(bool(self.field.toPlainText().strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(headline)
        layout.addWidget(note(self.tr("The reason is kept in the decision log. The step can be undone.")))
        layout.addWidget(self.field)
        layout.addWidget(buttons)
        self.resize(460, 260)
        self.take_return(self.button)
        self.field.setFocus()
        self.accepted.connect(lambda: self._do(self.field.toPlainText().strip()))
