"""Dispositions of text without a theme, and how far a document has been read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypedDict

from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition, ReadMark
from lagvarde_coder.domain.errors import DuplicateDisposition, NotFound, NothingToDo, SpanOutsideText
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.coding.checks import check_alternatives, check_current

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDisposition:
    """A passage without a theme: ``[start, end)`` in code points of the stored text."""

    text: Id
    start: int
    end: int
    what: Disposal
    note: str = ""
    question: str = ""
    alternatives: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class DispositionLine:
    """A disposition with what a list shows of it."""

    disposition: Disposition
    coder: Coder
    source: Source
    words: str


class DispositionChanges(TypedDict, total=False):
    """What may be changed of a disposition."""

    start: int
    end: int
    what: Disposal
    note: str
    question: str
    alternatives: tuple[Id, ...]


class DispositionService(Service):
    """Accounting for text that carries no theme."""

    def dispose(self, passages: Sequence[NewDisposition]) -> Change:
        """Dispose of passages in place of coding them, as one operation.

        The same coder's disposition of the very same passage is replaced; its note stays unless there is a new one.

        Raises:
            NotFound: the project has no such text.
            InvalidSpan, SpanOutsideText: a passage is no range of its text. Nothing is stored.
            UnfitAlternatives: an alternative is named twice. NotFound: or is no theme.
            NothingToDo: they are so already.
        """
        with self._operation(Action.DISPOSITION_SET) as work:
            actor = self._desk.actor or ""
            texts = work.read.many(Text, list({new.text for new in passages}))
            existing = {
                disposition.place: disposition
                for text in texts
                for disposition in work.read.where(Disposition, text=text, coder=actor)
            }
            dispositions: dict[tuple[Id, int, int, Id], Disposition] = {}
            for new in passages:
                disposition = _disposition(new, actor, existing | dispositions)
                before = existing.get(disposition.place)
                check_alternatives(work.read, disposition.alternatives, before=before.alternatives if before else ())
                dispositions[disposition.place] = disposition
            _check(list(dispositions.values()), texts)
            check_current(work.read, texts)
            changed = [
                disposition for disposition in dispositions.values() if existing.get(disposition.place) != disposition
            ]
            if not changed:
                raise NothingToDo(detail="The passage already says so.")
            work.put(*changed)
            change = work.change()
        return change

    def change_many(self, ids: Sequence[Id], changes: DispositionChanges) -> Change:
        """Change the same fields of dispositions, as one operation. Raises as :meth:`dispose`.

        Raises:
            DuplicateDisposition: their coder has disposed of the very same passage already. Nothing is stored.
        """
        cells: dict[str, Any] = {
            name: clean(str(cell)) if name in {"note", "question"} else cell for name, cell in changes.items()
        }
        with self._operation(Action.DISPOSITION_SET) as work:
            existing = known(work.read, Disposition, ids)
            changed = [new for disposition in existing if (new := replace(disposition, **cells)) != disposition]
            if not changed:
                raise NothingToDo(detail="The passage already says so.")
            for old in existing:
                check_alternatives(work.read, changes.get("alternatives", ()), before=old.alternatives)
            check_dispositions(work.read, changed)
            work.put(*changed)
            change = work.change()
        return change

    def remove_many(self, ids: Sequence[Id]) -> Change:
        """Take dispositions away, as one operation; the trail keeps them.

        Raises:
            NotFound: one of them is no more.
        """
        with self._operation(Action.DISPOSITION_REMOVE) as work:
            work.remove(*known(work.read, Disposition, ids))
            change = work.change()
        return change

    def of_text(self, text: Id) -> list[DispositionLine]:
        """Return the dispositions of a text, in text order."""
        with self._read() as read:
            return lines(read, read.where(Disposition, text=text))

    def all(self) -> list[DispositionLine]:
        """Return every disposition, in order of source and text."""
        with self._read() as read:
            return lines(read, read.all(Disposition))

    def mark_read(self, text: Id, position: int) -> Change:
        """Say that the coder at work has read a text up to ``position`` (code points); 0 takes the mark away.

        Raises:
            NotFound: the project has no such text.
            SpanOutsideText: the position lies outside it.
            NothingToDo: the mark is there already.
        """
        with self._operation(Action.READING_MARK) as work:
            stored = work.read.get(Text, text)
            if stored is None:
                raise NotFound(kind="text", name=text)
            if not 0 <= position <= stored.characters:
                raise SpanOutsideText(start=position, end=position, characters=stored.characters)
            actor = self._desk.actor or ""
            old = next(iter(work.read.where(ReadMark, text=text, coder=actor)), None)
            if position == (old.position if old else 0):
                raise NothingToDo(detail="The mark is already there.")
            mark = old or ReadMark(id=new_id(), text=text, coder=actor, position=position)
            if position:
                work.put(replace(mark, position=position))
            else:
                work.remove(mark)
            change = work.change()
        return change

    def read_to(self, text: Id) -> int:
        """Return how far the coder at work has read a text, in code points."""
        with self._read() as read:
            marks = read.where(ReadMark, text=text, coder=self._desk.actor)
            return marks[0].position if marks else 0


def lines(read: "Reader", dispositions: Sequence[Disposition]) -> list[DispositionLine]:
    """Return dispositions with what lists show of them, in order of source and text."""
    coders = {coder.id: coder for coder in read.all(Coder)}
    texts = read.many(Text, list({disposition.text for disposition in dispositions}))
    sources = read.many(Source, [text.source for text in texts.values()])
    rows = [
        DispositionLine(
            disposition,
            coders[disposition.coder],
            sources[texts[disposition.text].source],
            disposition.span.of(read.text(disposition.text)),
        )
        for disposition in dispositions
    ]
    return sorted(rows, key=_place)


def _place(line: DispositionLine) -> tuple[object, ...]:
    """Order by document and passage; of several coders on the same words by their names."""
    disposition = line.disposition
    return line.source.number, disposition.start, disposition.end, swedish(line.coder.name)


def _disposition(new: NewDisposition, actor: Id, existing: dict[tuple[Id, int, int, Id], Disposition]) -> Disposition:
    before = existing.get((new.text, new.start, new.end, actor))
    return Disposition(
        id=before.id if before else new_id(),
        text=new.text,
        start=new.start,
        end=new.end,
        coder=actor,
        what=new.what,
        note=clean(new.note) or (before.note if before else ""),
        question=clean(new.question) or (before.question if before else ""),
        alternatives=new.alternatives or (before.alternatives if before else ()),
    )


def check_dispositions(read: "Reader", changed: Sequence[Disposition]) -> None:
    """Hold dispositions that are about to be stored against their texts, and against what is there.

    Raises:
        NotFound: the project has no such text. SpanOutsideText: one ends beyond it.
        DuplicateDisposition: its coder has disposed of the very same passage already.
    """
    _check(changed, read.many(Text, [disposition.text for disposition in changed]))
    taken = {
        disposition.place: disposition.id
        for text in {disposition.text for disposition in changed}
        for disposition in read.where(Disposition, text=text)
    }
    for disposition in changed:
        if taken.setdefault(disposition.place, disposition.id) != disposition.id:
            raise DuplicateDisposition(coder=read.many(Coder, [disposition.coder])[disposition.coder].name)


def _check(dispositions: Sequence[Disposition], texts: dict[Id, Text]) -> None:
    for disposition in dispositions:
        if disposition.text not in texts:
            raise NotFound(kind="text", name=disposition.text)
        disposition.checked_against(texts[disposition.text].characters)
