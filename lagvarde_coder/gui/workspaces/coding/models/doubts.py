"""What is to be taken up, as nodes of a list."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.models.themes import theme_cell
from lagvarde_coder.gui.models.tree import Node
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.services.doubt.doubts import Doubt, DoubtGroup

_TITLE = 64


def heading(kind: Disposal) -> str:
    """Return what passages without a theme stand under."""
    return {
        Disposal.UNSURE: QCoreApplication.translate("Doubts", "Unsure, without a theme"),
        Disposal.NO_THEME: QCoreApplication.translate("Doubts", "Fits no theme"),
    }.get(kind, QCoreApplication.translate("Doubts", "Possible new themes"))


def named(doubt: Doubt) -> str:
    """Return the name of a doubt in an undo step: "T07 on “they said …”", or its words alone."""
    words = phrases.named(doubt.words)
    if doubt.theme is None:
        return QCoreApplication.translate("Doubts", "“{0}”").format(words)
    return QCoreApplication.translate("Doubts", "{0} on “{1}”").format(doubt.theme.number, words)


def asked(doubt: Doubt) -> str:
    """Return what is to be decided: the coder's question, else the one that the case asks by itself."""
    if doubt.subject.question:
        return doubt.subject.question
    if doubt.theme is not None:
        return QCoreApplication.translate("Doubts", "Does this belong to {0}?").format(doubt.theme.number)
    return {
        Disposal.UNSURE: QCoreApplication.translate("Doubts", "Which theme does this belong to?"),
        Disposal.NO_THEME: QCoreApplication.translate("Doubts", "What becomes of what fits no theme?"),
    }.get(doubt.what, QCoreApplication.translate("Doubts", "Is this a new theme?"))


def narrowed(groups: Sequence[DoubtGroup], *, under: str = "", coder: Id = "", source: Id = "") -> list[DoubtGroup]:
    """Return what stands under one heading (:func:`key`), is by one coder, in one document; empty means all."""
    kept = [
        replace(
            group,
            doubts=tuple(
                doubt for doubt in group.doubts if coder in {"", doubt.coder.id} and source in {"", doubt.source.id}
            ),
        )
        for group in groups
        if under in {"", key(group)}
    ]
    return [group for group in kept if group.doubts]


def key(group: DoubtGroup) -> str:
    """Return the key of a group's heading in the list."""
    return f"heading:{group.theme.id if group.theme else group.what}"


def title(group: DoubtGroup) -> str:
    """Return the heading of a group in words."""
    return f"{group.theme.number} {group.theme.name}" if group.theme else heading(group.what)


def doubt_nodes(groups: Sequence[DoubtGroup]) -> list[Node]:
    """Return a heading per theme with its doubts below it, and headings for what carries no theme."""
    return [
        Node(key(group), [_heading(group)], [Node(doubt.id, [_cell(doubt)]) for doubt in group.doubts], heading=True)
        for group in groups
    ]


def _heading(group: DoubtGroup) -> dict[int, object]:
    font = QFont()
    font.setBold(True)
    if group.theme is not None:
        return {**theme_cell(group.theme, len(group.doubts)), Qt.ItemDataRole.FontRole: font}
    text = f"{heading(group.what)} ({len(group.doubts)})"
    return {Qt.ItemDataRole.DisplayRole: text, Qt.ItemDataRole.FontRole: font}


def _cell(doubt: Doubt) -> dict[int, object]:
    words = QCoreApplication.translate("Doubts", "“{0}”").format(phrases.named(doubt.words, _TITLE))
    question = asked(doubt)
    where = " · ".join((phrases.shortened(doubt.source.title, _TITLE), doubt.coder.initials))
    number = f"{doubt.theme.number}, " if doubt.theme else ""
    return {
        Qt.ItemDataRole.DisplayRole: f"{question}\n{words}\n{where}",
        Qt.ItemDataRole.ToolTipRole: phrases.shortened(doubt.words, 240),
        Qt.ItemDataRole.AccessibleTextRole: f"{number}{question} {words} {doubt.source.title}, {doubt.coder.name}",
    }
