"""The trail: entries and their canonical bytes; how they hang together is in ``chain.py``.

The format is described in ARCHITECTURE.md, so that another program can verify it.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple, get_args, get_type_hints

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.by_pattern import Shape
from lagvarde_coder.domain.trail.values import canonical_json

ALGORITHM = "sha256/2"
"""What new entries are written in."""


class Action(StrEnum):
    """What was done; ``subject:verb`` as the trail names it."""

    PROJECT_CREATE = "project.create"
    CODER_CREATE = "coder.create"
    LEDGER_CHANGE = "ledger.change"
    LEDGER_FOLLOW = "ledger.follow"
    LEDGER_JOIN = "ledger.join"
    CODEBOOK_IMPORT = "codebook.import"
    THEME_CREATE = "theme.create"
    THEME_CHANGE = "theme.change"
    THEME_MERGE = "theme.merge"
    THEME_UNMERGE = "theme.unmerge"
    THEME_SPLIT = "theme.split"
    THEME_DROP = "theme.drop"
    THEME_PARK = "theme.park"
    THEME_RESTORE = "theme.restore"
    THEME_KEEP = "theme.keep"
    THEME_PROMOTE = "theme.promote"
    CANDIDATE_CREATE = "candidate.create"
    CANDIDATE_CHANGE = "candidate.change"
    CANDIDATE_MERGE = "candidate.merge"
    CANDIDATE_UNMERGE = "candidate.unmerge"
    CANDIDATE_DROP = "candidate.drop"
    CANDIDATE_REOPEN = "candidate.reopen"
    THEME_MOVE = "theme.move"
    CODEBOOK_FREEZE = "codebook.freeze"
    FAMILY_CHANGE = "family.change"
    VERDICT_SET = "verdict.set"
    VERDICT_SETTLE = "verdict.settle"
    VERDICT_REMOVE = "verdict.remove"
    DECISION_CONFIRM = "decision.confirm"
    STEP_CHANGE = "step.change"
    STEP_SIGN = "step.sign"
    STEP_REOPEN = "step.reopen"
    SOURCE_IMPORT = "source.import"
    SOURCE_CHANGE = "source.change"
    SOURCE_REVISE = "source.revise"
    SOURCE_STATUS = "source.status"
    IMPORT_ACCOUNT = "import.account"
    SOURCE_DELETE = "source.delete"
    SOURCE_ERASE = "source.erase"
    SECTION_CHANGE = "section.change"
    CODING_CREATE = "coding.create"
    CODING_CHANGE = "coding.change"
    CODING_DELETE = "coding.delete"
    CODING_SPLIT = "coding.split"
    CODING_JOIN = "coding.join"
    CODING_RESTORE = "coding.restore"
    CODING_ANCHOR = "coding.anchor"
    CODING_RECHECK = "coding.recheck"
    DISPOSITION_SET = "disposition.set"
    DISPOSITION_REMOVE = "disposition.remove"
    DOUBT_SETTLE = "doubt.settle"
    READING_MARK = "reading.mark"
    QUOTATION_SET = "quotation.set"
    QUOTATION_REMOVE = "quotation.remove"
    MASK_SET = "mask.set"
    MASK_REMOVE = "mask.remove"
    OWN_TEXT_SET = "own_text.set"
    FRAME_CELL_SET = "frame_cell.set"
    VIEW_KEEP = "view.keep"
    VIEW_REMOVE = "view.remove"
    EXPORT_CREATE = "export.create"
    LOG_JOIN = "log.join"
    REVERT = "operation.revert"

    @property
    def decision(self) -> bool:
        """Whether the decision log shows it (the event log shows everything)."""
        return self not in _EVENTS


_EVENTS = frozenset(
    {
        Action.IMPORT_ACCOUNT,
        Action.CODING_CREATE,
        Action.CODING_CHANGE,
        Action.CODING_DELETE,
        Action.CODING_SPLIT,
        Action.CODING_JOIN,
        Action.CODING_RESTORE,
        Action.CODING_ANCHOR,
        Action.CODING_RECHECK,
        Action.DISPOSITION_SET,
        Action.DISPOSITION_REMOVE,
        Action.READING_MARK,
        Action.VIEW_KEEP,
        Action.VIEW_REMOVE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One subject changed by one operation.

    Attributes:
        project, writer: ids; ``number``: the writer's own count 1, 2, 3 …
        time: UTC, ISO 8601 with microseconds and Z; ``clock_back``: 1 when earlier than the entry that it follows.
        before, after: hashes of the subject's values; None: was not, is no more.
        reason: hash of the reason's value; ``undoes``: the operation that this one reverts.
        follows: hash of the entry before it in its line, whoever wrote that; None begins a project.
        started_from: on a writer's first entry the head hash it began at, else empty.
    """

    project: Id
    writer: Id
    number: int
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
    follows: str | None
    started_from: str
    algorithm: str = ALGORITHM

    def to_bytes(self) -> bytes:
        """Return the canonical bytes that are stored and hashed."""
        return canonical_json({name: getattr(self, name) for name in _SECOND})


_SECOND = get_type_hints(Entry)
_FIRST = {name: hint for name, hint in _SECOND.items() if name != "follows"}
FORMATS: dict[str, dict[str, Any]] = {
    "sha256/1": {**_FIRST, "order": int, "previous": str | None, "seen": str | None},
    ALGORITHM: _SECOND,
}
"""The fields of an entry with their types, by algorithm.

In ``sha256/1`` an entry also names its place in its line (``order``) and its writer's previous entry (``previous``),
and calls ``seen`` what now is ``follows``.
"""

TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z"
"""The pattern of a time; there must be such a day as well."""
_TIME = re.compile(TIME)


def fields_of(data: bytes) -> dict[str, Any]:
    """Return what canonical bytes of an entry say; ``follows`` is there in either format.

    Raises:
        ValueError: they are something else, of an unknown algorithm, or not in canonical form.
    """
    cells = _SHAPE.read(data) if isinstance(data, bytes) else None
    entry = dict(zip(_SHAPE.names, cells, strict=True)) if cells else {}
    if entry.get("algorithm") != ALGORITHM:
        entry = _decoded(data)
    if not _TIME.fullmatch(entry["time"]):
        raise ValueError("no time")
    datetime.fromisoformat(entry["time"])  # raises where there is no such day
    return entry


_SHAPE = Shape(_SECOND)


def _decoded(data: bytes) -> dict[str, Any]:
    """Return the same of any entry, the long way."""
    stated = json.loads(str(data, "utf-8")) if isinstance(data, bytes) else None
    algorithm = stated.get("algorithm") if isinstance(stated, dict) else None
    hints = FORMATS.get(algorithm) if isinstance(algorithm, str) else None
    if hints is None or stated.keys() != hints.keys() or canonical_json(stated) != data:
        raise ValueError("not canonical")
    if not _typed(algorithm, tuple(map(type, stated.values()))):
        raise ValueError("a field is of another type")
    if "seen" in stated:
        stated["follows"] = stated["seen"]
    entry: dict[str, Any] = stated
    return entry


@cache
def _typed(algorithm: str, types: tuple[type, ...]) -> bool:
    """Tell whether fields in canonical order have the types of an entry; there are few combinations."""
    hints = FORMATS[algorithm]
    wanted = [hints[name] for name in sorted(hints)]
    return all(kind in (get_args(hint) or (hint,)) for kind, hint in zip(types, wanted, strict=True))


class StoredEntry(NamedTuple):
    """A row of the log: the canonical bytes, their hash, and columns copied from them for queries.

    Attributes:
        order: the file's count 1, 2, 3 …
        branch: with which branch the file took the entry in; None: it is of the file's own line.
        says: what :func:`fields_of` finds in the bytes, known to whoever put them together of it; None: to be found.
    """

    order: int
    data: bytes
    hash: str
    columns: tuple[object, ...]
    branch: Id | None = None
    says: dict[str, Any] | None = None


COLUMNS = ("operation", "writer", "number", "time", "coder", "action", "kind", "subject", "after")
"""Fields of an entry that the log table repeats as columns, in this order."""


CUT_SHORT = "it cannot be read to the end"
SHARED = "it shares with another one what must be unique"
NOTHING_PREVENTS = "it is missing: nothing prevents duplicates"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit: where (``entry 17``, ``coding 3f…``) and what, with a detail for experts.

    ``what`` and the words of ``where`` are English source texts of the context "Errors".

    Attributes:
        fields: those that differ, by name, in place of a detail.
        about: what people call the thing that it is about: evidence id, document, theme.
    """

    where: str
    what: str
    detail: str = ""
    fields: tuple[str, ...] = ()
    about: str = ""

    @property
    def is_damage(self) -> bool:
        """Whether the file is not what the program wrote; a rule that is broken by what it did write is none."""
        return self.what not in {SHARED, NOTHING_PREVENTS}

    def told(self, translate: Callable[[str], str], field_name: Callable[[str], str] = str) -> str:
        """Return the finding on one line, in the language that ``translate`` and ``field_name`` put its words into."""
        thing, space, name = self.where.rpartition(" ")
        where = f"{translate(thing)} {name}" if space else translate(self.where)
        detail = self.detail or ", ".join(map(field_name, self.fields))
        called = f" ({self.about})" if self.about else ""
        return f"{where}{called}: {translate(self.what)}" + (f" ({detail})" if detail else "")

    def __str__(self) -> str:
        return replace(self, about="").told(str)


def head_hash(writers: Iterable[tuple[Id, int, str]]) -> str:
    """Return the SHA-256 over the sorted lines ``writer number hash LF`` of every writer's last entry."""
    lines = sorted(f"{writer} {number} {last}\n" for writer, number, last in writers)
    return sha256("".join(lines).encode()).hexdigest()
