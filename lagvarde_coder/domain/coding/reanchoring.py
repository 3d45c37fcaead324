"""Where a passage of an earlier text of a document stands in its new text."""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from lagvarde_coder.domain.coding.comparing import Comparison, Words
from lagvarde_coder.domain.text import Span

_SURE = 6
"""Words in a row, the passage's own and its neighbours', that are the same and make its place certain."""
_MOVED = 4
"""Words of a passage that stand once in either text, wherever that is: fewer may be anybody's."""
_SMALL = 1_000_000
"""Up to so many pairs of words the ends of a proposed place are found exactly."""
_MOST_WORK = 2_000_000
"""Words, or so, at which places are looked for that no block gives; what is not found by then is left to a person."""
_LIKE = 0.5
"""Share of words in common from which on a place is worth proposing."""


class AnchorState(StrEnum):
    """What became of the words of a passage.

    ``stands``: they are there, among the same words. ``moved``: they are there, once, elsewhere. ``changed``: there is
    a place that may be meant; a person decides. ``gone``: there is none.
    """

    STANDS = "stands"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"

    @property
    def certain(self) -> bool:
        """Whether the very same words stand at the new place, and no other place can be meant."""
        return self in {AnchorState.STANDS, AnchorState.MOVED}


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a passage stands in the new text, in its code points; None if it is gone."""

    state: AnchorState
    span: Span | None

    @property
    def certain(self) -> bool:
        """Whether no person need be asked."""
        return self.state.certain


_GONE = Anchor(AnchorState.GONE, None)


class Reanchoring:
    """Finds the passages of an old text in the new one.

    A passage's place is certain only if its words, all of them and in a row, are the same there; dashes and quotation
    marks of another form are. Where texts have next to nothing in common the work is bounded: passages that are asked
    for after that are gone, and a person says where they belong. Asked again, the answer is the same.
    """

    def __init__(self, old: str, new: str) -> None:
        self.comparison = Comparison(old, new)
        self._left = _MOST_WORK
        self._anchors: dict[Span, Anchor] = {}

    def anchor(self, passage: Span) -> Anchor:
        """Return where a passage of the old text stands in the new one."""
        if passage not in self._anchors:
            self._anchors[passage] = self._anchor(passage)
        return self._anchors[passage]

    def _anchor(self, passage: Span) -> Anchor:
        words = self.comparison.old.within(passage.start, passage.end)
        if not words:
            return _GONE
        block = self.comparison.block_at(words[0])
        if block and words[-1] < block.old + block.words:
            place = block.new + words[0] - block.old
            around = min(words[0] - block.old, _SURE) + min(block.old + block.words - 1 - words[-1], _SURE)
            is_sure = len(words) + around >= _SURE or self._is_all(words, place)
            return self._at(passage, words, place, AnchorState.STANDS if is_sure else AnchorState.CHANGED)
        return (self._elsewhere(passage, words) or self._alike(words)) if self._left > 0 else _GONE

    def read_until(self, position: int) -> int:
        """Return the place in the new text up to which everything that stands in both was read up to ``position``."""
        words = self.comparison.old.within(0, position) if position else range(0)
        for word in reversed(words):
            if block := self.comparison.block_at(word):
                return self.comparison.new.ends[block.new + word - block.old]
        return 0

    def _is_all(self, words: range, place: int) -> bool:
        """Tell whether the passage is the whole of both texts."""
        return len(words) == len(self.comparison.old.keys) == len(self.comparison.new.keys) and place == 0

    def _at(self, passage: Span, words: range, place: int, state: AnchorState) -> Anchor:
        """Return the passage at a place where its words are; part of a word that is written otherwise: all of it."""
        old, new = self.comparison.old, self.comparison.new
        last = place + len(words) - 1
        cut_before = max(0, passage.start - old.starts[words[0]])
        cut_after = max(0, old.ends[words[-1]] - passage.end)
        if (cut_before and old.letters(words[0]) != new.letters(place)) or (
            cut_after and old.letters(words[-1]) != new.letters(last)
        ):
            return Anchor(AnchorState.CHANGED, Span(new.starts[place], new.ends[last]))
        return Anchor(state, Span(new.starts[place] + cut_before, new.ends[last] - cut_after))

    def _elsewhere(self, passage: Span, words: range) -> Anchor | None:
        """Return where all the words stand in a row, though not among the same neighbours; None if nowhere."""
        keys = self.comparison.old.keys[words.start : words.stop]
        places = self._new_runs.places(keys)
        self._left -= places.looked_at
        if not places.starts:
            return None
        is_sure = len(words) >= _MOVED and len(places.starts) == 1 and self._stands_once_in_the_old(keys)
        expected = self._expected(words)
        nearest = min(places.starts, key=lambda place: abs(place - expected))
        return self._at(passage, words, nearest, AnchorState.MOVED if is_sure else AnchorState.CHANGED)

    def _stands_once_in_the_old(self, keys: Words) -> bool:
        places = self._old_runs.places(keys)
        self._left -= places.looked_at
        return len(places.starts) == 1

    def _expected(self, words: range) -> int:
        """Return about where the words would stand by what stands before them."""
        block = self.comparison.block_before(words[0])
        return block.new + words[0] - block.old if block else 0

    def _alike(self, words: range) -> Anchor:
        """Return the place that has most of the words, in the order of both texts or anywhere."""
        new = self.comparison.new
        aligned = [block.new + word - block.old for word in words if (block := self.comparison.block_at(word))]
        ranges = [range(aligned[0], aligned[-1] + 1)] if aligned else []
        keys = self.comparison.old.keys[words.start : words.stop]
        if place := self._new_runs.most_alike(keys):
            ranges.append(place)
        self._left -= 2 * len(keys) + sum(_pairs(keys, new.keys, place) for place in ranges)
        ranges = [_in_common(keys, new.keys, place) for place in ranges]
        shared = {
            place: 2 * (Counter(keys) & Counter(new.keys[place.start : place.stop])).total() / (len(keys) + len(place))
            for place in ranges
        }
        best = max(shared, key=lambda place: shared[place], default=None)
        if best is None or shared[best] < _LIKE:
            return _GONE
        return Anchor(AnchorState.CHANGED, Span(new.starts[best[0]], new.ends[best[-1]]))

    @cached_property
    def _old_runs(self) -> "_Runs":
        return _Runs(self.comparison.old.keys)

    @cached_property
    def _new_runs(self) -> "_Runs":
        return _Runs(self.comparison.new.keys)


def _pairs(keys: Words, new: Words, place: range) -> int:
    """Return how many pairs of equal words a passage and a place have: so much is compared to find its ends."""
    there = Counter(new[place.start : place.stop])
    return sum(count * there[word] for word, count in Counter(keys).items())


def _in_common(keys: Words, new: Words, place: range) -> range:
    """Return the place from the first to the last word that it shares with the passage, in the order of both."""
    if len(keys) * len(place) > _SMALL:
        return place
    blocks = SequenceMatcher(None, keys, new[place.start : place.stop], autojunk=False).get_matching_blocks()
    alike = [block for block in blocks if block.size]
    return range(place.start + alike[0].b, place.start + alike[-1].b + alike[-1].size) if alike else place


class _Places(NamedTuple):
    """Where words begin in a text, and how many words were looked at to find that."""

    starts: list[int]
    looked_at: int


class _Runs:
    """Where words stand in a text, by each and its follower."""

    def __init__(self, keys: Words) -> None:
        self._keys = keys
        self._places = array("I", sorted(range(len(keys) - 1), key=lambda at: _pair(keys[at], keys[at + 1])))
        self._pairs = array("Q", (_pair(keys[at], keys[at + 1]) for at in self._places))

    def places(self, words: Words) -> "_Places":
        """Return where these words, at least one, stand in a row."""
        if len(words) == 1:
            found = self._in_text(self._begun_by(words[0]))
            last = len(self._keys) - 1
            return _Places([*found, *([last] if self._keys and self._keys[last] == words[0] else [])], len(found))
        pairs: list[range] = []
        for pair in map(self._of, words, words[1:]):
            pairs.append(pair)
            if not pair:
                return _Places([], len(pairs))
        rarest = min(range(len(pairs)), key=lambda at: len(pairs[at]))
        starts = [at - rarest for at in self._in_text(pairs[rarest]) if at >= rarest]
        found_there = [start for start in starts if self._keys[start : start + len(words)] == words]
        return _Places(found_there, len(starts) * (1 + len(words) // _SLICED))

    def most_alike(self, words: Words) -> range | None:
        """Return the words, as many as these at most, that have most pairs of followers in common with them."""
        votes: Counter[int] = Counter()
        for at, found in enumerate(map(self._of, words, words[1:])):
            if len(found) <= _COMMON:
                votes.update(max(0, place - at) // _COARSE for place in self._in_text(found))
        if not votes:
            return None
        first = max(votes, key=lambda coarse: (votes[coarse] + votes[coarse + 1], -coarse)) * _COARSE
        return range(first, min(first + len(words) + 2 * _COARSE, len(self._keys)))

    def _of(self, word: int, follower: int) -> range:
        """Return which of the pairs are this one; they are in order."""
        pair = _pair(word, follower)
        return range(bisect_left(self._pairs, pair), bisect_right(self._pairs, pair))

    def _begun_by(self, word: int) -> range:
        """Return which of the pairs begin with a word."""
        return range(bisect_left(self._pairs, _pair(word, 0)), bisect_left(self._pairs, _pair(word + 1, 0)))

    def _in_text(self, found: range) -> Words:
        return self._places[found.start : found.stop]


def _pair(word: int, follower: int) -> int:
    """Return a number for two words in a row."""
    return word << 32 | follower


_COMMON = 50
"""A pair of words that stands so often in a text says nothing of a place."""
_SLICED = 32
"""Words of a passage that are compared in the time that finding a place takes."""
_COARSE = 8
"""Words by which a passage may have been shifted within itself."""
