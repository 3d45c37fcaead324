"""What of a text never leaves the program, and what is printed in its place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.quotations import QuotationUse, strictest
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
class HiddenRange:
    """The range ``[start, end)`` of a text (code points) that does not leave, and what stands for it.

    Attributes:
        use: what was decided of a quotation that hides it; QUOTE where a mask does.
    """

    start: int
    end: int
    instead: str
    use: QuotationUse = QuotationUse.QUOTE

    def holds(self, other: "HiddenRange") -> bool:
        """Tell whether another range lies wholly in this one."""
        return self.start <= other.start and other.end <= self.end


def merged(hidden: Iterable[HiddenRange]) -> list[HiddenRange]:
    """Return ranges in text order, those that overlap as one.

    What lies wholly in a larger range is not told of; of others that overlap both are ("[namn] [återges inte]").
    """
    ranges: list[HiddenRange] = []
    for each in sorted(hidden, key=lambda one: (one.start, -one.end)):
        last = ranges[-1] if ranges else None
        if last is None or each.start >= last.end:
            ranges.append(each)
        elif not last.holds(each):
            use = strictest((last.use, each.use))
            ranges[-1] = HiddenRange(last.start, each.end, f"{last.instead} {each.instead}", use)
    return ranges


def words_without(words: str, span: Span, hidden: Iterable[HiddenRange]) -> str:
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


class Covered:
    """A whole text as it may leave, and where places of the text are in it.

    Attributes:
        text: the words, with what stands for those that are hidden.
    """

    def __init__(self, words: str, hidden: Sequence[HiddenRange]) -> None:
        """``hidden`` as :func:`merged` gives it."""
        self.text = words_without(words, Span(0, len(words)), hidden) if words else words
        self._hidden = hidden
        self._starts = [each.start for each in hidden]
        self._shifts = [0]
        for each in hidden:
            self._shifts.append(self._shifts[-1] + len(each.instead) - (each.end - each.start))

    def start(self, position: int) -> int:
        """Return where a range that begins at ``position`` begins; in what is hidden, with what stands for that."""
        inside = self._around(position)
        return self._new(inside.start) if inside else self._new(position)

    def end(self, position: int) -> int:
        """Return where a range that ends at ``position`` ends; in what is hidden, after what stands for that."""
        inside = self._around(position)
        return self._new(inside.end) if inside else self._new(position)

    def shows(self, position: int) -> bool:
        """Tell whether ``position`` lies between words that are there, or at the border of what is hidden."""
        return self._around(position) is None

    def _around(self, position: int) -> HiddenRange | None:
        """Return what is hidden on both sides of ``position``, if anything is."""
        before = bisect_right(self._starts, position) - 1
        each = self._hidden[before] if before >= 0 else None
        return each if each and each.start < position < each.end else None

    def _new(self, position: int) -> int:
        before = bisect_right(self._starts, position)
        if before and position < self._hidden[before - 1].end:  # at its start
            before -= 1
        return position + self._shifts[before]
