"""What is asked when candidates are brought together, made themes, or named, and when families are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QWidget

from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.widgets.naming import name_box


class GatherDialog(ReasonDialog):
    """Into which candidate of the family others are brought, or what a new one is called, and why.

    Attributes:
        into: the candidate, or the name of a new one.
    """

    help_page = "candidates"

    def __init__(
        self, heading: str, candidates: Sequence[Theme], do: Callable[[str, str], object], parent: QWidget | None = None
    ) -> None:
        """``candidates`` are offered, the first one to begin with; ``do`` takes number or new name, and the reason."""
        action = QCoreApplication.translate("GatherDialog", "Bring together")
        super().__init__(heading, action, lambda reason: do(self.chosen, reason), parent)
        self._numbers = {f"{one.number} {one.name}": one.number for one in candidates}
        self.into = QComboBox()
        self.into.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.into.setEditable(True)
        self.into.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.into.addItems(list(self._numbers))
        name_box(self.into, self.tr("Into"))
        if edit := self.into.lineEdit():
            edit.setPlaceholderText(self.tr("Choose a candidate or name a new one"))
        if completer := self.into.completer():
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)  # else it takes Return
        self.form.insertRow(0, self.tr("Into"), self.into)
        self.setTabOrder(self.into, self.field)

    def showEvent(self, event: QShowEvent) -> None:
        """Show how a long name begins, with its number: it is marked from its end."""
        super().showEvent(event)
        if edit := self.into.lineEdit():
            edit.setSelection(len(edit.text()), -len(edit.text()))

    @property
    def chosen(self) -> str:
        """The number of the candidate, or the name of a new one."""
        text = self.into.currentText().strip()
        return self._numbers.get(text, text)

    def problem(self) -> str | Wrong:
        return super().problem() if self.chosen else Wrong(self.tr("Choose a candidate, or name a new one."), self.into)


class PromoteDialog(ReasonDialog):
    """Why candidates become themes, and whether their passages come along.

    Attributes:
        passages: code the passages with the themes, too.
    """

    help_page = "candidates"

    def __init__(
        self, heading: str, do: Callable[[bool, str], object], parent: QWidget | None = None, *, several: bool = False
    ) -> None:
        many = QCoreApplication.translate("PromoteDialog", "Make themes")
        action = many if several else QCoreApplication.translate("PromoteDialog", "Make a theme")
        super().__init__(heading, action, lambda reason: do(self.passages.isChecked(), reason), parent)
        self.passages = QCheckBox(self.tr("Code the passages with the themes, too"))
        self.passages.setToolTip(self.tr("Copies the codings; those of the candidates stay as they are"))
        self.form.addRow("", self.passages)


class NameDialog(FormDialog):
    """The name of a candidate or family.

    Attributes:
        name: what it is called.
    """

    help_page = "candidates"

    def __init__(
        self, heading: str, name: str, do: Callable[[str], bool], parent: QWidget | None = None, *, action: str = ""
    ) -> None:
        """``do`` takes the name; False keeps the dialog open: it was refused."""
        super().__init__(heading, action or QCoreApplication.translate("NameDialog", "Rename"), parent)
        self._do = do
        self.name = QLineEdit(name)
        self.form.addRow(self.tr("Name"), self.name)

    def problem(self) -> str | Wrong:
        return "" if self.name.text().strip() else Wrong(self.tr("Enter a name."), self.name)

    def apply(self) -> bool:
        return self._do(self.name.text().strip())


class FamilyDialog(NameDialog):
    """A new family: its name, and the letter that its numbers begin with.

    Attributes:
        letter: empty for one that is free.
    """

    def __init__(self, do: Callable[[str, str], bool], parent: QWidget | None = None) -> None:
        heading = QCoreApplication.translate("FamilyDialog", "New family of candidates")
        action = QCoreApplication.translate("FamilyDialog", "Add")
        super().__init__(heading, "", lambda name: do(name, self.letter.text().strip()), parent, action=action)
        self.letter = QLineEdit()
        self.letter.setMaxLength(1)
        self.letter.setMaximumWidth(80)
        self.letter.setToolTip(self.tr("A free letter from A to Z; if it is empty the program chooses one"))
        self.form.addRow(self.tr("Letter of its numbers"), self.letter)
