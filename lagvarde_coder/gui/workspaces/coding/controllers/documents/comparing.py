"""What other coders coded: shown in the text, hidden there, or side by side with one's own; or hidden everywhere."""

from PySide6.QtGui import QAction, QActionGroup

from lagvarde_coder.gui.core.memory import recalled
from lagvarde_coder.gui.workspaces.actions import OTHERS_KEYS, OthersAction
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.models.open_document import Others
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import HistoryDialog
from lagvarde_coder.gui.workspaces.coding.panels.codings.removed_dialog import RemovedDialog
from lagvarde_coder.gui.workspaces.coding.room import Room

_MEMORY = "coding_others"


class Comparing(Controller):
    """Chooses where others' codings stand; the choice is remembered for all projects."""

    def __init__(self, room: Room, opening: Opening) -> None:
        super().__init__(room)
        self._opening = opening
        room.at.others = recalled(room.session.memory, _MEMORY, Others.SHOWN)
        self._choices = {choice: self._choice(choice, text) for choice, text in self._texts().items()}
        self._group = QActionGroup(self)
        for choice, action in self._choices.items():
            self._group.addAction(action)
            action.setCheckable(True)
            action.setChecked(choice is room.at.others)
        room.document.view.set_others_beside(room.at.others is Others.BESIDE)
        room.session.others_changed.connect(self._close_histories)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        next_one = self._room.action(self.tr("The next of these"), "Ctrl+Shift+H", self.step)
        everywhere = OthersAction(self._session, self, OTHERS_KEYS)
        return [*self._choices.values(), next_one, None, everywhere]

    def step(self) -> None:
        """Go on from shown to hidden to side by side, and begin again."""
        order = list(Others)
        self.show_others(order[(order.index(self._at.others) + 1) % len(order)])

    def show_others(self, where: Others) -> None:
        """Let others' codings stand in the text, stay out of it, or stand to the right of it."""
        room = self._room
        room.at.others = where
        self._choices[where].setChecked(True)
        room.session.memory.remember(_MEMORY, str(where))
        room.document.view.set_others_beside(where is Others.BESIDE)
        self._opening.renew_others()
        room.document.say(self._choices[where].text())

    def _choice(self, where: Others, text: str) -> QAction:
        return self._room.action(text, "", lambda: self.show_others(where))

    def _texts(self) -> dict[Others, str]:
        return {
            Others.SHOWN: self.tr("Others’ coding shown in the text"),
            Others.HIDDEN: self.tr("Others’ coding hidden in the text"),
            Others.BESIDE: self.tr("Others’ coding beside your own"),
        }

    def _close_histories(self) -> None:
        """A history that is on the screen may be of what is hidden now."""
        for kind in (HistoryDialog, RemovedDialog):
            for dialog in self._document.findChildren(kind):
                dialog.close()
