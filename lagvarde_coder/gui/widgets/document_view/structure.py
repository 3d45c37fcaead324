"""What a document's sections say about how it is shown: headings, questions' wording, speakers, and what stands above.

Pure Python; positions are code points.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.gui.widgets.document_view.blocks import Blocks


class LineRole(IntEnum):
    """How a block is set; kept as the user state of Qt's block."""

    PLAIN = -1
    TITLE = 1
    HEADING = 2
    SUBHEADING = 3
    QUESTION = 4
    SPEAKER = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text that is set off, in code points."""

    start: int
    end: int
    role: LineRole


@dataclass(frozen=True, slots=True)
class Context:
    """The question or heading that a passage stands under.

    Attributes:
        start, end: from where to where it holds, in code points; the wording included.
        wording_end: where its own words end.
    """

    start: int
    end: int
    wording_end: int
    kind: SectionKind
    label: str


class Structure:
    """Finds the roles of blocks and the context of positions from a text and its sections."""

    def __init__(self, text: str, blocks: Blocks, sections: Iterable[Section]) -> None:
        self._text = text
        self._blocks = blocks
        self.stretches: list[Stretch] = []
        self.roles: dict[int, LineRole] = {}
        ordered = sorted(sections, key=lambda section: (section.start, -section.end))
        headings = [section for section in ordered if section.kind is SectionKind.HEADING]
        questions = [section for section in ordered if section.kind is SectionKind.QUESTION]
        for section in headings:
            self._set_off(section.start, self._line_end(section.start), _heading_role(section.level))
        for section in ordered:
            if section.kind is SectionKind.SPEAKER:
                self._set_off_speaker(section)
        self._questions = [self._question(section) for section in questions]
        self._headings = list(self._heading_contexts(headings))

    def context_at(self, position: int) -> Context | None:
        """Return the question whose answer or wording holds ``position``, else the last heading above it."""
        for contexts in (self._questions, self._headings):
            place = bisect_right([context.start for context in contexts], position) - 1
            if place >= 0 and position < contexts[place].end:
                return contexts[place]
        return None

    @property
    def has_contexts(self) -> bool:
        """Whether there is anything that could stand above a passage."""
        return bool(self._questions or self._headings)

    def _line_end(self, position: int) -> int:
        return self._blocks.end(self._blocks.number_at(position))

    def _set_off(self, start: int, end: int, role: LineRole) -> None:
        if start < end:
            self.stretches.append(Stretch(start, end, role))
        for number in self._blocks.covered(start, max(start + 1, end)):
            self.roles[number] = role

    def _set_off_speaker(self, section: Section) -> None:
        """Set the name at the start of a turn, or in the line above it, in bold."""
        start = section.start
        if not section.label:
            return
        if not self._text.startswith(section.label, start):
            above = self._block_above(start)
            if above is None or _words(self._block_text(above)) != _words(section.label):
                return
            start = self._blocks.start(above)
        end = start + len(section.label)
        self._set_off(start, end + (self._text[end : end + 1] == ":"), LineRole.SPEAKER)

    def _question(self, section: Section) -> Context:
        """Set off the wording that stands just before the answer, if it is in the text, and say where it all holds."""
        start, wording_end = section.start, section.start
        label = _words(section.label)
        block = self._blocks.number_at(section.start)
        in_line = self._text[self._blocks.start(block) : section.start]
        if label and label in _words(in_line):  # wording and answer in one paragraph
            start = self._blocks.start(block)
            self.stretches.append(Stretch(start, section.start, LineRole.QUESTION))
            return Context(start, section.end, section.start, section.kind, section.label)
        above = self._block_above(section.start)
        while label and above is not None:
            words = _words(self._block_text(above))
            if not words or not (label in words or words in label):
                break
            start = self._blocks.start(above)
            if wording_end == section.start:
                wording_end = self._blocks.end(above)
            self._replace_role(above)
            if label in words or label.startswith(words):
                break
            above = self._block_above(start)
        return Context(start, section.end, wording_end, section.kind, section.label)

    def _replace_role(self, number: int) -> None:
        """Set a whole block off as a question's wording, even if it is a heading too."""
        start, end = self._blocks.start(number), self._blocks.end(number)
        self.stretches = [each for each in self.stretches if not start <= each.start < end]
        self._set_off(start, end, LineRole.QUESTION)

    def _heading_contexts(self, headings: Sequence[Section]) -> Iterator[Context]:
        ends = [*(following.start for following in headings[1:]), len(self._text) + 1]
        for section, end in zip(headings, ends, strict=False):
            label = section.label or self._text[section.start : self._line_end(section.start)]
            yield Context(section.start, end, self._line_end(section.start), section.kind, label.strip())

    def _block_above(self, position: int) -> int | None:
        """Return the nearest block above that is not blank."""
        for number in range(self._blocks.number_at(position) - 1, -1, -1):
            if self._block_text(number).strip():
                return number
        return None

    def _block_text(self, number: int) -> str:
        return self._text[self._blocks.start(number) : self._blocks.end(number)]


def _heading_role(level: int) -> LineRole:
    return {0: LineRole.HEADING, 1: LineRole.TITLE, 2: LineRole.HEADING}.get(level, LineRole.SUBHEADING)


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
