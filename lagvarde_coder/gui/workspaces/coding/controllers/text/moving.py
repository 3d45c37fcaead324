"""Moving about in a document by keys: by word, sentence, paragraph and section, and from coding to coding."""

from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.codings.at_cursor import AtCursor
from lagvarde_coder.gui.workspaces.coding.controllers.text.at_caret import Announcing
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.gui.workspaces.coding.units import TextUnit


class Moving(Controller):
    """Moves the caret of the open document."""

    def __init__(self, room: Room, at_cursor: AtCursor, announcing: Announcing) -> None:
        super().__init__(room)
        self._at_cursor = at_cursor
        self._announcing = announcing

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        go = self.go
        return [
            action(self.tr("Next word"), "Ctrl+Right", lambda: go(TextUnit.WORD, 1), in_text=True),
            action(self.tr("Previous word"), "Ctrl+Left", lambda: go(TextUnit.WORD, -1), in_text=True),
            action(self.tr("Next sentence"), "Alt+Right", lambda: go(TextUnit.SENTENCE, 1), in_text=True),
            action(self.tr("Previous sentence"), "Alt+Left", lambda: go(TextUnit.SENTENCE, -1), in_text=True),
            action(self.tr("Next paragraph"), "Ctrl+Down", lambda: go(TextUnit.PARAGRAPH, 1), in_text=True),
            action(self.tr("Previous paragraph"), "Ctrl+Up", lambda: go(TextUnit.PARAGRAPH, -1), in_text=True),
            action(self.tr("Next section"), "Alt+Down", lambda: go(TextUnit.SECTION, 1), in_text=True),
            action(self.tr("Previous section"), "Alt+Up", lambda: go(TextUnit.SECTION, -1), in_text=True),
            None,
            action(self.tr("Next coding"), "F8", lambda: self.step_coding(1)),
            action(self.tr("Previous coding"), "Shift+F8", lambda: self.step_coding(-1)),
            action(self.tr("Go to the text"), "Ctrl+Shift+T", self._view.setFocus),
        ]

    def go(self, unit: TextUnit, step: int) -> None:
        """Put the caret at the start of the next unit (1), or of this one or the one before (-1)."""
        view = self._view
        if self._at.open is not None:
            view.go_to(self._at.passages.moved(unit, view.caret(), step))
            self._announcing.moved_by(unit)

    def step_coding(self, step: int) -> None:
        """Select the next coding of the document, or the one before."""
        if self._at.open is None:
            return
        view, opened, forwards = self._view, self._at.open, step > 0
        span, line = view.selected_span(), self._codings.current
        if line is not None and line.coding.span == span:
            line = opened.next_to(line, forwards=forwards)
        else:
            caret = view.caret() - forwards  # the caret may stand just before one
            line = opened.beside(span.start if span else caret, forwards=forwards)
        while line is not None and not self._at.shows_coding(line):
            line = opened.next_to(line, forwards=forwards)
        if line is None:
            below = self.tr("There are no more codings below.")
            above = self.tr("There are no more codings above.")
            self.say(below if step > 0 else above, warning=True)
        else:
            view.select(line.coding.span)
            self._at_cursor.show(line.coding.id)
