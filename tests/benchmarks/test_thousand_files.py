"""A thousand files of 20 kB of ten formats: reading them beside the bare parsers, storing them beside bare rows."""

import os
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

import pytest

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from tests.benchmarks import limits, test_reading, test_reading_pages
from tests.benchmarks.beside import hold_figures
from tests.benchmarks.worlds import wide_words
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark

FILES, CHARACTERS = 1_000, 20_000
Make = Callable[[list[str]], bytes]
Bare = Callable[[bytes], object]
FORMATS: list[tuple[str, Make, Bare]] = [
    (".txt", lambda lines: "\n".join(lines).encode(), bytes.decode),
    *((text.suffix, text.make, text.bare) for text in test_reading.FORMATS),
    *((page.suffix, page.make, page.bare) for page in test_reading_pages.FORMATS),
]


def seconds() -> float:
    """Processor time of this process and of the children that have ended."""
    return sum(os.times()[:4])


def test_a_thousand_files(bench: Bench, tmp_path: Path):
    random, folder = Random(5), tmp_path / "svar"
    folder.mkdir()
    written: list[tuple[bytes, Bare]] = []
    for number, (suffix, make, bare) in zip(range(FILES), cycle(FORMATS), strict=False):
        lines = [line for line in wide_words(random, CHARACTERS).split("\n") if line.strip()]
        written.append((make(lines), bare))
        (folder / f"svar {number:04}{suffix}").write_bytes(written[-1][0])

    began = seconds()
    texts = [str(bare(data)) for data, bare in written]
    parsed = seconds() - began
    connection: Any = limits.new_database(tmp_path / "bare.db")
    began = seconds()
    limits.brought_in(connection, texts)
    kept = seconds() - began
    connection.close()

    with bench.open() as project:
        importing = project.material.importing
        reader: ReadingProcess = importing._reading
        reader.close()
        reader.read("a.txt", b"Ett svar.")
        assert reader.used is not None
        first = reader.used.peak
        began = seconds()
        inspection = importing.inspection()
        files = [line.file for line in inspection.run([folder], Silent())]
        assert reader.used is not None
        peak = reader.used.peak
        reader.close()  # so that its time counts
        read = seconds() - began
        began = seconds()
        results = importing.files(files, SourceDetails(), Silent(), reading=inspection.reading)
        stored = seconds() - began
        assert [result.status for result in results] == [ImportStatus.IMPORTED] * FILES
    hold_figures("read 1,000 files of 10 formats", 1000 * read, 1000 * parsed, "ms")
    hold_figures("store 1,000 files", 1000 * stored, 1000 * kept, "ms")
    hold_figures("the reader's memory, 1,000 files", peak / 1e6, first / 1e6, "MB")
