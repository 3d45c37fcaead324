"""Bringing files and pasted text into a project."""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import Cancelled, ImportRefused, KnownError
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.accounts import ImportAccount, ImportStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.canonical import in_canonical_form
from lagvarde_coder.importers.paste import pasted
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.base import Desk, Service
from lagvarde_coder.services.material.importing.accounts import account_of
from lagvarde_coder.services.material.importing.attachments import attached_files, by_letter, with_attached
from lagvarde_coder.services.material.importing.choosing import (
    ChosenFile,
    as_chosen,
    chosen,
    files_chosen,
    left_alone,
)
from lagvarde_coder.services.material.importing.entering import Entering
from lagvarde_coder.services.material.importing.files_read import FileRead, Waiting
from lagvarde_coder.services.material.importing.inspecting import Inspected, Inspection
from lagvarde_coder.services.material.importing.outcomes import ImportResult, SourceDetails
from lagvarde_coder.services.material.importing.reading import FileReading

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

__all__ = [
    "ChosenFile",
    "FileReading",
    "ImportResult",
    "ImportService",
    "ImportStatus",
    "Inspected",
    "Inspection",
    "SourceDetails",
    "as_chosen",
    "chosen",
    "files_chosen",
]

_log = logging.getLogger(__name__)
_ToStore = tuple[FileRead, SourceDetails]
_Closing = Callable[[Sequence[ImportResult]], ImportAccount | None]
"""From what became of the last files of an import to the account of it all; None if it goes on."""


class ImportService(Service):
    """Reading material; files are parsed in a child process, before the transaction begins."""

    def __init__(self, desk: Desk, reading: ReadingProcess) -> None:
        super().__init__(desk)
        self._reading = reading
        self._entering: Entering | None = None

    def get_ready(self) -> None:
        """Start the process that reads files, which takes a moment, before the first file is there."""
        self._reading.get_ready()

    def inspection(self) -> Inspection:
        """Begin to look at files; what is read there need not be read again when it is stored."""
        return Inspection(self._desk, self._file_reading())

    def files(
        self,
        files: Sequence[Path | ChosenFile],
        details: SourceDetails,
        progress: Progress,
        tell: Callable[[ImportResult], object] = lambda _: None,
        each: Mapping[ChosenFile, SourceDetails] | None = None,
        reading: FileReading | None = None,
        keep: Callable[[Change], object] = lambda _: None,
        *,
        attached: bool = False,
    ) -> list[ImportResult]:
        """Bring in files, each as one operation, some of which are stored together; what went well stays.

        Those that are attached to a letter come right behind it.

        Args:
            files: the files; folders and zip files are refused, see :func:`files_chosen`.
            details: what the user says of them all.
            each: what the user says of some of them, in place of that.
            reading: what has read some of them already.
            keep: called when what became of all files is kept, to be read again.
            progress: a step per file that is stored.
            tell: called with each file's result when it is stored, so that the caller has the results of the
                files that are in when this raises.
            attached: whether files that are attached to letters come along, though they are none of the files.

        Raises:
            Cancelled: between two files, or while one is read; those before it are in.
        """
        results: list[ImportResult] = []
        waiting = Waiting()
        read_by = reading or self._file_reading()

        def said(file: ChosenFile) -> SourceDetails:
            if each and file in each:
                return each[file]
            return details if file.letter is None else replace(said(file.letter), title="")

        def account(stored: Sequence[ImportResult]) -> ImportAccount | None:
            done = [*results, *stored]
            left = Counter(wanted) - Counter([*(one.chosen for one in results if one.chosen), *waiting_before])
            rest = [ImportResult(file.name, ImportStatus.NOT_REACHED) for file in left.elements()]
            return account_of([*done, *rest]) if done else None

        def store(closing: _Closing = lambda _: None) -> None:
            waiting_before[:] = waiting.chosen
            stored, kept = self._stored(waiting.take(), common, closing)
            for result, file in zip(stored, waiting_before, strict=True):
                results.append(replace(result, chosen=file))
                tell(results[-1])
            if kept is not None:
                keep(kept)

        def watch() -> None:
            progress.step(len(results), len(files))

        def read_one(file: ChosenFile) -> FileRead | ImportResult:
            watch()
            return self._read_or_refused(read_by, file, said(file), watch)

        def inside(file: ChosenFile, read: FileRead | ImportResult) -> Sequence[ChosenFile]:
            if attached and isinstance(read, FileRead):
                return attached_files(file, read)
            return families.get(file, ())

        wanted, common = as_chosen(files), _knowing_names(details, (each or {}).values())
        families, waiting_before = by_letter(wanted), list[ChosenFile]()
        try:
            for first in families.get(None, ()):
                for file, read in with_attached(first, read_one, inside):
                    waiting.add(file, read, said(file))
                    read_by.shelf.forget(file)
                if waiting.enough:
                    store()
        finally:
            store(account)
        watch()
        return results

    def file(self, path: Path, details: SourceDetails, watch: Callable[[], object] = lambda: None) -> ImportResult:
        """Bring in one file; errors that the user can act on are in the result, and faults of the program too.

        ``watch`` is called many times a second while the file is read; what it raises ends the reading and is raised.
        """
        read = self._read_or_refused(self._file_reading(), chosen(path), details, watch)
        return read if isinstance(read, ImportResult) else self._stored_alone(read, details)

    def pasted(self, text: str, details: SourceDetails) -> ImportResult:
        """Bring in text from the clipboard.

        Raises:
            ImportRefused: it is blank or too long.
        """
        raw = pasted(text, details.title)
        data = text.encode("utf-8", "surrogatepass")
        read = FileRead(raw.title, data, [in_canonical_form(raw)])
        with self._operation(Action.SOURCE_IMPORT) as work:
            return Entering(work.read, details, begins=self._desk.begins).enter(work, read, details)

    def _file_reading(self) -> FileReading:
        return FileReading(self._reading, self._database.path)

    def _read_or_refused(
        self, reading: FileReading, file: ChosenFile, details: SourceDetails, watch: Callable[[], object]
    ) -> FileRead | ImportResult:
        try:
            return reading.read(file, details.reading, watch)
        except (Cancelled, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - what the program does not master in one file must not cost the others
            if isinstance(error, KnownError) and left_alone(file, error):
                return ImportResult(file.name, ImportStatus.LEFT, error=error)
            return _refused(file.name, error)

    def _stored(
        self, files: Sequence[ImportResult | _ToStore], details: SourceDetails, closing: _Closing
    ) -> tuple[Sequence[ImportResult], Change | None]:
        """Store files in one transaction, and each by itself if that fails; return what became of them, in order.

        ``closing`` says with which account the import ends, if it does: that is stored with them.
        """
        if not all(isinstance(file, ImportResult) for file in files):
            try:
                return self._stored_together(files, details, closing)
            except (Cancelled, MemoryError):
                raise
            except Exception:  # noqa: BLE001 - who is to blame is seen when they are stored one by one
                _log.debug("files are stored one by one", exc_info=True)
        alone = [file if isinstance(file, ImportResult) else self._stored_alone(*file) for file in files]
        account = closing(alone)
        if account is None or self._desk.actor is None:
            return alone, None
        with self._operation(Action.IMPORT_ACCOUNT) as work:
            work.put(account)
            return alone, work.change()

    def _stored_together(
        self, files: Sequence[ImportResult | _ToStore], details: SourceDetails, closing: _Closing
    ) -> tuple[list[ImportResult], Change | None]:
        results: list[ImportResult] = []
        kept: Change | None = None
        entering: Entering | None = None
        with self._operations() as operations:
            for file in files:
                if isinstance(file, ImportResult):
                    results.append(file)
                    continue
                try:
                    with operations.begin(Action.SOURCE_IMPORT) as work:
                        entering = entering or self._taken_up(work.read, details)
                        entered = entering.enter(work, *file)
                    results.append(entered)  # its operation could be written
                except KnownError as error:
                    entering = None
                    results.append(_refused(file[0].name, error))
            if (account := closing(results)) is not None:
                with operations.begin(Action.IMPORT_ACCOUNT) as work:
                    work.put(account)
                    kept = work.change()
            if entering:
                entering.leave()
        self._entering = entering
        return results, kept

    def _taken_up(self, read: "Reader", details: SourceDetails) -> Entering:
        """Return who entered files last, if it can go on, else a new one."""
        last, self._entering = self._entering, None
        begins = self._desk.begins
        return last if last and last.goes_on(read, details, begins=begins) else Entering(read, details, begins=begins)

    def _stored_alone(self, read: FileRead, details: SourceDetails) -> ImportResult:
        try:
            with self._operation(Action.SOURCE_IMPORT) as work:
                return Entering(work.read, details, begins=self._desk.begins).enter(work, read, details)
        except (Cancelled, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - as when it is read
            return _refused(read.name, error)


def _knowing_names(details: SourceDetails, others: Iterable[SourceDetails]) -> SourceDetails:
    """Return details that know what names mean that were said of any file: the ledger is one for them all."""
    new, same = dict.fromkeys(details.new_organisations), dict.fromkeys(details.same)
    for one in others:
        new.update(dict.fromkeys(one.new_organisations))
        same.update(dict.fromkeys(one.same))
    return replace(details, new_organisations=tuple(new), same=tuple(same))


def _refused(name: str, error: Exception) -> ImportResult:
    """Return that a file was refused, and why; what no one foresaw is logged as a fault of the program."""
    if isinstance(error, KnownError):
        return ImportResult(name, ImportStatus.REFUSED, error=error)
    _log.error("the import of a file failed", exc_info=error)
    return ImportResult(name, ImportStatus.REFUSED, error=ImportRefused(name=name, detail=why.FAULT))
