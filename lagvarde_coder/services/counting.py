"""Figures: frequencies, co-occurrence, excerpts, and what every figure says of itself."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lagvarde_coder import __version__
from lagvarde_coder.domain import gathering
from lagvarde_coder.domain.codebook import Codebook, Stage, Theme
from lagvarde_coder.domain.coding import Coding, Stance
from lagvarde_coder.domain.cooccurrence import Passage, cooccurrence, passages_of_each
from lagvarde_coder.domain.counting import NO_ORGANISATION, count
from lagvarde_coder.domain.evidence import evidence_id
from lagvarde_coder.domain.heard import joint_shares, without_organisation
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.ledger import Organisation, QuestionSet
from lagvarde_coder.domain.lineage import Lineage, MergeLink
from lagvarde_coder.domain.material import CountedCoding, CountedSource, Scope
from lagvarde_coder.domain.project import Coder, Project
from lagvarde_coder.domain.reports import CoOccurrence, Excerpt, Frequency, Grouping, Standing, Unit
from lagvarde_coder.domain.sources import Made, Sectioning, Source, Text
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.codebook import ordered
from lagvarde_coder.services.disclosure import Attribution, Gate

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


WITHOUT_ORGANISATION = NO_ORGANISATION


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


@dataclass(frozen=True, slots=True)
class Preview:
    """Frequencies before and after a merge that has not been done."""

    before: list[Frequency]
    after: list[Frequency]


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a theme's count of organisations.

    Attributes:
        joint: organisations that count only together with others (joint dialogues).
        nameless: sources without an organisation that take it up, of ``nameless_total``.
    """

    joint: int
    nameless: int
    nameless_total: int


class CountingService(Service):
    """Counts; never says that frequency is importance."""

    def frequencies(
        self,
        of: Stage = Stage.THEME,
        *,
        unit: Unit = Unit.ORGANISATION,
        by: Grouping | None = None,
        scope: Scope | None = None,
    ) -> list[Frequency]:
        """Return how many units take up each category: the whole first, then each group; rows with 0 included."""
        with self._database.read() as read:
            return frequencies(material(read), of, unit, by, scope or Scope())

    def cooccurrence(self, of: Stage = Stage.THEME, scope: Scope | None = None) -> list[CoOccurrence]:
        """Return the pairs of categories that occur on the same words."""
        with self._database.read() as read:
            counted = material(read)
            return co_occurrences(counted, of, scope or Scope())

    def beside(self, of: Stage = Stage.THEME, scope: Scope | None = None) -> dict[str, Beside]:
        """Return, per number, what must be said beside the count of organisations."""
        with self._database.read() as read:
            counted = material(read)
        themes = counted.of(of)
        ids = [theme.id for theme in themes]
        parts = (ids, counted.codings, counted.sources, counted.lineage, scope or Scope())
        return {
            theme.number: Beside(joint.joint, nameless.amount, nameless.denominator)
            for theme, joint, nameless in zip(themes, joint_shares(*parts), without_organisation(*parts), strict=True)
        }

    def excerpts(
        self,
        theme: Id,
        scope: Scope | None = None,
        attribution: Attribution = Attribution.ORGANISATION,
        where: Callable[[Source], bool] | None = None,
        group: tuple[Grouping, str] | None = None,
    ) -> list[Excerpt]:
        """Return the passages of one category, in order of source and place.

        ``group`` keeps those that count in one group of a breakdown, named as :meth:`frequencies` names it.
        """
        with self._database.read() as read:
            counted = material(read)
            if group is not None:
                counted = replace(counted, codings=_in_group(counted, group, scope or Scope()))
            wanted = Excerpts(read, counted, [theme], scope or Scope(), Gate(attribution))
            return list(wanted.of(theme, where))

    def standing(self) -> Standing:
        """Return what every figure and every export says of itself."""
        with self._database.read() as read:
            return standing(read, self._desk.actor)

    def preview(self, links: Callable[["Reader"], tuple[Theme, Sequence[MergeLink]]], unit: Unit) -> Preview:
        """Return the needs' frequencies as they are and as planned links would make them; nothing is stored."""
        with self._database.read() as read:
            before = material(read)
            need, new = links(read)
            themes = before.themes if need in before.themes else [*before.themes, need]
            lineage = Lineage(themes, [*before.links, *new])
            after = Material(themes, before.links, lineage, before.sources, before.codings, before.names)
            return Preview(
                frequencies(before, Stage.NEED, unit, None, Scope()),
                frequencies(after, Stage.NEED, unit, None, Scope()),
            )


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


def _in_group(counted: Material, group: tuple[Grouping, str], scope: Scope) -> list[CountedCoding]:
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
    return Standing(
        project=project.title,
        notice=project.notice,
        state=head.entries,
        head=head.hash,
        made=datetime.now(UTC),
        by=coder.name if coder else "",
        finished=sum(source.status.finished for source in external),
        total=len(external),
        codebook=book.name,
        codebook_version=book.version,
        program=__version__,
    )


class Excerpts:
    """The passages of several categories, each through the disclosure gate; texts are read once."""

    def __init__(self, read: "Reader", counted: Material, themes: Iterable[Id], scope: Scope, gate: Gate) -> None:
        self._read = read
        self._gate = gate
        self._themes = {theme.id: theme for theme in counted.themes}
        self._sources = {source.text: source for source in read.all(Source)}
        self._coders = {coder.id: coder.initials for coder in read.all(Coder)}
        self._names = counted.names
        self._contents = {text.id: text.content for text in read.all(Text)}
        self._speakers = {source.text: source for source in counted.sources}
        self._words: dict[Id, str] = {}
        themes = list(themes)
        self._passages = passages_of_each(themes, counted.codings, counted.sources, counted.lineage, scope)
        needed = {one for found in self._passages.values() for passage in found for one in passage.codings}
        self._codings = read.many(Coding, list(needed))

    def of(
        self, theme: Id, where: Callable[[Source], bool] | None = None, without: Sequence[Id] = ()
    ) -> Iterable[Excerpt]:
        """Yield the excerpts of one category, in order of source and place.

        Passages all of whose codings stand under one of the categories ``without`` (its parts) are left out.
        """
        shown = {coding for part in without for passage in self._passages[part] for coding in passage.codings}
        for passage in self._passages[theme]:
            source = self._sources[passage.text]
            if (where is None or where(source)) and not shown.issuperset(passage.codings):
                yield self._excerpt(self._themes[theme], source, passage)

    def _excerpt(self, theme: Theme, source: Source, passage: Passage) -> Excerpt:
        codings = [self._codings[one] for one in passage.codings]
        coders = sorted({self._coders[coding.coder] for coding in codings})
        return Excerpt(
            evidence=tuple(evidence_id(coding.id) for coding in codings),
            number=theme.number,
            colour=theme.colour,
            text=self._text(passage.text)[passage.start : passage.end].strip(),
            verbatim=source.made is Made.VERBATIM,
            source_number=source.number,
            source_title=self._gate.title(source),
            attribution=self._gate.attribution(source, [self._names[one] for one in source.organisations]),
            reference=f"Dok {source.number}, tecken {passage.start}–{passage.end}",
            start=passage.start,
            end=passage.end,
            coders=tuple(coders),
            stance=_strongest([coding.stance for coding in codings]),
            unsure=any(coding.unsure for coding in codings),
            memos=tuple(dict.fromkeys(coding.memo for coding in codings if coding.memo)),
        )

    def _text(self, text: Id) -> str:
        if text not in self._words:
            self._words[text] = (self._read.blob(self._contents[text]) or b"").decode()
        return self._words[text]


def _strongest(stances: list[Stance]) -> Stance:
    """What stands against a theme is not hidden behind what supports it."""
    return max(stances, key=[Stance.SUPPORTS, Stance.NUANCES, Stance.CONTRADICTS].index)
