"""Documents as nodes of a tree, under the kinds of material, their categories or their organisations."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceKind, SourceStatus
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.models.filtering import FILTER_ROLE
from lagvarde_coder.gui.models.tree import LazyCell, Node
from lagvarde_coder.gui.widgets.badge import COUNT_ROLE
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.coding.coverage import CoverageLine
from lagvarde_coder.services.material.documents import SourceLine

STATUS_ROLE = Qt.ItemDataRole.UserRole + 31
"""Item data: the status of a document."""
SOURCE_ROLE = Qt.ItemDataRole.UserRole + 32
"""Item data: the id of a document: it may stand under several headings, in nodes with keys of their own."""
COVERAGE_ROLE = Qt.ItemDataRole.UserRole + 33
"""Item data: shares of the text gone through and open, 0 to 1 each; None while they are not known."""
DOUBTS_ROLE = Qt.ItemDataRole.UserRole + 34
"""Item data: how many doubts wait for a decision."""
OPEN_ROLE = Qt.ItemDataRole.UserRole + 35
"""Item data: True for the document on the screen."""
ABOUT_ROLE = Qt.ItemDataRole.UserRole + 36
"""Item data: what the title does not say of its day and its organisations; may be empty."""


class SourceGrouping(StrEnum):
    """Under which headings documents stand."""

    KIND = "kind"
    CATEGORY = "category"
    ORGANISATION = "organisation"
    GROUP = "group"


class SourceOrder(StrEnum):
    """In which order documents stand under each heading."""

    NUMBER = "number"
    TITLE = "title"
    DAY = "day"
    ORGANISATION = "organisation"
    STATUS = "status"
    REMAINING = "remaining"
    """Most text left first."""


def ordered(lines: Sequence[SourceLine], order: SourceOrder, known: Mapping[Id, CoverageLine]) -> list[SourceLine]:
    """Return documents, given by their numbers, in another order; those that lack what it goes by come last."""
    match order:
        case SourceOrder.NUMBER:
            return list(lines)
        case SourceOrder.TITLE:
            return sorted(lines, key=lambda line: swedish(line.source.title))
        case SourceOrder.DAY:
            return sorted(lines, key=lambda line: line.source.day or date.max)
        case SourceOrder.ORGANISATION:
            return sorted(lines, key=lambda line: (not line.organisations, swedish(_names(line))))
        case SourceOrder.STATUS:
            statuses = list(SourceStatus)
            return sorted(lines, key=lambda line: statuses.index(line.source.status))
        case SourceOrder.REMAINING:
            return sorted(lines, key=lambda line: -_remaining(known.get(line.source.id)))


def _names(line: SourceLine) -> str:
    return ", ".join(organisation.name for organisation in line.organisations)


def _remaining(known: CoverageLine | None) -> int:
    return known.coverage.remaining.characters if known is not None else -1


def _about(line: SourceLine) -> str:
    day = line.source.day.isoformat() if line.source.day else ""
    names = [organisation.name for organisation in line.organisations]
    parts = day, ", ".join(name for name in names if name not in line.source.title)
    return " · ".join(part for part in parts if part and part not in line.source.title)


class SourceCell(LazyCell):
    """What the list shows of a document; ``shown``: it is the one on the screen."""

    def __init__(self, line: SourceLine, known: CoverageLine | None = None, *, shown: bool = False) -> None:
        super().__init__(lambda: _cell(line, known) | {OPEN_ROLE: shown})
        self._line = line
        self._sought: str | None = None

    def get(self, role: int, default: object = None) -> object:
        """Return one role's item data."""
        return self._searched() if role == FILTER_ROLE else super().get(role, default)

    def _searched(self) -> str:
        """Return what the filter looks in: all documents are asked for it, so it is kept by itself."""
        if self._sought is None:
            source, names = self._line.source, (organisation.name for organisation in self._line.organisations)
            self._sought = " ".join((source.title, *names, *self._line.categories, wording.name_of(source.status)))
        return self._sought


def source_nodes(
    lines: Sequence[SourceLine],
    grouping: SourceGrouping = SourceGrouping.KIND,
    known: Mapping[Id, CoverageLine] | None = None,
    shown: Id = "",
) -> list[Node]:
    """Return the documents, in the order given, under a heading for each group that has any; some under several.

    ``shown`` is the document on the screen.
    """
    groups: dict[str, list[SourceLine]] = {}
    for line in lines:
        for group in _GROUPS_OF[grouping](line):
            groups.setdefault(group, []).append(line)
    known = known or {}
    roots = []
    for group in sorted(groups, key=_order(grouping)):
        children = []
        for line in groups[group]:
            source = line.source.id
            children.append(Node(f"{group}\n{source}", [SourceCell(line, known.get(source), shown=source == shown)]))
        amount = sum(not line.source.archived for line in groups[group]) or len(children)
        roots.append(Node(f"{grouping}:{group}", [_heading(grouping, group, amount)], children, heading=True))
    return roots


def _cell(line: SourceLine, known: CoverageLine | None) -> dict[int, object]:
    source = line.source
    translate = QCoreApplication.translate
    status = wording.name_of(source.status)
    codings = translate("Sources", "codings: {0}").format(wording.number(line.codings))
    who = _names(line)
    told = [codings]
    doubts = known.doubts if known else 0
    if known is not None and known.coverage.total.characters:
        told.append(coverage_told(known))
    if doubts:
        told.append(translate("Sources", "for discussion: {0}").format(wording.number(doubts)))
    return {
        Qt.ItemDataRole.DisplayRole: source.title,
        ABOUT_ROLE: _about(line),
        SOURCE_ROLE: source.id,
        STATUS_ROLE: source.status,
        COUNT_ROLE: wording.number(line.codings) if line.codings else None,
        COVERAGE_ROLE: shares(known),
        DOUBTS_ROLE: doubts,
        Qt.ItemDataRole.ToolTipRole: "\n".join(
            part for part in (source.title, who, ", ".join(line.categories), " · ".join((status, *told))) if part
        ),
        Qt.ItemDataRole.AccessibleTextRole: ", ".join(
            part for part in (source.title, _about(line), status, *told) if part
        ),
    }


def coverage_told(known: CoverageLine) -> str:
    """Return how far a document has been gone through: "62 % gone through · 4 paragraphs left"."""
    translate, coverage = QCoreApplication.translate, known.coverage
    parts = [translate("Sources", "{0} % gone through").format(coverage.percent)]
    if coverage.remaining.passages:
        still = coverage.remaining.passages
        parts.append(
            translate("Sources", "1 paragraph left")
            if still == 1
            else translate("Sources", "{0} paragraphs left").format(wording.number(still))
        )
    if coverage.open.passages:
        still = coverage.open.passages
        parts.append(
            translate("Sources", "1 open")
            if still == 1
            else translate("Sources", "{0} open").format(wording.number(still))
        )
    return " · ".join(parts)


def shares(known: CoverageLine | None) -> tuple[float, float] | None:
    """Return which shares of a text are gone through and open; None if it has no text to go through."""
    if known is None or not known.coverage.total.characters:
        return None
    whole = known.coverage.total.characters
    return known.coverage.gone_through / whole, known.coverage.open.characters / whole


def source_of(index: QModelIndex | QPersistentModelIndex) -> Id:
    """Return the id of the document at an index; an empty string for a heading or nothing."""
    return str(index.data(SOURCE_ROLE) or "") if index.isValid() else ""


_GROUPS_OF: dict[SourceGrouping, Callable[[SourceLine], Sequence[str]]] = {
    SourceGrouping.KIND: lambda line: [line.source.kind],
    SourceGrouping.CATEGORY: lambda line: line.categories or [""],
    SourceGrouping.ORGANISATION: lambda line: [organisation.name for organisation in line.organisations] or [""],
    SourceGrouping.GROUP: lambda line: [line.source.group],
}


def _order(grouping: SourceGrouping) -> Callable[[str], Any]:
    """Return the order of groups: kinds as they are listed, names in Swedish order; those without one come last."""
    if grouping is SourceGrouping.KIND:
        kinds = [str(kind) for kind in SourceKind]
        return lambda group: kinds.index(str(group))
    return lambda group: (not group, swedish(group))


def _group_name(grouping: SourceGrouping, group: str) -> str:
    if grouping is SourceGrouping.KIND:
        return wording.plural_of(SourceKind(group))
    if group:
        return group
    return {
        SourceGrouping.CATEGORY: QCoreApplication.translate("Sources", "Without a category"),
        SourceGrouping.ORGANISATION: QCoreApplication.translate("Sources", "Without an organisation"),
        SourceGrouping.GROUP: QCoreApplication.translate("Sources", "Without a group"),
    }[grouping]


def _heading(grouping: SourceGrouping, group: str, amount: int) -> dict[int, object]:
    name = _group_name(grouping, group)
    return {
        Qt.ItemDataRole.DisplayRole: name,
        COUNT_ROLE: amount,
        Qt.ItemDataRole.ToolTipRole: name,
        Qt.ItemDataRole.AccessibleTextRole: f"{name}, {amount}",
    }
