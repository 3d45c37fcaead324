"""Codings as marks in a text and as nodes of a list."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.coding.codings import CodedPlace, Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.models.tree import LazyCell, Node
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, COUNT_ROLE, SLOT_ROLE, UNSURE_ROLE
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.models.quotations import quotation_sign
from lagvarde_coder.services.coding.marking import CodedText, CodingLine
from lagvarde_coder.services.material.documents import Document

if TYPE_CHECKING:
    from lagvarde_coder.domain.report.quotations import Quotation

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


def marks(opened: "OpenDocument", places: Iterable[CodedPlace], coder: Id = "") -> list[Mark]:
    """Return codings as the document view shows them to ``coder``; to nobody (reading only) all are another's."""
    looks = {theme.id: (theme.colour, theme.number, theme.name, ()) for theme in opened.themes.values()}
    initials = {coder.id: coder.initials for coder in opened.coders.values()}
    signs = {stance: (sign, sign + COMMENT_SIGN) for stance, sign in STANCE_SIGNS.items()}
    quoted = {coding: quotation_sign(quotation) for coding, quotation in opened.quotations.items()}
    return [
        Mark(
            id_,
            span,
            *looks[theme],
            unsure,
            signs[stance][commented] + quoted[id_] if id_ in quoted else signs[stance][commented],
            theme,
            by != coder,
            initials[by],
        )
        for id_, span, theme, by, stance, unsure, commented in places
    ]


def details(line: CodingLine) -> list[str]:
    """Return what the text's tooltip tells of a coding, besides its theme."""
    coding, day = line.coding, line.made.astimezone().date() if line.made else None
    about = line.coder.name, wording.name_of(coding.stance), wording.day(day) if day else ""
    detail = [" · ".join(part for part in about if part), coding.memo]
    if coding.unsure:
        detail.append(QCoreApplication.translate("Codings", "Unsure: {0}").format(coding.question or "–"))
    return [part for part in detail if part]


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
    """Places by where they stand: finding some costs the same however many there are."""

    def __init__(self) -> None:
        self._by_number: defaultdict[int, dict[Id, CodedPlace]] = defaultdict(dict)

    def put(self, place: CodedPlace) -> None:
        for number in self._covered(place.span.start, place.span.end):
            self._by_number[number][place.id] = place

    def take(self, place: CodedPlace) -> None:
        for number in self._covered(place.span.start, place.span.end):
            self._by_number[number].pop(place.id, None)

    def touching(self, start: int, end: int) -> list[CodedPlace]:
        """Return the places that share a character with ``[start, end)``, each once."""
        touching = {
            coding: place
            for number in self._covered(start, end)
            for coding, place in self._by_number.get(number, {}).items()
            if place.span.start < end and start < place.span.end
        }
        return list(touching.values())

    def beginning(self, position: int, *, forwards: bool) -> list[CodedPlace]:
        """Return places that start after ``position``, or before it, the nearest among them."""
        here, last = position // _SHELF, max(self._by_number, default=0)
        for number in range(here, last + 1) if forwards else range(min(here, last), -1, -1):
            places = [
                place
                for place in self._by_number.get(number, {}).values()
                if place.span.start // _SHELF == number
                and (place.span.start > position if forwards else place.span.start < position)
            ]
            if places:
                return places
        return []

    def _covered(self, start: int, end: int) -> range:
        return range(start // _SHELF, (end - 1) // _SHELF + 1)


_Read = Callable[[Source, str, Sequence[Id]], Iterable[CodingLine]]
"""Gives those of a document's codings that are asked for."""


class _Lines(Mapping[Id, CodingLine]):
    """The codings of a document by id, each read when somebody asks for it."""

    def __init__(self, document: Document, places: Mapping[Id, CodedPlace], read: _Read) -> None:
        self.document = document
        self._places = places
        self._read = read
        self.known: dict[Id, CodingLine] = {}

    def __getitem__(self, coding: Id) -> CodingLine:
        if coding not in self.known:
            self.fetch([coding])
        return self.known[coding]

    def __contains__(self, coding: object) -> bool:
        return coding in self._places

    def __iter__(self) -> Iterator[Id]:
        self.fetch(self._places)  # all at once: whoever goes through them asks for each
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def fetch(self, codings: Iterable[Id]) -> None:
        """Read at once those that were not asked for yet."""
        if missing := [coding for coding in codings if coding in self._places and coding not in self.known]:
            source, words = self.document.source, self.document.content
            self.known.update((line.coding.id, line) for line in self._read(source, words, missing))


class OpenDocument:
    """The document on the screen with its codings, kept in step with the store change by change.

    Attributes:
        document: what it is and says. places: where it is coded, by the codings' ids.
        themes, coders: those of its codings, and some that have none any more.
        lines: its codings by id. quotations: what was decided of them for the report, by coding.
    """

    def __init__(self, document: Document, coded: CodedText, read: _Read) -> None:
        """Take a document with where it is coded; ``read`` gives those of its codings that are asked for."""
        self.places: dict[Id, CodedPlace] = {}
        self.themes, self.coders = dict(coded.themes), dict(coded.coders)
        self.lines = _Lines(document, self.places, read)
        self.quotations: dict[Id, Quotation] = {}
        self._counts: Counter[Id] = Counter([place.theme for place in coded.places])
        self._shelves = _Shelves()
        for place in coded.places:
            self.places[place.id] = place
            self._shelves.put(place)

    @property
    def document(self) -> Document:
        return self.lines.document

    @document.setter
    def document(self, document: Document) -> None:
        self.lines.document = document

    def put(self, lines: Iterable[CodingLine]) -> list[CodedPlace]:
        """Take in codings that are new or were changed, and return where they are."""
        placed = []
        for line in lines:
            coding = line.coding
            self.drop([coding.id])
            place = CodedPlace(
                coding.id, coding.span, coding.theme, coding.coder, coding.stance, coding.unsure, bool(coding.memo)
            )
            self.places[coding.id], self.lines.known[coding.id] = place, line
            self.themes[coding.theme], self.coders[coding.coder] = line.theme, line.coder
            self._counts[coding.theme] += 1
            self._shelves.put(place)
            placed.append(place)
        return placed

    def drop(self, ids: Iterable[Id]) -> None:
        """Take codings out; unknown ids are skipped."""
        for coding in ids:
            if (place := self.places.pop(coding, None)) is not None:
                self._counts[place.theme] -= 1
                self._shelves.take(place)
                self.lines.known.pop(coding, None)

    def counts(self) -> Counter[Id]:
        """Return how many codings each theme has here."""
        return +self._counts

    def touching(self, span: Span) -> list[CodingLine]:
        """Return the codings that share a character with ``span``, in text order."""
        places = sorted(self._shelves.touching(span.start, span.end), key=self._place_in_text)
        return self.some(place.id for place in places)

    def at(self, position: int) -> list[CodingLine]:
        """Return the codings that cover the character at, or just before, ``position``."""
        return self.touching(Span(max(0, position - 1), position + 1))

    def same(self, span: Span, theme: Id, coder: Id) -> bool:
        """Tell whether there is a coding of this theme by this coder on the very same span."""
        places = self._shelves.touching(span.start, span.end)
        return any((place.span, place.theme, place.coder) == (span, theme, coder) for place in places)

    def beside(self, position: int, *, forwards: bool) -> CodingLine | None:
        """Return the first coding that starts after ``position``, or the last that starts before it."""
        places = self._shelves.beginning(position, forwards=forwards)
        choose = min if forwards else max
        return self.lines[choose(places, key=self._place_in_text).id] if places else None

    def next_to(self, line: CodingLine, *, forwards: bool) -> CodingLine | None:
        """Return the coding after this one in text order, or the one before; several may start at one place."""
        start = line.coding.start
        here = start, line.coding.end, line.theme.position, line.coding.id
        same = [place for place in self._shelves.touching(start, start + 1) if place.span.start == start]
        order = self._place_in_text
        if forwards:
            nearest = min((place for place in same if order(place) > here), key=order, default=None)
        else:
            nearest = max((place for place in same if order(place) < here), key=order, default=None)
        return self.lines[nearest.id] if nearest else self.beside(start, forwards=forwards)

    def some(self, ids: Iterable[Id]) -> list[CodingLine]:
        """Return these codings of the document, read at once."""
        wanted = list(ids)
        self.lines.fetch(wanted)
        return [self.lines.known[coding] for coding in wanted if coding in self.lines.known]

    def _place_in_text(self, place: CodedPlace) -> tuple[int, int, int, Id]:
        return place.span.start, place.span.end, self.themes[place.theme].position, place.id
