"""How the text looks while one reads: what is faded, how coded words look, numbers in the margin, size."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAction, QActionGroup

from lagvarde_coder.gui.core.memory import recalled
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.widgets.document_view import Look, ParagraphNumbering
from lagvarde_coder.gui.workspaces.actions import with_keys
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.room import Room

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id

_FADE, _LOOK, _NUMBERS, _ZOOM = "reading_fade", "reading_look", "reading_numbers", "reading_zoom"
"""Names in the window's memory."""
_STEP = 10
"""Per cent that the text gets larger or smaller by."""


E = TypeVar("E", bound=StrEnum)


class Fade(StrEnum):
    """What is faded."""

    NOTHING = "nothing"
    UNCODED = "uncoded"
    OTHER_THEMES = "other themes"


class TextAppearance(Controller):
    """Sets the text's look; every choice is remembered for all projects."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._themes: frozenset[Id] = frozenset()
        memory = room.session.memory
        self._fade = recalled(memory, _FADE, Fade.NOTHING)
        self._look = recalled(memory, _LOOK, Look.TINT)
        self._numbers = recalled(memory, _NUMBERS, ParagraphNumbering.NONE)
        self._restore()
        self._view.zoom_changed.connect(lambda percent: memory.remember_soon(_ZOOM, percent))
        room.themes.tree.selectionModel().selectionChanged.connect(self._choose)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        return [
            *self._fading(),
            None,
            *self._choices(self._look, self.set_look, self._looks()),
            None,
            *self._choices(self._numbers, self.set_numbers, self._numberings()),
            None,
            self._sized(self.tr("Larger text"), "Ctrl++", lambda: self._view.set_zoom(self._view.zoom + _STEP)),
            self._sized(self.tr("Smaller text"), "Ctrl+-", lambda: self._view.set_zoom(self._view.zoom - _STEP)),
            self._sized(self.tr("Usual size of the text"), "Ctrl+0", lambda: self._view.set_zoom(100)),
        ]

    # --- what is set --------------------------------------------------------------------------------------------------

    def set_fade(self, fade: Fade) -> None:
        """Fade nothing, all text without a coding, or all without a coding of the theme that is chosen."""
        self._fade = fade
        self._session.memory.remember(_FADE, str(fade))
        self._show_faded()
        self.say(self._message())

    def set_look(self, look: Look) -> None:
        """Tint and underline coded words, only underline them, or leave them to the margin."""
        self._look = look
        self._session.memory.remember(_LOOK, str(look))
        self._view.set_look(look)

    def set_numbers(self, numbers: ParagraphNumbering) -> None:
        """Number lines or paragraphs in the margin, or nothing."""
        self._numbers = numbers
        self._session.memory.remember(_NUMBERS, str(numbers))
        self._view.set_numbering(numbers)

    def _choose(self, *_: object) -> None:
        """Follow the theme panel; what was chosen last stays chosen while nothing is."""
        rows = self._room.themes.tree.selectionModel().selectedRows()
        chosen = frozenset(key_of(row) for row in rows)
        if chosen and chosen != self._themes:
            self._themes = chosen
            if self._fade is Fade.OTHER_THEMES:
                self._show_faded()
                self.say(self._message())

    def _show_faded(self) -> None:
        if self._fade is Fade.OTHER_THEMES:
            parts = {theme.id for theme in self._at.themes.values() if theme.parent in self._themes}
            self._view.fade_others(self._themes | parts or None, bool(self._themes))
        else:
            self._view.fade_others(None, self._fade is Fade.UNCODED)

    def _message(self) -> str:
        if self._fade is not Fade.OTHER_THEMES:
            return self.tr("Text without a coding is faded") if self._fade is Fade.UNCODED else ""
        numbers = sorted(self._at.themes[theme].number for theme in self._themes & set(self._at.themes))
        if not numbers:
            return self.tr("Choose a theme in the list: the text without it is faded.")
        return self.tr("Text without {0} is faded").format(", ".join(numbers))

    def _restore(self) -> None:
        self._view.set_look(self._look)
        self._view.set_numbering(self._numbers)
        self._show_faded()
        zoom = self._session.memory.recall(_ZOOM)
        self._view.set_zoom(zoom if isinstance(zoom, int) else 100)

    # --- the menu -----------------------------------------------------------------------------------------------------

    def _fading(self) -> Sequence[QAction]:
        """Return two switches of which one at most is on."""
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        texts = {
            Fade.UNCODED: (self.tr("Fade text without a coding"), "Ctrl+Shift+U"),
            Fade.OTHER_THEMES: (self.tr("Fade text without the chosen theme"), "Alt+Shift+U"),
        }
        for fade, (text, keys) in texts.items():
            action = self._room.action(text, keys, lambda: None)
            action.setCheckable(True)
            action.setChecked(fade is self._fade)
            action.triggered.connect(lambda on, fade=fade: self.set_fade(fade if on else Fade.NOTHING))
            group.addAction(action)
        return group.actions()

    def _choices(self, chosen: E, set_it: Callable[[E], None], texts: Mapping[E, str]) -> Sequence[QAction]:
        """Return switches of which exactly one is on."""
        group = QActionGroup(self)
        for choice, text in texts.items():
            action = self._room.action(text, "", partial(set_it, choice))
            action.setCheckable(True)
            action.setChecked(choice is chosen)
            group.addAction(action)
        return group.actions()

    def _sized(self, text: str, keys: str, call: Callable[[], object]) -> QAction:
        """Return an action that names keys which the window listens to: they are for whatever has the focus."""
        return self._room.action(with_keys(text, keys), "", call)

    def _looks(self) -> dict[Look, str]:
        return {
            Look.TINT: self.tr("Coded words tinted and underlined"),
            Look.UNDERLINE: self.tr("Coded words underlined only"),
            Look.MARGIN: self.tr("Coded words marked in the margin only"),
        }

    def _numberings(self) -> dict[ParagraphNumbering, str]:
        return {
            ParagraphNumbering.NONE: self.tr("No numbers in the margin"),
            ParagraphNumbering.LINES: self.tr("Number the lines"),
            ParagraphNumbering.PARAGRAPHS: self.tr("Number the paragraphs"),
        }
