"""Connections to a project file: the driver and its settings.

What is particular to SQLite is here, in ``statements.py`` and ``driver_errors.py``, and in ``search.py``.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote
from weakref import WeakSet

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import QueuePool, StaticPool
from sqlalchemy.util import LRUCache

from lagvarde_coder.domain.keys import Key
from lagvarde_coder.storage.lock import WAIT_SECONDS

APPLICATION_ID = 0x4C564B31
"""``LVK1``: distinguishes a project from any other SQLite file."""


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


def forget_pages(engine: Engine) -> None:
    """Let go of what idle connections keep of the file: some eight megabytes each, once they read all of it."""
    idle = engine.pool.checkedin() if isinstance(engine.pool, QueuePool) else 0
    connections = [engine.raw_connection() for _ in range(idle)]
    for connection in connections:
        cursor = connection.cursor()
        cursor.execute("PRAGMA shrink_memory")
        cursor.close()
        connection.close()


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


def cleanse(engine: Engine) -> bool:
    """Write the file anew without what its pages held of deleted rows; tell whether its log is empty afterwards.

    It is not while somebody else is reading: then it goes when the last one closes the file.
    """
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_ = cursor.fetchone() or (1,)
        cursor.close()
    finally:
        connection.close()
    return not busy


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
