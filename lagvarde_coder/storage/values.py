"""The log's values as they are stored: packed, and found by the hash of what they are unpacked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.storage.packing import dictionary_of, packed_by, unpacked_by
from lagvarde_coder.storage.state import chunks, insert_rows
from lagvarde_coder.storage.statements import every_row, fetched, tuples
from lagvarde_coder.storage.tables import STATE, dictionary, log_row, shared, value

_NEWEST = f"SELECT id, data FROM {dictionary.name} ORDER BY id DESC LIMIT 1"
_PRESENT = f"SELECT hash FROM {value.name} WHERE hash IN ({{}})"
_BY_HASH = (
    f"SELECT v.hash, d.data, v.data FROM {value.name} AS v LEFT JOIN {dictionary.name} AS d ON d.id = v.dictionary"
    " WHERE v.hash IN ({})"
)
_OF_KIND = (
    f'SELECT v.hash, d.data, v.data FROM {log_row.name} AS r JOIN {value.name} AS v ON v.hash = r."after"'
    f" LEFT JOIN {dictionary.name} AS d ON d.id = v.dictionary"
    f' WHERE r.shared IN (SELECT id FROM {shared.name} WHERE kind = ?) ORDER BY r."order"'
)
_OF_GONE = (
    f'SELECT d.data, v.data FROM {log_row.name} AS r JOIN {value.name} AS v ON v.hash = r."after"'
    f" LEFT JOIN {dictionary.name} AS d ON d.id = v.dictionary WHERE r.subject IN (SELECT subject FROM {log_row.name}"
    f' WHERE shared IN (SELECT id FROM {shared.name} WHERE kind = ?) AND ("after" IS NULL OR branch IS NOT NULL))'
)


def key(name: str) -> bytes:
    """Return a hash as it is stored."""
    try:
        return bytes.fromhex(name)
    except ValueError:
        return name.encode()


def name_of(stored: object) -> str:
    """Return a stored hash in hex; of something else that stands in its place what it looks like."""
    return stored.hex() if isinstance(stored, bytes) else str(stored)


def insert(connection: Connection, values: Mapping[str, bytes]) -> None:
    """Store values by their hashes, packed if there is a dictionary yet."""
    newest = fetched(connection, _NEWEST) if values else []
    number, by = newest[0] if newest else (None, None)
    insert_rows(
        connection,
        value,
        [
            {"hash": key(name), "dictionary": number, "data": data if by is None else packed_by(by, data)}
            for name, data in values.items()
        ],
    )


def begin_dictionary(connection: Connection, new: Iterable[Id]) -> None:
    """Begin the dictionary that values are packed by from now on: of the coders and themes there are, and new ones."""
    ids = {one for kind in ("coder", "theme") for one in connection.scalars(select(STATE[kind].c.id))}
    data = dictionary_of(sorted(ids | set(new)))
    newest = fetched(connection, _NEWEST)
    number = newest[0][0] if newest else 0
    insert_rows(connection, dictionary, [{"id": number + 1, "hash": digest(data), "data": data}])


def read(connection: Connection, names: Sequence[str]) -> dict[str, bytes]:
    """Return those values that there are, by hash; of what cannot be unpacked nothing."""
    found: dict[str, bytes] = {}
    for chunk in chunks(names):
        query = _BY_HASH.format(",".join("?" * len(chunk)))
        for stored, by, data in fetched(connection, query, [key(name) for name in chunk]):
            found[name_of(stored)] = unpacked_by(by, data)
    return found


def present(connection: Connection, names: Sequence[str]) -> set[str]:
    """Return those names of which there are values."""
    found: set[str] = set()
    for chunk in chunks(names):
        query = _PRESENT.format(",".join("?" * len(chunk)))
        found.update(name_of(stored) for (stored,) in fetched(connection, query, [key(name) for name in chunk]))
    return found


def every(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """Yield hash and bytes of every value; of what cannot be unpacked nothing."""
    by: dict[object, object] = {None: None}
    by.update((number, data) for number, data in tuples(connection, every_row(dictionary.c.id, dictionary.c.data)))
    for stored, number, data in tuples(connection, every_row(value.c.hash, value.c.dictionary, value.c.data)):
        yield name_of(stored), unpacked_by(by[number], data) if number in by else b""


def of_kind(connection: Connection, kind: str) -> Iterator[tuple[str, bytes]]:
    """Yield hash and bytes of the values that entries about a kind of subject name, oldest first."""
    for stored, by, data in fetched(connection, _OF_KIND, [kind]):
        yield name_of(stored), unpacked_by(by, data)


def of_gone(connection: Connection, kind: str) -> Iterator[bytes]:
    """Yield the values that subjects of a kind had which once were removed, or came in a branch."""
    for by, data in fetched(connection, _OF_GONE, [kind]):
        yield unpacked_by(by, data)
