"""Which of the kept plans a report follows, or none."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.services.report.plans import NamedPlan

_LETTERS = 14


class PlanChoice(QWidget):
    """A list of plans with what can be done to them.

    Signals:
        changed: another plan is chosen.
        wanted: the chosen plan, or a new one, is to be changed.
        unwanted: the chosen plan is to be removed.
    """

    changed = Signal()
    wanted = Signal()
    unwanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.setMinimumContentsLength(_LETTERS)
        name_box(self.box, self.tr("What the report holds"))
        self.edit = QPushButton(self.tr("Change …"))
        self.remove = QPushButton(self.tr("Remove"))
        layout = Flow(self)
        for widget in (self.box, self.edit, self.remove):
            layout.addWidget(widget)
        self.box.addItem(self.tr("Everything"), None)
        self.box.currentIndexChanged.connect(self._follow)
        self.edit.clicked.connect(self.wanted)
        self.remove.clicked.connect(self.unwanted)
        self._follow()

    @property
    def chosen(self) -> NamedPlan | None:
        """The plan that is chosen."""
        plan: NamedPlan | None = self.box.currentData()
        return plan

    def offer(self, plans: Sequence[NamedPlan], wanted: str = "") -> None:
        """Offer plans; the one called ``wanted`` is chosen, else the one that was."""
        before = self.chosen
        name = wanted or (before.name if before else "")
        offered = [self.box.itemData(row) for row in range(1, self.box.count())]
        names = [plan.name for plan in plans]
        place = names.index(name) + 1 if name in names else 0
        if offered == list(plans) and place == self.box.currentIndex():
            return
        self.box.blockSignals(True)
        while self.box.count() > 1:
            self.box.removeItem(1)
        for plan in plans:
            self.box.addItem(plan.name, plan)
        self.box.setCurrentIndex(place)
        self.box.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        self.remove.setEnabled(self.chosen is not None)
        self.changed.emit()
