"""How much room words take, and words on lines of a width.

Nothing here knows a font: widths are those of DejaVu Sans, which is as wide as Verdana and wider than what windows and
Word use otherwise, so that words have room whoever draws them.
"""

from collections.abc import Iterator

from lagvarde_coder.domain.disclosed import Disclosed, cut_off, joined, piece
from lagvarde_coder.domain.figures.drawing import SIZE

_FIRST = 32
_ASCII = (
    "32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 "
    "100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 "
    "50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64"
).split()
"""Hundredths of the size, from the space on."""
_WIDTHS = {chr(_FIRST + place): int(width) / 100 for place, width in enumerate(_ASCII)}
_WIDTHS |= {"å": 0.61, "ä": 0.61, "ö": 0.61, "Å": 0.68, "Ä": 0.68, "Ö": 0.79, "·": 0.32, "–": 0.5, "’": 0.32}
_WIDTHS |= {"\u00a0": 0.32, "…": 1.0, "—": 1.0}
_OTHER, _WIDE = 0.7, 1.05
_ASIAN = 0x2E80
"""From here on there are characters as wide as they are high."""
_BOLD = 1.13


def width_of(words: str, size: float = SIZE, *, bold: bool = False) -> float:
    """Return how wide words are, in points, in letters of ``size`` points."""
    units = sum(_WIDTHS.get(letter) or (_WIDE if ord(letter) >= _ASIAN else _OTHER) for letter in words)
    return units * size * (_BOLD if bold else 1.0)


def fitting(words: Disclosed, width: float, size: float = SIZE, *, bold: bool = False) -> Disclosed:
    """Return words on one line, cut with "…" where they are wider than ``width`` points."""
    if width_of(words, size, bold=bold) <= width:
        return words
    end = len(words)
    while end and width_of(words[:end], size, bold=bold) + size > width:
        end -= 1
    return cut_off(piece(words, 0, end))


def wrapped(
    words: Disclosed, width: float, size: float = SIZE, *, bold: bool = False, most: int = 99
) -> list[Disclosed]:
    """Return words on lines of at most ``width`` points; a word that is wider is broken, the last line may be cut."""
    lines: list[Disclosed] = []
    line: list[Disclosed] = []
    for word in _words(words, width, size, bold=bold):
        if line and width_of(joined([*line, word]), size, bold=bold) > width:
            lines.append(joined(line))
            line = []
        line.append(word)
    lines.append(joined(line))
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], fitting(joined(lines[most - 1 :]), width, size, bold=bold)]


def _words(words: Disclosed, width: float, size: float, *, bold: bool) -> Iterator[Disclosed]:
    """Yield words, those that are wider than a line in pieces."""
    start = 0
    for word in words.split(" "):
        begin = start
        for end in range(start + 1, start + len(word)):
            if end > begin and width_of(words[begin : end + 1], size, bold=bold) > width:
                yield piece(words, begin, end)
                begin = end
        yield piece(words, begin, start + len(word))
        start += len(word) + 1
