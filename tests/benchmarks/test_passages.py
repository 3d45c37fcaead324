"""How fast spans are united, against sorting them alone, which nobody can do without (``-m benchmark``)."""

import random
from time import process_time

import pytest

from lagvarde_coder.domain.runs import union

pytestmark = pytest.mark.benchmark
_ROUNDS = 10


def test_a_hundred_thousand_codings_are_united_in_hardly_more_than_they_are_sorted_in():
    spans = [(start, start + 300) for start in random.Random(13).choices(range(1_000_000), k=100_000)]
    united: list[float] = []
    ordered: list[float] = []
    for _ in range(_ROUNDS):
        for call, times in ((union, united), (sorted, ordered)):
            started = process_time()
            call(spans)
            times.append(process_time() - started)
    print(f"union {min(united) * 1000:.1f} ms, sorted {min(ordered) * 1000:.1f} ms")
    assert min(united) < 2 * min(ordered)
