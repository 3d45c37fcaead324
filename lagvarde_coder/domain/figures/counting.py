"""Figures: how many organisations, sources, passages or characters take up a theme (ARCHITECTURE.md, "Counting").

A coding counts for its theme, for that theme's parents and for every need they are brought into; a parent or a need is
*one* union of all that counts for it, so that one passage is counted once. A figure says that a theme is taken up,
never how important it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope
from lagvarde_coder.domain.figures.gathering import NO_ORGANISATION, Amounts, Breakdown, GroupKey, amounts
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.speaking import NO_CATEGORY, NO_WAVE
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage, Theme

__all__ = ["NO_ORGANISATION", "CountedSource", "Figure", "Scope", "count"]


class Figure(NamedTuple):
    """``amount`` of ``denominator`` units take up ``theme``, in the whole (group None) or in one group."""

    theme: Id
    group: GroupKey
    amount: int
    denominator: int


def count(
    unit: Unit,
    grouping: Grouping | None,
    themes: Sequence[Theme],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
    names: Mapping[str, str],
) -> list[Figure]:
    """Return the figures per theme, in the order given: the whole first, then each group; rows with 0 are included.

    Units and their denominators, in the whole and in each group:

    * organisation: those with at least one counting coding, of those *heard*: with at least one source in the scope;
    * source: those with a coding, of those in the scope;
    * passage: maximal runs, of the sum over the top-level ``themes`` of the same stage (so give all of them);
    * character (code points): the unions' sizes, of the texts' lengths.

    Groups are in the Swedish order of their ``names``, :data:`NO_ORGANISATION` or :data:`NO_CATEGORY` last. By question
    a coding belongs to each answer it overlaps, clipped to it, and the material is the sources whose text answers the
    question (characters: the answers' lengths); likewise by speaker to each of their turns. By organisation a coding
    belongs to those it counts for, by category and wave to those of these, and each organisation counts in its own
    groups alone; by coder only that coder's codings count, against the whole material.
    """
    chosen = scope.sources_in(sources)
    breakdown = Breakdown(grouping, chosen)
    measured = amounts(unit, [theme.id for theme in themes], scope.codings_in(codings, chosen), lineage, breakdown)
    groups = breakdown.sources.keys() | {group for _, group in measured}
    if grouping is Grouping.CODER:
        groups |= scope.coders or frozenset()
    order = sorted(groups, key=lambda group: _order(group, names))
    if unit is Unit.PASSAGE:
        of_stage = _passages_per_stage(themes, measured)
        return [
            Figure(theme.id, group, measured.get((theme.id, group), 0), of_stage.get((theme.stage, group), 0))
            for theme in themes
            for group in order
        ]
    of_group = {group: _denominator(unit, group, breakdown) for group in order}
    return [
        Figure(theme.id, group, measured.get((theme.id, group), 0), of_group[group])
        for theme in themes
        for group in order
    ]


def _order(group: GroupKey, names: Mapping[str, str]) -> tuple[object, ...]:
    name = "" if group is None else names.get(group, group)
    return group is not None, group in {NO_ORGANISATION, NO_CATEGORY, NO_WAVE}, swedish(name), group


def _denominator(unit: Unit, group: GroupKey, breakdown: Breakdown) -> int:
    """Return how many organisations were heard, how many sources or how many code points there are in a group.

    A group without sources of its own is a coder's: its figures are of the whole.
    """
    sources = breakdown.sources.get(group, breakdown.sources[None])
    if unit is Unit.SOURCE:
        return len(sources)
    if unit is Unit.ORGANISATION:
        return len(breakdown.heard(group))
    return breakdown.characters(group)


def _passages_per_stage(themes: Iterable[Theme], measured: Amounts) -> dict[tuple[Stage, GroupKey], int]:
    """Return the sum of passages over the top-level themes, per stage and group."""
    stage = {theme.id: theme.stage for theme in themes if theme.parent is None}
    sums: dict[tuple[Stage, GroupKey], int] = defaultdict(int)
    for (theme, group), passages in measured.items():
        if theme in stage:
            sums[stage[theme], group] += passages
    return sums
