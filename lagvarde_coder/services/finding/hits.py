"""What a search found, with its surroundings: the document, who speaks, what is answered, what is coded."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
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
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.material.speakers import categories_by_organisation, voices_of

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_AT_ONCE = 1_000
"""Paragraphs whose surroundings are read together."""
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
    """The surroundings of paragraphs: their documents, who speaks, what is answered, what is coded.

    They are read for some paragraphs at once, and of no other text: what a search takes does not follow from how much
    is coded.
    """

    def __init__(self, read: "Reader", scope: SearchScope) -> None:
        self._read = read
        self._scope = scope
        self._sources: dict[Id, Source] = {}
        self._sections: dict[Id, tuple[Section, ...]] = {}
        self._voices: dict[Id, Voices] = {}
        self._counts_for = _counts_for(read, scope)
        self._wanted = None if scope == EVERYWHERE else _QuickScope(read, scope, self._counts_for)

    @property
    def wanted(self) -> Callable[[Id, int, int], bool] | None:
        """Tells quickly whether words of a paragraph (text, start, length) may lie in the scope; None: all may."""
        return self._wanted.may_hold if self._wanted else None

    def hits(self, paragraphs: Iterator[Found], most: int) -> Iterator[Hit]:
        """Yield what lies in the scope, with its surroundings, at most so many."""
        while most and (some := list(islice(paragraphs, min(most, _AT_ONCE)))):
            for hit in self._in_scope(some):
                yield hit
                most -= 1

    def _in_scope(self, paragraphs: Sequence[Found]) -> Iterator[Hit]:
        self._read_around({paragraph.text for paragraph in paragraphs})
        current = [paragraph for paragraph in paragraphs if paragraph.text in self._sources]
        places = [(paragraph.text, span.start, span.end) for paragraph in current for span in paragraph.hits]
        coded = iter(self._read.codings_on(places))
        for paragraph in current:
            on = [(span, next(coded)) for span in paragraph.hits]
            if hit := self._hit(paragraph, on):
                yield hit

    def _hit(self, paragraph: Found, on: Sequence[tuple[Span, list[CountedCoding]]]) -> Hit | None:
        """Return a paragraph, each of whose words found comes with its codings, if any of it lies in the scope."""
        voices, scope = self._voices[paragraph.text], self._scope
        speaking = voices.of(paragraph.span.start, paragraph.span.end)
        if scope.organisations and scope.organisations.isdisjoint(speaking):
            return None
        if scope.categories and scope.categories.isdisjoint(voices.sorts.of_all(speaking)):
            return None
        kept = [(span, codings) for span, codings in on if self._fits(codings)]
        if not kept:
            return None
        codings = tuple(dict.fromkeys(coding for _, codings in kept for coding in codings))
        hits = tuple(span for span, _ in kept)
        question = self._question(paragraph.text, hits[0])
        return Hit(self._sources[paragraph.text], paragraph.span, paragraph.words, hits, question, speaking, codings)

    def _fits(self, codings: Sequence[CountedCoding]) -> bool:
        scope = self._scope
        if scope.coded is not None and bool(codings) is not scope.coded:
            return False
        if not scope.themes and not scope.without_themes:
            return True
        reached = frozenset[Id]().union(*(self._counts_for(coding) for coding in codings))
        return (not scope.themes or not scope.themes.isdisjoint(reached)) and scope.without_themes.isdisjoint(reached)

    def _question(self, text: Id, span: Span) -> str:
        answered = (
            section
            for section in self._sections.get(text, ())
            if section.kind is SectionKind.QUESTION and section.span.overlaps(span)
        )
        return next((section.label for section in answered), "")

    def _read_around(self, texts: Collection[Id]) -> None:
        """Read the documents and sections of texts; a text that no document has any more gets none."""
        new = [text for text in texts if text not in self._sources]
        if not new:
            return
        sections = {one.text: one.sections for one in self._read.having(Sectioning, "text", new)}
        for source in self._read.having(Source, "text", new):
            self._sources[source.text] = source
            self._sections[source.text] = sections.get(source.text, ())
            self._voices[source.text] = voices_of(source, source.text, self._sections[source.text], self._ledger)

    @cached_property
    def _ledger(self) -> dict[Id, tuple[str, ...]]:
        return categories_by_organisation(self._read.all(Organisation))


class _QuickScope:
    """Tells which paragraphs a scope may hold, while the search is under way and nothing else is read."""

    def __init__(
        self, read: "Reader", scope: SearchScope, counts_for: Callable[[CountedCoding], frozenset[Id]]
    ) -> None:
        self._themes = scope.themes
        self._counts_for = counts_for
        self._texts = {source.text for source in read.all(Source) if scope.holds(source)}
        self._only_coded = bool(scope.themes) or scope.coded is True
        per_text: dict[Id, list[_Row]] = defaultdict(list)
        for row in read.coding_rows() if self._only_coded else ():
            per_text[row[1]].append(row)
        self._codings = {text: _Codings(rows) for text, rows in per_text.items()}

    def may_hold(self, text: Id, start: int, length: int) -> bool:
        """Tell whether words of a paragraph may lie in the scope."""
        if text not in self._texts or not self._only_coded:
            return text in self._texts
        codings = self._codings[text].on(Span(start, start + length)) if text in self._codings else ()
        return any(not self._themes or not self._themes.isdisjoint(self._counts_for(coding)) for coding in codings)


class _Codings:
    """The codings of one text, for quick questions about a place."""

    def __init__(self, rows: list[_Row]) -> None:
        self._rows = sorted(rows, key=itemgetter(2, 3, 0))
        self._starts = [row[2] for row in self._rows]
        self._longest = max((row[3] - row[2] for row in rows), default=0)

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
