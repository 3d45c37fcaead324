"""Help about the place one is in: the one window of the help, opened from the menus, by F1 and by dialogs."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.helping import help_desk, help_page_at
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame import help_keys
from lagvarde_coder.gui.frame.help_window import HelpWindow
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.coding.workspace import CodingWorkspace
from lagvarde_coder.handbook import KEYS_SLOT, Handbook

START, KEYS, WALK = "start", "keys", "first-ten-minutes"
"""Pages about no workspace and no dialog that the window itself leads to."""


class HelpedWindow(Protocol):
    """What the help needs of the window."""

    session: Session

    @property
    def place(self) -> str: ...
    def menuBar(self) -> QMenuBar: ...  # noqa: N802 - Qt's
    def workspace(self, key: str) -> Workspace: ...


class HelpAccess(QObject):
    """Opens the help where it is asked for; one per window of the program.

    Attributes:
        shown: the help's window, once it was opened.
    """

    def __init__(self, window: HelpedWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.shown: HelpWindow | None = None
        help_desk().wanted.connect(self.show_page)
        session = window.session
        for signal in (session.opened, session.closed, session.program_changed):
            signal.connect(self._renew_keys)
        session.changed.connect(self._on_changed)

    def show_here(self) -> None:
        """Show the page about the part of the window that has the focus, else about the workspace."""
        self.show_page(help_page_at(QApplication.focusWidget()))

    def show_page(self, name: str) -> None:
        """Show a page of the help, in front of everything; without a name the one about the workspace."""
        name = name or (self._window.place if self._window.session.project is not None else START)
        if self.shown is None:
            handbook = Handbook(wording.language())
            self.shown = HelpWindow(handbook, self._fill, self._window.session.memory)
        self.shown.show_page(name)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def close(self) -> None:
        """Close the help with the window that it belongs to."""
        help_desk().wanted.disconnect(self.show_page)
        if self.shown is not None:
            self.shown.close()
            self.shown.deleteLater()
            self.shown = None

    def _on_changed(self, change: Change) -> None:
        if change.touches("theme", "codebook"):
            self._renew_keys()

    def _renew_keys(self) -> None:
        """Let the page of the keys, if it is open, say those of now."""
        if self.shown is not None and self.shown.view.page == KEYS:
            self.shown.view.renew()

    def _fill(self, page: str) -> str:
        return page.replace(KEYS_SLOT, "\n".join(self._tables())) if KEYS_SLOT in page else page

    def _tables(self) -> Iterator[str]:
        """Yield the keys of themes, if a project is open, those of workspaces, then those of the menus."""
        yield from self._workspace_tables()
        for action in self._window.menuBar().actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                yield help_keys.table(action.text().replace("&", ""), help_keys.action_rows(menu.actions()))

    def _workspace_tables(self) -> Iterator[str]:
        for place in PLACES:
            workspace = self._window.workspace(place.key)
            if isinstance(workspace, CodingWorkspace):
                workspace.renew_keys()
                themes = QCoreApplication.translate("HelpKeys", "Themes")
                yield help_keys.table(f"{place.title}: {themes}", help_keys.theme_rows(workspace.keymap))
            yield from _grouped(place.title, workspace.menu_actions())


def _grouped(title: str, actions: Sequence[QAction]) -> Iterator[str]:
    """Yield a table per menu of a workspace, and one for what stands in none."""
    own: list[QAction] = []
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield help_keys.table(f"{title}: {menu.title().replace('&', '')}", help_keys.action_rows(menu.actions()))
        else:
            own.append(action)
    yield help_keys.table(title, help_keys.action_rows(own))
