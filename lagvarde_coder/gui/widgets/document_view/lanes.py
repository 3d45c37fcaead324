"""Lanes: side by side, so that what would cover each other does not."""

from collections import Counter
from collections.abc import Callable, Iterable
from heapq import heappop, heappush

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view.marks import Mark

Reach = Callable[[Span], int]
"""Says up to which position (code points) a span keeps its lane."""

Taken = tuple[int, int, int]
"""The lane of a mark, and from where to where it keeps it."""


class Lanes:
    """Gives each mark the lowest lane that is free where it lies; lanes of marks that are there never change.

    Two marks are in each other's way when one begins before the other's reach ends.
    """

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._taken: dict[str, Taken] = {}
        self._used: Counter[int] = Counter()
        self._free: list[int] = []
        self._busy: list[tuple[int, int]] = []

    def fill(self, marks: Iterable[Mark]) -> None:
        """Give lanes to ``marks``, sorted by start (first-fit interval partitioning, free lanes in a heap).

        Several times: to marks further on in the text, as if all had come at once.
        """
        free, busy = self._free, self._busy
        given = []
        for mark in marks:
            span = mark.span
            start, reach = span.start, self._reach(span)
            while busy and busy[0][0] <= start:
                heappush(free, heappop(busy)[1])
            lane = heappop(free) if free else len(busy)
            heappush(busy, (reach, lane))
            self._taken[mark.id] = lane, start, reach
            given.append(lane)
        self._used.update(given)

    def add(self, mark: Mark, near: Iterable[Mark], wanted: int | None = None) -> None:
        """Give ``mark`` a lane: the ``wanted`` one if it is free; ``near`` are the marks that may be in its way."""
        start, reach = mark.span.start, self._reach(mark.span)
        taken = set()
        for other in near:
            lane, first, last = self._taken[other.id]
            if start < last and first < reach:
                taken.add(lane)
        if wanted is None or wanted in taken:
            wanted = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        self._taken[mark.id] = wanted, start, reach
        self._used[wanted] += 1

    def remove(self, mark: Mark) -> None:
        """Free the lane of ``mark``."""
        self._used[self._taken.pop(mark.id)[0]] -= 1

    def of(self, mark_id: str) -> int:
        """Return the lane of the mark with this id, from 0."""
        return self._taken[mark_id][0]

    @property
    def count(self) -> int:
        """How many lanes are in use."""
        return max(+self._used, default=-1) + 1
