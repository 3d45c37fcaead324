"""What the report with a chapter for every theme or need says, in order."""

from collections.abc import Iterator
from functools import partial

from lagvarde_coder.domain.report.reports import Chapter, Excerpt, ThemeReport
from lagvarde_coder.exporters import tables, wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    PassageBlock,
    StyledText,
    TextStyle,
    badge,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection


def theme_sections(report: ThemeReport) -> list[ReportSection]:
    """Return the headings of the report with what stands under each."""
    sections = [
        ReportSection(HeadingBlock(1, "Sammanfattning", "sammanfattning", new_page=True), partial(_summary, report)),
        ReportSection(HeadingBlock(1, "Vilka som har hörts", "horda"), partial(_heard, report)),
    ]
    for place, chapter in enumerate(report.chapters, 1):
        heading = HeadingBlock(min(chapter.level, 2), chapter.name, f"kapitel_{place}", chapter.number, chapter.colour)
        children = any(later.level > chapter.level for later in report.chapters[place : place + 1])
        sections.append(ReportSection(heading, partial(_chapter, chapter, report, children=children)))
    if report.lineage:
        title = wording.lineage_title(report)
        heading = HeadingBlock(1, title, "sammanforning", new_page=True)
        sections.append(ReportSection(heading, partial(_lineage, report)))
    if report.set_aside:
        heading = HeadingBlock(1, "Andra utvecklingsområden och teman som utgår", "andra")
        sections.append(ReportSection(heading, partial(_set_aside, report)))
    return sections


def _summary(report: ThemeReport) -> Iterator[Block]:
    if not report.summary:
        yield Paragraph(ParagraphRole.BODY, plain("Rapporten har inga teman eller utvecklingsbehov än."))
        return
    text = "Tabellen visar hur många som tar upp varje område. Antalet säger inte hur viktigt ett område är."
    yield Paragraph(ParagraphRole.BODY, plain(text))
    yield tables.summary(report)
    if any(row.stances for row in report.summary):
        yield tables.stances(report)


def _heard(report: ThemeReport) -> Iterator[Block]:
    for figure in report.ledger:
        yield Paragraph(ParagraphRole.BODY, plain(f"{wording.ledger(figure)}."))
    if report.ledger:
        yield tables.ledger(report)
    if report.heard:
        yield tables.heard(report.heard)
    if not report.ledger and not report.heard:
        yield Paragraph(ParagraphRole.BODY, plain("Intressentförteckningen är tom."))


def _chapter(chapter: Chapter, report: ThemeReport, *, children: bool) -> Iterator[Block]:
    """Yield one chapter; one with ``children`` may leave the excerpts to its sub-chapters."""
    if chapter.group and chapter.level == 1 and chapter.group != chapter.name:
        yield Paragraph(ParagraphRole.GROUP, plain(chapter.group))
    if chapter.claim:
        yield Paragraph(ParagraphRole.CLAIM, plain(chapter.claim))
    if chapter.definition:
        yield Paragraph(
            ParagraphRole.BODY, (StyledText("Definition: ", TextStyle.STRONG), StyledText(chapter.definition))
        )
    for frequency in chapter.figures:
        yield Paragraph(ParagraphRole.BODY, plain(wording.figure(frequency, report.standing)))
        if how := wording.stances(frequency):
            yield Paragraph(ParagraphRole.BODY, plain(how))
    if doubt := wording.unsure(chapter.excerpts):
        yield Paragraph(ParagraphRole.BODY, plain(doubt))
    if not chapter.excerpts and not children:
        yield Paragraph(ParagraphRole.BODY, plain("Inga utdrag."))
    for excerpt in chapter.excerpts:
        yield passage(excerpt, chapter.number)


def passage(excerpt: Excerpt, chapter: str) -> PassageBlock:
    """Return an excerpt as it is printed in the chapter with number ``chapter``; another theme's gets its badge."""
    label = [StyledText(wording.passage_label(verbatim=excerpt.verbatim), TextStyle.STRONG)]
    label += [
        part
        for mark in wording.excerpt_marks(excerpt)
        for part in (StyledText(" · "), StyledText(mark, TextStyle.STRONG))
    ]
    for evidence in excerpt.evidence:
        label += [StyledText(" · "), StyledText(evidence, TextStyle.EVIDENCE)]
    if excerpt.number != chapter:
        label = [badge(excerpt.number, excerpt.colour), StyledText(" "), *label]
    return PassageBlock(
        anchor=next(iter(excerpt.evidence), ""),
        verbatim=excerpt.verbatim,
        label=tuple(label),
        text=wording.passage_text(excerpt.text, verbatim=excerpt.verbatim),
        source=" · ".join(wording.excerpt_source(excerpt)),
        comments=tuple(f"Kommentar: {memo}" for memo in excerpt.memos),
    )


def _lineage(report: ThemeReport) -> Iterator[Block]:
    text = "Tabellen visar vad varje tema blev, varför, vem som beslutade det och när."
    yield Paragraph(ParagraphRole.BODY, plain(text))
    yield tables.lineage(report)


def _set_aside(report: ThemeReport) -> Iterator[Block]:
    text = "Dessa teman ingår inte i kapitlen ovan. De finns kvar i projektet, med sina kodningar."
    yield Paragraph(ParagraphRole.BODY, plain(text))
    yield tables.set_aside(report)
