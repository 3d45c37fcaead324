"""From an imported text to its sections: headings, known questions, speaker turns."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerStatus, Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.question_sets import answered_sets
from lagvarde_coder.domain.material.questions import find_questions, normalised
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import CanonicalText, Section, SectionKind
from lagvarde_coder.importers.base import ImportedText


class Sections:
    """The sections of one new text, and the status of each question.

    Attributes:
        all: the sections in text order.
        sets: the question sets that the text answers.
        unclear: wordings of answered questions that several sets have, without a sign of which one is meant.
    """

    def __init__(
        self,
        raw: ImportedText,
        text: CanonicalText,
        sets: Sequence[QuestionSet],
        voices: Sequence[Organisation],
        likely: Sequence[Collection[Id]],
    ) -> None:
        given = _given(raw, text)
        headings = [section for section in given if section.kind is SectionKind.HEADING]
        answers = [section for section in given if section.kind is SectionKind.QUESTION]
        unanswered = [normalised(wording) for wording in raw.unanswered]
        if not answers:
            answered = _find(text.text, sets, headings)
            answers, unanswered = answered.sections, unanswered + answered.unanswered
        self._answered = {normalised(section.label) for section in answers}
        self._unanswered = set(unanswered)
        asked = answered_sets(self._answered | self._unanswered, sets, likely)
        self.sets = asked.sets
        self.unclear = tuple(section.label for section in answers if normalised(section.label) in asked.unclear)
        answers = [_attributed(section, asked.questions.get(normalised(section.label))) for section in answers]
        others = [section for section in given if section.kind not in {SectionKind.HEADING, SectionKind.QUESTION}]
        stops = sorted([section.start for section in headings] + [section.end for section in answers])
        turns = _speaker_turns(text.text, voices, stops)
        self.all = tuple(
            sorted([*headings, *answers, *turns, *others], key=lambda section: (section.start, section.end))
        )

    def statuses(self, kind: SourceKind, sets: Sequence[QuestionSet]) -> dict[Id, AnswerStatus]:
        """Return the status of each question of ``sets``: answered, or orally; no answer; else only asked.

        A question with the same words in two sets is answered in both.
        """
        spoken = AnswerStatus.ORALLY if kind is SourceKind.DIALOGUE else AnswerStatus.ANSWERED
        return {
            question.id: self._status(normalised(question.text), spoken)
            for question_set in sets
            for question in question_set.questions
        }

    def _status(self, wording: str, spoken: AnswerStatus) -> AnswerStatus:
        if wording in self._answered:
            return spoken
        return AnswerStatus.NO_ANSWER if wording in self._unanswered else AnswerStatus.ASKED


class _Found(NamedTuple):
    """The answers to known questions, and the normalised wordings of those without one."""

    sections: list[Section]
    unanswered: list[str]


def _find(text: str, sets: Sequence[QuestionSet], headings: Sequence[Section]) -> _Found:
    questions = {question.id: question for question_set in sets for question in question_set.questions}
    result = find_questions(text, list(questions.values()), headings)
    return _Found(result.sections, [normalised(questions[question_id].text) for question_id in result.unanswered])


def _attributed(section: Section, question: Question | None) -> Section:
    if question is None:
        return replace(section, question=None)
    return replace(section, label=question.text, question=question.id)


def _given(raw: ImportedText, text: CanonicalText) -> list[Section]:
    """The importer's sections at their places in the canonical text; those of white space only are left out."""
    sections = []
    for raw_section in raw.sections:
        start, end = text.offsets.start(raw_section.start), text.offsets.end(raw_section.end)
        words = text.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        if start < end:
            sections.append(
                Section(
                    kind=raw_section.kind,
                    start=start,
                    end=end,
                    label=raw_section.label.strip(),
                    level=raw_section.level,
                )
            )
    return sections


def _speaker_turns(text: str, voices: Sequence[Organisation], stops: Sequence[int]) -> list[Section]:
    """In a text of several organisations: from a line that begins with a name and a colon to the next such line.

    A turn also ends where an answer ends or a heading begins.
    """
    if len(voices) < 2:
        return []
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
        end = min([stop for stop in stops if stop > start] + [following])
        end = start + len(text[start:end].rstrip())
        sections.append(
            Section(kind=SectionKind.SPEAKER, start=start, end=end, label=speaker.name, organisations=(speaker.id,))
        )
    return sections
