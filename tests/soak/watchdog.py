"""Watches the event loop of the GUI thread: how long it was not free to react, and after what."""

import heapq
from dataclasses import dataclass, field
from time import perf_counter, process_time, thread_time
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

EVERY = 2
"""Milliseconds between two beats."""


@dataclass(frozen=True, order=True, slots=True)
class Gap:
    """A time in which the event loop did not come round, in milliseconds.

    Attributes:
        cpu: processor time of the GUI thread itself. That is what a limit can be held against: a busy machine does
            not lengthen it.
        wall: time on the clock, which other programs lengthen too.
        beside: processor time of the program's other threads meanwhile. Where this is near ``wall`` and ``cpu`` is
            small, the window waited for a worker that kept the interpreter's lock.
        action: what was done last before it.
        opened: characters of the document that came on the screen meanwhile, 0 for none.
    """

    cpu: float
    wall: float = field(compare=False)
    beside: float = field(compare=False)
    action: str = field(compare=False)
    opened: int = field(compare=False)

    def __str__(self) -> str:
        opened = f", opened {self.opened} characters" if self.opened else ""
        times = f"{self.cpu:6.1f} ms of its own, {self.wall:6.1f} on the clock, {self.beside:6.1f} beside"
        return f"{times}: {self.action}{opened}"


class Watchdog(QObject):
    """Beats as often as the event loop lets it; keeps the longest gaps.

    Attributes:
        action: what is being done; the test says it. opened: see :class:`Gap`. beats: how many there were.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.action = ""
        self.opened = 0
        self.beats = 0
        self._gaps: list[Gap] = []
        self._by_wall: list[tuple[float, int, Gap]] = []
        self._timer = QTimer(self, interval=EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = (0.0, 0.0, 0.0)

    def start(self) -> None:
        self._last = self._now()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def worst(self, number: int = 10) -> list[Gap]:
        """Return the gaps with most processor time, the worst first."""
        return sorted(self._gaps, reverse=True)[:number]

    def longest(self, number: int = 5) -> list[Gap]:
        """Return the gaps that lasted longest on the clock."""
        return [gap for *_, gap in sorted(self._by_wall, reverse=True)[:number]]

    def over(self, limit: float) -> list[Gap]:
        return [gap for gap in self.worst(len(self._gaps)) if gap.cpu > limit]

    def _beat(self) -> None:
        now = self._now()
        cpu, wall, whole = (1000 * (new - old) for new, old in zip(now, self._last, strict=True))
        self._last = now
        self.beats += 1
        if cpu > 8 or wall > 30:
            gap = Gap(cpu, wall, max(0.0, whole - cpu), self.action, self.opened)
            self._gaps.append(gap)
            _keep(self._by_wall, (wall, self.beats, gap))
        self.opened = 0

    def _now(self) -> tuple[float, float, float]:
        return thread_time(), perf_counter(), process_time()


def _keep(heap: list[Any], one: Any, most: int = 20) -> None:
    heapq.heappush(heap, one)
    if len(heap) > most:
        heapq.heappop(heap)
