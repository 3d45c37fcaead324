"""How 13 became 10: the picture, and beside it the same as a table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.decisions.lineage_picture import End, LineagePath, LineagePicture
from lagvarde_coder.gui.workspaces.decisions.state import MergeState
from lagvarde_coder.gui.workspaces.list_table import ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns, picture_area


class LineagePage(QWidget):
    """The picture above, the table below.

    Signals:
        copy_wanted: Ctrl+C in the picture.
    """

    copy_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = LineagePicture()
        self.picture.copy_wanted.connect(self.copy_wanted)
        self.picture.chosen.connect(self._mark)
        self.table = ListTable(self.tr("How themes became needs, as a table"), many=True)
        self.table.use(Grid(self._columns(), []), (150, 170, 100, 120, 130, 170), {0: 2, 1: 3, 5: 4})
        self.table.remember_widths(session.memory, "lineage")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy_action(session, self.table, self.tr("How themes became needs, as a table"))
        parts = (Pane(self.tr("Picture"), picture_area(self.picture)), Pane(self.tr("Table"), self.table))
        splitter = columns("lineage", session.memory, parts, (460, 160), upright=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._keys: dict[str, list[str]] = {}

    def show_state(self, state: MergeState) -> None:
        """Show themes, needs and links as they stand now."""
        linked = {line.theme.id for line in state.links}
        themes = [
            End(theme.id, theme.number, theme.colour, theme.name, note=self._note(theme.status))
            for theme in state.themes.values()
            if theme.stage is not Stage.NEED
            and (theme.id in linked or (theme.stage is Stage.THEME and not self._has_parts(state, theme.id)))
        ]
        needs = [
            End(need.id, need.number, need.colour, need.name, need.group)
            for need in state.needs()
            if state.into(need.id) or not self._has_parts(state, need.id)
        ]
        shown = {end.key for end in (*themes, *needs)}
        ways = [
            LineagePath(line.theme.id, line.need.id, line.theme.colour, not line.link.undivided,
                f"{line.theme.number} → {line.need.number}\n{state.why(line.theme, line.need)}")
            for line in state.links
            if line.theme.id in shown and line.need.id in shown
        ]  # fmt: skip
        self.picture.show_lineage(themes, needs, ways)
        self._show_table(state)

    def _show_table(self, state: MergeState) -> None:
        rows = []
        self._keys = {}
        for line in state.links:
            step = state.steps.get((line.theme.number, line.need.number))
            for end in (line.theme.id, line.need.id):
                self._keys.setdefault(end, []).append(line.link.id)
            scope = self.tr("all") if line.codings is None else self.tr("{0} codings").format(line.codings)
            rows.append([
                cell(f"{line.theme.number} {line.theme.name}", key=line.link.id),
                cell(f"{line.need.number} {line.need.name}", tip=line.need.name),
                cell(scope),
                cell(step.by if step else ""),
                cell(wording.local_time(step.at) if step else ""),
                cell(line.link.reason, tip=line.link.reason),
            ])  # fmt: skip
        self.table.show_grid(Grid(self._columns(), rows))

    def _columns(self) -> list[ColumnHeading]:
        return [
            ColumnHeading(self.tr("Theme")),
            ColumnHeading(self.tr("Need")),
            ColumnHeading(self.tr("Codings")),
            ColumnHeading(self.tr("Decided by")),
            ColumnHeading(self.tr("When")),
            ColumnHeading(self.tr("Reason")),
        ]

    def _note(self, status: ThemeStatus) -> str:
        return "" if status is ThemeStatus.ACTIVE else f" {wording.name_of(status).lower()}"

    def _has_parts(self, state: MergeState, theme: str) -> bool:
        return any(other.parent == theme and other.in_use for other in state.themes.values())

    def _mark(self, key: str) -> None:
        self.table.select_keys(self._keys.get(key, []))
