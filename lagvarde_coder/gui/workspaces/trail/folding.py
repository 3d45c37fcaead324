"""From operations to the lines of the log: what one coder did in a row in one document becomes one line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.concerned import Concerned
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.trail.tracing import Operation

_FOLDED = {Action.CODING_CREATE, Action.DISPOSITION_SET, Action.READING_MARK}
"""What is done again and again while reading."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line: an operation, or several of the same kind folded into one; newest first."""

    operations: tuple[Operation, ...]

    @property
    def key(self) -> str:
        """What tells the line from others."""
        return self.newest.id

    @property
    def newest(self) -> Operation:
        """The operation that its time and coder come from."""
        return self.operations[0]

    @property
    def folded(self) -> bool:
        """Whether it stands for several operations."""
        return len(self.operations) > 1

    @property
    def subjects(self) -> int:
        """How many subjects were changed."""
        return sum(operation.subjects for operation in self.operations)

    @property
    def what(self) -> str:
        """What was done, as a heading."""
        return wording.name_of(self.newest.action)

    @property
    def about(self) -> str:
        """What it was done to."""
        return self._about(wording.spoken().concerned, self.newest.place)

    @property
    def copied(self) -> str:
        """The same as it may leave the program."""
        words, first = wording.spoken(), self.newest
        return self._about(lambda concerned: Gate().concerned(concerned, words), first.alias or first.place)

    def _about(self, called: Callable[[Concerned], str], place: str) -> str:
        first = self.newest
        if first.action is Action.CODING_CREATE and (self.folded or self.subjects > 1):
            return coded(self.subjects, place)
        concerned = first.concerned
        if self.folded and concerned.subjects:
            concerned = replace(concerned, more=self.subjects - len(concerned.subjects))
        label = called(concerned)
        place = "" if first.action.decision and label else place
        return " · ".join(part for part in (label, place) if part)


def coded(passages: int, place: str) -> str:
    """Return "34 passages in Dialogue 12"."""
    if passages == 1:
        return QCoreApplication.translate("LogLine", "1 passage in {0}").format(place)
    return QCoreApplication.translate("LogLine", "{0} passages in {1}").format(wording.number(passages), place)


def events(operations: Iterable[Operation]) -> list[LogLine]:
    """Return a line per operation: the event log."""
    return [LogLine((operation,)) for operation in operations]


def decisions(operations: Sequence[Operation]) -> list[LogLine]:
    """Return the decision log: what is done in a row folded; what coders took back again, and its undoing, left out."""
    of_codings = {operation.id for operation in operations if not operation.action.decision}
    kept = [
        operation
        for operation in operations
        if not (operation.undone and operation.id in of_codings)
        and not (operation.action is Action.REVERT and operation.undoes in of_codings)
    ]
    return [LogLine(tuple(group)) for group in _in_a_row(kept)]


def _in_a_row(operations: Iterable[Operation]) -> Iterator[list[Operation]]:
    group: list[Operation] = []
    for operation in operations:
        if group and _belongs(operation, group[0]):
            group.append(operation)
            continue
        if group:
            yield group
        group = [operation]
    if group:
        yield group


def _belongs(operation: Operation, to: Operation) -> bool:
    same = (operation.action, operation.coder, operation.place) == (to.action, to.coder, to.place)
    return same and operation.action in _FOLDED
