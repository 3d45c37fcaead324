"""The codings that count for a theme, and the figures of a theme that decisions are made on."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope, Targets
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.verdicts import Basis


def rows_of_each(
    themes: Collection[Id], codings: Iterable[CodingRow], texts: Collection[Id], lineage: Lineage
) -> dict[Id, list[CodingRow]]:
    """Return the codings in ``texts`` that count for each of some themes, in the order given."""
    found: dict[Id, list[CodingRow]] = {theme: [] for theme in themes}
    targets = Targets(lineage, found)
    for row in codings:
        if row[1] in texts:
            if (reached := targets[row[4]]) is None:
                reached = targets.of(row[0], row[4])
            for theme in reached:
                found[theme].append(row)
    return found


def bases(rows: Mapping[Id, Sequence[CodingRow]], sources: Iterable[CountedSource]) -> dict[Id, Basis]:
    """Return the figures of each theme, given the codings that count for it in the current texts of ``sources``.

    Internal sources are left out; none of the codings may lie in one.
    """
    chosen = Scope().sources_in(sources)
    by_text = {source.text: source for source in chosen}
    everywhere = {source.text: source.voices.everywhere for source in chosen}
    heard = len(heard_organisations(chosen, Scope()))
    finished = sum(source.finished for source in chosen)
    figures = {}
    for theme, counted in rows.items():
        stances = [row[6] for row in counted]
        figures[theme] = Basis(
            organisations=len(_organisations(counted, by_text, everywhere)),
            heard=heard,
            passages=len(counted),
            nuancing=stances.count(str(Stance.NUANCES)),
            contradicting=stances.count(str(Stance.CONTRADICTS)),
            finished=finished,
            documents=len(chosen),
        )
    return figures


def _organisations(
    rows: Sequence[CodingRow], by_text: Mapping[Id, CountedSource], everywhere: Mapping[Id, frozenset[Id] | None]
) -> frozenset[Id]:
    """Return the organisations for which some codings count; where a section says who speaks, each by its place."""
    together = {everywhere[row[1]] for row in rows}
    if None in together:
        together |= {by_text[row[1]].voices.of(row[2], row[3]) for row in rows if everywhere[row[1]] is None}
    return frozenset[Id]().union(*(speakers for speakers in together if speakers is not None))
