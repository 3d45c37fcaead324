"""The canonical text, spans and sections.

Every position in the program is a Unicode code point of a canonical text; only ``gui.core.text_positions`` converts to
Qt's UTF-16 units.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Self

from lagvarde_coder.domain.errors import InvalidSpan, SpanOutsideText
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.marks import composition, cut_marks


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of a text, in Unicode code points.

    Qt counts UTF-16 units; only ``gui.core.text_positions`` converts.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidSpan(start=self.start, end=self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the words of ``text`` in this span."""
        return text[self.start : self.end]


class Ranged:
    """What lies on the half-open range ``[start, end)`` of a text, in code points; a base of frozen dataclasses.

    Raises:
        InvalidSpan: empty, reversed or negative.
    """

    __slots__ = ()
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidSpan(start=self.start, end=self.end)

    @property
    def span(self) -> Span:
        """The range in code points."""
        return Span(self.start, self.end)

    def checked_against(self, characters: int) -> Self:
        """Return itself if it lies inside a text of ``characters`` code points.

        Raises:
            SpanOutsideText: it ends beyond the text.
        """
        if self.end > characters:
            raise SpanOutsideText(start=self.start, end=self.end, characters=characters)
        return self


class SectionKind(StrEnum):
    """What a section is a range of."""

    QUESTION = "question"
    HEADING = "heading"
    SPEAKER = "speaker"
    PAGE = "page"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Ranged):
    """A range of a text. Within a kind sections do not overlap, across kinds they may.

    A question section excludes the question's wording: it is the answer.

    Attributes:
        start, end: half-open range in code points.
        label: the heading, the question's wording, the speaker's name.
        level: of a heading, 1 the highest; else 0.
        question: the known question that is answered, if any.
        organisations: who speaks here; empty means all of the source's organisations.
    """

    kind: SectionKind
    start: int
    end: int
    label: str = ""
    level: int = 0
    question: Id | None = None
    organisations: tuple[Id, ...] = ()


class OffsetMap:
    """From positions of a raw text to positions of its canonical text, both in code points.

    Only what changed its length is kept: between two such places positions run in step. Inside one there is no
    position: a start moves to its beginning, an end to its end.
    """

    def __init__(self, changes: Iterable[tuple[int, int, int]]) -> None:
        """Take the changes in text order: start and end in the raw text, and the length afterwards."""
        self._starts, self._ends, self._lengths, self._shifts = array("Q"), array("Q"), array("Q"), array("q", [0])
        for start, end, length in changes:
            self._starts.append(start)
            self._ends.append(end)
            self._lengths.append(length)
            self._shifts.append(self._shifts[-1] + length - (end - start))

    def start(self, position: int) -> int:
        """Return where a span that starts at raw ``position`` starts in the canonical text."""
        before = bisect_right(self._starts, position)
        if before and position < self._ends[before - 1]:
            return self._starts[before - 1] + self._shifts[before - 1]
        return position + self._shifts[before]

    def end(self, position: int) -> int:
        """Return where a span that ends at raw ``position`` ends in the canonical text."""
        before = bisect_left(self._starts, position)
        if before and position < self._ends[before - 1]:
            return self._starts[before - 1] + self._shifts[before - 1] + self._lengths[before - 1]
        return position + self._shifts[before]


@dataclass(frozen=True)
class CanonicalText:
    """What :func:`canonical` returns: the text, the way back, and what was changed.

    Attributes:
        replaced: control and other impossible characters made visible.
        line_ends: CR LF and CR turned into LF.
        split: heaps of more than ``marks.MOST_MARKS`` on a letter that were cut into several.
    """

    raw: str
    text: str
    replaced: int
    line_ends: int
    split: int

    @cached_property
    def offsets(self) -> OffsetMap:
        """The way from raw to canonical positions; worked out when it is first asked for."""
        return OffsetMap(_changes(self.raw, in_order=not self.split and unicodedata.is_normalized("NFC", self.raw)))

    def span(self, start: int, end: int) -> Span:
        """Return the canonical span of the raw range; inside a composed character it widens.

        Raises:
            InvalidSpan: nothing of the range remains.
        """
        return Span(self.offsets.start(start), self.offsets.end(end))


IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that a canonical text cannot hold, beside CR."""

_CR_LF = re.compile("\r\n")


def canonical(raw: str) -> CanonicalText:
    """Return ``raw`` with LF line ends, in Unicode NFC, and with control characters made visible.

    C0 controls except tab and LF become U+2400 + n, other controls, lone surrogates and non-characters U+FFFD. More
    than ``marks.MOST_MARKS`` combining marks in a row are cut by U+034F: to put them in order would take the square of
    their number. The function is idempotent, and takes time in proportion to the length of ``raw``.
    """
    text, split = cut_marks(raw)
    line_ends = text.count("\r")
    if line_ends:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    replaced = sum(1 for _ in IMPOSSIBLE.finditer(text))
    if replaced:
        text = text.translate(_visible())
    return CanonicalText(raw, unicodedata.normalize("NFC", text), replaced, line_ends, split)


def clean(raw: str) -> str:
    """Return a title, name or memo in canonical form, without white space at its ends."""
    if raw.isascii() and raw.isprintable():  # the usual case, quickly decided
        return raw.strip()
    return canonical(raw).text.strip()


def prose(raw: str) -> str:
    """Return a text of several lines in canonical form, without white space at its ends and at those of its lines."""
    return "\n".join(line.rstrip() for line in canonical(raw).text.strip().splitlines())


@cache
def _visible() -> dict[int, int]:
    """Return what stands in place of each impossible character."""
    codes = (code for code in range(0x10000) if IMPOSSIBLE.fullmatch(chr(code)))
    return {code: 0x2400 + code if code < 0x20 else 0xFFFD for code in codes}


def _changes(raw: str, *, in_order: bool) -> Iterator[tuple[int, int, int]]:
    """Yield what changes its length, in text order: start and end in ``raw``, and the length afterwards."""
    pattern = _CR_LF if in_order else composition().clusters
    for found in pattern.finditer(raw):
        words = found[0]
        length = 1 if words == "\r\n" else len(unicodedata.normalize("NFC", cut_marks(words)[0]))
        if length != len(words):
            yield found.start(), found.end(), length
