"""What has been gone through of all documents: a table in a window of its own that stays open beside the work."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_grid import (
    FLEXIBLE,
    WIDTHS,
    Measure,
    counted,
    coverage_grid,
    measure_name,
    summary,
)
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.parts import framed, lead_into, muted
from lagvarde_coder.services.coding.coverage import CoverageLine

_MS_UNTIL_ROWS = 30
"""The window is painted first, with all that lies behind it; then its rows: together they take long."""


class CoverageTable(Dialog):
    """A row per document; Enter or a double click goes there.

    Attributes:
        table: the rows; sorted by a click on a heading.

    Signals:
        chosen: a document's id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CoverageTable", "Text gone through"), parent)
        self._lines: Sequence[CoverageLine] = ()
        headline = PlainLabel(self.tr("Text gone through"))
        headline.setProperty("kind", "headline")
        self._summary = PlainLabel()
        self._whose = muted()
        self.measure = QComboBox()
        name_box(self.measure, self.tr("Figures in"))
        for measure in Measure:
            self.measure.addItem(measure_name(measure), str(measure))
        self.measure.activated.connect(lambda _: self._show_rows())
        self._soon = QTimer(self, singleShot=True, interval=_MS_UNTIL_ROWS)
        self._soon.timeout.connect(self._show_rows)
        self.table = ListTable(self.tr("Text gone through, all documents"))
        self.filter = filter_box(self.tr("Filter documents"), self.table.show_only)
        self.table.use(coverage_grid((), Measure.PERCENT), WIDTHS, FLEXIBLE)
        self.table.sort_on_click()
        self.table.chosen.connect(self.chosen)
        lead_into(self.filter, self.table)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE["s"])
        tools.addWidget(self.filter, 1)
        tools.addWidget(self.measure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["l"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["s"])
        for part in (headline, self._summary, self._whose):
            layout.addWidget(part)
        layout.addLayout(tools)
        layout.addWidget(framed(self.table), 1)
        self.take_room(1260, 640)

    def entries(self) -> object:
        """Return nothing: what is seen is narrowed, and nothing is filled in."""
        return ()

    def show_lines(self, lines: Sequence[CoverageLine], *, alone: bool) -> None:
        """Show the figures; ``alone``: others' coding is hidden, so only one coder's work counts."""
        self._lines = lines
        whose = self.tr("Only your own coding counts.") if alone else self.tr("Everybody's coding counts.")
        self._whose.setText(f"{whose} {counted()}")
        self._summary.setText(summary(lines))
        self._soon.start()

    def _show_rows(self) -> None:
        self.table.show_grid(coverage_grid(self._lines, Measure(self.measure.currentData())))
