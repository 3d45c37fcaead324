"""The log: decisions with codings folded, or every event; filters, details, verifying."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import COPIED_ROLE
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns
from lagvarde_coder.gui.workspaces.trail.detail_panel import DetailPanel
from lagvarde_coder.gui.workspaces.trail.folding import LogLine, decisions, events
from lagvarde_coder.gui.workspaces.trail.log_filters import LogFilters
from lagvarde_coder.gui.workspaces.trail.verdict import VerdictBar
from lagvarde_coder.services.trail.tracing import Operation

PAGE = 2_000
_WIDTHS = (124, 108, 170, 150, 150)
_FLEXIBLE = {3: 1, 4: 1}


class LogPage(QWidget):
    """Reads the log in pages, newest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._operations: list[Operation] = []
        self._lines: dict[str, LogLine] = {}
        self._may_be_older = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["m"], 0, 0)
        layout.setSpacing(SPACE["m"])
        split, card = Panes(), Card()
        self.filters = LogFilters()
        self.filters.asked.connect(self._load)
        self.filters.narrowed.connect(self._show)
        self.filters.worded.connect(self._filter)
        self.verdict = VerdictBar(session)
        self.table = ListTable(self.tr("Log"))
        self.table.setProperty("quiet", True)
        self.table.use(self._grid([]), _WIDTHS, _FLEXIBLE)
        self.table.remember_widths(session.memory, "log")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy_action = copy_action(session, self.table, self.tr("Log"))
        self.table.selection_changed.connect(self._on_selection)
        self.detail = DetailPanel(session, split.borders)
        self.detail.since_wanted.connect(self._show_codings_since)
        self._empty = EmptyState(
            "filter", self.tr("Nothing here"), self.tr("No operation fits the filters."), self.tr("Show everything")
        )
        self._empty.triggered.connect(self.filters.clear)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self._older = QPushButton(self.tr("Show older entries"))
        self._older.setProperty("flat", True)
        self._older.clicked.connect(self._load_older)
        layout.addWidget(self.verdict)
        layout.addWidget(split, 1)
        parts = (Pane(self.tr("Log"), card), Pane(self.tr("Details"), self.detail))
        columns("trail", session.memory, parts, (780, 380), within=split)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addWidget(self.filters)
        card.body.addWidget(self._pages, 1)
        card.body.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)

    def refresh(self) -> None:
        """Read the newest page again."""
        self.filters.offer_coders(self._session.current.coders.all())
        self._load()

    def lines(self) -> list[LogLine]:
        """Return what the log shows, newest first, before the text filter."""
        return list(self._lines.values())

    def _load(self) -> None:
        self._query(None, self._take)

    def _load_older(self) -> None:
        if self._operations:
            before = self._operations[-1].order
            self._query(before, lambda more: self._take([*self._operations, *more], more=len(more)))

    def _query(self, before: int | None, done: object) -> None:
        trail, filters = self._session.current.trail.tracing, self.filters
        actions, kind, coder = filters.chosen_actions, filters.kind, filters.coder.currentData()
        self._session.query(
            lambda: trail.operations(actions=actions, kind=kind, coder=coder, before=before, limit=PAGE),
            done,  # type: ignore[arg-type]
            key="trail",
        )

    def _take(self, operations: list[Operation], more: int | None = None) -> None:
        self._operations = operations
        self._may_be_older = (len(operations) if more is None else more) >= PAGE
        self._show()

    def _show(self) -> None:
        shown = list(filter(self.filters.has, self._operations))
        self._older.setVisible(self._may_be_older and len(shown) == len(self._operations))
        lines = events(shown) if self.filters.events.isChecked() else decisions(shown)
        self._lines = {line.key: line for line in lines}
        self.table.show_grid(self._grid(lines))
        self._look_empty()

    def _filter(self, text: str) -> None:
        self.table.show_only(text)
        self._look_empty()

    def _look_empty(self) -> None:
        self._pages.setCurrentWidget(self.table if self.table.row_count() else self._empty)

    def _on_selection(self) -> None:
        keys = self.table.selected_keys()
        self.detail.show_line(self._lines.get(keys[0]) if keys else None)

    def _show_codings_since(self, line: LogLine) -> None:
        self.filters.codings_since(line.newest)
        self.table.setFocus()

    def _grid(self, lines: list[LogLine]) -> Grid:
        columns = (
            self.tr("Time"),
            self.tr("Coder"),
            self.tr("What"),
            self.tr("Concerns"),
            self.tr("Reason"),
        )
        return Grid([ColumnHeading(heading) for heading in columns], [_row(line) for line in lines])


def _row(line: LogLine) -> list[Cell]:
    first = line.newest
    cells = [
        cell(wording.local_time(first.time), key=line.key, sort=first.order),
        cell(first.coder),
        cell(line.what, tip=line.what),
        cell(line.about, tip=line.about),
        cell(first.reason, tip=first.reason),
    ]
    cells[3][COPIED_ROLE] = line.copied
    if first.undone:
        for item in cells:
            item[Qt.ItemDataRole.ForegroundRole] = theming.current().colour("muted")
    return cells
