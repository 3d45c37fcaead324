"""Another program verifies a project, by what ARCHITECTURE.md says of its format and nothing else.

Nothing of the program is imported here: the standard library reads the file. Where the two disagree, the page is wrong.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COMMON = {
    *("algorithm", "project", "writer", "operation", "coder", "subject", "number", "time", "clock_back"),
    *("action", "kind", "before", "after", "reason", "undoes", "codebook_version", "program", "schema"),
    "started_from",
}
KEYS = {"sha256/1": COMMON | {"order", "previous", "seen"}, "sha256/2": COMMON | {"follows"}}
NO_KINDS = {"log_entry", "log_value", "blob", "subject", "head", "writer"}
"""Tables that are no kind of subject; so are derived ones."""
FORMATS = {"coding": 2}
"""Format numbers that are not 1."""

Ends = dict[str, tuple[int, str]]


class DoesNotFit(Exception):
    """The file is not what the page says."""


def hold(what: object, where: object) -> None:
    if not what:
        raise DoesNotFit(where)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def canonical(stated: object) -> bytes:
    return json.dumps(stated, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def head_of(ends: Ends) -> str:
    return sha("".join(sorted(f"{one} {number} {last}\n" for one, (number, last) in ends.items())).encode())


def lacking(ends: Ends, other: Ends) -> int:
    return sum(max(0, number - ends.get(one, (0, ""))[0]) for one, (number, _) in other.items())


@dataclass
class Line:
    """What a line says after one of its entries."""

    current: dict[str, tuple[str, str]] = field(default_factory=dict)
    ends: Ends = field(default_factory=dict)
    entries: int = 0
    time: str = ""


def verify(path: Path) -> int:
    """Return how many entries there are, all of which fit.

    Raises:
        DoesNotFit: at the first place that does not.
    """
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        base.row_factory = sqlite3.Row
        values = {row["hash"]: row["data"] for row in base.execute("SELECT hash, data FROM log_value")}
        for name, data in values.items():
            hold(sha(data) == name and canonical(json.loads(data)) == data, name)
        walk = Walk(values)
        for row in base.execute('SELECT * FROM log_entry ORDER BY "order"'):
            walk.take(row)
        hold(walk.branch is None, "a branch that no entry names")
        hold(values.keys() == walk.named, "log_value")
        hold_state(base, walk.own.current, values)
        (end,) = base.execute("SELECT * FROM head")
        hold((end["entries"], end["hash"]) == (walk.order, head_of(walk.own.ends)), "head")
        for row in base.execute("SELECT hash, data FROM blob"):
            hold(sha(row["data"]) == row["hash"], f"blob {row['hash']}")
    finally:
        base.close()
    return walk.order


class Walk:
    """Takes the entries in order. Every entry's line is kept: simple, not sparing."""

    def __init__(self, values: dict[str, bytes]) -> None:
        self._values = values
        self._after: dict[str | None, Line] = {None: Line()}
        self._last: str | None = None
        self._project: str | None = None
        self.named: set[str] = set()
        self.order = 0
        self.branch: str | None = None
        self._taken = 0

    @property
    def own(self) -> Line:
        return self._after[self._last]

    def take(self, row: sqlite3.Row) -> None:
        self.order += 1
        entry = json.loads(row["data"])
        hold(entry.keys() == KEYS[entry["algorithm"]], self.order)
        hold(canonical(entry) == row["data"] and sha(row["data"]) == row["hash"], self.order)
        copied = [name for name in row.keys() if name not in {"order", "data", "hash", "branch"}]  # noqa: SIM118
        hold(row["order"] == self.order and all(row[name] == entry[name] for name in copied), self.order)
        self._project = self._project or entry["project"]
        follows = entry["seen"] if "seen" in entry else entry["follows"]
        hold(entry["project"] == self._project and follows in self._after, self.order)
        hold(row["branch"] is not None or follows == self._last, self.order)
        line = self._after[follows]
        self._hold_in_line(entry, line)
        new = {entry["after"], entry["reason"]} - {None}
        hold(not new & self.named, self.order)
        self.named |= new
        self._after[row["hash"]] = self._next(row, entry, line)
        if row["branch"] is None:
            self._last = row["hash"]

    def _hold_in_line(self, entry: dict[str, Any], line: Line) -> None:
        number, previous = line.ends.get(entry["writer"], (0, None))
        began = head_of(line.ends) if not number and line.entries else ""
        hold((entry["number"], entry["started_from"]) == (number + 1, began), self.order)
        hold(entry["clock_back"] == (entry["time"] < line.time), self.order)
        hold(entry["before"] == line.current.get(entry["subject"], (None, None))[1], self.order)
        if entry["algorithm"] == "sha256/1":
            hold((entry["order"], entry["previous"]) == (line.entries + 1, previous), self.order)

    def _next(self, row: sqlite3.Row, entry: dict[str, Any], line: Line) -> Line:
        current, ends = dict(line.current), dict(line.ends)
        joins = entry["kind"] == "branch" and entry["before"] is None
        if row["branch"] is not None:
            hold(self.branch in {None, row["branch"]}, self.order)
            self.branch, self._taken = row["branch"], self._taken + 1
        elif self.branch is not None:
            hold(joins and entry["subject"] == self.branch, self.order)
        if joins:
            self._hold_branch(json.loads(self._values[entry["after"]])["data"], ends, own=row["branch"] is None)
        current.pop(entry["subject"], None)
        if entry["after"]:
            current[entry["subject"]] = entry["kind"], entry["after"]
        ends[entry["writer"]] = entry["number"], row["hash"]
        return Line(current, ends, line.entries + 1, entry["time"])

    def _hold_branch(self, stated: dict[str, Any], ends: Ends, *, own: bool) -> None:
        hold({stated["last"], stated["forked_from"]} <= self._after.keys(), self.order)
        other, fork = self._after[stated["last"]].ends, self._after[stated["forked_from"]].ends
        hold((stated["head"], stated["entries"]) == (head_of(other), lacking(ends, other)), self.order)
        hold(not lacking(ends, fork) and not lacking(other, fork), self.order)
        hold(not own or self._taken == stated["entries"], self.order)
        ends.update({one: end for one, end in other.items() if end[0] > ends.get(one, (0, ""))[0]})
        if own:
            self.branch, self._taken = None, 0


def hold_state(base: sqlite3.Connection, current: dict[str, tuple[str, str]], values: dict[str, bytes]) -> None:
    """The last value of each subject, written out, is the state."""
    blobs = {row["hash"] for row in base.execute("SELECT hash FROM blob")}
    tables = {str(row["name"]) for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    kinds = {name for name in tables - NO_KINDS if not name.startswith(("search_", "cache_", "sqlite_"))}
    there = {(kind, row["id"]): dict(row) for kind in kinds for row in base.execute(f"SELECT * FROM {kind}")}
    hold(len(there) == len(current), "state")
    for one, (kind, name) in current.items():
        value = json.loads(values[name])
        hold((value["kind"], value["format"] <= FORMATS.get(kind, 1), len(value["salt"])) == (kind, True, 32), one)
        older: dict[str, object] = {"alternatives": []} if (kind, value["format"]) == ("coding", 1) else {}
        hold(dict(written_out(older | value["data"])) == there[kind, one], one)
        hold(kind != "text" or {value["data"]["content"], value["data"]["original"]} <= blobs, one)


def written_out(fields: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Yield columns: lists as canonical JSON text, truth as 0 and 1, the rest as it is."""
    for name, cell in fields.items():
        yield name, canonical(cell).decode() if isinstance(cell, list) else cell
