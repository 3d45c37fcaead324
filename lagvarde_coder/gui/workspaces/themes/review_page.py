"""Att se över: decisions that rest on something else now than when they were made, and what that is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Verdict
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns, framed, muted, pressing, scrolling
from lagvarde_coder.gui.workspaces.themes import differing
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.services.verdicts.changed import ChangedPassage, RestingDecision
from lagvarde_coder.services.verdicts.signed import RestingSignOff

MOST = 100
"""Passages of each sort that are listed."""
Resting = RestingDecision | RestingSignOff
_WIDTHS, _FLEXIBLE = (104, 150, 80, 116, 116), {1: 3, 4: 2}
_ROW, _LEAST = 34, 3
_NAMED = 6
"""Decisions that a step names; of more it says how many."""
_ALL = 1000
"""The share of the spare height that the passages get, if there are any."""


class ReviewPage(ThemesPage):
    """A list, the difference of the chosen decision beside it, and confirming again."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_help_page(self, "looking-over")
        self.dialog: QDialog | None = None
        self._decisions: dict[str, Resting] = {}
        self._passages: dict[str, ChangedPassage] = {}
        self._themes: Mapping[Id, Theme] = {}
        self._shown = ""
        self.table = ListTable(self.tr("Decisions to look over"), many=True)
        self.table.setProperty("quiet", True)
        self.table.use(self._grid([]), _WIDTHS, _FLEXIBLE)
        self.table.remember_widths(session.memory, "review")
        self.table.show_all_words(2)
        self.table.selection_changed.connect(self._show_chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.figures = ListTable(self.tr("Figures then and now"))
        self.figures.use(differing.figure_grid(None), differing.FIGURE_WIDTHS, differing.FIGURE_FLEXIBLE)
        self.figures.stand_as_high_as_the_rows()
        self.passages = ListTable(self.tr("Passages that make the difference"))
        self.passages.use(differing.passage_grid([]), differing.PASSAGE_WIDTHS, differing.PASSAGE_FLEXIBLE)
        self.passages.chosen.connect(self._show_place)
        self.passages.setMinimumHeight(theming.current().scaled(_ROW) * _LEAST)
        self.passages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # else the page scrolls
        self.confirm = QAction(self.tr("Confirm again …"), self)
        self.confirm.setShortcut(QKeySequence("B"))
        self.confirm.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.confirm.triggered.connect(lambda _=False: self._ask())
        self.table.addAction(self.confirm)
        self.copy_action = copy_action(session, self.table, self.title)
        self._what, self._told = Sentence(kind="panel-title"), Sentence()
        self._decided = Sentence(kind="muted")
        self.summary = muted()
        self._empty = EmptyState("check", "", "")
        self._lay_out()

    @property
    def chosen(self) -> list[Resting]:
        """The decisions that are chosen, in the order of the list."""
        return [self._decisions[key] for key in self.table.selected_keys() if key in self._decisions]

    @classmethod
    def named(cls) -> str:
        return QCoreApplication.translate("ReviewPage", "To look over")

    def refresh(self, change: Change | None) -> None:
        """Ask what has changed; while others' coding is hidden that cannot be told without it."""
        project = self.session.current
        if self.session.alone:
            self._show([], [])
            return

        def read() -> tuple[list[Resting], list[Theme]]:
            changed = project.verdicts.changed
            return [*changed.all(), *changed.sign_offs()], project.themes.codebook.themes()

        self.session.query(read, lambda found: self._show(*found), key="review")

    def begin(self) -> None:
        self.table.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self.confirm, self.copy_action]

    def clear(self) -> None:
        self._show([], [])

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self, decisions: Sequence[Resting], themes: Sequence[Theme]) -> None:
        changed = [decision for decision in decisions if _has_changed(decision)]
        self._themes = {theme.id: theme for theme in themes}
        self._decisions = {decision.id: decision for decision in changed}
        self._shown = ""
        self.table.show_grid(self._grid(changed))
        if changed and not self.table.selected_keys():
            self.table.select_keys([changed[0].id], changed[0].id)
        told = self.tr("{0} of {1} decisions have changed since they were made")
        self.summary.setText(told.format(len(changed), len(decisions)))
        self.summary.setVisible(bool(decisions))
        self._say_why_empty(any_decision=bool(decisions))
        self._stack.setCurrentIndex(0 if changed else 1)
        self._show_chosen()

    def _say_why_empty(self, *, any_decision: bool) -> None:
        if self.session.alone:
            said = (
                self.tr("Others’ coding is hidden"),
                self.tr("Verdicts and merges rest on everybody’s work. Show others’ coding to see what has changed."),
            )
        elif any_decision:
            said = self.tr("Nothing to look over"), self.tr("What the verdicts and merges rest on is as it was.")
        else:
            said = (
                self.tr("Nothing is decided yet"),
                self.tr("Verdicts and merges are listed here when material, codings or definitions change after them."),
            )
        self._empty.show_state("check", *said)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        current = self._decisions.get(self.table.current_key()) or next(iter(chosen), None)
        able = bool(chosen) and self.session.project is not None and self.session.current.writable
        self.confirm.setEnabled(able)
        self._detail.setVisible(current is not None)
        if current is None or current.id == self._shown:
            return
        self._shown = current.id
        self._area.verticalScrollBar().setValue(0)
        self._what.setText(f"{wording.subject_name(current.subject.KIND)}: {_about(current)}")
        decided = self.tr("{0}, {1}").format(current.coder.name, wording.local_time(current.decided))
        if again := _confirmed(current):
            times = self.tr("times confirmed again: {0}").format(again)
            decided = f"{decided} · {times}"
        self._decided.setText(f"{decided}\n{self._why(current)}")
        self._told.setText(self._summary(current))
        self.passages.setVisible(isinstance(current, RestingDecision))
        if isinstance(current, RestingSignOff):
            self.figures.show_grid(differing.step_grid(current))
            return
        self.figures.show_grid(differing.figure_grid(current.difference))
        changed = self.session.current.verdicts.changed
        self.session.query(
            lambda: changed.passages(current, MOST), lambda found: self._show_passages(current.id, found), key="differ"
        )

    def _show_passages(self, decision: Id, passages: Sequence[ChangedPassage]) -> None:
        if decision == self._shown:
            self._passages = {passage.line.coding.id: passage for passage in passages}
            self.passages.show_grid(differing.passage_grid(passages))

    def _why(self, decision: Resting) -> str:
        if isinstance(decision, RestingSignOff):
            return self.tr("Note: {0}").format(decision.subject.note)
        return self.tr("Reason: {0}").format(decision.subject.reason)

    def _summary(self, decision: Resting) -> str:
        if isinstance(decision, RestingSignOff):
            return differing.step_summary(decision)
        return differing.summary(decision.difference, self._themes)

    def _grid(self, decisions: Sequence[Resting]) -> Grid:
        headings = (
            self.tr("Decision"),
            self.tr("Concerns"),
            self.tr("Verdict"),
            self.tr("Decided"),
            self.tr("Changed since"),
        )
        return Grid([ColumnHeading(heading) for heading in headings], [self._cells(one) for one in decisions])

    def _cells(self, decision: Resting) -> list[Cell]:
        subject, told = decision.subject, self._summary(decision)
        who = f"{wording.day(decision.decided.astimezone().date())} {decision.coder.initials}"
        return [
            cell(wording.subject_name(subject.KIND), key=decision.id),
            cell(_about(decision), tip=_about(decision)),
            cell(wording.name_of(subject.outcome) if isinstance(subject, Verdict) else ""),
            cell(who, tip=decision.coder.name, sort=decision.decided.isoformat()),
            cell(told, tip=told),
        ]

    # --- what is done -------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        chosen = self.chosen
        ids = [decision.id for decision in chosen]
        named = dict.fromkeys(_short(decision) for decision in chosen)
        many = self.tr("{0} decisions").format(wording.number(len(ids)))
        about = ", ".join(named) if len(named) <= _NAMED else many
        name, said = self.tr("Confirm {0} again").format(about), self.tr("{0} confirmed again").format(about)
        confirm = self.session.current.verdicts.changed.confirm
        self.dialog = ReasonDialog(
            name,
            self.tr("Confirm again"),
            lambda reason: self.session.perform(name, lambda: confirm(ids, reason), said=said),
            self,
        )
        self.dialog.open()

    def _show_place(self, key: str) -> None:
        line = self._passages[key].line
        self.session.go_to(line.source.id, line.coding.span)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        panel = Panel(self.title)
        panel.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(pressing(self.confirm, self.confirm.text()))
        foot.addStretch(1)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["s"])
        layout.setSpacing(SPACE["s"])
        for part in (self._what, self._decided, self._told, self.figures):
            layout.addWidget(part)
        layout.addWidget(self.passages, _ALL)
        layout.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(SPACE["l"], 0, SPACE["l"], SPACE["m"])
        below.setSpacing(SPACE["s"])
        below.addLayout(foot)
        below.addWidget(muted(self.tr("In the list: B confirms again · in the passages Enter shows in the text")))
        self._detail = QWidget()
        whole = QVBoxLayout(self._detail)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(inside)
        whole.addWidget(self._area, 1)
        whole.addLayout(below)
        panes = (Pane(self.title, panel), Pane(self.tr("What has changed"), framed(self._detail)))
        self._stack = self._list_or_empty(
            columns("review", self.session.memory, panes, (640, 520)), self.summary, self._empty
        )


def _has_changed(decision: Resting) -> bool:
    return decision.changed if isinstance(decision, RestingSignOff) else decision.difference.any


def _confirmed(decision: Resting) -> int:
    if isinstance(decision, RestingSignOff):
        return decision.subject.confirmed
    return decision.difference.then.confirmed


def _short(decision: Resting) -> str:
    return decision.step.name if isinstance(decision, RestingSignOff) else decision.theme.number


def _about(decision: Resting) -> str:
    if isinstance(decision, RestingSignOff):
        return decision.step.name
    about = f"{decision.theme.number} {decision.theme.name}"
    return f"{about} → {decision.need.number} {decision.need.name}" if decision.need else about
