"""Statements close to the driver: where SQLAlchemy takes longer than SQLite, and what only SQLite can."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Insert, Select, Table, TextClause, Update, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DatabaseError

from lagvarde_coder.domain.jobs import Progress

_MANY = 2_000
"""Rows that are fetched at once."""
_INSTRUCTIONS = 20_000
"""Steps of SQLite between two looks at whether to stop."""


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
    query: Select[Any] | TextClause | str,
    parameters: Mapping[str, object] | None = None,
    at_once: int = _MANY,
) -> Generator[tuple[Any, ...], None, None]:
    """Yield the rows of a query as the driver's tuples, fetched ``at_once``: for long reads, three times as fast.

    A query that is written, without parameters, goes to the driver alone: few rows take a tenth of the time then.
    """
    if isinstance(query, str):
        yield from _by_driver(connection, query, at_once)
        return
    result = connection.execute(query, parameters)
    cursor = result.cursor
    assert cursor is not None
    try:
        while rows := cursor.fetchmany(at_once):
            yield from rows
    finally:
        result.close()


def _by_driver(connection: Connection, sql: str, at_once: int) -> Iterator[tuple[Any, ...]]:
    if not connection.in_transaction():
        connection.begin()
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql)
        while rows := cursor.fetchmany(at_once):
            yield from rows
    finally:
        cursor.close()


@cache
def every_row(*what: Table | Column[Any]) -> str:
    """Return the written query for all that is in a table, in the order of its columns, or for some of its columns."""
    return written(select(*what)).sql


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
