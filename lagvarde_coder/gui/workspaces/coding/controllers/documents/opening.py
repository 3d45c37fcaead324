"""Which document is on the screen, and how the screen follows the project."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.workspaces.coding.controller import SOON, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.fetching import Fetched, fetch, read
from lagvarde_coder.gui.workspaces.coding.models.dispositions import OpenDispositions
from lagvarde_coder.gui.workspaces.coding.models.open_document import OpenDocument, details
from lagvarde_coder.gui.workspaces.coding.models.sources import SourceGrouping, SourceOrder
from lagvarde_coder.gui.workspaces.coding.room import Room

_PLACE = "coding_place"
_MS_UNTIL_REMEMBERED = 800
_MS_UNTIL_DROPPED = 300
"""What a document with thousands of codings leaves behind takes 8 ms to go: not while the next one is opened."""


class Opening(Controller):
    """Opens documents and renews what is shown of the one that is open.

    Attributes:
        dispositions: those of the open document.
        wanted: what is to be shown first, in place of the document this coder left off in; an empty string: that.

    Signals:
        leaving: another document is about to be opened: what is written about this one is to be stored.
        opened: another document is on the screen, or none.
        renewed: codings of the open document changed; the ids of the codings that are there still.
        coded: the ids of those of them that themselves changed, not only what they show of theme and coder.
        dispositions_renewed: dispositions of the open document changed.
    """

    leaving = Signal()
    opened = Signal()
    renewed = Signal(object)
    coded = Signal(object)
    dispositions_renewed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.dispositions = OpenDispositions()
        self.wanted: Id = ""
        self._request = object()
        self._is_stale = False
        self._touched_spans: list[Span] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_MS_UNTIL_REMEMBERED)
        self._rest.timeout.connect(self.remember_place)
        self._numbers = QTimer(self, singleShot=True, interval=SOON)
        self._numbers.timeout.connect(self._show_numbers)
        self._vacant = QTimer(self, singleShot=True, interval=0)
        self._vacant.timeout.connect(self._fill)
        room.document.view.tell = self._tell
        room.document.view.verticalScrollBar().valueChanged.connect(self.remember_soon)
        room.codings.currentChanged.connect(self.remember_soon)
        room.documents.arrangement_changed.connect(self.remember_place)
        room.documents.chosen.connect(self.show_document)
        room.session.changed.connect(self._outdate)
        room.session.stepped.connect(self.show_step)

    def show_document(self, source: Id) -> bool:
        """Show a document from its start, unless it is on the screen already; what goes wrong is reported.

        While a long one is read the window goes on; if it then asks for another document, that one is shown.
        """
        room = self._room
        self._request = request = object()
        if room.at.source == source:
            return True
        if room.session.project is None:
            return False
        room.codings.editor.commit()
        self.leaving.emit()
        try:
            fetched = self._read(source, request)
        except Cancelled:
            return False
        except Exception as error:  # the session tells known errors from bugs
            room.session.report(error)
            return False
        if fetched is None:
            return room.at.source == source
        dropped = room.at.open, room.document.view.index
        QTimer.singleShot(_MS_UNTIL_DROPPED, self, partial(_drop, dropped))
        room.at.open, self.dispositions = fetched.open, fetched.dispositions
        room.document.show_document(fetched.open.document)
        room.document.say("")
        room.document.view.show_ready(fetched.ready)
        room.document.view.set_read_to(fetched.read_to or None)
        room.documents.select(source)
        room.themes.show_counts(room.at.open.counts())
        self.opened.emit()
        self.remember_soon()
        return True

    def _read(self, source: Id, request: object) -> Fetched | None:
        """Read a document, a long one beside the window; None if something else was asked for meanwhile."""
        room, project = self._room, self._session.current
        call = partial(fetch, project, source, room.at, beside=room.document.view.others_beside)
        while True:
            self._is_stale = False
            fetched = read(room, source, call)
            if self._request is not request or room.session.project is not project:
                return None
            if not self._is_stale:
                return fetched

    def go_to(self, source: Id, start: int, end: int) -> None:
        """Show a place of a document (code points); 0 and 0: its beginning."""
        if self.show_document(source):
            view = self._view
            if start < end <= view.positions.length:
                view.select(Span(start, end))
            else:
                view.go_to(0)
            view.setFocus()

    def step(self, step: int) -> None:
        """Open the next document of the list, or the one before."""
        if source := self._room.documents.beside(self._at.source, step):
            self.show_document(source)

    def reopen(self) -> None:
        """Show the document on the screen anew, else the one this coder left off in, else the first."""
        room, view = self._room, self._view
        if room.at.open is not None:
            shown = view.visible_span()
            place: dict[str, Any] = {
                "source": room.at.source,
                "position": view.caret(),
                "top": shown.start if shown else None,
            }
        else:
            place = room.session.memory.recall(self._place_key(), room.session.current.path) or {}
            self._restore_panels(place)
            place = {"source": self.wanted} if self.wanted else place
        if not room.documents.has(place.get("source", "")):
            nearest = room.documents.nearest() if room.at.open is not None else room.documents.beside("", 0)
            place = {"source": nearest or ""}
        room.at.open = None
        if not place["source"]:
            self._show_nothing()
        elif self.show_document(place["source"]):
            last, top = view.positions.length, place.get("top")
            view.go_to(min(int(place.get("position", 0)), last))
            if top is not None and int(top) <= last:
                view.scroll_to(int(top))

    def show_change(self, change: Change) -> None:
        """Take in what one operation touched of the open document, and paint only that."""
        opened = self._at.open
        if opened is None or not self._room.documents.has(opened.document.source.id):
            self._leave_gone(change)
            return
        text = opened.document.text.id
        self._touched_spans = []
        if change.touches("source", "organisation", "sectioning"):
            document = self._session.current.material.documents.document(opened.document.source.id)
            if document.text.id != text or document.content != opened.document.content:
                # a new version, an earlier one that came back, or erased words: nothing lies where it lay
                self.reopen()
                return
            if document.sections != opened.document.sections:
                self.reopen()  # what stands in the text is dressed otherwise
                return
            opened.document = document
            self._document.show_document(opened.document)
        if touched := _touched(opened, change):
            self._show_codings(opened, touched)
            self.coded.emit(touched & change.subjects.get("coding", frozenset()))
        if text in change.texts and change.touches("disposition"):
            self._show_dispositions(text)
        if change.touches("read_mark"):
            self._view.set_read_to(self._session.current.coding.disposing.read_to(text) or None)

    def show_step(self, change: Change) -> None:
        """Bring into view where undo or redo changed codings of the open document, if none of it is on the screen."""
        opened = self._at.open
        spans = self._touched_spans if opened is not None and opened.document.text.id in change.texts else []
        if spans and not any(self._view.shows(span) for span in spans):
            self._view.centre_on(spans[0].start)

    def renew_others(self) -> None:
        """Show other coders' codings and dispositions in the margin that is chosen now, or none."""
        opened, view = self._at.open, self._view
        if opened is None:
            return
        me = self._at.coder
        codings = [place for place in opened.places.values() if place.coder != me]
        dispositions = [line for line in self.dispositions.lines.values() if line.disposition.coder != me]
        view.remove_marks([*(place.id for place in codings), *(line.disposition.id for line in dispositions)])
        view.add_marks([*self._at.marks(opened, codings), *self._at.disposition_marks(dispositions)])

    def renew_candidates(self) -> None:
        """Show in the text the codings with candidates of the families that are marked now, and no others."""
        opened, view = self._at.open, self._view
        if opened is not None:
            of_candidates = {one.id for one in opened.themes.values() if one.stage is Stage.CANDIDATE}
            codings = [place for place in opened.places.values() if place.theme in of_candidates]
            view.remove_marks([place.id for place in codings])
            view.add_marks(self._at.marks(opened, codings))

    def _show_codings(self, opened: OpenDocument, touched: frozenset[Id]) -> None:
        room = self._room
        document = opened.document
        fresh = room.session.current.coding.marking.some_in(document.source, document.content, sorted(touched))
        gone = touched - {line.coding.id for line in fresh}
        before = [opened.places[coding].span for coding in gone if coding in opened.places]
        self._touched_spans = sorted([*(line.coding.span for line in fresh), *before])
        opened.drop(gone)
        placed = opened.put(fresh)
        room.document.view.remove_marks(gone)
        room.document.view.add_marks(room.at.marks(opened, placed))
        self._numbers.start()
        self.renewed.emit([line.coding.id for line in fresh])

    def _tell(self, mark: Id) -> Sequence[str]:
        """Return what a coding's tooltip tells; nothing of a disposition, whose mark has it."""
        line = self._at.open.lines.get(mark) if self._at.open else None
        return details(line) if line else ()

    def _show_numbers(self) -> None:
        """Show how many codings the open document has, of each theme and in all."""
        if (opened := self._at.open) is not None:
            self._room.themes.show_counts(opened.counts())
            self._room.documents.show_count(opened.document.source.id, len(opened.lines))

    def _show_dispositions(self, text: Id) -> None:
        view, before = self._view, self.dispositions.lines
        self.dispositions = OpenDispositions(self._session.current.coding.disposing.of_text(text))
        fresh = [line for disposition, line in self.dispositions.lines.items() if before.get(disposition) != line]
        gone = [before[disposition] for disposition in before.keys() - self.dispositions.lines.keys()]
        self._touched_spans += sorted(Span(line.disposition.start, line.disposition.end) for line in (*fresh, *gone))
        view.remove_marks(line.disposition.id for line in gone)
        view.add_marks(self._at.disposition_marks(fresh))
        self.dispositions_renewed.emit()

    def _outdate(self, _: Change) -> None:
        """Read once more what is being read: somebody wrote meanwhile."""
        self._is_stale = True

    def _leave_gone(self, change: Change) -> None:
        """Close the document if it is no longer there; another one follows once the whole step has been taken."""
        if self._at.open is not None:
            self._show_nothing()
        if change.touches("source"):
            self._vacant.start()

    def _fill(self) -> None:
        """Show the document that stands where the last one stood, if none is on the screen."""
        room = self._room
        if room.session.project is not None and room.at.open is None and (source := room.documents.nearest()):
            self.show_document(source)

    def _show_nothing(self) -> None:
        room = self._room
        room.at.open = None
        self.dispositions = OpenDispositions()
        room.document.show_document(None)
        room.document.view.clear_document(self.tr("There are no documents yet. Import some under Material."))
        room.codings.show_codings([])
        room.themes.show_counts({})
        room.documents.select("")
        self.opened.emit()

    # --- the place ----------------------------------------------------------------------------------------------------

    def remember_soon(self, *_: object) -> None:
        """Keep the place once the user rests there."""
        self._rest.start()

    def remember_place(self) -> None:
        """Keep where this coder is and what the panels show, for the next start; written at once."""
        room, view = self._room, self._view
        if room.at.open is not None and room.session.project is not None:
            shown = view.visible_span()
            place = {
                "source": room.at.source,
                "position": view.caret(),
                "top": shown.start if shown else None,
                "tab": room.codings.currentIndex(),
                "grouping": str(room.documents.grouping),
                "order": str(room.documents.order_by),
            }
            room.session.memory.remember(self._place_key(), place, room.session.project.path)

    def forget(self) -> None:
        """The project was closed."""
        self._at.open = None
        self.dispositions = OpenDispositions()
        self._rest.stop()
        self._vacant.stop()

    def _restore_panels(self, place: dict[str, Any]) -> None:
        room, wanted = self._room, place.get("grouping")
        if wanted in set(map(str, SourceGrouping)):
            room.documents.group_by(SourceGrouping(wanted))
        order = place.get("order")
        if order in set(map(str, SourceOrder)) and order != room.documents.order_by:
            room.documents.sort_by(SourceOrder(order))
        if 0 <= int(place.get("tab", -1)) < room.codings.count():
            room.codings.setCurrentIndex(int(place["tab"]))

    def _place_key(self) -> str:
        return f"{_PLACE}:{self._at.coder}"


def _drop(_: object) -> None:
    """Let go of what was held until now."""


def _touched(opened: OpenDocument, change: Change) -> frozenset[Id]:
    """Return the codings of a document that a change touched, themselves or in what they show of theme and coder."""
    themes, coders = (change.subjects.get(kind, frozenset()) for kind in ("theme", "coder"))
    codings = change.subjects.get("coding", frozenset()) if opened.document.text.id in change.texts else frozenset()
    if not themes and not coders:
        return codings
    return codings | {
        coding for coding, place in opened.places.items() if place.theme in themes or place.coder in coders
    }
