"""Puts storage, registries and services together from the settings; the only place that knows all parts.

The database is imported when the first project is made or opened: the window is on the screen before that.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder import __version__, paths, settings
from lagvarde_coder.domain.errors import IsACopy, KnownError, NobodyActs, NotAmong, NothingToDo, ProjectDamaged
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.keys import Key
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Desk
from lagvarde_coder.services.material.erasing import ErasureScope
from lagvarde_coder.services.project.coders import new_coder
from lagvarde_coder.services.project.copies import CopyService, Replaced, is_a_copy
from lagvarde_coder.services.project.creating import first_entries
from lagvarde_coder.services.project.drafts import DraftsFile
from lagvarde_coder.services.project.lists import load_organisations, load_question_sets
from lagvarde_coder.services.project.restoring import Missing, Parted, ProjectRestoring, older, parted
from lagvarde_coder.services.themes.loading import LoadedCodebook, load_codebook
from lagvarde_coder.services.themes.saving import save_codebook
from lagvarde_coder.services.topics import ProjectServices
from lagvarde_coder.settings import Folders, Settings
from lagvarde_coder.storage.files import ALTERED
from lagvarde_coder.storage.lock import WAIT_SECONDS
from lagvarde_coder.storage.writers import Writers

if TYPE_CHECKING:
    from lagvarde_coder.storage.database import Database

DEFAULT_CODEBOOK = "mall-13-teman"


def get_ready() -> None:
    """Import the database, in any thread, before somebody makes or opens the first project."""
    import_module("lagvarde_coder.storage.project_file")


@dataclass(frozen=True, slots=True)
class Erased:
    """What erasing a document did, and what is left to be done by hand.

    Attributes:
        scope: what it came to, beforehand. change: the operation; None if the document was erased already.
        clean: no byte of the words is left in the file; else the last one goes when nobody reads it any more.
        copies: what became of the copies. others: other files of the project that are known.
        subjects: of what the program forgot what was being typed: the document, its texts, all that was marked in them.
    """

    scope: ErasureScope
    change: Change | None
    clean: bool
    copies: Replaced
    others: tuple[Path, ...]
    subjects: frozenset[Id]
    errors: tuple[KnownError, ...]


class OpenProject(ProjectServices):
    """An open project: its services, all working on one file for one coder.

    Attributes:
        missing: what the file lacked, when it was opened, of what this installation had left in it; None if nothing.
        parted: another file of the project that has entries this one lacks, and lacks some of this one's; None if none.
    """

    def __init__(
        self, database: "Database", desk: Desk, copies: tuple[Path, ...], writers: Writers, drafts: DraftsFile
    ) -> None:
        super().__init__(desk)
        self._drafts = drafts
        self._database = database
        self._writers = writers
        self._desk = desk
        self.path = database.path
        self.copies = CopyService(desk, copies)
        self.missing: Missing | None = None
        self.parted: Parted | None = None

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._database.writable

    @property
    def actor(self) -> Id | None:
        """The id of the coder who acts; None: nobody, who can only read."""
        return self._desk.actor

    @property
    def alone(self) -> bool:
        """Whether what others coded is hidden: lists and figures know only the coder at work."""
        return self._desk.alone

    def see_others(self, seen: bool) -> None:
        """Show what others coded, or hide it everywhere, counts included."""
        self._desk.alone = not seen

    def begin_on_coding(self, begins: bool) -> None:
        """Say whether coding a document that is not started makes it started."""
        self._desk.begins = begins

    @contextmanager
    def at(self, state: int, progress: Progress | None = None) -> Iterator[ProjectServices]:
        """Yield the project as it stood after entry ``state``, without words. Raises as ``Database.as_of``."""
        earlier = self._database.as_of(state, progress)
        try:
            yield ProjectServices(Desk(earlier, self._desk.actor, self._desk.alone, newcomer=self._unknown_to(earlier)))
        finally:
            earlier.close()

    def _unknown_to(self, earlier: "Database") -> Coder | None:
        """Return who acts, if the project did not know them in an earlier state: figures still say whose they are."""
        coder = self.coders.current()
        with earlier.read() as read:
            return coder if coder and read.get(Coder, coder.id) is None else None

    def erase(
        self, source: Id, reason: str, *, title: str = "", comments: bool = False, progress: Progress | None = None
    ) -> Erased:
        """Erase a document's words from the project, its file and the copies that the program keeps of it.

        Of a document that is erased already it does again what follows: the file is written anew, copies are replaced.
        Raises as ``ErasureService.erase``; what goes wrong afterwards is told.
        """
        with self.copies.alone():
            return self._erase(source, reason, title, comments=comments, progress=progress)

    def _erase(self, source: Id, reason: str, title: str, *, comments: bool, progress: Progress | None) -> Erased:
        erasing = self.material.erasing
        scope = erasing.scope(source)
        try:
            change = erasing.erase(source, reason, title=title, comments=comments)
        except NothingToDo:
            change = None
        errors: list[KnownError] = []
        clean = False
        try:
            clean = self._database.cleanse()
        except KnownError as error:
            errors.append(error)
        replaced = self.copies.replace_all(progress)
        others = tuple(self._others(self.path))
        subjects = erasing.subjects(source)
        self._drafts.forget(subjects)
        return Erased(scope, change, clean, replaced, others, subjects, (*errors, *replaced.errors))

    def _others(self, path: Path) -> Iterator[Path]:
        """Yield other files of this project that this installation wrote, as far as they are there."""
        with self._database.read() as read:
            project = read.head().project
        for left in self._writers.files_of(project):
            other = Path(left.path)
            if other != path.resolve() and other.is_file():
                yield other

    def settle(self) -> None:
        """Bring what was written into the file itself, so that it alone is the project: for when the hands rest."""
        self._database.settle()

    def rest(self) -> None:
        """Let go of what is kept in memory of the file itself: for when nobody asks."""
        self._database.rest()

    def refuse_damage(self, progress: Progress | None = None) -> None:
        """Check the file fully, here and now, before something of it is handed out.

        Raises:
            ProjectDamaged: it does not pass.
            Cancelled: by ``progress``.
        """
        if self._database.damage(progress):
            raise ProjectDamaged(path=self.path, detail=ALTERED)

    def close(self) -> None:
        """Close the file; exactly one file remains."""
        self._database.close()

    def __enter__(self) -> "OpenProject":
        return self

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        """Close the file; what looks like a bug is damage if the file has any.

        Raises:
            ProjectDamaged: in place of ``error``.
        """
        damaged = self._database.comes_of_damage(error)
        self.close()
        if damaged:
            raise ProjectDamaged(path=self.path, detail=ALTERED) from error


@dataclass(frozen=True, slots=True)
class Program:
    """The program for one user: settings, folders, and the making and opening of projects."""

    settings: Settings
    folders: Folders

    @property
    def coder_name(self) -> str:
        """Who acts unless said otherwise: the name in the settings; empty while nobody said who they are."""
        return self.settings.name

    def with_settings(self, changed: Settings) -> "Program":
        """Store changed settings and return the program with them."""
        settings.save(changed, self.folders.settings_file)
        return replace(self, settings=changed)

    def create(
        self,
        path: Path,
        *,
        title: str = "",
        codebook: str | LoadedCodebook = DEFAULT_CODEBOOK,
        coder: str = "",
        notice: str = "",
        key: Key | None = None,
    ) -> Path:
        """Make a new project file; ``codebook`` is as :meth:`codebook` takes it, or was read by it. Returns its path.

        A project made with a ``key`` can only be opened with it: the key is kept nowhere. A project made without one
        cannot be opened with one.

        Raises:
            FileExists, NoPermission, DiskFull, InvalidCodebook, UnknownFormat, NotAmong, NobodyActs: nothing is left
                behind.
        """
        from lagvarde_coder.storage import project_file

        begun = codebook if isinstance(codebook, LoadedCodebook) else self.codebook(codebook)
        fill = first_entries(
            title or path.stem,
            notice,
            self._new_coder(coder),
            begun.book,
            begun.themes,
            begun.families,
            load_organisations(paths.themes() / "npo-26.toml"),
            load_question_sets(paths.themes() / "fragor.toml"),
        )
        project_file.create(path, __version__, self._writers(), fill, key=key)
        return path

    def codebook(self, name: str) -> LoadedCodebook:
        """Read a codebook: a name in ``themes/``, or a file (.xlsx, .toml).

        Raises:
            NotFound, UnknownFormat, NoPermission: it is not there, or cannot be read.
            InvalidCodebook: something in it is wrong; all faults are told, each with its row.
        """
        return load_codebook(codebook_file(name), paths.themes() / "codebook.schema.json")

    def save_codebook(self, name: str, path: Path, *, replacing: bool = False) -> None:
        """Write a codebook as a file (.xlsx, .toml) that can be filled in and read back.

        The empty template is written without its name and notice: filled in it is no template any more, and gets the
        name of its file.

        Raises:
            FileExists, NoPermission, DiskFull, UnknownFormat, NotFound, InvalidCodebook: nothing was written.
        """
        begun = self.codebook(name)
        if name == DEFAULT_CODEBOOK:
            begun = replace(begun, book=replace(begun.book, name="", notice=""))
        save_codebook(begun, path, replacing=replacing)

    def open(
        self,
        path: Path,
        *,
        writing: bool,
        coder: str = "",
        wait: float = WAIT_SECONDS,
        key: Key | None = None,
        waiting: Callable[[str], object] | None = None,
    ) -> OpenProject:
        """Open a project; a coder who is new is entered in it with the first write, so looking changes nothing.

        Who waits for another writer is told whom for, after a second (``waiting``).
        Without a name nobody acts: reading goes, and ``coders.act_as`` says later who it is.

        Raises:
            ProjectMissing, NotAProject, WrongKey, ProjectDamaged, ProjectTooNew, NoPermission, ProjectLocked,
                LogOfAnother: nothing is touched.
            IsACopy: it is one of the program's copies, and wanted for writing.
        """
        from lagvarde_coder.storage import project_file

        folders = self._copy_folders()
        if writing and is_a_copy(path, folders):
            raise IsACopy(path=path)
        database = project_file.open_project(
            path,
            __version__,
            self._writers(),
            writing=writing,
            wait=wait,
            key=key,
            waiting=waiting,
            before_upgrade=lambda old: CopyService(Desk(old, None), folders).must_copy(),
        )
        desk = Desk(database, None, begins=self.settings.coding_begins)
        project = OpenProject(database, desk, folders, self._writers(), DraftsFile(self.folders.state))
        try:
            with database.read() as read:
                project.missing = older(read.head(), path, self._writers())
                project.parted = parted(read, path, self._writers(), key)
            if writing:
                self._take_seat(project, clean(coder) or self.coder_name)
        except BaseException:
            project.close()
            raise
        return project

    @property
    def restoring(self) -> ProjectRestoring:
        """The copies there are, and getting a project back from one."""
        return ProjectRestoring(self._copy_folders(), self._writers(), self.folders.state)

    def _copy_folders(self) -> tuple[Path, ...]:
        second = Path(self.settings.second_copies) if self.settings.second_copies else None
        return (self.folders.copies, second) if second else (self.folders.copies,)

    def _take_seat(self, project: OpenProject, name: str) -> None:
        if name:
            actor = self._new_coder(name)
            project.coders.act_as(actor.name, actor.initials, actor.role)

    def _new_coder(self, name: str) -> Coder:
        chosen = clean(name) or self.coder_name
        if not chosen:
            raise NobodyActs
        is_own = chosen == self.settings.name
        return new_coder(chosen, self.settings.initials if is_own else "", self.settings.role if is_own else "")

    def _writers(self) -> Writers:
        return Writers(self.folders.state / "writers")


def codebook_file(name: str) -> Path:
    """Return the file of a codebook: a path, or a name in ``themes/``.

    Raises:
        NotAmong: there is neither.
    """
    for file in (Path(name), paths.themes() / f"{name}.toml"):
        if file.is_file():
            return file
    raise NotAmong(kind="codebook", name=name, names=", ".join(codebook_names()))


def codebook_names() -> list[str]:
    """Return the names of the codebooks in ``themes/``, the default first."""
    named = (file.stem for file in paths.themes().glob("*.toml") if "[codebook]" in file.read_text(encoding="utf-8"))
    return sorted(named, key=lambda name: (name != DEFAULT_CODEBOOK, name))


def program() -> Program:
    """Return the program for the current user."""
    where = settings.folders()
    return Program(settings.load(where.settings_file), where)
