"""The words of a text as the search index keeps them."""

import re
from collections.abc import Sequence
from itertools import islice

from lagvarde_coder.domain.finding.searchable import searchable
from lagvarde_coder.domain.text import Span

LETTERS = "[^\\W_]+(?:[\u0300-\u036f][^\\W_]*)*"
"""A run of letters and digits, and of the accents that belong to them."""
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
_AS_LETTER = 0xF0000
"""From an emoji to the private character that the index takes for a letter; no other word has any."""
_WORD = re.compile(f"{LETTERS}|[\U000f2600-\U000f27bf\U0010f000-\U0010faff]")

WordRun = tuple[int, int]
"""Words one after the other: the numbers of the first and the last of them in their paragraph, from 0."""


class IndexedParagraph:
    """A paragraph to look for words in; an emoji is a word by itself.

    Attributes:
        words: its words in small letters as the index keeps them, in order.
    """

    def __init__(self, words: str) -> None:
        self._origin = searchable(words)
        self._text = _as_letters(self._origin.text)
        self.words: list[str] = _WORD.findall(self._text)

    @property
    def content(self) -> str:
        """Its words with a blank between them: what the index keeps."""
        return " ".join(self.words)

    def spans(self, runs: Sequence[WordRun]) -> list[Span]:
        """Return where runs of words, in order, stand: code points of the paragraph as it stands in its text."""
        needed = runs[-1][1] + 1 if runs else 0
        places = [match.span() for match in islice(_WORD.finditer(self._text), needed)]
        return [self._origin.span(places[first][0], places[end][1]) for first, end in runs]


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters as the index keeps them."""
    return _WORD.findall(_as_letters(searchable(text).text))


def folded(text: str) -> str:
    """Return a text in small letters, one for one: å, ä and ö stay what they are."""
    small = text.lower()
    if len(small) != len(text):
        letters = ((letter, letter.lower()) for letter in text)
        small = "".join(new if len(new) == 1 else old for old, new in letters)
    return small.replace("ς", "σ")


def _as_letters(text: str) -> str:
    return folded(_EMOJI.sub(lambda emoji: chr(ord(emoji[0]) + _AS_LETTER), text))
