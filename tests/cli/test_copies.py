"""Copies on the command line: listed with what a full check finds, got back, never over anything."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def copied(cli, coded):
    made = cli("backup", coded)
    assert made.code == 0
    return coded, made.out.strip()


def alter(path, before="tid", after="mod"):
    path = Path(path)
    path.write_bytes(path.read_bytes().replace(before.encode(), after.encode()))


def test_backup_of_a_damaged_project_is_refused_and_names_the_good_copy(cli, copied, tmp_path):
    project, copy = copied
    alter(project)
    for words in (("backup", project), ("backup", project, "--to", tmp_path / "ny.lvk")):
        refused = cli(*words)
        assert refused.code == 3 and "damaged" in refused.err
    assert not (tmp_path / "ny.lvk").exists()
    checked = cli("check", project)
    assert checked.code == 4 and copy in checked.err and "restore" in checked.err


def test_a_comment_that_was_altered_is_not_exported(cli, coded, tmp_path):
    assert cli("code", coded, "last", "--theme", "T02", "--start", 0, "--end", 5, "--memo", "Återkommer").code == 0
    alter(coded, "Återkommer", "Återkommxr")
    refused = cli("export", coded, tmp_path / "t.csv")
    assert refused.code == 3 and "damaged" in refused.err
    assert not (tmp_path / "t.csv").exists()


def test_copies_says_which_are_good(cli, copied):
    project, copy = copied
    (one,) = json.loads(cli("copies", project, "--json").out)
    assert one["path"] == copy and one["sound"]
    alter(copy)
    listed = cli("copies", project)
    assert listed.code == 0 and "DAMAGED" in listed.out


def test_restore_sets_the_damaged_file_aside(cli, copied):
    project, copy = copied
    alter(project)
    restored = cli("restore", project)
    assert (restored.code, restored.out.strip()) == (0, str(project))
    assert copy in restored.err and "undanlagd" in restored.err
    assert cli("check", project).code == 0
    assert len(list(project.parent.glob("*undanlagd*"))) == 1


def test_restore_of_a_deleted_project(cli, copied):
    project, copy = copied
    project.unlink()
    missing = cli("info", project)
    assert missing.code == 3 and copy in missing.err
    assert cli("restore", project).code == 0
    assert cli("check", project).code == 0


def test_restore_without_a_good_copy_changes_nothing(cli, copied):
    project, copy = copied
    alter(project)
    alter(copy)
    before = project.read_bytes()
    assert cli("restore", project).code == 3
    assert cli("restore", project, "--copy", copy).code == 3
    assert project.read_bytes() == before


def test_a_file_that_is_older_than_what_was_left_in_it_says_so(cli, coded):
    old = coded.read_bytes()
    assert cli("code", coded, "last", "--theme", "T02", "--start", 0, "--end", 5).code == 0
    assert cli("info", coded).err == ""
    coded.write_bytes(old)
    assert "older than what was left in it" in cli("info", coded).err


def test_work_in_two_files_of_a_project_is_told_of(cli, coded):
    other = coded.with_name("annan.lvk")
    other.write_bytes(coded.read_bytes())
    for path in (coded, other):
        assert cli("code", path, "last", "--theme", "T02", "--start", 0, "--end", 5).code == 0
    assert str(other) in cli("info", coded).err


def test_a_copy_is_not_written_to(cli, copied):
    _, copy = copied
    assert cli("info", copy).code == 0
    refused = cli("code", copy, "last", "--theme", "T02", "--start", 0, "--end", 5)
    assert refused.code == 3 and "is a copy" in refused.err
