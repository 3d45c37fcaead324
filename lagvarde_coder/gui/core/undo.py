"""Undo: every change of the project is a step on the session's stack that holds operations of the trail."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtGui import QUndoCommand, QUndoStack

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change, folded

Call = Callable[[], object]
"""A service call that returns a :class:`Change`, or a tuple that ends with one."""


class CommandHost(Protocol):
    """What a command needs of the session."""

    def revert_all(self, operations: Sequence[Id]) -> Sequence[Change | Exception]:
        """Take operations back by new ones, in order; return for each the change, or why it was refused."""

    def accept(self, change: Change, text: str, *, undone: bool = False, stepped: bool = False) -> None:
        """Tell the views what was changed."""

    def report(self, error: BaseException) -> None:
        """Show an error."""


class ServiceCommand(QUndoCommand):
    """Undoes and redoes what is done when the command is made: an operation, or several that the user sees as one.

    What cannot be reverted stays as it is, and is no part of the step from then on; of several refusals the first is
    reported. PySide6 keeps a command whose ``redo()`` raised, so one of which nothing is left is made obsolete: the
    stack drops it.

    Attributes:
        coder: who took the step.
    """

    def __init__(self, host: CommandHost, text: str, done: Sequence[Change], *, coder: Id | None = None) -> None:
        super().__init__(text)
        self.coder = coder
        self._host = host
        self._operations = [change.operation for change in done]
        self._is_new = True

    def redo(self) -> None:
        """Revert what undid it; nothing when it is pushed, as it is done then."""
        if not self._is_new:
            self._revert()
        self._is_new = False

    def undo(self) -> None:
        """Revert what was done, the latest first."""
        self._revert(undone=True)

    def _revert(self, *, undone: bool = False) -> None:
        results = self._host.revert_all(list(reversed(self._operations)))
        changes = [result for result in results if isinstance(result, Change)]
        errors = [result for result in results if isinstance(result, Exception)]  # the session tells known from bugs
        self._operations = [change.operation for change in changes]
        if errors:
            self._host.report(errors[0])
        if changes:
            self._host.accept(folded(changes), self.text(), undone=undone, stepped=True)
        else:
            self.setObsolete(True)


class UndoSteps(QUndoStack):
    """The steps of a session, in order.

    Knows who took each: while others' coding is hidden, their steps are neither named nor taken back.
    """

    def coder_of_next(self, *, back: bool) -> Id | None:
        """Return who took the step that undo (``back``) or redo would take next; None if there is none."""
        at = self.index() - 1 if back else self.index()
        command = self.command(at) if 0 <= at < self.count() else None
        return command.coder if isinstance(command, ServiceCommand) else None


def change_of(result: object) -> Change:
    """Return the change in what a service call returned."""
    last = result[-1] if isinstance(result, tuple) else result
    if not isinstance(last, Change):
        raise TypeError(f"a writing call returned {last!r}")
    return last
