"""Who speaks where in a source, which questions are answered where, and which of it counts."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.speaking import Categories, Waves
from lagvarde_coder.domain.runs import Run
from lagvarde_coder.domain.text import Section, SectionKind


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Whose words and which answers count in a source; None: all. ``waves`` are keys of groups: "1", or "-"."""

    categories: frozenset[str] | None = None
    waves: frozenset[str] | None = None
    questions: frozenset[Id] | None = None

    @property
    def of_people(self) -> bool:
        """Whether the words of some only count."""
        return self.categories is not None or self.waves is not None


EVERYTHING = Narrowing()


class Voices:
    """Who speaks where in a source, and which questions are answered where.

    What the source's narrowing leaves out is not there: neither those of other categories or waves nor other answers.

    Attributes:
        heard: all organisations that the source makes heard: its own and those its sections name.
        narrows: a section says who speaks in it; else every coding counts for all of the source's organisations.
        nameless: the source has no organisation of its own, so that what no section attributes is nobody's.
        sorts: the categories of those who speak. waves: the waves in which they were asked.
        questions: characters per known question: the lengths of its sections.
        turns: characters per speaker, by the name that stands in the text; only of turns whose words count.
    """

    def __init__(
        self,
        organisations: Iterable[Id],
        sections: Iterable[Section],
        sorts: Categories,
        waves: Waves,
        narrowing: Narrowing = EVERYTHING,
    ) -> None:
        self._narrowing, self.sorts, self.waves = narrowing, sorts, waves
        self._whole, sections = frozenset(organisations), tuple(sections)
        kinds = (SectionKind.QUESTION, SectionKind.SPEAKER)
        by_kind = [
            sorted((section for section in sections if section.kind is kind), key=lambda section: section.start)
            for kind in kinds
        ]
        self._named = [_Index([section for section in sections if section.organisations]) for sections in by_kind]
        self.narrows = any(index.sections for index in self._named)
        everyone = self._whole.union(*(section.organisations for sections in by_kind for section in sections))
        self._own = self._counting(self._whole)
        self.heard = self._counting(everyone)
        self.nameless = not self._whole and self._counts(None)
        only = narrowing.questions
        answers = [section for section in by_kind[0] if section.question and (only is None or section.question in only)]
        self._answers = _Index(answers)
        spoken = [section for section in by_kind[1] if section.label and self.counts(section.start, section.end)]
        self._turns = _Index(spoken if only is None else _inside(spoken, self._answers))
        self.questions = _lengths((section.question or "", section) for section in answers)
        self.turns = _lengths((section.label, section) for section in self._turns.sections)

    def of(self, start: int, end: int) -> frozenset[Id]:
        """Return the organisations for which a coding of ``[start, end)`` counts.

        Those named by the question and speaker sections it overlaps, else all of the source's; none if it has none.
        """
        return self._counting(self.together(start, end)) if self.narrows else self._own

    def together(self, start: int, end: int) -> frozenset[Id]:
        """Return all organisations that speak there, those that do not count among them."""
        if not self.narrows:
            return self._whole
        named = {
            organisation
            for index in self._named
            for section in index.overlapping(start, end)
            for organisation in section.organisations
        }
        return frozenset(named) or self._whole

    def counts(self, start: int, end: int) -> bool:
        """Tell whether anybody's words there count."""
        if not self._narrowing.of_people:
            return True
        together = self.together(start, end)
        return bool(self._counting(together)) if together else self._counts(None)

    def everybody(self) -> list[Id | None]:
        """Return everybody who is heard in the source, and None for its words without an organisation."""
        return [*self.heard, None] if self.nameless else [*self.heard]

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

    def spoken(self, start: int, end: int) -> list[tuple[str, Run]]:
        """Return the speakers in whose turns ``[start, end)`` lies, with the part inside each turn."""
        return [
            (section.label, (max(start, section.start), min(end, section.end)))
            for section in self._turns.overlapping(start, end)
        ]

    def speaking_as(self, speaker: str) -> frozenset[Id | None]:
        """Return whose words the turns of a speaker are; None is in it where some of them are nobody's."""
        return self._speaking.get(speaker, frozenset())

    @cached_property
    def _speaking(self) -> dict[str, frozenset[Id | None]]:
        people: dict[str, set[Id | None]] = defaultdict(set)
        for turn in self._turns.sections:
            people[turn.label] |= self.of(turn.start, turn.end) or {None}
        return {speaker: frozenset(who) for speaker, who in people.items()}

    def _counts(self, organisation: Id | None) -> bool:
        categories, waves = self._narrowing.categories, self._narrowing.waves
        return (categories is None or not categories.isdisjoint(self.sorts.of(organisation))) and (
            waves is None or not waves.isdisjoint(self.waves.of(organisation))
        )

    def _counting(self, organisations: frozenset[Id]) -> frozenset[Id]:
        if not self._narrowing.of_people:
            return organisations
        return frozenset(organisation for organisation in organisations if self._counts(organisation))


def _lengths(named: Iterable[tuple[str, Section]]) -> dict[str, int]:
    lengths: dict[str, int] = defaultdict(int)
    for name, section in named:
        lengths[name] += section.end - section.start
    return dict(lengths)


def _inside(sections: Sequence[Section], answers: "_Index") -> list[Section]:
    """Return the parts of sections that lie in answers."""
    return [
        replace(section, start=max(section.start, answer.start), end=min(section.end, answer.end))
        for section in sections
        for answer in answers.overlapping(section.start, section.end)
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
