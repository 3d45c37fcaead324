"""What can be done with the codebook, each with its keys."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.workspaces.parts import page_action, separator
from lagvarde_coder.gui.workspaces.themes.codebook_tree import CodebookList

if TYPE_CHECKING:
    from lagvarde_coder.domain.themes.codebook import Theme


class CodebookActions(QObject):
    """Commands of the page; keys that move themes work in its list only, where no letter is typed."""

    def __init__(self, page: QWidget, calls: Mapping[str, Callable[[], object]]) -> None:
        """``calls``: what each command does, by its name."""
        super().__init__(page)
        self._page = page

        def action(text: str, name: str, keys: str = "", icon: str = "") -> QAction:
            return page_action(page, text, calls[name], keys, icon, name)

        self.save = action(self.tr("Save as editorial"), "save", "Ctrl+S", "check")
        self.substantial = action(self.tr("Save as substantial …"), "save-substantial", "Ctrl+Shift+S")
        self.new = action(self.tr("New theme …"), "new-theme", "Ctrl+Shift+N", "add")
        self.new_part = action(self.tr("New sub-theme …"), "new-part", "Ctrl+Alt+N")
        self.new_need = action(self.tr("New need …"), "new-need")
        self.drop = action(self.tr("Drop …"), "drop")
        self.restore = action(self.tr("Bring back into use …"), "restore")
        self.freeze = action(self.tr("Freeze …"), "freeze", icon="lock")
        self.versions = action(self.tr("Versions …"), "versions", icon="trail")
        self.take_over = action(self.tr("Take over a file …"), "import", icon="import")
        self.export = action(self.tr("Export …"), "export", "Ctrl+E", "export")
        self.back = action(self.tr("Back to the passage in Coding"), "back", "F5", "coding")
        self.places: dict[str, QAction] = {}

    def move_in(self, themes: CodebookList, place: Callable[[str], object]) -> None:
        """Make what moves themes by keys in their list, and offer there what can be done to a theme."""
        keys = {
            "up": (self.tr("Move up"), "Alt+Up"),
            "down": (self.tr("Move down"), "Alt+Down"),
            "nest": (self.tr("Make it a part of the theme above"), "Alt+Right"),
            "lift": (self.tr("Lift it out of its theme"), "Alt+Left"),
        }
        self.places = {
            how: page_action(themes, text, partial(place, how), key, name=how) for how, (text, key) in keys.items()
        }
        themes.tree.addActions([self.new_part, *self.places.values(), self.drop, self.restore])

    def in_menu(self) -> list[QAction]:
        """Return all of them, in the order of the menu."""
        lines = [separator(self._page) for _ in range(4)]
        return [
            self.save, self.substantial, lines[0],
            self.new, self.new_part, self.new_need, lines[1],
            *self.places.values(), self.drop, self.restore, lines[2],
            self.freeze, self.versions, self.take_over, self.export, lines[3],
            self.back,
        ]  # fmt: skip

    def enable(self, theme: "Theme | None", *, writable: bool, unsaved: bool) -> None:
        """Offer what can be done now to the theme that is chosen, if any."""
        for action in (self.save, self.substantial):
            action.setEnabled(writable and unsaved)
        for action in (self.new_part, *self.places.values()):
            action.setEnabled(writable and theme is not None)
        for action in (self.new, self.new_need, self.freeze, self.take_over):
            action.setEnabled(writable)
        self.restore.setEnabled(writable and theme is not None and not theme.in_use)
        self.drop.setEnabled(writable and theme is not None and theme.in_use)
