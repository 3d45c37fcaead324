"""Themes and needs as nodes of a tree."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.models.filtering import FILTER_ROLE
from lagvarde_coder.gui.models.tree import Node
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, COUNT_ROLE, SLOT_ROLE

KEYCAP_ROLE = Qt.ItemDataRole.UserRole + 21
"""Item data: the key that codes with a theme."""


def theme_nodes(
    themes: Sequence[Theme],
    counts: Mapping[Id, int] | None = None,
    *,
    keys: Callable[[Theme], str] | None = None,
    checkable: bool = False,
) -> list[Node]:
    """Return the themes as nodes, sub-themes under their parents.

    Args:
        themes: parents before their sub-themes; one whose parent is missing stands at the top.
        counts: shown at the right end; None shows none.
        keys: gives a second column with the key that codes with a theme.
        checkable: with check boxes.
    """
    nodes: dict[Id, Node] = {}
    roots: list[Node] = []
    for theme in themes:
        cells = [theme_cell(theme, None if counts is None else counts.get(theme.id, 0))]
        if keys is not None:
            cells.append(keycap(keys(theme)))
        nodes[theme.id] = node = Node(theme.id, cells, checked=False if checkable else None)
        above = nodes.get(theme.parent or "")
        (above.children if above else roots).append(node)
    return roots


def theme_cell(theme: Theme, count: object = None) -> dict[int, object]:
    """Return what a list shows of a theme."""
    return {
        Qt.ItemDataRole.DisplayRole: theme.name,
        BADGE_ROLE: theme.number,
        SLOT_ROLE: theme.colour,
        FILTER_ROLE: " ".join((theme.number, theme.name, theme.claim, theme.definition, theme.use_when)),
        Qt.ItemDataRole.ToolTipRole: tooltip(theme),
        **counted(theme, count),
    }


def counted(theme: Theme, count: object) -> dict[int, object]:
    """Return the item data that depend on a count."""
    text = f"{theme.number} {theme.name}" + ("" if count is None else f", {count}")
    return {COUNT_ROLE: count or None, Qt.ItemDataRole.AccessibleTextRole: text}


def tooltip(theme: Theme) -> str:
    """Return the number, name and definition of a theme as plain text."""
    return "\n".join(part for part in (f"{theme.number} {theme.name}", theme.claim, theme.definition) if part)


def keycap(key: str) -> dict[int, object]:
    """Return what a list shows of a theme's key."""
    if not key:
        return {}
    text = QCoreApplication.translate("Themes", "Key {0}").format(key)
    return {KEYCAP_ROLE: key, Qt.ItemDataRole.AccessibleTextRole: text, Qt.ItemDataRole.ToolTipRole: text}
