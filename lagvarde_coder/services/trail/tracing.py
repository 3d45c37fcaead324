"""The trail as people read it: decisions, events, the way from a sentence to the raw text, and verifying."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.errors import AlmostEvidence, KnownError, MisreadEvidence, NotFound, OthersHidden
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action, Finding
from lagvarde_coder.domain.trail.concerned import NOTHING_NAMED, Concerned
from lagvarde_coder.domain.trail.evidence import differs_by_a_slip, evidence_id, is_misread, normalised
from lagvarde_coder.domain.trail.values import UnreadableValue, digest, from_plain
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.labels import Labels
from lagvarde_coder.services.trail.codebook_then import CodebookThen, codebook_then
from lagvarde_coder.services.trail.concerning import concerned
from lagvarde_coder.services.trail.details import EntryDetail, detail, details, reasons_of
from lagvarde_coder.services.trail.differences import SubjectNames
from lagvarde_coder.services.trail.hiding import Hidden
from lagvarde_coder.services.trail.printed import printed_in
from lagvarde_coder.services.trail.verifying import FileOrigin, Gap, Verification, gaps, named
from lagvarde_coder.storage.files import file_errors, refuse_no_file

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import TrailReader


__all__ = ["EntryDetail", "EvidenceTrail", "FileOrigin", "Operation", "TrailService", "Verification"]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as a line of the log.

    Attributes:
        subjects: how many subjects it changed; ``kind`` and ``subject`` name the first. Of what is no decision those of
            the first one's kind: coding also begins a document that was not started.
        label: what a person calls that first subject (a theme's number and name, a document's title …).
        concerned: what it was done to, all of it, called as it was then.
        undone: a later operation took it back.
        order: of its first entry.
        place: the title of the document that it was done in; ``alias``: what stands for that outside the program.
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
    alias: str = ""
    concerned: Concerned = NOTHING_NAMED


@dataclass(frozen=True, slots=True)
class EvidenceTrail:
    """From an evidence id to the raw text, and the decisions between.

    Attributes:
        line: the coding; None if it was removed.
        categories: those it counts or counted for, as far as they still exist.
        codebook: what the codebook said of its theme when it was made.
    """

    evidence: str
    line: CodingLine | None
    categories: tuple[Theme, ...]
    history: tuple[EntryDetail, ...]
    decisions: tuple[EntryDetail, ...]
    removed: bool = field(default=False)
    codebook: CodebookThen | None = None


class TrailService(Service):
    """Reading and verifying the trail."""

    def operations(
        self,
        *,
        actions: Sequence[Action] = (),
        coder: Id | None = None,
        kind: str = "",
        before: int | None = None,
        limit: int = 500,
    ) -> list[Operation]:
        """Return operations, newest first; ``before`` is an ``order`` to page on from.

        With ``kind`` those only that changed a subject of that kind, whatever else they did: settling a doubt, undoing
        and joining change codings too.

        While others' coding is hidden, what they did to codings, dispositions and reading marks is left out, and so is
        what was done to theirs; decisions stay.
        """
        with self._read() as read:
            trail = read.trail
            labels = Labels(read, trail)
            hidden = Hidden(read)
            page = partial(trail.operations, actions=actions, coder=coder, kind=kind, limit=limit, only=read.only)
            undone = trail.undone()
            shown = hidden.operations(page, before, limit)
            reasons = reasons_of(trail, shown)
            trail.read_ahead(line.first.after or line.first.before for line in shown)
            about = concerned(labels, trail, shown)
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
                    subjects=line.subjects if line.first.action.decision else line.alike,
                    reason=reasons[line.first.operation],
                    undone=line.first.operation in undone,
                    undoes=line.first.undoes,
                    place=labels.place(line.first),
                    alias=labels.alias(line.first),
                    concerned=about[line.first.operation],
                )
                for line in shown
            ]

    def entries(self, operation: Id) -> list[EntryDetail]:
        """Return everything one operation did; what it did to others' coding only while that is shown."""
        with self._read() as read:
            trail = read.trail
            return details(Labels(read, trail), trail, Hidden(read).visible(trail.of_operation(operation)))

    def around(self, operations: Sequence[Id]) -> tuple[int, int]:
        """Return the states of the log just before the first of these operations and just after the last.

        Raises:
            NotFound: there is none of them.
        """
        with self._read() as read:
            orders = [entry.order for operation in operations for entry in read.trail.of_operation(operation)]
        if not orders:
            raise NotFound(kind="operation", name=", ".join(operations))
        return min(orders) - 1, max(orders)

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
            return detail(Labels(read, trail), trail, stored)

    def names(self) -> SubjectNames:
        """Return what the ids in values are called now."""
        with self._read() as read:
            return SubjectNames(read)

    def history(self, subject: Id) -> list[EntryDetail]:
        """Return what happened to one subject, oldest first; nothing of what is hidden."""
        with self._read() as read:
            trail = read.trail
            return details(Labels(read, trail), trail, Hidden(read).visible(trail.of_subject(subject)))

    def evidence(self, evidence: str) -> EvidenceTrail:
        """Return the way from an evidence id (or a coding's id) to the raw text; removed codings included.

        Raises:
            NotFound: no coding has or had this id.
            MisreadEvidence: it cannot be one; those are named that differ from it by a slip.
            OthersHidden: somebody else coded it, and that is hidden.
        """
        wanted = normalised(evidence) or evidence.strip()
        with self._read() as read:
            trail = read.trail
            codings = trail.subjects_ever(Coding.KIND)
            match = next((coding_id for coding_id in codings if wanted in {coding_id, evidence_id(coding_id)}), None)
            if match is None:
                raise _unknown_evidence(read, evidence, codings)
            entries = trail.of_subject(match)
            if Hidden(read).of_another(entries[-1]):
                raise OthersHidden(name=evidence_id(match))
            labels = Labels(read, trail)
            coding = read.get(Coding, match)
            line = lines(read, [coding])[0] if coding else None
            history = tuple(details(labels, trail, entries))
            last = history[-1].after or history[-1].before or {}
            theme = str(last["theme"])
            themes = {theme.id: theme for theme in read.all(Theme)}
            reached = Lineage(themes.values(), read.all(MergeLink)).counts_for(match, theme)
            decisions = _decisions(labels, trail, themes.values(), match, theme)
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
                codebook=codebook_then(read, labels, history, themes),
            )

    def verify(self, progress: Progress) -> Verification:
        """Walk the chain, replay it, and compare with the state. Never raises for what is damaged: it is a finding."""
        entries, head, writers, findings = self._database.verify(progress)
        return Verification(entries, head, writers, self._named(findings), self._gaps())

    def check(self, progress: Progress) -> Verification:
        """Check the file's integrity, then everything that :meth:`verify` does: the full check."""
        entries, head, writers, findings = self._database.examine(progress)
        return Verification(entries, head, writers, self._named(findings), self._gaps())

    def _gaps(self) -> tuple[Gap, ...]:
        try:
            with self._read() as read:
                return gaps(read)
        except (KnownError, UnreadableValue, LookupError):  # too damaged to be read: the findings say so
            return ()

    def _named(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        if not findings:
            return findings
        try:
            with self._read() as read:
                return named(read, findings)
        except KnownError:  # too damaged to be read: the findings say so
            return findings

    def head_at(self, state: int) -> str:
        """Return the head hash of the log at a state, which reports print as their checksum.

        Raises:
            NotFound: the log was never so long.
        """
        with self._read() as read:
            if not 0 <= state <= read.head().entries:
                raise NotFound(kind="state", name=state)
            return read.trail.head_at(state)

    def origin(self, file: Path) -> FileOrigin:
        """Return when this project made a file, and whether what the file prints of the log is so.

        Raises:
            NoPermission: the file is not there, or cannot be read.
        """
        from lagvarde_coder.exporters.evidence_package.seal import is_whole, seal_in

        with file_errors(file):
            if file.samefile(self._database.path):
                return FileOrigin((), None, "")  # nothing but SQLite opens the project while it is connected
            refuse_no_file(file)
            data = file.read_bytes()
            printed = printed_in(file)
        with self._read() as read:
            trail = read.trail
            labels = Labels(read, trail)
            exports = tuple(
                (export, detail(labels, trail, trail.of_subject(export.id)[0]))
                for export in read.where(Export, sha256=digest(data))
            )
            state = printed.state if printed else None
            head = trail.head_at(state) if state is not None and state <= read.head().entries else ""
            return FileOrigin(exports, printed, head, is_whole(data) if seal_in(data) else None)


def _decisions(
    labels: Labels, trail: "TrailReader", themes: Collection[Theme], coding: Id, theme: Id
) -> list[EntryDetail]:
    """Return what was decided between a coding and its needs, merges that were dissolved since included."""
    newest = {link: values[-1][1] for link, values in trail.lives(MergeLink.KIND).items()}
    values = trail.values_by_hash(list(newest.values()))
    ever = [from_plain(MergeLink, values[name]) for name in newest.values()]
    reached = Lineage(themes, ever).counts_for(coding, theme)
    return [
        detail(labels, trail, entry)
        for link in ever
        if link.theme in reached and link.need in reached
        for entry in trail.of_subject(link.id)
    ]


def _unknown_evidence(read: "Reader", typed: str, codings: Iterable[Id]) -> NotFound:
    """Return what to say of an evidence id that no coding has: whether it can be one, and which was meant."""
    if not is_misread(typed):
        return NotFound(kind="evidence", name=typed.strip())
    hidden = Hidden(read)
    meant = [coding for coding in codings if differs_by_a_slip(typed, evidence_id(coding))]
    seen = [coding for coding in meant if not hidden.of_another(read.trail.of_subject(coding)[-1])]
    if not seen:
        return MisreadEvidence(kind="evidence", name=typed.strip())
    return AlmostEvidence(kind="evidence", name=typed.strip(), close=", ".join(map(evidence_id, seen)))
