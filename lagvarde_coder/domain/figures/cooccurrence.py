"""What lies on the same words: themes that occur together, and the codings that make up each passage."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope, Targets
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.runs import Run, union, union_with_parts
from lagvarde_coder.domain.themes.codebook import Theme


class Together(NamedTuple):
    """Themes ``a`` and ``b`` share characters in ``passages`` places of ``sources`` sources."""

    a: Id
    b: Id
    passages: int
    sources: int


class Passage(NamedTuple):
    """A passage of one theme: ``[start, end)`` of ``text`` in code points, and the codings that make it up."""

    text: Id
    start: int
    end: int
    codings: tuple[Id, ...]


def cooccurrence(
    themes: Sequence[Theme],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> list[Together]:
    """Return every pair of ``themes`` that occur on the same words, in their order; pairs with 0 are left out.

    A place is what one passage of ``a`` and one passage of ``b`` share (:func:`runs.intersect`). Pairs of which one
    counts for the other as a whole (sub-theme and parent, theme and its need) always co-occur and are skipped.
    """
    chosen = scope.sources_in(sources)
    place = {theme.id: place for place, theme in enumerate(themes)}
    targets = Targets(lineage, place)
    spans: dict[Id, dict[int, list[Run]]] = defaultdict(lambda: defaultdict(list))
    for identity, text, start, end, theme, _, _, _ in scope.codings_in(codings, chosen):
        spans_of_text = spans[text]
        for target in targets.of(identity, theme):
            spans_of_text[place[target]].append((start, end))
    passages: Counter[tuple[int, int]] = Counter()
    texts: Counter[tuple[int, int]] = Counter()
    for by_theme in spans.values():
        shared = _shared(by_theme)
        passages.update(shared)
        texts.update(shared.keys())
    related = _related([theme.id for theme in themes], lineage)
    return [
        Together(themes[a].id, themes[b].id, passages[a, b], texts[a, b])
        for a, b in sorted(passages)
        if (a, b) not in related
    ]


def _shared(by_theme: Mapping[int, list[Run]]) -> Counter[tuple[int, int]]:
    """Count, in one sweep over a text, the pairs of passages of different themes that share a character."""
    runs = sorted((start, end, theme) for theme, spans in by_theme.items() for start, end in union(spans))
    pairs: list[tuple[int, int]] = []
    active: list[tuple[int, int]] = []
    for start, end, theme in runs:
        active = [run for run in active if run[0] > start]
        pairs += [(other, theme) if other < theme else (theme, other) for _, other in active]
        active.append((end, theme))
    return Counter(pairs)


def _related(themes: Sequence[Id], lineage: Lineage) -> set[tuple[int, int]]:
    """Return the pairs (lower place first) of which one counts for the other, splits aside."""
    place = {theme: place for place, theme in enumerate(themes)}
    related = set()
    for theme, own_place in place.items():
        for other in lineage.counts_for("", theme):
            if other in place and other != theme:
                related.add((min(own_place, place[other]), max(own_place, place[other])))
    return related


def passages_of_each(
    themes: Iterable[Id],
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> dict[Id, list[Passage]]:
    """Return the passages of every theme: by source in the order given, within a text by position.

    The codings of a passage are in order of start, end and id.
    """
    chosen = scope.sources_in(sources)
    spans: dict[Id, dict[Id, list[tuple[int, int, Id]]]] = {theme: defaultdict(list) for theme in themes}
    targets = Targets(lineage, spans)
    for identity, text, start, end, theme, _, _, _ in scope.codings_in(codings, chosen):
        for target in targets.of(identity, theme):
            spans[target][text].append((start, end, identity))
    return {
        theme: [
            Passage(source.text, *run)
            for source in chosen
            if source.text in by_text
            for run in union_with_parts(by_text[source.text])
        ]
        for theme, by_text in spans.items()
    }


def passages_of(
    theme: Id,
    codings: Iterable[CodingRow],
    sources: Iterable[CountedSource],
    lineage: Lineage,
    scope: Scope,
) -> list[Passage]:
    """Return the passages of one theme, as :func:`passages_of_each`."""
    return passages_of_each([theme], codings, sources, lineage, scope)[theme]
