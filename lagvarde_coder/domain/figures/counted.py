"""What figures are made from: sources and codings in the form counting needs, and the scope that is applied first."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.voices import EVERYTHING, Narrowing, Voices
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import EvidenceClass, SourceKind, evidence_of
from lagvarde_coder.domain.material.speaking import Categories, Waves
from lagvarde_coder.domain.text import Section, SectionKind

__all__ = [
    "CodingRow", "CountedCoding", "CountedSource", "Narrowing", "Reach", "Scope", "Targets", "Voices",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CountedSource:
    """A source as it is counted.

    Attributes:
        text: its current text; codings of earlier texts are not counted.
        characters: length of that text in code points; of a narrowed source, of the answers that count.
        finished: its status is klar or granskad.
        organisations: whose voices it carries.
        categories: its own; ``ledger``: those that the ledger gives organisations (:class:`Categories`).
        day, occasion, wave: when it was made, and when those heard in it were asked.
        asked: occasion and wave of the ledger's lines of each organisation (:class:`Waves`).
        sections: the question and speaker sections of its text; other kinds are ignored.
        narrowing: whose words and which answers in it count.
    """

    id: Id
    text: Id
    characters: int
    kind: SourceKind
    internal: bool = False
    finished: bool = False
    organisations: tuple[Id, ...] = ()
    categories: tuple[str, ...] = ()
    ledger: Mapping[Id, Collection[str]] = field(default_factory=dict)
    day: date | None = None
    occasion: str = ""
    wave: int = 0
    asked: Mapping[Id, Collection[tuple[str, int]]] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    narrowing: Narrowing = EVERYTHING

    @cached_property
    def voices(self) -> Voices:
        """Who speaks where in it; worked out once, as each figure asks for it several times."""
        sorts = Categories(self.organisations, self.categories, self.ledger)
        waves = Waves(self.wave, self.occasion, self.asked)
        return Voices(self.organisations, self.sections, sorts, waves, self.narrowing)

    def narrowed(self, narrowing: Narrowing) -> "CountedSource | None":
        """Return it with only these words counting; None if it has none of them."""
        if narrowing == self.narrowing:
            return self
        characters = self.characters
        if narrowing.questions is not None:
            answers = [
                section.end - section.start
                for section in self.sections
                if section.kind is SectionKind.QUESTION and section.question in narrowing.questions
            ]
            if not answers:
                return None
            characters = sum(answers)
        left = replace(self, characters=characters, narrowing=narrowing)
        return left if left.voices.heard or left.voices.nameless else None


_L = TypeVar("_L")

CodingRow = tuple[Id, Id, int, int, Id, Id, str, int]
"""The fields of a :class:`CountedCoding` as they are stored: figures are made of all of them, and to make an object of
each would take as long as to read them."""


class CountedCoding(NamedTuple):
    """A coding as it is counted; ``[start, end)`` is in code points."""

    id: Id
    text: Id
    start: int
    end: int
    theme: Id
    coder: Id
    stance: Stance = Stance.SUPPORTS
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The filters of figures, matrices, excerpts and exports alike, applied before anything is counted. None means all.

    Attributes:
        coders, stances: only codings by these, with these.
        prompted: only codings that answer a known question (True), or that answer none (False).
        sources: only these sources.
        kinds, evidence: only sources of these kinds, of these sorts of evidence.
        first_day, last_day: only sources of these days and those between; those without a day are left out.
        finished_only: only sources that are klar or granskad.
        include_internal: internal sources count only on request, also when ``sources`` names them.
        categories: only words of organisations of these categories, and only these organisations.
        waves: likewise of those asked in these waves; keys of groups: "1", or "-" for none.
        questions: only what answers these; codings are cut to the answers, as by question.
    """

    coders: frozenset[Id] | None = None
    stances: frozenset[Stance] | None = None
    sources: frozenset[Id] | None = None
    finished_only: bool = False
    include_internal: bool = False
    kinds: frozenset[SourceKind] | None = None
    evidence: frozenset[EvidenceClass] | None = None
    categories: frozenset[str] | None = None
    waves: frozenset[str] | None = None
    questions: frozenset[Id] | None = None
    prompted: bool | None = None
    first_day: date | None = None
    last_day: date | None = None

    @property
    def limits_documents(self) -> bool:
        """Whether words of some documents do not count that would without it."""
        return self.finished_only or any(
            limit is not None
            for limit in (
                self.sources, self.kinds, self.evidence, self.categories, self.waves, self.questions, self.first_day,
                self.last_day,
            )
        )  # fmt: skip

    def within(self, other: "Scope") -> "Scope":
        """Return the filter that lets count what both let count."""
        if other == Scope():
            return self
        at_odds = None not in {self.prompted, other.prompted} and self.prompted is not other.prompted
        days = (
            [day for day in (self.first_day, other.first_day) if day],
            [day for day in (self.last_day, other.last_day) if day],
        )
        return Scope(
            coders=_both(self.coders, other.coders),
            stances=_both(self.stances, other.stances),
            sources=frozenset() if at_odds else _both(self.sources, other.sources),
            finished_only=self.finished_only or other.finished_only,
            include_internal=self.include_internal and other.include_internal,
            kinds=_both(self.kinds, other.kinds),
            evidence=_both(self.evidence, other.evidence),
            categories=_both(self.categories, other.categories),
            waves=_both(self.waves, other.waves),
            questions=_both(self.questions, other.questions),
            prompted=other.prompted if self.prompted is None else self.prompted,
            first_day=max(days[0], default=None),
            last_day=min(days[1], default=None),
        )

    def sources_in(self, sources: Iterable[CountedSource]) -> list[CountedSource]:
        """Return the sources in the scope, in the order given, narrowed to the words that count in them."""
        chosen = [source for source in sources if self._takes(source)]
        narrowing = Narrowing(self.categories, self.waves, self.questions)
        if narrowing == EVERYTHING:
            return chosen
        return [left for source in chosen if (left := source.narrowed(narrowing)) is not None]

    def codings_in(self, codings: Iterable[CodingRow], sources: Iterable[CountedSource]) -> Iterator[CodingRow]:
        """Yield the codings in the scope that lie in the current texts of ``sources`` (themselves in the scope).

        Where only answers to some questions count, the parts in these answers.
        """
        within = {source.text: source for source in sources}
        coders, stances = self.coders, self.stances
        everywhere = self.prompted is None and self.questions is None and self.categories is None and self.waves is None
        for row in codings:
            _, text, _, _, _, coder, stance, _ = row
            if text in within and (coders is None or coder in coders) and (stances is None or stance in stances):
                if everywhere:
                    yield row
                else:
                    yield from self._parts(row, within[text])

    def _takes(self, source: CountedSource) -> bool:
        return (
            (self.sources is None or source.id in self.sources)
            and (source.finished or not self.finished_only)
            and (self.include_internal or not source.internal)
            and (self.kinds is None or source.kind in self.kinds)
            and (self.evidence is None or evidence_of(source.kind) in self.evidence)
            and (self.first_day is None or (source.day is not None and source.day >= self.first_day))
            and (self.last_day is None or (source.day is not None and source.day <= self.last_day))
        )

    def _parts(self, row: CodingRow, source: CountedSource) -> Iterator[CodingRow]:
        identity, text, start, end, theme, coder, stance, unsure = row
        voices = source.voices
        parts = [(start, end)] if self.questions is None else [run for _, run in voices.answers(start, end)]
        for first, last in parts:
            asked = self.prompted is None or bool(voices.answers(first, last)) is self.prompted
            if asked and voices.counts(first, last):
                yield identity, text, first, last, theme, coder, stance, unsure


def _both(one: frozenset[_L] | None, other: frozenset[_L] | None) -> frozenset[_L] | None:
    """Return what two limits have in common; None is no limit."""
    if one is None or other is None:
        return other if one is None else one
    return one & other


class Reach(Protocol):
    """What codings count for: :class:`~lagvarde_coder.domain.decisions.lineage.Lineage`, or what is made of it."""

    def counts_for(self, coding: Id, theme: Id) -> frozenset[Id]:
        """Return all for which a coding of ``theme`` counts."""

    def is_split(self, theme: Id) -> bool:
        """Tell whether codings of ``theme`` may count for different things."""


class Targets(dict[Id, frozenset[Id] | None]):
    """Theme -> those of some chosen themes for which its codings count; None: not all of them for the same.

    A dictionary, since it is asked for every coding.
    """

    def __init__(self, lineage: Reach, themes: Iterable[Id]) -> None:
        super().__init__()
        self._lineage = lineage
        self._chosen = frozenset(themes)

    def __missing__(self, theme: Id) -> frozenset[Id] | None:
        reached = None if self._lineage.is_split(theme) else self._lineage.counts_for("", theme) & self._chosen
        self[theme] = reached
        return reached

    def of(self, coding: Id, theme: Id) -> frozenset[Id]:
        """Return those for which one coding counts."""
        reached = self[theme]
        return self._lineage.counts_for(coding, theme) & self._chosen if reached is None else reached
