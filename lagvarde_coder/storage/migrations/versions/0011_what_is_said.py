"""What people say: of organisations, of how the file of a text was read, and what is noted of documents."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns to organisations, texts and sources."""
    op.add_column("organisation", sa.Column("main_body", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("organisation", sa.Column("contacts", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("text", sa.Column("reading", sa.Text(), nullable=True))
    for name in ("group", "alias", "diary_number", "secrecy"):
        op.add_column("source", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("source", sa.Column("participants", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("source", sa.Column("language", sa.Text(), nullable=False, server_default="unknown"))
    op.add_column("source", sa.Column("archived", sa.Integer(), nullable=False, server_default="0"))
