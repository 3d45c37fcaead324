"""Which codings answer a query, and the passages and figures that they make.

Each condition is true or false of one coding: of itself, or of some *other* coding near it. The passages are the
maximal runs of the codings for which the query is true.
"""

import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lagvarde_coder.domain.figures.cooccurrence import Passage
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Reach, Scope
from lagvarde_coder.domain.figures.gathering import NO_ORGANISATION
from lagvarde_coder.domain.figures.passage_query import Nearness, PassageCondition, PassageQuery, Trait
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.runs import Run, union, union_with_parts
from lagvarde_coder.domain.text import SectionKind

Places = Mapping[Id, Sequence[Run]]
"""Text -> ranges of it in order, that do not overlap: its sentences, or where words were found."""


@dataclass(frozen=True, kw_only=True)
class QueryMaterial:
    """What a query is answered from.

    Attributes:
        families: candidate -> its family.
        words: gives where the words of a condition stand, within some ranges of texts at least.
        sentences: gives the sentences of texts.
    """

    sources: Sequence[CountedSource]
    codings: Iterable[CodingRow]
    lineage: Reach
    families: Mapping[Id, Id] = field(default_factory=dict)
    words: Callable[[PassageCondition, Places], Places] = lambda _, __: {}
    sentences: Callable[[Collection[Id]], Places] = lambda _: {}


@dataclass(frozen=True, slots=True)
class QueryFigures:
    """How much a query finds, each of how many there are.

    Attributes:
        organisations: those whose words the codings found are, of those heard in the scope.
        documents: those with a coding found, of those in the scope.
        passages: maximal runs of the codings found.
        places: different ranges of a text that have a coding in the scope; there are at least as many as passages.
    """

    organisations: int
    heard: int
    documents: int
    all_documents: int
    passages: int
    places: int


@dataclass(frozen=True, slots=True)
class QueryResult:
    """What a query finds: passages by source in the order given and by place, and its figures."""

    passages: tuple[Passage, ...]
    figures: QueryFigures


def answered(query: PassageQuery, material: QueryMaterial, scope: Scope) -> QueryResult:
    """Return what a query finds among what is in the scope."""
    sources = scope.sources_in(material.sources)
    rows = list(scope.codings_in(material.codings, sources))
    found = [row for row, holds in zip(rows, _truths(query.canonical(), rows, sources, material), strict=True) if holds]
    by_text: dict[Id, list[CodingRow]] = defaultdict(list)
    for row in found:
        by_text[row[1]].append(row)
    passages = tuple(
        Passage(source.text, *run)
        for source in sources
        if source.text in by_text
        for run in union_with_parts((start, end, coding) for coding, _, start, end, *_ in by_text[source.text])
    )
    voices = {source.text: source.voices for source in sources}
    whose = (voices[text].of_all((start, end) for _, _, start, end, *_ in of_text) for text, of_text in by_text.items())
    figures = QueryFigures(
        organisations=len(frozenset[Id]().union(*whose)),
        heard=len(frozenset[Id]().union(*(each.heard for each in voices.values()))),
        documents=len(by_text),
        all_documents=len(sources),
        passages=len(passages),
        places=len({row[1:4] for row in rows}),
    )
    return QueryResult(passages, figures)


def _truths(
    query: PassageQuery, rows: Sequence[CodingRow], sources: Sequence[CountedSource], material: QueryMaterial
) -> Sequence[bool]:
    """Return of each coding whether the query is true of it."""
    if not query.alternatives:
        return [True] * len(rows)
    conditions = _Conditions(rows, sources, material)
    true = [False] * len(rows)
    for alternative in query.alternatives:
        left = list(range(len(rows)))
        for condition in sorted(alternative, key=_effort):
            left = conditions.among(left, condition)
        for number in left:
            true[number] = True
    return true


def _effort(condition: PassageCondition) -> tuple[bool, bool]:
    """What takes longer is asked last, of what is left then."""
    return condition.near is not Nearness.ITSELF, condition.trait is Trait.WORDS


class _Conditions:
    """Tells of which codings, by their numbers in ``rows``, a condition is true."""

    def __init__(self, rows: Sequence[CodingRow], sources: Sequence[CountedSource], material: QueryMaterial) -> None:
        self._rows, self._material = rows, material
        self._sources = {source.text: source for source in sources}
        self._having: dict[PassageCondition, list[int]] = {}

    def among(self, numbers: Sequence[int], condition: PassageCondition) -> list[int]:
        """Return those of ``numbers`` of which a condition is true."""
        if condition.near is not Nearness.ITSELF:
            having = self._near(numbers, condition)
        elif condition.trait is Trait.WORDS:
            having = self._saying(numbers, condition)
        else:
            having = set(self._itself(condition))
        return [number for number in numbers if (number in having) is not condition.negated]

    def _saying(self, numbers: Sequence[int], condition: PassageCondition) -> set[int]:
        """Return those of ``numbers`` that share a character with the words."""
        ranges: dict[Id, list[Run]] = defaultdict(list)
        for number in numbers:
            ranges[self._rows[number][1]].append(self._rows[number][2:4])
        found = self._material.words(condition, {text: union(runs) for text, runs in ranges.items()})
        return {
            number
            for number in numbers
            if (places := found.get(self._rows[number][1])) and _touching(places, *self._rows[number][2:4])
        }

    def _itself(self, condition: PassageCondition) -> list[int]:
        """Return the codings that have the trait themselves."""
        key = PassageCondition(trait=condition.trait, values=condition.values)
        if key not in self._having:
            self._having[key] = self._worked_out(key)
        return self._having[key]

    def _worked_out(self, condition: PassageCondition) -> list[int]:
        rows, wanted = self._rows, frozenset(condition.values)
        match condition.trait:
            case Trait.THEME:
                reaches = _Reaching(self._material.lineage, wanted)
                return [number for number, row in enumerate(rows) if reaches.of(row[0], row[4])]
            case Trait.FAMILY:
                families = self._material.families
                members = frozenset(one for one, family in families.items() if family in wanted)
                reaches = _Reaching(self._material.lineage, members)
                return [number for number, row in enumerate(rows) if reaches.of(row[0], row[4])]
            case Trait.STANCE:
                return [number for number, row in enumerate(rows) if row[6] in wanted]
            case Trait.CODER:
                return [number for number, row in enumerate(rows) if row[5] in wanted]
            case Trait.KIND:
                texts = {text for text, source in self._sources.items() if source.kind in wanted}
                return [number for number, row in enumerate(rows) if row[1] in texts]
            case Trait.ORGANISATION | Trait.CATEGORY:
                return self._spoken(wanted, by_category=condition.trait is Trait.CATEGORY)
        raise ValueError(condition.trait)

    def _spoken(self, wanted: frozenset[str], *, by_category: bool) -> list[int]:
        spoken = []
        for number, (_, text, start, end, *_) in enumerate(self._rows):
            voices = self._sources[text].voices
            who = voices.of(start, end)
            keys = voices.sorts.of_all(who) if by_category else who or frozenset({NO_ORGANISATION})
            if not wanted.isdisjoint(keys):
                spoken.append(number)
        return spoken

    def _near(self, numbers: Sequence[int], condition: PassageCondition) -> set[int]:
        """Return those of ``numbers`` that have another coding with the trait, or the words, near them."""
        marks = self._marks(condition, {self._rows[number][1] for number in numbers})
        asking: dict[Id, list[int]] = defaultdict(list)
        for number in numbers:
            if self._rows[number][1] in marks:
                asking[self._rows[number][1]].append(number)
        units = self._units(condition.near, asking)
        near: set[int] = set()
        for text, here in asking.items():
            near.update(self._near_in(here, marks[text], None if units is None else units.get(text, ())))
        return near

    def _near_in(self, numbers: Sequence[int], marks: Sequence["_Mark"], units: Sequence[Run] | None) -> Iterable[int]:
        """Yield those of one text that share a unit with a mark of another coding; None: characters are the units."""
        if units is None:
            places = {number: [self._rows[number][2:4]] for number in numbers}
            held = [(start, end, coding) for start, end, coding in marks]
        else:
            first, last = [start for start, _ in units], [end for _, end in units]

            def of(start: int, end: int) -> list[Run]:
                return [(at, at + 1) for at in range(bisect_right(last, start), bisect_left(first, end))]

            places = {number: of(*self._rows[number][2:4]) for number in numbers}
            held = [(*unit, coding) for start, end, coding in marks for unit in of(start, end)]
        found = _Marks(held)
        for number in numbers:
            coding = self._rows[number][0]
            if any(found.has_other(start, end, coding) for start, end in places[number]):
                yield number

    def _marks(self, condition: PassageCondition, texts: Collection[Id]) -> dict[Id, list["_Mark"]]:
        """Return text -> ranges that have the trait, each with the coding that it is; of words with none."""
        marks: dict[Id, list[_Mark]] = defaultdict(list)
        if condition.trait is Trait.WORDS:
            everywhere = dict.fromkeys(texts, _WHOLE)
            for text, places in self._material.words(condition, everywhere).items():
                marks[text] = [(start, end, "") for start, end in places]
            return marks
        for number in self._itself(condition):
            coding, text, start, end, *_ = self._rows[number]
            marks[text].append((start, end, coding))
        return marks

    def _units(self, near: Nearness, texts: Collection[Id]) -> Places | None:
        """Return what two must share in each text: sentences, answers, the whole; None: characters."""
        match near:
            case Nearness.SENTENCE:
                return self._material.sentences(texts)
            case Nearness.ANSWER:
                return {
                    text: sorted(
                        (section.start, section.end)
                        for section in self._sources[text].sections
                        if section.kind is SectionKind.QUESTION
                    )
                    for text in texts
                }
            case Nearness.DOCUMENT:
                return dict.fromkeys(texts, _WHOLE)
        return None


_WHOLE: Sequence[Run] = ((0, sys.maxsize),)
_Mark = tuple[int, int, Id]
"""A range with the coding that it is; "" for words."""


class _Reaching:
    """Tells whether codings count for any of some themes; of most themes that is the same for all their codings."""

    def __init__(self, lineage: Reach, wanted: frozenset[Id]) -> None:
        self._lineage, self._wanted = lineage, wanted
        self._known: dict[Id, bool | None] = {}

    def of(self, coding: Id, theme: Id) -> bool:
        if theme not in self._known:
            split = self._lineage.is_split(theme)
            self._known[theme] = None if split else self._reached("", theme)
        known = self._known[theme]
        return self._reached(coding, theme) if known is None else known

    def _reached(self, coding: Id, theme: Id) -> bool:
        return not self._wanted.isdisjoint(self._lineage.counts_for(coding, theme))


class _Marks:
    """Ranges of one text, to ask whether one that is not a given coding shares a character with a place."""

    def __init__(self, marks: Iterable[_Mark]) -> None:
        self._marks = sorted(marks)
        self._starts = [start for start, _, _ in self._marks]
        self._reach: list[tuple[int, Id, int]] = []  # farthest end so far, whose, and the farthest of any other
        best, whose, second = -1, "", -1
        for _, end, coding in self._marks:
            if self._reach and coding == whose:
                best = max(best, end)
            elif end > best:
                best, whose, second = end, coding, best
            else:
                second = max(second, end)
            self._reach.append((best, whose, second))

    def has_other(self, start: int, end: int, coding: Id) -> bool:
        """Tell whether a mark that is not of ``coding`` shares a character with ``[start, end)``."""
        before = bisect_left(self._starts, end)
        if not before:
            return False
        best, whose, second = self._reach[before - 1]
        return (second if coding and whose == coding else best) > start


def _touching(places: Sequence[Run], start: int, end: int) -> bool:
    """Tell whether one of ``places``, in order and apart from each other, shares a character with ``[start, end)``."""
    at = bisect_left(places, (end, 0)) - 1
    return at >= 0 and places[at][1] > start
