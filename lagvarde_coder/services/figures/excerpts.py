"""Passages as they may leave the program."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.figures.cooccurrence import Passage, passages_of_each
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.coding.quoting import Quoting
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.material.speakers import Speakers

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class Excerpts:
    """The passages of several categories, each through the disclosure gate."""

    def __init__(
        self, read: "Reader", counted: CountedMaterial, themes: Iterable[Id], scope: Scope, gate: Gate
    ) -> None:
        self._themes = {theme.id: theme for theme in counted.themes}
        self._sources = {source.text: source for source in read.all(Source)}
        self._gate = gate
        self._quoting = Quoting(read, gate, self._themes, self._sources, Speakers(read))
        themes = list(themes)
        self._passages = passages_of_each(themes, counted.codings, counted.sources, counted.lineage, scope)
        needed = {coding for passages in self._passages.values() for passage in passages for coding in passage.codings}
        self._codings = _codings(read, needed, len(counted.codings))
        read.read_texts({passage.text for passages in self._passages.values() for passage in passages})

    def of(
        self, theme: Id, where: Callable[[Source], bool] | None = None, without: Sequence[Id] = ()
    ) -> Iterable[Excerpt]:
        """Yield the excerpts of one category, as :meth:`Gate.arranged` orders them.

        Passages all of whose codings are printed under one of the categories ``without`` (its parts) are skipped.
        """
        passages = without_parts(self._passages, theme, without)
        for passage in self._gate.arranged(passages, lambda passage: passage.codings):
            source = self._sources[passage.text]
            if where is None or where(source):
                yield self._excerpt(self._themes[theme], passage)

    def amounts(self, theme: Id) -> tuple[int, int]:
        """Return how many passages a category has, those of its parts included, and how many of them are in doubt."""
        passages = self._passages[theme]
        doubtful = [passage for passage in passages if any(self._codings[one].unsure for one in passage.codings)]
        return len(passages), len(doubtful)

    def _excerpt(self, theme: Theme, passage: Passage) -> Excerpt:
        codings = [self._codings[coding] for coding in passage.codings]
        return self._quoting.excerpt(passage.text, passage.start, passage.end, codings, theme)


def _codings(read: "Reader", needed: Set[Id], there: int) -> dict[Id, Coding]:
    """Return codings by id; where most of those that are ``there`` are needed, one read is the shortest way."""
    if 2 * len(needed) < there:
        return read.many(Coding, list(needed))
    return {coding.id: coding for coding in read.all(Coding)}


def without_parts(passages: Mapping[Id, Sequence[Passage]], theme: Id, parts: Iterable[Id]) -> Iterator[Passage]:
    """Yield the passages of ``theme`` but for those all of whose codings stand under one of its ``parts``."""
    shown = {coding for part in parts for passage in passages[part] for coding in passage.codings}
    return (passage for passage in passages[theme] if not shown.issuperset(passage.codings))
