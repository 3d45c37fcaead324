"""What no two subjects share is held by unique indexes; a file that breaks one opens all the same, with a finding.

The services have always held these rules, so only a file that was changed by hand, or by a defect, can break them.
Its index is left out until nothing breaks it any more; each opening for writing tries again.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Index, Select, func, select
from sqlalchemy.schema import CreateIndex, DropIndex

from lagvarde_coder.domain.trail.audit import NOTHING_PREVENTS, SHARED, Finding
from lagvarde_coder.storage.tables import UNIQUE_INDEXES


def missing(connection: Connection) -> list[Index]:
    """Return the unique indexes that the file lacks."""
    return [
        index
        for index in UNIQUE_INDEXES
        if str(index.name) not in _unique_index_names(connection, str(index.columns[0].table.name))
    ]


def make(connection: Connection) -> None:
    """Make the unique indexes that the file lacks, as far as nothing breaks them."""
    for index in missing(connection):
        if connection.execute(_shared(index).limit(1)).first() is None:
            connection.execute(DropIndex(index, if_exists=True))  # somebody may have made one that permits everything
            connection.execute(CreateIndex(index))


def findings(connection: Connection) -> Iterator[Finding]:
    """Yield the subjects that share what no two may share, and the indexes that are missing without such a reason."""
    lacking = {index.name for index in missing(connection)}
    for index in UNIQUE_INDEXES:
        shared = connection.execute(_shared(index)).all()
        for row in shared:
            table = index.columns[0].table.name
            yield Finding(f"{table} {row.last}", SHARED, str(index.name))
        if index.name in lacking and not shared:
            yield Finding(f"index {index.name}", NOTHING_PREVENTS)


def _unique_index_names(connection: Connection, table: str) -> set[str]:
    rows = connection.exec_driver_sql(f'PRAGMA index_list("{table}")')
    return {str(row.name) for row in rows if row.unique}


def _shared(index: Index) -> Select[tuple[str]]:
    """Return the query for the last of every group of subjects that the index would not permit."""
    columns = list(index.columns)
    table = columns[0].table
    query = select(func.max(table.c.id).label("last")).group_by(*columns).having(func.count() > 1)
    condition = index.dialect_options["sqlite"]["where"]
    return query if condition is None else query.where(condition)
