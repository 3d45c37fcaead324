"""What the file of a document marked a coded passage with: a colour, a comment."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column to codings."""
    op.add_column("coding", sa.Column("file_marks", sa.Text(), nullable=False, server_default="[]"))
