"""What the window remembers between runs: its place, and where each project was left."""

import json
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

_REST_MS = 400
E = TypeVar("E", bound=StrEnum)


class Memory(QObject):
    """A small JSON file in the state folder; a lost or broken one only costs the window's place."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._cells: dict[str, Any] = {}
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._write)
        with suppress(OSError, ValueError):
            stored = json.loads(file.read_text(encoding="utf-8"))
            self._cells = stored if isinstance(stored, dict) else {}

    def recall(self, key: str, project: Path | None = None) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return what was remembered under ``key`` (of one project), or None."""
        return self._place(project).get(key)

    def remember(self, key: str, value: object, project: Path | None = None) -> None:
        """Keep a JSON value under ``key`` (of one project), and write it at once."""
        if self._keep(key, value, project):
            self._write()

    def remember_soon(self, key: str, value: object, project: Path | None = None) -> None:
        """Keep a value that changes often; it is written when it rests, or at :meth:`flush`."""
        if self._keep(key, value, project):
            self._rest.start()

    def flush(self) -> None:
        """Write what is still waiting."""
        if self._rest.isActive():
            self._write()

    def _keep(self, key: str, value: object, project: Path | None) -> bool:
        """Keep a value and tell whether it is another one than before."""
        place = self._place(project)
        changed = key not in place or place[key] != value
        place[key] = value
        return changed

    def _write(self) -> None:
        self._rest.stop()
        with suppress(OSError):  # a state folder that cannot be written does not stop the work
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part = self._file.with_suffix(".part")
            part.write_text(json.dumps(self._cells, ensure_ascii=False, indent=1), encoding="utf-8")
            part.replace(self._file)

    def _place(self, project: Path | None) -> dict[str, Any]:
        if project is None:
            return self._cells
        projects: dict[str, dict[str, Any]] = self._cells.setdefault("projects", {})
        return projects.setdefault(str(project), {})


def recalled(memory: Memory, key: str, default: E) -> E:
    """Return the choice that was remembered under ``key``, or ``default``."""
    kind, stored = type(default), memory.recall(key)
    return kind(stored) if stored in list(kind) else default
