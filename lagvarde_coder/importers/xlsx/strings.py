"""Texts of cells: those that cells share, and how runs of letters become one text."""

import re

from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.answers.cells import STRUCK, marked
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.streaming import Attributes, stream
from lagvarde_coder.importers.xlsx.cell_styles import is_on
from lagvarde_coder.importers.xlsx.parts import WorkbookParts

MOST_TEXTS = 2_000_000
"""Texts that the cells of a workbook may share."""

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


class Writing:
    """A text that is being read, run by run; when it is taken, the next one begins."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._run: list[str] = []
        self._inside = False
        self._reading_aid = 0
        self._run_struck = self._struck = False

    def start(self, tag: str, its: Attributes) -> None:
        """Take the start of an element within the text."""
        if tag == "r":
            self._run_struck = False
        elif tag == "strike":
            self._run_struck = is_on(its)
        elif tag == "rPh":
            self._reading_aid += 1
        self._inside = tag == "t" and not self._reading_aid

    def end(self, tag: str) -> None:
        """Take the end of an element within the text."""
        self._inside = False
        if tag == "t" and self._run:
            words = "".join(self._run)
            self._run.clear()
            self._struck = self._struck or (self._run_struck and bool(words.strip()))
            self._parts.append(marked(words) if self._run_struck else words)
        elif tag == "r":
            self._run_struck = False
        elif tag == "rPh":
            self._reading_aid -= 1

    def text(self, letters: str) -> None:
        """Take letters; those outside a text element are none of it."""
        if self._inside:
            self._run.append(letters)

    def taken(self) -> tuple[str, bool]:
        """Return the text, and whether any of it is struck out."""
        result = unescaped("".join(self._parts).replace(STRUCK * 2, "")), self._struck
        self._begin()
        return result


def unescaped(text: str) -> str:
    """Return a text without Excel's escapes (``_x000D_``)."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def read_strings(package: WorkbookParts, limits: Limits) -> list[tuple[str, bool]]:
    """Return the texts that cells name by their number, and of each whether any of it is struck out.

    Raises:
        ImportRefused: the part is damaged or too large.
    """
    part = next((relation.target for relation in package.relations.values() if relation.kind == "sharedStrings"), "")
    if part not in package.archive:
        return []
    texts: list[tuple[str, bool]] = []
    writing = Writing()

    def start(tag: str, its: Attributes) -> None:
        if tag == "si" and len(texts) >= MOST_TEXTS:
            raise package.archive.refused(why.TOO_MANY_CELLS)
        writing.start(tag, its)

    def end(tag: str) -> None:
        if tag == "si":
            texts.append(writing.taken())
        else:
            writing.end(tag)

    stream(package.archive, part, limits, start, end, writing.text)
    return texts
