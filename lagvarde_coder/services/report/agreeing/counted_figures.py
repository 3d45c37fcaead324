"""The figures of a state under the names by which files print them, as the services count them."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.domain.material.ledger import Inquiry, LedgerLine, Organisation, ledger_line
from lagvarde_coder.domain.report.agreement import FigureKind, FigureName
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import counted_material, frequencies, standing
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
_STANCES = (FigureKind.SUPPORT, FigureKind.NUANCE, FigureKind.CONTRADICT, FigureKind.ONLY_CONTRADICT)


def counted_figures(read: "Reader", attribution: Attribution) -> dict[FigureName, int]:
    """Return the figures; groups of the ledger are called as a report with this attribution calls them."""
    counted = counted_material(read)
    figures: dict[FigureName, int] = {}
    for stage in (Stage.NEED, Stage.THEME):
        for unit in Unit:
            for figure in frequencies(counted, stage, unit, None, Scope()):
                figures.update(_of_category(figure))
    codings, _ = coding_amounts(counted)
    for theme in (*counted.of(Stage.NEED), *counted.of(Stage.THEME)):
        figures[FigureName(FigureKind.CODINGS, theme.number)] = codings[theme.id]
    for line in _ledger(read, Gate.of(read, attribution)):
        figures[FigureName(FigureKind.ASKED, line.name)] = line.asked
        figures[FigureName(FigureKind.ANSWERED, line.name)] = line.answered
    stands = standing(read, None)
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


def _of_category(figure: Frequency) -> Iterator[tuple[FigureName, int]]:
    count, denominator = _OF_UNIT[figure.unit]
    yield FigureName(count, figure.number), figure.count
    yield FigureName(denominator, figure.number), figure.denominator
    if figure.stances is not None:
        for kind, value in zip(_STANCES, figure.stances, strict=True):
            yield FigureName(kind, figure.number), value
