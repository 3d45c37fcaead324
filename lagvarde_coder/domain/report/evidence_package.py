"""What an evidence package holds ("Beläggspaket"): one file with which others follow figures back to words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Attribution, Disclosed
from lagvarde_coder.domain.figures.results import Frequency, HeardFigures, Standing
from lagvarde_coder.domain.report.quotations import QuotationUse
from lagvarde_coder.domain.report.reports import LineageStep, SetAside, ThemeAccount
from lagvarde_coder.domain.themes.codebook import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagedCategory:
    """A theme or need that is in use, with its figures in organisations, documents and passages.

    Attributes:
        parent: place of what it is a part of, among the package's categories; None of a main one.
        codings: how many codings count for it; ``shown``: of how many the words are in the package.
    """

    stage: Stage
    number: Disclosed
    name: Disclosed
    group: Disclosed
    claim: Disclosed
    definition: Disclosed
    colour: int
    parent: int | None
    parked: bool
    figures: tuple[Frequency, ...]
    codings: int
    shown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagedDecision:
    """A line of the decision log; ``state`` is its place in the log, ``what`` and ``about`` in Swedish and English."""

    state: int
    time: datetime
    by: Disclosed
    what: tuple[Disclosed, Disclosed]
    about: tuple[Disclosed, Disclosed]
    reason: Disclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagedCoding:
    """A coding as it may leave the program.

    Attributes:
        theme: place of its theme among the package's categories, None if that is in use no more; ``counts``: places of
            all that it counts for.
        use: how its words may be used: paraphrased they are the analyst's, withheld they are nothing.
        before, after: what stands around it, as far as that may leave.
        way: place of the decisions between the coding and its needs, among the package's ways.
    """

    evidence: Disclosed
    theme: int | None
    counts: tuple[int, ...]
    use: QuotationUse
    verbatim: bool
    words: Disclosed
    before: Disclosed
    after: Disclosed
    attribution: Disclosed
    title: Disclosed
    reference: Disclosed
    stance: Stance
    unsure: bool
    coder: Disclosed
    made: datetime | None
    version: int
    comment: Disclosed
    way: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePackage:
    """Everything that a package says.

    Attributes:
        chosen_only: the words of chosen quotations alone are in it; figures count everything all the same.
        passages: how many codings it has, and progress is counted in; ``left_out``: how many more count.
        ways: each the places of some of the decisions, oldest first.
        codings: made one at a time, once.
    """

    title: str
    standing: Standing
    attribution: Attribution
    chosen_only: bool
    categories: tuple[PackagedCategory, ...]
    steps: tuple[LineageStep, ...]
    set_aside: tuple[SetAside, ...]
    account: ThemeAccount
    heard: HeardFigures
    decisions: tuple[PackagedDecision, ...]
    ways: tuple[tuple[int, ...], ...]
    codings: Iterable[PackagedCoding]
    passages: int
    left_out: int
