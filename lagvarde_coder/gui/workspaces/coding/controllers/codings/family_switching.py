"""Which family of candidates is shown to code with, in place of the themes."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.families import THEMES
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.codings.recent import RecentThemes
from lagvarde_coder.gui.workspaces.coding.room import Room


class FamilySwitching(Controller):
    """Shows the themes first; a key goes on to the next family that has candidates, and back to the themes."""

    def __init__(self, room: Room, recent: RecentThemes) -> None:
        super().__init__(room)
        self._recent = recent
        self._told: set[tuple[str, str]] = set()
        room.themes.family_chosen.connect(self.choose)
        room.session.closed.connect(self._forget)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single = self._room.single
        return [
            single("family.next", self.tr("Next family of candidates, or the themes"), "F", lambda: self.step(1)),
            single("family.previous", self.tr("Previous family, or the themes"), "Shift+F", lambda: self.step(-1)),
        ]

    def show(self) -> None:
        """Show what can be coded with now, with its keys."""
        at, room = self._at, self._room
        if at.family not in {THEMES, *(family.id for family in at.families)}:
            at.family = THEMES
        themes = at.shown()
        room.keymap.show_themes(themes)
        room.themes.show_themes(themes, at.open.counts() if at.open else {})
        lines = [(family, self._name(family), len(at.of_family(family))) for family in self._all()]
        room.themes.show_families(lines, at.family)
        self._tell_taken()

    def step(self, step: int) -> None:
        """Show the next of the families that have candidates, or the themes; say which it is."""
        always = {THEMES, self._at.family}
        there = [family for family in self._all() if family in always or self._at.of_family(family)]
        if len(there) == 1:
            hint = self.tr("There are no candidates yet. {0} makes one of the selected passage.")
            self.say(hint.format(self._room.keymap.shown("candidate")), warning=True)
            return
        self.choose(there[(there.index(self._at.family) + step) % len(there)])

    def choose(self, family: Id) -> None:
        """Show a family of candidates, or the themes."""
        self._at.family = family
        self.show()
        self._recent.show()
        text = self.tr("{0}: {1} to code with").format(self._name(family), len(self._at.shown()))
        self.say(text)
        announce(self._room.themes.tree, text)

    def _tell_taken(self) -> None:
        """Say, once, which commands have lost their key to a theme: the codebook or the user gave it to both."""
        keymap = self._room.keymap
        for theme, command in keymap.taken():
            if (theme.number, command.name) in self._told:
                continue
            self._told.add((theme.number, command.name))
            name, key = command.text.rstrip("…"), keymap.key(command.name)
            if shown := keymap.shown(command.name):
                text = self.tr("{0} codes with {1}, so “{2}” is {3} now. Keys are changed by “Keys…” in the menu.")
            else:
                text = self.tr(
                    "{0} codes with {1}, so “{2}” is in the menu only. “Keys…” there changes keys."
                )
            self.say(text.format(key, f"{theme.number} {theme.name}", name, shown), warning=True)

    def _all(self) -> list[Id]:
        return [THEMES, *(family.id for family in self._at.families)]

    def _name(self, family: Id) -> str:
        return next((one.name for one in self._at.families if one.id == family), self.tr("Themes"))

    def _forget(self) -> None:
        self._told.clear()
        self._at.family = THEMES
