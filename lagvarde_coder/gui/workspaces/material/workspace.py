"""The Material workspace: four pages on who was heard and what they said."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.card import Card
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.material.answers_page import AnswersPage
from lagvarde_coder.gui.workspaces.material.documents import DocumentsPage
from lagvarde_coder.gui.workspaces.material.ledger_page import LedgerPage
from lagvarde_coder.gui.workspaces.material.snowball_page import SnowballPage
from lagvarde_coder.gui.workspaces.parts import room_in


class MaterialWorkspace(Workspace):
    """Documents, ledger, answers, who suggested whom."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        ground = Card()
        ground.body.setContentsMargins(1, SPACE["xs"], 1, 1)
        layout.addWidget(ground)
        self.tabs = QTabWidget(ground)
        ground.body.addWidget(self.tabs)
        room = room_in(self.tabs)
        self.documents = DocumentsPage(session, room)
        self.ledger = LedgerPage(session, room)
        self.answers = AnswersPage(session, room)
        self.snowball = SnowballPage(session, room)
        self.tabs.setAccessibleName(self.tr("Material"))
        self.tabs.addTab(self.documents, self.tr("Documents"))
        self.tabs.addTab(self.ledger, self.tr("Ledger"))
        self.tabs.addTab(self.answers, self.tr("Answers"))
        self.tabs.addTab(self.snowball, self.tr("Who suggested whom"))
        self.tabs.currentChanged.connect(lambda _: self._show_page())

    def activate(self) -> None:
        """Put the focus in the list, or where there is none yet on what makes one."""
        page = self.tabs.currentWidget()
        if isinstance(page, DocumentsPage):
            page.shown_page.setFocus()
        elif isinstance(page, (LedgerPage, AnswersPage, SnowballPage)):
            page.table.setFocus()

    def refresh(self, change: Change | None) -> None:
        if change is None or change.touches(
            "source", "text", "coding", "organisation", "inquiry", "question_set", "sectioning"
        ):
            self._show_page()

    def menu_actions(self) -> Sequence[QAction]:
        page = self.tabs.currentWidget()
        return (
            page.actions_for_menu() if isinstance(page, (DocumentsPage, LedgerPage, AnswersPage, SnowballPage)) else ()
        )

    def bring_in(self, files: Sequence[Path]) -> None:
        """Show what files, folders and zip files hold, to be imported."""
        self.tabs.setCurrentWidget(self.documents)
        self.documents.ask_details(files)

    def trigger(self, name: str) -> None:
        """Imports begin on the page of documents."""
        self.tabs.setCurrentWidget(self.documents)
        super().trigger(name)

    def _show_page(self) -> None:
        page = self.tabs.currentWidget()
        if self.session.project is not None and isinstance(
            page, (DocumentsPage, LedgerPage, AnswersPage, SnowballPage)
        ):
            page.refresh()
