"""Copies of a project: made in one step, kept in rotation, told apart when they are worked in."""

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import FileExists, ProjectDamaged
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.project.copies import DAYS, RECENT, Copy
from lagvarde_coder.storage import copying
from tests.helpers import Bench, pasted


def first_entries(bench: Bench) -> dict[str, dict[str, object]]:
    """Return each writer's first entry."""
    with bench.raw() as connection:
        rows = connection.execute('SELECT data FROM log_entry ORDER BY "order" DESC').fetchall()
    return {entry["writer"]: entry for entry in (json.loads(row[0]) for row in rows)}


def head(bench: Bench) -> str:
    return bench.verified().head


def test_one_installation_is_one_writer_however_often_it_opens(bench: Bench):
    for at in range(3):
        with bench.open() as project:
            pasted(project, f"Text {at}")
    assert len(first_entries(bench)) == 1


def test_a_copy_that_is_worked_in_on_two_computers_shows_two_writers_and_both_verify(bench: Bench, tmp_path: Path):
    other = bench.elsewhere(tmp_path / "other")
    for one in (bench, other):
        with one.open() as project:
            pasted(project, "Samma text på båda.")
    assert bench.verified().ok and other.verified().ok
    (mine,), theirs = first_entries(bench), first_entries(other)
    assert mine in theirs and len(theirs) == 2
    assert head(bench) != head(other)


def test_the_same_computer_tells_two_copies_apart(bench: Bench):
    copy = Bench(bench.path.with_name("kopia.lvk"), bench.program)
    shutil.copy(bench.path, copy.path)
    for one in (bench, copy, bench, copy):
        with one.open() as project:
            pasted(project, f"I {one.path.stem} {len(project.material.documents.sources())}")
    assert bench.verified().ok and copy.verified().ok
    ours, theirs = first_entries(bench), first_entries(copy)
    assert (len(ours), len(theirs)) == (1, 2)
    assert set(ours) < set(theirs)


def test_a_restored_backup_begins_a_writer_that_names_the_head_it_started_from(bench: Bench, tmp_path: Path):
    backup = tmp_path / "backup.lvk"
    with bench.open() as project:
        pasted(project, "Före kopian.")
        project.copies.to(backup)
        pasted(project, "Efter kopian, går förlorad.")
    restored_head = Bench(backup, bench.program).verified().head
    backup.replace(bench.path)
    with bench.open() as project:
        pasted(project, "Efter återställningen.")
    writers = first_entries(bench)
    assert sorted(str(one["started_from"]) for one in writers.values()) == ["", restored_head]
    assert bench.verified().writers == 2


def test_a_copy_is_whole_and_may_be_made_while_writing_and_while_reading(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        pasted(project)
        while_writing = project.copies.to(tmp_path / "new" / "skrivning.lvk")
        state = project.figures.counting.standing()
    with bench.open(writing=False) as reading:
        while_reading = reading.copies.to(tmp_path / "new" / "läsning.lvk")
    assert [one.name for one in sorted(while_writing.parent.iterdir())] == ["läsning.lvk", "skrivning.lvk"]
    for copy in (while_writing, while_reading):
        assert Bench(copy, bench.program).verified().head == state.head


def test_a_copy_never_replaces_a_file(project: OpenProject, tmp_path: Path):
    target = tmp_path / "finns.lvk"
    target.write_text("något annat")
    with pytest.raises(FileExists):
        project.copies.to(target)
    assert target.read_text() == "något annat"


def test_a_copy_appears_under_its_name_only_when_it_is_whole(
    project: OpenProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seen: list[list[str]] = []

    def look(part: Path, *_: object) -> None:
        seen.append([one.name for one in part.parent.iterdir()])
        raise ProjectDamaged(path=part, detail="as a test")

    monkeypatch.setattr(copying, "refuse_damaged", look)
    with pytest.raises(ProjectDamaged):
        project.copies.to(tmp_path / "c" / "kopia.lvk")
    assert len(seen[0]) == 1 and seen[0][0].endswith(".part")
    assert list((tmp_path / "c").iterdir()) == []


def test_copies_go_to_every_place_and_an_unreachable_one_does_not_stop_the_others(bench: Bench, tmp_path: Path):
    second = tmp_path / "usb"
    second.write_text("no folder")
    program = replace(bench.program, settings=replace(bench.program.settings, second_copies=str(second)))
    with program.open(bench.path, writing=True) as project:
        first, failed = project.copies.now()
        assert isinstance(first, Copy) and not isinstance(failed, Copy)
        assert [copy.path for copy in project.copies.all()] == [first.path]
    assert Bench(first.path, program).verified().ok


def test_copies_rotate_the_newest_stay_and_one_per_day(project: OpenProject):
    (newest,) = project.copies.now()
    assert isinstance(newest, Copy)
    folder = newest.path.parent
    own = folder / "min egen kopia.lvk"
    own.write_text("rör inte")
    left = folder / f".{newest.path.name}.0badf00d.part"
    journal = left.with_name(f"{left.name}-journal")
    for each in (left, journal):
        each.write_text("avbruten")
        os.utime(each, (0, 0))
    theirs = folder / f".{newest.path.name}.1badf00d.part"
    theirs.write_text("pågår i en annan process")
    today = datetime.now(UTC).replace(hour=12)
    old = [today - timedelta(days=day, hours=hour) for day in range(1, 60) for hour in (0, 1, 2)]
    for moment in old:
        (folder / f"a {moment.strftime('%Y-%m-%d %H.%M.%S')}.lvk").write_text("")
    newest.path.unlink()
    project.copies.now()
    kept = project.copies.all()
    assert len(kept) == RECENT + DAYS
    per_day = [copy.made.date() for copy in kept[RECENT:]]
    assert len(set(per_day)) == DAYS and per_day == sorted(per_day, reverse=True)
    assert own.exists() and theirs.exists() and not left.exists() and not journal.exists()


def test_damage_is_not_copied(bench: Bench, tmp_path: Path):
    with bench.raw() as connection:
        pages = connection.execute("PRAGMA page_size").fetchone()[0]
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_coding_theme'").fetchone()[0]
    data = bytearray(bench.path.read_bytes())
    data[(root - 1) * pages] ^= 0xFF
    bench.path.write_bytes(data)
    with bench.open(writing=False) as reading:
        assert not reading.trail.tracing.check(Silent()).ok
        with pytest.raises(ProjectDamaged):
            reading.copies.to(tmp_path / "kopia.lvk")
    assert not (tmp_path / "kopia.lvk").exists()


def test_append_only_tables_refuse_every_change(project: OpenProject):
    pasted(project)
    keys = {"log_row": '"order"', "log_shared": "id", "log_value": "hash", "log_dictionary": "id", "blob": "hash"}
    for table, key in keys.items():
        for statement in (
            f"UPDATE {table} SET {key} = {key}",
            f"DELETE FROM {table}",
            f"REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
            f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1 ON CONFLICT ({key}) DO UPDATE SET {key} = NULL",
        ):
            with pytest.raises(ProjectDamaged, match="append-only"), project._database.derived() as connection:
                connection.execute(text(statement))
