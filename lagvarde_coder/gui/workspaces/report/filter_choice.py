"""Which of the kept filters a report obeys, or none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.gui.widgets.naming import name_box

_LETTERS = 14


class FilterChoice(QComboBox):
    """A list of filters that were kept in Analys; the first entry is everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(_LETTERS)
        name_box(self, self.tr("What counts"))
        self.addItem(self.tr("All that was coded"), "")

    @property
    def chosen(self) -> str:
        """The name of the filter that is chosen; empty: none."""
        return str(self.currentData())

    def offer(self, filters: Sequence[KeptView]) -> None:
        """Offer filters; the one that was chosen stays so while there is one of its name."""
        names = [one.name for one in filters]
        if [self.itemData(row) for row in range(1, self.count())] == names:
            return
        before = self.chosen
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for name in names:
            self.addItem(name, name)
        self.setCurrentIndex(names.index(before) + 1 if before in names else 0)
        self.blockSignals(False)
        if self.chosen != before:
            self.currentIndexChanged.emit(self.currentIndex())
