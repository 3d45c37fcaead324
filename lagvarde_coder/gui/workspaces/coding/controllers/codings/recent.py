"""Which themes this coder used last, remembered per project."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.workspaces.coding.controller import SOON, Controller
from lagvarde_coder.gui.workspaces.coding.room import Room

_KEPT = 5


class RecentThemes(Controller):
    """The themes used last by the coder at work, newest first."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.show)

    def themes(self) -> list[Id]:
        """Return their ids; those that are no longer offered are left out."""
        session = self._session
        kept = session.memory.recall(self._key(), session.current.path) if session.project else None
        offered = {theme.id for theme in self._at.offered()}
        return [theme for theme in kept if theme in offered] if isinstance(kept, list) else []

    def use(self, themes: Sequence[Id]) -> None:
        """Remember that these were used now."""
        session = self._session
        newest = [*themes, *(theme for theme in self.themes() if theme not in themes)][:_KEPT]
        session.memory.remember_soon(self._key(), newest, session.current.path)
        self._soon.start()

    def show(self) -> None:
        """Show them above the list of themes."""
        self._soon.stop()
        self._room.themes.show_recent(self.themes())

    def _key(self) -> str:
        return f"recent_themes:{self._at.coder}"
