"""A field for organisations: a name that nearly equals one of the ledger is proposed before it becomes a new one."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.material.ledger import NPO
from lagvarde_coder.domain.material.near_names import near_names
from lagvarde_coder.gui.dialogs.choice_field import ChoiceField
from lagvarde_coder.gui.dialogs.dialog import note
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedButton


class OrganisationField(ChoiceField):
    """Names of organisations; each is one of the ledger's, or has been said to be new.

    Attributes:
        answers: while it is asked what a name means: a button per name that may be meant, and one for a new one.
    """

    def __init__(self, name: str, hint: str, known: Iterable[str] = ()) -> None:
        names = list(known)
        super().__init__(name, hint, names)
        self._ledger = {_key(organisation): organisation for organisation in names}
        self._new: list[str] = []
        self.answers: list[QPushButton] = []
        self._question = QWidget()
        self._question.setLayout(QVBoxLayout())
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self._question)
        self._question.hide()
        self.line.textEdited.connect(self._question.hide)

    @property
    def new_names(self) -> tuple[str, ...]:
        """The names that were said to be new, however near they are to others."""
        return tuple(name for name in self.names if name in self._new)

    def problem(self) -> str:
        """Return what is still to be decided, or nothing: whether what stands in the line is a new name."""
        rest = self.line.text().strip()
        if not rest or self._known(rest) or not self._near(rest):
            return ""
        self._ask(rest)
        return self.tr("“{0}” resembles an organisation in the ledger. Choose which one it is.").format(rest)

    def _add(self, text: str) -> None:
        name = self._known(text.strip()) or text.strip()
        if name and not self._known(name) and self._near(name):
            self._ask(name)
            return
        self._question.hide()
        super()._add(name)

    def chip_text(self, name: str) -> str:
        return name if self._known(name) else self.tr("{0} (new organisation)").format(name)

    def _known(self, name: str) -> str:
        return self._ledger.get(_key(name)) or self._ledger.get(_key(f"{NPO} {name}")) or ""

    def _near(self, name: str) -> list[str]:
        return [] if name in self._new else near_names(name, self._ledger.values())

    def _ask(self, name: str) -> None:
        """Propose the names that may be meant; the first has the keyboard."""
        layout = self._question.layout()
        assert isinstance(layout, QVBoxLayout)
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["xs"])
        layout.addWidget(note(self.tr("Is it one of these?")))
        self.answers = [self._answer(near, near) for near in self._near(name)]
        self.answers.append(self._answer(self.tr("No, “{0}” is a new organisation").format(name), name))
        for button in self.answers:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._question.show()
        self._close_list()
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, text: str, name: str) -> QPushButton:
        button = ElidedButton(text)
        button.setToolTip(text)
        button.clicked.connect(lambda: self._decide(name))
        return button

    def _decide(self, name: str) -> None:
        if not self._known(name):
            self._new.append(name)
        self._add(name)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
