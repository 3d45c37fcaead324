"""How much of a text has been gone through: coded, disposed of, open, or left."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.dispositions import Disposal
from lagvarde_coder.domain.ground import Ground
from lagvarde_coder.domain.passages import Run, subtract, union

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
class Part:
    """A share of a text: letters and digits, and in how many passages."""

    characters: int = 0
    passages: int = 0

    def __add__(self, other: "Part") -> "Part":
        return Part(self.characters + other.characters, self.passages + other.passages)


@dataclass(frozen=True, slots=True)
class Coverage:
    """An account in figures. ``coded``, ``disposed`` and ``left`` together are always ``total`` characters."""

    total: Part
    coded: Part
    disposed: Mapping[Disposal, Part]
    left: Part

    @property
    def settled(self) -> Part:
        """What was disposed of for good."""
        return sum((part for what, part in self.disposed.items() if not what.open), Part())

    @property
    def open(self) -> Part:
        """What was seen but not settled: Osäker, Passar inget tema."""
        return sum((part for what, part in self.disposed.items() if what.open), Part())

    @property
    def gone_through(self) -> int:
        """How many characters are coded or settled."""
        return self.coded.characters + self.settled.characters

    @property
    def complete(self) -> bool:
        """Whether nothing is left and nothing open."""
        return self.gone_through == self.total.characters

    @property
    def percent(self) -> int:
        """The share gone through, rounded down: 100 only when it is complete."""
        return percent(self.gone_through, self.total.characters)

    def __add__(self, other: "Coverage") -> "Coverage":
        disposed = {what: self.disposed[what] + other.disposed[what] for what in Disposal}
        return Coverage(self.total + other.total, self.coded + other.coded, disposed, self.left + other.left)


NOTHING = Coverage(Part(), Part(), dict.fromkeys(Disposal, Part()), Part())
"""The coverage of no text at all."""


def percent(part: int, whole: int) -> int:
    """Return a share in per cent, rounded down; of nothing everything."""
    return part * 100 // whole if whole else 100


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

    def part(runs: Sequence[Run]) -> Part:
        return Part(ground.counts(runs), len(runs))

    return Coverage(
        Part(ground.total, len(ground.paragraphs)),
        part(accounted.coded),
        {what: part(accounted.disposed[what]) for what in Disposal},
        part(accounted.left),
    )
