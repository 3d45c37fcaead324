"""What counting reads in one snapshot, and the figures made of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lagvarde_coder import __version__
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures.cooccurrence import cooccurrence
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope
from lagvarde_coder.domain.figures.counting import count
from lagvarde_coder.domain.figures.gathering import Breakdown, counted_in
from lagvarde_coder.domain.figures.groups import Group, distinct_labels
from lagvarde_coder.domain.figures.results import CoOccurrence, Frequency, Grouping, Standing, Unit
from lagvarde_coder.domain.figures.stances import stances
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source, SourceKind
from lagvarde_coder.domain.project import Coder, Project
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.material.speakers import categories_by_organisation, organisation_names
from lagvarde_coder.services.restrictions import Restrictions
from lagvarde_coder.services.themes.codebook import ordered

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class CountedMaterial:
    """Everything counting needs, read in one snapshot.

    Attributes:
        names: of organisations, questions, coders and documents, by id: the name, then details that tell namesakes
            apart. Documents have the title that may leave the program, since figures are copied.
        scope: the filter that sources and codings obey already, and that all figures of them must be given.
    """

    themes: list[Theme]
    links: list[MergeLink]
    lineage: Lineage
    sources: list[CountedSource]
    codings: Sequence[CodingRow]
    names: dict[Id, tuple[str, ...]]
    scope: Scope = field(default_factory=Scope)

    def of(self, stage: Stage) -> list[Theme]:
        """Return the categories of a stage that are in use."""
        return [theme for theme in self.themes if theme.stage is stage and theme.in_use]

    def labels(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the labels of groups, by key, no two alike; a kind or category is its own label."""
        return distinct_labels({key: self.names.get(key, (key,)) for key in keys})


def limited_material(read: "Reader", scope: Scope) -> CountedMaterial:
    """Read what counts under the filter of an export; without one, everything."""
    return limited(counted_material(read), scope)


def limited(counted: CountedMaterial, scope: Scope) -> CountedMaterial:
    """Return what of everything counts under the filter of an export."""
    if scope == Scope():
        return counted
    sources = scope.sources_in(counted.sources)
    return replace(counted, sources=sources, codings=list(scope.codings_in(counted.codings, sources)), scope=scope)


def counted_material(read: "Reader") -> CountedMaterial:
    """Read everything counting needs."""
    themes, links = ordered(read), read.all(MergeLink)
    sets = read.all(QuestionSet)
    questions = {
        question.id: (question.text, question_set.name, f"version {question_set.version}")
        for question_set in sets
        for question in question_set.questions
    }
    coders = {coder.id: (coder.name, coder.initials) for coder in read.all(Coder)}
    restrictions = Restrictions.of(read)
    titles = {source.id: (restrictions.called(source), f"dok {source.number}") for source in read.all(Source)}
    return CountedMaterial(
        themes,
        links,
        Lineage(themes, links),
        counted_sources(read),
        read.coding_rows(),
        {**organisation_names(read.all(Organisation)), **questions, **coders, **titles},
    )


def counted_sources(read: "Reader") -> list[CountedSource]:
    """Return the sources as counting needs them, in order of their numbers."""
    texts = read.characters()
    sections = {sectioning.text: sectioning.sections for sectioning in read.all(Sectioning)}
    ledger = categories_by_organisation(read.all(Organisation))
    asked: dict[Id, list[tuple[str, int]]] = defaultdict(list)
    for inquiry in read.all(Inquiry):
        asked[inquiry.organisation].append((inquiry.occasion, inquiry.wave))
    fields = ("number", "id", "text", "kind", "status", "organisations", "categories", "day", "occasion", "wave")
    rows = read.fields(Source, *fields)
    return [
        CountedSource(
            id=source,
            text=text,
            characters=texts[text],
            kind=kind,
            internal=kind is SourceKind.INTERNAL,
            finished=status.finished,
            organisations=organisations,
            categories=categories,
            ledger=ledger,
            day=day,
            occasion=occasion,
            wave=wave,
            asked=asked,
            sections=sections.get(text, ()),
        )
        for _, source, text, kind, status, organisations, categories, day, occasion, wave in sorted(rows)
    ]


def frequencies(counted: CountedMaterial, of: Stage, unit: Unit, by: Grouping | None, scope: Scope) -> list[Frequency]:
    """Return the figures of a stage: the whole first, then each group, in the order of the labels."""
    themes = {theme.id: theme for theme in counted.of(of)}
    names = counted.labels(counted.names)
    codings = counting_codings(counted, of, unit, by)
    material = (list(themes.values()), codings, counted.sources, counted.lineage, scope)
    figures = count(unit, by, *material, names)
    saying = stances(*material) if unit is Unit.ORGANISATION and scope.stances is None else {}
    labels = counted.labels(dict.fromkeys(figure.group for figure in figures if figure.group is not None))
    numbers = {theme.id: theme.number for theme in counted.themes}
    documents = Breakdown(by, scope.sources_in(counted.sources)).sources
    progress = {group: (sum(source.finished for source in of), len(of)) for group, of in documents.items()}
    whole = progress[None]  # also of a coder's figures
    return [
        Frequency(
            theme=figure.theme,
            number=themes[figure.theme].number,
            name=themes[figure.theme].name,
            parent=numbers.get(themes[figure.theme].parent or ""),
            colour=themes[figure.theme].colour,
            unit=unit,
            group=None if figure.group is None else Group(figure.group, labels[figure.group]),
            count=figure.amount,
            denominator=figure.denominator,
            finished=progress.get(figure.group, whole)[0],
            total=progress.get(figure.group, whole)[1],
            stances=saying.get(figure.theme) if figure.group is None else None,
        )
        for figure in figures
    ]


def counting_codings(
    counted: CountedMaterial, of: Stage, unit: Unit, by: Grouping | None = None
) -> Sequence[CodingRow]:
    """Return the codings that figures are made of, with documents that count as a whole."""
    return [*counted.codings, *whole_documents(counted)] if _counts_wholes(of, unit, by) else counted.codings


def whole_documents(counted: CountedMaterial) -> list[CodingRow]:
    """Return documents that as a whole gave rise to candidates as if all of their words were coded with them."""
    texts = {source.id: (source.text, _length(source)) for source in counted.sources}
    wholes = [
        (theme.id, *texts[source])
        for theme in counted.of(Stage.CANDIDATE)
        for source in theme.sources
        if source in texts
    ]
    return [("", text, 0, characters, theme, "", Stance.SUPPORTS, 0) for theme, text, characters in wholes]


def _length(source: CountedSource) -> int:
    """Return how far a text goes; ``characters`` of a narrowed source are those of the answers that count only."""
    return max([source.characters, *(section.end for section in source.sections)])


def _counts_wholes(of: Stage, unit: Unit, by: Grouping | None) -> bool:
    """Whether documents as a whole count: where organisations or documents do, and nobody's codings are asked for."""
    return of is Stage.CANDIDATE and unit in {Unit.ORGANISATION, Unit.SOURCE} and by is not Grouping.CODER


def in_group(counted: CountedMaterial, by: Grouping, key: str, scope: Scope) -> list[CodingRow]:
    """Return what of the codings in the scope counts in the group ``key`` of a breakdown."""
    sources = scope.sources_in(counted.sources)
    breakdown = Breakdown(by, sources)
    return [part for row in scope.codings_in(counted.codings, sources) for part in counted_in(key, row, breakdown)]


def co_occurrences(counted: CountedMaterial, of: Stage, scope: Scope) -> list[CoOccurrence]:
    """Return the pairs of a stage's categories that occur on the same words, by number."""
    numbers = {theme.id: theme.number for theme in counted.themes}
    return [
        CoOccurrence(a=numbers[pair.a], b=numbers[pair.b], passages=pair.passages, sources=pair.sources)
        for pair in cooccurrence(counted.of(of), counted.codings, counted.sources, counted.lineage, scope)
    ]


def standing_within(read: "Reader", stands: Standing, scope: Scope) -> Standing:
    """Return the same of what counts under a filter: how many of its documents are done, and gone through."""
    if scope == Scope():
        return stands
    sources = scope.sources_in(counted_sources(read))
    there = {source.id for source in sources}
    return replace(
        stands,
        finished=sum(source.finished for source in sources),
        total=len(sources),
        documents=tuple(document for document in stands.documents if document.source in there),
        scope=scope,
    )


def standing(read: "Reader", actor: Id | Coder | None, scope: Scope | None = None) -> Standing:
    """Return what every figure and every export says of itself; an actor who is not in the project comes whole."""
    head = read.head()
    project = next(iter(read.all(Project)), None)  # neither is there in the earliest states of a log
    book = next(iter(read.all(Codebook)), None)
    external = [source for source in read.all(Source) if not source.internal]
    coder = actor if isinstance(actor, Coder) or not actor else read.get(Coder, actor)
    alone = coder if read.only else None
    whole = Standing(
        project=project.title if project else "",
        notice=project.notice if project else "",
        state=head.entries,
        head=head.hash,
        made=datetime.now(UTC),
        by=own(coder.name if coder else ""),
        finished=sum(source.status.finished for source in external),
        total=len(external),
        codebook=book.name if book else "",
        codebook_version=read.codebook_version(),
        program=f"Lågvärdekodaren {__version__}",
        only=own(alone.name if alone else ""),
    )
    return standing_within(read, whole, scope or Scope())
