"""What the page of the codebook shows, read in one go beside the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.themes.codebook import confusable


@dataclass(frozen=True, slots=True)
class CodebookState:
    """The themes in their order, and what is known of each.

    Attributes:
        organisations: of each theme or need how many take it up, of those heard.
        passages: the codings that themes have as examples and near-misses, by id; removed ones are not there.
    """

    book: Codebook
    themes: Sequence[Theme]
    families: Sequence[Family]
    organisations: Mapping[Id, tuple[int, int]]
    passages: Mapping[Id, CodingLine]
    writable: bool

    @classmethod
    def of(cls, project: OpenProject) -> Self:
        """Read a project; takes as long as counting does."""
        book = project.themes.codebook
        themes = book.themes()
        stages = [stage for stage in Stage if any(theme.stage is stage for theme in themes)]
        figures = [figure for stage in stages for figure in project.figures.counting.frequencies(stage)]
        named = [coding for theme in themes for coding in (*theme.examples, *theme.near_misses)]
        return cls(
            book.codebook(),
            themes,
            project.themes.families.all(),
            {figure.theme: (figure.count, figure.denominator) for figure in figures},
            {line.coding.id: line for line in project.coding.marking.some(named)},
            project.writable,
        )

    def theme(self, theme: Id) -> Theme | None:
        """Return a theme by its id, or None."""
        return next((one for one in self.themes if one.id == theme), None)

    def confused(self, theme: Theme) -> tuple[Id, ...]:
        """Return what a theme is confused with, whichever of the two says so."""
        return confusable(theme, self.themes)
