"""A text as one looks for words in it: what a reader takes for the same is the same, each hit leads back to the text.

Soft hyphens and what has no width are left out, ligatures are the letters they join, and every hyphen, dash, apostrophe
and quotation mark is the one on the keyboard. The open document and all documents are both searched so.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from lagvarde_coder.domain.text import Span

_SAME = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
    "'": "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
}
_WITHOUT_WIDTH = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_INSTEAD = {sign: plain for plain, signs in _SAME.items() for sign in signs} | _LIGATURES
_OTHER = re.compile(f"[{''.join(_INSTEAD)}{_WITHOUT_WIDTH}]")


@dataclass(frozen=True, slots=True)
class Searchable:
    """A text to look for words in, and the way back; positions of both are code points.

    Attributes:
        text: what is searched.
        starts: where in ``text`` each piece of it begins, 0 first.
        origins: where that piece begins in the text as it stands.
        joined: whether the piece is one sign there, however many letters it is here.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    joined: tuple[bool, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where ``text[start:end]`` stands in the text as it is; a ligature is there whole or not at all.

        Raises:
            InvalidSpan: the range is empty.
        """
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        begins = self.origins[first] + (0 if self.joined[first] else start - self.starts[first])
        ends = self.origins[last] + (1 if self.joined[last] else end - self.starts[last])
        return Span(begins, ends)


def searchable(text: str) -> Searchable:
    """Return ``text`` (in canonical form) as one looks for words in it."""
    pieces: list[str] = []
    starts, origins, joined = [0], [0], [False]
    copied = length = 0
    for match in _OTHER.finditer(text):
        instead = _INSTEAD.get(match[0], "")
        pieces += (text[copied : match.start()], instead)
        length += match.start() - copied
        copied = match.end()
        if len(instead) != 1:
            if instead:
                _begin((starts, origins, joined), length, match.start(), is_joined=True)
            _begin((starts, origins, joined), length + len(instead), match.end(), is_joined=False)
        length += len(instead)
    if not pieces:
        return Searchable(text, (0,), (0,), (False,))
    pieces.append(text[copied:])
    return Searchable("".join(pieces), tuple(starts), tuple(origins), tuple(joined))


def _begin(lists: tuple[list[int], list[int], list[bool]], start: int, origin: int, *, is_joined: bool) -> None:
    """Begin a piece; one that would have begun at the same place is empty and goes."""
    starts, origins, joined = lists
    if starts[-1] == start:
        for each in lists:
            each.pop()
    starts.append(start)
    origins.append(origin)
    joined.append(is_joined)
