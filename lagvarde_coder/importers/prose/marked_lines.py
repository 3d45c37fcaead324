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
        label: of a heading, its words without the number; of other lines what they would be called as one, if that is
            not all of their words.
    """

    text: str
    level: int = 0
    label: str = ""
    stretches: tuple[MarkedStretch, ...] = ()

    def part(self, start: int, end: int) -> "MarkedLine":
        """Return a piece of the line with what is marked in it; comments that do not reach it stay away."""
        inside = (one for one in self.stretches if one.start <= end and one.end >= start)
        return self._cut(start, end, inside)

    def stripped(self) -> "MarkedLine":
        """Return it without white space at its ends; comments on that go to the words beside."""
        start = len(self.text) - len(self.text.lstrip())
        return self._cut(start, max(start, len(self.text.rstrip())), self.stretches)

    def _cut(self, start: int, end: int, stretches: "Iterable[MarkedStretch]") -> "MarkedLine":
        if end - start == len(self.text):
            return self
        return replace(self, text=self.text[start:end], stretches=tuple(_clipped(stretches, start, end)))

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
    labels: list[str] = []
    stretches: list[MarkedStretch] = []
    at, named = 0, False
    for line in lines:
        named = named or bool(line.label)
        labels.append(line.label or line.text)
        stretches += [MarkedStretch(one.start + at, one.end + at, one.of) for one in line.stretches]
        texts.append(line.text)
        at += len(line.text) + len(separator)
    label = separator.join(labels) if named else ""
    return MarkedLine(separator.join(texts), label=label, stretches=tuple(stretches))


def divided(line: MarkedLine) -> list[MarkedLine]:
    """Return what stands between a line's soft breaks, without blank pieces."""
    pieces: list[MarkedLine] = []
    at = 0
    for words in line.text.split("\n"):
        pieces.append(line.part(at, at + len(words)).stripped())
        at += len(words) + 1
    return not_blank(pieces)


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
