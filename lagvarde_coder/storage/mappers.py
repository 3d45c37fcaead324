"""Between plain values and rows: the same fields, lists as canonical JSON text, booleans as 0 and 1."""

import json
from collections.abc import Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, get_type_hints

from lagvarde_coder.domain.errors import InvalidSpan
from lagvarde_coder.domain.trail.values import KINDS, Plain, S, Step, UnreadableValue, canonical_json, decoder, same
from lagvarde_coder.storage.tables import is_structured

Row = dict[str, Any]


@cache
def _structured(kind: str) -> tuple[str, ...]:
    hints = get_type_hints(KINDS[kind])
    return tuple(field.name for field in fields(KINDS[kind]) if is_structured(hints[field.name]))


@cache
def _booleans(kind: str) -> tuple[str, ...]:
    hints = get_type_hints(KINDS[kind])
    return tuple(field.name for field in fields(KINDS[kind]) if hints[field.name] is bool)


_EMPTY = "[]"
"""An empty list: what most lists are."""


def to_row(kind: str, plain: Plain) -> Row:
    """Return the row of a subject's plain value."""
    row = dict(plain)
    for name in _structured(kind):
        if row[name] is not None:
            row[name] = canonical_json(row[name]).decode()
    for name in _booleans(kind):
        row[name] = int(row[name])
    return row


def to_subject(kind: type[S], row: Sequence[Any]) -> S:
    """Return the subject that a row describes: a cell per field, in the order of fields and columns.

    Raises:
        UnreadableValue: the row was changed outside the program and describes none.
    """
    names, steps = _decoding(kind.KIND)
    plain: Plain = dict(zip(names, row, strict=True))
    try:
        for name, step in steps:
            if (cell := plain[name]) is not None:
                plain[name] = step(cell)
        return kind(**plain)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, InvalidSpan) as error:
        raise UnreadableValue(f"{kind.KIND} {plain.get('id')}") from error


def to_fields(kind: type[S], names: tuple[str, ...], row: Sequence[Any]) -> tuple[Any, ...]:
    """Return some fields of a subject, given their cells.

    Raises:
        UnreadableValue: the row was changed outside the program.
    """
    try:
        steps = _steps(kind.KIND, names)
        return tuple(None if cell is None else step(cell) for step, cell in zip(steps, row, strict=True))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, InvalidSpan) as error:
        raise UnreadableValue(kind.KIND) from error


@cache
def _steps(kind: str, names: tuple[str, ...]) -> tuple[Step, ...]:
    hints = get_type_hints(KINDS[kind])
    return tuple(_step(hints[name]) for name in names)


@cache
def _decoding(kind: str) -> tuple[tuple[str, ...], tuple[tuple[str, Step], ...]]:
    """Return the names of a kind's fields, and the step that decodes each cell that is not kept as it is."""
    hints = get_type_hints(KINDS[kind])
    names = tuple(field.name for field in fields(KINDS[kind]))
    steps = ((name, _step(hints[name])) for name in names)
    return names, tuple((name, step) for name, step in steps if step is not same)


def _step(hint: Any) -> Step:  # noqa: ANN401 - a type or a generic alias
    if hint is bool:
        return bool
    decode = decoder(hint)
    if is_structured(hint):
        return lambda cell: () if cell == _EMPTY else decode(json.loads(cell))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        members = {str(member): member for member in hint}
        return lambda cell: members.get(cell) or decode(cell)  # looked up: there are thousands of rows
    return decode
