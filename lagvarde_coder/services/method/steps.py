"""The steps of the method: where the work is, and who signed off what."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.method import OF_STEP, STANDARD, MethodStep, SignOff, StepCounts, StepFigure
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, required, without_searching_garbage
from lagvarde_coder.services.method.figures import StepFigures, figures_of
from lagvarde_coder.services.verdicts.signed import RestingSignOff, sign_offs

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step with its figures as they are now, and its sign-off, if it is signed off."""

    step: MethodStep
    counts: StepCounts
    figures: tuple[StepFigure, ...]
    signed: RestingSignOff | None

    def of(self, counted: Sequence[object]) -> list[StepFigure]:
        """Return those of its figures that count one of these."""
        return [figure for figure in self.figures if figure.counted in counted]


@dataclass(frozen=True, slots=True)
class CoderLine:
    """Who does what: ``documents`` of the current ones that a coder has coded in, ``finished`` of them are.

    Attributes:
        codings: of this coder with themes, in current texts. last: when the coder last did anything that is in the log.
    """

    coder: Coder
    documents: int
    finished: int
    codings: int
    last: datetime | None


class StepService(Service):
    """Steps: list, sign off, open again, change. Until a study changes them, they are the six of the method."""

    def steps(self, *, left_out: bool = False) -> list[StepLine]:
        """Return the steps in order, with those that are left out only if asked for."""
        with without_searching_garbage(), self._read() as read:
            figures = StepFigures(read)
            signed = {each.step.id: each for each in self._signed(read, figures)}
            shown = [step for step in steps(read) if left_out or not step.left_out]
            return [StepLine(step, OF_STEP[step.content], figures.of_step(step), signed.get(step.id)) for step in shown]

    def _signed(self, read: "Reader", figures: StepFigures) -> list[RestingSignOff]:
        """Return the sign-offs, held against everybody's work as when they were made, also while others' is hidden."""
        if read.only is None:
            return sign_offs(read, lambda _, step: figures.of_step(step))
        with self._database.read() as everybody:
            of_all = StepFigures(everybody)
            return sign_offs(everybody, lambda _, step: of_all.of_step(step))

    def find(self, name: str) -> MethodStep:
        """Return the step with this number in the list (1 …), exact name or id.

        Raises:
            NotFound: there is none.
        """
        with self._read() as read:
            every = steps(read)
        wanted = clean(name)
        shown = [step for step in every if not step.left_out]
        for number, step in enumerate(shown, 1):
            if wanted == str(number):
                return step
        for step in every:
            if wanted.casefold() in {step.id, step.name.casefold()}:
                return step
        raise NotFound(kind="step", name=name)

    def sign_off(self, step: Id, note: str) -> Change:
        """Sign a step off, with a note; a step that is signed off already is signed anew.

        Raises:
            EmptyInput: no note.
            NotFound: there is no such step.
        """
        text = required("note", note)
        with self._operation(Action.STEP_SIGN) as work:
            chosen = _known(work, step)
            before = next(iter(work.read.where(SignOff, step=step)), None)
            figures = figures_of(work.read, chosen)
            work.put(
                SignOff(
                    id=before.id if before else new_id(),
                    step=step,
                    coder=self._desk.actor or "",
                    note=text,
                    figures=figures,
                )
            )
            change = work.change()
        return change

    def sign_off_of(self, step: Id) -> Id:
        """Return the id of a step's sign-off, by which it is confirmed as other decisions are.

        Raises:
            NothingToDo: the step is not signed off.
        """
        with self._read() as read:
            return _standing(read, step).id

    def reopen(self, step: Id, reason: str) -> Change:
        """Open a step again that was signed off, with a reason.

        Raises:
            EmptyInput: no reason.
            NothingToDo: the step is not signed off.
        """
        why = required("reason", reason)
        with self._operation(Action.STEP_REOPEN) as work:
            work.remove(_standing(work.read, step), reason=why)
            change = work.change()
        return change

    def add(self, name: str) -> tuple[MethodStep, Change]:
        """Add a step of the study's own at the end.

        Raises:
            EmptyInput: no name.
        """
        text = required("name", name)
        with self._operation(Action.STEP_CHANGE) as work:
            last = max(step.position for step in _stored(work))
            added = MethodStep(id=new_id(), name=text, position=last + 1)
            work.put(added)
            change = work.change()
        return added, change

    def rename(self, step: Id, name: str) -> Change:
        """Give a step another name.

        Raises:
            EmptyInput: no name.
            NothingToDo: it is called so already.
        """
        text = required("name", name)
        return self._change(step, lambda before: replace(before, name=text))

    def leave_out(self, step: Id, *, left_out: bool = True) -> Change:
        """Leave a step out of this study, or take it in again.

        Raises:
            NothingToDo: it is so already.
        """
        return self._change(step, lambda before: replace(before, left_out=left_out))

    def arrange(self, order: Sequence[Id]) -> Change:
        """Put the steps in this order; steps that it does not name follow as they stood.

        Raises:
            NotFound: one of them does not exist.
            NothingToDo: they stand so.
        """
        with self._operation(Action.STEP_CHANGE) as work:
            standing = {step.id: step for step in _stored(work)}
            for step in order:
                if step not in standing:
                    raise NotFound(kind="step", name=step)
            wanted = [*dict.fromkeys(order), *(step for step in standing if step not in order)]
            moved = [
                replace(standing[step], position=place)
                for place, step in enumerate(wanted, 1)
                if standing[step].position != place
            ]
            if not moved:
                raise NothingToDo(detail="The steps stand in this order already.")
            work.put(*moved)
            change = work.change()
        return change

    def coders(self) -> list[CoderLine]:
        """Return who does what, those who did something last first."""
        with self._read() as read:
            return _coder_lines(read)

    def _change(self, step: Id, changed: Callable[[MethodStep], MethodStep]) -> Change:
        with self._operation(Action.STEP_CHANGE) as work:
            before = _known(work, step)
            after = changed(before)
            if after == before:
                raise NothingToDo(detail="The step already says so.")
            _stored(work)
            work.put(after)
            change = work.change()
        return change


def steps(read: "Reader") -> list[MethodStep]:
    """Return the study's steps in order, with those that are left out; the six of the method if it changed none."""
    return sorted(read.all(MethodStep) or STANDARD, key=lambda step: step.position)


def _stored(work: "Work") -> list[MethodStep]:
    """Return the steps in order; those of the method are stored with what is written next."""
    standing = steps(work.read)
    if not work.read.count(MethodStep):
        work.put(*standing)
    return standing


def _known(work: "Work", step: Id) -> MethodStep:
    found = next((each for each in _stored(work) if each.id == step), None)
    if found is None:
        raise NotFound(kind="step", name=step)
    return found


def _standing(read: "Reader", step: Id) -> SignOff:
    found = next(iter(read.where(SignOff, step=step)), None)
    if found is None:
        raise NothingToDo(detail="The step is not signed off.")
    return found


def _coder_lines(read: "Reader") -> list[CoderLine]:
    last = read.trail.last_by_coder()
    finished = {text: status.finished for text, status in read.fields(Source, "text", "status")}
    codings: Counter[Id] = Counter()
    texts: dict[Id, set[Id]] = defaultdict(set)
    for coder, text, number in read.coded_by(Stage.THEME):
        if text in finished:
            codings[coder] += number
            texts[coder].add(text)
    lines = [
        CoderLine(
            coder,
            documents=len(texts[coder.id]),
            finished=sum(finished[text] for text in texts[coder.id]),
            codings=codings[coder.id],
            last=last.get(coder.id),
        )
        for coder in read.all(Coder)
    ]
    return sorted(lines, key=lambda line: (line.last is None, -(line.last.timestamp() if line.last else 0)))
