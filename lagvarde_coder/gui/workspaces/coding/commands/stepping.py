"""Going from document to document."""

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.gui.workspaces.coding.commands.opening import Opening
from lagvarde_coder.gui.workspaces.coding.room import Commands, Room


class Stepping:
    """Opens the document beside the one on the screen, in the order of the list."""

    def __init__(self, room: Room, opening: Opening) -> None:
        self._room = room
        self._opening = opening

    def commands(self) -> Commands:
        """Return what can be done, for the menus."""
        translate, action = QCoreApplication.translate, self._room.action
        return Commands(
            translate("Stepping", "Documents"),
            [
                action(translate("Stepping", "Next document"), "Ctrl+PgDown", lambda: self._opening.step(1)),
                action(translate("Stepping", "Previous document"), "Ctrl+PgUp", lambda: self._opening.step(-1)),
            ],
        )
