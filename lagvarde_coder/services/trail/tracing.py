"""The trail as people read it: decisions, events, the way from a sentence to the raw text, and verifying."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.errors import MistypedEvidence, NotFound, OthersHidden
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action, Finding
from lagvarde_coder.domain.trail.evidence import evidence_id, mistyped, normalised
from lagvarde_coder.domain.trail.values import Plain, digest
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.labels import Labels
from lagvarde_coder.services.trail.hiding import Hidden
from lagvarde_coder.storage.files import file_errors

if TYPE_CHECKING:
    from lagvarde_coder.storage.trail import LogEntry, OperationLine, TrailReader


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as a line of the log.

    Attributes:
        subjects: how many subjects it changed; ``kind`` and ``subject`` name the first.
        label: what a person calls that first subject (a theme's number and name, a document's title …).
        undone: a later operation took it back.
        order: of its first entry.
    """

    id: Id
    order: int
    time: datetime
    coder: str
    action: Action
    kind: str
    subject: Id
    label: str
    subjects: int
    reason: str
    undone: bool
    undoes: Id | None
    place: str = ""


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One entry with its values before and after, and the bytes an auditor verifies."""

    entry: "LogEntry"
    coder: str
    label: str
    before: Plain | None
    after: Plain | None
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying found; ``ok`` when nothing."""

    entries: int
    head: str
    writers: int
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether state equals replay and everything fits."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class EvidenceTrail:
    """From an evidence id to the raw text, and the decisions between.

    Attributes:
        line: the coding; None if it was removed.
        categories: those it counts or counted for, as far as they still exist.
    """

    evidence: str
    line: CodingLine | None
    categories: tuple[Theme, ...]
    history: tuple[EntryDetail, ...]
    decisions: tuple[EntryDetail, ...]
    removed: bool = field(default=False)


class TrailService(Service):
    """Reading and verifying the trail."""

    def operations(
        self, *, actions: Sequence[Action] = (), coder: Id | None = None, before: int | None = None, limit: int = 500
    ) -> list[Operation]:
        """Return operations, newest first; ``before`` is an ``order`` to page on from.

        While others' coding is hidden, what they did to codings, dispositions and reading marks is left out, and so is
        what was done to theirs; decisions stay.
        """
        with self._read() as read:
            trail = read.trail
            labels = Labels(read, trail)
            hidden = Hidden(read)
            page = partial(trail.operations, actions=actions, coder=coder, limit=limit, only=read.only)
            undone = trail.undone()
            shown = hidden.operations(page, before, limit)
            reasons = _reasons(trail, shown)
            trail.read_ahead(line.first.after or line.first.before for line in shown)
            return [
                Operation(
                    id=line.first.operation,
                    order=line.first.order,
                    time=line.first.time,
                    coder=labels.coder(line.first.coder),
                    action=line.first.action,
                    kind=line.first.kind,
                    subject=line.first.subject,
                    label=labels.of(line.first),
                    subjects=line.subjects,
                    reason=reasons[line.first.operation],
                    undone=line.first.operation in undone,
                    undoes=line.first.undoes,
                    place=labels.place(line.first),
                )
                for line in shown
            ]

    def entries(self, operation: Id) -> list[EntryDetail]:
        """Return everything one operation did; what it did to others' coding only while that is shown."""
        with self._read() as read:
            trail = read.trail
            return _details(Labels(read, trail), trail, Hidden(read).visible(trail.of_operation(operation)))

    def entry(self, order: int) -> EntryDetail:
        """Return one entry by its place in the log.

        Raises:
            NotFound: there is no such entry.
            OthersHidden: it is about what somebody else coded, which is hidden.
        """
        with self._read() as read:
            trail = read.trail
            stored = trail.entry(order) if order <= read.head().entries else None
            if stored is None:
                raise NotFound(kind="entry", name=order)
            if not Hidden(read).visible([stored]):
                raise OthersHidden(name=order)
            return _detail(Labels(read, trail), trail, stored)

    def history(self, subject: Id) -> list[EntryDetail]:
        """Return what happened to one subject, oldest first; nothing of what is hidden."""
        with self._read() as read:
            trail = read.trail
            return _details(Labels(read, trail), trail, Hidden(read).visible(trail.of_subject(subject)))

    def evidence(self, evidence: str) -> EvidenceTrail:
        """Return the way from an evidence id (or a coding's id) to the raw text; removed codings included.

        Raises:
            NotFound: no coding has or had this id.
            MistypedEvidence: its check character says that it is misread.
            OthersHidden: somebody else coded it, and that is hidden.
        """
        wanted = normalised(evidence) or evidence.strip()
        with self._read() as read:
            trail = read.trail
            codings = trail.subjects_ever(Coding.KIND)
            match = next((coding_id for coding_id in codings if wanted in {coding_id, evidence_id(coding_id)}), None)
            if match is None:
                raise MistypedEvidence(name=evidence) if mistyped(wanted) else NotFound(kind="evidence", name=evidence)
            entries = trail.of_subject(match)
            if Hidden(read).of_another(entries[-1]):
                raise OthersHidden(name=evidence_id(match))
            labels = Labels(read, trail)
            coding = read.get(Coding, match)
            line = lines(read, [coding])[0] if coding else None
            history = tuple(_details(labels, trail, entries))
            last = history[-1].after or history[-1].before or {}
            theme = str(last["theme"])
            themes = {theme.id: theme for theme in read.all(Theme)}
            links = read.all(MergeLink)
            reached = Lineage(themes.values(), links).counts_for(match, theme)
            decisions = [
                _detail(labels, trail, entry)
                for link in links
                if link.theme in reached and link.need in reached
                for entry in trail.of_subject(link.id)
            ]
            return EvidenceTrail(
                evidence=evidence_id(match),
                line=line,
                categories=tuple(
                    sorted(
                        (themes[theme_id] for theme_id in reached if theme_id in themes), key=lambda theme: theme.number
                    )
                ),
                history=history,
                decisions=tuple(sorted(decisions, key=lambda detail: detail.entry.order)),
                removed=coding is None,
            )

    def verify(self, progress: Progress) -> Verification:
        """Walk the chain, replay it, and compare with the state. Never raises for what is damaged: it is a finding."""
        return Verification(*self._database.verify(progress))

    def check(self, progress: Progress) -> Verification:
        """Check the file's integrity, then everything that :meth:`verify` does."""
        broken = self._database.broken()
        entries, head, writers, findings = self._database.verify(progress)
        return Verification(entries, head, writers, (*broken, *findings))

    def exported_as(self, file: Path) -> list[tuple[Export, EntryDetail]]:
        """Return when this project handed out exactly this file; empty if it never did.

        Raises:
            NoPermission: the file is not there, or cannot be read.
        """
        with file_errors(file):
            if file.samefile(self._database.path):
                return []  # nothing but SQLite opens the project while it is connected
            file_hash = digest(file.read_bytes())
        with self._read() as read:
            trail = read.trail
            labels = Labels(read, trail)
            return [
                (export, _detail(labels, trail, trail.of_subject(export.id)[0]))
                for export in read.where(Export, sha256=file_hash)
            ]


def _reasons(trail: "TrailReader", lines: Sequence["OperationLine"]) -> dict[Id, str]:
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
    return {operation: _reason(trail, name) for operation, name in given.items()}


def _reason(trail: "TrailReader", name: str | None) -> str:
    return str((trail.value(name) or {}).get("text", ""))


def _details(labels: Labels, trail: "TrailReader", entries: Sequence["LogEntry"]) -> list[EntryDetail]:
    trail.read_ahead(name for entry in entries for name in (entry.before, entry.after, entry.reason))
    return [_detail(labels, trail, entry) for entry in entries]


def _detail(labels: Labels, trail: "TrailReader", entry: "LogEntry") -> EntryDetail:
    return EntryDetail(
        entry,
        labels.coder(entry.coder),
        labels.of(entry),
        trail.value(entry.before),
        trail.value(entry.after),
        _reason(trail, entry.reason),
    )
