"""What every page of the workspace is."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.workspaces.parts import framed


class ThemesPage(QWidget):
    """One tab of Teman; it asks services for what it shows when it is refreshed, and only then."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def _list_or_empty(self, listed: QWidget, summary: QWidget, empty: QWidget) -> QStackedWidget:
        """Lay out a page that lists what is to be done: ``summary`` above, ``empty`` while there is nothing (1)."""
        middle = QWidget()
        QHBoxLayout(middle).addWidget(empty, 1)
        stack = QStackedWidget()
        stack.addWidget(listed)
        stack.addWidget(framed(middle))
        stack.setCurrentIndex(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE["m"], 0, 0)
        whole.setSpacing(SPACE["s"])
        whole.addWidget(summary)
        whole.addWidget(stack, 1)
        return stack
