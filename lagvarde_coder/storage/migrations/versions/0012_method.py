"""Steps of the method, families of candidates, verdicts, and what themes, links and codings say of them."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_LISTS = ("confused_with", "examples", "near_misses", "sources", "origins")


def upgrade() -> None:
    """Add four tables of state, and columns to themes, links and codings."""
    op.create_table(
        "step",
        *_texts("id", "name", "content"),
        *_numbers("position", "left_out"),
        sa.PrimaryKeyConstraint("id", name="pk_step"),
    )
    op.create_table(
        "sign_off",
        *_texts("id", "step", "coder", "note", "figures"),
        *_numbers("confirmed"),
        *(_refers("sign_off", field, kind) for field, kind in (("step", "step"), ("coder", "coder"))),
        sa.PrimaryKeyConstraint("id", name="pk_sign_off"),
    )
    op.create_table(
        "family",
        *_texts("id", "name", "initial"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("id", name="pk_family"),
    )
    op.create_table(
        "verdict",
        *_texts("id", "theme", "coder", "outcome", "reason", "before", "after", "evidence", "read_against", "basis"),
        *_numbers("unread_against", "settled"),
        *(_refers("verdict", field, field) for field in ("theme", "coder")),
        sa.PrimaryKeyConstraint("id", name="pk_verdict"),
    )
    op.add_column("theme", sa.Column("summary", sa.Text(), nullable=False, server_default=""))
    for name in _LISTS:
        op.add_column("theme", sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
    op.add_column("merge_link", sa.Column("basis", sa.Text()))
    op.add_column("coding", sa.Column("rechecked", sa.Integer(), nullable=False, server_default="0"))


def _texts(*names: str) -> tuple["sa.Column[str]", ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _numbers(*names: str) -> tuple["sa.Column[int]", ...]:
    return tuple(sa.Column(name, sa.Integer(), nullable=False) for name in names)


def _refers(table: str, field: str, kind: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [field],
        [f"{kind}.id"],
        name=f"fk_{table}_{field}",
        ondelete="RESTRICT",
        deferrable=True,
        initially="DEFERRED",
    )
