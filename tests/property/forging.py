"""What somebody with a hex editor can do to a project; ``Forger`` works on a copy in memory that no trigger guards."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from sqlalchemy import Connection, Table, func, select, text
from sqlalchemy.schema import DropIndex

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.trail.audit import COLUMNS, Finding
from lagvarde_coder.domain.trail.values import canonical_json, digest
from lagvarde_coder.storage import checking, engine, schema, unique
from lagvarde_coder.storage.entries import insert_entries
from lagvarde_coder.storage.packing import unpacked, unpacked_by
from lagvarde_coder.storage.tables import (
    STATE_TABLES,
    TRIGGERS,
    UNIQUE_INDEXES,
    blob,
    dictionary,
    log_row,
    shared,
    value,
)
from lagvarde_coder.storage.values import name_of
from tests.helpers import Bench

TABLES: list[Table] = [*STATE_TABLES, log_row, shared, dictionary, value, blob]
CELLS = [(table, column.name) for table in TABLES for column in table.columns]


class Forger:
    """Changes a project within a transaction, has it verified, and takes the change back."""

    def __init__(self, bench: Bench) -> None:
        self._engine = engine.in_memory()
        raw = self._engine.raw_connection()
        with bench.raw() as source:
            source.backup(raw.driver_connection)
        raw.close()
        with self._engine.connect() as connection:
            old = connection.scalar(text("PRAGMA user_version")) < schema.SCHEMA
        if old:
            schema.upgrade(self._engine)

    def cells(self) -> list[tuple[Table, str]]:
        """Return the tables that have rows, with each of their columns."""
        with self._engine.connect() as connection:
            filled = {table for table in TABLES if connection.scalar(select(func.count()).select_from(table))}
        return [cell for cell in CELLS if cell[0] in filled]

    def findings(self, forge: Callable[[Connection], object]) -> tuple[Finding, ...]:
        """Return what verifying says after ``forge``; what guards the tables is dropped before it and made again."""
        with self._engine.connect() as connection:
            for name in TRIGGERS:
                connection.execute(text(f"DROP TRIGGER {name}"))
            for index in UNIQUE_INDEXES:
                connection.execute(DropIndex(index))
            forge(connection)
            unique.make(connection)
            for made in TRIGGERS.values():
                connection.execute(text(made))
            return self._verify(connection)

    def findings_unguarded(self, statement: str) -> tuple[Finding, ...]:
        """Return what verifying says after a statement, triggers as they are."""
        with self._engine.connect() as connection:
            connection.execute(text(statement))
            return self._verify(connection)

    def _verify(self, connection: Connection) -> tuple[Finding, ...]:
        found = checking.verify(connection, Silent())[3]
        connection.rollback()
        return found

    def close(self) -> None:
        self._engine.dispose()


def change_one_byte(connection: Connection, table: Table, column: str, rng: Random) -> set[str]:
    """Change one bit of one cell; return the names of which a finding must have one."""
    key = next(iter(table.primary_key)).name
    keys = [row[0] for row in connection.execute(text(f'SELECT "{key}" FROM {table.name} ORDER BY 1'))]
    one = rng.choice(keys)
    place = f'WHERE "{key}" = :one'
    kind, cell = connection.execute(
        text(f'SELECT typeof("{column}"), CAST("{column}" AS BLOB) FROM {table.name} {place}'), {"one": one}
    ).one()
    new = one + (1 << 40) if column == key and kind == "integer" else _changed(kind, cell, rng)
    while _says_the_same(connection, table, column, one, new):  # the last bits of a packed stream, another dictionary
        new = _changed(kind, cell, rng)
    kept = kind if kind in {"blob", "integer"} else "text"
    entries = {f"entry {order}" for order in connection.scalars(select(log_row.c.order).where(log_row.c.shared == one))}
    connection.execute(
        text(f'UPDATE {table.name} SET "{column}" = CAST(:new AS {kept}) {place}'), {"new": new, "one": one}
    )
    if table is shared:
        return entries
    return {_named(table, one), _named(table, new)} if column == key else {_named(table, one)}


def _says_the_same(connection: Connection, table: Table, column: str, one: Any, new: Any) -> bool:
    if table is blob and column == "data":
        stream, size = connection.execute(select(blob.c.data, blob.c.size).where(blob.c.hash == one)).one()
        return unpacked(new, size) == unpacked(stream, size)
    if table is value and column in {"data", "dictionary"}:
        stream, by = connection.execute(select(value.c.data, value.c.dictionary).where(value.c.hash == one)).one()
        words = dict(tuple(row) for row in connection.execute(select(dictionary.c.id, dictionary.c.data)))
        other_by, other = (new, stream) if column == "dictionary" else (by, new)
        return unpacked_by(words.get(other_by), other) == unpacked_by(words.get(by), stream)
    return False


def _changed(kind: str, cell: bytes | None, rng: Random) -> object:
    if kind == "integer":
        return int(cell or b"0") + rng.choice([-1, 1, 2, 1 << 40])
    if not cell:
        return b"x"
    at = rng.randrange(len(cell))
    return bytes([*cell[:at], cell[at] ^ (1 << rng.randrange(8)), *cell[at + 1 :]])


def _named(table: Table, key: object) -> str:
    if table is value:
        return f"value {name_of(key)}"
    return {log_row: f"entry {key}", dictionary: f"table {dictionary.name}"}.get(table, f"{table.name} {key}")


# --- whole entries ----------------------------------------------------------------------------------------------------

Entries = list[dict[str, Any]]
"""What the bytes say; what they do not, the place in the file and the branch, is kept beside under these names:"""
PLACE = "place in the file"
BRANCH = "branch that it came with"


def entries_of(connection: Connection) -> Entries:
    rows = connection.execute(text('SELECT "order", data, branch FROM log_entry ORDER BY "order"'))
    return [{**json.loads(row.data), PLACE: row.order, BRANCH: row.branch} for row in rows]


def bytes_of(one: dict[str, Any]) -> bytes:
    return canonical_json({name: cell for name, cell in one.items() if name not in {PLACE, BRANCH}})


def write_log(connection: Connection, entries: Entries) -> None:
    """Put entries in place of the log, each with the hash of its own bytes and its columns."""
    connection.execute(text("DELETE FROM log_row"))
    connection.execute(text("DELETE FROM log_shared"))
    rows = []
    for one in entries:
        data = bytes_of(one)
        columns = {name: one[name] for name in COLUMNS}
        rows.append({"order": one[PLACE], "branch": one[BRANCH], "hash": digest(data), "data": data, **columns})
    insert_entries(connection, rows)


def chain_anew(entries: Entries) -> Entries:
    """Give entries new places, numbers and hashes of what comes before, as a careful forger would (one writer)."""
    last = None
    for at, one in enumerate(entries, 1):
        one.update({PLACE: at, "number": at, "started_from": ""})
        one.update({"order": at, "previous": last, "seen": last} if "seen" in one else {"follows": last})
        last = digest(bytes_of(one))
    return entries


def crown(connection: Connection, entries: Entries) -> None:
    """Make head and writer fit a forged log too."""
    last = digest(bytes_of(entries[-1]))
    writer, number = entries[-1]["writer"], entries[-1]["number"]
    whole = digest(f"{writer} {number} {last}\n".encode())
    connection.execute(text("UPDATE writer SET number = :n, last = :last"), {"n": number, "last": last})
    connection.execute(
        text("UPDATE head SET entries = :n, last = :last, hash = :whole, last_time = :time"),
        {"n": len(entries), "last": last, "whole": whole, "time": entries[-1]["time"]},
    )
