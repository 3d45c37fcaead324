"""Copies of a project: by hand, and on a rotating schedule in another folder and a second place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from glob import escape
from pathlib import Path

from lagvarde_coder.domain.errors import FileExists, KnownError, NotAProject, ProjectDamaged
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.services.base import Desk, Service
from lagvarde_coder.storage.files import remove_cut_off

_STAMP = "%Y-%m-%d %H.%M.%S"
RECENT = 10
"""The newest copies are all kept; of older ones one per day, of those the newest :data:`DAYS`."""
DAYS = 30


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a project and when it was made (UTC)."""

    path: Path
    made: datetime


class CopyService(Service):
    """Making copies and knowing how old the last one is."""

    def __init__(self, desk: Desk, folders: tuple[Path, ...]) -> None:
        super().__init__(desk)
        self._folders = folders

    def to(self, target: Path) -> Path:
        """Write a verified copy to a file that must not exist.

        Raises:
            FileExists, DiskFull, NoPermission: no copy was made.
        """
        self._database.copy_to(target)
        return target

    def now(self) -> list[Copy | KnownError]:
        """Make a copy in every folder and remove old ones; errors are returned, at most one per folder."""
        results: list[Copy | KnownError] = []
        for folder in self._project_folders():
            moment = datetime.now(UTC)
            target = folder / f"{self._database.path.stem} {moment.strftime(_STAMP)}.lvk"
            try:
                self._database.copy_to(target)
            except FileExists:
                pass  # made in this very second
            except KnownError as error:
                results.append(error)
                continue
            results.append(Copy(target, moment))
            _thin_out(folder)
        return results

    def must_copy(self) -> None:
        """Make a copy in at least one folder, before something that must not go wrong.

        Raises:
            DiskFull, NoPermission: there is none, and the project stays as it is.
        """
        results = self.now()
        errors = [result for result in results if isinstance(result, KnownError)]
        if errors and len(errors) == len(results):
            raise errors[0]

    def all(self) -> list[Copy]:
        """Return the copies there are, newest first."""
        copies = [copy for folder in self._project_folders() for copy in copies_in(folder)]
        return sorted(copies, key=lambda copy: copy.made, reverse=True)

    def _project_folders(self) -> list[Path]:
        with self._read() as read:
            project = read.head().project
        return [folder / f"{self._database.path.stem} {project[:8]}" for folder in self._folders]


def copies_in(folder: Path) -> list[Copy]:
    """Return the copies in a project's folder of copies, newest first."""
    copies = []
    for path in folder.glob("*.lvk") if folder.is_dir() else ():
        try:
            moment = datetime.strptime(path.stem[-19:], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # something that the user put there
        copies.append(Copy(path, moment))
    return sorted(copies, key=lambda copy: copy.made, reverse=True)


def copies_called(stem: str, folders: tuple[Path, ...]) -> list[Copy]:
    """Return the copies of projects whose file is called ``stem``, newest first: for one that cannot be opened."""
    copies = [
        copy for folder in folders for named in folder.glob(f"{escape(stem)} ????????") for copy in copies_in(named)
    ]
    return sorted(copies, key=lambda copy: copy.made, reverse=True)


def brought_back(damaged: Path, copies: Sequence[Copy], key: Key | None) -> Path:
    """Write the newest sound copy beside a damaged project, under the copy's own name, and return the new file.

    The damaged file and the copies stay as they are; what was brought back earlier is not written over.

    Raises:
        DiskFull, NoPermission: nothing was written.
        WrongKey: the newest copy that could be sound has another key.
        ProjectDamaged: none of the copies is sound.
    """
    for copy in copies:
        try:
            return _write(copy.path, damaged.parent, key)
        except (ProjectDamaged, NotAProject):
            continue
    raise ProjectDamaged(path=damaged, detail="None of its copies can be read.")


def _write(copy: Path, folder: Path, key: Key | None) -> Path:
    from lagvarde_coder.storage import project_file

    target, number = folder / copy.name, 1
    while target.exists():
        number += 1
        target = folder / f"{copy.stem} ({number}){copy.suffix}"
    project_file.bring_back(copy, target, key=key)
    return target


def _thin_out(folder: Path) -> None:
    """Remove old copies, and the unfinished files of interrupted ones."""
    remove_cut_off(folder)
    copies = copies_in(folder)
    newest_per_day: dict[str, Copy] = {}
    for copy in copies[RECENT:]:
        newest_per_day.setdefault(copy.made.date().isoformat(), copy)
    keep = {copy.path for copy in [*copies[:RECENT], *list(newest_per_day.values())[:DAYS]]}
    for copy in copies:
        if copy.path not in keep:
            copy.path.unlink(missing_ok=True)
