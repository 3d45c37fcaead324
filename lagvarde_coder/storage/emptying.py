"""Emptying values and blobs: the one place where the append-only tables let go of anything.

What is emptied is a row that is deleted. The triggers that refuse this are away for a moment, in a transaction that
makes them again exactly; so no other connection ever sees the tables without them.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, select, text

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.storage import search, sentences
from lagvarde_coder.storage.state import chunks
from lagvarde_coder.storage.tables import blob, dictionary, value
from lagvarde_coder.storage.values import key


@dataclass(frozen=True, slots=True)
class Emptying:
    """What is emptied: texts are forgotten by the search index, blobs and values go, by their hashes."""

    texts: Collection[Id]
    blobs: Collection[str]
    values: Collection[str]


def empty(connection: Connection, emptying: Emptying) -> None:
    """Empty values and blobs in the transaction at hand; what the file's pages still hold goes with ``secure_delete``.

    A dictionary that no value is packed by any more goes too: each that there is must be used.
    """
    connection.execute(text("PRAGMA secure_delete=ON"))
    _delete(connection, value, [key(name) for name in emptying.values])
    _delete(connection, blob, list(emptying.blobs))
    used = set(connection.scalars(select(value.c.dictionary).distinct()))
    _delete(connection, dictionary, [one for one in connection.scalars(select(dictionary.c.id)) if one not in used])
    for text_id in emptying.texts:
        search.forget_texts(connection, [text_id])
        sentences.forget(connection, text_id)
    search.merge(connection)


def _delete(connection: Connection, table: Table, keys: Collection[object]) -> None:
    """Delete rows of an append-only table by their key; a trigger that the file lacks it lacks on."""
    if not keys:
        return
    trigger = f"{table.name}_no_delete"
    made = connection.scalar(
        text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name"), {"name": trigger}
    )
    if made:
        connection.execute(text(f"DROP TRIGGER {trigger}"))
    (column,) = table.primary_key
    for some in chunks(list(keys)):
        connection.execute(delete(table).where(column.in_(some)))
    if made:
        connection.exec_driver_sql(made)
