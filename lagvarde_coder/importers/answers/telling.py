"""What is told of places in a sheet, and how texts of one respondent are told apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers.answers.cells import CellKind
from lagvarde_coder.importers.answers.places import Place, reference
from lagvarde_coder.importers.base import ImportedText

FAILING = {CellKind.ERROR: LeftOutKind.CELL_ERROR, CellKind.UNCALCULATED: LeftOutKind.UNCALCULATED}
"""What is told of a formula that has no result."""

_NAMED = 10


def told_places(kind: LeftOutKind, places: Iterable[Place]) -> LeftOut:
    """Return a line about cells, which names the first of them."""
    named = [reference(place) for place in sorted(places)]
    return LeftOut(
        kind=kind, count=len(named), detail=", ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")
    )


def numbered(texts: Sequence[ImportedText]) -> list[ImportedText]:
    """Return the texts, the titles of those whose organisation has several with a number."""
    many = Counter(text.respondent.casefold() for text in texts)
    numbers: Counter[str] = Counter()
    result = []
    for text in texts:
        key = text.respondent.casefold()
        numbers[key] += 1
        is_one_of_many = key and many[key] > 1
        result.append(replace(text, title=f"{text.title} ({numbers[key]})") if is_one_of_many else text)
    return result
