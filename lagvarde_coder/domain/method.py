"""The steps of the method, in the study's own order, and who signed them off."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


class StepContent(StrEnum):
    """What a step's figures are taken from; the six of the method, or none for a step of the study's own."""

    SURVEY = "survey"
    INTERNAL_WORKSHOP = "internal_workshop"
    EXTERNAL_WORKSHOP = "external_workshop"
    CODING = "coding"
    RECONCILIATION = "reconciliation"
    EDITING = "editing"
    OWN = "own"


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
    """A figure of a step: ``name`` says what is counted; ``total`` is the denominator, None where there is none."""

    name: str
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
