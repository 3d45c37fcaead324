"""What the topics of the coding workspace have in common: what they work on, saying what was done, and their menus."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lagvarde_coder.gui.core.undo import Call
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.coding.room import Room

Actions = Sequence[QAction | None]
"""Commands in the order of a menu; None is a line between them."""

SOON = 120
"""Milliseconds until what stands beside the text follows what was coded: the text and the fields come first.

Longer than a slow disk and the painting take, else it is painted with them."""


class Controller(QObject):
    """The commands of one topic."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.host)
        self._room = room
        self._session = room.session
        self._at = room.at
        self._document = room.document
        self._view = room.document.view
        self._codings = room.codings

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        return ()

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say below the text what was done, or what to do."""
        self._document.say(text, warning=warning)

    def show_done(self, text: str) -> None:
        """Show below the text what was stored; the session has let it be heard."""
        self._document.say(text, heard=False)

    def perform_and_say(self, name: str, call: Call, *, said: str = "") -> bool:
        """Change the project as one step that can be undone, and say so; False if that went wrong, which is reported.

        Args:
            name: what the step is called in the menus.
            call: a service that writes, and returns its change.
            said: what is told when it is done, if that is not the name.
        """
        done = self._session.perform(name, call, said=said) is not None
        if done:
            self.show_done(said or name)
        return done


def step_name(numbers: str, passage: str) -> str:
    """Return the name of a step: "T07 on “they said …”"."""
    return QCoreApplication.translate("Marking", "{0} on “{1}”").format(numbers, phrases.named(passage))


@dataclass(frozen=True, slots=True)
class CommandMenu:
    """Commands that belong together, under one title in the menus."""

    title: str
    actions: Actions

    def into(self, menu: QMenu) -> None:
        """Add them to ``menu`` as a menu of their own."""
        submenu = menu.addMenu(self.title)
        submenu.setToolTipsVisible(True)
        for action in self.actions:
            if action is None:
                submenu.addSeparator()
            else:
                submenu.addAction(action)


def menu_of(title: str, *controllers: Controller) -> CommandMenu:
    """Return what several controllers can do, as one menu with lines between them."""
    actions: list[QAction | None] = []
    for controller in controllers:
        actions += [None, *controller.commands()]
    return CommandMenu(title, actions[1:])
