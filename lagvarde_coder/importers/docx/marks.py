"""From the marks on lines to colours and comments at their places in the whole text."""

from collections.abc import Iterable, Sequence

from lagvarde_coder.importers.base import RawColour, RawComment
from lagvarde_coder.importers.docx.comments import DocxComment
from lagvarde_coder.importers.docx.lines import DocxLine, LineMark, MarkKind


def marks_in(lines: Sequence[DocxLine]) -> list[LineMark]:
    """Return the marks of all lines, at their places in the text that they make with a line end between them."""
    marks: list[LineMark] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        marks += (mark.moved(start, end) for mark in line.marks)
        start = end + 1
    return marks


def colours_of(marks: Iterable[LineMark]) -> tuple[RawColour, ...]:
    """Return what is coloured, in order of the places."""
    coloured = (mark for mark in marks if mark.kind is MarkKind.COLOUR)
    return tuple(RawColour(start=mark.start, end=mark.end, colour=mark.what) for mark in sorted(coloured, key=_place))


def comments_of(marks: Iterable[LineMark], text: str, comments: dict[str, DocxComment]) -> tuple[RawComment, ...]:
    """Return the comments with the words that they are anchored to, in order of the places.

    One that is anchored to no words, or whose range has no end, has its paragraph; one that nothing refers to is none.
    """
    begun: dict[str, int] = {}
    found: dict[str, LineMark] = {}
    whole: dict[str, LineMark] = {}
    for mark in marks:
        if mark.kind is MarkKind.BEGIN:
            begun.setdefault(mark.what, mark.start)
        elif mark.kind is not MarkKind.COLOUR:
            start = mark.start if mark.kind is MarkKind.WHOLE else begun.get(mark.what, mark.end)
            if start < mark.end and text[start : mark.end].strip():
                of_kind = whole if mark.kind is MarkKind.WHOLE else found
                of_kind.setdefault(mark.what, LineMark(start, mark.end, mark.kind, mark.what))
    anchored = sorted((whole | found).values(), key=_place)
    placed = ((mark, comments[mark.what]) for mark in anchored if mark.what in comments)
    return tuple(
        RawComment(start=mark.start, end=mark.end, words=said.words, author=said.author) for mark, said in placed
    )


def _place(mark: LineMark) -> tuple[int, int]:
    return mark.start, mark.end
