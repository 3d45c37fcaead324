"""The lists of quotations, and where in the documents their words are."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span, clean

if TYPE_CHECKING:
    from lagvarde_coder.domain.material.sources import Source
    from lagvarde_coder.services.material.documents import Document, MaterialService

if TYPE_CHECKING:
    from lagvarde_coder.domain.material.sources import Source


@dataclass(frozen=True, slots=True)
class Missed:
    """A coding of the example that was not made: its words do not occur exactly once in the document."""

    file: str
    quote: str
    found: int


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """A line of one of the example's lists; ``file`` names a document, or ``workbook#respondent``."""

    file: str
    quote: str


@dataclass(frozen=True, slots=True)
class Disposed(QuotedLine):
    """A passage without a theme."""

    what: Disposal
    coder: str
    note: str
    question: str


L = TypeVar("L", bound=QuotedLine)


@dataclass(frozen=True, slots=True)
class Quoted(QuotedLine):
    """A coding."""

    theme: str
    coder: str
    stance: Stance
    unsure: bool
    memo: str


class Library:
    """The example's documents by the names that its lists use; each is read once."""

    def __init__(self, material: "MaterialService") -> None:
        self._material = material
        self._documents: dict[str, Document] = {}
        self.sources: dict[str, Source] = {}

    def located(self, lines: Iterable[L]) -> tuple[list[tuple[L, Id, Span]], list[Missed]]:
        """Return text and place of each line, and the lines whose words do not occur exactly once in their document."""
        placed, missed = [], []
        for line in lines:
            document = self._document(line.file)
            places = places_of(line.quote, document.content) if document else []
            if document and len(places) == 1:
                placed.append((line, document.text.id, places[0]))
            else:
                missed.append(Missed(line.file, line.quote, len(places)))
        return placed, missed

    def _document(self, file: str) -> "Document | None":
        if file in self.sources and file not in self._documents:
            self._documents[file] = self._material.document(self.sources[file].id)
        return self._documents.get(file)


def places_of(quote: str, text: str) -> list[Span]:
    """Return every place of a quotation in a text, in code points; runs of white space count as one space."""
    words = clean(quote).split()
    places, start = [], text.find(words[0]) if words else -1
    while start >= 0:
        if end := _end_of(words, text, start):
            places.append(Span(start, end))
        start = text.find(words[0], start + 1)
    return places


def _end_of(words: list[str], text: str, start: int) -> int:
    """Return where words end of which the first begins at ``start``; 0: the others do not follow."""
    end = start + len(words[0])
    for word in words[1:]:
        space = end
        while text[space : space + 1].isspace():
            space += 1
        if space == end or not text.startswith(word, space):
            return 0
        end = space + len(word)
    return end


def quotes(file: Path) -> Iterator[Quoted]:
    """Yield the lines of a list of codings."""
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            unsure = row.pop("unsure") == "yes"
            yield Quoted(**(row | {"stance": Stance(row["stance"]), "unsure": unsure}))


def disposed(file: Path) -> Iterator[Disposed]:
    """Yield the lines of a list of passages without a theme."""
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            what = Disposal(row.pop("what"))
            yield Disposed(what=what, **row)
