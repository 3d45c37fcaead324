"""The first workspace: where the work is, what is open, who signed off what, and who does what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.step import StepNameDialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.method import step_grids
from lagvarde_coder.gui.workspaces.method.step_panel import StepPanel
from lagvarde_coder.gui.workspaces.parts import columns, page_action, separator
from lagvarde_coder.services.method.steps import CoderLine, StepLine


class OverviewWorkspace(Workspace):
    """The steps above; the selected one and the coders below. Steps may be done in any order."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_help_page(self, "overview")
        self._lines: dict[str, StepLine] = {}
        self.table = ListTable(self.tr("Steps of the method"))
        self.table.use(step_grids.steps([]), step_grids.STEP_WIDTHS, step_grids.STEP_FLEXIBLE)
        self.table.show_all_words()
        self.table.selection_changed.connect(self._show_step)
        self.step = StepPanel(session)
        self.step.place_wanted.connect(session.wanted_workspace)
        self.table.chosen.connect(lambda _: self.step.table.setFocus())
        self.coders = ListTable(self.tr("Who does what"))
        self.coders.use(step_grids.coders([]), step_grids.CODER_WIDTHS, step_grids.CODER_FLEXIBLE)
        self.coders.setProperty("quiet", True)
        self._make_actions()
        self._lay_out()
        session.closed.connect(self._on_closed)

    def activate(self) -> None:
        if not self.table.selected_keys() and self._lines:
            self.table.selectRow(0)
        self.table.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [
            *(self.step.sign_action, self.step.confirm_action, self.step.reopen_action, separator(self)),
            *(self.rename_action, self.add_action, self.up_action, self.down_action, self.leave_action),
            *(self.all_action, separator(self), self.copy_action),
        ]

    def refresh(self, change: Change | None) -> None:
        service, every = self.session.current.method.steps, self.all_action.isChecked()
        self.session.query(lambda: (service.steps(left_out=every), service.coders()), self._show, key="overview")

    def _show(self, found: tuple[list[StepLine], list[CoderLine]]) -> None:
        lines, coders = found
        self._lines = {line.step.id: line for line in lines}
        self.table.show_grid(step_grids.steps(lines))
        self.coders.show_grid(step_grids.coders(coders))
        if lines and not self.table.selected_keys():
            self.table.selectRow(0)
        self.table.resizeRowsToContents()
        self._show_step()

    def _show_step(self) -> None:
        key = next(iter(self.table.selected_keys()), "")
        line = self._lines.get(key)
        self.step.show_step(1 + list(self._lines).index(key) if line else 0, line)
        writable = line is not None and self.session.project is not None and self.session.project.writable
        for action in (self.rename_action, self.up_action, self.down_action, self.leave_action):
            action.setEnabled(writable)
        out = line is not None and line.step.left_out
        self.leave_action.setText(self.tr("Take the step in again") if out else self.tr("Leave the step out"))

    def rename(self) -> None:
        """Ask for another name of the selected step."""
        if line := self._selected():
            steps, before = self.session.current.method.steps, line.step
            text = self.tr("rename the step “{0}”").format(before.name)
            StepNameDialog(
                before.name,
                lambda name: self.session.perform(text, lambda: steps.rename(before.id, name)),
                self.window(),
            ).open()

    def add(self) -> None:
        """Ask for the name of a step of the study's own, and add it at the end."""
        steps = self.session.current.method.steps
        text = self.tr("add a step")
        StepNameDialog("", lambda name: self.session.perform(text, lambda: steps.add(name)), self.window()).open()

    def move_step(self, by: int) -> None:
        """Move the selected step one place up (-1) or down (1)."""
        line = self._selected()
        if line is None:
            return
        order = list(self._lines)
        at = order.index(line.step.id)
        to = at + by
        if not 0 <= to < len(order):
            return
        order[at], order[to] = order[to], order[at]
        steps = self.session.current.method.steps
        said = self.tr("“{0}” is step {1} now").format(line.step.name, to + 1)
        self.session.perform(
            self.tr("move the step “{0}”").format(line.step.name), lambda: steps.arrange(order), said=said
        )

    def leave_out(self) -> None:
        """Leave the selected step out of this study, or take it in again."""
        if line := self._selected():
            steps, step, out = self.session.current.method.steps, line.step, not line.step.left_out
            text = self.tr("leave out “{0}”") if out else self.tr("take in “{0}”")
            said = self.tr("“{0}” is not part of this study") if out else self.tr("“{0}” is part of this study again")
            self.session.perform(
                text.format(step.name),
                lambda: steps.leave_out(step.id, left_out=out),
                said=said.format(step.name),
            )

    def _selected(self) -> StepLine | None:
        return self._lines.get(next(iter(self.table.selected_keys()), ""))

    def _show_all(self) -> None:
        self.refresh(None)
        announce(self, self.all_action.text())

    def _make_actions(self) -> None:
        self.rename_action = page_action(self.table, self.tr("Rename the step …"), self.rename, "F2", "edit")
        self.add_action = page_action(self.table, self.tr("Add a step …"), self.add, icon="add")
        self.up_action = page_action(self.table, self.tr("Move up"), lambda: self.move_step(-1), "Alt+Up", "up")
        self.down_action = page_action(self.table, self.tr("Move down"), lambda: self.move_step(1), "Alt+Down", "down")
        self.leave_action = page_action(self.table, self.tr("Leave the step out"), self.leave_out)
        self.all_action = QAction(self.tr("Show steps that are left out"), self.table)
        self.all_action.setCheckable(True)
        self.all_action.toggled.connect(self._show_all)
        self.table.addAction(self.all_action)
        self.copy_action = copy_action(self.session, self.table, self.tr("Steps of the method"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        """From the outside in: see :class:`~lagvarde_coder.gui.widgets.panes.Panes`."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["l"])
        whole, below = Panes(upright=True), Panes()
        layout.addWidget(whole)
        steps = Panel(self.tr("Steps of the method"))
        for action, icon in ((self.add_action, "add"), (self.up_action, "up"), (self.down_action, "down")):
            steps.add_tool(action, icon)  # before the table, as one sees them
        steps.body.addWidget(self.table)
        people = Panel(self.tr("Who does what"))
        people.body.addWidget(self.coders)
        parts = (Pane(self.tr("Steps of the method"), steps), Pane(self.tr("Details"), below))
        columns("overview", self.session.memory, parts, (430, 300), within=whole)
        details = (Pane(self.tr("Step"), self.step), Pane(self.tr("Who does what"), people))
        columns("overview-below", self.session.memory, details, (560, 480), within=below)

    def _on_closed(self) -> None:
        self._lines = {}
        for table, empty in ((self.table, step_grids.steps([])), (self.coders, step_grids.coders([]))):
            table.show_grid(empty)
        self.step.show_step(0, None)
