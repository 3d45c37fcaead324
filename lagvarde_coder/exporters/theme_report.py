"""What the report with a chapter for every theme or need says, in order."""

from collections.abc import Iterator
from functools import partial

from lagvarde_coder.domain.report.reports import Chapter, ThemeReport
from lagvarde_coder.exporters import tables, wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    StyledText,
    TextStyle,
    body,
    plain,
)
from lagvarde_coder.exporters.chapters import (
    aside_sections,
    chapter_headings,
    heard_section,
    lineage_sections,
    origins_told,
    outside_sections,
    passage,
)
from lagvarde_coder.exporters.report import ReportSection


def theme_sections(report: ThemeReport) -> list[ReportSection]:
    """Return the headings of the report with what stands under each."""
    sections = [
        ReportSection(
            HeadingBlock(1, "Sammanfattning", "sammanfattning", new_page=True),
            partial(_summary, report),
            chapter="sammanfattning",
        ),
        heard_section(report),
        *_chapter_sections(report),
    ]
    return [*sections, *outside_sections(report), *lineage_sections(report), *aside_sections(report)]


def _chapter_sections(report: ThemeReport) -> Iterator[ReportSection]:
    for heading, chapter in chapter_headings(report.chapters):
        made = partial(iter, ()) if chapter is None else partial(_chapter, chapter, chosen=report.only_chosen)
        yield ReportSection(heading, made, chapter="kapitel")


def _summary(report: ThemeReport) -> Iterator[Block]:
    if not report.summary:
        yield body("Rapporten har inga teman eller utvecklingsbehov än.")
        return
    yield body("Tabellen visar hur många som tar upp varje område. Antalet säger inte hur viktigt ett område är.")
    if report.outside:
        yield body("Teman som inte förts till något behov har en egen tabell, efter kapitlen.")
    yield tables.summary(report)
    if any(row.stances for row in report.summary):
        yield tables.stances(report)


def _chapter(chapter: Chapter, *, chosen: bool) -> Iterator[Block]:
    """Yield one chapter; one with parts may leave the excerpts to their chapters. All its figures have one base."""
    keeps = bool(chapter.excerpts)
    if chapter.claim:
        yield Paragraph(ParagraphRole.CLAIM, plain(chapter.claim), keeps)
    if chapter.origins:
        yield Paragraph(ParagraphRole.BODY, tuple(origins_told(chapter.origins)), keeps)
    if chapter.definition:
        spans = StyledText("Definition: ", TextStyle.STRONG), StyledText(chapter.definition)
        yield Paragraph(ParagraphRole.BODY, spans, keeps)
    figures = (sentence for one in chapter.figures for sentence in (wording.figure(one), wording.stances(one)))
    shown = wording.chosen_here(chapter) if chosen else wording.shown_here(chapter)
    sentences = [wording.parts_of(chapter), *figures, wording.unsure(chapter), shown]
    for sentence in filter(None, sentences):
        yield Paragraph(ParagraphRole.BODY, plain(sentence), keeps)
    if not chapter.passages:
        yield body("Inga utdrag.")
    for excerpt in chapter.excerpts:
        yield passage(excerpt, chapter.number)
