"""Going on: to the next text without a coding, to the next document, to where one had read to."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.keymap import in_words
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.covering import Covering
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.room import Room

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id

_TITLE = 28
"""Characters of a title in a sentence that must fit into one line."""


class Stepping(Controller):
    """Goes through documents and through what is left in them; says where it went, and what is finished."""

    def __init__(self, room: Room, opening: Opening, covering: Covering) -> None:
        super().__init__(room)
        self._opening = opening
        self._covering = covering
        self._asked: tuple[Id, int, int] | None = None
        room.documents.strip.continue_wanted.connect(self.go_on)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action, single = self._room.action, self._room.single
        go_on = action(self.tr("Continue where something is left"), "Ctrl+J", self.go_on)
        self._room.documents.strip.show_keys(
            in_words(go_on.shortcut()), in_words("Ctrl+Shift+G"), in_words("Ctrl+Shift+D")
        )
        return [
            go_on,
            single("next-left", self.tr("Next text without coding"), "N", lambda: self.step_remaining(1)),
            single(
                "previous-left",
                self.tr("Previous text without coding"),
                "Shift+N",
                lambda: self.step_remaining(-1),
            ),
            single("read-to", self.tr("Read to here"), "L", self.mark_read, writes=True),
            None,
            action(self.tr("Next document"), "Ctrl+PgDown", lambda: self._opening.step(1)),
            action(self.tr("Previous document"), "Ctrl+PgUp", lambda: self._opening.step(-1)),
        ]

    def go_on(self) -> None:
        """Go to the next unfinished place: after the reading mark, else anywhere in the document, else in the next."""
        text, view = self._covering.open_text(), self._view
        if text is None:
            if source := self._room.documents.beside("", 0):
                self._opening.show_document(source)
            return
        read_to = view.read_to or 0
        after = [span for span in text.remaining if span.end > read_to]
        if after:
            first = after[0]
            view.select(Span(max(first.start, min(read_to, first.end - 1)), first.end))
            message = self.tr("You had read to here.") if read_to > first.start else ""
            self._arrive(message or self.tr("The next text without a coding."))
        elif text.remaining:
            view.select(text.remaining[0])
            self._arrive(self.tr("Something is left above your reading mark."))
        else:
            self._go_on_in_another(1)

    def step_remaining(self, step: int) -> None:
        """Select the next text without coding or disposition, or the one before, at most a paragraph of it."""
        text, view = self._covering.open_text(), self._view
        if text is None:
            return
        selected, caret = view.selected_span(), view.caret()
        if step > 0:
            places = [
                span for span in text.remaining if (span.start > selected.start if selected else span.end > caret)
            ]
        else:
            places = [span for span in text.remaining if span.start < (selected.start if selected else caret)]
        here = self._at.source, caret, step
        if places:
            view.select(places[0] if step > 0 else places[-1])
            self._arrive("")
        elif self._asked == here:
            self._go_on_in_another(step)
        else:
            self._asked = here
            self._offer_another(step, elsewhere=len(text.remaining))

    def mark_read(self) -> None:
        """Say that one has read to the cursor, or to the end of the selection; once more takes the mark away."""
        if self._at.open is None:
            return
        view = self._view
        span = view.selected_span()
        position = span.end if span else view.caret()
        name = self.tr("Read to here")
        if position in {0, view.read_to}:
            position, name = 0, self.tr("Reading mark removed")
            if view.read_to is None:
                message = self.tr("Put the cursor where you have read to.")
                self.say(message, warning=True)
                return
        session, text = self._session, self._at.open.document.text.id
        self.perform_and_say(name, lambda: session.current.coding.disposing.mark_read(text, position))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _offer_another(self, step: int, *, elsewhere: int) -> None:
        """Say what the same key does now, in front, where it is not cut, and why: nothing is left in this direction."""
        source = self._covering.unfinished_after(self._at.source, step)
        key = "N" if step > 0 else self.tr("Shift+N")
        if elsewhere and step > 0:
            parts = [self.tr("Nothing is left below; passages above: {0}.").format(wording.number(elsewhere))]
        elif elsewhere:
            parts = [self.tr("Nothing is left above; passages below: {0}.").format(wording.number(elsewhere))]
        else:
            parts = [self.tr("Nothing is left in this document.")]
        if source is not None:
            title = phrases.shortened_within(self._room.documents.line(source).source.title, _TITLE)
            parts.insert(0, self.tr("Press {0} again to go on in “{1}”.").format(key, title))
        self.say(" ".join(parts))

    def _go_on_in_another(self, step: int) -> None:
        """Open the next document that is not finished, at what is left in it."""
        before = phrases.shortened_within(self._at.open.document.source.title, _TITLE) if self._at.open else ""
        source = self._covering.unfinished_after(self._at.source, step)
        if source is None:
            self.say(self.tr("Nothing is left in any document that is not done."))
            return
        if not self._opening.show_document(source):
            return
        text, view = self._covering.open_text(), self._view
        if text is not None and text.remaining:
            after = [span for span in text.remaining if span.end > (view.read_to or 0)] or text.remaining
            view.select(after[0] if step > 0 else text.remaining[-1])
        self._arrive(self.tr("Nothing is left in “{0}”; here there is.").format(before))

    def _arrive(self, message: str) -> None:
        self._asked = None
        self.say(message)
        self._view.setFocus()
