"""What the driver's errors mean to the user."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DatabaseError, MultipleResultsFound, NoResultFound

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
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.trail.values import UnreadableValue

_NO_ROOM = 1_000_000
"""Bytes below which a disk counts as full."""


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
