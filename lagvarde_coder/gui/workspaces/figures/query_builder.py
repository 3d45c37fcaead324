"""The rows of a query, one below the other: what they say together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.figures.passage_query import PassageCondition, PassageQuery, Trait
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.workspaces.figures.query_row import QueryRow, Values
from lagvarde_coder.gui.workspaces.parts import page_action, pressing


class QueryBuilder(QWidget):
    """Builds a query with menus.

    Signals:
        changed: something else is asked now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Values = {}
        self.rows: list[QueryRow] = []
        self.add_action = page_action(self, self.tr("Add a condition"), self.add, "", "add")
        self.add_button = pressing(self.add_action, self.tr("Add a condition"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE["xs"])

    def offer(self, values: Values) -> None:
        """Offer these values in every row."""
        self._values = values
        for row in self.rows:
            row.offer(values)

    @property
    def query(self) -> PassageQuery:
        """What the rows say; a row without a value says nothing."""
        alternatives: list[list[PassageCondition]] = [[]]
        for row in self.rows:
            if row.either and row is not self.rows[0]:
                alternatives.append([])
            alternatives[-1].append(row.condition)
        return PassageQuery(tuple(map(tuple, alternatives))).canonical()

    def show_query(self, query: PassageQuery) -> None:
        """Show a row for each condition of a query; without any, one to begin with."""
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for alternative in query.alternatives:
            for place, condition in enumerate(alternative):
                self._new().show_condition(condition, either=place == 0)
        if not self.rows:
            self._new()
        self._join()

    def add(self) -> None:
        """Add a row that says of what is found that it is about the first theme, and go there."""
        row = self._new()
        row.show_condition(PassageCondition(trait=Trait.THEME, values=()), either=False)
        self._join()
        row.near.setFocus()
        self.changed.emit()

    def _new(self) -> QueryRow:
        row = QueryRow(self._values)
        row.changed.connect(self.changed)
        row.unwanted.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._layout.addWidget(row)
        return row

    def _remove(self, row: QueryRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._drop(row)
        self._join()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].remove.setFocus()
        else:
            self.add_button.setFocus()
        self.changed.emit()

    def _drop(self, row: QueryRow) -> None:
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _join(self) -> None:
        for row in self.rows:
            row.show_joined(shown=row is not self.rows[0])
