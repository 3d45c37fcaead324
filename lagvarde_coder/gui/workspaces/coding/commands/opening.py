"""Which document is on the screen, and how the screen follows the project."""

from PySide6.QtCore import QObject, QTimer, Signal

from lagvarde_coder.domain.changes import Change
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.models.codings import OpenDocument
from lagvarde_coder.gui.workspaces.coding.room import Room

_PLACE = "coding_place"
_MS_UNTIL_REMEMBERED = 800


class Opening(QObject):
    """Opens documents and renews what is shown of the one that is open.

    Signals:
        opened: another document is on the screen, or none.
        renewed: codings of the open document changed; the ids of the codings that are there still.
    """

    opened = Signal()
    renewed = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__(room.host)
        self._room = room
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_MS_UNTIL_REMEMBERED)
        self._rest.timeout.connect(self.remember_place)

    def show_document(self, source: Id) -> bool:
        """Show a document from its start, unless it is on the screen already; what goes wrong is reported."""
        room = self._room
        if room.at.source == source:
            return True
        room.codings.editor.commit()
        try:
            document = room.session.current.material.document(source)
            lines = room.session.current.coding.of_text(document.text.id)
        except Exception as error:  # the session tells known errors from bugs
            room.session.report(error)
            return False
        room.at.open = OpenDocument(document, lines)
        room.document.show_document(document)
        room.document.say("")
        room.document.view.show_document(document.content, document.sections, room.at.marks(lines))
        room.documents.select(source)
        room.themes.show_counts(room.at.open.counts())
        self.opened.emit()
        self.remember_soon()
        return True

    def go_to(self, source: Id, start: int, end: int) -> None:
        """Show a place of a document (code points); 0 and 0: its beginning."""
        if self.show_document(source):
            view = self._room.document.view
            if start < end <= view.positions.length:
                view.select(Span(start, end))
            else:
                view.go_to(0)
            view.setFocus()

    def step(self, step: int) -> None:
        """Open the next document of the list, or the one before."""
        if source := self._room.documents.beside(self._room.at.source, step):
            self.show_document(source)

    def reopen(self) -> None:
        """Show the document on the screen anew, else the one this coder left off in, else the first."""
        room, view = self._room, self._room.document.view
        place = room.session.memory.recall(self._place_key(), room.session.current.path) or {}
        source, position = (room.at.source or place.get("source", ""), place.get("position", 0))
        top = view.visible_span() if room.at.open else None
        if not room.documents.has(source):
            source, position, top = room.documents.beside("", 0) or "", 0, None
        elif room.at.open is not None:
            position = view.caret()
        room.at.open = None
        if source and self.show_document(source):
            view.go_to(min(int(position), view.positions.length))
            if top is not None and top.start <= view.positions.length:
                view.scroll_to(top.start)
        elif not source:
            self._show_nothing()

    def show_change(self, change: Change) -> None:
        """Take in what one operation touched of the open document, and paint only that."""
        opened = self._room.at.open
        if opened is None:
            return
        if opened.document.text.id in change.texts and change.touches("coding"):
            self._show_codings(opened, change.subjects["coding"])
        if change.touches("source", "organisation", "sectioning"):
            opened.document = self._room.session.current.material.document(opened.document.source.id)
            self._room.document.show_document(opened.document)

    def _show_codings(self, opened: OpenDocument, touched: frozenset[Id]) -> None:
        room = self._room
        text = opened.document.text.id
        fresh = [line for line in room.session.current.coding.some(sorted(touched)) if line.coding.text == text]
        gone = touched - {line.coding.id for line in fresh}
        opened.drop(gone)
        opened.put(fresh)
        room.document.view.remove_marks(gone)
        room.document.view.add_marks(room.at.marks(fresh))
        room.themes.show_counts(opened.counts())
        room.documents.show_count(opened.document.source.id, len(opened.lines))
        self.renewed.emit([line.coding.id for line in fresh])

    def _show_nothing(self) -> None:
        room = self._room
        room.at.open = None
        room.document.show_document(None)
        room.document.view.clear_document(self.tr("There are no documents yet. Import some under Material."))
        room.codings.show_codings([])
        self.opened.emit()

    # --- the place ----------------------------------------------------------------------------------------------------

    def remember_soon(self) -> None:
        """Keep the place once the user rests there."""
        self._rest.start()

    def remember_place(self) -> None:
        """Keep where this coder is, for the next start."""
        room = self._room
        if room.at.open is not None and room.session.project is not None:
            place = {"source": room.at.source, "position": room.document.view.caret()}
            room.session.memory.remember(self._place_key(), place, room.session.project.path)

    def forget(self) -> None:
        """The project was closed."""
        self._room.at.open = None
        self._rest.stop()

    def _place_key(self) -> str:
        return f"{_PLACE}:{self._room.at.coder}"
