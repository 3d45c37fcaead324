"""Hides the entries about other coders' work while others' coding is hidden."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.values import BY_CODER, Plain

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry, OperationLine


_OF_ANYTHING = frozenset({Action.REVERT, Action.LOG_JOIN})
"""Operations that may change subjects of any kind, codings included."""


class ReadPage(Protocol):
    """Reads operations before an ``order``, newest first."""

    def __call__(self, *, before: int | None) -> "list[OperationLine]":
        """Return them."""


class Hidden:
    """Entries about other coders' codings, dispositions and reading marks; decisions are never hidden."""

    def __init__(self, read: "Reader") -> None:
        self._trail = read.trail
        self._only = read.only

    def of_another(self, entry: "LogEntry") -> bool:
        """Whether an entry's subject is another coder's work that is hidden, whatever was done to it."""
        return self._only is not None and entry.kind in BY_CODER and not self._is_own(entry, self._values([entry]))

    def visible(self, entries: Sequence["LogEntry"]) -> list["LogEntry"]:
        """Return the entries that may be seen."""
        if self._only is None:
            return list(entries)
        values = self._values(entries)
        return [entry for entry in entries if not _about_coding(entry) or self._is_own(entry, values)]

    def operations(self, page: ReadPage, before: int | None, limit: int) -> list["OperationLine"]:
        """Return the first ``limit`` operations that may be seen, reading page by page until there are enough."""
        visible: list[OperationLine] = []
        while True:
            lines = page(before=before)
            visible += self._visible_lines(lines)
            if len(visible) >= limit or len(lines) < limit:
                return visible[:limit]
            before = lines[-1].first.order

    def _visible_lines(self, lines: "list[OperationLine]") -> "list[OperationLine]":
        if self._only is None:
            return lines
        about_coding = [line for line in lines if _about_coding(line.first)]
        entries = [line.first for line in about_coding if line.subjects == 1]
        entries += self._trail.of_operations([line.first.operation for line in about_coding if line.subjects > 1])
        visible = {entry.operation for entry in self.visible(entries)}
        return [line for line in lines if not _about_coding(line.first) or line.first.operation in visible]

    def _values(self, entries: Sequence["LogEntry"]) -> dict[str, Plain]:
        return self._trail.values_by_hash([_last_value(entry) for entry in entries if entry.kind in BY_CODER])

    def _is_own(self, entry: "LogEntry", values: dict[str, Plain]) -> bool:
        return values.get(_last_value(entry), {}).get("coder") == self._only


def _last_value(entry: "LogEntry") -> str:
    return entry.after or entry.before or ""


def _about_coding(entry: "LogEntry") -> bool:
    return entry.kind in BY_CODER and (entry.action in _OF_ANYTHING or not entry.action.decision)
