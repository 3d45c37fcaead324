"""Axes: round numbers up to the largest one, with their places."""

from math import ceil, log10
from typing import NamedTuple

from lagvarde_coder.domain.disclosed import PER_CENT, Disclosed, joined

_ROUND = (1, 2, 5, 10)


class Tick(NamedTuple):
    """A number on an axis: its place, 0 to 1 of the axis, and its words."""

    place: float
    words: Disclosed


class Scale(NamedTuple):
    """An axis from 0 to ``most``."""

    most: float
    ticks: tuple[Tick, ...]


def of_shares() -> Scale:
    """Return the axis of shares of a whole, to 100 %."""
    ticks = [Tick(share / 100, joined([share, PER_CENT], "\u00a0")) for share in range(0, 101, 25)]
    return Scale(1.0, tuple(ticks))


def of_part(largest: float) -> Scale:
    """Return the axis of shares from 0 to a round one that reaches ``largest``, in five steps at most."""
    step = next((each for each in (1, 2, 5, 10) if each * 5 >= largest * 100), 20)
    count = max(ceil(round(largest * 100 / step, 6)), 1)
    ticks = (Tick(part / count, joined([step * part, PER_CENT], "\u00a0")) for part in range(count + 1))
    return Scale(step * count / 100, tuple(ticks))


def of_numbers(largest: int, parts: int = 5) -> Scale:
    """Return an axis of at most ``parts`` equal, round steps that reaches ``largest``.

    >>> [tick.words for tick in of_numbers(43).ticks]
    ['0', '10', '20', '30', '40', '50']
    """
    largest = max(largest, 1)
    unit = 10 ** int(log10(largest / parts)) if largest > parts else 1
    step = next(unit * factor for factor in _ROUND if unit * factor * parts >= largest)
    count = ceil(largest / step)
    return Scale(float(step * count), tuple(Tick(n / count, joined([step * n])) for n in range(count + 1)))
