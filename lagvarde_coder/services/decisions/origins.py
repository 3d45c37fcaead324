"""What gave rise to a candidate: passages, and documents as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.coding.marking import CodingLine, lines
from lagvarde_coder.services.material.speakers import Speakers

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """A passage that gave rise to a candidate, or a document that did as a whole.

    Attributes:
        candidate: it, or the one brought into it that this belongs to.
        coding: the passage; None: the whole document.
        organisations: the names of those whose words these are.
    """

    candidate: Theme
    source: Source
    coding: CodingLine | None
    organisations: tuple[str, ...]


def origins(read: "Reader", candidate: Id) -> list[OriginLine]:
    """Return what gave rise to a candidate and to those brought into it, by document and place."""
    parts = read.many(Theme, brought_into(candidate, read.all(MergeLink)))
    wholes = [(part, source) for part in parts.values() for source in _documents(read, part)]
    current = read.cells(Source, "text")
    codings = [it for part in parts for it in read.where(Coding, theme=part) if it.text in current]
    speakers = Speakers(read, {*(it.text for it in codings), *(source.text for _, source in wholes)})
    whole = [
        OriginLine(candidate=part, source=source, coding=None, organisations=speakers.everyone(source.text))
        for part, source in wholes
    ]
    passages = [
        OriginLine(
            candidate=parts[line.coding.theme],
            source=line.source,
            coding=line,
            organisations=speakers.of(line.coding.text, line.coding.start, line.coding.end).organisations,
        )
        for line in lines(read, codings)
    ]
    return sorted([*whole, *passages], key=lambda line: line.source.number)


def brought_into(candidate: Id, links: Sequence[MergeLink]) -> list[Id]:
    """Return a candidate and all that are brought into it, also by way of others."""
    found = [candidate]
    for target in found:
        found += [link.theme for link in links if link.need == target and link.theme not in found]
    return found


def _documents(read: "Reader", candidate: Theme) -> list[Source]:
    """Return the documents that as a whole gave rise to a candidate, and are there still."""
    return list(read.many(Source, list(candidate.sources)).values())
