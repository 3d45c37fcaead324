"""What counting reads in one snapshot, and the figures made of it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lagvarde_coder import __version__
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.figures import gathering
from lagvarde_coder.domain.figures.cooccurrence import cooccurrence
from lagvarde_coder.domain.figures.counted import CountedCoding, CountedSource, Scope
from lagvarde_coder.domain.figures.counting import count
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.project import Coder, Project
from lagvarde_coder.domain.report.reports import CoOccurrence, Frequency, Grouping, Standing, Unit
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.services.themes.codebook import ordered

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Material:
    """Everything counting needs, read in one snapshot."""

    themes: list[Theme]
    links: list[MergeLink]
    lineage: Lineage
    sources: list[CountedSource]
    codings: list[CountedCoding]
    names: dict[str, str]

    def of(self, stage: Stage) -> list[Theme]:
        """Return the categories of a stage that are in use."""
        return [theme for theme in self.themes if theme.stage is stage and theme.in_use]


def material(read: "Reader") -> Material:
    """Read everything counting needs."""
    themes, links = ordered(read), read.all(MergeLink)
    organisations = {one.id: one.name for one in read.all(Organisation)}
    questions = {q.id: q.text for one in read.all(QuestionSet) for q in one.questions}
    coders = {one.id: one.name for one in read.all(Coder)}
    return Material(
        themes,
        links,
        Lineage(themes, links),
        counted_sources(read),
        read.counted_codings(),
        {**organisations, **questions, **coders},
    )


def counted_sources(read: "Reader") -> list[CountedSource]:
    """Return the sources as counting needs them, in order of their numbers."""
    texts = {text.id: text.characters for text in read.all(Text)}
    sections = {one.text: one.sections for one in read.all(Sectioning)}
    return [
        CountedSource(
            id=source.id,
            text=source.text,
            characters=texts[source.text],
            kind=source.kind,
            internal=source.internal,
            finished=source.status.finished,
            organisations=source.organisations,
            categories=source.categories,
            sections=sections.get(source.text, ()),
        )
        for source in sorted(read.all(Source), key=lambda one: one.number)
    ]


def frequencies(counted: Material, of: Stage, unit: Unit, by: Grouping | None, scope: Scope) -> list[Frequency]:
    """Return the figures of a stage; groups carry names, not ids."""
    themes = {theme.id: theme for theme in counted.of(of)}
    found = count(
        unit, by, list(themes.values()), counted.codings, counted.sources, counted.lineage, scope, counted.names
    )
    numbers = {theme.id: theme.number for theme in counted.themes}
    return [
        Frequency(
            theme=figure.theme,
            number=themes[figure.theme].number,
            name=themes[figure.theme].name,
            parent=numbers.get(themes[figure.theme].parent or ""),
            colour=themes[figure.theme].colour,
            unit=unit,
            group=None if figure.group is None else counted.names.get(figure.group, figure.group),
            count=figure.amount,
            denominator=figure.denominator,
        )
        for figure in found
    ]


def in_group(counted: Material, group: tuple[Grouping, str], scope: Scope) -> list[CountedCoding]:
    """Return the codings that count in a group, which is named, not identified."""
    by, name = group
    chosen = scope.sources_in(counted.sources)
    broken_down = gathering.Material(by, chosen)
    return [
        coding
        for coding in scope.codings_in(counted.codings, chosen)
        if any(counted.names.get(key, key) == name for key in gathering.groups_of(coding, broken_down))
    ]


def co_occurrences(counted: Material, of: Stage, scope: Scope) -> list[CoOccurrence]:
    """Return the pairs of a stage's categories that occur on the same words, by number."""
    numbers = {theme.id: theme.number for theme in counted.themes}
    return [
        CoOccurrence(a=numbers[pair.a], b=numbers[pair.b], passages=pair.passages, sources=pair.sources)
        for pair in cooccurrence(counted.of(of), counted.codings, counted.sources, counted.lineage, scope)
    ]


def standing(read: "Reader", actor: Id | None) -> Standing:
    """Return what every figure and every export says of itself."""
    project, book, head = read.all(Project)[0], read.all(Codebook)[0], read.head()
    external = [source for source in read.all(Source) if not source.internal]
    coder = read.get(Coder, actor) if actor else None
    alone = read.get(Coder, read.only) if read.only else None
    return Standing(
        project=project.title,
        notice=project.notice,
        state=head.entries,
        head=head.hash,
        made=datetime.now(UTC),
        by=own(coder.name if coder else ""),
        finished=sum(source.status.finished for source in external),
        total=len(external),
        codebook=book.name,
        codebook_version=book.version,
        program=__version__,
        only=own(alone.name if alone else ""),
    )
