"""What written reports show, put together from one snapshot."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.reports import Chapter, Frequency, LineageStep, Report, SetAside, Unit
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.doubt.agenda import agenda_topics
from lagvarde_coder.services.figures.excerpts import Excerpts
from lagvarde_coder.services.figures.gathering import Material, frequencies, material, standing
from lagvarde_coder.services.material.ledger import ledger_figures

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class ReportName(StrEnum):
    """Which report: which categories make the chapters, or what is to be taken up at a meeting."""

    NEEDS = "utvecklingsbehov"
    THEMES = "teman"
    AGENDA = "agenda"


def chosen_report(read: "Reader") -> ReportName:
    """Return the report that fits the state of the work: needs once there are any, else themes."""
    needs = read.where(Theme, stage=str(Stage.NEED), status=str(ThemeStatus.ACTIVE))
    return ReportName.NEEDS if needs else ReportName.THEMES


def report(read: "Reader", actor: Id | None, name: ReportName, gate: Gate) -> Report:
    """Return everything a written report shows."""
    if name is ReportName.AGENDA:
        stands = standing(read, actor)
        return Report(title=f"Att ta upp: {stands.project}", standing=stands, agenda=tuple(agenda_topics(read, gate)))
    counted = material(read)
    stage = Stage.NEED if name is ReportName.NEEDS else Stage.THEME
    stands = standing(read, actor)
    summary = frequencies(counted, stage, Unit.ORGANISATION, None, Scope())
    return Report(
        title=stands.project,
        standing=stands,
        summary=tuple(summary),
        chapters=tuple(_chapters(read, counted, stage, summary, gate)),
        lineage=tuple(lineage_steps(read, counted)),
        set_aside=tuple(set_aside(read, counted)),
        ledger=tuple(ledger_figures(read)[1]),
        heard=tuple(heard_figures(counted)),
    )


def heard_figures(counted: Material) -> list[tuple[str, int]]:
    """Return how many organisations were heard in dialogues and in answers, in both, and in all."""

    def of(*kinds: SourceKind) -> frozenset[Id]:
        return heard_organisations([source for source in counted.sources if source.kind in kinds], Scope())

    spoken, written = of(SourceKind.DIALOGUE), of(SourceKind.ANSWER)
    return [
        ("Organisationer i dialoger", len(spoken)),
        ("Organisationer med skriftligt svar", len(written)),
        ("Organisationer i båda", len(spoken & written)),
        ("Organisationer sammanlagt", len(heard_organisations(counted.sources, Scope()))),
    ]


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
