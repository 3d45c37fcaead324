"""What written reports show; the services gather, these only carry."""

from dataclasses import dataclass
from datetime import datetime

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Frequency, HeardFigures, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A passage as it may leave the program, already through the disclosure gate.

    Attributes:
        evidence: the evidence ids of the codings that make up the passage.
        verbatim: True prints "Citat" with quotation marks, False "Ur minnesanteckning" without.
        attribution: organisation, category or empty, as the report wants.
        reference: source number and place: "Dok 12, tecken 310–422".
        memos: comments on the codings.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One need or theme of a report; ``level`` 1, sub-themes 2. Its ``figures`` are of the whole, not by group."""

    number: Disclosed
    name: Disclosed
    claim: Disclosed
    definition: Disclosed
    group: Disclosed
    colour: int
    level: int
    figures: tuple[Frequency, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageStep:
    """One theme's way into a need: who decided, when and why. ``codings`` None means all of them."""

    theme: str
    theme_name: str
    need: str
    need_name: str
    reason: str
    by: str
    at: datetime
    codings: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A theme that was dropped, or parked under "Andra utvecklingsområden", and why."""

    number: str
    name: str
    status: str
    reason: str
    by: str
    at: datetime


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
    """

    title: str
    standing: Standing
    summary: tuple[Frequency, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    lineage: tuple[LineageStep, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    ledger: tuple[LedgerFigure, ...] = ()
    heard: HeardFigures | None = None

    @property
    def passages(self) -> int:
        """How many passages it prints."""
        return sum(len(chapter.excerpts) for chapter in self.chapters)
