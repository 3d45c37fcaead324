"""Passages as they may leave the program."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.figures.cooccurrence import Passage, passages_of_each
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Made, Source
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.reports import Excerpt, ThemeBadge
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.disclosure import Gate, own, quoted
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.material.speakers import Speakers

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class Excerpts:
    """The passages of several categories, each through the disclosure gate."""

    def __init__(
        self, read: "Reader", counted: CountedMaterial, themes: Iterable[Id], scope: Scope, gate: Gate
    ) -> None:
        self._read = read
        self._gate = gate
        self._themes = {theme.id: theme for theme in counted.themes}
        self._sources = {source.text: source for source in read.all(Source)}
        self._coders = {coder.id: coder.initials for coder in read.all(Coder)}
        self._speakers = Speakers(read)
        themes = list(themes)
        self._passages = passages_of_each(themes, counted.codings, counted.sources, counted.lineage, scope)
        needed = {coding for passages in self._passages.values() for passage in passages for coding in passage.codings}
        self._codings = read.many(Coding, list(needed))

    def of(
        self, theme: Id, where: Callable[[Source], bool] | None = None, without: Sequence[Id] = ()
    ) -> Iterable[Excerpt]:
        """Yield the excerpts of one category, in order of source and place.

        Passages all of whose codings are printed under one of the categories ``without`` (its parts) are skipped.
        """
        for passage in without_parts(self._passages, theme, without):
            source = self._sources[passage.text]
            if where is None or where(source):
                yield self._excerpt(self._themes[theme], source, passage)

    def amounts(self, theme: Id) -> tuple[int, int]:
        """Return how many passages a category has, those of its parts included, and how many of them are in doubt."""
        passages = self._passages[theme]
        doubtful = [passage for passage in passages if any(self._codings[one].unsure for one in passage.codings)]
        return len(passages), len(doubtful)

    def _excerpt(self, theme: Theme, source: Source, passage: Passage) -> Excerpt:
        codings = [self._codings[coding] for coding in passage.codings]
        coders = sorted({self._coders[coding.coder] for coding in codings})
        return Excerpt(
            evidence=tuple(own(evidence_id(coding.id)) for coding in codings),
            number=own(theme.number),
            colour=theme.colour,
            text=quoted(self._read.text(passage.text)[passage.start : passage.end].strip()),
            verbatim=source.made is Made.VERBATIM,
            source_number=source.number,
            source_title=self._gate.title(source),
            attribution=self._gate.attribution(self._speakers.of(passage.text, passage.start, passage.end)),
            reference=own(wording.place(source.number, passage.start, passage.end)),
            start=passage.start,
            end=passage.end,
            coders=tuple(filter(None, map(self._gate.coder, coders))),
            stance=_strongest([coding.stance for coding in codings]),
            unsure=any(coding.unsure for coding in codings),
            memos=tuple(dict.fromkeys(filter(None, (self._gate.comment(coding.memo) for coding in codings)))),
            themes=tuple(
                ThemeBadge(own(coded.number), coded.colour)
                for coded in self._themes.values()
                if coded.id in {coding.theme for coding in codings}
            ),
            day=source.day,
        )


def without_parts(passages: Mapping[Id, Sequence[Passage]], theme: Id, parts: Iterable[Id]) -> Iterator[Passage]:
    """Yield the passages of ``theme`` but for those all of whose codings stand under one of its ``parts``."""
    shown = {coding for part in parts for passage in passages[part] for coding in passage.codings}
    return (passage for passage in passages[theme] if not shown.issuperset(passage.codings))


def _strongest(stances: list[Stance]) -> Stance:
    """Return the stance of a passage with several codings: contradiction before nuance before support."""
    return max(stances, key=[Stance.SUPPORTS, Stance.NUANCES, Stance.CONTRADICTS].index)
