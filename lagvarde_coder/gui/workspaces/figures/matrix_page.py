"""Matris: any two of themes, categories, questions and so on, crossed."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.matrices import (
    denominators_vary,
    legend,
    legend_of,
    matrix_grid,
    on_same_words,
    said,
)
from lagvarde_coder.gui.models.table import Grid
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import caption, copy_table
from lagvarde_coder.gui.workspaces.figures.figure_table import FigureTable
from lagvarde_coder.gui.workspaces.figures.matrix_choices import MatrixChoices
from lagvarde_coder.gui.workspaces.figures.query import FiguresQuery
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.figures.matrix import CountedMatrix
from lagvarde_coder.services.figures.row_order import arranged

_NAME_WIDTH, _FIGURE_WIDTH = 200, 56
_MOST_CELLS = 40_000
"""Cells that a table of the window can hold; the command line prints them all."""


@dataclass(frozen=True, slots=True)
class MatrixAnswer:
    """A matrix and its table, from one reading; no table where it has more cells than can be shown."""

    made: CountedMatrix
    limits: tuple[str, ...]
    grid: Grid | None


def matrix_answer(project: OpenProject, asked: MatrixQuery) -> MatrixAnswer:
    """Ask the services; runs in a worker's thread."""
    made = project.figures.matrices.matrix(asked)
    limits = project.figures.counting.limits(asked.scope, wording.spoken())
    fits = len(made.rows) * len(made.columns) <= _MOST_CELLS
    return MatrixAnswer(made, limits, matrix_grid(made) if fits else None)


class MatrixPage(QWidget):
    """Choices above, the table below.

    Signals:
        passages_wanted: the passages of the marked cell (None: none is marked), and which cell it is, in words.
    """

    passages_wanted = Signal(object, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = FiguresQuery()
        self.answer: MatrixAnswer | None = None
        self.choices = MatrixChoices(self)
        self.stack = QStackedWidget(self)
        self.table = FigureTable(self.tr("Matrix"), self.stack)
        self.table.setProperty("sortable", True)
        self.empty = EmptyState("analysis", self.tr("Nothing to cross"), "")
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.legend = muted(legend())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.setSpacing(SPACE["s"])
        for part, stretch in ((self.choices, 0), (self.stack, 1), (self.legend, 0)):
            layout.addWidget(part, stretch)
        self.choices.changed.connect(lambda: self.ask(self._query))
        self.choices.move_wanted.connect(self._move)
        self.table.cell_chosen.connect(lambda row, column, _: self._list(row, column))
        self.table.sort_wanted.connect(self._sort_by)
        self.table.copy_wanted.connect(self.copy)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self._move(step))

    def ask(self, query: FiguresQuery) -> None:
        """Ask for the matrix of what is counted now, if it can be seen."""
        self._query = query
        if self._session.project is None or not self.isVisible():
            return
        project = self._session.current
        asked = replace(self.choices.asked(), unit=query.unit, of=query.of, scope=query.scope)
        self._session.query(lambda: matrix_answer(project, asked), self._show, key="analysis-matrix")

    def forget(self) -> None:
        """Show nothing: the project was closed."""
        self.answer = None
        self._say(self.tr("Nothing to cross"), "")

    def _show(self, answer: MatrixAnswer) -> None:
        self.answer = answer
        made = answer.made
        self.choices.offer_columns(made)
        if answer.grid is None:
            self._say(self.tr("Too many cells to show"), self.tr("Limit the figures, or choose other rows or columns."))
        elif not made.rows or not made.columns:
            missing = made.asked.columns if made.rows else made.asked.rows
            self._say(
                self.tr("Nothing to cross"),
                self.tr("The project has nothing here: {0}. Choose something else.").format(wording.name_of(missing)),
            )
        else:
            scaled = theming.current().scaled
            self.table.show_grid(answer.grid, first=scaled(_NAME_WIDTH), others=scaled(_FIGURE_WIDTH))
            self.table.show_order(made.asked.order, descending=made.asked.descending)
            self.stack.setCurrentWidget(self.table)
        self.legend.setText(legend_of(made.asked))
        self.table.setAccessibleDescription(self.title())
        self.legend.setVisible(self.stack.currentWidget() is self.table)
        if self.isVisible() and not (self.legend.isVisible() and self.table.choose_current()):
            self.passages_wanted.emit(None, "")

    def title(self) -> str:
        """Return what the table shows, for its heading."""
        asked = self.choices.asked()
        names = wording.name_of(asked.rows), wording.name_of(asked.columns).lower()
        title = self.tr("{0} by {1}").format(*names)
        return f"{title}, {on_same_words()}" if asked.on_same_words else title

    def about(self, row: str, column: str | None) -> str:
        """Return a cell in words."""
        if self.answer is None:
            return ""
        made = self.answer.made
        line = next((one for one in made.rows if one.key == row), None)
        other = next((one for one in made.columns if one.key == column), None)
        return said(made, line, other) if line is not None else ""

    def copy(self) -> None:
        """Put the table on the clipboard; logged."""
        shown = self.answer
        if shown is None or shown.grid is None:
            return
        title, asked = self.title(), shown.made.asked
        unit = self.tr("Unit: {0}").format(wording.plural_of(asked.unit).lower())
        counted = [self.tr("Counted: {0}").format(wording.plural_of(asked.of).lower())] if asked.counts_any else []
        if denominators_vary(shown.made):
            counted.append(self.tr("The denominator differs from cell to cell"))
        told = caption(shown.made.standing, title, unit, *counted, *shown.limits)
        not_weight = self.tr("Counts do not say how important anything is.")
        copy_table(self._session, shown.grid, self.tr("Table copied: {0}").format(title), f"{told} {not_weight}")

    def _list(self, row: str, column: str | None) -> None:
        """Ask for the passages of a cell."""
        if self.answer is None:
            return
        asked, project, about = self.answer.made.asked, self._session.current, self.about(row, column)

        def show(excerpts: list[Excerpt]) -> None:
            if self.isVisible():
                self.passages_wanted.emit(excerpts, about)

        self._session.query(
            lambda: project.figures.matrices.excerpts(asked, row, column), show, key="analysis-excerpts"
        )

    def _say(self, headline: str, sentence: str) -> None:
        self.empty.show_state("analysis", headline, sentence)
        self.stack.setCurrentWidget(self.empty)

    def _sort_by(self, key: str) -> None:
        self.choices.sort_by(key)
        announce(self.table, self.tr("Sorted by {0}").format(self.choices.order.currentText()))

    def _move(self, step: int) -> None:
        """Move the row that one stands on, and with it begin an order by hand."""
        index = self.table.currentIndex()
        if self.answer is None or self.answer.grid is None or not index.isValid():
            return
        keys = [row.key for row in arranged(self.answer.made)]
        at, to = index.row(), index.row() + step
        if not 0 <= to < len(keys):
            return
        keys[at], keys[to] = keys[to], keys[at]
        self.choices.order_by_hand(keys)
        place = self.tr("Row {0} of {1}").format(wording.number(to + 1), wording.number(len(keys)))
        announce(self.table, place)
