"""Below the matrix of answers: the documents behind the current cell, and internal input apart."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.material.answer_matrix import AnswerPlace, InternalRow, MatrixCell, MatrixRow
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.material import answer_grids

_ROWS = 3
"""Rows that the list shows at most before it scrolls: the matrix stays the main thing."""
_ROW = 34


class BehindPanel(QWidget):
    """Lists documents; Return or a double click opens one in Kodning, at the answer."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._places: tuple[AnswerPlace, ...] = ()
        self.cell = PlainLabel()
        self.cell.setWordWrap(True)
        self.internal = PlainLabel()
        self.internal.setProperty("kind", "muted")
        self.internal.setWordWrap(True)
        self.table = ListTable(self.tr("Documents behind the status"))
        self.table.use(answer_grids.behind([]), answer_grids.BEHIND_WIDTHS, answer_grids.BEHIND_FLEXIBLE)
        self.table.setProperty("quiet", True)
        self.table.chosen.connect(lambda key: self._open(self._places[int(key)]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["s"])
        layout.setSpacing(SPACE["s"])
        layout.addWidget(self.cell)
        layout.addWidget(self.table)
        layout.addWidget(self.internal)

    def show_cell(self, chosen: tuple[MatrixRow, int, MatrixCell] | None, internal: Sequence[InternalRow]) -> None:
        """Show what is behind a cell, of the question with this number; None: no cell is looked at."""
        row, number, cell = chosen or (None, 0, None)
        self._places = cell.places if cell else ()
        self.cell.setVisible(row is not None)
        if row is not None and cell is not None:
            text = self.tr("{0}, question {1}: {2}")
            if not cell.places:
                text = self.tr("{0}, question {1}: {2}. No document says so.")
            self.cell.setText(text.format(row.organisation.name, number, wording.name_of(cell.status)))
        self.table.show_grid(answer_grids.behind(self._places))
        rows = theming.current().scaled(_ROW) * min(len(self._places), _ROWS)
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + 4)
        self.table.setVisible(bool(self._places))
        self.internal.setText(answer_grids.internal_sentence(internal))
        self.internal.setVisible(bool(internal))

    def open_only(self) -> None:
        """Open the document if there is one only; of several lead into the list, with none say so."""
        if len(self._places) == 1:
            self._open(self._places[0])
        elif self._places:
            self.table.setFocus()
            self.table.select_keys(["0"], "0")
        else:
            announce(self, self.cell.text())

    def _open(self, place: AnswerPlace) -> None:
        self._session.go_to(place.source.id, Span(place.start, place.end) if place.end else None)
