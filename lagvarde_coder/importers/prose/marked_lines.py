"""Lines of a text, each with the stretches of it that a comment or a colour belongs to, wherever the line is put."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple


class MarkedStretch(NamedTuple):
    """A half-open range of a line's text, in code points; empty for a comment on a place between two characters.

    Attributes:
        of: the number of a comment, or the name of a colour.
    """

    start: int
    end: int
    of: int | str


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One paragraph, or one row of a table; soft line breaks are inside it.

    Attributes:
        level: 1–9 of a heading; else 0.
        label: of a heading, its words without the number.
    """

    text: str
    level: int = 0
    label: str = ""
    stretches: tuple[MarkedStretch, ...] = ()

    def part(self, start: int, end: int) -> "MarkedLine":
        """Return a piece of the line with what is marked in it."""
        inside = tuple(_clipped(self.stretches, start, end)) if self.stretches else ()
        return replace(self, text=self.text[start:end], stretches=inside)

    def stripped(self) -> "MarkedLine":
        """Return it without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, max(start, len(self.text.rstrip())))

    def after(self, words: str) -> "MarkedLine":
        """Return it with words before it."""
        moved = tuple(MarkedStretch(one.start + len(words), one.end + len(words), one.of) for one in self.stretches)
        return replace(self, text=words + self.text, stretches=moved)

    def with_points(self, blank: "Iterable[MarkedLine]", at: int) -> "MarkedLine":
        """Return it with the comments of blank lines on a place of it."""
        points = tuple(
            MarkedStretch(at, at, one.of) for line in blank for one in line.stretches if isinstance(one.of, int)
        )
        return replace(self, stretches=(*self.stretches, *points)) if points else self


def joined(separator: str, lines: Iterable[MarkedLine]) -> MarkedLine:
    """Return lines as one that is no heading."""
    texts: list[str] = []
    stretches: list[MarkedStretch] = []
    at = 0
    for line in lines:
        stretches += [MarkedStretch(one.start + at, one.end + at, one.of) for one in line.stretches]
        texts.append(line.text)
        at += len(line.text) + len(separator)
    return MarkedLine(separator.join(texts), stretches=tuple(stretches))


def divided(line: MarkedLine) -> Iterator[MarkedLine]:
    """Yield what stands between a line's soft breaks, without blank pieces."""
    at = 0
    for words in line.text.split("\n"):
        if words.strip():
            yield line.part(at, at + len(words)).stripped()
        at += len(words) + 1


def not_blank(lines: Iterable[MarkedLine]) -> list[MarkedLine]:
    """Return the lines that say something; a comment on a blank one goes to the line before, or else after it."""
    kept: list[MarkedLine] = []
    homeless: list[MarkedLine] = []
    for line in lines:
        if line.text.strip():
            kept.append(line.with_points(homeless, 0))
            homeless = []
        elif kept:
            kept[-1] = kept[-1].with_points([line], len(kept[-1].text))
        else:
            homeless.append(line)
    return kept


def _clipped(stretches: Iterable[MarkedStretch], start: int, end: int) -> Iterator[MarkedStretch]:
    for one in stretches:
        first, last = (min(max(place, start), end) - start for place in (one.start, one.end))
        if first < last or isinstance(one.of, int):
            yield MarkedStretch(first, last, one.of)
