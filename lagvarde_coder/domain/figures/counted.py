"""What figures are made from: sources and codings in the form counting needs, and the scope that is applied first."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.material.speaking import Categories
from lagvarde_coder.domain.runs import Run
from lagvarde_coder.domain.text import Section, SectionKind


@dataclass(frozen=True, kw_only=True)
class CountedSource:
    """A source as it is counted.

    Attributes:
        text: its current text; codings of earlier texts are not counted.
        characters: length of that text in code points.
        finished: its status is klar or granskad.
        organisations: whose voices it carries.
        categories: its own; ``ledger``: those that the ledger gives organisations (:class:`Categories`).
        sections: the question and speaker sections of its text; other kinds are ignored.
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
    sections: tuple[Section, ...] = ()

    @cached_property
    def voices(self) -> "Voices":
        """Who speaks where in it; worked out once, as each figure asks for it several times."""
        return Voices(self)


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
    """The filters, applied before anything is counted. None means all.

    Attributes:
        coders, stances: only codings by these, with these.
        sources: only these sources.
        finished_only: only sources that are klar or granskad.
        include_internal: internal sources count only on request, also when ``sources`` names them.
    """

    coders: frozenset[Id] | None = None
    stances: frozenset[Stance] | None = None
    sources: frozenset[Id] | None = None
    finished_only: bool = False
    include_internal: bool = False

    def sources_in(self, sources: Iterable[CountedSource]) -> list[CountedSource]:
        """Return the sources in the scope, in the order given."""
        return [
            source
            for source in sources
            if (self.sources is None or source.id in self.sources)
            and (source.finished or not self.finished_only)
            and (self.include_internal or not source.internal)
        ]

    def codings_in(self, codings: Iterable[CodingRow], sources: Iterable[CountedSource]) -> Iterator[CodingRow]:
        """Yield the codings in the scope that lie in the current texts of ``sources`` (themselves in the scope)."""
        texts = {source.text for source in sources}
        coders, stances = self.coders, self.stances
        for row in codings:
            _, text, _, _, _, coder, stance, _ = row
            if text in texts and (coders is None or coder in coders) and (stances is None or stance in stances):
                yield row


class Targets(dict[Id, frozenset[Id] | None]):
    """Theme -> those of some chosen themes for which its codings count; None: not all of them for the same.

    A dictionary, since it is asked for every coding.
    """

    def __init__(self, lineage: Lineage, themes: Iterable[Id]) -> None:
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


class Voices:
    """Who speaks where in a source, and which questions are answered where.

    Attributes:
        heard: all organisations that the source makes heard: its own and those its sections name.
        narrows: a section says who speaks in it; else every coding counts for all of the source's organisations.
        nameless: the source has no organisation of its own, so that what no section attributes is nobody's.
        sorts: the categories of those who speak.
        questions: characters per known question: the lengths of its sections.
    """

    def __init__(self, source: CountedSource) -> None:
        self._own = frozenset(source.organisations)
        self.nameless = not source.organisations
        self.sorts = Categories(source.organisations, source.categories, source.ledger)
        kinds = (SectionKind.QUESTION, SectionKind.SPEAKER)
        by_kind = [
            sorted((section for section in source.sections if section.kind is kind), key=lambda section: section.start)
            for kind in kinds
        ]
        self._narrowing = [_Index([section for section in sections if section.organisations]) for sections in by_kind]
        self.narrows = any(index.sections for index in self._narrowing)
        self._answers = _Index([section for section in by_kind[0] if section.question is not None])
        self.heard = self._own.union(*(section.organisations for sections in by_kind for section in sections))
        self.questions: dict[Id, int] = {}
        for section in self._answers.sections:
            if section.question is not None:
                length = section.end - section.start
                self.questions[section.question] = self.questions.get(section.question, 0) + length

    def of(self, start: int, end: int) -> frozenset[Id]:
        """Return the organisations for which a coding of ``[start, end)`` counts.

        Those named by the question and speaker sections it overlaps, else all of the source's; none if it has none.
        """
        if not self.narrows:
            return self._own
        named = {
            organisation
            for index in self._narrowing
            for section in index.overlapping(start, end)
            for organisation in section.organisations
        }
        return frozenset(named) or self._own

    def categories(self, start: int, end: int) -> frozenset[str]:
        """Return the categories in which a coding of ``[start, end)`` counts: those of whoever speaks there."""
        return self.sorts.of_all(self.of(start, end))

    def all_categories(self) -> frozenset[str]:
        """Return the categories of everybody who is heard in the source, and of its words without an organisation."""
        everybody: list[Id | None] = [*self.heard, None] if self.nameless else [*self.heard]
        return frozenset[str]().union(*map(self.sorts.of, everybody))

    @property
    def everywhere(self) -> frozenset[Id] | None:
        """The organisations for which every coding counts, wherever it is; None if that follows from its place."""
        return None if self.narrows else self._own

    def of_all(self, spans: Iterable[Run]) -> frozenset[Id]:
        """Return the organisations for which any of some codings counts; there must be one at least."""
        return frozenset[Id]().union(*(self.of(start, end) for start, end in spans)) if self.narrows else self._own

    def answers(self, start: int, end: int) -> list[tuple[Id, Run]]:
        """Return the known questions whose answers ``[start, end)`` overlaps, with the part inside each section."""
        return [
            (section.question, (max(start, section.start), min(end, section.end)))
            for section in self._answers.overlapping(start, end)
            if section.question is not None
        ]


class _Index:
    """Sections of one kind, which do not overlap, found by position."""

    def __init__(self, sections: list[Section]) -> None:
        self.sections = sections
        self._starts = [section.start for section in sections]
        self._ends = [section.end for section in sections]

    def overlapping(self, start: int, end: int) -> list[Section]:
        """Return the sections that share a character with ``[start, end)``."""
        return self.sections[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
