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


Counting = tuple[Id, int, int, str]
"""What figures need of a coding that counts: its text, start and end (code points), and stance."""


def bases(counting: Mapping[Id, Sequence[Counting]], sources: Iterable[CountedSource]) -> dict[Id, Basis]:
    """Return the figures of each theme, given the codings that count for it; internal sources are left out of all."""
    chosen = Scope().sources_in(sources)
    by_text = {source.text: source for source in chosen}
    heard = len(heard_organisations(chosen, Scope()))
    finished = sum(source.finished for source in chosen)
    figures = {}
    for theme, codings in counting.items():
        own = [coding for coding in codings if coding[0] in by_text]
        stances = [stance for _, _, _, stance in own]
        figures[theme] = Basis(
            organisations=len(_organisations(own, by_text)),
            heard=heard,
            passages=len(own),
            nuancing=stances.count(Stance.NUANCES),
            contradicting=stances.count(Stance.CONTRADICTS),
            finished=finished,
            documents=len(chosen),
        )
    return figures


def _organisations(codings: Iterable[Counting], by_text: Mapping[Id, CountedSource]) -> frozenset[Id]:
    """Return the organisations for which some codings count."""
    together: set[frozenset[Id]] = set()  # each only once: they are few
    for text, start, end, _ in codings:
        together.add(by_text[text].voices.of(start, end))
    return frozenset[Id]().union(*together)
