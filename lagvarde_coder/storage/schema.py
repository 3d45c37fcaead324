"""Making the tables of a new file by its migrations, and telling one schema version from another."""

from pathlib import Path

from sqlalchemy import Engine, insert, text

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.storage.engine import APPLICATION_ID
from lagvarde_coder.storage.tables import head

SCHEMA = 1
"""The version this program writes; kept in the file's header."""

VERSION_TABLE = "cache_schema_version"


def make_tables(engine: Engine, project: Id) -> None:
    """Run all migrations on an empty database and begin its log."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.execute(
            insert(head).values(id=1, project=project, entries=0, last=None, last_time="", hash=EMPTY_HEAD)
        )
        connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))
        connection.execute(text(f"PRAGMA user_version={SCHEMA}"))


EMPTY_HEAD = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""The head hash of a log without entries: the SHA-256 of nothing."""
