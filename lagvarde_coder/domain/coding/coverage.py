"""How much of a text has been gone through: coded, disposed of, open, or remaining."""

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
"""Which disposition counts where several lie on the same words: those that wait for a decision before settled ones."""


@dataclass(frozen=True, slots=True)
class Account:
    """Every part of a text by what it is: runs in code points, in text order; no character is in two of them.

    Attributes:
        coded: at least one theme. Doubtful codings are codings.
        disposed: no theme, but a disposition, by kind; every kind is there.
        remaining: paragraphs, or pieces of them, that have neither a theme nor a disposition.
    """

    coded: tuple[Run, ...]
    disposed: Mapping[Disposal, tuple[Run, ...]]
    remaining: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CoveragePart:
    """A share of a text: letters and digits, and in how many passages; of what remains, in how many paragraphs."""

    characters: int = 0
    passages: int = 0

    def __add__(self, other: "CoveragePart") -> "CoveragePart":
        return CoveragePart(self.characters + other.characters, self.passages + other.passages)


@dataclass(frozen=True, slots=True)
class Coverage:
    """An account in figures. ``coded``, ``disposed`` and ``remaining`` together are always ``total`` characters.

    What remains is counted in paragraphs that have any of it: no coding makes them more, as it makes pieces.
    """

    total: CoveragePart
    coded: CoveragePart
    disposed: Mapping[Disposal, CoveragePart]
    remaining: CoveragePart

    @property
    def settled(self) -> CoveragePart:
        """What has a disposition that waits for no decision."""
        return sum((part for kind, part in self.disposed.items() if not kind.open), CoveragePart())

    @property
    def open(self) -> CoveragePart:
        """What has a disposition that waits for a decision: Osäker, Passar inget tema."""
        return sum((part for kind, part in self.disposed.items() if kind.open), CoveragePart())

    @property
    def gone_through(self) -> int:
        """How many characters are coded or settled."""
        return self.coded.characters + self.settled.characters

    @property
    def complete(self) -> bool:
        """Whether nothing remains and nothing is open."""
        return self.gone_through == self.total.characters

    @property
    def shares(self) -> "Shares":
        """The parts in whole per cent that add up to 100."""
        kinds = tuple(self.disposed)
        parts = (self.coded, *(self.disposed[kind] for kind in kinds), self.remaining)
        coded, *disposed, remaining = shares([part.characters for part in parts])
        return Shares(coded, dict(zip(kinds, disposed, strict=True)), remaining)

    @property
    def percent(self) -> int:
        """The share gone through: 100 only when it is complete, and of no text at all."""
        percents = self.shares
        return percents.coded + percents.settled if self.total.characters else 100

    def __add__(self, other: "Coverage") -> "Coverage":
        disposed = {kind: self.disposed[kind] + other.disposed[kind] for kind in Disposal}
        return Coverage(self.total + other.total, self.coded + other.coded, disposed, self.remaining + other.remaining)


@dataclass(frozen=True, slots=True)
class Shares:
    """A coverage in whole per cent. The parts add up to 100; only what is nothing is 0."""

    coded: int
    disposed: Mapping[Disposal, int]
    remaining: int

    @property
    def settled(self) -> int:
        """What has a disposition that waits for no decision."""
        return sum(share for kind, share in self.disposed.items() if not kind.open)

    @property
    def open(self) -> int:
        """What has a disposition that waits for a decision."""
        return sum(share for kind, share in self.disposed.items() if kind.open)


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
    by_rest = sorted(range(len(parts)), key=lambda place: rounded[place] - parts[place] * 100 / whole)
    for place in by_rest[: max(0, 100 - sum(rounded))]:
        rounded[place] += 1
    rounded[rounded.index(max(rounded))] -= max(0, sum(rounded) - 100)
    return rounded


def account(ground: Ground, coded: Iterable[Run], disposed: Iterable[tuple[int, int, Disposal]]) -> Account:
    """Return every part of a text by what it is.

    ``coded`` and ``disposed`` are half-open spans in code points, in any order; they may overlap and touch.
    """
    coded_runs = union(coded)
    by_kind: dict[Disposal, list[Run]] = {kind: [] for kind in Disposal}
    for start, end, kind in disposed:
        by_kind[kind].append((start, end))
    taken: Sequence[Run] = coded_runs
    runs: dict[Disposal, tuple[Run, ...]] = {}
    for kind in _ORDER:
        covered = union(by_kind[kind])
        runs[kind] = tuple(run for run in subtract(covered, taken) if ground.count(*run))
        taken = union([*taken, *covered]) if covered else taken
    remaining = tuple(run for run in subtract(ground.paragraphs, taken) if ground.count(*run))
    return Account(tuple(run for run in coded_runs if ground.count(*run)), runs, remaining)


def figures(ground: Ground, accounted: Account) -> Coverage:
    """Return an account in figures."""

    def part(runs: Sequence[Run]) -> CoveragePart:
        return CoveragePart(ground.counts(runs), len(runs))

    remaining = CoveragePart(ground.counts(accounted.remaining), ground.touched(accounted.remaining))
    return Coverage(
        CoveragePart(ground.total, len(ground.paragraphs)),
        part(accounted.coded),
        {kind: part(accounted.disposed[kind]) for kind in Disposal},
        remaining,
    )
