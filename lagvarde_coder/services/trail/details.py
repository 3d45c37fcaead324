"""Entries of the log with what they say before and after, and what people call their subjects."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.values import Plain
from lagvarde_coder.services.labels import Labels

if TYPE_CHECKING:
    from lagvarde_coder.storage.trail import LogEntry, OperationLine, TrailReader


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One entry with its values before and after, and the bytes an auditor verifies."""

    entry: "LogEntry"
    coder: str
    label: str
    before: Plain | None
    after: Plain | None
    reason: str


def details(labels: Labels, trail: "TrailReader", entries: Sequence["LogEntry"]) -> list[EntryDetail]:
    """Return entries in full, in their order."""
    trail.read_ahead(name for entry in entries for name in (entry.before, entry.after, entry.reason))
    return [detail(labels, trail, entry) for entry in entries]


def detail(labels: Labels, trail: "TrailReader", entry: "LogEntry") -> EntryDetail:
    """Return one entry in full."""
    return EntryDetail(
        entry,
        labels.coder(entry.coder),
        labels.of(entry),
        trail.value(entry.before),
        trail.value(entry.after),
        reason_of(trail, entry.reason),
    )


def reason_of(trail: "TrailReader", name: str | None) -> str:
    """Return the reason that is kept under a hash; nothing for none."""
    return str((trail.value(name) or {}).get("text", ""))


def reasons_of(trail: "TrailReader", lines: Sequence["OperationLine"]) -> dict[Id, str]:
    """Return the reason of each operation, empty if none was given.

    It is kept with the entries of what was decided, which is not always the first one: a merge may first make a need.
    """
    given = {line.first.operation: line.first.reason for line in lines}
    elsewhere = [
        line.first.operation
        for line in lines
        if line.first.reason is None and line.subjects > 1 and line.first.action.decision
    ]
    for entry in trail.of_operations(elsewhere):
        given[entry.operation] = given[entry.operation] or entry.reason
    trail.read_ahead(given.values())
    return {operation: reason_of(trail, name) for operation, name in given.items()}
