"""What written reports show; the services gather, these only carry."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.coverage import Coverage
from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Frequency, HeardFigures, Standing
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.quotations import QuotationUse
from lagvarde_coder.domain.themes.codebook import Stage


class ThemeBadge(NamedTuple):
    """A theme's number, and its colour: a slot in the palette."""

    number: Disclosed
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A passage as it may leave the program, already through the disclosure gate.

    Attributes:
        evidence: the evidence ids of the codings that make up the passage.
        verbatim: True prints "Citat" with quotation marks, False "Ur minnesanteckning" without.
        attribution: organisation, category or empty, as the report wants.
        reference: source number and place: "Dok 12, tecken 310–422".
        memos: comments on the codings.
        themes: what it was coded with, in the order of the codebook.
        day: the document's, for sorting only.
        use: what it is printed as; the words themselves only where they may be quoted.
    """

    evidence: tuple[Disclosed, ...]
    number: Disclosed
    colour: int
    text: Disclosed
    verbatim: bool
    source_number: int
    source_title: Disclosed
    attribution: Disclosed
    reference: Disclosed
    start: int
    end: int
    coders: tuple[Disclosed, ...]
    stance: Stance
    unsure: bool
    memos: tuple[Disclosed, ...] = ()
    themes: tuple[ThemeBadge, ...] = ()
    day: date | None = None
    use: QuotationUse = QuotationUse.QUOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A theme that a need came from; ``codings`` None means all. ``parts``: its sub-themes that came with it."""

    badge: ThemeBadge
    name: Disclosed
    codings: int | None = None
    parts: tuple[Disclosed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One need or theme of a report; ``level`` 1, sub-themes 2. Its ``figures`` are of the whole, not by group.

    Attributes:
        passages: how many passages it has, those of its parts included; ``unsure``: how many of them are in doubt.
        excerpts: of these, the ones that do not stand under one of its parts.
        parts: numbers of the chapters of its sub-themes or sub-needs.
        origins: themes that were brought into the need.
    """

    stage: Stage
    number: Disclosed
    name: Disclosed
    claim: Disclosed
    definition: Disclosed
    group: Disclosed
    colour: int
    level: int
    figures: tuple[Frequency, ...]
    passages: int
    unsure: int
    excerpts: tuple[Excerpt, ...]
    parts: tuple[Disclosed, ...] = ()
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageStep:
    """One theme's way into a need: who decided, when and why. ``codings`` None means all of them.

    Attributes:
        parts: numbers of its sub-themes that it carries along, because they have no link of their own.
    """

    theme: str
    theme_name: str
    need: str
    need_name: str
    reason: str
    by: str
    at: datetime
    codings: int | None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A theme that was dropped, or parked under "Andra utvecklingsområden", and why.

    Attributes:
        figure: how many organisations take it up; None for a dropped one, which is no longer counted.
    """

    number: str
    name: str
    status: str
    reason: str
    by: str
    at: datetime
    figure: Frequency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideNeeds:
    """A theme of which all, or some, was brought into no need.

    Attributes:
        figure: how many organisations take it up in what no need has.
        passages: in how many passages.
        whole: nothing of it was brought into a need.
    """

    figure: Frequency
    passages: int
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeAccount:
    """What became of every theme of the codebook, sub-themes counted with their theme: the parts add up.

    Attributes:
        needs: how many needs there are, sub-needs counted with their need.
        brought: themes of which something was brought into a need; ``outside``: those in use of which nothing was.
        retired: needs that were dissolved ("B03 Namn").
    """

    needs: int
    brought: int
    outside: int
    parked: int
    dropped: int
    retired: tuple[str, ...] = ()

    @property
    def themes(self) -> int:
        """How many themes the codebook has, whatever became of them."""
        return self.brought + self.outside + self.aside

    @property
    def aside(self) -> int:
        """How many themes were parked or dropped."""
        return self.parked + self.dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialLine:
    """The documents of one kind, or all of them where ``kind`` is None; internal ones stand by themselves.

    Attributes:
        nameless: how many have no organisation.
        organisations: how many are heard in them, each once.
        coverage: what of their text has been gone through, if that was worked out.
    """

    kind: SourceKind | None
    internal: bool
    documents: int
    finished: int
    nameless: int
    organisations: int
    coverage: Coverage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFigure:
    """One group of the ledger: "NPO: 24 av 26, varav 3 muntligt".

    Attributes:
        told: the same figure as the documents say; None where they say what the ledger says.
        differing: organisations of which they say something else.
    """

    name: str
    asked: int
    answered: int
    written: int
    oral: int
    told: "LedgerFigure | None" = None
    differing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeReport:
    """The report with a chapter for every theme or need.

    Attributes:
        summary: one whole-project figure per chapter, unit organisations.
        outside: themes of which no need has all; empty in a report on themes, where each has its chapter.
        material: a line per kind of document, then all that count, then internal ones.
        chosen: evidence ids of what was chosen for the report.
    """

    title: str
    standing: Standing
    summary: tuple[Frequency, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    lineage: tuple[LineageStep, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    ledger: tuple[LedgerFigure, ...] = ()
    heard: HeardFigures | None = None
    account: ThemeAccount | None = None
    outside: tuple[OutsideNeeds, ...] = ()
    material: tuple[MaterialLine, ...] = ()
    chosen: frozenset[str] = frozenset()
    only_chosen: bool = False

    @property
    def passages(self) -> int:
        """How many passages it prints."""
        return sum(len(chapter.excerpts) for chapter in self.chapters)

    def planned(self, plan: ReportPlan) -> "ThemeReport":
        """Return the report as a plan wants it: with the chosen excerpts only, or all."""
        if not plan.chosen:
            return self
        chapters = tuple(
            replace(one, excerpts=tuple(each for each in one.excerpts if self.chosen.intersection(each.evidence)))
            for one in self.chapters
        )
        return replace(self, chapters=chapters, only_chosen=True)
