"""What becomes of text that carries no theme, and how far a document has been read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.errors import InvalidSpan, SpanOutsideText
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span


class Disposal(StrEnum):
    """What is said of a passage in place of a theme.

    Inte relevant, Annat område and Möjligt nytt tema account for text; Passar inget tema parks a passage, and Osäker
    leaves it open, until they have been talked about.
    """

    NOT_RELEVANT = "not_relevant"
    OTHER_AREA = "other_area"
    POSSIBLE_THEME = "possible_theme"
    NO_THEME = "no_theme"
    UNSURE = "unsure"

    @property
    def open(self) -> bool:
        """Whether it waits for a decision: it stands under "Att ta upp"."""
        return self in {Disposal.NO_THEME, Disposal.UNSURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition:
    """What one coder says of the uncoded range ``[start, end)`` of a text, in code points.

    Attributes:
        note: why; free text. question: for the next meeting.
        alternatives: themes that it might belong to.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    KIND: ClassVar[str] = "disposition"
    id: Id
    text: Id
    start: int
    end: int
    coder: Id
    what: Disposal
    note: str = ""
    question: str = ""
    alternatives: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidSpan(start=self.start, end=self.end)

    @property
    def span(self) -> Span:
        """The range in code points."""
        return Span(self.start, self.end)

    @property
    def place(self) -> tuple[Id, int, int, Id]:
        """What no two dispositions share: text, start, end, coder."""
        return self.text, self.start, self.end, self.coder

    def checked_against(self, characters: int) -> "Disposition":
        """Return itself if it lies inside a text of ``characters`` code points.

        Raises:
            SpanOutsideText: it ends beyond the text.
        """
        if self.end > characters:
            raise SpanOutsideText(start=self.start, end=self.end, characters=characters)
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMark:
    """How far one coder has read a text: everything before ``position`` (code points); one per text and coder."""

    KIND: ClassVar[str] = "read_mark"
    id: Id
    text: Id
    coder: Id
    position: int
