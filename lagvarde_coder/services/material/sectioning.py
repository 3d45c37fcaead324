"""From an imported text to its sections: headings, known questions, speaker turns."""

from collections.abc import Sequence

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerStatus, Organisation, Question, QuestionSet
from lagvarde_coder.domain.material.questions import find_questions, normalised
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import CanonicalText, Section, SectionKind
from lagvarde_coder.importers.base import ImportedText


class Sections:
    """The sections of one new text, and what became of each question."""

    def __init__(
        self, raw: ImportedText, text: CanonicalText, sets: Sequence[QuestionSet], voices: Sequence[Organisation]
    ) -> None:
        self._questions = [question for one in sets for question in one.questions]
        given = _given(raw, text)
        headings = [section for section in given if section.kind is SectionKind.HEADING]
        answers = [self._known(section) for section in given if section.kind is SectionKind.QUESTION]
        unanswered = [question.id for wording in raw.unanswered if (question := self._match(wording))]
        if not answers:
            found = find_questions(text.text, self._questions, headings)
            answers, unanswered = found.sections, unanswered + found.unanswered
        others = [s for s in given if s.kind not in {SectionKind.HEADING, SectionKind.QUESTION}]
        self.unanswered = frozenset(unanswered)
        self.answered = frozenset(section.question for section in answers if section.question)
        stops = sorted([s.start for s in headings] + [s.end for s in answers])
        turns = _speaker_turns(text.text, voices, stops)
        self.all = tuple(sorted([*headings, *answers, *turns, *others], key=lambda s: (s.start, s.end)))

    def statuses(self, kind: SourceKind) -> dict[Id, AnswerStatus]:
        """Return the status of each question of the sets: answered, or orally; no answer; else only asked."""
        spoken = AnswerStatus.ORALLY if kind is SourceKind.DIALOGUE else AnswerStatus.ANSWERED
        return {
            question.id: spoken
            if question.id in self.answered
            else AnswerStatus.NO_ANSWER
            if question.id in self.unanswered
            else AnswerStatus.ASKED
            for question in self._questions
        }

    def _known(self, section: Section) -> Section:
        question = self._match(section.label)
        return section if question is None else _with_question(section, question)

    def _match(self, wording: str) -> Question | None:
        wanted = normalised(wording)
        return next((question for question in self._questions if normalised(question.text) == wanted), None)


def _with_question(section: Section, question: Question) -> Section:
    return Section(kind=section.kind, start=section.start, end=section.end, label=question.text, question=question.id)


def _given(raw: ImportedText, text: CanonicalText) -> list[Section]:
    """The importer's sections at their places in the canonical text; those of white space only are left out."""
    made = []
    for one in raw.sections:
        start, end = text.offsets.start(one.start), text.offsets.end(one.end)
        words = text.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        if start < end:
            made.append(Section(kind=one.kind, start=start, end=end, label=one.label.strip(), level=one.level))
    return made


def _speaker_turns(text: str, voices: Sequence[Organisation], stops: Sequence[int]) -> list[Section]:
    """In a text of several organisations: from a line that begins with a name and a colon to the next such line.

    A turn also ends where an answer ends or a heading begins.
    """
    if len(voices) < 2:
        return []
    names = {f"{one.name.casefold()}:": one for one in voices}
    turns: list[tuple[int, Organisation]] = []
    at = 0
    for line in text.split("\n"):
        low = line.lstrip(" \t–-•").casefold()
        speaker = next((one for name, one in names.items() if low.startswith(name)), None)
        if speaker:
            turns.append((at, speaker))
        at += len(line) + 1
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
