"""The trail: entries, their chain, and the fold that explains the state.

The format is described in ARCHITECTURE.md, so that another program can verify it. Pure: storage hands over rows in
order of ``order`` and keeps what comes back.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from functools import cache
from hashlib import sha256
from typing import Any, get_args, get_type_hints

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.values import canonical_json, digest

ALGORITHM = "sha256/1"


class Action(StrEnum):
    """What was done; ``subject:verb`` as the trail names it."""

    PROJECT_CREATE = "project.create"
    PROJECT_CHANGE = "project.change"
    CODER_CREATE = "coder.create"
    CODER_CHANGE = "coder.change"
    LEDGER_CHANGE = "ledger.change"
    CODEBOOK_IMPORT = "codebook.import"
    CODEBOOK_CHANGE = "codebook.change"
    THEME_CREATE = "theme.create"
    THEME_CHANGE = "theme.change"
    THEME_MERGE = "theme.merge"
    THEME_UNMERGE = "theme.unmerge"
    THEME_SPLIT = "theme.split"
    THEME_DROP = "theme.drop"
    THEME_PARK = "theme.park"
    THEME_RESTORE = "theme.restore"
    SOURCE_IMPORT = "source.import"
    SOURCE_CHANGE = "source.change"
    SOURCE_STATUS = "source.status"
    SECTION_CHANGE = "section.change"
    CODING_CREATE = "coding.create"
    CODING_CHANGE = "coding.change"
    CODING_DELETE = "coding.delete"
    CODING_SPLIT = "coding.split"
    CODING_JOIN = "coding.join"
    CODING_RESTORE = "coding.restore"
    DISPOSITION_SET = "disposition.set"
    DISPOSITION_REMOVE = "disposition.remove"
    DOUBT_SETTLE = "doubt.settle"
    READING_MARK = "reading.mark"
    EXPORT_CREATE = "export.create"
    REVERT = "operation.revert"

    @property
    def decision(self) -> bool:
        """Whether the decision log shows it (the event log shows everything)."""
        return self not in _EVENTS


_EVENTS = frozenset(
    {
        Action.CODING_CREATE,
        Action.CODING_CHANGE,
        Action.CODING_DELETE,
        Action.CODING_SPLIT,
        Action.CODING_JOIN,
        Action.CODING_RESTORE,
        Action.DISPOSITION_SET,
        Action.DISPOSITION_REMOVE,
        Action.READING_MARK,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One subject changed by one operation.

    Attributes:
        project, writer: ids; ``number``: the writer's own count 1, 2, 3 …; ``order``: the file's.
        time: UTC, ISO 8601 with microseconds and Z; ``clock_back``: 1 when earlier than the entry before.
        before, after: hashes of the subject's values; None: was not, is no more.
        reason: hash of the reason's value; ``undoes``: the operation that this one reverts.
        previous: hash of this writer's previous entry; ``seen``: of the last entry from anyone.
        started_from: on a writer's first entry the head hash it began at, else empty.
    """

    project: Id
    writer: Id
    number: int
    order: int
    operation: Id
    time: str
    clock_back: int
    coder: Id
    action: str
    kind: str
    subject: Id
    before: str | None
    after: str | None
    reason: str | None
    undoes: Id | None
    codebook_version: int
    program: str
    schema: int
    previous: str | None
    seen: str | None
    started_from: str
    algorithm: str = ALGORITHM

    def to_bytes(self) -> bytes:
        """Return the canonical bytes that are stored and hashed."""
        return canonical_json(asdict(self))


_HINTS = get_type_hints(Entry)
FIELDS = frozenset(_HINTS)


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """A row of the log: the canonical bytes, their hash, and columns copied from them for queries."""

    order: int
    data: bytes
    hash: str
    columns: tuple[object, ...]


COLUMNS = ("operation", "writer", "number", "time", "coder", "action", "kind", "subject", "after")
"""Fields of an entry that the log table repeats as columns, in this order."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit: where (``entry 17``, ``coding 3f…``) and what, with a detail for experts.

    ``what`` and the words of ``where`` are English source texts of the context "Errors".
    """

    where: str
    what: str
    detail: str = ""

    def told(self, translate: Callable[[str], str]) -> str:
        """Return the finding on one line, in the language that ``translate`` puts its words into."""
        thing, space, name = self.where.rpartition(" ")
        where = f"{translate(thing)} {name}" if space else translate(self.where)
        return f"{where}: {translate(self.what)}" + (f" ({self.detail})" if self.detail else "")

    def __str__(self) -> str:
        return self.told(str)


def head_hash(writers: Iterable[tuple[Id, int, str]]) -> str:
    """Return the SHA-256 over the sorted lines ``writer number hash LF`` of every writer's last entry."""
    lines = sorted(f"{writer} {number} {last}\n" for writer, number, last in writers)
    return sha256("".join(lines).encode()).hexdigest()


@dataclass(slots=True)
class Fold:
    """What the entries say: the last value of each subject, and the end of each writer's chain."""

    current: dict[Id, tuple[str, str]] = field(default_factory=dict)
    writers: dict[Id, tuple[int, str]] = field(default_factory=dict)
    entries: int = 0
    last: str | None = None
    last_time: str = ""
    project: Id | None = None
    used: set[str] = field(default_factory=set)
    reasons: set[str] = field(default_factory=set)

    @property
    def head(self) -> str:
        """The head hash at this point."""
        return head_hash((writer, number, last) for writer, (number, last) in self.writers.items())


def walk(rows: Iterable[StoredEntry], fold: Fold) -> Iterator[Finding]:
    """Take the entries in order into ``fold`` and yield what does not fit in the chain.

    After a finding the walk goes on from what the row says, so that the first finding names the place.
    """
    for row in rows:
        yield from _take(row, fold)


def _take(row: StoredEntry, fold: Fold) -> Iterator[Finding]:
    where = f"entry {row.order}"
    try:
        entry = _fields(row.data)
    except (ValueError, RecursionError) as error:
        yield Finding(where, "the bytes are no entry", str(error))
        fold.entries, fold.last = row.order, row.hash
        return
    if digest(row.data) != row.hash:
        yield Finding(where, "the bytes do not have the stored hash")
    yield from _links(where, row, entry, fold)
    _advance(row, entry, fold)


def _fields(data: bytes) -> dict[str, Any]:
    """Return what canonical bytes of an entry say.

    Raises:
        ValueError: they are something else, or not in canonical form.
    """
    said = json.loads(str(data, "utf-8")) if isinstance(data, bytes) else None
    if not isinstance(said, dict) or said.keys() != FIELDS or canonical_json(said) != data:
        raise ValueError("not canonical")
    if not _typed(tuple(map(type, said.values()))):
        raise ValueError("a field is of another type")
    return said


@cache
def _typed(types: tuple[type, ...]) -> bool:
    """Tell whether fields in canonical order have the types of an entry; there are few combinations."""
    hints = [_HINTS[name] for name in sorted(_HINTS)]
    return all(kind in (get_args(hint) or (hint,)) for kind, hint in zip(types, hints, strict=True))


_LINKS = (
    "order",
    "order in the bytes",
    "number of its writer",
    "its writer's previous entry",
    "the entry before it",
    "where its writer began",
    "project",
    "the value before",
    "clock flag",
    "algorithm",
    *COLUMNS,
)
"""What :func:`_links` compares, in its order."""


def _links(where: str, row: StoredEntry, entry: dict[str, Any], fold: Fold) -> Iterator[Finding]:
    """Compare one entry with its row, with the entries before it and with the fold."""
    writer = entry["writer"]
    number, previous = fold.writers.get(writer, (0, None))
    before = fold.current.get(entry["subject"], (None, None))[1]
    began = fold.head if number == 0 and fold.entries else ""
    found = (
        *(row.order, entry["order"], entry["number"], entry["previous"], entry["seen"], entry["started_from"]),
        *(entry["project"], entry["before"], entry["clock_back"], entry["algorithm"], *row.columns),
    )
    wanted = (
        *(fold.entries + 1, row.order, number + 1, previous, fold.last, began),
        *(fold.project or entry["project"], before, int(entry["time"] < fold.last_time), ALGORITHM),
        *(entry[name] for name in COLUMNS),
    )
    if found != wanted:
        for name, is_so, should in zip(_LINKS, found, wanted, strict=True):
            if is_so != should:
                yield Finding(where, "a field does not fit", f"{name}: {is_so} ≠ {should}")
    for shared in {entry["after"], entry["reason"]} - {None}:
        if shared in fold.used or shared in fold.reasons:
            yield Finding(where, "a value is used twice", str(shared))


def _advance(row: StoredEntry, entry: dict[str, Any], fold: Fold) -> None:
    subject, after = entry["subject"], entry["after"]
    if after is None:
        fold.current.pop(subject, None)
    else:
        fold.current[subject] = (entry["kind"], after)
        fold.used.add(after)
    if entry["reason"] is not None:
        fold.reasons.add(entry["reason"])
    fold.writers[entry["writer"]] = (entry["number"], row.hash)
    fold.entries, fold.last = row.order, row.hash
    fold.last_time = entry["time"]
    fold.project = fold.project or entry["project"]
