"""Below the text: search in all documents, with what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.hits import in_figures
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.hit_delegate import HitDelegate
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.coding.panels.finding.search_filters import FindFilters
from lagvarde_coder.gui.workspaces.parts import quiet_tree
from lagvarde_coder.services.finding.searching import Findings

_PAUSE = 250
"""Milliseconds of rest after which what was typed is looked for."""
_SLOW = 300
"""Milliseconds after which the panel shows that it is searching."""
_ALSO = 150
"""Characters of what else is looked for; the tooltip has more."""


class FindHits(Panel):
    """A query, ways of matching, filters, and the passages found.

    Signals:
        asked: something else is to be looked for.
        chosen: a passage is to be shown; its key.
        coding_wanted: all passages are to be coded.
        close_wanted: the panel is to be closed.
    """

    asked = Signal()
    chosen = Signal(str)
    coding_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._told = ("", "")
        self.set_title(self.tr("Search"))
        self.setAccessibleName(self.tr("Search all documents"))
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self.asked)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._say_searching)
        self.field = filter_box(self.tr("Words, “a phrase”, beginnings*"), lambda _: self._rest.start())
        self.field.setAccessibleName(self.tr("Search all documents"))
        self.field.returnPressed.connect(self._ask_now)
        self.forms = self._option(self.tr("Inflected forms"), self.tr("tid also finds tiden and tider"))
        self.compounds = self._option(self.tr("In compounds"), self.tr("behandling also finds läkemedelsbehandling"))
        self.variants = self._option(self.tr("Same meaning"), self.tr("utmönstring also finds utfasning and fasa ut"))
        self.filters = FindFilters(self)
        self.filters.changed.connect(self._ask_now)
        self._also = PlainLabel()
        self._also.setProperty("kind", "muted")
        self._also.setWordWrap(True)
        self._model = TreeModel(parent=self)
        self.list = quiet_tree(self._model, self.tr("Passages found"))
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setMinimumHeight(90)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._clicked)
        self._empty = EmptyState("search", "", "")
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        self.code = QPushButton(self.tr("Code all places …"))
        self.code.clicked.connect(self.coding_wanted)
        close = QAction(self.tr("Close the search (Esc)"), self)
        close.triggered.connect(lambda _=False: self.close_wanted.emit())
        self.add_widget_to_head(self.code)
        self.add_tool(close, "close")
        self._lay_out()
        self.show_findings("", Findings(), ())

    @property
    def query(self) -> str:
        """What is looked for."""
        return self.field.text().strip()

    @property
    def how(self) -> How:
        """How words are matched."""
        return How(self.forms.isChecked(), self.compounds.isChecked(), self.variants.isChecked())

    @property
    def current(self) -> str:
        """The key of the passage that is marked in the list, or an empty string."""
        return key_of(self.list.currentIndex())

    def selected(self) -> set[str]:
        """Return the keys of the passages that are selected; of a document that is, all of its passages."""
        passages = set()
        for index in self.list.selectedIndexes():
            below = [self._model.index(row, 0, index) for row in range(self._model.rowCount(index))]
            passages |= {key_of(passage) for passage in below or [index]}
        return passages

    @property
    def said(self) -> str:
        """What else is looked for, in words."""
        return self._also.text()

    def ask(self, words: str) -> None:
        """Begin a search; with ``words`` for these, else for what was there before."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._ask_now()

    def wait(self) -> None:
        """Say that the search is under way, if it takes a while."""
        self._slow.start()

    def stop_waiting(self) -> None:
        """The search came to nothing."""
        self._slow.stop()
        self.set_note("")

    def show_findings(self, query: str, findings: Findings, nodes: Sequence[Node]) -> None:
        """Show what was found for ``query``, as ``nodes``; the passage marked before stays marked."""
        self._slow.stop()
        before, place = self.current, self.list.verticalScrollBar().value()
        self._model.show_nodes(nodes)
        self.list.expandAll()
        self.mark(before)
        self.list.verticalScrollBar().setValue(place)
        self._pages.setCurrentIndex(1 if findings.hits else 0)
        self.code.setEnabled(bool(findings.hits))
        note = in_figures(findings.places, findings.documents, findings.organisations) if findings.hits else ""
        if findings.more:
            note = self.tr("the first {0} passages; narrow the search").format(wording.number(len(findings.hits)))
        self.set_note(note)
        self._say_also(findings)
        if not findings.hits:
            self._say_nothing(query)
        told = (query, note)
        if query and told != self._told:
            announce(self.list, note or self.tr("Nothing found"))
        self._told = told

    def mark(self, key: str) -> None:
        """Mark a passage in the list, without going there."""
        index = self._model.find(key)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self._model.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().parent().isValid():
                self.list.setCurrentIndex(self._model.index(0, 0, self._model.index(0, 0)))
        else:
            super().keyPressEvent(event)

    def _ask_now(self) -> None:
        self._rest.stop()
        self.asked.emit()

    def _clicked(self, index: QModelIndex) -> None:
        """Go to a passage; a click that adds to the selection, or takes from it, goes nowhere."""
        if not QGuiApplication.keyboardModifiers():
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        passage = index if index.parent().isValid() else self._model.index(0, 0, index)
        self.chosen.emit(key_of(passage))

    def _say_also(self, findings: Findings) -> None:
        words = "; ".join(f"{term.typed}: {', '.join(term.also)}" for term in findings.expanded)
        text = self.tr("Also looks for: {0}").format(words) if words else ""
        short = text if len(text) <= _ALSO else text[:_ALSO].rsplit(" ", 1)[0].rstrip(",;")
        more = text.count(", ") + text.count("; ") - short.count(", ") - short.count("; ")
        self._also.setText(self.tr("{0} and {1} more").format(short, more) if more else short)
        self._also.setToolTip(plain_tooltip(text[:3000]))
        self._also.setVisible(bool(text))

    def _say_searching(self) -> None:
        self.set_note(self.tr("Searching …"))
        self._empty.show_state("search", self.tr("Searching …"), "")

    def _say_nothing(self, query: str) -> None:
        if query:
            sentence = self.tr("Try fewer words, other ways of matching, or fewer filters.")
            self._empty.show_state("search", self.tr("Nothing found"), sentence)
        else:
            sentence = self.tr("All words must stand in one paragraph. Enter opens a place, F4 the next one.")
            self._empty.show_state("search", self.tr("Search all documents"), sentence)

    def _option(self, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setToolTip(tip)
        box.setMinimumHeight(24)
        box.toggled.connect(lambda _: self._ask_now())
        return box

    def _lay_out(self) -> None:
        first, ways = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.field, 1)
        first.setContentsMargins(SPACE["m"], 0, SPACE["m"], 0)
        ways.setContentsMargins(SPACE["m"], SPACE["xs"], SPACE["m"], 0)
        ways.setSpacing(SPACE["m"])
        for option in (self.forms, self.compounds, self.variants):
            ways.addWidget(option)
        ways.addStretch(1)
        where = QHBoxLayout()
        where.setContentsMargins(SPACE["m"], SPACE["xs"], SPACE["m"], SPACE["xs"])
        where.addWidget(self.filters)
        told = QHBoxLayout()
        told.setContentsMargins(SPACE["m"], 0, SPACE["m"], SPACE["xs"])
        told.addWidget(self._also)
        for row in (first, ways, where, told):
            self.body.addLayout(row)
        self.body.addWidget(self._pages, 1)
