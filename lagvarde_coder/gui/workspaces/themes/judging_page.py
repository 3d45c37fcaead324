"""Bedömning: a verdict on each theme and need, beside what the data say and the passages for and against it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import columns, framed, inset, muted
from lagvarde_coder.gui.workspaces.themes.judging_figures import JudgingFigures
from lagvarde_coder.gui.workspaces.themes.judging_form import JudgingForm, Unsaved
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.verdicts.beside import VerdictPage
from lagvarde_coder.services.verdicts.given import JudgedTheme, VerdictLine

MOST = 60
"""Passages that are read at once; the others come when they are asked for."""
_WIDTHS, _FLEXIBLE = (40, 104, 98), {1: 1}
_PASSAGE_WIDTHS, _PASSAGE_FLEXIBLE = (44, 60, 92, 84, 66), {3: 2, 4: 1}
_WORDS = 92
"""Pixels of height for the words of the passage that is looked at."""
_TICK = "✓"


class JudgingPage(ThemesPage):
    """A list of themes and needs, the passages of the chosen one, and its verdicts."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, QCoreApplication.translate("JudgingPage", "Verdicts"))
        set_help_page(self, "judging")
        self.dialog: QDialog | None = None
        self._judged: dict[str, JudgedTheme] = {}
        self._changed: frozenset[Id] = frozenset()
        self._page: VerdictPage | None = None
        self._unsaved: dict[Id, Unsaved] = {}
        self._read: dict[Id, set[Id]] = {}
        self._evidence: dict[Id, set[Id]] = {}
        self._whole: set[Id] = set()
        self.table = ListTable(self.tr("Themes and needs"))
        self.table.setProperty("quiet", True)
        self.table.use(self._grid([]), _WIDTHS, _FLEXIBLE)
        self.table.remember_widths(session.memory, "judging")
        self.table.show_all_words()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.selection_changed.connect(self._on_theme)
        self.copy_action = copy_action(session, self.table, self.title)
        self.passages = ListTable(self.tr("Passages for and against"), many=True)
        self.passages.setProperty("quiet", True)
        self.passages.use(self._passage_grid(), _PASSAGE_WIDTHS, _PASSAGE_FLEXIBLE)
        self.passages.remember_widths(session.memory, "judging-passages")
        self.passages.chosen.connect(self._show_place)
        self.passages.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.tick_read = self._action(self.tr("Tick as read"), "R", self._toggle_read)
        self.tick_evidence = self._action(self.tr("Choose as evidence"), "E", self._toggle_evidence)
        self.more = QPushButton()
        self.more.setProperty("flat", True)
        self.more.clicked.connect(self._show_all)
        self.passages.selectionModel().currentRowChanged.connect(lambda *_: self._show_words())
        self.words = QPlainTextEdit()
        self.figures, self.form = JudgingFigures(), JudgingForm()
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

    def refresh(self, change: Change | None) -> None:
        """Ask for the verdicts, and what has changed since; then for the page of the theme that is chosen."""
        self._keep_typed()
        project, alone = self.session.current, self.session.alone

        def read() -> tuple[list[JudgedTheme], frozenset[Id]]:
            changed = () if alone else project.verdicts.changed.changed()
            return project.verdicts.judging.all(), frozenset(decision.id for decision in changed)

        self.session.query(read, lambda found: self._show(*found), key="judging")

    def begin(self) -> None:
        self.table.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self.tick_read, self.tick_evidence, self.copy_action]

    def show_theme(self, theme: Id) -> None:
        self.table.select_keys([theme], theme)

    def clear(self) -> None:
        for kept in (self._unsaved, self._read, self._evidence):
            kept.clear()
        self._whole.clear()
        self._page = None
        self._show([], frozenset())

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

    def _on_theme(self) -> None:
        self._keep_typed()
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
        self._page = page
        theme, own = page.theme, self._own(page)
        made = own.verdict if own else None
        self._read.setdefault(theme.id, set(made.read_against) if made else set())
        self._evidence.setdefault(theme.id, set(made.evidence) if made else set())
        self._theme.setText(f"{theme.number} {theme.name}")
        since = [line.coder.name for line in page.judged.verdicts if line.verdict.id in self._changed]
        self._since.setText(self.tr("Changed since the verdict by {0}").format(wording.spoken().listed(since)))
        self._since.setVisible(bool(since))
        self.figures.show_page(page)
        writable = self.session.current.writable
        self.form.show_page(page, own, self._unsaved.get(theme.id), writable=writable)
        self._show_passages()
        self._look_empty()

    def _own(self, page: VerdictPage) -> VerdictLine | None:
        actor = self.session.current.actor
        return next((line for line in page.judged.verdicts if line.coder.id == actor), None)

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

    # --- passages -----------------------------------------------------------------------------------------------------

    def _show_passages(self) -> None:
        self.passages.show_grid(self._passage_grid())
        if self._page and self._page.passages and not self.passages.selected_keys():
            first = self._page.passages[0].coding.id
            self.passages.select_keys([first], first)
        self._show_words()
        page = self._page
        total, shown = (page.figures.passages, len(page.passages)) if page else (0, 0)
        self.more.setText(self.tr("Show all {0} passages").format(wording.number(total)))
        self.more.setVisible(shown < total)
        self._passage_panel.set_note(self.tr("{0} of {1}").format(wording.number(shown), wording.number(total)))
        if page:
            theme, against = page.theme.id, set(page.against)
            read = len(self._read[theme] & against)
            self.form.show_chosen(evidence=len(self._evidence[theme]), read=read, against=len(against))

    def _show_words(self) -> None:
        """Show all words of the passage that is looked at, and where they stand."""
        key = self.passages.current_key()
        line = next((line for line in self._page.passages if line.coding.id == key), None) if self._page else None
        where = f"{line.source.title} · {line.coder.name} · {line.evidence}" if line else ""
        self.words.setPlainText(f"{line.words.strip()}\n{where}" if line else "")

    def _passage_grid(self) -> Grid:
        headings = (
            self.tr("Read"),
            self.tr("Evidence"),
            self.tr("Stance"),
            self.tr("Passage"),
            self.tr("Document"),
        )
        lines = self._page.passages if self._page else ()
        return Grid([ColumnHeading(heading) for heading in headings], [self._passage_cells(line) for line in lines])

    def _passage_cells(self, line: CodingLine) -> list[Cell]:
        theme = self._page.theme.id if self._page else ""
        words = " ".join(line.words.split())
        against = line.coding.stance is not Stance.SUPPORTS
        read = _TICK if line.coding.id in self._read.get(theme, ()) else "○" if against else ""
        tip = self.tr("read") if read == _TICK else self.tr("not read") if read else ""
        return [
            cell(read, key=line.coding.id, tip=tip),
            cell(_TICK if line.coding.id in self._evidence.get(theme, ()) else ""),
            cell(wording.name_of(line.coding.stance)),
            cell(words, tip=words),
            cell(line.source.title, tip=f"{line.source.title} · {line.coder.name} · {line.evidence}"),
        ]

    def _toggle_read(self) -> None:
        if self._page is not None:
            against = [key for key in self.passages.selected_keys() if key in set(self._page.against)]
            self._toggle(
                self._read[self._page.theme.id], against, self.tr("{0} ticked as read"), self.tr("{0} not read")
            )

    def _toggle_evidence(self) -> None:
        if self._page is not None:
            chosen = self.passages.selected_keys()
            names = self.tr("{0} chosen as evidence"), self.tr("{0} not chosen as evidence")
            self._toggle(self._evidence[self._page.theme.id], chosen, *names)

    def _toggle(self, ticked: set[Id], keys: Sequence[Id], on: str, off: str) -> None:
        """Tick what is chosen, or untick it if all of it is ticked."""
        if not keys:
            return
        done = ticked.issuperset(keys)
        ticked.difference_update(keys) if done else ticked.update(keys)
        self._show_passages()
        announce(self.passages, (off if done else on).format(len(keys)))

    def _show_all(self) -> None:
        self._keep_typed()
        self._whole.add(self.theme)
        self._ask_page()

    def _show_place(self, key: str) -> None:
        for line in self._page.passages if self._page else ():
            if line.coding.id == key:
                self.session.go_to(line.source.id, line.coding.span)

    # --- verdicts -----------------------------------------------------------------------------------------------------

    def _keep_typed(self) -> None:
        """Keep what stands in the form until it is saved, also while another theme is looked at."""
        if self._page is not None:
            unsaved = self.form.unsaved
            if unsaved is None:
                self._unsaved.pop(self._page.theme.id, None)
            else:
                self._unsaved[self._page.theme.id] = unsaved

    def _save(self) -> None:
        page = self._page
        if page is None:
            return
        theme = page.theme
        new = self.form.verdict(
            tuple(sorted(self._evidence[theme.id])), tuple(sorted(self._read[theme.id] & set(page.against)))
        )
        judge = self.session.current.verdicts.judging.judge
        name = self.tr("Judge {0}").format(theme.number)
        said = self.tr("{0}: {1}").format(theme.number, wording.name_of(new.outcome))
        self._page = None  # what stands in the form is what is being stored
        self._unsaved.pop(theme.id, None)
        if self.session.perform(name, lambda: judge(theme.id, new), said=said) is None:
            self._page = page

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

    def _action(self, text: str, key: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _=False: do())
        self.passages.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._panel = Panel(self.tr("Themes and needs"))
        self._panel.body.addWidget(self.table, 1)
        self._passage_panel = Panel(self.tr("Passages for and against"))
        self.words.setReadOnly(True)
        self.words.setProperty("field", True)
        self.words.setFixedHeight(_WORDS)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("The passage"))
        self._passage_panel.body.addLayout(inset(self.figures))
        self._passage_panel.body.addWidget(self.passages, 1)
        self._passage_panel.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._passage_panel.body.addLayout(inset(self.words))
        hint = muted(self.tr("R ticks as read · E chooses as evidence · Enter shows in the text"))
        hint.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["s"])
        self._passage_panel.body.addWidget(hint)
        self._right = QWidget()
        layout = QVBoxLayout(self._right)
        layout.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["m"])
        layout.setSpacing(SPACE["s"])
        for part in (self._theme, self._since, self.form, self.figures.groups):
            layout.addWidget(part)
        layout.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(self._right)
        self._right.setAutoFillBackground(False)
        panes = (
            Pane(self.tr("Themes and needs"), self._panel),
            Pane(self.tr("Passages for and against"), self._passage_panel),
            Pane(self.tr("Verdict"), framed(area)),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE["m"], 0, 0)
        whole.addWidget(columns("judging", self.session.memory, panes, (316, 412, 412)))
