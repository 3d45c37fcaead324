"""The figure whose passages are listed: which it is, in words, and where they come from."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import StancePart
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.gui.models.figures import group_name, stance_name
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.figures.bars import bar_key, shown_groups
from lagvarde_coder.gui.workspaces.figures.query import (
    FiguresAnswer,
    FiguresQuery,
    excerpts_of,
    excerpts_saying,
)

TABLE, BARS, PAIRS, MATRIX, PICTURES, QUERY, FRAME = range(7)
"""The places where figures are shown, in the order of their tabs."""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """One figure: of a theme as a whole, in a group, of those who say a thing of it, or with another theme.

    Attributes:
        group: the group's key; None for the whole.
        other: the id of the other theme of a pair, or empty.
    """

    theme: str
    group: str | None = None
    part: StancePart | None = None
    other: str = ""

    @property
    def bar(self) -> str:
        """The key of its bar."""
        return bar_key(self.theme, self.group)

    def within(self, answer: FiguresAnswer, tab: int) -> "ShownFigure | None":
        """Return the figure that stands for it in a tab: the theme's whole where it is not itself there.

        None if its theme is not counted now.
        """
        figures, ids = answer.figures, {theme.id for theme in answer.themes}
        if self.theme not in {row.theme for row in figures.rows}:
            return None
        bars = {group.key for group in shown_groups(figures)}
        has_group = (self.theme, self.group) in figures.cells and tab != PAIRS and (tab != BARS or self.group in bars)
        has_part = tab == TABLE and any(row.stances for row in figures.rows)
        return replace(
            self,
            group=self.group if has_group else None,
            part=self.part if has_part else None,
            other=self.other if tab == PAIRS and self.other in ids else "",
        )

    def excerpts(self, project: OpenProject, asked: FiguresQuery) -> list[Excerpt]:
        """Return the passages behind it; runs in a worker's thread."""
        if self.part is not None:
            return excerpts_saying(project, asked, self.theme, self.part)
        return excerpts_of(project, asked, self.theme, self.group, self.other)

    def about(self, answer: FiguresAnswer) -> str:
        """Return which figure it is: theme, group, how many, of what."""
        figures = answer.figures
        names = {row.theme: f"{row.number} {row.name}" for row in figures.rows}
        name, figure = names[self.theme], figures.cells[self.theme, self.group]
        if self.other:
            numbers = {theme.id: theme.number for theme in answer.themes}
            pair = {numbers[self.theme], numbers[self.other]}
            passages = next((found.passages for found in answer.pairs if {found.a, found.b} == pair), 0)
            text = QCoreApplication.translate("ShownFigure", "{0} on the same words as {1}, passages: {2}")
            return text.format(name, names[self.other], wording.number(passages))
        if self.part is not None and figure.stances is not None:
            counts = dict(zip(StancePart, figure.stances, strict=True))
            text = QCoreApplication.translate("ShownFigure", "{0}, {1}: {2} of {3} organisations heard")
            numbers_of = wording.number(counts[self.part]), wording.number(figure.denominator)
            return text.format(name, stance_name(self.part).lower(), *numbers_of)
        where = f" ({group_name(figures.by, figure.group)})" if figure.group is not None else ""
        return f"{name}{where}: {phrases.of_denominator(figure.unit, figure.count, figure.denominator)}"
