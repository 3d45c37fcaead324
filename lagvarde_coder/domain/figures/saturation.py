"""How many themes have been taken up by the organisations heard so far, in their order and in shuffled ones."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from operator import or_
from random import Random
from typing import NamedTuple, TypeVar

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope, Targets
from lagvarde_coder.domain.ids import Id

ORDERS = 200
"""Shuffled orders that the band is made of."""
_OUTSIDE = 10
"""Orders below the band, and above it: a twentieth."""
_NO_WAVE = 1_000_000
T = TypeVar("T")


class FirstHeard(NamedTuple):
    """When an organisation was heard first: wave 0 and no day where nobody said them."""

    organisation: Id
    wave: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Saturation:
    """The course of new themes; each tuple has a place per organisation.

    Attributes:
        new: the themes that nobody before took up.
        reached: how many themes somebody has taken up so far.
        low, high: between these are nine tenths of :data:`ORDERS` shuffled orders; ``seed`` gives the same ones again.
    """

    order: tuple[FirstHeard, ...]
    new: tuple[tuple[Id, ...], ...]
    reached: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    seed: int


def first_heard(
    sources: Iterable[CountedSource], waves: Mapping[Id, int], days: Mapping[Id, date | None]
) -> list[FirstHeard]:
    """Return those heard in ``sources`` (in order of their numbers) in the order in which they were heard first.

    By wave, then by day, then by number of the document; what is not said comes last. ``waves`` and ``days`` are by
    source. Whoever is heard again stands where they were heard first.
    """

    def order(place: tuple[int, CountedSource]) -> tuple[int, date, int]:
        number, source = place
        return waves[source.id] or _NO_WAVE, days[source.id] or date.max, number

    first: dict[Id, FirstHeard] = {}
    for _, source in sorted(enumerate(sources), key=order):
        for who in sorted(source.voices.heard):
            first.setdefault(who, FirstHeard(who, waves[source.id], days[source.id]))
    return list(first.values())


def taken_up(
    themes: Sequence[Id], codings: Iterable[CodingRow], sources: Iterable[CountedSource], lineage: Lineage, scope: Scope
) -> dict[Id, set[Id]]:
    """Return, per organisation, the themes that at least one coding takes up that counts for it."""
    chosen = scope.sources_in(sources)
    voices = {source.text: source.voices for source in chosen}
    everywhere = {source.text: source.voices.everywhere for source in chosen}
    targets = Targets(lineage, themes)
    said: set[tuple[frozenset[Id], frozenset[Id]]] = set()  # each only once: they are few
    for coding, text, start, end, theme, _, _, _ in scope.codings_in(codings, chosen):
        if (reached := targets[theme]) is None:
            reached = targets.of(coding, theme)
        if (speakers := everywhere[text]) is None:
            speakers = voices[text].of(start, end)
        said.add((reached, speakers))
    found: dict[Id, set[Id]] = {}
    for reached, speakers in said:
        for who in speakers:
            found.setdefault(who, set()).update(reached)
    return found


def saturation(
    order: Sequence[FirstHeard], taking_up: Mapping[Id, Collection[Id]], themes: Sequence[Id], seed: int
) -> Saturation:
    """Return how themes come up one organisation after the other, each with all that it has said."""
    bit = {theme: 1 << place for place, theme in enumerate(themes)}
    masks = [sum(bit[theme] for theme in taking_up.get(one.organisation, ())) for one in order]
    together = list(accumulate(masks, or_))
    before = [0, *together][: len(masks)]
    new = [
        tuple(theme for theme in themes if bit[theme] & mask & ~known)
        for mask, known in zip(masks, before, strict=True)
    ]
    low, high = _band(masks, seed)
    reached = tuple(mask.bit_count() for mask in together)
    return Saturation(tuple(order), tuple(new), reached, low, high, seed)


def shuffled_order(order: Sequence[FirstHeard], seed: int) -> list[FirstHeard]:
    """Return the first of the shuffled orders that the band is made of."""
    return _shuffled(order, Random(seed))


def _shuffled(things: Sequence[T], chance: Random) -> list[T]:
    """Return things in another order. ``random()`` of a seed is the same in every Python; ``shuffle`` need not be."""
    marks = [chance.random() for _ in things]
    return [things[place] for place in sorted(range(len(things)), key=marks.__getitem__)]


def _band(masks: Sequence[int], seed: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return between which numbers nine tenths of the shuffled orders are, at each place."""
    chance = Random(seed)
    courses = []
    for _ in range(ORDERS):
        courses.append([mask.bit_count() for mask in accumulate(_shuffled(masks, chance), or_)])
    places = [sorted(counts) for counts in zip(*courses, strict=True)]
    return tuple(counts[_OUTSIDE] for counts in places), tuple(counts[-1 - _OUTSIDE] for counts in places)
