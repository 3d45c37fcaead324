"""Sources broken down by two groupings at once: the middle of a matrix of which neither side is themes or coders."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from lagvarde_coder.domain.figures.counted import CountedSource, Voices
from lagvarde_coder.domain.figures.gathering import CUTTING, OF_PEOPLE, Breakdown, GroupKey, cut, keys_of
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.runs import Run, characters

Pair = tuple[str, str]
"""The key of a row and that of a column."""

_Half = tuple[str | None, str | None]
"""The same, as far as it is known: None is what another rule says."""

_NOTHING: _Half = (None, None)
_EVERYTHING: Run = (0, sys.maxsize)


class Crossing(Breakdown):
    """Sources, broken down by a grouping for rows and one for columns; its groups are those of the pairs.

    Codings are cut first (by question, by speaker): whose words a part is follows from who speaks in the part. Where
    both sides are about people it must be the same person: an organisation of the row's that is of the column's.
    """

    def __init__(self, rows: Grouping, columns: Grouping, sources: Iterable[CountedSource]) -> None:
        self._sides = (rows, columns)
        self._people = tuple(side for side in self._sides if side in OF_PEOPLE)
        self._pairs: dict[str, Pair] = {}
        everything = list(sources)
        self._by_text = {source.text: source for source in everything}
        super().__init__(None, everything)
        self.cuts = not CUTTING.isdisjoint(self._sides)

    @staticmethod
    def key(row: str, column: str) -> str:
        """Return the key of a pair among all groups."""
        return f"{len(row)}:{row}{column}"

    def pair(self, key: str) -> Pair:
        """Return the pair that a group's key stands for."""
        return self._pairs[key]

    def _keys(self, source: CountedSource) -> frozenset[str]:
        plain = self._plain(source)
        return frozenset(
            self._known(half, other, plain)
            for half in self._lengths(source)
            for other in self._heard_in(source.voices, half)
        )

    def _heard_in(self, voices: Voices, half: _Half) -> frozenset[_Half]:
        """Return the keys of those who are heard in a part of a source: of its speaker's turns, else in all of it."""
        if not self._people:
            return frozenset({_NOTHING})
        speaker = self._speaker(half)
        everybody = voices.everybody() if speaker is None else voices.speaking_as(speaker)
        return frozenset[_Half]().union(*(self._of_person(voices, who) for who in everybody))

    def _speaker(self, keys: _Half) -> str | None:
        return next((key for side, key in zip(self._sides, keys, strict=True) if side is Grouping.SPEAKER), None)

    def pieces(self, text: Id, spans: list[Run]) -> Iterable[tuple[str, list[Run]]]:
        """Yield the groups that codings of one text belong to by their place, each with what of them counts there."""
        voices = self.voices[text]
        if not self.cuts and not (self._people and voices.narrows):
            return [(key, spans) for key in self.keys[text]]
        plain = self._plain(self._by_text[text])
        return [
            (self._known(half, other, plain), part)
            for half, own in self._cut(voices, spans)
            for other, part in self._said(voices, own)
        ]

    def members(self, group: GroupKey, voices: Voices, organisations: frozenset[Id]) -> frozenset[Id]:
        """Return which ``organisations`` of a source belong to the row and to the column."""
        if group is None:
            return organisations
        wanted = self._pairs[group]
        if (speaker := self._speaker(wanted)) is not None:
            organisations &= voices.speaking_as(speaker)
        if not self._people:
            return organisations
        return frozenset(
            who
            for who in organisations
            if all(
                key in keys_of(side, voices, who)
                for side, key in zip(self._sides, wanted, strict=True)
                if side in OF_PEOPLE
            )
        )

    def characters(self, group: GroupKey) -> int:
        """Return how many code points there are in a group."""
        if not self.cuts or group is None:
            return super().characters(group)
        row, column = self._pairs[group]
        rows, columns = self._sides
        half = (row if rows in CUTTING else None, column if columns in CUTTING else None)
        return sum(self._lengths(source)[half] for source in self.sources.get(group, []))

    def _known(self, *halves: _Half) -> str:
        """Return the key of the pair that halves make together, each of which knows what the others do not."""
        row, column = (next(key for key in side if key is not None) for side in zip(*halves, strict=True))
        key = self.key(row, column)
        self._pairs[key] = row, column
        return key

    def _plain(self, source: CountedSource) -> _Half:
        """Return the keys that the source as a whole has."""
        known = {Grouping.KIND: source.kind.value, Grouping.DOCUMENT: source.id}
        row, column = self._sides
        return known.get(row), known.get(column)

    def _of_person(self, voices: Voices, who: Id | None) -> frozenset[_Half]:
        row, column = self._sides
        rows: Iterable[str | None] = keys_of(row, voices, who) if row in OF_PEOPLE else (None,)
        columns: Iterable[str | None] = keys_of(column, voices, who) if column in OF_PEOPLE else (None,)
        return frozenset(product(rows, columns))

    def _said(self, voices: Voices, spans: list[Run]) -> Iterator[tuple[_Half, list[Run]]]:
        if not self._people:
            yield _NOTHING, spans
            return
        grouped: dict[_Half, list[Run]] = defaultdict(list)
        for run in spans:
            speakers: Iterable[Id | None] = voices.of(*run) or (None,)
            for half in frozenset[_Half]().union(*(self._of_person(voices, who) for who in speakers)):
                grouped[half].append(run)
        yield from grouped.items()

    def _cut(self, voices: Voices, spans: list[Run]) -> Iterator[tuple[_Half, list[Run]]]:
        row, column = self._sides
        rows: Iterable[tuple[str | None, list[Run]]] = [(None, spans)]
        if row in CUTTING:
            rows = cut(voices, spans, by_question=row is Grouping.QUESTION)
        for key, own in rows:
            if column not in CUTTING:
                yield (key, None), own
                continue
            for other, part in cut(voices, own, by_question=column is Grouping.QUESTION):
                yield (key, other), part

    def _lengths(self, source: CountedSource) -> dict[_Half, int]:
        """Return the answers and turns there are in a source, with how many code points each has."""
        if CUTTING.isdisjoint(self._sides):
            return {_NOTHING: source.characters}
        return {half: characters(runs) for half, runs in self._cut(source.voices, [_EVERYTHING])}
