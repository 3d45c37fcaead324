"""Moving about in a document by keys: selecting, and going from coding to coding."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding.passages import next_paragraph, paragraph_at, sentence_at
from lagvarde_coder.gui.workspaces.coding.room import Commands, Room


class Moving:
    """Selects in the open document."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._at = room.at
        self._document = room.document

    def commands(self) -> Commands:
        """Return what can be done, for the menus."""
        translate, action = QCoreApplication.translate, self._room.action
        return Commands(
            translate("Moving", "Select"),
            [
                action(translate("Moving", "Select sentence"), "Ctrl+Shift+E", self.select_sentence),
                action(translate("Moving", "Select paragraph"), "Ctrl+Shift+P", self.select_paragraph),
                action(translate("Moving", "Clear selection"), "Esc", self.clear_selection, in_text=True),
                None,
                action(translate("Moving", "Next coding"), "F8", lambda: self.step_coding(1)),
                action(translate("Moving", "Previous coding"), "Shift+F8", lambda: self.step_coding(-1)),
                action(translate("Moving", "Go to the text"), "F6", self._document.view.setFocus),
            ],
        )

    def select_paragraph(self) -> None:
        """Select the paragraph at the cursor; once it is selected, the next one."""
        self._select_around(paragraph_at)

    def select_sentence(self) -> None:
        """Select the sentence at the cursor; once it is selected, the next one."""
        self._select_around(sentence_at)

    def _select_around(self, around: Callable[[str, int], Span | None]) -> None:
        if self._at.open is None:
            return
        view, text = self._document.view, self._at.open.document.content
        selected = view.selected_span()
        start = selected.start if selected else view.caret()
        found = around(text, start)
        if found is not None and found == selected:
            found = around(text, min(found.end + 1, len(text)))
        if found is None or found == selected:
            following = next_paragraph(text, selected.end if selected else start)
            found = around(text, following.start) if following else None
        if found is not None:
            view.select(found)

    def clear_selection(self) -> None:
        """Let nothing be selected; the cursor stays where the passage began."""
        view = self._document.view
        if span := view.selected_span():
            view.go_to(span.start)
        view.set_active_mark("")
        self._document.say("")

    def step_coding(self, step: int) -> None:
        """Select the next coding of the document, or the one before."""
        if self._at.open is None:
            return
        view = self._document.view
        span = view.selected_span()
        line = self._at.open.beside(span.start if span else view.caret(), forwards=step > 0)
        if line is not None:
            view.select(line.coding.span)
            view.set_active_mark(line.coding.id)
