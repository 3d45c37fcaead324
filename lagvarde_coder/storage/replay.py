"""Does the state follow from the log? Folds the entries, and compares what they say with the state, row by row."""

import marshal
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, text
from sqlalchemy.schema import CreateTable

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.material.sources import Text
from lagvarde_coder.domain.project import Branch, Export
from lagvarde_coder.domain.trail.audit import Finding, StoredEntry
from lagvarde_coder.domain.trail.chain import Fold, ending, forks_of, head_of, walk
from lagvarde_coder.domain.trail.erasing import Erasure
from lagvarde_coder.domain.trail.holding import ErasedValues, ExportedHeads, References
from lagvarde_coder.domain.trail.values import KINDS, REASON, Plain, digest
from lagvarde_coder.storage import blobs, search
from lagvarde_coder.storage.engine import in_memory
from lagvarde_coder.storage.mappers import to_row
from lagvarde_coder.storage.statements import every_row, execute, fetched, tuples, written
from lagvarde_coder.storage.tables import STATE, STATE_TABLES, entry, head, subject, writer
from lagvarde_coder.storage.trail import TrailReader
from lagvarde_coder.storage.value_rows import Cells, read_left, read_value

_Rows = Generator[tuple[Any, ...], None, None]

STILL_THERE = "it was erased by decision, but it is there"
_ENTRIES = f"SELECT entries FROM {head.name}"
_APART = (
    f'SELECT min("order") FROM {entry.name} GROUP BY operation'
    ' HAVING max("order") - min("order") + 1 <> count(*) OR count(DISTINCT coalesce(branch, \'\')) > 1'
)
_BATCH = 2_000
_STEP = 50
"""Entries or values that are read in some milliseconds."""


def findings(connection: Connection, progress: Progress) -> Iterator[Finding]:
    """Yield everything that does not fit: chain, values, state, blobs, search index."""
    fold = empty_fold(connection)
    total = _total(connection)
    references = References()
    exports = dict(TrailReader(connection).values_named(Export.KIND))
    gone = ErasedValues(TrailReader(connection).erasures())
    witnesses = (references, gone, ExportedHeads(exports, head_of({}), joined=bool(fold.branches)))

    def rows() -> Iterator[StoredEntry]:
        for count, row in enumerate(TrailReader(connection).stored()):
            if count % _STEP == 0:
                progress.step(count // 2, total)
            yield row

    yield from walk(rows(), fold, witnesses)
    yield from ending(fold)
    yield from references.ending()
    yield from _operations(connection)
    yield from _state(connection, fold, gone, progress)
    yield from _blobs(connection, gone, progress)
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
        _write(connection, fold, engine, progress)
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
    return next((entries for (entries,) in fetched(connection, _ENTRIES)), 0) or 0


def _nearly(connection: Connection) -> tuple[int, int]:
    """Return the steps that are done when the log was read and what is left goes fast."""
    total = _total(connection)
    return max(total - 1, 0), total


def _write(connection: Connection, fold: Fold, target: Engine, progress: Progress) -> None:
    """Write the fold into an empty database; the second half of the progress."""
    total = _total(connection)
    with target.execution_options(writing=True).begin() as fresh:
        for table in STATE_TABLES:  # without indexes: forged rows may break them
            fresh.execute(CreateTable(table))
        fresh.execute(text("PRAGMA foreign_keys=OFF"))
        rows: dict[str, list[Cells]] = {kind: [] for kind in KINDS}
        for count, (name, data) in enumerate(TrailReader(connection).values()):
            if count % _STEP == 0:
                progress.step(min(total, (total + count) // 2), total)
            kind, one = fold.used.get(name, (REASON, ""))
            if fold.trunk.current.get(one) != (kind, name):
                continue
            problem, row = read_value(name, data, kind, one)
            if problem is None:
                rows[kind].append(row)
                if len(rows[kind]) >= _BATCH:
                    _insert(fresh, STATE[kind], rows[kind])
                    rows[kind] = []
        for name, data in TrailReader(connection).left.items():
            kind, one = fold.used.get(name, (REASON, ""))
            if fold.trunk.current.get(one) == (kind, name) and not (what_is_left := read_left(data, kind, one))[0]:
                rows[kind].append(what_is_left[1])
        for kind, left in rows.items():
            _insert(fresh, STATE[kind], left)
        for table, ends in _ends(fold):
            _insert(fresh, table, [(key, *cells) for key, cells in ends.items()])


def _ends(fold: Fold) -> list[tuple[Table, Mapping[Any, Cells]]]:
    """Return what the fold says of the tables that are no kind of subject: the other cells by the first one."""
    trunk = fold.trunk
    end = (fold.project or "", fold.entries, trunk.last, trunk.last_time, head_of(trunk.ends))
    return [(subject, trunk.current), (writer, trunk.ends), (head, {1: end})]


def _operations(connection: Connection) -> Iterator[Finding]:
    """Yield operations whose entries do not stand together: one after the other, in one line."""
    for (order,) in tuples(connection, _APART):
        yield Finding(f"entry {order}", "a field does not fit", "operation: other entries stand between")


def _state(connection: Connection, fold: Fold, gone: ErasedValues, progress: Progress) -> Iterator[Finding]:
    """Yield what is wrong with the values, and where the state is not what they say.

    Values come by their hashes, rows by the tables: what a value makes of a subject waits as a fingerprint.
    """
    wanted: dict[Id, bytes] = {}
    yield from _values(connection, fold, gone, wanted, progress)
    for kind in KINDS:
        yield from _kind(connection, kind, fold, wanted, progress)
    for one in sorted(wanted):
        yield Finding(f"{fold.trunk.current[one][0]} {one}", "an entry made it, but it is not in the state")
    for table, ends in _ends(fold):
        yield from _compare(connection, table, ends, progress)


def _values(
    connection: Connection, fold: Fold, gone: ErasedValues, wanted: dict[Id, bytes], progress: Progress
) -> Iterator[Finding]:
    """Check every stored value once; put the fingerprints of those that subjects have now into ``wanted``."""
    total = _total(connection)
    current, used, reasons = fold.trunk.current, fold.used, fold.reasons
    for count, (name, data) in enumerate(TrailReader(connection).values()):
        if count % _STEP == 0:
            progress.step(min(total, (total + count) // 2), total)
        if name in reasons:
            reasons.discard(name)
            kind, one = REASON, ""
        elif name in used:
            kind, one = used.pop(name)
        else:
            yield Finding(f"value {name}", "no entry names it")
            continue
        if name in gone.left:
            yield Finding(f"value {name}", STILL_THERE)
        problem, row = read_value(name, data, kind, one)
        if problem:
            yield problem
        elif current.get(one) == (kind, name):
            wanted[one] = _fingerprint(row)
    for name in sorted(used.keys() | reasons):
        kind, one = used.get(name, (REASON, ""))
        if kind == REASON or not gone.explains(name):
            yield Finding(f"value {name}", "an entry names it but it is missing")
            continue
        problem, row = read_left(gone.left[name].encode(), kind, one)
        if problem:
            yield problem
        elif current.get(one) == (kind, name):
            wanted[one] = _fingerprint(row)


def _fingerprint(row: Cells) -> bytes:
    """Return a digest of cells and their types; in marshal's second format equal cells are written alike."""
    return sha256(marshal.dumps(row, 2)).digest()


def _kind(
    connection: Connection, kind: str, fold: Fold, wanted: dict[Id, bytes], progress: Progress
) -> Iterator[Finding]:
    """Compare a table of subjects with what their values say; take what is there out of ``wanted``."""
    table, current, nearly = STATE[kind], fold.trunk.current, _nearly(connection)
    place_of_id = list(table.columns.keys()).index("id")
    for row in _stepping(tuples(connection, every_row(table)), progress, nearly):
        one = row[place_of_id]
        says, (of_kind, name) = wanted.get(one), current.get(one, ("", ""))
        if says is None or of_kind != kind:
            yield Finding(f"{kind} {one}", "it is in the state, but no entry explains it")
            continue
        del wanted[one]
        if says != _fingerprint(row):
            ((_, data),) = TrailReader(connection).values_by_hash([name]).items()
            should = to_row(kind, data)
            wrong = [column for column, cell in zip(table.columns.keys(), row, strict=True) if cell != should[column]]
            if wrong:
                yield Finding(f"{kind} {one}", "it differs from what the log says", fields=tuple(wrong))


def _compare(
    connection: Connection, table: Table, wanted: Mapping[Any, Cells], progress: Progress
) -> Iterator[Finding]:
    """Compare a table with what should be in it: the other cells by the first one."""
    left = set(wanted)
    names = [column.name for column in table.columns][1:]
    for key, *cells in _stepping(tuples(connection, every_row(table)), progress, _nearly(connection)):
        if key not in left:
            yield Finding(f"{table.name} {key}", "it is in the state, but no entry explains it")
            continue
        left.discard(key)
        if tuple(cells) != wanted[key]:
            wrong = [name for name, is_so, should in zip(names, cells, wanted[key], strict=True) if is_so != should]
            yield Finding(f"{table.name} {key}", "it differs from what the log says", fields=tuple(wrong))
    for key in sorted(left):
        yield Finding(f"{table.name} {key}", "an entry made it, but it is not in the state")


def _stepping(rows: _Rows, progress: Progress, nearly: tuple[int, int]) -> _Rows:
    with closing(rows):
        for count, row in enumerate(rows):
            if count % _STEP == 0:
                progress.step(*nearly)
            yield row


def _blobs(connection: Connection, gone: ErasedValues, progress: Progress) -> Iterator[Finding]:
    """Yield blobs without their hash, blobs that no text ever named, missing ones, and errors of the search index."""
    by_content: dict[str, list[Id]] = {}
    erased = {source for (source,) in tuples(connection, every_row(STATE[Erasure.KIND].c.source))}
    text_of = STATE[Text.KIND].c
    for text_id, source, content in tuples(connection, every_row(text_of.id, text_of.source, text_of.content)):
        if source not in erased:
            by_content.setdefault(content, []).append(text_id)
    named = set(_ever_named(connection))
    missing = named - gone.contents
    again = set(_named_by(TrailReader(connection).values_by_hash(gone.brought_in).values()))
    nearly = _nearly(connection)
    fingerprints: dict[Id, bytes] = {}
    for name, data in blobs.every(connection):
        progress.step(*nearly)
        missing.discard(name)
        if digest(data) != name:
            yield Finding(f"blob {name}", "the bytes do not have the stored hash")
            continue
        if name not in named:
            yield Finding(f"blob {name}", "no text names it")
        if name in gone.contents and name not in again:
            yield Finding(f"blob {name}", STILL_THERE)
        for text_id in by_content.get(name, ()):
            fingerprints[text_id] = search.fingerprint(data.decode(errors="replace"))
    for name in sorted(missing):
        yield Finding(f"blob {name}", "a text needs it but it is missing")
    for text_id in search.problems(connection, fingerprints, partial(progress.step, *nearly)):
        yield Finding(f"search index of text {text_id}", "it differs from the text")


def _ever_named(connection: Connection) -> Iterator[str]:
    """Yield the blobs of all texts that there are or were: an import that was undone may be redone."""
    yield from _named_by(TrailReader(connection).values_of(Text.KIND))


def _named_by(texts: Iterable[Plain]) -> Iterator[str]:
    for plain in texts:
        yield from (str(plain.get(field)) for field in ("content", "original"))


def _insert(connection: Connection, table: Table, rows: Sequence[Cells]) -> None:
    if rows:
        execute(connection, written(insert(table)).sql, rows)
