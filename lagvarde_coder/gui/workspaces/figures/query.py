"""What is asked of the material: which categories, in which unit, broken down by what, within which limits."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.results import CoOccurrence, Grouping, StancePart, Standing, Unit
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.gui.models.figures import Figures, cooccurrence_grid, frequency_grid
from lagvarde_coder.gui.models.table import Grid
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.clipboard import caption


@dataclass(frozen=True, slots=True)
class FiguresQuery:
    """One question to the figures. ``limits`` says the scope's filters in words."""

    of: Stage = Stage.THEME
    unit: Unit = Unit.ORGANISATION
    by: Grouping | None = None
    scope: Scope = field(default_factory=Scope)
    limits: tuple[str, ...] = ()

    def title(self, *, unit: Unit | None = None, whole: bool = False) -> str:
        """Return what the table shows, for its heading; of the ``whole`` alone, or in another ``unit``, if said."""
        parts = [wording.plural_of(self.of), wording.plural_of(unit or self.unit).lower()]
        if self.by is not None and not whole:
            parts.append(QCoreApplication.translate("Asked", "by {0}").format(wording.name_of(self.by).lower()))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class FiguresAnswer:
    """Everything the analysis shows, from one reading; ``outside``: themes in no need, while needs are shown.

    The two tables are made here, in the worker's thread: with many themes and groups they have many cells.
    """

    asked: FiguresQuery
    figures: Figures
    table: Grid
    themes: tuple[Theme, ...]
    pairs: tuple[CoOccurrence, ...]
    matrix: Grid
    standing: Standing
    outside: int = 0

    def finished(self) -> str:
        """Return "n of m documents done", and whose coding it is when that of others is hidden."""
        return phrases.basis(self.standing)

    def caption(self, title: str, unit_shown: Unit | None = None) -> str:
        """Return what a copied table or picture says of itself: unit, limits, how much is done, state, date."""
        shown = wording.plural_of(unit_shown or self.asked.unit).lower()
        unit = QCoreApplication.translate("Asked", "Unit: {0}").format(shown)
        not_weight = QCoreApplication.translate("Asked", "Counts do not say how important anything is.")
        return f"{caption(self.standing, title, unit, *self.asked.limits)} {not_weight}"


def answer(project: OpenProject, asked: FiguresQuery) -> FiguresAnswer:
    """Ask the services; runs in a worker's thread."""
    counting = project.figures.counting
    asked = replace(asked, limits=counting.limits(asked.scope, wording.spoken()))
    frequencies = counting.frequencies(asked.of, unit=asked.unit, by=asked.by, scope=asked.scope)
    figures = Figures.of(frequencies, asked.unit, asked.by, asked.of)
    beside = counting.beside(asked.of, asked.scope) if asked.unit is Unit.ORGANISATION else {}
    themes = tuple(theme for theme in project.themes.codebook.themes(asked.of) if theme.in_use)
    pairs = tuple(counting.cooccurrence(asked.of, asked.scope))
    return FiguresAnswer(
        asked,
        figures,
        frequency_grid(figures, beside),
        themes,
        pairs,
        cooccurrence_grid(themes, pairs),
        counting.standing(asked.scope),
        _outside(project) if asked.of is Stage.NEED else 0,
    )


def _outside(project: OpenProject) -> int:
    """Return how many themes in use no need has, sub-themes with their parents."""
    merged = {link.theme.id for link in project.decisions.merging.links()}
    themes = [theme for theme in project.themes.codebook.themes(Stage.THEME) if theme.in_use]
    with_parts = merged | {theme.parent for theme in themes if theme.id in merged and theme.parent}
    return sum(theme.parent is None and theme.id not in with_parts for theme in themes)


def excerpts_saying(project: OpenProject, asked: FiguresQuery, theme: str, part: StancePart) -> list[Excerpt]:
    """Return the passages behind one of the counts of those who support, nuance, contradict or only contradict."""
    return project.figures.counting.excerpts(theme, asked.scope, saying=part)


def excerpts_of(project: OpenProject, asked: FiguresQuery, theme: str, group: str | None, other: str) -> list[Excerpt]:
    """Return the passages behind a cell, of the group with this key; with ``other`` those that share words with it."""
    within = (asked.by, group) if asked.by is not None and group is not None else None
    excerpts = project.figures.counting.excerpts(theme, asked.scope, group=within)
    if not other:
        return excerpts
    places: dict[int, list[tuple[int, int]]] = {}
    for excerpt in project.figures.counting.excerpts(other, asked.scope):
        places.setdefault(excerpt.source_number, []).append((excerpt.start, excerpt.end))
    return [
        excerpt
        for excerpt in excerpts
        if any(excerpt.start < end and start < excerpt.end for start, end in places.get(excerpt.source_number, ()))
    ]
