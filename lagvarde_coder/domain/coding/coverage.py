"""How much of a text has been gone through: coded, disposed of, open, or remaining."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.coding.ground import Ground
from lagvarde_coder.domain.percents import whole_percent
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
    def percent(self) -> str:
        """The share gone through in whole per cent: 100 only when it is complete, and of no text at all."""
        return self.share(self.gone_through) if self.total.characters else "100"

    def share(self, characters: int) -> str:
        """Return so many characters of all in whole per cent, rounded as all shares are; they may not add up to 100."""
        return whole_percent(characters, self.total.characters or 1)

    def __add__(self, other: "Coverage") -> "Coverage":
        disposed = {kind: self.disposed[kind] + other.disposed[kind] for kind in Disposal}
        return Coverage(self.total + other.total, self.coded + other.coded, disposed, self.remaining + other.remaining)


NOTHING = Coverage(CoveragePart(), CoveragePart(), dict.fromkeys(Disposal, CoveragePart()), CoveragePart())
"""The coverage of no text at all."""


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
