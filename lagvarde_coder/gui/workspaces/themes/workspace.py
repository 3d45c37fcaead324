"""The workspace of themes: a tab per page; the page on the screen alone is kept up to date."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.themes.candidates_page import CandidatesPage
from lagvarde_coder.gui.workspaces.themes.codebook_page import CodebookPage
from lagvarde_coder.gui.workspaces.themes.judging_page import JudgingPage
from lagvarde_coder.gui.workspaces.themes.own_text_page import OwnTextPage
from lagvarde_coder.gui.workspaces.themes.page import ThemesPage
from lagvarde_coder.gui.workspaces.themes.recheck_page import RecheckPage
from lagvarde_coder.gui.workspaces.themes.review_page import ReviewPage


class ThemesWorkspace(Workspace):
    """Opens on the codebook."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.codebook = CodebookPage(session)
        self.pages: list[ThemesPage] = [
            self.codebook,
            CandidatesPage(session),
            RecheckPage(session),
            JudgingPage(session),
            ReviewPage(session),
            OwnTextPage(session),
        ]
        self._outdated: set[ThemesPage] = set(self.pages)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Themes"))
        self.tabs.setDocumentMode(True)
        for page in self.pages:
            self.tabs.addTab(page, page.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["l"], SPACE["l"])
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda _: self._renew(None))
        session.closed.connect(self._on_closed)

    @property
    def page(self) -> ThemesPage | None:
        """The page on the screen."""
        at = self.tabs.currentIndex()
        return self.pages[at] if at >= 0 else None

    def activate(self) -> None:
        if self.page:
            self.page.begin()

    def menu_actions(self) -> Sequence[QAction]:
        return self.page.menu_actions() if self.page else ()

    def refresh(self, change: Change | None) -> None:
        self._outdated = {page for page in self.pages if page is not self.page}
        if self.page:
            self.page.refresh(change)

    def show_theme(self, page: type[ThemesPage], theme: Id) -> None:
        """Show a theme or need on the page of this class."""
        wanted = next(each for each in self.pages if isinstance(each, page))
        self.tabs.setCurrentWidget(wanted)
        wanted.show_theme(theme)

    def open_theme(self, theme: Id) -> None:
        self.show_theme(CodebookPage, theme)

    def _renew(self, change: Change | None) -> None:
        page = self.page
        if page in self._outdated and self.isVisible() and self.session.project is not None:
            self._outdated.discard(page)
            page.refresh(change)

    def _on_closed(self) -> None:
        for page in self.pages:
            page.clear()
