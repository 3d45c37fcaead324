"""Dispositions of text without a theme, and how far a document has been read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Ranged


class Disposal(StrEnum):
    """What a passage without a theme is.

    Inte relevant, Annat område and Möjligt nytt tema account for text; Passar inget tema and Osäker keep a passage open
    until it has been talked about.
    """

    NOT_RELEVANT = "not_relevant"
    OTHER_AREA = "other_area"
    POSSIBLE_THEME = "possible_theme"
    NO_THEME = "no_theme"
    UNSURE = "unsure"

    @property
    def open(self) -> bool:
        """Whether it waits for a decision and is listed under "Att ta upp"."""
        return self in {Disposal.NO_THEME, Disposal.UNSURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition(Ranged):
    """What the uncoded range ``[start, end)`` of a text (code points) is, according to one coder.

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

    @property
    def place(self) -> tuple[Id, int, int, Id]:
        """What no two dispositions share: text, start, end, coder."""
        return self.text, self.start, self.end, self.coder


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMark:
    """How far one coder has read a text: everything before ``position`` (code points); one per text and coder."""

    KIND: ClassVar[str] = "read_mark"
    id: Id
    text: Id
    coder: Id
    position: int
