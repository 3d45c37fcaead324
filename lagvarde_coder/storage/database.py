"""An open project file: reading, writing, checking, copying, closing it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from traceback import clear_frames

from sqlalchemy import Connection, Engine

from lagvarde_coder.domain.errors import Cancelled, KnownError, NotFound, ProjectDamaged, ReadOnly
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.trail.audit import Action, Finding
from lagvarde_coder.storage import checking, replay, sentences
from lagvarde_coder.storage import engine as driver
from lagvarde_coder.storage.driver_errors import as_known_errors
from lagvarde_coder.storage.files import (
    ALTERED,
    file_errors,
    part_name,
    publish,
    refuse_existing,
    removed_on_failure,
)
from lagvarde_coder.storage.giving_way import GivingWay, Stopped
from lagvarde_coder.storage.left_over import open_here
from lagvarde_coder.storage.lock import WriteLock
from lagvarde_coder.storage.operations import Operations
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.schema import SCHEMA, Versions
from lagvarde_coder.storage.trail import TrailReader
from lagvarde_coder.storage.unit_of_work import Stamp, Work
from lagvarde_coder.storage.writers import Writers

Examined = tuple[int, str, int, tuple[Finding, ...]]
"""Number of entries, head hash, number of writers, and what does not fit."""

_LIKE_A_BUG = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What whoever handles a damaged value may raise anywhere."""


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
        self.key = key
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
        return Database(self.path, earlier, self._stamp.program, self._writers, None, self.key)

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
        with as_known_errors(self.path):
            try:
                yield
            except Exception as error:
                if self.comes_of_damage(error):
                    raise ProjectDamaged(path=self.path, detail=ALTERED) from error
                raise

    def comes_of_damage(self, error: BaseException | None) -> bool:
        """Tell whether what looks like a bug was met because the file is damaged, by checking it here and now."""
        return isinstance(error, _LIKE_A_BUG) and not self._examining and bool(self.damage())

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
                operations.end()
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
            as_known_errors(self.path),
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

    def copy_to(self, target: Path, check: Callable[[Path], object]) -> None:
        """Write a copy that appears under its name in one step, when ``check`` has let it pass under another.

        Of an encrypted project it has the same key.

        Raises:
            FileExists: there is something of that name.
            DiskFull, NoPermission, and what ``check`` raises: no copy was made.
        """
        part = part_name(target)
        with file_errors(target), removed_on_failure(part):
            refuse_existing(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            part.touch(exist_ok=False)  # a folder where nothing may be made is not the project's fault
            with as_known_errors(self.path):
                self._back_up(part)
                check(part)
            publish(part, target)

    def cleanse(self) -> bool:
        """Write the file anew, so that no byte of what was emptied is left in it; tell whether that is so already.

        While another program reads the file something may stay beside it until that closes it.

        Raises:
            ReadOnly: the project is open for reading.
            DiskFull, ProjectLocked: what was emptied may still be in the file, in pages that nothing names.
        """
        if self._lock is None:
            raise ReadOnly
        with self._one_at_a_time, as_known_errors(self.path), self._begun(), self._gives_way.first():
            return driver.cleanse(self._engine)

    def settle(self) -> None:
        """Bring what was written into the file itself, so that it alone is the project; note what it holds now.

        As far as others who read permit it: what is not brought in now is when it is asked for again, or at closing.
        """
        if not self._wrote or self._lock is None:
            return
        self._wrote = False
        with as_known_errors(self.path):
            driver.checkpoint(self._engine, "PASSIVE")  # the long part: writing goes on meanwhile
            with self._one_at_a_time:
                driver.checkpoint(self._engine, "TRUNCATE")
            self._note()

    def rest(self) -> None:
        """Let go of what is kept in memory of the file itself, while nothing is asked."""
        with as_known_errors(self.path):
            driver.forget_pages(self._engine)

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
            with as_known_errors(self.path):
                if self._logs_ahead:
                    driver.leave_one_file(self._engine)
                else:
                    self._engine.dispose()
        finally:
            self._lock.release()
            self._lock = None

    def _back_up(self, part: Path) -> None:
        source = self._engine.raw_connection()
        copy = driver.new_file(part, self.key)
        try:
            source.driver_connection.backup(copy)  # type: ignore[union-attr]
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
            source.close()
