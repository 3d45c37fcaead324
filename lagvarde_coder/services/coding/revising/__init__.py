"""A corrected file gives a document a new text: what differs, where codings go, and what waits for a person."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.coding.reanchoring import Reanchoring
from lagvarde_coder.domain.errors import ImportRefused, NothingToDo, WordsErased
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.material.reading import ReadingOptions
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS
from lagvarde_coder.importers.encodings import decode
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.base import Desk, Service, known
from lagvarde_coder.services.coding.checks import check
from lagvarde_coder.services.coding.disposing import check_dispositions
from lagvarde_coder.services.coding.revising.new_text import NewText, new_text
from lagvarde_coder.services.coding.revising.pairing import AnswerPair, matched, of_the_same_file
from lagvarde_coder.services.coding.revising.relocating import Relocation
from lagvarde_coder.services.coding.revising.waiting import WaitingPassage, passages_waiting, those_waiting
from lagvarde_coder.services.material.hearing import Ledger
from lagvarde_coder.services.material.importing.choosing import chosen
from lagvarde_coder.services.material.importing.files_read import FileRead
from lagvarde_coder.services.material.importing.reading import FileReading

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class Revision:
    """What a corrected file would do to a document, before anything is stored.

    Attributes:
        source: the document as it is. file: the corrected one, as read.
        reanchoring: from its current text to the new one.
        staying: codings and accounts of text without a theme whose words stand in the new text.
        waiting: those of which a person has to say where they belong.
    """

    source: Source
    file: FileRead
    reanchoring: Reanchoring
    staying: int
    waiting: int

    @property
    def comparison(self) -> Comparison:
        """The current text beside the new one."""
        return self.reanchoring.comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """What a corrected file would do: to one document, or to all whose answers it has.

    Attributes:
        file: its name.
        revisions: a document each that changes, in order.
        answers: whether it is a workbook of answers; the rest is about it.
        unchanged: documents of which it says the same. gone: those of which it has no answers any more.
        unclear: those of which it has several answers that may be meant.
        erased: those whose words were erased, though it has answers of theirs.
        new: respondents of whom there is no document.
    """

    file: str
    revisions: tuple[Revision, ...]
    answers: bool = False
    unchanged: tuple[Source, ...] = ()
    gone: tuple[Source, ...] = ()
    unclear: tuple[Source, ...] = ()
    erased: tuple[Source, ...] = ()
    new: tuple[str, ...] = ()

    @property
    def staying(self) -> int:
        """Codings and accounts whose words stand in the new texts."""
        return sum(revision.staying for revision in self.revisions)

    @property
    def waiting(self) -> int:
        """Those of which a person has to say where they belong."""
        return sum(revision.waiting for revision in self.revisions)


class RevisionService(Service):
    """New texts of documents, and the passages that wait for a place in them."""

    def __init__(self, desk: Desk, reading: ReadingProcess) -> None:
        super().__init__(desk)
        self._reading = reading

    def compared(self, source: Id, path: Path, watch: Callable[[], object] = lambda: None) -> NewVersion:
        """Read a corrected file as the document's own was, and hold it against the document; nothing is stored.

        A workbook of answers is held against all documents that came of the same one.

        Args:
            source: the document.
            path: the file.
            watch: called while the file is read and for each passage; what it raises ends that and is raised.

        Raises:
            ImportRefused: the file cannot be read, or holds several documents none of which is this one.
            NothingToDo: it says what is said already.
            NotFound: there is no such document.
            WordsErased: its words were erased.
        """
        with self._read() as read:
            (stored,) = known(read, Source, [source])
            if stored.id in read.erased():
                raise WordsErased
            options = known(read, Text, [stored.text])[0].reading or DEFAULTS
        file = self._file(path, options, watch)
        with self._read() as read:
            (stored,) = known(read, Source, [source])
            version = self._version(read, stored, file, watch)
        if not (version.revisions or version.gone or version.unclear or version.new):
            raise NothingToDo(detail="The file has the text that the document has.")
        return version

    def _file(self, path: Path, options: ReadingOptions, watch: Callable[[], object]) -> FileRead:
        reading = FileReading(self._reading, self._database.path)
        file = reading.read(chosen(path), replace(options, encoding=""), watch)
        if not _may_be_in(options.encoding, file.data):
            return file
        return reading.read(chosen(path), options, watch)

    def _version(self, read: "Reader", stored: Source, file: FileRead, watch: Callable[[], object]) -> NewVersion:
        family = of_the_same_file(read, stored)
        found = matched(read, family, file.texts)
        if len(file.texts) == 1 and (len(family) == 1 or stored in found.unclear):
            return NewVersion(file=file.name, revisions=_revisions(read, file, [(stored, file.texts[0])], watch))
        if stored not in [source for source, _ in found.pairs] and len(family) == 1:
            raise ImportRefused(name=file.name, detail=why.SEVERAL)
        erased = read.erased()
        pairs = [pair for pair in found.pairs if pair[0].id not in erased]
        revisions = _revisions(read, file, pairs, watch)
        changing = {revision.source.id for revision in revisions}
        return NewVersion(
            file=file.name,
            answers=True,
            revisions=revisions,
            unchanged=tuple(source for source, _ in pairs if source.id not in changing),
            gone=tuple(source for source in found.gone if source.id not in erased),
            unclear=tuple(source for source in found.unclear if source.id not in erased),
            erased=tuple(source for source, _ in found.pairs if source.id in erased),
            new=tuple(text.respondent or text.title for text in found.new),
        )

    def revise(self, version: NewVersion) -> Change:
        """Give documents their new texts, as one operation that can be undone.

        What was marked stays marked where its very words stand; the rest waits in :meth:`waiting` and is not counted.
        The earlier texts stay in the project. A document that was finished is under way again.

        Raises:
            NotFound: a document is gone.
            NothingToDo: no document changes, or one has got another text meanwhile.
            WordsErased: a document's words were erased meanwhile.
        """
        if not version.revisions:
            raise NothingToDo(detail="The file has the text that the document has.")
        with self._operation(Action.SOURCE_REVISE) as work:
            new = [self._revise(work, revision) for revision in version.revisions]
            Ledger(work.read).follow(work, [one.before for one in new], [one.after for one in new])
            change = work.change()
        return change

    def _revise(self, work: "Work", revision: Revision) -> NewText:
        (source,) = known(work.read, Source, [revision.source.id])
        if source.id in work.read.erased():
            raise WordsErased
        if source.text != revision.source.text:
            raise NothingToDo(detail="The document has got another text meanwhile. Compare it again.")
        new = new_text(work, source, revision.file)
        relocation = Relocation(work.read, source, revision.file.texts[0].text, revision.reanchoring)
        for marked in relocation.staying:
            work.touch(marked)
        work.put(*relocation.moved_to(new.text.id))
        work.touch(*relocation.waiting)
        return new

    def waiting(self, source: Id | None = None, progress: Progress | None = None) -> list[WaitingPassage]:
        """Return what waits for a place in a document's new text (of all documents), in order of document and text.

        Raises:
            Cancelled: ``progress`` says so.
        """
        with self._read() as read:
            return passages_waiting(read, source, progress or Silent())

    def count(self) -> int:
        """Return how many passages wait."""
        with self._read() as read:
            return len(read.waiting(Coding)) + len(read.waiting(Disposition))

    def place(self, places: Mapping[Id, Span]) -> Change:
        """Put passages that wait at places in their documents' current texts, as one operation.

        Raises:
            NotFound: one of them does not wait (any more).
            SpanOutsideText: a place is outside the text.
            DuplicateCoding, DuplicateDisposition: the same coder has marked the very same place so already.
        """
        with self._operation(Action.CODING_ANCHOR) as work:
            there = those_waiting(work.read, list(places))
            texts = {source.id: source.text for source in work.read.all(Source)}
            earlier = work.read.many(Text, list({marked.text for marked in there}))
            moved = [
                replace(marked, text=texts[earlier[marked.text].source], start=span.start, end=span.end)
                for marked, span in zip(there, places.values(), strict=True)
            ]
            check(work.read, [marked for marked in moved if isinstance(marked, Coding)])
            check_dispositions(work.read, [marked for marked in moved if isinstance(marked, Disposition)])
            work.touch(*there)
            work.put(*moved)
            change = work.change()
        return change

    def remove(self, ids: Sequence[Id]) -> Change:
        """Take passages that wait away, as one operation; the trail keeps them. Raises as :meth:`place`."""
        with self._operation(Action.CODING_DELETE) as work:
            work.remove(*those_waiting(work.read, ids))
            change = work.change()
        return change


def _may_be_in(encoding: str, data: bytes) -> bool:
    """Tell whether the encoding that was said of an earlier file may be that of other bytes too."""
    return bool(encoding) and not encoding.casefold().startswith("utf") and decode(data).guessed


def _revisions(
    read: "Reader", file: FileRead, pairs: Iterable[AnswerPair], watch: Callable[[], object]
) -> tuple[Revision, ...]:
    return tuple(
        _revision(read, source, replace(file, texts=[text]), watch)
        for source, text in pairs
        if read.text(source.text) != text.text
    )


def _revision(read: "Reader", source: Source, file: FileRead, watch: Callable[[], object]) -> Revision:
    old, new = read.text(source.text), file.texts[0].text
    relocation = Relocation(read, source, new, Reanchoring(old, new), watch)
    return Revision(source, file, relocation.current, len(relocation.staying), len(relocation.waiting))
