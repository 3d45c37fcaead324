"""Steps that were signed off on other figures than those of now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.method import Counted, MethodStep, SignOff, StepFigure
from lagvarde_coder.domain.project import Coder

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

FiguresOfStep = Callable[["Reader", MethodStep], Sequence[StepFigure]]
"""Returns the figures of a step as they are now; the method's services know them."""


@dataclass(frozen=True, slots=True)
class RestingSignOff:
    """A step that is signed off, and its figures now.

    Attributes:
        coder: who signed it off; ``decided``: when that was done, or confirmed last.
    """

    subject: SignOff
    step: MethodStep
    coder: Coder
    decided: datetime
    now: tuple[StepFigure, ...]

    @property
    def id(self) -> Id:
        """The id of the sign-off."""
        return self.subject.id

    @property
    def figures(self) -> list[tuple[Counted, StepFigure | None, StepFigure | None]]:
        """What is counted, then and now; None: it was not, or is not, counted."""
        then, now = ({figure.counted: figure for figure in side} for side in (self.subject.figures, self.now))
        return [(counted, then.get(counted), now.get(counted)) for counted in dict.fromkeys([*then, *now])]

    @property
    def changed(self) -> bool:
        """Whether a figure is another one now."""
        return any(then != now for _, then, now in self.figures)


def sign_offs(read: "Reader", figures: FiguresOfStep) -> list[RestingSignOff]:
    """Return every sign-off with the figures of its step now, in order of the steps."""
    steps = {step.id: step for step in read.all(MethodStep)}
    coders = {coder.id: coder for coder in read.all(Coder)}
    signed = sorted(read.all(SignOff), key=lambda it: (steps[it.step].position, it.id))
    histories = read.trail.of_subjects([it.id for it in signed])
    return [
        RestingSignOff(
            it, steps[it.step], coders[it.coder], histories[it.id][-1].time, tuple(figures(read, steps[it.step]))
        )
        for it in signed
    ]
