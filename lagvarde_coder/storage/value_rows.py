"""From the bytes of a value to the row of a state table that it makes, checked on the way."""

from functools import cache
from operator import itemgetter
from types import NoneType
from typing import Any, get_type_hints

from sqlalchemy import Table

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.domain.trail.by_pattern import Shape
from lagvarde_coder.domain.trail.values import FORMATS, KINDS, REASON, Plain, UnreadableValue, digest, unpack
from lagvarde_coder.storage.mappers import Row, to_row
from lagvarde_coder.storage.tables import STATE

Cells = tuple[Any, ...]
"""A row's cells in the order of the table's columns."""


def read_value(name: str, data: bytes, kind: str, one: Id) -> tuple[Finding | None, Cells]:
    """Return what is wrong with a value that belongs to a subject, or is a reason; and the row that it makes."""
    if isinstance(data, bytes) and digest(data) == name and (cells := _by_pattern(data, kind, one)) is not None:
        return None, cells
    return _read(name, data, kind, one)


def _by_pattern(data: bytes, kind: str, one: Id) -> Cells | None:
    """Return the row if the value is written as most are: in the current format, without an escape or a filled list."""
    shape, in_order, place_of_id = _shape(kind)
    cells = shape.read(data)
    if cells is None or (cells[place_of_id] if place_of_id is not None else "") != one:
        return None
    row: Cells = in_order(cells)
    return row


@cache
def _shape(kind: str) -> tuple[Shape, Any, int | None]:
    """Return the shape of a kind's values, what puts fields in the order of the columns, and which one is the id."""
    hints = {"text": str} if kind == REASON else _hints(kind)
    shape = Shape(hints, r'\{"data":', rf',"format":{FORMATS[kind]},"kind":"{kind}","salt":"[0-9a-f]{{32}}"\}}')
    places = [shape.names.index(name) for name in hints]
    in_order = itemgetter(*places) if len(places) > 1 else tuple
    return shape, in_order, shape.names.index("id") if "id" in hints else None


def _hints(kind: str) -> dict[str, Any]:
    """Return the types of the fields, in the order of the columns."""
    hints = get_type_hints(KINDS[kind])
    return {column.name: hints[column.name] for column in STATE[kind].columns}


def _read(name: str, data: bytes, kind: str, one: Id) -> tuple[Finding | None, Cells]:
    """The same of any value, the long way."""
    where = f"value {name}"
    if not isinstance(data, bytes) or digest(data) != name:
        return Finding(where, "the bytes do not have the stored hash", f"{kind} {one}".strip()), ()
    try:
        found, plain = unpack(data, strictly=True)
    except UnreadableValue as error:
        return Finding(where, "it cannot be read", str(error)), ()
    if found != kind or plain.get("id", "") != one:
        return Finding(where, "it belongs to another subject", f"{found} {plain.get('id')}"), ()
    try:
        return None, _reason(plain) if kind == REASON else _fitting(STATE[kind], to_row(kind, plain))
    except (KeyError, TypeError, ValueError) as error:
        return Finding(f"{kind} {one}", "its value cannot be read", str(error)), ()


def read_left(data: bytes, kind: str, one: Id) -> tuple[Finding | None, Cells]:
    """Return the same of what is left of a value that was erased: it has no hash of its own, and no salt."""
    try:
        found, plain = unpack(data)
        if (found, plain.get("id")) != (kind, one):
            raise ValueError("it belongs to another subject")
        return None, _fitting(STATE[kind], to_row(kind, plain))
    except (UnreadableValue, KeyError, TypeError, ValueError) as error:
        return Finding(f"{kind} {one}", "its value cannot be read", str(error)), ()


def _reason(plain: Plain) -> Cells:
    if {name: type(cell) for name, cell in plain.items()} != {"text": str}:
        raise ValueError("it says something else than why")
    return (plain["text"],)


def _fitting(table: Table, row: Row) -> Cells:
    """Return the row if the table can hold it.

    Raises:
        ValueError: a field is missing, too many, or of another type.
    """
    if not _fits(table, tuple(row), tuple(map(type, row.values()))):
        raise ValueError("its fields are not those of its kind")
    return tuple(row[column.name] for column in table.columns)


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
