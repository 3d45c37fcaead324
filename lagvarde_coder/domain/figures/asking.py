"""Whether the ledger says that those of a cell were asked: what was not asked cannot be "nothing said"."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.gathering import Breakdown, GroupKey
from lagvarde_coder.domain.figures.matrix import Matrix
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.speaking import NO_WAVE

_FROM_DOCUMENTS = frozenset({MatrixAxis.KIND, MatrixAxis.DOCUMENT, MatrixAxis.SPEAKER})
_FROM_LEDGER = frozenset({MatrixAxis.ORGANISATION, MatrixAxis.CATEGORY, MatrixAxis.WAVE, MatrixAxis.QUESTION})
_OF_MATERIAL = _FROM_DOCUMENTS | _FROM_LEDGER


@cache
def _can_know(*axes: MatrixAxis | None) -> bool:
    """Tell whether the ledger can know who was asked in a cell of these axes; None: the whole of a side."""
    sides = _OF_MATERIAL & set(axes)
    return bool(sides & _FROM_LEDGER) and (not sides & _FROM_DOCUMENTS or MatrixAxis.QUESTION in sides)


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A line of the ledger: an organisation was asked these questions in a wave (0: in none)."""

    organisation: Id
    wave: int
    questions: frozenset[Id]


class AskedLedger:
    """The lines of the ledger, found by what a row or a column is."""

    def __init__(self, lines: Sequence[AskedLine], categories: Mapping[Id, Collection[str]]) -> None:
        """Take the lines, and the categories that the ledger gives organisations."""
        self._lines = tuple(lines)
        self._categories = categories
        self._everyone = frozenset(range(len(self._lines)))
        self._found: dict[tuple[MatrixAxis, str], frozenset[int] | None] = {}

    def keys(self, axis: MatrixAxis) -> frozenset[str]:
        """Return the rows or columns that somebody was asked in, whether or not they were heard."""
        match axis:
            case MatrixAxis.ORGANISATION:
                return frozenset(line.organisation for line in self._lines)
            case MatrixAxis.CATEGORY:
                return frozenset(one for line in self._lines for one in self._categories.get(line.organisation, ()))
            case MatrixAxis.WAVE:
                return frozenset(str(line.wave) for line in self._lines if line.wave)
            case MatrixAxis.QUESTION:
                return frozenset(question for line in self._lines for question in line.questions)
        return frozenset()

    def asked(self, matrix: Matrix, row: GroupKey, column: GroupKey) -> bool | None:
        """Tell whether those of a cell were asked, its question if it has one; None: the ledger cannot know."""
        if not _can_know(None if row is None else matrix.rows, None if column is None else matrix.columns):
            return None
        left = self._everyone
        for axis, key, breakdown in (
            (matrix.rows, row, matrix.ground.rows),
            (matrix.columns, column, matrix.ground.columns),
        ):
            if key is not None and axis in _OF_MATERIAL:
                found = self._of(axis, key, breakdown)
                if found is None:
                    return None
                left &= found
        return bool(left)

    def _of(self, axis: MatrixAxis, key: str, breakdown: Breakdown) -> frozenset[int] | None:
        if (axis, key) not in self._found:
            self._found[axis, key] = self._worked_out(axis, key, breakdown)
        return self._found[axis, key]

    def _worked_out(self, axis: MatrixAxis, key: str, breakdown: Breakdown) -> frozenset[int] | None:
        """Return the lines of a row or column; None if it is what nobody in particular says."""
        lines = list(enumerate(self._lines))
        match axis:
            case MatrixAxis.QUESTION:
                return frozenset(at for at, line in lines if key in line.questions)
            case MatrixAxis.WAVE:
                wave = 0 if key == NO_WAVE else int(key)
                return frozenset(at for at, line in lines if line.wave == wave)
            case MatrixAxis.CATEGORY:
                people: Collection[Id] = [one for one, sorts in self._categories.items() if key in sorts]
            case MatrixAxis.ORGANISATION:
                people = [key] if key in self._categories else []
            case _:
                people = breakdown.heard(key)
        return frozenset(at for at, line in lines if line.organisation in people) if people else None
