"""The base form of Swedish words, so that the forms of one word meet: simplemma, and the last part of compounds."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORTEST_HEAD, _SHORTEST_TAIL = 2, 4
"""Letters of the first and of the last part of a compound, least."""
_SHORT, _FORMS_OF_OTHERS = 2, {"är": "vara", "sa": "säga", "la": "lägga"}
"""Words of so few letters are their own base form, except these; the dictionary is mostly wrong there (it: se)."""
_LONGEST = 100
"""Letters; what is longer is no word (an address, a picture as text), and splitting it would take too long."""
_STEPS = 4
"""A base form may have one of its own (remisser, remiss): so many steps at most until nothing changes."""


def lemma(word: str) -> str:
    """Return the base form of ``word`` in small letters; of an unknown compound, that of its last part.

    It is meant for comparing, not for showing: words with the same base form are forms of one word, seldom of two
    (oro, oroa).
    """
    small = word.casefold()
    return _lemma(small) if len(small) <= _LONGEST else small


def lemmas(words: Iterable[str]) -> dict[str, str]:
    """Return the base form of each of ``words``."""
    return {word: lemma(word) for word in words}


@lru_cache(maxsize=300_000)
def _lemma(word: str) -> str:
    for _ in range(_STEPS):
        shorter = _base(word)
        if shorter == word:
            break
        word = shorter
    return word


def _base(word: str) -> str:
    """Return the base form in one step."""
    if len(word) <= _SHORT:
        return _FORMS_OF_OTHERS.get(word, word)
    is_known, look_up = _dictionary()
    if is_known(word):
        return look_up(word)
    head, hyphen, tail = word.rpartition("-")
    if head and tail:
        return head + hyphen + look_up(tail)
    for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        if is_known(word[cut:]):
            return word[:cut] + look_up(word[cut:])
    return look_up(word)


@cache
def _dictionary() -> "tuple[Callable[[str], bool], Callable[[str], str]]":
    """Return two functions: whether a word is in the dictionary, and its base form; loading takes a second, once."""
    import simplemma

    return (
        lambda word: simplemma.is_known(word, "sv"),
        lambda word: simplemma.lemmatize(word, "sv").casefold(),
    )
