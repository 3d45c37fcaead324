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
_OF_SWEDEN = frozenset({"svensk", "svenska", "sveriges"})
_MOST = 5


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """Return those of ``known`` that ``name`` may mean, the likeliest first, five at most.

    A name is near another if its words begin the words of the other, in order, or the other way round; if it is made
    of the initials of the other; or if they are spelled nearly alike. Names with other numbers are never near. "NPO"
    and "Svenska" in front, case, accents and punctuation count for nothing; but who writes "NPO" means no other
    organisation, and may mean any part of a programme area's name.
    """
    wanted = _plain(name)
    if not wanted:
        return []
    rated = ((_likeness(wanted, _plain(other), (_is_npo(name), _is_npo(other))), other) for other in known)
    near = sorted((pair for pair in rated if pair[0]), key=lambda pair: (-pair[0], pair[1]))
    return [other for _, other in near[:_MOST]]


def _words(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    return " ".join(_WORD.findall("".join(letter for letter in letters if not unicodedata.combining(letter))))


def _is_npo(name: str) -> bool:
    return _words(name).startswith(_PREFIXES)


def _plain(name: str) -> str:
    words = _words(name)
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return words


def _likeness(name: str, other: str, are_npo: tuple[bool, bool]) -> float:
    """Return 0 for names that are not near each other, else up to 1."""
    if not other or _NUMBER.findall(name) != _NUMBER.findall(other):
        return 0.0
    if name.replace(" ", "") == other.replace(" ", ""):
        return 1.0
    in_full, other_in_full = _significant(name), _significant(other)
    if _initials(in_full) == other or _initials(other_in_full) == name:
        return 0.9
    one, two = _without_sweden(in_full), _without_sweden(other_in_full)
    if all(are_npo):
        begins = _has_parts(one, two) or _has_parts(two, one)
    else:  # the shorter name may lack "NPO", not the longer one
        begins = (not are_npo[0] and _begins(one, two)) or (not are_npo[1] and _has_all(one, two))
    return 0.9 if begins else _spelling(" ".join(one), " ".join(two))


def _spelling(name: str, other: str) -> float:
    """Return how alike two names are spelled; 0 if not nearly, or if a word of the one is another in the other."""
    if name[:1] != other[:1] or _differ_in_a_word(name.split(), other.split()):
        return 0.0
    matcher = SequenceMatcher(None, other, name, autojunk=False)
    return ratio if matcher.quick_ratio() >= SIMILAR and (ratio := matcher.ratio()) >= SIMILAR else 0.0


def _significant(name: str) -> list[str]:
    return [word for word in name.split() if word not in _SMALL]


def _without_sweden(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0] in _OF_SWEDEN else words


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


def _has_parts(short: list[str], long: list[str]) -> bool:
    """Tell whether each word is a form or a part of a word of the other name, in order: "mage tarm", "Hud"."""
    rest = iter(long)
    return bool(short) and all(
        any(min(len(part), len(word)) >= 3 and (word.startswith(part) or part.startswith(word)) for word in rest)
        for part in short
    )


def _differ_in_a_word(one: list[str], two: list[str]) -> bool:
    """Tell whether names of equally many words differ wholly in one: "Region Nord" and "Region Syd" are two regions.

    Words that begin otherwise do: "Sörmland" and "Värmland", "läkarförbund" and "tandläkarförbund".
    """
    if len(one) != len(two) or len(one) < 2:
        return False
    return any(
        a[0] != b[0] or SequenceMatcher(None, a, b, autojunk=False).ratio() < 0.75
        for a, b in zip(one, two, strict=True)
    )
