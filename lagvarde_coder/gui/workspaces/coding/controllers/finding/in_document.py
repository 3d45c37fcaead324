"""Finding words in the open document."""

import re
from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from lagvarde_coder.domain.finding.queries import expandable, pattern_in_text
from lagvarde_coder.domain.finding.searchable import searchable
from lagvarde_coder.domain.finding.words import words_of
from lagvarde_coder.domain.jobs import Progress, Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.panels.finding.bar import FindBar
from lagvarde_coder.gui.workspaces.coding.room import Room

_AT_ONCE = 200_000
"""Code points that are looked through without a worker: a few milliseconds."""
_CHUNK = 100_000
_SPACE = re.compile(r"\s")
_BEYOND = 10_000
"""Code points beyond a chunk, for what begins in it: longer than what anybody looks for."""
_FEW = 80
_MOST = 10_000
_KEY = "find-in-document"


class FindInDocument(Controller):
    """Shows a bar over the text, marks the places in it, and goes from one to the next.

    Signals:
        closed: the bar was closed.
    """

    closed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._spans: list[Span] = []
        self._current = -1
        self._origin = 0
        self._pending = 0
        self._asked = 0
        self._searching = False
        self.bar = FindBar()
        self.bar.hide()
        layout = room.document.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(self._view), self.bar)
        self.bar.asked.connect(self.look)
        self.bar.stepped.connect(self.step)
        self.bar.close_wanted.connect(self.close)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("Find in the document …"), "Ctrl+F", self.open),
            action(self.tr("Next place"), "F3", lambda: self.step(1)),
            action(self.tr("Previous place"), "Shift+F3", lambda: self.step(-1)),
        ]

    @property
    def spans(self) -> list[Span]:
        """The places found in the open document, in text order."""
        return self._spans

    def open(self) -> None:
        """Open the bar; what is selected, if it is on one line, is what is looked for."""
        at = self._at.open
        if at is None:
            return
        selected = self._view.selected_span()
        self._origin = selected.start if selected else self._view.caret()
        self.bar.ask(selected_words(self._room))

    def close(self) -> None:
        """Close the bar and go back to the text, with the place that was found selected."""
        if not self.bar.isVisible():
            return
        self.bar.hide()
        self._stop()
        self._view.show_hits([])
        self._view.setFocus()
        self.closed.emit()

    def document_opened(self) -> None:
        """Look for the same in another document."""
        self._stop()
        self._origin = 0
        self._spans, self._current = [], -1
        if self.bar.isVisible():
            self.look(go=False)

    def look(self, *, go: bool = True) -> None:
        """Look for what the bar says, from where the caret was when it was opened."""
        at = self._at.open
        if at is not None and self.bar.isVisible():
            self._look_in(at.document.content, go=go)

    def step(self, step: int) -> None:
        """Go to the next place, or the one before; round the ends. Without a search, open the bar."""
        at = self._at.open
        if self.bar.isVisible():
            if self._searching:
                self._pending = step
            elif self._spans:
                self._current = (self._current + step) % len(self._spans)
                self._go()
        elif at is not None and self.bar.query:
            selected = self._view.selected_span()
            self._origin = selected.start + max(step, 0) if selected else self._view.caret()
            self._pending = min(step, 0)
            self._look_in(at.document.content, go=True)
        else:
            self.open()

    def _look_in(self, content: str, *, go: bool) -> None:
        search = self._search(content)
        self._searching = True
        self._asked = asked = self._asked + 1

        def show(spans: list[Span]) -> None:
            if asked == self._asked:
                self._show(spans, go=go)

        if len(content) <= _AT_ONCE and not self.bar.how.forms:
            show(search(Silent()))
        else:
            self._session.reading(search, show, key=_KEY)

    def _search(self, text: str) -> Callable[[Progress], list[Span]]:
        query, how = self.bar.query, self.bar.how
        whole, case = self.bar.whole.isChecked(), self.bar.case.isChecked()
        searching = self._session.current.finding.searching

        def search(progress: Progress) -> list[Span]:
            forms = None
            if how.forms:
                searching.prepare(progress)
                known = searching.forms([word for word in words_of(query) if expandable(word)], how)
                forms = lambda word: known.get(word, (word,))  # noqa: E731
            return spans_in(text, query, progress, whole=whole, case=case, forms=forms)

        return search

    def _stop(self) -> None:
        """Do not wait for what is still being looked for."""
        self._asked += 1
        self._searching, self._pending = False, 0

    def _show(self, spans: list[Span], *, go: bool) -> None:
        self._searching = False
        self._spans = spans
        after = bisect_left([span.start for span in spans], self._origin)
        self._current = after % len(spans) if spans else -1
        if self._pending and spans:
            self._current = (self._current + self._pending) % len(spans)
        self._pending = 0
        if spans and go:
            self._go()
        else:
            self._show_places()

    def _go(self) -> None:
        self._view.select(self._spans[self._current])
        self._show_places()

    def _show_places(self) -> None:
        """Mark the places and count them in the bar; without the bar, say only if there is none."""
        if self.bar.isVisible():
            self._view.show_hits(self._spans, self._current)
            self.bar.show_count(len(self._spans), self._current, more=len(self._spans) >= _MOST)
        elif not self._spans:
            self.say(self.tr("“{0}” is not found in this document.").format(self.bar.query))


def selected_words(room: Room) -> str:
    """Return what is selected, if that is a few words on one line: whoever begins a search then means these."""
    at, selected = room.at.open, room.document.view.selected_span()
    words = selected.of(at.document.content).strip() if at and selected and len(selected) <= _FEW else ""
    return "" if "\n" in words else words


def spans_in(
    text: str,
    query: str,
    progress: Progress,
    *,
    whole: bool = False,
    case: bool = False,
    forms: Callable[[str], tuple[str, ...]] | None = None,
) -> list[Span]:
    """Return where ``query`` stands in ``text``, in text order, at most 10,000 places; a hit stays on its line.

    Raises:
        Cancelled: ``progress`` said so.
    """
    pattern = pattern_in_text(query, whole=whole, case=case, forms=forms)
    spans: list[Span] = []
    start = found = 0
    while pattern is not None and start < len(text) and len(spans) < _MOST:
        progress.step(start, len(text))
        cut = _SPACE.search(text, start + _CHUNK)
        end = cut.start() if cut else len(text)
        looked = searchable(text[start : end + _BEYOND])
        for match in pattern.finditer(looked.text):
            span = looked.span(*match.span())
            if span.start + start >= end:
                break
            if span.start + start >= found:
                found = span.end + start
                spans.append(Span(span.start + start, found))
        start = end
    return spans[:_MOST]
