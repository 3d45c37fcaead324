"""A reading process that knows the plug-in of these tests, as a real one: installed on the path."""

from pathlib import Path

import pytest

from lagvarde_coder.importers.registry import importers
from lagvarde_coder.importers.sandbox.fence import Allowance
from lagvarde_coder.importers.sandbox.parent import ReadingProcess


@pytest.fixture(scope="module")
def plug_ins(tmp_path_factory):
    """Return a folder with the plug-in as an installer leaves it; this process does not know it."""
    list(importers())
    folder = tmp_path_factory.mktemp("installed")
    (folder / "odd_papers.py").write_text(Path(__file__).with_name("plug_in.py").read_text())
    info = folder / "odd_papers-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: odd-papers\nVersion: 1.0\n")
    entries = "odd = odd_papers:Obedient\nsec = odd_papers:Sectioned\n"
    (info / "entry_points.txt").write_text(f"[lagvarde_coder.importers]\n{entries}")
    return folder


@pytest.fixture
def starting(plug_ins, monkeypatch):
    """Return a function that makes a reading process with an allowance; it ends with the test."""
    monkeypatch.syspath_prepend(str(plug_ins))
    made = []

    def start(**allowance) -> ReadingProcess:
        made.append(ReadingProcess(Allowance(**allowance)))
        return made[-1]

    yield start
    for process in made:
        process.close()


@pytest.fixture(scope="module")
def reading_on():
    """Return a reading process for all files that do it no harm."""
    process = ReadingProcess(Allowance())
    yield process
    process.close()


@pytest.fixture
def process(starting):
    """Return a reading process with the ordinary allowance."""
    return starting()
