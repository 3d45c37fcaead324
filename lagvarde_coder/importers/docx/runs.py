"""The words of a paragraph as they are collected, and how they are meant: struck through, raised, coloured."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, groupby
from typing import NamedTuple

from lagvarde_coder.importers.docx.lines import DocxLine, LineMark, MarkKind

STRUCK = "~~"
"""Before and after words that are struck through: signs, since words of ours would be found and counted."""

_LINE = re.compile("[^\n]*\n|[^\n]+")
_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SCRIPTS = {"superscript": (_RAISED, "^"), "subscript": (_LOWERED, "_")}


class RunLook(NamedTuple):
    """What of a run's look changes what it says; ``script`` is "superscript", "subscript" or empty."""

    struck: bool = False
    script: str = ""


PLAIN = RunLook()


class ParagraphWords:
    """Collects the words of one paragraph.

    Attributes:
        colour: that the words which are added next are marked with; empty: with none.
        struck: how many stretches of it are struck through, once it was read.
    """

    def __init__(self) -> None:
        self.colour = ""
        self.struck = 0
        self._plain: list[str] = []
        self._looks: list[RunLook] = []
        self._any = False
        self._colours: list[tuple[int, int, str]] = []  # from piece to piece
        self._comments: list[tuple[int, MarkKind, str]] = []  # before which piece
        self._notes: list[tuple[int, int]] = []  # from piece to piece

    def add(self, text: str, look: RunLook = PLAIN) -> None:
        """Add words; empty ones do not end a stretch."""
        if text:
            self._plain.append(text)
            self._looks.append(look)
            self._any = self._any or look != PLAIN
            if self.colour and not text.isspace():
                self._coloured()

    def add_note(self, number: int, note: DocxLine) -> None:
        """Add a note at its place, in brackets: "[1: …]". It has its own colours, else that of its reference."""
        first, around = len(self._plain), self.colour
        here: dict[int, list[LineMark]] = {}
        for mark in note.marks:
            here.setdefault(mark.start, []).append(mark)
        ends = {mark.end for mark in note.marks}
        places = sorted({0, len(note.text), *here, *ends})
        self.add(f"[{number}: ")
        for start, end in zip(places, [*places[1:], len(note.text)], strict=True):
            self.colour = around if start in ends else self.colour
            for mark in here.get(start, ()):
                if mark.kind is MarkKind.COLOUR:
                    self.colour = mark.what
                else:
                    self.mark(mark.kind, mark.what)
            self.add(note.text[start:end])
        self.colour = around
        self.add("]")
        self._notes.append((first, len(self._plain)))

    def mark(self, kind: MarkKind, comment: str) -> None:
        """A comment begins or ends here, or hangs on the whole paragraph."""
        self._comments.append((len(self._plain), kind, comment))

    def end(self) -> str:
        """Return the last words that were added."""
        return self._plain[-1] if self._plain else ""

    def line(self) -> DocxLine:
        """Return all of it, with marks around what is struck, and raised and lowered words as such.

        Its label is what a heading of these words is called, without the notes.
        """
        wraps = [_Wraps(), _Wraps()]
        text = self._text(*wraps) if self._any else "".join(self._plain)
        label = self._without_notes() if self._notes else text
        if not (self._colours or self._comments):
            return DocxLine(text, label=label)
        starts = list(accumulate(map(len, self._plain), initial=0))

        def place(piece: int, *, start: bool) -> int:
            position = starts[piece]
            for wrap in wraps:
                position = wrap.moved(position, start=start)
            return position

        marks = [
            LineMark(place(first, start=True), place(end, start=False), MarkKind.COLOUR, colour)
            for first, end, colour in self._colours
        ]
        for piece, kind, comment in self._comments:
            at = place(piece, start=kind is MarkKind.BEGIN)
            start, end = (0, len(text)) if kind is MarkKind.WHOLE else (at, at)
            marks.append(LineMark(start, end, kind, comment))
        return DocxLine(text, label=label, marks=tuple(marks))

    def _without_notes(self) -> str:
        pieces = list(self._plain)
        for first, end in self._notes:
            pieces[first:end] = [""] * (end - first)
        return "".join(pieces)

    def _coloured(self) -> None:
        """The last words have the colour; with those before, if there is nothing but white space between."""
        last = len(self._plain) - 1
        if self._colours and self._colours[-1][2] == self.colour:
            first, end, _ = self._colours[-1]
            if all(map(str.isspace, self._plain[end:last])):
                self._colours[-1] = (first, last + 1, self.colour)
                return
        self._colours.append((last, last + 1, self.colour))

    def _text(self, scripts: "_Wraps", strikes: "_Wraps") -> str:
        pieces = zip(self._plain, self._looks, strict=True)
        raised = [
            (look.struck, _scripted("".join(text for text, _ in stretch), look.script, scripts))
            for look, stretch in groupby(pieces, key=lambda piece: piece[1])
        ]
        out = []
        for struck, stretch in groupby(raised, key=lambda piece: piece[0]):
            words = "".join(text for _, text in stretch)
            self.struck += struck and not words.isspace()
            lines = _LINE.findall(words) if struck else []
            out.append(
                "".join(strikes.around(line, STRUCK, STRUCK) for line in lines) if struck else strikes.past(words)
            )
        return "".join(out)


class _Wraps:
    """Puts signs around words of a text that is gone through from its beginning to its end, and remembers where."""

    def __init__(self) -> None:
        self._passed = 0
        self._at: list[int] = []
        self._longer = [0]

    def past(self, text: str) -> str:
        """Return the next stretch of the text as it is."""
        self._passed += len(text)
        return text

    def around(self, text: str, before: str, after: str) -> str:
        """Return the next stretch with its words between signs; white space stays outside."""
        words = text.strip()
        if not words:
            return self.past(text)
        start = text.index(words)
        end = start + len(words)
        for at, signs in ((start, before), (end, after)):
            self._at.append(self._passed + at)
            self._longer.append(self._longer[-1] + len(signs))
        self._passed += len(text)
        return f"{text[:start]}{before}{words}{after}{text[end:]}"

    def moved(self, position: int, *, start: bool) -> int:
        """Return where a position is now: as a start behind signs that were put in there, as an end before them."""
        before = bisect_right(self._at, position) if start else bisect_left(self._at, position)
        return position + self._longer[before]


def _scripted(text: str, script: str, wraps: _Wraps) -> str:
    """Return "²" for a raised 2, "^(TM)" for what Unicode has no such signs for."""
    if not script:
        return wraps.past(text)
    signs, mark = _SCRIPTS[script]
    if all(map(signs.get, map(ord, text.strip()))):
        return wraps.past(text.translate(signs))
    return wraps.around(text, f"{mark}(", ")")
