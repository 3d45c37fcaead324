"""What this installation remembers of the files it wrote: one small file per writer, holding the head it left.

If a project's head is not one that this installation left (a copy, a restored backup, a crash between two steps), a
new writer begins.
"""

from contextlib import suppress
from pathlib import Path

from lagvarde_coder.domain.ids import Id


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
        note = self._folder / project / writer
        new = note.with_suffix(".new")
        with suppress(OSError):
            note.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(head.encode())
            new.replace(note)
