"""Codings: one theme on one span of one text by one coder."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple, Self, TypedDict

from lagvarde_coder.domain.errors import CannotJoin, CannotSplit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Ranged, Span, clean


class Stance(StrEnum):
    """How a passage bears on its theme: Stöder, Nyanserar, Motsäger."""

    SUPPORTS = "supports"
    NUANCES = "nuances"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingContent(Ranged):
    """The content of a new or stored coding of the half-open range ``[start, end)`` of a text, in code points.

    A field that is added here is carried by every copy, cut, join and settlement; ``CodingChanges`` makes it editable.
    Its metadata say since which format of the values there is one (``domain.trail.values``).

    Attributes:
        unsure: "Osäker": counts, and is shown as such; ``question`` is for the next meeting.
        alternatives: other themes that it might be, while unsure.
        file_marks: what its file marked the passage with: a colour, in Word's word ("darkYellow") or as "#FFCC00", the
            evidence id of a coding that was exported, or :data:`COMMENTED`; empty: a person coded it here.

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
    file_marks: tuple[str, ...] = field(default=(), metadata={"format": 3})

    def cleaned(self) -> Self:
        """Return it with what people wrote in canonical form, without white space at its ends."""
        return replace(self, memo=clean(self.memo), question=clean(self.question))


COMMENTED = "commented"
"""What a file marks a passage with that has a comment and no colour."""


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
        rechecked: the version whose definition it was last held against by a person and kept; 0: none.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    KIND: ClassVar[str] = "coding"
    id: Id
    coder: Id
    codebook_version: int = 1
    rechecked: int = field(default=0, metadata={"format": 4})

    @classmethod
    def of(cls, content: CodingContent, **own: Any) -> "Coding":  # noqa: ANN401 - the values of a coding's own fields
        """Return a coding with this content; ``own`` are the fields that only a stored coding has."""
        return cls(**{field.name: getattr(content, field.name) for field in fields(CodingContent)}, **own)

    @property
    def place(self) -> tuple[Id, int, int, Id, Id]:
        """What no two codings share: text, start, end, theme, coder."""
        return self.text, self.start, self.end, self.theme, self.coder

    def without_doubt(self) -> "Coding":
        """Return it as one that nobody is unsure of: question and alternatives are emptied."""
        return replace(self, unsure=False, question="", alternatives=())

    def split_at(self, position: int, words: str, rest: Id) -> "tuple[Coding, Coding]":
        """Return the two parts before and after ``position`` (code points of the text ``words``).

        Both have all other fields of the whole; the first keeps the id, the second gets the id ``rest``.

        Raises:
            CannotSplit: one of them would have no words.
        """
        if not self.start < position < self.end:
            raise CannotSplit
        if not words[self.start : position].strip() or not words[position : self.end].strip():
            raise CannotSplit
        return replace(self, end=position), replace(self, id=rest, start=position)


class CodedPlace(NamedTuple):
    """Where a text is coded, and what is seen of the coding there: light, since a text may have thousands.

    Attributes:
        span: code points of the text.
        theme, coder: their ids.
        commented: it has a comment.
    """

    id: Id
    span: Span
    theme: Id
    coder: Id
    stance: Stance
    unsure: bool
    commented: bool


_COMBINABLE = frozenset({"memo", "unsure", "question", "alternatives", "file_marks", "codebook_version"})
"""Fields whose values of several codings can be combined into one."""

_SHARED = tuple(field.name for field in fields(Coding) if field.name not in {"id", "start", "end", *_COMBINABLE})
"""Fields in which codings must agree to become one; a field that is added is among them unless it can be combined."""


def joined(codings: Sequence[Coding], words: str) -> Coding:
    """Return one coding in place of several of the same theme by the same coder; the first in the text keeps its id.

    They must follow each other in the text ``words``, with nothing but white space between. The whole gets the comments
    and doubts of all of them; the codebook version is the oldest.

    Raises:
        CannotJoin: there is only one, or they differ in text, theme, coder or stance, or there are words between them.
    """
    ordered = sorted(codings, key=lambda coding: (coding.start, coding.end))
    if len({coding.id for coding in ordered}) < 2:
        raise CannotJoin(detail="There must be at least two.")
    first = ordered[0]
    for coding in ordered[1:]:
        if (coding.text, coding.theme, coding.coder) != (first.text, first.theme, first.coder):
            raise CannotJoin(detail="They have different themes or coders.")
        if coding.stance is not first.stance:
            raise CannotJoin(detail="They have different stances.")
        if shared(coding) != shared(first):
            raise CannotJoin(detail="They say different things about the passage.")
    end = first.end
    for coding in ordered[1:]:
        if coding.start > end and words[end : coding.start].strip():
            raise CannotJoin(detail="There are other words between them.")
        end = max(end, coding.end)
    return replace(together(ordered), end=end)


def shared(coding: Coding) -> tuple[object, ...]:
    """Return what codings that become one must have in common: all but id, place and what can be combined."""
    return tuple(getattr(coding, name) for name in _SHARED)


def together(codings: Sequence[Coding]) -> Coding:
    """Return the first coding with the comments, doubts, alternatives and marks of all, and their oldest codebook."""
    return replace(
        codings[0],
        memo=_lines(coding.memo for coding in codings),
        unsure=any(coding.unsure for coding in codings),
        question=_lines(coding.question for coding in codings),
        alternatives=tuple(dict.fromkeys(theme for coding in codings for theme in coding.alternatives)),
        file_marks=tuple(dict.fromkeys(mark for coding in codings for mark in coding.file_marks)),
        codebook_version=min(coding.codebook_version for coding in codings),
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))
