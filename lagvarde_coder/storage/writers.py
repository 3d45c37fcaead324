"""What this installation remembers of the files it wrote.

One small file per writer, holding the head it left. If a project's head is not one that this installation left (a copy,
a restored backup, a crash between two steps), a new writer begins. And one per project file, by its path: which project
it was, and how far its log went, so that an older file in its place is noticed.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Head

_FILES = "files"


@dataclass(frozen=True, slots=True)
class Left:
    """What this installation left in a file: the project, and the end of its log (``time``: of the last entry, UTC)."""

    path: str
    project: Id
    entries: int
    hash: str
    time: str


class Writers:
    """The writers of this installation, kept in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def who_left(self, project: Id, head: str) -> Id | None:
        """Return the writer that left ``head`` in this project, if it was one of ours."""
        with suppress(OSError):  # what cannot be read was not left by us
            for note in (self._folder / project).iterdir():
                if note.suffix == "" and note.read_bytes() == head.encode():
                    return note.name
        return None

    def leaves(self, project: Id, writer: Id, head: str) -> None:
        """Remember the head that ``writer`` leaves; where that cannot be written, another writer begins next time."""
        _write(self._folder / project / writer, head.encode())

    def leaves_file(self, path: Path, head: "Head") -> None:
        """Remember how far the log of a project file goes."""
        left = Left(str(path.resolve()), head.project, head.entries, head.hash, head.time)
        _write(self._note(path), json.dumps(asdict(left)).encode())

    def left_in(self, path: Path) -> Left | None:
        """Return what this installation left in a file, if it ever wrote it."""
        return _read(self._note(path))

    def projects(self) -> Iterator[Id]:
        """Yield the projects that this installation ever wrote."""
        with suppress(OSError):
            for folder in self._folder.iterdir():
                if folder.name != _FILES:
                    yield folder.name

    def files_of(self, project: Id) -> Iterator[Left]:
        """Yield what was left of a project, in all its files."""
        with suppress(OSError):
            for note in (self._folder / _FILES).glob("*.json"):
                left = _read(note)
                if left is not None and left.project == project:
                    yield left

    def _note(self, path: Path) -> Path:
        name = sha256(str(path.resolve()).encode(errors="surrogateescape")).hexdigest()
        return self._folder / _FILES / f"{name}.json"


def _write(note: Path, data: bytes) -> None:
    new = note.with_suffix(".new")
    with suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        new.replace(note)


def _read(note: Path) -> Left | None:
    with suppress(OSError, ValueError, TypeError):
        left = Left(**json.loads(note.read_bytes()))
        if [type(cell) for cell in asdict(left).values()] == [str, str, int, str, str]:
            return left
    return None
