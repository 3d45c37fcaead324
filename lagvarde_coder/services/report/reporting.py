"""The report with a chapter for every theme or need, put together from one snapshot."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.cooccurrence import passages_of_each
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.figures.results import Frequency, HeardFigures, Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.reports import Chapter, ThemeReport
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.exporters.theme_report import theme_sections
from lagvarde_coder.services.decisions.lineage import lineage_steps, set_aside
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.excerpts import Excerpts, without_parts
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material, frequencies
from lagvarde_coder.services.material.ledger import ledger_figures
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def theme_report(read: "Reader", stands: Standing, gate: Gate, *, stage: Stage) -> ThemeReport:
    """Return everything that the report on a stage shows."""
    counted = counted_material(read)
    chapters = tuple(_chapters(read, counted, stage, gate))
    steps = tuple(lineage_steps(read, counted))
    carried = {step.theme for step in steps} if stage is Stage.NEED else set()
    return ThemeReport(
        title=stands.project,
        standing=stands,
        summary=tuple(chapter.figures[0] for chapter in chapters),
        chapters=chapters,
        lineage=steps,
        set_aside=tuple(aside for aside in set_aside(read, counted) if aside.number not in carried),
        ledger=tuple(ledger_figures(read, gate.group)[1]),
        heard=heard_figures(counted),
    )


def theme_outline(read: "Reader", stands: Standing, *, stage: Stage, chapters: str) -> Iterator[OutlineLine]:
    """Yield what the report on a stage will hold; ``chapters`` says what its chapters are."""
    counted = counted_material(read)
    themes = _with_chapter(counted, stage)
    parts = (counted.codings, counted.sources, counted.lineage, Scope())
    passages = passages_of_each([theme.id for theme in themes], *parts)
    printed = sum(1 for theme in themes for _ in without_parts(passages, theme.id, _children(theme, themes)))
    yield OutlineLine(chapters, len(themes))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Passages with their source"), printed)
    without = sum(not passages[theme.id] for theme in themes)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Chapters without any passage"), without)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Documents done"), (stands.finished, stands.total))
    if stands.only:
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Only coding by"), stands.only)
    for group in ledger_figures(read)[1]:
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Answered, {0}"), (group.answered, group.asked), group.name)
        if group.told:
            told = (group.told.answered, group.told.asked)
            yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Answered, {0}, as the documents say"), told, group.name)


def heard_figures(counted: CountedMaterial) -> HeardFigures:
    """Return how many organisations were heard in dialogues and in answers, in both, and in all."""

    def of(*kinds: SourceKind) -> frozenset[Id]:
        return heard_organisations([source for source in counted.sources if source.kind in kinds], Scope())

    spoken, written = of(SourceKind.DIALOGUE), of(SourceKind.ANSWER)
    together = heard_organisations(counted.sources, Scope())
    return HeardFigures(dialogues=len(spoken), answers=len(written), both=len(spoken & written), together=len(together))


def _chapters(read: "Reader", counted: CountedMaterial, stage: Stage, gate: Gate) -> Iterator[Chapter]:
    """Yield the chapters; the figures of each begin with the organisations."""
    figures: dict[Id, list[Frequency]] = defaultdict(list)
    for unit in (Unit.ORGANISATION, Unit.SOURCE, Unit.PASSAGE, Unit.CHARACTER):
        for figure in frequencies(counted, stage, unit, None, Scope()):
            figures[figure.theme].append(figure)
    themes = _with_chapter(counted, stage)
    known = {theme.id for theme in themes}
    excerpts = Excerpts(read, counted, known, Scope(), gate)
    for theme in themes:
        yield Chapter(
            number=own(theme.number),
            name=own(theme.name),
            claim=own(theme.claim),
            definition=own(theme.definition),
            group=own(theme.group),
            colour=theme.colour,
            level=2 if theme.parent in known else 1,
            figures=tuple(figures[theme.id]),
            excerpts=tuple(excerpts.of(theme.id, without=_children(theme, themes))),
        )


def _with_chapter(counted: CountedMaterial, stage: Stage) -> list[Theme]:
    return [theme for theme in counted.of(stage) if theme.has_chapter]


def _children(theme: Theme, themes: Sequence[Theme]) -> list[Id]:
    return [one.id for one in themes if one.parent == theme.id]


NEEDS = ReportKind(
    name="utvecklingsbehov",
    aliases=("needs",),
    title=QT_TRANSLATE_NOOP("Reports", "Development needs"),
    file_words=QT_TRANSLATE_NOOP("Reports", "development needs"),
    gather=partial(theme_report, stage=Stage.NEED),
    sections=theme_sections,
    outline=partial(
        theme_outline,
        stage=Stage.NEED,
        chapters=QT_TRANSLATE_NOOP("Reports", "Development needs, sub-needs included"),
    ),
)
THEMES = ReportKind(
    name="teman",
    aliases=("themes",),
    title=QT_TRANSLATE_NOOP("Reports", "Themes"),
    file_words=QT_TRANSLATE_NOOP("Reports", "themes"),
    gather=partial(theme_report, stage=Stage.THEME),
    sections=theme_sections,
    outline=partial(
        theme_outline, stage=Stage.THEME, chapters=QT_TRANSLATE_NOOP("Reports", "Themes, sub-themes included")
    ),
)
