"""The keys as they are set now, as tables in Markdown for the help."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from lagvarde_coder.gui.core.keymap import Keymap, in_words, theme_name

_MARKS = re.compile(r"([\\`*_\[\]<>|#])")

Row = tuple[str, str]


def table(heading: str, rows: Iterable[Row]) -> str:
    """Return a heading and a table of what is done by which keys; nothing without rows."""
    lines = [f"| {_plain(text)} | {_plain(keys)} |" for text, keys in rows]
    if not lines:
        return ""
    does = QCoreApplication.translate("HelpKeys", "What it does")
    key = QCoreApplication.translate("HelpKeys", "Keys")
    return "\n".join([f"## {_plain(heading)}", "", f"| {does} | {key} |", "|---|---|", *lines, ""])


def theme_rows(keymap: Keymap) -> list[Row]:
    """Return the themes that have a key."""
    named = [(f"{theme.number} {theme.name}", keymap.shown(theme_name(theme))) for theme in keymap.themes()]
    return [row for row in named if row[1]]


def action_rows(actions: Iterable[QAction]) -> list[Row]:
    """Return what has keys among actions and in their menus, each once, in order."""
    return list(dict.fromkeys(_rows(actions)))


def _rows(actions: Iterable[QAction]) -> Iterator[Row]:
    for action in actions:
        menu = action.menu()
        text, _, noted = action.text().partition("\t")
        native = [in_words(keys) for keys in action.shortcuts()]
        shown = ", ".join(keys for keys in native if keys) or noted
        if menu is not None:
            yield from _rows(menu.actions())  # type: ignore[attr-defined]
        elif shown:
            yield text.replace("&", "").rstrip(" …"), shown


def _plain(text: str) -> str:
    """Return text that Markdown takes as it is."""
    return _MARKS.sub(r"\\\1", text)
