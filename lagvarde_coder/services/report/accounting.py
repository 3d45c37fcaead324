"""Accounts of what a report rests on, so that nothing is left out in silence: every document, and every theme."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lagvarde_coder.domain.coding.coverage import NOTHING
from lagvarde_coder.domain.figures.counted import CountedSource, Scope
from lagvarde_coder.domain.figures.heard import heard_organisations
from lagvarde_coder.domain.figures.results import HeardFigures, Standing, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.reports import MaterialLine, OutsideNeeds, ThemeAccount
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.services.figures.gathering import CountedMaterial, frequencies


def heard_figures(counted: CountedMaterial) -> HeardFigures:
    """Return how many organisations were heard in dialogues and in answers, in both, in neither, and in all."""

    def of(*kinds: SourceKind) -> frozenset[Id]:
        return heard_organisations([source for source in counted.sources if source.kind in kinds], counted.scope)

    spoken, written = of(SourceKind.DIALOGUE), of(SourceKind.ANSWER)
    together = heard_organisations(counted.sources, counted.scope)
    return HeardFigures(
        dialogues=len(spoken),
        answers=len(written),
        both=len(spoken & written),
        others=len(together - spoken - written),
        together=len(together),
    )


def material_lines(counted: CountedMaterial, stands: Standing) -> Iterator[MaterialLine]:
    """Yield the documents of each kind, all that are counted, and internal ones."""
    inside = [source for source in counted.sources if source.internal]
    outside = [source for source in counted.sources if not source.internal]
    for kind in SourceKind:
        if of_kind := [source for source in outside if source.kind is kind]:
            yield _material_line(of_kind, stands, kind)
    yield _material_line(outside, stands)
    if inside:
        yield _material_line(inside, stands, internal=True)


def without_organisation(sources: Iterable[CountedSource]) -> int:
    """Return how many documents nobody is heard in: neither they nor a section of them names an organisation."""
    return sum(not source.voices.heard for source in sources)


def theme_account(counted: CountedMaterial) -> ThemeAccount:
    """Return what became of every theme; sub-themes count with their theme, sub-needs with their need."""
    carried = brought(counted)
    used = carried | {theme.parent for theme in counted.themes if theme.id in carried}
    mains = [theme for theme in counted.themes if theme.parent is None and theme.stage is Stage.THEME]
    others = [theme.status for theme in mains if theme.id not in used]
    needs = [theme for theme in counted.themes if theme.stage is Stage.NEED]
    return ThemeAccount(
        needs=sum(need.parent is None and need.in_use for need in needs),
        brought=len(mains) - len(others),
        outside=others.count(ThemeStatus.ACTIVE),
        parked=others.count(ThemeStatus.PARKED),
        dropped=len(others) - others.count(ThemeStatus.ACTIVE) - others.count(ThemeStatus.PARKED),
        retired=tuple(f"{need.number} {need.name}" for need in needs if not need.in_use),
    )


def outside_needs(counted: CountedMaterial) -> Iterator[OutsideNeeds]:
    """Yield the themes of which no need has all, with the figures of what no need has."""
    needs, carried = {theme.id for theme in counted.of(Stage.NEED)}, brought(counted)
    loose = [row for row in counted.codings if not needs & counted.lineage.counts_for(row[0], row[4])]
    rest = replace(counted, codings=loose)
    organisations = frequencies(rest, Stage.THEME, Unit.ORGANISATION, None, counted.scope)
    passages = frequencies(rest, Stage.THEME, Unit.PASSAGE, None, counted.scope)
    themes = {theme.id: theme for theme in counted.themes}
    for figure, places in zip(organisations, passages, strict=True):
        whole = figure.theme not in carried
        if themes[figure.theme].has_chapter and (places.count or (whole and not _parts_carried(figure.theme, counted))):
            yield OutsideNeeds(figure=figure, passages=places.count, whole=whole)


def brought(counted: CountedMaterial) -> set[Id]:
    """Return the themes of which something is brought into a need, by themselves or with their parent."""
    needs = [theme.id for theme in counted.of(Stage.NEED)]
    is_part = counted.lineage.is_part_of
    return {
        theme.id
        for theme in counted.themes
        if theme.stage is not Stage.NEED and any(is_part(theme.id, need) for need in needs)
    }


def _parts_carried(theme: Id, counted: CountedMaterial) -> bool:
    """Tell whether a theme has parts, and all of them are brought into needs."""
    parts: list[Theme] = [part for part in counted.themes if part.parent == theme]
    return bool(parts) and {part.id for part in parts} <= brought(counted)


def _material_line(
    sources: list[CountedSource], stands: Standing, kind: SourceKind | None = None, *, internal: bool = False
) -> MaterialLine:
    ids = {source.id for source in sources}
    covered = [document.coverage for document in stands.documents if document.source in ids]
    return MaterialLine(
        kind=kind,
        internal=internal,
        documents=len(sources),
        finished=sum(source.finished for source in sources),
        nameless=without_organisation(sources),
        organisations=len(heard_organisations(sources, Scope(include_internal=internal))),
        coverage=sum(covered, NOTHING) if covered else None,
    )
