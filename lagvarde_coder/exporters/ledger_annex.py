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
_SHORT = 20
"""Organisations up to which a table stands on one page."""


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """An organisation: its waves and ways of answering in words, how often it was asked and how often it answered.

    Attributes:
        contacts: in which roles people spoke for it.
    """

    name: Disclosed
    main_body: bool
    contacts: Disclosed
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


_NAME, _CONTACTS = TableColumn("Organisation", 42), TableColumn("Kontakt i roll av", 24)
_WAVES, _ANSWERED, _MODES = TableColumn("Våg", 8), TableColumn("Svar", 10), TableColumn("Svarssätt", 16)
_COLUMNS = (_NAME, _CONTACTS, _WAVES, _ANSWERED, _MODES)
"""In order; a table has roles only where somebody spoke in one."""


def _cells(line: AnnexLine) -> dict[TableColumn, str]:
    return {
        _NAME: f"{line.name} (huvudaktör)" if line.main_body else line.name,
        _CONTACTS: line.contacts,
        _WAVES: line.waves,
        _ANSWERED: f"{wording.integer(line.answered)} av {wording.integer(line.asked)}" if line.asked else "",
        _MODES: line.modes,
    }


def _group(group: AnnexGroup, place: int) -> Iterator[Block]:
    if group.figure is None:
        yield Paragraph(ParagraphRole.BODY, plain("Ingen av dem är tillfrågad."))
    else:
        yield Paragraph(ParagraphRole.BODY, plain(f"Svarade: {wording.ledger(group.figure)}."), keeps=True)
    for number, category in enumerate(group.categories, 1):
        name = category.name or _WITHOUT_CATEGORY
        columns = [one for one in _COLUMNS if one is not _CONTACTS or any(line.contacts for line in category.lines)]
        yield HeadingBlock(2, name, f"grupp_{place}_{number}")
        yield TableBlock(
            caption=f"{group.name}, {name}: {wording.integer(len(category.lines))} i förteckningen. "
            "Svar: antal, av antal tillfrågningar.",
            description="En rad per organisation: våg, hur många gånger den har svarat, av hur många, och hur.",
            columns=tuple(columns),
            rows=tuple(tuple(plain(_cells(line)[column]) for column in columns) for line in category.lines),
            whole=len(category.lines) < _SHORT,
        )
