"""What a search found, with its surroundings: the document, who speaks, what is answered, what is coded."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures.counted import CountedCoding, Voices
from lagvarde_coder.domain.finding.places import Found
from lagvarde_coder.domain.finding.queries import Expanded
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Sectioning, Source, SourceKind
from lagvarde_coder.domain.text import SectionKind, Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.material.speakers import categories_by_organisation, voices_of

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_FEW = 60
"""Texts up to which their codings and sections are read one by one."""
_Row = tuple[Any, ...]
"""The fields of a :class:`CountedCoding` as they are stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchScope:
    """Where to look. Of each field, what is empty or None means everywhere.

    Attributes:
        kinds: of documents. documents: their ids.
        organisations, categories: whose words they are; in a joint dialogue, of those who speak there.
        themes: only words that one of these was put on, directly or by what counts for it.
        without_themes: no words that one of these was put on.
        coded: only words with a coding (True), without one (False).
    """

    kinds: frozenset[SourceKind] = frozenset()
    categories: frozenset[str] = frozenset()
    documents: frozenset[Id] = frozenset()
    organisations: frozenset[Id] = frozenset()
    themes: frozenset[Id] = frozenset()
    without_themes: frozenset[Id] = frozenset()
    coded: bool | None = None

    def holds(self, source: Source) -> bool:
        """Tell whether a document may be looked in, as far as that follows from itself."""
        return (not self.kinds or source.kind in self.kinds) and (not self.documents or source.id in self.documents)


EVERYWHERE = SearchScope()


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that answers a query; spans are code points of the source's text.

    Attributes:
        hits: the words found, in text order.
        question: the question that the paragraph answers, or nothing.
        organisations: whose words the paragraph is.
        codings: those that share a character with one of ``hits``.
    """

    source: Source
    span: Span
    words: str
    hits: tuple[Span, ...]
    question: str = ""
    organisations: frozenset[Id] = frozenset()
    codings: tuple[CountedCoding, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search found.

    Attributes:
        hits: in order of document and place.
        expanded: what was looked for beyond what was typed.
        more: there are more paragraphs than were asked for.
    """

    hits: tuple[Hit, ...] = ()
    expanded: tuple[Expanded, ...] = ()
    more: bool = False

    @property
    def places(self) -> int:
        """How many words or phrases were found."""
        return sum(len(hit.hits) for hit in self.hits)

    @property
    def documents(self) -> int:
        """In how many documents."""
        return len({hit.source.id for hit in self.hits})

    @property
    def organisations(self) -> int:
        """Of how many organisations."""
        return len(frozenset[Id]().union(*(hit.organisations for hit in self.hits)))


class HitSurroundings:
    """The surroundings of paragraphs: their documents, who speaks, what is answered, what is coded."""

    def __init__(self, read: "Reader", scope: SearchScope) -> None:
        self._read = read
        self._scope = scope
        self._sources = {source.text: source for source in read.all(Source) if scope.holds(source)}
        self.wanted = None if scope == EVERYWHERE else self._may_hold
        self._sections: dict[Id, Sectioning] = {}
        self._voices: dict[Id, Voices] = {}
        self._ledger = categories_by_organisation(read.all(Organisation))
        self._codings: dict[Id, _Codings] = {}
        self._all_read = False
        self._counts_for = _counts_for(read, scope)
        self._only_coded = bool(scope.themes) or scope.coded is True
        if self._only_coded:  # now: while the search is under way, nothing else is read
            self._read_all()

    def hits(self, paragraphs: Iterable[Found]) -> Iterator[Hit]:
        """Yield what lies in the scope, with its surroundings."""
        for paragraph in paragraphs:
            if paragraph.text in self._sources and (hit := self._in_scope(paragraph)):
                yield hit

    def _may_hold(self, text: Id, start: int, length: int) -> bool:
        """Tell quickly whether words of a paragraph may lie in the scope."""
        if text not in self._sources or not self._only_coded:
            return text in self._sources
        themes = self._scope.themes
        codings = self._codings[text].on(Span(start, start + length)) if text in self._codings else ()
        return any(not themes or not themes.isdisjoint(self._counts_for(coding)) for coding in codings)

    def _in_scope(self, paragraph: Found) -> Hit | None:
        self._read_around(paragraph.text)
        voices, scope = self._voices[paragraph.text], self._scope
        speaking = voices.of(paragraph.span.start, paragraph.span.end)
        if scope.organisations and scope.organisations.isdisjoint(speaking):
            return None
        if scope.categories and scope.categories.isdisjoint(voices.sorts.of_all(speaking)):
            return None
        on = [(span, self._codings[paragraph.text].on(span)) for span in paragraph.hits]
        kept = [(span, codings) for span, codings in on if self._fits(codings)]
        if not kept:
            return None
        codings = tuple(dict.fromkeys(coding for _, codings in kept for coding in codings))
        hits = tuple(span for span, _ in kept)
        question = self._question(paragraph.text, hits[0])
        return Hit(
            self._sources[paragraph.text], paragraph.span, paragraph.words, hits, question, frozenset(speaking), codings
        )

    def _fits(self, codings: Sequence[CountedCoding]) -> bool:
        scope = self._scope
        if scope.coded is not None and bool(codings) is not scope.coded:
            return False
        if not scope.themes and not scope.without_themes:
            return True
        reached = frozenset[Id]().union(*(self._counts_for(coding) for coding in codings))
        return (not scope.themes or not scope.themes.isdisjoint(reached)) and scope.without_themes.isdisjoint(reached)

    def _question(self, text: Id, span: Span) -> str:
        sections = self._sections[text].sections if text in self._sections else ()
        answered = (
            section for section in sections if section.kind is SectionKind.QUESTION and section.span.overlaps(span)
        )
        return next((section.label for section in answered), "")

    def _read_around(self, text: Id) -> None:
        """Read sections and codings of a text; once there are many texts, of all of them at once."""
        if text in self._voices:
            return
        if not self._all_read and len(self._voices) >= _FEW:
            self._read_all()
        if not self._all_read:
            self._sections |= {sectioning.text: sectioning for sectioning in self._read.where(Sectioning, text=text)}
            self._codings[text] = _Codings(
                (coding.id, text, coding.start, coding.end, coding.theme, coding.coder, coding.stance, coding.unsure)
                for coding in self._read.codings_in(text)
            )
        self._codings.setdefault(text, _Codings(()))
        source = self._sources[text]
        sections = self._sections[text].sections if text in self._sections else ()
        self._voices[text] = voices_of(source, text, sections, self._ledger)

    def _read_all(self) -> None:
        self._all_read = True
        self._sections = {sectioning.text: sectioning for sectioning in self._read.all(Sectioning)}
        per_text: dict[Id, list[_Row]] = defaultdict(list)
        for row in self._read.coding_rows():
            per_text[row[1]].append(row)
        self._codings |= {text: _Codings(rows) for text, rows in per_text.items()}


class _Codings:
    """The codings of one text, for quick questions about a place."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self._rows = sorted(rows, key=itemgetter(2, 3, 0))
        self._starts = [row[2] for row in self._rows]
        self._longest = max((row[3] - row[2] for row in self._rows), default=0)

    def on(self, span: Span) -> list[CountedCoding]:
        """Return those that share a character with ``span``, in text order."""
        first = bisect_left(self._starts, span.start - self._longest + 1)
        last = bisect_left(self._starts, span.end)
        return [
            CountedCoding(coding_id, text, start, end, theme, coder, Stance(stance), bool(unsure))
            for coding_id, text, start, end, theme, coder, stance, unsure in self._rows[first:last]
            if end > span.start
        ]


def _counts_for(read: "Reader", scope: SearchScope) -> Callable[[CountedCoding], frozenset[Id]]:
    if not scope.themes and not scope.without_themes:
        return lambda _: frozenset()
    lineage = Lineage(read.all(Theme), read.all(MergeLink))
    return lambda coding: frozenset(lineage.counts_for(coding.id, coding.theme))
