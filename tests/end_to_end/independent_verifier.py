"""Another program verifies a project, by what ARCHITECTURE.md says of its format and nothing else.

Nothing of the program is imported here: the standard library reads the file. Where the two disagree, the page is wrong.
"""

import hashlib
import json
import re
import sqlite3
import uuid
import zlib
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
NUMBERS = {"number", "clock_back", "codebook_version", "schema", "order"}
OR_NULL = {"before", "after", "reason", "undoes", "follows", "seen", "previous"}
TIME = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{6}Z")
SALT = re.compile("[0-9a-f]{32}")
NO_KINDS = {"log_row", "log_shared", "log_value", "log_dictionary", "blob", "subject", "head", "writer"}
"""Tables that are no kind of subject; so are derived ones."""
FORMATS = {"coding": 4, "export": 2, "merge_link": 2, "organisation": 2, "source": 3, "text": 2, "theme": 2}
"""Format numbers that are not 1."""
_ABOUT = {
    "group": "", "alias": "", "diary_number": "", "secrecy": "", "participants": [], "archived": False,
    "language": "unknown",
}  # fmt: skip
LACKING: dict[tuple[str, int], dict[str, Any]] = {
    ("coding", 1): {"alternatives": [], "file_marks": [], "rechecked": 0},
    ("coding", 2): {"file_marks": [], "rechecked": 0},
    ("coding", 3): {"rechecked": 0},
    ("merge_link", 1): {"basis": None},
    ("theme", 1): {
        "summary": "",
        **{key: [] for key in ("confused_with", "examples", "near_misses", "sources", "origins")},
    },
    ("export", 1): {"choices": []},
    ("organisation", 1): {"contacts": [], "main_body": False},
    ("source", 1): {"question_sets": [], "unanswered": []} | _ABOUT,
    ("source", 2): _ABOUT,
    ("text", 1): {"reading": None},
}
"""What values of older formats are read as if they said."""

REFERENCES = {
    "coding": ("text", "theme", "coder"),
    "disposition": ("text", "coder"),
    "read_mark": ("text", "coder"),
    "merge_link": ("theme", "need"),
    "theme": ("parent",),
    "sign_off": ("step", "coder"),
    "verdict": ("theme", "coder"),
    "quotation": ("coding",),
    "mask": ("text",),
    "own_text": ("theme",),
    "frame_cell": ("theme",),
    "text": ("source",),
    "sectioning": ("text",),
    "inquiry": ("organisation", "question_set"),
    "source": ("text", "organisations"),
}
"""Fields that name subjects: one, several or none."""

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


def typed(name: str, cell: object) -> bool:
    return type(cell) is (int if name in NUMBERS else str) or (name in OR_NULL and cell is None)


@dataclass
class Line:
    """What a line says after one of its entries, and that entry: whose it is, what it follows and what it joins."""

    current: dict[str, tuple[str, str]] = field(default_factory=dict)
    ends: Ends = field(default_factory=dict)
    entries: int = 0
    time: str = ""
    end: tuple[str, int] = ("", 0)
    follows: str | None = None
    joins: str | None = None

    def knows(self, other: "Line") -> bool:
        writer, number = other.end
        return number <= self.ends.get(writer, (0, ""))[0]


def verify(path: Path) -> int:
    """Return how many entries there are, all of which fit.

    Raises:
        DoesNotFit: at the first place that does not.
    """
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        base.row_factory = sqlite3.Row
        return hold_file(base)
    except (KeyError, ValueError, TypeError, AttributeError, zlib.error) as error:
        raise DoesNotFit(error) from error
    finally:
        base.close()


def hold_file(base: sqlite3.Connection) -> int:
    values = values_in(base)
    kinds = kinds_in(base)
    walk = Walk(values, kinds)
    shared = {row["id"]: dict(row) for row in base.execute("SELECT * FROM log_shared")}
    view = {row["order"]: dict(row) for row in base.execute("SELECT * FROM log_entry")}
    used = set()
    for row in base.execute('SELECT * FROM log_row ORDER BY "order"'):
        used.add(row["shared"])
        entry = put_together(row, shared[row["shared"]])
        hold(view.pop(row["order"]) == entry, row["order"])
        walk.take(entry)
    hold(not view and used == shared.keys(), "log_shared")
    hold(walk.branch is None, "a branch that no entry names")
    hold(walk.acting <= walk.coders, "coder")
    hold(base.execute("PRAGMA user_version").fetchone()[0] == schema_of(base), "schema")
    erasures = [
        (walk.orders[name], json.loads(values[name])["data"])
        for name, (kind, _) in walk.named.items()
        if kind == "erasure"
    ]
    left = {it["hash"]: (order, it["left"]) for order, one in erasures for it in one["emptied"]}
    hold(values.keys().isdisjoint(left) and values.keys() | left.keys() == walk.named.keys(), "log_value")
    hold(all(order > walk.orders[name] for name, (order, _) in left.items()), "erasure")
    columns = {kind: {row["name"] for row in base.execute(f"PRAGMA table_info({kind})")} for kind in kinds}
    columns["reason"] = {"text"}
    read = {name: read_value(name, data, *walk.named[name], columns) for name, data in values.items()}
    read |= {name: read_left(data, *walk.named[name], columns) for name, (_, data) in left.items()}
    own = walk.own
    hold_state(base, own.current, read, kinds)
    hold_references({one: (kind, read[name]) for one, (kind, name) in own.current.items()})
    (end,) = base.execute("SELECT * FROM head")
    hold((end["entries"], end["hash"]) == (walk.order, head_of(own.ends)), "head")
    hold((end["project"], end["last"], end["last_time"]) == (walk.project, walk.last, own.time), "head")
    hold(
        {row["id"]: (row["number"], row["last"]) for row in base.execute("SELECT * FROM writer")} == own.ends, "writer"
    )
    there = {row["id"]: (row["kind"], row["value"]) for row in base.execute("SELECT * FROM subject")}
    hold(there == own.current, "subject")
    blobs = {
        name: data if size is None else zlib.decompress(data)
        for name, size, data in base.execute("SELECT hash, size, data FROM blob")
    }
    hold(all(sha(data) == name for name, data in blobs.items()), "blob")
    texts = {name: read[name] for name, (kind, _) in walk.named.items() if kind == "text"}
    named = {text[which] for text in texts.values() for which in ("content", "original")}
    erased = {blob: order for order, one in erasures for blob in one["contents"]}
    again = {
        text[which]
        for name, text in texts.items()
        for which in ("content", "original")
        if walk.orders[name] > erased.get(text[which], walk.order)
    }
    hold(named - erased.keys() <= blobs.keys() <= named - (erased.keys() - again), "blob")
    return walk.order


SHARED = ("action", "algorithm", "clock_back", "codebook_version", "coder", "kind", "program", "project", "schema")
OWN = ("number", "operation", "subject", "time", "undoes")
HASHES = ("after", "before", "follows", "reason")


def put_together(row: sqlite3.Row, shared: dict[str, Any]) -> dict[str, Any]:
    """Return an entry with its bytes, their hash, the branch, and the fields that columns say in any case."""
    own = {name: row[name] for name in OWN} | {name: row[name] and row[name].hex() for name in HASHES}
    data = row["data"]
    hold({*row.keys()} == {"order", "shared", "hash", "branch", "data", *OWN, *HASHES}, "log_row")
    hold(shared.keys() == {"id", "started_from", "writer", *SHARED}, "log_shared")
    if data is None:
        common = {name: shared[name] for name in (*SHARED, "started_from", "writer")}
        data = canonical({**own, **common})
    else:
        hold(all(row[name] is None for name in ("undoes", "before", "follows", "reason")), row["order"])
        hold(all(shared[name] is None for name in ("algorithm", "program", "schema", "started_from")), row["order"])
    columns = {name: shared[name] for name in ("writer", "coder", "action", "kind")}
    columns |= {name: own[name] for name in ("operation", "number", "time", "subject", "after")}
    return {
        **columns,
        "order": row["order"],
        "hash": row["hash"].hex(),
        "data": data,
        "branch": row["branch"],
        "shared": row["shared"],
    }


def values_in(base: Any) -> dict[str, bytes]:
    """Return the values by hash: packed by a dictionary, UUIDs and salt as bytes behind a 1 and a 2, or as they are."""
    dictionaries = {}
    for number, name, data in base.execute("SELECT id, hash, data FROM log_dictionary"):
        hold(sha(data) == name, "log_dictionary")
        dictionaries[number] = data
    values, used = {}, set()
    for name, number, data in base.execute("SELECT hash, dictionary, data FROM log_value"):
        used.add(number)
        values[name.hex()] = data if number is None else long_again(inflated(data, dictionaries[number]))
    hold(used - {None} == dictionaries.keys(), "log_dictionary")
    return values


def inflated(data: bytes, dictionary: bytes) -> bytes:
    return zlib.decompressobj(-15, dictionary).decompress(data)


def long_again(data: bytes) -> bytes:
    """Write the bytes behind a 1 as a UUID, those behind a 2 as digits."""
    parts, at = [], 0
    while at < len(data):
        if data[at] in {1, 2}:
            digits = data[at + 1 : at + 17].hex()
            parts.append(str(uuid.UUID(digits)) if data[at] == 1 else digits)
            at += 17
        else:
            ends = next((place for place in range(at, len(data)) if data[place] in {1, 2}), len(data))
            parts.append(data[at:ends].decode())
            at = ends
    return "".join(parts).encode()


def schema_of(base: sqlite3.Connection) -> int:
    return int(base.execute("SELECT version_num FROM cache_schema_version").fetchone()[0])


def hold_references(state: dict[str, tuple[str, dict[str, Any]]]) -> None:
    questions = {
        question["id"] for kind, fields in state.values() if kind == "question_set" for question in fields["questions"]
    }
    for one, (kind, fields) in state.items():
        named: list[str | None] = []
        for name in REFERENCES.get(kind, ()):
            named += fields[name] if isinstance(fields[name], list) else [fields[name]]
        for section in fields["sections"] if kind == "sectioning" else ():
            named += section["organisations"]
            hold(not section["question"] or section["question"] in questions, one)
        hold({each for each in named if each is not None} <= state.keys(), one)


def kinds_in(base: sqlite3.Connection) -> set[str]:
    """Each kind of subject has a table of its own."""
    tables = {str(row["name"]) for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {name for name in tables - NO_KINDS if not name.startswith(("search_", "cache_", "sqlite_"))}


def read_value(name: str, data: bytes, kind: str, one: str, columns: dict[str, set[str]]) -> dict[str, Any]:
    """Return the fields that a value states: of a reason, or of the subject of the entry that names it."""
    value = json.loads(data)
    hold(sha(data) == name and canonical(value) == data, name)
    hold(value.keys() == {"data", "format", "kind", "salt"} and SALT.fullmatch(value["salt"]), name)
    hold(value["kind"] == kind and value["format"] in range(1, FORMATS.get(kind, 1) + 1), name)
    older = LACKING.get((kind, value["format"]), {})
    fields = older | value["data"]
    hold(fields.keys() == columns[kind] and fields.get("id", "") == one, name)
    return fields


def read_left(data: str, kind: str, one: str, columns: dict[str, set[str]]) -> dict[str, Any]:
    """Return the fields that are left of an erased value: there is no salt, and nothing to hash."""
    value = json.loads(data)
    hold(value.keys() == {"data", "format", "kind"} and value["kind"] == kind, one)
    fields = LACKING.get((kind, value["format"]), {}) | value["data"]
    hold(fields.keys() == columns[kind] and fields["id"] == one, one)
    return fields


class Walk:
    """Takes the entries in order. Every entry's line is kept: simple, not sparing."""

    def __init__(self, values: dict[str, bytes], kinds: set[str]) -> None:
        self._values, self._kinds = values, kinds
        self._after: dict[str | None, Line] = {None: Line()}
        self.last: str | None = None
        self.project: str | None = None
        self.named: dict[str, tuple[str, str]] = {}
        self.orders: dict[str, int] = {}
        self.order = 0
        self.branch: str | None = None
        self._taken: list[str] = []
        self._operation: tuple[str, str | None] = "", None
        self._operations: set[str] = set()
        self.acting: set[str] = set()
        self.coders: set[str] = set()
        self._heads = {0: head_of({})}
        self._passed = {head_of({})}
        self._made_elsewhere: set[str] = set()

    @property
    def own(self) -> Line:
        return self._after[self.last]

    def take(self, row: dict[str, Any]) -> None:
        self.order += 1
        entry = json.loads(row["data"])
        hold(entry.keys() == KEYS[entry["algorithm"]] and all(map(typed, entry, entry.values())), self.order)
        hold(TIME.fullmatch(entry["time"]) and entry["kind"] in self._kinds, self.order)
        hold(canonical(entry) == row["data"] and sha(row["data"]) == row["hash"], self.order)
        copied = [name for name in row if name not in {"order", "data", "hash", "branch", "shared"}]
        hold(row["order"] == self.order and all(row[name] == entry[name] for name in copied), self.order)
        self.project = self.project or entry["project"]
        follows = entry["seen"] if "seen" in entry else entry["follows"]
        hold(entry["project"] == self.project and follows in self._after, self.order)
        hold(row["branch"] is not None or follows == self.last, self.order)
        line = self._after[follows]
        self._hold_in_line(entry, line)
        self._hold_operation(entry, row["branch"])
        self._hold_export(entry, row["branch"])
        for name, whose in ((entry["after"], (entry["kind"], entry["subject"])), (entry["reason"], ("reason", ""))):
            hold(name not in self.named, self.order)
            self.named |= {name: whose} if name else {}
            self.orders |= {name: self.order} if name else {}
        self._after[row["hash"]] = self._next(row, entry, line)
        self._after[row["hash"]].follows = follows
        head = head_of(self._after[row["hash"]].ends)
        self._passed.add(head)
        if row["branch"] is None:
            self.last = row["hash"]
            self._heads[self.order] = head

    def _hold_operation(self, entry: dict[str, Any], branch: str | None) -> None:
        operation = entry["operation"]
        if self._operation != (operation, branch):
            hold(operation not in self._operations, self.order)
            hold((entry["undoes"] is not None) == (entry["action"] == "operation.revert"), self.order)
            hold(entry["undoes"] is None or entry["undoes"] in self._operations, self.order)
        self._operation = operation, branch
        self._operations.add(operation)
        self.acting.add(entry["coder"])
        if entry["kind"] == "coder" and entry["after"]:
            self.coders.add(entry["subject"])

    def _hold_export(self, entry: dict[str, Any], branch: str | None) -> None:
        """What was exported keeps the head hash of the log that it was made from."""
        if entry["kind"] != "export" or not entry["after"]:
            return
        stated = json.loads(self._values[entry["after"]])["data"]
        if branch is not None:
            self._made_elsewhere.add(entry["subject"])
        elsewhere = entry["subject"] in self._made_elsewhere
        hold(stated["head"] in (self._passed if elsewhere else {self._heads.get(stated["state"])}), self.order)

    def _hold_in_line(self, entry: dict[str, Any], line: Line) -> None:
        number, previous = line.ends.get(entry["writer"], (0, None))
        began = head_of(line.ends) if not number and line.entries else ""
        hold((entry["number"], entry["started_from"]) == (number + 1, began), self.order)
        hold(entry["clock_back"] == (entry["time"] < line.time), self.order)
        kind, before = line.current.get(entry["subject"], (entry["kind"], None))
        hold((entry["kind"], entry["before"]) == (kind, before), self.order)
        hold(entry["kind"] != "branch" or (before is None and entry["after"]), self.order)
        if entry["algorithm"] == "sha256/1":
            hold((entry["order"], entry["previous"]) == (line.entries + 1, previous), self.order)

    def _next(self, row: dict[str, Any], entry: dict[str, Any], line: Line) -> Line:
        current, ends = dict(line.current), dict(line.ends)
        stated = json.loads(self._values[entry["after"]])["data"] if entry["kind"] == "branch" else None
        if row["branch"] is not None:
            hold(self.branch in {None, row["branch"]}, self.order)
            self.branch = row["branch"]
            self._taken.append(row["hash"])
        elif self.branch is not None:
            hold(stated and entry["subject"] == self.branch, self.order)
        if stated:
            self._hold_branch(stated, line, ends, own=row["branch"] is None)
        current.pop(entry["subject"], None)
        if entry["after"]:
            current[entry["subject"]] = entry["kind"], entry["after"]
        end = entry["writer"], entry["number"]
        ends[end[0]] = end[1], row["hash"]
        return Line(current, ends, line.entries + 1, entry["time"], end, joins=stated and stated["last"])

    def _hold_branch(self, stated: dict[str, Any], line: Line, ends: Ends, *, own: bool) -> None:
        hold({stated["last"], stated["forked_from"]} <= self._after.keys(), self.order)
        other = self._after[stated["last"]].ends
        hold((stated["head"], stated["entries"]) == (head_of(other), lacking(ends, other)), self.order)
        new = self._new(stated["last"], line)
        hold(new and self._after[new[0]].follows == stated["forked_from"], self.order)
        if own:
            hold(self._taken == self._in_order(stated["last"]) and len(self._taken) == stated["entries"], self.order)
            self.branch, self._taken = None, []
        ends.update({one: end for one, end in other.items() if end[0] > ends.get(one, (0, ""))[0]})

    def _new(self, last: str | None, line: Line) -> list[str]:
        """Return the entries of the line up to ``last`` that another line does not know, oldest first."""
        new: list[str] = []
        while last is not None and not line.knows(self._after[last]):
            new.insert(0, last)
            last = self._after[last].follows
        return new

    def _in_order(self, last: str) -> list[str]:
        """Return what the line up to ``last`` brings that is not here yet, in the order of the other copy's file."""
        found: list[str] = []
        for one in self._new(last, self.own):
            joined = self._after[one].joins
            found += [each for each in self._in_order(joined) if each not in found] if joined else []
            found.append(one)
        return found


def hold_state(
    base: sqlite3.Connection, current: dict[str, tuple[str, str]], read: dict[str, dict[str, Any]], kinds: set[str]
) -> None:
    """The last value of each subject, written out, is the state."""
    there = {(kind, row["id"]): dict(row) for kind in kinds for row in base.execute(f"SELECT * FROM {kind}")}
    hold(len(there) == len(current), "state")
    for one, (kind, name) in current.items():
        hold(dict(written_out(read[name])) == there[kind, one], one)


def written_out(fields: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Yield columns: lists and values with parts as canonical JSON text, truth as 0 and 1, the rest as it is."""
    for name, cell in fields.items():
        yield name, canonical(cell).decode() if isinstance(cell, list | dict) else cell
