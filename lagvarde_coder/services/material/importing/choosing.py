"""What people choose to bring in, file by file: a folder's files, a zip file's, and what lies inside a letter."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from pathlib import Path, PurePosixPath

from lagvarde_coder.domain.errors import ImportRefused, KnownError, UnknownFormat
from lagvarde_coder.domain.text import clean
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.titles import suffix_of
from lagvarde_coder.storage.files import NO_FILE

INSIDE = " › "
"""Between the name of a file and of what lies inside it."""

MOST_FILES = 10_000
_ZIP = Limits(bytes=500_000_000, unpacked=2_000_000_000, members=MOST_FILES, seconds=inf)
_OF_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db"})
_PROJECT = ".lvk"


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """One file that somebody chose: by itself, with its folder, in a zip file, or attached to a letter.

    Attributes:
        path: of the file on disk that it is, or lies in.
        name: as it is shown: "svar.docx", "Region Norr/svar.docx", "mapp.zip › svar.docx".
        member: its path in the zip file ``path``; empty if it is no part of one.
        letter: the letter that it is attached to; None if it is not; ``place``: which of the attached files it is.
        aside: why it is not read, if that is plain from its name; else None.
        quiet: whether nobody chose it by itself (a file of the system in a folder): it is left, not refused.
    """

    path: Path
    name: str
    member: str = ""
    letter: "ChosenFile | None" = None
    place: int = 0
    aside: KnownError | None = field(default=None, compare=False)
    quiet: bool = field(default=False, compare=False)

    @property
    def own_name(self) -> str:
        """The file's name, without folder and what it lies in."""
        return clean(PurePosixPath(self.name.rsplit(INSIDE, 1)[-1]).name)

    @property
    def folder(self) -> str:
        """The names of the folders that it lies in, as far as they were chosen with it."""
        inner = self.name.rsplit(INSIDE, 1)[-1]
        return "" if PurePosixPath(inner).name == inner else str(PurePosixPath(inner).parent)


def chosen(path: Path) -> ChosenFile:
    """Return a file on disk as chosen by itself."""
    return ChosenFile(path, clean(path.name) or clean(str(path)))


def attached_to(letter: ChosenFile, name: str, place: int) -> ChosenFile:
    """Return a file that is attached to a letter."""
    plain = clean(name.replace("\\", "/").rsplit("/", 1)[-1]) or f"{place + 1}"
    return ChosenFile(letter.path, f"{letter.name}{INSIDE}{plain}", letter.member, letter, place)


def left_alone(file: ChosenFile, error: KnownError | None) -> bool:
    """Tell whether a file is none that anybody meant: a system's own, or a picture in a letter."""
    return file.quiet or (file.letter is not None and isinstance(error, UnknownFormat))


def files_chosen(paths: Iterable[Path]) -> list[ChosenFile]:
    """Return the files that are meant by files, folders (with all folders in them) and zip files, each once, in order.

    What is not to be read is there too, with what is to be done about it. Links to folders are not followed.
    """
    files: dict[ChosenFile, None] = {}
    for path in paths:
        for file in _found(path):
            files.setdefault(file)
            if len(files) > MOST_FILES:
                detail = why.TOO_MANY_FILES
                return [*list(files)[:MOST_FILES], _aside(path, file.name, detail)]
    return list(files)


class OpenZips:
    """Hands out the bytes of files in zip files; the list of the last one stays open."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._archive: Archive | None = None

    def bytes_of(self, file: ChosenFile) -> bytes:
        """Return the bytes of a member.

        Raises:
            ImportRefused: it, or the zip file, is damaged, protected, too large or gone.
        """
        if self._archive is None or self._path != file.path:
            self._archive, self._path = _opened(file.path), file.path
        try:
            return self._archive.read_member(file.member, Limits().bytes)
        except ImportRefused as error:
            raise ImportRefused(name=file.name, detail=error.params["detail"]) from error


def _found(path: Path) -> Iterator[ChosenFile]:
    if path.is_dir():
        yield from _in_folder(path)
    elif suffix_of(path.name) == ".zip":
        yield from _in_zip(path, clean(path.name))
    else:
        yield chosen(path)


def _in_folder(folder: Path) -> Iterator[ChosenFile]:
    top = clean(folder.resolve().name)
    for place, folders, names in os.walk(folder):
        folders.sort()
        inside = Path(place).relative_to(folder).as_posix()
        shown = top if inside == "." else f"{top}/{clean(inside)}"
        for name in list(folders):
            if _is_of_a_system(name):
                folders.remove(name)
                yield _aside(Path(place, name), f"{shown}/{clean(name)}", why.OF_A_SYSTEM, fine=True)
        for name in sorted(names):
            yield from _named(Path(place, name), f"{shown}/{clean(name)}")


def _named(path: Path, shown: str) -> Iterator[ChosenFile]:
    detail = _plain_reason(path.name)
    if detail:
        yield _aside(path, shown, detail, fine=True)
    elif suffix_of(path.name) == ".zip":
        yield from _in_zip(path, shown)
    else:
        yield ChosenFile(path, shown)


def _in_zip(path: Path, shown: str) -> Iterator[ChosenFile]:
    """Yield a zip file's files; its list is checked, nothing is unpacked."""
    try:
        archive = _opened(path)
    except ImportRefused as error:
        yield ChosenFile(path, shown, aside=error)
        return
    members = [info.filename.replace("\\", "/") for info in archive.members.values() if not info.is_dir()]
    if not members:
        yield _aside(path, shown, why.EMPTY_ZIP)
    for member in sorted(members):
        name = f"{shown}{INSIDE}{clean(member)}"
        parts = PurePosixPath(member).parts
        detail = next((reason for part in parts if (reason := _plain_reason(part))), "")
        if detail:
            yield _aside(path, name, detail, member, fine=True)
        elif suffix_of(member) == ".zip":
            yield _aside(path, name, why.ZIP_IN_ZIP, member)
        else:
            yield ChosenFile(path, name, member)


def _opened(path: Path) -> Archive:
    name = clean(path.name)
    try:
        if not path.is_file():  # a pipe would never end
            raise ImportRefused(name=name, detail=NO_FILE if path.exists() else why.NOT_THERE)
        with path.open("rb") as stream:
            data = _ZIP.read(name, stream)
    except OSError as error:
        raise ImportRefused(name=name, detail=f"It cannot be read ({error.strerror}).") from error
    return Archive(name, data, _ZIP)


def _plain_reason(name: str) -> str:
    """Return why a file with this name is no document, or nothing."""
    if name.startswith("~$") or (name.startswith(".~lock.") and name.endswith("#")):
        return why.LOCK_FILE
    if _is_of_a_system(name):
        return why.OF_A_SYSTEM
    return why.A_PROJECT if suffix_of(name) == _PROJECT else ""


def _is_of_a_system(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _OF_SYSTEMS


def _aside(path: Path, shown: str, detail: str, member: str = "", *, fine: bool = False) -> ChosenFile:
    error = ImportRefused(name=shown, detail=detail)
    return ChosenFile(path, shown, member, aside=error, quiet=fine)


def as_chosen(files: Sequence[Path | ChosenFile]) -> list[ChosenFile]:
    """Return files with their names, those that are plain paths by themselves."""
    return [chosen(file) if isinstance(file, Path) else file for file in files]
