"""The interface of a language, for the rest of the program."""

from typing import Protocol

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.text import Span


class SentenceFinder(Protocol):
    """Divides a text into sentences."""

    @property
    def rules(self) -> str:
        """The version of the rules: sentences found by another version must be found anew."""

    def of(self, text: str, progress: Progress | None = None) -> tuple[Span, ...]:
        """Return the sentences of ``text`` in order, as spans of code points that never overlap.

        Raises:
            Cancelled: ``progress`` was asked to stop.
        """
