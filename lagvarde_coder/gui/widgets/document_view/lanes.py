"""Lanes: side by side, so that what would cover each other does not."""

from collections import Counter
from collections.abc import Callable, Iterable

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view.marks import Mark

Reach = Callable[[Span], int]
"""Says up to which position (code points) a span keeps its lane."""


class Lanes:
    """Gives each mark the lowest lane that is free where it lies; lanes of marks that are there never change.

    Two marks are in each other's way when one begins before the other's reach ends.
    """

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._lanes: dict[str, int] = {}
        self._used: Counter[int] = Counter()

    def fill(self, marks: Iterable[Mark]) -> None:
        """Give lanes to all ``marks``, sorted by start (first-fit interval partitioning)."""
        self._lanes.clear()
        taken_until: list[int] = []
        for mark in marks:
            start, reach = mark.span.start, self._reach(mark.span)
            for lane, until in enumerate(taken_until):
                if until <= start:
                    taken_until[lane] = reach
                    break
            else:
                lane = len(taken_until)
                taken_until.append(reach)
            self._lanes[mark.id] = lane
        self._used = Counter(self._lanes.values())

    def add(self, mark: Mark, near: Iterable[Mark], wanted: int | None = None) -> None:
        """Give ``mark`` a lane: the ``wanted`` one if it is free; ``near`` are the marks that may be in its way."""
        start, reach = mark.span.start, self._reach(mark.span)
        taken = {
            self._lanes[other.id]
            for other in near
            if other.id != mark.id and start < self._reach(other.span) and other.span.start < reach
        }
        if wanted is None or wanted in taken:
            wanted = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        self._lanes[mark.id] = wanted
        self._used[wanted] += 1

    def remove(self, mark: Mark) -> None:
        """Free the lane of ``mark``."""
        self._used[self._lanes.pop(mark.id)] -= 1

    def of(self, mark_id: str) -> int:
        """Return the lane of the mark with this id, from 0."""
        return self._lanes[mark_id]

    @property
    def count(self) -> int:
        """How many lanes are in use."""
        return max(+self._used, default=-1) + 1
