"""Which of what is to be taken up is listed: of one theme, coder or document; and what stands there if nothing is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedBox
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.workspaces.coding.models import doubts as nodes
from lagvarde_coder.services.doubt.doubts import DoubtGroup

_EMPTY_WIDTH = 520


class AgendaFilters(QWidget):
    """Three boxes beside each other.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = self._box(self.tr("Theme"))
        self.coder = self._box(self.tr("Coder"))
        self.source = self._box(self.tr("Document"))
        row = QHBoxLayout(self)
        row.setSpacing(SPACE["s"])
        row.setContentsMargins(SPACE["s"], 0, SPACE["s"], SPACE["s"])
        for box in (self.theme, self.coder, self.source):
            row.addWidget(box, 1)

    def offer(self, groups: Sequence[DoubtGroup]) -> None:
        """Offer what there is; what is chosen stays so if it is still there."""
        doubts = [doubt for group in groups for doubt in group.doubts]
        sources = sorted({doubt.source for doubt in doubts}, key=lambda source: source.number)
        _fill(self.theme, self.tr("All themes"), [(nodes.key(group), nodes.title(group)) for group in groups])
        _fill(self.coder, self.tr("All coders"), sorted({(doubt.coder.id, doubt.coder.name) for doubt in doubts}))
        _fill(self.source, self.tr("All documents"), [(source.id, source.title) for source in sources])

    def narrowed(self, groups: Sequence[DoubtGroup]) -> list[DoubtGroup]:
        """Return what fits."""
        theme, coder, source = (box.currentData() or "" for box in (self.theme, self.coder, self.source))
        return nodes.narrowed(groups, under=theme, coder=coder, source=source)

    def clear(self) -> None:
        """Let everything fit."""
        for box in (self.theme, self.coder, self.source):
            box.setCurrentIndex(0)

    def _box(self, name: str) -> QComboBox:
        box = ElidedBox(self, least=12)
        name_box(box, self.tr("Only: {0}").format(name))
        box.currentIndexChanged.connect(self.changed)
        return box


class AgendaEmpty(EmptyState):
    """Says why nothing is listed, and how something gets there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("check", "", "", parent=parent)
        self.setMaximumWidth(_EMPTY_WIDTH)

    def show_why(self, *, nothing: bool, alone: bool) -> None:
        """Say that there is ``nothing``, else that it is filtered out; ``alone``: what others doubt is hidden."""
        translate = QCoreApplication.translate
        how = translate(
            "AgendaPage", "Press O in the text on what you are unsure of, or P on what fits no theme. It waits here."
        )
        hidden = translate("AgendaPage", "What others are unsure of is hidden.") if alone else ""
        if nothing:
            headline = translate("AgendaPage", "Nothing to discuss")
            self.show_state("check", headline, " ".join(part for part in (how, hidden) if part))
        else:
            headline = translate("AgendaPage", "Nothing fits the filters")
            self.show_state("filter", headline, hidden, translate("AgendaPage", "Show everything"))


def _fill(box: QComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    """Offer choices, keeping the one that is chosen if it is still there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, "")
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
