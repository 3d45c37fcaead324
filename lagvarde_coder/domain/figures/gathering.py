"""Puts codings into bags and measures the bags, a unit at a time; the middle of :mod:`counting`.

Codings that count for the very same themes share a *fate*; they are put into one bag and measured once, however many
themes and needs they count for. With fifty thousand codings that is what keeps a table of figures quick.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CountedCoding, CountedSource, Voices, targets
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.reports import Grouping, Unit
from lagvarde_coder.domain.runs import Run, characters, union

NO_ORGANISATION = "-"
"""The group of sources without an organisation, when figures are broken down by organisation."""

Group = str | None
"""A group's key: a kind, a category, or the id of an organisation, coder or question; None is the whole."""

Amounts = dict[tuple[Id, Group], int]
"""Theme and group -> how many units; what is 0 may be left out."""

_Bag = dict[Group, dict[Id, list[Run]]]
"""group -> text -> ranges of codings. Groups that follow from the source alone (kind, category) are made later."""

_Bags = Mapping[frozenset[Id], _Bag]
"""fate -> bag."""


class Material:
    """The sources in the scope, broken down by one grouping.

    Attributes:
        voices: text -> who speaks where in it.
        keys: text -> the groups its source belongs to.
        sources: group -> its sources; None is all of them.
    """

    def __init__(self, grouping: Grouping | None, sources: Iterable[CountedSource]) -> None:
        everything = list(sources)
        self.grouping = grouping
        self.voices = {source.text: Voices(source) for source in everything}
        self.keys = {source.text: self._keys(source) for source in everything}
        self.sources: dict[Group, list[CountedSource]] = {None: everything}
        for source in everything:
            for key in self.keys[source.text]:
                self.sources.setdefault(key, []).append(source)

    def _keys(self, source: CountedSource) -> Collection[str]:
        match self.grouping:
            case Grouping.KIND:
                return (source.kind.value,)
            case Grouping.CATEGORY:
                return frozenset(source.categories)
            case Grouping.ORGANISATION:
                heard = self.voices[source.text].heard
                return heard if source.organisations else heard | {NO_ORGANISATION}
            case Grouping.QUESTION:
                return self.voices[source.text].questions.keys()
            case _:
                return ()


def amounts(
    unit: Unit, themes: Iterable[Id], codings: Iterable[CountedCoding], lineage: Lineage, material: Material
) -> Amounts:
    """Return how many units take up each theme in the whole and in each group."""
    wanted = list(themes)
    bags = _gather(wanted, codings, lineage, material)
    match unit:
        case Unit.SOURCE:
            return _measured(_SOURCES, wanted, bags, material)
        case Unit.PASSAGE:
            return _measured(_PASSAGES, wanted, bags, material)
        case Unit.CHARACTER:
            return _measured(_CHARACTERS, wanted, bags, material)
        case Unit.ORGANISATION:
            found = _measured(_ORGANISATIONS, wanted, bags, material)
            return _only_itself(found) if material.grouping is Grouping.ORGANISATION else found


def _only_itself(found: Amounts) -> Amounts:
    """In an organisation's own group only that organisation counts, not those it shares a source with."""
    own = {(theme, group): int(group != NO_ORGANISATION) for theme, group in found if group is not None}
    return found | own


def _gather(themes: Iterable[Id], codings: Iterable[CountedCoding], lineage: Lineage, material: Material) -> _Bags:
    """Put the range of every coding into the bag of its fate: once for the whole, once for each of its own groups."""
    fate_of = targets(lineage, themes)
    pieces = _PIECES.get(material.grouping)
    voices = material.voices
    bags: dict[frozenset[Id], _Bag] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for coding in codings:
        identity, text, start, end, theme, _, _, _ = coding
        bag = bags[fate_of(identity, theme)]
        bag[None][text].append((start, end))
        if pieces is not None:
            for group, run in pieces(coding, voices[text]):
                bag[group][text].append(run)
    return bags


def groups_of(coding: CountedCoding, material: Material) -> Collection[str]:
    """Return the groups in which a coding counts, in the material's breakdown; empty without one."""
    pieces = _PIECES.get(material.grouping)
    if pieces is None:
        return material.keys[coding.text]
    return {group for group, _ in pieces(coding, material.voices[coding.text])}


def _by_coder(coding: CountedCoding, _: Voices) -> Iterable[tuple[str, Run]]:
    return ((coding.coder, (coding.start, coding.end)),)


def _by_organisation(coding: CountedCoding, voices: Voices) -> Iterable[tuple[str, Run]]:
    run = coding.start, coding.end
    return [(organisation, run) for organisation in voices.of(*run) or (NO_ORGANISATION,)]


def _by_question(coding: CountedCoding, voices: Voices) -> Iterable[tuple[str, Run]]:
    return voices.answers(coding.start, coding.end)


_PIECES: dict[Grouping | None, Callable[[CountedCoding, Voices], Iterable[tuple[str, Run]]]] = {
    Grouping.CODER: _by_coder,
    Grouping.ORGANISATION: _by_organisation,
    Grouping.QUESTION: _by_question,
}
"""Groupings in which a coding belongs to groups by its own place or coder, with its range in each."""

_V = TypeVar("_V")


@dataclass(frozen=True)
class _Measure(Generic[_V]):
    """How a unit is counted.

    Attributes:
        part: what the codings of one fate give in one text.
        joined: what the parts of several fates give in one text; like ``part`` it knows no double counting.
        total: what several texts give.
    """

    part: Callable[[Voices, list[Run]], _V]
    joined: Callable[[list[_V]], _V]
    total: Callable[[Iterable[_V]], int]


def _everyone(speakers: Iterable[frozenset[Id]]) -> frozenset[Id]:
    return frozenset[Id]().union(*speakers)


def _runs(_: Voices, spans: list[Run]) -> list[Run]:
    return union(spans)


def _one_union(parts: Iterable[list[Run]]) -> list[Run]:
    return union(chain.from_iterable(parts))


_SOURCES = _Measure[int](lambda _, __: 1, max, sum)
_PASSAGES = _Measure[list[Run]](_runs, _one_union, lambda texts: sum(map(len, texts)))
_CHARACTERS = _Measure[list[Run]](_runs, _one_union, lambda texts: sum(map(characters, texts)))
_ORGANISATIONS = _Measure[frozenset[Id]](Voices.of_all, _everyone, lambda texts: len(_everyone(texts)))


def _measured(measure: _Measure[_V], themes: Iterable[Id], bags: _Bags, material: Material) -> Amounts:
    """Measure every bag once, join what counts for the same theme, and add up texts."""
    by_source = material.grouping in {Grouping.KIND, Grouping.CATEGORY}
    values = {fate: _parts(measure, bag, material.voices) for fate, bag in bags.items()}
    found: Amounts = {}
    for theme in themes:
        for group, texts in _joined(measure, [parts for fate, parts in values.items() if theme in fate]).items():
            found[theme, group] = measure.total(texts.values())
            if by_source:
                for key, members in _split(texts, material.keys).items():
                    found[theme, key] = measure.total(members)
    return found


def _parts(measure: _Measure[_V], bag: _Bag, voices: Mapping[Id, Voices]) -> dict[Group, dict[Id, _V]]:
    return {
        group: {text: measure.part(voices[text], spans) for text, spans in texts.items()}
        for group, texts in bag.items()
    }


def _joined(measure: _Measure[_V], fates: list[dict[Group, dict[Id, _V]]]) -> dict[Group, dict[Id, _V]]:
    """Return group -> text -> value over all ``fates``."""
    if len(fates) == 1:
        return fates[0]
    values: dict[Group, dict[Id, list[_V]]] = defaultdict(lambda: defaultdict(list))
    for groups in fates:
        for group, texts in groups.items():
            for text, value in texts.items():
                values[group][text].append(value)
    return {
        group: {text: found[0] if len(found) == 1 else measure.joined(found) for text, found in texts.items()}
        for group, texts in values.items()
    }


def _split(texts: Mapping[Id, _V], keys: Mapping[Id, Iterable[str]]) -> dict[str, list[_V]]:
    """Return the values of each group that follows from the source."""
    members: dict[str, list[_V]] = defaultdict(list)
    for text, value in texts.items():
        for key in keys[text]:
            members[key].append(value)
    return members
