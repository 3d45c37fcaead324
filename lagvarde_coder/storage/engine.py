"""Connections to a project file: the driver, its settings, and what its errors mean.

Everything that is particular to SQLite is here and in ``search.py``.
"""

import os
import secrets
import shutil
import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote
from weakref import WeakSet

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, Insert, Select, TextClause, Update, create_engine, event
from sqlalchemy.dialects import registry, sqlite
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DatabaseError, MultipleResultsFound, NoResultFound
from sqlalchemy.pool import QueuePool, StaticPool
from sqlalchemy.util import LRUCache

from lagvarde_coder.domain.errors import (
    DiskFails,
    DiskFull,
    IllegibleFile,
    NoPermission,
    NotUnique,
    ProjectDamaged,
    ProjectLocked,
    RefersToNothing,
    StillInUse,
    WrongKey,
)
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.trail.values import UnreadableValue
from lagvarde_coder.storage.lock import WAIT_SECONDS

APPLICATION_ID = 0x4C564B31
"""``LVK1``: distinguishes a project from any other SQLite file."""


_MANY = 2_000
_NO_ROOM = 1_000_000
_INSTRUCTIONS = 20_000

_SETTINGS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",
)


class SameDialect(SQLiteDialect_pysqlite):
    """Equal to any other of its class: a statement made ready for one project fits all, and is looked up by dialect."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.same", __name__, SameDialect.__name__)

_READY: LRUCache[Any, Any] = LRUCache(1_000)
"""Statements made ready, of all engines: else each opened project makes its own, a third of a short one's time."""


class _ClosingConnection(driver.Connection):  # type: ignore[misc]
    """Ends with a transaction everything that is still being read in it.

    The driver has one prepared statement per query for all cursors, and a cursor that is freed after its transaction
    resets it, also while another cursor reads by it: CPython issue bpo-33376, of which sqlcipher3 still has the code.
    A cursor of an interrupted read, freed late together with the error that interrupted it, would restart or break the
    same query of the next read.
    """

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - the driver has no types
        super().__init__(*args, **options)
        self._cursors: WeakSet[Any] = WeakSet()

    def cursor(self, *args: Any) -> Any:  # noqa: ANN401
        cursor = super().cursor(*args)
        self._cursors.add(cursor)
        return cursor

    def commit(self) -> None:
        self._end_readings()
        super().commit()

    def rollback(self) -> None:
        self._end_readings()
        super().rollback()

    def _end_readings(self) -> None:
        for cursor in list(self._cursors):
            cursor.close()
        self._cursors.clear()


def connect(path: Path, *, writing: bool, key: Key | None) -> Engine:
    """Return an engine for the project at ``path``, encrypted if there is a ``key``; nothing is read yet.

    At rest a project is in rollback mode and one file. A writer turns the write-ahead log on, so that readers never
    wait, and off again when it closes (:func:`leave_one_file`). A reader never changes the file's content.
    """
    left_open = any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal"))
    mode = "rw" if writing or left_open else "ro"

    def make() -> Any:  # noqa: ANN401 - the driver has no types
        address = f"file:{quote(os.fsencode(path.resolve()))}?mode={mode}"
        connection = driver.connect(
            address,
            uri=True,
            timeout=WAIT_SECONDS,
            check_same_thread=False,
            isolation_level=None,
            factory=_ClosingConnection,
        )
        _prepare(connection, key, writing=writing)
        return connection

    return _engine(make, QueuePool)


def new_file(path: Path, key: Key | None) -> Any:  # noqa: ANN401 - the driver has no types
    """Return a bare connection to a new file into which a copy of a project with the same key can be written."""
    connection = driver.connect(str(path))
    _unlock(connection, key)
    return connection


def in_memory() -> Engine:
    """Return an engine for an empty database that lives as long as the engine."""

    def make() -> Any:  # noqa: ANN401 - the driver has no types
        return driver.connect(":memory:", check_same_thread=False, isolation_level=None)

    return _engine(make, StaticPool)


def copy_in_memory(engine: Engine, key: Key | None) -> Engine:
    """Return an engine for a copy of a project that lives as long as the engine; any thread may read it.

    The driver copies encrypted pages as they are: the copy has the same key.
    """
    address = f"file:lvk-{secrets.token_hex(8)}?mode=memory&cache=shared"

    def make() -> Any:  # noqa: ANN401 - the driver has no types
        connection = driver.connect(
            address, uri=True, check_same_thread=False, isolation_level=None, factory=_ClosingConnection
        )
        _prepare(connection, key, writing=True)
        return connection

    copy = _engine(make, QueuePool)
    source, target = engine.raw_connection(), copy.raw_connection()  # the pool keeps the first one: it holds the copy
    try:
        source.driver_connection.backup(target.driver_connection)  # type: ignore[union-attr]
    finally:
        target.close()
        source.close()
    return copy


def _engine(make: Any, pool: type[QueuePool] | type[StaticPool]) -> Engine:  # noqa: ANN401
    engine = create_engine(
        "sqlite+same://",
        creator=make,
        module=driver,
        poolclass=pool,
        hide_parameters=True,
        execution_options={"compiled_cache": _READY},
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(_begin(connection)))
    return engine


def _begin(connection: Connection) -> str:
    return "BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN"


def _unlock(connection: Any, key: Key | None) -> None:  # noqa: ANN401
    """Give a new connection its key, before anything else is asked of it."""
    if key is None:
        return
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level=NONE")  # the driver would write to the standard error output
    words = key.revealed().replace("'", "''")  # the driver's hexkey would drop what comes after 40 bytes
    cursor.execute(f"PRAGMA key='{words}'")
    cursor.close()


def _prepare(connection: Any, key: Key | None, *, writing: bool) -> None:  # noqa: ANN401
    _unlock(connection, key)
    cursor = connection.cursor()
    for setting in _SETTINGS:
        cursor.execute(setting)
    if not writing:
        cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def logs_ahead(engine: Engine) -> bool:
    """Tell whether the file has a write-ahead log: a writer that did not close left it on."""
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("PRAGMA journal_mode").scalar()).casefold() == "wal"


def use_log_ahead(engine: Engine) -> bool:
    """Turn the write-ahead log on while a writer has the project open; False if a reader is in the way just now."""
    with _ignoring_busy():
        _journal(engine, "WAL")
        return True
    return False


def checkpoint(engine: Engine, how: str) -> None:
    """Bring the write-ahead log into the file, as far as nobody is in the way just now."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout=200")
        cursor.execute(f"PRAGMA wal_checkpoint({how})")
        cursor.fetchone()
        cursor.execute(f"PRAGMA busy_timeout={int(WAIT_SECONDS * 1000)}")
        cursor.close()
    finally:
        connection.close()


def leave_one_file(engine: Engine) -> None:
    """Bring the write-ahead log into the file and turn it off; stays on while somebody else is reading."""
    engine.dispose()
    with _ignoring_busy():
        _journal(engine, "DELETE")
    engine.dispose()


@contextmanager
def _ignoring_busy() -> Iterator[None]:
    try:
        yield
    except driver.OperationalError as error:
        if "locked" not in str(error):
            raise


def _journal(engine: Engine, mode: str) -> None:
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        if mode == "DELETE":
            cursor.execute("PRAGMA busy_timeout=200")
        cursor.execute(f"PRAGMA journal_mode={mode}")
        cursor.fetchone()
        cursor.execute(f"PRAGMA busy_timeout={int(WAIT_SECONDS * 1000)}")
        cursor.close()
    finally:
        connection.close()


class Statement(NamedTuple):
    """A statement as the driver takes it, and the names of the cells that it asks for, in order."""

    sql: str
    names: Sequence[str]


def written(statement: Insert | Update | Select[Any]) -> Statement:
    """Return a statement ready for the driver: for what is said often, since writing it takes longer than doing it."""
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="qmark"))
    return Statement(str(compiled), list(compiled.positiontup or ()))


def execute(connection: Connection, sql: str, rows: Sequence[Sequence[object]]) -> None:
    """Execute a written statement for each of ``rows``, in the transaction at hand, by the driver alone."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(sql, rows)
    finally:
        cursor.close()


def fetched(connection: Connection, sql: str, cells: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    """Return the rows of a written query, few ones, by the driver alone; the connection's transaction begins by it."""
    if not connection.in_transaction():
        connection.begin()
    cursor = connection.connection.cursor()
    try:
        return list(cursor.execute(sql, cells))
    finally:
        cursor.close()


def tuples(
    connection: Connection,
    query: Select[Any] | TextClause,
    parameters: Mapping[str, object] | None = None,
    at_once: int = _MANY,
) -> Generator[tuple[Any, ...], None, None]:
    """Yield the rows of a query as the driver's tuples, fetched ``at_once``: for long reads, three times as fast."""
    result = connection.execute(query, parameters)
    cursor = result.cursor
    assert cursor is not None
    try:
        while rows := cursor.fetchmany(at_once):
            yield from rows
    finally:
        result.close()


def with_temporary(connection: Connection, create: str) -> None:
    """Make a temporary table of this connection, also where the file itself may only be read."""
    reading = connection.exec_driver_sql("PRAGMA query_only").scalar()
    connection.exec_driver_sql("PRAGMA query_only=OFF")
    try:
        connection.exec_driver_sql(create)
    finally:
        connection.exec_driver_sql(f"PRAGMA query_only={reading or 0}")


@contextmanager
def any_text(connection: Connection) -> Iterator[None]:
    """Read text that is not UTF-8 too, with its wrong bytes written out."""
    raw: Any = connection.connection.driver_connection
    before, raw.text_factory = raw.text_factory, lambda data: data.decode(errors="backslashreplace")
    try:
        yield
    finally:
        raw.text_factory = before


@contextmanager
def stopping(connection: Connection, progress: Progress) -> Iterator[None]:
    """Let ``progress`` stop what the database computes for long within one statement; raises what it raises then."""
    raw: Any = connection.connection.driver_connection
    raised: list[BaseException] = []

    def step() -> int:
        try:
            progress.step(0, 1)
        except BaseException as error:  # noqa: BLE001 - raised again
            raised.append(error)
        return len(raised)

    raw.set_progress_handler(step, _INSTRUCTIONS)
    try:
        yield
    except DatabaseError:
        if raised:
            raise raised[0] from None
        raise
    finally:
        raw.set_progress_handler(None, 0)


@contextmanager
def as_known_errors(path: Path) -> Iterator[None]:
    """Turn the database's errors into what the user can act on."""
    try:
        yield
    except (DatabaseError, driver.Error, sqlite3.Error) as error:
        raise _known_error(path, str(getattr(error, "orig", error)), str(getattr(error, "statement", ""))) from error
    except (NoResultFound, MultipleResultsFound, UnreadableValue) as error:
        raise ProjectDamaged(path=path, detail=str(error)) from error
    except PermissionError as error:
        raise NoPermission(path=path, detail=error.strerror) from error


@contextmanager
def opening(path: Path, key: Key | None) -> Iterator[None]:
    """Read a project's first page: as :func:`as_known_errors`, but a key that does not fit raises ``WrongKey``.

    Raises:
        WrongKey: there is a key, and the file is no database with it.
    """
    try:
        with as_known_errors(path):
            yield
    except IllegibleFile as error:
        if key is None:
            raise
        raise WrongKey(path=path) from error


def _is_full(path: Path) -> bool:
    """Tell whether there is no room where a file lies: SQLite says of that now and then only that something failed."""
    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        return False


def _known_error(path: Path, text: str, statement: str) -> Exception:
    """Return the known error for a message of the driver.

    Of foreign keys only RESTRICT fails at a DELETE; a reference to nothing fails at the end, at COMMIT.
    """
    low = text.casefold()
    if "not a database" in low:
        return IllegibleFile(path=path)
    if "foreign key" in low:
        return StillInUse() if statement.startswith("DELETE") else RefersToNothing()
    if "unique constraint" in low:
        return NotUnique(detail=text.rpartition(": ")[2])
    if "full" in low:
        return DiskFull(path=path)
    if "locked" in low or "busy" in low:
        return ProjectLocked(path=path, holder="Another program")
    if "disk i/o" in low:
        return DiskFull(path=path) if _is_full(path) else DiskFails(path=path, detail=text)
    if "unable to open" in low or "readonly" in low or "permission" in low:
        return NoPermission(path=path, detail=text)
    return ProjectDamaged(path=path, detail=text)
