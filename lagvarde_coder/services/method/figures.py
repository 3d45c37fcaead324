"""The figures of the method's steps, worked out from the data in one snapshot."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.figures.counted import CountedSource, Scope
from lagvarde_coder.domain.figures.heard import counted_speakers, heard_organisations
from lagvarde_coder.domain.material.ledger import Inquiry
from lagvarde_coder.domain.method import OF_STEP, Counted, MethodStep, StepFigure
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.themes.verdicts import Verdict
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material
from lagvarde_coder.services.verdicts.changed import decisions
from lagvarde_coder.services.verdicts.rechecking import waiting_codings

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


class StepFigures:
    """What can be counted of steps; each figure is worked out when it is asked for, and once.

    Sub-themes and sub-needs count with their theme or need; internal documents are not counted.
    """

    def __init__(self, read: "Reader") -> None:
        self._read = read
        self._known: dict[Counted, StepFigure] = {}

    def of(self, counted: Iterable[Counted]) -> tuple[StepFigure, ...]:
        """Return these figures, in this order."""
        return tuple(self._figure(each) for each in counted)

    def of_step(self, step: MethodStep) -> tuple[StepFigure, ...]:
        """Return all that is counted of a step."""
        return self.of(OF_STEP[step.content].all)

    def _figure(self, counted: Counted) -> StepFigure:
        if counted not in self._known:
            self._known[counted] = _figure(counted, *_WORKED_OUT[counted](self))
        return self._known[counted]

    @cached_property
    def material(self) -> CountedMaterial:
        """Everything counting needs."""
        return counted_material(self._read)

    def mains(self, stage: Stage) -> list[Theme]:
        """Return the categories of a stage that are part of no other, whatever became of them."""
        return [theme for theme in self.material.themes if theme.stage is stage and theme.parent is None]

    def used(self, stage: Stage) -> list[Theme]:
        """Return those of them that are in use."""
        return [theme for theme in self.mains(stage) if theme.in_use]

    def heard(self) -> tuple[int, int]:
        """Return the organisations heard, of those heard or asked."""
        heard = heard_organisations(self.material.sources, Scope())
        asked = {inquiry.organisation for inquiry in self._read.all(Inquiry)}
        return len(heard), len(heard | asked)

    def documents(self) -> tuple[int]:
        """Return how many documents there are."""
        return (len(self._outside),)

    def finished(self) -> tuple[int, int]:
        """Return how many documents are finished, of all."""
        return sum(source.finished for source in self._outside), len(self._outside)

    @cached_property
    def _outside(self) -> list[CountedSource]:
        return [source for source in self.material.sources if not source.internal]

    def codings(self) -> tuple[int]:
        """Return how many codings of themes there are in current texts."""
        themes = {theme.id for theme in self.material.themes if theme.stage is Stage.THEME}
        texts = {source.text for source in self.material.sources}
        return (sum(row[4] in themes and row[1] in texts for row in self.material.codings),)

    def unsure(self) -> tuple[int]:
        """Return what waits for a decision at a meeting."""
        waiting = sum(self._read.per_current_text(Coding, unsure=True).values())
        for disposal in Disposal:
            if disposal.open:
                waiting += sum(self._read.per_current_text(Disposition, what=str(disposal)).values())
        return (waiting,)

    def candidates(self) -> tuple[int]:
        """Return how many candidates there ever were."""
        return (len(self.mains(Stage.CANDIDATE)),)

    def open_candidates(self) -> tuple[int, int]:
        """Return the candidates about which nothing was decided, of all."""
        linked = {link.theme for link in self.material.links}
        every = self.mains(Stage.CANDIDATE)
        undecided = [each for each in every if each.status is ThemeStatus.ACTIVE and each.id not in linked]
        return len(undecided), len(every)

    def themes(self) -> tuple[int]:
        """Return how many themes are in use."""
        return (len(self.used(Stage.THEME)),)

    def worded(self) -> tuple[int, int]:
        """Return the themes that are worded as a need, of those in use."""
        return self._of_themes(lambda theme: bool(theme.claim))

    def uncoded(self) -> tuple[int, int]:
        """Return the themes that no organisation takes up, of those in use."""
        of, scope = self.material, Scope()
        sources = scope.sources_in(of.sources)
        waiting = {theme.id for theme in self.used(Stage.THEME)}
        for theme, _, speakers in counted_speakers(waiting, scope.codings_in(of.codings, sources), sources, of.lineage):
            if speakers:
                waiting.discard(theme)
            if not waiting:  # as a rule after some hundred of tens of thousands of codings
                break
        return self._of_themes(lambda theme: theme.id in waiting)

    def verdicts(self) -> tuple[int, int]:
        """Return the themes with a verdict that holds for the project, of those in use."""
        settled = {verdict.theme for verdict in self._read.all(Verdict) if verdict.settled}
        return self._of_themes(lambda theme: theme.id in settled)

    def unread_against(self) -> tuple[int, int]:
        """Return the themes whose verdict stands with counter-evidence not gone through, of those in use."""
        settled = {verdict.theme: verdict for verdict in self._read.all(Verdict) if verdict.settled}
        return self._of_themes(lambda theme: theme.id in settled and settled[theme.id].unread_against > 0)

    def merged(self) -> tuple[int, int]:
        """Return the themes that are brought into a need, themselves or a sub-theme of theirs, of those in use."""
        brought = {link.theme for link in self.material.links}
        brought |= {theme.parent for theme in self.material.themes if theme.id in brought and theme.parent}
        return self._of_themes(lambda theme: theme.id in brought)

    def needs(self) -> tuple[int]:
        """Return how many needs are in use."""
        return (len(self.used(Stage.NEED)),)

    def recheck(self) -> tuple[int]:
        """Return how many codings are to be held against a definition that changed since."""
        return (sum(map(len, waiting_codings(self._read).values())),)

    def changed(self) -> tuple[int, int]:
        """Return the verdicts and merges that rest on something else now, of those that remember what they rest on."""
        resting = decisions(self._read, self.material.sources)
        return sum(each.difference.any for each in resting), len(resting)

    def set_aside(self) -> tuple[int]:
        """Return how many themes were dropped or brought to "Andra utvecklingsområden"."""
        aside = {ThemeStatus.DROPPED, ThemeStatus.PARKED}
        return (sum(theme.status in aside for theme in self.mains(Stage.THEME)),)

    def _of_themes(self, has: Callable[[Theme], bool]) -> tuple[int, int]:
        themes = self.used(Stage.THEME)
        return sum(map(has, themes)), len(themes)


def figures_of(read: "Reader", step: MethodStep) -> tuple[StepFigure, ...]:
    """Return the figures of one step as they are now."""
    return StepFigures(read).of_step(step)


def _figure(counted: Counted, count: int, total: int | None = None) -> StepFigure:
    return StepFigure(counted=counted, count=count, total=total)


_WORKED_OUT: dict[Counted, Callable[[StepFigures], tuple[int, ...]]] = {
    Counted.HEARD: StepFigures.heard,
    Counted.DOCUMENTS: StepFigures.documents,
    Counted.CANDIDATES: StepFigures.candidates,
    Counted.OPEN_CANDIDATES: StepFigures.open_candidates,
    Counted.THEMES: StepFigures.themes,
    Counted.WORDED: StepFigures.worded,
    Counted.FINISHED: StepFigures.finished,
    Counted.CODINGS: StepFigures.codings,
    Counted.UNSURE: StepFigures.unsure,
    Counted.UNCODED: StepFigures.uncoded,
    Counted.VERDICTS: StepFigures.verdicts,
    Counted.UNREAD_AGAINST: StepFigures.unread_against,
    Counted.MERGED: StepFigures.merged,
    Counted.NEEDS: StepFigures.needs,
    Counted.RECHECK: StepFigures.recheck,
    Counted.CHANGED: StepFigures.changed,
    Counted.SET_ASIDE: StepFigures.set_aside,
}
