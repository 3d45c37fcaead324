"""The words of a paragraph as they are collected: signs tell what is struck or raised, and what is marked is kept."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, groupby
from typing import NamedTuple

from lagvarde_coder.importers.prose.marked_lines import MarkedLine, MarkedStretch

_STRUCK = "~~"
_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SCRIPTS = {"super": (_RAISED, "^("), "sub": (_LOWERED, "_(")}

COLOURS = {
    "#FFFF00": "yellow", "#00FF00": "green", "#00FFFF": "cyan", "#FF00FF": "magenta", "#0000FF": "blue",
    "#FF0000": "red", "#000080": "darkBlue", "#008080": "darkCyan", "#008000": "darkGreen", "#800080": "darkMagenta",
    "#800000": "darkRed", "#808000": "darkYellow", "#808080": "darkGray", "#C0C0C0": "lightGray", "#000000": "black",
}  # fmt: skip
"""What Word's highlighter calls its colours; any other is told as it is."""

_CODE = re.compile("#[0-9A-F]{6}")


class WordLook(NamedTuple):
    """What of the look of words changes what they say or who marked them; ``script`` is "super", "sub" or empty."""

    struck: bool = False
    script: str = ""
    colour: str = ""


PLAIN = WordLook()


class MarkedWords:
    """Collects the words of one paragraph.

    Attributes:
        struck: how many stretches of it are struck through, once it was read.
    """

    def __init__(self) -> None:
        self.struck = 0
        self._pieces: list[tuple[str, WordLook]] = []
        self._length = 0
        self._plain = True
        self._stretches: list[MarkedStretch] = []
        self._notes: list[tuple[int, int]] = []

    @property
    def place(self) -> int:
        """How many code points were added: what :meth:`mark` counts in."""
        return self._length

    @property
    def last(self) -> str:
        """The last words that were added."""
        return self._pieces[-1][0] if self._pieces else ""

    def add(self, text: str, look: WordLook = PLAIN) -> None:
        """Add words; empty ones do not end a stretch."""
        if text:
            self._pieces.append((text, look))
            self._length += len(text)
            self._plain = self._plain and look is PLAIN

    def add_note(self, number: int, note: MarkedLine, look: WordLook = PLAIN) -> None:
        """Add a note at its place, in brackets: "[1: …]". It has its own colours, else that of its reference."""
        first, around = self._length, look.colour
        self.add(f"[{number}: ", WordLook(colour=around) if around else PLAIN)
        at = self._length
        for words, colour in _by_colour(note):
            self.add(words, WordLook(colour=colour or around) if colour or around else PLAIN)
        for start, end, of in note.stretches:
            if isinstance(of, int):
                self.mark(at + start, at + end, of)
        self.add("]", WordLook(colour=around) if around else PLAIN)
        self._notes.append((first, self._length))

    def mark(self, start: int, end: int, comment: int) -> None:
        """A comment belongs to what was added between two places."""
        self._stretches.append(MarkedStretch(start, end, comment))

    def line(self) -> MarkedLine:
        """Return all of it: "~~" around what is struck, raised and lowered words as such.

        What is marked has the signs between its words, not those before or behind them. With notes in it the line has
        a label: its words without them.
        """
        line = self._line()
        return replace(line, label=self._without_notes()) if self._notes else line

    def _line(self) -> MarkedLine:
        if self._plain:
            return MarkedLine("".join(text for text, _ in self._pieces), stretches=tuple(self._stretches))
        signs: list[tuple[int, str]] = []
        raw = "".join(self._scripted(signs))
        self._strike(raw, signs)
        signs.sort(key=lambda sign: sign[0])
        self._colour()
        return _with_signs(raw, signs, self._stretches)

    def _without_notes(self) -> str:
        raw = "".join(text for text, _ in self._pieces)
        starts = [0, *(end for _, end in self._notes)]
        ends = [*(first for first, _ in self._notes), len(raw)]
        return "".join(raw[start:end] for start, end in zip(starts, ends, strict=True))

    def _scripted(self, signs: list[tuple[int, str]]) -> "list[str]":
        """Return the words, raised and lowered ones as such, as many as before; note the signs that some need."""
        out, at = [], 0
        for script, group in groupby(self._pieces, key=lambda piece: piece[1].script):
            text = "".join(piece[0] for piece in group)
            words = text.strip()
            if script in _SCRIPTS and words:
                table, begin = _SCRIPTS[script]
                if all(ord(character) in table for character in words):
                    text = text.translate(table)
                else:
                    first = at + text.index(words)
                    signs += [(first, begin), (first + len(words), ")")]
            out.append(text)
            at += len(text)
        return out

    def _strike(self, raw: str, signs: list[tuple[int, str]]) -> None:
        at = 0
        for struck, group in groupby(self._pieces, key=lambda piece: piece[1].struck):
            end = at + sum(len(piece[0]) for piece in group)
            if struck and raw[at:end].strip():
                self.struck += 1
                for line in raw[at:end].split("\n"):
                    words = line.strip()
                    first = at + len(line) - len(line.lstrip())
                    signs += [(first, _STRUCK), (first + len(words), _STRUCK)] if words else []
                    at += len(line) + 1
            at = end

    def _colour(self) -> None:
        at = 0
        for colour, group in groupby(self._pieces, key=lambda piece: piece[1].colour):
            words = "".join(piece[0] for piece in group)
            if colour and words.strip():
                self._stretches.append(MarkedStretch(at, at + len(words), colour))
            at += len(words)


def _by_colour(line: MarkedLine) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a line with the colour of each."""
    at = 0
    for start, end, colour in sorted(one for one in line.stretches if isinstance(one.of, str)):
        yield line.text[at:start], ""
        yield line.text[start:end], str(colour)
        at = end
    yield line.text[at:], ""


def _with_signs(raw: str, signs: list[tuple[int, str]], stretches: list[MarkedStretch]) -> MarkedLine:
    """Put signs into a text; what is marked has those that stand within it."""
    if not signs:
        return MarkedLine(raw, stretches=tuple(stretches))
    places = [place for place, _ in signs]
    grown = [0, *accumulate(len(sign) for _, sign in signs)]
    out, before = [], 0
    for place, sign in signs:
        out += [raw[before:place], sign]
        before = place
    out.append(raw[before:])
    moved = []
    for start, end, of in stretches:
        first = start + grown[bisect_right(places, start)]
        moved.append(MarkedStretch(first, max(first, end + grown[bisect_left(places, end)]), of))
    return MarkedLine("".join(out), stretches=tuple(moved))


def colour_of(value: str) -> str:
    """Return what a colour ("#ffff00") is called; empty for none and for white, which marks nothing."""
    code = value.strip().upper()
    if code == "#FFFFFF" or not _CODE.fullmatch(code):
        return ""
    return COLOURS.get(code, code)
