"""The steps of the method, in the study's own order, what is counted of each, and who signed them off."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id, named_id


class StepContent(StrEnum):
    """What a step's figures are taken from; the six of the method, or none for a step of the study's own."""

    SURVEY = "survey"
    INTERNAL_WORKSHOP = "internal_workshop"
    EXTERNAL_WORKSHOP = "external_workshop"
    CODING = "coding"
    RECONCILIATION = "reconciliation"
    EDITING = "editing"
    OWN = "own"


class Counted(StrEnum):
    """What a figure of a step counts; each member says where its numbers come from.

    ``HEARD`` organisations heard of those asked · ``DOCUMENTS`` documents · ``CANDIDATES`` candidates in use ·
    ``OPEN_CANDIDATES`` candidates that nobody has kept, dropped, brought together or made a theme, of all there were ·
    ``THEMES`` themes in use · ``WORDED`` themes that are worded as a need (they have a claim) · ``FINISHED`` documents
    finished · ``CODINGS`` · ``UNSURE`` codings and passages to take up at a meeting · ``UNCODED`` themes that no
    organisation takes up · ``VERDICTS`` themes with a verdict that holds for the project · ``UNREAD_AGAINST`` themes
    whose verdict stands with counter-evidence that nobody went through · ``MERGED`` themes brought into a need ·
    ``NEEDS`` needs in use · ``SET_ASIDE`` themes dropped, or brought to "Andra utvecklingsområden".
    """

    HEARD = "heard"
    DOCUMENTS = "documents"
    CANDIDATES = "candidates"
    OPEN_CANDIDATES = "open_candidates"
    THEMES = "themes"
    WORDED = "worded"
    FINISHED = "finished"
    CODINGS = "codings"
    UNSURE = "unsure"
    UNCODED = "uncoded"
    VERDICTS = "verdicts"
    UNREAD_AGAINST = "unread_against"
    MERGED = "merged"
    NEEDS = "needs"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodStep:
    """A step of the method.

    Attributes:
        position: order in the overview, 1 first.
        left_out: this study does without it; it keeps its place and can be taken in again.
    """

    KIND: ClassVar[str] = "step"
    id: Id
    name: str
    content: StepContent = StepContent.OWN
    position: int = 0
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFigure:
    """A figure of a step; ``total`` is the denominator, None where there is none."""

    counted: Counted
    count: int
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A step is done, says ``coder``; re-opening the step removes it, with a reason in the log.

    Attributes:
        figures: of the step when it was signed off.
        confirmed: how often it was confirmed again after what it rests on had changed.
    """

    KIND: ClassVar[str] = "sign_off"
    id: Id
    step: Id
    coder: Id
    note: str
    figures: tuple[StepFigure, ...] = ()
    confirmed: int = 0


@dataclass(frozen=True, slots=True)
class StepCounts:
    """What is counted of a step: what goes in, what came out, what is open."""

    goes_in: tuple[Counted, ...] = ()
    came_out: tuple[Counted, ...] = ()
    open: tuple[Counted, ...] = ()

    @property
    def all(self) -> tuple[Counted, ...]:
        """All of them, in this order."""
        return (*self.goes_in, *self.came_out, *self.open)


_C = Counted
OF_STEP: dict[StepContent, StepCounts] = {
    StepContent.SURVEY: StepCounts((_C.HEARD, _C.DOCUMENTS), (_C.CANDIDATES,)),
    StepContent.INTERNAL_WORKSHOP: StepCounts((_C.CANDIDATES,), (_C.THEMES,), (_C.OPEN_CANDIDATES,)),
    StepContent.EXTERNAL_WORKSHOP: StepCounts((_C.THEMES,), (_C.WORDED,)),
    StepContent.CODING: StepCounts(
        (_C.THEMES, _C.DOCUMENTS), (_C.FINISHED, _C.CODINGS, _C.VERDICTS), (_C.UNSURE, _C.UNCODED, _C.UNREAD_AGAINST)
    ),
    StepContent.RECONCILIATION: StepCounts((_C.VERDICTS,), (_C.SET_ASIDE,)),
    StepContent.EDITING: StepCounts((_C.THEMES,), (_C.NEEDS, _C.MERGED, _C.SET_ASIDE)),
    StepContent.OWN: StepCounts(),
}
"""What is counted of each step of the method."""


def _standard(*names: tuple[StepContent, str]) -> tuple[MethodStep, ...]:
    return tuple(
        MethodStep(id=named_id("step", content), name=name, content=content, position=place)
        for place, (content, name) in enumerate(names, 1)
    )


STANDARD = _standard(
    (StepContent.SURVEY, "Överblicksanalys"),
    (StepContent.INTERNAL_WORKSHOP, "Intern workshop"),
    (StepContent.EXTERNAL_WORKSHOP, "Extern workshop"),
    (StepContent.CODING, "Deduktiv kodning"),
    (StepContent.RECONCILIATION, "Avstämning"),
    (StepContent.EDITING, "Redaktör"),
)
"""The six steps, which hold until the study changes one; then they are stored, with the same ids everywhere."""
