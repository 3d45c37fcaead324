"""Two versions of a text word by word: which words stand in both, in the same order, and what differs.

A word is a run of letters and digits, or one other sign; white space is none. Words are the same if a reader takes
them for the same (``domain.finding.searchable``): hyphens and dashes, quotation marks, soft hyphens, ligatures. All
positions that are handed over are code points of the texts as they stand.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from lagvarde_coder.domain.finding.searchable import searchable

_WORD = re.compile(r"\w+|[^\w\s]")
_SMALL = 250_000
"""Up to so many pairs of words two ranges are compared by trying all."""
_RUNS = 12, 4, 1
"""How many words in a row lead from one version to the other where ranges are larger, if each has them once only."""
_MOST_WORK = 40
"""TextWords that are looked at per word of the texts; what is not compared by then counts as different."""


class TextWords:
    """The words of a text.

    Attributes:
        text: as it stands.
        keys: the words as they are compared, in text order.
        starts, ends: of each word, code points of ``text``.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        folded = searchable(text)
        places = [match.span() for match in _WORD.finditer(folded.text)]
        self.keys = [folded.text[start:end] for start, end in places]
        if folded.text is not text:
            places = [(span.start, span.end) for span in (folded.span(*place) for place in places)]
        self.starts = [start for start, _ in places]
        self.ends = [end for _, end in places]

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
        self.old, self.new = TextWords(old), TextWords(new)
        self.blocks = tuple(_joined(_blocks(self.old.keys, self.new.keys)))
        """The words that stand in both, in the order of both."""

    @cached_property
    def changed_share(self) -> float:
        """How many of all words, 0 to 1, do not stand in the other text at their place; 0 of two texts without any."""
        words = len(self.old.keys) + len(self.new.keys)
        return 1 - 2 * sum(block.words for block in self.blocks) / words if words else 0.0

    def block_at(self, word: int) -> Block | None:
        """Return the block that an old word is in."""
        at = bisect_right(self.blocks, word, key=lambda block: block.old) - 1
        if at < 0 or word >= self.blocks[at].old + self.blocks[at].words:
            return None
        return self.blocks[at]

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


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks in order, those that follow each other without a gap as one."""
    last: Block | None = None
    for block in sorted(blocks):
        if last and (last.old + last.words, last.new + last.words) == (block.old, block.new):
            last = Block(last.old, last.new, last.words + block.words)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
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
        landmarks = _landmarks(old, new, ranges)
        for place, new_place in landmarks:
            blocks.append(Block(place, new_place, 1))
            waiting.append(_Ranges(low, place, new_low, new_place))
            low, new_low = place + 1, new_place + 1
        if landmarks:
            waiting.append(_Ranges(low, high, new_low, new_high))
    return blocks


class _Ranges(NamedTuple):
    """Half-open ranges of words of both texts that are still to be compared."""

    low: int
    high: int
    new_low: int
    new_high: int


def _without_ends(old: Sequence[str], new: Sequence[str], ranges: _Ranges) -> tuple[_Ranges, list[Block]]:
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


def _landmarks(old: Sequence[str], new: Sequence[str], ranges: _Ranges) -> list[tuple[int, int]]:
    """Return words of both ranges that begin a run of words which each range has once only, in the order of both."""
    for run in _RUNS:
        there = _once(new, ranges.new_low, ranges.new_high, run)
        pairs = [
            (place, there[words]) for words, place in _once(old, ranges.low, ranges.high, run).items() if words in there
        ]
        if pairs:
            return _rising(sorted(pairs))
    return []


def _once(words: Sequence[str], low: int, high: int, run: int) -> dict[tuple[str, ...], int]:
    """Return the runs of so many words that stand once in the range, and where."""
    places: dict[tuple[str, ...], int] = {}
    again = set()
    for at in range(low, high - run + 1):
        words_here = tuple(words[at : at + run])
        if words_here in places:
            again.add(words_here)
        places[words_here] = at
    return {words_here: at for words_here, at in places.items() if words_here not in again}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return as many of the pairs as can be in the order of both their members (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        ends[pile : pile + 1] = [at]
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]
