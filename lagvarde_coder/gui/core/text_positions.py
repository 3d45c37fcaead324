"""The one place that converts between code points (ours) and UTF-16 units (Qt's).

The program stores every position in Unicode code points. ``QTextCursor`` counts UTF-16 units, in which a character
outside the Basic Multilingual Plane (an emoji, say) takes two. Nothing else in the program may convert.
"""

import re
from bisect import bisect_left

from lagvarde_coder.domain.text import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class TextPositions:
    """Converts positions of one text, by bisection over its characters of two UTF-16 units.

    Attributes:
        length: of the text, in code points.
        qt_length: of the text, in UTF-16 units.
    """

    __slots__ = ("_wide", "_wide_qt", "length", "qt_length")

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.qt_length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._wide: list[int] = []
        if self.qt_length != self.length:  # the search takes 5 ms per million characters; most texts need none
            self._wide = [match.start() for match in _WIDE.finditer(text)]
        self._wide_qt = [position + before for before, position in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """Return the UTF-16 position of code point ``position``, 0 to ``length``.

        Raises:
            ValueError: the position lies outside the text.
        """
        if not 0 <= position <= self.length:
            raise ValueError(position)
        return position + bisect_left(self._wide, position)

    def from_qt(self, position: int) -> int:
        """Return the code point position of UTF-16 ``position``; inside a surrogate pair, the one before the pair.

        Raises:
            ValueError: the position lies outside the text.
        """
        if not 0 <= position <= self.qt_length:
            raise ValueError(position)
        before = bisect_left(self._wide_qt, position)
        if before and self._wide_qt[before - 1] + 1 == position:
            return self._wide[before - 1]
        return position - before

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Return where ``span`` starts and ends in UTF-16 units.

        Raises:
            ValueError: the span ends outside the text.
        """
        return self.to_qt(span.start), self.to_qt(span.end)

    def span_from_qt(self, anchor: int, position: int) -> Span | None:
        """Return the span between the two ends of a selection, in either order, in UTF-16 units; None if empty.

        Raises:
            ValueError: an end lies outside the text.
        """
        start, end = sorted((self.from_qt(anchor), self.from_qt(position)))
        return Span(start, end) if start < end else None
