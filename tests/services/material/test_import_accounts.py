"""What became of an import can be read again, by whoever opens the project later."""

from pathlib import Path

import pytest
from sqlalchemy import event

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import Cancelled, CannotRevert
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.material.importing import ImportStatus, SourceDetails
from tests.helpers import Bench

DONE = ImportStatus.IMPORTED


def written(folder: Path) -> list[Path]:
    files = {"a.txt": "Tid saknas för det.", "b.txt": " ", "c.txt": "Något annat är sagt.", "d.png": "?"}
    for name, text in files.items():
        (folder / name).write_text(text)
    return [folder / name for name in files]


def test_it_is_there_when_the_project_is_opened_again_refusals_too(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        before = project.material.importing.files(written(tmp_path), SourceDetails(), Silent())
    with bench.open(writing=False) as project:
        (earlier,) = project.material.imports.all()
        after = project.material.imports.results(earlier.id)
    assert earlier.files == 4 and earlier.coder
    assert [(one.file, one.status, [it.title for it in one.sources], one.left_out) for one in after] == [
        (one.file, one.status, [it.title for it in one.sources], one.left_out) for one in before
    ]
    told = [(str(one.error), type(one.error)) for one in before if one.error]
    assert [(str(one.error), type(one.error)) for one in after if one.error] == told
    assert bench.verified().findings == ()


def test_what_was_not_reached_is_in_it_when_it_was_cancelled(bench: Bench, tmp_path: Path):
    files, stop = written(tmp_path), Silent()
    with bench.open() as project:

        def tell(_: object) -> None:
            stop.stop()

        with pytest.raises(Cancelled):
            project.material.importing.files([files[0]] * 1 + files[2:3] * 40, SourceDetails(), stop, tell)
        (earlier,) = project.material.imports.all()
        statuses = [one.status for one in project.material.imports.results(earlier.id)]
    assert len(statuses) == 41 and statuses[0] is DONE and statuses[-1] is ImportStatus.NOT_REACHED


def test_it_stays_when_the_import_is_undone_and_says_which_documents_went(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        results = project.material.importing.files(written(tmp_path), SourceDetails(), Silent())
        (earlier,) = project.material.imports.all()
        operations = project.material.imports.operations(earlier.id)
        assert operations == [one.change.operation for one in results if one.change]
        project.trail.history.revert_all(list(reversed(operations)), Silent())
        assert project.material.imports.operations(earlier.id) == []
        again = project.material.imports.results(earlier.id)
        assert [(one.status, one.sources) for one in again if one.status is DONE] == [(DONE, ())] * 2


def test_it_cannot_be_taken_back(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        project.material.importing.files(written(tmp_path), SourceDetails(), Silent())
        (line,) = project.trail.tracing.operations(actions=[Action.IMPORT_ACCOUNT])
        with pytest.raises(CannotRevert):
            project.trail.history.revert(line.id)


def test_the_log_names_it_by_its_files(bench: Bench, tmp_path: Path):
    with bench.open() as project:
        project.material.importing.files(written(tmp_path), SourceDetails(), Silent())
        (line,) = project.trail.tracing.operations(actions=[Action.IMPORT_ACCOUNT])
    assert "a.txt +3" in str(line)


def test_the_account_is_stored_with_the_last_files_and_the_next_import_goes_on_with_what_is_known(
    project: OpenProject, tmp_path: Path
):
    (tmp_path / "a.txt").write_text("Vi saknar tid.", "utf-8")
    (tmp_path / "b.txt").write_text("Vi saknar stöd.", "utf-8")
    commits: list[object] = []
    event.listen(project._database._engine, "commit", commits.append)
    for name in "ab":
        project.material.importing.files([tmp_path / f"{name}.txt"], SourceDetails(), Silent())
    assert len(commits) == 2
    entering = project.material.importing._entering
    with project._database.read() as read:
        assert entering is not None and entering._left == read.head().hash
