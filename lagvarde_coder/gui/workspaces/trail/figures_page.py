"""The figures before and after a line of the log, beside each other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.core.workers.job import Job
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import caption, copy_table
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.gui.workspaces.trail.around import Around, around_grid, differs, figures_around, told
from lagvarde_coder.gui.workspaces.trail.folding import LogLine

_WIDTHS = (320, 130, 130, 150)


class FiguresThenPage(QWidget):
    """Shows earlier states only; nothing here changes the project."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._around: Around | None = None
        self._job: Job | None = None
        self.heading = PlainLabel()
        self.heading.setProperty("kind", "headline")
        self.heading.setWordWrap(True)
        self.about = muted()
        self.only = QCheckBox(self.tr("Only what differs"))
        self.only.toggled.connect(lambda _: self._fill())
        self.table = ListTable(self.tr("Figures before and after"))
        self.table.setItemDelegateForColumn(0, ThemeDelegate(self.table))
        self.table.use(around_grid([]), _WIDTHS, {0: 1})
        self.table.remember_widths(session.memory, "figures-then")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy_action = self._copying()
        self._empty = EmptyState("analysis", "", "")
        self._result = QWidget()
        column = QVBoxLayout(self._result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE["s"])
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addWidget(self.only, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        card = Card()
        card.body.addWidget(self._empty, 1)
        card.body.addWidget(self._result, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["m"], 0, 0)
        layout.addWidget(card)
        self.clear()

    def clear(self) -> None:
        """Show nothing: no line was chosen, or what may be seen is another matter now."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._around = None
        self._say(
            self.tr("The figures as they were"),
            self.tr("Select a row of the log and press “Figures before and after”."),
        )

    def look_back(self, line: LogLine) -> None:
        """Count what the figures were before and after ``line``, in a worker with progress."""
        self.clear()
        self._say(self.tr("Counting …"), f"{line.what} · {line.about}")
        announce(self._empty, self.tr("Counting …"))
        project = self._session.current
        job = self._session.job(
            self.tr("Figures before and after"),
            lambda progress: figures_around(project, line, progress),
            lambda around: self._show(job, around),
            failed=self._failed,
        )
        job.cancelled.connect(lambda: self._stopped(job))
        self._job = job

    def _show(self, job: Job, around: Around) -> None:
        if job is not self._job:  # another line was chosen since
            return
        self._job, self._around = None, around
        self.heading.setText(around.heading)
        newest = around.line.newest
        text = self.tr(
            "{0}, {1}. Number of organisations that raise each need and theme. Before: {2}. After: {3}. "
            "This is read from the log; the project stays as it is."
        )
        when = wording.local_time(newest.time)
        self.about.setText(text.format(when, newest.coder, told(around.before), told(around.after)))
        self._fill()
        self._empty.hide()
        self._result.show()
        announce(self._result, f"{self.heading.text()}. {self.about.text()}")
        if self.isVisible():
            self.table.setFocus()

    def _fill(self) -> None:
        if self._around is not None:
            pairs = [pair for pair in self._around.pairs() if differs(pair) or not self.only.isChecked()]
            self.table.show_grid(around_grid(pairs))

    def _copying(self) -> QAction:
        action = QAction(self.tr("Copy the table"), self.table)
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        theming.current().keep_icon(action, "copy")
        action.triggered.connect(lambda _=False: self._copy())
        self.table.addAction(action)
        return action

    def _copy(self) -> None:
        if self._around is None:
            return
        heading = self._around.heading
        standing = (self._around.before or self._around.after).standing
        said = caption(standing, heading, self.about.text().rstrip("."))
        copy_table(self._session, self.table.shown_grid(), self.tr("Table copied: {0}").format(heading), said)

    def _failed(self, error: BaseException) -> None:
        self.clear()
        self._session.report(error)

    def _stopped(self, job: Job) -> None:
        if job is self._job:
            self.clear()

    def _say(self, headline: str, sentence: str) -> None:
        self._empty.show_state("analysis", headline, sentence)
        self._empty.show()
        self._result.hide()
