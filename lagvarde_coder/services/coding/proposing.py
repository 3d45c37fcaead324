"""One theme on many places at once: what exactly would be coded, before it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.lead_ins import without_lead_in
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.questions import normalised
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.services.base import Service

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

AROUND = 60
"""Code points of context before and after a passage."""

_HEADED = {SectionKind.QUESTION, SectionKind.HEADING}

Place = tuple[Id, Span]
"""A text and a passage of it."""
Around = Callable[[Id, str, int], Span | None]
"""Gives the sentence or paragraph of a text (its id and content) at a position; None on an empty line."""


class CodedExtent(StrEnum):
    """How much is coded around what was found."""

    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A passage that would be coded.

    Attributes:
        before, words, after: the passage in its context.
        found: the places in it that were found; more than one when they share a sentence, say.
        coders: who coded all of the passage with the theme already.
        there: the coder at work has coded the very same passage with it; it cannot be coded again.
        heading: it is a heading or the wording of a question, not part of an answer.
    """

    source: Source
    text: Id
    span: Span
    before: str
    words: str
    after: str
    found: tuple[Span, ...]
    coders: tuple[str, ...] = ()
    there: bool = False
    heading: bool = False

    @property
    def new(self) -> bool:
        """Whether it is an answer that nobody has coded yet with the theme."""
        return not self.coders and not self.heading


class ProposalService(Service):
    """Says what coding many places with one theme would do."""

    def propose(
        self,
        places: Sequence[Place],
        theme: Id,
        extent: CodedExtent,
        around: dict[CodedExtent, Around],
        progress: Progress,
    ) -> list[Proposal]:
        """Return the passages that would be coded, each once, in order of document and place.

        Texts that do not exist any more are skipped. ``around`` finds sentences and paragraphs; an answer is the
        question section that a place lies in, or the paragraph outside of all answers.

        Raises:
            Cancelled: ``progress`` said so.
        """
        per_text: dict[Id, list[Span]] = {}
        for text, span in places:
            per_text.setdefault(text, []).append(span)
        with self._read() as read:
            coders = {coder.id: coder for coder in read.all(Coder)}
            texts = read.many(Text, list(per_text))
            sources = read.many(Source, [text.source for text in texts.values()])
            proposals = []
            for number, (text, spans) in enumerate(per_text.items()):
                progress.step(number, len(per_text))
                if text in texts:
                    page = _SearchedText(read, texts[text], sources[texts[text].source], around)
                    of_theme = [coding for coding in read.codings_in(text) if coding.theme == theme]
                    proposals += page.proposals(spans, extent, of_theme, coders, self._desk.actor)
        return sorted(proposals, key=lambda proposal: (proposal.source.number, proposal.span))


class _SearchedText:
    """One text with what is needed to widen places in it."""

    def __init__(self, read: "Reader", text: Text, source: Source, around: dict[CodedExtent, Around]) -> None:
        self._text = text
        self._source = source
        self._around = around
        self._content = read.text(text.id)
        sections = [section for sectioning in read.where(Sectioning, text=text.id) for section in sectioning.sections]
        self._sections = sections
        self._answers = [section for section in sections if section.kind is SectionKind.QUESTION]
        self._headings = {normalised(section.label) for section in sections if section.kind in _HEADED} - {""}

    def proposals(
        self,
        spans: Iterable[Span],
        extent: CodedExtent,
        codings: list[Coding],
        coders: dict[Id, Coder],
        actor: Id | None,
    ) -> list[Proposal]:
        """Return the passages around ``spans``, each with who has coded it already."""
        inside_of: dict[Span, list[Span]] = {}
        for span in sorted(spans):
            inside_of.setdefault(self._widened(span, extent), []).append(span)
        return [self._proposal(span, tuple(inside), codings, coders, actor) for span, inside in inside_of.items()]

    def _proposal(
        self,
        span: Span,
        found_spans: tuple[Span, ...],
        codings: list[Coding],
        coders: dict[Id, Coder],
        actor: Id | None,
    ) -> Proposal:
        over = [coding for coding in codings if coding.start <= span.start and span.end <= coding.end]
        return Proposal(
            self._source,
            self._text.id,
            span,
            self._content[max(0, span.start - AROUND) : span.start],
            span.of(self._content),
            self._content[span.end : span.end + AROUND],
            found_spans,
            tuple(dict.fromkeys(coders[coding.coder].initials for coding in over)),
            any(coding.span == span and coding.coder == actor for coding in over),
            self._is_heading(span),
        )

    def _is_heading(self, span: Span) -> bool:
        start, end = self._content.rfind("\n", 0, span.start) + 1, self._content.find("\n", span.end)
        line = self._content[start : len(self._content) if end < 0 else end]
        return "\n" not in line and normalised(line) in self._headings

    def _widened(self, span: Span, extent: CodedExtent) -> Span:
        if extent is CodedExtent.WORD:
            return span
        if extent is CodedExtent.ANSWER and (answer := self._answer(span)):
            return self._from_words(answer.span, span)
        around = self._around[CodedExtent.PARAGRAPH if extent is CodedExtent.ANSWER else extent]
        first, last = (around(self._text.id, self._content, position) for position in (span.start, span.end - 1))
        ends = [part for part in (first, span, last) if part is not None]
        return self._from_words(Span(min(part.start for part in ends), max(part.end for part in ends)), span)

    def _from_words(self, whole: Span, found: Span) -> Span:
        """Return a widened passage without what leads into its first line, unless what was found stands there."""
        return Span(min(without_lead_in(self._content, whole.start, self._sections), found.start), whole.end)

    def _answer(self, span: Span) -> Section | None:
        return next(
            (section for section in self._answers if section.start <= span.start and span.end <= section.end), None
        )
