"""The sentences of the open document: found in a worker, so that the view never waits for them."""

from PySide6.QtCore import QTimer, Signal

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding.controller import Controller
from lagvarde_coder.gui.workspaces.coding.room import Room

_KEY = "coding-sentences"
_REST = 400
"""Milliseconds that a document is on the screen before its sentences are looked for: painting it comes first."""


class SentenceFinding(Controller):
    """Puts the sentences of the open document into ``room.at.sentences`` once they are known.

    Until then, and if they cannot be had, the rules alone serve.

    Signals:
        available: they are there.
    """

    available = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._text: Id = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)

    def look(self) -> None:
        """Get the sentences of the document that is open now, unless they are there or asked for already."""
        at = self._at
        text = at.open.document.text.id if at.open else ""
        if text == self._text:
            return
        self._text, at.sentences = text, ()
        self._rest.start()

    def forget(self) -> None:
        """The project was closed."""
        self._rest.stop()
        self._text, self._at.sentences = "", ()

    def _ask(self) -> None:
        text = self._text
        if not text or self._session.project is None:
            return
        service = self._session.project.material.sentences
        self._session.reading(
            lambda progress: service.of_text(text, progress),
            lambda spans: self._take(text, spans),
            key=_KEY,
            patient=True,
        )

    def _take(self, text: Id, spans: tuple[Span, ...]) -> None:
        if text == self._text:
            self._at.sentences = spans
            self.available.emit()
