"""What an import enters in the ledger: who was heard, and which question sets were put to them."""

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
_WEAKEST_FIRST = (
    AnswerStatus.ASKED,
    AnswerStatus.NO_ANSWER,
    AnswerStatus.DECLINED,
    AnswerStatus.ORALLY,
    AnswerStatus.ANSWERED,
)


class Hearings:
    """What one operation enters in the ledger; inquiries that it entered earlier count though they are not stored yet.

    Attributes:
        sets: the question sets that the user chose, by key, or else all that the project knows; newest versions first.

    Raises:
        UnknownQuestionSet: no set has a chosen key.
    """

    def __init__(self, work: "Work", chosen: Sequence[str]) -> None:
        self._work = work
        self._chosen = bool(chosen)
        known = sorted(work.read.all(QuestionSet), key=lambda question_set: -question_set.version)
        _check(chosen, known)
        self.sets = [question_set for question_set in known if question_set.key in chosen] if chosen else known
        self._groups = {organisation.group for organisation in work.read.all(Organisation)}
        self._inquiries: dict[Id, dict[Id, Inquiry]] = {}

    def likely(self, organisations: Sequence[Organisation]) -> tuple[frozenset[Id], ...]:
        """Return the signs of which sets were put to all of ``organisations``, as :func:`likely_sets`."""
        inquiries = [inquiry for organisation in organisations for inquiry in self._of(organisation.id).values()]
        return likely_sets(organisations, inquiries, self.sets, self._groups)

    def put(self, answered: Sequence[QuestionSet]) -> list[QuestionSet]:
        """Return the sets that were put if a text answers these: all that the user chose, each in one version."""
        if not self._chosen:
            return list(answered)
        newest = {question_set.key: question_set for question_set in reversed(self.sets)}
        return list((newest | {question_set.key: question_set for question_set in reversed(answered)}).values())

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
        set_ids: list[Id | None] = [question_set.id for question_set in sets] or [None]
        for set_id in set_ids:
            open_inquiry = self._open_inquiry(organisation, set_id, mode, occasion)
            own_questions = {
                question.id for question_set in sets if question_set.id == set_id for question in question_set.questions
            }
            own_statuses = tuple(
                QuestionStatus(question=question, status=status)
                for question, status in statuses.items()
                if question in own_questions
            )
            if open_inquiry is None:
                inquiry = Inquiry(id=new_id(), organisation=organisation, question_set=set_id, mode=mode)
            else:
                inquiry = replace(open_inquiry, mode=mode)
                own_statuses = _joined(open_inquiry.statuses, own_statuses)
            inquiry = replace(
                inquiry, statuses=own_statuses, occasion=occasion or inquiry.occasion, wave=wave or inquiry.wave
            )
            self._work.put(inquiry)
            self._of(organisation)[inquiry.id] = inquiry

    def _of(self, organisation: Id) -> dict[Id, Inquiry]:
        if organisation not in self._inquiries:
            stored = self._work.read.where(Inquiry, organisation=organisation)
            self._inquiries[organisation] = {inquiry.id: inquiry for inquiry in stored}
        return self._inquiries[organisation]

    def _open_inquiry(
        self, organisation: Id, question_set: Id | None, mode: AnswerMode, occasion: str
    ) -> Inquiry | None:
        """The inquiry that an answer completes: of the same set, unanswered, or answered like this on this occasion.

        Of several the one of this occasion, else one without any: an answer in spring leaves open what autumn asked.
        """
        fitting = [
            inquiry
            for inquiry in self._of(organisation).values()
            if inquiry.question_set == question_set
            and (inquiry.mode is AnswerMode.NONE or (inquiry.mode is mode and inquiry.occasion in {occasion, ""}))
        ]
        return min(fitting, key=lambda inquiry: _distance(inquiry, occasion), default=None)


def _distance(inquiry: Inquiry, occasion: str) -> tuple[bool, bool, bool, int, str]:
    """Return how far an inquiry is from what an answer on an occasion completes; ties go by wave and occasion."""
    is_answered = inquiry.mode is not AnswerMode.NONE
    return inquiry.occasion != occasion, inquiry.occasion != "", is_answered, inquiry.wave, inquiry.occasion


def _check(chosen: Sequence[str], known: Sequence[QuestionSet]) -> None:
    keys = {question_set.key for question_set in known}
    for key in chosen:
        if key not in keys:
            raise UnknownQuestionSet(key=key, keys=", ".join(sorted(keys)))


def _joined(old: tuple[QuestionStatus, ...], new: tuple[QuestionStatus, ...]) -> tuple[QuestionStatus, ...]:
    """Return a status per question, the strongest one: an empty cell does not revoke an answer given elsewhere."""
    by_status = sorted((*old, *new), key=lambda status: _WEAKEST_FIRST.index(status.status))
    strongest = {status.question: status for status in by_status}
    return tuple(strongest[question] for question in dict.fromkeys(status.question for status in (*old, *new)))
