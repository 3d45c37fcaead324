"""The lists of quotations, and where in the documents their words are."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.text import Span, clean
from lagvarde_coder.services.material.documents import MaterialService


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


def places_of(quote: str, text: str) -> list[Span]:
    """Return every place of a quotation in a text, in code points; runs of white space count as one space."""
    words = clean(quote).split()
    pattern = re.compile(r"\s+".join(map(re.escape, words))) if words else re.compile(r"(?!)")
    places, match = [], pattern.search(text)
    while match:
        places.append(Span(match.start(), match.end()))
        match = pattern.search(text, match.start() + 1)
    return places


def located(
    material: MaterialService, sources: dict[str, Source], lines: Iterable[L]
) -> tuple[list[tuple[L, Id, Span]], list[Missed]]:
    """Return the text and place of each line, and the lines whose words do not occur exactly once in their text."""
    documents = cache(lambda file: material.document(sources[file].id))
    placed, missed = [], []
    for line in lines:
        document = documents(line.file)
        places = places_of(line.quote, document.content)
        if len(places) == 1:
            placed.append((line, document.text.id, places[0]))
        else:
            missed.append(Missed(line.file, line.quote, len(places)))
    return placed, missed


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
