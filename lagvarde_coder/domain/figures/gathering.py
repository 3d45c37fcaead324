"""Groups codings and measures the groups, a unit at a time; the middle of :mod:`counting`.

Codings are grouped by the set of categories they count for (:class:`Targets`), so that each group is unioned once,
however many themes and needs it counts for. With fifty thousand codings that is what keeps a table of figures quick.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Generic, TypeVar

from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Reach, Targets, Voices
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.runs import Run, characters, union

NO_ORGANISATION = "-"
"""The group of sources without an organisation, when figures are broken down by organisation."""

CUTTING = frozenset({Grouping.QUESTION, Grouping.SPEAKER})
"""Groupings by place in a text."""
OF_PEOPLE = frozenset({Grouping.ORGANISATION, Grouping.CATEGORY, Grouping.WAVE})
"""Groupings by who speaks."""

GroupKey = str | None
"""What identifies a group: a kind, category, wave or speaker's name, or the id of an organisation, coder, question or
document; None is the whole."""

Amounts = dict[tuple[Id, GroupKey], int]
"""Theme and group -> how many units; what is 0 may be left out."""

_Filed = dict[frozenset[Id], dict[Id, list[Run]]]
"""The categories that codings count for -> text -> the ranges of those codings."""


class Breakdown:
    """Sources, broken down by one grouping.

    Attributes:
        voices: text -> who speaks where in it.
        keys: text -> the groups its source belongs to.
        sources: group -> its sources; None is all of them.
        cuts: what counts of a coding in a group is its part inside an answer or a turn.
    """

    def __init__(self, grouping: Grouping | None, sources: Iterable[CountedSource]) -> None:
        everything = list(sources)
        self.grouping = grouping
        self.cuts = grouping in CUTTING
        self.voices = {source.text: source.voices for source in everything}
        self.keys = {source.text: frozenset(self._keys(source)) for source in everything}
        self.sources: dict[GroupKey, list[CountedSource]] = {None: everything}
        for source in everything:
            for key in self.keys[source.text]:
                self.sources.setdefault(key, []).append(source)

    def _keys(self, source: CountedSource) -> Collection[str]:
        match self.grouping:
            case Grouping.KIND:
                return (source.kind.value,)
            case Grouping.DOCUMENT:
                return (source.id,)
            case Grouping.CATEGORY | Grouping.ORGANISATION | Grouping.WAVE as grouping:
                keys = (keys_of(grouping, source.voices, who) for who in source.voices.everybody())
                return frozenset[str]().union(*keys)
            case Grouping.QUESTION:
                return source.voices.questions.keys()
            case Grouping.SPEAKER:
                return source.voices.turns.keys()
            case _:
                return ()

    def pieces(self, text: Id, spans: list[Run]) -> Iterable[tuple[str, list[Run]]]:
        """Yield the groups that codings of one text belong to by their place, each with what of them counts there.

        Where that is all of them it is ``spans`` itself: what is worked out of them holds for the group, too.
        """
        voices = self.voices[text]
        if self.cuts:
            return cut(voices, spans, by_question=self.grouping is Grouping.QUESTION)
        if voices.narrows and self.grouping in OF_PEOPLE:
            return _by_speakers(voices, spans, self.grouping)
        return [(key, spans) for key in self.keys[text]]

    def members(self, group: GroupKey, voices: Voices, organisations: frozenset[Id]) -> frozenset[Id]:
        """Return which ``organisations`` of a source a group is about: itself, those of its category, else all.

        Those who share a source with them do not count in their group; a speaker's is about those whose turns they are.
        """
        if group is None:
            return organisations
        if self.grouping is Grouping.ORGANISATION:
            return organisations & {group}
        if self.grouping is Grouping.CATEGORY:
            return voices.sorts.members(group, organisations)
        if self.grouping is Grouping.WAVE:
            return frozenset(who for who in organisations if group in voices.waves.of(who))
        if self.grouping is Grouping.SPEAKER:
            return organisations & voices.speaking_as(group)
        return organisations

    def everywhere(self, text: Id) -> list[tuple[GroupKey, frozenset[Id]]] | None:
        """Return the organisations of a text in the whole (None) and in its groups, if no section narrows."""
        voices = self.voices[text]
        if (everyone := voices.everywhere) is None or self.cuts:
            return None
        return [(None, everyone), *((key, self.members(key, voices, everyone)) for key in self.keys[text])]

    def characters(self, group: GroupKey) -> int:
        """Return how many code points there are in a group: of its sources, or of its answers or turns."""
        sources = self.sources.get(group, self.sources[None])
        if not self.cuts or group is None:
            return sum(source.characters for source in sources)
        return sum(self._cut_lengths(source)[group] for source in sources)

    def _cut_lengths(self, source: CountedSource) -> Mapping[str, int]:
        return source.voices.questions if self.grouping is Grouping.QUESTION else source.voices.turns

    def heard(self, group: GroupKey) -> frozenset[Id]:
        """Return the organisations that are heard in the sources of a group and that it is about."""
        sources = self.sources.get(group, self.sources[None])
        voices = [self.voices[source.text] for source in sources]
        return frozenset[Id]().union(*(self.members(group, each, each.heard) for each in voices))


def amounts(
    unit: Unit, themes: Iterable[Id], codings: Iterable[CodingRow], lineage: Reach, breakdown: Breakdown
) -> Amounts:
    """Return how many units take up each theme in the whole and in each group."""
    wanted = list(themes)
    by_coder = breakdown.grouping is Grouping.CODER
    filed = _filed(wanted, codings, lineage, by_coder=by_coder)
    match unit:
        case Unit.SOURCE:
            return _measured(_SOURCES, wanted, filed, breakdown)
        case Unit.PASSAGE:
            return _measured(_PASSAGES, wanted, filed, breakdown)
        case Unit.CHARACTER:
            return _measured(_CHARACTERS, wanted, filed, breakdown)
        case Unit.ORGANISATION:
            return _measured(_organisations(breakdown), wanted, filed, breakdown)


def _filed(
    themes: Iterable[Id], codings: Iterable[CodingRow], lineage: Reach, *, by_coder: bool
) -> dict[GroupKey, _Filed]:
    """File the range of every coding under what it counts for: in the whole and, if wanted, under its coder."""
    targets = Targets(lineage, themes)
    filed: dict[GroupKey, _Filed] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    whole = filed[None]
    for identity, text, start, end, theme, coder, _, _ in codings:
        if (reached := targets[theme]) is None:
            reached = targets.of(identity, theme)
        whole[reached][text].append((start, end))
        if by_coder:
            filed[coder][reached][text].append((start, end))
    return filed


def counted_in(key: str, row: CodingRow, breakdown: Breakdown) -> list[CodingRow]:
    """Return what of a coding counts in a group: nothing, itself, or under a question its parts inside the answers."""
    identity, text, start, end, theme, coder, stance, unsure = row
    if breakdown.grouping is Grouping.CODER:
        return [row] if key == coder else []
    parts = dict(breakdown.pieces(text, [(start, end)])).get(key, ())
    return [(identity, text, *part, theme, coder, stance, unsure) for part in parts]


def keys_of(grouping: Grouping, voices: Voices, organisation: Id | None) -> frozenset[str]:
    """Return the groups of one who is heard in a source, or of what nobody says (None), by who they are."""
    if grouping is Grouping.CATEGORY:
        return voices.sorts.of(organisation)
    if grouping is Grouping.WAVE:
        return voices.waves.of(organisation)
    return frozenset({organisation or NO_ORGANISATION})


def _by_speakers(voices: Voices, spans: list[Run], grouping: Grouping) -> Iterable[tuple[str, list[Run]]]:
    """Group ranges by who speaks in them, and these by what they are."""
    grouped: dict[str, list[Run]] = defaultdict(list)
    for run in spans:
        speakers: Iterable[Id | None] = voices.of(*run) or (None,)
        for key in frozenset[str]().union(*(keys_of(grouping, voices, who) for who in speakers)):
            grouped[key].append(run)
    return grouped.items()


def cut(voices: Voices, spans: list[Run], *, by_question: bool) -> Iterable[tuple[str, list[Run]]]:
    """Return what of some ranges lies in each answer, or in each speaker's turns."""
    if not (voices.questions if by_question else voices.turns):
        return ()
    parts = voices.answers if by_question else voices.spoken
    grouped: dict[str, list[Run]] = defaultdict(list)
    for start, end in spans:
        for key, run in parts(start, end):
            grouped[key].append(run)
    return grouped.items()


_V = TypeVar("_V")


@dataclass(frozen=True)
class _Measure(Generic[_V]):
    """How a unit is counted.

    Attributes:
        part: what the codings with the same targets give in one text.
        within: what that gives in a group.
        joined: what several such parts give in one text; like ``part`` it knows no double counting.
        total: what several texts give.
        known: text -> what any codings give there in the whole (None) and in groups, where no place makes a difference.
    """

    part: Callable[[Voices, list[Run]], _V]
    joined: Callable[[list[_V]], _V]
    total: Callable[[Iterable[_V]], int]
    within: Callable[[GroupKey, Voices, _V], _V] = lambda _, __, part: part
    known: Mapping[Id, list[tuple[GroupKey, _V]]] = field(default_factory=dict)


def _everyone(speakers: Iterable[frozenset[Id]]) -> frozenset[Id]:
    return frozenset[Id]().union(*speakers)


def _runs(_: Voices, spans: list[Run]) -> list[Run]:
    return union(spans)


def _one_union(parts: Iterable[list[Run]]) -> list[Run]:
    return union(chain.from_iterable(parts))


_SOURCES = _Measure[int](lambda _, __: 1, max, sum)
_PASSAGES = _Measure[list[Run]](_runs, _one_union, lambda texts: sum(map(len, texts)))
_CHARACTERS = _Measure[list[Run]](_runs, _one_union, lambda texts: sum(map(characters, texts)))


def _organisations(breakdown: Breakdown) -> _Measure[frozenset[Id]]:
    known = {text: groups for text in breakdown.voices if (groups := breakdown.everywhere(text)) is not None}
    return _Measure(Voices.of_all, _everyone, lambda texts: len(_everyone(texts)), breakdown.members, known)


def _measured(
    measure: _Measure[_V], themes: Iterable[Id], filed: Mapping[GroupKey, _Filed], breakdown: Breakdown
) -> Amounts:
    """Measure every group of codings once, join what counts for the same theme, and add up texts."""
    values = [
        (reached, _parts(measure, group, texts, breakdown))
        for group, by_targets in filed.items()
        for reached, texts in by_targets.items()
    ]
    return {
        (theme, group): measure.total(texts.values())
        for theme in themes
        for group, texts in _joined(measure, [parts for reached, parts in values if theme in reached]).items()
    }


def _parts(
    measure: _Measure[_V], group: GroupKey, texts: Mapping[Id, list[Run]], breakdown: Breakdown
) -> dict[GroupKey, dict[Id, _V]]:
    """Return group -> text -> value: of the whole or of the coder ``group``, and of the groups in it."""
    parts: dict[GroupKey, dict[Id, _V]] = defaultdict(dict)
    for text, spans in texts.items():
        if text in measure.known:
            for key, value in measure.known[text]:
                parts[group if key is None else key][text] = value
            continue
        voices = breakdown.voices[text]
        whole = parts[group][text] = measure.part(voices, spans)
        for key, own in breakdown.pieces(text, spans):
            part = whole if own is spans else measure.part(voices, own)
            parts[key][text] = measure.within(key, voices, part)
    return parts


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
