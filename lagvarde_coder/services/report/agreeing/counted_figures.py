"""The figures of a state under the names by which files print them, as the services count them."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.figures.results import Frequency, StanceMix, Unit
from lagvarde_coder.domain.figures.stances import stance_mixes
from lagvarde_coder.domain.material.ledger import Inquiry, LedgerLine, Organisation, ledger_line
from lagvarde_coder.domain.report.agreement import FigureKind, FigureName, FigureValue
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import (
    CountedMaterial,
    counting_codings,
    frequencies,
    limited_material,
    standing,
)
from lagvarde_coder.services.figures.kept_views import kept_view, scope_in
from lagvarde_coder.services.material.ledger_figures import OTHERS
from lagvarde_coder.services.report.accounting import heard_figures
from lagvarde_coder.services.report.tabulating.figure_tables import coding_amounts

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_OF_UNIT = {
    Unit.ORGANISATION: (FigureKind.ORGANISATIONS, FigureKind.HEARD),
    Unit.SOURCE: (FigureKind.DOCUMENTS, FigureKind.DOCUMENTS_OF),
    Unit.PASSAGE: (FigureKind.PASSAGES, FigureKind.PASSAGES_OF),
    Unit.CHARACTER: (FigureKind.CHARACTERS, FigureKind.CHARACTERS_OF),
}
"""What is called how, count and denominator."""
_MIXES = (FigureKind.ONLY_SUPPORT, FigureKind.ONLY_NUANCE, FigureKind.ONLY_CONTRADICT, FigureKind.SEVERAL)
_STANCES = (FigureKind.SUPPORT, FigureKind.NUANCE, FigureKind.CONTRADICT, FigureKind.ONLY_CONTRADICT)


def counted_figures(read: "Reader", attribution: Attribution, kept_filter: str = "") -> dict[FigureName, FigureValue]:
    """Return the figures; groups of the ledger are called as a report with this attribution calls them.

    Raises:
        NotFound, UnreadableView: of the filter whose name is given.
    """
    scope = scope_in(kept_view(read, ViewPlace.FILTER, kept_filter)) if kept_filter else Scope()
    counted = limited_material(read, scope)
    figures: dict[FigureName, FigureValue] = {}
    for stage in (Stage.NEED, Stage.THEME):
        for unit in Unit:
            for figure in frequencies(counted, stage, unit, None, scope):
                figures.update(_of_category(figure))
        for number, mix in _mixes(counted, stage):
            for kind, amount in zip(_MIXES, mix, strict=True):
                figures[FigureName(kind, number)] = amount
    codings, _ = coding_amounts(counted)
    for theme in (*counted.of(Stage.NEED), *counted.of(Stage.THEME)):
        figures[FigureName(FigureKind.CODINGS, theme.number)] = codings[theme.id]
    lines = list(_ledger(read, Gate.of(read, attribution)))
    figures[FigureName(FigureKind.ASKED)] = sum(line.asked for line in lines)
    figures[FigureName(FigureKind.ANSWERED)] = sum(line.answered for line in lines)
    for line in lines:
        figures[FigureName(FigureKind.ASKED, line.name)] = line.asked
        figures[FigureName(FigureKind.ANSWERED, line.name)] = line.answered
    stands = standing(read, None, scope)
    figures[FigureName(FigureKind.TOGETHER)] = heard_figures(counted).together
    figures[FigureName(FigureKind.FINISHED)] = stands.finished
    figures[FigureName(FigureKind.TOTAL)] = stands.total
    return figures


def _ledger(read: "Reader", gate: Gate) -> Iterator[LedgerLine]:
    """Yield a line per group; an earlier state has no log to ask what else the documents say of it."""
    members: dict[str, list[Organisation]] = defaultdict(list)
    for organisation in read.all(Organisation):
        members[gate.group(organisation.group)].append(organisation)
    inquiries = read.all(Inquiry)
    for name, organisations in members.items():
        yield ledger_line(name or OTHERS, organisations, inquiries)


def _mixes(counted: CountedMaterial, stage: Stage) -> Iterator[tuple[str, StanceMix]]:
    themes = counted.of(stage)
    codings = counting_codings(counted, stage, Unit.ORGANISATION)
    mixes = stance_mixes(themes, codings, counted.sources, counted.lineage, counted.scope)
    yield from ((theme.number, mixes[theme.id]) for theme in themes)


def _of_category(figure: Frequency) -> Iterator[tuple[FigureName, FigureValue]]:
    count, denominator = _OF_UNIT[figure.unit]
    yield FigureName(count, figure.number), figure.count
    yield FigureName(denominator, figure.number), figure.denominator
    if figure.unit is Unit.ORGANISATION and figure.denominator:
        yield FigureName(FigureKind.SHARE, figure.number), Fraction(figure.count, figure.denominator)
    if figure.stances is not None:
        for kind, value in zip(_STANCES, figure.stances, strict=True):
            yield FigureName(kind, figure.number), value
