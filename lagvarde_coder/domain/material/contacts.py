"""Contacts of an organisation: roles, not persons. A role that may be a person's name is pointed out, not forbidden."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lagvarde_coder.domain.material.role_words import is_place_word, is_role_word

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_JOINS = re.compile(r"\.?\s*")
"""What may stand between two words of one name: "K.E. Ek"."""
_BEFORE_A_PLACE = frozenset({"av", "för", "från", "i", "inom", "om", "på", "till", "vid", "at", "for", "in", "of"})
"""After these words stands an organisation or a place: "ordförande i Svenska Norrskensföreningen"."""
_JOINING = frozenset({"och", "samt", "eller", "utan", "med", "and", "or", "the"})
_PARTICLES = frozenset({"af", "al", "bin", "da", "de", "del", "den", "der", "di", "du", "la", "le", "van", "von", "zu"})
"""Small words within a person's name: "Carl von Essen"."""
_TITLES = frozenset({"dr", "prof", "herr", "hr", "fru", "fröken", "mr", "mrs", "ms", "doktor", "doctor"})
_ABBREVIATION = 3
"""Code points that words in capitals have at most if they are taken for abbreviations: "NPO"."""
_ABBREVIATION_OF_AN_ORGANISATION = 5
"""The same of one that stands after a role: "ordförande SFAM"."""


def may_be_a_name(role: str) -> bool:
    """Tell whether words in a row are written as a person's names are, or an address of a person stands there.

    >>> [may_be_a_name(role) for role in ("Verksamhetschef", "Chef vid Norra Viken", "verksamhetschef Kim Ek")]
    [False, False, True]
    """
    return "@" in role or any(map(_is_name, _rows(role))) or _is_turned_round(role)


def roles(contacts: Iterable[str]) -> tuple[str, ...]:
    """Return the contacts that do not look like somebody's name: what may leave the program."""
    return tuple(contact for contact in contacts if not may_be_a_name(contact))


def of_both(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    """Return contacts of two, each once however it is written."""
    together: dict[str, str] = {}
    for contact in (*first, *second):
        together.setdefault(" ".join(contact.casefold().split()), contact)
    return tuple(together.values())


def _rows(role: str) -> Iterator[list[str]]:
    """Yield words in capitals that follow each other; not what follows a word before a place."""
    row: list[str] = []
    end, is_place = 0, False
    for found in _WORD.finditer(role):
        word, folded = found[0], found[0].casefold()
        joins = _JOINS.fullmatch(role, end, found.start()) is not None
        end = found.end()
        if row and not joins:
            yield row
            row = []
        if folded in _BEFORE_A_PLACE and not role.startswith(".", end):
            yield row
            row, is_place = [], True
        elif word[0].isupper() and folded not in _JOINING:
            row += [] if is_place and joins else [word]
            is_place = is_place and joins
        elif folded not in _PARTICLES or not row:
            yield row
            row, is_place = [], False
    yield row


def _is_name(row: Sequence[str]) -> bool:
    """Tell whether there are two words in a row that are of no role and no place, or one after a role or a title."""
    names: list[str] = []
    after_role = False
    for word in row:
        if word.casefold() in _TITLES or is_role_word(word):
            if _are_two_names(names):
                return True
            names, after_role = [], True
        elif is_place_word(word):
            return _are_two_names(names)
        else:
            names.append(word)
    return _are_two_names(names) or (
        after_role and len(names) == 1 and not _is_abbreviation(names[0], _ABBREVIATION_OF_AN_ORGANISATION)
    )


def _are_two_names(words: Sequence[str]) -> bool:
    """Tell whether two words and more may be names; an initial is first, and two abbreviations are none."""
    return len(words) > 1 and len(words[-1]) > 1 and not all(map(_is_abbreviation, words))


def _is_abbreviation(word: str, longest: int = _ABBREVIATION) -> bool:
    return len(word) == 1 or (word.isupper() and len(word) <= longest)


def _is_turned_round(role: str) -> bool:
    """Tell whether a single word in capitals follows another one after a comma: "Ek, Kim"."""
    alone = [_WORD.findall(part) for part in role.split(",")]
    names = [len(one) == 1 and one[0][0].isupper() and not _is_abbreviation(one[0]) for one in alone]
    known = [any(is_role_word(word) or is_place_word(word) for word in one) for one in alone]
    fit = [is_one and not is_known for is_one, is_known in zip(names, known, strict=True)]
    return any(one and other for one, other in pairwise(fit))
