"""Bringing files and pasted text into a project."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import Cancelled, ImportRefused, KnownError, RespondentUnclear
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.question_sets import Signs
from lagvarde_coder.domain.material.sources import (
    LeftOut,
    LeftOutKind,
    Made,
    Sectioning,
    Source,
    SourceKind,
    SourceStatus,
    Text,
    default_made,
)
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.canonical import in_canonical_form
from lagvarde_coder.importers.paste import pasted
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.base import Desk, Service
from lagvarde_coder.services.material.categories import of_each, own_categories
from lagvarde_coder.services.material.guessing import KindGuess, guess, unclear
from lagvarde_coder.services.material.hearing import HeardDocument, Hearings, Ledger
from lagvarde_coder.services.material.ledger import OrganisationNames
from lagvarde_coder.services.material.sectioning import Sections
from lagvarde_coder.storage.files import NO_FILE

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDetails:
    """What the user says of the material that is brought in; organisations by name, question sets by key.

    ``question_sets`` empty: the sets that explain most of a text are taken to have been put. ``kind`` None: what each
    file seems to be; ``made`` None: by kind. ``new_organisations``: names that nearly equal one of the ledger, and are
    other organisations all the same; ``same``: names, and which organisations of the ledger they mean.
    ``respondent``: of workbooks of answers, the heading or letter of the column that names whose voice an answer is, or
    ``ANONYMOUS``; None: its heading has to say it.
    """

    kind: SourceKind | None = None
    title: str = ""
    organisations: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    day: date | None = None
    made: Made | None = None
    made_by: str = ""
    checked: bool = False
    status: SourceStatus = SourceStatus.NOT_STARTED
    question_sets: tuple[str, ...] = ()
    occasion: str = ""
    wave: int = 0
    suggested_by: str = ""
    new_organisations: tuple[str, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    respondent: str | None = None


class ImportStatus(StrEnum):
    """How the import of a file ended."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The result of one file: its new sources, what could not be carried over, or why it was refused.

    Attributes:
        guess: what the file was taken for, if nobody said what it is.
    """

    file: str
    status: ImportStatus
    sources: tuple[Source, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    error: KnownError | None = None
    change: Change | None = None
    guess: KindGuess | None = None

    @property
    def without_organisation(self) -> int:
        """How many documents came in of which nobody said whose voice they are."""
        new = self.sources if self.status is ImportStatus.IMPORTED else ()
        return sum(not source.organisations for source in new)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as parsed, its texts in canonical form, before anything is stored."""

    name: str
    data: bytes
    texts: Sequence[ImportedText]


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
        """Bring in files, each as one operation; what went well stays.

        Args:
            paths: the files.
            details: what the user says of them all.
            kinds: what the user says of some of them.
            respondents: the same of whose voices are in some of them, see :class:`SourceDetails`.
            progress: a step per file.
            tell: called with each file's result as soon as there is one, so that the caller has the results of the
                files that are in when this raises.

        Raises:
            Cancelled: between two files, or while one is read; those before it are in.
        """
        results = []
        for done, path in enumerate(paths):
            watch = partial(progress.step, done, len(paths))
            watch()
            kind = (kinds or {}).get(path, details.kind)
            respondent = (respondents or {}).get(path, details.respondent)
            results.append(self.file(path, replace(details, kind=kind, respondent=respondent), watch))
            tell(results[-1])
        progress.step(len(paths), len(paths))
        return results

    def file(self, path: Path, details: SourceDetails, watch: Callable[[], object] = lambda: None) -> ImportResult:
        """Bring in one file; errors that the user can act on are in the result, and faults of the program too.

        ``watch`` is called many times a second while the file is read; what it raises ends the reading and is raised.
        """
        name = clean(path.name)
        try:
            return self._store(self._from_file(path, watch, details.respondent), details)
        except KnownError as error:
            return ImportResult(name, ImportStatus.REFUSED, error=error)
        except (Cancelled, MemoryError):
            raise
        except Exception:  # noqa: BLE001 - what the program does not master in one file must not cost the others
            _log.exception("the import of a file failed")
            return ImportResult(name, ImportStatus.REFUSED, error=ImportRefused(name=name, detail=why.FAULT))

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
            return _guessed(reader, read)

    def pasted(self, text: str, details: SourceDetails) -> ImportResult:
        """Bring in text from the clipboard.

        Raises:
            ImportRefused: it is blank or too long.
        """
        raw = pasted(text, details.title)
        data = text.encode("utf-8", "surrogatepass")
        return self._store(_Read(raw.title, data, [in_canonical_form(raw)]), details)

    def _from_file(self, path: Path, watch: Callable[[], object], respondent: str | None = None) -> _Read:
        """Read and parse a file, without touching the project."""
        name = clean(path.name)
        self._refuse_the_project(path)
        data = _bytes_of(path, name)
        return _Read(name, data, self._reading.read(name, data, {"respondent": respondent}, watch))

    def _refuse_the_project(self, path: Path) -> None:
        """Nothing but SQLite opens the project while it is connected: closing another descriptor drops the locks."""
        try:
            is_the_project = path.samefile(self._database.path)
        except OSError:  # there is no such file, or none can be called so: who reads it is told
            return
        if is_the_project:
            raise ImportRefused(name=clean(path.name), detail="It is the project itself.")

    def _store(self, read: _Read, details: SourceDetails) -> ImportResult:
        with self._operation(Action.SOURCE_IMPORT) as work:
            original = digest(read.data)
            duplicates = work.read.where(Text, original=original)
            if duplicates:
                sources = work.read.many(Source, [text.source for text in duplicates])
                return ImportResult(read.name, ImportStatus.DUPLICATE, tuple(sources.values()))
            work.keep(read.data)
            seems = None if details.kind else _guessed(work.read, read)
            batch = _Batch(work, details, seems.kind if seems else details.kind, original, read.name)
            sources_made = [batch.add(raw) for raw in read.texts]
            batch.enter_in_ledger()
            change = work.change()
        return ImportResult(
            read.name, ImportStatus.IMPORTED, tuple(sources_made), batch.left_out(), change=change, guess=seems
        )


class _Batch:
    """The sources of one file, put into one operation."""

    def __init__(
        self, work: "Work", details: SourceDetails, kind: SourceKind | None, original: str, file_name: str
    ) -> None:
        self._work = work
        self._details = details
        self._kind = kind or SourceKind.DIALOGUE
        self._original = original
        self._file_name = file_name
        self._names = OrganisationNames(work, details.new_organisations, details.same)
        self._number = work.read.trail.highest_number(Source.KIND)
        self._hearings = Hearings(work.read)
        self._sets = self._hearings.sets(details.question_sets)
        self._made: list[HeardDocument] = []
        self._left_out: list[LeftOut] = []

    def add(self, raw: ImportedText) -> Source:
        """Put in one source with its text and sections."""
        details = self._details
        self._number += 1
        names = [raw.respondent] if raw.respondent else list(details.organisations)
        said = tuple(clean(category) for category in details.categories)
        theirs = of_each(said, names)
        organisations = [self._names.organisation(name, theirs, details.suggested_by) for name in names]
        sections = Sections(raw, self._sets, organisations, self._hearings.signs(organisations, details.question_sets))
        left_out = (*raw.left_out, *sections.to_check)
        self._left_out += left_out
        text_id = new_id()
        kept = Text(
            id=text_id,
            source=new_id(),
            content=self._work.keep_text(text_id, raw.text),
            original=self._original,
            characters=len(raw.text),
            file_name=self._file_name,
            encoding=raw.encoding,
            left_out=left_out,
        )
        source = Source(
            id=kept.source,
            number=self._number,
            title=clean(raw.title if raw.respondent or not details.title else details.title) or self._file_name,
            kind=self._kind,
            text=kept.id,
            organisations=tuple(organisation.id for organisation in organisations),
            categories=own_categories(said, organisations),
            day=raw.day or details.day,
            made=details.made or default_made(self._kind),
            made_by=clean(details.made_by),
            checked=details.checked,
            status=details.status,
            occasion=clean(details.occasion),
            wave=details.wave,
            question_sets=self._hearings.put(details.question_sets, sections.sets),
            unanswered=sections.unanswered,
        )
        self._work.put(source, kept, Sectioning(id=new_id(), text=kept.id, sections=sections.all))
        self._made.append(HeardDocument(source, sections.all))
        return source

    def enter_in_ledger(self) -> None:
        """Let the ledger follow the new sources."""
        Ledger(self._work.read).follow(self._work, [], self._made)

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what was left out of all sources together, a line per kind and detail."""
        counted: dict[tuple[LeftOutKind, str], int] = {}
        for item in self._left_out:
            counted[item.kind, item.detail] = counted.get((item.kind, item.detail), 0) + item.count
        return tuple(LeftOut(kind=kind, count=count, detail=detail) for (kind, detail), count in counted.items())


def _bytes_of(path: Path, name: str) -> bytes:
    """Return a file's bytes.

    Raises:
        ImportRefused: it is none, cannot be read, or is too large.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise ImportRefused(name=name, detail=NO_FILE)
        with path.open("rb") as stream:
            return Limits().read(name, stream)
    except FileNotFoundError as error:
        raise ImportRefused(name=name, detail="There is no such file.") from error
    except IsADirectoryError as error:
        raise ImportRefused(
            name=clean(path.resolve().name), detail="It is a folder; choose the files in it."
        ) from error
    except OSError as error:
        raise ImportRefused(name=name, detail=f"It cannot be read ({error.strerror}).") from error


def _guessed(reader: "Reader", read: _Read) -> KindGuess:
    """Return what a file seems to be: what its first text does."""
    hearings = Hearings(reader)
    raw = read.texts[0]
    return guess(read.name, raw, Sections(raw, hearings.known, [], Signs()).sets, hearings.groups)
