"""What has been gone through of each document ("Genomgången text"): coded, disposed of, open, remaining."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.coverage import Account, Coverage, account, figures
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.coding.ground import Ground, words_in
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.questions import normalised
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.runs import Run
from lagvarde_coder.domain.text import Section, Span
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.services.base import Desk, Service

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """A document with what has been gone through of its current text.

    Attributes:
        doubts: unsure codings and open dispositions.
    """

    source: Source
    coverage: Coverage
    codings: int
    doubts: int


@dataclass(frozen=True, slots=True)
class TextCoverage:
    """What became of every part of one text; spans in code points.

    Attributes:
        remaining: paragraphs, or pieces of them, without theme and disposition; no white space around them.
        account: all runs by what they are.
    """

    line: CoverageLine
    account: Account
    remaining: tuple[Span, ...]


@dataclass(slots=True)
class _Known:
    """A text's ground and what it was made from."""

    sections: tuple[Section, ...]
    asked: frozenset[str]
    ground: Ground
    erased: bool


@dataclass(slots=True)
class _TextSpans:
    """The spans of one text that have a theme (a candidate is none) or a disposition; ``codings`` are all."""

    coded: list[Run]
    disposed: list[tuple[int, int, Disposal]]
    codings: int = 0
    doubts: int = 0


class CoverageService(Service):
    """Figures for going through it all.

    They count everybody's work, or only that of the coder at work while others' coding is hidden. The ground of a text
    (what of it is to be gone through) is kept in memory: texts never change.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._known: dict[Id, _Known] = {}

    def of_text(self, text: Id) -> TextCoverage:
        """Return what became of every part of a text.

        Raises:
            NotFound: the project has no such text.
        """
        with self._read() as read:
            stored = read.get(Text, text)
            if stored is None:
                raise NotFound(kind="text", name=text)
            source = read.many(Source, [stored.source])[stored.source]
            sections = {sectioning.text: sectioning.sections for sectioning in read.where(Sectioning, text=text)}
            ground = self._grounds(read, [text], sections)[text]
            spans = _spans(read, text)[text]
            content = read.text(text)
        accounted = account(ground, spans.coded, spans.disposed)
        line = CoverageLine(source, figures(ground, accounted), spans.codings, spans.doubts)
        return TextCoverage(line, accounted, tuple(words_in(content, run) for run in accounted.remaining))

    def of_source(self, source: Id) -> CoverageLine:
        """Return what has been gone through of one document.

        Raises:
            NotFound: there is no such document.
        """
        with self._read() as read:
            stored = read.get(Source, source)
        if stored is None:
            raise NotFound(kind="document", name=source)
        return self.of_text(stored.text).line

    def all(self) -> list[CoverageLine]:
        """Return what has been gone through of each document, in order of their numbers."""
        with self._read() as read:
            return self.lines(read)

    def lines(self, read: "Reader") -> list[CoverageLine]:
        """Return the same from a snapshot that other things are read from, too."""
        sources = sorted(read.all(Source), key=lambda source: source.number)
        sections = {sectioning.text: sectioning.sections for sectioning in read.all(Sectioning)}
        grounds = self._grounds(read, [source.text for source in sources], sections)
        spans_by_text = _spans(read)
        return [_line(source, grounds[source.text], spans_by_text[source.text]) for source in sources]

    def _grounds(self, read: "Reader", texts: list[Id], sections: dict[Id, tuple[Section, ...]]) -> dict[Id, Ground]:
        """Return the ground of each text; those not known yet are read."""
        asked = frozenset(
            words
            for question_set in read.all(QuestionSet)
            for question in question_set.questions
            if (words := normalised(question.text))
        )
        erased = {text.id for text in read.having(Text, "source", sorted(read.erased()))}
        grounds = {text: self._known.get(text) for text in texts}
        new = [
            text
            for text, known in grounds.items()
            if known is None
            or known.erased != (text in erased)
            or known.sections != sections.get(text, ())
            or known.asked != asked
        ]
        missing = set(new)
        for text, content in read.texts(new):  # one by one: together they may be the whole material
            own_sections = sections.get(text, ())
            ground = Ground(content, own_sections, asked)
            grounds[text] = self._known[text] = _Known(own_sections, asked, ground, text in erased)
            missing.discard(text)
        for text in missing:
            raise NotFound(kind=Text.KIND, name=text)
        return {text: known.ground for text, known in grounds.items() if known is not None}


def _line(source: Source, ground: Ground, spans: _TextSpans) -> CoverageLine:
    coverage = figures(ground, account(ground, spans.coded, spans.disposed))
    return CoverageLine(source, coverage, spans.codings, spans.doubts)


def _spans(read: "Reader", text: Id | None = None) -> defaultdict[Id, _TextSpans]:
    """Return the coded and disposed spans of every text, or of one."""
    spans_by_text: defaultdict[Id, _TextSpans] = defaultdict(lambda: _TextSpans([], []))
    candidates = {theme.id for theme in read.where(Theme, stage=str(Stage.CANDIDATE))}
    for text_id, start, end, theme, unsure in read.spans(Coding, "theme", "unsure", text=text):
        spans = spans_by_text[text_id]
        spans.codings += 1
        if theme not in candidates:
            spans.coded.append((start, end))
        spans.doubts += bool(unsure)
    for text_id, start, end, name in read.spans(Disposition, "what", text=text):
        disposal = Disposal(name)
        spans_by_text[text_id].disposed.append((start, end, disposal))
        spans_by_text[text_id].doubts += disposal.open
    return spans_by_text
