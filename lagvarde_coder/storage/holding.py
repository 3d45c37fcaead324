"""Does everything in the tables of the log belong to an entry or a value? What the view leaves out nobody would see."""

from collections.abc import Iterator

from sqlalchemy import Connection, or_, select

from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.storage.tables import SHARED, dictionary, log_row, shared, value

_TWICE = (
    *(log_row.c[name] for name in ("undoes", "before", "reason", "follows")),
    *(shared.c[name] for name in SHARED[4:]),
)
"""What the bytes of an entry say that has kept them: in columns it would be a second time."""


def findings(connection: Connection) -> Iterator[Finding]:
    """Yield rows that nothing needs or explains, and dictionaries without their hash."""
    for order in connection.scalars(select(log_row.c.order).where(log_row.c.shared.not_in(select(shared.c.id)))):
        yield Finding(f"entry {order}", "the bytes are not an entry")
    kept = select(log_row.c.order).join(shared, shared.c.id == log_row.c.shared).where(log_row.c.data.is_not(None))
    for order in connection.scalars(kept.where(or_(*(column.is_not(None) for column in _TWICE)))):
        yield Finding(f"entry {order}", "the bytes are not an entry")
    for number in connection.scalars(select(shared.c.id).where(shared.c.id.not_in(select(log_row.c.shared)))):
        yield Finding(f"table {shared.name}", "no entry names it", str(number))
    used = set(connection.scalars(select(value.c.dictionary).distinct()))
    for number, name, data in connection.execute(select(dictionary)):
        if number not in used:
            yield Finding(f"table {dictionary.name}", "no entry names it", str(number))
        if not isinstance(data, bytes) or digest(data) != name:
            yield Finding(f"table {dictionary.name}", "the bytes do not have the stored hash", str(number))
