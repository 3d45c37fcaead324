"""One step: its figures now and at the sign-off, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lagvarde_coder.domain.method import Counted
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.dialogs.step import SignOffDialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.method import step_grids
from lagvarde_coder.gui.workspaces.parts import page_action, pressing
from lagvarde_coder.services.method.steps import StepLine


class StepPanel(Panel):
    """Shows the step that is selected in the overview.

    Signals:
        place_wanted: a figure was chosen; the key of the workspace where one sees what it counts.
    """

    place_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._line: StepLine | None = None
        self.table = ListTable(self.tr("The step’s figures"))
        self.table.use(step_grids.figures(None), step_grids.FIGURE_WIDTHS, step_grids.FIGURE_FLEXIBLE)
        self.table.setProperty("quiet", True)
        self.table.say_if_empty(self.tr("Nothing is counted for this step."))
        self.table.chosen.connect(lambda key: self.place_wanted.emit(step_grids.LEADS_TO[Counted(key)]))
        self._said = Sentence()
        self.sign_action = page_action(self, self.tr("Sign off …"), self.sign_off, icon="check", name="sign-off")
        self.confirm_action = page_action(self, self.tr("Confirm again …"), self.confirm, name="confirm-step")
        self.reopen_action = page_action(self, self.tr("Open again …"), self.reopen, icon="undo", name="reopen")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["m"])
        row.setSpacing(SPACE["s"])
        for action, words in (
            (self.sign_action, self.tr("Sign off")),
            (self.confirm_action, self.tr("Confirm again")),
            (self.reopen_action, self.tr("Open again")),
        ):
            row.addWidget(pressing(action, words))
        row.addStretch(1)
        said = QHBoxLayout()
        said.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], 0)
        said.addWidget(self._said)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(said)
        self.body.addLayout(row)

    def show_step(self, number: int, line: StepLine | None) -> None:
        """Show a step by its number in the overview, or none."""
        self._line = line
        self.set_title(f"{number}. {line.step.name}" if line else self.tr("Step"))
        self.table.show_grid(step_grids.figures(line))
        self._said.setText(step_grids.signed(line) if line else "")
        signed = line is not None and line.signed is not None
        writable = self._session.project is not None and self._session.project.writable
        self.sign_action.setEnabled(line is not None and writable and not line.step.left_out)
        self.confirm_action.setEnabled(bool(line and line.signed and line.signed.changed) and writable)
        self.reopen_action.setEnabled(signed and writable)

    def sign_off(self) -> None:
        """Ask for the note, and sign the step off."""
        if line := self._line:
            steps, name = self._session.current.method.steps, line.step.name
            text = self.tr("sign off “{0}”").format(name)
            said = self.tr("“{0}” is signed off").format(name)
            SignOffDialog(
                name,
                lambda note: self._session.perform(text, lambda: steps.sign_off(line.step.id, note), said=said),
                self.window(),
            ).open()

    def confirm(self) -> None:
        """Ask for the reason, and confirm the sign-off with the figures of now."""
        if (line := self._line) and (signed := line.signed):
            changed, name = self._session.current.verdicts.changed, line.step.name
            text = self.tr("confirm “{0}” again").format(name)
            said = self.tr("“{0}” is confirmed again").format(name)
            ReasonDialog(
                self.tr("Confirm “{0}” with the figures of now").format(name),
                self.tr("Confirm again"),
                lambda why: self._session.perform(text, lambda: changed.confirm([signed.id], why), said=said),
                self.window(),
            ).open()

    def reopen(self) -> None:
        """Ask for the reason, and open the step again."""
        if line := self._line:
            steps, name = self._session.current.method.steps, line.step.name
            text = self.tr("open “{0}” again").format(name)
            said = self.tr("“{0}” is open again").format(name)
            ReasonDialog(
                self.tr("Open “{0}” again").format(name),
                self.tr("Open again"),
                lambda why: self._session.perform(text, lambda: steps.reopen(line.step.id, why), said=said),
                self.window(),
            ).open()
