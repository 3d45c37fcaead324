"""The tables, each in exactly one class: log, state, blob or derived.

A state table has one column per field of its subject (lists as canonical JSON), so that replay can compare it value by
value. Search and cache tables are made in ``search.py``.
"""

from dataclasses import fields
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Select, Table, Text, select

from lagvarde_coder.domain.trail.constraints import REFERENCES, UNIQUE, Unique
from lagvarde_coder.domain.trail.values import KINDS, Subject

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _column(kind: str, name: str, hint: Any) -> Column[Any]:  # noqa: ANN401 - a type or a generic alias
    optional = isinstance(hint, UnionType)
    inner = get_args(hint)[0] if optional else hint
    whole = inner in {int, bool}
    target = REFERENCES.get((kind, name))
    reference = (
        [ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED", ondelete="RESTRICT")] if target else []
    )
    return Column(name, Integer if whole else Text, *reference, primary_key=name == "id", nullable=optional)


def _state_table(subject: type[Subject]) -> Table:
    hints = get_type_hints(subject)
    columns = [_column(subject.KIND, field.name, hints[field.name]) for field in fields(subject)]
    return Table(subject.KIND, metadata, *columns)


def is_structured(hint: Any) -> bool:  # noqa: ANN401 - a type or a generic alias
    """Tell whether a field is kept as JSON text: lists and nested values."""
    inner = get_args(hint)[0] if isinstance(hint, UnionType) else hint
    return not (isinstance(inner, type) and issubclass(inner, (str, int, StrEnum, date)))


STATE: dict[str, Table] = {kind: _state_table(subject) for kind, subject in KINDS.items()}
"""One table per kind of subject."""

coding = STATE["coding"]
Index(None, coding.c.theme)
Index(None, STATE["text"].c.source)


def _unique_index(rule: Unique) -> Index:
    table = STATE[rule.kind]
    only = table.c[rule.empty].is_(None) if rule.empty else None
    columns = (table.c[name] for name in rule.fields)
    return Index(rule.name, *columns, unique=True, sqlite_where=only)


UNIQUE_INDEXES = tuple(_unique_index(rule) for rule in UNIQUE)
"""What no two subjects have in common; queries use them as well."""

subject = Table(
    "subject",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The current value of every subject: exactly what folding the log gives."""

head = Table(
    "head",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("project", Text, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("last", Text),
    Column("last_time", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
"""One row: the end of the log. BEGIN IMMEDIATE makes writers wait in turn; a server database must lock this row."""

writer = Table(
    "writer",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("last", Text, nullable=False),
)
"""Each writer's last entry, those of joined branches included."""

SHARED = (
    *("writer", "coder", "action", "kind"),
    *("algorithm", "clock_back", "codebook_version", "program", "project", "schema", "started_from"),
)
"""The fields of entries that many have in common."""
_NUMBERS = {"clock_back", "codebook_version", "schema"}

shared = Table(
    "log_shared",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Integer if name in _NUMBERS else Text, nullable=name not in SHARED[:4]) for name in SHARED),
)
"""What entries have in common, once; entries that keep their bytes need the first four only."""

log_row = Table(
    "log_row",
    metadata,
    Column("order", Integer, primary_key=True, autoincrement=False),
    Column("shared", Integer, nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("time", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("undoes", Text),
    Column("before", LargeBinary),
    Column("after", LargeBinary),
    Column("reason", LargeBinary),
    Column("follows", LargeBinary),
    Column("hash", LargeBinary, nullable=False),
    Column("branch", Text),
    Column("data", LargeBinary),
)
"""The log, an entry per row: what it has not in common with others; ``data`` are its bytes if they do not follow.

``branch`` says with which branch it came. Hashes are the 32 bytes themselves.
"""

Index(None, log_row.c.operation, log_row.c.branch)  # operations of the file's own line without reading an entry
_of_a_branch = log_row.c.branch.is_not(None)
Index("ix_log_row_branch", log_row.c.branch, sqlite_where=_of_a_branch)

_entry_columns = ("operation", "writer", "time", "coder", "action", "kind", "subject", "after", "hash", "branch")
entry = Table(
    "log_entry",
    MetaData(),
    Column("order", Integer, primary_key=True),
    Column("number", Integer),
    Column("shared", Integer),
    Column("data", LargeBinary),
    *(Column(name, Text) for name in _entry_columns),
)
"""The view that puts the log together: canonical bytes, their hash, and columns that repeat fields. To be read only."""


def sharing(**fields: str) -> Select[tuple[int]]:
    """Return the query for what entries of a kind or an action share: the index on that finds their rows."""
    return select(shared.c.id).where(*(shared.c[name] == cell for name, cell in fields.items()))


def _hash(name: str) -> str:
    return f'iif(r."{name}" IS NULL, NULL, lower(hex(r."{name}")))'


def _field(name: str) -> str:
    """Return how the view writes a field of an entry: ``"name":value``."""
    if name in _NUMBERS or name == "number":
        written = f"{'r' if name == 'number' else 's'}.{name}"
    elif name in {"before", "after", "reason", "follows"}:
        written = f"""iif(r."{name}" IS NULL, 'null', '"' || lower(hex(r."{name}")) || '"')"""
    elif name == "undoes":
        written = """ifnull('"' || r.undoes || '"', 'null')"""
    else:
        written = f"'\"' || {'s' if name in SHARED else 'r'}.{name} || '\"'"
    return f"'\"{name}\":' || {written}"


_FIELDS = sorted((*SHARED, "number", "time", "operation", "subject", "undoes", "before", "after", "reason", "follows"))

_WRITTEN = " || ',' || ".join(map(_field, _FIELDS))
_DATA = f"'{{' || {_WRITTEN} || '}}'".replace("' || '", "")

VIEWS: dict[str, str] = {
    "log_entry": (
        'CREATE VIEW log_entry AS SELECT r."order", r.operation, s.writer, r.number, r.time, s.coder, s.action, s.kind,'
        f' r.subject, {_hash("after")} AS "after", lower(hex(r.hash)) AS hash,'
        f" ifnull(r.data, CAST({_DATA} AS BLOB)) AS data, r.branch, r.shared"
        " FROM log_row AS r JOIN log_shared AS s ON s.id = r.shared"
    )
}
"""Every view of a project file, exactly as its migrations make it."""

dictionary = Table(
    "log_dictionary",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""What values are packed by; a new one begins with a writer or a codebook."""

value = Table(
    "log_value",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("dictionary", Integer),
    Column("data", LargeBinary, nullable=False),
)
"""Values that entries name by hash, packed by a dictionary if they say which."""

blob = Table(
    "blob",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("size", Integer),
    Column("data", LargeBinary, nullable=False),
)
"""Texts and original files, once each, under the SHA-256 of their bytes; those that say their size are packed."""

LOG = (log_row, shared, value, dictionary)
BLOB = (blob,)
STATE_TABLES = (*STATE.values(), subject, head, writer)
APPEND_ONLY = (*LOG, *BLOB)
DERIVED_PREFIXES = ("search_", "cache_")
DERIVED: dict[str, set[str]] = {
    "cache_schema_version": {"version_num"},
    "cache_sentence": {"text", "rules", "spans"},
    "search_paragraph": {"content", "source_text", "start", "length"},
    "search_paragraph_data": {"id", "block"},
    "search_paragraph_idx": {"segid", "term", "pgno"},
    "search_paragraph_content": {"id", "c0", "c1", "c2", "c3"},
    "search_paragraph_docsize": {"id", "sz"},
    "search_paragraph_config": {"k", "v"},
}
"""The columns of tables that can be made anew; those of the search index are the database's own."""


def _refusals(table: Table) -> dict[str, str]:
    """The triggers that keep a table append-only, by name; REPLACE would otherwise slip past."""
    (key,) = table.primary_key
    refuse = "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
    there = f'EXISTS (SELECT 1 FROM {table.name} WHERE "{key.name}" = NEW."{key.name}")'
    return {
        f"{table.name}_no_update": f"CREATE TRIGGER {table.name}_no_update BEFORE UPDATE ON {table.name} {refuse}",
        f"{table.name}_no_delete": f"CREATE TRIGGER {table.name}_no_delete BEFORE DELETE ON {table.name} {refuse}",
        f"{table.name}_no_replace": (
            f"CREATE TRIGGER {table.name}_no_replace BEFORE INSERT ON {table.name} WHEN {there} {refuse}"
        ),
    }


TRIGGERS: dict[str, str] = {name: sql for table in APPEND_ONLY for name, sql in _refusals(table).items()}
"""Every trigger of a project file, exactly as its migrations make it."""
