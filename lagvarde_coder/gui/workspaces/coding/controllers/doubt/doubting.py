"""Doubt while reading: a coding or passage is unsure, or fits no theme; one undoable step each."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.panels.doubt.doubt_card import DoubtCard, DoubtEntry
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.gui.workspaces.coding.units import TextUnit
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.coding.marking import CodingLine


@dataclass(frozen=True, slots=True)
class _Passage:
    """What is marked: a coding, or a passage that may have a disposition of the coder's already.

    Attributes:
        text, words: the text that it is a part of, and the part.
    """

    text: Id
    span: Span
    words: str
    line: CodingLine | None = None
    disposition: Disposition | None = None

    @property
    def unsure(self) -> bool:
        """Whether it is marked as unsure already."""
        if self.line is not None:
            return self.line.coding.unsure
        return self.disposition is not None and self.disposition.what is Disposal.UNSURE

    @property
    def parked(self) -> bool:
        """Whether it stands as fitting no theme."""
        return self.disposition is not None and self.disposition.what is Disposal.NO_THEME


class Doubting(Controller):
    """Marks what the coder is unsure of, and parks what fits no theme."""

    def __init__(self, room: Room, card: DoubtCard) -> None:
        super().__init__(room)
        self._card = card
        self._asked: _Passage | None = None
        self._stored = DoubtEntry()
        card.saved.connect(self._save)
        card.edited.connect(self._type)
        card.closed.connect(self._forget_typed)
        card.taken_back.connect(self._take_back_asked)
        card.closed.connect(self._view.setFocus)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single = self._room.single
        return [
            single("unsure", self.tr("Unsure, or no longer"), "O", self.toggle, writes=True),
            single("unsure-question", self.tr("Unsure, with a question …"), "Shift+O", self.ask_question, writes=True),
            single("no-theme", self.tr("Fits no theme …"), "P", self.park, writes=True),
        ]

    def toggle(self) -> None:
        """Mark the coding at the cursor as unsure, else the selected passage or the sentence; again takes it back."""
        passage = self._passage()
        if passage is not None and passage.unsure:
            self._take_back(passage)
        elif passage is not None:
            self._doubt(passage, None)

    def ask_question(self) -> None:
        """Mark it as unsure and write the question for the meeting, in a card over the text."""
        passage = self._passage()
        if passage is None:
            return
        subject = passage.line.coding if passage.line else passage.disposition
        entry = DoubtEntry(subject.question, subject.alternatives) if subject else DoubtEntry()
        own_theme = passage.line.theme.id if passage.line else ""
        themes = [theme for theme in self._at.offered() if theme.id != own_theme]
        self._card.ask_question(self._unsure(passage), themes, entry, there=passage.unsure, beside=self._beside())
        self._asked, self._stored = passage, self._card.written

    def park(self) -> None:
        """Say that the selected passage, else the sentence, fits no theme, with a note."""
        passage = self._uncoded()
        if passage is not None:
            entry = DoubtEntry(note=passage.disposition.note) if passage.disposition else DoubtEntry()
            self._card.ask_note(self._parked(passage), entry, there=passage.parked, beside=self._beside())
            self._asked, self._stored = passage, self._card.written

    def store(self) -> None:
        """Store what was written in the card so far; it stays open."""
        self.renew_card()
        if self._asked is not None and self._card.written != self._stored:
            self._stored = self._card.written
            self._write(self._asked, self._stored)
            self.renew_card()

    def renew_card(self) -> None:
        """Show in the card what is stored now; close it when the coding or disposition was removed."""
        if self._card.isHidden():
            self._asked = None
        if self._asked is None:
            return
        self._asked = self._fresh(self._asked)
        if self._asked is None:
            self._card.leave()
        else:
            self._card.offer_back(there=self._asked.parked if self._card.parking else self._asked.unsure)

    def _type(self) -> None:
        """Keep what is written in the card so far."""
        if self._asked is not None:
            kind, subject, fields = self._draft(self._asked, self._card.written)
            self._session.type(kind, subject, fields if self._card.written != self._stored else {})

    def _forget_typed(self) -> None:
        if self._asked is not None:
            kind, subject, _ = self._draft(self._asked, self._card.written)
            self._session.type(kind, subject, {})

    def _draft(self, passage: _Passage, entry: DoubtEntry) -> tuple[str, Id, dict[str, object]]:
        """Return of what subject something is written, and the fields that store it."""
        parking = self._card.parking
        asked: dict[str, object] = {"question": entry.question, "alternatives": list(entry.alternatives)}
        if passage.line is not None:
            return Coding.KIND, passage.line.coding.id, {"unsure": True, **asked}
        kind = Disposal.NO_THEME if parking else Disposal.UNSURE
        fields: dict[str, object] = {"what": str(kind), **({"note": entry.note} if parking else asked)}
        if passage.disposition is not None:
            return Disposition.KIND, passage.disposition.id, fields
        start, end = passage.span.start, passage.span.end
        return "passage", f"{passage.text} {start}-{end}", {"text": passage.text, "start": start, "end": end, **fields}

    # --- what is meant ------------------------------------------------------------------------------------------------

    def _passage(self) -> _Passage | None:
        """Return the coding at the cursor, else the passage without one."""
        line = self._codings.current
        if self._at.open is not None and line is not None:
            return _Passage(line.coding.text, line.coding.span, line.words, line)
        return self._uncoded()

    def _uncoded(self) -> _Passage | None:
        """Return the selection, else the own disposition at the cursor, else the sentence there; else warn."""
        if self._at.open is None:
            return None
        content, text = self._at.open.document.content, self._at.open.document.text.id
        selected, caret = self._view.selected_span(), self._view.caret()
        own = self._own(text)
        if selected is not None:
            disposition = next((candidate for candidate in own if candidate.span == selected), None)
        else:
            here = [candidate for candidate in own if candidate.start <= caret < candidate.end]
            disposition = min(here, key=lambda candidate: len(candidate.span), default=None)
        span = selected or (disposition.span if disposition else self._at.passages.at(TextUnit.SENTENCE, caret))
        if span is None:
            self.say(self.tr("Put the cursor in a sentence, or select the words first."), warning=True)
            return None
        return _Passage(text, span, span.of(content), disposition=disposition)

    def _own(self, text: Id) -> list[Disposition]:
        lines = self._session.current.coding.disposing.of_text(text)
        return [line.disposition for line in lines if line.coder.id == self._at.coder]

    def _fresh(self, passage: _Passage) -> _Passage | None:
        """Return what is marked as it is stored now, or None if it was removed."""
        old = passage.disposition
        if passage.line is not None:
            lines = self._session.current.coding.marking.some([passage.line.coding.id])
            return replace(passage, line=lines[0]) if lines else None
        own = self._own(passage.text)
        disposition = next(
            (candidate for candidate in own if (candidate.id == old.id if old else candidate.span == passage.span)),
            None,
        )
        return replace(passage, disposition=disposition) if disposition or old is None else None

    def _named(self, passage: _Passage) -> str:
        words = phrases.named(passage.words)
        if passage.line is None:
            return self.tr("“{0}”").format(words)
        return self.tr("{0} on “{1}”").format(passage.line.theme.number, words)

    def _unsure(self, passage: _Passage) -> str:
        return self.tr("Unsure: {0}").format(self._named(passage))

    def _parked(self, passage: _Passage) -> str:
        return self.tr("Fits no theme: {0}").format(self._named(passage))

    def _beside(self) -> QRect:
        """Return the line of the cursor, in pixels of the panel that the card lies over."""
        viewport = self._view.viewport()
        rect = self._view.cursorRect()
        return QRect(viewport.mapTo(self._document, rect.topLeft()), rect.size())

    # --- what is done -------------------------------------------------------------------------------------------------

    def _save(self, entry: DoubtEntry) -> None:
        passage, self._asked = self._asked, None
        if passage is not None:
            self._write(passage, entry)

    def _write(self, passage: _Passage, entry: DoubtEntry) -> None:
        """Store what was written in the card."""
        if self._card.parking:
            self._dispose(self._parked(passage), passage, Disposal.NO_THEME, entry)
        else:
            self._doubt(passage, entry)

    def _take_back_asked(self) -> None:
        passage, self._asked = self._asked, None
        if passage is not None:
            self._take_back(passage)

    def _doubt(self, passage: _Passage, entry: DoubtEntry | None) -> None:
        """Mark as unsure; ``entry`` None leaves the question and alternatives as they are."""
        line = passage.line
        if line is None:
            self._dispose(self._unsure(passage), passage, Disposal.UNSURE, entry)
            return
        coding = self._session.current.coding.marking
        if entry is None:
            self.perform_and_say(self._unsure(passage), lambda: coding.change_many([line.coding.id], {"unsure": True}))
            return
        self.perform_and_say(
            self._unsure(passage),
            lambda: coding.change_many(
                [line.coding.id],
                {"unsure": True, "question": entry.question, "alternatives": entry.alternatives},
            ),
        )

    def _dispose(self, name: str, passage: _Passage, kind: Disposal, entry: DoubtEntry | None) -> None:
        disposing, old = self._session.current.coding.disposing, passage.disposition
        if old is None:
            self.perform_and_say(name, lambda: disposing.dispose([self._new(passage, kind, entry or DoubtEntry())]))
        elif entry is None:
            self.perform_and_say(name, lambda: disposing.change_many([old.id], {"what": kind}))
        elif kind is Disposal.NO_THEME:
            self.perform_and_say(name, lambda: disposing.change_many([old.id], {"what": kind, "note": entry.note}))
        else:
            self.perform_and_say(
                name,
                lambda: disposing.change_many(
                    [old.id], {"what": kind, "question": entry.question, "alternatives": entry.alternatives}
                ),
            )

    def _new(self, passage: _Passage, kind: Disposal, entry: DoubtEntry) -> NewDisposition:
        return NewDisposition(
            text=passage.text,
            start=passage.span.start,
            end=passage.span.end,
            what=kind,
            note=entry.note,
            question=entry.question,
            alternatives=entry.alternatives,
        )

    def _take_back(self, passage: _Passage) -> None:
        project, line, disposition = self._session.current, passage.line, passage.disposition
        if line is not None:
            name = self.tr("No longer unsure: {0}").format(self._named(passage))
            self.perform_and_say(name, lambda: project.coding.marking.change_many([line.coding.id], {"unsure": False}))
        elif disposition is not None:
            name = self.tr("Withdrawn: {0}").format(self._named(passage))
            self.perform_and_say(name, lambda: project.coding.disposing.remove_many([disposition.id]))
