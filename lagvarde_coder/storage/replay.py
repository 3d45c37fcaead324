"""Does the state follow from the log? Folds the entries, builds the state anew in memory, and compares."""

from collections.abc import Generator, Iterator
from contextlib import closing
from functools import cache
from operator import itemgetter
from types import NoneType
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, insert, select, text
from sqlalchemy.schema import CreateTable

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.material.sources import Text
from lagvarde_coder.domain.project import Branch, Export
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.domain.trail.chain import Fold, ending, forks_of, head_of, walk
from lagvarde_coder.domain.trail.holding import ExportedHeads, References
from lagvarde_coder.domain.trail.values import KINDS, REASON, Plain, UnreadableValue, digest, unpack
from lagvarde_coder.storage import blobs, search
from lagvarde_coder.storage.engine import in_memory, tuples
from lagvarde_coder.storage.mappers import Row, to_row
from lagvarde_coder.storage.tables import STATE, STATE_TABLES, entry, head, subject, writer
from lagvarde_coder.storage.trail import TrailReader

_Rows = Generator[tuple[Any, ...], None, None]

_BATCH = 2_000
_STEP = 50
"""Entries or values that are read in some milliseconds."""


def findings(connection: Connection, progress: Progress) -> Iterator[Finding]:
    """Yield everything that does not fit: chain, values, state, blobs, search index."""
    fold = empty_fold(connection)
    total = _total(connection)
    references = References()
    exports = dict(TrailReader(connection).values_named(Export.KIND))
    witnesses = (references, ExportedHeads(exports, head_of({}), joined=bool(fold.branches)))
    for count, row in enumerate(TrailReader(connection).stored()):
        yield from walk([row], fold, witnesses)
        if count % _STEP == 0:
            progress.step(count // 2, total)
    yield from ending(fold)
    yield from references.ending()
    yield from _operations(connection)
    replayed = in_memory()
    try:
        yield from _replay(connection, fold, replayed, progress)
        yield from _compare(connection, replayed, progress)
    finally:
        replayed.dispose()
    yield from _blobs(connection, progress)
    progress.step(total, total)


def rebuild(connection: Connection, upto: int | None = None, progress: Progress | None = None) -> Engine:
    """Return an in-memory database with the state as it stood after entry ``upto`` (None: now).

    Raises:
        Cancelled: the user asked to stop.
    """
    progress = progress or Silent()
    fold = empty_fold(connection)
    total = _total(connection)
    for row in TrailReader(connection).stored():
        if upto is not None and row.order > upto:
            break
        for _ in walk([row], fold):
            pass
        if row.order % _STEP == 0:
            progress.step(row.order // 2, total)
    engine = in_memory()
    try:
        for _ in _replay(connection, fold, engine, progress):
            pass
    except BaseException:
        engine.dispose()
        raise
    return engine


def empty_fold(connection: Connection) -> Fold:
    """Return a fold that has read no entry yet, with the values and forks of all branches."""
    trail = TrailReader(connection)
    branches = {name: plain for name, plain in trail.values_named(Branch.KIND) if _describes_branch(plain)}
    return Fold(branches, forks_of(trail.stored(of_branches=True)))


def _describes_branch(plain: Plain) -> bool:
    fields = {name: type(cell) for name, cell in plain.items()}
    return fields == {**dict.fromkeys(("id", "name", "forked_from", "last", "head"), str), "entries": int}


def _total(connection: Connection) -> int:
    return connection.scalar(select(head.c.entries)) or 0


def _nearly(connection: Connection) -> tuple[int, int]:
    """Return the steps that are done when the log was read and what is left goes fast."""
    total = _total(connection)
    return max(total - 1, 0), total


def _replay(connection: Connection, fold: Fold, target: Engine, progress: Progress | None = None) -> Iterator[Finding]:
    """Write the fold into an empty database, reading every stored value once; the second half of the progress."""
    total = _total(connection)
    current = fold.trunk.current
    unseen = fold.used.keys() | fold.reasons
    with target.execution_options(writing=True).begin() as fresh:
        for table in STATE_TABLES:  # without indexes: forged rows may break them, and must become findings
            fresh.execute(CreateTable(table))
        fresh.execute(text("PRAGMA foreign_keys=OFF"))
        rows: dict[str, list[Row]] = {kind: [] for kind in KINDS}
        for count, (name, data) in enumerate(TrailReader(connection).values()):
            if progress is not None and count % _STEP == 0:
                progress.step(min(total, (total + count) // 2), total)
            if name not in unseen:
                yield Finding(f"value {name}", "no entry names it")
                continue
            unseen.discard(name)
            kind, one = fold.used.get(name, (REASON, ""))
            problem, row = _read_value(name, data, kind, one)
            if problem:
                yield problem
            elif current.get(one) == (kind, name):
                rows[kind].append(row)
                if len(rows[kind]) >= _BATCH:
                    _insert(fresh, STATE[kind], rows[kind])
                    rows[kind] = []
        for kind, left in rows.items():
            _insert(fresh, STATE[kind], left)
        _insert(fresh, subject, [{"id": i, "kind": k, "value": v} for i, (k, v) in fold.trunk.current.items()])
        _insert(fresh, writer, [{"id": i, "number": n, "last": h} for i, (n, h) in fold.trunk.ends.items()])
        trunk = fold.trunk
        end = {"project": fold.project or "", "entries": fold.entries, "last": trunk.last, "last_time": trunk.last_time}
        _insert(fresh, head, [{"id": 1, **end, "hash": head_of(trunk.ends)}])
    for name in sorted(unseen):
        yield Finding(f"value {name}", "an entry names it but it is missing")


def _fitting(table: Table, row: Row) -> Row:
    """Return the row if the table can hold it.

    Raises:
        ValueError: a field is missing, too many, or of another type.
    """
    if not _fits(table, tuple(row), tuple(map(type, row.values()))):
        raise ValueError("its fields are not those of its kind")
    return row


@cache
def _fits(table: Table, names: tuple[str, ...], types: tuple[type, ...]) -> bool:
    """Tell whether cells of these types make a row; there are few combinations."""
    if set(names) != set(table.columns.keys()):
        return False
    columns = [table.columns[name] for name in names]
    return all(
        kind is column.type.python_type or (kind is NoneType and column.nullable)
        for column, kind in zip(columns, types, strict=True)
    )


def _read_value(name: str, data: bytes, kind: str, one: Id) -> tuple[Finding | None, Row]:
    """Return what is wrong with a value that belongs to a subject, or is a reason; and the row that it makes."""
    where = f"value {name}"
    if digest(data) != name:
        return Finding(where, "the bytes do not have the stored hash", f"{kind} {one}".strip()), {}
    try:
        found, plain = unpack(data, strictly=True)
    except UnreadableValue as error:
        return Finding(where, "it cannot be read", str(error)), {}
    if found != kind or plain.get("id", "") != one:
        return Finding(where, "it belongs to another subject", f"{found} {plain.get('id')}"), {}
    try:
        return None, _reason(plain) if kind == REASON else _fitting(STATE[kind], to_row(kind, plain))
    except (KeyError, TypeError, ValueError) as error:
        return Finding(f"{kind} {one}", "its value cannot be read", str(error)), {}


def _reason(plain: Plain) -> Row:
    if {name: type(cell) for name, cell in plain.items()} != {"text": str}:
        raise ValueError("it says something else than why")
    return plain


def _operations(connection: Connection) -> Iterator[Finding]:
    """Yield operations whose entries do not stand together: one after the other, in one line."""
    lines = func.count(func.coalesce(entry.c.branch, "").distinct())
    stretch = func.max(entry.c.order) - func.min(entry.c.order) + 1
    query = select(func.min(entry.c.order)).group_by(entry.c.operation).having((stretch != func.count()) | (lines > 1))
    for order in connection.scalars(query):
        yield Finding(f"entry {order}", "a field does not fit", "operation: other entries stand between")


def _compare(connection: Connection, replayed: Engine, progress: Progress) -> Iterator[Finding]:
    """Compare every state table, row by row in order of their ids."""
    nearly = _nearly(connection)
    with replayed.connect() as expected:
        for table in STATE_TABLES:
            actual = _stepping(_rows(connection, table), progress, nearly)
            with closing(actual), closing(_rows(expected, table)) as there:
                yield from _compare_table(table, actual, there)


def _rows(connection: Connection, table: Table) -> _Rows:
    key = table.c.id
    return tuples(connection, select(key, *(column for column in table.columns if column is not key)).order_by(key))


def _stepping(rows: _Rows, progress: Progress, nearly: tuple[int, int]) -> _Rows:
    for count, row in enumerate(rows):
        if count % _STEP == 0:
            progress.step(*nearly)
        yield row


def _compare_table(
    table: Table, actual: Iterator[tuple[Any, ...]], expected: Iterator[tuple[Any, ...]]
) -> Iterator[Finding]:
    here, there = next(actual, None), next(expected, None)
    while here is not None or there is not None:
        if here == there:
            here, there = next(actual, None), next(expected, None)
        elif there is None or (here is not None and str(here[0]) < str(there[0])):
            assert here is not None
            yield Finding(f"{table.name} {here[0]}", "it is in the state, but no entry explains it")
            here = next(actual, None)
        elif here is None or str(here[0]) > str(there[0]):
            yield Finding(f"{table.name} {there[0]}", "an entry made it, but it is not in the state")
            there = next(expected, None)
        else:
            names = [column.name for column in table.columns if column.name != "id"]
            wrong = [name for name, a, b in zip(names, here[1:], there[1:], strict=True) if a != b]
            yield Finding(f"{table.name} {here[0]}", "it differs from what the log says", fields=tuple(wrong))
            here, there = next(actual, None), next(expected, None)


def _blobs(connection: Connection, progress: Progress) -> Iterator[Finding]:
    """Yield blobs without their hash, blobs that no text ever named, missing ones, and errors of the search index."""
    by_content: dict[str, list[Id]] = {}
    for text_row in connection.execute(select(STATE[Text.KIND])):
        by_content.setdefault(text_row.content, []).append(text_row.id)
    named = set(_ever_named(connection))
    missing = set(named)
    nearly = _nearly(connection)
    indexed: dict[Id, str] = {}
    for name, data in blobs.every(connection):
        progress.step(*nearly)
        missing.discard(name)
        if digest(data) != name:
            yield Finding(f"blob {name}", "the bytes do not have the stored hash")
            continue
        if name not in named:
            yield Finding(f"blob {name}", "no text names it")
        for text_id in by_content.get(name, ()):
            indexed[text_id] = data.decode(errors="replace")
    for name in sorted(missing):
        yield Finding(f"blob {name}", "a text needs it but it is missing")
    for text_id in search.problems(connection, indexed):
        yield Finding(f"search index of text {text_id}", "it differs from the text")


def _ever_named(connection: Connection) -> Iterator[str]:
    """Yield the blobs of all texts that there are or were: an import that was undone may be redone."""
    for plain in TrailReader(connection).values_of(Text.KIND):
        yield from (str(plain.get(field)) for field in ("content", "original"))


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        cells = itemgetter(*table.columns.keys())
        connection.exec_driver_sql(str(insert(table).compile(connection)), [cells(row) for row in rows])
