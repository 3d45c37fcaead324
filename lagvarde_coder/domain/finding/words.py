"""The words of a text as the search index keeps them."""

import re
from collections.abc import Iterator

from lagvarde_coder.domain.finding.searchable import searchable
from lagvarde_coder.domain.text import Span

LETTERS = "[^\\W_](?:[^\\W_]|[\u0300-\u036f])*"
"""A run of letters and digits."""
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
_AS_LETTER = 0xF0000
"""From an emoji to the private character that the index takes for a letter; no other word has any."""
_WORD = re.compile(f"{LETTERS}|[\U000f2600-\U000f27bf\U0010f000-\U0010faff]")


class IndexedParagraph:
    """A paragraph to look for words in; an emoji is a word by itself.

    Attributes:
        content: its words in small letters as the index keeps them, with a blank between them.
    """

    def __init__(self, words: str) -> None:
        self._origin = searchable(words)
        self._text = _as_letters(self._origin.text)
        self.content = " ".join(_WORD.findall(self._text))

    def words(self) -> Iterator[tuple[str, int, int]]:
        """Yield its words in order, with the places that :meth:`span` takes."""
        for match in _WORD.finditer(self._text):
            yield match[0], match.start(), match.end()

    def span(self, start: int, end: int) -> Span:
        """Return what lies between two places, in code points of the paragraph as it stands in its text."""
        return self._origin.span(start, end)


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
