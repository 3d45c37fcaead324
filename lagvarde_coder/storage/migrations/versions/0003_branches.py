"""Entries of other copies of the project, and the branches that name them.

What no two subjects share is not made here but by ``storage/unique.py``: a file in the field may break it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_REPLACED = {
    "ix_coding_text_start_end": "coding",
    "ix_disposition_text_start": "disposition",
    "ix_read_mark_text": "read_mark",
    "ix_merge_link_theme": "merge_link",
    "ix_sectioning_text": "sectioning",
}
"""Indexes whose columns begin a unique one."""


def upgrade() -> None:
    """Add a column to the log and a table of state; drop the indexes that unique ones replace."""
    op.add_column("log_entry", sa.Column("branch", sa.Text(), nullable=True))
    op.drop_index("ix_log_entry_operation", table_name="log_entry")
    op.create_index("ix_log_entry_operation_branch", "log_entry", ["operation", "branch"])
    op.create_index("ix_log_entry_branch", "log_entry", ["branch"], sqlite_where=sa.text("branch IS NOT NULL"))
    op.create_table(
        "branch",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("forked_from", sa.Text(), nullable=False),
        sa.Column("last", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_branch"),
    )
    for name, table in _REPLACED.items():
        op.drop_index(name, table_name=table)
