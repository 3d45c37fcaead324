"""A forger who knows the format: changes the log of a file, and makes every hash, number and state fit the change."""

import json
import secrets
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from lagvarde_coder.domain.trail.audit import COLUMNS
from lagvarde_coder.domain.trail.chain import Ends, head_of, lacking
from lagvarde_coder.domain.trail.values import FORMATS, KINDS, Plain, canonical_json, digest
from lagvarde_coder.storage.mappers import to_row
from lagvarde_coder.storage.tables import TRIGGERS
from lagvarde_coder.storage.values import key
from tests.end_to_end.independent_verifier import values_in


@dataclass(eq=False)
class Link:
    """An entry that knows which one it follows; its hashes are worked out when the log is sealed.

    Attributes:
        entry: what its bytes say; ``lie`` replaces fields after all has been made to fit.
        value, reason: what it names, whole; or the very bytes.
        joins: for the naming entry of a branch, where that forked, and its last entry.
        false: replaces what the branch's value says.
        place: its order in the file, if not the next.
    """

    entry: dict[str, Any]
    follows: "Link | None"
    branch: str | None
    value: dict[str, Any] | bytes | None = None
    reason: dict[str, Any] | bytes | None = None
    joins: "tuple[Link, Link] | None" = None
    lie: dict[str, Any] = field(default_factory=dict)
    false: Plain = field(default_factory=dict)
    place: int | None = None
    hash: str = ""
    data: bytes = b""
    current: dict[str, tuple[str, str]] = field(default_factory=dict)
    ends: Ends = field(default_factory=dict)
    entries: int = 0


class Resealed:
    """The log of a file, to be changed and written to another one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, bytes] = {}
        self.links: list[Link] = []
        made: dict[str | None, Link] = {}
        base = driver.connect(str(path))
        values = {name: json.loads(data) for name, data in values_in(base).items()}
        for data, name, branch in base.execute('SELECT data, hash, branch FROM log_entry ORDER BY "order"'):
            entry = json.loads(data)
            link = Link(entry, made.get(entry["follows"]), branch)
            link.value, link.reason = values.get(entry["after"]), values.get(entry["reason"])
            if entry["kind"] == "branch" and isinstance(link.value, dict):
                stated = link.value["data"]
                link.joins = made[stated["forked_from"]], made[stated["last"]]
            made[name] = link
            self.links.append(link)
        base.close()

    def namings(self, *, within: bool = False) -> list[Link]:
        """Return the entries that name branches: of the file's own line, or those ``within`` branches."""
        return [link for link in self.links if link.joins and (link.branch is not None) == within]

    def run(self, naming: Link) -> list[Link]:
        return [link for link in self.links if link.branch == naming.entry["subject"]]

    def last_of(self, kind: str) -> Link:
        return next(link for link in reversed(self.links) if link.entry["kind"] == kind and link.value)

    def add(self, kind: str, subject: str, plain: Plain | None, **fields: Any) -> Link:
        """Append an entry of an operation of its own to the file's own line."""
        last = self.links[-1]
        entry = {**last.entry, "kind": kind, "subject": subject, "undoes": None, "operation": secrets.token_hex(8)}
        link = Link({**entry, "reason": None, **fields}, last, None)
        if plain is not None:
            salt = secrets.token_hex(16)
            link.value = {"data": plain, "format": FORMATS[kind], "kind": kind, "salt": salt}
        self.links.append(link)
        return link

    def write(self, target: Path, *statements: str) -> None:
        """Write all of it, made to fit, to another file; then change that by ``statements``, past all triggers."""
        for link in self.links:
            self._seal(link)
        shutil.copy(self._path, target)
        base = driver.connect(str(target), isolation_level=None)
        base.execute("BEGIN")
        indexes = base.execute("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE UNIQUE%'").fetchall()
        for name in TRIGGERS:
            base.execute(f"DROP TRIGGER {name}")
        for name, _ in indexes:
            base.execute(f"DROP INDEX {name}")
        self._fill(base)
        for statement in statements:
            base.execute(statement)
        for made in (*(made for _, made in indexes), *TRIGGERS.values()):
            base.execute(made)
        base.execute("COMMIT")
        base.close()

    def _seal(self, link: Link) -> None:
        before, entry = link.follows or Link({"time": ""}, None, None), link.entry
        number = before.ends.get(entry["writer"], (0, ""))[0]
        link.ends, link.current = dict(before.ends), dict(before.current)
        entry.update(
            number=number + 1,
            started_from=head_of(before.ends) if before.entries and not number else "",
            clock_back=int(entry["time"] < before.entry["time"]),
            before=before.current.get(entry["subject"], (None, None))[1],
            follows=before.hash or None,
        )
        if link.joins and isinstance(link.value, dict):
            self._name(link, *link.joins)
        entry.update(after=self._keep(link.value), reason=self._keep(link.reason))
        link.data = canonical_json({**entry, **link.lie})
        link.hash, link.entries = digest(link.data), before.entries + 1
        link.ends[entry["writer"]] = entry["number"], link.hash
        link.current.pop(entry["subject"], None)
        if entry["after"]:
            link.current[entry["subject"]] = entry["kind"], entry["after"]

    def _name(self, link: Link, fork: Link, last: Link) -> None:
        assert isinstance(link.value, dict)
        told = {"forked_from": fork.hash, "last": last.hash, "head": head_of(last.ends)}
        stated = {**link.value["data"], **told, "entries": lacking(link.ends, last.ends), **link.false}
        link.value = {**link.value, "data": stated}
        for writer, end in last.ends.items():
            link.ends[writer] = max(end, link.ends.get(writer, end))

    def _keep(self, value: dict[str, Any] | bytes | None) -> str | None:
        if value is None:
            return None
        data = value if isinstance(value, bytes) else canonical_json(value)
        self._values[digest(data)] = data
        return digest(data)

    def _fill(self, base: Any) -> None:
        last = [link for link in self.links if link.branch is None][-1]
        for table in ("log_row", "log_shared", "log_value", "log_dictionary", "subject", "writer", *KINDS):
            base.execute(f"DELETE FROM {table}")
        for at, link in enumerate(self.links, 1):
            columns = {name: {**link.entry, **link.lie}[name] for name in COLUMNS}
            common = {name: columns.pop(name) for name in ("writer", "coder", "action", "kind")}
            columns["after"] = columns["after"] and key(columns["after"])
            row = {**columns, "order": link.place or at, "data": link.data, "branch": link.branch}
            insert(base, "log_shared", {"id": at, **common})
            insert(base, "log_row", {**row, "shared": at, "hash": key(link.hash)})
        for name, data in self._values.items():
            insert(base, "log_value", {"hash": key(name), "data": data})
        for one, (kind, name) in last.current.items():
            insert(base, "subject", {"id": one, "kind": kind, "value": name})
            insert(base, kind, to_row(kind, json.loads(self._values[name])["data"]))
        for one, (number, tail) in last.ends.items():
            insert(base, "writer", {"id": one, "number": number, "last": tail})
        base.execute(
            "UPDATE head SET entries = ?, last = ?, last_time = ?, hash = ?",
            (len(self.links), last.hash, last.entry["time"], head_of(last.ends)),
        )


def insert(base: Any, table: str, row: dict[str, Any]) -> None:
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    base.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))
