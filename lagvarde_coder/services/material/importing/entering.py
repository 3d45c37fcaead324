"""Putting the sources of files into operations of one transaction."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding, CodingContent
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.accounts import ImportStatus
from lagvarde_coder.domain.material.proposing import language_of
from lagvarde_coder.domain.material.question_sets import Signs
from lagvarde_coder.domain.material.sources import (
    LeftOut,
    Sectioning,
    Source,
    SourceKind,
    Text,
    begun,
    default_made,
)
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.values import digest
from lagvarde_coder.importers.base import DEFAULTS, ImportedText
from lagvarde_coder.services.material.categories import of_each, own_categories
from lagvarde_coder.services.material.guessing import KindGuess, guess
from lagvarde_coder.services.material.hearing import GrowingLedger, HeardDocument, Hearings
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.importing.outcomes import (
    ImportResult,
    SourceDetails,
    added_up,
)
from lagvarde_coder.services.material.marked import Marked, checked_legend
from lagvarde_coder.services.material.organisation_names import OrganisationNames
from lagvarde_coder.services.material.sectioning import Sections

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


class Entering:
    """Enters file after file; what they all need to know is read once and carried on.

    It goes on in a later transaction if nothing was written since it was left. Who was raised by in the middle of a
    file, or whose transaction failed, knows of things that are not stored: the next file wants a new one.
    """

    def __init__(self, read: "Reader", details: SourceDetails, *, begins: bool = True) -> None:
        """``details``: of them all; what differs is handed to :meth:`enter`. ``begins``: as ``Desk.begins``."""
        self.begins = begins
        self.names = OrganisationNames(read, details.new_organisations, details.same)
        self.number = read.trail.highest_number(Source.KIND)
        self.hearings = Hearings(read)
        self.ledger = GrowingLedger(read)
        self._legends: dict[object, dict[str, Id]] = {}
        self.codebook_version = read.codebook_version()
        self._read = read
        self._said = _said_of_all(details)
        self._left = ""

    def leave(self) -> None:
        """Remember, when the transaction is about to be committed, what it leaves."""
        self._left = self._read.head().hash

    def goes_on(self, read: "Reader", details: SourceDetails, *, begins: bool) -> bool:
        """Go on in another transaction, if all is there as it was left and as much is said of names."""
        if self._left != read.head().hash or self._said != _said_of_all(details):
            return False
        self._read, self.begins, self._legends = read, begins, {}
        self.names.go_on(read)
        self.hearings.go_on(read)
        self.ledger.go_on(read)
        return True

    def legend_of(self, details: SourceDetails) -> dict[str, Id]:
        """Return the theme of each mark of a file. Raises as :func:`checked_legend`."""
        if details.legend not in self._legends:
            self._legends[details.legend] = checked_legend(self._read, details.legend)
        return self._legends[details.legend]

    def enter(self, work: "Work", read: FileRead, details: SourceDetails) -> ImportResult:
        """Put a file's sources into an operation; nothing if the project has the file already.

        Raises:
            KnownError: it is refused, and nothing may be stored of the operation.
        """
        original = digest(read.data)
        if there := work.read.sources_from(original):
            sources = work.read.many(Source, there)
            return ImportResult(read.name, ImportStatus.DUPLICATE, tuple(sources.values()))
        work.keep(read.data)
        seems = None if details.kind else kind_guessed(self.hearings, read)
        kind = details.kind or (seems.kind if seems else SourceKind.DIALOGUE)
        file = _File(self, work, details, kind, original, read)
        made = tuple(file.add(raw) for raw in read.texts)
        file.enter_in_ledger()
        change, left_out = work.change(), file.left_out()
        return ImportResult(
            read.name, ImportStatus.IMPORTED, made, left_out, change=change, guess=seems, codings=file.codings
        )


def _said_of_all(details: SourceDetails) -> tuple[object, ...]:
    return details.new_organisations, details.same


class _File:
    """The sources of one file, put into one operation."""

    def __init__(
        self, known: Entering, work: "Work", details: SourceDetails, kind: SourceKind, original: str, read: FileRead
    ) -> None:
        self._known = known
        self._work = work
        self._details = details
        self._kind = kind
        self._original = original
        self._file_name = read.name
        self._is_sheet = len(read.texts) > 1 or bool(read.texts[0].columns)
        self._sets = known.hearings.sets(details.question_sets)
        self._made: list[HeardDocument] = []
        self._left_out: list[LeftOut] = []
        self.codings = 0

    def add(self, raw: ImportedText) -> Source:
        """Put in one source with its text and sections."""
        details, hearings = self._details, self._known.hearings
        self._known.number += 1
        names = [raw.respondent] if raw.respondent else list(details.organisations)
        said = tuple(clean(category) for category in details.categories)
        theirs = of_each(said, names)
        organisations = [
            self._known.names.organisation(self._work, name, theirs, details.suggested_by) for name in names
        ]
        sections = Sections(raw, self._sets, organisations, hearings.signs(organisations, details.question_sets))
        text_id = new_id()
        marked = Marked.of(raw).coded(text_id, self._known.legend_of(details), with_comments=details.comments)
        left_out = (*marked.not_carried_over(raw.left_out), *sections.to_check)
        self._left_out += left_out
        kept = Text(
            id=text_id,
            source=new_id(),
            content=self._work.keep_text(text_id, raw.text),
            original=self._original,
            characters=len(raw.text),
            file_name=self._file_name,
            encoding=raw.encoding,
            left_out=left_out,
            reading=None if details.reading == DEFAULTS else details.reading,
        )
        source = Source(
            id=kept.source,
            number=self._known.number,
            title=clean(raw.title if raw.respondent or not details.title else details.title) or self._file_name,
            kind=self._kind,
            text=kept.id,
            organisations=tuple(organisation.id for organisation in organisations),
            categories=own_categories(said, organisations),
            day=raw.day or details.day if self._is_sheet else details.day or raw.day,
            made=details.made or default_made(self._kind),
            made_by=clean(details.made_by) or raw.made_by,
            checked=details.checked,
            status=begun(details.status) if marked.codings and self._known.begins else details.status,
            occasion=clean(details.occasion),
            wave=details.wave,
            question_sets=hearings.put(details.question_sets, sections.sets),
            unanswered=sections.unanswered,
            language=details.language or language_of(raw.text),
        )
        self._work.put(source, kept, Sectioning(id=new_id(), text=kept.id, sections=sections.all))
        self._work.put(*map(self._coding, marked.codings))
        self.codings += len(marked.codings)
        self._made.append(HeardDocument(source, sections.all))
        return source

    def _coding(self, content: CodingContent) -> Coding:
        version = self._known.codebook_version
        return Coding.of(content.cleaned(), id=new_id(), coder=self._work.actor, codebook_version=version)

    def enter_in_ledger(self) -> None:
        """Let the ledger follow the new sources."""
        self._known.ledger.add(self._work, self._made)

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what was left out of all sources together."""
        return added_up(self._left_out)


def kind_guessed(hearings: Hearings, read: FileRead) -> KindGuess:
    """Return what a file seems to be: what its first text does."""
    raw = read.texts[0]
    return guess(read.name, raw, Sections(raw, hearings.known, [], Signs()).sets, hearings.groups)
