"""What somebody with a hex editor can do to a project; ``Forger`` works on a copy in memory that no trigger guards."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from sqlalchemy import Connection, Table, text

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.trail.audit import COLUMNS, Finding
from lagvarde_coder.domain.trail.values import canonical_json, digest
from lagvarde_coder.storage import checking, engine
from lagvarde_coder.storage.tables import STATE_TABLES, TRIGGERS, blob, entry, value
from tests.helpers import Bench

TABLES: list[Table] = [*STATE_TABLES, entry, value, blob]
CELLS = [(table, column.name) for table in TABLES for column in table.columns]


class Forger:
    """Changes a project within a transaction, has it verified, and takes the change back."""

    def __init__(self, bench: Bench) -> None:
        self._engine = engine.in_memory()
        raw = self._engine.raw_connection()
        with bench.raw() as source:
            source.backup(raw.driver_connection)
        raw.close()

    def findings(self, forge: Callable[[Connection], object]) -> tuple[Finding, ...]:
        """Return what verifying says after ``forge``; the triggers are dropped before and made again after it."""
        with self._engine.connect() as connection:
            for name in TRIGGERS:
                connection.execute(text(f"DROP TRIGGER {name}"))
            forge(connection)
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
    kept = kind if kind in {"blob", "integer"} else "text"
    connection.execute(
        text(f'UPDATE {table.name} SET "{column}" = CAST(:new AS {kept}) {place}'), {"new": new, "one": one}
    )
    return {_named(table, one), _named(table, new)} if column == key else {_named(table, one)}


def _changed(kind: str, cell: bytes | None, rng: Random) -> object:
    if kind == "integer":
        return int(cell or b"0") + rng.choice([-1, 1, 2, 1 << 40])
    if not cell:
        return b"x"
    at = rng.randrange(len(cell))
    return bytes([*cell[:at], cell[at] ^ (1 << rng.randrange(8)), *cell[at + 1 :]])


def _named(table: Table, key: object) -> str:
    return {entry.name: f"entry {key}", value.name: f"value {key}"}.get(table.name, f"{table.name} {key}")


# --- whole entries ----------------------------------------------------------------------------------------------------

Entries = list[dict[str, Any]]


def entries_of(connection: Connection) -> Entries:
    return [json.loads(data) for data in connection.scalars(text('SELECT data FROM log_entry ORDER BY "order"'))]


def write_log(connection: Connection, entries: Entries) -> None:
    """Put entries in place of the log, each with the hash of its own bytes and its columns."""
    connection.execute(text("DELETE FROM log_entry"))
    for one in entries:
        data = canonical_json(one)
        columns = {name: one[name] for name in COLUMNS}
        connection.execute(entry.insert().values(order=one["order"], hash=digest(data), data=data, **columns))


def chain_anew(entries: Entries) -> Entries:
    """Give entries new places, numbers and hashes of what comes before, as a careful forger would (one writer)."""
    last = None
    for at, one in enumerate(entries, 1):
        one.update(order=at, number=at, previous=last, seen=last, started_from="")
        last = digest(canonical_json(one))
    return entries


def crown(connection: Connection, entries: Entries) -> None:
    """Make head and writer fit a forged log too."""
    last = digest(canonical_json(entries[-1]))
    writer, number = entries[-1]["writer"], entries[-1]["number"]
    whole = digest(f"{writer} {number} {last}\n".encode())
    connection.execute(text("UPDATE writer SET number = :n, last = :last"), {"n": number, "last": last})
    connection.execute(
        text("UPDATE head SET entries = :n, last = :last, hash = :whole, last_time = :time"),
        {"n": len(entries), "last": last, "whole": whole, "time": entries[-1]["time"]},
    )
