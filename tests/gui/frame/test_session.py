"""One signal for every change, undo for every write, threads for the rest."""

import threading
from threading import Event

import pytest
from PySide6.QtCore import QTimer

from lagvarde_coder.domain.errors import Cancelled, CannotRevert, NotFound, NothingToDo, ProjectDamaged
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import coded


@pytest.fixture
def status(session, document):
    def change(to, name="status"):
        material = session.current.material.documents
        return session.perform(name, lambda: material.set_status([document.source.id], to))

    return change


def now(session):
    return session.current.material.documents.sources()[0].source.status


def test_a_write_is_told_and_can_be_undone_and_redone(qtbot, session, status):
    with qtbot.waitSignals([session.changed, session.saved]):
        change = status(SourceStatus.DONE)
    assert change is not None
    assert change.touches("source")
    session.undo_stack.undo()
    assert now(session) is SourceStatus.NOT_STARTED
    session.undo_stack.redo()
    assert now(session) is SourceStatus.DONE


def test_a_new_theme_is_told_and_can_be_undone_and_redone(qtbot, session, document):
    codebook = session.current.themes.codebook

    def names():
        return [theme.name for theme in codebook.themes()]

    with qtbot.waitSignals([session.changed, session.saved]):
        change = session.perform("theme", lambda: codebook.create("Väntetider", Stage.THEME))
    assert change is not None
    assert change.touches("theme")
    assert "Väntetider" in names()
    session.undo_stack.undo()
    assert "Väntetider" not in names()
    session.undo_stack.redo()
    assert "Väntetider" in names()


def test_undo_and_redo_of_a_substantial_change_each_give_the_codebook_a_new_version(session, document):
    codebook = session.current.themes.codebook
    theme = codebook.find("T01")
    session.perform(
        "wording", lambda: codebook.change(theme.id, {"definition": "Snävare."}, substantial=True, reason="x")
    )
    seen = []
    for step in (session.undo_stack.undo, session.undo_stack.redo):
        step()
        seen.append((codebook.codebook().version, codebook.find("T01").definition))
    assert seen == [(3, theme.definition), (4, "Snävare.")]


def test_undo_goes_back_through_several_writes_on_the_same_document(session, status):
    for one in (SourceStatus.IN_PROGRESS, SourceStatus.DONE, SourceStatus.REVIEWED):
        status(one)
    for _ in range(3):
        session.undo_stack.undo()
    assert now(session) is SourceStatus.NOT_STARTED
    for _ in range(3):
        session.undo_stack.redo()
    assert now(session) is SourceStatus.REVIEWED


def test_a_refused_write_is_reported_and_not_on_the_stack(session, status):
    status(SourceStatus.DONE)
    assert status(SourceStatus.DONE) is None
    assert session.undo_stack.count() == 1
    assert [type(one) for one in session.failures] == [NothingToDo]
    session.failures.clear()


def test_a_refused_write_leaves_what_can_be_redone(session, window, status):
    status(SourceStatus.IN_PROGRESS, "first")
    status(SourceStatus.DONE, "second")
    session.undo()
    assert status(SourceStatus.IN_PROGRESS) is None
    assert [type(one) for one in session.failures] == [NothingToDo]
    session.failures.clear()
    stack = session.undo_stack
    assert (stack.count(), stack.index(), stack.undoText(), stack.redoText()) == (2, 1, "first", "second")
    assert (window.redo.text(), window.redo.isEnabled()) == ("Redo: second", True)
    window.redo.trigger()
    assert now(session) is SourceStatus.DONE
    assert (window.redo.text(), window.redo.isEnabled()) == ("Redo", False)


def test_the_button_names_no_redo_that_was_refused(session, window, status, document):
    status(SourceStatus.DONE, "first")
    session.undo()
    session.current.material.documents.set_status([document.source.id], SourceStatus.REVIEWED)  # by another way
    window.redo.trigger()
    assert [type(one) for one in session.failures] == [CannotRevert]
    session.failures.clear()
    assert session.undo_stack.count() == 0
    assert (window.redo.text(), window.redo.isEnabled()) == ("Redo", False)


def test_an_undo_that_is_refused_leaves_the_stack_in_order(session, status, document):
    status(SourceStatus.DONE)
    session.current.material.documents.set_status([document.source.id], SourceStatus.REVIEWED)  # by another way
    session.undo_stack.undo()
    assert now(session) is SourceStatus.REVIEWED
    assert session.undo_stack.count() == 0
    assert [type(one) for one in session.failures] == [CannotRevert]
    session.failures.clear()


@pytest.fixture
def told(session):
    """The changes that the views were told of since."""
    changes: list[Change] = []
    session.changed.connect(changes.append)
    return changes


@pytest.fixture
def several(session, project):
    """Bring in three texts that the user sees as one step, and return their documents' ids."""
    results = [project.material.importing.pasted(f"Text {number}.", SourceDetails()) for number in range(3)]
    session.adopt_all("three", [one.change for one in results])
    return {one.sources[0].id for one in results}


def test_several_operations_are_one_step_that_is_told_once(session, told, several):
    assert [change.subjects["source"] for change in told] == [several]
    assert session.undo_stack.count() == 1
    session.undo()
    session.redo()
    assert [change.subjects["source"] for change in told] == [several] * 3
    assert {line.source.id for line in session.current.material.documents.sources()} == several


def test_what_cannot_be_taken_back_of_several_stays_and_the_rest_goes_and_comes_again(session, told, several):
    project = session.current
    second = project.material.documents.sources()[1].source
    coded(project, project.material.documents.document(second.id), "T01", 0, 4)  # by another way
    told.clear()
    session.undo()
    assert [type(one) for one in session.failures] == [CannotRevert]
    session.failures.clear()
    assert [line.source.id for line in project.material.documents.sources()] == [second.id]
    session.redo()
    assert {line.source.id for line in project.material.documents.sources()} == several
    assert [change.subjects["source"] for change in told] == [several - {second.id}] * 2


def test_a_step_none_of_which_can_be_taken_back_is_dropped_and_told_to_nobody(session, told, several):
    project = session.current
    for source in several:
        coded(project, project.material.documents.document(source), "T01", 0, 4)  # by another way
    told.clear()
    session.undo()
    assert [type(one) for one in session.failures] == [CannotRevert]
    session.failures.clear()
    assert (told, session.undo_stack.count()) == ([], 0)


def test_of_queries_with_one_key_only_the_latest_is_delivered(qtbot, session, project):
    got: list[object] = []
    gate = Event()
    session.query(lambda: gate.wait(5) and "old", got.append, key="x")
    session.query(lambda: "new", got.append, key="x")
    gate.set()
    qtbot.waitUntil(lambda: bool(got) and not session._running)
    assert got == ["new"]


def test_a_cancelled_job_is_neither_done_nor_failed(qtbot, session, project):
    got: list[object] = []
    started = Event()

    def work(progress):
        started.set()
        while True:
            progress.step(0, 1)

    job = session.job("endless", work, got.append)
    started.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert not got


def test_a_job_that_raises_is_reported_once(qtbot, session, bench, caplog):
    assert session.open(bench.path)
    with qtbot.waitSignal(session.failed) as failed:
        session.job("broken", lambda _: 1 / 0, lambda _: None)
    assert isinstance(failed.args[0], ZeroDivisionError)
    caplog.clear()
    session.failures.clear()


def gone(*_):
    raise NotFound(kind="text", name="b2957b95")


@pytest.mark.parametrize("key", ["", "coverage"])
def test_what_the_program_reads_and_is_gone_by_then_is_no_news(qtbot, session, project, key):
    got: list[object] = []
    session.query(gone, got.append, key=key)
    qtbot.waitUntil(lambda: not session._running)
    assert not got


def test_whoever_read_something_for_a_person_is_told_that_it_is_not_there(qtbot, session, project):
    errors: list[BaseException] = []
    session.query(gone, lambda _: None, failed=errors.append)
    qtbot.waitUntil(lambda: not session._running)
    assert [type(one) for one in errors] == [NotFound]


def test_long_work_that_somebody_began_says_what_is_not_there(qtbot, session, project):
    with qtbot.waitSignal(session.failed) as failed:
        session.job("export", gone, lambda _: None)
    assert isinstance(failed.args[0], NotFound)
    session.failures.clear()


@pytest.mark.parametrize("error", [NothingToDo(detail="!"), ProjectDamaged(path="a.lvk", detail="!")])
def test_every_other_error_in_reading_is_reported(qtbot, session, project, error):
    def read():
        raise error

    with qtbot.waitSignal(session.failed) as failed:
        session.query(read, lambda _: None)
    assert failed.args == [error]
    session.failures.clear()


def test_closing_waits_for_work_and_drops_its_result(session, project):
    got: list[object] = []
    started = Event()

    def read():
        started.set()
        return project.material.documents.sources()

    session.query(read, got.append)
    started.wait(5)
    session.close()
    assert session.project is None
    assert not got


def test_while_something_is_read_that_the_window_waits_for_its_timers_run(session, project):
    beats, gate = [], Event()
    QTimer.singleShot(0, lambda: beats.append(1))
    QTimer.singleShot(1, gate.set)
    assert session.meanwhile(lambda: gate.wait(5) and threading.current_thread()) is not threading.current_thread()
    assert beats


def test_what_goes_wrong_there_is_raised_where_it_was_asked_for(session, project):
    def read():
        raise NothingToDo(detail="!")

    with pytest.raises(NothingToDo):
        session.meanwhile(read)


def test_one_wait_within_another_gets_its_own_result_and_neither_is_lost(session, project):
    inner, gate = [], Event()

    def ask():
        gate.set()
        inner.append(session.meanwhile(lambda: "inner"))

    QTimer.singleShot(0, ask)
    assert session.meanwhile(lambda: gate.wait(5) and "outer") == "outer"
    assert inner == ["inner"]


def test_a_project_that_closes_meanwhile_ends_the_wait(session, project):
    gate = Event()

    def close():
        gate.set()
        session.close()

    QTimer.singleShot(0, close)
    with pytest.raises(Cancelled):
        session.meanwhile(lambda: gate.wait(5))
