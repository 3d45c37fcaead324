"""From operations to the lines of the log: codings in a row, by one coder in one document, become one line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.audit import Action
from lagvarde_coder.gui import wording
from lagvarde_coder.services.tracing import Operation


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line: an operation, or several codings folded into one; newest first."""

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
        """Whether it stands for several operations, or codings in general."""
        return len(self.operations) > 1

    @property
    def subjects(self) -> int:
        """How many subjects were changed."""
        return sum(one.subjects for one in self.operations)

    @property
    def what(self) -> str:
        """What was done, as a heading."""
        return wording.name_of(self.newest.action)

    @property
    def about(self) -> str:
        """What it was done to."""
        first = self.newest
        if first.action is Action.CODING_CREATE and (self.folded or self.subjects > 1):
            return coded(self.subjects, first.place)
        if first.place and not first.action.decision:
            return f"{first.label} · {first.place}"
        if self.subjects > 1 and first.label:
            text = QCoreApplication.translate("LogLine", "{0} and {1} more")
            return text.format(first.label, wording.number(self.subjects - 1))
        return first.label


def coded(passages: int, place: str) -> str:
    """Return "34 passages in Dialogue 12"."""
    if passages == 1:
        return QCoreApplication.translate("LogLine", "1 passage in {0}").format(place)
    return QCoreApplication.translate("LogLine", "{0} passages in {1}").format(wording.number(passages), place)


def events(operations: Iterable[Operation]) -> list[LogLine]:
    """Return a line per operation: the event log."""
    return [LogLine((one,)) for one in operations]


def decisions(operations: Sequence[Operation]) -> list[LogLine]:
    """Return the decision log: codings folded; codings that were taken back again, and their undoing, left out."""
    of_codings = {one.id for one in operations if not one.action.decision}
    kept = [
        one
        for one in operations
        if not (one.undone and one.id in of_codings) and not (one.action is Action.REVERT and one.undoes in of_codings)
    ]
    return [LogLine(tuple(group)) for group in _in_a_row(kept)]


def _in_a_row(operations: Iterable[Operation]) -> Iterator[list[Operation]]:
    group: list[Operation] = []
    for one in operations:
        if group and _belongs(one, group[0]):
            group.append(one)
            continue
        if group:
            yield group
        group = [one]
    if group:
        yield group


def _belongs(one: Operation, to: Operation) -> bool:
    same = (one.action, one.coder, one.place) == (to.action, to.coder, to.place)
    return same and one.action is Action.CODING_CREATE
