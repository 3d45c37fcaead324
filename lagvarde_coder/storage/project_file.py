"""A project is one file: create it, open it."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine, text

from lagvarde_coder.domain.errors import (
    KnownError,
    NoPermission,
    NotAProject,
    ProjectDamaged,
    ProjectMissing,
    ProjectTooNew,
)
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.storage import checking
from lagvarde_coder.storage import engine as driver
from lagvarde_coder.storage.database import Database
from lagvarde_coder.storage.driver_errors import as_known_errors, opening
from lagvarde_coder.storage.files import (
    ALTERED,
    file_errors,
    part_name,
    publish,
    refuse_existing,
    remove_cut_off,
    removed_on_failure,
)
from lagvarde_coder.storage.left_over import open_here, refuse_log_of_another
from lagvarde_coder.storage.lock import WAIT_SECONDS, WriteLock
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.schema import (
    SCHEMA,
    Versions,
    complete,
    is_half_empty,
    make_tables,
    shrink,
    upgrade,
    versions_in,
)
from lagvarde_coder.storage.writers import Writers


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
        with as_known_errors(path):
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
        with opening(path, key):
            versions = _check_header(path, engine)
            old = versions.header < SCHEMA
        with as_known_errors(path):
            if old and lock is None:
                engine = _up_to_date_copy(engine, key)
            elif old:
                if before_upgrade is not None:
                    before_upgrade(Database(path, engine, program, writers, None, key))
                upgrade(engine)
            if writing and (old or is_half_empty(engine)):
                shrink(engine)
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
