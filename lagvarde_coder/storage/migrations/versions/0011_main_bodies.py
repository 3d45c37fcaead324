"""Of organisations: whether one is a main body, and in which roles people speak for it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns to organisations."""
    op.add_column("organisation", sa.Column("main_body", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("organisation", sa.Column("contacts", sa.Text(), nullable=False, server_default="[]"))
