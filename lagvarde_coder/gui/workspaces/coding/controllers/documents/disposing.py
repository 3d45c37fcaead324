"""Accounting for text without a theme: Inte relevant, Annat område, Möjligt nytt tema."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from lagvarde_coder.domain.coding.dispositions import Disposal, Disposition
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.covering import Covering
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.panels.text.disposition_card import DispositionCard
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.disposing import DispositionChanges, NewDisposition

_KEYS = (
    ("not-relevant", Disposal.NOT_RELEVANT, "I"),
    ("other-area", Disposal.OTHER_AREA, "A"),
    ("possible-theme", Disposal.POSSIBLE_THEME, "M"),
)


class Disposing(Controller):
    """Says of passages what they are in place of a theme, shows it at the cursor, changes it and takes it back.

    Attributes:
        card: the line below the text that shows the disposition at the cursor.
    """

    def __init__(self, room: Room, opening: Opening, covering: Covering) -> None:
        super().__init__(room)
        self._opening = opening
        self._covering = covering
        self.card = DispositionCard()
        room.document.below.addWidget(self.card)
        self.card.changed.connect(self.change)
        self.card.typed.connect(lambda shown, typed: self._session.type(Disposition.KIND, shown, typed))
        self.card.removal_wanted.connect(lambda disposition: self.remove([disposition]))
        self.card.current_changed.connect(self._stand_out)
        self.card.back_wanted.connect(room.document.view.setFocus)
        room.document.view.span_changed.connect(self._move_ends)
        room.document.view.installEventFilter(self)
        opening.dispositions_renewed.connect(self.show_at_cursor)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        marks = [
            self._room.single(name, wording.name_of(kind), key, lambda kind=kind: self.dispose(kind), writes=True)  # type: ignore[misc]
            for name, kind, key in _KEYS
        ]
        take_back = self._room.action(self.tr("Withdraw"), "Shift+Del", self.remove_current, in_text=True, writes=True)
        note = self._room.action(self.tr("Write a note on it"), "Ctrl+Shift+N", self.write_note, writes=True)
        return [*marks, None, note, take_back]

    def dispose(self, kind: Disposal) -> None:
        """Mark the selection, else the rest of the paragraph, as ``kind``; the same again takes the mark back."""
        if self._at.open is None:
            return
        spans, own = self._passages(kind)
        if own:
            self.remove(own)
        elif not spans:
            self.say(self.tr("Nothing is left in this paragraph. Select words first."), warning=True)
        else:
            self._say_of(spans, kind)

    def change(self, disposition: Id, changes: DispositionChanges) -> None:
        """Change a disposition."""
        session, line = self._session, self._opening.dispositions.lines.get(disposition)
        if line is None or not self._room.may_write():
            self._view.preview_span(disposition, None)
            return
        kind = changes.get("what")
        done = wording.name_of(kind) if kind else wording.field_name(next(iter(changes)))
        name = self.tr("{0}: {1}").format(self._named(line.disposition.what, [line.disposition.span]), done)
        if not self.perform_and_say(name, lambda: session.current.coding.disposing.change_many([disposition], changes)):
            self._view.preview_span(disposition, None)
            self.show_at_cursor()

    def remove(self, dispositions: Sequence[Id]) -> None:
        """Remove dispositions; the trail keeps them, with the note that was just written."""
        self._session.store()
        session, lines = self._session, self._opening.dispositions.lines
        known = [lines[disposition].disposition for disposition in dispositions if disposition in lines]
        if known and self._room.may_write():
            named = self._named(known[0].what, [disposition.span for disposition in known])
            name = self.tr("Withdraw {0}").format(named)
            self.perform_and_say(
                name, lambda: session.current.coding.disposing.remove_many([disposition.id for disposition in known])
            )

    def remove_current(self) -> None:
        """Take back what is shown below the text."""
        if self.card.current:
            self.remove([self.card.current])
        else:
            self._say_nothing_here()

    def write_note(self) -> None:
        """Go to the note on the passage at the cursor; Enter or Esc comes back."""
        if self.card.current:
            self.card.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.card.note.selectAll()
        else:
            self._say_nothing_here()

    # --- at the cursor ------------------------------------------------------------------------------------------------

    def show_at_cursor(self, wanted: Id = "") -> None:
        """Show the dispositions at the cursor."""
        view, dispositions = self._view, self._opening.dispositions
        if self._at.open is None:
            self.card.show_lines([])
            return
        span = view.selected_span()
        self.card.show_lines(dispositions.touching(span) if span else dispositions.at(view.caret()), wanted)

    def choose(self, mark: Id) -> bool:
        """Show a disposition whose stripe was clicked; False if the mark is something else."""
        if mark not in self._opening.dispositions.lines:
            return False
        self.show_at_cursor(mark)
        self._view.set_active_mark(mark)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Delete take back a disposition where no coding could be meant."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete and not event.modifiers():
            if event.type() == QEvent.Type.ShortcutOverride and self._is_meant():
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._is_meant():
                self.remove_current()
                return True
        return False

    def _is_meant(self) -> bool:
        current = self.card.current
        active = self._view.active_mark
        return bool(current) and (self._codings.current is None or active == current)

    def _stand_out(self, disposition: Id) -> None:
        """Highlight the stripe of the disposition in the card, unless a coding's is highlighted."""
        if self._codings.current is None:
            self._view.set_active_mark(disposition)

    def _move_ends(self, mark: Id, span: Span) -> None:
        if mark in self._opening.dispositions.lines:
            self.change(mark, {"start": span.start, "end": span.end})

    # --- inside -------------------------------------------------------------------------------------------------------

    def _passages(self, kind: Disposal) -> tuple[list[Span], list[Id]]:
        """Return which passages are meant, and this coder's dispositions of this kind on them."""
        dispositions, coder = self._opening.dispositions, self._at.coder
        if span := self._view.selected_span():
            return [span], dispositions.own(coder, kind, [span])
        around = self._line()
        if around is None:
            return [], []
        own = [line.disposition for line in dispositions.touching(around) if line.disposition.coder == coder]
        if own:
            return [disposition.span for disposition in own], [
                disposition.id for disposition in own if disposition.what is kind
            ]
        text = self._covering.open_text()
        return [span for span in (text.remaining if text else ()) if span.overlaps(around)], []

    def _say_nothing_here(self) -> None:
        text = self.tr("Put the cursor in a passage that was accounted for without a theme.")
        self.say(text, warning=True)

    def _line(self) -> Span | None:
        """Return the paragraph at the cursor; None on an empty line."""
        assert self._at.open is not None
        content, caret = self._at.open.document.content, self._view.caret()
        start, end = content.rfind("\n", 0, caret) + 1, content.find("\n", caret)
        end = len(content) if end < 0 else end
        return Span(start, end) if start < end else None

    def _say_of(self, spans: Sequence[Span], kind: Disposal) -> None:
        assert self._at.open is not None
        session, text, name = self._session, self._at.open.document.text.id, self._named(kind, spans)
        new = [NewDisposition(text=text, start=span.start, end=span.end, what=kind) for span in spans]
        if self.perform_and_say(name, lambda: session.current.coding.disposing.dispose(new)):
            self._view.setFocus()

    def _named(self, kind: Disposal, spans: Sequence[Span]) -> str:
        """Return the name of an undo step: "Not relevant on “they said …”"."""
        content = self._at.open.document.content if self._at.open else ""
        words = phrases.named(" … ".join(span.of(content) for span in spans))
        return self.tr("{0} on “{1}”").format(wording.name_of(kind), words)
