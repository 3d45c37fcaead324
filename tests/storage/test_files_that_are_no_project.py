"""Files that cannot be opened: one clear error, nothing touched, nothing left behind."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from lagvarde_coder.domain.errors import (
    FileExists,
    KnownError,
    NotAProject,
    ProjectDamaged,
    ProjectMissing,
    ProjectTooNew,
)
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.storage.schema import SCHEMA
from tests.helpers import Bench, coded, pasted

Spoil = Callable[[Path], object]


def with_pragma(statement: str) -> Spoil:
    def spoil(path: Path) -> None:
        with sqlite3.connect(path) as connection:
            connection.execute(statement)
        connection.close()

    return spoil


def replaced_by(data: bytes) -> Spoil:
    return lambda path: path.write_bytes(data)


def by_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def by_another_program(path: Path) -> None:
    path.unlink()
    with_pragma("CREATE TABLE theme (id TEXT)")(path)


def without_its_tables(path: Path) -> None:
    application = sqlite3.connect(path).execute("PRAGMA application_id").fetchone()[0]
    by_another_program(path)
    with_pragma(f"PRAGMA application_id = {application}")(path)


def noise(size: int) -> bytes:
    return Random(size).randbytes(size)


SPOILED: list[tuple[str, Spoil, type[KnownError]]] = [
    ("from a newer version", with_pragma(f"PRAGMA user_version = {SCHEMA + 1}"), ProjectTooNew),
    ("a folder", by_a_folder, NotAProject),
    ("empty", replaced_by(b""), NotAProject),
    ("missing", Path.unlink, ProjectMissing),
    ("a database of another program", by_another_program, NotAProject),
    ("a project without tables", without_its_tables, ProjectDamaged),
    ("without a head", with_pragma("DELETE FROM head"), ProjectDamaged),
    ("with two heads", with_pragma("INSERT INTO head SELECT 2, project, 1, '', '', '' FROM head"), ProjectDamaged),
    ("a text", replaced_by("Vi behöver tid.\n".encode() * 999), NotAProject),
    *[(f"{size} random bytes", replaced_by(noise(size)), NotAProject) for size in (1, 99, 511, 4096, 100_000)],
    ("a header and then noise", replaced_by(b"SQLite format 3\0" + noise(9_000)), KnownError),
]


@pytest.mark.parametrize("writing", [False, True], ids=["reading", "writing"])
@pytest.mark.parametrize(("spoil", "error"), [row[1:] for row in SPOILED], ids=[row[0] for row in SPOILED])
def test_a_file_that_is_no_sound_project_is_refused_and_untouched(
    bench: Bench, spoil: Spoil, error: type[KnownError], writing: bool
):
    spoil(bench.path)
    refused_and_untouched(bench, error, writing=writing)


@pytest.mark.parametrize("writing", [False, True], ids=["reading", "writing"])
def test_a_file_that_was_cut_off_anywhere_is_refused_and_untouched(bench: Bench, writing: bool):
    whole = bench.path.read_bytes()
    rng = Random(1)
    for size in [
        1,
        15,
        16,
        100,
        4095,
        4096,
        8192,
        len(whole) - 4096,
        len(whole) - 1,
        *rng.sample(range(len(whole)), 20),
    ]:
        bench.path.write_bytes(whole[:size])
        refused_and_untouched(bench, KnownError, writing=writing)


def refused_and_untouched(bench: Bench, error: type[KnownError], *, writing: bool) -> None:
    before, files = content(bench.path), list(bench.path.parent.iterdir())
    with pytest.raises(error) as raised:
        bench.open(writing=writing)
    assert str(raised.value).count(".") >= 2
    assert content(bench.path) == before
    assert list(bench.path.parent.iterdir()) == files


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def test_a_link_to_nowhere_is_a_missing_project(bench: Bench):
    bench.path.unlink()
    bench.path.symlink_to("finns-inte")
    with pytest.raises(ProjectMissing):
        bench.open(writing=True)


def test_a_name_that_no_file_can_have_is_refused(bench: Bench):
    name = bench.path.parent / ("x" * 300 + ".lvk")
    with pytest.raises(KnownError):
        bench.program.open(name, writing=False)
    with pytest.raises(KnownError):
        bench.program.create(name)


@pytest.mark.slow
def test_one_wrong_byte_anywhere_never_raises_but_known_errors(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        document = pasted(project)
        coded(project, document, "T01", 3, 20)
    whole, rng = bench.path.read_bytes(), Random(2)
    spoiled = Bench(tmp_path / "spoiled.lvk", bench.program)
    unharmed = 0
    for place in range(80):
        at = rng.randrange(len(whole))
        spoiled.path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << rng.randrange(8))]) + whole[at + 1 :])
        unharmed += look_at_everything(spoiled, writing=place % 10 == 0)
    assert unharmed < 190  # free space and statistics may change unnoticed


def look_at_everything(bench: Bench, *, writing: bool) -> bool:
    """Open, check and code; True when nothing seemed wrong."""
    try:
        with bench.open(writing=writing) as project:
            checked = project.trail.tracing.check(Silent())
            if writing:
                pasted(project, "Ännu en text.")
            return checked.ok
    except KnownError:
        return False


def test_nothing_is_created_over_a_file_that_is_there(bench: Bench):
    before = bench.path.read_bytes()
    with pytest.raises(FileExists):
        bench.program.create(bench.path)
    assert bench.path.read_bytes() == before
    assert bench.files() == ["a.lvk"]


def test_a_side_file_of_a_crash_is_healed_by_reading(bench: Bench, tmp_path: Path):
    folder = tmp_path / "crashed"
    with bench.open() as project:
        document = pasted(project)
        coded(project, document, "T01", 3, 20)
        shutil.copytree(bench.path.parent, folder)
    crashed = Bench(folder / "a.lvk", bench.program)
    assert f"{crashed.path.name}-wal" in crashed.files()
    assert crashed.verified().ok
    with crashed.open(writing=False) as reading:
        assert len(reading.coding.marking.all()) == 1
    with crashed.open():
        pass
    assert crashed.files() == ["a.lvk"]
