"""What must be printed beside a count of organisations: joint sources, and sources without an organisation."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope, Targets
from lagvarde_coder.domain.ids import Id


class Joint(NamedTuple):
    """Of ``heard`` organisations that take up ``theme``, ``joint`` do so only together with others.

    Only together: every coding that lets them count also counts for another organisation (a joint dialogue, say).
    """

    theme: Id
    joint: int
    heard: int


class Unattributed(NamedTuple):
    """``amount`` of the ``denominator`` sources without an organisation take up ``theme``."""

    theme: Id
    amount: int
    denominator: int


def heard_organisations(sources: Iterable[CountedSource], scope: Scope) -> frozenset[Id]:
    """Return the organisations heard: with at least one source in the scope, or named by a section of one."""
    return frozenset[Id]().union(*(source.voices.heard for source in scope.sources_in(sources)))


def joint_shares(
    themes: Sequence[Id],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> list[Joint]:
    """Return, per theme in the order given, how many organisations count only through what they share with others."""
    chosen = scope.sources_in(sources)
    voices = {source.text: source.voices for source in chosen}
    heard: dict[Id, set[Id]] = {theme: set() for theme in themes}
    alone: dict[Id, set[Id]] = {theme: set() for theme in themes}
    for theme, row, speakers in counted_speakers(themes, scope.codings_in(codings, chosen), chosen, lineage):
        heard[theme] |= speakers
        if len(voices[row[1]].together(row[2], row[3])) == 1:
            alone[theme] |= speakers
    return [Joint(theme, len(heard[theme] - alone[theme]), len(heard[theme])) for theme in themes]


def without_organisation(
    themes: Sequence[Id],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> list[Unattributed]:
    """Return, per theme in the order given, how many sources without an organisation take it up.

    What a section of such a source attributes to an organisation counts for that organisation, not here.
    """
    chosen = scope.sources_in(sources)
    nameless = sum(source.voices.nameless for source in chosen)
    taking_up: dict[Id, set[Id]] = {theme: set() for theme in themes}
    for theme, (_, text, *_), speakers in counted_speakers(themes, scope.codings_in(codings, chosen), chosen, lineage):
        if not speakers:
            taking_up[theme].add(text)
    return [Unattributed(theme, len(taking_up[theme]), nameless) for theme in themes]


def counted_speakers(
    themes: Iterable[Id], codings: Iterable[CodingRow], sources: Iterable[CountedSource], lineage: Lineage
) -> Iterator[tuple[Id, CodingRow, frozenset[Id]]]:
    """Yield theme, coding and organisations for every theme that every coding counts for."""
    voices = {source.text: source.voices for source in sources}
    targets = Targets(lineage, themes)
    for row in codings:
        identity, text, start, end, own_theme, _, _, _ = row
        speakers = voices[text].of(start, end)
        for theme in targets.of(identity, own_theme):
            yield theme, row, speakers
