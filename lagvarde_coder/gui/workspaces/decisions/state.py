"""What the merging workspace shows, from one reading."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.report.reports import LineageStep, SetAside
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.decisions.merging import LinkLine


@dataclass(frozen=True, slots=True)
class MergeState:
    """Themes, needs, the links between them, and why.

    Attributes:
        themes: all categories by id, in order.
        organisations: how many organisations take up each theme and need.
        steps: by the numbers of theme and need.
        aside: by number.
    """

    themes: Mapping[Id, Theme]
    links: tuple[LinkLine, ...]
    organisations: Mapping[Id, int]
    steps: Mapping[tuple[str, str], LineageStep]
    aside: Mapping[str, SetAside]
    unassigned: int

    @classmethod
    def of(cls, project: OpenProject) -> "MergeState":
        """Ask the services; runs in a worker's thread."""
        steps, aside = project.decisions.merging.decided()
        counted = [frequency for stage in Stage for frequency in project.figures.counting.frequencies(stage)]
        return cls(
            {theme.id: theme for theme in project.themes.codebook.themes()},
            tuple(project.decisions.merging.links()),
            {frequency.theme: frequency.count for frequency in counted if frequency.group is None},
            {(step.theme, step.need): step for step in steps},
            {decision.number: decision for decision in aside},
            len(project.decisions.merging.unassigned()),
        )

    def linked(self) -> frozenset[Id]:
        """Return the themes that are brought into a need, by a link of their own or their parent's."""
        own = {line.theme.id for line in self.links}
        return frozenset(theme_id for theme_id, theme in self.themes.items() if theme_id in own or theme.parent in own)

    def loose(self) -> list[Theme]:
        """Return the themes in use that are not brought into any need; a parent stays while a part of it is loose."""
        linked = self.linked()
        free = {
            theme_id
            for theme_id, theme in self.themes.items()
            if theme.stage is Stage.THEME and theme.status is ThemeStatus.ACTIVE and theme_id not in linked
        }
        parents = {theme.parent for theme in self.themes.values() if theme.id in linked and theme.parent}
        wholly = {theme_id for theme_id in free if theme_id in parents and not self._parts(theme_id) & free}
        return [theme for theme_id, theme in self.themes.items() if theme_id in free - wholly]

    def set_aside(self, status: ThemeStatus) -> list[Theme]:
        """Return the themes that are parked, or dropped."""
        return [theme for theme in self.themes.values() if theme.stage is Stage.THEME and theme.status is status]

    def needs(self) -> list[Theme]:
        """Return the needs in use, in order."""
        return [theme for theme in self.themes.values() if theme.stage is Stage.NEED and theme.in_use]

    def into(self, need: Id) -> list[LinkLine]:
        """Return the links into a need."""
        return [line for line in self.links if line.need.id == need]

    def why(self, theme: Theme, need: Theme | None = None) -> str:
        """Return reason, person and time of a link, or of setting a theme aside, as lines."""
        step = self.steps.get((theme.number, need.number)) if need else self.aside.get(theme.number)
        if step is None:
            return ""
        who = QCoreApplication.translate("MergeState", "{0}, {1}").format(step.by, wording.local_time(step.at))
        return f"{step.reason}\n{who}"

    def _parts(self, theme: Id) -> set[Id]:
        return {part.id for part in self.themes.values() if part.parent == theme}
