"""Which family of candidates is shown to code with, in place of the themes."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.families import THEMES
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.codings.recent import RecentThemes
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.room import Room

_MEMORY = "coding_candidates_marked"


class FamilySwitching(Controller):
    """Shows the themes first; a key goes on to the next family that has candidates, and back to the themes.

    In the text stands what is coded with themes and with the family that is shown; with those of other families what is
    coded since, so that nobody codes and sees nothing, or all of them on request, which is remembered.
    """

    def __init__(self, room: Room, recent: RecentThemes, opening: Opening) -> None:
        super().__init__(room)
        self._recent = recent
        self._opening = opening
        room.at.all_families = bool(room.session.memory.recall(_MEMORY))
        self._all_marked = room.action(
            self.tr("Mark candidates of all families in the text"),
            "Ctrl+Shift+X",
            lambda: self.mark_all(self._all_marked.isChecked()),
        )
        self._all_marked.setCheckable(True)
        self._all_marked.setChecked(room.at.all_families)
        room.themes.offer_in_families(self._all_marked)
        opening.coded.connect(self._follow)
        self._told: set[tuple[str, str]] = set()
        room.themes.family_chosen.connect(self.choose)
        room.session.closed.connect(self._forget)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single = self._room.single
        return [
            single("family.next", self.tr("Next family of candidates, or the themes"), "F", lambda: self.step(1)),
            single("family.previous", self.tr("Previous family, or the themes"), "Shift+F", lambda: self.step(-1)),
            self._all_marked,
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
        self._at.coded_in.clear()
        self.show()
        self._recent.show()
        self._opening.renew_candidates()
        text = self.tr("{0}: {1} to code with").format(self._name(family), len(self._at.shown()))
        self._say_aloud(f"{text} · {self._marked()}" if self._marked() else text)

    def mark_all(self, wanted: bool) -> None:
        """Mark what is coded with candidates of all families, or of the one that is shown only; it is remembered."""
        self._at.all_families = wanted
        self._at.coded_in.clear()
        self._session.memory.remember(_MEMORY, wanted)
        self._opening.renew_candidates()
        self._say_aloud(self._marked() or self.tr("The document has no candidates."))

    def _marked(self) -> str:
        """Return how many of the open document's codings with candidates are marked; nothing if it has none."""
        opened, at = self._at.open, self._at
        if opened is None:
            return ""
        counts = [(at.family_of(opened.themes[theme]), amount) for theme, amount in opened.counts().items()]
        total = sum(amount for family, amount in counts if family != THEMES)
        marked = sum(amount for family, amount in counts if family != THEMES and at.marks_family(family))
        return self.tr("{0} of {1} codings with candidates marked").format(marked, total) if total else ""

    def _follow(self, codings: frozenset[Id]) -> None:
        """Mark the families of what was just coded, too."""
        opened, at = self._at.open, self._at
        places = [opened.places[one] for one in codings if one in opened.places] if opened else []
        families = {at.family_of(opened.themes[place.theme]) for place in places} if opened else set()
        if new := {family for family in families if not at.marks_family(family)}:
            at.coded_in |= new
            self._opening.renew_candidates()

    def _say_aloud(self, text: str) -> None:
        self.say(text)
        announce(self._room.themes.tree, text)

    def _tell_taken(self) -> None:
        """Say, once, which commands have lost their key to a theme: the codebook or the user gave it to both."""
        keymap = self._room.keymap
        for theme, command in keymap.taken():
            if (theme.number, command.name) in self._told:
                continue
            self._told.add((theme.number, command.name))
            name, key = command.text.rstrip(" …"), keymap.key(command.name)
            if shown := keymap.shown(command.name):
                text = self.tr("{0} codes with {1}, so “{2}” is {3} now. Keys are changed by “Keys …” in the menu.")
            else:
                text = self.tr("{0} codes with {1}, so “{2}” is in the menu only. “Keys …” there changes keys.")
            self.say(text.format(key, f"{theme.number} {theme.name}", name, shown), warning=True)

    def _all(self) -> list[Id]:
        return [THEMES, *(family.id for family in self._at.families)]

    def _name(self, family: Id) -> str:
        return next((one.name for one in self._at.families if one.id == family), self.tr("Themes"))

    def _forget(self) -> None:
        self._told.clear()
        self._at.coded_in.clear()
        self._at.family = THEMES
