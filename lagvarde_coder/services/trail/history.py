"""Undo and redo: reverting an operation writes a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.errors import CannotRevert, CannotRevertErased, NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.accounts import ImportAccount
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
    from lagvarde_coder.storage.unit_of_work import Work

_FINAL = {
    Action.IMPORT_ACCOUNT,
    Action.EXPORT_CREATE,
    Action.PROJECT_CREATE,
    Action.CODER_CREATE,
}
"""What cannot be reverted: handing out, telling what became of an import, and what made the project."""

_AT_ONCE = 16
"""Operations that are reverted in one transaction: few enough that whoever writes beside it waits for a moment only."""

_STAYS = {Branch.KIND, Coder.KIND, Erasure.KIND, Export.KIND, ImportAccount.KIND}
"""What a joining brought for good: no operation that makes one of these can be taken back."""


def _went_on(read: "Reader", entry: "LogEntry", values: Mapping[str, Plain], undone: set[Id]) -> bool:
    """Tell whether a document that was begun by coding it stays begun: it was coded or changed since.

    What was coded before has not begun it: such as passages of candidates, or codings of one that was set back.
    """
    if entry.action is not Action.CODING_CREATE:
        return False
    source = read.get(Source, entry.subject)
    if source is None or to_plain(source) != values.get(entry.after or ""):
        return True
    others = [coding.id for coding in read.codings_in(source.text) if coding.id not in undone]
    return any(first.order > entry.order for first in read.trail.first_entries(others))


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
        taken = self._taken(operation)
        with self._operation(Action.REVERT) as work:
            return _put_back(work, taken)

    def revert_all(self, operations: Sequence[Id], progress: Progress) -> list[Change | Exception]:
        """Revert operations in order, some in one transaction; return for each the change, or why it was refused.

        Raises:
            Cancelled: between two transactions; what was reverted until then stays so.
        """
        results: list[Change | Exception] = []
        for start in range(0, len(operations), _AT_ONCE):
            progress.step(start, len(operations))
            results += self._reverted(operations[start : start + _AT_ONCE])
        progress.step(len(operations), len(operations))
        return results

    def _reverted(self, operations: Sequence[Id]) -> Sequence[Change | Exception]:
        """Revert operations in one transaction, and each by itself if that fails."""
        try:
            taken = [self._taken(operation) for operation in operations]
            with self._operations() as several:
                changes = []
                for one in taken:
                    with several.begin(Action.REVERT) as work:
                        changes.append(_put_back(work, one))
            return changes
        except Exception:  # noqa: BLE001 - which one is to blame is seen when they are reverted one by one
            return [self._reverted_alone(operation) for operation in operations]

    def _reverted_alone(self, operation: Id) -> Change | Exception:
        try:
            return self.revert(operation)
        except Exception as error:  # noqa: BLE001 - told in its place
            return error

    def _taken(self, operation: Id) -> "_Taken":
        """Return what an operation did.

        Raises:
            NotFound, CannotRevert: as :meth:`revert`.
        """
        with self._database.trail() as trail:
            entries = trail.of_operation(operation)
            if not entries:
                raise NotFound(kind="operation", name=operation)
            begins = any(entry.kind == Codebook.KIND and entry.before is None for entry in entries)
            if entries[0].action in _FINAL or begins:
                raise CannotRevert(subject=str(entries[0].action))
            if entries[0].action is Action.SOURCE_ERASE or _names(entries) & trail.left.keys():
                raise CannotRevertErased(subject=str(entries[0].action))
            return _Taken(operation, entries, trail.values_by_hash(sorted(_names(entries))))


class _Taken(NamedTuple):
    """An operation, its entries, and the values that they name, by hash."""

    operation: Id
    entries: "Sequence[LogEntry]"
    values: Mapping[str, Plain]


def _put_back(work: "Work", taken: _Taken) -> Change:
    """Put into an operation what takes another one back."""
    values = taken.values
    work.undoes = taken.operation
    befores = {entry.subject: (entry.kind, values.get(entry.before or "")) for entry in taken.entries}
    for entry in reversed(taken.entries):  # parts before what they are part of
        if entry.kind in _STAYS and entry.before is None:
            continue
        if entry.kind == Source.KIND and _went_on(work.read, entry, values, set(befores)):
            continue
        if entry.kind == Codebook.KIND:
            _put_codebook_back(work, values.get(entry.before or ""), values.get(entry.after or ""))
        else:
            _, before = befores[entry.subject]
            work.restore(entry.kind, entry.subject, before, values.get(entry.after or ""), expected=entry.after)
    if work.nothing:
        raise NothingToDo(detail="Nothing was taken over from that copy.")
    rules.check(work.read, rules.Restored(befores))
    return work.change()


def _put_codebook_back(work: "Work", before: Plain | None, after: Plain | None) -> None:
    """Take back a name of the codebook; a definition that comes back is one more change: the version never falls."""
    if before is None or after is None or before["version"] != after["version"]:
        raise_version(work)
        return
    book = work.read.all(Codebook)[0]
    work.put(replace(book, label=before["label"] if book.label == after["label"] else book.label))
