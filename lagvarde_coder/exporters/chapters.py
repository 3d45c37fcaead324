"""Chapters that several reports have: who was heard, how the themes became needs, and what stands outside."""

from collections.abc import Iterator, Sequence
from functools import partial

from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.report.reports import Chapter, Excerpt, Origin, ThemeAccount, ThemeReport
from lagvarde_coder.exporters import tables, wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    PassageBlock,
    PictureBlock,
    StyledText,
    TextStyle,
    badge,
    body,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection

_BESIDE = 2
"""Evidence ids that have room in a line beside what an excerpt is."""


def heard_section(report: ThemeReport) -> ReportSection:
    """Return who was heard."""
    return ReportSection(HeadingBlock(1, "Vilka som har hörts", "horda"), partial(_heard, report), chapter="horda")


def outside_sections(report: ThemeReport) -> Iterator[ReportSection]:
    """Yield what was brought into no need, if anything."""
    if report.outside:
        heading = HeadingBlock(1, "Teman som inte förts till något behov", "utanfor", new_page=True)
        yield ReportSection(heading, partial(_outside, report), chapter="utanfor")


def lineage_sections(report: ThemeReport, becoming: Drawing | None = None) -> Iterator[ReportSection]:
    """Yield how the themes became needs, if any did, with the picture of it if there is one."""
    if report.account and report.lineage:
        heading = HeadingBlock(1, wording.lineage_title(report.account), "sammanforing", new_page=True)
        figures = tuple(_becoming(report, becoming)) if becoming else ()
        yield ReportSection(
            heading, partial(_lineage, report, report.account, figures), figures, chapter="sammanforing"
        )


def aside_sections(report: ThemeReport) -> Iterator[ReportSection]:
    """Yield what was set aside, if anything."""
    if report.set_aside:
        heading = HeadingBlock(1, "Andra utvecklingsområden och teman som utgår", "andra")
        yield ReportSection(heading, partial(_set_aside, report), chapter="andra")


def chapter_headings(chapters: Sequence[Chapter]) -> Iterator[tuple[HeadingBlock, Chapter | None]]:
    """Yield the heading of each chapter, those of a group below one of its own, which has no chapter.

    A group that is called like its only need is that need's heading.
    """
    group, below = "", 0
    for place, chapter in enumerate(chapters, 1):
        if chapter.level == 1 and (chapter.group != group or not below):
            group, below = chapter.group, int(chapter.group not in {"", chapter.name})
            if below:
                yield HeadingBlock(1, group, f"grupp_{place}"), None
        level = min(chapter.level, 2) + below
        yield HeadingBlock(level, chapter.name, f"kapitel_{place}", chapter.number, chapter.colour), chapter


def _heard(report: ThemeReport) -> Iterator[Block]:
    for figure in report.ledger:
        yield body(f"{wording.ledger(figure)}.")
    if report.ledger:
        yield tables.ledger(report)
    if report.heard:
        yield tables.heard(report.heard)
    if report.material:
        yield tables.material(report)
    if not report.ledger and not report.heard:
        yield body("Intressentförteckningen är tom.")


def origins_told(origins: Sequence[Origin]) -> Iterator[StyledText]:
    """Yield which themes a need came from."""
    yield StyledText("Kommer från: ", TextStyle.STRONG)
    for place, origin in enumerate(origins):
        carried = wording.carried(origin.codings, origin.parts)
        yield from (StyledText("; " if place else ""), badge(*origin.badge), StyledText(f" {origin.name}{carried}"))


def _outside(report: ThemeReport) -> Iterator[Block]:
    yield body(
        "Dessa teman, eller delar av dem, ingår inte i något kapitel ovan. Utdragen finns i rapporten om teman "
        "och i Excel-filens blad Kodningar."
    )
    yield tables.outside(report)


def _becoming(report: ThemeReport, drawing: Drawing) -> Iterator[PictureBlock]:
    state = f"Läge {report.standing.state}, {wording.day(report.standing.made)}"
    split = any(step.codings is not None for step in report.lineage)
    dashed = "; streckad linje: bara några av temats kodningar" if split else ""
    caption = f"{drawing.title}. Numret där en linje slutar är temats{dashed}. {state}."
    yield PictureBlock(anchor="figur_sammanforing", caption=caption, drawing=drawing)


def _lineage(report: ThemeReport, account: ThemeAccount, figures: Sequence[PictureBlock]) -> Iterator[Block]:
    yield body(wording.theme_account(account))
    yield from figures
    told = "Tabellen visar vad varje tema blev, varför, vem som beslutade det och när."
    yield Paragraph(ParagraphRole.BODY, plain(told), keeps=True)
    yield tables.lineage(report)
    if account.retired:
        yield body(f"Upplösta utvecklingsbehov, som inte längre räknas: {'; '.join(account.retired)}.")


def _set_aside(report: ThemeReport) -> Iterator[Block]:
    yield body("Dessa teman ingår inte i kapitlen ovan. De finns kvar i projektet, med sina kodningar.")
    yield tables.set_aside(report)


def passage(excerpt: Excerpt, chapter: str) -> PassageBlock:
    """Return an excerpt as it is printed in the chapter with number ``chapter``, with the other themes it has."""
    label = [StyledText(wording.passage_label(verbatim=excerpt.verbatim, use=excerpt.use), TextStyle.STRONG)]
    label += [
        part
        for mark in wording.excerpt_marks(excerpt)
        for part in (StyledText(" · "), StyledText(mark, TextStyle.STRONG))
    ]
    between = " ·\n" if len(excerpt.evidence) > _BESIDE else " · "  # a line end could divide the last one
    for evidence in excerpt.evidence:
        label += [StyledText(between), StyledText(evidence, TextStyle.EVIDENCE)]
        between = " · "
    others = [theme for theme in excerpt.themes if theme.number != chapter]
    label = [*(span for theme in others for span in (badge(*theme), StyledText(" "))), *label]
    return PassageBlock(
        anchor=next(iter(excerpt.evidence), ""),
        verbatim=excerpt.verbatim,
        label=tuple(label),
        text=wording.passage_text(excerpt.text, verbatim=excerpt.verbatim),
        source=" · ".join(wording.excerpt_source(excerpt)),
        comments=tuple(f"Kommentar: {memo}" for memo in excerpt.memos),
    )
