"""The choices of the matrix: its sides in sight, its order, comparison and what is kept folded away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.figures.axes import OF_THEMES, MatrixAxis
from lagvarde_coder.domain.figures.kept_views import KeptView
from lagvarde_coder.domain.figures.matrix_query import AS_LISTED, BY_HAND, BY_NEED, MatrixQuery
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.matrices import column_choices
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.figures.filters import Choice
from lagvarde_coder.gui.workspaces.figures.fold_button import FoldButton
from lagvarde_coder.services.figures.matrix import CountedMatrix
from lagvarde_coder.services.figures.row_order import WHOLE, column_key

_LETTERS = 12
"""Letters of a column's name that are always in sight in a menu."""


class MatrixChoices(QWidget):
    """Says which matrix is asked for, and how it is shown.

    Signals:
        changed: something else is asked now.
        move_wanted: by how many rows the marked one is to move.
        kept_chosen: a kept matrix, or None; keep_wanted, forget_wanted: its buttons.
    """

    changed = Signal()
    move_wanted = Signal(int)
    kept_chosen = Signal(object)
    keep_wanted = Signal()
    forget_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand: tuple[str, ...] = ()
        self.descending = True
        axes = [(axis, wording.name_of(axis)) for axis in MatrixAxis]
        self.rows, self.columns = Choice(self.tr("Rows"), axes), Choice(self.tr("Columns"), axes)
        self.columns.choose(MatrixAxis.CATEGORY)
        self.shown = Choice(self.tr("Cells"), [(False, self.tr("Numbers")), (True, self.tr("Shares"))])
        self.heat = QCheckBox(self.tr("Heat"))
        self.heat.setChecked(True)
        self.order = Choice(self.tr("Sort rows by"), self._orders(()))
        self.one = Choice(self.tr("Compare"), [("", self.tr("Nothing"))])
        self.other = Choice(self.tr("with"), [("", self.tr("Nothing"))])
        self.up = self._button("up", self.tr("Move the row up"))
        self.down = self._button("down", self.tr("Move the row down"))
        self.kept = Choice(self.tr("Kept matrix"), [(None, self.tr("None"))])
        self.keep = self._button("", self.tr("Keep …"))
        self.forget = self._button("", self.tr("Forget"))
        self._folded = QWidget(self)
        self.fold = FoldButton(self.tr("Order"), self._folded)
        self._lay_out()
        self._connect()
        self._say()

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
            descending=self.descending,
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
        self._by_hand, self.descending = asked.by_hand, asked.descending
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
        self._say()

    def choose_kept(self, view: KeptView) -> None:
        """Show which matrix is kept now."""
        self.kept.choose(view)
        self.forget.setEnabled(self.kept.value is not None)
        self._say()

    def offer_columns(self, made: CountedMatrix) -> None:
        """Offer the columns of a matrix, to sort by and to compare."""
        columns = column_choices(made)
        self.order.offer(self._orders(columns))
        for box in (self.one, self.other):
            box.offer([("", self.tr("Nothing")), *columns])
        self.up.setEnabled(bool(made.rows))
        self.down.setEnabled(bool(made.rows))
        self._say()

    def sort_by(self, key: str) -> None:
        """Sort by a column; by the same once more the other way round."""
        self.descending = not self.descending if key == self.order.value else True
        self.order.choose(key)
        self.changed.emit()

    def order_by_hand(self, keys: Sequence[str]) -> None:
        """Begin an order by hand with these rows."""
        self._by_hand = tuple(keys)
        self.order.choose(BY_HAND)
        self.changed.emit()

    def _say(self) -> None:
        """Say on the button of the fold what is folded."""
        told = [self.order.currentText().lower() if self.order.currentIndex() <= 0 else self.order.currentText()]
        if self.asked().difference:
            told.append(self.tr("{0} with {1}").format(self.one.currentText(), self.other.currentText()))
        if isinstance(self.kept.value, KeptView):
            told.append(self.kept.currentText())
        self.fold.say(" · ".join(told))

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
        self.changed.connect(self._say)
        self.up.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.move_wanted.emit(1))
        self.kept.activated.connect(lambda _: self.kept_chosen.emit(self.kept.value))
        self.keep.clicked.connect(self.keep_wanted)
        self.forget.clicked.connect(lambda: self.forget_wanted.emit(self.kept.value))

    def _lay_out(self) -> None:
        first, second = Flow(), Flow(self._folded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(first)
        layout.addWidget(self._folded)
        for row, boxes in (
            (first, (self.rows, self.columns, self.shown)),
            (second, (self.order, self.one, self.other, self.kept)),
        ):
            for box in boxes:
                label = PlainLabel(box.accessibleName())
                label.setProperty("kind", "muted")
                label.setBuddy(box)
                row.addWidget(together(label, box))
                if box is self.order:
                    row.addWidget(together(self.up, self.down))
        for box in (self.order, self.one, self.other):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LETTERS)
        first.addWidget(self.heat)
        first.addWidget(self.fold)
        second.addWidget(self.keep)
        second.addWidget(self.forget)
