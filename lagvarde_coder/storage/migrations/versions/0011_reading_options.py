"""What a person said of how the file of a text was read."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column to texts."""
    op.add_column("text", sa.Column("reading", sa.Text(), nullable=True))
