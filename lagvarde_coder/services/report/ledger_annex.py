"""Bilaga: förteckning av intressenter, and the ledger as a workbook that can be read back."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.exporters.ledger_annex import AnnexCategory, AnnexGroup, AnnexLine, LedgerAnnex, annex_sections
from lagvarde_coder.services.disclosure import Gate, ListedOrganisation
from lagvarde_coder.services.material.ledger_figures import OTHERS, ledger_figures
from lagvarde_coder.services.report.tabulating.ledger_tables import ledger_workbook
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader


def ledger_annex(read: "Reader", stands: Standing, gate: Gate) -> LedgerAnnex:
    """Return everything that the annex shows, each organisation once."""
    inquiries: dict[Id, list[Inquiry]] = {}
    for inquiry in read.all(Inquiry):
        inquiries.setdefault(inquiry.organisation, []).append(inquiry)
    groups: dict[str, dict[str, list[ListedOrganisation]]] = {}
    for one in gate.listed(read.all(Organisation)):
        groups.setdefault(one.group or OTHERS, {}).setdefault(one.categories, []).append(one)
    figures = {figure.name: figure for figure in ledger_figures(read, gate.group)[1]}
    return LedgerAnnex(
        title="Bilaga: intressenter",
        standing=stands,
        groups=tuple(
            AnnexGroup(
                name,
                figures.get(name),
                tuple(
                    AnnexCategory(
                        members[0].categories, tuple(_line(one, inquiries.get(one.id, ())) for one in members)
                    )
                    for _, members in sorted(groups[name].items(), key=lambda pair: (pair[0] == "", swedish(pair[0])))
                ),
            )
            for name in sorted(groups, key=lambda name: (name == OTHERS, swedish(name)))
        ),
    )


def _line(organisation: ListedOrganisation, asked: Sequence[Inquiry]) -> AnnexLine:
    waves = sorted({inquiry.wave for inquiry in asked if inquiry.wave})
    modes = [mode for mode in AnswerMode if any(inquiry.mode is mode for inquiry in asked)]
    answers = [mode for mode in modes if mode is not AnswerMode.NONE] or modes
    return AnnexLine(
        organisation.name,
        organisation.main_body,
        organisation.contacts,
        ", ".join(map(str, waves)),
        _occasions(asked),
        _occasions([inquiry for inquiry in asked if inquiry.mode is not AnswerMode.NONE]),
        ", ".join(map(IN_SWEDISH.of, answers)),
    )


def _occasions(asked: Sequence[Inquiry]) -> int:
    """Return how often somebody was asked: question sets of one occasion, such as a supplement, are one asking."""
    return len({(inquiry.wave, inquiry.occasion) for inquiry in asked})


def annex_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield how many organisations the annex will list, and how many of those asked answered."""
    whole, _ = ledger_figures(read)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Organisations in the ledger"), len(read.all(Organisation)))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Answered, of those asked"), (whole.answered, whole.asked))


LEDGER = ReportKind(
    name="intressenter",
    aliases=("ledger",),
    title=QT_TRANSLATE_NOOP("Reports", "Annex: list of those who were asked"),
    file_words=QT_TRANSLATE_NOOP("Reports", "list of those asked"),
    gather=ledger_annex,
    sections=annex_sections,
    outline=annex_outline,
    workbook=ledger_workbook,
)
