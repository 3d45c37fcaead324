"""Verifying: what was found, what it is about, and whether a file is of this project and this log."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.trail.audit import CUT_SHORT, Finding
from lagvarde_coder.domain.trail.erasing import Erasure
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.domain.trail.values import KINDS, UnreadableValue
from lagvarde_coder.services.labels import Labels
from lagvarde_coder.services.trail.details import EntryDetail, reason_of
from lagvarde_coder.services.trail.printed import Printed

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry

_MOST_NAMED = 200
"""More findings than this mean that the file is broken as a whole: nobody looks each up."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What an erasure explains: how many values and texts or files are not there any more, of which document, and why.

    Attributes:
        order: of the entry that says so.
    """

    number: int
    values: int
    texts: int
    order: int
    time: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying found; ``ok`` when nothing. ``gaps`` are explained, and no findings."""

    entries: int
    head: str
    writers: int
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether state equals replay and everything fits."""
        return not self.findings

    @property
    def damage(self) -> tuple[Finding, ...]:
        """What the file holds that the program has not written."""
        return tuple(finding for finding in self.findings if finding.is_damage)

    @property
    def held(self) -> frozenset[str]:
        """What was found to hold of "texts", "log" and "state"; of a file that cannot be read to the end nothing."""
        if any(finding.what == CUT_SHORT for finding in self.damage):
            return frozenset()
        broken = {"blob": "texts", "entry": "log", "value": "log", "search": "", "file": ""}
        about = {
            "log" if finding.where.startswith("table log_") else broken.get(finding.where.partition(" ")[0], "state")
            for finding in self.damage
        }
        return frozenset({"texts", "log", "state"} - about)


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """What the log says of a file.

    Attributes:
        exports: when this project made exactly this file; empty if it never did, or the file was changed since.
        printed: what the file prints of the log it was made from, if it does.
        head: the log's head hash at the printed state; empty if it prints no state or the log was never so long.
        sealed: whether an evidence package agrees with its seal; None: it is none, or the seal is gone.
    """

    exports: tuple[tuple[Export, EntryDetail], ...]
    printed: Printed | None
    head: str
    sealed: bool | None = None

    @property
    def resealed(self) -> bool:
        """Whether a package agrees with its seal and the log does not know it: who sealed it is unknown."""
        return bool(self.sealed) and not self.exports

    @property
    def contradicts(self) -> bool:
        """Whether the file prints another checksum than the log gives: one of them was changed since."""
        return self.printed is not None and self.printed.head != self.head


def gaps(read: "Reader") -> tuple[Gap, ...]:
    """Return what was erased by decision, in order of the log."""
    sources = {source.id: source.number for source in read.all(Source)}
    told = []
    for erasure in read.all(Erasure):
        made = read.trail.of_subject(erasure.id)[0]
        why = reason_of(read.trail, made.reason)
        number = sources.get(erasure.source, 0)
        told.append(Gap(number, len(erasure.emptied), len(erasure.contents), made.order, made.time, why))
    return tuple(sorted(told, key=lambda gap: gap.order))


def named(read: "Reader", findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with what people call the things they are about, as far as that can still be read."""
    try:
        labels = Labels(read, read.trail)
    except (KnownError, UnreadableValue, ValueError, LookupError, TypeError, AttributeError):
        return tuple(findings)
    return (*(_named(read, labels, each) for each in findings[:_MOST_NAMED]), *findings[_MOST_NAMED:])


def _named(read: "Reader", labels: Labels, finding: Finding) -> Finding:
    try:
        return replace(finding, about=_about(read, labels, finding.where))
    except (KnownError, UnreadableValue, ValueError, LookupError, TypeError, AttributeError):
        return finding  # what is damaged may be just what has the name


def _about(read: "Reader", labels: Labels, where: str) -> str:
    kind, _, name = where.rpartition(" ")
    if kind == "search index of text":
        return labels.document(name)
    if kind == "blob":
        texts = [*read.where(Text, content=name), *read.where(Text, original=name)]
        return ", ".join(dict.fromkeys(filter(None, (labels.document(text.id) for text in texts))))
    entry = _entry(read, kind, name)
    if entry is None:
        return ""
    plain = read.trail.value(entry.after or entry.before) or {}
    parts = [labels.document(str(plain.get("text", ""))), labels.of(entry)]
    if entry.kind == Coding.KIND:
        parts.insert(0, evidence_id(entry.subject))
    return ", ".join(part for part in parts if part)


def _entry(read: "Reader", kind: str, name: str) -> "LogEntry | None":
    """Return the entry that a finding is about: itself, the last one of a subject, or the one that names a value."""
    if kind == "entry":
        return read.trail.entry(int(name))
    if kind == "value":
        return read.trail.naming(name)
    entries = read.trail.of_subject(name) if kind in KINDS else []
    return entries[-1] if entries else None
