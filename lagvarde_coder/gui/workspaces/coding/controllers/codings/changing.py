"""Changing codings where they are: theme, stance, comment, extent, alternatives; and taking them away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction

from lagvarde_coder.domain.coding.codings import Coding, CodingChanges, Stance
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller, step_name
from lagvarde_coder.gui.workspaces.coding.controllers.codings.recent import RecentThemes
from lagvarde_coder.gui.workspaces.coding.panels.themes.picker import PickerQuestion, ThemePicker
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.marking import CodingLine


class Changing(Controller):
    """What the user does to the coding at the cursor."""

    def __init__(self, room: Room, picker: ThemePicker, recent: RecentThemes) -> None:
        super().__init__(room)
        self._picker = picker
        self._recent = recent
        self._asked: Id = ""
        for moved in (self._view.caret_moved, self._view.span_selected):
            moved.connect(self._forget_asked)
        editor = room.codings.editor
        editor.changed.connect(self.change)
        editor.typed.connect(lambda coding, typed: self._session.type(Coding.KIND, coding, typed))
        editor.removal_wanted.connect(self.remove)
        editor.alternatives_wanted.connect(self.pick_alternatives)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single = self._room.single
        return [
            single("coding.next", self.tr("Next coding at the cursor"), ".", lambda: self.step(1)),
            single("coding.previous", self.tr("Previous coding at the cursor"), ",", lambda: self.step(-1)),
            None,
            single("coding.theme", self.tr("Change the theme …"), "C", self.pick_theme, writes=True),
            single("coding.copy", self.tr("Copy to other themes …"), "D", self.pick_copies, writes=True),
            single("coding.stance", self.tr("Next stance"), "B", self.cycle_stance, writes=True),
            single("coding.comment", self.tr("Write a comment"), "K", self.write_comment),
            self._removal(),
        ]

    def _removal(self) -> QAction:
        """Return the removal of the current coding: one press removes one, however long the key is held."""
        removal = self._room.action(self.tr("Remove the coding"), "Del", self.remove_current, in_text=True, writes=True)
        removal.setAutoRepeat(False)
        return removal

    # --- by keys ------------------------------------------------------------------------------------------------------

    def step(self, step: int) -> None:
        """Let the next coding at the cursor be the current one; its name is read out."""
        self._codings.show_coding_tab()
        line = self._codings.step(step)
        if line is None:
            self.say(self.tr("There is no coding at the cursor."), warning=True)
            return
        text = self.tr("{0} {1}, by {2}, {3}")
        stance = wording.name_of(line.coding.stance).lower()
        self.say(text.format(line.theme.number, line.theme.name, line.coder.initials, stance))

    def pick_theme(self) -> None:
        """Ask which theme the coding should have instead."""
        if line := self._current():
            self._ask(line, self.tr("{0} becomes …"), self.tr("Enter changes"), self._change_theme, several=False)

    def pick_copies(self) -> None:
        """Ask which themes the passage should have too."""
        if line := self._current():
            self._ask(line, self.tr("{0}, and also …"), self.tr("Enter copies"), self._copy)

    def pick_alternatives(self, coding: Id) -> None:
        """Ask which other themes a doubtful coding might have."""
        line = self._codings.current
        if line is not None and line.coding.id == coding:
            self._ask(line, self.tr("{0}, or perhaps …"), self.tr("Enter adds it"), self._add_alternatives)

    def cycle_stance(self) -> None:
        """Supports, nuances, contradicts, and again."""
        if line := self._current():
            stances = list(Stance)
            following = stances[(stances.index(line.coding.stance) + 1) % len(stances)]
            self.change(line.coding.id, {"stance": following})

    def write_comment(self) -> None:
        """Put the focus into the comment; Escape or Ctrl+Enter leads back to the text."""
        if self._current():
            self._codings.show_coding_tab()
            self._codings.editor.memo.setFocus()

    def remove_current(self) -> None:
        """Remove the coding that is shown beside the text."""
        if line := self._current(self.tr("Put the cursor in the coding that is to be removed.")):
            self.remove(line.coding.id)

    # --- doing it -----------------------------------------------------------------------------------------------------

    def remove(self, coding: Id) -> None:
        """Remove a coding; the trail keeps it, with what was just written about it.

        One that is not on the screen is shown first, and another coder's is named: once more removes it.
        """
        self._session.store()
        line = self._line(coding)
        if line is None or not self._room.may_write() or not self._is_sure(line):
            return
        name = self.tr("Remove {0}").format(self._named(line))
        said = self.tr("{0} is removed").format(self._named(line))
        self.perform_and_say(name, lambda: self._session.current.coding.marking.remove_many([coding]), said=said)

    def change(self, coding: Id, changes: CodingChanges) -> None:
        """Change a coding where it is."""
        line = self._line(coding)
        if line is None or not self._room.may_write():
            return
        theme = self._at.themes.get(changes.get("theme", ""))
        if theme is not None and self._has(line, theme.id):
            if theme.id != line.theme.id:
                text = self.tr("This passage is already coded with {0}.")
                self.say(text.format(theme.number), warning=True)
            self._codings.editor.show_coding(line)
            return
        stance = changes.get("stance")
        described = f"{line.theme.number} → {theme.number}" if theme else wording.field_name(next(iter(changes)))
        name = self.tr("{0}: {1}").format(self._named(line), wording.name_of(stance) if stance else described)
        if not self.perform_and_say(name, lambda: self._session.current.coding.marking.change_many([coding], changes)):
            self._codings.editor.show_coding(line)

    def _change_theme(self, line: CodingLine, themes: list[Id]) -> None:
        self.change(line.coding.id, {"theme": themes[0]})
        self._recent.use(themes)

    def _copy(self, line: CodingLine, themes: list[Id]) -> None:
        new = [theme for theme in themes if not self._has_own(line, theme)]
        numbers = ", ".join(self._at.themes[theme].number for theme in new or themes)
        if not new:
            self.say(self.tr("This passage is already coded with {0}.").format(numbers), warning=True)
            return
        name = self.tr("Copy {0} to {1}").format(self._named(line), numbers)
        said = self.tr("{0} is copied to {1}").format(self._named(line), numbers)
        copy_many = self._session.current.coding.reshaping.copy_many
        if self.perform_and_say(name, lambda: copy_many([line.coding.id], new), said=said):
            self._recent.use(new)

    def _add_alternatives(self, line: CodingLine, themes: list[Id]) -> None:
        all_of_them = dict.fromkeys([*line.coding.alternatives, *themes])
        self.change(line.coding.id, {"alternatives": tuple(theme for theme in all_of_them if theme != line.theme.id)})

    def _is_sure(self, line: CodingLine) -> bool:
        """Tell whether it is plain what would be removed, or was just said."""
        hidden = not self._view.shows(line.coding.span)
        others = line.coder.id != self._at.coder
        if self._asked == line.coding.id or not (hidden or others):
            self._asked = ""
            return True
        if hidden:
            self._view.centre_on(line.coding.start)
        self._asked = line.coding.id
        whose = self.tr("{0} is {1}’s coding. Remove it once more, and it goes.")
        where = self.tr("{0} was not on the screen: here it is. Remove it once more, and it goes.")
        named = step_name(line.theme.number, line.words)
        self.say(whose.format(named, line.coder.name) if others else where.format(named), warning=True)
        return False

    def _forget_asked(self, *_: object) -> None:
        self._asked = ""

    # --- inside -------------------------------------------------------------------------------------------------------

    def _ask(
        self,
        line: CodingLine,
        title: str,
        hint: str,
        then: Callable[[CodingLine, list[Id]], None],
        *,
        several: bool = True,
    ) -> None:
        others = [theme for theme in self._at.offered() if theme.id != line.theme.id]
        recent = self._recent.themes()
        question = PickerQuestion(title.format(self._named(line)), others, partial(then, line), recent, several, hint)
        self._picker.ask(question)

    def _current(self, otherwise: str = "") -> CodingLine | None:
        line = self._codings.current
        if line is None:
            self.say(otherwise or self.tr("Put the cursor in a coding first."), warning=True)
        return line

    def _line(self, coding: Id) -> CodingLine | None:
        return self._at.open.lines.get(coding) if self._at.open and self._session.project else None

    def _has(self, line: CodingLine, theme: Id) -> bool:
        return self._at.open is not None and self._at.open.same(line.coding.span, theme, line.coder.id)

    def _has_own(self, line: CodingLine, theme: Id) -> bool:
        return self._at.open is not None and self._at.open.same(line.coding.span, theme, self._at.coder)

    def _named(self, line: CodingLine) -> str:
        """Return what a coding is called in the names of steps: another coder's with its initials."""
        is_own = line.coder.id == self._at.coder
        number = line.theme.number if is_own else self.tr("{0} by {1}").format(line.theme.number, line.coder.initials)
        return step_name(number, line.words)
