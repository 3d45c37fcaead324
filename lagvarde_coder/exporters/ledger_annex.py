"""Bilaga: förteckning av intressenter. A heading per group and category, a row per organisation."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.reports import LedgerFigure
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    TableBlock,
    TableColumn,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection

_WITHOUT_CATEGORY = "Utan kategori"


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """An organisation: its waves and ways of answering in words, how often it was asked and how often it answered."""

    name: Disclosed
    waves: str
    asked: int
    answered: int
    modes: str


@dataclass(frozen=True, slots=True)
class AnnexCategory:
    """The organisations of a group with the same categories, which may be none."""

    name: Disclosed
    lines: tuple[AnnexLine, ...]


@dataclass(frozen=True, slots=True)
class AnnexGroup:
    """A group of the ledger in figures, with its organisations by category."""

    name: str
    figure: LedgerFigure | None
    categories: tuple[AnnexCategory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerAnnex:
    """Everything that the annex shows; it quotes nobody."""

    title: str
    standing: Standing
    groups: tuple[AnnexGroup, ...]
    passages: int = 0


def annex_sections(annex: LedgerAnnex) -> list[ReportSection]:
    """Return the headings of the annex with what stands under each."""
    return [
        ReportSection(
            HeadingBlock(1, f"Intressenter: {group.name}", f"grupp_{place}", new_page=place == 1),
            partial(_group, group, place),
        )
        for place, group in enumerate(annex.groups, 1)
    ]


def _group(group: AnnexGroup, place: int) -> Iterator[Block]:
    if group.figure is None:
        yield Paragraph(ParagraphRole.BODY, plain("Ingen av dem är tillfrågad."))
    else:
        yield Paragraph(ParagraphRole.BODY, plain(f"Svarade: {wording.ledger(group.figure)}."))
    for number, category in enumerate(group.categories, 1):
        name = category.name or _WITHOUT_CATEGORY
        yield HeadingBlock(2, name, f"grupp_{place}_{number}")
        yield TableBlock(
            caption=f"{group.name}, {name}: {wording.integer(len(category.lines))} i förteckningen.",
            description="En rad per organisation: våg, hur många gånger den tillfrågats och svarat, och hur.",
            columns=(
                TableColumn("Organisation", 50),
                TableColumn("Våg", 10),
                TableColumn("Tillfrågad", 12, numeric=True),
                TableColumn("Svarat", 10, numeric=True),
                TableColumn("Svarssätt", 18),
            ),
            rows=tuple(
                (
                    plain(line.name),
                    plain(line.waves),
                    plain(wording.integer(line.asked)),
                    plain(wording.integer(line.answered)),
                    plain(line.modes),
                )
                for line in category.lines
            ),
        )
