"""Words, sentences, paragraphs and answers of a text: where they are, and where one comes from a place in it.

Pure functions; positions are Unicode code points.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from lagvarde_coder.domain.coding.lead_ins import without_lead_in
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.language import swedish
from lagvarde_coder.language.graphemes import whole_end, whole_start
from lagvarde_coder.language.words import words


class TextUnit(Enum):
    """What one moves and marks by."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"


_SMALL = frozenset({TextUnit.WORD, TextUnit.SENTENCE})
"""What there may be very many of in a line: they are looked for in a stretch of it."""


@dataclass(frozen=True, slots=True)
class TextUnits:
    """A text with what is known of its parts.

    Attributes:
        sentences: of the whole text, in order; empty until they are known: the rules alone serve meanwhile.
        sections: of the whole text.
    """

    text: str
    sentences: Sequence[Span] = ()
    sections: Sequence[Section] = ()

    # --- what stands at a place -------------------------------------------------------------------------------------

    def at(self, unit: TextUnit, position: int) -> Span | None:
        """Return the unit that holds ``position`` or ends there; between two the next; None if its line is blank."""
        if unit is TextUnit.SECTION:
            return self.answer_at(position)
        units = self.inside(unit, position)
        holding = [span for span in units if span.start <= position <= span.end]
        following = (span for span in units if span.start > position)
        return holding[-1] if holding else next(following, units[-1] if units else None)

    def inside(self, unit: TextUnit, position: int) -> list[Span]:
        """Return the units of the line of ``position``, in order; words and sentences of its stretch of a long line.

        Sentences and paragraphs begin after the bullet, list number or speaker's name that leads into the line.
        """
        paragraph = paragraph_at(self.text, position)
        if paragraph is None:
            return []
        if unit is TextUnit.WORD:
            first, end = self._stretch(unit, position)
            return list(words(self.text, max(first, paragraph.start), min(end, paragraph.end)))
        start = without_lead_in(self.text, paragraph.start, self.sections)
        if start >= paragraph.end:
            return []
        if unit is not TextUnit.SENTENCE:
            return [Span(start, paragraph.end)]
        return [
            Span(max(sentence.start, start), sentence.end)
            for sentence in self._sentences(*self._stretch(unit, position))
            if sentence.end > start
        ]

    def answer_at(self, position: int) -> Span | None:
        """Return the answer that holds ``position`` or whose question does, else the part under its heading."""
        answers = [section.span for section in self.sections if section.kind is SectionKind.QUESTION]
        for span in sorted(answers, key=len):
            if span.start <= position <= span.end or self._asks(position, span):
                return self._told(span)
        return next((span for span in self._parts() if span.start <= position < span.end), None)

    def around(self, span: Span) -> Span | None:
        """Return the smallest answer or part that holds ``span`` and more."""
        parts = [
            part for part in (*self._answers(), *self._parts()) if part.start <= span.start and span.end <= part.end
        ]
        return min((part for part in parts if part != span), key=len, default=None)

    # --- going on ---------------------------------------------------------------------------------------------------

    def start_after(self, unit: TextUnit, position: int) -> int:
        """Return where the next unit begins, or the end of the text."""
        return self._after(unit, position, lambda span: span.start)

    def end_after(self, unit: TextUnit, position: int) -> int:
        """Return where the unit at ``position`` ends, or the next one, or the end of the text."""
        return self._after(unit, position, lambda span: span.end)

    def start_before(self, unit: TextUnit, position: int) -> int:
        """Return where the unit at ``position`` begins, or the one before it, or the start of the text."""
        return self._before(unit, position, lambda span: span.start)

    def end_before(self, unit: TextUnit, position: int) -> int:
        """Return where the unit before ``position`` ends, or the start of the text."""
        return self._before(unit, position, lambda span: span.end)

    def moved(self, unit: TextUnit, position: int, step: int) -> int:
        """Return where the caret comes by one unit forwards (1) or backwards (-1)."""
        return self.start_after(unit, position) if step > 0 else self.start_before(unit, position)

    def extended(self, unit: TextUnit, anchor: int, caret: int, step: int) -> int:
        """Return where the caret comes if the passage from ``anchor`` is to grow or shrink by one unit.

        The end of a passage rests at ends of units, its start at starts; it never turns around in one step.
        """
        if step > 0:
            if caret >= anchor:
                return self.end_after(unit, caret)
            return min(self.start_after(unit, caret), anchor)
        if caret <= anchor:
            return self.start_before(unit, caret)
        return max(self.end_before(unit, caret), anchor)

    # --- coming to rest ---------------------------------------------------------------------------------------------

    def snapped(self, unit: TextUnit, span: Span) -> Span:
        """Return ``span`` widened to whole units, without white space around it.

        By words: marks before and after the words are left out, unless the whole sentence they belong to is marked.
        What leads into the first line (a number, who speaks) is left out, unless nothing else is marked.
        """
        trimmed = self._trimmed(span.start, span.end)
        if trimmed is None or unit is TextUnit.CHARACTER:
            return whole(self.text, trimmed or span)
        trimmed = self._told(trimmed) or trimmed
        first = self._touched(unit, trimmed)
        last = self._touched(unit, trimmed, from_end=True)
        if first is None or last is None:
            return whole(self.text, trimmed)
        start, end = first.start, last.end
        if unit is TextUnit.WORD:
            start, end = self._with_marks(trimmed, start, end)
        return whole(self.text, Span(start, end)) if start < end else whole(self.text, trimmed)

    def _touched(self, unit: TextUnit, span: Span, *, from_end: bool = False) -> Span | None:
        """Return the first or last unit that shares a character with ``span``."""
        for position in self._back(unit, span.end) if from_end else self._on(unit, span.start):
            if position <= span.start if from_end else position >= span.end:
                break
            candidates = self.inside(unit, position)
            for candidate in reversed(candidates) if from_end else candidates:
                if candidate.overlaps(span):
                    return candidate
        return None

    def _with_marks(self, span: Span, start: int, end: int) -> tuple[int, int]:
        first, last = self.at(TextUnit.SENTENCE, start), self.at(TextUnit.SENTENCE, end - 1)
        if first is not None and span.start <= first.start and self._last_word(first).end <= span.end:
            start = min(start, first.start)
        if last is not None and last.end <= span.end and span.start <= self._first_word(last).start:
            end = max(end, last.end)
        return start, end

    def _first_word(self, sentence: Span) -> Span:
        return next(words(self.text, sentence.start, sentence.end), sentence)

    def _last_word(self, sentence: Span) -> Span:
        return [sentence, *words(self.text, sentence.start, sentence.end)][-1]

    # --- inside -----------------------------------------------------------------------------------------------------

    def _after(self, unit: TextUnit, position: int, edge: Callable[[Span], int]) -> int:
        if unit is TextUnit.CHARACTER:
            return whole_end(self.text, min(position + 1, len(self.text)))
        if unit is TextUnit.SECTION:
            return min((edge(span) for span in self._stops() if edge(span) > position), default=len(self.text))
        for start in self._on(unit, position):
            for span in self.inside(unit, start):
                if edge(span) > position:
                    return edge(span)
        return len(self.text)

    def _before(self, unit: TextUnit, position: int, edge: Callable[[Span], int]) -> int:
        if unit is TextUnit.CHARACTER:
            return whole_start(self.text, max(position - 1, 0))
        if unit is TextUnit.SECTION:
            return max((edge(span) for span in self._stops() if edge(span) < position), default=0)
        for start in self._back(unit, position):
            for span in reversed(self.inside(unit, start)):
                if edge(span) < position:
                    return edge(span)
        return 0

    def _sentences(self, start: int, end: int) -> list[Span]:
        """Return the sentences of a stretch."""
        if not self.sentences:
            words = self.text[start:end]
            return list(swedish.between(words, swedish.starts(words), start))
        first = bisect_right(self.sentences, start, key=lambda span: span.end)
        last = bisect_right(self.sentences, end - 1, key=lambda span: span.start)
        return list(self.sentences[first:last])

    def _stretch(self, unit: TextUnit, position: int) -> tuple[int, int]:
        """Return the line of ``position``; for words and sentences what of it is looked at in one piece."""
        line = line_at(self.text, position)
        return swedish.stretch_at(self.text, position, *line) if unit in _SMALL else line

    def _on(self, unit: TextUnit, position: int) -> Iterator[int]:
        """Yield ``position``, then one in each later line or stretch."""
        while position <= len(self.text):
            yield position
            position = self._stretch(unit, position)[1] + 1

    def _back(self, unit: TextUnit, position: int) -> Iterator[int]:
        """Yield ``position``, then the end of each earlier line or stretch."""
        yield position
        while (start := self._stretch(unit, position)[0]) > 0:
            position = start - 1 if self.text[start - 1] in swedish.LINE_ENDS else start
            yield position

    def _asks(self, position: int, answer: Span) -> bool:
        """Tell whether the line of ``position`` is the question that stands just before ``answer``."""
        paragraph = paragraph_at(self.text, position)
        return (
            paragraph is not None
            and paragraph.end <= answer.start
            and not self.text[paragraph.end : answer.start].strip()
        )

    def _answers(self) -> list[Span]:
        spans = (self._told(section.span) for section in self.sections if section.kind is SectionKind.QUESTION)
        return [span for span in spans if span is not None]

    def _parts(self) -> list[Span]:
        """Return what stands under each heading, heading and lower headings included; the smallest first."""
        headings = sorted(
            (section for section in self.sections if section.kind is SectionKind.HEADING),
            key=lambda section: section.start,
        )
        parts = []
        for number, heading in enumerate(headings):
            ends = (section.start for section in headings[number + 1 :] if section.level <= heading.level)
            parts.append(self._trimmed(heading.start, next(ends, len(self.text))))
        return sorted((part for part in parts if part is not None), key=len)

    def _stops(self) -> list[Span]:
        """Return the sections that one goes to: answers, headings and turns."""
        kinds = {SectionKind.QUESTION, SectionKind.HEADING, SectionKind.SPEAKER}
        spans = [self._trimmed(section.start, section.end) for section in self.sections if section.kind in kinds]
        return [span for span in spans if span is not None]

    def _told(self, span: Span) -> Span | None:
        """Return ``span`` without white space around it and what leads into its first line; None if that is all."""
        found = self._trimmed(span.start, span.end)
        return found and self._trimmed(without_lead_in(self.text, found.start, self.sections), found.end)

    def _trimmed(self, start: int, end: int) -> Span | None:
        return trimmed(self.text, start, end)


def whole(text: str, span: Span) -> Span:
    """Return ``span`` widened so that it cuts no character that a reader takes for one."""
    return Span(whole_start(text, span.start), whole_end(text, span.end))


def paragraph_at(text: str, position: int) -> Span | None:
    """Return the paragraph that holds ``position``, without white space around it; None on an empty line."""
    return trimmed(text, *line_at(text, position))


def line_at(text: str, position: int) -> tuple[int, int]:
    """Return where the line of ``position`` begins and ends, without the line end."""
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


def sentence_at(text: str, position: int, sentences: Sequence[Span] = ()) -> Span | None:
    """Return the sentence that holds ``position`` or ends there; None on an empty line."""
    return TextUnits(text, sentences).at(TextUnit.SENTENCE, position)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the range without white space around it, or None if nothing else is there."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
