"""Storing entries: what many have in common once, in ``log_shared``, the rest in ``log_row``.

The view ``log_entry`` puts them together. An entry whose bytes it would not give back exactly keeps them as they are.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from lagvarde_coder.domain.trail.audit import ALGORITHM, COLUMNS, FORMATS
from lagvarde_coder.domain.trail.values import canonical_json, digest
from lagvarde_coder.storage.mappers import Row
from lagvarde_coder.storage.state import insert_rows
from lagvarde_coder.storage.statements import fetched
from lagvarde_coder.storage.tables import SHARED, log_row, shared
from lagvarde_coder.storage.values import key

_HASHES = ("before", "after", "reason", "follows")
_OWN = ("number", "time", "operation", "subject", "undoes", *_HASHES)
"""The fields that a row has for itself."""
_ALWAYS = ("writer", "coder", "action", "kind")
"""What queries ask for: it is in columns also of an entry that keeps its bytes."""
_SAME = f"SELECT id FROM {shared.name} WHERE {' AND '.join(f'{name} IS ?' for name in SHARED)}"
_LAST = f"SELECT ifnull(max(id), 0) FROM {shared.name}"
_HASH = re.compile("[0-9a-f]{64}")
_ESCAPED = re.compile(r'["\\\x00-\x1f]')
_LARGEST = 1 << 53


def insert_entries(connection: Connection, rows: Sequence[Row]) -> None:
    """Store entries: rows of order, hash, data, branch and the columns that repeat fields of the data."""
    known: dict[tuple[Any, ...], int] = {}
    stored: list[Row] = []
    for one in rows:
        fields = _fields(one)
        own: Row = dict.fromkeys(_OWN) | {
            name: one[name] for name in ("number", "time", "operation", "subject", "after")
        }
        common = dict.fromkeys(SHARED) | {name: one[name] for name in _ALWAYS}
        if fields is not None:
            own, common = ({name: fields[name] for name in names} for names in (_OWN, SHARED))
        place = tuple(common.values())
        if place not in known:
            known[place] = _shared(connection, common)
        own |= {name: key(own[name]) for name in _HASHES if own[name]}
        data = one["data"] if fields is None else None
        place_of_one = {"order": one["order"], "shared": known[place], "branch": one["branch"]}
        stored.append({**place_of_one, **own, "hash": key(one["hash"]), "data": data})
    insert_rows(connection, log_row, stored)


def _fields(one: Row) -> dict[str, Any] | None:
    """Return the fields of an entry that can be taken apart, else None."""
    try:
        stated = json.loads(one["data"])
    except (ValueError, TypeError, RecursionError):
        return None
    if not isinstance(stated, dict) or stated.keys() != FORMATS[ALGORITHM].keys():
        return None
    plain = all(_is_plain(name, cell) for name, cell in stated.items())
    fits = all(one[name] == stated[name] for name in COLUMNS) and one["hash"] == digest(one["data"])
    return stated if plain and fits and canonical_json(stated) == one["data"] else None


def _is_plain(name: str, cell: object) -> bool:
    """Tell whether the view writes a field as canonical JSON does."""
    if name in {"before", "after", "reason", "follows"}:
        return cell is None or (isinstance(cell, str) and _HASH.fullmatch(cell) is not None)
    if type(cell) is int:
        return FORMATS[ALGORITHM][name] is int and abs(cell) < _LARGEST
    if cell is None:
        return name == "undoes"
    return FORMATS[ALGORITHM][name] is not int and isinstance(cell, str) and not _ESCAPED.search(cell)


def _shared(connection: Connection, common: Row) -> int:
    """Return the number of what entries have in common, stored if it is new."""
    for (known,) in fetched(connection, _SAME, list(common.values())):
        return int(known)
    number: int = 1 + fetched(connection, _LAST)[0][0]
    insert_rows(connection, shared, [{"id": number, **common}])
    return number
