"""Which question sets were put in a document, and which questions stand in it without an answer."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns to sources."""
    for name in ("question_sets", "unanswered"):
        op.add_column("source", sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
