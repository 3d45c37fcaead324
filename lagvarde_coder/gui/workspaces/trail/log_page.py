"""The log: decisions with codings folded, or every event; filters, details, verifying."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns, filter_box
from lagvarde_coder.gui.workspaces.trail.detail_panel import DetailPanel
from lagvarde_coder.gui.workspaces.trail.folding import LogLine, decisions, events
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
        self.verdict = VerdictBar(session)
        self.table = ListTable(self.tr("Log"))
        self.table.setProperty("quiet", True)
        self.table.use(self._grid([]), _WIDTHS, _FLEXIBLE)
        self.table.remember_widths(session.memory, "log")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy_action = copy_action(session, self.table, self.tr("Log"))
        self.table.selection_changed.connect(self._on_selection)
        self.detail = DetailPanel(session)
        self._empty = EmptyState(
            "filter", self.tr("Nothing here"), self.tr("No operation fits the filters."), self.tr("Show everything")
        )
        self._empty.triggered.connect(self.clear_filters)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self._older = QPushButton(self.tr("Show older entries"))
        self._older.setProperty("flat", True)
        self._older.clicked.connect(self._load_older)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addLayout(self._tools())
        card.body.addWidget(self._pages, 1)
        card.body.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        split = columns("trail", session.memory, (card, self.detail), (780, 380))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["m"], 0, 0)
        layout.setSpacing(SPACE["m"])
        layout.addWidget(self.verdict)
        layout.addWidget(split, 1)

    def refresh(self) -> None:
        """Read the newest page again."""
        coders = self._session.current.coders.all()
        chosen = self.coder.currentData()
        blocked = self.coder.blockSignals(True)
        self.coder.clear()
        self.coder.addItem(self.tr("All coders"), None)
        for coder in coders:
            self.coder.addItem(coder.name, coder.id)
        self.coder.setCurrentIndex(max(0, self.coder.findData(chosen)))
        self.coder.blockSignals(blocked)
        self._load()

    def show_events(self, everything: bool) -> None:
        """Show the event log, or the decision log."""
        (self._event_button if everything else self._decision_button).setChecked(True)
        self._show()

    def clear_filters(self) -> None:
        """Show everything again."""
        self.coder.setCurrentIndex(0)
        self.action.setCurrentIndex(0)
        self.filter.clear()

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
        trail, coder, action = self._session.current.trail.tracing, self.coder.currentData(), self.action.currentData()
        actions = (Action(action),) if action else ()
        self._session.query(
            lambda: trail.operations(actions=actions, coder=coder, before=before, limit=PAGE),
            done,  # type: ignore[arg-type]
            key="trail",
        )

    def _take(self, operations: list[Operation], more: int | None = None) -> None:
        self._operations = operations
        self._older.setVisible((len(operations) if more is None else more) >= PAGE)
        self._show()

    def _show(self) -> None:
        everything = self._event_button.isChecked()
        lines = events(self._operations) if everything else decisions(self._operations)
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

    def _grid(self, lines: list[LogLine]) -> Grid:
        columns = (
            self.tr("Time"),
            self.tr("Coder"),
            self.tr("What"),
            self.tr("Concerns"),
            self.tr("Reason"),
        )
        return Grid([ColumnHeading(heading) for heading in columns], [_row(line) for line in lines])

    def _tools(self) -> QHBoxLayout:
        self._decision_button = _switch(self.tr("Decision log"))
        self._event_button = _switch(self.tr("Event log"))
        self._decision_button.setToolTip(self.tr("Decisions; consecutive codings are one line"))
        self._event_button.setToolTip(self.tr("Every single operation"))
        self._decision_button.setChecked(True)
        group = QButtonGroup(self)
        for button in (self._decision_button, self._event_button):
            group.addButton(button)
            button.clicked.connect(self._show)
        self.coder = QComboBox()
        self.coder.setAccessibleName(self.tr("Coder"))
        self.coder.currentIndexChanged.connect(self._load)
        self.action = QComboBox()
        self.action.setAccessibleName(self.tr("What was done"))
        self.action.addItem(self.tr("All kinds"), None)
        for action in Action:
            self.action.addItem(wording.name_of(action), action.value)
        for box in (self.coder, self.action):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(9)
            box.view().setMinimumWidth(280)
        self.action.currentIndexChanged.connect(self._load)
        self.filter = filter_box(self.tr("Filter by text"), self._filter)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE["s"], SPACE["s"], SPACE["s"], SPACE["s"])
        row.setSpacing(SPACE["s"])
        for part in (self._decision_button, self._event_button):
            row.addWidget(part)
        row.addSpacing(SPACE["s"])
        row.addWidget(self.coder)
        row.addWidget(self.action)
        row.addWidget(self.filter, 1)
        return row


def _switch(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setMinimumHeight(32)
    return button


def _row(line: LogLine) -> list[Cell]:
    first = line.newest
    cells = [
        cell(wording.local_time(first.time), key=line.key, sort=first.order),
        cell(first.coder),
        cell(line.what, tip=line.what),
        cell(line.about, tip=line.about),
        cell(first.reason, tip=first.reason),
    ]
    if first.undone:
        for item in cells:
            item[Qt.ItemDataRole.ForegroundRole] = theming.current().colour("muted")
    return cells
