"""Another program verifies a project, by what ARCHITECTURE.md says of its format and nothing else.

Nothing of the program is imported here: the standard library reads the file. Where the two disagree, the page is wrong.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
KEYS = {
    *("algorithm", "project", "writer", "operation", "coder", "subject", "number", "order", "time", "clock_back"),
    *("action", "kind", "before", "after", "reason", "undoes", "codebook_version", "program", "schema"),
    *("previous", "seen", "started_from"),
}
KINDS = {
    *("project", "coder", "organisation", "question_set", "inquiry", "codebook", "theme", "source", "text"),
    *("sectioning", "coding", "disposition", "read_mark", "merge_link", "export"),
}


FORMATS = {"coding": 2}
"""Format numbers that are not 1."""


class DoesNotFit(Exception):
    """The file is not what the page says."""


def hold(what: object, where: object) -> None:
    if not what:
        raise DoesNotFit(where)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def canonical(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def head_of(writers: dict[str, tuple[int, str]]) -> str:
    return sha("".join(sorted(f"{one} {number} {last}\n" for one, (number, last) in writers.items())).encode())


def verify(path: Path) -> int:
    """Return how many entries there are, all of which fit.

    Raises:
        DoesNotFit: at the first place that does not.
    """
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        base.row_factory = sqlite3.Row
        named, current, writers, entries = walk(base)
        values = {row["hash"]: row["data"] for row in base.execute("SELECT hash, data FROM log_value")}
        hold(values.keys() == named, "log_value")
        for name, data in values.items():
            hold(sha(data) == name and canonical(json.loads(data)) == data, name)
        hold_state(base, current, values)
        (end,) = base.execute("SELECT * FROM head")
        hold((end["entries"], end["hash"]) == (entries, head_of(writers)), "head")
        for row in base.execute("SELECT hash, data FROM blob"):
            hold(sha(row["data"]) == row["hash"], f"blob {row['hash']}")
    finally:
        base.close()
    return entries


def walk(base: sqlite3.Connection) -> tuple[set[str], dict[str, tuple[str, str]], dict[str, tuple[int, str]], int]:
    """Return the values that entries name, each subject's last one, the writers' ends and the number of entries."""
    named: set[str] = set()
    current: dict[str, tuple[str, str]] = {}
    writers: dict[str, tuple[int, str]] = {}
    seen, time, order = None, "", 0
    for row in base.execute('SELECT * FROM log_entry ORDER BY "order"'):
        order += 1
        said = json.loads(row["data"])
        hold(said.keys() == KEYS and canonical(said) == row["data"] and sha(row["data"]) == row["hash"], order)
        hold(all(row[name] == said[name] for name in row.keys() if name not in {"data", "hash"}), order)  # noqa: SIM118
        hold((said["order"], said["algorithm"], said["seen"]) == (order, "sha256/1", seen), order)
        number, previous = writers.get(said["writer"], (0, None))
        began = head_of(writers) if not number and writers else ""
        hold((said["number"], said["previous"], said["started_from"]) == (number + 1, previous, began), order)
        hold(said["clock_back"] == (said["time"] < time), order)
        hold(said["before"] == current.get(said["subject"], (None, None))[1], order)
        new = {said["after"], said["reason"]} - {None}
        hold(not new & named, order)
        named |= new
        current.pop(said["subject"], None)
        if said["after"]:
            current[said["subject"]] = said["kind"], said["after"]
        seen, time, writers[said["writer"]] = row["hash"], said["time"], (said["number"], row["hash"])
    return named, current, writers, order


def hold_state(base: sqlite3.Connection, current: dict[str, tuple[str, str]], values: dict[str, bytes]) -> None:
    """The last value of each subject, written out, is the state."""
    blobs = {row["hash"] for row in base.execute("SELECT hash FROM blob")}
    there = {(kind, row["id"]): dict(row) for kind in KINDS for row in base.execute(f"SELECT * FROM {kind}")}
    hold(len(there) == len(current), "state")
    for one, (kind, name) in current.items():
        value = json.loads(values[name])
        hold((value["kind"], value["format"], len(value["salt"])) == (kind, FORMATS.get(kind, 1), 32), one)
        hold(dict(written_out(value["data"])) == there[kind, one], one)
        hold(kind != "text" or {value["data"]["content"], value["data"]["original"]} <= blobs, one)


def written_out(fields: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Yield columns: lists as canonical JSON text, truth as 0 and 1, the rest as it is."""
    for name, cell in fields.items():
        yield name, canonical(cell).decode() if isinstance(cell, list) else cell


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the example project as a user does."""
    folder = tmp_path_factory.mktemp("example") / "demo"
    environment = os.environ | {"LAGVARDEKODAREN_HOME": str(folder.parent / "home")}
    line = [sys.executable, "-m", "lagvarde_coder", "demo", "--headless", "--to", str(folder)]
    subprocess.run(line, cwd=Path(__file__).parents[2], env=environment, check=True, capture_output=True)
    return folder / "exempel.lvk"


def test_another_program_can_verify_the_example(example: Path) -> None:
    assert verify(example) > 700


FORGERIES = (
    "UPDATE coding SET memo = 'x' WHERE id = (SELECT min(id) FROM coding)",
    "UPDATE source SET status = 'reviewed'",
    "UPDATE head SET entries = entries + 1",
    'DROP TRIGGER log_entry_no_delete; DELETE FROM log_entry WHERE "order" = (SELECT max("order") FROM log_entry)',
    "DROP TRIGGER log_value_no_update;"
    "UPDATE log_value SET data = zeroblob(4) WHERE hash = (SELECT min(hash) FROM log_value)",
    "DROP TRIGGER blob_no_update; UPDATE blob SET data = zeroblob(4) WHERE hash = (SELECT min(hash) FROM blob)",
)


@pytest.mark.parametrize("forgery", FORGERIES)
def test_it_finds_what_was_changed_by_hand(example: Path, tmp_path: Path, forgery: str) -> None:
    copy = Path(shutil.copy(example, tmp_path / "copy.lvk"))
    base = sqlite3.connect(copy)
    base.executescript(forgery)
    base.close()

    with pytest.raises(DoesNotFit):
        verify(copy)
