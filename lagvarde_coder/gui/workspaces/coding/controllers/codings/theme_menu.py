"""Every theme in a menu, with its key: what can be done by key and click can be found there too."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.core.keymap import theme_name
from lagvarde_coder.gui.workspaces.coding.room import Room


class ThemeMenu(QMenu):
    """Codes the selected passage with the chosen theme; filled when it is opened."""

    def __init__(self, room: Room, code_with: Callable[[list[Id]], object]) -> None:
        super().__init__(room.host)
        self.setTitle(self.tr("Code with theme"))
        self._room = room
        self._code_with = code_with
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show the themes that are offered now."""
        self.clear()
        for theme in self._room.at.offered():
            key = self._room.keymap.shown(theme_name(theme))
            name = f"{theme.number} {theme.name}".replace("&", "&&")
            action = self.addAction(f"{name}\t{key}")  # the key is shown; the text listens to it
            action.triggered.connect(lambda _=False, one=theme.id: self._code_with([one]))
