"""What no two subjects share is held by unique indexes; a file that breaks one opens all the same, with a finding.

The services have always held these rules, so only a file that was changed by hand, or by a defect, can break them.
Its index is left out until nothing breaks it any more; each opening for writing tries again.
"""

from collections.abc import Iterator
from functools import cache

from sqlalchemy import Connection, Index, func, literal_column, select
from sqlalchemy.schema import CreateIndex, DropIndex

from lagvarde_coder.domain.trail.audit import NOTHING_PREVENTS, SHARED, Finding
from lagvarde_coder.storage.statements import fetched, written
from lagvarde_coder.storage.tables import UNIQUE_INDEXES

_UNIQUE_ONES = (
    "SELECT t.name, i.name FROM sqlite_master AS t JOIN pragma_index_list(t.name) AS i"
    """ WHERE t.type = 'table' AND i."unique" """
)


def missing(connection: Connection) -> list[Index]:
    """Return the unique indexes that the file lacks."""
    there = {(table, name) for table, name in fetched(connection, _UNIQUE_ONES)}
    return [index for index in UNIQUE_INDEXES if (index.columns[0].table.name, index.name) not in there]


def make(connection: Connection) -> None:
    """Make the unique indexes that the file lacks, as far as nothing breaks them."""
    for index in missing(connection):
        if not fetched(connection, f"{_shared(index)} LIMIT 1"):
            connection.execute(DropIndex(index, if_exists=True))  # somebody may have made one that permits everything
            connection.execute(CreateIndex(index))


def findings(connection: Connection) -> Iterator[Finding]:
    """Yield the subjects that share what no two may share, and the indexes that are missing without such a reason."""
    lacking = {index.name for index in missing(connection)}
    for index in UNIQUE_INDEXES:
        shared = fetched(connection, _shared(index))
        for (last,) in shared:
            table = index.columns[0].table.name
            yield Finding(f"{table} {last}", SHARED, str(index.name))
        if index.name in lacking and not shared:
            yield Finding(f"index {index.name}", NOTHING_PREVENTS)


@cache
def _shared(index: Index) -> str:
    """Return the written query for the last of every group of subjects that the index would not permit."""
    columns = list(index.columns)
    table = columns[0].table
    query = select(func.max(table.c.id)).group_by(*columns).having(func.count() > literal_column("1"))
    condition = index.dialect_options["sqlite"]["where"]
    return written(query if condition is None else query.where(condition)).sql
