"""What written reports show, put together from one snapshot."""

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.reports import Chapter, Frequency, Report, Unit
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.services.decisions.lineage import lineage_steps, set_aside
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.doubt.agenda import agenda_topics
from lagvarde_coder.services.figures.excerpts import Excerpts
from lagvarde_coder.services.figures.gathering import CountedMaterial, frequencies, material, standing
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
    chapters = tuple(_chapters(read, counted, stage, gate))
    steps = tuple(lineage_steps(read, counted))
    carried = {step.theme for step in steps} if name is ReportName.NEEDS else set()
    return Report(
        title=stands.project,
        standing=stands,
        summary=tuple(chapter.figures[0] for chapter in chapters),
        chapters=chapters,
        lineage=steps,
        set_aside=tuple(aside for aside in set_aside(read, counted) if aside.number not in carried),
        ledger=tuple(ledger_figures(read)[1]),
        heard=tuple(heard_figures(counted)),
    )


def heard_figures(counted: CountedMaterial) -> list[tuple[str, int]]:
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


def _chapters(read: "Reader", counted: CountedMaterial, stage: Stage, gate: Gate) -> Iterator[Chapter]:
    """Yield the chapters; the figures of each begin with the organisations."""
    figures: dict[Id, list[Frequency]] = defaultdict(list)
    for unit in (Unit.ORGANISATION, Unit.SOURCE, Unit.PASSAGE, Unit.CHARACTER):
        for figure in frequencies(counted, stage, unit, None, Scope()):
            figures[figure.theme].append(figure)
    themes = [theme for theme in counted.of(stage) if theme.has_chapter]
    known = {theme.id for theme in themes}
    excerpts = Excerpts(read, counted, known, Scope(), gate)
    for theme in themes:
        yield Chapter(
            number=theme.number,
            name=theme.name,
            claim=theme.claim,
            definition=theme.definition,
            group=theme.group,
            colour=theme.colour,
            level=2 if theme.parent in known else 1,
            figures=tuple(figures[theme.id]),
            excerpts=tuple(excerpts.of(theme.id, without=[one.id for one in themes if one.parent == theme.id])),
        )
