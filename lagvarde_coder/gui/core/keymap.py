"""Single keys: which key does what in the text. The defaults, and over them what the user has chosen.

A key is one character, with Shift or without, written as Qt writes it ("Q", "7", ".", "Shift+N"). It works alone while
the user wants single keys, else after :data:`PREFIX` (WCAG 2.1, 2.1.4). Alt is left to the menus, always.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_SILENT = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
PREFIX = "Ctrl+Space"
"""Pressed before a key that does not work alone."""
_DEALT = "1234567890QWERTYU"
"""The keys that candidates get in their order: those of the themes."""
_FIRST_OTHER = 0x01000000
"""Qt's number of Escape; below are the keys that write a character."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command that has a single key."""

    name: str
    text: str
    default: str
    action: QAction


class Keymap(QObject):
    """Every single key of the text: of the commands, and of the themes that can be coded with.

    A theme wins over a command with the same key; the command keeps its key after the prefix, unless that
    is the theme's too.

    Attributes:
        single: whether a key works alone.

    Signals:
        changed: keys are others, or work otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.single = True
        self._own: dict[str, str] = {}
        self._commands: dict[str, Command] = {}
        self._themes: dict[str, Theme] = {}

    # --- what there is ------------------------------------------------------------------------------------------------

    def add(self, name: str, text: str, key: str, action: QAction) -> None:
        """Give a command its key; the action's shortcuts follow what the user chooses."""
        self._commands[name] = Command(name, text, normal(key), action)
        self._dress(name)

    def show_themes(self, themes: Iterable[Theme]) -> None:
        """Take the keys of these themes: the codebook's, unless the user has chosen others."""
        self._themes = {theme_name(theme): theme for theme in themes}
        self._renew()

    def choose(self, lines: Sequence[str], *, single: bool) -> None:
        """Take what the user has chosen, as the settings keep it."""
        self._own, self.single = own_keys(lines), single
        self._renew()

    def commands(self) -> list[Command]:
        """Return the commands, in the order in which they came."""
        return list(self._commands.values())

    def themes(self) -> list[Theme]:
        """Return the themes, in their order."""
        return list(self._themes.values())

    # --- which key ----------------------------------------------------------------------------------------------------

    def default(self, name: str) -> str:
        """Return the key that a command or theme has unless the user says otherwise; a theme of earlier has none."""
        if name in self._themes:
            return normal(self._themes[name].key)
        return self._commands[name].default if name in self._commands else ""

    def key(self, name: str) -> str:
        """Return the key of a command or theme; empty for none."""
        return self._own.get(name, self.default(name))

    def shown(self, name: str) -> str:
        """Return what has to be pressed, in words of the user's system; empty for nothing."""
        return QKeySequence(self._pressed(name)).toString(QKeySequence.SequenceFormat.NativeText)

    def taken(self) -> list[tuple[Theme, Command]]:
        """Return the commands whose key is a theme's too, each with the theme, which has it then."""
        by_key = {self.key(name): theme for name, theme in reversed(self._themes.items()) if self.key(name)}
        keys = ((self.key(name), command) for name, command in self._commands.items())
        return [(by_key[key], command) for key, command in keys if key in by_key]

    def own(self) -> dict[str, str]:
        """Return the keys that the user has chosen, those of other projects' themes too."""
        return dict(self._own)

    def keys(self) -> dict[str, str]:
        """Return the keys of all commands and themes by name."""
        return {name: self.key(name) for name in (*self._themes, *self._commands)}

    # --- what was pressed ---------------------------------------------------------------------------------------------

    def theme_at(self, event: QKeyEvent, *, after_prefix: bool = False) -> Id:
        """Return the id of the theme whose key was pressed, or an empty string."""
        key = pressed_key(event)
        if not key or after_prefix is self.single:
            return ""
        return next((theme.id for name, theme in self._themes.items() if self.key(name) == key), "")

    def action_at(self, event: QKeyEvent, *, after_prefix: bool = False) -> QAction | None:
        """Return the command whose key was pressed, enabled or not."""
        command = self._command(pressed_key(event))
        if command is None or after_prefix is self._alone(command.name):
            return None
        return command.action

    # --- inside -------------------------------------------------------------------------------------------------------

    def _command(self, key: str) -> Command | None:
        return next((command for command in self._commands.values() if key and self.key(command.name) == key), None)

    def _alone(self, name: str) -> bool:
        """Whether the key works without the prefix."""
        if not self.single or name in self._themes:
            return self.single
        return self.key(name) not in {self.key(theme) for theme in self._themes}

    def _renew(self) -> None:
        for name in self._commands:
            self._dress(name)
        self.changed.emit()

    def _dress(self, name: str) -> None:
        self._commands[name].action.setShortcut(QKeySequence(self._pressed(name)))

    def _pressed(self, name: str) -> str:
        """Return what has to be pressed; nothing for a command that comes after the prefix where a theme does too."""
        key = self.key(name)
        if not key or self._alone(name):
            return key
        lost = name not in self._themes and not self.single and key in {self.key(theme) for theme in self._themes}
        return "" if lost else f"{PREFIX}, {key}"


def with_keys(themes: Iterable[Theme]) -> list[Theme]:
    """Return themes with keys, in order: those that have none in the codebook get the first ones that are free."""
    given = list(themes)
    taken = {normal(theme.key) for theme in given}
    free = iter([key for key in _DEALT if key not in taken])
    return [theme if theme.key else replace(theme, key=next(free, "")) for theme in given]


def theme_name(theme: Theme) -> str:
    """Return the name under which a theme's key is kept."""
    return f"theme.{theme.number}"


def normal(key: str) -> str:
    """Return a key as Qt writes it; empty if it is not one character, with Shift or without."""
    plain = QKeySequence.SequenceFormat.PortableText
    portable = QKeySequence(key.strip(), plain).toString(plain)  # "B, C" is two keys, "F5" writes nothing
    return portable if len(portable.removeprefix("Shift+")) == 1 else ""


def pressed_key(event: QKeyEvent) -> str:
    """Return the key that was pressed; empty for a key that writes nothing, and while another is held than Shift."""
    held = event.modifiers() & ~_SILENT
    if held & ~_SHIFT or not 0x20 < event.key() < _FIRST_OTHER:
        return ""
    character = chr(event.key())
    shift = "Shift+" if held & _SHIFT and character.isalnum() else ""  # Shift belongs to the sign: ? is Shift and +
    return normal(shift + character)


def in_words(keys: QKeySequence | str) -> str:
    """Return keys as the window writes them everywhere: in the user's language, and Enter for what Qt calls Return."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def is_prefix(event: QKeyEvent) -> bool:
    """Tell whether :data:`PREFIX` was pressed."""
    return event.key() == Qt.Key.Key_Space and event.modifiers() & ~_SILENT == Qt.KeyboardModifier.ControlModifier


def own_keys(lines: Iterable[str]) -> dict[str, str]:
    """Return the keys that the user has chosen, by name, from lines "name=key"; a line that says nothing is skipped."""
    parts = (line.partition("=") for line in lines)
    return {
        name.strip(): normal(key) for name, sign, key in parts if name.strip() and sign and (normal(key) or not key)
    }


def key_lines(own: Mapping[str, str]) -> tuple[str, ...]:
    """Return chosen keys as the settings keep them; an empty key means none."""
    return tuple(f"{name}={key}" for name, key in sorted(own.items()))


def clashes(keys: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the keys that more than one name has, with the names."""
    names: dict[str, list[str]] = {}
    for name, key in keys.items():
        if key:
            names.setdefault(key, []).append(name)
    return {key: shared for key, shared in names.items() if len(shared) > 1}
