"""The words of a text as a reader sees them. Positions are code points."""

import re
from collections.abc import Iterator

from lagvarde_coder.domain.text import Span
from lagvarde_coder.language.abbreviations import KNOWN
from lagvarde_coder.language.graphemes import whole_end, whole_start

_LETTER = "[\\w\u0300-\u036f\u200c\u200d]"
_WORD = re.compile(
    rf"(?P<dotted>(?:[^\W\d_]{{1,3}}\.){{1,3}}[^\W\d_]{{1,4}}(?!\w))"
    rf"|\w{_LETTER}*(?:[-\u2010\u2011'’:]\w{_LETTER}*|(?<=\d)[.,](?=\d)\w{_LETTER}*)*"
    "|[\U0001f000-\U0001faff\u2600-\u27bf][\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\U000e0020-\U000e007f]*"
)
"""Letters and digits, with hyphens, apostrophes and colons inside (EU:s), decimals, abbreviations, runs of emoji."""


def words(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the words of ``text`` between two positions that cut no word, in order.

    Marks around a word are no part of it, but the last full stop of a known abbreviation is.
    """
    position = start
    for match in _WORD.finditer(text, start, end):
        first = max(start, whole_start(text, match.start()))
        if first < position:
            continue
        position = whole_end(text, match.end())
        if (
            match["dotted"]
            and text[position : position + 1] == "."
            and tuple(match["dotted"].casefold().split(".")) in KNOWN
        ):
            position += 1
        yield Span(first, min(position, end))
