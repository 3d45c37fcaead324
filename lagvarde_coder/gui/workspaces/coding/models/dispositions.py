"""Dispositions of text without a theme as marks in a text."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.coding.disposing import DispositionLine


def mark(line: DispositionLine, coder: Id) -> Mark:
    """Return a disposition as the document view shows it to ``coder``; one that is open is dashed, with "?"."""
    disposition = line.disposition
    question = (
        QCoreApplication.translate("Dispositions", "Question: {0}").format(disposition.question)
        if disposition.question
        else ""
    )
    detail = (line.coder.name, disposition.note, question)
    return Mark(
        disposition.id,
        disposition.span,
        0,
        wording.badge_of(disposition.what),
        wording.name_of(disposition.what),
        tuple(part for part in detail if part),
        unsure=disposition.what.open,
        other=disposition.coder != coder,
        initials=line.coder.initials,
    )


def spoken(line: DispositionLine) -> str:
    """Return what was said of words without a theme as it is read out: "Not relevant, Anna Ek, only thanks"."""
    told = (wording.name_of(line.disposition.what), line.coder.name, line.disposition.note)
    return ", ".join(part for part in told if part)


class OpenDispositions:
    """The dispositions of the document on the screen."""

    def __init__(self, lines: Iterable[DispositionLine] = ()) -> None:
        self.lines = {line.disposition.id: line for line in lines}

    def touching(self, span: Span) -> list[DispositionLine]:
        """Return those that share a character with ``span``, the shortest first."""
        overlapping = [line for line in self.lines.values() if line.disposition.span.overlaps(span)]
        return sorted(overlapping, key=lambda line: (len(line.disposition.span), line.disposition.start))

    def at(self, position: int) -> list[DispositionLine]:
        """Return those that cover the character at, or just before, ``position``, the shortest first."""
        return self.touching(Span(max(0, position - 1), position + 1))

    def own(self, coder: Id, kind: Disposal, spans: Sequence[Span]) -> list[Id]:
        """Return the ids of ``coder``'s dispositions of one kind on exactly these passages."""
        wanted = {(span.start, span.end) for span in spans}
        return [
            disposition
            for disposition, line in self.lines.items()
            if line.disposition.coder == coder
            and line.disposition.what is kind
            and (line.disposition.start, line.disposition.end) in wanted
        ]
