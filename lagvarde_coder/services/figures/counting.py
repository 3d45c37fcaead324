"""Figures: frequencies, co-occurrence, excerpts, and what every figure says of itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.counting import NO_ORGANISATION
from lagvarde_coder.domain.figures.heard import joint_shares, without_organisation
from lagvarde_coder.domain.figures.results import CoOccurrence, Frequency, Grouping, StancePart, Standing, Unit
from lagvarde_coder.domain.figures.stances import codings_saying
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.material.speaking import NO_CATEGORY, NO_WAVE
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.services.base import Service, without_searching_garbage
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.figures.excerpts import Excerpts
from lagvarde_coder.services.figures.gathering import co_occurrences, counted_material, frequencies, in_group, standing
from lagvarde_coder.services.figures.limits import limits_of
from lagvarde_coder.words import Words

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


WITHOUT_ORGANISATION, WITHOUT_CATEGORY, WITHOUT_WAVE = NO_ORGANISATION, NO_CATEGORY, NO_WAVE


@dataclass(frozen=True, slots=True)
class Preview:
    """Frequencies before and after a merge that has not been done."""

    before: list[Frequency]
    after: list[Frequency]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is printed beside a theme's count of organisations.

    Attributes:
        joint: organisations that count only together with others (joint dialogues).
        nameless: sources without an organisation that take it up, of ``nameless_total``.
    """

    joint: int
    nameless: int
    nameless_total: int


class CountingService(Service):
    """Counts; never says that frequency is importance."""

    def frequencies(
        self,
        of: Stage = Stage.THEME,
        *,
        unit: Unit = Unit.ORGANISATION,
        by: Grouping | None = None,
        scope: Scope | None = None,
    ) -> list[Frequency]:
        """Return how many units take up each category: the whole first, then each group; rows with 0 included."""
        with without_searching_garbage(), self._read() as read:
            return frequencies(counted_material(read), of, unit, by, scope or Scope())

    def cooccurrence(self, of: Stage = Stage.THEME, scope: Scope | None = None) -> list[CoOccurrence]:
        """Return the pairs of categories that occur on the same words."""
        with without_searching_garbage(), self._read() as read:
            counted = counted_material(read)
            return co_occurrences(counted, of, scope or Scope())

    def beside(self, of: Stage = Stage.THEME, scope: Scope | None = None) -> dict[str, Beside]:
        """Return, per number, what must be said beside the count of organisations."""
        with without_searching_garbage(), self._read() as read:
            counted = counted_material(read)
        themes = counted.of(of)
        ids = [theme.id for theme in themes]
        parts = (ids, counted.codings, counted.sources, counted.lineage, scope or Scope())
        return {
            theme.number: Beside(joint.joint, nameless.amount, nameless.denominator)
            for theme, joint, nameless in zip(themes, joint_shares(*parts), without_organisation(*parts), strict=True)
        }

    def excerpts(
        self,
        theme: Id,
        scope: Scope | None = None,
        attribution: Attribution = Attribution.ORGANISATION,
        where: Callable[[Source], bool] | None = None,
        group: tuple[Grouping, str] | None = None,
        saying: StancePart | None = None,
    ) -> list[Excerpt]:
        """Return the passages of one category, in order of source and place.

        ``group`` keeps those that count in one group of a breakdown, given by its key; ``saying`` those behind one of
        the counts of organisations that support, nuance, contradict or only contradict it.
        """
        with without_searching_garbage(), self._read() as read:
            counted = counted_material(read)
            if group is not None:
                counted = replace(counted, codings=in_group(counted, *group, scope or Scope()))
            if saying is not None:
                parts = (counted.codings, counted.sources, counted.lineage, scope or Scope())
                counted = replace(counted, codings=codings_saying(saying, theme, *parts))
            wanted = Excerpts(read, counted, [theme], scope or Scope(), Gate.of(read, attribution))
            return list(wanted.of(theme, where))

    def limits(self, scope: Scope, words: Words) -> tuple[str, ...]:
        """Return a filter in words, a limit each; empty where everything counts."""
        with self._read() as read:
            return limits_of(read, scope, words)

    def standing(self, scope: Scope | None = None) -> Standing:
        """Return what every figure and every export says of itself, with a filter of what it lets count."""
        with self._read() as read:
            return standing(read, self._desk.acting, scope)

    def preview(self, links: Callable[["Reader"], tuple[Theme, Sequence[MergeLink]]], unit: Unit) -> Preview:
        """Return the needs' frequencies as they are and as planned links would make them; nothing is stored."""
        with without_searching_garbage(), self._read() as read:
            before = counted_material(read)
            need, new = links(read)
            known = [need if theme.id == need.id else theme for theme in before.themes]
            themes = known if need in known else [*known, need]
            after = replace(before, themes=themes, lineage=Lineage(themes, [*before.links, *new]))
            return Preview(
                frequencies(before, Stage.NEED, unit, None, Scope()),
                frequencies(after, Stage.NEED, unit, None, Scope()),
            )
