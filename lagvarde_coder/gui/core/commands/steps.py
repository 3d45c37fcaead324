"""The steps of a session, in order."""

from PySide6.QtGui import QUndoStack

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.core.commands.service_command import ServiceCommand


class Steps(QUndoStack):
    """Knows who took each step: while others' coding is hidden, their steps are neither named nor taken back."""

    def coder_of_next(self, *, back: bool) -> Id | None:
        """Return who took the step that undo (``back``) or redo would take next; None if there is none."""
        at = self.index() - 1 if back else self.index()
        command = self.command(at) if 0 <= at < self.count() else None
        while command is not None and command.childCount():  # several operations that the user sees as one
            command = command.child(0)
        return command.coder if isinstance(command, ServiceCommand) else None
