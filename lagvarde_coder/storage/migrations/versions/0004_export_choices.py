"""What was chosen for an export."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column to exports."""
    op.add_column("export", sa.Column("choices", sa.Text(), nullable=False, server_default="[]"))
