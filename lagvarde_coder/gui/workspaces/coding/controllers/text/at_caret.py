"""Telling screen readers where one is: what is selected or moved to, its question, and what is coded there."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTimer

from lagvarde_coder.domain.text import SectionKind, Span
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.models import dispositions as dispositions_model
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.gui.workspaces.coding.units import TextUnit
from lagvarde_coder.services.coding.marking import CodingLine

_REST = 250
"""Milliseconds that the caret must rest: who holds an arrow key down hears nothing of what is passed."""
_LONGEST = 160
"""Characters of a passage that are read out: its beginning and its end."""
_MOST = 8
"""Codings that are read out one by one."""
_READ_BY_ITSELF = {TextUnit.CHARACTER, TextUnit.WORD}
"""What a screen reader reads itself when the caret moves by it."""


class Announcing(Controller):
    """Says in one message what the caret came to rest on: "Selected, 12 characters: We need time. Theme 7, Time …".

    The document's title and the question are said when they are others than before, codings when they are others or
    the words were said.
    """

    def __init__(self, room: Room, opening: Opening) -> None:
        super().__init__(room)
        self._opening = opening
        self._document_told = self._question_told = ""
        self._selection_told: Span | None = None
        self._codings_told: frozenset[tuple[str, str]] = frozenset()
        self._dispositions_told: frozenset[tuple[str, str]] = frozenset()
        self._unit: TextUnit | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        return [self._room.single("place", self.tr("Say where I am"), "V", self.say_place)]

    def moved(self) -> None:
        """The caret, the selection or the codings are others: say so after a pause."""
        self._rest.start()

    def moved_by(self, unit: TextUnit) -> None:
        """The caret was moved by a sentence, a paragraph or a section, which is to be read out."""
        self._unit = None if unit in _READ_BY_ITSELF else unit
        self._rest.start()

    def forget(self) -> None:
        """Another document is open: nothing of it was announced yet."""
        self._question_told, self._selection_told = "", None
        self._codings_told = self._dispositions_told = frozenset()
        self._rest.start()

    def say_place(self) -> None:
        """Say document, question, paragraph and selection."""
        opened = self._at.open
        if opened is None or not self._room.has_document():
            return
        content, order, place = opened.document.content, self._room.documents.order(), self._place()
        starts = _paragraphs(content)
        parts = [opened.document.source.title]
        if self._at.source in order:
            number = wording.number(order.index(self._at.source) + 1)
            parts.append(self.tr("Document {0} of {1}").format(number, wording.number(len(order))))
        parts += [question] if (question := self._question(place)) else []
        above = sum(start <= place for start in starts)
        parts.append(self.tr("Paragraph {0} of {1}").format(wording.number(above), wording.number(len(starts))))
        if span := self._view.selected_span():
            parts.append(self.tr("{0} characters selected").format(wording.number(len(span))))
        self.say(phrases.told(parts))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _place(self) -> int:
        span = self._view.selected_span()
        return span.start if span else self._view.caret()

    def _tell(self) -> None:
        unit, self._unit = self._unit, None
        if self._at.open is None or not self._view.isVisible():
            return
        words = list(self._words(unit))
        parts = [*self._where(), *words, *self._accounted(), *self._coded(always=bool(words))]
        if parts:
            announce(self._view, phrases.told(parts))

    def _where(self) -> Iterator[str]:
        """Yield the document's title and the question, if they are others."""
        assert self._at.open is not None
        if self._document_told != self._at.source:
            self._document_told = self._at.source
            codings = wording.number(len(self._at.open.lines))
            yield self.tr("{0}, codings: {1}").format(self._at.open.document.source.title, codings)
        question = self._question(self._place())
        if question != self._question_told:
            self._question_told = question
            if question:
                yield question

    def _question(self, place: int) -> str:
        context = self._view.context_at(place)
        if context is None:
            return ""
        text = self.tr("Question: {0}") if context.kind is SectionKind.QUESTION else self.tr("Section: {0}")
        return text.format(" ".join(context.label.split()))

    def _words(self, unit: TextUnit | None) -> Iterator[str]:
        """Yield what is selected, if that is something else than before, or what was moved to."""
        assert self._at.open is not None
        content, span = self._at.open.document.content, self._view.selected_span()
        before, self._selection_told = self._selection_told, span
        if span is not None:
            if span != before:
                words = phrases.shortened_within(span.of(content), _LONGEST)
                yield self.tr("Selected, {0} characters: {1}").format(wording.number(len(span)), words)
        elif unit is not None and (here := self._at.passages.at(unit, self._view.caret())):
            yield phrases.shortened_within(here.of(content), _LONGEST)

    def _accounted(self) -> Iterator[str]:
        """Yield what was said of the place without a theme, if it is something else than before."""
        span, dispositions = self._view.selected_span(), self._opening.dispositions
        lines = dispositions.touching(span) if span else dispositions.at(self._view.caret())
        told = {line.disposition.id: dispositions_model.spoken(line) for line in lines}
        before, self._dispositions_told = self._dispositions_told, frozenset(told.items())
        if told and self._dispositions_told != before:
            yield from told.values()

    def _coded(self, *, always: bool) -> Iterator[str]:
        """Yield the codings, if they are others than before or are to be said ``always``."""
        assert self._at.open is not None
        span = self._view.selected_span()
        lines = self._at.open.touching(span) if span else self._at.open.at(self._view.caret())
        told = {line.coding.id: spoken(line) for line in lines}
        before, self._codings_told = self._codings_told, frozenset(told.items())
        if self._codings_told == before and not always:
            return
        if len(told) > 1:
            yield self.tr("{0} codings").format(len(told))
        if told:
            more = [self.tr("and {0} more").format(len(told) - _MOST)] if len(told) > _MOST else []
            yield "; ".join([*list(told.values())[:_MOST], *more])
        else:
            yield self.tr("No coding")


def spoken(line: CodingLine) -> str:
    """Return a coding as it is read out: "Theme 7, Time, by AB, supports"."""
    number = line.theme.number.removeprefix("T").lstrip("0")
    text = QCoreApplication.translate("Announcing", "Theme {0}, {1}, by {2}, {3}").format(
        number, line.theme.name, line.coder.initials or line.coder.name, wording.name_of(line.coding.stance).lower()
    )
    more = [QCoreApplication.translate("Announcing", "unsure")] if line.coding.unsure else []
    if line.coding.memo:
        more.append(QCoreApplication.translate("Announcing", "with a comment"))
    return ", ".join([text, *more])


def _paragraphs(content: str) -> list[int]:
    """Return where the paragraphs begin that are not blank."""
    starts, at = [], 0
    for line in content.split("\n"):
        if line.strip():
            starts.append(at)
        at += len(line) + 1
    return starts
