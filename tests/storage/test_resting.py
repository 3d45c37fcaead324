"""A project that nobody asks anything of keeps nothing of its file in memory, and answers as before."""

import ctypes

import sqlcipher3._sqlite3 as driver

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.trail.values import KINDS
from tests.helpers import Bench, pasted

_library = ctypes.CDLL(driver.__file__)
_library.sqlite3_memory_used.restype = ctypes.c_int64
LARGE = "\n".join(" ".join(str(number * other) for other in range(3, 40)) for number in range(20_000, 22_000))


def held() -> int:
    """Return how many bytes SQLite holds in this process."""
    return int(_library.sqlite3_memory_used())


def read_all(project: OpenProject) -> None:
    assert not project.trail.tracing.check(Silent()).findings


def test_what_was_read_of_the_file_is_let_go_of_and_can_be_read_again(bench: Bench):
    with bench.open() as project:
        document = pasted(project, LARGE)
        read_all(project)
        before = held()
        project.rest()
        assert before - held() > 1_000_000
        assert project.material.documents.document(document.source.id).content == document.content
        read_all(project)
        pasted(project, "Ett ord.")


def test_who_is_reading_reads_on(bench: Bench):
    with bench.open() as project:
        pasted(project, LARGE)
        with project._database.read() as read, project._database.read():
            first = {kind: read.all(KINDS[kind]) for kind in KINDS}
            project.rest()
            assert {kind: read.all(KINDS[kind]) for kind in KINDS} == first
        project.rest()
        assert project.material.documents.sources()


def test_an_earlier_state_in_memory_stays(bench: Bench):
    with bench.open() as project:
        pasted(project, "Ett ord.")
        earlier = project._database.as_of(project.trail.tracing.verify(Silent()).entries)
        earlier.rest()
        with earlier.read() as read:
            assert len(read.all(Source)) == 1
        earlier.close()
