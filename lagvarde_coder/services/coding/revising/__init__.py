"""A corrected file gives a document a new text: what differs, where codings go, and what waits for a person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.coding.reanchoring import Reanchoring
from lagvarde_coder.domain.errors import ImportRefused, NothingToDo, WordsErased
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.text import Span, clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.base import Desk, Service, known
from lagvarde_coder.services.coding.checks import check
from lagvarde_coder.services.coding.disposing import check_dispositions
from lagvarde_coder.services.coding.revising.new_text import new_text
from lagvarde_coder.services.coding.revising.relocating import Relocation
from lagvarde_coder.services.coding.revising.waiting import WaitingPassage, passages_waiting, those_waiting
from lagvarde_coder.services.material.importing.files_read import FileRead, bytes_of


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


class RevisionService(Service):
    """New texts of documents, and the passages that wait for a place in them."""

    def __init__(self, desk: Desk, reading: ReadingProcess) -> None:
        super().__init__(desk)
        self._reading = reading

    def compared(self, source: Id, path: Path, watch: Callable[[], object] = lambda: None) -> Revision:
        """Read a corrected file and hold it against a document; nothing is stored.

        Args:
            source: the document.
            path: the file.
            watch: called many times a second while the file is read; what it raises ends that and is raised.

        Raises:
            ImportRefused: the file cannot be read, or holds several documents.
            NothingToDo: it says what the document says.
            NotFound: there is no such document.
            WordsErased: its words were erased.
        """
        name = clean(path.name)
        data = bytes_of(path, name)
        file = FileRead(name, data, self._reading.read(name, data, DEFAULTS, watch))
        if len(file.texts) > 1:
            raise ImportRefused(name=name, detail=why.SEVERAL)
        with self._read() as read:
            (stored,) = known(read, Source, [source])
            if stored.id in read.erased():
                raise WordsErased
            old, new = read.text(stored.text), file.texts[0].text
            if old == new:
                raise NothingToDo(detail="The file has the text that the document has.")
            relocation = Relocation(read, stored, new, Reanchoring(old, new))
            return Revision(stored, file, relocation.current, len(relocation.staying), len(relocation.waiting))

    def revise(self, revision: Revision) -> Change:
        """Give a document its new text, as one operation that can be undone.

        What was marked stays marked where its very words stand; the rest waits in :meth:`waiting` and is not counted.
        The earlier text stays in the project. A document that was finished is under way again.

        Raises:
            NotFound: the document is gone.
            NothingToDo: the document has got another text meanwhile.
        """
        with self._operation(Action.SOURCE_REVISE) as work:
            (source,) = known(work.read, Source, [revision.source.id])
            if source.id in work.read.erased():
                raise WordsErased
            if source.text != revision.source.text:
                raise NothingToDo(detail="The document has got another text meanwhile. Compare it again.")
            text = new_text(work, source, revision.file)
            relocation = Relocation(work.read, source, revision.file.texts[0].text, revision.reanchoring)
            for marked in relocation.staying:
                work.touch(marked)
            work.put(*relocation.moved_to(text.id))
            work.touch(*relocation.waiting)
            change = work.change()
        return change

    def waiting(self, source: Id | None = None) -> list[WaitingPassage]:
        """Return what waits for a place in a document's new text (of all documents), in order of document and text."""
        with self._read() as read:
            return passages_waiting(read, source)

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
