"""What of a text is to be gone through: the organisation's own words, not headings, questions' wording, names, numbers.

All positions are code points. Only letters and digits count: white space and punctuation between two codings are no
text that somebody forgot.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final

from lagvarde_coder.domain.coding.lead_ins import lead_in
from lagvarde_coder.domain.material.questions import SIMILAR, normalised
from lagvarde_coder.domain.runs import Run, subtract, union
from lagvarde_coder.domain.text import Section, SectionKind, Span

_COUNTS: Final = bytes(ord("1") if chr(code).isalnum() else ord("0") for code in range(256))
_BEYOND_LATIN = re.compile(r"[^\x00-\xff]")
_LINE = re.compile(r"[^\n]+")
_NUMBERING = 14
"""Characters that a wording may have before it: "Fråga 12 b: "."""
_ROOM = 40
"""Characters that a line with a wording may have beside it: numbering, marks, doubled spaces; longer is no wording."""


class Ground:
    """A text as it is gone through; made once per text and sections, for a text never changes.

    It keeps a bit per character instead of the text itself, and bare numbers instead of runs: 20 MB of text in 1,000
    documents take 3 MB.

    Attributes:
        total: how many characters count.
    """

    __slots__ = ("_bits", "_ends", "_starts", "total")

    def __init__(self, text: str, sections: Iterable[Section], asked: frozenset[str] = frozenset()) -> None:
        """Take in a text with its sections.

        ``asked`` are normalised wordings of known questions: a line with one of them does not count, answered or not.
        """
        sections = tuple(sections)
        lines = [line.span() for line in _LINE.finditer(text)]
        others = union([*_wordings(text, sections), *_asked_lines(text, asked), *_lead_ins(text, lines, sections)])
        flags = bytearray(text.encode("latin-1", "replace").translate(_COUNTS))
        for letter in _BEYOND_LATIN.finditer(text):
            flags[letter.start()] = ord("1") if letter[0].isalnum() else ord("0")
        for start, end in others:
            flags[start:end] = b"0" * (end - start)
        flags.reverse()
        bits = int(bytes(flags) or b"0", 2)
        self._bits = bits.to_bytes((len(text) + 7) // 8 + 1, "little")
        self.total = bits.bit_count()
        runs = [run for run in subtract(lines, others) if self.count(*run)]
        self._starts, self._ends = array("I", (start for start, _ in runs)), array("I", (end for _, end in runs))

    @property
    def paragraphs(self) -> tuple[Run, ...]:
        """The runs to go through, in text order: paragraphs without what is not the organisation's words."""
        return tuple(zip(self._starts, self._ends, strict=True))

    def count(self, start: int, end: int) -> int:
        """Return how many characters of ``[start, end)`` count."""
        if start >= end:
            return 0
        first = start >> 3
        bits = int.from_bytes(self._bits[first : (end + 7) >> 3], "little") >> (start & 7)
        return (bits & ((1 << (end - start)) - 1)).bit_count()

    def counts(self, runs: Iterable[Run]) -> int:
        """Return how many characters of disjoint runs count."""
        return sum(self.count(start, end) for start, end in runs)

    def touched(self, runs: Iterable[Run]) -> int:
        """Return how many paragraphs hold any of ``runs``, each of which lies within one."""
        return len({bisect_right(self._starts, start) for start, _ in runs})


def words_in(text: str, run: Run) -> Span:
    """Return a run without white space at its ends and without what closes the sentence before it.

    >>> text = "Tid behövs. Sedan (kanske) mer! "
    >>> words_in(text, (10, 32)).of(text)
    'Sedan (kanske) mer!'
    """
    start, end = run
    while end > start and text[end - 1].isspace():
        end -= 1
    first = next((position for position in range(start, end) if text[position].isalnum()), start)
    opens = first
    while opens > start and not text[opens - 1].isspace():
        opens -= 1
    inside = opens == start and start > 0 and not text[start - 1].isspace()  # what closes belongs to the words before
    return Span(first if inside else opens, end)


def _wordings(text: str, sections: Iterable[Section]) -> Iterator[Run]:
    """Yield headings, the wording of questions with an answer, and speakers' names in a line of their own."""
    for section in sections:
        if section.kind is SectionKind.HEADING:
            yield section.start, _line_end(text, section.start)
        elif section.kind is SectionKind.QUESTION:
            yield from _question(text, section)
        elif section.kind is SectionKind.SPEAKER and section.label:
            yield from _speaker(text, section)


def _asked_lines(text: str, asked: frozenset[str]) -> Iterator[Run]:
    """Yield the lines that are a known question's wording."""
    if not asked:
        return
    longest = max(map(len, asked)) + _ROOM
    for line in _LINE.finditer(text):
        if line.end() - line.start() <= longest and normalised(line[0]) in asked:
            yield line.span()


def _question(text: str, section: Section) -> Iterator[Run]:
    """Yield the wording before an answer, in the same line or in lines above."""
    rest = _words(section.label)
    line_start = text.rfind("\n", 0, section.start) + 1
    if _is_wording(_words(text[line_start : section.start]), rest):
        yield line_start, section.start
        return
    lines: list[Run] = []
    above = _line_above(text, line_start)
    while rest and above is not None:
        words = _words(text[slice(*above)])
        if _is_wording(words, rest):
            yield from (*lines, above)
            return
        if not words or not rest.endswith(words):
            return
        lines.append(above)
        rest = rest[: -len(words)].strip()
        above = _line_above(text, above[0])


def _is_wording(words: str, label: str) -> bool:
    """Tell whether ``words`` are ``label``, perhaps with a number before it or with a slip of the pen."""
    if not words or not label or abs(len(words) - len(label)) > max(_NUMBERING, len(label) // 5):
        return False
    return words.endswith(label) or SequenceMatcher(None, label, words, autojunk=False).ratio() >= SIMILAR


def _speaker(text: str, section: Section) -> Iterator[Run]:
    """Yield a speaker's name that stands alone in the line above the turn."""
    above = _line_above(text, text.rfind("\n", 0, section.start) + 1)
    if above is not None and _words(text[slice(*above)]) == _words(section.label):
        yield above


def _lead_ins(text: str, lines: Iterable[Run], sections: Iterable[Section]) -> Iterator[Run]:
    """Yield what stands before the words of lines: bullets, list numbers, speakers' names."""
    turns = sorted(
        (section for section in sections if section.kind is SectionKind.SPEAKER), key=lambda section: section.start
    )
    starts = [turn.start for turn in turns]
    for start, end in lines:
        here = turns[bisect_left(starts, start) : bisect_right(starts, end)] if turns else ()
        words = lead_in(text, (start, end), here)
        if words > start:
            yield start, words


def _line_end(text: str, position: int) -> int:
    line_end = text.find("\n", position)
    return len(text) if line_end < 0 else line_end


def _line_above(text: str, position: int) -> Run | None:
    """Return the nearest line that is not blank before the line that begins at ``position``."""
    while position > 0:
        end = position - 1
        position = text.rfind("\n", 0, end) + 1
        if text[position:end].strip():
            return position, end
    return None


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
