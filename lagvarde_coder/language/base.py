"""What the rest of the program asks of a language, whoever answers it."""

from typing import Protocol

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.text import Span


class SentenceFinder(Protocol):
    """Divides a text into sentences."""

    @property
    def rules(self) -> str:
        """The version of the rules: what was found by others must be found anew."""

    def of(self, text: str, progress: Progress | None = None) -> tuple[Span, ...]:
        """Return the sentences of ``text`` in order, as spans of code points that never overlap.

        Raises:
            Cancelled: ``progress`` was asked to stop.
        """
