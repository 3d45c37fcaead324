"""Masking words of texts, and suggesting what to mask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import EmptyInput, NothingToDo, SpanOutsideText
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.suggesting import INSTEAD, Personal, PersonalKind, personal_in
from lagvarde_coder.domain.text import Span, clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.language.names import names_in
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.coding.checks import check_current

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class NewMask:
    """Words to mask: ``span`` in code points of the stored text, and what is printed in their place."""

    text: Id
    span: Span
    instead: str


@dataclass(frozen=True, slots=True)
class MaskLine:
    """A mask with the words that it hides."""

    mask: Mask
    source: Source
    words: str


@dataclass(frozen=True, slots=True)
class MaskSuggestion:
    """Words that may tell who somebody is, with a little of what stands around them; nothing of it is masked."""

    new: NewMask
    kind: PersonalKind
    source: Source
    words: str
    before: str
    after: str


class MaskingService(Service):
    """Masks: set, take away, list, suggest."""

    def mask(self, masks: Sequence[NewMask]) -> Change:
        """Mask words, as one operation; where the very same words are masked, what stands for them is another then.

        Raises:
            EmptyInput: nothing is to be printed in their place.
            NotFound: there is no such text.
            SpanOutsideText: a range ends beyond its text.
            NothingToDo: they are masked so already, there are no words, or the text is not its document's any more.
        """
        with self._operation(Action.MASK_SET) as work:
            texts = {text.id: text for text in known(work.read, Text, list({new.text for new in masks}))}
            check_current(work.read, texts.keys())
            there = {(one.text, one.start, one.end): one for one in work.read.having(Mask, "text", list(texts))}
            changed = []
            for new in masks:
                _check(new, texts[new.text], work.read)
                old = there.get((new.text, new.span.start, new.span.end))
                mask = Mask(
                    id=old.id if old else new_id(),
                    text=new.text,
                    start=new.span.start,
                    end=new.span.end,
                    instead=clean(new.instead),
                )
                if mask != old:
                    changed.append(mask)
            if not changed:
                raise NothingToDo(detail="The words are masked so already.")
            work.put(*changed)
            change = work.change()
        return change

    def unmask(self, masks: Sequence[Id]) -> Change:
        """Take masks away, as one operation; the trail keeps them.

        Raises:
            NotFound: one of them is no more.
        """
        with self._operation(Action.MASK_REMOVE) as work:
            work.remove(*known(work.read, Mask, masks))
            change = work.change()
        return change

    def of_text(self, text: Id) -> list[Mask]:
        """Return the masks of a text, in text order."""
        with self._read() as read:
            return sorted(read.where(Mask, text=text), key=lambda mask: (mask.start, mask.end))

    def all(self) -> list[MaskLine]:
        """Return the masks of all current texts, in order of document and place."""
        with self._read() as read:
            sources = {source.text: source for source in read.all(Source)}
            masks = [mask for mask in read.all(Mask) if mask.text in sources]
            lines = [MaskLine(mask, sources[mask.text], mask.span.of(read.text(mask.text))) for mask in masks]
            return sorted(lines, key=lambda line: (line.source.number, line.mask.start, line.mask.end))

    def suggestions(self, texts: Sequence[Id] | None = None, progress: Progress | None = None) -> list[MaskSuggestion]:
        """Return what may have to be masked in texts (all current ones), in order of document and place.

        What is masked already is left out. Names are found by simple rules, and by a Swedish spaCy pipeline that knows
        names if one is installed.

        Raises:
            Cancelled: the user asked to stop.
        """
        watch = progress or Silent()
        with self._read() as read:
            sources = {source.text: source for source in read.all(Source) if texts is None or source.text in texts}
            named = [organisation.name for organisation in read.all(Organisation)]
            found: list[MaskSuggestion] = []
            for done, source in enumerate(sorted(sources.values(), key=lambda source: source.number)):
                watch.step(done, len(sources))
                found += _suggested(read, source, named, watch)
            return found


def personal(content: str, known_names: Sequence[str], progress: Progress | None = None) -> list[Personal]:
    """Return what in a text may tell who somebody is, by rules and by an installed pipeline; no two overlap."""
    found = personal_in(content, known_names)
    others = {name.casefold() for name in known_names}
    for start, end in names_in(content, progress or Silent()):
        apart = all(end <= one.start or one.end <= start for one in found)
        if apart and content[start:end].casefold() not in others:
            found.append(Personal(start, end, PersonalKind.NAME))
    return sorted(found)


_AROUND = 40
"""Code points that are shown before and after what is suggested."""


def _suggested(read: "Reader", source: Source, named: Sequence[str], progress: Progress) -> Iterable[MaskSuggestion]:
    content = read.text(source.text)
    masks = read.where(Mask, text=source.text)
    for one in personal(content, named, progress):
        if any(mask.start <= one.start and one.end <= mask.end for mask in masks):
            continue
        yield MaskSuggestion(
            new=NewMask(source.text, one.span, INSTEAD[one.kind]),
            kind=one.kind,
            source=source,
            words=one.span.of(content),
            before=content[max(0, one.start - _AROUND) : one.start],
            after=content[one.end : one.end + _AROUND],
        )


def _check(new: NewMask, text: Text, read: "Reader") -> None:
    if not clean(new.instead):
        raise EmptyInput(field="instead")
    if new.span.end > text.characters:
        raise SpanOutsideText(start=new.span.start, end=new.span.end, characters=text.characters)
    if not new.span.of(read.text(text.id)).strip():
        raise NothingToDo(detail="There are no words to mask.")
