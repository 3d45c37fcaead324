"""From an imported text to its sections: headings, known questions, speaker turns."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from lagvarde_coder.domain.material.ledger import Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.question_sets import Signs, answered_sets, questions_by_wording
from lagvarde_coder.domain.material.questions import find_questions, normalised
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.importers.base import ImportedText

_AS_GIVEN = {SectionKind.PAGE, SectionKind.TIME}


class Sections:
    """The sections of one new text, which is in canonical form.

    Attributes:
        all: the sections in text order.
        sets: the question sets that the text answers.
        unanswered: wordings of questions that stand without an answer.
        to_check: answers without a question, and why: :func:`to_check`.
    """

    def __init__(
        self,
        raw: ImportedText,
        sets: Sequence[QuestionSet],
        voices: Sequence[Organisation],
        signs: Signs,
    ) -> None:
        given = [
            Section(kind=section.kind, start=section.start, end=section.end, label=section.label, level=section.level)
            for section in raw.sections
        ]
        headings = [section for section in given if section.kind is SectionKind.HEADING]
        answers = [section for section in given if section.kind is SectionKind.QUESTION]
        unanswered = list(raw.unanswered)
        if not answers:
            answered = _find(raw.text, sets, headings)
            answers, unanswered = answered.sections, unanswered + answered.unanswered
        filed = _filed(answers, unanswered, sets, signs)
        self.sets, self.to_check = filed.sets, to_check(filed.sections, sets)
        self.unanswered = tuple(dict.fromkeys(unanswered))
        answers = filed.sections
        turns = [section for section in given if section.kind is SectionKind.SPEAKER]
        turns = _voiced(turns, voices) if turns else _speaker_turns(raw.text, voices, headings, answers)
        others = [section for section in given if section.kind in _AS_GIVEN]
        self.all = _in_order([*headings, *answers, *turns, *others])


class Understanding(NamedTuple):
    """What a text's sections follow from beside its words: whose voices it carries, which sets may be in it, why."""

    sets: Sequence[QuestionSet]
    voices: Sequence[Organisation]
    signs: Signs


class Sectioned(NamedTuple):
    """The sections of a stored text, the sets that it answers, and wordings of questions without an answer."""

    sections: tuple[Section, ...]
    sets: Sequence[QuestionSet]
    unanswered: tuple[str, ...]


def sectioned_anew(
    text: str, stored: Sequence[Section], unanswered: Sequence[str], before: Understanding, now: Understanding
) -> Sectioned:
    """Return a stored text's sections as an import would make them with what is known ``now``.

    Answers and turns that were not found by the program in what was known ``before`` (a workbook has them, a person
    corrected them) keep their places; answers are filed anew all the same.
    """
    headings = [section for section in stored if section.kind is SectionKind.HEADING]
    answers = [section for section in stored if section.kind is SectionKind.QUESTION]
    speakers = [section for section in stored if section.kind is SectionKind.SPEAKER]
    rest = [section for section in stored if section.kind in _AS_GIVEN]
    turns = _speaker_turns(text, before.voices, headings, answers)
    wordings = list(unanswered)
    if [section.span for section in answers] == [it.span for it in _find(text, before.sets, headings).sections]:
        answered = _find(text, now.sets, headings)
        answers = answered.sections
        known = {normalised(section.label) for section in answers} | set(map(normalised, answered.unanswered))
        wordings = [it for it in unanswered if normalised(it) not in known] + answered.unanswered
    filed = _filed(answers, wordings, now.sets, now.signs)
    if speakers == turns:
        speakers = _speaker_turns(text, now.voices, headings, filed.sections)
    else:
        voices = {voice.id for voice in now.voices}
        speakers = [
            replace(it, organisations=tuple(who for who in it.organisations if who in voices)) for it in speakers
        ]
        speakers = _voiced(speakers, now.voices)
    return Sectioned(_in_order([*headings, *filed.sections, *speakers, *rest]), filed.sets, tuple(wordings))


def to_check(sections: Sequence[Section], sets: Sequence[QuestionSet]) -> tuple[LeftOut, ...]:
    """Return, by wording, which answers stand without a question though ``sets`` have it, and why.

    Either the others are filed under a set that lacks it, or nothing says which set was put.
    """
    answers = [section for section in sections if section.kind is SectionKind.QUESTION]
    filed = {section.question for section in answers} - {None}
    wordings = [(one, questions_by_wording(one).keys()) for one in sets]
    lines = {}
    for label in dict.fromkeys(section.label for section in answers if section.question is None):
        wording = normalised(label)
        having = [one for one, asked in wordings if wording in asked]
        if having:
            is_put = any(question.id in filed for one in having for question in one.questions)
            kind = LeftOutKind.OTHER_SET if filed and not is_put else LeftOutKind.QUESTION
            lines[label] = LeftOut(kind=kind, detail=label)
    return tuple(lines.values())


class _Filed(NamedTuple):
    """Answers under the questions that they answer, and the sets these are of."""

    sections: list[Section]
    sets: Sequence[QuestionSet]


def _filed(answers: Sequence[Section], unanswered: Sequence[str], sets: Sequence[QuestionSet], signs: Signs) -> _Filed:
    wordings = {normalised(section.label) for section in answers} | {normalised(wording) for wording in unanswered}
    asked = answered_sets(wordings, sets, signs)
    return _Filed(
        [_attributed(section, asked.questions.get(normalised(section.label))) for section in answers], asked.sets
    )


def _in_order(sections: Sequence[Section]) -> tuple[Section, ...]:
    return tuple(sorted(sections, key=lambda section: (section.start, section.end)))


class _Found(NamedTuple):
    """The answers to known questions, and the wordings of those without one."""

    sections: list[Section]
    unanswered: list[str]


def _find(text: str, sets: Sequence[QuestionSet], headings: Sequence[Section]) -> _Found:
    questions = {question.id: question for question_set in sets for question in question_set.questions}
    result = _found(text, tuple(questions.values()), tuple(headings))
    return _Found(result.sections, [questions[question_id].text for question_id in result.unanswered])


_found = lru_cache(maxsize=1)(find_questions)
"""Remembered, since a text is looked through twice: for what kind it seems to be, and for its sections."""


def _attributed(section: Section, question: Question | None) -> Section:
    if question is None:
        return replace(section, question=None)
    return replace(section, label=question.text, question=question.id)


def _voiced(turns: Sequence[Section], voices: Sequence[Organisation]) -> list[Section]:
    """Return turns as a transcript names them, each that nobody has attributed yet to the organisation it names."""
    known = {normalised(voice.name): (voice.id,) for voice in voices}
    return [
        turn if turn.organisations else replace(turn, organisations=known.get(normalised(turn.label), ()))
        for turn in turns
    ]


def _speaker_turns(
    text: str, voices: Sequence[Organisation], headings: Sequence[Section], answers: Sequence[Section]
) -> list[Section]:
    """In a text of several organisations: from a line that begins with a name and a colon to the next such line.

    A turn also ends where an answer ends or a heading begins.
    """
    if len(voices) < 2:
        return []
    stops = sorted([section.start for section in headings] + [section.end for section in answers])
    names = {f"{organisation.name.casefold()}:": organisation for organisation in voices}
    turns: list[tuple[int, Organisation]] = []
    line_start = 0
    for line in text.split("\n"):
        low = line.lstrip(" \t–-•").casefold()
        speaker = next((organisation for name, organisation in names.items() if low.startswith(name)), None)
        if speaker:
            turns.append((line_start, speaker))
        line_start += len(line) + 1
    sections = []
    for (start, speaker), (following, _) in zip(
        turns, [*turns[1:], (len(text), turns[0][1])] if turns else [], strict=True
    ):
        stop = bisect_right(stops, start)
        end = min(stops[stop], following) if stop < len(stops) else following
        end = start + len(text[start:end].rstrip())
        sections.append(
            Section(kind=SectionKind.SPEAKER, start=start, end=end, label=speaker.name, organisations=(speaker.id,))
        )
    return sections
