"""Candidates with what is known of each, and a family ranked by the organisations that ask for it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lagvarde_coder.domain.decisions.lineage import MergeLink
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.ranking import RankPlace, places
from lagvarde_coder.domain.figures.results import Frequency, Grouping, Unit
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Stage, Theme, ThemeStatus
from lagvarde_coder.domain.themes.families import Family
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.base import Service, without_searching_garbage
from lagvarde_coder.services.decisions.origins import brought_into
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material, frequencies
from lagvarde_coder.services.themes.codebook import ordered
from lagvarde_coder.services.themes.families import families, family_of, find_family

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_DECIDES = frozenset(
    {Action.THEME_KEEP, Action.THEME_PROMOTE, Action.CANDIDATE_DROP, Action.THEME_DROP, Action.THEME_PARK}
)


@dataclass(frozen=True, slots=True)
class LastDecision:
    """Why a candidate is what it is, who said so, and when (UTC)."""

    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateLine:
    """A candidate with what a list shows of it; figures take in those brought into it.

    Attributes:
        organisations: how many raise it, of ``heard``, whatever became of it.
        codings: passages are coded with it so many times. documents: in so many, those it is made of as a whole too.
        into: the candidate it was brought into. brought: those brought into it. became: themes made of it.
        decided: the latest decision; None while it is undecided.
    """

    candidate: Theme
    family: Family
    organisations: int
    heard: int
    codings: int
    documents: int
    into: Theme | None
    brought: tuple[Theme, ...]
    became: tuple[Theme, ...]
    decided: LastDecision | None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate's place in a ranking, and the figure that gives it."""

    place: RankPlace
    candidate: Theme
    figure: Frequency


@dataclass(frozen=True, slots=True)
class Ranking:
    """A family ranked by the organisations that ask for it; ``group`` None: by all of them.

    Attributes:
        rows: highest first; those with as many share a place and stand in order of their numbers.
    """

    group: Group | None
    rows: tuple[Ranked, ...]


class AskedService(Service):
    """Lists candidates, and ranks them. How often something is asked for is not how important it is."""

    def listing(self, family: str = "") -> list[CandidateLine]:
        """Return the candidates of a family (id, initial or name), else of all, by family and number.

        Raises:
            NotFound: there is no such family.
        """
        with without_searching_garbage(), self._read() as read:
            wanted = find_family(families(read), family) if family else None
            lines = candidate_lines(read, counted_material(read))
        return [line for line in lines if wanted in {None, line.family}]

    def merged(self) -> frozenset[Id]:
        """Return the candidates that were brought into another: what is new is coded with that one."""
        with self._read() as read:
            return frozenset(link.theme for link in _links(read, _candidates(read)))

    def rankings(self, family: str, by: Grouping | None = None, scope: Scope | None = None) -> list[Ranking]:
        """Return a family ranked by all organisations and, if ``by`` is given, by those of each group.

        Candidates that are dropped, became themes or were brought into another have no place of their own.

        Raises:
            NotFound: there is no such family.
        """
        with without_searching_garbage(), self._read() as read:
            known = families(read)
            wanted = find_family(known, family)
            counted = counted_material(read)
            within = {link.theme for link in counted.links}
            ranked = {
                theme.id: theme
                for theme in counted.of(Stage.CANDIDATE)
                if theme.id not in within and family_of(theme, known) == wanted
            }
            figures = frequencies(counted, Stage.CANDIDATE, Unit.ORGANISATION, by, scope or Scope())
        by_group: dict[Group | None, list[Frequency]] = defaultdict(list)
        for figure in figures:
            if figure.theme in ranked:
                by_group[figure.group].append(figure)
        return [_ranking(group, ranked, of_group) for group, of_group in by_group.items()] or [Ranking(None, ())]


def _ranking(group: Group | None, candidates: Mapping[Id, Theme], figures: Sequence[Frequency]) -> Ranking:
    found = places([figure.count for figure in figures])
    rows = [Ranked(place, candidates[it.theme], it) for place, it in zip(found, figures, strict=True)]
    return Ranking(group, tuple(sorted(rows, key=lambda row: (row.place.number, row.candidate.position))))


def _candidates(read: "Reader") -> dict[Id, Theme]:
    return {theme.id: theme for theme in ordered(read, Stage.CANDIDATE)}


def _links(read: "Reader", candidates: Mapping[Id, Theme]) -> list[MergeLink]:
    """Return the links between candidates."""
    return [link for link in read.all(MergeLink) if link.theme in candidates and link.need in candidates]


def candidate_lines(read: "Reader", counted: CountedMaterial) -> list[CandidateLine]:
    """Return all candidates with what is known of each, by family and number."""
    known = families(read)
    candidates = {theme.id: theme for theme in counted.themes if theme.stage is Stage.CANDIDATE}
    links = _links(read, candidates)
    into = {link.theme: candidates[link.need] for link in links}
    every = replace(counted, themes=[replace(theme, status=ThemeStatus.ACTIVE) for theme in candidates.values()])
    whole = frequencies(every, Stage.CANDIDATE, Unit.ORGANISATION, None, counted.scope)
    figures = {figure.theme: figure for figure in whole}
    amounts = _amounts(counted, candidates, links)
    decisions = _decisions(read, candidates)
    lines = []
    for candidate in candidates.values():
        figure = figures[candidate.id]
        codings, documents = amounts[candidate.id]
        lines.append(
            CandidateLine(
                candidate=candidate,
                family=family_of(candidate, known),
                organisations=figure.count,
                heard=figure.denominator,
                codings=codings,
                documents=documents,
                into=into.get(candidate.id),
                brought=tuple(candidates[link.theme] for link in links if link.need == candidate.id),
                became=tuple(theme for theme in counted.themes if candidate.id in theme.origins),
                decided=decisions.get(candidate.id),
            )
        )
    places_of = {family.id: place for place, family in enumerate(known)}
    return sorted(lines, key=lambda line: (places_of[line.family.id], line.candidate.position))


def _amounts(
    counted: CountedMaterial, candidates: Mapping[Id, Theme], links: Sequence[MergeLink]
) -> dict[Id, tuple[int, int]]:
    """Return of each candidate how many codings it has with those brought into it, and in how many documents."""
    codings: dict[Id, list[Id]] = defaultdict(list)
    for row in counted.codings:
        codings[row[4]].append(row[1])
    texts = {source.id: source.text for source in counted.sources}
    current = set(texts.values())
    amounts = {}
    for candidate in candidates:
        parts = brought_into(candidate, links)
        coded = [text for part in parts for text in codings[part] if text in current]
        wholes = [texts[source] for part in parts for source in candidates[part].sources if source in texts]
        amounts[candidate] = len(coded), len({*coded, *wholes})
    return amounts


def _decisions(read: "Reader", candidates: Mapping[Id, Theme]) -> dict[Id, LastDecision]:
    """Return the latest decision on each candidate that is not undecided."""
    decided = [theme.id for theme in candidates.values() if theme.status is not ThemeStatus.ACTIVE]
    coders = {coder.id: coder.name for coder in read.all(Coder)}
    latest = {}
    for candidate, history in read.trail.of_subjects(decided).items():
        if entries := [entry for entry in history if entry.action in _DECIDES]:
            reason = read.trail.value(entries[-1].reason) or {}
            latest[candidate] = LastDecision(str(reason.get("text", "")), coders[entries[-1].coder], entries[-1].time)
    return latest
