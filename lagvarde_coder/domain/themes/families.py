"""Families of candidates: lists and numbers of their own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from lagvarde_coder.domain.ids import Id, named_id

THEMES = "themes"
"""What themes and needs say in place of a family."""

RESERVED = frozenset("TB")
"""Initials of themes and of needs."""

INITIALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What a number may begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A list of candidates.

    Attributes:
        initial: one capital letter, the first of their numbers: "K" gives K01, K02 …; no other family has it.
        position: order of families, 1 first.
    """

    KIND: ClassVar[str] = "family"
    id: Id
    name: str
    initial: str
    position: int = 0


def _standard(*names: tuple[str, str]) -> tuple[Family, ...]:
    return tuple(
        Family(id=named_id("family", initial), name=name, initial=initial, position=place)
        for place, (initial, name) in enumerate(names, 1)
    )


STANDARD = _standard(
    ("K", "Utvecklingsbehov"),
    ("U", "Uppföljning"),
    ("S", "Efterfrågat stöd"),
    ("R", "Risk"),
    ("F", "Framgångsfaktor"),
    ("M", "Kunskapsförmedling"),
    ("L", "Leverans"),
)
"""The families of step 1; they are stored when the first candidate of one is made, with the same ids everywhere."""


def with_standard(stored: Sequence[Family]) -> list[Family]:
    """Return a project's families in their order: those stored, and the standard ones that are not stored yet."""
    known = {family.id for family in stored}
    initials = {family.initial for family in stored}
    implied = [family for family in STANDARD if family.id not in known and family.initial not in initials]
    return sorted((*stored, *implied), key=lambda family: (family.position, family.initial))


def free_initial(name: str, taken: Collection[str]) -> str:
    """Return the initial that suits a name: its first letter that is free, else the first free one; "" for none.

    >>> free_initial("Regelverk", {"R"})
    'E'
    """
    free = [letter for letter in (*name.upper(), *INITIALS) if letter in INITIALS and letter not in RESERVED]
    return next((letter for letter in free if letter not in taken), "")
