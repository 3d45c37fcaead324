"""Getting a project back: which of its copies is good, what it lacks, and putting it in the place of a damaged file."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import KnownError, NoSoundCopy, ProjectDamaged, WrongKey
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.trail.chain import lacking
from lagvarde_coder.services.project.copies import Copy, copies_of

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Head, Reader
    from lagvarde_coder.storage.writers import Writers


@dataclass(frozen=True, slots=True)
class Missing:
    """What a file lacks of what was there: how many entries, and from when to when they were made (UTC)."""

    entries: int
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Parted:
    """Another file of the project that was worked in too: how many entries only the one open here, and only it, has."""

    path: Path
    here: int
    there: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A copy that passes the full check; ``missing``: what it lacks, None where nobody knows."""

    copy: Copy
    missing: Missing | None


@dataclass(frozen=True, slots=True)
class RestoredProject:
    """A project that was got back; ``set_aside``: where the file is that stood there before, if one did."""

    path: Path
    offer: Offer
    set_aside: Path | None


@dataclass(frozen=True, slots=True)
class Soundness:
    """What a full check of a copy found: its size and time then, whether it passed, and the end of its log."""

    size: int
    changed: int
    sound: bool
    entries: int
    time: str


class ProjectRestoring:
    """The copies of the files of one installation."""

    def __init__(self, folders: Sequence[Path], writers: "Writers", state: Path) -> None:
        self._folders = folders
        self._writers = writers
        self._verdicts = state / "copies.json"

    def copies(self, path: Path, key: Key | None = None) -> list[Copy]:
        """Return the copies there are of a project file, newest first; it may be damaged, renamed or gone."""
        return copies_of(path, self._project(path, key), self._folders)

    def judged(self, copies: Sequence[Copy], key: Key | None = None) -> Iterator[tuple[Copy, Soundness]]:
        """Yield for each copy what a full check finds; one that has not changed since is not checked again."""
        known = self._known(key)
        for copy in copies:
            now = _state(copy.path)
            verdict = known.get(str(copy.path))
            if verdict is None or (verdict.size, verdict.changed) != now:
                verdict = _checked(copy.path, now, key, Silent())
                known[str(copy.path)] = verdict
                self._keep(known, key)
            yield copy, verdict

    def offer(self, path: Path, progress: Progress, key: Key | None = None) -> Offer:
        """Return the newest copy that passes a full check, made now.

        Raises:
            NoSoundCopy: there is none.
            WrongKey: there is none that the key opens, and one that it does not.
        """
        known, locked = self._known(key), None
        for copy in self.copies(path, key):
            now = _state(copy.path)
            earlier = known.get(str(copy.path))
            if earlier is not None and not earlier.sound and (earlier.size, earlier.changed) == now:
                continue
            try:
                verdict = _checked(copy.path, now, key, progress)
            except WrongKey as error:
                locked = locked or error
                continue
            known[str(copy.path)] = verdict
            self._keep(known, key)
            if verdict.sound:
                return Offer(copy, self._missing(path, verdict.entries, verdict.time, key))
        raise locked or NoSoundCopy(path=path)

    def restore(
        self, path: Path, progress: Progress, *, copy: Path | None = None, key: Key | None = None
    ) -> RestoredProject:
        """Put a copy (else the newest that passes a full check) in a project's place; what stands there is set aside.

        Raises:
            NoSoundCopy, ProjectDamaged, NotAProject, WrongKey: there is nothing to put there; nothing was changed.
            ProjectLocked: somebody writes in the project.
            DiskFull, NoPermission: nothing was changed.
        """
        from lagvarde_coder.storage import copying

        if copy is None:
            offer = self.offer(path, progress, key)
        else:
            verdict = _checked(copy, _state(copy), key, progress)
            if not verdict.sound:
                raise ProjectDamaged(path=copy, detail="It does not pass the full check.")
            offer = Offer(Copy(copy, _moment(verdict.time)), self._missing(path, verdict.entries, verdict.time, key))
        aside = copying.put_in_place(offer.copy.path, path, progress, key=key)
        return RestoredProject(path, offer, aside)

    def elsewhere(self, copy: Path, target: Path, progress: Progress, key: Key | None = None) -> Path:
        """Make a new project file of a copy, fully checked; the copy stays. Returns the file.

        Raises:
            FileExists, DiskFull, NoPermission, WrongKey, ProjectDamaged, NotAProject: nothing was written.
        """
        from lagvarde_coder.storage import copying

        copying.bring_back(copy, target, progress, key=key)
        return target

    def _missing(self, path: Path, entries: int, time: str, key: Key | None) -> Missing | None:
        """Return what a copy lacks of what the file holds, or what this installation left in it."""
        left = self._writers.left_in(path)
        ends = [(left.entries, left.time)] if left is not None else []
        head = _head(path, key)
        if head is not None:
            ends.append((head.entries, head.time))
        return _lacking(entries, time, *max(ends)) if ends else None

    def _project(self, path: Path, key: Key | None) -> Id:
        """Return which project a file is, or was; empty if nobody knows."""
        head = _head(path, key)
        if head is not None:
            return head.project
        left = self._writers.left_in(path)
        if left is not None:
            return left.project
        return _named_in(path, list(self._writers.projects()))

    def _known(self, key: Key | None) -> dict[str, Soundness]:
        """Return what earlier checks found; of encrypted copies nothing, which only their key can tell."""
        if key is not None:
            return {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            kept = json.loads(self._verdicts.read_text(encoding="utf-8"))
            return {name: Soundness(**cells) for name, cells in kept.items()}
        return {}

    def _keep(self, known: dict[str, Soundness], key: Key | None) -> None:
        if key is not None:
            return
        there = {name: asdict(verdict) for name, verdict in known.items() if Path(name).exists()}
        part = self._verdicts.with_suffix(".part")
        with suppress(OSError):
            part.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(there), encoding="utf-8")
            part.replace(self._verdicts)


def older(head: "Head", path: Path, writers: "Writers") -> Missing | None:
    """Return what a file lacks of what this installation left under its name; None if nothing."""
    left = writers.left_in(path)
    if left is None or left.project != head.project or left.entries <= head.entries:
        return None
    return _lacking(head.entries, head.time, left.entries, left.time)


def parted(read: "Reader", path: Path, writers: "Writers", key: Key | None) -> Parted | None:
    """Return another file of the project that this installation wrote, if each has entries that the other lacks."""
    from lagvarde_coder.storage import copying

    head, ends = read.head(), read.ends()
    for left in writers.files_of(head.project):
        other = Path(left.path)
        if left.hash == head.hash or other == path.resolve() or not other.is_file():
            continue
        with suppress(KnownError):  # what cannot be read is nothing to compare with
            theirs = copying.ends_of(other, key=key)
            here, there = lacking(theirs, ends), lacking(ends, theirs)
            if here and there:
                return Parted(other, here, there)
    return None


def _lacking(entries: int, time: str, all_entries: int, last: str) -> Missing:
    return Missing(max(0, all_entries - entries), _moment(time), _moment(last))


def _moment(time: str) -> datetime:
    return datetime.fromisoformat(time) if time else datetime.fromtimestamp(0, UTC)


def _state(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns


def _checked(copy: Path, state: tuple[int, int], key: Key | None, progress: Progress) -> Soundness:
    from lagvarde_coder.storage import copying

    try:
        head, findings = copying.examine(copy, progress, key=key)
    except WrongKey:
        raise
    except KnownError:
        return Soundness(*state, sound=False, entries=0, time="")
    damaged = any(finding.is_damage for finding in findings)
    return Soundness(*state, sound=not damaged, entries=head.entries, time=head.time)


def _head(path: Path, key: Key | None) -> "Head | None":
    from lagvarde_coder.storage import copying

    try:
        return copying.end_of(path, key=key)
    except KnownError:
        return None


def _named_in(path: Path, projects: Sequence[Id]) -> Id:
    """Return the project whose id a damaged file holds most often: its log names it."""
    with suppress(OSError):
        data = path.read_bytes()
        count, project = max(((data.count(project.encode()), project) for project in projects), default=(0, ""))
        return project if count else ""
    return ""
