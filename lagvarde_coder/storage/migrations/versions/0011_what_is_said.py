"""What people say: who is a main body and in which roles people speak for it; how the file of a text was read."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns to organisations and texts."""
    op.add_column("organisation", sa.Column("main_body", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("organisation", sa.Column("contacts", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("text", sa.Column("reading", sa.Text(), nullable=True))
