"""Whether two texts are nearly the same, and how much of them differs.

Texts that have many clauses in common are found by sketches (the smallest hashes of their clauses: bottom-k MinHash,
Broder 1997), so that a thousand texts are not held against each other in pairs; then their words are counted.
"""

import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

NEAR = 0.3
"""The share of words that differ up to which texts are nearly the same."""

_CLAUSE = re.compile(r"[^.!?:;,()\n\t]+")
_SKETCH = 64
_LEAST_WORDS = 3
_COMMON = 0.05  # share of a sketch that two texts must have in common to be held against each other
_EVERYWHERE = 30  # texts that have a clause from which it tells nothing
_TRIED = 3
_LEAST_LENGTH = 0.6


def clauses(text: str) -> Iterator[str]:
    """Yield what stands between punctuation marks, in small letters, of three words or more."""
    for match in _CLAUSE.finditer(text.casefold()):
        words = match.group().split()
        if len(words) >= _LEAST_WORDS:
            yield " ".join(words)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to find those that resemble it: hashes that hold in this process only."""

    hashes: frozenset[int]
    characters: int

    @classmethod
    def of(cls, text: str, known: Collection[str] = ()) -> "Sketch":
        """Return the sketch of a text; clauses that are ``known`` (of questions that many answer) tell nothing."""
        hashes = {hash(clause) for clause in clauses(text) if clause not in known}
        return cls(frozenset(sorted(hashes)[:_SKETCH]), len(text))


def lengths_allow(one: int, two: int) -> bool:
    """Tell whether texts of so many code points can be nearly the same."""
    return min(one, two) >= _LEAST_LENGTH * max(one, two)


def differing_share(one: str, two: str) -> float:
    """Return the share of the longer text's words that the other one lacks, wherever they stand; 0 to 1."""
    first, second = Counter(one.casefold().split()), Counter(two.casefold().split())
    longer = max(first.total(), second.total())
    return 1 - (first & second).total() / longer if longer else 0.0


@dataclass(slots=True)
class Sketches(Generic[K]):
    """Sketches of texts, by what they are called; finds those that a new one may be nearly the same as."""

    _sketches: dict[K, Sketch] = field(default_factory=dict)
    _having: dict[int, list[K]] = field(default_factory=dict)

    def add(self, key: K, sketch: Sketch) -> None:
        """Take one more text in."""
        self._sketches[key] = sketch
        for value in sketch.hashes:
            self._having.setdefault(value, []).append(key)

    def candidates(self, sketch: Sketch) -> Sequence[K]:
        """Return the texts with most in common, the most first, few."""
        shared: Counter[K] = Counter()
        for value in sketch.hashes:
            if len(having := self._having.get(value, ())) <= _EVERYWHERE:
                shared.update(having)
        near = [key for key, _ in shared.most_common(_TRIED) if self._resembles(sketch, self._sketches[key])]
        return near

    def _resembles(self, one: Sketch, two: Sketch) -> bool:
        smallest = sorted(one.hashes | two.hashes)[:_SKETCH]
        common = len((one.hashes & two.hashes).intersection(smallest))
        return lengths_allow(one.characters, two.characters) and common >= _COMMON * len(smallest)
