"""A written report as every written format takes it: a title, what it says of itself, and its sections."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.exporters.blocks import Block, FigureBlock, HeadingBlock


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading and what stands under it; ``body`` makes its blocks one at a time, each time it is called.

    Attributes:
        figures: those among its blocks, in order.
        chapter: the key by which a plan leaves the section out or moves it; the first of a chapter has the others' too.
    """

    heading: HeadingBlock
    body: Callable[[], Iterator[Block]]
    figures: tuple[FigureBlock, ...] = ()
    chapter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a written format prints, whichever report it is.

    Attributes:
        passages: how many excerpts its sections print; progress is counted in them.
        front: what the first page says below the title, if that is more than what the report is.
        landscape: its pages lie on their long side, where a format has pages: its tables are wide.
    """

    title: str
    standing: Standing
    sections: tuple[ReportSection, ...]
    passages: int
    front: Callable[[], Iterator[Block]] | None = None
    landscape: bool = False

    @property
    def figures(self) -> tuple[FigureBlock, ...]:
        """All charts and pictures, in order."""
        return tuple(figure for section in self.sections for figure in section.figures)
