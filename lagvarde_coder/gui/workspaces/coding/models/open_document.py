"""Codings as marks in a text and as nodes of a list."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.models.tree import LazyCell, Node
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, COUNT_ROLE, SLOT_ROLE, UNSURE_ROLE
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.material.documents import Document

STANCE_SIGNS = {Stance.SUPPORTS: "", Stance.NUANCES: "~", Stance.CONTRADICTS: "−"}
"""What stands on a badge in the text, so that what does not simply support is seen without colours."""
COMMENT_SIGN = "*"


class Others(StrEnum):
    """Where what other coders coded stands in the text; lists and figures do not care."""

    SHOWN = "shown"
    """In the one margin, with initials."""
    HIDDEN = "hidden"
    BESIDE = "beside"
    """In a margin of their own, to the right of the text."""


def marks(lines: Iterable[CodingLine], coder: Id = "") -> list[Mark]:
    """Return codings as the document view shows them to ``coder``; to nobody (reading only) all are another's."""
    about: dict[tuple[str, str, date | None], str] = {}  # many codings share it
    shown = []
    for line in lines:
        day = line.made.astimezone().date() if line.made else None
        key = line.coder.name, line.coding.stance, day
        if key not in about:
            about[key] = _about(*key)
        shown.append(_mark(line, about[key], coder))
    return shown


def _about(coder: str, stance: Stance, day: date | None) -> str:
    parts = coder, wording.name_of(stance), wording.day(day) if day else ""
    return " · ".join(part for part in parts if part)


def _mark(line: CodingLine, about: str, coder: Id) -> Mark:
    coding = line.coding
    detail = [about, coding.memo]
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
        signs=STANCE_SIGNS[coding.stance] + (COMMENT_SIGN if coding.memo else ""),
        theme=coding.theme,
        other=line.coder.id != coder,
        initials=line.coder.initials,
    )


def coding_nodes(lines: Sequence[CodingLine]) -> list[Node]:
    """Return codings as a list that names theme, coder and stance; words for who hears it."""
    return [Node(line.coding.id, [LazyCell(partial(_cell, line))]) for line in lines]


def _cell(line: CodingLine) -> dict[int, object]:
    stance, theme = wording.name_of(line.coding.stance), line.theme
    heard = f"{theme.number} {theme.name}", line.coder.name, phrases.shortened(line.words, 80), stance
    return {
        Qt.ItemDataRole.DisplayRole: theme.name,
        BADGE_ROLE: theme.number,
        SLOT_ROLE: theme.colour,
        UNSURE_ROLE: line.coding.unsure,
        COUNT_ROLE: f"{line.coder.initials} · {stance}",
        Qt.ItemDataRole.ToolTipRole: phrases.shortened(line.words, 200),
        Qt.ItemDataRole.AccessibleTextRole: ", ".join(heard),
    }


_SHELF = 1024
"""Code points of a text whose codings stand together."""


class _Shelves:
    """Codings by where they stand: finding some costs the same however many there are."""

    def __init__(self) -> None:
        self._by_number: defaultdict[int, dict[Id, CodingLine]] = defaultdict(dict)

    def put(self, line: CodingLine) -> None:
        for number in self._covered(line.coding.start, line.coding.end):
            self._by_number[number][line.coding.id] = line

    def take(self, line: CodingLine) -> None:
        for number in self._covered(line.coding.start, line.coding.end):
            self._by_number[number].pop(line.coding.id, None)

    def touching(self, start: int, end: int) -> list[CodingLine]:
        """Return the codings that share a character with ``[start, end)``, each once."""
        touching = {
            coding: line
            for number in self._covered(start, end)
            for coding, line in self._by_number.get(number, {}).items()
            if line.coding.start < end and start < line.coding.end
        }
        return list(touching.values())

    def beginning(self, position: int, *, forwards: bool) -> list[CodingLine]:
        """Return codings that start after ``position``, or before it, the nearest among them."""
        here, last = position // _SHELF, max(self._by_number, default=0)
        for number in range(here, last + 1) if forwards else range(min(here, last), -1, -1):
            lines = [
                line
                for line in self._by_number.get(number, {}).values()
                if line.coding.start // _SHELF == number
                and (line.coding.start > position if forwards else line.coding.start < position)
            ]
            if lines:
                return lines
        return []

    def _covered(self, start: int, end: int) -> range:
        return range(start // _SHELF, (end - 1) // _SHELF + 1)


class OpenDocument:
    """The document on the screen with its codings, kept in step with the store change by change.

    Attributes:
        lines: its codings by id.
    """

    def __init__(self, document: Document, lines: Iterable[CodingLine]) -> None:
        self.document = document
        self.lines: dict[Id, CodingLine] = {}
        self._counts: Counter[Id] = Counter()
        self._shelves = _Shelves()
        self.put(lines)

    def put(self, lines: Iterable[CodingLine]) -> None:
        """Take in codings that are new or were changed."""
        for line in lines:
            self.drop([line.coding.id])
            self.lines[line.coding.id] = line
            self._counts[line.theme.id] += 1
            self._shelves.put(line)

    def drop(self, ids: Iterable[Id]) -> None:
        """Take codings out; unknown ids are skipped."""
        for coding in ids:
            if (line := self.lines.pop(coding, None)) is not None:
                self._counts[line.theme.id] -= 1
                self._shelves.take(line)

    def counts(self) -> Counter[Id]:
        """Return how many codings each theme has here."""
        return +self._counts

    def touching(self, span: Span) -> list[CodingLine]:
        """Return the codings that share a character with ``span``, in text order."""
        return sorted(self._shelves.touching(span.start, span.end), key=_in_text_order)

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
        lines = self._shelves.beginning(position, forwards=forwards)
        choose = min if forwards else max
        return choose(lines, key=_in_text_order) if lines else None

    def next_to(self, line: CodingLine, *, forwards: bool) -> CodingLine | None:
        """Return the coding after this one in text order, or the one before; several may start at one place."""
        here, start = _in_text_order(line), line.coding.start
        same = [candidate for candidate in self._shelves.touching(start, start + 1) if candidate.coding.start == start]
        if forwards:
            nearest = min(
                (candidate for candidate in same if _in_text_order(candidate) > here), key=_in_text_order, default=None
            )
        else:
            nearest = max(
                (candidate for candidate in same if _in_text_order(candidate) < here), key=_in_text_order, default=None
            )
        return nearest or self.beside(start, forwards=forwards)


def _in_text_order(line: CodingLine) -> tuple[int, int, int, Id]:
    return line.coding.start, line.coding.end, line.theme.position, line.coding.id


def _place(line: CodingLine) -> tuple[int, int, Id, Id]:
    return line.coding.start, line.coding.end, line.theme.id, line.coder.id
