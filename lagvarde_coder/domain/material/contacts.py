"""Contacts of an organisation: roles, not persons. A role that may be a person's name is pointed out, not forbidden."""

import re
from collections.abc import Iterable
from itertools import pairwise

_WORD = re.compile(r"\w+(?:-\w+)*")
_BEFORE_A_PLACE = frozenset({"av", "för", "från", "i", "inom", "om", "på", "till", "vid", "at", "for", "in", "of"})
"""After these words stands an organisation or a place: "ordförande i Svenska Norrskensföreningen"."""
_OF_PLACES = frozenset({"region", "regionen", "svenska", "sveriges", "norra", "södra", "västra", "östra", "nationella"})
"""These begin the names of organisations and places, and are no names of persons."""


def may_be_a_name(role: str) -> bool:
    """Tell whether two words in a row are written as a person's names are, or an address of a person stands there.

    >>> [may_be_a_name(role) for role in ("Verksamhetschef", "Chef vid Norra Viken", "verksamhetschef Kim Ek")]
    [False, False, True]
    """
    words = ["", *_WORD.findall(role)]
    trios = zip(words, pairwise(words[1:]), strict=False)
    return "@" in role or any(is_name(*pair) for before, pair in trios if before.casefold() not in _BEFORE_A_PLACE)


def roles(contacts: Iterable[str]) -> tuple[str, ...]:
    """Return the contacts that do not look like somebody's name: what may leave the program."""
    return tuple(contact for contact in contacts if not may_be_a_name(contact))


def is_name(first: str, second: str) -> bool:
    """Tell whether two words are written as first name and surname are, and begin no organisation's or place's name."""
    both = first.istitle() and second.istitle() and len(second) > 1
    return both and _OF_PLACES.isdisjoint({first.casefold(), second.casefold()})
