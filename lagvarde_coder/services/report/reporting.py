"""The report with a chapter for every theme or need, put together from one snapshot."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.cooccurrence import passages_of_each
from lagvarde_coder.domain.figures.results import Frequency, Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.file_content import BESIDE_PASSAGES, THEMES_SAID, PrintedPassages, content_of
from lagvarde_coder.domain.report.reports import Chapter, Origin, SetAside, ThemeBadge, ThemeReport
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.exporters.theme_report import theme_sections
from lagvarde_coder.services.decisions.lineage import carried_parts, lineage_steps, set_aside
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.excerpts import Excerpts, without_parts
from lagvarde_coder.services.figures.gathering import CountedMaterial, frequencies, limited_material
from lagvarde_coder.services.material.ledger_figures import ledger_figures
from lagvarde_coder.services.report.accounting import (
    brought,
    heard_figures,
    material_lines,
    outside_needs,
    theme_account,
    without_organisation,
)
from lagvarde_coder.services.report.chosen import chosen_evidence
from lagvarde_coder.services.report_kinds import Heeds, OutlineLine, ReportChapter, ReportKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def theme_report(
    read: "Reader",
    stands: Standing,
    gate: Gate,
    *,
    stage: Stage,
    title: str = "",
    counted: CountedMaterial | None = None,
) -> ThemeReport:
    """Return everything that the catalogue of a stage shows; without excerpts for who has ``counted`` already.

    ``title`` is what the first page calls it; the project's name, if it is called nothing else.
    """
    printed = counted is None
    counted = counted or limited_material(read, stands.scope)
    chapters = tuple(_chapters(read, counted, stage, gate, printed=printed))
    return ThemeReport(
        title=title or stands.project,
        standing=stands,
        summary=tuple(chapter.figures[0] for chapter in chapters),
        chapters=chapters,
        lineage=tuple(lineage_steps(read, counted)),
        set_aside=tuple(_set_aside(read, counted, stage)),
        ledger=tuple(ledger_figures(read, gate.group)[1]),
        heard=heard_figures(counted),
        account=theme_account(counted),
        outside=tuple(outside_needs(counted)) if stage is Stage.NEED else (),
        material=tuple(material_lines(counted, stands)),
        chosen=chosen_evidence(read) if printed else frozenset(),
    )


def theme_outline(read: "Reader", stands: Standing, *, stage: Stage, chapters: str) -> Iterator[OutlineLine]:
    """Yield what the report on a stage will hold; ``chapters`` says what its chapters are."""
    counted = limited_material(read, stands.scope)
    themes = _with_chapter(counted, stage)
    parts = (counted.codings, counted.sources, counted.lineage, counted.scope)
    passages = passages_of_each([theme.id for theme in themes], *parts)
    printed = sum(1 for theme in themes for _ in without_parts(passages, theme.id, _children(theme, themes)))
    yield OutlineLine(chapters, len(themes))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Passages with their source"), printed)
    without = sum(not passages[theme.id] for theme in themes)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Chapters without any passage"), without)
    if stage is Stage.NEED:
        yield from _account_outline(counted)
    yield from material_outline(read, counted, stands)
    yield from _left_out(read, counted, stage)


def _left_out(read: "Reader", counted: CountedMaterial, stage: Stage) -> Iterator[OutlineLine]:
    """Yield the chapters that the report has not, since nothing would stand in them."""
    needs = stage is Stage.NEED
    holds = {
        "behov": bool(_with_chapter(counted, stage)),
        "kapitel": bool(_with_chapter(counted, stage)),
        "andra": any(_set_aside(read, counted, stage)),
        "utanfor": needs and any(outside_needs(counted)),
        "sammanforing": any(lineage_steps(read, counted)),
    }
    for key in (key for key, there in holds.items() if not there):
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Empty, left out"), "", chapter=key)


def _account_outline(counted: CountedMaterial) -> Iterator[OutlineLine]:
    """Yield what became of the themes: the last lines add up to the first."""
    account = theme_account(counted)
    brought = (account.brought, account.themes)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Themes merged into a need"), brought)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Themes not merged into a need"), account.outside)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Themes set aside: other areas, dropped"), account.aside)


def material_outline(read: "Reader", counted: CountedMaterial, stands: Standing) -> Iterator[OutlineLine]:
    """Yield what the report rests on, and how far the work has come."""
    outside = [source for source in counted.sources if not source.internal]
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Documents done"), (stands.finished, stands.total))
    if stands.gone_through is not None:
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Text gone through"), f"{stands.gone_through} %")
    if nameless := without_organisation(outside):
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Documents without organisation"), nameless)
    if internal := len(counted.sources) - len(outside):
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Internal documents, not counted"), internal)
    if stands.only:
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Only coding by"), stands.only)
    heard = heard_figures(counted)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Organisations heard"), heard.together)
    if heard.others:
        yield OutlineLine(
            QT_TRANSLATE_NOOP("Reports", "… of these neither in a dialogue nor in an answer"), heard.others
        )
    for group in ledger_figures(read)[1]:
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Answered, {0}"), (group.answered, group.asked), group.name)
        if group.told:
            told = (group.told.answered, group.told.asked)
            yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Answered, {0}, as the documents say"), told, group.name)


def _chapters(
    read: "Reader", counted: CountedMaterial, stage: Stage, gate: Gate, *, printed: bool
) -> Iterator[Chapter]:
    """Yield the chapters, with excerpts if they are printed; the figures of each begin with the organisations."""
    figures: dict[Id, list[Frequency]] = defaultdict(list)
    for unit in (Unit.ORGANISATION, Unit.SOURCE, Unit.PASSAGE, Unit.CHARACTER):
        for figure in frequencies(counted, stage, unit, None, counted.scope):
            figures[figure.theme].append(figure)
    themes = _with_chapter(counted, stage)
    known = {theme.id: theme for theme in themes}
    origins = _origins(counted)
    excerpts = Excerpts(read, counted, known, counted.scope, gate)
    for theme in themes:
        children = _children(theme, themes)
        passages, unsure = excerpts.amounts(theme.id)
        yield Chapter(
            stage=stage,
            number=own(theme.number),
            name=own(theme.name),
            claim=own(theme.claim),
            definition=own(theme.definition),
            group=own(theme.group),
            colour=theme.colour,
            level=2 if theme.parent in known else 1,
            figures=tuple(figures[theme.id]),
            passages=passages,
            unsure=unsure,
            excerpts=tuple(excerpts.of(theme.id, without=children)) if printed else (),
            parts=tuple(own(known[child].number) for child in children),
            origins=tuple(origins[theme.id]),
        )


def _origins(counted: CountedMaterial) -> dict[Id, list[Origin]]:
    """Return what was brought into each need, in the order of the codebook."""
    themes = {theme.id: theme for theme in counted.themes}
    place = {theme: number for number, theme in enumerate(themes)}
    existing = {row[0] for row in counted.codings}
    origins: dict[Id, list[Origin]] = defaultdict(list)
    for link in sorted(counted.links, key=lambda link: place[link.theme]):
        theme = themes[link.theme]
        origins[link.need].append(
            Origin(
                badge=ThemeBadge(own(theme.number), theme.colour),
                name=own(theme.name),
                codings=link.codings_among(existing),
                parts=tuple(own(part.number) for part in carried_parts(counted, link)),
            )
        )
    return origins


def _set_aside(read: "Reader", counted: CountedMaterial, stage: Stage) -> Iterator[SetAside]:
    """Yield what was set aside, but for what stands in a chapter because a need carries it."""
    in_chapters = brought(counted) if stage is Stage.NEED else set()
    carried = {theme.number for theme in counted.themes if theme.id in in_chapters}
    told = [aside for aside in set_aside(read, counted) if aside.number not in carried]
    figures = frequencies(counted, Stage.THEME, Unit.ORGANISATION, None, counted.scope) if told else []
    by_number = {one.number: one for one in figures}
    for aside in told:
        yield replace(aside, figure=by_number.get(aside.number))


def _with_chapter(counted: CountedMaterial, stage: Stage) -> list[Theme]:
    """Return what has a chapter: the ones of a group beside each other, each followed by its parts."""
    themes = [theme for theme in counted.of(stage) if theme.has_chapter]
    known = {theme.id: theme for theme in themes}
    groups = [known.get(theme.parent or "", theme).group for theme in themes]
    place = {group: number for number, group in reversed(list(enumerate(groups)))}
    return [theme for _, theme in sorted(zip(groups, themes, strict=True), key=lambda pair: place[pair[0]])]


def _children(theme: Theme, themes: Sequence[Theme]) -> list[Id]:
    return [one.id for one in themes if one.parent == theme.id]


CHAPTERS = (
    ReportChapter("sammanfattning", QT_TRANSLATE_NOOP("Reports", "Summary")),
    ReportChapter("horda", QT_TRANSLATE_NOOP("Reports", "Who was heard")),
    ReportChapter("kapitel", QT_TRANSLATE_NOOP("Reports", "A chapter for each, with its passages")),
    ReportChapter("utanfor", QT_TRANSLATE_NOOP("Reports", "Themes brought into no need")),
    ReportChapter("sammanforing", QT_TRANSLATE_NOOP("Reports", "How the themes became needs")),
    ReportChapter("andra", QT_TRANSLATE_NOOP("Reports", "Other areas, and themes that were dropped")),
)
"""What the catalogues hold."""
_WRITTEN = f"{THEMES_SAID} {BESIDE_PASSAGES} reason"

EXCERPTS = ReportKind(
    name="utdrag",
    aliases=("excerpts", "utdrag per behov"),
    title=QT_TRANSLATE_NOOP("Reports", "Passages by need"),
    file_words=QT_TRANSLATE_NOOP("Reports", "passages by need"),
    gather=partial(theme_report, stage=Stage.NEED, title="Utdrag per behov"),
    sections=theme_sections,
    outline=partial(
        theme_outline,
        stage=Stage.NEED,
        chapters=QT_TRANSLATE_NOOP("Reports", "Development needs, sub-needs included"),
    ),
    chapters=CHAPTERS,
    planned=ThemeReport.planned,
    heeds=(Heeds.CHOSEN,),
    filtered=True,
    content=content_of(PrintedPassages.OF_NEEDS, written=_WRITTEN, chapters="kapitel"),
)
THEMES = ReportKind(
    name="teman",
    aliases=("themes", "utdrag per tema"),
    title=QT_TRANSLATE_NOOP("Reports", "Passages by theme"),
    file_words=QT_TRANSLATE_NOOP("Reports", "passages by theme"),
    gather=partial(theme_report, stage=Stage.THEME, title="Utdrag per tema"),
    sections=theme_sections,
    outline=partial(
        theme_outline, stage=Stage.THEME, chapters=QT_TRANSLATE_NOOP("Reports", "Themes, sub-themes included")
    ),
    chapters=CHAPTERS,
    planned=ThemeReport.planned,
    heeds=(Heeds.CHOSEN,),
    filtered=True,
    content=content_of(PrintedPassages.OF_THEMES, written=_WRITTEN, chapters="kapitel"),
)
