"""The list of documents."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QMenu, QSizePolicy, QTreeView, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.models.filtering import FilterModel
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.models.sources import (
    SourceCell,
    SourceGrouping,
    SourceOrder,
    ordered,
    source_nodes,
    source_of,
)
from lagvarde_coder.gui.workspaces.coding.panels.documents.arranging import ArrangingButton, ArrangingWay
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_strip import CoverageStrip
from lagvarde_coder.gui.workspaces.coding.panels.documents.delegates import SourceDelegate
from lagvarde_coder.gui.workspaces.document_status import StatusChoice
from lagvarde_coder.gui.workspaces.parts import inset, lead_into, quiet_tree
from lagvarde_coder.services.coding.coverage import CoverageLine
from lagvarde_coder.services.material.documents import SourceLine

_LEAST_STATUS = 7
"""Characters of the status chosen that are seen even where the list is narrow."""


class DocumentsPanel(Panel):
    """Documents by kind, category or organisation, with status, codings, share gone through and doubts.

    Attributes:
        strip: how far the open document has been gone through, and the way on.
        grouped, sorted: offer the ways to group the list and to sort it, in the menus too.
        shown: which documents are listed, by status.

    Signals:
        chosen: a document's id.
        status_wanted: a document's id and the status it should get.
        arrangement_changed: the user groups or sorts the list in another way.
    """

    chosen = Signal(str)
    status_wanted = Signal(str, object)
    arrangement_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Documents"))
        self._model = TreeModel(parent=self)
        self._shown = FilterModel(self._model, self)
        self._telling = True
        self._grouping = SourceGrouping.KIND
        self._order = SourceOrder.NUMBER
        self._lines: dict[Id, SourceLine] = {}
        self._known: dict[Id, CoverageLine] = {}
        self._keys: dict[Id, list[str]] = {}
        self._open = ""
        self._stood = 0
        self._reading_only = False
        self.filter: QLineEdit = filter_box(self.tr("Filter documents"), self._filter)
        self.tree: QTreeView = quiet_tree(self._shown, self.tr("Documents"))
        self.tree.setIndentation(4)
        self.tree.setUniformRowHeights(False)  # a heading is one line, a document two
        self.tree.setItemDelegate(SourceDelegate(self.tree))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        lead_into(self.filter, self.tree)
        self.strip = CoverageStrip()
        self.shown = StatusChoice()
        self.shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.shown.currentIndexChanged.connect(lambda _: self._narrow(self._keep))
        self.grouped, self.sorted = self._make_grouping(), self._make_sorting()
        self.add_widget_to_head(self.grouped)
        self.shown.setMinimumContentsLength(_LEAST_STATUS)
        self.shown.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sorted.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        narrowing = inset(self.shown)
        narrowing.addWidget(self.sorted)
        self.body.addLayout(inset(self.filter))
        self.body.addLayout(narrowing)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(self.strip)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_sources(self, lines: Sequence[SourceLine]) -> None:
        """Show these documents; lines that were there already are only renewed."""
        if self._open in self._keys:
            shown = self.order()
            self._stood = shown.index(self._open) if self._open in shown else 0
        before, self._lines = self._lines, {line.source.id: line for line in lines}
        self.shown.offer(self._lines)
        fresh = self._nodes()
        if [node.key for root in fresh for node in root.walk()] == [node.key for node in self._model.nodes()]:
            self._renew(source for source, line in self._lines.items() if before.get(source) != line)
            if _groups(before) != _groups(self._lines) or _archived(before) != _archived(self._lines):
                self._narrow(self._keep)
        else:
            self._show(fresh)
        self.set_note(wording.number(len(lines) - len(_archived(self._lines))))
        self.strip.setEnabled(bool(lines))

    def show_count(self, source: Id, codings: int) -> None:
        """Renew the number of codings of one document only."""
        if self.has(source) and self._lines[source].codings != codings:
            self._lines[source] = replace(self._lines[source], codings=codings)
            self._renew([source])

    def show_coverage(self, known: Mapping[Id, CoverageLine]) -> None:
        """Show how far documents have been gone through, as far as it is known; only their lines are renewed."""
        changed = [source for source, line in known.items() if self._known.get(source) != line]
        first = any(source not in self._known for source in known)
        self._known.update(known)
        if first and self._order is SourceOrder.REMAINING:  # only then: no line goes elsewhere while one codes
            self._show(self._nodes())
        else:
            self._renew(changed)

    def clear_coverage(self) -> None:
        """Show no figures until there are others."""
        before, self._known = self._known, {}
        self._renew(before)
        self.strip.show_coverage(None)

    def allow_writing(self, reason: str) -> None:
        """Let statuses be changed; with a ``reason`` why not, they can only be read."""
        self._reading_only = bool(reason)
        self.strip.allow_writing(reason)

    @property
    def grouping(self) -> SourceGrouping:
        """How the list is grouped."""
        return self._grouping

    def group_by(self, grouping: SourceGrouping) -> None:
        """Group the list in another way; the current document stays the current one."""
        if grouping is self._grouping:
            return
        self._grouping = grouping
        self.grouped.show_way(grouping)
        self._show(self._nodes())

    @property
    def order_by(self) -> SourceOrder:
        """In which order the documents stand."""
        return self._order

    def sort_by(self, order: SourceOrder) -> None:
        """Put the documents in another order under each heading; the current document stays the current one."""
        self._order = order
        self.sorted.show_way(order)
        self._show(self._nodes())

    # --- which document -----------------------------------------------------------------------------------------------

    def has(self, source: Id) -> bool:
        """Tell whether a document is in the list."""
        return source in self._lines

    def line(self, source: Id) -> SourceLine:
        """Return what the list knows of a document that is in it."""
        return self._lines[source]

    def select(self, source: Id) -> None:
        """Make a document the current one, without telling; it is set off under each of its headings."""
        before, self._open = self._open, source
        if before != source:
            self._renew([before, source])
        if source_of(self.tree.currentIndex()) == source:
            return
        shown = (at for key in self._keys.get(source, ()) if (at := self._shown.find(key)).isValid())
        index = next(shown, QModelIndex())  # none is current while its line is filtered away: a click opens any other
        self._telling = False
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._telling = True

    def order(self) -> list[Id]:
        """Return the documents in the order shown, as filtered, each once."""
        if self.filter.text().strip() or self.shown.kept(self._lines) is not None:
            return list(dict.fromkeys(source_of(index) for index in self._rows()))
        return list(self._keys)

    def beside(self, source: Id, step: int) -> Id | None:
        """Return the document ``step`` lines further down the list as filtered."""
        shown = self.order()
        if source not in shown:
            return shown[0] if shown else None
        place = shown.index(source) + step
        return shown[place] if 0 <= place < len(shown) else None

    def nearest(self) -> Id | None:
        """Return the document that stands where the open one stood before it went, else the last."""
        shown = self.order() or list(self._keys)
        return shown[min(self._stood, len(shown) - 1)] if shown else None

    # --- inside -------------------------------------------------------------------------------------------------------

    def _show(self, nodes: Sequence[Node]) -> None:
        self._telling = False
        self._model.show_nodes(nodes)
        self._telling = True
        self._keys = {}  # in the order shown
        for node in self._model.nodes():
            if not node.heading:
                self._keys.setdefault(node.key.rpartition("\n")[2], []).append(node.key)
        self._narrow(self._keep)

    def _renew(self, sources: Iterable[Id]) -> None:
        fresh = {
            key: [SourceCell(self._lines[source], self._known.get(source), shown=source == self._open)]
            for source in sources
            if source in self._lines
            for key in self._keys.get(source, ())
        }
        self._model.replace(fresh)

    def _nodes(self) -> list[Node]:
        lines = ordered(list(self._lines.values()), self._order, self._known)
        return source_nodes(lines, self._grouping, self._known, self._open)

    def _rows(self) -> Iterable[QModelIndex]:
        for group in range(self._shown.rowCount()):
            heading = self._shown.index(group, 0)
            for row in range(self._shown.rowCount(heading)):
                yield self._shown.index(row, 0, heading)

    def _filter(self, text: str) -> None:
        self._narrow(lambda: self._shown.set_words(text))

    def _keep(self) -> None:
        """Keep the documents of the chosen status only."""
        kept = self.shown.kept(self._lines)
        self._shown.keep(None if kept is None else {key for source in kept for key in self._keys.get(source, ())})

    def _narrow(self, narrow: Callable[[], object]) -> None:
        """Narrow the list; the document on the screen stays, also when its line goes.

        Qt then makes another line the current one while it takes lines away: nothing may follow that.
        """
        self._telling = False
        narrow()
        self.tree.expandAll()
        self._telling = True
        self.select(self._open)

    def _tell(self, current: QModelIndex, _: QModelIndex) -> None:
        if self._telling and (source := source_of(current)):
            self.chosen.emit(source)

    def _make_grouping(self) -> ArrangingButton:
        """Make the button that offers the groupings, for the title's line."""
        texts = (
            self.tr("Documents by type"),
            self.tr("Documents by category"),
            self.tr("Documents by organisation"),
            self.tr("Documents by group"),
        )
        names = (self.tr("Document type"), self.tr("Category"), self.tr("Organisation"), self.tr("Group"))
        ways = [
            ArrangingWay(str(way), text, name) for way, text, name in zip(SourceGrouping, texts, names, strict=True)
        ]
        tip = self.tr("How the documents are grouped")
        button = ArrangingButton(ways, "{0}", self.tr("Grouped by: {0}"), tip)
        button.wanted.connect(lambda way: self._rearrange(lambda: self.group_by(SourceGrouping(way))))
        return button

    def _make_sorting(self) -> ArrangingButton:
        """Make the button that offers the orders, to stand below the filter."""
        names = {
            SourceOrder.NUMBER: (self.tr("Documents in order of import"), self.tr("Number")),
            SourceOrder.TITLE: (self.tr("Documents in order of title"), self.tr("Title")),
            SourceOrder.DAY: (self.tr("Documents in order of date"), self.tr("Date")),
            SourceOrder.ORGANISATION: (self.tr("Documents in order of organisation"), self.tr("Organisation")),
            SourceOrder.STATUS: (self.tr("Documents in order of status"), self.tr("Status")),
            SourceOrder.REMAINING: (self.tr("Documents with most text left first"), self.tr("Text left")),
        }
        ways = [ArrangingWay(str(way), text, name) for way, (text, name) in names.items()]
        tip = self.tr("In which order the documents stand under each heading")
        button = ArrangingButton(ways, "↓ {0}", self.tr("Sorted by: {0}"), tip)
        button.wanted.connect(lambda way: self._rearrange(lambda: self.sort_by(SourceOrder(way))))
        return button

    def _rearrange(self, arrange: Callable[[], object]) -> None:
        arrange()
        self.arrangement_changed.emit()

    def _open_menu(self, point: QPoint) -> None:
        source = source_of(self.tree.indexAt(point))
        if source and not self._reading_only:
            menu = status_menu(self, lambda status: self.status_wanted.emit(source, status))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.tree.viewport().mapToGlobal(point))


def _archived(lines: Mapping[Id, SourceLine]) -> set[Id]:
    return {source for source, line in lines.items() if line.source.archived}


def _groups(lines: Mapping[Id, SourceLine]) -> dict[Id, str]:
    return {source: line.source.group for source, line in lines.items()}


def status_menu(parent: QWidget, chosen: Callable[[SourceStatus], object]) -> QMenu:
    """Return a menu of the statuses that a document can have."""
    menu = QMenu(parent)
    for status in SourceStatus:
        action = QAction(wording.name_of(status), menu)
        action.triggered.connect(lambda _=False, status=status: chosen(status))
        menu.addAction(action)
    return menu
