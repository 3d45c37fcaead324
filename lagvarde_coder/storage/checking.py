"""Verifying a whole project; what is damaged becomes a finding, never an exception."""

from collections.abc import Iterator
from itertools import islice

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DatabaseError, InvalidRequestError

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.trail.audit import CUT_SHORT, Finding
from lagvarde_coder.storage import holding, references, replay, search, unique
from lagvarde_coder.storage.reader import Reader
from lagvarde_coder.storage.schema import Versions
from lagvarde_coder.storage.statements import any_text, fetched, stopping
from lagvarde_coder.storage.tables import DERIVED, TRIGGERS, VIEWS, metadata, writer

MOST = 1_000
"""Findings after which verifying stops; one is enough to act on."""

_COLUMNS = (
    "SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_xinfo(t.name) AS c"
    " WHERE t.type = 'table' AND c.hidden <> 1 AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name"
)
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"

UNREADABLE = (
    DatabaseError,
    driver.Error,
    InvalidRequestError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading a damaged file may raise."""


def verify(
    connection: Connection, progress: Progress, versions: Versions | None = None
) -> tuple[int, str, int, tuple[Finding, ...]]:
    """Return number of entries, head hash, number of writers, and what does not fit.

    ``versions`` are those that the file named when it was opened.
    """
    differing = list(_differing(versions)) if versions else []
    findings = differing[:]
    try:
        return _verified(connection, progress, findings)
    except UNREADABLE as error:
        broken = _broken(error)
    if not broken.detail.startswith("Could not decode"):
        return 0, "", 0, (*findings, broken)
    findings = [*differing, broken]
    try:  # once more, to name the row: any_text reads what is not UTF-8 as well
        with any_text(connection):
            return _verified(connection, progress, findings)
    except UNREADABLE as error:
        return 0, "", 0, (*findings, _broken(error))


def _broken(error: Exception) -> Finding:
    return Finding("file", CUT_SHORT, str(getattr(error, "orig", error)))


def _verified(
    connection: Connection, progress: Progress, findings: list[Finding]
) -> tuple[int, str, int, tuple[Finding, ...]]:
    findings += _schema(connection)
    findings += islice(unique.findings(connection), MOST)
    findings += islice(holding.findings(connection), MOST)
    for finding in islice(replay.findings(connection, progress), MOST):
        findings.append(finding)
    findings += islice(references.findings(connection), MOST)
    head = Reader(connection).head()
    writers = connection.scalar(select(func.count()).select_from(writer)) or 0
    return head.entries, head.hash, writers, tuple(findings)


def _differing(versions: Versions) -> Iterator[Finding]:
    if versions.header != versions.tables:
        detail = f"{versions.header} ≠ {versions.tables}"
        yield Finding("file", "its versions of the schema differ", detail)


def integrity(connection: Connection, progress: Progress) -> Iterator[Finding]:
    """Yield what SQLite itself finds broken in the file. Raises what ``progress`` raises."""
    try:
        search.look_anew(connection)
        with stopping(connection, progress):
            for check in ("integrity_check", "foreign_key_check"):
                for row in connection.execute(text(f"PRAGMA {check}")):
                    if row[0] != "ok":
                        yield Finding("file", "the database is broken", " ".join(map(str, row)))
    except UNREADABLE as error:
        yield Finding("file", "the database is broken", str(getattr(error, "orig", error)))


def _schema(connection: Connection) -> Iterator[Finding]:
    """Yield unknown tables and columns, and triggers that are missing, changed or unknown to the migrations."""
    known = {table.name: set(table.columns.keys()) for table in metadata.tables.values()} | DERIVED
    there: dict[str, set[str]] = {}
    for table, column in fetched(connection, _COLUMNS):
        there.setdefault(table, set()).add(column)
    for name, columns in there.items():
        if name not in known:
            yield Finding(f"table {name}", "the program does not know it")
        elif differing := columns ^ known[name]:
            detail = ", ".join(sorted(differing))
            yield Finding(f"table {name}", "its columns are not those of the program", detail)
    triggers = {str(name): sql for name, sql in fetched(connection, _TRIGGERS)}
    for name in sorted(triggers.keys() - TRIGGERS.keys() - VIEWS.keys()):
        yield Finding(f"trigger {name}", "the program does not know it")
    for name, sql in (TRIGGERS | VIEWS).items():
        if triggers.get(name) != sql:
            yield Finding(f"trigger {name}", "it is missing or changed: the log is not protected")
