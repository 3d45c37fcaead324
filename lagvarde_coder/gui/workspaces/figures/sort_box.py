"""The choice of what the figures are sorted by: the keyboard's way to what a click on a heading does."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.ordering import NAME, Order
from lagvarde_coder.gui.models.table import CODEBOOK, ColumnHeading
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.workspaces.figures.filters import Choice

_LETTERS = 13
"""Letters of the choice that are always in sight; the list is as wide as its words."""
_WIDEST_LIST = 520


class SortBox(QWidget):
    """Says what figures are sorted by.

    Signals:
        wanted: another :class:`Order`.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order()
        self.by = Choice(self.tr("Sort by"), _constant())
        self.by.setProperty("compact", True)
        self.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.by.setMinimumContentsLength(_LETTERS)
        self.by.activated.connect(lambda _: self._choose())
        self.turn = QToolButton()
        self.turn.clicked.connect(lambda: self.wanted.emit(Order(self._order.key, not self._order.descending)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(SPACE["s"])
        for widget in (self.by, self.turn):
            row.addWidget(widget)
        self.show_order(self._order, ())

    def show_order(self, order: Order, columns: Sequence[ColumnHeading]) -> None:
        """Offer these columns and show what is chosen; the codebook's order where that column is not there."""
        self._order = order if order.key in {CODEBOOK, NAME, *(column.key for column in columns)} else Order()
        names = [(column.key, _name(column)) for column in columns if column.key not in {"", CODEBOOK}]
        self.by.offer([*_constant(), *names])
        self.by.choose(self._order.key)
        view = self.by.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + 2 * SPACE["l"], _WIDEST_LIST))
        self.by.setToolTip(plain_tooltip(f"{self.tr('Sort by')}: {self.by.currentText()}"))
        descending = self._order.descending
        self.turn.setText(self.tr("Descending") if descending else self.tr("Ascending"))
        self.turn.setAccessibleName(self.turn.text())
        turn = self.tr("Turn the order")
        self.turn.setToolTip(f"{self.turn.text()}: {turn.lower()}")
        theming.current().keep_icon(self.turn, "down" if descending else "up")

    def said(self) -> str:
        """Return the order in words."""
        return self.tr("Sorted by {0}, {1}").format(self.by.currentText(), self.turn.text().lower())

    def _choose(self) -> None:
        key = str(self.by.value)
        self.wanted.emit(Order(key, key not in {CODEBOOK, NAME}))


def _constant() -> list[tuple[object, str]]:
    return [
        (CODEBOOK, QCoreApplication.translate("SortBox", "Codebook order")),
        (NAME, QCoreApplication.translate("SortBox", "Name")),
    ]


def _name(column: ColumnHeading) -> str:
    """Return what a column is called: a group's name whole, without what its figures are read against."""
    return column.name or " ".join(column.text.split())
