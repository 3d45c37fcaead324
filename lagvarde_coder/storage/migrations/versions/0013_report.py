"""Quotations, masks, own texts, cells of the framework matrix, and views that are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add five tables of state."""
    op.create_table(
        "quotation",
        *_texts("id", "coding", "use"),
        sa.Column("chosen", sa.Integer(), nullable=False),
        *_texts("named", "alias", "paraphrase"),
        _refers("quotation", "coding"),
        sa.PrimaryKeyConstraint("id", name="pk_quotation"),
    )
    op.create_table(
        "mask",
        *_texts("id", "text"),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        *_texts("instead"),
        _refers("mask", "text"),
        sa.PrimaryKeyConstraint("id", name="pk_mask"),
    )
    op.create_table(
        "own_text",
        *_texts("id", "theme", "summary", "against"),
        _refers("own_text", "theme"),
        sa.PrimaryKeyConstraint("id", name="pk_own_text"),
    )
    op.create_table(
        "frame_cell",
        *_texts("id", "rows", "row", "theme", "words"),
        _refers("frame_cell", "theme"),
        sa.PrimaryKeyConstraint("id", name="pk_frame_cell"),
    )
    op.create_table(
        "kept_view",
        *_texts("id", "place", "name", "content"),
        sa.PrimaryKeyConstraint("id", name="pk_kept_view"),
    )
    for name, table, columns in (
        ("uq_quotation_coding", "quotation", ["coding"]),
        ("uq_mask_place", "mask", ["text", "start", "end"]),
        ("uq_own_text_theme", "own_text", ["theme"]),
        ("uq_frame_cell_place", "frame_cell", ["rows", "row", "theme"]),
        ("uq_kept_view_name", "kept_view", ["place", "name"]),
    ):
        op.create_index(name, table, columns, unique=True)


def _texts(*names: str) -> tuple["sa.Column[str]", ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _refers(table: str, field: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [field],
        [f"{field}.id"],
        name=f"fk_{table}_{field}",
        ondelete="RESTRICT",
        deferrable=True,
        initially="DEFERRED",
    )
