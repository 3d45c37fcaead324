"""What the codebook said of a coding's theme when it was coded, beside what it says now."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import AiryRows, muted
from lagvarde_coder.services.trail.codebook_then import CodebookThen

_DISPLAY = Qt.ItemDataRole.DisplayRole


class CodebookThenPanel(QWidget):
    """Field by field; the column of today is there only if something reads otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = PlainLabel()
        self._heading.setProperty("kind", "panel-title")
        self._since = muted()
        self._since.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = GridModel(self)
        self.table = QTableView()
        self.table.setModel(self._words)
        self.table.setAccessibleName(self.tr("The codebook when this was coded"))
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setProperty("rows", "fitted")
        self.table.setItemDelegate(AiryRows(self.table))
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE["xs"])
        column.addWidget(self._heading)
        column.addWidget(self._since)
        column.addWidget(self.table, 1)

    @property
    def said(self) -> str:
        """What is said of changes since then."""
        return self._since.text()

    def show_codebook(self, told: CodebookThen | None) -> None:
        """Show what the codebook said then; nothing is shown if that is not known."""
        self.setVisible(told is not None)
        if told is None:
            return
        heading = self.tr("The codebook when this was coded: version {0}").format(told.version)
        self._heading.setText(heading)
        self._since.setText(self._told_since(told))
        self._words.show_grid(self._grid(told))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def _grid(self, told: CodebookThen) -> Grid:
        wordings = told.wordings()
        columns = [ColumnHeading(self.tr("Field")), ColumnHeading(self.tr("When this was coded"))]
        if any(then != now for _, then, now in wordings):
            columns.append(ColumnHeading(self.tr("Now")))
        bold = QFont()
        bold.setBold(True)
        rows: list[list[dict[int, object]]] = []
        for field, *sides in wordings:
            row: list[dict[int, object]] = [{_DISPLAY: wording.field_name(field)}]
            row += [{_DISPLAY: words or "–"} for words in sides[: len(columns) - 1]]
            if sides[0] != sides[1]:
                row[0][Qt.ItemDataRole.FontRole] = bold
            rows.append(row)
        return Grid(columns, rows)

    def _told_since(self, told: CodebookThen) -> str:
        if told.now is None:
            return self.tr("The theme was removed since then.")
        if not told.changes:
            return self.tr("It reads the same today.")
        lines = [self.tr("Changed since then:")]
        for change in told.changes:
            parts = (wording.local_time(change.entry.time), change.coder, change.reason or self.tr("no reason given"))
            lines.append(" · ".join(parts))
        return "\n".join(lines)
