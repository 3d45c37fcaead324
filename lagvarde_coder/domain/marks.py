"""Marks that combine with the letter before them: which they are, and no more in a row than can be put in order."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

MOST_MARKS = 30
"""Combining marks in a row (Unicode Standard Annex 15, "Stream-Safe Text Format"); no language needs ten."""

_JOINER = "\u034f"  # COMBINING GRAPHEME JOINER: cannot be seen, and marks do not pass it
_FEW = 8  # marks in a row that are not worth counting exactly: each is at most three
_MAY_BE_MARKS = "[\u0300-\u1fff\u20d0-\U0010ffff]"
_MANY_MARKS = re.compile(f"{_MAY_BE_MARKS}{_MAY_BE_MARKS}{{{_FEW - 1}}}")
"""The first one stands alone so that ``re`` looks for it alone: in half the time."""


def cut_marks(raw: str) -> tuple[str, int]:
    """Return ``raw`` in the stream-safe format, and how many heaps of marks were cut."""
    if raw.isascii() or not _MANY_MARKS.search(raw):
        return raw, 0
    parts: list[str] = []
    done = cut = 0
    for heap in composition().many_marks.finditer(raw):
        begin = max(heap.start() - 1, done)  # with the letter that bears them, which may be composed
        safe = _stream_safe(raw[begin : heap.end()])
        cut += len(safe) > heap.end() - begin
        parts += raw[done:begin], safe
        done = heap.end()
    return "".join([*parts, raw[done:]]), cut


def _stream_safe(heap: str) -> str:
    """Put a joiner before each character with which more than the allowed marks would stand in a row (UAX 15)."""
    out: list[str] = []
    marks = 0
    for character in heap:
        classes = [unicodedata.combining(part) != 0 for part in unicodedata.normalize("NFKD", character)]
        leading = classes.index(False) if False in classes else len(classes)
        if marks + leading > MOST_MARKS:
            out.append(_JOINER)
            marks = 0
        trailing = classes[::-1].index(False) if False in classes else marks + len(classes)
        marks = trailing
        out.append(character)
    return "".join(out)


class Composition(NamedTuple):
    """Patterns that follow from Unicode's tables.

    Attributes:
        many_marks: marks in a row that may be more than allowed.
        clusters: whatever may change its length: CR LF, a character with what composes with it, single characters that
            are several in NFC.
    """

    many_marks: re.Pattern[str]
    clusters: re.Pattern[str]


@cache
def composition() -> Composition:
    """Return the patterns; what composes with the character before it is in the Unicode Standard, 3.11, D108-D117.

    Of combining class 0 these are conjoining jamo, Tibetan vowels that are two marks, and the second halves of
    composed characters.
    """
    jamo = (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))
    marks = {0x0F73, 0x0F75, 0x0F81}
    halves, several = set(jamo), set()
    for code in range(0x00C0, 0x20000):
        if unicodedata.combining(chr(code)):
            marks.add(code)
        parts = unicodedata.decomposition(chr(code)).split()
        if not parts or parts[0].startswith("<"):
            continue
        if len(parts) == 2:
            halves.add(int(parts[1], 16))
        if len(unicodedata.normalize("NFC", chr(code))) > 1:
            several.add(code)
    mark, joining = _class(marks), _class(marks | halves)
    return Composition(
        re.compile(f"{mark}{mark}{{{_FEW - 1},}}"), re.compile(f"\r\n|(?s:.){joining}+|{_class(several)}")
    )


def _class(codes: Iterable[int]) -> str:
    """Return the character class of a regular expression that matches these code points."""
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in ranges)}]"
