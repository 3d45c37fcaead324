"""Writing the state that an operation leaves, in an order that never breaks a constraint."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Column, Connection, Integer, Table, bindparam, delete, insert, select, update

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.constraints import UNIQUE
from lagvarde_coder.domain.trail.values import KINDS, Plain
from lagvarde_coder.storage.mappers import Row, to_row
from lagvarde_coder.storage.statements import Statement, execute, written
from lagvarde_coder.storage.tables import STATE, subject

T = TypeVar("T")

CHUNK = 500
"""How many values one query is asked for."""


def chunks(items: Sequence[T]) -> Iterable[Sequence[T]]:
    """Yield the items in parts that one query can take."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))


def write_state(
    connection: Connection,
    wanted: Mapping[Id, tuple[str, Plain | None]],
    current: Mapping[Id, str],
    after: Mapping[Id, str | None],
) -> None:
    """Write the new state of subjects: kind and plain value by id; None removes one.

    Args:
        connection: of a transaction that writes.
        wanted: the subjects.
        current: the hashes of their values so far; a subject without one is new.
        after: the hashes of their new values.
    """
    for kind in reversed(KINDS):  # subjects that refer to others come before those
        of_kind = {subject_id: plain for subject_id, (name, plain) in wanted.items() if name == kind}
        if of_kind:
            _write_kind(connection, STATE[kind], of_kind, current, after)


def _write_kind(
    connection: Connection,
    table: Table,
    wanted: Mapping[Id, Plain | None],
    current: Mapping[Id, str],
    after: Mapping[Id, str | None],
) -> None:
    removed = [{"key": subject_id} for subject_id, plain in wanted.items() if plain is None and subject_id in current]
    if removed:
        _let_go(connection, table, removed)
        connection.execute(delete(table).where(table.c.id == bindparam("key")), removed)
        connection.execute(delete(subject).where(subject.c.id == bindparam("key")), removed)
    rows = {subject_id: to_row(table.name, plain) for subject_id, plain in wanted.items() if plain is not None}
    changed = [row for subject_id, row in rows.items() if subject_id in current]
    new = [row for subject_id, row in rows.items() if subject_id not in current]
    _park(connection, table, changed)
    update_rows(connection, table, changed)
    update_rows(connection, subject, _values(table, changed, after))
    insert_rows(connection, table, new)
    insert_rows(connection, subject, _values(table, new, after))


def _let_go(connection: Connection, table: Table, removed: Sequence[Mapping[str, Id]]) -> None:
    """Let rows that go together not refer to each other any more, a theme to its parent: they go one by one."""
    within = [column.name for column in table.columns if any(key.column.table is table for key in column.foreign_keys)]
    if within and len(removed) > 1:
        statement = update(table).where(table.c.id == bindparam("b_id")).values(dict.fromkeys(within))
        connection.execute(statement, [{"b_id": row["key"]} for row in removed])


def _values(table: Table, rows: Sequence[Row], after: Mapping[Id, str | None]) -> list[Row]:
    return [{"id": row["id"], "kind": table.name, "value": after[row["id"]]} for row in rows]


@cache
def _parked(table: Table) -> Column[Any] | None:
    """Return a unique column to give parked rows a value of their own in: one of integers if there is one."""
    columns = [table.c[name] for rule in UNIQUE if rule.kind == table.name for name in rule.fields]
    return next((column for column in columns if isinstance(column.type, Integer)), columns[0] if columns else None)


def _park(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Give rows that change in a unique column a temporary value first: two may exchange theirs in one operation."""
    column = _parked(table)
    if column is None or len(rows) < 2:
        return
    moved = _moved(connection, table, {row["id"]: row for row in rows})
    whole = isinstance(column.type, Integer)
    parked = [
        {"b_id": subject_id, "b_place": -1 - place if whole else subject_id} for place, subject_id in enumerate(moved)
    ]
    if parked:
        statement = update(table).where(table.c.id == bindparam("b_id")).values({column.name: bindparam("b_place")})
        connection.execute(statement, parked)


def _moved(connection: Connection, table: Table, rows: Mapping[Id, Row]) -> list[Id]:
    """Return which rows differ from the stored ones in what must be unique."""
    rules = [rule for rule in UNIQUE if rule.kind == table.name]
    names = sorted({name for rule in rules for name in (*rule.fields, rule.empty) if name})
    moved: list[Id] = []
    for chunk in chunks(list(rows)):
        query = select(table.c.id, *(table.c[name] for name in names)).where(table.c.id.in_(chunk))
        for subject_id, *cells in connection.execute(query):
            if cells != [rows[subject_id][name] for name in names]:
                moved.append(subject_id)
    return moved


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, complete ones, if there are any."""
    if rows:
        _execute(connection, _insertion(table), rows)


def update_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Give rows, found by their ids, new cells, if there are any."""
    if rows:
        _execute(connection, _change(table), rows)


@cache
def _insertion(table: Table) -> Statement:
    return written(insert(table))


@cache
def _change(table: Table) -> Statement:
    names = [column.name for column in table.columns if column.name != "id"]
    values: dict[str, BindParameter[Any]] = {name: bindparam(f"b_{name}") for name in names}
    statement = written(update(table).where(table.c.id == bindparam("b_id")).values(values))
    return statement._replace(names=[name.removeprefix("b_") for name in statement.names])


def _execute(connection: Connection, statement: Statement, rows: Sequence[Row]) -> None:
    """Execute a ready statement: SQLAlchemy takes longer to hand it on than the database needs for a few rows."""
    execute(connection, statement.sql, [tuple(row[name] for name in statement.names) for row in rows])
