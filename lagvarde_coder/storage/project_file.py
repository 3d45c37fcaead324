"""A project is one file: create it, open it, write to it, copy it, close it."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from lagvarde_coder.domain.errors import (
    NoPermission,
    NotAProject,
    NotFound,
    ProjectDamaged,
    ProjectMissing,
    ProjectTooNew,
    ReadOnly,
)
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.trail.audit import Action, Finding
from lagvarde_coder.storage import checking, replay, sentences
from lagvarde_coder.storage import engine as driver
from lagvarde_coder.storage.files import file_errors, part_name, publish, refuse_existing, removed_on_failure
from lagvarde_coder.storage.lock import WAIT_SECONDS, WriteLock
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.schema import SCHEMA, Versions, complete, make_tables, upgrade, versions_in
from lagvarde_coder.storage.trail import TrailReader
from lagvarde_coder.storage.unit_of_work import Stamp, Work
from lagvarde_coder.storage.writers import Writers


class Database:
    """An open project file. Any thread may read; writes pass one by one."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        program: str,
        writers: Writers,
        lock: WriteLock | None,
        key: Key | None,
        versions: Versions | None = None,
    ) -> None:
        self.path = path
        self._engine = engine
        self._key = key
        self._writing = engine.execution_options(writing=True)
        self._stamp = Stamp(program, SCHEMA)
        self._writers = writers
        self._lock = lock
        self._versions = versions
        self._one_at_a_time = threading.Lock()
        self._logs_ahead = driver.logs_ahead(engine) if lock is not None else False
        self._waiting: dict[Id, sentences.Kept] = {}

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._lock is not None

    @contextmanager
    def read(self, only: Id | None = None) -> Iterator[Reader]:
        """Read one consistent snapshot; with ``only`` without what other coders coded."""
        with self.connection() as connection:
            yield Reader(connection, only)

    @contextmanager
    def trail(self) -> Iterator[TrailReader]:
        """Read the log in one consistent snapshot."""
        with self.connection() as connection:
            yield TrailReader(connection)

    def as_of(self, state: int, progress: Progress | None = None) -> "Database":
        """Return the project as it stood after entry ``state``, in memory and for reading; without words and log.

        Raises:
            NotFound: the log has no such entry.
            Cancelled: the user asked to stop.
        """
        with self.connection() as connection:
            if not 1 <= state <= Reader(connection).head().entries:
                raise NotFound(kind="entry", name=str(state))
            earlier = replay.rebuild(connection, state, progress)
        return Database(self.path, earlier, self._stamp.program, self._writers, None, self._key)

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A read transaction, for the other modules of ``storage``."""
        with driver.as_known_errors(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def operation(self, action: Action, actor: Id, *, newcomer: Coder | None = None) -> Iterator[Work]:
        """One transaction with its entries: committed and synced when the block ends, gone if it raises.

        A ``newcomer`` is entered by an operation of its own in front of it, if it writes something.

        Raises:
            ReadOnly: the project is open for reading.
            ProjectLocked, DiskFull, NoPermission: nothing is stored.
        """
        if self._lock is None:
            raise ReadOnly
        with self._one_at_a_time, driver.as_known_errors(self.path):
            self._begin_writing()
            with self._writing.begin() as connection:
                entering = connection.begin_nested()
                writer = self._enter(connection, newcomer) if newcomer else None
                work = Work(connection, self._stamp, self._writers, action, actor, writer)
                yield work
                if work.nothing:
                    entering.rollback()
                else:
                    work.finish()
                    entering.commit()
            work.remember()
        self._keep_waiting()

    def _enter(self, connection: Connection, newcomer: Coder) -> Id | None:
        """Enter a coder and return the writer who did."""
        entering = Work(connection, self._stamp, self._writers, Action.CODER_CREATE, newcomer.id)
        entering.put(newcomer)
        entering.finish()
        return entering.writer

    def _begin_writing(self) -> None:
        """Turn the write-ahead log on before the first write: who only looks leaves the file as it was, each byte."""
        if not self._logs_ahead:
            self._logs_ahead = driver.use_log_ahead(self._engine)

    @contextmanager
    def derived(self) -> Iterator[Connection]:
        """A write transaction for tables that can be rebuilt; leaves no entry."""
        if self._lock is None:
            raise ReadOnly
        with self._one_at_a_time, driver.as_known_errors(self.path):
            self._begin_writing()
            with self._writing.begin() as connection:
                yield connection

    def keep_sentences(self, text_id: Id, rules: str, spans: str) -> None:
        """Keep the sentences of a text, found by the ``rules`` of that version.

        Raises:
            ReadOnly: the project is open for reading.
            ProjectLocked, DiskFull, NoPermission: nothing is kept.
        """
        if self._lock is None:
            raise ReadOnly
        self._waiting[text_id] = sentences.Kept(rules, spans)
        if self._logs_ahead:
            self._keep_waiting()

    def _keep_waiting(self) -> None:
        """Keep the sentences that were found before anything was written."""
        while self._waiting:
            text_id, kept = self._waiting.popitem()
            with self.derived() as connection:
                sentences.keep(connection, text_id, kept)

    def verify(self, progress: Progress) -> tuple[int, str, int, tuple[Finding, ...]]:
        """Return number of entries, head hash, number of writers, and what does not fit in trail and state."""
        with self.connection() as connection:
            return checking.verify(connection, progress, self._versions)

    def broken(self) -> tuple[Finding, ...]:
        """Return what SQLite itself finds broken in the file."""
        with self.connection() as connection:
            return tuple(checking.integrity(connection))

    def copy_to(self, target: Path) -> None:
        """Write a verified copy that appears under its name in one step; of an encrypted project it has the same key.

        Raises:
            FileExists: there is something of that name.
            DiskFull, NoPermission, ProjectDamaged: no copy was made.
        """
        part = part_name(target)
        with file_errors(target), removed_on_failure(part):
            refuse_existing(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            part.touch(exist_ok=False)  # a folder where nothing may be made is not the project's fault
            with driver.as_known_errors(self.path):
                self._back_up(part)
                _verify_copy(part, self._key)
            publish(part, target)

    def close(self) -> None:
        """Close the file; after a writer, exactly one file remains."""
        if self._lock is None:
            self._engine.dispose()
            return
        try:
            with driver.as_known_errors(self.path):
                if self._logs_ahead:
                    driver.leave_one_file(self._engine)
                else:
                    self._engine.dispose()
        finally:
            self._lock.release()
            self._lock = None

    def _back_up(self, part: Path) -> None:
        source = self._engine.raw_connection()
        copy = driver.new_file(part, self._key)
        try:
            source.driver_connection.backup(copy)  # type: ignore[union-attr]
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
            source.close()


def create(
    path: Path, program: str, writers: Writers, fill: Callable[[Database, Id], None], *, key: Key | None
) -> None:
    """Make a new project; ``fill`` writes its first entries before it appears under its name.

    With a ``key`` it is encrypted, from the first byte on.

    Raises:
        FileExists: there is something of that name.
        NoPermission, DiskFull: nothing is left behind.
    """
    part = part_name(path)
    with file_errors(path), removed_on_failure(part):
        refuse_existing(path)
        part.touch(exist_ok=False)
        with driver.as_known_errors(path):
            project = new_id()
            engine = driver.connect(part, writing=True, key=key)
            try:
                make_tables(engine, project)
                fill(Database(part, engine, program, writers, WriteLock(part), key), project)
                driver.leave_one_file(engine)
            finally:
                engine.dispose()
        publish(part, path)


def open_project(
    path: Path,
    program: str,
    writers: Writers,
    *,
    writing: bool,
    wait: float = WAIT_SECONDS,
    key: Key | None,
    before_upgrade: Callable[[Database], object] | None = None,
) -> Database:
    """Open a project; nothing is written unless ``writing``.

    A file of an older schema is brought up to date, after ``before_upgrade`` has copied it; for reading, a copy in
    memory is, and the file stays as it is.

    Raises:
        ProjectMissing, NotAProject, WrongKey, ProjectDamaged, ProjectTooNew, NoPermission: nothing is touched.
        ProjectLocked: somebody else is writing (only when ``writing``).
    """
    with file_errors(path):
        _refuse_what_is_no_project(path, writing=writing)
    lock = WriteLock(path) if writing else None
    if lock is not None:
        lock.acquire(wait)
    engine = driver.connect(path, writing=writing, key=key)
    try:
        with driver.opening(path, key):
            versions = _check_header(path, engine)
            old = versions.header < SCHEMA
        with driver.as_known_errors(path):
            if old and lock is None:
                engine = _up_to_date_copy(engine, key)
            elif old:
                if before_upgrade is not None:
                    before_upgrade(Database(path, engine, program, writers, None, key))
                upgrade(engine)
            if writing:
                complete(engine)
    except BaseException:
        engine.dispose()
        if lock is not None:
            lock.release()
        raise
    return Database(path, engine, program, writers, lock, key, versions)


def bring_back(copy: Path, target: Path, *, key: Key | None) -> None:
    """Write what a copy holds, verified, to a file that must not exist; the copy stays, and so does its encryption.

    Raises:
        FileExists: there is something of that name.
        NotAProject, WrongKey: the copy is something else, or encrypted with another key.
        DiskFull, NoPermission, ProjectDamaged: nothing was written.
    """
    part = part_name(target)
    with file_errors(target), removed_on_failure(part), driver.opening(copy, key):
        refuse_existing(target)
        shutil.copyfile(copy, part)
        _verify_copy(part, key)
        publish(part, target)


def _refuse_what_is_no_project(path: Path, *, writing: bool) -> None:
    """Refuse what cannot be a project, without opening it: closing a second descriptor would drop SQLite's locks."""
    if not path.exists():
        raise ProjectMissing(path=path)
    if path.is_dir():
        raise NotAProject(path=path, detail="It is a folder.")
    if path.stat().st_size == 0:
        raise NotAProject(path=path, detail="It is empty.")
    if not os.access(path, os.R_OK | (os.W_OK if writing else 0)):
        raise NoPermission(path=path, detail="no permission to read or write it")


def _up_to_date_copy(engine: Engine, key: Key | None) -> Engine:
    copy = driver.copy_in_memory(engine, key)
    engine.dispose()
    upgrade(copy)
    return copy


def _check_header(path: Path, engine: Engine) -> Versions:
    """Return the file's schema versions."""
    with engine.connect() as connection:
        application = connection.scalar(text("PRAGMA application_id"))
        versions = versions_in(connection)
        if application != driver.APPLICATION_ID:
            raise NotAProject(path=path, detail="It is a database of another program.")
        if versions.header > SCHEMA:
            raise ProjectTooNew(path=path, found=versions.header, known=SCHEMA)
        pages, size = (connection.scalar(text(f"PRAGMA {name}")) for name in ("page_count", "page_size"))
        if path.stat().st_size < int(pages) * int(size) and not path.with_name(path.name + "-wal").exists():
            raise ProjectDamaged(path=path, detail="The end of the file is missing.")
        Reader(connection).head()
        return versions


def _verify_copy(part: Path, key: Key | None) -> None:
    engine = driver.connect(part, writing=False, key=key)
    try:
        with engine.connect() as connection:
            verdict = connection.scalar(text("PRAGMA integrity_check(1)"))
            if verdict != "ok":
                raise ProjectDamaged(path=part, detail=str(verdict))
            Reader(connection).head()
    finally:
        engine.dispose()
