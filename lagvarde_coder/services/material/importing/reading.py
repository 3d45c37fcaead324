"""Reading files that were chosen, and keeping them between being looked at and being stored."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, ReadingOptions
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.material.importing.choosing import ChosenFile, OpenZips
from lagvarde_coder.services.material.importing.files_read import FileRead, bytes_of

ROOM = 200_000_000
"""Bytes of files and texts that are kept in memory; what is beyond is read again when it is stored."""


class Shelf:
    """Files that were read, as long as there is room; of all of them, what bytes they had. For several threads."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._lock = Lock()
        self._kept: dict[ChosenFile, tuple[ReadingOptions, FileRead]] = {}
        self._hashes: dict[ChosenFile, str] = {}

    def put(self, file: ChosenFile, options: ReadingOptions, read: FileRead) -> None:
        """Keep a file, in place of what was kept of it before."""
        with self._lock:
            self._drop(file)
            if read.room <= self._room:
                self._room -= read.room
                self._kept[file] = options, read

    def get(self, file: ChosenFile, options: ReadingOptions | None) -> FileRead | None:
        """Return a file as it was read with these options (None: with any)."""
        with self._lock:
            as_read, read = self._kept.get(file, (None, None))
            return read if options in {None, as_read} else None

    def forget(self, file: ChosenFile) -> None:
        """Keep it no longer: it is stored, or nobody wants it."""
        with self._lock:
            self._drop(file)

    def check(self, file: ChosenFile, data: bytes) -> None:
        """Hold bytes against those that the file had at first.

        Raises:
            ImportRefused: they are others.
        """
        with self._lock:
            name = digest(data)
            if self._hashes.setdefault(file, name) != name:
                raise ImportRefused(name=file.name, detail=why.CHANGED)

    def _drop(self, file: ChosenFile) -> None:
        if there := self._kept.pop(file, None):
            self._room += there[1].room


class FileReading:
    """Reads files that were chosen, each once unless it is to be read in another way."""

    def __init__(self, process: ReadingProcess, project: Path, room: int = ROOM) -> None:
        """``project``: the file that is open, which nobody but SQLite may open."""
        self._process = process
        self._project = project
        self._zips = OpenZips()
        self._zip_lock = Lock()
        self.shelf = Shelf(room)

    def read(
        self, file: ChosenFile, options: ReadingOptions = DEFAULTS, watch: Callable[[], object] = lambda: None
    ) -> FileRead:
        """Read and parse a file, without touching the project; ``watch`` as for :meth:`ReadingProcess.read`.

        Raises:
            KnownError: it is refused.
        """
        if file.aside is not None:
            raise file.aside
        if kept := self.shelf.get(file, options):
            return kept
        data = self._bytes_of(file, watch)
        self.shelf.check(file, data)
        read = FileRead(file.name, data, self._process.read(file.own_name, data, options, watch))
        self.shelf.put(file, options, read)
        return read

    def _bytes_of(self, file: ChosenFile, watch: Callable[[], object]) -> bytes:
        if file.letter is not None:
            return self._attached(file.letter, file, watch)
        self._refuse_the_project(file.path)
        if file.member:
            with self._zip_lock:
                return self._zips.bytes_of(file)
        return bytes_of(file.path, file.own_name)

    def _attached(self, letter: ChosenFile, file: ChosenFile, watch: Callable[[], object]) -> bytes:
        read = self.shelf.get(letter, None) or self.read(letter, DEFAULTS, watch)
        attached = [one for text in read.texts for one in text.attached]
        if file.place >= len(attached):
            raise ImportRefused(name=file.name, detail=why.LETTER_CHANGED)
        return attached[file.place].data

    def _refuse_the_project(self, path: Path) -> None:
        """Nothing but SQLite opens the project while it is connected: closing another descriptor drops the locks."""
        try:
            is_the_project = path.samefile(self._project)
        except OSError:  # there is no such file, or none can be called so: who reads it is told
            return
        if is_the_project:
            raise ImportRefused(name=clean(path.name), detail=why.THE_PROJECT)
