"""What one line of the log says in full: reason, before and after, and what an auditor needs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import OthersHidden
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import scrolled
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.kept_words import keep_words
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.trail.folding import LogLine
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.trail.differences import SubjectNames, differences
from lagvarde_coder.services.trail.tracing import EntryDetail, TrailService

_MOST = 200
"""More entries than this are counted, not listed: an import of a workbook makes hundreds."""
_Loaded = tuple[list[EntryDetail], CodingLine | None, SubjectNames]


class DetailPanel(Panel):
    """Follows the line that is selected in the log.

    Signals:
        figures_wanted: the figures before and after this :class:`LogLine`.
        since_wanted: which codings changed since this :class:`LogLine`.
    """

    figures_wanted = Signal(object)
    since_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Details"))
        self._session = session
        self._line: LogLine | None = None
        self._coding: CodingLine | None = None
        self._headline = _label("headline")
        self._when = _label("muted")
        self._words = _label("")
        self._reason = _label("")
        self._technical = _label("muted")
        self._technical.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._technical.setAccessibleName(self.tr("Entry, state and hash"))
        self._show = QPushButton(self.tr("Show in the text"))
        theming.current().keep_icon(self._show, "coding")
        self._show.clicked.connect(self._go)
        self.figures = QPushButton(self.tr("Figures before and after"))
        self.figures.clicked.connect(lambda: self.figures_wanted.emit(self._line))
        self.since = QPushButton(self.tr("Codings since then"))
        self.since.setToolTip(self.tr("Show which codings were made, changed or removed after this"))
        self.since.clicked.connect(lambda: self.since_wanted.emit(self._line))
        self.tree = QTreeWidget()
        keep_words(self.tree)
        self.tree.setAccessibleName(self.tr("Before and after"))
        self.tree.setHeaderLabels([self.tr("Field"), self.tr("Before"), self.tr("After")])
        self.tree.setWordWrap(True)
        self.tree.setUniformRowHeights(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(SPACE["m"], 0, SPACE["m"], SPACE["m"])
        column.setSpacing(SPACE["s"])
        for part in (self._headline, self._when, self._words, self._reason):
            column.addWidget(part)
        column.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        questions = Flow()
        questions.addWidget(self.figures)
        questions.addWidget(self.since)
        column.addLayout(questions)
        column.addWidget(self.tree, 1)
        column.addWidget(self._technical)
        self._empty = EmptyState(
            "trail", self.tr("Select a row"), self.tr("Who, when, why, before and after are shown here.")
        )
        self._area = scrolled(self._page)
        self.body.addWidget(self._area)
        self.body.addWidget(self._empty)
        self.show_line(None)

    def show_line(self, line: LogLine | None) -> None:
        """Show a line of the log, or that none is chosen."""
        self._line = line
        self._area.setVisible(line is not None)
        self._empty.setVisible(line is None)
        if line is None:
            return
        first = line.newest
        self._headline.setText(line.what)
        parts = [wording.local_time(first.time), first.coder]
        if first.undone:
            parts.append(self.tr("undone later"))
        self._when.setText(" · ".join(parts))
        self._coding = None
        self._words.setText(line.about)
        self._say_reason(first.reason)
        self._show.hide()
        self.tree.clear()
        self._technical.setText("")
        project = self._session.current
        operations = line.operations

        def load() -> _Loaded:
            entries = [entry for operation in operations for entry in project.trail.tracing.entries(operation.id)][
                : _MOST + 1
            ]
            single = entries[0].entry if len(entries) == 1 else None
            coding = _coding(project.trail.tracing, single.subject) if single and single.kind == Coding.KIND else None
            return entries, coding, project.trail.tracing.names()

        self._session.query(load, self._show_entries, key="trail-detail")

    def _show_entries(self, loaded: _Loaded) -> None:
        entries, self._coding, names = loaded
        if not entries:  # hidden with others' coding since the line was chosen
            self.show_line(None)
            return
        if self._coding is not None:
            self._words.setText(f"{self._words.text()}\n”{self._coding.words}”")
        if any(detail.entry.clock_went_back for detail in entries):
            back = self.tr("the clock had gone back")
            self._when.setText(f"{self._when.text()} · {back}")
        self._show.setVisible(self._coding is not None)
        self._say_reason(next((entry.reason for entry in entries if entry.reason), ""))
        alone = len(entries) == 1
        for detail in entries[:_MOST]:
            parent = self.tree.invisibleRootItem() if alone else self._heading(detail)
            for difference in differences(detail, names, wording.spoken()):
                item = QTreeWidgetItem([difference.field, difference.before, difference.after])
                item.setToolTip(1, plain_tooltip(difference.before))
                item.setToolTip(2, plain_tooltip(difference.after))
                parent.addChild(item)
            parent.setExpanded(len(entries) <= 4)
        if len(entries) > _MOST:
            self.tree.addTopLevelItem(QTreeWidgetItem([self.tr("and more …")]))
        self.tree.setColumnHidden(1, not any(detail.before for detail in entries))
        self.tree.setColumnHidden(2, not any(detail.after for detail in entries))
        self.tree.setRootIsDecorated(not alone)
        self.tree.setColumnWidth(0, 190 if not alone else 150)
        self._say_technical(entries)

    def _say_reason(self, reason: str) -> None:
        label = self.tr("Reason")
        self._reason.setText(f"<b>{label}:</b> {_plain(reason)}")
        self._reason.setVisible(bool(reason))

    def _heading(self, detail: EntryDetail) -> QTreeWidgetItem:
        name = wording.subject_name(detail.entry.kind)
        item = QTreeWidgetItem([f"{name}: {detail.label}" if detail.label else name])
        item.setToolTip(0, plain_tooltip(item.text(0)))
        self.tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        return item

    def _say_technical(self, entries: Sequence[EntryDetail]) -> None:
        first, last = entries[0].entry, entries[-1].entry
        numbers = wording.number(first.order)
        if last.order != first.order:
            low, high = sorted((first.order, last.order))
            numbers = f"{wording.number(low)}–{wording.number(high)}"
        text = self.tr("Entry {0} (state {1}), codebook version {2}\nSHA-256 {3}")
        state = wording.number(max(first.order, last.order))
        halves = f"{first.hash[:32]}\n{first.hash[32:]}"  # a label breaks lines at spaces only
        self._technical.setText(text.format(numbers, state, first.codebook_version, halves))

    def _go(self) -> None:
        if self._coding is not None:
            self._session.go_to(self._coding.source.id, Span(self._coding.coding.start, self._coding.coding.end))


def _coding(trail: TrailService, subject: Id) -> CodingLine | None:
    """The coding that an entry is about; None if it is no more, or hidden with others' coding."""
    try:
        return trail.evidence(subject).line
    except OthersHidden:
        return None


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    return label


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
