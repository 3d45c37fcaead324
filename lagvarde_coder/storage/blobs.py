"""Texts and original files as they are stored: packed where that pays, under the hash of their own bytes."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection

from lagvarde_coder.storage.packing import packed, unpacked
from lagvarde_coder.storage.state import chunks, insert_rows
from lagvarde_coder.storage.statements import every_row, fetched, tuples
from lagvarde_coder.storage.tables import blob

_PRESENT = f"SELECT hash FROM {blob.name} WHERE hash IN ({{}})"
_BYTES = f"SELECT data, size FROM {blob.name} WHERE hash = ?"


def insert(connection: Connection, blobs: Mapping[str, bytes]) -> None:
    """Store bytes by their hashes, those that are not there yet."""
    there = present(connection, list(blobs))
    streams = {name: packed(data) for name, data in blobs.items() if name not in there}
    rows = [
        {"hash": name, "size": stream and len(blobs[name]), "data": stream or blobs[name]}
        for name, stream in streams.items()
    ]
    insert_rows(connection, blob, rows)


def present(connection: Connection, names: Sequence[str]) -> set[str]:
    """Return those names of which there are bytes."""
    found: set[str] = set()
    for chunk in chunks(names):
        found.update(name for (name,) in fetched(connection, _PRESENT.format(",".join("?" * len(chunk))), chunk))
    return found


def read(connection: Connection, name: str) -> bytes:
    """Return the bytes that have a hash; nothing if there are none."""
    stored = fetched(connection, _BYTES, [name])
    return unpacked(*stored[0]) if stored else b""


def every(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """Yield hash and bytes of all; of what cannot be unpacked nothing."""
    for name, size, data in tuples(connection, every_row(blob.c.hash, blob.c.size, blob.c.data), at_once=50):
        yield name, unpacked(data, size)
