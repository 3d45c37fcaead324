"""Ours beside the plain limit, in turns and in processor time, held to the bounds of ``bounds.toml``.

Turns, because what slows the machine slows both; processor time, because what else runs is nobody's fault here.
"""

import gc
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import Any

BOUNDS: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "bounds.toml").read_text("utf-8"))
"""The highest ratio of each row of a table; of growth, the highest exponent."""


@dataclass(frozen=True)
class Pair:
    """Two ways to the same end; each may need something done before a turn, which is not counted."""

    ours: Callable[[], object]
    limit: Callable[[], object]
    before: Callable[[], object] = lambda: None
    before_limit: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Row:
    """One line of the printed table; times in milliseconds, else in ``unit``; ``size``: bytes that were read in it."""

    name: str
    ours: float
    p95: float
    limit: float
    ratio: float
    bound: float
    unit: str = "ms"
    size: int = 0

    def __str__(self) -> str:
        figures = f"{self.ours:>10.2f} {self.p95:>10.2f} {self.limit:>10.2f} {self.unit:<3}"
        speed = f" {self.size / self.ours / 1000:>8.2f} MB/s" if self.size else ""
        beyond = " BEYOND" * (self.ratio > self.bound)
        return f"{self.name:<34}{figures} {self.ratio:>8.2f} {self.bound:>8.2f}{speed}{beyond}"


@dataclass(frozen=True)
class Growth:
    """One line of how the work grows: milliseconds by size."""

    name: str
    figures: Mapping[int, float]
    bound: float

    @property
    def ratio(self) -> float:
        """The exponent of the steepest step from a size to the next: where a line bends, it is seen there."""
        steps = pairwise(self.figures.items())
        return max(log(later / first) / log(larger / size) for (size, first), (larger, later) in steps)

    def __str__(self) -> str:
        figures = "".join(f"{size:>10,}: {figure:>8.1f} ms" for size, figure in self.figures.items())
        return f"{self.name:<34}{figures} {self.ratio:>8.2f} {self.bound:>8.2f}{' BEYOND' * (self.ratio > self.bound)}"


_ALONE = 1.2
"""How much longer something may take by the clock than by the processor with nothing else running."""
HEAD = f"{'':<34}{'ours':>10} {'p95':>10} {'limit':>10}     {'ratio':>8} {'bound':>8}"
ROWS: list[Row | Growth] = []
"""What this run measured, for the table at its end."""


def by_turns(pair: Pair, rounds: int, clock: Callable[[], float] = process_time) -> tuple[list[float], list[float]]:
    """Return the milliseconds of so many turns of ours and of the limit, after one of each that is not counted."""
    times: tuple[list[float], list[float]] = [], []
    ways = ((pair.before, pair.ours), (pair.before_limit, pair.limit))
    was = gc.isenabled()
    gc.collect()
    gc.disable()  # a search for unused objects belongs to neither
    try:
        for number in range(-1, rounds):
            for which in (0, 1) if number % 2 else (1, 0):
                before, work = ways[which]
                before()
                started = clock()
                work()
                if number >= 0:
                    times[which].append((clock() - started) * 1000)
    finally:
        if was:
            gc.enable()
    return times


def hold(name: str, pair: Pair, rounds: int = 9, clock: Callable[[], float] = process_time, size: int = 0) -> None:
    """Measure a row and fail if ours is beyond its bound; the medians are compared. ``size``: see :class:`Row`."""
    ours, limit = by_turns(pair, rounds, clock)
    p95 = quantiles(ours, n=20, method="inclusive")[-1] if len(ours) > 1 else ours[0]
    hold_figures(name, median(ours), median(limit), "ms", p95, size)


def hold_least(name: str, pair: Pair, rounds: int = 4) -> None:
    """As :func:`hold` with the bounds of the ordinary run, and the least of each: no load makes a turn shorter."""
    ours, limit = by_turns(pair, rounds)
    _enter(Row(name, min(ours), max(ours), min(limit), min(ours) / min(limit), BOUNDS["ordinary"][name]))


def hold_figures(name: str, ours: float, limit: float, unit: str, p95: float = 0, size: int = 0) -> None:
    """Hold two figures that were measured."""
    _enter(Row(name, ours, p95 or ours, limit, ours / limit, BOUNDS["ratio"][name], unit, size))


def hold_promise(
    name: str,
    ours: Callable[[], object] | float,
    bare: Callable[[], object] = lambda: None,
    *,
    said: str = "",
    rounds: int = 2,
    unit: str = "s",
) -> None:
    """Hold a number of seconds that was promised, or a figure that was measured, beside a bare way to the same bytes.

    By processor time; by the clock, told in place of p95, where the bare way shows that nothing else is running.
    """
    promised = BOUNDS["promise"][name]
    if isinstance(ours, float):
        _enter(Row(said or name, ours, ours, 0, ours, promised, unit))
        return
    by_processor, by_clock = zip(*(_least(work, rounds) for work in (ours, bare)), strict=True)
    row = Row(said or name, by_processor[0], by_clock[0], by_processor[1], by_processor[0], promised, unit)
    _enter(row)
    alone = by_clock[1] <= _ALONE * by_processor[1]
    assert not alone or by_clock[0] <= promised, (
        f"{row.name}: {by_clock[0]:.2f} s by the clock, and {promised:g} promised"
    )


def _least(work: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the fewest seconds of some turns, by processor time and by the clock."""
    turns = []
    for _ in range(rounds):
        gc.collect()
        processor, clock = process_time(), perf_counter()
        work()
        turns.append((process_time() - processor, perf_counter() - clock))
    return min(turn[0] for turn in turns), min(turn[1] for turn in turns)


def hold_growth(name: str, figures: Mapping[int, float]) -> None:
    """Hold the exponent with which ``figures`` grow with their sizes: 1 is in proportion, 0 is not at all."""
    _enter(Growth(name, figures, BOUNDS["growth"][name]))


def least(work: Callable[[], Any], rounds: int = 3) -> float:
    """Return the fewest milliseconds that some calls took, after one that is not counted."""
    return min(by_turns(Pair(work, lambda: None), rounds)[0])


def _enter(row: Row | Growth) -> None:
    ROWS.append(row)
    assert row.ratio <= row.bound, f"{row.name}: {row.ratio:.2f}, and {row.bound:g} is the bound"
