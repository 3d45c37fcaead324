"""Two versions of a text word by word: which words stand in both, in the same order, and what differs.

A word is a run of letters and digits, or one other sign; white space is none. Words are the same if a reader takes
them for the same (``domain.finding.searchable``): hyphens and dashes, quotation marks, soft hyphens, ligatures. All
positions that are handed over are code points of the texts as they stand.

A text may have a million words, so words are numbers, and what there is one of per word lies in arrays.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple, TypeAlias

from lagvarde_coder.domain.finding.searchable import searchable

_WORD = re.compile(r"\w+|[^\w\s]")
_SMALL = 250_000
"""Up to so many pairs of words two ranges are compared by trying all."""
_RUNS = 12, 4, 1
"""How many words in a row lead from one version to the other where ranges are larger, if each has them once only."""
_MOST_WORK = 40
"""TextWords that are looked at per word of the texts; what is not compared by then counts as different."""


Words: TypeAlias = "array[int]"
"""Words as they are compared, each as a number."""


class TextWords:
    """The words of a text.

    Attributes:
        text: as it stands.
        keys: the words as they are compared, in text order, each as a number.
        starts, ends: of each word, code points of ``text``.
    """

    def __init__(self, text: str, numbers: dict[str, int]) -> None:
        """``numbers``: of the words of all texts that are compared; those of new words are added."""
        self.text = text
        self.keys, self.starts, self.ends = array("I"), array("I"), array("I")
        folded = searchable(text)
        for match in _WORD.finditer(folded.text):
            start, end = match.span()
            if folded.text is not text:
                span = folded.span(start, end)
                start, end = span.start, span.end
            self.keys.append(numbers.setdefault(match[0], len(numbers)))
            self.starts.append(start)
            self.ends.append(end)

    def within(self, start: int, end: int) -> range:
        """Return the numbers of the words that have a character in ``[start, end)``."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def letters(self, word: int) -> str:
        """Return a word as it stands."""
        return self.text[self.starts[word] : self.ends[word]]


class Block(NamedTuple):
    """So many words in a row that are the same, from these words of the old and the new text on."""

    old: int
    new: int
    words: int


@dataclass(frozen=True, slots=True)
class TextDifference:
    """A part of the difference: what stands at a place in the old text, and what in the new one; one may be empty.

    Attributes:
        same: whether the words are the same on both sides.
        old_start, old_end, new_start, new_end: half-open ranges in code points.
    """

    same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Comparison:
    """An old and a new text, and what they share; takes time in proportion to their lengths, nearly."""

    def __init__(self, old: str, new: str) -> None:
        numbers: dict[str, int] = {}
        self.old, self.new = TextWords(old, numbers), TextWords(new, numbers)
        self.blocks = tuple(_joined(sorted(_blocks(self.old.keys, self.new.keys))))
        """The words that stand in both, in the order of both."""

    @cached_property
    def changed_share(self) -> float:
        """How many of all words, 0 to 1, do not stand in the other text at their place; 0 of two texts without any."""
        words = len(self.old.keys) + len(self.new.keys)
        return 1 - 2 * sum(block.words for block in self.blocks) / words if words else 0.0

    def block_at(self, word: int) -> Block | None:
        """Return the block that an old word is in."""
        block = self.block_before(word)
        return block if block and word < block.old + block.words else None

    def block_before(self, word: int) -> Block | None:
        """Return the last block that begins at an old word or before it."""
        at = bisect_right(self.blocks, word, key=lambda block: block.old) - 1
        return self.blocks[at] if at >= 0 else None

    def differences(self) -> Iterator[TextDifference]:
        """Yield the difference in text order: both texts from start to end, white space after a word with it."""
        old, new = _Cut(self.old), _Cut(self.new)
        for block in self.blocks:
            differs = TextDifference(False, *old.until(block.old), *new.until(block.new))
            if differs.old_start < differs.old_end or differs.new_start < differs.new_end:
                yield differs
            yield TextDifference(True, *old.until(block.old + block.words), *new.until(block.new + block.words))
        rest = TextDifference(False, *old.until(len(self.old.keys)), *new.until(len(self.new.keys)))
        if rest.old_start < rest.old_end or rest.new_start < rest.new_end:
            yield rest


class _Cut:
    """How far a text has been handed over."""

    def __init__(self, words: TextWords) -> None:
        self._words = words
        self._place = 0

    def until(self, word: int) -> tuple[int, int]:
        """Return the range from the last cut to where a word begins; to the text's end if there is no such word."""
        start = self._place
        if word >= len(self._words.keys):
            self._place = len(self._words.text)
        elif word:
            self._place = self._words.starts[word]
        return start, self._place


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, given in order, those that follow each other without a gap as one."""
    last: Block | None = None
    for block in blocks:
        if last and (last.old + last.words, last.new + last.words) == (block.old, block.new):
            last = Block(last.old, last.new, last.words + block.words)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _blocks(old: Words, new: Words) -> list[Block]:
    """Return the words that stand in both, in order: from both ends, between landmarks, then by trying all pairs."""
    blocks: list[Block] = []
    waiting = [_Ranges(0, len(old), 0, len(new))]
    work = _MOST_WORK * (len(old) + len(new))
    while waiting and work > 0:
        ranges, alike = _without_ends(old, new, waiting.pop())
        blocks += alike
        low, high, new_low, new_high = ranges
        if low == high or new_low == new_high:
            continue
        work -= high - low + new_high - new_low
        if (high - low) * (new_high - new_low) <= _SMALL:
            matcher = SequenceMatcher(None, old[low:high], new[new_low:new_high], autojunk=False)
            blocks += [Block(low + a, new_low + b, size) for a, b, size in matcher.get_matching_blocks() if size]
            continue
        for landmark in _joined(_landmarks(old, new, ranges)):
            blocks.append(landmark)
            waiting.append(_Ranges(low, landmark.old, new_low, landmark.new))
            low, new_low = landmark.old + landmark.words, landmark.new + landmark.words
        if low > ranges.low:
            waiting.append(_Ranges(low, high, new_low, new_high))
    return blocks


class _Ranges(NamedTuple):
    """Half-open ranges of words of both texts that are still to be compared."""

    low: int
    high: int
    new_low: int
    new_high: int


def _without_ends(old: Words, new: Words, ranges: _Ranges) -> tuple[_Ranges, list[Block]]:
    """Return the ranges without the words that are the same at their beginnings and ends, and these."""
    low, high, new_low, new_high = ranges
    while low < high and new_low < new_high and old[low] == new[new_low]:
        low, new_low = low + 1, new_low + 1
    while low < high and new_low < new_high and old[high - 1] == new[new_high - 1]:
        high, new_high = high - 1, new_high - 1
    alike = [
        Block(ranges.low, ranges.new_low, low - ranges.low),
        Block(high, new_high, ranges.high - high),
    ]
    return _Ranges(low, high, new_low, new_high), [block for block in alike if block.words]


def _landmarks(old: Words, new: Words, ranges: _Ranges) -> Iterator[Block]:
    """Yield the first words of runs which either range has once only, as many as are in the order of both."""
    for run in _RUNS:
        places, new_places = _in_both_once(old, new, ranges, run)
        if places:
            for at in _rising(new_places):
                yield Block(places[at], new_places[at], 1)
            return


def _in_both_once(old: Words, new: Words, ranges: _Ranges, run: int) -> tuple[Words, Words]:
    """Return where runs of so many words begin that either range has once only: by place in the old text, and there."""
    first: dict[bytes, int] = {}
    for at, words in _runs(old, ranges.low, ranges.high, run):
        first[words] = _AGAIN if words in first else at
    there = array("q", [_UNSEEN]) * (ranges.high - ranges.low)
    for at, words in _runs(new, ranges.new_low, ranges.new_high, run):
        if (place := first.get(words, _AGAIN)) != _AGAIN:
            seen = there[place - ranges.low] != _UNSEEN
            there[place - ranges.low] = _AGAIN if seen else at
    places = array("I", (ranges.low + at for at, new_at in enumerate(there) if new_at >= 0))
    return places, array("I", (new_at for new_at in there if new_at >= 0))


_UNSEEN, _AGAIN = -1, -2


def _runs(words: Words, low: int, high: int, run: int) -> Iterator[tuple[int, bytes]]:
    """Yield each run of so many words within the range, and where it begins."""
    data, size = words[low:high].tobytes(), words.itemsize
    for at in range(high - low - run + 1):
        yield low + at, data[at * size : (at + run) * size]


def _rising(places: Words) -> Iterator[int]:
    """Return the positions of as many of the places as rise (patience sorting)."""
    tops, ends, before = array("I"), array("I"), array("q")
    for at, place in enumerate(places):
        pile = bisect_left(tops, place)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            ends.append(at)
        else:
            tops[pile], ends[pile] = place, at
    chain = array("I")
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    return reversed(chain)
