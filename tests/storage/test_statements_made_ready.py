"""A statement is made ready once, whichever project asks first: short commands and small projects live on it."""

from pathlib import Path

from lagvarde_coder.storage import engine
from tests.helpers import Bench


def looked_at(bench: Bench) -> int:
    with bench.open(writing=False) as project:
        project.material.documents.sources()
        return len(project.themes.codebook.themes())


def test_the_second_project_makes_none_ready(bench: Bench, tmp_path: Path):
    seen = looked_at(bench)
    ready = set(engine._READY)
    assert ready
    assert looked_at(bench.copied(tmp_path / "another")) == seen
    assert set(engine._READY) == ready
