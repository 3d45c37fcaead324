"""Verifying a whole project; what is damaged becomes a finding, never an exception."""

from collections.abc import Iterator

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import DatabaseError

from lagvarde_coder.domain.audit import Finding
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.storage import replay
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.tables import DERIVED_PREFIXES, metadata, writer

MOST = 1_000
"""Findings after which verifying stops; one is enough to act on."""


def verify(connection: Connection, progress: Progress) -> tuple[int, str, int, tuple[Finding, ...]]:
    """Return number of entries, head hash, number of writers, and what does not fit."""
    found: list[Finding] = []
    try:
        for finding in replay.findings(connection, progress):
            found.append(finding)
            if len(found) >= MOST:
                break
        found += _schema(connection)
        head = Reader(connection).head()
        writers = connection.scalar(select(func.count()).select_from(writer)) or 0
    except (DatabaseError, driver.Error, ValueError, TypeError, KeyError, AttributeError) as error:
        found.append(Finding("the file", "it cannot be read to the end", str(error)))
        return 0, "", 0, tuple(found)
    return head.entries, head.hash, writers, tuple(found)


def integrity(connection: Connection) -> Iterator[Finding]:
    """Yield what SQLite itself finds broken in the file."""
    try:
        for check in ("integrity_check", "foreign_key_check"):
            for row in connection.execute(text(f"PRAGMA {check}")):
                if row[0] != "ok":
                    yield Finding("the file", "the database is broken", " ".join(map(str, row)))
    except (DatabaseError, driver.Error) as error:
        yield Finding("the file", "the database is broken", str(getattr(error, "orig", error)))


def _schema(connection: Connection) -> Iterator[Finding]:
    """Every table, index and trigger is as the migrations make it: nothing is added, nothing taken away."""
    known = set(metadata.tables)
    for name in inspect(connection).get_table_names():
        if name not in known and not name.startswith(DERIVED_PREFIXES):
            yield Finding(f"table {name}", "the program does not know it")
    triggers = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
    for table in ("log_entry", "log_value", "blob"):
        for kind in ("no_update", "no_delete", "no_replace"):
            if f"{table}_{kind}" not in triggers:
                yield Finding(f"trigger {table}_{kind}", "it is missing: the log is not protected")
