"""Lines of a document as they are put together, and the colours and comments that go along with their words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import NamedTuple


class MarkKind(Enum):
    """What a mark says: a colour, where a comment begins and ends, or that one hangs on the paragraph as a whole."""

    COLOUR = auto()
    BEGIN = auto()
    END = auto()
    WHOLE = auto()


class LineMark(NamedTuple):
    """A half-open range of a line's text, in its code points; where a comment begins or ends it is empty.

    Attributes:
        what: the colour, or the comment's id.
    """

    start: int
    end: int
    kind: MarkKind
    what: str

    def moved(self, by: int, longest: int) -> "LineMark":
        """Return it ``by`` code points further, or as far as a text of ``longest`` reaches."""
        start, end = self.start + by, self.end + by
        return LineMark(min(max(start, 0), longest), min(max(end, 0), longest), self.kind, self.what)


@dataclass(frozen=True, slots=True)
class DocxLine:
    """One paragraph, or one row of a table; soft line breaks are inside it.

    Attributes:
        level: 1–9 of a heading; else 0.
        label: its words without the number of a list and without notes: what a heading is called.
        marks: colours and comments, in the order in which they were met.
    """

    text: str
    level: int = 0
    label: str = ""
    marks: tuple[LineMark, ...] = ()

    def after(self, before: str, level: int = 0, label: str = "") -> "DocxLine":
        """Return it with something before its words, as a heading of a level, if that is not 0."""
        text = before + self.text
        return DocxLine(text, level, label, tuple(mark.moved(len(before), len(text)) for mark in self.marks))

    def strip(self) -> "DocxLine":
        """Return it without white space at its ends."""
        text = self.text.strip()
        if not self.marks:
            return DocxLine(text, self.level, self.label)
        by = len(self.text.lstrip()) - len(self.text)
        return DocxLine(text, self.level, self.label, tuple(mark.moved(by, len(text)) for mark in self.marks))

    def split(self) -> "list[DocxLine]":
        """Return its parts between soft line breaks."""
        parts = self.text.split("\n")
        if len(parts) == 1:
            return [self]
        starts = list(accumulate((len(part) + 1 for part in parts), initial=0))
        marks: list[list[LineMark]] = [[] for _ in parts]
        for mark in self.marks:
            first = min(bisect_right(starts, mark.start) - 1, len(parts) - 1)
            last = max(first, bisect_left(starts, mark.end) - 1)
            for at in range(first, min(last, len(parts) - 1) + 1):
                marks[at].append(mark.moved(-starts[at], len(parts[at])))
        return [DocxLine(part, marks=tuple(of)) for part, of in zip(parts, marks, strict=True)]


def joined(separator: str, lines: Sequence[DocxLine]) -> DocxLine:
    """Return lines as one, with something between them."""
    text = separator.join(line.text for line in lines)
    label = separator.join(line.label for line in lines)
    if not any(line.marks for line in lines):
        return DocxLine(text, label=label)
    return DocxLine(text, label=label, marks=tuple(_placed(separator, lines, len(text))))


def _placed(separator: str, lines: Iterable[DocxLine], longest: int) -> Iterable[LineMark]:
    start = 0
    for line in lines:
        for mark in line.marks:
            yield mark.moved(start, longest)
        start += len(line.text) + len(separator)
