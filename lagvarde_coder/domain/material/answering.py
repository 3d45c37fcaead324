"""What the documents say of how organisations answered, and how the ledger follows them.

A line of the ledger that says what its documents say follows them. One that says something else was set by hand: it
stays, and the difference is told, until somebody takes over what the documents say.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import (
    AnswerMode,
    AnswerStatus,
    Inquiry,
    QuestionSet,
    QuestionStatus,
)
from lagvarde_coder.domain.material.question_sets import Signs, answered_sets
from lagvarde_coder.domain.material.questions import normalised, wording_of
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.text import Section, SectionKind

_MODES = {SourceKind.DIALOGUE: AnswerMode.ORAL, SourceKind.ANSWER: AnswerMode.WRITTEN}
_WEAKEST_FIRST = (
    AnswerStatus.ASKED,
    AnswerStatus.NO_ANSWER,
    AnswerStatus.DECLINED,
    AnswerStatus.ORALLY,
    AnswerStatus.ANSWERED,
)
T = TypeVar("T")
Statuses = tuple[QuestionStatus, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one document says of each of its organisations.

    Attributes:
        number: the document's; documents are entered in the order of their numbers.
        sets: what became of the questions, per set that was put; a set None if it is not known what was asked.
        before: ids of lines that were entered when the document was there already: they ask for something else,
            unless they are of its occasion.
    """

    number: int
    mode: AnswerMode
    occasion: str
    wave: int
    sets: dict[Id | None, Statuses]
    before: frozenset[Id] = frozenset()


def answer_of(source: Source, sections: Sequence[Section], sets: Sequence[QuestionSet]) -> Answer | None:
    """Return what a document says of its organisations; None if it does not say that they answered.

    Only dialogues (orally) and answers (in writing) do: e-mails, workshops, reports and internal input fill no ledger.
    """
    mode = _MODES.get(source.kind)
    if mode is None:
        return None
    answered = {normalised(section.label) for section in sections if section.kind is SectionKind.QUESTION}
    unanswered = {normalised(wording) for wording in source.unanswered}
    spoken = AnswerStatus.ORALLY if mode is AnswerMode.ORAL else AnswerStatus.ANSWERED

    def status(wording: str) -> AnswerStatus:
        if wording in answered:
            return spoken
        return AnswerStatus.NO_ANSWER if wording in unanswered else AnswerStatus.ASKED

    by_set: dict[Id | None, Statuses] = {
        question_set.id: tuple(
            QuestionStatus(question=question.id, status=status(wording_of(question.text)))
            for question in question_set.questions
        )
        for question_set in sets_put(source, sections, sets)
    }
    return Answer(source.number, mode, source.occasion, source.wave, by_set or {None: ()})


def sets_put(source: Source, sections: Sequence[Section], sets: Sequence[QuestionSet]) -> list[QuestionSet]:
    """Return the question sets that were put: those that a person said, else those found in the text.

    A question may stand in the text without an answer, so that no section names it; its set counts as well.
    """
    if source.question_sets:
        return [question_set for question_set in sets if question_set.id in source.question_sets]
    named = {section.question for section in sections}
    in_text = [one for one in sets if any(question.id in named for question in one.questions)]
    wordings = {wording_of(question.text) for one in in_text for question in one.questions if question.id in named}
    wordings |= {normalised(wording) for wording in source.unanswered}
    in_all = answered_sets(wordings, sets, Signs(put=frozenset(one.id for one in in_text))).sets
    return in_text + [one for one in in_all if one not in in_text]


def answered_lines(organisation: Id, asked: Iterable[Inquiry], answers: Iterable[Answer]) -> list[Inquiry]:
    """Return an organisation's lines in the ledger as its documents say; new lines have an empty id.

    What it was asked on this occasion without an answer so far is filled in, else a new line is made.
    """
    lines = list(asked)
    for answer in sorted(answers, key=lambda answer: answer.number):
        for set_id, statuses in answer.sets.items():
            at = _open_line(lines, set_id, answer)
            if at is None:
                at = len(lines)
                lines.append(Inquiry(id="", organisation=organisation, question_set=set_id))
            line = lines[at]
            lines[at] = replace(
                line,
                mode=answer.mode,
                occasion=answer.occasion or line.occasion,
                wave=answer.wave or line.wave,
                statuses=strongest((*line.statuses, *statuses)),
            )
    return lines


def _open_line(lines: Sequence[Inquiry], question_set: Id | None, answer: Answer) -> int | None:
    """The place of the line that an answer completes: of this set, unanswered, or answered like this on this occasion.

    Of several the one of this occasion, else one without any: an answer in spring leaves open what autumn asked. Where
    only one of them names its occasion, the line must be older than the document.
    """

    def distance(at: int) -> tuple[bool, bool, bool, int, str]:
        line = lines[at]
        is_answered = line.mode is not AnswerMode.NONE
        return line.occasion != answer.occasion, line.occasion != "", is_answered, line.wave, line.occasion

    def may_be_same(line: Inquiry) -> bool:
        return line.occasion == "" or (answer.occasion == "" and line.mode is AnswerMode.NONE)

    fitting = [
        at
        for at, line in enumerate(lines)
        if line.question_set == question_set
        and (line.mode is AnswerMode.NONE or line.mode is answer.mode)
        and (line.occasion == answer.occasion or (may_be_same(line) and line.id not in answer.before))
    ]
    return min(fitting, key=distance, default=None)


def strongest(statuses: Sequence[QuestionStatus]) -> Statuses:
    """Return a status per question, the strongest one: an empty cell does not revoke an answer given elsewhere."""
    by_status = sorted(statuses, key=lambda status: _WEAKEST_FIRST.index(status.status))
    of_each = {status.question: status for status in by_status}
    return tuple(of_each[question] for question in dict.fromkeys(status.question for status in statuses))


# --- the ledger as it is, and the documents before and after ----------------------------------------------------------


@dataclass(slots=True)
class LedgerLines:
    """An organisation's lines in the ledger, each with what its documents say of it.

    Attributes:
        told: by the id of a line what the documents say of it; lines that they say nothing of are not in it.
        lacking: what they say that the ledger has no line for: it was taken out by hand.
    """

    told: dict[Id, Inquiry] = field(default_factory=dict)
    lacking: list[Inquiry] = field(default_factory=list)


def compared(actual: Sequence[Inquiry], by_documents: Sequence[Inquiry], asked: Collection[Id]) -> LedgerLines:
    """Find for each line that documents make the line of the ledger that it is.

    Lines that somebody was asked by (``asked``) are known by their ids, others by question set, occasion and content.
    """
    compared_lines = LedgerLines({line.id: line for line in by_documents if line.id})
    free = [line for line in actual if line.id not in asked]
    made = [line for line in by_documents if not line.id]
    for line, made_line in _closest_pairs(free, made):
        compared_lines.told[line.id] = made_line
        made.remove(made_line)
    compared_lines.lacking = made
    return compared_lines


@dataclass(frozen=True, slots=True)
class LedgerDifference:
    """A line of the ledger that says something else than its documents.

    Attributes:
        line: as it stands; None if it was taken out by hand.
        told: as the documents say; ``id`` is empty if there is no line.
    """

    line: Inquiry | None
    told: Inquiry


def differences(actual: Sequence[Inquiry], lines: LedgerLines) -> list[LedgerDifference]:
    """Return where the ledger says something else than the documents; where no document speaks, only the hand does."""
    by_id = {line.id: line for line in actual}
    pairs = [LedgerDifference(by_id[line], told) for line, told in lines.told.items()]
    pairs += [LedgerDifference(None, told) for told in lines.lacking]
    return [
        pair
        for pair in pairs
        if pair.told.mode is not AnswerMode.NONE and (pair.line is None or pair.line.mode is not pair.told.mode)
    ]


def followed(
    actual: Sequence[Inquiry], before: LedgerLines, after: Sequence[Inquiry], asked: Collection[Id]
) -> tuple[list[Inquiry], list[Inquiry]]:
    """Let an organisation's ledger follow its documents: return the lines to put and those to take out.

    Args:
        actual: the lines as they are.
        before: these lines with what the documents said of them (:func:`compared`).
        after: what the documents say now.
        asked: ids of the lines that somebody was asked by; they stay when the documents go.
    """
    following = LedgerLines({line.id: line for line in after if line.id})
    made = [line for line in after if not line.id]
    known = [replace(told, id=line) for line, told in before.told.items() if line not in asked]
    for line, made_line in _closest_pairs(known, made):
        following.told[line.id] = made_line
        made.remove(made_line)
    for _, made_line in _closest_pairs(before.lacking, made):
        made.remove(made_line)
    put = [replace(line, id=new_id()) for line in made]
    out = []
    for line in actual:
        said, says = before.told.get(line.id), following.told.get(line.id)
        if says is not None:
            merged = _merged(line, said or line, says)
            put += [merged] if merged != line else []
        elif said is not None and line.mode is said.mode:
            out.append(line)
    return put, out


def _closest_pairs(lines: Sequence[Inquiry], made: Sequence[Inquiry]) -> list[tuple[Inquiry, Inquiry]]:
    """Pair lines of one question set, those most alike first; of lines without an id only those that are equal."""
    pairs = [
        ((line.occasion != other.occasion, line.mode is not other.mode, line.statuses != other.statuses), at, place)
        for at, line in enumerate(lines)
        for place, other in enumerate(made)
        if line.question_set == other.question_set
        and (line.id or (line.occasion, line.mode) == (other.occasion, other.mode))
    ]
    paired: dict[int, int] = {}
    for _, at, place in sorted(pairs):
        if at not in paired and place not in paired.values():
            paired[at] = place
    return [(lines[at], made[place]) for at, place in paired.items()]


def _merged(line: Inquiry, said: Inquiry, says: Inquiry) -> Inquiry:
    """Return the line with what the documents changed; what says something else than they did stays."""
    ours, old, new = ({status.question: status for status in one.statuses} for one in (line, said, says))
    questions = dict.fromkeys([*new, *ours])
    statuses = [_follow(ours.get(question), old.get(question), new.get(question)) for question in questions]
    return replace(
        line,
        question_set=says.question_set,
        mode=_follow(line.mode, said.mode, says.mode),
        occasion=_follow(line.occasion, said.occasion, says.occasion),
        wave=_follow(line.wave, said.wave, says.wave),
        statuses=tuple(status for status in statuses if status is not None),
    )


def _follow(actual: T, said: T, says: T) -> T:
    return says if actual == said else actual
