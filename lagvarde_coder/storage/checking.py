"""Verifying a whole project; what is damaged becomes a finding, never an exception."""

from collections.abc import Iterator
from itertools import islice

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import DatabaseError, InvalidRequestError

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.storage import replay, unique
from lagvarde_coder.storage.engine import any_text
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.tables import DERIVED_PREFIXES, TRIGGERS, metadata, writer

MOST = 1_000
"""Findings after which verifying stops; one is enough to act on."""

UNREADABLE = (
    DatabaseError,
    driver.Error,
    InvalidRequestError,
    OverflowError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
)
"""What reading a damaged file may raise."""


def verify(connection: Connection, progress: Progress) -> tuple[int, str, int, tuple[Finding, ...]]:
    """Return number of entries, head hash, number of writers, and what does not fit."""
    found: list[Finding] = []
    try:
        return _verified(connection, progress, found)
    except UNREADABLE as error:
        broken = _broken(error)
    if not broken.detail.startswith("Could not decode"):
        return 0, "", 0, (*found, broken)
    found = [broken]
    try:  # once more, to name the row: now every text can be read
        with any_text(connection):
            return _verified(connection, progress, found)
    except UNREADABLE as error:
        return 0, "", 0, (*found, _broken(error))


def _broken(error: Exception) -> Finding:
    return Finding("file", "it cannot be read to the end", str(getattr(error, "orig", error)))


def _verified(
    connection: Connection, progress: Progress, found: list[Finding]
) -> tuple[int, str, int, tuple[Finding, ...]]:
    found += _schema(connection)
    found += islice(unique.findings(connection), MOST)
    for finding in islice(replay.findings(connection, progress), MOST):
        found.append(finding)
    head = Reader(connection).head()
    writers = connection.scalar(select(func.count()).select_from(writer)) or 0
    return head.entries, head.hash, writers, tuple(found)


def integrity(connection: Connection) -> Iterator[Finding]:
    """Yield what SQLite itself finds broken in the file."""
    try:
        for check in ("integrity_check", "foreign_key_check"):
            for row in connection.execute(text(f"PRAGMA {check}")):
                if row[0] != "ok":
                    yield Finding("file", "the database is broken", " ".join(map(str, row)))
    except (DatabaseError, driver.Error) as error:
        yield Finding("file", "the database is broken", str(getattr(error, "orig", error)))


def _schema(connection: Connection) -> Iterator[Finding]:
    """No table is unknown, and the triggers are as the migrations make them: none less, none more, none changed."""
    known = set(metadata.tables)
    for name in inspect(connection).get_table_names():
        if name not in known and not name.startswith(DERIVED_PREFIXES):
            yield Finding(f"table {name}", "the program does not know it")
    query = text("SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')")
    there = {str(row.name): row.sql for row in connection.execute(query)}
    for name in sorted(there.keys() - TRIGGERS.keys()):
        yield Finding(f"trigger {name}", "the program does not know it")
    for name, made in TRIGGERS.items():
        if there.get(name) != made:
            yield Finding(f"trigger {name}", "it is missing or changed: the log is not protected")
