"""Undo and redo: reverting an operation writes a new one."""

from lagvarde_coder.domain.audit import Action
from lagvarde_coder.domain.changes import Change
from lagvarde_coder.domain.errors import CannotRevert, NotFound
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.services.base import Service

_HANDED_OUT = {Action.EXPORT_CREATE, Action.PROJECT_CREATE, Action.CODER_CREATE}


class HistoryService(Service):
    """Reverting operations, in any order that makes sense."""

    def revert(self, operation: Id) -> Change:
        """Bring every subject that an operation changed back to its value before, as one new operation.

        Reverting a reverting operation redoes.

        Raises:
            NotFound: there is no such operation.
            CannotRevert: a subject has been changed since, or the operation cannot be taken back (a file was handed
                out). Nothing is stored.
        """
        with self._database.trail() as trail:
            entries = trail.of_operation(operation)
            if not entries:
                raise NotFound(kind="operation", name=operation)
            if entries[0].action in _HANDED_OUT:
                raise CannotRevert(subject=str(entries[0].action))
            values = trail.values_by_hash([name for one in entries for name in (one.before, one.after) if name])
        with self._operation(Action.REVERT) as work:
            work.undoes = operation
            for entry in reversed(entries):  # parts before what they are part of
                before, after = values.get(entry.before or ""), values.get(entry.after or "")
                work.restore(entry.kind, entry.subject, before, after, expected=entry.after)
            change = work.change()
        return change
