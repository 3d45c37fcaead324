"""The ledger beside the documents, and in figures: how many were asked and how they answered."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.answering import differences
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, ledger_line
from lagvarde_coder.domain.report.reports import LedgerFigure
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.services.material.hearing import Ledger

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

OTHERS = "Övriga"


class LedgerComparison(NamedTuple):
    """The ledger beside the documents.

    Attributes:
        differing: organisations whose lines say something else than their documents.
        inquiries: what the lines would be if they followed the documents; new ones have an empty id.
    """

    differing: frozenset[Id]
    inquiries: list[Inquiry]


def beside_documents(read: "Reader") -> LedgerComparison:
    """Compare the ledger with the documents."""
    by_id = {inquiry.id: inquiry for inquiry in read.all(Inquiry)}
    lacking: list[Inquiry] = []
    differing: set[Id] = set()
    for organisation, actual, told in Ledger(read).compared():
        for difference in differences(actual, told):
            differing.add(organisation)
            if difference.line is None:
                lacking.append(difference.told)
            else:
                by_id[difference.line.id] = replace(difference.line, mode=difference.told.mode)
    return LedgerComparison(frozenset(differing), [*by_id.values(), *lacking])


def ledger_figures(read: "Reader", called: Callable[[str], str] = str) -> tuple[LedgerFigure, list[LedgerFigure]]:
    """Return the ledger in figures: the whole, and a line per group, named groups first.

    ``called`` says what a group is called; groups that are called alike are one, those called nothing are the others.
    """
    organisations, inquiries = read.all(Organisation), read.all(Inquiry)
    members: dict[str, list[Organisation]] = {}
    for organisation in organisations:
        members.setdefault(called(organisation.group), []).append(organisation)
    groups = sorted(members, key=lambda name: (name == "", swedish(name)))
    told = beside_documents(read)
    lines = [_figure(name or OTHERS, members[name], inquiries, told) for name in groups]
    return _figure("", organisations, inquiries, told), [line for line in lines if line.asked]


def _figure(
    name: str, organisations: list[Organisation], inquiries: list[Inquiry], told: LedgerComparison
) -> LedgerFigure:
    figure = _counted(name, organisations, inquiries)
    differing = sum(organisation.id in told.differing for organisation in organisations)
    if not differing:
        return figure
    return replace(figure, told=_counted(name, organisations, told.inquiries), differing=differing)


def _counted(name: str, organisations: list[Organisation], inquiries: list[Inquiry]) -> LedgerFigure:
    line = ledger_line(name, organisations, inquiries)
    return LedgerFigure(name=name, asked=line.asked, answered=line.answered, written=line.written, oral=line.oral)
