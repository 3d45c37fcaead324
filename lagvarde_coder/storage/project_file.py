"""A project is one file: create it, open it, write to it, copy it, close it."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from traceback import clear_frames

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DatabaseError

from lagvarde_coder.domain.errors import (
    Cancelled,
    KnownError,
    NoPermission,
    NotAProject,
    NotFound,
    ProjectDamaged,
    ProjectMissing,
    ProjectTooNew,
    ReadOnly,
)
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.trail.audit import Action, Finding
from lagvarde_coder.domain.trail.values import UnreadableValue
from lagvarde_coder.storage import checking, replay, sentences
from lagvarde_coder.storage import engine as driver
from lagvarde_coder.storage.files import (
    ALTERED,
    file_errors,
    part_name,
    publish,
    refuse_existing,
    remove_cut_off,
    removed_on_failure,
    set_aside,
)
from lagvarde_coder.storage.giving_way import GivingWay, Stopped
from lagvarde_coder.storage.left_over import open_here, refuse_log_of_another
from lagvarde_coder.storage.lock import WAIT_SECONDS, WriteLock
from lagvarde_coder.storage.operations import Operations
from lagvarde_coder.storage.reader import Head, Reader
from lagvarde_coder.storage.schema import SCHEMA, Versions, complete, make_tables, upgrade, versions_in
from lagvarde_coder.storage.trail import TrailReader
from lagvarde_coder.storage.unit_of_work import Stamp, Work
from lagvarde_coder.storage.writers import Writers

Examined = tuple[int, str, int, tuple[Finding, ...]]
"""Number of entries, head hash, number of writers, and what does not fit."""


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
        opened: tuple[int, int] | None = None,
    ) -> None:
        self.path = path
        self._engine = engine
        self._key = key
        self._writing = engine.execution_options(writing=True)
        self._stamp = Stamp(program, SCHEMA)
        self._writers = writers
        self._lock = lock
        self._versions = versions
        self._opened = opened
        self._one_at_a_time = threading.Lock()
        self._gives_way = GivingWay()
        self._logs_ahead = driver.logs_ahead(engine) if lock is not None else False
        self._waiting: dict[Id, sentences.Kept] = {}
        self._here = threading.local()
        self._wrote = False

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
        with self._told_apart(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _told_apart(self) -> Iterator[None]:
        """Turn the database's errors into known ones, and what looks like a bug into damage if the file has any.

        Whoever reads an altered row may fail anywhere: a word that is no number, a name that is not there.
        """
        with driver.as_known_errors(self.path):
            try:
                yield
            except (KnownError, Cancelled, Stopped, OSError, UnreadableValue, DatabaseError, sqlcipher3.dbapi2.Error):
                raise
            except Exception as error:
                if self._examining or not self.damage():
                    raise
                raise ProjectDamaged(path=self.path, detail=ALTERED) from error

    def damage(self, progress: Progress | None = None) -> tuple[Finding, ...]:
        """Return the damage that there is, here and now: for whoever met something that may be damage or a bug.

        Raises:
            Cancelled: by ``progress``.
        """
        return tuple(finding for finding in self.examine(progress or Silent())[3] if finding.is_damage)

    @contextmanager
    def operation(self, action: Action, actor: Id, *, newcomer: Coder | None = None) -> Iterator[Work]:
        """One transaction with its entries: committed and synced when the block ends, gone if it raises.

        A ``newcomer`` is entered by an operation of its own in front of it, if it writes something.

        Raises:
            ReadOnly: the project is open for reading.
            ProjectLocked, DiskFull, NoPermission: nothing is stored.
        """
        with self.operations(actor, newcomer=newcomer) as operations, operations.begin(action) as work:
            yield work

    @contextmanager
    def operations(self, actor: Id, *, newcomer: Coder | None = None) -> Iterator[Operations]:
        """The same for several operations, one after the other: the transaction is committed and synced once."""
        if self._lock is None:
            raise ReadOnly
        with self._one_at_a_time, self._told_apart():
            with self._begun(), self._writing.begin() as connection:
                operations = Operations(connection, self._stamp, self._writers, actor, newcomer)
                yield operations
                operations.refuse_half()
            operations.remember()
            self._wrote = True
        self._keep_waiting()

    @contextmanager
    def _begun(self) -> Iterator[None]:
        """Turn the write-ahead log on before the first write: who only looks leaves the file as it was, each byte."""
        if self._logs_ahead:
            yield
            return
        with self._gives_way.first():  # also while it writes: another program's reading may keep the log off
            self._logs_ahead = driver.use_log_ahead(self._engine)
            yield

    @contextmanager
    def derived(self) -> Iterator[Connection]:
        """A write transaction for tables that can be rebuilt; leaves no entry."""
        if self._lock is None:
            raise ReadOnly
        with (
            self._one_at_a_time,
            driver.as_known_errors(self.path),
            self._begun(),
            self._writing.begin() as connection,
        ):
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

    def verify(self, progress: Progress) -> Examined:
        """Return number of entries, head hash, number of writers, and what does not fit in trail and state."""
        return self._gives_way.until_done(progress, lambda yielding: self._verify(yielding, whole_file=False))

    def examine(self, progress: Progress) -> Examined:
        """The same, with what SQLite itself finds broken in the file in front: the full check."""
        return self._gives_way.until_done(progress, lambda yielding: self._verify(yielding, whole_file=True))

    def _verify(self, progress: Progress, *, whole_file: bool) -> Examined:
        with self._looking_for_damage(), self.connection() as connection:
            try:
                broken = tuple(checking.integrity(connection, progress)) if whole_file else ()
                entries, head, writers, findings = checking.verify(connection, progress, self._versions)
            except (Cancelled, Stopped) as error:
                clear_frames(error.__traceback__)  # what they still read ends before the connection does
                raise
            return entries, head, writers, (*broken, *findings)

    @property
    def _examining(self) -> bool:
        return bool(getattr(self._here, "examining", False))

    @contextmanager
    def _looking_for_damage(self) -> Iterator[None]:
        """Within a check nobody begins another one."""
        before, self._here.examining = self._examining, True
        try:
            yield
        finally:
            self._here.examining = before

    def end_of(self, copy: Path) -> Head:
        """Return the end of the log of a copy of this project. Raises as :func:`open_project`."""
        return end_of(copy, key=self._key)

    def copy_to(self, target: Path, progress: Progress | None = None, *, as_it_is: bool = False) -> None:
        """Write a copy that passes the full check and appears under its name in one step.

        Of an encrypted project it has the same key. ``as_it_is``: of a damaged project too.

        Raises:
            FileExists: there is something of that name.
            DiskFull, NoPermission, ProjectDamaged: no copy was made.
            Cancelled: the user asked to stop; no copy was made.
        """
        part = part_name(target)
        with file_errors(target), removed_on_failure(part):
            refuse_existing(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            part.touch(exist_ok=False)  # a folder where nothing may be made is not the project's fault
            with driver.as_known_errors(self.path):
                self._back_up(part)
                if not as_it_is:
                    refuse_damaged(part, self.path, self._key, progress or Silent())
            publish(part, target)

    def settle(self) -> None:
        """Bring what was written into the file itself, so that it alone is the project; note what it holds now.

        As far as others who read permit it: what is not brought in now is when it is asked for again, or at closing.
        """
        if not self._wrote or self._lock is None:
            return
        self._wrote = False
        with driver.as_known_errors(self.path):
            driver.checkpoint(self._engine, "PASSIVE")  # the long part: writing goes on meanwhile
            with self._one_at_a_time:
                driver.checkpoint(self._engine, "TRUNCATE")
            self._note()

    def _note(self) -> None:
        with self.read() as read:
            self._writers.leaves_file(self.path, read.head())

    def close(self) -> None:
        """Close the file; after a writer, exactly one file remains."""
        try:
            self._close()
        finally:
            if self._opened is not None:
                open_here.leave(self._opened)
                self._opened = None

    def _close(self) -> None:
        if self._lock is None:
            self._engine.dispose()
            return
        if self._wrote:
            with suppress(KnownError):
                self._note()
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
        remove_cut_off(path.parent, path.name)
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
    waiting: Callable[[str], object] | None = None,
) -> Database:
    """Open a project; nothing is written unless ``writing``.

    A file of an older schema is brought up to date, after ``before_upgrade`` has copied it; for reading, a copy in
    memory is, and the file stays as it is. Who waits for another writer is told whom for (``waiting``).

    Raises:
        ProjectMissing, NotAProject, WrongKey, ProjectDamaged, ProjectTooNew, NoPermission: nothing is touched.
        ProjectLocked: somebody else is writing (only when ``writing``).
    """
    with file_errors(path):
        _refuse_what_is_no_project(path, writing=writing)
    lock = WriteLock(path) if writing else None
    if lock is not None:
        lock.acquire(wait, waiting)
        with suppress(OSError):
            remove_cut_off(path.parent, path.name)
    try:
        with file_errors(path):
            refuse_log_of_another(path, locked=lock is not None, encrypted=key is not None)
            opened = open_here.enter(path)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
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
    except BaseException as error:
        engine.dispose()
        open_here.leave(opened)
        if lock is not None:
            lock.release()
        if isinstance(error, checking.UNREADABLE) and not isinstance(error, KnownError):
            raise ProjectDamaged(path=path, detail=ALTERED) from error
        raise
    return Database(path, engine, program, writers, lock, key, versions, opened)


def bring_back(copy: Path, target: Path, progress: Progress | None = None, *, key: Key | None) -> None:
    """Write what a copy holds, fully checked, to a file that must not exist; the copy stays as it is.

    Raises:
        FileExists: there is something of that name.
        NotAProject, WrongKey: the copy is something else, or encrypted with another key.
        DiskFull, NoPermission, ProjectDamaged: nothing was written.
    """
    part = part_name(target)
    with file_errors(target), removed_on_failure(part), driver.opening(copy, key):
        refuse_existing(target)
        shutil.copyfile(copy, part)
        refuse_damaged(part, copy, key, progress or Silent())
        publish(part, target)


def examine(path: Path, progress: Progress, *, key: Key | None) -> tuple[Head, tuple[Finding, ...]]:
    """Return the end of a file's log, and what a full check of it finds. Raises as :func:`open_project`."""
    database = open_project(path, "", Writers(path.parent), writing=False, key=key)
    try:
        findings = database.examine(progress)[3]
        with database.read() as read:
            return read.head(), findings
    finally:
        database.close()


def end_of(path: Path, *, key: Key | None) -> Head:
    """Return the end of a file's log, unchecked. Raises as :func:`open_project`."""
    database = open_project(path, "", Writers(path.parent), writing=False, key=key)
    try:
        with database.read() as read:
            return read.head()
    finally:
        database.close()


def put_in_place(copy: Path, path: Path, progress: Progress, *, key: Key | None) -> Path | None:
    """Put what a copy holds in a project's place; what stands there is set aside under another name, which is returned.

    Raises:
        ProjectLocked: somebody writes in the project.
        NotAProject, WrongKey, DiskFull, NoPermission, ProjectDamaged: nothing was changed.
    """
    part = part_name(path)
    with file_errors(path), removed_on_failure(part), driver.opening(copy, key):
        lock = WriteLock(path)
        lock.acquire(wait=1)
        try:
            shutil.copyfile(copy, part)
            refuse_damaged(part, copy, key, progress)
            aside = set_aside(path)
            publish(part, path)
        finally:
            lock.release()
    return aside


def refuse_damaged(path: Path, called: Path, key: Key | None, progress: Progress) -> None:
    """Check a file fully.

    Raises:
        ProjectDamaged: it does not pass; it is named as ``called``.
    """
    try:
        findings = examine(path, progress, key=key)[1]
    except ProjectDamaged as error:
        raise ProjectDamaged(path=called, detail=error.params["detail"]) from error
    if any(finding.is_damage for finding in findings):
        raise ProjectDamaged(path=called, detail=ALTERED)


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
    if writing and not os.access(path.parent, os.W_OK | os.X_OK):  # a left-over lock could be taken, but no log be made
        raise NoPermission(path=path.parent, detail="no permission to read or write it")


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
