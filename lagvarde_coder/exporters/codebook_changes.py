"""The difference between two versions of the codebook, as a page to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.reports import ThemeBadge
from lagvarde_coder.domain.themes.compared import Fate
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    StyledText,
    TableBlock,
    TableColumn,
    TextStyle,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection
from lagvarde_coder.words import IN_SWEDISH


@dataclass(frozen=True, slots=True)
class PrintedChange:
    """What became of one theme: label, words before, words after of each field that reads otherwise."""

    fate: Fate
    badge: ThemeBadge
    name: Disclosed
    fields: tuple[tuple[str, Disclosed, Disclosed], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDifference:
    """Everything that the page shows; ``before`` and ``after`` are the names of the versions."""

    title: str
    standing: Standing
    before: str
    after: str
    changes: tuple[PrintedChange, ...]
    reordered: bool
    passages: int = 0


def difference_sections(difference: PrintedDifference) -> list[ReportSection]:
    """Return the headings of the page with what stands under each."""
    heading = HeadingBlock(1, f"Från {difference.before} till {difference.after}", "skillnad", new_page=True)
    sections = [ReportSection(heading, partial(_summary, difference))]
    for place, change in enumerate(difference.changes, 1):
        name = f"{change.name} ({IN_SWEDISH.of(change.fate).lower()})"
        sections.append(ReportSection(HeadingBlock(2, name, f"tema_{place}", *change.badge), partial(_change, change)))
    return sections


def _summary(difference: PrintedDifference) -> Iterator[Block]:
    counts = {fate: sum(change.fate is fate for change in difference.changes) for fate in Fate}
    told = ", ".join(f"{IN_SWEDISH.of(fate).lower()}: {count}" for fate, count in counts.items())
    yield Paragraph(ParagraphRole.BODY, plain(f"Teman och utvecklingsbehov: {told}."))
    if difference.reordered:
        yield Paragraph(ParagraphRole.BODY, plain("Ordningen är en annan."))
    if not difference.changes and not difference.reordered:
        yield Paragraph(ParagraphRole.BODY, plain("De två versionerna säger samma sak."))


def _change(change: PrintedChange) -> Iterator[Block]:
    if change.fate is Fate.CHANGED:
        yield TableBlock(
            caption=f"Vad som ändrades i {change.badge.number}.",
            description="En rad per fält: vad som stod före och vad som står efter.",
            columns=(TableColumn("Fält", 18), TableColumn("Före", 41), TableColumn("Efter", 41)),
            rows=tuple(
                (plain(label), plain(before or "–"), plain(after or "–")) for label, before, after in change.fields
            ),
        )
        return
    if change.fate is Fate.GONE:
        yield Paragraph(ParagraphRole.BODY, plain("Finns inte kvar i kodboken; dess kodningar finns kvar i projektet."))
    for label, _, after in change.fields:
        yield Paragraph(ParagraphRole.BODY, (StyledText(f"{label}: ", TextStyle.STRONG), StyledText(after)))
