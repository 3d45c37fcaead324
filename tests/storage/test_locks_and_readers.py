"""One writes, any number read; nobody leaves anything behind."""

import os
import signal
import time
from collections.abc import Callable
from io import FileIO

import pytest

from lagvarde_coder.domain.errors import ProjectLocked, ReadOnly
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.storage import lock
from lagvarde_coder.storage.lock import WriteLock
from tests.children import in_child, needs_fork, running
from tests.helpers import Bench, coded, pasted


def hold(bench: Bench) -> Callable[[Callable[[str], None]], None]:
    """Return work for another process: open for writing and keep it."""

    def work(say: Callable[[str], None]) -> None:
        with bench.open() as project:
            pasted(project, "Från den andra processen.")
            say(str(os.getpid()))
            time.sleep(60)

    return work


def test_reading_leaves_the_bytes_and_the_folder_as_they_were(bench: Bench):
    with bench.open() as project:
        coded(project, pasted(project), "T01", 3, 20)
    before, moment = bench.path.read_bytes(), bench.path.stat().st_mtime_ns
    with bench.open(writing=False) as reading:
        assert reading.coding.marking.all()
        assert reading.finding.searching.find("tid")
        assert reading.figures.counting.frequencies()
        assert reading.trail.tracing.check(Silent()).ok
        assert bench.files() == ["a.lvk"]
    assert (bench.path.read_bytes(), bench.path.stat().st_mtime_ns) == (before, moment)
    assert bench.files() == ["a.lvk"]


def test_one_file_remains_after_a_clean_close(bench: Bench):
    with bench.open() as project:
        pasted(project)
        assert {"a.lvk", "a.lvk-wal", ".a.lvk.lock"} <= set(bench.files())
    assert bench.files() == ["a.lvk"]


def test_what_is_open_for_reading_refuses_to_write(bench: Bench):
    with bench.open() as project:
        document = pasted(project)
    with bench.open(writing=False) as reading:
        assert not reading.writable
        with pytest.raises(ReadOnly):
            coded(reading, document, "T01", 0, 3)
        with pytest.raises(ReadOnly):
            reading.report.exporting.handed_out("tabell", "text", b"1")


def test_a_file_that_is_opened_and_closed_again_and_again_stays_sound(bench: Bench):
    for at in range(20):
        with bench.open() as project:
            pasted(project, f"Text {at}")
        with bench.open(writing=False) as reading:
            assert len(reading.material.documents.sources()) == at + 1
    assert bench.verified().writers == 1


@needs_fork
def test_a_second_writer_waits_and_is_then_told_who_has_the_project(bench: Bench):
    with running(hold(bench)) as line:
        holder = line()
        begun = time.monotonic()
        with pytest.raises(ProjectLocked) as raised:
            bench.open(wait=0.3)
        assert time.monotonic() - begun >= 0.3
        assert f"process {holder}" in str(raised.value)


@needs_fork
def test_readers_work_while_somebody_writes(bench: Bench):
    with running(hold(bench)) as line:
        line()
        with bench.open(writing=False) as reading:
            assert [one.source.title for one in reading.material.documents.sources()] == ["Från den andra proce"]
            assert reading.trail.tracing.verify(Silent()).ok


def test_a_reader_sees_what_is_written_while_it_is_open(bench: Bench):
    with bench.open(writing=False) as reading:
        assert reading.material.documents.sources() == []
        with bench.open() as project:
            pasted(project)
            assert len(reading.material.documents.sources()) == 1
    assert len(bench.files()) == 1 or bench.verified().ok
    with bench.open():
        pass
    assert bench.files() == ["a.lvk"]


@needs_fork
def test_a_writer_that_waits_gets_the_project_when_the_other_closes(bench: Bench):
    def work(say: Callable[[str], None]) -> None:
        with bench.open() as project:
            say("open")
            time.sleep(0.4)
            pasted(project, "Sist innan den andra.")
        say("closed")

    with running(work) as line:
        assert line() == "open"
        with bench.open(wait=20) as project:
            assert [one.source.title for one in project.material.documents.sources()] == ["Sist innan den andra"]
        assert line() == "closed"


@needs_fork
def test_a_lock_dies_with_its_process(bench: Bench):
    with running(hold(bench)) as line:
        os.kill(int(line()), signal.SIGKILL)
        with bench.open(wait=5) as project:
            pasted(project, "Efter kraschen.")
    assert bench.files() == ["a.lvk"]
    assert bench.verified().ok


def test_an_old_lock_file_that_nobody_holds_does_not_hinder(bench: Bench):
    bench.path.with_name(".a.lvk.lock").write_text("från förra året")
    with bench.open(wait=0) as project:
        pasted(project)
    assert bench.files() == ["a.lvk"]


@needs_fork
def test_a_project_that_another_process_moved_away_is_a_known_error(bench: Bench):
    moved = bench.path.with_name("b.lvk")

    def work() -> str:
        bench.path.rename(moved)
        return "moved"

    assert in_child(work) == "moved"
    assert Bench(moved, bench.program).verified().ok


# --- the lock's file --------------------------------------------------------------------------------------------------


def between_opening_and_locking(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], None]) -> None:
    """Let something happen once, after the next writer has opened the lock's file and before it locks it."""
    really = lock._try_lock

    def try_lock(file: FileIO) -> bool:
        monkeypatch.setattr(lock, "_try_lock", really)
        meanwhile()
        return really(file)

    monkeypatch.setattr(lock, "_try_lock", try_lock)


@needs_fork
def test_whoever_opened_the_locks_file_just_before_its_holder_let_go_is_no_second_writer(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    holder, faster, slower = (WriteLock(bench.path) for _ in range(3))
    holder.acquire(0)

    def the_holder_lets_go_and_another_takes_it() -> None:
        holder.release()
        faster.acquire(0)

    between_opening_and_locking(monkeypatch, the_holder_lets_go_and_another_takes_it)
    with pytest.raises(ProjectLocked):
        slower.acquire(0)
    faster.release()
    slower.acquire(0)
    with pytest.raises(ProjectLocked):
        faster.acquire(0)
    slower.release()
    assert bench.files() == ["a.lvk"]


@needs_fork
def test_whoever_opened_the_locks_file_just_before_its_holder_let_go_takes_the_new_one(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    holder, waiting, third = (WriteLock(bench.path) for _ in range(3))
    holder.acquire(0)
    between_opening_and_locking(monkeypatch, holder.release)
    waiting.acquire(5)
    with pytest.raises(ProjectLocked):
        third.acquire(0)
    waiting.release()
    assert bench.files() == ["a.lvk"]


@pytest.mark.parametrize("words", ["{}", "[]", "1", '{"who": "Anna"}', '{"who": 1, "host": [], "pid": null}', "\udcff"])
def test_a_holder_that_the_locks_file_does_not_name_is_another_program(bench: Bench, words: str):
    held = WriteLock(bench.path)
    held.acquire(0)
    file = bench.path.with_name(".a.lvk.lock")
    file.write_bytes(words.encode(errors="surrogateescape"))
    with pytest.raises(ProjectLocked) as refused:
        bench.open(wait=0)
    assert refused.value.params["holder"] == "Another program"
    held.release()
