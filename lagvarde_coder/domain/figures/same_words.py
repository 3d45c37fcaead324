"""What two categories have on the same words, in every unit: the cells of a matrix of themes by themes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lagvarde_coder.domain.figures.counted import CodingRow, Targets, Voices
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.figures.sides import ThemeSide
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.runs import Run, union

_Both = tuple[frozenset[Id], frozenset[Id]]
"""The rows and the columns that a coding counts for."""
_Placed = tuple[int, int, _Both]


def on_the_same_words(
    unit: Unit, rows: ThemeSide, columns: ThemeSide, codings: Iterable[CodingRow], voices: Mapping[Id, Voices]
) -> dict[tuple[Id, Id], int]:
    """Return how many units take up a row and a column on the same words; what is 0 is left out.

    * passage: places that a passage of the one and a passage of the other share (:func:`runs.intersect`);
    * character: the code points of these places;
    * source: those in which a coding of each share a character;
    * organisation: those for which both of two such codings count.
    """
    texts: dict[Id, list[_Placed]] = defaultdict(list)
    of_rows, of_columns = Targets(rows.reach, rows.keys), Targets(columns.reach, columns.keys)
    for identity, text, start, end, theme, _, _, _ in codings:
        both = of_rows.of(identity, theme), of_columns.of(identity, theme)
        if both[0] or both[1]:
            texts[text].append((start, end, both))
    if unit in {Unit.PASSAGE, Unit.CHARACTER}:
        return _places(texts.values(), in_characters=unit is Unit.CHARACTER)
    units: dict[tuple[Id, Id], set[Id]] = defaultdict(set)
    for (row_sets, column_sets), found in _met(texts, voices, by_speaker=unit is Unit.ORGANISATION).items():
        for row in row_sets:
            for column in column_sets:
                units[row, column] |= found
    return {pair: len(found) for pair, found in units.items() if found}


def _met(
    texts: Mapping[Id, Sequence[_Placed]], voices: Mapping[Id, Voices], *, by_speaker: bool
) -> dict[_Both, set[Id]]:
    """Return rows and columns of two codings that share a character -> the texts, or who speaks in both of them."""
    met: dict[_Both, set[Id]] = defaultdict(set)
    for text, placed in texts.items():
        who = voices[text]
        here = frozenset({text}) if not by_speaker else who.everywhere
        open_until: dict[tuple[_Both, frozenset[Id]], int] = {}  # of alike ones the last end is enough
        for start, end, both in sorted(placed, key=lambda one: one[:2]):
            units = who.of(start, end) if here is None else here
            met[both] |= units
            for (other, of_other), last in open_until.items():
                if last > start:
                    together = units & of_other
                    met[both[0], other[1]] |= together
                    met[other[0], both[1]] |= together
            open_until[both, units] = max(end, open_until.get((both, units), 0))
    return met


def _places(texts: Iterable[Sequence[_Placed]], *, in_characters: bool) -> dict[tuple[Id, Id], int]:
    """Count, in one sweep over each text, the places that passages of a row and of a column share, or their sizes."""
    counts: Counter[tuple[Id, Id]] = Counter()
    for placed in texts:
        spans: tuple[dict[Id, list[Run]], dict[Id, list[Run]]] = defaultdict(list), defaultdict(list)
        for start, end, both in placed:
            for of_side, keys in zip(spans, both, strict=True):
                for key in keys:
                    of_side[key].append((start, end))
        runs = sorted(
            (start, end, side, key)
            for side, of_side in enumerate(spans)
            for key, own in of_side.items()
            for start, end in union(own)
        )
        going: tuple[list[tuple[int, Id]], list[tuple[int, Id]]] = [], []
        for start, end, side, key in runs:
            for still in going:
                still[:] = [one for one in still if one[0] > start]
            for last, other in going[1 - side]:
                pair = (other, key) if side else (key, other)
                counts[pair] += min(last, end) - start if in_characters else 1
            going[side].append((end, key))
    return dict(counts)
