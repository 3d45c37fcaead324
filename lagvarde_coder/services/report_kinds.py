"""What a kind of report is: its names, how its value is gathered, what it prints, and its outline.

A new report is a module of ``exporters`` with its value and its sections (a value that others use too stands in
``domain``), a module of ``services`` that gathers it and ends in a :class:`ReportKind`, and a line in
``services.report.registry``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.file_content import NO_WORDS, FileContent
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.exporters.base import Exporter
from lagvarde_coder.exporters.blocks import Block
from lagvarde_coder.exporters.report import Report, ReportSection
from lagvarde_coder.services.disclosure import Gate

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class Reported(Protocol):
    """The value of a report, as it was gathered."""

    @property
    def title(self) -> str:
        """What stands on the first page."""

    @property
    def standing(self) -> Standing:
        """The state it shows."""

    @property
    def passages(self) -> int:
        """How many excerpts it prints."""


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of what a report will hold, counted before it is made.

    Attributes:
        text: English source text of the context "Reports"; ``{0}`` in it stands for ``about``, a group of the ledger.
        value: a number, a number of a whole, or words.
        chapter: key of a chapter that ``text`` is said of in place of its number: it is left out.
    """

    text: str
    value: int | tuple[int, int] | str
    about: str = ""
    chapter: str = ""


def state_outline(stands: Standing) -> Iterator[OutlineLine]:
    """Yield what the outline of everything that is handed out ends with."""
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Codebook version"), str(stands.codebook_version))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "State of the log"), stands.state)


@dataclass(frozen=True, slots=True)
class ReportChapter:
    """A chapter that a plan may leave out or move: its key, and how the window calls it (source text of "Reports")."""

    key: str
    title: str


class Heeds(StrEnum):
    """What a report takes from a plan beside its chapters."""

    QUOTATIONS = "quotations"
    FIGURES = "figures"
    CHOSEN = "chosen"


V = TypeVar("V", bound=Reported)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportKind(Generic[V]):
    """A report that can be handed out.

    Attributes:
        name: what the log and the command line call it; ``aliases`` are understood too, in lower case.
        title: how the window offers it; ``file_words``: what a proposed file name ends in. Source texts of "Reports".
        gather: reads its value from one snapshot, through the gate.
        sections: what it prints; none of a report that has an exporter of its own.
        outline: what will be in it; what every outline ends with is added.
        workbook: the tables that it has of its own, where those are not the tables of the whole project.
        chapters: what a plan may choose among; none: it has no plan.
        planned: the value as a plan wants it, where that is more than chapters; ``heeds`` says what that is.
        front: what stands on the first page, beside the sections that the report has.
        landscape: its pages lie on their long side.
        exporter: what writes it, where it has a form of its own and no other; it takes the gathered value.
        filtered: whether its figures and passages can obey a filter (``Standing.scope``).
        chosen: the same report with the quotations only that were chosen for it, where it can be limited so.
        content: what words it may hold; whoever hands it out is warned of what stands in these.
    """

    name: str
    aliases: tuple[str, ...]
    title: str
    file_words: str
    gather: Callable[["Reader", Standing, Gate], V]
    outline: Callable[["Reader", Standing], Iterable[OutlineLine]]
    sections: Callable[[V], Sequence[ReportSection]] = lambda _: ()
    workbook: Callable[["Reader", Standing, Gate], Workbook] | None = None
    chapters: tuple[ReportChapter, ...] = ()
    planned: Callable[[V, ReportPlan], V] | None = None
    heeds: tuple[Heeds, ...] = ()
    front: Callable[[V, Sequence[ReportSection]], Iterator[Block]] | None = None
    landscape: bool = False
    exporter: Callable[[], Exporter[V]] | None = None
    filtered: bool = False
    chosen: "ReportKind[V] | None" = None
    content: FileContent = NO_WORDS

    @property
    def can_be_limited(self) -> bool:
        """Whether it can have the chosen quotations only: as a report of its own, or by its plan."""
        return self.chosen is not None or Heeds.CHOSEN in self.heeds

    def report(self, read: "Reader", stands: Standing, gate: Gate, plan: ReportPlan | None = None) -> Report:
        """Return the report as every written format takes it, as a plan wants it."""
        value = self.gather(read, stands, gate)
        if plan is not None and self.planned is not None:
            value = self.planned(value, plan)
        sections = arranged(self.sections(value), plan.chapters if plan else ())
        front = partial(self.front, value, sections) if self.front else None
        return Report(
            title=value.title,
            standing=value.standing,
            sections=sections,
            passages=value.passages,
            front=front,
            landscape=self.landscape,
        )

    def outlined(self, read: "Reader", stands: Standing) -> list[OutlineLine]:
        """Return what the report will hold."""
        return [*self.outline(read, stands), *state_outline(stands)]

    @property
    def has_plan(self) -> bool:
        """Whether there is something for a plan to say."""
        return bool(self.chapters or self.heeds)


AnyKind = ReportKind[Any]
"""A report of whichever value."""


def arranged(sections: Sequence[ReportSection], chapters: Sequence[str]) -> tuple[ReportSection, ...]:
    """Return the sections of some chapters in their order, the first on a new page; without chapters all of them."""
    if not chapters:
        return tuple(sections)
    place = {key: number for number, key in enumerate(chapters)}
    wanted = sorted((one for one in sections if one.chapter in place), key=lambda one: place[one.chapter])
    return tuple(
        replace(one, heading=replace(one.heading, new_page=one.heading.new_page or not number))
        for number, one in enumerate(wanted)
    )
