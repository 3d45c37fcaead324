"""Utdrag per organisation and per dokument: passages in the order of the material, each with its themes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.plans import ReportPlan
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import Block, HeadingBlock, body
from lagvarde_coder.exporters.chapters import passage
from lagvarde_coder.exporters.report import ReportSection


@dataclass(frozen=True, slots=True)
class ExcerptGroup:
    """Passages of an organisation or a document."""

    name: Disclosed
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptsBy:
    """Passages by group; one that several organisations share stands with each.

    Attributes:
        chosen: evidence ids of what was chosen for the report; ``only_chosen``: other passages are left out.
    """

    title: str
    standing: Standing
    groups: tuple[ExcerptGroup, ...]
    chosen: frozenset[str]
    only_chosen: bool = False

    @property
    def passages(self) -> int:
        """How many passages it prints."""
        return sum(len(group.excerpts) for group in self.groups)

    def planned(self, plan: ReportPlan) -> "ExcerptsBy":
        """Return it as a plan wants it: with the chosen passages only, or all."""
        if not plan.chosen:
            return self
        groups = (
            ExcerptGroup(one.name, tuple(each for each in one.excerpts if self.chosen.intersection(each.evidence)))
            for one in self.groups
        )
        return replace(self, groups=tuple(one for one in groups if one.excerpts), only_chosen=True)


def excerpts_by_sections(value: ExcerptsBy) -> list[ReportSection]:
    """Return a heading per group with its passages."""
    sections = [
        ReportSection(HeadingBlock(1, group.name, f"grupp_{place}", new_page=place == 1), partial(_group, group, value))
        for place, group in enumerate(value.groups, 1)
    ]
    nothing = HeadingBlock(1, "Utdrag", "utdrag", new_page=True)
    return sections or [ReportSection(nothing, lambda: iter([body("Inga utdrag.")]))]


def _group(group: ExcerptGroup, value: ExcerptsBy) -> Iterator[Block]:
    documents = len({excerpt.source_number for excerpt in group.excerpts})
    which = "valda utdrag" if value.only_chosen else "utdrag"
    yield body(f"{wording.integer(len(group.excerpts))} {which} ur {wording.integer(documents)} dokument.")
    yield from (passage(excerpt, "") for excerpt in group.excerpts)
