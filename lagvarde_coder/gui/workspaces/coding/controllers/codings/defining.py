"""The definition of the theme one looks at, with passages that were coded with it."""

from PySide6.QtCore import QTimer

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.panels.themes.picker import ThemePicker
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.marking import CodingLine

_REST = 150
"""Milliseconds that one looks at a theme before examples are read."""


class Defining(Controller):
    """Shows the definition beside the text while one hesitates."""

    def __init__(self, room: Room, picker: ThemePicker) -> None:
        super().__init__(room)
        self._before_picking: int | None = None
        self._came_by_itself = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._read_examples)
        room.themes.looked_at.connect(self.look_at)
        room.codings.current_changed.connect(self._follow)
        room.codings.definition_shown.connect(self._rest.start)
        picker.looked_at.connect(self._look_in_picker)
        picker.closed.connect(self._leave_picker)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("Definition of the theme"), "Shift+F1", self.show_of_current),
            action(self.tr("Open the theme in Themes"), "F5", self.open_theme),
        ]

    def open_theme(self) -> None:
        """Show the current coding's theme in the codebook, else the one looked at last, else the marked one."""
        line = self._codings.current
        theme = line.theme.id if line else self._codings.definition.theme or next(iter(self._room.themes.ticked()), "")
        passage = self._view.selected_span() or (line.coding.span if line else None)
        if theme:
            self._session.open_theme(theme, self._at.source, passage)
        else:
            self.say(self.tr("Point at a theme or a coding first."))

    def look_at(self, theme: Id) -> None:
        """Show a theme's definition; it comes to the front while no coding would be covered by it."""
        if not theme:
            return  # the one that was looked at last stays
        self._show(theme)
        if self._codings.current is None and not self._codings.shows_definition:
            self._codings.show_definition_tab()
            self._came_by_itself = True

    def bring_up(self, theme: Id) -> None:
        """Show a theme's definition in front, until one goes on in the text."""
        self._show(theme)
        self._codings.show_definition_tab()
        self._came_by_itself = True

    def show_of_current(self) -> None:
        """Show the definition of the current coding's theme, else of the one shown last; if it is shown, the coding."""
        line = self._codings.current
        if self._codings.shows_definition and (line is None or self._codings.definition.theme == line.theme.id):
            self._codings.show_coding_tab()
            return
        if line is not None:
            self._show(line.theme.id)
        self._codings.show_definition_tab()
        announce(self._codings.definition.text, self._codings.definition.told)

    def renew(self) -> None:
        """Show what the definition says now; its examples are read anew: some may be hidden, or of another project."""
        if shown := self._codings.definition.theme:
            self._codings.show_definition(self._at.themes.get(shown))
            self._rest.start()

    def renew_examples(self, *_: object) -> None:
        """Read the examples anew: codings were changed."""
        self._rest.start()

    def _follow(self, coding: Id) -> None:
        """Let a definition that was asked for follow the current coding; show the coding in place of another one."""
        line = self._codings.current
        if not coding or line is None or not self._codings.shows_definition:
            return
        if self._came_by_itself:
            self._codings.show_coding_tab()
        else:
            self._show(line.theme.id)
        self._came_by_itself = False

    def _show(self, theme: Id) -> None:
        if theme == self._codings.definition.theme:
            return
        self._codings.show_definition(self._at.themes.get(theme))
        self._rest.start()

    def _look_in_picker(self, theme: Id) -> None:
        if self._before_picking is None:
            self._before_picking = self._codings.currentIndex()
        self._show(theme)
        self._codings.show_definition_tab()

    def _leave_picker(self) -> None:
        if self._before_picking is not None:
            self._codings.setCurrentIndex(self._before_picking)
        self._before_picking = None

    def _read_examples(self) -> None:
        theme, session = self._codings.definition.theme, self._session
        if not theme or session.project is None or not self._codings.shows_definition:
            return
        line = self._codings.current
        service, but = session.project.coding.marking, line.coding.id if line else ""
        session.query(
            lambda: service.examples(theme, but=but),
            lambda examples: self._take_examples(theme, examples),
            key="coded-examples",
        )

    def _take_examples(self, theme: Id, examples: list[CodingLine]) -> None:
        if self._codings.definition.theme == theme and not self._rest.isActive():  # else they are read once more
            self._codings.definition.show_examples(examples)
