"""The search index holds words as one looks for them: without soft hyphens and ligatures, emoji too."""

from alembic import op

from lagvarde_coder.storage import search

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index anew."""
    search.rebuild(op.get_bind())
