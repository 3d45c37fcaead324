"""Names of organisations that are nearly the same: written short, with or without "NPO", with a slip."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

SIMILAR = 0.85
"""Ratcliff–Obershelp similarity (1988; ``difflib``) from which two names that begin alike are nearly the same."""

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_PREFIXES = ("nationella programomradet ", "nationellt programomrade ", "programomrade ", "npo ")
_SMALL = frozenset({"av", "for", "i", "med", "och", "om", "pa", "till"})
_MOST = 5


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """Return those of ``known`` that ``name`` may mean, the likeliest first, five at most.

    A name is near another if its words begin the words of the other, in order, or the other way round; if it is made
    of the initials of the other; or if they are spelled nearly alike. Names with other numbers are never near. "NPO" in
    front, case, accents and punctuation count for nothing.
    """
    wanted = _plain(name)
    if not wanted:
        return []
    rated = ((_likeness(wanted, _plain(other)), other) for other in known)
    near = sorted((pair for pair in rated if pair[0]), key=lambda pair: (-pair[0], pair[1]))
    return [other for _, other in near[:_MOST]]


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    words = " ".join(_WORD.findall("".join(letter for letter in letters if not unicodedata.combining(letter))))
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return words


def _likeness(name: str, other: str) -> float:
    """Return 0 for names that are not near each other, else up to 1."""
    if not other or _NUMBER.findall(name) != _NUMBER.findall(other):
        return 0.0
    if name.replace(" ", "") == other.replace(" ", ""):
        return 1.0
    one, two = _significant(name), _significant(other)
    if _begins(one, two) or _has_all(one, two) or _initials(one) == other or _initials(two) == name:
        return 0.9
    if name[0] != other[0]:
        return 0.0
    matcher = SequenceMatcher(None, other, name, autojunk=False)
    if matcher.quick_ratio() < SIMILAR or _differ_in_a_word(one, two):
        return 0.0
    return ratio if (ratio := matcher.ratio()) >= SIMILAR else 0.0


def _significant(name: str) -> list[str]:
    return [word for word in name.split() if word not in _SMALL]


def _begins(short: list[str], long: list[str]) -> bool:
    """Tell whether each word begins one of the other name, in order, the first one the first: "Barn" – "Barn och …"."""
    if not short or len(short) > len(long) or not long[0].startswith(short[0]) or len(short[0]) < 3:
        return False
    rest = iter(long)
    return all(any(word.startswith(part) for word in rest) for part in short)


def _has_all(long: list[str], short: list[str]) -> bool:
    """Tell whether a name is another one with more words after the first: "Norrsken" in "Norrsken, sektionen"."""
    rest = iter(long)
    return bool(short) and long[:1] == short[:1] and all(any(word == part for word in rest) for part in short)


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words) if len(words) > 2 else ""


def _differ_in_a_word(one: list[str], two: list[str]) -> bool:
    """Tell whether names of equally many words differ wholly in one: "Region Nord" and "Region Syd" are two regions."""
    if len(one) != len(two) or len(one) < 2:
        return False
    return any(SequenceMatcher(None, a, b, autojunk=False).ratio() < 0.75 for a, b in zip(one, two, strict=True))
