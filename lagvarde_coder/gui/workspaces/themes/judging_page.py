"""Bedömning: a verdict on each theme and need, beside what the data say and the passages for and against it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.verdicts import Verdict
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns, framed, scrolling
from lagvarde_coder.gui.workspaces.themes.judging_draft import VerdictDraft
from lagvarde_coder.gui.workspaces.themes.judging_figures import JudgingFigures
from lagvarde_coder.gui.workspaces.themes.judging_form import JudgingForm
from lagvarde_coder.gui.workspaces.themes.judging_passages import JudgingPassages
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.services.verdicts.beside import VerdictPage
from lagvarde_coder.services.verdicts.given import JudgedTheme

MOST = 60
"""Passages that are read at once; the others come when they are asked for."""
_WIDTHS, _FLEXIBLE = (48, 96, 100), {1: 3, 2: 4}


class JudgingPage(ThemesPage):
    """A list of themes and needs, the passages of the chosen one, and its verdicts."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_help_page(self, "judging")
        self.dialog: QDialog | None = None
        self._judged: dict[str, JudgedTheme] = {}
        self._changed: frozenset[Id] = frozenset()
        self._page: VerdictPage | None = None
        self._whole: set[Id] = set()
        self.table = ListTable(self.tr("Themes and needs"))
        self.table.setProperty("quiet", True)
        self.table.use(self._grid([]), _WIDTHS, _FLEXIBLE)
        self.table.remember_widths(session.memory, "judging")
        self.table.show_all_words()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.selection_changed.connect(self._ask_page)
        self.copy_action = copy_action(session, self.table, self.title)
        self.figures, self.form = JudgingFigures(), JudgingForm()
        self.passages = JudgingPassages(session, self.figures)
        self.passages.ticked.connect(self._tell_ticked)
        self.passages.ticked.connect(self._keep_typed)
        self.passages.all_wanted.connect(self._show_all)
        session.coder_changed.connect(self._forget)
        self.form.edited.connect(self._keep_typed)
        self.form.save_wanted.connect(self._save)
        self.form.settle_wanted.connect(self._ask_settle)
        self._theme = Sentence(kind="panel-title")
        self._since = Sentence(kind="warning")
        self._lay_out()
        self._look_empty()

    @property
    def theme(self) -> Id:
        """The theme that is chosen, or nothing."""
        return self.table.current_key()

    @classmethod
    def named(cls) -> str:
        return QCoreApplication.translate("JudgingPage", "Verdicts")

    def refresh(self, change: Change | None) -> None:
        """Ask for the verdicts, and what has changed since; then for the page of the theme that is chosen."""
        project, alone = self.session.current, self.session.alone

        def read() -> tuple[list[JudgedTheme], frozenset[Id]]:
            changed = () if alone else project.verdicts.changed.changed()
            return project.verdicts.judging.all(), frozenset(decision.id for decision in changed)

        self.session.query(read, lambda found: self._show(*found), key="judging")

    def begin(self) -> None:
        self.table.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self.passages.tick_read, self.passages.tick_evidence, self.copy_action]

    def show_theme(self, theme: Id) -> None:
        self.table.select_keys([theme], theme)

    def clear(self) -> None:
        self._forget()
        self._show([], frozenset())

    def _forget(self) -> None:
        """Forget whose ticks and words are shown: another project, or another person."""
        self._page = None
        self._whole.clear()
        self.passages.forget()

    # --- themes -------------------------------------------------------------------------------------------------------

    def _show(self, judged: Sequence[JudgedTheme], changed: frozenset[Id]) -> None:
        self._judged = {one.theme.id: one for one in judged}
        self._changed = changed
        blocked = self.table.blockSignals(True)
        self.table.show_grid(self._grid(judged))
        if judged and not self.table.selected_keys():
            self.table.select_keys([judged[0].theme.id], judged[0].theme.id)
        self.table.blockSignals(blocked)
        done = sum(bool(one.verdicts) for one in judged)
        self._panel.set_note(self.tr("{0} of {1} judged").format(done, len(judged)))
        self._ask_page()

    def _ask_page(self) -> None:
        theme = self.theme
        if theme not in self._judged or self.session.project is None:
            self._page = None
            self._look_empty()
            return
        judging, most = self.session.current.verdicts.judging, None if theme in self._whole else MOST
        self.session.query(lambda: judging.page(theme, most), self._show_page, key="judging-page")

    def _show_page(self, page: VerdictPage) -> None:
        if page.theme.id != self.theme:
            return
        if self._page is None or self._page.theme.id != page.theme.id:
            self._area.verticalScrollBar().setValue(0)
        self._page = page
        theme, draft = page.theme, self._draft(page)
        self._theme.setText(f"{theme.number} {theme.name}")
        since = [line.coder.name for line in page.judged.verdicts if line.verdict.id in self._changed]
        self._since.setText(self.tr("Changed since the verdict by {0}").format(wording.spoken().listed(since)))
        self._since.setVisible(bool(since))
        self.figures.show_page(page)
        writable = self.session.current.writable
        self.form.show_page(page, draft, writable=writable)
        self.passages.show_page(page, draft.read, draft.evidence)
        self._tell_ticked()
        self._look_empty()

    def _draft(self, page: VerdictPage) -> VerdictDraft:
        """Return what was typed and ticked and not saved, also before the project was closed, else what is saved."""
        kept = VerdictDraft.of_fields(self.session.typed(Verdict.KIND, self._place(page.theme.id)))
        return kept or self._saved(page)

    def _saved(self, page: VerdictPage) -> VerdictDraft:
        actor = self.session.current.actor
        own = (line.verdict for line in page.judged.verdicts if line.coder.id == actor)
        return VerdictDraft.of_verdict(next(own, None))

    def _place(self, theme: Id) -> str:
        """Return under what a draft is kept: everybody has one of their own per theme."""
        return f"{theme} {self.session.current.actor}"

    def _look_empty(self) -> None:
        for part in (self._right, self.passages):
            part.setEnabled(self._page is not None)
        self._right.setVisible(self._page is not None)

    def _grid(self, judged: Sequence[JudgedTheme]) -> Grid:
        headings = (self.tr("No."), self.tr("Theme or need"), self.tr("Verdict"))
        return Grid([ColumnHeading(heading) for heading in headings], [self._cells(one) for one in judged])

    def _cells(self, judged: JudgedTheme) -> list[Cell]:
        told = self._told(judged)
        return [
            cell(judged.theme.number, key=judged.theme.id),
            cell(judged.theme.name, tip=judged.theme.claim or judged.theme.name),
            cell(told, tip=told),
        ]

    def _told(self, judged: JudgedTheme) -> str:
        """Return the project's verdict, or that of everybody; what is to be looked over is said."""
        shown = [judged.settled] if judged.settled else list(judged.verdicts)
        outcomes = dict.fromkeys(wording.name_of(line.verdict.outcome) for line in shown)
        told = " / ".join(outcomes) or "–"
        if any(line.verdict.id in self._changed for line in shown):
            return self.tr("{0}, changed since").format(told)
        if any(line.verdict.unread_against for line in shown):
            return self.tr("{0}, contradicting passages not gone through").format(told)
        return told

    def _tell_ticked(self) -> None:
        if self._page is not None:
            chosen, read = self.passages.evidence, self.passages.read_against
            self.form.show_chosen(evidence=len(chosen), read=len(read), against=len(self._page.against))

    def _show_all(self) -> None:
        self._whole.add(self.theme)
        self._ask_page()

    # --- verdicts -----------------------------------------------------------------------------------------------------

    def _keep_typed(self) -> None:
        """Keep what is typed and ticked until it is saved, also while the project is closed."""
        if self._page is not None:
            draft = self.form.draft(self.passages.evidence, self.passages.read_against)
            fields = draft.fields if draft != self._saved(self._page) else {}
            self.session.type(Verdict.KIND, self._place(self._page.theme.id), fields, stored_soon=False)

    def _save(self) -> None:
        page = self._page
        if page is None:
            return
        theme = page.theme
        new = self.form.verdict(self.passages.evidence, self.passages.read_against)
        judge = self.session.current.verdicts.judging.judge
        name = self.tr("Judge {0}").format(theme.number)
        said = self.tr("{0}: {1}").format(theme.number, wording.name_of(new.outcome))
        if self.session.perform(name, lambda: judge(theme.id, new), said=said) is not None:
            self.session.type(Verdict.KIND, self._place(theme.id), {}, stored_soon=False)

    def _ask_settle(self, verdict: Id) -> None:
        page = self._page
        if page is None:
            return
        name = self.tr("Let the verdict on {0} be the project’s").format(page.theme.number)
        settle = self.session.current.verdicts.judging.settle
        self.dialog = ReasonDialog(
            name,
            self.tr("Settle"),
            lambda reason: self.session.perform(name, lambda: settle(verdict, reason)),
            self,
        )
        self.dialog.open()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._panel = Panel(self.tr("Themes and needs"))
        self._panel.body.addWidget(self.table, 1)
        self._right = QWidget()
        layout = QVBoxLayout(self._right)
        layout.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["m"])
        layout.setSpacing(SPACE["s"])
        for part in (self._theme, self._since, self.form, self.figures.groups):
            layout.addWidget(part)
        layout.addStretch(1)
        self._area = scrolling(self._right)
        self.form.missed.connect(self._area.ensureWidgetVisible)
        panes = (
            Pane(self.tr("Themes and needs"), self._panel),
            Pane(self.tr("Passages for and against"), self.passages),
            Pane(self.tr("Verdict"), framed(self._area)),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE["m"], 0, 0)
        whole.addWidget(columns("judging", self.session.memory, panes, (330, 430, 380)))
