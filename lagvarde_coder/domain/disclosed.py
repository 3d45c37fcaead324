"""Words that may leave the program; reports and tables are made of nothing else."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NewType

Disclosed = NewType("Disclosed", str)
"""Words that passed the gate, ``services.disclosure``; an architecture test makes sure that nothing else makes them."""

NOTHING = Disclosed("")
"""Printed where nothing is known or nothing may be disclosed."""

PER_CENT = Disclosed("%")


class Attribution(StrEnum):
    """What a report says of who said it. Organisations may be named, persons never."""

    ORGANISATION = "organisation"
    CATEGORY = "category"
    NONE = "none"


def piece(words: Disclosed, start: int, end: int | None = None) -> Disclosed:
    """Return ``words[start:end]``: a part of what may leave may leave."""
    return Disclosed(words[start:end])


def joined(parts: Iterable[Disclosed | int], between: str = " ") -> Disclosed:
    """Return words and numbers that may leave as one; ``between`` is white space or punctuation."""
    return Disclosed(between.join(map(str, parts)))


def cut_off(words: Disclosed) -> Disclosed:
    """Return words that go on where there is no room, with "…" in place of the rest."""
    return Disclosed(f"{words.rstrip()}…")


def month_of(day: date) -> Disclosed:
    """Return a month as ISO 8601 has it: "2024-10"."""
    return Disclosed(day.isoformat()[:7])
