"""Doubt: what coders are unsure of, with all that a meeting needs to decide it, and the decisions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.coding.surroundings import around
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.material.speaking import Speaking
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.doubt.settling import Decision, settle
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.themes.codebook import ordered

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.trail import LogEntry

HEADINGS = (Disposal.UNSURE, Disposal.NO_THEME, Disposal.POSSIBLE_THEME)
"""The dispositions that a meeting looks at, in the order of the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A coding or passage that somebody is unsure of, with what is needed to decide it.

    Attributes:
        theme: the coding's theme; None where the passage carries none.
        alternatives: themes that it might be instead.
        before, after: the text around the passage, at most a few hundred code points, between whole words.
        asked: the wording of the question that the passage answers, if it is known.
        speaking: who speaks there.
        raised: when it became doubtful, by whom.
    """

    subject: Coding | Disposition
    theme: Theme | None
    alternatives: tuple[Theme, ...]
    source: Source
    coder: Coder
    before: str
    words: str
    after: str
    asked: str
    speaking: Speaking
    raised: datetime
    raised_by: Coder

    @property
    def id(self) -> Id:
        """The id of the coding or disposition; what :meth:`DoubtService.settle` takes."""
        return self.subject.id

    @property
    def evidence(self) -> str:
        """The evidence id of a coding, or nothing."""
        return evidence_id(self.subject.id) if isinstance(self.subject, Coding) else ""

    @property
    def what(self) -> Disposal:
        """The passage's disposition; for a coding :attr:`Disposal.UNSURE`."""
        return self.subject.what if isinstance(self.subject, Disposition) else Disposal.UNSURE

    @property
    def note(self) -> str:
        """The comment on the coding, or the note on the passage."""
        return self.subject.memo if isinstance(self.subject, Coding) else self.subject.note


@dataclass(frozen=True, slots=True)
class DoubtGroup:
    """Doubts under one heading: a theme, or a disposition of passages without one."""

    theme: Theme | None
    what: Disposal
    doubts: tuple[Doubt, ...]

    @property
    def open(self) -> bool:
        """Whether they wait for a decision; possible new themes are only not to be forgotten."""
        return self.what.open


class DoubtService(Service):
    """What is to be taken up: list it, count it, settle it."""

    def open(self) -> list[DoubtGroup]:
        """Return what waits for a decision, by theme, then passages without a theme; possible new themes come last."""
        with self._read() as read:
            return doubt_groups(read)

    def per_text(self) -> dict[Id, int]:
        """Return how many doubts wait in each current text that has any; possible new themes are not counted."""
        with self._read() as read:
            waiting = Counter(read.per_current_text(Coding, unsure=True))
            for disposal in Disposal:
                waiting.update(read.per_current_text(Disposition, what=str(disposal)) if disposal.open else {})
            return dict(waiting)

    def count(self) -> int:
        """Return how many doubts wait in all."""
        return sum(self.per_text().values())

    def settle(self, ids: Sequence[Id], decision: Decision) -> Change:
        """Settle doubts in the same way, as one operation in the decision log; those settled already are skipped.

        A passage that gets a theme becomes a coding of the coder who raised the doubt. With a rule the theme's
        "när inte" gets its sentence and the codebook a new version, in the same operation.

        Raises:
            NotFound: one of them, or the theme, does not exist (any more).
            NothingToDo: all are settled already, or a passage without a theme was to be kept as it is.
            EmptyInput: a rule without a sentence or reason.
            ThemeNotUsable, DuplicateCoding: they cannot be coded with this theme. Nothing is stored.
        """
        with self._operation(Action.DOUBT_SETTLE) as work:
            settle(work, ids, decision)
            change = work.change()
        return change


def doubt_groups(read: "Reader") -> list[DoubtGroup]:
    """Return what waits for a decision as :meth:`DoubtService.open` does, from an open snapshot."""
    doubts = list(_Background(read).doubts(_waiting(read)))
    groups = [
        DoubtGroup(theme, Disposal.UNSURE, tuple(doubt for doubt in doubts if doubt.theme == theme))
        for theme in ordered(read)
    ]
    groups += [
        DoubtGroup(None, disposal, tuple(doubt for doubt in doubts if doubt.theme is None and doubt.what is disposal))
        for disposal in HEADINGS
    ]
    return [group for group in groups if group.doubts]


def _waiting(read: "Reader") -> list[Coding | Disposition]:
    """Return everything in doubt that lies in the current text of its document."""
    texts = {source.text for source in read.all(Source)}
    waiting: list[Coding | Disposition] = [*read.where(Coding, unsure=True)]
    waiting += [disposition for disposal in HEADINGS for disposition in read.where(Disposition, what=str(disposal))]
    return [subject for subject in waiting if subject.text in texts]


class _Background:
    """What is shown around doubts, read once for all of them."""

    def __init__(self, read: "Reader") -> None:
        self._read = read
        self._themes = {theme.id: theme for theme in read.all(Theme)}
        self._coders = {coder.id: coder for coder in read.all(Coder)}
        self._sources = {source.text: source for source in read.all(Source)}
        self._asked = {
            question.id: question.text for question_set in read.all(QuestionSet) for question in question_set.questions
        }
        self._sections = {sectioning.text: sectioning.sections for sectioning in read.all(Sectioning)}
        self._speakers = Speakers(read)

    def doubts(self, waiting: Sequence[Coding | Disposition]) -> Iterator[Doubt]:
        """Yield doubts in order of source and text."""
        raised = _raised(self._read, [subject.id for subject in waiting])
        for subject in sorted(waiting, key=lambda doubt: (self._sources[doubt.text].number, doubt.start, doubt.end)):
            yield self._doubt(subject, self._read.text(subject.text), raised[subject.id])

    def _doubt(self, subject: Coding | Disposition, content: str, raised: "LogEntry") -> Doubt:
        before, after = around(content, subject.start, subject.end)
        return Doubt(
            subject=subject,
            theme=self._themes[subject.theme] if isinstance(subject, Coding) else None,
            alternatives=tuple(self._themes[theme] for theme in subject.alternatives if theme in self._themes),
            source=self._sources[subject.text],
            coder=self._coders[subject.coder],
            before=before,
            words=subject.span.of(content),
            after=after,
            asked=" / ".join(self._questions(subject)),
            speaking=self._speakers.of(subject.text, subject.start, subject.end),
            raised=raised.time,
            raised_by=self._coders[raised.coder],
        )

    def _questions(self, subject: Coding | Disposition) -> Iterator[str]:
        for section in self._sections.get(subject.text, ()):
            if section.kind is SectionKind.QUESTION and section.span.overlaps(subject.span) and self._wording(section):
                yield self._wording(section)

    def _wording(self, section: Section) -> str:
        return section.label or self._asked.get(section.question or "", "")


def _raised(read: "Reader", subjects: Sequence[Id]) -> dict[Id, "LogEntry"]:
    """Return the entry that made each subject as doubtful as it is; after an undo the entry of the restored doubt."""
    histories = read.trail.of_subjects(subjects)
    names = [entry.after for entries in histories.values() for entry in entries if entry.after]
    values = read.trail.values_by_hash(names)
    raised = {}
    for subject, entries in histories.items():
        first: dict[object, LogEntry] = {}
        before: object = None
        for entry in entries:
            plain = values.get(entry.after or "", {})
            doubt = plain.get("what", plain.get("unsure"))
            if doubt != before and (entry.undoes is None or doubt not in first):
                first[doubt] = entry
            before = doubt
        raised[subject] = first.get(before, entries[-1])
    return raised
