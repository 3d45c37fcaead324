"""The workspace of themes: a tab per page, built when it is first shown; the one on the screen is kept up to date."""

from collections.abc import Sequence
from typing import TypeVar, cast

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

P = TypeVar("P", bound=ThemesPage)

PAGES: tuple[type[ThemesPage], ...] = (CodebookPage, CandidatesPage, RecheckPage, JudgingPage, ReviewPage, OwnTextPage)
"""In the order of the tabs."""


class ThemesWorkspace(Workspace):
    """Opens on the codebook."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._built: dict[type[ThemesPage], ThemesPage] = {}
        self._outdated: set[type[ThemesPage]] = set(PAGES)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Themes"))
        self.tabs.setDocumentMode(True)
        self._places = {kind: self._add_place(kind.named()) for kind in PAGES}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["l"], SPACE["l"])
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda _: self._renew())
        session.closed.connect(self._on_closed)

    @property
    def page(self) -> ThemesPage:
        """The page on the screen."""
        return self.page_of(PAGES[self.tabs.currentIndex()])

    def page_of(self, kind: type[P]) -> P:
        """Return the page of a class, built if it was not shown yet."""
        if kind not in self._built:
            built = self._built[kind] = kind(self.session, self._places[kind].parentWidget())
            self._places[kind].addWidget(built)
            built.show()  # at once, with its place: the layout would do so only later, and nothing could get the focus
        return cast("P", self._built[kind])

    def activate(self) -> None:
        self.page.begin()

    def menu_actions(self) -> Sequence[QAction]:
        return self.page.menu_actions()

    def refresh(self, change: Change | None) -> None:
        self._outdated = {kind for kind in PAGES if kind is not type(self.page)}
        self.page.refresh(change)

    def show_page(self, kind: type[P]) -> P:
        """Show the page of a class."""
        self.tabs.setCurrentIndex(PAGES.index(kind))
        return self.page_of(kind)

    def show_theme(self, kind: type[ThemesPage], theme: Id) -> None:
        """Show a theme or need on the page of this class."""
        self.show_page(kind).show_theme(theme)

    def open_theme(self, theme: Id) -> None:
        self.show_theme(CodebookPage, theme)

    def _renew(self) -> None:
        page = self.page
        if type(page) in self._outdated and self.isVisible() and self.session.project is not None:
            self._outdated.discard(type(page))
            page.refresh(None)

    def _on_closed(self) -> None:
        for page in self._built.values():
            page.clear()

    def _add_place(self, name: str) -> QVBoxLayout:
        """Add a tab where a page will be."""
        place = QWidget()
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(place, name)
        return layout
