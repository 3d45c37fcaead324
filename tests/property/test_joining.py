"""Two copies in which anything was done come together, and all that was done in either can be verified."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.trail.audit import Action, StoredEntry
from lagvarde_coder.domain.trail.values import BY_CODER, KINDS, Plain, to_plain
from lagvarde_coder.storage import copying, engine
from lagvarde_coder.storage.database import Database
from lagvarde_coder.storage.joining import Joined, join
from lagvarde_coder.storage.lock import WriteLock
from lagvarde_coder.storage.tables import entry
from lagvarde_coder.storage.trail import TrailReader
from lagvarde_coder.storage.writers import Writers
from tests.end_to_end.independent_verifier import verify
from tests.helpers import Bench, pasted, program_in
from tests.property.random_work import ACTIONS, Worker
from tests.tries import tries

NO_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]  # an example takes seconds
numbers = count()
Steps = list[tuple[str, int]]
MATERIAL: Steps = [("paste", 3), ("paste", 4), ("code", 1), ("code", 2), ("code", 3)]
steps = st.lists(st.tuples(st.sampled_from(list(ACTIONS)), st.integers(0, 999)), min_size=4, max_size=14)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("joining")


@settings(max_examples=tries(6), suppress_health_check=list(HealthCheck), phases=NO_SHRINKING)
@given(before=steps, here=steps, there=steps)
def test_two_random_histories_of_one_project_join_and_verify(
    blank: Bench, folder: Path, before: Steps, here: Steps, there: Steps
):
    check_joining(blank, folder, before, here, there)


def test_what_another_copy_coded_in_a_text_that_got_a_new_version_here_is_there_and_waits(blank: Bench, folder: Path):
    check_joining(blank, folder, [], [("revise", 201)], [("split_coding", 80)])


@pytest.mark.soak
@settings(max_examples=300, suppress_health_check=list(HealthCheck), phases=NO_SHRINKING)
@given(before=steps, here=steps, there=steps)
def test_three_hundred_pairs_of_histories_join_and_verify(
    blank: Bench, folder: Path, before: Steps, here: Steps, there: Steps
):
    check_joining(blank, folder, before, here, there)


def check_joining(blank: Bench, folder: Path, before: Steps, here: Steps, there: Steps) -> None:
    room = folder / str(next(numbers))
    room.mkdir()
    ours = Bench(Path(shutil.copy(blank.path, room / "ours.lvk")), program_in(room / "home"))
    work(ours, "Utredare Alfa", [*MATERIAL, *before])
    theirs = ours.elsewhere(room / "there")
    work(ours, "Utredare Alfa", here)
    work(theirs, "Utredare Beta", there)
    assert verify(ours.path) and verify(theirs.path)
    with in_memory(ours) as database, reading(theirs) as other:
        actor = actor_of(database, "Utredare Alfa")
        was, theirs_now, their_rows = state(database), state(other), stored(other)
        joined = joining(database, other, actor)
        check_joined(database, joined, was, theirs_now, their_rows)
        with pytest.raises(NothingToDo):
            joining(database, other, actor)
        check_file(database, room / "joined.lvk", room)
        check_back(room / "joined.lvk", other, room)
    shutil.rmtree(room)


def work(bench: Bench, coder: str, steps: Steps) -> None:
    """Do something for certain, so that the coder is in the log, and then what goes of the steps."""
    with bench.open(coder=coder) as project:
        pasted(project, f"Text {next(numbers)} av {coder}.")
        worker = Worker(project)
        for name, seed in steps:
            worker.do(name, seed)


@contextmanager
def in_memory(bench: Bench) -> Iterator[Database]:
    """A copy in memory that can be written to and that no file knows of."""
    on_disk = engine.connect(bench.path, writing=False, key=None)
    copy = engine.copy_in_memory(on_disk, None)
    on_disk.dispose()
    try:
        yield Database(bench.path, copy, "test", Writers(bench.path.parent / "writers"), WriteLock(bench.path), None)
    finally:
        copy.dispose()


@contextmanager
def reading(bench: Bench) -> Iterator[Database]:
    with in_memory(bench) as database:
        yield database


def joining(database: Database, other: Database, actor: Id) -> Joined:
    with other.connection() as connection, database.operation(Action.LOG_JOIN, actor) as operation:
        return join(operation, connection, "Den andra")


def actor_of(database: Database, name: str) -> Id:
    with database.read() as read:
        return next(one.id for one in read.all(Coder) if one.name == name)


def state(database: Database) -> dict[Id, tuple[str, Plain]]:
    """Return every subject, those too that wait in an earlier text of their document."""
    with database.read() as read:
        subjects = [one for kind in KINDS.values() for one in read.all(kind)]
        subjects += [one for kind in map(KINDS.__getitem__, sorted(BY_CODER)) for one in read.waiting(kind)]
        return {one.id: (one.KIND, to_plain(one)) for one in subjects}


def stored(database: Database) -> list[StoredEntry]:
    with database.trail() as trail:
        return list(trail.stored())


def check_joined(
    database: Database,
    joined: Joined,
    was: dict[Id, tuple[str, Plain]],
    theirs: dict[Id, tuple[str, Plain]],
    rows: list[StoredEntry],
) -> None:
    """The log holds theirs byte for byte; every difference is taken over, or listed, or was ours alone."""
    assert database.verify(Silent())[3] == ()
    after = {(row.hash, row.data) for row in stored(database)}
    assert {(row.hash, row.data) for row in rows} <= after
    now = state(database)
    listed = {one.subject for one in joined.outcome.conflicts}
    own = {row.columns[7] for row in stored(database) if row.branch is None}
    for one, (kind, plain) in theirs.items():
        if one in joined.outcome.taken:
            assert now[one] == joined.outcome.taken[one]
            assert one in joined.outcome.renumbered or kind == "codebook" or now[one] == (kind, plain)
        elif now.get(one) != (kind, plain) and kind != "branch":
            assert one in listed or one in own
    for one, cell in was.items():
        assert one in joined.outcome.taken or now[one] == cell
    (branch,) = (one for one in now if now[one][0] == "branch" and one not in was)
    assert now[branch][1]["entries"] == sum(row.branch == branch for row in stored(database))


def check_file(database: Database, target: Path, room: Path) -> None:
    """What was joined in memory is a project like any other: another program verifies it, and work goes on in it."""
    copying.copy_to(database, target)
    entries = verify(target)
    bench = Bench(target, program_in(room / "home"))
    with bench.open(coder="Utredare Gamma") as project:
        check_undone_and_redone(project)
        worker = Worker(project)
        for name, seed in [("paste", 7), ("new_theme", 8), ("code", 9), ("code", 11), ("revert", 10), ("revert", 12)]:
            worker.do(name, seed)
        places = [coding.place for coding in (line.coding for line in project.coding.marking.all())]
        assert len(set(places)) == len(places)
        assert project.trail.tracing.operations(limit=10_000)
        for line in project.coding.marking.all():
            assert project.trail.tracing.evidence(line.coding.id).history
        assert project.trail.tracing.check(Silent()).findings == ()
    assert verify(target) > entries


def check_undone_and_redone(project: OpenProject) -> None:
    """The joining can be taken back, and taken back again: nothing was done since."""
    (operation,) = (one.id for one in project.trail.tracing.operations(actions=[Action.LOG_JOIN]))
    before = state(project._database)
    try:
        undone = project.trail.history.revert(operation)
    except NothingToDo:
        return
    assert project.trail.tracing.check(Silent()).findings == ()
    project.trail.history.revert(undone.operation)
    after = state(project._database)
    assert _comparable(after) == _comparable(before)


def _comparable(state: dict[Id, tuple[str, Plain]]) -> dict[Id, tuple[str, Plain]]:
    """Leave out what every undo may move: the codebook's version, and the coder who undid."""
    return {subject: cell for subject, cell in state.items() if cell[0] not in {"codebook", "coder"}}


def check_back(target: Path, other: Database, room: Path) -> None:
    """The other copy takes the joined one in, its own entries among the branch's, and gets everything."""
    with reading(Bench(target, program_in(room / "home"))) as all_of_it:
        joined = joining(other, all_of_it, actor_of(other, "Utredare Beta"))
        assert other.verify(Silent())[3] == ()
        with other.connection() as connection:
            known = set(connection.scalars(select(entry.c.hash)))
            assert {row.hash for row in TrailReader(connection).stored()} == known
        assert {row.hash for row in stored(all_of_it)} <= known
        assert joined.branch.entries > 0
    copying.copy_to(other, room / "back.lvk")
    assert verify(room / "back.lvk")
