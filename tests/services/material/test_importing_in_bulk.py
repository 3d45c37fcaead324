"""Many files: some are stored together, and what is said of them is true all the same."""

from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import Cancelled, DiskFull, NearOrganisation
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.material.importing import ImportResult, ImportStatus, SourceDetails, chosen, files_read
from lagvarde_coder.services.material.importing.files_read import Waiting
from lagvarde_coder.storage import search
from lagvarde_coder.storage.unit_of_work import Work
from tests.helpers import Bench, program_in

IMPORTED, REFUSED = ImportStatus.IMPORTED, ImportStatus.REFUSED


@pytest.fixture(autouse=True)
def slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files wait for each other however long reading takes here."""
    monkeypatch.setattr(files_read, "_LONGEST", 600.0)


def written(folder: Path, count: int) -> list[Path]:
    files = [folder / f"{at:02d}.txt" for at in range(count)]
    for file in files:
        file.write_text(f"Anteckning {file.stem}\nVi saknar tid.\n")
    return files


def stored(bench: Bench) -> list[str]:
    """Return the titles that another one who reads the file sees."""
    with bench.open(writing=False) as reading:
        return [line.source.title for line in reading.material.documents.sources()]


class Watched(Silent):
    """Notes at each step how many documents are in the file, and stops when enough are."""

    def __init__(self, bench: Bench, enough: int = 1_000) -> None:
        super().__init__()
        self._bench, self._enough = bench, enough
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        if not self.seen or done != self.seen[-1][0]:
            self.seen.append((done, len(stored(self._bench))))
        if done >= self._enough:
            self.stop()
        super().step(done, total)


def test_progress_and_results_are_told_of_what_is_stored_only(bench: Bench, tmp_path: Path):
    files, watched, told = written(tmp_path, 40), Watched(bench), list[tuple[str, bool]]()

    def tell(result: ImportResult) -> None:
        told.append((result.file, result.sources[0].title in stored(bench)))

    with bench.open() as project:
        results = project.material.importing.files(files, SourceDetails(), watched, tell)
    assert [result.status for result in results] == [IMPORTED] * 40
    assert told == [(file.name, True) for file in files]
    assert all(done == there for done, there in watched.seen)
    assert 3 <= len(watched.seen) < 20, "files are stored together, and not all of them at the end"


def test_what_was_read_before_a_cancel_stays_and_is_told(bench: Bench, tmp_path: Path):
    files, told = written(tmp_path, 40), list[ImportResult]()
    with bench.open() as project:
        with pytest.raises(Cancelled):
            project.material.importing.files(files, SourceDetails(), Watched(bench, enough=10), told.append)
        lines = project.material.documents.sources()
    assert 10 <= len(lines) < 40
    assert [result.file for result in told] == [file.name for file in files[: len(lines)]]
    assert stored(bench) == [result.sources[0].title for result in told]


def test_a_cancel_while_a_file_is_read_stores_those_before_it(
    project: OpenProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    files, told, progress, read = written(tmp_path, 3), list[ImportResult](), Silent(), ReadingProcess.read

    def read_or_cancelled(reading: ReadingProcess, name: str, *more: Any) -> list[ImportedText]:
        if name == files[2].name:
            progress.stop()
        return read(reading, name, *more)

    monkeypatch.setattr(ReadingProcess, "read", read_or_cancelled)
    with pytest.raises(Cancelled):
        project.material.importing.files(files, SourceDetails(), progress, told.append)
    assert [result.file for result in told] == [file.name for file in files[:2]]
    assert len(project.material.documents.sources()) == 2


def test_each_file_is_an_operation_that_can_be_undone_by_itself(project: OpenProject, tmp_path: Path):
    results = project.material.importing.files(written(tmp_path, 20), SourceDetails(), Silent())
    operations = [result.change.operation for result in results if result.change]
    assert len(set(operations)) == 20
    project.trail.history.revert(operations[3])
    assert len(project.material.documents.sources()) == 19
    assert project.trail.tracing.verify(Silent()).ok


def test_a_newcomer_is_entered_once_in_front_of_the_first_file(bench: Bench, tmp_path: Path):
    other = Bench(bench.path, program_in(tmp_path / "hos-beta", "Utredare Beta"))
    empty = tmp_path / "tom.txt"
    empty.write_text(" ")
    with other.open() as project:
        results = project.material.importing.files([empty, *written(tmp_path, 20)], SourceDetails(), Silent())
        assert [result.status for result in results] == [REFUSED, *[IMPORTED] * 20]
    with other.open(writing=False) as reading:
        assert [coder.name for coder in reading.coders.all()].count("Utredare Beta") == 1
        made = [operation.action for operation in reading.trail.tracing.operations()]
        assert made[:22] == [Action.IMPORT_ACCOUNT, *[Action.SOURCE_IMPORT] * 20, Action.CODER_CREATE]
    assert other.verified().ok


def test_one_that_is_refused_while_it_is_entered_costs_no_other_and_leaves_nothing(
    project: OpenProject, tmp_path: Path
):
    files = written(tmp_path, 4)
    details = SourceDetails(organisations=("Björkfältets förening",))
    project.material.importing.files(files[:1], details, Silent())
    near = SourceDetails(organisations=("Norrsken", "Björkfältets föreningen"))
    results = project.material.importing.files(files[1:], near, Silent())
    assert [type(result.error) for result in results] == [NearOrganisation] * 3
    assert "Norrsken" not in [one.name for one in project.material.ledger.organisations()]
    results = project.material.importing.files(files[1:], SourceDetails(organisations=("Norrsken",)), Silent())
    assert [result.status for result in results] == [IMPORTED] * 3
    assert [one.name for one in project.material.ledger.organisations()].count("Norrsken") == 1


def test_one_that_cannot_be_stored_costs_no_other(
    project: OpenProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    index = search.index_text

    def stumble(connection: object, text_id: Id, content: str) -> None:
        index(connection, text_id, content)  # type: ignore[arg-type]
        if "Anteckning 05" in content:
            raise ZeroDivisionError("oj")

    monkeypatch.setattr(search, "index_text", stumble)
    results = project.material.importing.files(written(tmp_path, 12), SourceDetails(), Silent())
    assert [result.file for result in results if result.status is REFUSED] == ["05.txt"]
    assert "ZeroDivisionError: oj" in caplog.text
    caplog.clear()
    assert len(project.material.documents.sources()) == 11
    assert sorted(line.source.number for line in project.material.documents.sources()) == list(range(1, 12))


def test_when_the_disk_is_full_for_many_those_that_fit_are_stored(
    project: OpenProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    finish, number = Work.finish, count(1)

    def full(work: Work) -> None:
        if next(number) in {7, 10 + 5}:  # the seventh of all nine and their account together, then the fifth by itself
            raise DiskFull(path=tmp_path)
        finish(work)

    monkeypatch.setattr(Work, "finish", full)
    results = project.material.importing.files(written(tmp_path, 9), SourceDetails(), Silent())
    assert [result.file for result in results if result.status is REFUSED] == ["04.txt"]
    assert len(project.material.documents.sources()) == 8


def test_half_an_operation_is_never_committed(bench: Bench, monkeypatch: pytest.MonkeyPatch):
    """Whoever catches that an operation could not be written cannot store the others without it either."""
    with bench.open() as project:
        actor = project.coders.current()
        (theme, other) = project.themes.codebook.themes()[:2]
        assert actor is not None
        with pytest.raises(ZeroDivisionError), project._database.operations(actor.id) as operations:
            with operations.begin(Action.THEME_CHANGE) as work:
                work.put(replace(theme, name="Stulen tid"))
            monkeypatch.setattr(Work, "_write_head", lambda *_: 1 / 0)
            with suppress(ZeroDivisionError), operations.begin(Action.THEME_CHANGE) as work:
                work.put(other)
            monkeypatch.undo()
        assert project.themes.codebook.themes()[:2] == [theme, other]
    assert bench.verified().ok


def test_files_wait_for_few_others_and_not_for_long(monkeypatch: pytest.MonkeyPatch):
    waiting, file, refused = Waiting(), chosen(Path("a.txt")), ImportResult("a.txt", REFUSED)
    waiting.add(file, refused, SourceDetails())
    assert not waiting.enough
    for _ in range(100):
        waiting.add(file, refused, SourceDetails())
    assert waiting.enough
    assert len(waiting.take()) == 101
    assert not waiting.files
    waiting.add(file, refused, SourceDetails())
    assert not waiting.enough
    monkeypatch.setattr(files_read, "monotonic", lambda: float("inf"))
    assert waiting.enough
