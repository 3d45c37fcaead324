"""What a crash leaves beside a project belongs to it; beside a copy that was laid over it, it is refused by name."""

import os
import shutil
import signal
from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import LogOfAnother
from lagvarde_coder.domain.jobs import Silent
from tests.children import needs_fork
from tests.helpers import Bench, pasted

pytestmark = needs_fork


def crashed(bench: Bench) -> None:
    """Write and be killed: the write-ahead log stays."""
    child = os.fork()
    if child == 0:
        project = bench.open()
        pasted(project, "Bara i loggen bredvid.")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert "a.lvk-wal" in bench.files()


@pytest.mark.parametrize("writing", [True, False])
def test_its_own_log_is_read(bench: Bench, writing: bool):
    crashed(bench)
    with bench.open(writing=writing) as project:
        assert len(project.material.documents.sources()) == 1
        assert project.trail.tracing.check(Silent()).ok


@pytest.mark.parametrize("writing", [True, False])
def test_beside_a_copy_that_was_laid_over_it_the_log_is_refused_by_name(bench: Bench, tmp_path: Path, writing: bool):
    with bench.open() as project:
        copy = project.copies.to(tmp_path / "kopia.lvk")
        pasted(project, "Efter kopian.")
    crashed(bench)
    shutil.copy(copy, bench.path)
    before = {name: (bench.path.parent / name).read_bytes() for name in ("a.lvk", "a.lvk-wal")}
    with pytest.raises(LogOfAnother) as refused:
        bench.open(writing=writing)
    assert "a.lvk-wal" in str(refused.value)
    assert {name: (bench.path.parent / name).read_bytes() for name in before} == before
    for end in ("-wal", "-shm"):
        (bench.path.parent / f"a.lvk{end}").rename(tmp_path / f"undan{end}")
    with bench.open(writing=writing) as project:
        assert project.material.documents.sources() == []
        assert project.trail.tracing.check(Silent()).ok


def test_a_log_that_is_being_written_is_nobodys_fault(bench: Bench):
    with bench.open() as project:
        pasted(project, "Första.")
        with bench.open(writing=False) as reading:
            assert len(reading.material.documents.sources()) == 1
        pasted(project, "Andra.")
    assert bench.verified().ok
