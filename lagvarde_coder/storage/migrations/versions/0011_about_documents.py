"""What is noted of documents: group, alias, diary number, secrecy, participants, whether they are archived."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns to sources."""
    for name in ("group", "alias", "diary_number", "secrecy"):
        op.add_column("source", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("source", sa.Column("participants", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("source", sa.Column("archived", sa.Integer(), nullable=False, server_default="0"))
