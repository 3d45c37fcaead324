"""Matris: any two of themes, categories, questions and so on, crossed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.axes import OF_THEMES, MatrixAxis
from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.domain.figures.matrix_query import AS_LISTED, BY_HAND, BY_NEED, MatrixQuery
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.matrices import WHOLE, arranged, column_choices, column_key, legend, matrix_grid, said
from lagvarde_coder.gui.models.table import Grid
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.figures.figure_table import FigureTable
from lagvarde_coder.gui.workspaces.figures.filters import Choice
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.figures.matrix import CountedMatrix

_NAME_WIDTH, _FIGURE_WIDTH = 200, 56
_LETTERS = 12
"""Letters of a column's name that are always in sight in a menu."""
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
    """Menus for rows and columns, and the table.

    Signals:
        changed: something else is asked now.
        cell_chosen: the key of a row, and of a column (None: of all together).
        kept_chosen: a kept matrix; keep_wanted, forget_wanted: its buttons; copy_wanted: Ctrl+C.
    """

    changed = Signal()
    cell_chosen = Signal(str, object)
    kept_chosen = Signal(object)
    keep_wanted = Signal()
    forget_wanted = Signal(object)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: MatrixAnswer | None = None
        self._by_hand: tuple[str, ...] = ()
        self._descending = True
        axes = [(axis, wording.name_of(axis)) for axis in MatrixAxis]
        self.rows, self.columns = Choice(self.tr("Rows"), axes), Choice(self.tr("Columns"), axes)
        self.columns.choose(MatrixAxis.CATEGORY)
        self.shown = Choice(self.tr("Cells"), [(False, self.tr("Numbers")), (True, self.tr("Shares"))])
        self.heat = QCheckBox(self.tr("Heat"))
        self.heat.setChecked(True)
        self.order = Choice(self.tr("Sort rows by"), self._orders(()))
        self.one = Choice(self.tr("Compare"), [("", self.tr("Nothing"))])
        self.other = Choice(self.tr("with"), [("", self.tr("Nothing"))])
        self.up, self.down = (
            self._button("up", self.tr("Move the row up")),
            self._button("down", self.tr("Move the row down")),
        )
        self.kept = Choice(self.tr("Kept matrix"), [(None, self.tr("None"))])
        self.keep = self._button("", self.tr("Keep…"))
        self.forget = self._button("", self.tr("Forget"))
        self.table = FigureTable(self.tr("Matrix"))
        self.table.setProperty("sortable", True)
        self.empty = EmptyState("analysis", self.tr("Nothing to cross"), "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.legend = muted(legend())
        self._lay_out()
        self._connect()

    def asked(self) -> MatrixQuery:
        """Return what the menus say; unit, filter and stage are the page's."""
        one, other = str(self.one.value or ""), str(self.other.value or "")
        rows, columns = self.rows.value, self.columns.value
        assert isinstance(rows, MatrixAxis) and isinstance(columns, MatrixAxis)
        return MatrixQuery(
            rows=rows,
            columns=columns,
            share=bool(self.shown.value),
            heat=self.heat.isChecked(),
            order=str(self.order.value),
            descending=self._descending,
            by_hand=self._by_hand,
            difference=(one, other) if one and other and one != other else None,
        )

    def show_query(self, asked: MatrixQuery) -> None:
        """Set the menus to a matrix that was kept."""
        self.rows.choose(asked.rows)
        self.columns.choose(asked.columns)
        self.shown.choose(asked.share)
        blocked = self.heat.blockSignals(True)
        self.heat.setChecked(asked.heat)
        self.heat.blockSignals(blocked)
        self._by_hand, self._descending = asked.by_hand, asked.descending
        one, other = asked.difference or ("", "")
        self.order.offer([*self._orders(()), (asked.order, asked.order)])
        self.order.choose(asked.order)
        for box, key in ((self.one, one), (self.other, other)):
            box.offer([("", self.tr("Nothing")), *([(key, key)] if key else [])])
            box.choose(key)

    def offer_kept(self, views: Sequence[KeptView]) -> None:
        """Offer the matrices that are kept."""
        self.kept.offer([(None, self.tr("None")), *((view, view.name) for view in views)])
        self.kept.setEnabled(bool(views))
        self.forget.setEnabled(self.kept.value is not None)

    def show_answer(self, answer: MatrixAnswer) -> None:
        """Show a matrix."""
        self.answer = answer
        made, columns = answer.made, column_choices(answer.made)
        self.order.offer(self._orders(columns))
        for box in (self.one, self.other):
            box.offer([("", self.tr("Nothing")), *columns])
        self.up.setEnabled(bool(made.rows))
        self.down.setEnabled(bool(made.rows))
        if answer.grid is None:
            self._say(self.tr("Too many cells to show"), self.tr("Limit the figures, or choose other rows or columns."))
        elif not made.rows or not made.columns:
            missing = made.asked.columns if made.rows else made.asked.rows
            self._say(
                self.tr("Nothing to cross"),
                self.tr("The project has nothing here: {0}. Choose something else.").format(wording.name_of(missing)),
            )
        else:
            self.table.show_grid(answer.grid, first=_px(_NAME_WIDTH), others=_px(_FIGURE_WIDTH))
            self.table.show_order(made.asked.order, descending=self._descending)
            self.stack.setCurrentWidget(self.table)
        self.legend.setVisible(self.stack.currentWidget() is self.table)

    def title(self) -> str:
        """Return what the table shows, for its heading."""
        asked = self.asked()
        names = wording.name_of(asked.rows), wording.name_of(asked.columns).lower()
        return self.tr("{0} by {1}").format(*names)

    def about(self, row: str, column: str | None) -> str:
        """Return a cell in words."""
        if self.answer is None:
            return ""
        made = self.answer.made
        line = next((one for one in made.rows if one.key == row), None)
        other = next((one for one in made.columns if one.key == column), None)
        return said(made, line, other) if line is not None else ""

    def _say(self, headline: str, sentence: str) -> None:
        self.empty.show_state("analysis", headline, sentence)
        self.stack.setCurrentWidget(self.empty)

    def _orders(self, columns: Sequence[tuple[str, str]]) -> list[tuple[object, str]]:
        return [
            (AS_LISTED, self.tr("As listed")),
            (BY_NEED, self.tr("Group of needs")),
            (BY_HAND, self.tr("By hand")),
            (WHOLE, self.tr("All")),
            *((column_key(key), name) for key, name in columns),
        ]

    def _on_axis(self, changed: Choice, other: Choice) -> None:
        """Only themes can be held against themselves: the other side gives way."""
        if changed.value is other.value and changed.value not in OF_THEMES:
            other.choose(MatrixAxis.THEME)
        self._by_hand = ()
        self.changed.emit()

    def _sort_by(self, key: str) -> None:
        self._descending = not self._descending if key == self.order.value else True
        self.order.choose(key)
        self.changed.emit()
        announce(self.table, self.tr("Sorted by {0}").format(self.order.currentText()))

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
        self._by_hand = tuple(keys)
        self.order.choose(BY_HAND)
        self.changed.emit()
        place = self.tr("Row {0} of {1}").format(wording.number(to + 1), wording.number(len(keys)))
        announce(self.table, place)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(name)
        button.setAccessibleName(name)
        button.setToolTip(name)
        if icon:
            theming.current().keep_icon(button, icon)
        else:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button

    def _connect(self) -> None:
        self.rows.activated.connect(lambda _: self._on_axis(self.rows, self.columns))
        self.columns.activated.connect(lambda _: self._on_axis(self.columns, self.rows))
        for box in (self.shown, self.order, self.one, self.other):
            box.activated.connect(lambda _: self.changed.emit())
        self.heat.toggled.connect(lambda _: self.changed.emit())
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self._move(step))
        self.kept.activated.connect(lambda _: self.kept_chosen.emit(self.kept.value))
        self.keep.clicked.connect(self.keep_wanted)
        self.forget.clicked.connect(lambda: self.forget_wanted.emit(self.kept.value))
        self.table.cell_chosen.connect(lambda row, column, _: self.cell_chosen.emit(row, column))
        self.table.sort_wanted.connect(self._sort_by)
        self.table.copy_wanted.connect(self.copy_wanted)

    def _lay_out(self) -> None:
        first, second, third = Flow(), Flow(), Flow()
        for row, boxes in (
            (first, (self.rows, self.columns, self.shown)),
            (second, (self.order, self.one, self.other)),
            (third, (self.kept,)),
        ):
            for box in boxes:
                label = PlainLabel(box.accessibleName())
                label.setProperty("kind", "muted")
                label.setBuddy(box)
                row.addWidget(together(label, box))
        for box in (self.order, self.one, self.other):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LETTERS)
        first.addWidget(self.heat)
        for button in (self.keep, self.forget, self.up, self.down):
            third.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addLayout(third)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.legend)


def matrix_stage(of: object) -> Stage:
    """Return the stage whose passages count where neither side is themes."""
    return of if isinstance(of, Stage) else Stage.THEME


def _px(pixels: int) -> int:
    return theming.current().scaled(pixels)
