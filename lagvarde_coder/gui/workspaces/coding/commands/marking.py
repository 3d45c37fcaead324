"""Making, changing and removing codings: one undoable step each."""

from PySide6.QtCore import QObject

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.sources import SourceStatus
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui import wording
from lagvarde_coder.gui.models import words
from lagvarde_coder.gui.workspaces.coding.panels.history_dialog import HistoryDialog
from lagvarde_coder.gui.workspaces.coding.panels.picker import ThemePicker
from lagvarde_coder.gui.workspaces.coding.room import Commands, Room
from lagvarde_coder.services.coding import CodingChanges, NewCoding


class Marking(QObject):
    """What the user does to codings; says in the line below the text what was done, or what is missing."""

    def __init__(self, room: Room, picker: ThemePicker) -> None:
        super().__init__(room.host)
        self._room = room
        self._session = room.session
        self._at = room.at
        self._document = room.document
        self._codings = room.codings
        self._picker = picker

    def commands(self) -> Commands:
        """Return what can be done, for the menus."""
        action = self._room.action
        return Commands(
            self.tr("Code"),
            [
                action(self.tr("Code with a theme…"), "Ctrl+K", self.pick_theme),
                action(self.tr("Remove coding"), "Del", self.remove_current, in_text=True),
            ],
        )

    def code_with(self, theme: Id) -> None:
        """Code the selected passage; without one say what to do."""
        if self._at.open is None or theme not in self._at.themes:
            return
        number, span = self._at.themes[theme].number, self._document.view.selected_span()
        if span is None:
            hint = self.tr(
                "Select the words first, then press {0} again. Alt+S selects the sentence, Alt+G the paragraph."
            )
            self._document.say(hint.format(number), warning=True)
            return
        if self._at.open.same(span, theme, self._at.coder):
            self._document.say(self.tr("You have already coded this passage with {0}.").format(number), warning=True)
            return
        name = self._named(number, span)
        new = NewCoding(text=self._at.open.document.text.id, start=span.start, end=span.end, theme=theme)
        if self._session.perform(name, lambda: self._session.current.coding.apply_many([new])):
            self._document.say(name)
            self._document.view.setFocus()

    def pick_theme(self) -> None:
        """Open the quick picker for the selected passage."""
        span = self._document.view.selected_span()
        if self._at.open is None or span is None:
            self._document.say(self.tr("Select the words first, then choose a theme."), warning=True)
            return
        self._picker.ask(
            self._at.offered(), self.tr("“{0}”").format(words.shortened(span.of(self._at.open.document.content), 44))
        )

    def remove_current(self) -> None:
        """Remove the coding that is shown beside the text."""
        line = self._codings.current
        if line is None:
            self._document.say(self.tr("Put the cursor in the coding that is to be removed."), warning=True)
            return
        self.remove(line.coding.id)

    def remove(self, coding: Id) -> None:
        """Remove a coding; the trail keeps it."""
        if self._at.open is None or coding not in self._at.open.lines:
            return
        line = self._at.open.lines[coding]
        name = self.tr("Remove {0}").format(self._named(line.theme.number, line.coding.span))
        if self._session.perform(name, lambda: self._session.current.coding.remove_many([coding])):
            self._document.say(name)

    def change(self, coding: Id, changes: CodingChanges) -> None:
        """Change a coding where it is."""
        if self._at.open is None or self._session.project is None or coding not in self._at.open.lines:
            return
        line = self._at.open.lines[coding]
        theme = self._at.themes.get(changes.get("theme", ""))
        if theme is not None and self._at.open.same(line.coding.span, theme.id, line.coder.id):
            if theme.id != line.theme.id:
                self._document.say(
                    self.tr("This passage is already coded with {0}.").format(theme.number), warning=True
                )
            self._codings.editor.show_coding(line)
            return
        what = f"{line.theme.number} → {theme.number}" if theme else wording.field_name(next(iter(changes)))
        name = self.tr("{0}: {1}").format(self._named(line.theme.number, line.coding.span), what)
        if self._session.perform(name, lambda: self._session.current.coding.change_many([coding], changes)):
            self._document.say(name)
        else:
            self._codings.editor.show_coding(line)

    def _named(self, number: str, span: Span) -> str:
        """Return the name of an undo step: "T07 on “they said …”"."""
        assert self._at.open is not None
        said = words.shortened(span.of(self._at.open.document.content))
        return self.tr("{0} on “{1}”").format(number, said)

    def set_status(self, source: Id, status: SourceStatus) -> None:
        """Say how far a document has come."""
        text = self.tr("Status: {0}").format(wording.name_of(status))
        self._session.perform(text, lambda: self._session.current.material.set_status([source], status))

    def show_history(self, coding: Id) -> None:
        """Show what happened to a coding."""
        trail = self._session.current.trail.evidence(coding)
        dialog = HistoryDialog(trail, list(self._at.themes.values()), self._document)
        self._session.closed.connect(dialog.close)
        dialog.show()
