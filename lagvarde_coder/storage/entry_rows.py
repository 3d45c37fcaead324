"""From the rows of the log to its entries: what the view ``log_entry`` says of them, in half the time.

Where every cell is as the program writes it, an entry is put together here, and what its bytes say is known without
reading them. Any other row is put together by the view, and its bytes are read like those of a stranger.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from lagvarde_coder.domain.trail.audit import ALGORITHM, COLUMNS, FORMATS, TIME, StoredEntry
from lagvarde_coder.domain.trail.values import canonical_json
from lagvarde_coder.storage.statements import any_text, fetched, tuples, written
from lagvarde_coder.storage.tables import SHARED, entry, log_row, shared

_PLAIN = r'[^"\\\x00-\x1f]*'
"""Text that is written in JSON as it is."""
_OWN = re.compile(rf"{TIME}\n{_PLAIN}\n{_PLAIN}")
"""Time, operation and subject of an entry, a line each."""
_LARGEST = 1 << 53

_HASHES = ("before", "after", "reason", "follows")
_NAMES = ("order", "shared", "number", "time", "operation", "subject", *_HASHES, "hash", "branch", "data")
_ALL_ROWS = select(*(log_row.c[name] for name in _NAMES), log_row.c.undoes.is_(None)).order_by(log_row.c.order)
_ROWS, _ROWS_OF_BRANCHES = written(_ALL_ROWS).sql, written(_ALL_ROWS.where(log_row.c.branch.is_not(None))).sql
_ENTRY = written(
    select(*(entry.c[name] for name in ("order", "data", "hash", "branch", *COLUMNS))).where(entry.c.order == 0)
)
_COMMON = written(select(shared.c.id, *(shared.c[name] for name in SHARED)))
_columns = itemgetter(*COLUMNS)


class _Common(NamedTuple):
    """What some entries have in common: fields by name, and their bytes with a gap for each field of their own."""

    fields: dict[str, Any]
    bytes_of: str


def stored(connection: Connection, *, of_branches: bool = False) -> Iterator[StoredEntry]:
    """Yield every entry that the view has, in order, or only those that came with branches."""
    commons: dict[int, _Common] | None = None
    for row in tuples(connection, _ROWS_OF_BRANCHES if of_branches else _ROWS):
        if commons is None:
            commons = _commons(connection)
        common = commons.get(row[1])
        one = _put_together(row, common) if common else None
        if one is not None:
            yield one
            continue
        for order, data, name, branch, *columns in fetched(connection, _ENTRY.sql, [row[0]]):
            yield StoredEntry(order, data, name, tuple(columns), branch)


def _commons(connection: Connection) -> dict[int, _Common]:
    """Return what entries have in common, by its number, where all of it is as the program writes it."""
    with any_text(connection):  # what is no UTF-8 then has a backslash in it
        rows = [(number, dict(zip(SHARED, cells, strict=True))) for number, *cells in fetched(connection, _COMMON.sql)]
    return {number: _Common(fields, _with_gaps(fields)) for number, fields in rows if _is_plain(fields)}


def _is_plain(fields: dict[str, Any]) -> bool:
    """Tell whether all fields are of their types, and would be written in JSON as they are."""
    return fields["algorithm"] == ALGORITHM and all(
        type(cell) is int and abs(cell) < _LARGEST
        if FORMATS[ALGORITHM][name] is int
        else isinstance(cell, str) and re.fullmatch(_PLAIN, cell) is not None
        for name, cell in fields.items()
    )


def _with_gaps(fields: dict[str, Any]) -> str:
    """Return canonical JSON of an entry; a ``%s`` stands for each field that is not among ``fields``, in order."""
    gaps = {"operation": '"%s"', "subject": '"%s"', "time": '"%s"', "undoes": "null"}
    cells = {name: canonical_json(cell).decode().replace("%", "%%") for name, cell in fields.items()}
    names = sorted(FORMATS[ALGORITHM])
    return "{" + ",".join(f'"{name}":{cells.get(name) or gaps.get(name, "%s")}' for name in names) + "}"


def _put_together(row: tuple[Any, ...], common: _Common) -> StoredEntry | None:
    """Return the entry of a row; None if a cell of it is not as it is in most."""
    order, _, number, time, operation, subject, before, after, reason, follows, name, branch, data, undoes_none = row
    if data is not None or not undoes_none or type(number) is not int or abs(number) >= _LARGEST:
        return None
    try:
        if not _OWN.fullmatch("\n".join((time, operation, subject))):
            return None
        datetime.fromisoformat(time)  # raises where there is no such day
        name = bytes.hex(name)  # raises where there are no bytes
        before, after, reason, follows = _hex(before), _hex(after), _hex(reason), _hex(follows)
    except (TypeError, ValueError):
        return None
    says = common.fields | {
        "number": number,
        "time": time,
        "operation": operation,
        "subject": subject,
        "undoes": None,
        "before": before,
        "after": after,
        "reason": reason,
        "follows": follows,
    }
    own = (_json(after), _json(before), _json(follows), number, operation, _json(reason), subject, time)
    return StoredEntry(order, (common.bytes_of % own).encode(), name, _columns(says), branch, says)


def _hex(cell: bytes | None) -> str | None:
    return None if cell is None else bytes.hex(cell)


def _json(name: str | None) -> str:
    return "null" if name is None else f'"{name}"'
