"""Notes at the foot of a page, which stand after the text as those of Word documents do."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagvarde_coder.importers.pdf.paragraphs import PdfParagraph, paragraph_of
from lagvarde_coder.importers.pdf.text_lines import PdfLine

_NUMBER = re.compile(r"(\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\.?\s*(?=\S)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SMALLER = 0.96
"""Share of the text's size that notes have at most."""


@dataclass(slots=True)
class PdfNote:
    """A note, and the line that refers to it.

    Attributes:
        number: as the page has it.
        referring: the line in the text.
        at: where in it the mark stands, in code points.
    """

    number: str
    lines: list[PdfLine]
    referring: PdfLine
    at: int

    def paragraph(self) -> PdfParagraph:
        """Return the note as a paragraph."""
        return paragraph_of(self.lines, 0.0)


def take_notes(columns: Sequence[list[PdfLine]], body: float) -> list[PdfNote]:
    """Take the notes out of the columns of a page: small lines at a column's end that a raised number refers to.

    Args:
        columns: of one page, each from top to bottom.
        body: size of the font of most of the text.
    """
    notes: list[PdfNote] = []
    for column in columns:
        small = len(column)
        while small and column[small - 1].size <= _SMALLER * body and not column[small - 1].row:
            small -= 1
        for begin, end in _numbered(column, small):
            match = _NUMBER.match(column[begin].text)
            assert match is not None
            number = match.group(1).translate(_PLAIN)
            place = _reference(columns, number, column[small:])
            if place is None:
                return notes
            notes.append(PdfNote(number, column[begin:end], *place))
        taken = {id(line) for note in notes for line in note.lines}
        column[:] = [line for line in column if id(line) not in taken]
    return notes


def number_notes(notes: Sequence[PdfNote]) -> None:
    """Number the notes through the whole text, and write "[1]" for the raised numbers and those of the notes."""
    same_line: defaultdict[int, list[PdfNote]] = defaultdict(list)
    for note in notes:
        same_line[id(note.referring)].append(note)
    for count, note in enumerate(notes, 1):
        mark = f"[{count}]"
        _replace(note.referring, note.at, len(note.number), mark)
        for other in same_line[id(note.referring)]:
            if other.at > note.at:
                other.at += len(mark) - len(note.number)
        match = _NUMBER.match(note.lines[0].text)
        _replace(note.lines[0], 0, match.end() if match else 0, f"{mark} ")


def _numbered(column: list[PdfLine], small: int) -> Iterator[tuple[int, int]]:
    """Yield where each note among the small lines begins and ends; none, if the first of them is not numbered."""
    starts = [at for at in range(small, len(column)) if _NUMBER.match(column[at].text)]
    if starts and starts[0] == small:
        yield from zip(starts, [*starts[1:], len(column)], strict=True)


def _reference(columns: Sequence[list[PdfLine]], number: str, notes: list[PdfLine]) -> tuple[PdfLine, int] | None:
    """Return the line that a raised number stands in, and where in it."""
    raised = re.compile(f"(?<![⁰¹²³⁴⁵⁶⁷⁸⁹]){number.translate(_RAISED)}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])")
    among_notes = {id(line) for line in notes}
    for column in columns:
        for line in column:
            match = raised.search(line.text)
            if match and id(line) not in among_notes:
                return line, match.start()
    return None


def _replace(line: PdfLine, at: int, length: int, text: str) -> None:
    more = len(text) - length
    line.text = f"{line.text[:at]}{text}{line.text[at + length :]}"
    line.marks = [(start + more * (start > at), end + more * (end > at), mark) for start, end, mark in line.marks]
