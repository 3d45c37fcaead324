"""The workspace of traceability: the log, evidence, and the figures as they were."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.workspaces.actions import VERIFY_KEYS, with_keys
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.parts import room_in
from lagvarde_coder.gui.workspaces.trail.evidence_page import EvidencePage
from lagvarde_coder.gui.workspaces.trail.figures_page import FiguresThenPage
from lagvarde_coder.gui.workspaces.trail.folding import LogLine
from lagvarde_coder.gui.workspaces.trail.log_page import LogPage


class TrailWorkspace(Workspace):
    """Opens on decisions."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["l"], SPACE["l"])
        self.tabs = QTabWidget()
        layout.addWidget(self.tabs)
        room = room_in(self.tabs)
        self.log = LogPage(session, room)
        self.evidence = EvidencePage(session, room)
        self.figures = FiguresThenPage(session, room)
        self.log.detail.figures_wanted.connect(self._show_figures)
        self.verify_action = QAction(with_keys(self.tr("Verify the log"), VERIFY_KEYS), self)
        self.verify_action.setObjectName("verify")
        theming.current().keep_icon(self.verify_action, "check")
        self.verify_action.triggered.connect(self._verify)
        self.tabs.setAccessibleName(self.tr("Traceability"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.log, self.tr("Log"))
        self.tabs.addTab(self.evidence, self.tr("Evidence"))
        self.tabs.addTab(self.figures, self.tr("As it was"))
        session.closed.connect(self._on_closed)

    def activate(self) -> None:
        first = {self.log: self.log.table, self.evidence: self.evidence.field, self.figures: self.figures.table}
        first[self._page].setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self._page.copy_action, self.verify_action]

    @property
    def _page(self) -> LogPage | EvidencePage | FiguresThenPage:
        pages = (self.log, self.evidence, self.figures)
        return pages[self.tabs.currentIndex()]

    def refresh(self, change: Change | None) -> None:
        self.log.refresh()
        if change is None:
            self.evidence.renew()
            self.figures.clear()

    def _show_figures(self, line: LogLine) -> None:
        self.tabs.setCurrentWidget(self.figures)
        self.figures.look_back(line)

    def _verify(self) -> None:
        self.tabs.setCurrentWidget(self.log)
        self.log.verdict.verify()

    def _on_closed(self) -> None:
        self.log.verdict.forget()
        self.evidence.clear()
        self.figures.clear()
