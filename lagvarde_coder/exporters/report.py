"""A written report as every written format takes it: a title, what it says of itself, and its sections."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.exporters.blocks import Block, HeadingBlock


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading and what stands under it; ``body`` makes its blocks one at a time, each time it is called."""

    heading: HeadingBlock
    body: Callable[[], Iterator[Block]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a written format prints, whichever report it is.

    Attributes:
        passages: how many excerpts its sections print; progress is counted in them.
    """

    title: str
    standing: Standing
    sections: tuple[ReportSection, ...]
    passages: int
