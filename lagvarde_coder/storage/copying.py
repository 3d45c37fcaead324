"""Copies of a project file: making one, checking one fully, and bringing what one holds back."""

import shutil
from pathlib import Path

from lagvarde_coder.domain.errors import ProjectDamaged
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.trail.audit import Finding
from lagvarde_coder.domain.trail.chain import Ends
from lagvarde_coder.storage import engine as driver
from lagvarde_coder.storage.database import Database
from lagvarde_coder.storage.driver_errors import as_known_errors, opening
from lagvarde_coder.storage.files import (
    ALTERED,
    file_errors,
    part_name,
    publish,
    refuse_existing,
    removed_on_failure,
    set_aside,
)
from lagvarde_coder.storage.lock import WriteLock
from lagvarde_coder.storage.project_file import open_project
from lagvarde_coder.storage.reader import Head, Reader
from lagvarde_coder.storage.writers import Writers


def copy_to(database: Database, target: Path, progress: Progress | None = None, *, as_it_is: bool = False) -> None:
    """Write a copy that passes the full check; ``as_it_is``: of a damaged project too.

    Raises:
        FileExists, DiskFull, NoPermission, ProjectDamaged: no copy was made.
        Cancelled: the user asked to stop; no copy was made.
    """

    def check(part: Path) -> None:
        if not as_it_is:
            refuse_damaged(part, database.path, database.key, progress or Silent())

    database.copy_to(target, check)


def bring_back(copy: Path, target: Path, progress: Progress | None = None, *, key: Key | None) -> None:
    """Write what a copy holds, fully checked, to a file that must not exist; the copy stays as it is.

    Raises:
        FileExists: there is something of that name.
        NotAProject, WrongKey: the copy is something else, or encrypted with another key.
        DiskFull, NoPermission, ProjectDamaged: nothing was written.
    """
    part = part_name(target)
    with file_errors(target), removed_on_failure(part), opening(copy, key):
        refuse_existing(target)
        shutil.copyfile(copy, part)
        refuse_damaged(part, copy, key, progress or Silent())
        publish(part, target)


def examine(path: Path, progress: Progress, *, key: Key | None) -> tuple[Head, tuple[Finding, ...]]:
    """Return the end of a file's log, and what a full check of it finds. Raises as :func:`open_project`."""
    database = open_project(path, "", Writers(path.parent), writing=False, key=key)
    try:
        findings = database.examine(progress)[3]
        with database.read() as read:
            return read.head(), findings
    finally:
        database.close()


def end_of(path: Path, *, key: Key | None) -> Head:
    """Return the end of a file's log, unchecked. Raises as :func:`open_project`."""
    database = open_project(path, "", Writers(path.parent), writing=False, key=key)
    try:
        with database.read() as read:
            return read.head()
    finally:
        database.close()


def ends_of(path: Path, *, key: Key | None) -> Ends:
    """Return each writer's last entry in a project file of any schema, unchecked and without waiting for anybody.

    Raises:
        NotAProject, WrongKey, ProjectDamaged, NoPermission: it cannot be told.
    """
    with file_errors(path), opening(path, key), as_known_errors(path):
        engine = driver.connect(path, writing=False, key=key)
        try:
            with engine.connect() as connection:
                return Reader(connection).ends()
        finally:
            engine.dispose()


def put_in_place(copy: Path, path: Path, progress: Progress, *, key: Key | None) -> Path | None:
    """Put what a copy holds in a project's place; what stands there is set aside under another name, which is returned.

    Raises:
        ProjectLocked: somebody writes in the project.
        NotAProject, WrongKey, DiskFull, NoPermission, ProjectDamaged: nothing was changed.
    """
    part = part_name(path)
    with file_errors(path), removed_on_failure(part), opening(copy, key):
        lock = WriteLock(path)
        lock.acquire(wait=1)
        try:
            shutil.copyfile(copy, part)
            refuse_damaged(part, copy, key, progress)
            aside = set_aside(path)
            publish(part, path)
        finally:
            lock.release()
    return aside


def refuse_damaged(path: Path, called: Path, key: Key | None, progress: Progress) -> None:
    """Check a file fully.

    Raises:
        ProjectDamaged: it does not pass; it is named as ``called``.
    """
    try:
        findings = examine(path, progress, key=key)[1]
    except ProjectDamaged as error:
        raise ProjectDamaged(path=called, detail=error.params["detail"]) from error
    if any(finding.is_damage for finding in findings):
        raise ProjectDamaged(path=called, detail=ALTERED)
