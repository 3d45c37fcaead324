"""What waits for a place in the new text of its document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.coding.reanchoring import Anchor, AnchorState, Reanchoring
from lagvarde_coder.domain.coding.surroundings import around
from lagvarde_coder.domain.errors import NotFound
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.coding.revising.relocating import Marked

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPassage:
    """A coding, or an account of text without a theme, whose words a new text of its document does not have.

    Attributes:
        theme: of a coding; None of an account of text without a theme.
        words: those that were marked, in the earlier text; before, after: a little of what stood around them.
        anchor: the best guess in the new text, code points; its span is None if nothing there is like them.
        guess: the words there.
    """

    subject: Marked
    theme: Theme | None
    coder: Coder
    source: Source
    words: str
    before: str
    after: str
    anchor: Anchor
    guess: str

    @property
    def evidence(self) -> str:
        """The evidence id of a coding, or nothing."""
        return evidence_id(self.subject.id) if isinstance(self.subject, Coding) else ""


def those_waiting(read: "Reader", ids: Sequence[Id]) -> list[Marked]:
    """Return the waiting passages with these ids, in order.

    Raises:
        NotFound: one of them does not wait (any more).
    """
    everything: list[Marked] = [*read.waiting(Coding), *read.waiting(Disposition)]
    waiting = {marked.id: marked for marked in everything}
    for subject_id in ids:
        if subject_id not in waiting:
            raise NotFound(kind=Coding.KIND, name=subject_id)
    return [waiting[subject_id] for subject_id in ids]


def passages_waiting(read: "Reader", source: Id | None, progress: Progress) -> list[WaitingPassage]:
    """Return what waits in a document (in all), in order of document and text."""
    marked: list[Marked] = [*read.waiting(Coding, source), *read.waiting(Disposition, source)]
    texts = read.many(Text, list({it.text for it in marked}))
    sources = read.many(Source, list({text.source for text in texts.values()}))
    themes = {theme.id: theme for theme in read.all(Theme)}
    coders = {coder.id: coder for coder in read.all(Coder)}
    erased = read.erased()
    reanchoring: dict[Id, Reanchoring] = {}
    passages = []
    marked.sort(key=lambda it: (sources[texts[it.text].source].number, it.start, it.end, it.id))
    for at, it in enumerate(marked):
        progress.step(at, len(marked))
        document = sources[texts[it.text].source]
        old, new = read.text(it.text), read.text(document.text)
        anchor = Anchor(AnchorState.GONE, None)
        if document.id not in erased:  # blocks in place of letters are all alike
            if it.text not in reanchoring:
                reanchoring[it.text] = Reanchoring(old, new)
            anchor = reanchoring[it.text].anchor(it.span)
        before, after = around(old, it.start, it.end)
        passages.append(
            WaitingPassage(
                subject=it,
                theme=themes[it.theme] if isinstance(it, Coding) else None,
                coder=coders[it.coder],
                source=document,
                words=it.span.of(old),
                before=before,
                after=after,
                anchor=anchor,
                guess=anchor.span.of(new) if anchor.span else "",
            )
        )
    return passages
