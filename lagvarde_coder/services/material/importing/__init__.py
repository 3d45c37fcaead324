"""Bringing files and pasted text into a project."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from lagvarde_coder.domain.errors import Cancelled, ImportRefused, KnownError, RespondentUnclear
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, ReadingOptions
from lagvarde_coder.importers.canonical import in_canonical_form
from lagvarde_coder.importers.paste import pasted
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.base import Desk, Service
from lagvarde_coder.services.material.guessing import KindGuess, unclear
from lagvarde_coder.services.material.hearing import Hearings
from lagvarde_coder.services.material.importing.entering import Entering, kind_guessed
from lagvarde_coder.services.material.importing.files_read import FileRead, Waiting, bytes_of
from lagvarde_coder.services.material.importing.outcomes import ImportResult, ImportStatus, SourceDetails

__all__ = ["ImportResult", "ImportService", "ImportStatus", "SourceDetails"]

_log = logging.getLogger(__name__)
_ToStore = tuple[FileRead, SourceDetails]


class ImportService(Service):
    """Reading material; files are parsed in a child process, before the transaction begins."""

    def __init__(self, desk: Desk, reading: ReadingProcess) -> None:
        super().__init__(desk)
        self._reading = reading

    def get_ready(self) -> None:
        """Start the process that reads files, which takes a moment, before the first file is there."""
        self._reading.get_ready()

    def files(
        self,
        paths: Sequence[Path],
        details: SourceDetails,
        progress: Progress,
        tell: Callable[[ImportResult], object] = lambda _: None,
        kinds: Mapping[Path, SourceKind] | None = None,
        respondents: Mapping[Path, str] | None = None,
    ) -> list[ImportResult]:
        """Bring in files, each as one operation, some of which are stored together; what went well stays.

        Args:
            paths: the files.
            details: what the user says of them all.
            kinds: what the user says of some of them.
            respondents: the same of whose voices are in some of them, see :class:`SourceDetails`.
            progress: a step per file that is stored.
            tell: called with each file's result when it is stored, so that the caller has the results of the
                files that are in when this raises.

        Raises:
            Cancelled: between two files, or while one is read; those before it are in.
        """
        results: list[ImportResult] = []
        waiting = Waiting()

        def store() -> None:
            for result in self._stored(waiting.take(), details):
                results.append(result)
                tell(result)

        def watch() -> None:
            progress.step(len(results), len(paths))

        try:
            for path in paths:
                watch()
                respondent = (respondents or {}).get(path, details.respondent)
                said = replace(details, kind=(kinds or {}).get(path, details.kind), respondent=respondent)
                waiting.add(self._read_or_refused(path, said, watch), said)
                if waiting.enough:
                    store()
        finally:
            store()
        watch()
        return results

    def file(self, path: Path, details: SourceDetails, watch: Callable[[], object] = lambda: None) -> ImportResult:
        """Bring in one file; errors that the user can act on are in the result, and faults of the program too.

        ``watch`` is called many times a second while the file is read; what it raises ends the reading and is raised.
        """
        read = self._read_or_refused(path, details, watch)
        return read if isinstance(read, ImportResult) else self._stored_alone(read, details)

    def guessed(self, path: Path, progress: Progress) -> KindGuess | None:
        """Return what a file seems to be, without bringing it in; None if it cannot be read.

        Raises:
            Cancelled: before it was read.
        """
        try:
            read = self._from_file(path, partial(progress.step, 0, 1))
        except RespondentUnclear as error:
            return unclear(error)
        except KnownError:
            return None
        with self._read() as reader:
            return kind_guessed(Hearings(reader), read)

    def pasted(self, text: str, details: SourceDetails) -> ImportResult:
        """Bring in text from the clipboard.

        Raises:
            ImportRefused: it is blank or too long.
        """
        raw = pasted(text, details.title)
        data = text.encode("utf-8", "surrogatepass")
        read = FileRead(raw.title, data, [in_canonical_form(raw)])
        with self._operation(Action.SOURCE_IMPORT) as work:
            return Entering(work.read, details).enter(work, read, details)

    def _read_or_refused(
        self, path: Path, details: SourceDetails, watch: Callable[[], object]
    ) -> FileRead | ImportResult:
        try:
            return self._from_file(path, watch, details.reading)
        except (Cancelled, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - what the program does not master in one file must not cost the others
            return _refused(clean(path.name), error)

    def _from_file(self, path: Path, watch: Callable[[], object], options: ReadingOptions = DEFAULTS) -> FileRead:
        """Read and parse a file, without touching the project."""
        name = clean(path.name)
        self._refuse_the_project(path)
        data = bytes_of(path, name)
        return FileRead(name, data, self._reading.read(name, data, options, watch))

    def _refuse_the_project(self, path: Path) -> None:
        """Nothing but SQLite opens the project while it is connected: closing another descriptor drops the locks."""
        try:
            is_the_project = path.samefile(self._database.path)
        except OSError:  # there is no such file, or none can be called so: who reads it is told
            return
        if is_the_project:
            raise ImportRefused(name=clean(path.name), detail="It is the project itself.")

    def _stored(self, files: Sequence[ImportResult | _ToStore], details: SourceDetails) -> Sequence[ImportResult]:
        """Store files in one transaction, and each by itself if that fails; return what became of them, in order."""
        if all(isinstance(file, ImportResult) for file in files):
            return [file for file in files if isinstance(file, ImportResult)]
        try:
            return self._stored_together(files, details)
        except (Cancelled, MemoryError):
            raise
        except Exception:  # noqa: BLE001 - who is to blame is seen when they are stored one by one
            return [file if isinstance(file, ImportResult) else self._stored_alone(*file) for file in files]

    def _stored_together(self, files: Sequence[ImportResult | _ToStore], details: SourceDetails) -> list[ImportResult]:
        results: list[ImportResult] = []
        entering: Entering | None = None
        with self._operations() as operations:
            for file in files:
                if isinstance(file, ImportResult):
                    results.append(file)
                    continue
                try:
                    with operations.begin(Action.SOURCE_IMPORT) as work:
                        entering = entering or Entering(work.read, details)
                        results.append(entering.enter(work, *file))
                except KnownError as error:
                    entering = None
                    results.append(_refused(file[0].name, error))
        return results

    def _stored_alone(self, read: FileRead, details: SourceDetails) -> ImportResult:
        try:
            with self._operation(Action.SOURCE_IMPORT) as work:
                return Entering(work.read, details).enter(work, read, details)
        except (Cancelled, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - as when it is read
            return _refused(read.name, error)


def _refused(name: str, error: Exception) -> ImportResult:
    """Return that a file was refused, and why; what no one foresaw is logged as a fault of the program."""
    if isinstance(error, KnownError):
        return ImportResult(name, ImportStatus.REFUSED, error=error)
    _log.error("the import of a file failed", exc_info=error)
    return ImportResult(name, ImportStatus.REFUSED, error=ImportRefused(name=name, detail=why.FAULT))
