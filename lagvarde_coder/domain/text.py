"""The canonical text, spans and sections.

Every position in the program is a Unicode code point of a canonical text; only ``gui.core.text_positions`` converts to
Qt's UTF-16 units.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Self

from lagvarde_coder.domain.errors import InvalidSpan, SpanOutsideText
from lagvarde_coder.domain.ids import Id


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


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From positions of a raw text to positions of its canonical text, both in code points.

    ``raw[i]`` and ``canonical[i]`` are where the i-th piece begins; inside a piece that kept its length positions run
    in step, inside one that changed there is no position: a start moves to its beginning, an end to its end.
    """

    raw: tuple[int, ...]
    canonical: tuple[int, ...]
    kept: tuple[bool, ...]

    def start(self, position: int) -> int:
        """Return where a span that starts at raw ``position`` starts in the canonical text."""
        piece = bisect_right(self.raw, position) - 1
        return self.canonical[piece] + (position - self.raw[piece] if self.kept[piece] else 0)

    def end(self, position: int) -> int:
        """Return where a span that ends at raw ``position`` ends in the canonical text."""
        piece = bisect_right(self.raw, position) - 1
        if position == self.raw[piece]:
            return self.canonical[piece]
        return self.canonical[piece] + position - self.raw[piece] if self.kept[piece] else self.canonical[piece + 1]


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """What :func:`canonical` returns: the text, the way back, and what was changed.

    Attributes:
        replaced: control and other impossible characters made visible.
        line_ends: CR LF and CR turned into LF.
        composed: characters brought to Unicode NFC.
    """

    text: str
    offsets: OffsetMap
    replaced: int
    line_ends: int
    composed: int

    def span(self, start: int, end: int) -> Span:
        """Return the canonical span of the raw range; inside a composed character it widens.

        Raises:
            InvalidSpan: nothing of the range remains.
        """
        return Span(self.offsets.start(start), self.offsets.end(end))


_LINE_END = re.compile(r"\r\n?")
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPECIAL = re.compile(f"{_LINE_END.pattern}|{_IMPOSSIBLE.pattern}")


def canonical(raw: str) -> CanonicalText:
    """Return ``raw`` with LF line ends, in Unicode NFC, and with control characters made visible.

    C0 controls except tab and LF become U+2400 + n, other controls, lone surrogates and non-characters U+FFFD. The
    function is idempotent.
    """
    pieces: list[tuple[str, str]] = []
    line_ends = replaced = composed = 0
    for piece in _pieces(raw):
        if _LINE_END.fullmatch(piece):
            pieces.append((piece, "\n"))
            line_ends += 1
        elif _IMPOSSIBLE.fullmatch(piece):
            pieces.append((piece, _visible(piece)))
            replaced += 1
        else:
            new = unicodedata.normalize("NFC", piece)
            composed += new != piece
            pieces.append((piece, new))
    return CanonicalText("".join(new for _, new in pieces), _offset_map(pieces), replaced, line_ends, composed)


def clean(raw: str) -> str:
    """Return a title, name or memo in canonical form, without white space at its ends."""
    return canonical(raw).text.strip()


def _visible(character: str) -> str:
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"


def _pieces(raw: str) -> list[str]:
    """Cut ``raw`` at line ends and impossible characters, and around what is not NFC."""
    cut = [piece for piece in re.split(f"({_SPECIAL.pattern})", raw) if piece]
    if unicodedata.is_normalized("NFC", raw):
        return cut
    return [part for piece in cut for part in _clusters(piece)]


def _clusters(piece: str) -> list[str]:
    """Cut a text into runs of NFC characters and, between them, characters with what composes with them."""
    if unicodedata.is_normalized("NFC", piece):
        return [piece]
    starts = [0]
    starts += [position for position in range(1, len(piece)) if not _composes(piece[position])]
    clusters = [piece[a:b] for a, b in zip(starts, [*starts[1:], len(piece)], strict=True)]
    parts: list[str] = []
    plain: list[str] = []
    for cluster in clusters:
        if unicodedata.is_normalized("NFC", cluster):
            plain.append(cluster)
            continue
        if plain:
            parts.append("".join(plain))
            plain = []
        parts.append(cluster)
    return [*parts, "".join(plain)] if plain else parts


def _composes(character: str) -> bool:
    return unicodedata.combining(character) != 0 or character in _second_halves()


@cache
def _second_halves() -> frozenset[str]:
    """Characters of combining class 0 that may join the one before them (Unicode Standard, 3.11, D108-D117).

    Conjoining jamo, Tibetan vowels that are two marks, and the second halves of composed characters.
    """
    jamo = (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))
    second_halves = {chr(code) for code in (*jamo, 0x0F73, 0x0F75, 0x0F81)}
    for code in range(0x09BE, 0x20000):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            second_halves.add(chr(int(parts[1], 16)))
    return frozenset(second_halves)


def _offset_map(pieces: list[tuple[str, str]]) -> OffsetMap:
    raw, new = [], []
    kept: list[bool] = []
    at_raw = at_new = 0
    for before, after in [*pieces, ("", "")]:
        raw.append(at_raw)
        new.append(at_new)
        kept.append(len(before) == len(after))
        at_raw += len(before)
        at_new += len(after)
    return OffsetMap(tuple(raw), tuple(new), tuple(kept))
