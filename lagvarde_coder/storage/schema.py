"""Making the tables of a new file by its migrations, and bringing an older file up to date."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, insert, text
from sqlalchemy.exc import DatabaseError

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.storage import unique
from lagvarde_coder.storage.engine import APPLICATION_ID
from lagvarde_coder.storage.tables import head

_MIGRATIONS = Path(__file__).parent / "migrations"

SCHEMA = max(int(one.name.partition("_")[0]) for one in (_MIGRATIONS / "versions").glob("[0-9]*_*.py"))
"""The version this program writes, that of the newest migration; kept in the file's header."""

VERSION_TABLE = "cache_schema_version"


class Versions(NamedTuple):
    """The schema that a file's header names, and the one that its tables were brought to."""

    header: int
    tables: int


def versions_in(connection: Connection) -> Versions:
    """Return what a file says of its schema; 0 where it says nothing."""
    header = connection.scalar(text("PRAGMA user_version")) or 0
    try:
        tables = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))
    except DatabaseError:
        tables = None
    return Versions(int(header), int(tables) if str(tables).isdecimal() else 0)


def make_tables(engine: Engine, project: Id) -> None:
    """Run all migrations on an empty database and begin its log."""
    with engine.execution_options(writing=True).begin() as connection:
        _migrate(connection)
        connection.execute(
            insert(head).values(id=1, project=project, entries=0, last=None, last_time="", hash=EMPTY_HEAD)
        )
        connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))


def upgrade(engine: Engine) -> None:
    """Run the migrations that an older file lacks: all of them, or none if one fails."""
    with engine.execution_options(writing=True).begin() as connection:
        _migrate(connection)


def is_half_empty(engine: Engine) -> bool:
    """Tell whether most of a file is room that an upgrade left: it was killed before it gave that back."""
    with engine.connect() as connection:
        empty, pages = (connection.scalar(text(f"PRAGMA {name}")) or 0 for name in ("freelist_count", "page_count"))
    return int(empty) * 2 > int(pages)


def shrink(engine: Engine) -> None:
    """Give the room back that an upgrade left empty; where there is none to do it in, the file stays as it is."""
    connection = engine.raw_connection()
    try:
        with suppress(driver.Error):
            connection.cursor().execute("VACUUM")
    finally:
        connection.close()


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    unique.make(connection)
    connection.execute(text(f"PRAGMA user_version={SCHEMA}"))


def complete(engine: Engine) -> None:
    """Make the unique indexes that the file lacks and no longer breaks."""
    with engine.connect() as connection:
        lacking = unique.missing(connection)
    if lacking:
        with engine.execution_options(writing=True).begin() as connection:
            unique.make(connection)


EMPTY_HEAD = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""The head hash of a log without entries: the SHA-256 of nothing."""
