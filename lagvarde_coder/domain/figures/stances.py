"""How organisations take a theme up: who supports, nuances, contradicts it, and who does nothing but contradict it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope, Targets
from lagvarde_coder.domain.figures.heard import counted_speakers
from lagvarde_coder.domain.figures.results import StanceCounts, StanceMix, StancePart
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme


def stances(
    themes: Sequence[Theme],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> dict[Id, StanceCounts]:
    """Return, per theme, how many organisations say what of it.

    An organisation supports a theme if at least one coding that counts for the theme and for the organisation supports
    it; likewise for the others. It only contradicts the theme if one contradicts and none supports or nuances.
    """
    saying = _saying(themes, codings, sources, lineage, scope)
    return {theme: _counts(**by_stance) for theme, by_stance in saying.items()}


def stance_mixes(
    themes: Sequence[Theme],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> dict[Id, StanceMix]:
    """Return, per theme, how many organisations say one thing of it only, and how many several.

    Each organisation is in one of the parts, so that they add up to those who take the theme up.
    """
    saying = _saying(themes, codings, sources, lineage, scope)
    return {theme: _mix(**by_stance) for theme, by_stance in saying.items()}


def _saying(
    themes: Sequence[Theme],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> dict[Id, dict[str, set[Id]]]:
    """Return theme -> stance -> the organisations that say so with one coding at least."""
    chosen = scope.sources_in(sources)
    ids = [theme.id for theme in themes]
    voices = {source.text: source.voices for source in chosen}
    everywhere = {source.text: source.voices.everywhere for source in chosen}
    targets = Targets(lineage, ids)
    said: dict[tuple[frozenset[Id], str], set[frozenset[Id]]] = defaultdict(set)  # each only once: they are few
    for coding_id, text, start, end, theme, _, stance, _ in scope.codings_in(codings, chosen):
        if (reached := targets[theme]) is None:
            reached = targets.of(coding_id, theme)
        if (speakers := everywhere[text]) is None:
            speakers = voices[text].of(start, end)
        said[reached, stance].add(speakers)
    saying: dict[Id, dict[str, set[Id]]] = {theme: {str(stance): set() for stance in Stance} for theme in ids}
    for (reached, stance), together in said.items():
        for theme in reached:
            saying[theme][stance].update(*together)
    return saying


def codings_saying(
    part: StancePart,
    theme: Id,
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> list[CodingRow]:
    """Return the codings behind one of a theme's counts: of those who only contradict, not what others contradict."""
    chosen = scope.sources_in(sources)
    said = [
        (row, row[6], speakers)
        for _, row, speakers in counted_speakers([theme], scope.codings_in(codings, chosen), chosen, lineage)
    ]
    if part is not StancePart.ONLY_CONTRADICT:
        return [row for row, stance, _ in said if stance == _STANCES[part]]
    others = frozenset[Id]().union(*(who for _, stance, who in said if stance != Stance.CONTRADICTS))
    return [row for row, stance, who in said if stance == Stance.CONTRADICTS and who - others]


_STANCES = {
    StancePart.SUPPORT: Stance.SUPPORTS,
    StancePart.NUANCE: Stance.NUANCES,
    StancePart.CONTRADICT: Stance.CONTRADICTS,
}


def _counts(supports: set[Id], nuances: set[Id], contradicts: set[Id]) -> StanceCounts:
    """Count the organisations of each stance; the parameters are called like the stances."""
    return StanceCounts(len(supports), len(nuances), len(contradicts), len(contradicts - supports - nuances))


def _mix(supports: set[Id], nuances: set[Id], contradicts: set[Id]) -> StanceMix:
    only_support = len(supports - nuances - contradicts)
    only_nuance = len(nuances - supports - contradicts)
    only_contradict = len(contradicts - supports - nuances)
    several = len(supports | nuances | contradicts) - only_support - only_nuance - only_contradict
    return StanceMix(only_support, only_nuance, only_contradict, several)
