"""The log says once what its entries have in common, values and blobs are packed; every byte that is hashed stays."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import sqlalchemy as sa
from alembic import op

from lagvarde_coder.storage import blobs, entries, values
from lagvarde_coder.storage.tables import TRIGGERS, VIEWS

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_APPEND_ONLY = {"log_entry": "order", "log_value": "hash", "blob": "hash"}
_WAS = {"log_row": "log_entry", "log_shared": "log_entry", "log_value": "log_value", "log_dictionary": "log_value"}
_MANY = 1_000


def upgrade() -> None:
    """Make the tables anew, and bring what the old ones held over."""
    connection = op.get_bind()
    intact = _intact(connection)
    for table in _APPEND_ONLY:
        for verb in ("update", "delete", "replace"):
            op.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb}")
        op.rename_table(table, f"old_{table}")
    op.rename_table("subject", "old_subject")
    _make_tables()
    op.execute("INSERT INTO subject (id, kind, value) SELECT id, kind, value FROM old_subject ORDER BY id")
    for some in _parts(connection, 'SELECT * FROM old_log_entry ORDER BY "order"'):
        entries.insert_entries(connection, [{**one, "data": _bytes(one["data"])} for one in some])
    if connection.scalar(sa.text("SELECT 1 FROM old_log_value")):
        values.begin_dictionary(connection, ())
    for some in _parts(connection, "SELECT v.hash, v.data FROM old_log_value AS v"):
        values.insert(connection, {str(one["hash"]): _bytes(one["data"]) for one in some})
    for some in _parts(connection, "SELECT hash, data FROM old_blob"):
        blobs.insert(connection, {str(one["hash"]): _bytes(one["data"]) for one in some})
    for table in (*_APPEND_ONLY, "subject"):
        op.drop_table(f"old_{table}")
    for made in VIEWS.values():
        op.execute(made)
    for name, made in TRIGGERS.items():
        table, verb = name.split("_no_")
        if f"{_WAS.get(table, table)}_no_{verb}" in intact:  # what the file lacked it lacks on, so that it is told
            op.execute(made)


def _intact(connection: sa.Connection) -> set[str]:
    """Return the triggers of the old tables that are as the first migration made them."""
    refuse = "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
    made = {}
    for table, key in _APPEND_ONLY.items():
        there = f'EXISTS (SELECT 1 FROM {table} WHERE "{key}" = NEW."{key}")'
        for verb, when in (("update", "UPDATE"), ("delete", "DELETE"), ("replace", "INSERT")):
            only = f" WHEN {there}" if verb == "replace" else ""
            made[f"{table}_no_{verb}"] = f"CREATE TRIGGER {table}_no_{verb} BEFORE {when} ON {table}{only} {refuse}"
    rows = connection.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    return {name for name, sql in rows if made.get(name) == sql}


def _bytes(cell: object) -> bytes:
    """Return what should be bytes; in a damaged file it may be anything, and stays without its hash."""
    return cell if isinstance(cell, bytes) else str(cell).encode()


def _parts(connection: sa.Connection, query: str) -> Iterator[list[Any]]:
    rows = connection.execute(sa.text(query).execution_options(yield_per=_MANY)).mappings()
    while some := list(islice(rows, _MANY)):
        yield some


def _make_tables() -> None:
    op.create_table(
        "subject",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_subject"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "log_shared",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("writer", "coder", "action", "kind")),
        sa.Column("algorithm", sa.Text(), nullable=True),
        sa.Column("clock_back", sa.Integer(), nullable=True),
        sa.Column("codebook_version", sa.Integer(), nullable=True),
        sa.Column("program", sa.Text(), nullable=True),
        sa.Column("project", sa.Text(), nullable=True),
        sa.Column("schema", sa.Integer(), nullable=True),
        sa.Column("started_from", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_log_shared"),
    )
    op.create_table(
        "log_row",
        sa.Column("order", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("shared", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Text(), nullable=True),
        *(sa.Column(name, sa.LargeBinary(), nullable=True) for name in ("before", "after", "reason", "follows")),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("branch", sa.Text(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("order", name="pk_log_row"),
    )
    op.create_index("ix_log_row_shared", "log_row", ["shared"])
    op.create_index("ix_log_row_subject", "log_row", ["subject"])
    op.create_index("ix_log_row_operation_branch", "log_row", ["operation", "branch"])
    op.create_index("ix_log_row_branch", "log_row", ["branch"], sqlite_where=sa.text("branch IS NOT NULL"))
    op.create_table(
        "log_dictionary",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_dictionary"),
    )
    op.create_table(
        "log_value",
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("dictionary", sa.Integer(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_log_value"),
    )
    op.create_table(
        "blob",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_blob"),
    )
