"""Queries over passages: what they find, in passages and figures, and how they read as a sentence."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.figures.answering_queries import Places, QueryMaterial, QueryResult, answered
from lagvarde_coder.domain.figures.cooccurrence import Passage
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.gathering import NO_ORGANISATION
from lagvarde_coder.domain.figures.groups import distinct_labels
from lagvarde_coder.domain.figures.passage_query import PassageCondition, PassageQuery, Trait
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.material.speaking import NO_CATEGORY
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.services.base import Desk, Service, without_searching_garbage
from lagvarde_coder.services.coding.quoting import Quoting
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material, standing
from lagvarde_coder.services.finding.searching import SearchService
from lagvarde_coder.services.material.sentences import SentenceService
from lagvarde_coder.services.material.speakers import Speakers, organisation_names
from lagvarde_coder.services.themes.families import families, family_of
from lagvarde_coder.words import within
from lagvarde_coder.words.queries import QueryWords, sentence

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader

_GONE = "?"
"""What stands for a theme, organisation and so on that the project does not have any more."""


@dataclass(frozen=True, slots=True)
class QueryAnswer:
    """What a query found, and what the figures say of themselves."""

    query: PassageQuery
    scope: Scope
    result: QueryResult
    standing: Standing


class QueryService(Service):
    """Answers queries over passages; how many there are is never how important they are."""

    def __init__(self, desk: Desk, searching: SearchService, sentences: SentenceService) -> None:
        super().__init__(desk)
        self._searching, self._sentences = searching, sentences

    def ask(self, query: PassageQuery, scope: Scope | None = None, progress: Progress | None = None) -> QueryAnswer:
        """Return what a query finds in what counts; the first one about sentences may take a while.

        Raises:
            Cancelled: ``progress`` said so.
        """
        with without_searching_garbage(), self._sentences.reading() as of_texts, self._read() as read:
            result = self._answered(read, counted_material(read), query, scope or Scope(), of_texts, progress)
            return QueryAnswer(query.canonical(), scope or Scope(), result, standing(read, self._desk.acting, scope))

    def ask_in(self, read: "Reader", query: PassageQuery, scope: Scope) -> QueryResult:
        """Return what a query finds in a snapshot that is being handed out."""
        with self._sentences.reading() as of_texts:
            return self._answered(read, counted_material(read), query, scope, of_texts, None)

    def excerpts(
        self, passages: Sequence[Passage], attribution: Attribution = Attribution.ORGANISATION
    ) -> list[Excerpt]:
        """Return passages as they may leave, in the order given; those whose codings were removed since are skipped."""
        with without_searching_garbage(), self._read() as read:
            return query_excerpts(read, passages, Gate.of(read, attribution))

    def said(self, query: PassageQuery, words: QueryWords) -> str:
        """Return a query as one sentence."""
        with self._read() as read:
            return query_said(read, query, words)

    def _answered(
        self,
        read: "Reader",
        counted: CountedMaterial,
        query: PassageQuery,
        scope: Scope,
        of_texts: "Callable[[Reader, Collection[Id], Progress], Places]",
        progress: Progress | None,
    ) -> QueryResult:
        progress = progress or Silent()
        known = families(read)

        def words(condition: PassageCondition, among: Places) -> Places:
            return self._searching.places(read, condition.values, condition.how, among, progress)

        material = QueryMaterial(
            sources=counted.sources,
            codings=counted.codings,
            lineage=counted.lineage,
            families={theme.id: family_of(theme, known).id for theme in counted.of(Stage.CANDIDATE)},
            words=words,
            sentences=lambda texts: of_texts(read, texts, progress),
        )
        return answered(query, material, scope)


def query_excerpts(read: "Reader", passages: Sequence[Passage], gate: Gate) -> list[Excerpt]:
    """Return passages through the gate, in the order given."""
    wanted = {coding for passage in passages for coding in passage.codings}
    codings = read.many(Coding, list(wanted))
    themes = {theme.id: theme for theme in sorted(read.all(Theme), key=lambda theme: theme.position)}
    order = {theme: place for place, theme in enumerate(themes)}
    texts = {passage.text for passage in passages}
    sources = {source.text: source for source in read.having(Source, "text", list(texts))}
    quoting = Quoting(read, gate, themes, sources, Speakers(read, texts))
    read.read_texts(texts & sources.keys())
    excerpts = []
    for passage in passages:
        of_passage = [codings[one] for one in dict.fromkeys(passage.codings) if one in codings]
        if of_passage and passage.text in sources:
            of_passage.sort(key=lambda one: (order[one.theme], one.id))
            excerpts.append(quoting.excerpt(passage.text, passage.start, passage.end, of_passage, None))
    return excerpts


def query_said(read: "Reader", query: PassageQuery, words: QueryWords, gate: Gate | None = None) -> str:
    """Return a query as one sentence; with a ``gate``, as it may leave: without names that what is quoted hides."""
    names = _QueryNames(read, words, _unnamed(gate) if gate else frozenset())
    return sentence(query, names.of, words)


def _unnamed(gate: Gate) -> frozenset[Trait]:
    """Return of what the values are not handed out: with them one could tell who or what was left out."""
    has_hidden = bool(gate.restrictions.hidden)
    has_other_names = bool(gate.restrictions.naming or gate.aliased)
    hidden = {
        Trait.ORGANISATION: not gate.names or has_other_names,
        Trait.CATEGORY: not gate.categorises,
        Trait.CODER: not gate.initials,
        Trait.WORDS: not gate.names or has_hidden or has_other_names,
    }
    return frozenset(trait for trait, is_hidden in hidden.items() if is_hidden)


class _QueryNames:
    """What the values of conditions are called."""

    def __init__(self, read: "Reader", words: QueryWords, unnamed: frozenset[Trait]) -> None:
        self._words, self._unnamed = words, unnamed
        self._known: Mapping[Trait, Mapping[str, str]] = {
            Trait.THEME: {theme.id: f"{theme.number} {theme.name}" for theme in read.all(Theme)},
            Trait.FAMILY: {family.id: family.name for family in families(read)},
            Trait.ORGANISATION: {
                **distinct_labels(organisation_names(read.all(Organisation))),
                NO_ORGANISATION: words.nobody,
            },
            Trait.CODER: {coder.id: coder.name for coder in read.all(Coder)},
            Trait.STANCE: {one.value: within(words.words.of(one)) for one in Stance},
            Trait.KIND: {one.value: within(words.words.of(one)) for one in SourceKind},
        }

    def of(self, trait: Trait, value: str) -> str:
        if trait in self._unnamed:
            return self._words.unnamed[trait]
        if trait is Trait.CATEGORY:
            return self._words.no_category if value == NO_CATEGORY else value
        return value if trait is Trait.WORDS else self._known[trait].get(value, _GONE)
