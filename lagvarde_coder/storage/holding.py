"""Does everything in the tables of the log belong to an entry or a value? What the view leaves out nobody would see."""

from collections.abc import Iterator

from sqlalchemy import Connection, or_, select

from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.storage.statements import every_row, tuples, written
from lagvarde_coder.storage.tables import SHARED, dictionary, log_row, shared, value

_TWICE = (
    *(log_row.c[name] for name in ("undoes", "before", "reason", "follows")),
    *(shared.c[name] for name in SHARED[4:]),
)
"""What the bytes of an entry say that has kept them: in columns it would be a second time."""


_LONE = written(select(log_row.c.order).where(log_row.c.shared.not_in(select(shared.c.id)))).sql
_KEPT_TWICE = written(
    select(log_row.c.order)
    .join(shared, shared.c.id == log_row.c.shared)
    .where(log_row.c.data.is_not(None), or_(*(column.is_not(None) for column in _TWICE)))
).sql
_UNUSED = written(select(shared.c.id).where(shared.c.id.not_in(select(log_row.c.shared)))).sql
_USED = written(select(value.c.dictionary).distinct()).sql


def findings(connection: Connection) -> Iterator[Finding]:
    """Yield rows that nothing needs or explains, and dictionaries without their hash."""
    for (order,) in tuples(connection, _LONE):
        yield Finding(f"entry {order}", "the bytes are not an entry")
    for (order,) in tuples(connection, _KEPT_TWICE):
        yield Finding(f"entry {order}", "the bytes are not an entry")
    for (number,) in tuples(connection, _UNUSED):
        yield Finding(f"table {shared.name}", "no entry names it", str(number))
    used = {number for (number,) in tuples(connection, _USED)}
    for number, name, data in tuples(connection, every_row(dictionary)):
        if number not in used:
            yield Finding(f"table {dictionary.name}", "no entry names it", str(number))
        if not isinstance(data, bytes) or digest(data) != name:
            yield Finding(f"table {dictionary.name}", "the bytes do not have the stored hash", str(number))
