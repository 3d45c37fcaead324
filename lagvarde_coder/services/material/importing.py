"""Bringing files and pasted text into a project."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused, KnownError
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
from lagvarde_coder.domain.text import CanonicalText, canonical, clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.paste import pasted
from lagvarde_coder.importers.registry import importer_for
from lagvarde_coder.services.base import Service
from lagvarde_coder.services.material.categories import of_each, own_categories
from lagvarde_coder.services.material.guessing import KindGuess, guess
from lagvarde_coder.services.material.hearing import HeardDocument, Hearings, Ledger
from lagvarde_coder.services.material.ledger import OrganisationNames
from lagvarde_coder.services.material.sectioning import Sections

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDetails:
    """What the user says of the material that is brought in; organisations by name, question sets by key.

    ``question_sets`` empty: the sets that explain most of a text are taken to have been put. ``kind`` None: what each
    file seems to be; ``made`` None: by kind. ``new_organisations``: names that nearly equal one of the ledger, and are
    other organisations all the same; ``same``: names, and which organisations of the ledger they mean.
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
    """A file as parsed, before anything is stored."""

    name: str
    data: bytes
    texts: Sequence[ImportedText]
    canonical: list[CanonicalText] = field(default_factory=list)


class ImportService(Service):
    """Reading material; parsing happens before the transaction begins."""

    def files(
        self,
        paths: Sequence[Path],
        details: SourceDetails,
        progress: Progress,
        tell: Callable[[ImportResult], object] = lambda _: None,
        kinds: Mapping[Path, SourceKind] | None = None,
    ) -> list[ImportResult]:
        """Bring in files, each as one operation; what went well stays.

        Args:
            paths: the files.
            details: what the user says of them all.
            kinds: what the user says of some of them.
            progress: a step per file.
            tell: called with each file's result as soon as there is one, so that the caller has the results of the
                files that are in when this raises.

        Raises:
            Cancelled: between two files; those before it are in.
        """
        results = []
        for done, path in enumerate(paths):
            progress.step(done, len(paths))
            kind = (kinds or {}).get(path, details.kind)
            results.append(self.file(path, replace(details, kind=kind)))
            tell(results[-1])
        progress.step(len(paths), len(paths))
        return results

    def file(self, path: Path, details: SourceDetails) -> ImportResult:
        """Bring in one file; errors that the user can act on are in the result."""
        try:
            self._refuse_the_project(path)
            return self._store(_read(path), details)
        except KnownError as error:
            return ImportResult(path.name, ImportStatus.REFUSED, error=error)

    def guessed(self, path: Path) -> KindGuess | None:
        """Return what a file seems to be, without bringing it in; None if it cannot be read."""
        try:
            self._refuse_the_project(path)
            read = _read(path)
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
        return self._store(_Read(raw.title, data, [raw], [canonical(raw.text)]), details)

    def _refuse_the_project(self, path: Path) -> None:
        """Nothing but SQLite opens the project while it is connected: closing another descriptor drops the locks."""
        if path.exists() and path.samefile(self._database.path):
            raise ImportRefused(name=path.name, detail="It is the project itself.")

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
            sources_made = [batch.add(raw, text) for raw, text in zip(read.texts, read.canonical, strict=True)]
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

    def add(self, raw: ImportedText, text: CanonicalText) -> Source:
        """Put in one source with its text and sections."""
        details = self._details
        self._number += 1
        names = [raw.respondent] if raw.respondent else list(details.organisations)
        said = tuple(clean(category) for category in details.categories)
        theirs = of_each(said, names)
        organisations = [self._names.organisation(name, theirs, details.suggested_by) for name in names]
        sections = Sections(
            raw, text, self._sets, organisations, self._hearings.signs(organisations, details.question_sets)
        )
        left_out = (*raw.left_out, *_own_decisions(text, sections))
        self._left_out += left_out
        text_id = new_id()
        kept = Text(
            id=text_id,
            source=new_id(),
            content=self._work.keep_text(text_id, text.text),
            original=self._original,
            characters=len(text.text),
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


def _read(path: Path) -> _Read:
    """Read and parse a file, without touching the project."""
    limits = Limits()
    try:
        with path.open("rb") as stream:
            data = limits.read(path.name, stream)
    except FileNotFoundError as error:
        raise ImportRefused(name=path.name, detail="There is no such file.") from error
    except IsADirectoryError as error:
        raise ImportRefused(name=path.resolve().name, detail="It is a folder; choose the files in it.") from error
    except OSError as error:
        raise ImportRefused(name=path.name, detail=f"It cannot be read ({error.strerror}).") from error
    importer = importer_for(path.name, data[:4096])
    texts = importer.read(path.name, io.BytesIO(data), limits)
    canonical_texts = [canonical(text.text) for text in texts]
    if any(not text.text.strip() for text in canonical_texts) or not canonical_texts:
        raise ImportRefused(name=path.name, detail="There is no text in it.")
    return _Read(path.name, data, texts, canonical_texts)


def _guessed(reader: "Reader", read: _Read) -> KindGuess:
    """Return what a file seems to be: what its first text does."""
    hearings = Hearings(reader)
    raw, text = read.texts[0], read.canonical[0]
    return guess(read.name, raw, Sections(raw, text, hearings.known, [], Signs()).sets, hearings.groups)


def _own_decisions(text: CanonicalText, sections: Sections) -> list[LeftOut]:
    """What the program had to decide, or could not, about a text that was read."""
    counts = {LeftOutKind.CHARACTER: text.replaced, LeftOutKind.MARKS: text.split}
    changed = [LeftOut(kind=kind, count=count) for kind, count in counts.items() if count]
    return [*changed, *sections.to_check]
