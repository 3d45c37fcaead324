"""The sentences of the stored texts: found once, then kept in the project."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.runs import Run
from lagvarde_coder.domain.text import Span
from lagvarde_coder.language.base import SentenceFinder
from lagvarde_coder.services.base import Desk, Service

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_PAIR = "[0-9]{1,9},[0-9]{1,9}"
_PACKED = re.compile(f"(?:{_PAIR}(?:;{_PAIR})*)?")


class SentenceService(Service):
    """Finding sentences. The first call for a text is slow, for a worker; later ones read what was kept."""

    def __init__(self, desk: Desk, finder: SentenceFinder) -> None:
        super().__init__(desk)
        self._finder = finder
        self._runs: dict[Id, list[Run]] = {}  # a text never changes

    def of_text(self, text: Id, progress: Progress | None = None) -> tuple[Span, ...]:
        """Return the sentences of a text in order, in code points; keep them if the project may be written.

        Raises:
            NotFound: the project has no such text.
            ProjectDamaged: the stored text does not have its hash.
            Cancelled: ``progress`` was asked to stop; nothing is kept.
        """
        content, known = self._look_up(text)
        if known is not None:
            return known
        spans = self._finder.of(content, progress)
        self._keep(text, spans)
        return spans

    @contextmanager
    def reading(self) -> Iterator["Callable[[Reader, Collection[Id], Progress], dict[Id, list[Run]]]"]:
        """Give what returns the sentences of several texts of a snapshot; new ones are kept when it is no longer open.

        Raises:
            Cancelled: what was found until then is kept.
        """
        found: dict[Id, tuple[Span, ...]] = {}
        try:
            yield lambda read, texts, progress: self._of_texts(read, texts, progress, found)
        finally:
            for text, spans in found.items():
                self._keep(text, spans)

    def _of_texts(
        self, read: "Reader", texts: Collection[Id], progress: Progress, found: dict[Id, tuple[Span, ...]]
    ) -> dict[Id, list[Run]]:
        new = [text for text in texts if text not in self._runs]
        read.read_texts(new)
        for number, text in enumerate(new):
            content, row = read.text(text), read.sentences(text)
            spans = unpacked(row.spans, content) if row and row.rules == self._finder.rules else None
            if spans is None:
                progress.step(number, len(new))
                spans = found[text] = self._finder.of(content, progress)
            self._runs[text] = [(span.start, span.end) for span in spans]
        return {text: self._runs[text] for text in texts}

    def _keep(self, text: Id, spans: tuple[Span, ...]) -> None:
        if self._database.writable:
            with suppress(KnownError):  # a full disk, say: they are found again another time
                self._database.keep_sentences(text, self._finder.rules, packed(spans))

    def known(self, text: Id) -> tuple[Span, ...] | None:
        """Return the sentences of a text if they are kept and fit it, else None. Raises as :meth:`of_text`."""
        return self._look_up(text)[1]

    def _look_up(self, text: Id) -> tuple[str, tuple[Span, ...] | None]:
        with self._read() as read:
            content = read.text(text)
            row = read.sentences(text)
        return content, unpacked(row.spans, content) if row and row.rules == self._finder.rules else None


def packed(spans: Sequence[Span]) -> str:
    """Return spans as text: for each the white space before it and its length, "0,12;1,30"."""
    ends = [0, *(span.end for span in spans)]
    return ";".join(f"{span.start - end},{len(span)}" for span, end in zip(spans, ends, strict=False))


def unpacked(words: str, content: str) -> tuple[Span, ...] | None:
    """Return the spans that were packed into ``words``, or None unless they are sentences of ``content``.

    They are if every character but white space is in one of them, and none of them contains a line end.
    """
    if not _PACKED.fullmatch(words):
        return None
    spans: list[Span] = []
    read_to = 0
    for pair in words.split(";") if words else ():
        gap, length = map(int, pair.split(","))
        start, end = read_to + gap, read_to + gap + length
        inside = content[start:end]
        if (
            not length
            or len(inside) != length
            or "\n" in inside
            or inside != inside.strip()
            or content[read_to:start].strip()
        ):
            return None
        spans.append(Span(start, end))
        read_to = end
    return None if content[read_to:].strip() else tuple(spans)
