"""Codings as marks in a text and as nodes of a list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui import wording
from lagvarde_coder.gui.models import words
from lagvarde_coder.gui.models.tree import Node
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, COUNT_ROLE, SLOT_ROLE, UNSURE_ROLE
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.services.coding import CodingLine
from lagvarde_coder.services.material import Document


class Others(StrEnum):
    """Where what other coders coded stands in the text; lists and figures do not care."""

    SHOWN = "shown"
    """In the one margin, with initials."""
    HIDDEN = "hidden"
    BESIDE = "beside"
    """In a margin of their own, to the right of the text."""


def mark(line: CodingLine, coder: Id = "") -> Mark:
    """Return a coding as the document view shows it to ``coder``; without one, nobody's coding is another's."""
    coding = line.coding
    day = wording.day(line.made.astimezone().date()) if line.made else ""
    detail = [" · ".join(part for part in (line.coder.name, wording.name_of(coding.stance), day) if part), coding.memo]
    if coding.unsure:
        detail.append(QCoreApplication.translate("Codings", "Unsure: {0}").format(coding.question or "–"))
    return Mark(
        coding.id,
        coding.span,
        line.theme.colour,
        line.theme.number,
        line.theme.name,
        tuple(part for part in detail if part),
        unsure=coding.unsure,
        theme=coding.theme,
        other=coder not in {"", line.coder.id},
        initials=line.coder.initials,
    )


def coding_nodes(lines: Sequence[CodingLine]) -> list[Node]:
    """Return codings as a list that names theme, coder and words."""
    return [Node(line.coding.id, [_cell(line)]) for line in lines]


def _cell(line: CodingLine) -> dict[int, object]:
    return {
        Qt.ItemDataRole.DisplayRole: line.theme.name,
        BADGE_ROLE: line.theme.number,
        SLOT_ROLE: line.theme.colour,
        UNSURE_ROLE: line.coding.unsure,
        COUNT_ROLE: line.coder.initials,
        Qt.ItemDataRole.ToolTipRole: words.shortened(line.words, 200),
        Qt.ItemDataRole.AccessibleTextRole: f"{line.theme.number} {line.theme.name}, {line.coder.name}, "
        + words.shortened(line.words, 80),
    }


class OpenDocument:
    """The document on the screen with its codings, kept in step with the store change by change."""

    def __init__(self, document: Document, lines: Iterable[CodingLine]) -> None:
        self.document = document
        self.lines = {line.coding.id: line for line in lines}

    def put(self, lines: Iterable[CodingLine]) -> None:
        """Take in codings that are new or were changed."""
        self.lines.update((line.coding.id, line) for line in lines)

    def drop(self, ids: Iterable[Id]) -> None:
        """Take codings out; unknown ids are skipped."""
        for one in ids:
            self.lines.pop(one, None)

    def counts(self) -> Counter[Id]:
        """Return how many codings each theme has here."""
        return Counter(line.theme.id for line in self.lines.values())

    def touching(self, span: Span) -> list[CodingLine]:
        """Return the codings that share a character with ``span``, in text order."""
        start, end = span.start, span.end  # plain numbers: asked at every move of the cursor, of thousands of codings
        return self._ordered(
            line for line in self.lines.values() if line.coding.start < end and start < line.coding.end
        )

    def at(self, position: int) -> list[CodingLine]:
        """Return the codings that cover the character at, or just before, ``position``."""
        return self.touching(Span(max(0, position - 1), position + 1))

    def same(self, span: Span, theme: Id, coder: Id) -> CodingLine | None:
        """Return the coding of this theme by this coder on the very same span, if there is one."""
        return next(
            (line for line in self.touching(span) if _place(line) == (span.start, span.end, theme, coder)), None
        )

    def beside(self, position: int, *, forwards: bool) -> CodingLine | None:
        """Return the first coding that starts after ``position``, or the last that starts before it."""
        line = self._ordered(
            line
            for line in self.lines.values()
            if (line.coding.start > position if forwards else line.coding.start < position)
        )
        return line[0 if forwards else -1] if line else None

    def _ordered(self, lines: Iterable[CodingLine]) -> list[CodingLine]:
        return sorted(lines, key=lambda line: (line.coding.start, line.coding.end, line.theme.position))


def _place(line: CodingLine) -> tuple[int, int, Id, Id]:
    return line.coding.start, line.coding.end, line.theme.id, line.coder.id
