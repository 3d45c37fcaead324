"""The one undo command: it holds an operation of the trail and reverts it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change

Call = Callable[[], object]
"""A service call that returns a :class:`Change`, or a tuple that ends with one."""


class CommandHost(Protocol):
    """What a command needs of the session."""

    def revert(self, operation: Id) -> Change:
        """Take an operation back by a new one."""

    def accept(self, change: Change, text: str, *, undone: bool = False) -> None:
        """Tell the views what was changed."""

    def report(self, error: BaseException) -> None:
        """Show an error."""


class ServiceCommand(QUndoCommand):
    """Undoes and redoes one operation that is done when the command is made.

    PySide6 keeps a command whose ``redo()`` raised, so one that failed is made obsolete: the stack drops it.

    Attributes:
        coder: who took the step.
    """

    def __init__(self, host: CommandHost, text: str, done: Change, *, coder: Id | None = None) -> None:
        super().__init__(text)
        self.coder = coder
        self._host = host
        self._operation = done.operation
        self._is_new = True

    def redo(self) -> None:
        """Revert the operation that undid it; nothing when it is pushed, as it is done then."""
        if not self._is_new:
            self._revert()
        self._is_new = False

    def undo(self) -> None:
        """Revert the operation."""
        self._revert(undone=True)

    def _revert(self, *, undone: bool = False) -> None:
        try:
            change = self._host.revert(self._operation)
        except Exception as error:  # the session tells known errors from bugs
            self.setObsolete(True)
            self._host.report(error)
            return
        self._operation = change.operation
        self._host.accept(change, self.text(), undone=undone)


def change_of(result: object) -> Change:
    """Return the change in what a service call returned."""
    last = result[-1] if isinstance(result, tuple) else result
    if not isinstance(last, Change):
        raise TypeError(f"a writing call returned {last!r}")
    return last
