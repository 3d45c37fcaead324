"""Notices a write-ahead log that a crash left of another file than the one it lies beside.

SQLite would play it into whatever file has the name: a copy that was laid over an open project would be mixed with it.
A copy, like every project at rest, says in its header that it has no such log.
"""

import os
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

from lagvarde_coder.domain.errors import LogOfAnother
from lagvarde_coder.storage.lock import WriteLock

_AT_REST = b"\1\1"
"""Bytes 18 and 19 of a database without a write-ahead log: the versions that are needed to write and to read it."""


class OpenHere:
    """The files that this process has open: opening one once more and closing that would drop SQLite's locks on it."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._count: Counter[tuple[int, int]] = Counter()

    def enter(self, path: Path) -> tuple[int, int]:
        """Say that a file is going to be open; returns what :meth:`leave` takes."""
        stat = path.stat()
        with self._turn:
            self._count[stat.st_dev, stat.st_ino] += 1
        return stat.st_dev, stat.st_ino

    def leave(self, file: tuple[int, int]) -> None:
        """Say that it is open once less."""
        with self._turn:
            self._count[file] -= 1

    def holds(self, path: Path) -> bool:
        """Tell whether a file is open."""
        stat = path.stat()
        with self._turn:
            return self._count[stat.st_dev, stat.st_ino] > 0


open_here = OpenHere()


def refuse_log_of_another(path: Path, *, locked: bool, encrypted: bool) -> None:
    """Look for such a log, where nobody has the file open; ``locked``: this process may write to it.

    Of an encrypted file the header cannot be read.

    Raises:
        LogOfAnother: there is one.
    """
    log = path.with_name(f"{path.name}-wal")
    with suppress(FileNotFoundError):
        if encrypted or not log.stat().st_size or open_here.holds(path):
            return
        if not locked and WriteLock(path).is_held():
            return
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            header = os.read(file, 20)
        finally:
            os.close(file)
        if header[18:20] == _AT_REST:
            raise LogOfAnother(path=path, name=log.name)
