"""The marks of a document by block, so that painting and changing cost the same however many there are."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from math import inf

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view.blocks import Blocks
from lagvarde_coder.gui.widgets.document_view.lanes import Lanes
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.slices import Slices, cut

LINE_GUARD = 160
"""More characters than a line of the text column holds: two stripes nearer than this could meet on one line."""


_AT_ONCE = 100
"""Marks that are placed at once while it is counted how many lanes there are."""


def in_text_order(mark: Mark) -> tuple[int, int, str]:
    """Sort by start, the longer first."""
    return mark.span.start, -mark.span.end, mark.id


class MarkIndex:
    """Which marks lie in which block, in which lane of the margin, and at which level under the text.

    Marks wait, in text order, to be placed until somebody asks for what begins before them: a document with thousands
    is opened for the sake of what is on the screen, and what is seen of the rest comes in pieces.
    """

    def __init__(self, blocks: Blocks, marks: Iterable[Mark] = (), *, beside: bool = False) -> None:
        self.blocks = blocks
        self._marks: dict[str, Mark] = {}
        self._by_block: defaultdict[int, list[Mark]] = defaultdict(list)
        self._slices: dict[int, Slices] = {}
        self._beside = beside
        # Not a method: who knows itself is not gone when nobody else knows it.
        self._reach = partial(_stripe_reach, blocks)
        self._lanes, self._other_lanes = Lanes(self._reach), Lanes(self._reach)
        self._levels = Lanes(lambda span: span.end)
        self._marks.update((mark.id, mark) for mark in marks)
        self._waiting = sorted(self._marks.values(), key=in_text_order)
        self._placed, self._placed_to = 0, 0.0
        self._others = sum(mark.other for mark in self._waiting)

    def __len__(self) -> int:
        return len(self._marks)

    def __contains__(self, mark_id: object) -> bool:
        return mark_id in self._marks

    def mark(self, mark_id: str) -> Mark:
        """Return the mark with this id.

        Raises:
            KeyError: there is none.
        """
        return self._marks[mark_id]

    def all(self) -> Iterable[Mark]:
        """Return all marks, in no particular order."""
        return self._marks.values()

    def in_block(self, number: int) -> list[Mark]:
        """Return the marks that share a character with block ``number``, in text order."""
        self._place_before(self.blocks.next_start(number))
        return self._by_block.get(number, [])

    def near(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks in the blocks that share a character with ``[start, end)``; long ones repeatedly."""
        for number in self.blocks.covered(start, end):
            yield from self.in_block(number)

    def overlapping(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a character with ``[start, end)``, in text order."""
        marks = {
            mark.id: mark
            for number in self.blocks.covered(start, end)
            for mark in self.in_block(number)
            if mark.span.start < end and start < mark.span.end
        }
        return sorted(marks.values(), key=in_text_order)

    def at(self, position: int) -> list[Mark]:
        """Return the marks that cover the character at ``position``, in text order."""
        here = self.in_block(self.blocks.number_at(position))
        return [mark for mark in here if mark.span.start <= position < mark.span.end]

    def add(self, marks: Iterable[Mark]) -> set[int]:
        """Add ``marks``, in place of those with the same ids, and return the numbers of the blocks touched."""
        new = list({mark.id: mark for mark in marks}.values())
        kept = {mark.id: self.lane(self._marks[mark.id]) for mark in new if mark.id in self._marks}
        touched = self.remove(mark.id for mark in new)
        for mark in sorted(new, key=in_text_order):
            covered = self.blocks.covered(mark.span.start, mark.span.end)
            near = {other.id: other for number in covered for other in self.in_block(number)}
            self._marks[mark.id] = mark
            self._others += mark.other
            beside = self.is_beside(mark)
            same_side = [other for other in near.values() if self.is_beside(other) == beside]
            self._lanes_of(mark).add(mark, same_side, kept.get(mark.id))
            self._levels.add(mark, near.values())
            for number in covered:
                insort(self._by_block[number], mark, key=in_text_order)
            touched.update(covered)
        self._forget_slices(touched)
        return touched

    def remove(self, ids: Iterable[str]) -> set[int]:
        """Remove the marks with these ids, unknown ones skipped, and return the numbers of the blocks touched."""
        touched: set[int] = set()
        for mark_id in ids:
            mark = self._marks.pop(mark_id, None)
            if mark is None:
                continue
            self._place_before(mark.span.start + 1)
            self._others -= mark.other
            self._lanes_of(mark).remove(mark)
            self._levels.remove(mark)
            key = in_text_order(mark)
            for number in self.blocks.covered(mark.span.start, mark.span.end):
                here = self._by_block[number]
                del here[bisect_left(here, key, key=in_text_order)]
                touched.add(number)
        self._forget_slices(touched)
        return touched

    def lane(self, mark: Mark) -> int:
        """Return the lane of a mark's stripe, 0 nearest the text."""
        self._place_before(mark.span.start + 1)
        return self._lanes_of(mark).of(mark.id)

    def lanes(self, most: int, *, beside: bool = False) -> int:
        """Return how many lanes, up to ``most``, the stripes to the left of the text need, or those to its right."""
        while (count := (self._other_lanes if beside else self._lanes).count) < most and self._waiting:
            self._place(self._placed + _AT_ONCE)
        return min(count, most)

    @property
    def has_others(self) -> bool:
        """Whether marks of other coders are shown."""
        return self._others > 0

    @property
    def beside(self) -> bool:
        """Whether other coders' stripes stand to the right of the text."""
        return self._beside

    def set_beside(self, on: bool) -> None:
        """Give the stripes of other coders lanes of their own, to the right of the text, or mix all."""
        if on != self._beside:
            self._place(len(self._waiting))
            self._beside = on
            ordered = sorted(self._marks.values(), key=in_text_order)
            self._lanes, self._other_lanes = Lanes(self._reach), Lanes(self._reach)
            self._lanes.fill(mark for mark in ordered if not self.is_beside(mark))
            self._other_lanes.fill(mark for mark in ordered if self.is_beside(mark))

    def is_beside(self, mark: Mark) -> bool:
        """Tell whether the stripe of ``mark`` stands to the right of the text."""
        return self._beside and mark.other

    def level(self, mark: Mark) -> int:
        """Return the level of a mark's underline, 0 nearest the letters; overlapping marks have different ones."""
        self._place_before(mark.span.start + 1)
        return self._levels.of(mark.id)

    def slices(self, number: int) -> Slices:
        """Return what lies under the text of block ``number``; the same object until a mark in the block changes."""
        if number not in self._slices:
            start, end = self.blocks.start(number), self.blocks.next_start(number)
            self._slices[number] = cut(start, end, self.in_block(number), self.level)
        return self._slices[number]

    def _forget_slices(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._slices.pop(number, None)

    def _lanes_of(self, mark: Mark) -> Lanes:
        return self._other_lanes if self._beside and mark.other else self._lanes

    def _place_before(self, position: int) -> None:
        """Place the marks that begin before ``position``."""
        if position > self._placed_to:
            self._place(bisect_left(self._waiting, position, self._placed, key=_start))
            self._placed_to = max(self._placed_to, position)

    def _place(self, stop: int) -> None:
        """Place the first ``stop`` of the marks that were there from the beginning."""
        placing = self._waiting[self._placed : stop]
        self._placed = stop
        if stop >= len(self._waiting):
            self._waiting, self._placed, self._placed_to = [], 0, inf
        for mark in placing:
            for number in self.blocks.covered(mark.span.start, mark.span.end):
                self._by_block[number].append(mark)
        self._lanes.fill([mark for mark in placing if not mark.other] if self._beside else placing)
        self._other_lanes.fill([mark for mark in placing if mark.other] if self._beside else ())
        self._levels.fill(placing)


def _start(mark: Mark) -> int:
    return mark.span.start


def _stripe_reach(blocks: Blocks, span: Span) -> int:
    return min(span.end + LINE_GUARD, blocks.start_after(span.end - 1))
