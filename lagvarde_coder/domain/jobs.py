"""Progress and cancelling, without a word of threads or windows."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from lagvarde_coder.domain.errors import Cancelled


class Progress(Protocol):
    """What long work reports to."""

    def step(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` steps are finished.

        Raises:
            Cancelled: the user asked to stop.
        """


@dataclass
class Silent:
    """Progress that nobody watches; ``stop()`` makes the next step raise."""

    stopped: bool = field(default=False)

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self.stopped = True

    def step(self, done: int, total: int) -> None:
        """Raise when asked to stop."""
        if self.stopped:
            raise Cancelled


@dataclass
class ToTheEnd:
    """Progress of work that goes through to its end, since half of it would be worth nothing."""

    told: Progress

    def step(self, done: int, total: int) -> None:
        """Say how far it has come; that somebody asked to stop counts for nothing."""
        with suppress(Cancelled):
            self.told.step(done, total)
