"""What is being typed, kept beside the project until it is stored in it: so a crash costs no more than a moment.

A comment is stored as one operation when the hands rest, not with every second of typing: people are to read the log.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change

KEEP_MS = 400
"""From the first letter that is not kept; typing on does not put it off."""


class Draft(NamedTuple):
    """What was typed about a subject, by whom, in which project file: the arguments of the service that stores it."""

    project: str
    coder: Id
    kind: str
    subject: Id
    fields: dict[str, Any]


class Drafts(QObject):
    """A small JSON file in the state folder, which is gone when everything is stored.

    Signals:
        waits: whether something is typed and not stored in the project.
    """

    waits = Signal(bool)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._drafts: dict[tuple[str, str, Id], Draft] = {}
        self._typed: set[tuple[str, str, Id]] = set()
        self._soon = QTimer(self, interval=KEEP_MS, singleShot=True)
        self._soon.timeout.connect(self.flush)
        self._read()

    @property
    def waiting(self) -> bool:
        """Whether something was typed here and is not stored yet."""
        return bool(self._typed)

    def keep(self, draft: Draft, *, stored_soon: bool = True) -> None:
        """Keep what stands in the fields now; without fields there is nothing to be stored any more.

        What is not ``stored_soon`` is kept for a crash only.
        """
        place = draft[0], draft.kind, draft.subject
        if not draft.fields:
            self.drop(*place)
            return
        self._drafts[place] = draft
        if not self._soon.isActive():
            self._soon.start()
        if stored_soon:
            self._typed.add(place)
            self.waits.emit(True)

    def drop(self, project: str, kind: str, subject: Id) -> None:
        """Forget what was typed: it is stored, or was given up."""
        place = project, kind, subject
        self._typed.discard(place)
        if self._drafts.pop(place, None) is not None and not self._soon.isActive():
            self._soon.start()
        self.waits.emit(self.waiting)

    def stored(self, project: str, change: Change) -> None:
        """Forget what was typed about the subjects of a change."""
        for kind, ids in change.subjects.items():
            for place in [place for place in self._drafts if place[:2] == (project, kind) and place[2] in ids]:
                self.drop(*place)

    def left_by(self, project: str, coder: Id | None) -> list[Draft]:
        """Return what a crash left of one coder's typing."""
        return [
            draft
            for place, draft in self._drafts.items()
            if draft.project == project and draft.coder == coder and place not in self._typed
        ]

    def flush(self) -> None:
        """Write now."""
        self._soon.stop()
        with suppress(OSError):
            if not self._drafts:
                self._file.unlink(missing_ok=True)
                return
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part = self._file.with_suffix(".part")
            part.touch(mode=0o600)  # nobody else's to read
            part.write_text(json.dumps(list(self._drafts.values())), encoding="utf-8")
            part.replace(self._file)

    def _read(self) -> None:
        with suppress(OSError, ValueError, TypeError):
            for cells in json.loads(self._file.read_text(encoding="utf-8")):
                draft = Draft(*cells)
                if isinstance(draft.fields, dict) and all(isinstance(cell, str) for cell in draft[:4]):
                    self._drafts[draft.project, draft.kind, draft.subject] = draft
