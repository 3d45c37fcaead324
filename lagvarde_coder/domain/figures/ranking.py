"""Places in a ranking: those with the same count share a place, and the next one comes after all of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RankPlace:
    """A place of a ranking, 1 first; ``shared`` by several with the same count."""

    number: int
    shared: bool


def places(counts: Sequence[int]) -> list[RankPlace]:
    """Return the place of each count, in the order given; the highest count is first.

    >>> [place.number for place in places([3, 5, 3, 1])]
    [2, 1, 2, 4]
    """
    alike = Counter(counts)
    first = {count: 1 + sum(alike[other] for other in alike if other > count) for count in alike}
    return [RankPlace(first[count], alike[count] > 1) for count in counts]
