"""What was being typed and is not stored in a project yet: a file of the program's own that survives a crash.

All windows of a user share the file; each writes what belongs to its own projects and leaves the rest.
"""

import json
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from lagvarde_coder.domain.ids import Id


class Draft(NamedTuple):
    """What was typed about a subject, by whom, in which project file: the arguments of the service that stores it."""

    project: str
    coder: Id
    kind: str
    subject: Id
    fields: dict[str, Any]


class DraftsFile:
    """A small JSON file in the state folder, which is gone when everything is stored."""

    def __init__(self, state: Path) -> None:
        self._file = state / "drafts.json"
        self._part = self._file.with_suffix(".part")

    def read(self) -> list[Draft]:
        """Return what it holds; nothing if it cannot be read."""
        drafts: list[Draft] = []
        with suppress(OSError, ValueError, TypeError):
            for cells in json.loads(self._file.read_text(encoding="utf-8")):
                draft = Draft(*cells)
                if isinstance(draft.fields, dict) and all(isinstance(cell, str) for cell in draft[:4]):
                    drafts.append(draft)
        return drafts

    def write(self, drafts: Iterable[Draft]) -> None:
        """Write these and no others; where that is not possible it stays as it is."""
        kept = list(drafts)
        with suppress(OSError):
            self._part.unlink(missing_ok=True)  # a crash may have left it
            if not kept:
                self._file.unlink(missing_ok=True)
                return
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._part.touch(mode=0o600)  # nobody else's to read
            self._part.write_text(json.dumps(kept), encoding="utf-8")
            self._part.replace(self._file)

    def forget(self, subjects: Collection[Id]) -> None:
        """Let what was typed about these go, whoever typed it; also what is new in one of these texts."""
        there = self.read()
        self.write(it for it in there if it.subject not in subjects and it.fields.get("text") not in subjects)
