"""Verdicts as they were given: whose they are, when, and on which theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.themes.verdicts import Verdict

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """A verdict, whose it is, and when it became what it is."""

    verdict: Verdict
    theme: Theme
    coder: Coder
    decided: datetime


@dataclass(frozen=True, slots=True)
class JudgedTheme:
    """A theme or need in use with the verdicts on it, the project's own first."""

    theme: Theme
    verdicts: tuple[VerdictLine, ...]

    @property
    def settled(self) -> VerdictLine | None:
        """The verdict that is the project's."""
        return next((line for line in self.verdicts if line.verdict.settled), None)


def judged_themes(read: "Reader", themes: Sequence[Theme]) -> list[JudgedTheme]:
    """Return themes with the verdicts on them; others' are left out while their coding is hidden."""
    verdicts = [it for it in read.all(Verdict) if read.only is None or it.coder == read.only]
    coders = {coder.id: coder for coder in read.all(Coder)}
    histories = read.trail.of_subjects([verdict.id for verdict in verdicts])
    by_theme: dict[Id, list[VerdictLine]] = {theme.id: [] for theme in themes}
    by_id = {theme.id: theme for theme in themes}
    for it in sorted(verdicts, key=lambda verdict: (not verdict.settled, swedish(coders[verdict.coder].name))):
        if it.theme in by_theme and histories[it.id]:
            decided = histories[it.id][-1].time
            by_theme[it.theme].append(VerdictLine(it, by_id[it.theme], coders[it.coder], decided))
    return [JudgedTheme(theme, tuple(by_theme[theme.id])) for theme in themes]
