"""The report with a chapter for every theme or need, put together from one snapshot."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.reports import (
    Chapter,
    Frequency,
    HeardFigures,
    LineageStep,
    SetAside,
    Standing,
    ThemeReport,
    Unit,
)
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.exporters.theme_report import theme_sections
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.excerpts import Excerpts
from lagvarde_coder.services.figures.gathering import Material, frequencies, material
from lagvarde_coder.services.material.ledger import ledger_figures
from lagvarde_coder.services.report.kinds import OutlineLine, ReportKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def theme_report(read: "Reader", stands: Standing, gate: Gate, *, stage: Stage) -> ThemeReport:
    """Return everything that the report on a stage shows."""
    counted = material(read)
    summary = frequencies(counted, stage, Unit.ORGANISATION, None, Scope())
    return ThemeReport(
        title=stands.project,
        standing=stands,
        summary=tuple(summary),
        chapters=tuple(_chapters(read, counted, stage, summary, gate)),
        lineage=tuple(lineage_steps(read, counted)),
        set_aside=tuple(set_aside(read, counted)),
        ledger=tuple(ledger_figures(read)[1]),
        heard=heard_figures(counted),
    )


def theme_outline(read: "Reader", stands: Standing, *, stage: Stage, chapters: str) -> Iterator[OutlineLine]:
    """Yield what the report on a stage will hold; ``chapters`` says what its chapters are."""
    figures = frequencies(material(read), stage, Unit.PASSAGE, None, Scope())
    passages = sum(one.count for one in figures if one.parent is None)
    yield OutlineLine(chapters, len(figures))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Passages with their source"), passages)
    without = sum(one.count == 0 for one in figures)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Chapters without any passage"), without)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Documents done"), (stands.finished, stands.total))
    if stands.only:
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Only coding by"), stands.only)
    for one in ledger_figures(read)[1]:
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Answered, {0}"), (one.answered, one.asked), one.name)


def heard_figures(counted: Material) -> HeardFigures:
    """Return how many organisations were heard in dialogues and in answers, in both, and in all."""

    def of(*kinds: SourceKind) -> frozenset[Id]:
        return heard_organisations([source for source in counted.sources if source.kind in kinds], Scope())

    spoken, written = of(SourceKind.DIALOGUE), of(SourceKind.ANSWER)
    together = heard_organisations(counted.sources, Scope())
    return HeardFigures(dialogues=len(spoken), answers=len(written), both=len(spoken & written), together=len(together))


def _chapters(
    read: "Reader", counted: Material, stage: Stage, summary: list[Frequency], gate: Gate
) -> Iterator[Chapter]:
    themes = counted.of(stage)
    figures: dict[Id, list[Frequency]] = {one.theme: [one] for one in summary}
    for unit in (Unit.SOURCE, Unit.PASSAGE, Unit.CHARACTER):
        for one in frequencies(counted, stage, unit, None, Scope()):
            figures[one.theme].append(one)
    excerpts = Excerpts(read, counted, [theme.id for theme in themes], Scope(), gate)
    for theme in themes:
        yield Chapter(
            number=own(theme.number),
            name=own(theme.name),
            claim=own(theme.claim),
            definition=own(theme.definition),
            group=own(theme.group),
            colour=theme.colour,
            level=2 if theme.parent else 1,
            figures=tuple(figures[theme.id]),
            excerpts=tuple(excerpts.of(theme.id, without=[one.id for one in themes if one.parent == theme.id])),
        )


def lineage_steps(read: "Reader", counted: Material) -> Iterator[LineageStep]:
    """Yield every theme's way into a need: who decided, when and why."""
    trail = read.trail
    coders = {one.id: one.name for one in read.all(Coder)}
    themes = {theme.id: theme for theme in counted.themes}
    place = {theme.id: at for at, theme in enumerate(counted.themes)}
    seen = {coding.id for coding in counted.codings} if read.only else None  # what others coded is not counted either
    for link in sorted(counted.links, key=lambda one: (place[one.need], place[one.theme])):
        made = trail.of_subject(link.id)[-1]
        yield LineageStep(
            theme=themes[link.theme].number,
            theme_name=themes[link.theme].name,
            need=themes[link.need].number,
            need_name=themes[link.need].name,
            reason=link.reason,
            by=coders[made.coder],
            at=made.time,
            codings=None if link.codings is None else len(link.codings if seen is None else seen & set(link.codings)),
        )


def set_aside(read: "Reader", counted: Material) -> Iterator[SetAside]:
    """Yield the themes that were dropped or parked, with who, when and why."""
    trail = read.trail
    coders = {one.id: one.name for one in read.all(Coder)}
    for theme in counted.themes:
        if theme.status not in {ThemeStatus.DROPPED, ThemeStatus.PARKED}:
            continue
        decided = [one for one in trail.of_subject(theme.id) if one.action in {Action.THEME_DROP, Action.THEME_PARK}]
        if decided:
            yield SetAside(
                number=theme.number,
                name=theme.name,
                status=str(theme.status),
                reason=str((trail.value(decided[-1].reason) or {}).get("text", "")),
                by=coders[decided[-1].coder],
                at=decided[-1].time,
            )


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
