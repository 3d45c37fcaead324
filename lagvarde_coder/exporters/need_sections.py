"""What the draft says of a need: own text, verdict, figures, quotations, what speaks against it, what it came from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagvarde_coder.domain.figures.results import Frequency, Unit
from lagvarde_coder.domain.report.needs_draft import (
    NeedPart,
    NeedsDraft,
    PrintedVerdict,
)
from lagvarde_coder.domain.report.own_texts import CITED, MISSING, NOT_CITED, draft_bookmark
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.themes.palette import light
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import (
    Block,
    ChartBlock,
    ChartSeries,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    StyledText,
    TextStyle,
    badge,
    body,
    gap,
    note,
    plain,
)
from lagvarde_coder.exporters.chapters import (
    chapter_headings,
    origins_told,
)
from lagvarde_coder.exporters.report import ReportSection
from lagvarde_coder.words import IN_SWEDISH

_SHORT = 8
"""Paragraphs up to which a need's chart stands on the page of its heading."""


def headed_needs(draft: NeedsDraft) -> Iterator[tuple[HeadingBlock, NeedPart | None]]:
    """Yield the headings of groups and needs, in order; with a need what stands under it."""
    parts = {part.chapter.number: part for part in draft.needs}
    for heading, chapter in chapter_headings([part.chapter for part in draft.needs]):
        yield heading, None if chapter is None else parts[chapter.number]


def need_sections(draft: NeedsDraft) -> Iterator[ReportSection]:
    """Yield the needs by group; each group is a part that begins on a new page."""
    for heading, part in headed_needs(draft):
        new_page = heading.level == 1 and (part is None or part.chapter.level == 1)
        placed = replace(heading, new_page=new_page)
        if part is None:
            yield ReportSection(placed, partial(iter, ()), chapter="behov")
            continue
        placed = replace(placed, mark=draft_bookmark(part.chapter.number, "summary"))
        charts = tuple(_chart(part, draft, heading.anchor)) if draft.plan.charts else ()
        yield ReportSection(placed, partial(_need, part, draft, charts), charts, chapter="behov")


def axis_of(figure: Frequency) -> str:
    """Return what an axis of numbers is called: unit and denominator."""
    return f"{IN_SWEDISH.plural(figure.unit)}, av {wording.integer(figure.denominator)} hörda"


def _chart(part: NeedPart, draft: NeedsDraft, anchor: str) -> Iterator[ChartBlock]:
    """Yield the small chart of a need, if anybody takes it up."""
    chapter = part.chapter
    figure = next(iter(chapter.figures), None)
    if figure is None or not figure.count or figure.stances is None:
        return
    values = {
        "Tar upp": figure.count,
        "Stöder": figure.stances.support,
        "Nyanserar": figure.stances.nuance,
        "Motsäger": figure.stances.contradict,
    }
    said = ", ".join(f"{name.lower()} {wording.integer(value)}" for name, value in values.items())
    yield ChartBlock(
        anchor=f"figur_{anchor}",
        caption=f"Hur organisationer förhåller sig till {chapter.number}; en organisation kan räknas i flera staplar. "
        f"{wording.unit_note([figure], draft.standing)}",
        description=f"Liggande staplar. Av {wording.integer(figure.denominator)} hörda organisationer: {said}.",
        rows="Förhållningssätt",
        axis=axis_of(figure),
        categories=tuple(values),
        series=(ChartSeries("Organisationer", tuple(values.values()), light(chapter.colour)),),
        most=figure.denominator,
    )


def _need(part: NeedPart, draft: NeedsDraft, charts: Sequence[ChartBlock]) -> Iterator[Block]:
    chapter = part.chapter
    before = list(_before_chart(part, draft, captioned=bool(charts)))
    yield from _keeping(before) if charts and len(before) <= _SHORT else before
    yield from charts
    yield from _quotations(part)
    against = list(_against(part, draft))
    if not chapter.origins:
        yield from against
    else:
        yield from against[:-1]
        yield from _keeping(against[-1:])
        yield label(StyledText("Vad det kommer från"))
        yield Paragraph(ParagraphRole.BODY, tuple(origins_told(chapter.origins))[1:])


def _before_chart(part: NeedPart, draft: NeedsDraft, *, captioned: bool) -> Iterator[Paragraph]:
    chapter = part.chapter
    if chapter.claim:
        yield Paragraph(ParagraphRole.CLAIM, plain(chapter.claim))
    yield from _written(part.text, draft, MISSING["summary"])
    yield from map(_verdict, part.verdicts)
    yield body(_line(part, draft, captioned=captioned))
    if chapter.parts:
        yield body(wording.parts_of(chapter))


def _keeping(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    return (replace(each, keeps=True) for each in paragraphs)


def _line(part: NeedPart, draft: NeedsDraft, *, captioned: bool) -> str:
    """Return the figures in one line, in the units that the plan wants; a chart's caption says what is finished."""
    wanted = [figure for figure in part.chapter.figures if figure.unit in draft.plan.units]
    told = "; ".join(filter(None, map(_figure, wanted)))
    stances = next((wording.stances(figure) for figure in wanted), "")
    doubtful = wording.unsure(part.chapter) if any(figure.unit is Unit.PASSAGE for figure in wanted) else ""
    finished = "" if captioned else f"{wording.finished(draft.standing)}."
    return " ".join(filter(None, [f"{told}." if told else "", stances, doubtful, finished]))


def _figure(figure: Frequency) -> str:
    if not figure.denominator:
        return ""
    unit = IN_SWEDISH.denominators[figure.unit]
    of = f"{wording.integer(figure.count)} av {wording.integer(figure.denominator)} {unit}"
    if figure.unit is Unit.ORGANISATION:
        return f"{of} tar upp detta ({wording.share(figure.count, figure.denominator)})"
    return of


def _verdict(verdict: PrintedVerdict) -> Paragraph:
    unread = f" {wording.integer(verdict.unread)} motbelägg är inte genomgångna." if verdict.unread else ""
    decided = f" ({verdict.by}, {wording.moment(verdict.at)[:10]})"
    words = f"{IN_SWEDISH.of(verdict.outcome)}{decided}. {verdict.reason}{unread}"
    return Paragraph(
        ParagraphRole.BODY,
        (StyledText("Bedömning ", TextStyle.STRONG), badge(*verdict.badge), StyledText(f" {words}")),
    )


def _quotations(part: NeedPart) -> Iterator[Block]:
    yield label(StyledText("Ur materialet"))
    if not part.supporting:
        yield Paragraph(ParagraphRole.BODY, (gap("Inga citat valda"),))
    for quotation in part.supporting:
        yield quoted(quotation)


def _against(part: NeedPart, draft: NeedsDraft) -> Iterator[Paragraph]:
    """Yield what nuances and contradicts; where nobody does there is nothing to write."""
    mark = draft_bookmark(part.chapter.number, "against")
    yield Paragraph(ParagraphRole.LABEL, plain("Vad som talar emot"), mark=mark)
    figure = next(iter(part.chapter.figures), None)
    said = figure.stances if figure else None
    if not part.against and not part.contrary and not (said and (said.nuance or said.contradict)):
        yield body("Ingen kodning nyanserar eller motsäger detta.")
        return
    yield from _written(part.against, draft, MISSING["against"])
    for quotation in part.contrary:
        yield quoted(quotation)
    if not part.contrary:
        yield Paragraph(ParagraphRole.BODY, (gap("Inga citat som nyanserar eller motsäger är valda"),))


def quoted(excerpt: Excerpt) -> Paragraph:
    """Return a quotation as a paragraph of its own; where it stands in the material, its footnote says."""
    words: list[StyledText] = []
    marks = wording.excerpt_marks(excerpt)
    if marks:
        words.append(StyledText(f"{', '.join(marks)}: ", TextStyle.STRONG))
    words.append(StyledText(wording.passage_text(excerpt.text, verbatim=excerpt.verbatim)))
    role = ParagraphRole.QUOTE if excerpt.verbatim else ParagraphRole.RENDERED
    return Paragraph(role, (*words, note(*_source(excerpt))))


def _source(excerpt: Excerpt) -> Iterator[StyledText]:
    """Yield the evidence, then where it stands: a line that begins with the number cannot end inside it."""
    kind = wording.passage_label(verbatim=excerpt.verbatim, use=excerpt.use)
    where = wording.whereabouts(excerpt.attribution, excerpt.source_title, excerpt.reference)
    for evidence in excerpt.evidence:
        yield StyledText(evidence, TextStyle.EVIDENCE)
        yield StyledText(" · ")
    yield StyledText(" · ".join(filter(None, (kind, *where))))


def _written(text: str, draft: NeedsDraft, missing: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of an own text, its evidence as footnotes; what is missing is marked."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    if not paragraphs:
        yield Paragraph(ParagraphRole.OWN, (gap(missing),))
    for line in paragraphs:
        yield Paragraph(ParagraphRole.OWN, tuple(_cited(line, draft)))


def _cited(line: str, draft: NeedsDraft) -> Iterator[StyledText]:
    pieces = CITED.split(line)
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            if piece:
                yield StyledText(piece.rstrip() if place + 1 < len(pieces) else piece)
        elif (excerpt := draft.cited.get(piece)) is not None:
            yield note(*_source(excerpt), evidence=piece)
        else:
            yield gap(f"{piece} {NOT_CITED[draft.not_cited.get(piece, 'unknown')]}")


def label(*spans: StyledText) -> Paragraph:
    """Return a small heading that keeps to what follows."""
    return Paragraph(ParagraphRole.LABEL, spans)
