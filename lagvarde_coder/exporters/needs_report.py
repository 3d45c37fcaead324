"""The draft of the report on development needs: what is known stands in it, what somebody has to write is marked."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from lagvarde_coder.domain.figures.results import Standing, Unit
from lagvarde_coder.domain.report.needs_draft import (
    NeedsDraft,
    PrintedFamily,
)
from lagvarde_coder.exporters import tables, wording
from lagvarde_coder.exporters.blocks import (
    Block,
    ChartBlock,
    ChartSeries,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    StyledText,
    badge,
    body,
    gap,
    link,
    plain,
    reference,
)
from lagvarde_coder.exporters.chapters import (
    aside_sections,
    heard_section,
    lineage_sections,
    outside_sections,
)
from lagvarde_coder.exporters.need_sections import axis_of, headed_needs, label, need_sections, quoted
from lagvarde_coder.exporters.report import ReportSection
from lagvarde_coder.words import IN_SWEDISH, within

SUCCESSES, RISKS = "framgangsfaktorer", "risker"
_TITLES = {SUCCESSES: "Framgångsfaktorer", RISKS: "Risker"}
_FIGURES = "figur_behov"
_INK = "1F3A4D"


def needs_sections(draft: NeedsDraft) -> list[ReportSection]:
    """Return the headings of the draft with what stands under each."""
    return [
        _figures_section(draft),
        *need_sections(draft),
        *_family_sections(draft),
        *aside_sections(draft.base),
        *outside_sections(draft.base),
        *lineage_sections(draft.base, draft.becoming),
        heard_section(draft.base),
    ]


def first_page(draft: NeedsDraft, sections: Sequence[ReportSection]) -> Iterator[Block]:
    """Yield the page that can be read alone: the needs by group, and what they rest on."""
    anchors = {section.heading.anchor for section in sections}
    headed = [(heading, part) for heading, part in headed_needs(draft) if part is not None]
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
    yield label(StyledText("Så läses rapporten"))
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
        axis=axis_of(rows[0]),
        categories=tuple(f"{row.number} {row.name}" for row in rows),
        series=(ChartSeries("Tar upp", tuple(row.count for row in rows), _INK),),
        most=of,
    )


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
            yield label(StyledText(f"{one.number} {one.name}"))
        yield from map(quoted, one.quotations)
