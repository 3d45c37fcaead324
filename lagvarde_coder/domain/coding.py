"""Codings: one theme on one span of one text by one coder."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.errors import InvalidSpan, SpanOutsideText
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span


class Stance(StrEnum):
    """How a passage bears on its theme: Stöder, Nyanserar, Motsäger."""

    SUPPORTS = "supports"
    NUANCES = "nuances"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """One theme on the half-open range ``[start, end)`` of a text, in code points, by one coder.

    Attributes:
        unsure: "Osäker": counts, and is shown as such; ``question`` is for the next meeting.
        alternatives: other themes that it might be, while unsure.
        codebook_version: the version it was made with.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    KIND: ClassVar[str] = "coding"
    id: Id
    text: Id
    start: int
    end: int
    theme: Id
    coder: Id
    stance: Stance = Stance.SUPPORTS
    memo: str = ""
    unsure: bool = False
    question: str = ""
    alternatives: tuple[Id, ...] = ()
    codebook_version: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidSpan(start=self.start, end=self.end)

    @property
    def span(self) -> Span:
        """The range in code points."""
        return Span(self.start, self.end)

    @property
    def place(self) -> tuple[Id, int, int, Id, Id]:
        """What no two codings share: text, start, end, theme, coder."""
        return self.text, self.start, self.end, self.theme, self.coder

    def checked_against(self, characters: int) -> "Coding":
        """Return itself if it lies inside a text of ``characters`` code points.

        Raises:
            SpanOutsideText: it ends beyond the text.
        """
        if self.end > characters:
            raise SpanOutsideText(start=self.start, end=self.end, characters=characters)
        return self
