"""The reports that can be handed out; what offers, names or makes one asks here."""

from typing import TYPE_CHECKING, Any

from lagvarde_coder.domain.errors import NotAmong
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.services.doubt.agenda import AGENDA
from lagvarde_coder.services.report.annexes import COREQ_LIST, DECISIONS, METHOD, SRQR_LIST
from lagvarde_coder.services.report.codebooks import CODEBOOK
from lagvarde_coder.services.report.drafting import NEEDS
from lagvarde_coder.services.report.evidence_package import PACKAGE
from lagvarde_coder.services.report.excerpts_by import BY_DOCUMENT, BY_ORGANISATION
from lagvarde_coder.services.report.framework_matrices import FRAME
from lagvarde_coder.services.report.ledger_annex import LEDGER
from lagvarde_coder.services.report.own_texts_report import OWN_TEXTS
from lagvarde_coder.services.report.reporting import EXCERPTS, THEMES
from lagvarde_coder.services.report_kinds import ReportKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

REPORTS: tuple[ReportKind[Any], ...] = (
    NEEDS,
    METHOD,
    LEDGER,
    CODEBOOK,
    DECISIONS,
    COREQ_LIST,
    SRQR_LIST,
    EXCERPTS,
    THEMES,
    BY_ORGANISATION,
    BY_DOCUMENT,
    OWN_TEXTS,
    FRAME,
    AGENDA,
    PACKAGE,
)
"""In the order in which they are offered."""


def report_named(name: str) -> ReportKind[Any]:
    """Return the report of this name or alias, in any case.

    Raises:
        NotAmong: there is no such report.
    """
    wanted = name.casefold()
    for kind in REPORTS:
        if wanted in {kind.name, *kind.aliases}:
            return kind
    raise NotAmong(kind="report", name=name, names=", ".join(kind.name for kind in REPORTS))


def fitting_report(read: "Reader") -> ReportKind[Any]:
    """Return the report that fits the state of the work: needs once there are any, else themes."""
    needs = read.where(Theme, stage=str(Stage.NEED), status=str(ThemeStatus.ACTIVE))
    return NEEDS if needs else THEMES
