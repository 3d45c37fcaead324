"""The workspace of reports: choose, look at what it will hold, export, and see what went out before."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.agreement import Agreement
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import new_form, scrolled
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.parts import columns, dress, page_action, separator
from lagvarde_coder.gui.workspaces.report.agreement_dialog import AgreementDialog, agreement_told
from lagvarde_coder.gui.workspaces.report.choices import Choices, Format
from lagvarde_coder.gui.workspaces.report.contents import chapter_rows, handed_out, outline_rows, table_rows
from lagvarde_coder.gui.workspaces.report.plan_dialog import PlanDialog
from lagvarde_coder.gui.workspaces.warned import think_first
from lagvarde_coder.services.report.hand_out_warnings import HandOutWarnings
from lagvarde_coder.services.report.hand_outs import HandOut
from lagvarde_coder.services.report.plans import NamedPlan
from lagvarde_coder.services.report_kinds import OutlineLine
from lagvarde_coder.services.trail.tracing import FileOrigin


class ReportWorkspace(Workspace):
    """Hands out.

    Attributes:
        choices: what the user chose. made: the file made last.
        busy: an export is under way.

    Signals:
        exported: the path of a file that was made.
    """

    exported = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.made: Path | None = None
        self.busy = False
        self._make_actions()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        self._panes = Panes()
        layout.addWidget(self._panes)
        card, beside = Card(self._panes.borders), QWidget(self._panes.borders)
        card.body.setSpacing(SPACE["m"])
        self.choices = Choices(card)
        self.choices.remember(session.memory)
        self.choices.changed.connect(self._count)
        self.choices.plan.wanted.connect(self.ask_plan)
        self.choices.plan.unwanted.connect(self._remove_plan)
        self.export_button = QPushButton(self.tr("Export …"))
        self.export_button.setProperty("primary", True)
        self.export_button.setAutoDefault(True)  # Return presses it too
        self.export_button.setMinimumHeight(36)
        theming.current().keep_icon(self.export_button, "export", "accent_text")
        self.export_button.clicked.connect(self.ask_where)
        card.body.addWidget(scrolled(self.choices), 1)
        card.body.addWidget(self.export_button)
        right = QVBoxLayout(beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE["l"])
        right.addWidget(self._build_outcome())
        right.addWidget(self._build_contents(), 3)
        right.addWidget(self._build_earlier(), 2)
        parts = (Pane(self.tr("Choices"), card), Pane(self.tr("Contents and earlier exports"), beside))
        columns("report", session.memory, parts, (430, 640), within=self._panes)
        session.opened.connect(self._forget)
        session.closed.connect(self._ended)  # an export that was under way was dropped

    def activate(self) -> None:
        self.export_button.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        checks = [self._check_action, self._agree_action]
        return [self._export_action, *self._format_actions, self._line, *checks, self._copy_action]

    def _make_actions(self) -> None:
        """Make what the menu offers: all that can be done here, with its keys."""
        self._export_action = page_action(self, self.tr("Export …"), self.ask_where, "Ctrl+E", "export", "export")
        names = {Format.WORD: "Word", Format.EXCEL: "Excel", Format.CSV: "CSV", Format.HTML: "HTML"}
        names[Format.PACKAGE] = self.tr("Evidence package")
        self._format_actions = [
            page_action(
                self,
                self.tr("File: {0}").format(name),
                lambda file_format=file_format: self.choices.choose_format(file_format),  # type: ignore[misc]
                f"Alt+{number}",
            )
            for number, (file_format, name) in enumerate(names.items(), 1)
        ]
        self._line = separator(self)
        self._check_action = page_action(self, self.tr("Did this project make a file? …"), self._ask_file)

        self._agree_action = page_action(self, self.tr("Do the figures agree? …"), self._ask_folder)

    def refresh(self, change: Change | None) -> None:
        self._count()
        exports = self.session.current.report.exporting.all()
        self.earlier.show_grid(handed_out(exports))
        self.earlier.setVisible(bool(exports))
        self._none_yet.setVisible(not exports)

    def ask_where(self) -> None:
        """Ask for a file name, and before that whether what is warned of is to leave; then the export begins."""
        self.session.query(self._warnings(), self._ask_where, key="report-ask")

    def _warnings(self) -> Callable[[], HandOutWarnings]:
        """Return what finds what to think of before what is chosen now is handed out."""
        exporting, chosen = self.session.current.report.exporting, self.choices
        return partial(
            exporting.warnings,
            f".{chosen.format.suffix}",
            chosen.attribution,
            name=chosen.report_name,
            plan=chosen.report_plan,
            kept_filter=chosen.kept_filter,
            options=chosen.options,
        )

    def _ask_where(self, warnings: HandOutWarnings) -> None:
        think_first(warnings, self, "report", self._ask_name)

    def _ask_name(self) -> None:
        suffix = self.choices.format.suffix
        dialog = QFileDialog(self, self.tr("Export"), str(self._proposed()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"*.{suffix}")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Export what is chosen, in a worker; of a damaged project nothing is handed out."""
        project, chosen = self.session.current, self.choices
        name, options, attribution = chosen.report_name, chosen.options, chosen.attribution
        plan, kept, kept_filter = chosen.report_plan, chosen.chosen_plan, chosen.kept_filter
        if self.busy:
            return
        self.busy = True  # the button stays as it is: greyed, it would lose the focus

        def call(progress: Progress) -> HandOut:
            project.refuse_damage(progress)
            return project.report.exporting.export(
                path,
                progress,
                name=name,
                plan=plan,
                kept_filter=kept_filter,
                options=options,
                attribution=attribution,
                choices={"plan": kept.name} if kept else None,
            )

        job = self.session.job(
            self.tr("Exporting {0}").format(path.name), call, lambda hand_out: self._done(path, hand_out)
        )
        job.ended.connect(self._ended)

    def ask_plan(self) -> None:
        """Let the chosen plan be changed, or a new one be made of everything."""
        chosen, plans = self.choices.chosen_plan, self.session.current.report.plans
        text = self.tr("Keeping what the report holds")

        def keep(name: str, plan: ReportPlan) -> None:
            if self.session.perform(text, lambda: plans.keep(name, plan)) is not None:
                self._offer_plans(plans.all(), name)

        name, plan = (chosen.name, chosen.plan) if chosen else ("", None)
        PlanDialog(self.choices.report, name, plan, keep, self.window()).open()

    def _remove_plan(self) -> None:
        if (chosen := self.choices.chosen_plan) is not None:
            plans = self.session.current.report.plans
            self.session.perform(self.tr("Removing what the report holds"), lambda: plans.remove(chosen.id))

    def _offer_plans(self, plans: Sequence[NamedPlan], wanted: str = "") -> None:
        report = self.choices.report.name
        self.choices.plan.offer([one for one in plans if one.plan.report == report], wanted)

    def check_file(self, path: Path) -> None:
        """Say whether this project made a file, and when."""
        trail = self.session.current.trail.tracing
        self.session.query(
            lambda: trail.origin(path), lambda origin: self._say_origin(path, origin), key="report-origin"
        )

    # --- what happened ------------------------------------------------------------------------------------------------

    def _done(self, path: Path, hand_out: HandOut) -> None:
        self.made = path
        if hand_out.change is not None:
            self.session.announce(hand_out.change)
        text = self.tr("{0} is ready (state {1})").format(path.name, wording.number(hand_out.export.state))
        self._say(text, "success", with_file=True)
        self.exported.emit(path)

    def _ended(self) -> None:
        self.busy = False

    def _say_origin(self, path: Path, origin: FileOrigin) -> None:
        if origin.printed is not None and origin.contradicts:
            text = self.tr("{0} prints another checksum than the log gives at its state: one of them was changed.")
            self._say(text.format(path.name), "warning")
            return
        if not origin.exports:
            text = self.tr("{0} was not made by this project, or was changed afterwards.")
            if origin.printed is not None:
                text = self.tr("{0} was changed after it was made; its checksum is that of this project’s log.")
            if origin.resealed:
                text = self.tr("{0} agrees with its seal, but the log does not know it: made elsewhere or sealed anew.")
            self._say(text.format(path.name), "warning")
            return
        export, entry = origin.exports[-1]
        text = self.tr("{0} was made by this project: {1} by {2}, state {3}, then named {4}.")
        when = wording.local_time(entry.entry.time)
        self._say(text.format(path.name, when, entry.coder, wording.number(export.state), export.name), "success")

    def _say(self, text: str, kind: str, *, with_file: bool = False) -> None:
        self._message.setText(text)
        dress(self._message, kind)
        for button in (self._open, self._folder):
            button.setVisible(with_file)
        self.outcome.show()
        announce(self._message, text)

    @property
    def said(self) -> str:
        """What the line above the contents says."""
        return self._message.text()

    def _forget(self) -> None:
        self.made = None
        self.outcome.hide()

    # --- parts --------------------------------------------------------------------------------------------------------

    def _build_outcome(self) -> Card:
        self.outcome = Card()
        self._message = PlainLabel()
        self._message.setWordWrap(True)
        self._open = QPushButton(self.tr("Open"))
        self._open.clicked.connect(lambda: self._show(folder=False))
        self._folder = QPushButton(self.tr("Show in folder"))
        self._folder.clicked.connect(lambda: self._show(folder=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(self._message, 1)
        row.addWidget(self._open)
        row.addWidget(self._folder)
        self.outcome.body.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["m"], SPACE["m"])
        self.outcome.body.addLayout(row)
        self.outcome.hide()
        return self.outcome

    def _build_contents(self) -> Panel:
        panel = Panel(self.tr("What it will contain"))
        self._rows = QWidget()
        self._lines = new_form()
        self._rows.setLayout(self._lines)
        self._lines.setContentsMargins(SPACE["m"], 0, SPACE["m"], SPACE["m"])
        panel.body.addWidget(scrolled(self._rows))
        return panel

    def _build_earlier(self) -> Panel:
        panel = Panel(self.tr("Exported earlier"))
        self.earlier = ListTable(self.tr("Exported earlier"))
        self.earlier.setProperty("quiet", True)
        self.earlier.use(handed_out([]), (126, 70, 98, 194, 54, 68), {1: 1, 2: 1, 3: 2, 5: 1})
        self.earlier.show_all_words()
        self.earlier.remember_widths(self.session.memory, "exported")
        self.earlier.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._copy_action = copy_action(self.session, self.earlier, self.tr("Exported earlier"))
        self._none_yet = EmptyState(
            "export",
            self.tr("Nothing has been exported"),
            self.tr("Every export is listed here and in the log, with its state number and the file’s SHA-256."),
        )
        check = QPushButton(self.tr("Did this project make a file? …"))
        check.setToolTip(self.tr("Choose a file to see whether and when this project made it"))
        check.clicked.connect(self._ask_file)
        agree = QPushButton(self.tr("Do the figures agree? …"))
        agree.setToolTip(self.tr("Choose a folder to see whether the same figure is the same in all exported files"))
        agree.clicked.connect(self._ask_folder)
        panel.add_widget_to_head(agree)
        panel.add_widget_to_head(check)
        panel.body.addWidget(self.earlier, 1)
        panel.body.addWidget(self._none_yet, 1)
        return panel

    def _count(self) -> None:
        project = self.session.project
        if project is not None and self.isVisible():
            name, exporting = self.choices.report_name, project.report.exporting
            self._offer_plans(project.report.plans.all())
            self.choices.offer_filters(project.figures.views.all(ViewPlace.FILTER))
            plan, kept_filter = self.choices.report_plan, self.choices.kept_filter
            self.session.query(lambda: exporting.outline(name, plan, kept_filter), self._show_outline, key="report")
            self.session.query(self._warnings(), self.choices.warn_of, key="report-lone")

    def _show_outline(self, outline: list[OutlineLine]) -> None:
        while self._lines.rowCount():
            self._lines.removeRow(0)
        chosen = self.choices
        if chosen.is_of_tables:
            parts = table_rows(chosen.tables)
        else:
            parts = chapter_rows(chosen.report, chosen.chosen_plan, outline)
        for text, figure in (*parts, *outline_rows(outline)):
            value = PlainLabel(figure)
            value.setProperty("kind", "panel-title")
            label = PlainLabel(text)
            label.setProperty("kind", "muted")
            label.setBuddy(value)
            self._lines.addRow(label, value)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Did this project make the file?"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.check_file(Path(name)))
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder with exported files"), str(self.session.current.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.check_figures(Path(name)))
        dialog.open()

    def check_figures(self, folder: Path) -> None:
        """Look through the files of a folder in a worker, then say whether their figures agree."""
        agreeing = self.session.current.report.agreeing
        self.session.job(
            self.tr("Comparing figures in {0}").format(folder.name),
            lambda progress: agreeing.look_through(folder, progress),
            self._show_agreement,
        )

    def _show_agreement(self, agreement: Agreement) -> None:
        """Say in the line above what came of it, and show every file."""
        self._say(agreement_told(agreement), "success" if agreement.sure else "warning")
        AgreementDialog(agreement, self.session.memory, self).open()

    def _proposed(self) -> Path:
        project = self.session.current.path
        file_words = QT_TRANSLATE_NOOP("Reports", "tables")
        if not self.choices.is_of_tables:
            file_words = self.choices.report.file_words
        words = QCoreApplication.translate("Reports", file_words)
        return project.with_name(f"{project.stem} – {words}.{self.choices.format.suffix}")

    def _show(self, *, folder: bool) -> None:
        if self.made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.made.parent if folder else self.made)))
