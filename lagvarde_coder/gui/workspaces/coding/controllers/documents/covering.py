"""What has been gone through, kept in step with the project; the counting runs beside the window."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.fetching import read
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.controllers.documents.status import DocumentStatus
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_table import CoverageTable
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.coding.coverage import CoverageLine, TextCoverage

if TYPE_CHECKING:
    from pathlib import Path

_MS_UNTIL_COUNTED = 120
"""While somebody codes fast, figures follow when the keys rest."""


class Covering(Controller):
    """Shows how far documents have been gone through: in the list, below it, and in a table.

    Attributes:
        lines: what is known of each document, by id.

    Signals:
        renewed: figures were brought up to date.
    """

    renewed = Signal()

    def __init__(self, room: Room, opening: Opening, status: DocumentStatus) -> None:
        super().__init__(room)
        self._opening = opening
        self._status = status
        self.lines: dict[Id, CoverageLine] = {}
        self._text: TextCoverage | None = None
        self._due: set[Id] = set()  # texts to be counted when the keys rest; the reader may have gone on from them
        self._since: dict[Id, CoverageLine] = {}  # counted one by one since all were asked for
        self._round = 0  # generation of the last full count; results of older generations are dropped
        self._table: CoverageTable | None = None
        self._whose: tuple[Path, bool, Id] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_MS_UNTIL_COUNTED)
        self._rest.timeout.connect(self._ask_due)
        room.documents.strip.table_wanted.connect(self.show_table)
        opening.opened.connect(self._on_opened)
        room.session.closed.connect(self._forget)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action, set_done, documents = self._room.action, self._status.set_done, self._room.documents
        self.table_action = action(self.tr("Text gone through, all documents …"), "Ctrl+Shift+G", self.show_table)
        self.done_action = action(self.tr("Mark the document as done"), "Ctrl+Shift+D", set_done, writes=True)
        return [self.table_action, self.done_action, None, *documents.grouped.offered, None, *documents.sorted.offered]

    def show_change(self, change: Change | None) -> None:
        """Bring figures up to date after a change; None means that everything may be others'."""
        opened = self._at.open
        here = {opened.document.text.id} if opened else set()
        if change is None:
            self._forget_others()
        elif not change.touches("coding", "disposition", "source", "text", "sectioning"):
            return
        if change is not None and here & change.texts:
            self._count_soon(here)
        only_here = change is not None and change.texts and change.texts <= here
        if not only_here or (change is not None and change.touches("source", "sectioning")):
            self._text = None
            self._ask_all()

    def open_text(self) -> TextCoverage | None:
        """Return what became of every part of the open document as it is now; None if no document is open."""
        opened = self._at.open
        if opened is None:
            return None
        source, text = opened.document.source.id, opened.document.text.id
        if self._text is None or self._text.line.source.id != source:
            self._due.discard(text)  # before it is counted: a change meanwhile has it counted again
            try:
                counted = read(self._room, source, partial(self._session.current.coding.coverage.of_text, text))
            except Cancelled:
                return None
            if self._at.open is not opened:  # another one came while this one was counted
                return self.open_text()
            self._take_text(text, counted)
        return self._text

    def unfinished_after(self, source: Id, step: int = 1) -> Id | None:
        """Return the next document of the list, going round, that has text left and is not set as done."""
        order = self._room.documents.order()[::step]
        place = order.index(source) + 1 if source in order else 0
        return next(
            (other for other in (*order[place:], *order[:place]) if other != source and self._unfinished(other)), None
        )

    def show_table(self) -> None:
        """Show the figures of all documents."""
        if self._table is None:
            table = self._table = CoverageTable(self._room.host)
            table.chosen.connect(self._go_to)
            table.destroyed.connect(self._table_closed)
            table.table.addAction(copy_action(self._session, table.table, table.windowTitle()))
        self._show_table_lines()
        self._table.show()
        self._table.raise_()
        self._table.activateWindow()

    @property
    def table(self) -> CoverageTable | None:
        """The table of all documents, if it is open."""
        return self._table

    # --- inside -------------------------------------------------------------------------------------------------------

    def _unfinished(self, source: Id) -> bool:
        if self._room.documents.line(source).source.status.finished:
            return False
        line = self.lines.get(source) or self._session.current.coding.coverage.of_source(source)
        self.lines[source] = line
        return bool(line.coverage.remaining.passages)

    def _on_opened(self) -> None:
        known, opened = self.lines.get(self._at.source), self._at.open
        self._text = None
        self._room.documents.strip.show_coverage(known)
        if known is None and opened is not None:
            self._count_soon({opened.document.text.id})

    def _forget_others(self) -> None:
        """Forget figures of another project, or of somebody whose coding is hidden now."""
        project = self._session.current
        whose = project.path, project.alone, self._at.coder if project.alone else ""
        if whose != self._whose:
            self._whose = whose
            self.lines, self._text, self._since = {}, None, {}
            self._room.documents.clear_coverage()

    def _count_soon(self, texts: Iterable[Id]) -> None:
        self._text = None
        self._due.update(texts)
        self._rest.start()

    def _ask_due(self) -> None:
        session, due, self._due = self._session, self._due, set()
        if session.project is None:
            return
        coverage, asked = session.project.coding.coverage, self._round
        for text in due:
            session.query(
                lambda text=text: coverage.of_text(text),  # type: ignore[misc]
                lambda counted, text=text: self._take_text(text, counted) if asked == self._round else None,  # type: ignore[misc]
                key=f"coverage of {text}",
            )

    def _take_text(self, text: Id, counted: TextCoverage) -> None:
        """Take in what was counted of a text, unless something was changed in it since."""
        if text not in self._due:
            line = counted.line
            self._text = counted if line.source.id == self._at.source else self._text
            self._since[line.source.id] = line
            self._take({line.source.id: line})

    def _ask_all(self) -> None:
        session = self._session
        coverage = session.current.coding.coverage
        self._since = {}
        self._round += 1
        session.query(coverage.all, self._take_all, key="coverage of all texts")

    def _take_all(self, lines: list[CoverageLine]) -> None:
        self.lines = {}
        self._take({line.source.id: line for line in lines} | self._since)

    def _take(self, lines: dict[Id, CoverageLine]) -> None:
        before = self.lines.get(self._at.source)
        self.lines.update(lines)
        self._room.documents.show_coverage(lines)
        now = self.lines.get(self._at.source)
        self._room.documents.strip.show_coverage(now)
        if before and now and now.coverage.complete and not before.coverage.complete:
            text = self.tr("Everything in the document has been gone through.")
            announce(self._room.documents.strip, text)
        if self._table is not None:
            self._show_table_lines()
        self.renewed.emit()

    def _show_table_lines(self) -> None:
        if self._table is not None and self._session.project is not None:
            lines = sorted(self.lines.values(), key=lambda line: line.source.number)
            self._table.show_lines(lines, alone=self._session.current.alone)

    def _go_to(self, source: Id) -> None:
        self._opening.go_to(source, 0, 0)

    def _table_closed(self) -> None:
        self._table = None

    def _forget(self) -> None:
        self._rest.stop()
        self.lines, self._text, self._whose = {}, None, None
        self._due, self._since = set(), {}
        self._room.documents.clear_coverage()
        if self._table is not None:
            self._table.close()
