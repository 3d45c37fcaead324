"""Passages: maximal runs of a text that the codings of a theme cover (ARCHITECTURE.md, "Counting").

Everything here works on half-open ranges ``(start, end)`` of *one* text, in Unicode code points, as plain pairs of
integers: the figures of a large project are made of hundreds of thousands of them.
"""

from collections.abc import Iterable, Sequence

from lagvarde_coder.domain.ids import Id

Run = tuple[int, int]
"""A half-open range ``(start, end)`` in code points; never empty."""


def union(spans: Iterable[Run]) -> list[Run]:
    """Return the maximal runs that ``spans`` cover, in text order.

    Sharing a character joins; touching does not: a boundary that no span crosses stays a boundary.

    >>> union([(5, 9), (0, 5)]), union([(4, 9), (0, 5)])
    ([(0, 5), (5, 9)], [(0, 9)])
    """
    runs: list[Run] = []
    first, last = -1, -1
    for start, end in sorted(spans):
        if start < last:
            if end > last:  # noqa: PLR1730 - max() takes three times as long
                last = end
            continue
        if last > first:
            runs.append((first, last))
        first, last = start, end
    if last > first:
        runs.append((first, last))
    return runs


def characters(runs: Iterable[Run]) -> int:
    """Return how many code points disjoint ``runs`` (as :func:`union` returns them) cover."""
    return sum(end - start for start, end in runs)


def intersect(runs_a: Sequence[Run], runs_b: Sequence[Run]) -> list[Run]:
    """Return the maximal runs where both hold, in text order.

    Both must be disjoint and in text order, as :func:`union` returns them. A run of the result is what *one* passage of
    ``runs_a`` and *one* of ``runs_b`` share: the boundary between two touching passages of either stays a boundary, so
    ``[0,5) [5,9)`` against ``[0,9)`` are two runs. The number of runs is the number of pairs of passages that share a
    character; the characters are those of the two unions' intersection.
    """
    shared: list[Run] = []
    a = b = 0
    while a < len(runs_a) and b < len(runs_b):
        start = max(runs_a[a][0], runs_b[b][0])
        end = min(runs_a[a][1], runs_b[b][1])
        if start < end:
            shared.append((start, end))
        if runs_a[a][1] < runs_b[b][1]:
            a += 1
        else:
            b += 1
    return shared


def subtract(runs: Sequence[Run], others: Sequence[Run]) -> list[Run]:
    """Return what of ``runs`` none of ``others`` covers, in text order; both disjoint and in text order.

    >>> subtract([(0, 9), (9, 12)], [(2, 4), (8, 10)])
    [(0, 2), (4, 8), (10, 12)]
    """
    remaining: list[Run] = []
    first_open = 0
    for first, end in runs:
        start = first
        while first_open < len(others) and others[first_open][1] <= start:
            first_open += 1
        place = first_open
        while place < len(others) and others[place][0] < end:
            if others[place][0] > start:
                remaining.append((start, others[place][0]))
            start = max(start, others[place][1])
            place += 1
        if start < end:
            remaining.append((start, end))
    return remaining


def union_with_parts(spans: Iterable[tuple[int, int, Id]]) -> list[tuple[int, int, tuple[Id, ...]]]:
    """Return the same runs as :func:`union`, each with the ids of the spans that make it up, in text order."""
    runs: list[tuple[int, int, tuple[Id, ...]]] = []
    first, last = -1, -1
    parts: list[Id] = []
    for start, end, part in sorted(spans):
        if start >= last and parts:
            runs.append((first, last, tuple(parts)))
            parts = []
        if not parts:
            first, last = start, end
        last = max(last, end)
        parts.append(part)
    return [*runs, (first, last, tuple(parts))] if parts else runs
