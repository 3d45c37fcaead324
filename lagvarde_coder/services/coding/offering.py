"""Passages to choose from, as examples of a theme: found by words, a few at a time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.base import Service, without_searching_garbage
from lagvarde_coder.services.coding.marking import CodingLine, lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lagvarde_coder.domain.figures.counted import CodingRow
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Offered:
    """The first passages that fit, and how many there are in all."""

    lines: tuple[CodingLine, ...]
    total: int


class OfferService(Service):
    """Offers passages; of those that fit it reads no more than are shown."""

    def passages(self, theme: "Id", words: str = "", *, everywhere: bool = False, most: int = 200) -> Offered:
        """Return passages of a theme and its sub-themes, in order of source and text.

        Args:
            theme: its id.
            words: all of them must stand in the passage, its theme's number, the document's title or the evidence id.
            everywhere: those of other themes follow.
            most: how many are returned at most.
        """
        with without_searching_garbage(), self._read() as read:
            themes = {one.id: one for one in read.all(Theme)}
            sources = {source.text: source for source in read.all(Source)}
            own = {one.id for one in themes.values() if theme in {one.id, one.parent}}
            rows = [row for row in read.coding_rows() if row[1] in sources and (everywhere or row[4] in own)]
            fitting = _with_words(read, rows, words.casefold().split(), themes, sources)
            fitting.sort(
                key=lambda row: (row[4] not in own, sources[row[1]].number, row[2], row[3], themes[row[4]].position)
            )
            ids = [row[0] for row in fitting[:most]]
            found = {line.coding.id: line for line in lines(read, list(read.many(Coding, ids).values()))}
        return Offered(tuple(found[one] for one in ids), len(fitting))


def _with_words(
    read: "Reader",
    rows: "list[CodingRow]",
    wanted: list[str],
    themes: "Mapping[Id, Theme]",
    sources: "Mapping[Id, Source]",
) -> "list[CodingRow]":
    """Return the codings in or beside which all of these words stand."""
    if not wanted:
        return rows
    texts = {row[1] for row in rows}
    read.read_texts(texts)
    contents = {text: read.text(text) for text in texts}
    titles = {text: source.title.casefold() for text, source in sources.items()}
    numbers = {one.id: one.number.casefold() for one in themes.values()}
    by_evidence = any(word.startswith("e-") for word in wanted)

    def fits(row: "CodingRow") -> bool:
        coding, text, start, end, theme = row[:5]
        said = f"{contents[text][start:end].casefold()} {numbers[theme]} {titles[text]}"
        said += f" {evidence_id(coding).casefold()}" if by_evidence else ""
        return all(word in said for word in wanted)

    return [row for row in rows if fits(row)]
