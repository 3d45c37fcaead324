"""What the report with a chapter for every theme or need says, in order."""

from collections.abc import Iterator, Sequence
from functools import partial

from lagvarde_coder.domain.report.reports import Chapter, Excerpt, Origin, ThemeAccount, ThemeReport
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
        *_chapter_sections(report),
    ]
    if report.outside:
        heading = HeadingBlock(1, "Teman som inte förts till något behov", "utanfor", new_page=True)
        sections.append(ReportSection(heading, partial(_outside, report)))
    if report.account and report.lineage:
        heading = HeadingBlock(1, wording.lineage_title(report.account), "sammanforning", new_page=True)
        sections.append(ReportSection(heading, partial(_lineage, report, report.account)))
    if report.set_aside:
        heading = HeadingBlock(1, "Andra utvecklingsområden och teman som utgår", "andra")
        sections.append(ReportSection(heading, partial(_set_aside, report)))
    return sections


def _chapter_sections(report: ThemeReport) -> Iterator[ReportSection]:
    """Yield a section per chapter, those of a group under a heading of its own.

    A group that is called like its only need is that need's heading.
    """
    group, below = "", 0
    for place, chapter in enumerate(report.chapters, 1):
        if chapter.level == 1 and (chapter.group != group or not below):
            group, below = chapter.group, int(chapter.group not in {"", chapter.name})
            if below:
                yield ReportSection(HeadingBlock(1, group, f"grupp_{place}"), partial(iter, ()))
        level = min(chapter.level, 2) + below
        heading = HeadingBlock(level, chapter.name, f"kapitel_{place}", chapter.number, chapter.colour)
        yield ReportSection(heading, partial(_chapter, chapter))


def _summary(report: ThemeReport) -> Iterator[Block]:
    if not report.summary:
        yield _body("Rapporten har inga teman eller utvecklingsbehov än.")
        return
    yield _body("Tabellen visar hur många som tar upp varje område. Antalet säger inte hur viktigt ett område är.")
    if report.outside:
        yield _body("Teman som inte förts till något behov har en egen tabell, efter kapitlen.")
    yield tables.summary(report)
    if any(row.stances for row in report.summary):
        yield tables.stances(report)


def _heard(report: ThemeReport) -> Iterator[Block]:
    for figure in report.ledger:
        yield _body(f"{wording.ledger(figure)}.")
    if report.ledger:
        yield tables.ledger(report)
    if report.heard:
        yield tables.heard(report.heard)
    if report.material:
        yield tables.material(report)
    if not report.ledger and not report.heard:
        yield _body("Intressentförteckningen är tom.")


def _chapter(chapter: Chapter) -> Iterator[Block]:
    """Yield one chapter; one with parts may leave the excerpts to their chapters. All its figures have one base."""
    if chapter.claim:
        yield Paragraph(ParagraphRole.CLAIM, plain(chapter.claim))
    if chapter.origins:
        yield Paragraph(ParagraphRole.BODY, tuple(_origins(chapter.origins)))
    if chapter.definition:
        yield Paragraph(
            ParagraphRole.BODY, (StyledText("Definition: ", TextStyle.STRONG), StyledText(chapter.definition))
        )
    figures = (sentence for one in chapter.figures for sentence in (wording.figure(one), wording.stances(one)))
    sentences = [wording.parts_of(chapter), *figures, wording.unsure(chapter), wording.shown_here(chapter)]
    yield from map(_body, filter(None, sentences))
    if not chapter.passages:
        yield _body("Inga utdrag.")
    for excerpt in chapter.excerpts:
        yield passage(excerpt, chapter.number)


def _origins(origins: Sequence[Origin]) -> Iterator[StyledText]:
    """Yield which themes a need came from."""
    yield StyledText("Kommer från: ", TextStyle.STRONG)
    for place, origin in enumerate(origins):
        carried = wording.carried(origin.codings, origin.parts)
        yield from (StyledText("; " if place else ""), badge(*origin.badge), StyledText(f" {origin.name}{carried}"))


def _body(text: str) -> Paragraph:
    return Paragraph(ParagraphRole.BODY, plain(text))


def passage(excerpt: Excerpt, chapter: str) -> PassageBlock:
    """Return an excerpt as it is printed in the chapter with number ``chapter``, with the other themes it has."""
    label = [StyledText(wording.passage_label(verbatim=excerpt.verbatim, use=excerpt.use), TextStyle.STRONG)]
    label += [
        part
        for mark in wording.excerpt_marks(excerpt)
        for part in (StyledText(" · "), StyledText(mark, TextStyle.STRONG))
    ]
    for evidence in excerpt.evidence:
        label += [StyledText(" · "), StyledText(evidence, TextStyle.EVIDENCE)]
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


def _outside(report: ThemeReport) -> Iterator[Block]:
    yield _body(
        "Dessa teman, eller delar av dem, ingår inte i något kapitel ovan. Utdragen finns i rapporten om teman "
        "och i Excel-filens blad Kodningar."
    )
    yield tables.outside(report)


def _lineage(report: ThemeReport, account: ThemeAccount) -> Iterator[Block]:
    yield _body(wording.theme_account(account))
    yield _body("Tabellen visar vad varje tema blev, varför, vem som beslutade det och när.")
    yield tables.lineage(report)
    if account.retired:
        yield _body(f"Upplösta utvecklingsbehov, som inte längre räknas: {'; '.join(account.retired)}.")


def _set_aside(report: ThemeReport) -> Iterator[Block]:
    yield _body("Dessa teman ingår inte i kapitlen ovan. De finns kvar i projektet, med sina kodningar.")
    yield tables.set_aside(report)
