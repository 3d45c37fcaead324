"""Codings: one theme on one span of one text by one coder."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, Self, TypedDict

from lagvarde_coder.domain.errors import CannotJoin, CannotSplit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Ranged, clean


class Stance(StrEnum):
    """How a passage bears on its theme: Stöder, Nyanserar, Motsäger."""

    SUPPORTS = "supports"
    NUANCES = "nuances"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingContent(Ranged):
    """What a coding says of the half-open range ``[start, end)`` of a text, in code points; a new one or a stored one.

    A field that is added here is carried by every copy, cut, join and settlement; ``CodingChanges`` makes it editable.
    Its metadata say since which format of the values there is one (``domain.trail.values``).

    Attributes:
        unsure: "Osäker": counts, and is shown as such; ``question`` is for the next meeting.
        alternatives: other themes that it might be, while unsure.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    text: Id
    start: int
    end: int
    theme: Id
    stance: Stance = Stance.SUPPORTS
    memo: str = ""
    unsure: bool = False
    question: str = ""
    alternatives: tuple[Id, ...] = field(default=(), metadata={"format": 2})

    def cleaned(self) -> Self:
        """Return it with what people wrote in canonical form, without white space at its ends."""
        return replace(self, memo=clean(self.memo), question=clean(self.question))


class CodingChanges(TypedDict, total=False):
    """What may be changed of a coding."""

    start: int
    end: int
    theme: Id
    stance: Stance
    memo: str
    unsure: bool
    question: str
    alternatives: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(CodingContent):
    """One theme on the half-open range ``[start, end)`` of a text, in code points, by one coder.

    Attributes:
        codebook_version: the version that its theme was chosen from.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    KIND: ClassVar[str] = "coding"
    id: Id
    coder: Id
    codebook_version: int = 1

    @classmethod
    def of(cls, content: CodingContent, **own: Any) -> "Coding":  # noqa: ANN401 - the values of a coding's own fields
        """Return a coding that says what ``content`` says; ``own`` are the fields that only a coding has."""
        return cls(**{field.name: getattr(content, field.name) for field in fields(CodingContent)}, **own)

    @property
    def place(self) -> tuple[Id, int, int, Id, Id]:
        """What no two codings share: text, start, end, theme, coder."""
        return self.text, self.start, self.end, self.theme, self.coder

    def without_doubt(self) -> "Coding":
        """Return it as one that nobody is unsure of: what was asked is answered and goes."""
        return replace(self, unsure=False, question="", alternatives=())

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


_SAID_TOGETHER = frozenset({"memo", "unsure", "question", "alternatives", "codebook_version"})
"""Fields of which one coding can say what several said."""

_SHARED = tuple(one.name for one in fields(Coding) if one.name not in {"id", "start", "end", *_SAID_TOGETHER})
"""Fields in which codings must agree to become one; a field that is added is among them unless it can be combined."""


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
        if shared(one) != shared(first):
            raise CannotJoin(detail="They say different things of the passage.")
    end = first.end
    for one in ordered[1:]:
        if one.start > end and words[end : one.start].strip():
            raise CannotJoin(detail="There are other words between them.")
        end = max(end, one.end)
    return replace(together(ordered), end=end)


def shared(coding: Coding) -> tuple[object, ...]:
    """Return what codings that become one must have in common: all but which, where and what can be said together."""
    return tuple(getattr(coding, name) for name in _SHARED)


def together(codings: Sequence[Coding]) -> Coding:
    """Return the first coding, saying all that each of them said; the codebook version is the oldest."""
    return replace(
        codings[0],
        memo=_lines(one.memo for one in codings),
        unsure=any(one.unsure for one in codings),
        question=_lines(one.question for one in codings),
        alternatives=tuple(dict.fromkeys(theme for one in codings for theme in one.alternatives)),
        codebook_version=min(one.codebook_version for one in codings),
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))
