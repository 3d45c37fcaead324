"""Documents as nodes of a tree, under the kinds of material."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.sources import SourceKind
from lagvarde_coder.gui import wording
from lagvarde_coder.gui.models import words
from lagvarde_coder.gui.models.filtering import FILTER_ROLE
from lagvarde_coder.gui.models.tree import Node
from lagvarde_coder.gui.widgets.badge import COUNT_ROLE
from lagvarde_coder.services.material import SourceLine

STATUS_ROLE = Qt.ItemDataRole.UserRole + 31
"""Item data: the status of a document."""


def source_nodes(lines: Sequence[SourceLine]) -> list[Node]:
    """Return the documents under one heading per kind, in the order given."""
    roots = []
    for kind in SourceKind:
        mine = [line for line in lines if line.source.kind is kind]
        if mine:
            children = [Node(line.source.id, [source_cell(line)]) for line in mine]
            roots.append(Node(f"kind:{kind}", [_heading(kind, len(mine))], children, heading=True))
    return roots


def source_cell(line: SourceLine) -> dict[int, object]:
    """Return what the list shows of a document."""
    source = line.source
    codings = QCoreApplication.translate("Sources", "codings: {0}").format(line.codings)
    who = ", ".join(one.name for one in line.organisations)
    return {
        Qt.ItemDataRole.DisplayRole: source.title,
        STATUS_ROLE: source.status,
        COUNT_ROLE: line.codings or None,
        FILTER_ROLE: " ".join((source.title, who, *source.categories, wording.name_of(source.status))),
        Qt.ItemDataRole.ToolTipRole: "\n".join(
            part for part in (source.title, who, f"{wording.name_of(source.status)} · {codings}") if part
        ),
        Qt.ItemDataRole.AccessibleTextRole: f"{source.title}, {wording.name_of(source.status)}, {codings}",
    }


def _heading(kind: SourceKind, amount: int) -> dict[int, object]:
    return {
        Qt.ItemDataRole.DisplayRole: words.kinds(kind),
        COUNT_ROLE: amount,
        Qt.ItemDataRole.AccessibleTextRole: f"{words.kinds(kind)}, {amount}",
    }
