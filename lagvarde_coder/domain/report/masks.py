"""Masks: words of a text that never leave the program, and what is printed in their place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Ranged, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask(Ranged):
    """The range ``[start, end)`` of a text (code points) that is printed as ``instead`` ("[namn]"), wherever it leaves.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    KIND: ClassVar[str] = "mask"
    id: Id
    text: Id
    start: int
    end: int
    instead: str


@dataclass(frozen=True, slots=True, order=True)
class Hidden:
    """A range of a text that does not leave, whatever hides it, and what stands for it."""

    start: int
    end: int
    instead: str


def merged(hidden: Iterable[Hidden]) -> list[Hidden]:
    """Return ranges in text order, those that overlap as one with what stands for the first of them."""
    ranges: list[Hidden] = []
    for each in sorted(hidden):
        if ranges and each.start < ranges[-1].end:
            last = ranges[-1]
            ranges[-1] = Hidden(last.start, max(last.end, each.end), last.instead)
        else:
            ranges.append(each)
    return ranges


def words_without(words: str, span: Span, hidden: Iterable[Hidden]) -> str:
    """Return the range ``span`` of a text whose words it is, with what stands for the parts that are hidden.

    Args:
        words: the whole text.
        span: what is wanted of it, in code points.
        hidden: ranges in text order that do not overlap, as :func:`merged` gives them.
    """
    parts, at = [], span.start
    for each in hidden:
        start, end = max(each.start, span.start), min(each.end, span.end)
        if start < end:
            parts += [words[at:start], each.instead]
            at = end
    return "".join((*parts, words[at : span.end]))
