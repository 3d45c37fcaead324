"""How far documents have come: set from the list of documents, from the line above the text, and below the list."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.workspaces.coding.controller import Controller
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.gui.workspaces.document_status import set_status


class DocumentStatus(Controller):
    """Sets the status of documents, while the project can be changed."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        room.documents.status_wanted.connect(self.set)
        room.document.status_wanted.connect(self.set_here)
        room.documents.strip.done_wanted.connect(self.set_done)

    def set(self, source: Id, status: SourceStatus) -> None:
        """Say how far a document has come."""
        if self._room.may_write():
            set_status(self._session, [source], status)

    def set_here(self, status: SourceStatus) -> None:
        """Say how far the open document has come."""
        if self._room.has_document():
            self.set(self._at.source, status)

    def set_done(self) -> None:
        """Set the open document's status to done, unless it is already."""
        if not self._room.may_write() or not self._room.has_document():
            return
        opened = self._at.open
        if opened is not None and opened.document.source.status.finished:
            self.say(self.tr("The document is done already."), warning=True)
        elif name := set_status(self._session, [self._at.source], SourceStatus.DONE):
            self.show_done(name)
