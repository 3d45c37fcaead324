"""A damaged project: noticed, never copied over good copies, and got back from the newest copy that is good."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import FileExists, IsACopy, NoSoundCopy, ProjectDamaged
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.project.copies import Copy, copies_in, worth_keeping
from tests.helpers import Bench, coded, pasted

TEXT = "Vi behöver mer tid för att fasa ut det som görs av gammal vana."


def alter(path: Path, before: str = "behöver", after: str = "behövxr") -> None:
    """Change one letter of what a closed file holds, wherever it stands; nothing else notices."""
    data = path.read_bytes()
    assert before.encode() in data
    path.write_bytes(data.replace(before.encode(), after.encode()))


def copied(project: OpenProject) -> Copy:
    (made,) = project.copies.now()
    assert isinstance(made, Copy)
    return made


@pytest.fixture
def filled(bench: Bench) -> Bench:
    with bench.open() as project:
        document = pasted(project, TEXT, title="Dialog 1")
        coded(project, document, "T01", 0, 10, memo="Återkommer ofta i dialogerna")
    return bench


@pytest.mark.parametrize(
    ("word", "other", "held"),
    [("gammal vana", "gammxl vana", {"log", "state"}), ("Återkommer ofta", "Återkommxr ofta", {"texts"})],
)
def test_a_letter_that_changed_is_found_named_and_copied_nowhere(
    filled: Bench, tmp_path: Path, word: str, other: str, held: set[str]
):
    with filled.open() as project:
        good = copied(project)
    alter(filled.path, word, other)
    with filled.open(writing=False) as project:
        found = project.trail.tracing.check(Silent())
        assert found.damage and found.held >= held
        assert any("Dialog 1" in finding.about for finding in found.damage)
        with pytest.raises(ProjectDamaged):
            project.copies.to(tmp_path / "kopia.lvk")
        (refused,) = project.copies.now()
        assert isinstance(refused, ProjectDamaged)
        assert [copy.path for copy in project.copies.all()] == [good.path]
    assert not (tmp_path / "kopia.lvk").exists()


@pytest.mark.parametrize(
    "added",
    [
        "INSERT INTO log_shared (id, writer, coder, action, kind) VALUES (99, 'x', 'x', 'x', 'x')",
        "INSERT INTO log_dictionary SELECT 99, hash, data FROM log_dictionary LIMIT 1",
    ],
)
def test_what_no_entry_needs_in_the_tables_of_the_log_is_damage_of_the_log(filled: Bench, added: str):
    with filled.raw() as connection:
        connection.execute(added)
    with filled.open(writing=False) as project:
        assert project.trail.tracing.check(Silent()).held == {"texts", "state"}


def test_the_newest_copy_that_is_good_takes_the_place_and_what_it_lacks_is_told(filled: Bench):
    with filled.open() as project:
        good = copied(project)
    newer = good.path.with_name("a 2026-01-01 00.00.00.lvk")
    shutil.copy(good.path, newer)
    good.path.rename(good.path.with_name("a 2025-01-01 00.00.00.lvk"))
    alter(newer)
    with filled.open() as project:
        pasted(project, "Efter kopian.")
        entries = project.figures.counting.standing().state
    alter(filled.path)
    damaged = filled.path.read_bytes()
    restored = filled.program.restoring.restore(filled.path, Silent())
    assert restored.offer.copy.path.name == "a 2025-01-01 00.00.00.lvk"
    assert restored.set_aside is not None and restored.set_aside.read_bytes() == damaged
    assert filled.verified().ok
    assert restored.offer.missing is not None
    assert restored.offer.missing.entries == entries - filled.verified().entries > 0
    assert restored.offer.missing.since < restored.offer.missing.until


@pytest.mark.parametrize("what", ["gone", "renamed", "overwritten and renamed"])
def test_a_file_that_is_gone_or_has_another_name_has_its_copies(filled: Bench, what: str):
    with filled.open() as project:
        good = copied(project)
    path = filled.path
    if what == "gone":
        path.unlink()
    else:
        path = filled.path.with_name("annat namn.lvk")
        filled.path.rename(path)
    if what.startswith("overwritten"):
        data = bytearray(path.read_bytes())
        data[:4096] = os.urandom(4096)
        path.write_bytes(data)
    assert [copy.path for copy in filled.program.restoring.copies(path)] == [good.path]


def test_copies_of_the_other_file_of_a_project_are_not_offered(filled: Bench, tmp_path: Path):
    other = Bench(tmp_path / "annan" / "a.lvk", filled.program)
    other.path.parent.mkdir()
    shutil.copy(filled.path, other.path)
    made = []
    for one in (filled, other):
        with one.open() as project:
            pasted(project, f"Arbete i {one.path.parent.name}.")
            made.append(copied(project).path)
    assert made[0].parent != made[1].parent
    for one, copy in zip((filled, other), made, strict=True):
        assert [each.path for each in one.program.restoring.copies(one.path)] == [copy]


def test_a_copy_opens_for_reading_and_becomes_a_project_somewhere_else(filled: Bench, tmp_path: Path):
    with filled.open() as project:
        copy = copied(project).path
    with pytest.raises(IsACopy):
        filled.program.open(copy, writing=True)
    with filled.program.open(copy, writing=False) as reading:
        assert len(reading.material.documents.sources()) == 1
    target = tmp_path / "ny.lvk"
    filled.program.restoring.elsewhere(copy, target, Silent())
    with Bench(target, filled.program).open() as project:
        pasted(project, "Arbetet går vidare.")
    with pytest.raises(FileExists):
        filled.program.restoring.elsewhere(copy, target, Silent())


def test_without_a_good_copy_nothing_is_touched(filled: Bench):
    with filled.open() as project:
        copy = copied(project).path
    alter(copy)
    alter(filled.path)
    before = filled.path.read_bytes()
    with pytest.raises(NoSoundCopy):
        filled.program.restoring.restore(filled.path, Silent())
    assert filled.path.read_bytes() == before
    assert filled.files() == ["a.lvk"]


def test_a_copy_that_was_worked_in_is_never_thinned_away(filled: Bench):
    with filled.open() as project:
        made = copied(project).path
    worked_in = made.with_name("a 2020-01-01 00.00.00.lvk")
    old = [made.with_name(f"a 2020-01-01 00.00.{second:02d}.lvk") for second in range(1, 20)]
    for path in (worked_in, *old):
        shutil.copy(made, path)
        os.utime(path, (0, datetime(2020, 1, 1, tzinfo=UTC).timestamp()))
    elsewhere = worked_in.with_name("öppen.lvk")  # what an earlier version of the program let somebody do
    worked_in.rename(elsewhere)
    with Bench(elsewhere, filled.program).open() as project:
        pasted(project, "Arbete i en kopia.")
    elsewhere.rename(worked_in)
    with filled.open() as project:
        pasted(project, "En sak till.")
        copied(project)
    assert worked_in.exists()
    assert len(copies_in(made.parent)) < 20


def test_a_copy_from_the_future_keeps_nobody_out():
    now = datetime(2026, 1, 1, 12, tzinfo=UTC)
    copies = [Copy(Path(f"{at}"), now - timedelta(minutes=at)) for at in range(10)]
    future = Copy(Path("framtid"), now + timedelta(days=20_000))
    assert worth_keeping([future, *copies], now) == [future, *copies]


def test_what_is_found_of_a_copy_is_remembered_until_it_changes(filled: Bench, monkeypatch: pytest.MonkeyPatch):
    with filled.open() as project:
        copy = copied(project)
    restoring = filled.program.restoring
    assert [verdict.sound for _, verdict in restoring.judged([copy])] == [True]
    monkeypatch.setattr("lagvarde_coder.storage.copying.examine", None)
    assert [verdict.sound for _, verdict in restoring.judged([copy])] == [True]
    monkeypatch.undo()
    alter(copy.path)
    assert [verdict.sound for _, verdict in restoring.judged([copy])] == [False]


def test_an_older_file_in_the_place_of_a_project_is_told_of(filled: Bench, tmp_path: Path):
    shutil.copy(filled.path, tmp_path / "gammal.lvk")
    with filled.open() as project:
        pasted(project, "Nytt arbete.")
        entries = project.figures.counting.standing().state
    with filled.open(writing=False) as project:
        assert project.missing is None
    shutil.copy(tmp_path / "gammal.lvk", filled.path)
    with filled.open(writing=False) as project:
        assert project.missing is not None
        assert project.missing.entries == entries - project.figures.counting.standing().state > 0


def test_two_files_of_a_project_that_were_both_worked_in_are_told_of(filled: Bench, tmp_path: Path):
    other = Bench(tmp_path / "annan.lvk", filled.program)
    shutil.copy(filled.path, other.path)
    with filled.open() as project:
        pasted(project, "Nytt arbete.")
    with other.open() as project:
        assert project.parted is None  # it is only behind
        pasted(project, "Annat arbete.")
        pasted(project, "Mer arbete.")
    with filled.open(writing=False) as project, other.open(writing=False) as there:
        assert project.parted is not None and there.parted is not None
        assert project.parted.path == other.path
        assert (project.parted.here, project.parted.there) == (there.parted.there, there.parted.here)
        assert project.parted.there > project.parted.here > 0
    other.path.write_bytes(b"damaged")
    with filled.open(writing=False) as project:
        assert project.parted is None


def test_once_the_hands_rest_the_file_alone_is_the_project(filled: Bench, tmp_path: Path):
    with filled.open() as project:
        document = project.material.documents.document(project.material.documents.find("last").id)
        coded(project, document, "T02", 3, 10)
        project.settle()
        shutil.copy(filled.path, tmp_path / "kopierad.lvk")
        with Bench(tmp_path / "kopierad.lvk", filled.program).open(writing=False) as copy:
            assert len(copy.coding.marking.all()) == 2
            assert copy.trail.tracing.check(Silent()).ok
        coded(project, document, "T03", 3, 10)
    assert filled.verified().ok


def test_what_looks_like_a_bug_in_a_damaged_file_is_told_as_damage(filled: Bench):
    alter(filled.path)
    with pytest.raises(ProjectDamaged), filled.open(writing=False):
        raise KeyError("läget")
    with pytest.raises(ProjectDamaged), filled.open(writing=False) as project, project._database.read():
        raise UnicodeDecodeError("utf-8", b"", 0, 1, "")
    with pytest.raises(NoSoundCopy), filled.open(writing=False):
        raise NoSoundCopy(path="x")


def test_a_bug_in_a_sound_file_stays_a_bug(filled: Bench):
    with pytest.raises(KeyError), filled.open(writing=False) as project, project._database.read():
        raise KeyError("läget")
