"""Undo and redo: reverting an operation writes a new one."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import CannotRevert, CannotRevertErased, NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.project import Branch, Coder, Export
from lagvarde_coder.domain.themes.codebook import Codebook
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.erasing import Erasure
from lagvarde_coder.domain.trail.values import Plain, to_plain
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.themes.codebook import raise_version
from lagvarde_coder.services.trail import rules

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry

_FINAL = {Action.EXPORT_CREATE, Action.PROJECT_CREATE, Action.CODER_CREATE, Action.CODEBOOK_IMPORT}
"""What cannot be reverted: handing out, and the operations that made the project."""

_STAYS = {Branch.KIND, Coder.KIND, Erasure.KIND, Export.KIND}
"""What a joining brought for good: no operation that makes one of these can be taken back."""


def _went_on(read: "Reader", entry: "LogEntry", values: dict[str, Plain], undone: set[Id]) -> bool:
    """Tell whether a document that was begun by coding it stays begun: others coded it, or it was changed since."""
    if entry.action is not Action.CODING_CREATE:
        return False
    source = read.get(Source, entry.subject)
    if source is None or to_plain(source) != values.get(entry.after or ""):
        return True
    return any(coding.id not in undone for coding in read.codings_in(source.text))


def _names(entries: "list[LogEntry]") -> set[str]:
    """Return the values that entries name."""
    return {name for entry in entries for name in (entry.before, entry.after) if name}


class HistoryService(Service):
    """Reverting operations, in any order that makes sense."""

    def revert(self, operation: Id) -> Change:
        """Bring every subject that an operation changed back to its value before, as one new operation.

        Reverting a reverting operation redoes. Of a joining, what was taken over goes back, but for coders and what was
        handed out; what was done in the other copy stays in the log, and is not taken over again when the two are
        joined anew.

        Raises:
            NotFound: there is no such operation.
            NothingToDo: it took nothing over.
            CannotRevertErased: what it changed was erased since, or it erased something.
            CannotRevert: a subject has been changed since, its place is taken, or the operation cannot be taken back
                (a file was handed out). Nothing is stored.
            StillInUse: something else refers to what the operation made.
        """
        with self._database.trail() as trail:
            entries = trail.of_operation(operation)
            if not entries:
                raise NotFound(kind="operation", name=operation)
            if entries[0].action in _FINAL:
                raise CannotRevert(subject=str(entries[0].action))
            if entries[0].action is Action.SOURCE_ERASE or _names(entries) & trail.left.keys():
                raise CannotRevertErased(subject=str(entries[0].action))
            values = trail.values_by_hash(sorted(_names(entries)))
        with self._operation(Action.REVERT) as work:
            work.undoes = operation
            befores = {entry.subject: (entry.kind, values.get(entry.before or "")) for entry in entries}
            for entry in reversed(entries):  # parts before what they are part of
                if entry.kind in _STAYS and entry.before is None:
                    continue
                if entry.kind == Source.KIND and _went_on(work.read, entry, values, set(befores)):
                    continue
                if entry.kind == Codebook.KIND:
                    raise_version(work)  # a definition that comes back is one more change: the version never falls
                else:
                    _, before = befores[entry.subject]
                    work.restore(entry.kind, entry.subject, before, values.get(entry.after or ""), expected=entry.after)
            if work.nothing:
                raise NothingToDo(detail="Nothing was taken over from that copy.")
            rules.check(work.read, rules.Restored(befores))
            change = work.change()
        return change
