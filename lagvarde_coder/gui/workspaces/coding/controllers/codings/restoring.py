"""The history of codings: earlier states and removed codings come back in one step."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller, step_name
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import HistoryDialog
from lagvarde_coder.gui.workspaces.coding.panels.codings.removed_dialog import RemovedDialog
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.reshaping import RemovedCoding


class Restoring(Controller):
    """Shows what happened to codings and brings back what was."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        room.codings.editor.history_wanted.connect(self.show_history)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("History of the coding …"), "Ctrl+H", self.show_current),
            action(self.tr("Removed codings …"), "", self.show_removed),
        ]

    def show_current(self) -> None:
        """Show the history of the coding at the cursor."""
        line = self._codings.current
        if line is None:
            self.say(self.tr("Put the cursor in a coding first."), warning=True)
        else:
            self.show_history(line.coding.id)

    def show_history(self, coding: Id) -> None:
        """Show what happened to a coding; an earlier state can be chosen."""
        trail = self._session.current.trail.tracing.evidence(coding)
        dialog = HistoryDialog(trail, list(self._at.themes.values()), self._document)
        dialog.allow_restoring(self._session.current.writable)
        dialog.restore_wanted.connect(lambda order: self._restore(coding, order, dialog))
        self._session.closed.connect(dialog.close)
        dialog.show()

    def show_removed(self) -> None:
        """Show the removed codings of the open document; each can be brought back."""
        if self._at.open is None:
            return
        dialog = RemovedDialog(self._document)
        dialog.show_removed(self._removed(), writable=self._session.current.writable)
        dialog.restore_wanted.connect(lambda removed: self._bring_back(removed, dialog))
        self._session.closed.connect(dialog.close)
        dialog.show()

    def _removed(self) -> list[RemovedCoding]:
        opened = self._at.open
        return self._session.current.coding.reshaping.removed(opened.document.text.id) if opened else []

    def _restore(self, coding: Id, order: int, dialog: HistoryDialog) -> None:
        line = self._at.open.lines.get(coding) if self._at.open else None
        named = step_name(line.theme.number, line.words) if line else dialog.evidence
        name, said = self.tr("Restore {0}").format(named), self.tr("{0} is restored").format(named)
        restore = self._session.current.coding.reshaping.restore
        if self.perform_and_say(name, lambda: restore(coding, order), said=said):
            dialog.accept()

    def _bring_back(self, removed: RemovedCoding, dialog: RemovedDialog) -> None:
        line = removed.line
        named = step_name(line.theme.number, line.words)
        name, said = self.tr("Bring back {0}").format(named), self.tr("{0} is brought back").format(named)
        call = self._session.current.coding.reshaping.restore
        if self.perform_and_say(name, lambda: call(line.coding.id, removed.order), said=said):
            dialog.show_removed(self._removed(), writable=True)
