"""What is being typed, kept beside the project until it is stored in it: so a crash costs no more than a moment.

A comment is stored as one operation when the hands rest, not with every second of typing: people are to read the log.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.project.drafts import Draft, DraftsFile

KEEP_MS = 400
"""From the first letter that is not kept; typing on does not put it off."""


class Drafts(QObject):
    """What is typed in this window, and what a crash left.

    Signals:
        waits: whether something is typed and not stored in the project.
    """

    waits = Signal(bool)

    def __init__(self, state: Path, parent: QObject | None = None) -> None:
        """``state``: the folder that they are kept in."""
        super().__init__(parent)
        self._file = DraftsFile(state)
        self._ours: set[str] = set()
        self._drafts: dict[tuple[str, str, Id], Draft] = {}
        self._typed: set[tuple[str, str, Id]] = set()
        self._held: set[tuple[str, str, Id]] = set()
        self._soon = QTimer(self, interval=KEEP_MS, singleShot=True)
        self._soon.timeout.connect(self.flush)
        for draft in self._file.read():
            self._drafts[draft.project, draft.kind, draft.subject] = draft

    @property
    def waiting(self) -> bool:
        """Whether something was typed here and is not stored yet."""
        return bool(self._typed)

    @property
    def held(self) -> bool:
        """Whether something was typed here that is stored only when whoever typed it says so."""
        return bool(self._held)

    def keep(self, draft: Draft, *, stored_soon: bool = True) -> None:
        """Keep what stands in the fields now; without fields there is nothing to be stored any more.

        What is not ``stored_soon`` is held until whoever typed it stores it, and comes back after a crash.
        """
        place = draft[0], draft.kind, draft.subject
        if not draft.fields:
            self.drop(*place)
            return
        self._drafts[place] = draft
        self._ours.add(draft.project)
        if not self._soon.isActive():
            self._soon.start()
        (self._typed if stored_soon else self._held).add(place)
        self.waits.emit(True)

    def drop(self, project: str, kind: str, subject: Id) -> None:
        """Forget what was typed: it is stored, or was given up."""
        place = project, kind, subject
        self._typed.discard(place)
        self._held.discard(place)
        self._ours.add(project)
        if self._drafts.pop(place, None) is not None and not self._soon.isActive():
            self._soon.start()
        self.waits.emit(self.waiting or self.held)

    def kept(self, project: str, kind: str, subject: Id) -> Mapping[str, object]:
        """Return what stands in the fields of a subject and is not stored, also from an earlier run."""
        draft = self._drafts.get((project, kind, subject))
        return draft.fields if draft is not None else {}

    def let_go(self, project: str) -> None:
        """Hold nothing of a project that closes: what could not be stored is tried again when it is next opened."""
        self._held = {place for place in self._held if place[0] != project}

    def stored(self, project: str, change: Change) -> None:
        """Forget what was typed about the subjects of a change."""
        for kind, ids in change.subjects.items():
            for place in [place for place in self._drafts if place[:2] == (project, kind) and place[2] in ids]:
                self.drop(*place)

    def left_by(self, project: str, coder: Id | None) -> list[Draft]:
        """Return what a crash left of one coder's typing, also one of another window after this one began."""
        if self._soon.isActive():
            self.flush()
        for draft in self._file.read():
            if draft.project == project:
                self._drafts.setdefault((draft.project, draft.kind, draft.subject), draft)
        return [
            draft
            for place, draft in self._drafts.items()
            if draft.project == project and draft.coder == coder and place not in self._typed | self._held
        ]

    def flush(self) -> None:
        """Write now: what belongs to projects of other windows stays as they left it."""
        self._soon.stop()
        others = [draft for draft in self._file.read() if draft.project not in self._ours]
        self._file.write([*others, *(draft for draft in self._drafts.values() if draft.project in self._ours)])

    def forget(self, subjects: Collection[Id]) -> None:
        """Let what was typed about these go, at once, whoever typed it: their words were erased."""
        for place, draft in list(self._drafts.items()):
            if draft.subject in subjects or draft.fields.get("text") in subjects:
                self.drop(*place)
        self.flush()
        self._file.forget(subjects)
