"""What every workspace is."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session


class Workspace(QWidget):
    """One step of the work, filling the window beside the rail.

    A subclass builds itself in ``__init__`` and answers :meth:`refresh`; its name and icon stand in ``frame.places``.
    It asks services for what it shows when it is refreshed, and only then; what is not on the screen is marked stale
    and refreshed when it is shown.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.coder_changed.connect(self._on_opened)
        session.others_changed.connect(self._on_opened)

    def refresh(self, change: Change | None) -> None:
        """Show the project as it is now; ``change`` says what was touched, None means everything.

        Called while visible and with a project open.
        """
        raise NotImplementedError

    def activate(self) -> None:
        """Take the focus where the work goes on; called when the user chooses this workspace."""
        self.setFocus()

    def expect(self, source: Id) -> None:
        """Expect to be shown with this document, in no other's place; only Kodning does."""

    def go_to(self, source: Id, start: int, end: int) -> None:
        """Show a place of a text (code points); only Kodning does."""

    def open_theme(self, theme: Id) -> None:
        """Show a theme or need in the codebook; only Teman does."""

    def search(self, words: str) -> None:
        """Search all documents for ``words``; only Kodning does."""

    def menu_actions(self) -> Sequence[QAction]:
        """Return what can be done here, for the window's menu; an action without text is a line between others."""
        return ()

    def trigger(self, name: str) -> None:
        """Do what the menu action of this object name does; for the window's own commands."""
        for action in self.menu_actions():
            if action.objectName() == name:
                action.trigger()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh(None)

    def _on_opened(self) -> None:
        self._refresh(None)

    def _on_changed(self, change: Change) -> None:
        self._refresh(None if self._stale else change)

    def _refresh(self, change: Change | None) -> None:
        ready = self.isVisible() and self.session.project is not None
        self._stale = not ready
        if ready:
            self.refresh(change)
