"""Att ta upp: opening the list, deciding, and printing it as an agenda."""

from collections.abc import Callable, Container, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.exporters.base import ExportOptions
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.elided import ShortButton
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.models.doubts import named
from lagvarde_coder.gui.workspaces.coding.panels.doubt.agenda import AgendaPage
from lagvarde_coder.gui.workspaces.coding.panels.doubt.agenda_dialogs import (
    ChangeDialog,
    KeepDialog,
    RemoveDialog,
    RuleDialog,
)
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.doubt.agenda import AGENDA
from lagvarde_coder.services.doubt.doubts import Doubt, DoubtGroup
from lagvarde_coder.services.doubt.settling import Decision, DoubtOutcome
from lagvarde_coder.services.report.hand_outs import HandOut

_SHOWN = ("coding", "disposition", "theme", "source", "coder", "organisation", "sectioning")
"""Kinds of subjects whose change may alter the list."""

_NARROW = 76
"""Letters across the document's head below which the number alone stands on the button."""


class Settling(Controller):
    """Keeps the list in step with the project, and settles what is chosen in it.

    Attributes:
        counter: the button in the workspace's head: how much waits. dialog: the one that was opened last.
    """

    def __init__(self, room: Room, opening: Opening, pages: QStackedWidget) -> None:
        super().__init__(room)
        self._opening = opening
        self._pages = pages
        self._page: AgendaPage | None = None
        self.counter = ShortButton(room.document, letters=_NARROW)
        theming.current().keep_icon(self.counter, "question")
        self.counter.clicked.connect(self.open)
        self.dialog: QDialog | None = None
        self._show_count(0)
        self._session.closed.connect(self._forget)

    @property
    def page(self) -> AgendaPage:
        """The list with what is decided on, built when it is first asked for."""
        if self._page is None:
            self._page = page = AgendaPage(self._session.memory, self._pages)
            self._pages.addWidget(page)
            self._connect(page)
        return self._page

    def _connect(self, page: AgendaPage) -> None:
        page.keep_wanted.connect(self._keep)
        page.keep_why_wanted.connect(self._keep_why)
        page.change_wanted.connect(self._change)
        page.remove_wanted.connect(self._remove)
        page.rule_wanted.connect(self._rule)
        page.place_wanted.connect(self._show_place)
        page.undo_wanted.connect(self._undo)
        page.export_wanted.connect(self.ask_where)
        page.back_wanted.connect(self.leave)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("Show points for discussion"), "Ctrl+Shift+O", self.open),
            action(self.tr("Print as an agenda …"), "", self.ask_where),
        ]

    # --- the list -----------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> bool:
        """Whether the list is on the screen, in place of the text."""
        return self._page is not None and self._pages.currentWidget() is self._page

    def open(self) -> None:
        """Show the list in place of the text."""
        if self._session.project is None:
            return
        self._codings.editor.commit()
        self.page.say("")
        self._pages.setCurrentWidget(self.page)
        self.page.list.setFocus()
        self._load()

    def leave(self) -> None:
        """Show the text again."""
        if self.shown:
            self._pages.setCurrentIndex(0)
            self._view.setFocus()

    def _forget(self) -> None:
        """The project was closed: nothing of it stays on the page."""
        self.leave()
        if self._page is not None:
            self._page.forget()

    def refresh(self, change: Change | None) -> None:
        """Count, or list, what waits now; read beside the window."""
        if change is not None and not change.touches(*_SHOWN):
            return
        if self.shown:
            self.page.say("")  # the message was about an earlier step
            self._load(frozenset[Id]().union(*change.subjects.values()) if change else frozenset())
        else:
            doubts = self._session.current.doubt.doubts
            self._session.query(doubts.count, self._show_count, key="doubts")

    def _load(self, touched: Container[Id] = ()) -> None:
        doubts = self._session.current.doubt.doubts
        self._session.query(doubts.open, lambda groups: self._show_groups(groups, touched), key="doubts")

    def _show_groups(self, groups: list[DoubtGroup], touched: Container[Id]) -> None:
        writable, alone = self._session.current.writable, self._session.alone
        self.page.show_groups(groups, writable=writable, alone=alone, touched=touched)
        self._show_count(sum(len(group.doubts) for group in groups if group.open))

    def _show_count(self, count: int) -> None:
        text = self.tr("For discussion ({0})").format(wording.number(count)) if count else self.tr("For discussion")
        self.counter.show_text(text, wording.number(count))
        self.counter.setToolTip(self.tr("What coders are unsure of (Ctrl+Shift+O)"))

    def _show_place(self) -> None:
        for doubt in self.page.chosen[:1]:
            self.leave()
            self._opening.go_to(doubt.source.id, doubt.subject.start, doubt.subject.end)

    # --- deciding -----------------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        if self.page.keep.isEnabled():
            self._settle(self.page.chosen, Decision(outcome=DoubtOutcome.KEEP))

    def _keep_why(self) -> None:
        chosen = self.page.chosen
        self._ask(KeepDialog(self._subject(chosen), self._settler(chosen), self.page))

    def _change(self) -> None:
        chosen = self.page.chosen
        self._ask(ChangeDialog(self._subject(chosen), chosen, self._themes(), self._settler(chosen), self.page))

    def _remove(self) -> None:
        chosen = self.page.chosen
        self._ask(RemoveDialog(self._subject(chosen), chosen, self._settler(chosen), self.page))

    def _rule(self) -> None:
        chosen = self.page.chosen
        self._ask(RuleDialog(self._subject(chosen), chosen, self._themes(), self._settler(chosen), self.page))

    def _ask(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._answered)
        self._session.closed.connect(dialog.reject)
        dialog.open()

    def _answered(self) -> None:
        self.dialog = None
        self.page.list.setFocus()

    def _settler(self, chosen: Sequence[Doubt]) -> Callable[[Decision], bool]:
        return lambda decision: self._settle(chosen, decision)

    def _settle(self, chosen: Sequence[Doubt], decision: Decision) -> bool:
        name = self._name(chosen, decision)
        doubts, ids = self._session.current.doubt.doubts, [doubt.id for doubt in chosen]
        if self._session.perform(name, lambda: doubts.settle(ids, decision)) is None:
            return False
        self.page.say(name, undo=True, heard=False)
        return True

    def _undo(self) -> None:
        text = self._session.undo_stack.undoText()
        self._session.undo()
        self.page.say(self.tr("Undone: {0}").format(text), heard=False)

    def _themes(self) -> list[Theme]:
        return self._at.offered()

    def _subject(self, chosen: Sequence[Doubt]) -> str:
        first = named(chosen[0])
        return self.tr("{0} and {1} more").format(first, len(chosen) - 1) if len(chosen) > 1 else first

    def _name(self, chosen: Sequence[Doubt], decision: Decision) -> str:
        """Return what was decided, in words: the name of the undo step, and the line above the list."""
        subject = self._subject(chosen)
        match decision.outcome:
            case DoubtOutcome.KEEP:
                name = self.tr("Kept: {0}").format(subject)
            case DoubtOutcome.CHANGE:
                name = self.tr("{0} → {1}").format(subject, self._at.themes[decision.theme].number)
            case _:
                told = wording.name_of(decision.what) if decision.what else ""
                gone = self.tr("Removed: {0}").format(subject) if chosen[0].theme else subject
                name = self.tr("{0} – {1}").format(gone, told) if told else gone
        if decision.rule is None:
            return name
        return self.tr("New rule for {0}; {1}").format(self._at.themes[decision.rule.theme].number, name)

    # --- printing -----------------------------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask for a file name; the agenda is written when it is chosen."""
        if self._session.project is None:
            return
        path = self._session.current.path
        proposed = path.with_name(self.tr("{0} – for discussion.docx").format(path.stem))
        self.dialog = dialog = QFileDialog(self._room.host, self.tr("Print as an agenda"), str(proposed))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("docx")
        dialog.setNameFilters([self.tr("Word (*.docx)"), self.tr("Web page (*.html)")])
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix("html" if ".html" in name else "docx"))
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the agenda beside the window; of a damaged project nothing is handed out."""
        project = self._session.current
        options = ExportOptions(comments=bool(self._session.memory.recall("report-comments")))

        def call(progress: Progress) -> HandOut:
            project.refuse_damage(progress)
            return project.report.exporting.export(path, progress, name=AGENDA.name, options=options)

        self._session.job(
            self.tr("Exporting {0}").format(path.name), call, lambda hand_out: self._exported(path, hand_out)
        )

    def _exported(self, path: Path, hand_out: HandOut) -> None:
        if hand_out.change is not None:
            self._session.announce(hand_out.change)
        text = self.tr("{0} is ready (state {1})").format(path.name, wording.number(hand_out.export.state))
        self.page.say(text)
        self.show_done(text)
