"""How long a large document takes; figures for people (-m benchmark), with generous limits for machines."""

import random
from time import process_time

import pytest

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view.marks import Mark

WORDS = "vi behöver mer tid för att fasa ut lågvärdevård och utmönstra åtgärder utan nytta i primärvården".split()


def large_text(characters):
    chance = random.Random(1)
    lines, length = [], 0
    while length < characters:
        lines.append(" ".join(chance.choices(WORDS, k=chance.randint(25, 110))))
        length += len(lines[-1]) + 1
    return "\n".join(lines)


def some_marks(text, count):
    chance = random.Random(2)
    starts = [chance.randrange(len(text) - 500) for _ in range(count)]
    return [
        Mark(f"m{number}", Span(start, start + chance.randint(30, 400)), number % 13 + 1, "T01", "Tema")
        for number, start in enumerate(starts)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("count", [0, 5_000])
def test_a_megabyte_opens_at_once_and_a_coding_is_painted_at_once(qapp, view, count):
    text = large_text(1_000_000)
    marks = some_marks(text, count)
    started = process_time()
    view.show_document(text, (), marks)
    qapp.processEvents()
    assert process_time() - started < 1.0  # measured 0.12 s
    view.go_to(500_000)
    qapp.processEvents()
    started = process_time()
    for number in range(10):
        view.add_marks([Mark(f"new{number}", Span(500_000, 500_100 + number), 3, "T03", "Tema")])
        qapp.processEvents()
    assert (process_time() - started) / 10 < 0.05  # measured 0.006 s


@pytest.mark.benchmark
@pytest.mark.parametrize("count", [0, 1_000, 5_000, 20_000])
def test_benchmark_adding_and_removing_one_coding(benchmark, qapp, view, count):
    text = large_text(1_000_000)
    view.show_document(text, (), some_marks(text, count))
    view.go_to(500_000)
    mark = Mark("new", Span(500_000, 500_150), 3, "T03", "Tema")

    def add_and_remove():
        view.add_marks([mark])
        qapp.processEvents()
        view.remove_marks(["new"])
        qapp.processEvents()

    benchmark(add_and_remove)
