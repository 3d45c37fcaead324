"""A field for roles: who takes part, or is a contact, is told by role and never by name."""

from collections.abc import Iterable

from lagvarde_coder.domain.material.contacts import may_be_a_name, roles
from lagvarde_coder.gui.dialogs.choice_field import ChoiceField
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.sentence import Sentence


class RolesField(ChoiceField):
    """Several roles. What may be a person's name is pointed out below and kept all the same.

    Attributes:
        hint: says what a role is, or which of them looks like a name.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """``known``: roles to be proposed; what looks like a name is not."""
        super().__init__(name, "", roles(known))
        self.line.setPlaceholderText(self.tr("Type a role; Enter adds it"))
        self.hint = Sentence("", "muted")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.hint)
        self.edited.connect(self._look_for_names)
        self._look_for_names()

    def set_names(self, names: Iterable[str]) -> None:
        super().set_names(names)
        self._look_for_names()

    def _look_for_names(self) -> None:
        """Point out what may be a person's name; what is heard is said once."""
        named = [role for role in self.names if may_be_a_name(role)]
        text = self.tr("Roles, not persons: “head of department”, “expert”.")
        if named:
            text = self.tr("“{0}” looks like a person’s name. Write the role: a name is never exported.")
        told = text.format(*named)
        if named and told != self.hint.text():
            announce(self.line, told)
        self.hint.setText(told)
