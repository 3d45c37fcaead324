"""Between plain values and rows: the same fields, lists as canonical JSON text, truth as 0 and 1."""

import json
from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints

from sqlalchemy import RowMapping

from lagvarde_coder.domain.errors import InvalidSpan
from lagvarde_coder.domain.values import KINDS, Plain, S, UnreadableValue, canonical_json, from_plain
from lagvarde_coder.storage.tables import is_structured

Row = dict[str, Any]


@cache
def _structured(kind: str) -> tuple[str, ...]:
    hints = get_type_hints(KINDS[kind])
    return tuple(field.name for field in fields(KINDS[kind]) if is_structured(hints[field.name]))


@cache
def _truths(kind: str) -> tuple[str, ...]:
    hints = get_type_hints(KINDS[kind])
    return tuple(field.name for field in fields(KINDS[kind]) if hints[field.name] is bool)


def to_row(kind: str, plain: Plain) -> Row:
    """Return the row of a subject's plain value."""
    row = dict(plain)
    for name in _structured(kind):
        if row[name] is not None:
            row[name] = canonical_json(row[name]).decode()
    for name in _truths(kind):
        row[name] = int(row[name])
    return row


def to_subject(kind: type[S], row: RowMapping) -> S:
    """Return the subject that a row describes.

    Raises:
        UnreadableValue: the row was changed outside the program and describes none.
    """
    plain: Plain = {str(name): cell for name, cell in row.items()}
    try:
        for name in _structured(kind.KIND):
            if plain[name] is not None:
                plain[name] = json.loads(plain[name])
        for name in _truths(kind.KIND):
            plain[name] = bool(plain[name])
        return from_plain(kind, plain)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, InvalidSpan) as error:
        raise UnreadableValue(f"{kind.KIND} {plain.get('id')}") from error
