"""Files as they were read and parsed, before anything is stored."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from sys import getsizeof
from time import monotonic

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.text import clean
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.services.material.importing.choosing import ChosenFile
from lagvarde_coder.services.material.importing.outcomes import ImportResult, SourceDetails
from lagvarde_coder.storage.files import NO_FILE


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file as parsed, its texts in canonical form.

    Attributes:
        name: what the project calls the file, with the folder or zip file that it came in.
    """

    name: str
    data: bytes
    texts: Sequence[ImportedText]

    @property
    def room(self) -> int:
        """Bytes of memory that it takes, roughly."""
        texts = sum(getsizeof(text.text) + sum(len(file.data) for file in text.attached) for text in self.texts)
        return len(self.data) + texts


@dataclass(slots=True)
class Waiting:
    """Files that were read and wait to be stored together, in order; those that were refused with them.

    They are few enough that whoever writes beside the import waits for a moment only, and that little is done anew
    when it is killed.

    Attributes:
        chosen: each, as it was chosen.
    """

    files: list[ImportResult | tuple[FileRead, SourceDetails]] = field(default_factory=list)
    chosen: list[ChosenFile] = field(default_factory=list)
    _bytes: int = 0
    _until: float = 0.0

    def add(self, file: ChosenFile, read: ImportResult | FileRead, details: SourceDetails) -> None:
        """Let one more file wait, or why it was refused."""
        if not self.files:
            self._until = monotonic() + _LONGEST
        self.chosen.append(file)
        if isinstance(read, FileRead):
            self._bytes += len(read.data) + sum(len(text.text) for text in read.texts)
            self.files.append((read, details))
        else:
            self.files.append(read)

    @property
    def enough(self) -> bool:
        """Whether they are to be stored now."""
        return len(self.files) >= _MOST or self._bytes >= _MOST_BYTES or monotonic() >= self._until

    def take(self) -> list[ImportResult | tuple[FileRead, SourceDetails]]:
        """Return those that wait; none do any more."""
        taken, self.files, self.chosen, self._bytes = self.files, [], [], 0
        return taken


_MOST = 32
_MOST_BYTES = 2_000_000
_LONGEST = 0.5
"""Seconds that a file that was read waits."""


def bytes_of(path: Path, name: str) -> bytes:
    """Return a file's bytes.

    Raises:
        ImportRefused: it is none, cannot be read, or is too large.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise ImportRefused(name=name, detail=NO_FILE)
        with path.open("rb") as stream:
            return Limits().read(name, stream)
    except FileNotFoundError as error:
        raise ImportRefused(name=name, detail=why.NOT_THERE) from error
    except IsADirectoryError as error:
        raise ImportRefused(
            name=clean(path.resolve().name), detail="It is a folder; choose the files in it."
        ) from error
    except OSError as error:
        raise ImportRefused(name=name, detail=f"It cannot be read ({error.strerror}).") from error
