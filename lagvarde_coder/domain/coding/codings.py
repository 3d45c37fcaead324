"""Codings: one theme on one span of one text by one coder."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.errors import CannotJoin, CannotSplit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Ranged


class Stance(StrEnum):
    """How a passage bears on its theme: Stöder, Nyanserar, Motsäger."""

    SUPPORTS = "supports"
    NUANCES = "nuances"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Ranged):
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

    @property
    def place(self) -> tuple[Id, int, int, Id, Id]:
        """What no two codings share: text, start, end, theme, coder."""
        return self.text, self.start, self.end, self.theme, self.coder

    def split_at(self, position: int, words: str, rest: Id) -> "tuple[Coding, Coding]":
        """Return the two parts before and after ``position`` (code points of the text ``words``).

        All that was said of the passage holds for both; the first keeps the id, the second is called ``rest``.

        Raises:
            CannotSplit: there is no word in one of them.
        """
        if not self.start < position < self.end:
            raise CannotSplit
        if not words[self.start : position].strip() or not words[position : self.end].strip():
            raise CannotSplit
        return replace(self, end=position), replace(self, id=rest, start=position)


def joined(codings: Sequence[Coding], words: str) -> Coding:
    """Return one coding in place of several of the same theme by the same coder; the first in the text keeps its id.

    They must follow on each other in the text ``words``, with nothing but white space between. What was said of each
    is said of the whole; the codebook version is the oldest.

    Raises:
        CannotJoin: they are one only, or differ in text, theme, coder or stance, or other words stand between.
    """
    ordered = sorted(codings, key=lambda one: (one.start, one.end))
    if len({one.id for one in ordered}) < 2:
        raise CannotJoin(detail="There must be two at least.")
    first = ordered[0]
    for one in ordered[1:]:
        if (one.text, one.theme, one.coder) != (first.text, first.theme, first.coder):
            raise CannotJoin(detail="They have different themes or coders.")
        if one.stance is not first.stance:
            raise CannotJoin(detail="They have different stances.")
    end = first.end
    for one in ordered[1:]:
        if one.start > end and words[end : one.start].strip():
            raise CannotJoin(detail="There are other words between them.")
        end = max(end, one.end)
    return replace(
        first,
        end=end,
        memo=_together(one.memo for one in ordered),
        unsure=any(one.unsure for one in ordered),
        question=_together(one.question for one in ordered),
        alternatives=tuple(dict.fromkeys(theme for one in ordered for theme in one.alternatives)),
        codebook_version=min(one.codebook_version for one in ordered),
    )


def _together(said: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(part for part in said if part))
