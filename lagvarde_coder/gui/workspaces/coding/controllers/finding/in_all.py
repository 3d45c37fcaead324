"""Search across all documents, and going through what was found."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.models.hits import hit_key, hit_nodes, numbers_of
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.models.tree import Node
from lagvarde_coder.gui.workspaces.actions import SEARCH_KEYS, with_keys
from lagvarde_coder.gui.workspaces.clipboard import caption, copy_table
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.controllers.finding.in_document import selected_words
from lagvarde_coder.gui.workspaces.coding.controllers.text.copying import Copy, add_copying
from lagvarde_coder.gui.workspaces.coding.panels.finding.hits_panel import FindHits
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.finding.searching import Findings, Hit

_MOST = 1_000
"""Passages shown: more than anybody goes through; the figures then say "the first"."""
_KEY, _WARM_UP = "find-in-project", "words-of-the-project"
_MS_UNTIL_RENEWED = 700

_Shown = tuple[Findings, list[Node]]
_At = tuple[int, Span]
"""Number of a document and a place in it."""


class Searching(Controller):
    """Asks the search for what the panel says, and steps from place to place."""

    def __init__(self, room: Room, opening: Opening, panel: FindHits) -> None:
        super().__init__(room)
        self._opening = opening
        self.panel = panel
        self.findings = Findings()
        self._themes: dict[str, str] = {}
        self._organisations: dict[str, str] = {}
        self._place: _At | None = None
        self._renewal = QTimer(self, singleShot=True, interval=_MS_UNTIL_RENEWED)
        self._renewal.timeout.connect(self.search)
        panel.hide()
        panel.asked.connect(self.search)
        panel.chosen.connect(self._go_to_key)
        panel.close_wanted.connect(self.close)
        self._add_copying()
        room.session.changed.connect(self._on_changed)
        room.session.closed.connect(self._forget)

    def commands(self) -> Actions:
        """Return what can be done, for the menus; the window's own command opens the search, too."""
        action = self._room.action
        return [
            action(with_keys(self.tr("Search all documents …"), SEARCH_KEYS), "", self.open),
            action(self.tr("Next place in all documents"), "F4", lambda: self.step(1)),
            action(self.tr("Previous place in all documents"), "Shift+F4", lambda: self.step(-1)),
        ]

    def open(self, words: str = "") -> None:
        """Open the panel; with ``words`` look for these."""
        self._offer()
        self.panel.ask(words or selected_words(self._room))
        session = self._session
        session.reading(session.current.finding.searching.prepare, lambda _: None, key=_WARM_UP, patient=True)

    def close(self) -> None:
        """Close the panel and go back to the text."""
        self.panel.hide()
        self._show_in_text()
        self._view.setFocus()

    def search(self) -> None:
        """Look for what the panel says, in a worker."""
        session, panel = self._session, self.panel
        self._renewal.stop()
        if session.project is None or not panel.isVisible():
            return
        query, search, themes, organisations = panel.query, self.asked(), self._themes, self._organisations

        def search_all(progress: Progress) -> _Shown:
            findings = search(_MOST, progress)
            return findings, hit_nodes(findings.hits, themes, organisations)

        panel.wait()
        session.reading(search_all, lambda shown: self._show(query, *shown), key=_KEY, failed=self._failed)

    def asked(self) -> Callable[[int, Progress], Findings]:
        """Return what searches, for a worker, for what the panel says now: at most so many passages."""
        panel, searching = self.panel, self._session.current.finding.searching
        query, how, scope = panel.query, panel.how, panel.filters.scope()
        return lambda limit, progress: searching.search(query, limit, how=how, scope=scope, progress=progress)

    def step(self, step: int) -> None:
        """Go to the next place found, or the one before; from where the reader is, round the ends."""
        if not self.panel.isVisible():
            self.open()
            return
        places = [((hit.source.number, span), hit) for hit in self.findings.hits for span in hit.hits]
        if not places:
            return
        order = [at for at, _ in places]
        here = self._place or self._reader_at()
        if here is None:
            number = 0 if step > 0 else -1
        else:
            number = bisect_right(order, here) if step > 0 else bisect_left(order, here) - 1
        (_, span), hit = places[number % len(places)]
        self._go(hit, span)

    def document_opened(self) -> None:
        """Mark what was found in another document."""
        if self.panel.isVisible():
            self._show_in_text()

    def refresh(self) -> None:
        """Renew everything: another project, or another coder."""
        if self.panel.isVisible():
            self._offer()
            self.search()

    def _failed(self, error: BaseException) -> None:
        self.panel.stop_waiting()
        self._session.report(error)

    def _show(self, query: str, findings: Findings, nodes: list[Node]) -> None:
        self.findings = findings
        self.panel.show_findings(query, findings, nodes)
        self._show_in_text()

    def _go_to_key(self, key: str) -> None:
        hit = next((hit for hit in self.findings.hits if hit_key(hit) == key), None)
        if hit is not None:
            self._go(hit, hit.hits[0])

    def _go(self, hit: Hit, span: Span) -> None:
        self._place = hit.source.number, span
        was_open = self._at.source == hit.source.id  # else the places are marked when it is opened
        self._opening.go_to(hit.source.id, span.start, span.end)
        self.panel.mark(hit_key(hit))
        if was_open:
            self._show_in_text()

    def _reader_at(self) -> _At | None:
        at, view = self._at.open, self._view
        if at is None:
            return None
        caret = view.caret()
        return at.document.source.number, view.selected_span() or Span(caret, caret + 1)

    def _show_in_text(self) -> None:
        at = self._at.open
        shown = self.findings.hits if self.panel.isVisible() else ()
        spans = [span for hit in shown if at and hit.source.text == at.document.text.id for span in hit.hits]
        here = at is not None and self._here(at.document.source.number, spans)
        current = spans.index(self._place[1]) if self._place and here else -1
        self._view.show_hits(spans, current)

    def _here(self, number: int, spans: list[Span]) -> bool:
        return self._place is not None and self._place[0] == number and self._place[1] in spans

    def _offer(self) -> None:
        project = self._session.current
        sources, themes = project.material.documents.sources(), project.themes.codebook.themes()
        organisations = sorted(
            project.material.ledger.organisations(), key=lambda organisation: swedish(organisation.name)
        )
        heard = {organisation.id for source_line in sources for organisation in source_line.organisations}
        categories = sorted({name for source_line in sources for name in source_line.categories}, key=swedish)
        self._themes = {theme.id: theme.number for theme in themes}
        self._organisations = {organisation.id: organisation.name for organisation in organisations}
        self.panel.filters.offer(
            categories,
            [organisation for organisation in organisations if organisation.id in heard],
            [theme for theme in themes if theme.in_use],
        )

    def _on_changed(self, change: Change) -> None:
        if self.panel.isVisible() and change.touches("coding", "text", "source", "sectioning", "theme"):
            self._renewal.start()

    def _forget(self) -> None:
        self._renewal.stop()
        self._place = None
        self.findings = Findings()
        self.panel.hide()

    # --- copying ------------------------------------------------------------------------------------------------------

    def _add_copying(self) -> None:
        add_copying(self.panel.list, self._copy_selected)
        action = QAction(self.tr("Copy all passages found as a table"), self.panel.list)
        action.triggered.connect(lambda _=False: self.copy())
        self.panel.list.addAction(action)

    def _copy_selected(self, how: Copy) -> None:
        """Copy the passages that are selected, else all that were found."""
        chosen = self.panel.selected()
        hits = [hit for hit in self.findings.hits if not chosen or hit_key(hit) in chosen]
        places = [(hit.source.text, hit.span) for hit in hits]
        how(self._session, self._session.current.coding.quoting.of_passages(places))

    def copy(self) -> None:
        """Put what was found on the clipboard as a table."""
        if not self.findings.hits:
            return
        headings = (
            self.tr("Document"),
            self.tr("Organisations"),
            self.tr("Question"),
            self.tr("Passage"),
            self.tr("Themes"),
        )
        session, hits = self._session, self.findings.hits
        places, asked = [(hit.source.text, hit.span) for hit in hits], [hit.question for hit in hits]
        released = session.current.coding.quoting.released(places, asked)
        called = session.current.material.documents.called(hit.source.id for hit in hits)
        rows_of_hits = [
            self._row(hit, called[hit.source.id], *words) for hit, words in zip(hits, released, strict=True)
        ]
        grid = Grid([ColumnHeading(heading) for heading in headings], rows_of_hits)
        title = self.tr("Search: {0}").format(self.panel.query)
        rows = self.tr("{0} passages").format(len(grid.cells))
        name = self.tr("Table copied: {0}").format(title)
        copy_table(
            session, grid, name, caption(session.current.figures.counting.standing(), title, rows, self.panel.said)
        )

    def _headings(self) -> list[ColumnHeading]:
        names = (
            self.tr("Document"),
            self.tr("Organisations"),
            self.tr("Question"),
            self.tr("Passage"),
            self.tr("Themes"),
        )
        return [ColumnHeading(name) for name in names]

    def _row(self, hit: Hit, called: Disclosed, words: Disclosed, question: Disclosed) -> list[dict[int, object]]:
        names = sorted((self._organisations.get(organisation, "") for organisation in hit.organisations), key=swedish)
        title = f"{hit.source.number}. {called}"
        texts = (title, hit.source.alias or ", ".join(names), question, words, numbers_of(hit, self._themes))
        return [{int(Qt.ItemDataRole.DisplayRole): text} for text in texts]
