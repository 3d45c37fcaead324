"""Copies of a project: by hand, and on a rotating schedule in another folder and a second place.

Each copy passes the full check before it appears. So a damaged project makes none, no good one is thinned away for it,
and the newest copy of a schedule is always a good one.
"""

import json
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from glob import escape
from pathlib import Path

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.services.base import Desk, Service
from lagvarde_coder.storage.files import LEFT_BESIDE, remove_cut_off, set_aside_of

_STAMP = "%Y-%m-%d %H.%M.%S"
RECENT = 10
"""The newest copies are all kept; of older ones one per day, of those the newest :data:`DAYS`."""
DAYS = 30
_PLACE = ".place.json"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a project and when it was made (UTC)."""

    path: Path
    made: datetime


@dataclass(frozen=True, slots=True)
class Replaced:
    """What became of a project's copies when they were to hold no more than it does now.

    Attributes:
        made: the new copies. removed: the older ones, and what a damaged file was set aside as.
        left: files that are still there and may hold more: to be gone through by hand.
        errors: why a folder has no new copy; its older ones are left.
    """

    made: tuple[Path, ...]
    removed: tuple[Path, ...]
    left: tuple[Path, ...]
    errors: tuple[KnownError, ...]


class CopyService(Service):
    """Making copies and knowing how old the last one is."""

    def __init__(self, desk: Desk, folders: tuple[Path, ...]) -> None:
        super().__init__(desk)
        self._folders = folders
        self._one_at_a_time = threading.RLock()

    def to(self, target: Path, progress: Progress | None = None) -> Path:
        """Write a copy that passes the full check to a file that must not exist.

        Raises:
            FileExists, DiskFull, NoPermission, ProjectDamaged: no copy was made.
        """
        from lagvarde_coder.storage import copying

        copying.copy_to(self._database, target, progress)
        return target

    def now(self, progress: Progress | None = None) -> list[Copy | KnownError]:
        """Make a copy in every folder and remove old ones; errors are returned, at most one per folder."""
        return self._copied(progress, as_it_is=False)

    def must_copy(self) -> None:
        """Make a copy in at least one folder, before something that must not go wrong; the project may be damaged.

        Raises:
            DiskFull, NoPermission: there is none, and the project stays as it is.
        """
        results = self._copied(None, as_it_is=True)
        errors = [result for result in results if isinstance(result, KnownError)]
        if errors and len(errors) == len(results):
            raise errors[0]

    def replace_all(self, progress: Progress | None = None) -> Replaced:
        """Make a new, checked copy in every folder in place of all older ones, and remove what was set aside.

        A copy that was worked in stays: its work is nowhere else. So do those of another file of the project. What
        cannot be replaced is named.
        """
        results = self._copied(progress, as_it_is=False)
        made = [result.path for result in results if isinstance(result, Copy)]
        older = [copy for copy in self._every_copy() if copy.path not in made]
        renewed = {path.parent.parent for path in made}
        gone: list[Path] = []
        left: list[Path] = []
        for copy in older:
            may_go = copy.path.parent.parent in renewed and not self._was_worked_in(copy)
            (gone if may_go and _removed(copy.path) else left).append(copy.path)
        aside = set_aside_of(self._database.path)
        for path in aside if made else ():
            (gone if _removed(path) else left).append(path)
        for folder in {path.parent for path in made}:
            remove_cut_off(folder, older_than=0)
        errors = (result for result in results if isinstance(result, KnownError))
        return Replaced(tuple(made), tuple(gone), (*left, *(() if made else aside)), tuple(errors))

    def _every_copy(self) -> list[Copy]:
        return copies_of(self._database.path, self._project(), self._folders)

    def all(self) -> list[Copy]:
        """Return the copies there are, newest first."""
        return copies_of(self._database.path, self._project(), self._folders)

    def alone(self) -> AbstractContextManager[object]:
        """Keep others from making copies meanwhile: one that was begun before an erasure would have its words."""
        return self._one_at_a_time

    def _copied(self, progress: Progress | None, *, as_it_is: bool) -> list[Copy | KnownError]:
        with self._one_at_a_time:
            return self._copied_alone(progress, as_it_is=as_it_is)

    def _copied_alone(self, progress: Progress | None, *, as_it_is: bool) -> list[Copy | KnownError]:
        from lagvarde_coder.storage import copying

        results: list[Copy | KnownError] = []
        path, project = self._database.path, self._project()
        for parent in self._folders:
            folder = _own_folder(parent, path, project)
            try:
                target, moment = _free(folder, path.stem)
                copying.copy_to(self._database, target, progress, as_it_is=as_it_is)
            except KnownError as error:
                results.append(error)
                continue
            results.append(Copy(target, moment))
            _say_whose(folder, path)
            if not as_it_is:
                self._thin_out(folder, target)
        return results

    def _project(self) -> Id:
        with self._read() as read:
            return read.head().project

    def _thin_out(self, folder: Path, newest: Path) -> None:
        """Remove old copies and what interrupted ones left; never ``newest``, nor one that was worked in."""
        remove_cut_off(folder)
        kept = {newest, *(copy.path for copy in worth_keeping(copies_in(folder), datetime.now(UTC)))}
        for copy in copies_in(folder):
            if copy.path not in kept and not self._was_worked_in(copy):
                with suppress(OSError):  # it is tried again after the next copy
                    copy.path.unlink(missing_ok=True)

    def _was_worked_in(self, copy: Copy) -> bool:
        """Tell whether a copy's log goes on after the copy was made."""
        if copy.path.stat().st_mtime <= copy.made.timestamp() + _LATER:
            return False
        from lagvarde_coder.storage import copying

        try:
            last = copying.end_of(copy.path, key=self._database.key).time
        except KnownError:
            return False
        return bool(last) and datetime.fromisoformat(last) > copy.made


def _removed(path: Path) -> bool:
    """Remove a file with what its database left beside it; tell whether it is gone."""
    for end in (*LEFT_BESIDE, ""):
        with suppress(OSError):
            path.with_name(path.name + end).unlink(missing_ok=True)
    return not path.exists()


def _free(folder: Path, stem: str) -> tuple[Path, datetime]:
    """Return a copy's name and the second it is called by; waits for the next one where there is a copy of this one."""
    while True:
        moment = datetime.now(UTC)
        target = folder / f"{stem} {moment.strftime(_STAMP)}.lvk"
        if not target.exists():
            return target, moment
        time.sleep(0.05)


_LATER = 60
"""Seconds after which a copy that was just made is written to no more."""


def worth_keeping(copies: Sequence[Copy], now: datetime) -> list[Copy]:
    """Return the copies that the schedule keeps of those of one folder, newest first.

    One that says it was made in the future was made while the clock was wrong: it is kept, and in nobody's place.
    """
    ahead = [copy for copy in copies if copy.made > now]
    past = [copy for copy in copies if copy.made <= now]
    newest_per_day: dict[str, Copy] = {}
    for copy in past[RECENT:]:
        newest_per_day.setdefault(copy.made.date().isoformat(), copy)
    return [*ahead[-RECENT:], *past[:RECENT], *list(newest_per_day.values())[:DAYS]]


def copies_in(folder: Path) -> list[Copy]:
    """Return the copies in a project's folder of copies, newest first."""
    copies = []
    for path in folder.glob("*.lvk") if folder.is_dir() else ():
        moment = _moment(path)
        if moment is not None:  # else something that the user put there
            copies.append(Copy(path, moment))
    return sorted(copies, key=lambda copy: copy.made, reverse=True)


def copies_of(path: Path, project: Id, folders: Sequence[Path]) -> list[Copy]:
    """Return the copies there are of a project file, newest first; ``project``: its id, empty if that is not known.

    Copies of another file of the same project are left out while that file is there.
    """
    named = f"* {project[:8]}*" if project else f"{escape(path.stem)} ????????*"
    found = [folder for parent in folders for folder in sorted(parent.glob(named)) if folder.is_dir()]
    own = [folder for folder in found if _may_be_of(folder, path)]
    return sorted((copy for folder in own for copy in copies_in(folder)), key=lambda copy: copy.made, reverse=True)


def is_a_copy(path: Path, folders: Sequence[Path]) -> bool:
    """Tell whether a file is one of the copies that the program keeps."""
    kept = {folder.resolve() for folder in folders}
    return path.resolve().parent.parent in kept and _moment(path) is not None


def _moment(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem[-19:], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _own_folder(parent: Path, path: Path, project: Id) -> Path:
    """Return the folder of a project file's copies: no other file of the same project has copies in it."""
    return next(folder for folder in _folders(parent / f"{path.stem} {project[:8]}") if _may_be_of(folder, path))


def _folders(first: Path) -> Iterator[Path]:
    yield first
    number = 2
    while True:
        yield first.with_name(f"{first.name} ({number})")
        number += 1


def _may_be_of(folder: Path, path: Path) -> bool:
    """Tell whether a folder's copies are of the file at ``path``, or of one that is not there any more."""
    owner = _owner(folder)
    if owner is None:
        return True
    host, place = owner
    return host == socket.gethostname() and (place == _place(path) or not Path(place).exists())


def _owner(folder: Path) -> tuple[str, str] | None:
    with suppress(OSError, ValueError):
        match json.loads((folder / _PLACE).read_text(encoding="utf-8")):
            case {"host": str(host), "path": str(place)}:
                return host, place
    return None


def _say_whose(folder: Path, path: Path) -> None:
    with suppress(OSError):
        note = {"host": socket.gethostname(), "path": _place(path)}
        (folder / _PLACE).write_text(json.dumps(note), encoding="utf-8")


def _place(path: Path) -> str:
    return str(path.resolve())
