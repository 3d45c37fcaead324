"""The draft of the report on development needs: what is known of each need, and where somebody has to write."""

from dataclasses import dataclass, replace
from datetime import datetime

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.plans import EVERYTHING, ReportPlan
from lagvarde_coder.domain.report.reports import Chapter, Excerpt, ThemeBadge, ThemeReport
from lagvarde_coder.domain.themes.codebook import ThemeStatus
from lagvarde_coder.domain.themes.verdicts import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedVerdict:
    """The project's verdict on a need or on a theme that it came from.

    Attributes:
        unread: codings that speak against it and were not gone through.
    """

    badge: ThemeBadge
    name: Disclosed
    outcome: Outcome
    reason: Disclosed
    by: Disclosed
    at: datetime
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedPart:
    """A need or a part of one.

    Attributes:
        chapter: what it is, with its figures; without excerpts.
        text, against: what the analyst wrote, empty where nobody did; evidence ids stand as ``[E-…]``.
        verdicts: its own, and those on the themes it came from.
        supporting, contrary: chosen quotations, by whether they speak for it; those of its parts stand there.
    """

    chapter: Chapter
    text: Disclosed
    against: Disclosed
    verdicts: tuple[PrintedVerdict, ...]
    supporting: tuple[Excerpt, ...]
    contrary: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCandidate:
    """A candidate of a family: how many organisations raise it, of those ``heard``."""

    number: Disclosed
    name: Disclosed
    text: Disclosed
    status: ThemeStatus
    organisations: int
    heard: int
    quotations: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedFamily:
    """A family of candidates that are in use and were not brought into another one."""

    key: str
    name: Disclosed
    candidates: tuple[PrintedCandidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsDraft:
    """The report on development needs.

    Attributes:
        base: the figures and accounts, as the catalogue of excerpts has them; without excerpts.
        needs: in the order of its chapters.
        cited: by evidence id, the passages that own texts name; ``not_cited``: why another is not shown, as
            ``NOT_CITED`` has it.
        becoming: the picture of how themes became needs.
    """

    base: ThemeReport
    needs: tuple[NeedPart, ...]
    families: tuple[PrintedFamily, ...]
    cited: dict[str, Excerpt]
    not_cited: dict[str, str]
    becoming: Drawing | None = None
    plan: ReportPlan = EVERYTHING

    @property
    def title(self) -> str:
        """What stands on the first page."""
        return self.base.title

    @property
    def standing(self) -> Standing:
        """The state it shows."""
        return self.base.standing

    @property
    def passages(self) -> int:
        """How many quotations it prints."""
        return sum(len(need.supporting) + len(need.contrary) for need in self.needs)

    def planned(self, plan: ReportPlan) -> "NeedsDraft":
        """Return the draft with as many quotations as a plan wants."""
        most = plan.quotations
        needs = tuple(replace(it, supporting=it.supporting[:most], contrary=it.contrary[:most]) for it in self.needs)
        return replace(self, needs=needs, plan=plan)
