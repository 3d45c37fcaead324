"""The one undo command: it holds an operation of the trail and reverts it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from lagvarde_coder.domain.changes import Change
from lagvarde_coder.domain.ids import Id

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
    """Does, undoes and redoes one operation.

    PySide6 keeps a command whose ``redo()`` raised, so one that failed is made obsolete: the stack drops it.

    Attributes:
        change: the result of the latest call; None when it failed.
        coder: who took the step.
    """

    def __init__(
        self,
        host: CommandHost,
        text: str,
        first: Call | None,
        done: Change | None = None,
        *,
        coder: Id | None = None,
    ) -> None:
        """Make a command that calls ``first``, or one for an operation that is ``done`` already."""
        super().__init__(text)
        self.coder = coder
        self._host = host
        self._first = first
        self._adopted = done is not None
        self.change: Change | None = done
        self._operation: Id | None = done.operation if done else None

    def redo(self) -> None:
        """Do it the first time; later revert the operation that undid it."""
        if self._adopted:
            self._adopted = False
        elif self._operation is None and self._first is not None:
            self._run(self._first)
        else:
            self._run(self._revert)

    def undo(self) -> None:
        """Revert the operation."""
        self._run(self._revert, undone=True)

    def _revert(self) -> Change:
        assert self._operation is not None
        return self._host.revert(self._operation)

    def _run(self, call: Call, *, undone: bool = False) -> None:
        self.change = None
        try:
            change = change_of(call())
        except Exception as error:  # the session tells known errors from bugs
            self.setObsolete(True)
            self._host.report(error)
            return
        self.change, self._operation = change, change.operation
        self._host.accept(change, self.text(), undone=undone)


def change_of(result: object) -> Change:
    """Return the change in what a service call returned."""
    last = result[-1] if isinstance(result, tuple) else result
    if not isinstance(last, Change):
        raise TypeError(f"a writing call returned {last!r}")
    return last
