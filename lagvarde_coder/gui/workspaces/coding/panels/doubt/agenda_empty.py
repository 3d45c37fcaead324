"""What stands in place of the list of what is to be taken up when it is empty."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.widgets.empty_state import EmptyState

_WIDTH = 520


class AgendaEmpty(EmptyState):
    """Says why nothing is listed, and how something gets there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("check", "", "", parent=parent)
        self.setMaximumWidth(_WIDTH)

    def show_why(self, *, nothing: bool, alone: bool) -> None:
        """Say that there is ``nothing``, else that it is filtered out; ``alone``: what others doubt is hidden."""
        translate = QCoreApplication.translate
        how = translate(
            "AgendaPage", "Press O in the text on what you are unsure of, or P on what fits no theme. It waits here."
        )
        hidden = translate("AgendaPage", "What others are unsure of is hidden.") if alone else ""
        if nothing:
            headline = translate("AgendaPage", "Nothing to take up")
            self.show_state("check", headline, " ".join(part for part in (how, hidden) if part))
        else:
            headline = translate("AgendaPage", "Nothing fits the filters")
            self.show_state("filter", headline, hidden, translate("AgendaPage", "Show everything"))
