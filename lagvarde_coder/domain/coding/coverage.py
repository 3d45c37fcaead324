"""How much of a text has been gone through: coded, disposed of, open, or left."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.coding.ground import Ground
from lagvarde_coder.domain.runs import Run, subtract, union

_ORDER = (
    Disposal.UNSURE,
    Disposal.NO_THEME,
    Disposal.NOT_RELEVANT,
    Disposal.OTHER_AREA,
    Disposal.POSSIBLE_THEME,
)
"""Where several things are said of the same words, what still waits for a decision is not hidden by what is settled."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of every part of a text: runs in code points, in text order; no character is in two of them.

    Attributes:
        coded: at least one theme. Doubtful codings are codings.
        disposed: no theme, but a disposition, by kind; every kind is there.
        left: paragraphs, or pieces of them, of which nothing is said.
    """

    coded: tuple[Run, ...]
    disposed: Mapping[Disposal, tuple[Run, ...]]
    left: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CoveragePart:
    """A share of a text: letters and digits, and in how many passages."""

    characters: int = 0
    passages: int = 0

    def __add__(self, other: "CoveragePart") -> "CoveragePart":
        return CoveragePart(self.characters + other.characters, self.passages + other.passages)


@dataclass(frozen=True, slots=True)
class Coverage:
    """An account in figures. ``coded``, ``disposed`` and ``left`` together are always ``total`` characters."""

    total: CoveragePart
    coded: CoveragePart
    disposed: Mapping[Disposal, CoveragePart]
    left: CoveragePart

    @property
    def settled(self) -> CoveragePart:
        """What was disposed of for good."""
        return sum((part for what, part in self.disposed.items() if not what.open), CoveragePart())

    @property
    def open(self) -> CoveragePart:
        """What was seen but not settled: Osäker, Passar inget tema."""
        return sum((part for what, part in self.disposed.items() if what.open), CoveragePart())

    @property
    def gone_through(self) -> int:
        """How many characters are coded or settled."""
        return self.coded.characters + self.settled.characters

    @property
    def complete(self) -> bool:
        """Whether nothing is left and nothing open."""
        return self.gone_through == self.total.characters

    @property
    def shares(self) -> "Shares":
        """The parts in whole per cent that add up to 100."""
        kinds = tuple(self.disposed)
        parts = (self.coded, *(self.disposed[what] for what in kinds), self.left)
        coded, *disposed, left = shares([part.characters for part in parts])
        return Shares(coded, dict(zip(kinds, disposed, strict=True)), left)

    @property
    def percent(self) -> int:
        """The share gone through: 100 only when it is complete, and of no text at all."""
        mine = self.shares
        return mine.coded + mine.settled if self.total.characters else 100

    def __add__(self, other: "Coverage") -> "Coverage":
        disposed = {what: self.disposed[what] + other.disposed[what] for what in Disposal}
        return Coverage(self.total + other.total, self.coded + other.coded, disposed, self.left + other.left)


@dataclass(frozen=True, slots=True)
class Shares:
    """A coverage in whole per cent. The parts add up to 100; only what is nothing is 0."""

    coded: int
    disposed: Mapping[Disposal, int]
    left: int

    @property
    def settled(self) -> int:
        """What was disposed of for good."""
        return sum(share for what, share in self.disposed.items() if not what.open)

    @property
    def open(self) -> int:
        """What was seen but not settled."""
        return sum(share for what, share in self.disposed.items() if what.open)


NOTHING = Coverage(CoveragePart(), CoveragePart(), dict.fromkeys(Disposal, CoveragePart()), CoveragePart())
"""The coverage of no text at all."""


def shares(parts: Sequence[int]) -> list[int]:
    """Return parts of a whole in whole per cent that add up to 100 (largest remainders); of nothing zeros.

    A part that is not nothing has 1 at least: no rounding hides what is still to do.

    >>> shares([665, 334, 1]), shares([1, 1, 1])
    ([66, 33, 1], [34, 33, 33])
    """
    whole = sum(parts)
    if not whole:
        return [0] * len(parts)
    rounded = [max(part * 100 // whole, int(part > 0)) for part in parts]
    by_rest = sorted(range(len(parts)), key=lambda at: rounded[at] - parts[at] * 100 / whole)
    for at in by_rest[: max(0, 100 - sum(rounded))]:
        rounded[at] += 1
    rounded[rounded.index(max(rounded))] -= max(0, sum(rounded) - 100)
    return rounded


def account(ground: Ground, coded: Iterable[Run], disposed: Iterable[tuple[int, int, Disposal]]) -> Account:
    """Return what became of every part of a text.

    ``coded`` and ``disposed`` are half-open spans in code points, in any order; they may overlap and touch.
    """
    coded_runs = union(coded)
    by_kind: dict[Disposal, list[Run]] = {what: [] for what in Disposal}
    for start, end, what in disposed:
        by_kind[what].append((start, end))
    taken: Sequence[Run] = coded_runs
    runs: dict[Disposal, tuple[Run, ...]] = {}
    for what in _ORDER:
        mine = union(by_kind[what])
        runs[what] = tuple(run for run in subtract(mine, taken) if ground.count(*run))
        taken = union([*taken, *mine]) if mine else taken
    left = tuple(run for run in subtract(ground.paragraphs, taken) if ground.count(*run))
    return Account(tuple(run for run in coded_runs if ground.count(*run)), runs, left)


def figures(ground: Ground, accounted: Account) -> Coverage:
    """Return an account in figures."""

    def part(runs: Sequence[Run]) -> CoveragePart:
        return CoveragePart(ground.counts(runs), len(runs))

    return Coverage(
        CoveragePart(ground.total, len(ground.paragraphs)),
        part(accounted.coded),
        {what: part(accounted.disposed[what]) for what in Disposal},
        part(accounted.left),
    )
