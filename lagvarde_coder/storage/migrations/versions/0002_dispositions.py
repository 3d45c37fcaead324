"""Text without a theme, how far one has read, themes that a doubtful coding might be, and kept sentences."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column to codings, two tables of state, and a cache."""
    op.add_column("coding", sa.Column("alternatives", sa.Text(), nullable=False, server_default="[]"))
    op.create_table(
        "disposition",
        sa.Column("id", sa.Text(), nullable=False),
        *_place("disposition"),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("alternatives", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_disposition"),
    )
    op.create_index("ix_disposition_text_start", "disposition", ["text", "start"], unique=False)
    op.create_table(
        "read_mark",
        sa.Column("id", sa.Text(), nullable=False),
        *_place("read_mark"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_read_mark"),
    )
    op.create_index("ix_read_mark_text", "read_mark", ["text"], unique=False)
    op.execute("CREATE TABLE cache_sentence (text TEXT PRIMARY KEY, rules TEXT NOT NULL, spans TEXT NOT NULL)")


def _place(table: str) -> list[sa.Column[str] | sa.ForeignKeyConstraint]:
    return [
        part
        for name in ("text", "coder")
        for part in (
            sa.Column(name, sa.Text(), nullable=False),
            sa.ForeignKeyConstraint(
                [name],
                [f"{name}.id"],
                name=f"fk_{table}_{name}",
                ondelete="RESTRICT",
                initially="DEFERRED",
                deferrable=True,
            ),
        )
    ]
