"""Teman's page of candidates: families, what is in each, what gave rise to them, and what becomes of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import Grouping, Standing
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme, ThemeStatus
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.parts import columns, framed, lead_into, page_action, pressing
from lagvarde_coder.gui.workspaces.themes import candidates_grids as grids
from lagvarde_coder.gui.workspaces.themes.candidates_behind import AskedPanel, OriginsPanel
from lagvarde_coder.gui.workspaces.themes.candidates_deciding import CandidateDeciding
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.services.decisions.asked import CandidateLine, Ranking

_REMEMBERED = "candidates_family"


@dataclass(frozen=True, slots=True)
class CandidatesShown:
    """What the page shows, from one reading."""

    families: list[Family]
    lines: list[CandidateLine]
    family: Family
    rankings: list[Ranking]
    standing: Standing

    @classmethod
    def of(cls, project: OpenProject, family: Id) -> "CandidatesShown":
        """Ask the services; runs in a worker's thread. Without a ``family`` the first that has candidates is shown."""
        families, lines = project.themes.families.all(), project.decisions.asked.listing()
        used = next((line.family for line in lines), families[0])
        chosen = next((one for one in families if one.id == family), used)
        rankings = project.decisions.asked.rankings(chosen.id, Grouping.CATEGORY)
        return cls(families, lines, chosen, rankings, project.figures.counting.standing())


class CandidatesPage(ThemesPage):
    """Families to the left, the candidates of one of them to the right, what is behind them below."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_help_page(self, "candidates")
        self.deciding = CandidateDeciding(session, self)
        self.shown: CandidatesShown | None = None
        self._family: Id = ""
        self._wanted: Id = ""
        self._make_families()
        self._make_candidates()
        self.origins = OriginsPanel(session)
        self.asked = AskedPanel(session)
        self.behind = QTabWidget()
        self.behind.setDocumentMode(True)
        self.behind.setAccessibleName(self.tr("Behind the candidates"))
        self.behind.addTab(self.origins, self.tr("What gave rise to it"))
        self.behind.addTab(self.asked, self.tr("Asked for most"))
        self._lay_out()
        self._allow()

    # --- what every page can do ---------------------------------------------------------------------------------------

    @classmethod
    def named(cls) -> str:
        return QCoreApplication.translate("CandidatesPage", "Candidates")

    def refresh(self, change: Change | None) -> None:
        project, family = self.session.current, self._family or self._recalled()
        self.session.query(lambda: CandidatesShown.of(project, family), self._show, key="candidates")

    def begin(self) -> None:
        (self.table if self.table.row_count() else self.families).setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [*self._actions.values(), self.add_family, self.rename_family]

    def show_theme(self, theme: Id) -> None:
        """Show a candidate in its family."""
        self._wanted = theme
        if self.shown is not None:
            self._show_wanted()

    def clear(self) -> None:
        self.shown, self._family, self._wanted = None, "", ""
        self.families.show_grid(grids.families([], []))
        self.table.show_grid(grids.candidates([]))
        self.origins.show_candidate(None)
        self.asked.clear()

    # --- making -------------------------------------------------------------------------------------------------------

    def _make_families(self) -> None:
        self.families = ListTable(self.tr("Families"))
        self.families.use(grids.families([], []), grids.FAMILY_WIDTHS, grids.FAMILY_FLEXIBLE)
        self.families.setProperty("quiet", True)
        self.families.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.families.selection_changed.connect(self._choose_family)
        self.add_family = page_action(self, self.tr("New family …"), self.deciding.add_family, icon="add")
        self.rename_family = page_action(self, self.tr("Rename the family …"), self._rename_family, icon="edit")
        self.families.addActions([self.add_family, self.rename_family])

    def _make_candidates(self) -> None:
        self.table = ListTable(self.tr("Candidates"), many=True)
        self.table.use(grids.candidates([]), grids.CANDIDATE_WIDTHS, grids.CANDIDATE_FLEXIBLE)
        self.table.setProperty("quiet", True)
        self.table.sort_on_click(0)
        self.table.remember_widths(self.session.memory, "candidates")
        self.table.let_give_way([grids.DOCUMENTS])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selection_changed.connect(self._on_selection)
        self.table.chosen.connect(lambda _: self.origins.table.setFocus())
        self.filter: QLineEdit = filter_box(self.tr("Filter candidates"), self.table.show_only)
        lead_into(self.filter, self.table)
        self._actions = {
            "gather": page_action(self, self.tr("Bring together …"), self._gather, "Ctrl+M", "merge"),
            "keep": page_action(self, self.tr("Keep …"), lambda: self._decide("keep"), "Ctrl+B", "check"),
            "drop": page_action(self, self.tr("Drop …"), lambda: self._decide("drop"), "Del", "close"),
            "promote": page_action(self, self.tr("Make a theme …"), self._promote, "Ctrl+T", "themes"),
            "apart": page_action(self, self.tr("Take apart …"), lambda: self._decide("apart"), icon="unlink"),
            "reopen": page_action(self, self.tr("Undecided again …"), lambda: self._decide("reopen"), icon="undo"),
            "rename": page_action(self, self.tr("Rename …"), self._rename, "F2", "edit"),
        }
        self.table.addActions(list(self._actions.values()))
        copy_action(self.session, self.table, self.tr("Candidates"))
        self.empty = EmptyState(
            "coding",
            self.tr("No candidates in this family"),
            self.tr("They are made in Coding: select a passage and press X, or Shift+X for the whole document."),
        )

    def _lay_out(self) -> None:
        left = Panel(self.tr("Families"))
        left.add_tool(self.add_family, "add")
        left.add_tool(self.rename_family, "edit")
        left.body.addWidget(self.families, 1)
        self._panel = Panel(self.tr("Candidates"))
        self.filter.setMaximumWidth(theming.current().scaled(280))
        self._panel.add_widget_to_head(self.filter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        self._panel.body.addWidget(self._pages, 1)
        row = Flow()
        for name in ("gather", "keep", "drop", "promote"):
            row.addWidget(pressing(self._actions[name], self._actions[name].text()))
        row.addWidget(self._more())
        row.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["m"])
        self._panel.body.addLayout(row)
        right = QWidget()
        inner = QVBoxLayout(right)
        inner.setContentsMargins(0, 0, 0, 0)
        behind = Pane(self.tr("Behind the candidates"), framed(self.behind))
        parts = (Pane(self.tr("Candidates"), self._panel), behind)
        inner.addWidget(columns("candidates-right", self.session.memory, parts, (340, 260), upright=True))
        whole = (Pane(self.tr("Families"), left), Pane(self.tr("Candidates"), right, beside=560))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["m"], 0, 0)
        layout.addWidget(columns("candidates", self.session.memory, whole, (240, 900), wanted=(1, 0)))

    def _more(self) -> QPushButton:
        """Return a button with what is done less often."""
        menu = QMenu(self)
        menu.addActions([self._actions[name] for name in ("apart", "reopen", "rename")])
        button = QPushButton(self.tr("More"))
        button.setMenu(menu)
        theming.current().keep_icon(button, "more")
        return button

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, shown: CandidatesShown) -> None:
        if self.session.project is None:
            return
        self.shown, self._family = shown, shown.family.id
        self.families.selection_changed.disconnect(self._choose_family)
        self.families.show_grid(grids.families(shown.families, shown.lines))
        self.families.select_keys([self._family], self._family)
        self.families.selection_changed.connect(self._choose_family)
        self._show_family()
        if self._wanted:
            self._show_wanted()

    def _show_family(self) -> None:
        if self.shown is None:
            return
        lines = self._of_family()
        self._panel.set_title(self.shown.family.name)
        self._panel.set_note(self._amounts(lines))
        self.table.show_grid(grids.candidates(lines))
        self._pages.setCurrentIndex(0 if lines else 1)
        self.asked.show_rankings(self.shown.rankings, self.shown.standing)
        self._on_selection()

    def _amounts(self, lines: Sequence[CandidateLine]) -> str:
        undecided = sum(line.candidate.status is ThemeStatus.ACTIVE and line.into is None for line in lines)
        return self.tr("{0} candidates, {1} undecided").format(len(lines), undecided) if lines else ""

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        line = next((one for one in self.shown.lines if one.candidate.id == wanted), None) if self.shown else None
        if line is None:
            return
        if line.family.id != self._family:
            self._wanted, self._family = wanted, line.family.id
            self.refresh(None)
        else:
            self.table.select_keys([wanted], wanted)
            self._on_selection()

    def _choose_family(self) -> None:
        if self.families.current_key() and self.families.selected_keys() != [self._family]:
            self._family = next(iter(self.families.selected_keys()), self._family)
            self.session.memory.remember(_REMEMBERED, self._family, self.session.current.path)
            self.refresh(None)

    def _recalled(self) -> Id:
        kept = self.session.memory.recall(_REMEMBERED, self.session.current.path)
        return kept if isinstance(kept, str) else ""

    def _of_family(self) -> list[CandidateLine]:
        lines = self.shown.lines if self.shown else []
        return [line for line in lines if line.family.id == self._family]

    # --- deciding -----------------------------------------------------------------------------------------------------

    def _chosen(self) -> list[CandidateLine]:
        keys = set(self.table.selected_keys())
        return [line for line in self._of_family() if line.candidate.id in keys]

    def _on_selection(self) -> None:
        chosen = self._chosen()
        self.origins.show_candidate(chosen[0].candidate if len(chosen) == 1 else None)
        self._allow()

    def _allow(self) -> None:
        chosen = self._chosen()
        writable = self.session.project is not None and self.session.project.writable
        in_use = bool(chosen) and all(line.candidate.in_use for line in chosen)
        promoted = any(line.candidate.status is ThemeStatus.PROMOTED for line in chosen)
        allowed = {
            "gather": in_use and all(line.into is None for line in chosen),
            "keep": bool(chosen) and not promoted,
            "drop": bool(chosen) and not promoted,
            "promote": in_use and all(line.into is None for line in chosen),
            "apart": bool(chosen) and all(line.into is not None for line in chosen),
            "reopen": bool(chosen) and all(line.candidate.status is not ThemeStatus.ACTIVE for line in chosen),
            "rename": len(chosen) == 1,
        }
        for name, action in self._actions.items():
            action.setEnabled(writable and allowed[name])
        self.add_family.setEnabled(writable)
        self.rename_family.setEnabled(writable and self.shown is not None)

    def _themes(self) -> list[Theme]:
        return [line.candidate for line in self._chosen()]

    def _decide(self, decision: str) -> None:
        self.deciding.ask(decision, self._themes())

    def _gather(self) -> None:
        """Offer the chosen ones first: most often the others are brought into one of them."""
        chosen = self._themes()
        others = [
            line.candidate
            for line in self._of_family()
            if line.candidate.in_use and line.into is None and line.candidate not in chosen
        ]
        self.deciding.gather(chosen, [*(chosen if len(chosen) > 1 else ()), *others])

    def _promote(self) -> None:
        self.deciding.promote(self._themes())

    def _rename(self) -> None:
        self.deciding.rename(self._themes()[0])

    def _rename_family(self) -> None:
        if self.shown is not None:
            self.deciding.rename_family(self.shown.family)
