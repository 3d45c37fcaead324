"""Where everything that is marked in a document's texts goes when it gets a new one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition, ReadMark
from lagvarde_coder.domain.coding.reanchoring import Reanchoring
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, Text

if TYPE_CHECKING:
    from lagvarde_coder.domain.text import Span
    from lagvarde_coder.storage.reader import Reader

Marked: TypeAlias = Coding | Disposition
"""What lies on a passage of a text."""


class Relocation:
    """The codings, accounts and reading marks of one document on their way to a new text.

    Attributes:
        current: from the text that the document has now.
        staying: codings and accounts whose very words stand in the new text, as they are now.
        waiting: the others, those of still earlier texts included.
    """

    def __init__(
        self,
        read: "Reader",
        source: Source,
        new: str,
        current: Reanchoring,
        watch: Callable[[], object] = lambda: None,
    ) -> None:
        """``watch`` is called for each that is marked; what it raises is raised."""
        self.current = current
        self._marks = read.where(ReadMark, text=source.text)
        self.staying: list[Marked] = []
        self.waiting: list[Marked] = []
        self._spans: list[Span] = []
        taken: set[tuple[object, ...]] = set()
        for marked, reanchoring in self._marked(read, source, new):
            watch()
            anchor = reanchoring.anchor(marked.span)
            if anchor.certain and anchor.span and (place := (anchor.span, *_whose(marked))) not in taken:
                taken.add(place)
                self.staying.append(marked)
                self._spans.append(anchor.span)
            else:
                self.waiting.append(marked)

    def _marked(self, read: "Reader", source: Source, new: str) -> Iterator[tuple[Marked, Reanchoring]]:
        """Yield what is marked in the current text, in text order, then what waits in earlier ones."""
        marked: list[Marked] = [*read.codings_in(source.text), *read.where(Disposition, text=source.text)]
        for one in marked:
            yield one, self.current
        for text in read.where(Text, source=source.id):
            still: list[Marked] = [*read.codings_in(text.id), *read.where(Disposition, text=text.id)]
            if still and text.id != source.text:
                reanchoring = Reanchoring(read.text(text.id), new)
                for one in still:
                    yield one, reanchoring

    def moved_to(self, text: Id) -> Iterator[Marked | ReadMark]:
        """Yield what stays, at its place in the new text, and how far each coder has read it."""
        for marked, span in zip(self.staying, self._spans, strict=True):
            yield replace(marked, text=text, start=span.start, end=span.end)
        for mark in self._marks:
            yield replace(mark, text=text, position=self.current.read_until(mark.position))


def _whose(marked: Marked) -> tuple[object, ...]:
    """Return what, beside its place, no two of a kind have in common."""
    return (marked.KIND, marked.coder, marked.theme) if isinstance(marked, Coding) else (marked.KIND, marked.coder)
