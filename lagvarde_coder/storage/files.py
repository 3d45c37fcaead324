"""Files that appear in one step, and the operating system's errors in words."""

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from glob import escape
from pathlib import Path

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, DiskFails, DiskFull, FileExists, NoPermission

NO_FILE = QT_TRANSLATE_NOOP("Errors", "It is no file but a device or a pipe.")
_CUT_OFF_SECONDS = 3_600
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FAILS = {errno.EIO, errno.ENXIO, errno.ENODEV}


ALTERED = "What the file holds is not what the program has written."
"""What is said of a file that does not pass the full check."""


def publish(part: Path, target: Path) -> None:
    """Give a finished file its name, unless something has that name; synced to disk.

    Raises:
        FileExists: something appeared under that name meanwhile.
    """
    _sync(part)
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise FileExists(path=target) from error
    except OSError:  # a file system without links
        refuse_existing(target)
        part.rename(target)
    part.unlink(missing_ok=True)
    _sync(target.parent)


def replace(part: Path, target: Path) -> None:
    """Put a finished file in the place of an older one, in one step; synced to disk."""
    _sync(part)
    part.replace(target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows has no handle to sync a folder by
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def refuse_existing(path: Path) -> None:
    """Raise :class:`FileExists` if there is something at ``path``."""
    if path.exists():
        raise FileExists(path=path)


def refuse_no_file(path: Path) -> None:
    """Raise :class:`NoPermission` if ``path`` is a device or a pipe: reading or writing one may never end."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise NoPermission(path=path, detail=NO_FILE)


def part_name(target: Path) -> Path:
    """Return a name beside ``target`` for a file that is not finished.

    Raises:
        FileExists: the target has no name: it is the folder we are in, or a root.
    """
    if not target.name:
        raise FileExists(path=target)
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")


LEFT_BESIDE = ("-wal", "-journal", "-shm")
"""What SQLite has beside a file while it is open."""


def set_aside(path: Path) -> Path | None:
    """Give a file another name beside it, and what its database left beside it too; None if there is no such file."""
    if not path.exists():
        return None
    stamp, number = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S"), 1
    aside = path.with_name(f"{path.stem} (undanlagd {stamp}){path.suffix}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem} (undanlagd {stamp} {number}){path.suffix}")
    for end in ("", *LEFT_BESIDE):
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(aside.with_name(aside.name + end))
    return aside


def set_aside_of(path: Path) -> list[Path]:
    """Return what :func:`set_aside` made of the files that stood at ``path`` before."""
    return sorted(path.parent.glob(f"{escape(path.stem)} (undanlagd *){escape(path.suffix)}"))


def remove_cut_off(folder: Path, name: str = "", *, older_than: float = _CUT_OFF_SECONDS) -> None:
    """Remove unfinished files that an interrupted write left behind, with their journals; ``name`` limits it to one.

    Those younger than an hour (or ``older_than``, seconds) stay: somebody else may still be writing them.
    """
    for part in folder.glob(f".{escape(name) or '*'}.????????.part*"):
        with suppress(FileNotFoundError):
            if time.time() - part.stat().st_mtime > older_than:
                part.unlink()


@contextmanager
def removed_on_failure(part: Path) -> Iterator[None]:
    """Remove an unfinished file, and what a database leaves beside it, unless it was published under its name."""
    try:
        yield
    finally:
        for name in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-journal")):
            with suppress(OSError):
                name.unlink(missing_ok=True)


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turn the operating system's errors into what the user can act on."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(path=path) from error
        if error.errno in _FAILS:
            raise DiskFails(path=path, detail=error.strerror or str(error)) from error
        raise NoPermission(path=path, detail=error.strerror or str(error)) from error
