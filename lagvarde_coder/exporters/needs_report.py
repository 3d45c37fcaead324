"""The draft of the report on development needs: what is known stands in it, what somebody has to write is marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from lagvarde_coder.domain.figures.results import Frequency, Standing, Unit
from lagvarde_coder.domain.report.needs_draft import (
    NeedPart,
    NeedsDraft,
    PrintedFamily,
    PrintedVerdict,
)
from lagvarde_coder.domain.report.own_texts import CITED, MISSING, draft_bookmark
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.themes.palette import light
from lagvarde_coder.exporters import tables, wording
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
    link,
    note,
    plain,
    reference,
)
from lagvarde_coder.exporters.chapters import (
    aside_sections,
    chapter_headings,
    heard_section,
    lineage_sections,
    origins_told,
    outside_sections,
)
from lagvarde_coder.exporters.report import ReportSection
from lagvarde_coder.words import IN_SWEDISH, within

SUCCESSES, RISKS = "framgangsfaktorer", "risker"
_TITLES = {SUCCESSES: "Framgångsfaktorer", RISKS: "Risker"}
_FIGURES = "figur_behov"
_INK = "1F3A4D"
_SHORT = 8
"""Paragraphs up to which a need's chart stands on the page of its heading."""


def needs_sections(draft: NeedsDraft) -> list[ReportSection]:
    """Return the headings of the draft with what stands under each."""
    return [
        _figures_section(draft),
        *_need_sections(draft),
        *_family_sections(draft),
        *aside_sections(draft.base),
        *outside_sections(draft.base),
        *lineage_sections(draft.base, draft.becoming),
        heard_section(draft.base),
    ]


def first_page(draft: NeedsDraft, sections: Sequence[ReportSection]) -> Iterator[Block]:
    """Yield the page that can be read alone: the needs by group, and what they rest on."""
    anchors = {section.heading.anchor for section in sections}
    headed = [(heading, part) for heading, part in _headed(draft) if part is not None]
    if not headed:
        yield body("Rapporten har inga utvecklingsbehov än.")
        return
    yield Paragraph(ParagraphRole.LEAD, plain(_lead(draft, sum(part.chapter.level == 1 for _, part in headed))))
    for group, members in groupby(headed, key=lambda pair: pair[1].chapter.group):
        if group:
            yield Paragraph(ParagraphRole.LABEL, plain(group))
        for heading, part in members:
            chapter = part.chapter
            words = chapter.claim or chapter.name
            leading = link(words, heading.anchor) if heading.anchor in anchors else StyledText(words)
            yield Paragraph(ParagraphRole.ITEM, (badge(chapter.number, chapter.colour), StyledText("\t"), leading))
    yield _label(StyledText("Så läses rapporten"))
    yield Paragraph(ParagraphRole.BODY, tuple(_caution(sections)))


def _lead(draft: NeedsDraft, needs: int) -> str:
    account, heard, standing = draft.base.account, draft.base.heard, draft.standing
    brought = "sammanfört" if needs == 1 else "sammanförda"
    themes = f", {brought} ur {wording.integer(account.themes)} teman" if account and draft.base.lineage else ""
    documents = f"{wording.integer(standing.total)} dokument"
    voices = f" med {wording.integer(heard.together)} hörda organisationer" if heard else ""
    return f"Rapporten beskriver {wording.integer(needs)} utvecklingsbehov{themes}. Underlaget är {documents}{voices}."


def _caution(sections: Sequence[ReportSection]) -> Iterator[StyledText]:
    yield StyledText("Ordningen är inte en rangordning. Hur många som tar upp ett behov säger inte hur viktigt det är")
    figures = [figure.anchor for section in sections for figure in section.figures]
    if _FIGURES in figures:
        yield StyledText("; antalen står i ")
        yield reference(f"Figur{wording.NBSP}{figures.index(_FIGURES) + 1}", _FIGURES)
    yield StyledText(".")


def _figures_section(draft: NeedsDraft) -> ReportSection:
    charts = tuple(_overview(draft)) if draft.plan.charts else ()
    heading = HeadingBlock(1, "Behoven i siffror", "siffror", new_page=True)
    return ReportSection(heading, partial(_figures, draft, charts), charts, chapter="siffror")


def _overview(draft: NeedsDraft) -> Iterator[ChartBlock]:
    """Yield the chart of all needs, without their parts."""
    rows = [part.chapter.figures[0] for part in draft.needs if part.chapter.level == 1 and part.chapter.figures]
    if not rows:
        return
    of = max(row.denominator for row in rows)
    said = "; ".join(f"{row.number} {wording.integer(row.count)}" for row in rows)
    yield ChartBlock(
        anchor=_FIGURES,
        caption=f"Hur många som tar upp varje utvecklingsbehov. {wording.unit_note(rows, draft.standing)}",
        description=f"Liggande staplar. Organisationer som tar upp behovet, av {wording.integer(of)} hörda: {said}.",
        rows="Utvecklingsbehov",
        axis=_axis(rows[0]),
        categories=tuple(f"{row.number} {row.name}" for row in rows),
        series=(ChartSeries("Tar upp", tuple(row.count for row in rows), _INK),),
        most=of,
    )


def _axis(figure: Frequency) -> str:
    return f"{IN_SWEDISH.plural(figure.unit)}, av {wording.integer(figure.denominator)} hörda"


def _figures(draft: NeedsDraft, charts: Sequence[ChartBlock]) -> Iterator[Block]:
    if not draft.base.summary:
        yield body("Rapporten har inga utvecklingsbehov än.")
        return
    yield body(
        "Antalet säger inte hur viktigt ett behov är. En organisation som inte tar upp ett behov har inte avvisat det."
    )
    yield from charts
    yield tables.summary(draft.base)
    if any(row.stances for row in draft.base.summary):
        yield tables.stances(draft.base)


def _headed(draft: NeedsDraft) -> Iterator[tuple[HeadingBlock, NeedPart | None]]:
    parts = {part.chapter.number: part for part in draft.needs}
    for heading, chapter in chapter_headings([part.chapter for part in draft.needs]):
        yield heading, None if chapter is None else parts[chapter.number]


def _need_sections(draft: NeedsDraft) -> Iterator[ReportSection]:
    """Yield the needs by group; each group is a part that begins on a new page."""
    for heading, part in _headed(draft):
        new_page = heading.level == 1 and (part is None or part.chapter.level == 1)
        placed = replace(heading, new_page=new_page)
        if part is None:
            yield ReportSection(placed, partial(iter, ()), chapter="behov")
            continue
        placed = replace(placed, mark=draft_bookmark(part.chapter.number, "summary"))
        charts = tuple(_chart(part, draft, heading.anchor)) if draft.plan.charts else ()
        yield ReportSection(placed, partial(_need, part, draft, charts), charts, chapter="behov")


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
        axis=_axis(figure),
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
        yield _label(StyledText("Vad det kommer från"))
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
    yield _label(StyledText("Ur materialet"))
    if not part.supporting:
        yield Paragraph(ParagraphRole.BODY, (gap("Inga citat valda"),))
    for quotation in part.supporting:
        yield _quotation(quotation)


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
        yield _quotation(quotation)
    if not part.contrary:
        yield Paragraph(ParagraphRole.BODY, (gap("Inga citat som nyanserar eller motsäger är valda"),))


def _quotation(excerpt: Excerpt) -> Paragraph:
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
            yield gap(f"{piece} finns inte")


def _family_sections(draft: NeedsDraft) -> Iterator[ReportSection]:
    for place, family in enumerate(draft.families):
        heading = HeadingBlock(1, _TITLES[family.key], family.key, new_page=place == 0)
        yield ReportSection(heading, partial(_family, family, draft.standing), chapter=family.key)


def _family(family: PrintedFamily, standing: Standing) -> Iterator[Block]:
    yield Paragraph(ParagraphRole.BODY, (gap("Inledande text saknas"),))
    if not family.candidates:
        yield body("Projektet har inga kandidater av det här slaget.")
        return
    of = wording.integer(family.candidates[0].heard)
    unit = within(IN_SWEDISH.plural(Unit.ORGANISATION))
    yield tables.candidates(
        family,
        f"{_TITLES[family.key]} ur materialet. Enhet: {unit}. Nämnare: {of} hörda. {wording.finished(standing)}.",
    )
    for one in family.candidates:
        if one.quotations:
            yield _label(StyledText(f"{one.number} {one.name}"))
        yield from map(_quotation, one.quotations)


def _label(*spans: StyledText) -> Paragraph:
    return Paragraph(ParagraphRole.LABEL, spans)
