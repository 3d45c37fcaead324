"""Groups codings and measures the groups, a unit at a time; the middle of :mod:`counting`.

Codings are grouped by the set of categories they count for (``targets``), so that each group is unioned once, however
many themes and needs it counts for. With fifty thousand codings that is what keeps a table of figures quick.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CountedCoding, CountedSource, Voices, targets
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.runs import Run, characters, union

NO_ORGANISATION = "-"
"""The group of sources without an organisation, when figures are broken down by organisation."""

GroupKey = str | None
"""What identifies a group: a kind, a category, or the id of an organisation, coder or question; None is the whole."""

Amounts = dict[tuple[Id, GroupKey], int]
"""Theme and group -> how many units; what is 0 may be left out."""

_Runs = dict[GroupKey, dict[Id, list[Run]]]
"""group -> text -> ranges of codings. Groups that follow from the source alone (kind) are made later."""

_RunsByTargets = Mapping[frozenset[Id], _Runs]
"""The categories that codings count for -> the ranges of those codings."""


class Breakdown:
    """Sources, broken down by one grouping.

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
        self.sources: dict[GroupKey, list[CountedSource]] = {None: everything}
        for source in everything:
            for key in self.keys[source.text]:
                self.sources.setdefault(key, []).append(source)

    def _keys(self, source: CountedSource) -> Collection[str]:
        match self.grouping:
            case Grouping.KIND:
                return (source.kind.value,)
            case Grouping.CATEGORY:
                return self.voices[source.text].all_categories()
            case Grouping.ORGANISATION:
                voices = self.voices[source.text]
                return voices.heard | {NO_ORGANISATION} if voices.nameless else voices.heard
            case Grouping.QUESTION:
                return self.voices[source.text].questions.keys()
            case _:
                return ()

    def members(self, group: GroupKey, voices: Voices, organisations: frozenset[Id]) -> frozenset[Id]:
        """Return which ``organisations`` of a source a group is about: itself, those of its category, else all.

        Those who share a source with them do not count in their group.
        """
        if group is None or self.grouping not in {Grouping.ORGANISATION, Grouping.CATEGORY}:
            return organisations
        if self.grouping is Grouping.ORGANISATION:
            return organisations & {group}
        return frozenset(organisation for organisation in organisations if group in voices.sorts.of(organisation))

    def heard(self, group: GroupKey) -> frozenset[Id]:
        """Return the organisations that are heard in the sources of a group and that it is about."""
        sources = self.sources.get(group, self.sources[None])
        voices = [self.voices[source.text] for source in sources]
        return frozenset[Id]().union(*(self.members(group, each, each.heard) for each in voices))


def amounts(
    unit: Unit, themes: Iterable[Id], codings: Iterable[CountedCoding], lineage: Lineage, breakdown: Breakdown
) -> Amounts:
    """Return how many units take up each theme in the whole and in each group."""
    wanted = list(themes)
    runs = _gather(wanted, codings, lineage, breakdown)
    match unit:
        case Unit.SOURCE:
            return _measured(_SOURCES, wanted, runs, breakdown)
        case Unit.PASSAGE:
            return _measured(_PASSAGES, wanted, runs, breakdown)
        case Unit.CHARACTER:
            return _measured(_CHARACTERS, wanted, runs, breakdown)
        case Unit.ORGANISATION:
            return _measured(_organisations(breakdown), wanted, runs, breakdown)


def _gather(
    themes: Iterable[Id], codings: Iterable[CountedCoding], lineage: Lineage, breakdown: Breakdown
) -> _RunsByTargets:
    """File the range of every coding under what it counts for: once for the whole, once for each of its own groups."""
    targets_of = targets(lineage, themes)
    pieces = _PIECES.get(breakdown.grouping)
    voices = breakdown.voices
    gathered: dict[frozenset[Id], _Runs] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for coding in codings:
        identity, text, start, end, theme, _, _, _ = coding
        runs = gathered[targets_of(identity, theme)]
        runs[None][text].append((start, end))
        if pieces is not None:
            for group, run in pieces(coding, voices[text]):
                runs[group][text].append(run)
    return gathered


def counted_in(key: str, coding: CountedCoding, breakdown: Breakdown) -> list[CountedCoding]:
    """Return what of a coding counts in a group: nothing, itself, or under a question its parts inside the answers."""
    pieces = _PIECES.get(breakdown.grouping)
    if pieces is None:
        return [coding] if key in breakdown.keys[coding.text] else []
    runs = [run for group, run in pieces(coding, breakdown.voices[coding.text]) if group == key]
    return [coding._replace(start=start, end=end) for start, end in runs]


def _by_coder(coding: CountedCoding, _: Voices) -> Iterable[tuple[str, Run]]:
    return ((coding.coder, (coding.start, coding.end)),)


def _by_organisation(coding: CountedCoding, voices: Voices) -> Iterable[tuple[str, Run]]:
    run = coding.start, coding.end
    return [(organisation, run) for organisation in voices.of(*run) or (NO_ORGANISATION,)]


def _by_category(coding: CountedCoding, voices: Voices) -> Iterable[tuple[str, Run]]:
    run = coding.start, coding.end
    return [(category, run) for category in voices.categories(*run)]


def _by_question(coding: CountedCoding, voices: Voices) -> Iterable[tuple[str, Run]]:
    return voices.answers(coding.start, coding.end)


_PIECES: dict[Grouping | None, Callable[[CountedCoding, Voices], Iterable[tuple[str, Run]]]] = {
    Grouping.CODER: _by_coder,
    Grouping.CATEGORY: _by_category,
    Grouping.ORGANISATION: _by_organisation,
    Grouping.QUESTION: _by_question,
}
"""Groupings in which a coding belongs to groups by its own place or coder, with its range in each."""

_V = TypeVar("_V")


@dataclass(frozen=True)
class _Measure(Generic[_V]):
    """How a unit is counted.

    Attributes:
        part: what the codings with the same targets give in one text, in a group.
        joined: what several such parts give in one text; like ``part`` it knows no double counting.
        total: what several texts give.
    """

    part: Callable[[GroupKey, Voices, list[Run]], _V]
    joined: Callable[[list[_V]], _V]
    total: Callable[[Iterable[_V]], int]


def _everyone(speakers: Iterable[frozenset[Id]]) -> frozenset[Id]:
    return frozenset[Id]().union(*speakers)


def _runs(_: GroupKey, __: Voices, spans: list[Run]) -> list[Run]:
    return union(spans)


def _one_union(parts: Iterable[list[Run]]) -> list[Run]:
    return union(chain.from_iterable(parts))


_SOURCES = _Measure[int](lambda _, __, ___: 1, max, sum)
_PASSAGES = _Measure[list[Run]](_runs, _one_union, lambda texts: sum(map(len, texts)))
_CHARACTERS = _Measure[list[Run]](_runs, _one_union, lambda texts: sum(map(characters, texts)))


def _organisations(breakdown: Breakdown) -> _Measure[frozenset[Id]]:
    def speaking(group: GroupKey, voices: Voices, spans: list[Run]) -> frozenset[Id]:
        return breakdown.members(group, voices, voices.of_all(spans))

    return _Measure(speaking, _everyone, lambda texts: len(_everyone(texts)))


def _measured(measure: _Measure[_V], themes: Iterable[Id], gathered: _RunsByTargets, breakdown: Breakdown) -> Amounts:
    """Measure every group of codings once, join what counts for the same theme, and add up texts."""
    by_source = breakdown.grouping is Grouping.KIND
    values = {reached: _parts(measure, runs, breakdown.voices) for reached, runs in gathered.items()}
    measured: Amounts = {}
    for theme in themes:
        for group, texts in _joined(measure, [parts for reached, parts in values.items() if theme in reached]).items():
            measured[theme, group] = measure.total(texts.values())
            if by_source:
                for key, members in _split(texts, breakdown.keys).items():
                    measured[theme, key] = measure.total(members)
    return measured


def _parts(measure: _Measure[_V], runs: _Runs, voices: Mapping[Id, Voices]) -> dict[GroupKey, dict[Id, _V]]:
    return {
        group: {text: measure.part(group, voices[text], spans) for text, spans in texts.items()}
        for group, texts in runs.items()
    }


def _joined(measure: _Measure[_V], parts: list[dict[GroupKey, dict[Id, _V]]]) -> dict[GroupKey, dict[Id, _V]]:
    """Return group -> text -> value over all ``parts``."""
    if len(parts) == 1:
        return parts[0]
    values: dict[GroupKey, dict[Id, list[_V]]] = defaultdict(lambda: defaultdict(list))
    for groups in parts:
        for group, texts in groups.items():
            for text, value in texts.items():
                values[group][text].append(value)
    return {
        group: {text: several[0] if len(several) == 1 else measure.joined(several) for text, several in texts.items()}
        for group, texts in values.items()
    }


def _split(texts: Mapping[Id, _V], keys: Mapping[Id, Iterable[str]]) -> dict[str, list[_V]]:
    """Return the values of each group that follows from the source."""
    members: dict[str, list[_V]] = defaultdict(list)
    for text, value in texts.items():
        for key in keys[text]:
            members[key].append(value)
    return members
