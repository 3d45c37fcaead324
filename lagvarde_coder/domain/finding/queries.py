"""What a person looks for: the words of a query, and what each of them may be found as.

A query is read into *parts*; a paragraph answers it if it holds every part. A part may be held in several *ways*: as it
was typed, or as another expression that means the same. A way is a list of *terms*, each of which is any of its forms.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lagvarde_coder.domain.finding.searchable import searchable
from lagvarde_coder.domain.finding.words import LETTERS, folded, words_of
from lagvarde_coder.domain.text import clean

LEAST = 3
"""Letters from which a word is looked for inside others; shorter ones would find everything."""
_LEAST_INFLECTED = 2
"""Letters from which a word is looked for in other forms: gå and ny have them, a single letter has none."""

_PART = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(LETTERS)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class How:
    """How words are matched; nothing chosen: exactly as they were typed, apart from case.

    Attributes:
        forms: all inflected forms of a word (those with the same lemma).
        compounds: words that have the word inside them.
        variants: other spellings and other expressions for the same thing.
    """

    forms: bool = False
    compounds: bool = False
    variants: bool = False

    @property
    def exact(self) -> bool:
        """Whether nothing but the words themselves is looked for."""
        return not (self.forms or self.compounds or self.variants)


@dataclass(frozen=True, slots=True)
class Term:
    """One word in any of its forms, or several words in a row as they were typed.

    Attributes:
        beginning: longer words that begin so are meant too.
    """

    forms: tuple[str, ...]
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """Terms that must all be there: one after the other if ``in_order``, else anywhere in the paragraph."""

    terms: tuple[Term, ...]
    in_order: bool = True


@dataclass(frozen=True, slots=True)
class QueryPart:
    """A part of a query: what was typed, and the ways in which it may be held."""

    typed: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A word, phrase or beginning as it was typed; ``quoted`` if it stood in quotation marks."""

    words: str
    quoted: bool = False
    beginning: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is a single word that is not to be taken literally."""
        return not self.quoted and not self.beginning and len(words_of(self.words)) == 1

    def literal(self) -> Way:
        """Return the way of finding exactly this."""
        return Way((Term((self.words,), self.beginning),))


@dataclass(frozen=True, slots=True)
class Expanded:
    """What else is looked for in place of something typed, in Swedish order."""

    typed: str
    also: tuple[str, ...]


def typed(query: str) -> list[Typed]:
    """Return what a query consists of: words, "a phrase", word*. Any string is legal; signs alone are no words."""
    parts = []
    for phrase, word in _PART.findall(searchable(clean(query)).text):
        words = (phrase or word).replace('"', " ")
        if words_of(words):
            parts.append(Typed(words.rstrip("*"), quoted=bool(phrase), beginning=word.endswith("*")))
    return parts


def expandable(word: str) -> bool:
    """Tell whether a word is looked for in other forms: no number, and more than one letter."""
    return len(word) >= _LEAST_INFLECTED and not _DIGIT.search(word)


def pattern_in_text(
    query: str, *, whole: bool = False, case: bool = False, forms: Callable[[str], tuple[str, ...]] | None = None
) -> re.Pattern[str] | None:
    """Return the pattern that finds ``query`` in a text made ``searchable``; None if the query has no words.

    White space matches any white space within a line, so a hit never leaves its line. With ``forms``, each word is
    found in any of the forms that the function gives for it (small letters) and must be whole.
    """
    pieces = searchable(clean(query)).text.split()
    if not pieces:
        return None
    if forms is None:
        pattern = r"[^\S\n]+".join(map(re.escape, pieces))
    else:
        pattern = r"[^\S\n]+".join(_WORD.sub(lambda word: _any_of(word[0], forms), _escaped(piece)) for piece in pieces)
    if whole or forms is not None:
        pattern = rf"(?<![^\W_]){pattern}(?![^\W_])"
    return re.compile(pattern, 0 if case else re.IGNORECASE)


def _escaped(piece: str) -> str:
    return re.sub(r"[^\w\s]|_", lambda sign: re.escape(sign[0]), piece)


def _any_of(word: str, forms: Callable[[str], tuple[str, ...]]) -> str:
    small = folded(word)
    ways = sorted({word, *(forms(small) if expandable(small) else ())}, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(re.escape, ways)) + ")"
