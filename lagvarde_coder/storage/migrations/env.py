"""Alembic's entry: runs on the connection that ``schema.make_tables`` hands over."""

from alembic import context

from lagvarde_coder.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table="cache_schema_version",
)
with context.begin_transaction():
    context.run_migrations()
