"""Moving about in a document by keys: by word, sentence, paragraph and section, and from coding to coding."""

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.gui.workspaces.coding.controllers.codings.at_cursor import AtCursor
from lagvarde_coder.gui.workspaces.coding.room import Actions, Room
from lagvarde_coder.gui.workspaces.coding.units import Unit


class Moving:
    """Moves the caret of the open document."""

    def __init__(self, room: Room, at_cursor: AtCursor) -> None:
        self._room = room
        self._at_cursor = at_cursor
        self._at = room.at
        self._document = room.document

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        translate = QCoreApplication.translate
        action = self._room.action
        go = self.go
        return [
            action(translate("Moving", "Next word"), "Ctrl+Right", lambda: go(Unit.WORD, 1), in_text=True),
            action(translate("Moving", "Previous word"), "Ctrl+Left", lambda: go(Unit.WORD, -1), in_text=True),
            action(translate("Moving", "Next sentence"), "Alt+Right", lambda: go(Unit.SENTENCE, 1), in_text=True),
            action(translate("Moving", "Previous sentence"), "Alt+Left", lambda: go(Unit.SENTENCE, -1), in_text=True),
            action(translate("Moving", "Next paragraph"), "Ctrl+Down", lambda: go(Unit.PARAGRAPH, 1), in_text=True),
            action(translate("Moving", "Previous paragraph"), "Ctrl+Up", lambda: go(Unit.PARAGRAPH, -1), in_text=True),
            action(translate("Moving", "Next section"), "Alt+Down", lambda: go(Unit.SECTION, 1), in_text=True),
            action(translate("Moving", "Previous section"), "Alt+Up", lambda: go(Unit.SECTION, -1), in_text=True),
            None,
            action(translate("Moving", "Next coding"), "F8", lambda: self.step_coding(1)),
            action(translate("Moving", "Previous coding"), "Shift+F8", lambda: self.step_coding(-1)),
            action(translate("Moving", "Go to the text"), "F6", self._document.view.setFocus),
        ]

    def go(self, unit: Unit, step: int) -> None:
        """Put the caret at the start of the next unit (1), or of this one or the one before (-1)."""
        view = self._document.view
        if self._at.open is not None:
            view.go_to(self._at.passages.moved(unit, view.caret(), step))

    def step_coding(self, step: int) -> None:
        """Select the next coding of the document, or the one before."""
        if self._at.open is None:
            return
        view, opened, forwards = self._document.view, self._at.open, step > 0
        span, line = view.selected_span(), self._room.codings.current
        if line is not None and line.coding.span == span:
            line = opened.next_to(line, forwards=forwards)
        else:
            caret = view.caret() - forwards  # the caret may stand just before one
            line = opened.beside(span.start if span else caret, forwards=forwards)
        while line is not None and not self._at.shows(line.coder.id):
            line = opened.next_to(line, forwards=forwards)
        if line is None:
            below = QCoreApplication.translate("Moving", "There are no more codings below.")
            above = QCoreApplication.translate("Moving", "There are no more codings above.")
            self._document.say(below if step > 0 else above, warning=True)
        else:
            view.select(line.coding.span)
            self._at_cursor.show(line.coding.id)
