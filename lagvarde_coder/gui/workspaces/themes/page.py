"""What every page of the workspace is."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session


class ThemesPage(QWidget):
    """One tab of Teman; it asks services for what it shows when it is refreshed, and only then."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.title = self.named()

    @classmethod
    def named(cls) -> str:
        """Return what the page is called, before it is built."""
        raise NotImplementedError

    def refresh(self, change: Change | None) -> None:
        """Show the project as it is now; ``change`` says what was touched, None means everything."""
        raise NotImplementedError

    def begin(self) -> None:
        """Take the focus where the work goes on."""
        raise NotImplementedError

    def menu_actions(self) -> Sequence[QAction]:
        """Return what can be done here, for the window's menu."""
        return ()

    def show_theme(self, theme: Id) -> None:
        """Show a theme or need, if the page shows one at a time."""

    def clear(self) -> None:
        """Forget the project that was closed."""
