"""Making candidates while reading: of the selected passage, or of the document as a whole."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.families import THEMES
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.panels.themes.candidate_card import CandidateCard
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.decisions.candidates import NewPassage

_LONGEST = 60


class CandidateMaking(Controller):
    """Asks for the working name in a card over the text."""

    def __init__(self, room: Room, card: CandidateCard) -> None:
        super().__init__(room)
        self.card = card
        self._span: Span | None = None
        self._source: Id = ""
        self._family: Id = ""
        card.named.connect(self._make)
        card.closed.connect(self._view.setFocus)
        room.session.closed.connect(card.leave)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single, of_passage = self._room.single, self.tr("New candidate of the passage …")
        of_document = self.tr("New candidate of the whole document …")
        return [
            single("candidate", of_passage, "X", self.ask_of_passage, writes=True),
            single("candidate.document", of_document, "Shift+X", self.ask_of_document, writes=True),
            None,
        ]

    def ask_of_passage(self) -> None:
        """Ask what the candidate is called that the selected passage gives rise to."""
        if not self._room.has_document() or self._at.open is None:
            return
        span = self._view.selected_span()
        if span is None or not span.of(self._at.open.document.content).strip():
            hint = self.tr("Select the words first; {0} makes a candidate of the whole document.")
            self.say(hint.format(self._room.keymap.shown("candidate.document")), warning=True)
            return
        self._ask(span, self.tr("“{0}”").format(phrases.named(span.of(self._at.open.document.content), _LONGEST)))

    def ask_of_document(self) -> None:
        """Ask what the candidate is called that the open document as a whole gives rise to."""
        if self._room.has_document() and self._at.open is not None:
            title = phrases.shortened_within(self._at.open.document.source.title, _LONGEST)
            self._ask(None, self.tr("The whole document: {0}").format(title))

    def _ask(self, span: Span | None, about: str) -> None:
        self._span, self._source = span, self._at.source
        shown = self._at.family if self._at.family != THEMES else self._family
        self.card.ask(about, self._at.families, shown)

    def _make(self, name: str, family: Id) -> None:
        opened = self._at.open
        if opened is None or self._at.source != self._source:
            return
        self._family = family
        service, span = self._session.current.decisions.candidates, self._span
        passages = [NewPassage(opened.document.text.id, span)] if span else []
        documents = [] if span else [self._source]
        step = self.tr("New candidate “{0}”").format(phrases.shortened(name))
        self.perform_and_say(step, lambda: service.make(name, family, passages, documents))
