"""Who may write: a kernel lock on a small file beside the project.

The kernel's lock decides, never the file's existence: a lock dies with its process. The file says who holds it.
"""

import getpass
import json
import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from io import FileIO
from pathlib import Path

from lagvarde_coder.domain.errors import NoPermission, ProjectLocked

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: FileIO) -> bool:
        try:
            file.seek(1_000)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: FileIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


_PATIENCE = 1.0
WAIT_SECONDS = 10.0
"""How long a writer waits for another one."""


class WriteLock:
    """The right to write to one project; held until :meth:`release` or the end of the process."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._path = project.with_name(f".{project.name}.lock")
        self._file: FileIO | None = None

    def acquire(self, wait: float, told: Callable[[str], object] | None = None) -> None:
        """Take the lock, waiting up to ``wait`` seconds; whoever waits longer than one is ``told`` for whom.

        Raises:
            ProjectLocked: somebody else holds it; the error names who.
            NoPermission: the folder cannot be written.
        """
        begun = time.monotonic()
        while not self._take():
            waited = time.monotonic() - begun
            if waited >= wait:
                raise ProjectLocked(path=self._project, holder=self._holder())
            if told is not None and waited >= _PATIENCE:
                told(self._holder())
                told = None
            time.sleep(0.02)

    def release(self) -> None:
        """Give the lock back and leave no file behind, where that is permitted."""
        if self._file is None:
            return
        if sys.platform != "win32":
            with suppress(OSError):  # one that lay in a folder where nothing may be removed stays, held by nobody
                self._path.unlink(missing_ok=True)
        self._file.close()
        self._file = None
        if sys.platform == "win32":
            self._remove_if_free()

    def is_held(self) -> bool:
        """Tell whether somebody holds it; leaves no file behind."""
        try:
            file = self._path.open("rb", buffering=0)
        except OSError:
            return False
        with file:
            return not _try_lock(file)

    def _remove_if_free(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except PermissionError:
            return  # somebody took it in between

    def _take(self) -> bool:
        try:
            file = self._path.open("ab+", buffering=0)
        except OSError as error:
            raise NoPermission(path=self._project.parent, detail=error.strerror) from error
        if not _try_lock(file) or not self._still_there(file):
            file.close()
            return False
        self._file = file
        with suppress(OSError, KeyError):  # full disk, nameless user: the lock holds, it only cannot say whose it is
            file.truncate(0)
            holder = {"who": getpass.getuser(), "host": socket.gethostname(), "pid": os.getpid()}
            file.write(json.dumps(holder).encode())
        return True

    def _still_there(self, file: FileIO) -> bool:
        """Tell whether the locked file still has its name.

        The previous holder may have unlinked it between our open and our lock: then the lock would be on an orphan, and
        the next writer would lock another file.
        """
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def _holder(self) -> str:
        try:
            match json.loads(self._path.read_text(encoding="utf-8")):
                case {"who": str(who), "host": str(host), "pid": int(process)}:
                    return f"{who} ({host}, process {process})"
        except (OSError, ValueError):
            pass
        return "Another program"
