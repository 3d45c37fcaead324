"""Who is heard by what is brought in: the question sets that were put to them, and their lines in the ledger."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import UnknownQuestionSet
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import (
    AnswerMode,
    AnswerStatus,
    Inquiry,
    Organisation,
    QuestionSet,
    QuestionStatus,
)
from lagvarde_coder.domain.material.question_sets import likely_sets
from lagvarde_coder.domain.material.sources import SourceKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.unit_of_work import Work

_MODES = {SourceKind.DIALOGUE: AnswerMode.ORAL, SourceKind.ANSWER: AnswerMode.WRITTEN}
_LEAST_TOLD_FIRST = (
    AnswerStatus.ASKED,
    AnswerStatus.NO_ANSWER,
    AnswerStatus.DECLINED,
    AnswerStatus.ORALLY,
    AnswerStatus.ANSWERED,
)


class Hearings:
    """What one operation enters in the ledger; what it entered before counts, though it is not stored yet.

    Attributes:
        sets: the question sets that the user chose, by key, or else all that the project knows; newest versions first.

    Raises:
        UnknownQuestionSet: no set has a chosen key.
    """

    def __init__(self, work: "Work", chosen: Sequence[str]) -> None:
        self._work = work
        self._chosen = bool(chosen)
        known = sorted(work.read.all(QuestionSet), key=lambda one: -one.version)
        _check(chosen, known)
        self.sets = [one for one in known if one.key in chosen] if chosen else known
        self._groups = {one.group for one in work.read.all(Organisation)}
        self._lines: dict[Id, dict[Id, Inquiry]] = {}

    def likely(self, organisations: Sequence[Organisation]) -> tuple[frozenset[Id], ...]:
        """Return the signs of which sets were put to all of ``organisations``, as :func:`likely_sets`."""
        lines = [line for one in organisations for line in self._of(one.id).values()]
        return likely_sets(organisations, lines, self.sets, self._groups)

    def put(self, answered: Sequence[QuestionSet]) -> list[QuestionSet]:
        """Return the sets that were put if a text answers these: all that the user chose, each in one version."""
        if not self._chosen:
            return list(answered)
        newest = {one.key: one for one in reversed(self.sets)}
        return list((newest | {one.key: one for one in reversed(answered)}).values())

    def enter(
        self,
        organisation: Id,
        kind: SourceKind,
        sets: Sequence[QuestionSet],
        *,
        occasion: str,
        wave: int,
        statuses: dict[Id, AnswerStatus],
    ) -> None:
        """Enter in the ledger that an organisation was heard: by a dialogue orally, by an answer in writing.

        What it was asked on this occasion without an answer so far is filled in, else a new line is made.
        """
        mode = _MODES.get(kind)
        if mode is None:
            return
        wanted: list[Id | None] = [one.id for one in sets] or [None]
        for question_set in wanted:
            open_line = self._open_line(organisation, question_set, mode, occasion)
            mine = {question.id for one in sets if one.id == question_set for question in one.questions}
            told = tuple(QuestionStatus(question=q, status=s) for q, s in statuses.items() if q in mine)
            if open_line is None:
                line = Inquiry(id=new_id(), organisation=organisation, question_set=question_set, mode=mode)
            else:
                line = replace(open_line, mode=mode)
                told = _joined(open_line.statuses, told)
            line = replace(line, statuses=told, occasion=occasion or line.occasion, wave=wave or line.wave)
            self._work.put(line)
            self._of(organisation)[line.id] = line

    def _of(self, organisation: Id) -> dict[Id, Inquiry]:
        if organisation not in self._lines:
            stored = self._work.read.where(Inquiry, organisation=organisation)
            self._lines[organisation] = {line.id: line for line in stored}
        return self._lines[organisation]

    def _open_line(self, organisation: Id, question_set: Id | None, mode: AnswerMode, occasion: str) -> Inquiry | None:
        """The line that an answer fills in: of the same set, open, or answered the same way on the same occasion.

        Of several the one of this occasion, else one without any: an answer in spring leaves open what autumn asked.
        """
        fitting = [
            line
            for line in self._of(organisation).values()
            if line.question_set == question_set
            and (line.mode is AnswerMode.NONE or (line.mode is mode and line.occasion in {occasion, ""}))
        ]
        return min(fitting, key=lambda line: _distance(line, occasion), default=None)


def _distance(line: Inquiry, occasion: str) -> tuple[bool, bool, bool, int, str]:
    """Return how far a line is from what an answer on an occasion fills in; ties go by wave and occasion."""
    is_answered = line.mode is not AnswerMode.NONE
    return line.occasion != occasion, line.occasion != "", is_answered, line.wave, line.occasion


def _check(chosen: Sequence[str], known: Sequence[QuestionSet]) -> None:
    keys = {one.key for one in known}
    for key in chosen:
        if key not in keys:
            raise UnknownQuestionSet(key=key, keys=", ".join(sorted(keys)))


def _joined(old: tuple[QuestionStatus, ...], new: tuple[QuestionStatus, ...]) -> tuple[QuestionStatus, ...]:
    """Return a status per question, the one that tells most: an empty cell takes back no answer given elsewhere."""
    by_status = sorted((*old, *new), key=lambda one: _LEAST_TOLD_FIRST.index(one.status))
    strongest = {one.question: one for one in by_status}
    return tuple(strongest[question] for question in dict.fromkeys(one.question for one in (*old, *new)))
