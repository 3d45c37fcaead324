"""Föra samman: related themes become needs."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import Grid
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.decisions.composer import Composer
from lagvarde_coder.gui.workspaces.decisions.deciding import Deciding
from lagvarde_coder.gui.workspaces.decisions.lineage_page import LineagePage
from lagvarde_coder.gui.workspaces.decisions.loose_panel import LoosePanel
from lagvarde_coder.gui.workspaces.decisions.needs_panel import NeedsPanel
from lagvarde_coder.gui.workspaces.decisions.preview_table import preview_grid
from lagvarde_coder.gui.workspaces.decisions.state import MergeState
from lagvarde_coder.gui.workspaces.parts import columns, holds_focus, page_action, panel, separator
from lagvarde_coder.services.decisions.merging import NeedChoice, as_planned
from lagvarde_coder.services.figures.counting import Preview


class MergingWorkspace(Workspace):
    """Themes | how they are brought together | needs; and the picture of it all."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._state: MergeState | None = None
        self._wanted_need: Id = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["xs"], SPACE["m"], SPACE["m"])
        self.tabs = QTabWidget()
        layout.addWidget(self.tabs)
        self._panes, (lineage, inside) = Panes(), panel()
        self.tabs.addTab(self._panes, self.tr("Themes and needs"))
        self.tabs.addTab(lineage, self.tr("How themes became needs"))
        self.loose = LoosePanel(self._panes.borders)
        self.composer = Composer(self._panes.borders)
        self.needs = NeedsPanel(self._panes.borders)
        self.lineage = LineagePage(session, lineage)
        inside.addWidget(self.lineage)
        self.deciding = Deciding(session, self)
        self.merge_action = page_action(self, self.tr("Merge"), self.merge, "Ctrl+M", "merge", "merge")
        self._line, self._second_line = separator(self), separator(self)
        self.tabs.setDocumentMode(True)
        self._lay_out()
        self.loose.checked_changed.connect(self._checked)
        self.loose.wanted.connect(self._decide)
        self.needs.take_out_wanted.connect(self.deciding.take_out)
        self.composer.preview_wanted.connect(self._preview)
        self.composer.merge_wanted.connect(self.merge)
        self.composer.themes_wanted.connect(self.loose.tree.setFocus)
        session.closed.connect(self._on_closed)
        self.lineage.copy_wanted.connect(lambda: self.deciding.copy_picture(self.lineage.picture))

    def activate(self) -> None:
        """Put the focus in the themes, or in the needs when all themes are in one."""
        tabs = self.tabs.currentWidget()
        if tabs is not None and tabs.isAncestorOf(self.lineage.table):
            self.lineage.table.setFocus()
        elif self.loose.is_empty:
            self.needs.tree.setFocus()
        else:
            self.loose.tree.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self.merge_action, self._line, *self.loose.menu.actions(), self._second_line, self.needs.take_out]

    def refresh(self, change: Change | None) -> None:
        """Read and count again."""
        project = self.session.current
        self.session.query(lambda: MergeState.of(project), self._show, key="merging")

    def merge(self) -> None:
        """Bring the checked themes into the need, as one operation."""
        choice, themes = self.composer.choice(), self.composer.themes
        if not themes or not choice.name:
            return
        need = self.deciding.merge(choice, themes, self.composer.reason.toPlainText().strip())
        if need:
            self._wanted_need = need
            self.composer.clear()
            self.loose.model.check([])
            self.activate()

    def _show_needs(self) -> None:
        self.needs.tree.setFocus()  # a part unfolds when it gets the focus

    def _on_closed(self) -> None:
        self._state = self.deciding.state = None
        self.loose.model.show_nodes([])
        self.needs.clear()
        self.composer.clear()

    def _decide(self, decision: str, themes: Sequence[Id]) -> None:
        if self._state is not None and themes:
            self.deciding.ask(decision, [self._state.themes[theme] for theme in themes], self._state)

    def _show(self, state: MergeState) -> None:
        self._state = state
        self.deciding.state = state
        self.loose.show_state(state)
        left = holds_focus(self.loose)
        self.needs.show_state(state)
        if left and self.loose.is_empty:
            self.needs.tree.setFocus()
        self.composer.show_state(state)
        self._checked(self.loose.model.checked())
        self.lineage.show_state(state)
        if self._wanted_need:
            self.needs.select(self._wanted_need)
            self._wanted_need = ""

    def _checked(self, themes: Sequence[Id]) -> None:
        known = self._state.themes if self._state else {}
        self.composer.show_themes([known[theme] for theme in themes if theme in known])

    def _preview(self) -> None:
        """Ask what the figures would be; a need that has no name yet gets one for the count."""
        themes = [theme.id for theme in self.composer.themes]
        if not themes or self.session.project is None:
            self.composer.show_preview(Grid(), "")
            return
        choice = self.composer.choice()
        if not choice.name:
            choice = NeedChoice(self.tr("New need"))
        project = self.session.current
        self.session.query(
            lambda: project.figures.counting.preview(as_planned(choice, themes), Unit.ORGANISATION),
            self._show_preview,
            key="merging-preview",
            failed=self._cannot,
        )

    def _show_preview(self, preview: Preview) -> None:
        grid = preview_grid(preview)
        note = self.tr("Organisations that raise it, of those heard. Nothing is stored yet.")
        note = note if grid.cells else self.tr("No figure would change.")
        if self.session.alone:
            note += " " + self.tr("Others’ coding is hidden: it is not counted here, but it is merged as well.")
        self.composer.show_preview(grid, note)

    def _cannot(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.composer.show_preview(Grid(), " ".join(wording.sentences(error)))
        else:
            self.session.report(error)

    def _lay_out(self) -> None:
        parts = (
            Pane(self.tr("Themes not merged"), self.loose),
            Pane(self.tr("Merge"), self.composer),
            Pane(self.tr("Needs"), self.needs),
        )
        panes = columns("merging", self.session.memory, parts, (300, 330, 440), wanted=(1, 0, 2), within=self._panes)
        panes.folded_changed.connect(lambda: self.loose.say_where(folded=panes.is_folded(self.needs)))
        self.loose.needs_wanted.connect(self._show_needs)
