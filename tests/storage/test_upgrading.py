"""A file of an older schema: for reading it stays as it is, for writing it is copied first."""

import shutil
from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.storage import project_file, schema
from tests.helpers import Bench, program_in

OLD = Path(__file__).parent.parent / "data" / "schema-1.lvk"


@pytest.fixture
def old(tmp_path):
    return Bench(Path(shutil.copy(OLD, tmp_path / "gammal.lvk")), program_in(tmp_path / "home"))


def version_of(bench):
    with bench.raw() as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_reading_leaves_the_file_byte_for_byte_as_it_was(old):
    with old.open(writing=False) as project:
        assert [line.coding.alternatives for line in project.coding.marking.all()] == [()]
        assert project.coding.disposing.all() == []
        assert project.trail.tracing.check(Silent()).ok
    assert old.path.read_bytes() == OLD.read_bytes()


def test_writing_copies_it_first_and_brings_it_up_to_date(old):
    with old.open() as project:
        assert [line.words for line in project.coding.marking.all()] == ["saknas"]
    assert version_of(old) == schema.SCHEMA
    (copy,) = (old.program.folders.copies).rglob("*.lvk")
    with Bench(copy, old.program).open(writing=False) as project:
        assert [line.words for line in project.coding.marking.all()] == ["saknas"]
    assert old.verified().ok


def test_without_a_copy_nothing_is_changed(old):
    old.program.folders.copies.parent.mkdir(exist_ok=True)
    old.program.folders.copies.write_text("no folder", encoding="utf-8")
    with pytest.raises(KnownError):
        old.open()
    assert old.path.read_bytes() == OLD.read_bytes()


def test_a_migration_that_fails_leaves_the_old_file(old, monkeypatch):
    monkeypatch.setattr(schema, "SCHEMA", "nonsense'")
    with pytest.raises(KnownError):
        old.open()
    monkeypatch.undo()
    assert version_of(old) == 1
    with old.open() as project:
        assert [line.words for line in project.coding.marking.all()] == ["saknas"]


@pytest.mark.parametrize(
    ("altered", "told"),
    [
        ("DROP TRIGGER log_entry_no_delete", {"log_row_no_delete", "log_shared_no_delete"}),
        ("DROP TRIGGER blob_no_replace", {"blob_no_replace"}),
        (
            "DROP TRIGGER log_value_no_update; CREATE TRIGGER log_value_no_update BEFORE UPDATE ON log_value"
            " BEGIN SELECT 1; END",
            {"log_value_no_update", "log_dictionary_no_update"},
        ),
    ],
)
def test_protection_that_the_old_file_lacked_is_told_before_and_after(old, altered, told):
    with old.raw() as connection:
        connection.executescript(altered)
    for writing in (False, True, False):
        with old.open(writing=writing) as project:
            found = project.trail.tracing.check(Silent()).findings
        assert {finding.where for finding in found} == {f"trigger {name}" for name in told}
    assert version_of(old) == schema.SCHEMA


def test_room_that_an_upgrade_left_when_it_was_killed_is_given_back_at_the_next_opening(old, monkeypatch):
    monkeypatch.setattr(project_file, "shrink", lambda engine: None)
    with old.open():
        pass
    monkeypatch.undo()
    with old.raw() as connection:
        connection.execute("CREATE TABLE old_blob AS SELECT zeroblob(2000000) AS data")
        connection.execute("DROP TABLE old_blob")
    left = old.path.read_bytes()
    assert len(left) > 2_000_000
    with old.open(writing=False):
        pass
    assert old.path.read_bytes() == left, "who only reads leaves every byte"
    with old.open() as project:
        assert [line.words for line in project.coding.marking.all()] == ["saknas"]
    assert old.path.stat().st_size < 600_000
    assert old.verified().ok
    small = old.path.read_bytes()
    with old.open():
        pass
    assert old.path.read_bytes() == small
